/* Lists of references and weekends as sets: each side adds to them and takes away from them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-id.h"

static GHashTable *
create_set (const char *const *ids)
{
  GHashTable *set = g_hash_table_new (mutual_id_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) ids[i]);
  return set;
}

/* Whether a list differs from the base only in what is there, each once, and not in the order of the rest. */
static gboolean
is_set_of (const char *const *ids,
           GHashTable        *set,
           const char *const *base,
           GHashTable        *base_set)
{
  guint i = 0;

  if (g_hash_table_size (set) != g_strv_length ((char **) ids) ||
      g_hash_table_size (base_set) != g_strv_length ((char **) base))
    return FALSE;
  for (guint j = 0; base[j] != NULL; j++)
    {
      if (!g_hash_table_contains (set, base[j]))
        continue;
      while (ids[i] != NULL && !g_hash_table_contains (base_set, ids[i]))
        i++;
      if (g_strcmp0 (ids[i++], base[j]) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
unite_references (const char *const *base,
                  const char *const *mine,
                  const char *const *theirs,
                  GValue            *value)
{
  g_autoptr (GHashTable) base_set = create_set (base);
  g_autoptr (GHashTable) my_set = create_set (mine);
  g_autoptr (GHashTable) their_set = create_set (theirs);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (!is_set_of (mine, my_set, base, base_set) || !is_set_of (theirs, their_set, base, base_set))
    return FALSE;

  for (guint i = 0; mine[i] != NULL; i++)
    if (!g_hash_table_contains (base_set, mine[i]) || g_hash_table_contains (their_set, mine[i]))
      g_strv_builder_add (ids, mine[i]);
  for (guint i = 0; theirs[i] != NULL; i++)
    if (!g_hash_table_contains (base_set, theirs[i]) && !g_hash_table_contains (my_set, theirs[i]))
      g_strv_builder_add (ids, theirs[i]);
  g_value_init (value, G_TYPE_STRV);
  g_value_take_boxed (value, g_strv_builder_end (ids));
  return TRUE;
}

static guint
get_days (int number)
{
  if (number == 0)
    return MUTUAL_WEEKDAYS_SATURDAY | MUTUAL_WEEKDAYS_SUNDAY;
  return (guint) number & ~(guint) MUTUAL_WEEKDAYS_NONE;
}

static void
unite_days (int     base,
            int     mine,
            int     theirs,
            GValue *value)
{
  guint before = get_days (base);
  guint days = (before & get_days (mine) & get_days (theirs)) | ((get_days (mine) | get_days (theirs)) & ~before);

  /* One week may be said in two ways. */
  if (days == get_days (mine))
    days = (guint) mine;
  else if (days == get_days (theirs))
    days = (guint) theirs;
  else if (days == 0)
    days = MUTUAL_WEEKDAYS_NONE;
  g_value_init (value, MUTUAL_TYPE_WEEKDAYS);
  g_value_set_flags (value, days);
}

/*< private >
 * mutual_merge_set:
 * @value: (out): the set that comes of both
 *
 * Returns: %FALSE if somebody changed the order, too, so that it is not for sets to say what comes of it
 */
gboolean
mutual_merge_set (MutualItem        *base,
                  MutualItem        *mine,
                  MutualItem        *theirs,
                  const MutualField *field,
                  GValue            *value)
{
  if (field->kind == MUTUAL_FIELD_REFERENCES)
    return unite_references (mutual_item_get_references (base, field->member),
                             mutual_item_get_references (mine, field->member),
                             mutual_item_get_references (theirs, field->member), value);
  unite_days (mutual_item_get_number (base, field->member), mutual_item_get_number (mine, field->member),
              mutual_item_get_number (theirs, field->member), value);
  return TRUE;
}

/*< private >
 * mutual_merge_get_added:
 * @base: (nullable): an item as it was
 * @item: as it is
 * @member: one of its lists of references
 *
 * Returns: (transfer container) (element-type utf8): the references that are somebody's change; all of them if the
 *   order was changed, too
 */
GPtrArray *
mutual_merge_get_added (MutualItem   *base,
                        MutualItem   *item,
                        MutualMember  member)
{
  static const char *const none[] = { NULL };
  const char *const *before = base != NULL ? mutual_item_get_references (base, member) : none;
  const char *const *ids = mutual_item_get_references (item, member);
  g_autoptr (GHashTable) before_set = create_set (before);
  g_autoptr (GHashTable) set = create_set (ids);
  gboolean all = !is_set_of (ids, set, before, before_set);
  GPtrArray *added = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (all || !g_hash_table_contains (before_set, ids[i]))
      g_ptr_array_add (added, (gpointer) ids[i]);
  return added;
}
