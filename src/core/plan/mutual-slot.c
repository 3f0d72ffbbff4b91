/* What one declared member of one item holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-slot.h"

/*< private >
 * mutual_slot_clear:
 *
 * Frees what the slot holds. Its item is going.
 */
void
mutual_slot_clear (const MutualField *field,
                   MutualSlot        *slot)
{
  if (mutual_field_holds_text (field))
    g_clear_pointer (&slot->text, g_free);
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    g_clear_pointer (&slot->ids, g_strfreev);
  else if (field->kind == MUTUAL_FIELD_LIST && slot->list != NULL)
    {
      mutual_list_disown (slot->list);
      g_clear_object (&slot->list);
    }
}

static int
get_number (const MutualField *field,
            const GValue      *value)
{
  if (field->kind == MUTUAL_FIELD_FLAG)
    return g_value_get_boolean (value);
  if (field->kind == MUTUAL_FIELD_ENUM)
    return g_value_get_enum (value);
  if (field->kind == MUTUAL_FIELD_WEEKDAYS)
    return (int) g_value_get_flags (value);
  return g_value_get_int (value);
}

static gboolean
dates_equal (const GDate *a,
             const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) == g_date_valid (b);
  return g_date_compare (a, b) == 0;
}

/*< private >
 * mutual_slot_fill:
 *
 * Takes what @value holds and leaves it unset.
 *
 * Returns: whether the slot holds something else than before
 */
gboolean
mutual_slot_fill (const MutualField *field,
                  MutualSlot        *slot,
                  GValue            *value)
{
  gboolean changed;

  if (mutual_field_holds_text (field))
    {
      g_autofree char *text = g_value_dup_string (value);

      if (text != NULL && *text == '\0')
        g_clear_pointer (&text, g_free);
      changed = g_strcmp0 (slot->text, text) != 0;
      g_free (slot->text);
      slot->text = g_steal_pointer (&text);
    }
  else if (mutual_field_holds_number (field))
    {
      int number = get_number (field, value);

      changed = slot->number != number;
      slot->number = number;
    }
  else if (field->kind == MUTUAL_FIELD_DATE)
    {
      const GDate *date = g_value_get_boxed (value);
      GDate empty = { 0 };

      if (date == NULL || !g_date_valid (date))
        date = &empty;
      changed = !dates_equal (&slot->date, date);
      slot->date = *date;
    }
  else
    {
      char **ids = g_value_dup_boxed (value);

      g_assert (field->kind == MUTUAL_FIELD_REFERENCES);
      if (ids != NULL && ids[0] == NULL)
        g_clear_pointer (&ids, g_strfreev);
      changed = (slot->ids == NULL) != (ids == NULL) ||
                (ids != NULL && !g_strv_equal ((const char *const *) slot->ids, (const char *const *) ids));
      g_strfreev (slot->ids);
      slot->ids = ids;
    }
  g_value_unset (value);

  return changed;
}

/*< private >
 * mutual_slot_copy:
 *
 * Copies what is in @source, not a list of children, into an empty slot.
 */
void
mutual_slot_copy (const MutualField *field,
                  const MutualSlot  *source,
                  MutualSlot        *slot)
{
  if (mutual_field_holds_text (field))
    slot->text = g_strdup (source->text);
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    slot->ids = g_strdupv (source->ids);
  else if (field->kind != MUTUAL_FIELD_LIST)
    *slot = *source;
}

/*< private >
 * mutual_slot_read:
 *
 * Copies what the slot holds into @value, which is of the property's type.
 */
void
mutual_slot_read (const MutualField *field,
                  const MutualSlot  *slot,
                  GValue            *value)
{
  if (mutual_field_holds_text (field))
    g_value_set_string (value, slot->text);
  else if (field->kind == MUTUAL_FIELD_FLAG)
    g_value_set_boolean (value, slot->number);
  else if (field->kind == MUTUAL_FIELD_ENUM)
    g_value_set_enum (value, slot->number);
  else if (field->kind == MUTUAL_FIELD_WEEKDAYS)
    g_value_set_flags (value, (guint) slot->number);
  else if (field->kind == MUTUAL_FIELD_INTEGER)
    g_value_set_int (value, slot->number);
  else if (field->kind == MUTUAL_FIELD_DATE)
    g_value_set_boxed (value, g_date_valid (&slot->date) ? &slot->date : NULL);
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    g_value_set_boxed (value, slot->ids);
  else
    g_value_set_object (value, slot->list);
}
