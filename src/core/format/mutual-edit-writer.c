/* Edits as JSON, on one line: what a journal holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-edit-writer.h"

#include "format/mutual-writer-private.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"

#include <string.h>

/* A list of words, or of ids. */
static void
append_words (MutualOutput      *output,
              const char *const *words)
{
  mutual_output_append (output, "[", 1);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      mutual_output_append (output, ",", i == 0 ? 0 : 1);
      mutual_output_append_text (output, words[i]);
    }
  mutual_output_append (output, "]", 1);
}

static void
append_weekdays (MutualOutput *output,
                 guint         days)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (MUTUAL_TYPE_WEEKDAYS);
  const char *words[8] = { NULL };
  guint n = 0;

  for (guint day = MUTUAL_WEEKDAYS_MONDAY; day <= MUTUAL_WEEKDAYS_SUNDAY; day <<= 1)
    if ((days & day) != 0)
      words[n++] = g_flags_get_first_value (klass, day)->value_nick;
  append_words (output, words);
}

static void
append_name (MutualOutput *output,
             const char   *name)
{
  mutual_output_append (output, ",\"", 2);
  mutual_output_append_all (output, name);
  mutual_output_append (output, "\":", 2);
}

static void
append_member (MutualOutput *output,
               const char   *name,
               const char   *text)
{
  append_name (output, name);
  mutual_output_append_text (output, text);
}

/* Nothing for a member that is not to be set any more: as in a plan, what is not there says so. */
static void
append_value (MutualOutput *output,
              const GValue *value)
{
  char date[MUTUAL_DATE_SIZE];

  if (G_VALUE_HOLDS_STRING (value))
    {
      const char *text = g_value_get_string (value);

      if (text != NULL && *text != '\0')
        append_member (output, "value", text);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_DATE))
    {
      const GDate *day = g_value_get_boxed (value);

      if (day == NULL || !g_date_valid (day))
        return;
      mutual_date_write (day, date);
      append_member (output, "value", date);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      const char *const *ids = g_value_get_boxed (value);

      if (ids == NULL || ids[0] == NULL)
        return;
      append_name (output, "value");
      append_words (output, ids);
    }
  else if (G_VALUE_HOLDS_ENUM (value))
    {
      g_autoptr (GEnumClass) words = g_type_class_ref (G_VALUE_TYPE (value));

      if (g_value_get_enum (value) != 0)
        append_member (output, "value", g_enum_get_value (words, g_value_get_enum (value))->value_nick);
    }
  else if (G_VALUE_HOLDS_FLAGS (value))
    {
      if (g_value_get_flags (value) == 0)
        return;
      append_name (output, "value");
      append_weekdays (output, g_value_get_flags (value));
    }
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      if (!g_value_get_boolean (value))
        return;
      append_name (output, "value");
      mutual_output_append (output, "true", 4);
    }
  else if (g_value_get_int (value) != 0)
    {
      append_name (output, "value");
      mutual_output_append_integer (output, g_value_get_int (value));
    }
}

static void
append_set (MutualOutput *output,
            MutualEdit   *edit)
{
  append_member (output, "item", mutual_edit_get_item_id (edit));
  append_member (output, "member", mutual_member_get_name (mutual_edit_get_member (edit)));
  append_value (output, mutual_edit_get_value (edit));
}

static void
append_set_extra (MutualOutput *output,
                  MutualEdit   *edit)
{
  JsonNode *node = g_value_get_boxed (mutual_edit_get_value (edit));

  append_member (output, "item", mutual_edit_get_item_id (edit));
  append_member (output, "member", mutual_edit_get_extra_name (edit));
  append_name (output, "position");
  mutual_output_append_integer (output, mutual_edit_get_extra_position (edit));
  if (node != NULL)
    {
      append_name (output, "value");
      mutual_output_append_node (output, node, 0);
    }
}

static void
append_target (MutualOutput *output,
               MutualEdit   *edit)
{
  append_member (output, "parent", mutual_edit_get_target_id (edit));
  append_name (output, "position");
  mutual_output_append_integer (output, mutual_edit_get_target_position (edit));
}

static void
append_insert (MutualOutput *output,
               MutualEdit   *edit)
{
  MutualItem *item = mutual_edit_get_item (edit);

  append_target (output, edit);
  append_member (output, "member", mutual_member_get_name (mutual_edit_get_member (edit)));
  append_name (output, "value");
  mutual_writer_append_item (output, item, mutual_shape_find (G_OBJECT_TYPE (item)), 0);
}

static void
append_edit (MutualOutput *output,
             MutualEdit   *edit)
{
  static const char *const kinds[] = {
    [MUTUAL_EDIT_SET] = "set",
    [MUTUAL_EDIT_SET_EXTRA] = "set-unknown",
    [MUTUAL_EDIT_INSERT] = "insert",
    [MUTUAL_EDIT_REMOVE] = "remove",
    [MUTUAL_EDIT_MOVE] = "move",
  };
  MutualEditKind kind = mutual_edit_get_kind (edit);

  mutual_output_append (output, "{\"edit\":", 8);
  mutual_output_append_text (output, kinds[kind]);
  if (kind == MUTUAL_EDIT_SET)
    append_set (output, edit);
  else if (kind == MUTUAL_EDIT_SET_EXTRA)
    append_set_extra (output, edit);
  else if (kind == MUTUAL_EDIT_INSERT)
    append_insert (output, edit);
  else
    append_member (output, "item", mutual_edit_get_item_id (edit));
  if (kind == MUTUAL_EDIT_MOVE)
    append_target (output, edit);
  mutual_output_append (output, "}", 1);
}

/**
 * mutual_edit_writer_write:
 * @edits: (element-type MutualEdit): edits, in the order in which they are applied
 *
 * Writes edits for mutual_edit_reader_apply(). What they take back is not written: it is what is there before.
 *
 * Returns: (transfer full): one line of JSON, with a line end
 */
GBytes *
mutual_edit_writer_write (GPtrArray *edits)
{
  MutualOutput output = { .flat = TRUE };

  g_return_val_if_fail (edits != NULL, NULL);

  mutual_output_append (&output, "[", 1);
  for (guint i = 0; i < edits->len; i++)
    {
      mutual_output_append (&output, ",", i == 0 ? 0 : 1);
      append_edit (&output, g_ptr_array_index (edits, i));
    }
  mutual_output_append (&output, "]", 1);
  return mutual_output_finish (&output);
}
