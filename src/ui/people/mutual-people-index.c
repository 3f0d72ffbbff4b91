/* In which milestones each role has a part, found in one walk through the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-index.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"

typedef struct
{
  GArray *numbers;    /* of guint, ascending */
  char *first_needed; /* id of a milestone */
} Entry;

/* Asking each person for their milestones would walk through the whole plan for each of them. */
struct _MutualPeopleIndex
{
  GHashTable *entries; /* id of a role -> Entry */
};

static void
entry_free (Entry *entry)
{
  g_array_unref (entry->numbers);
  g_free (entry->first_needed);
  g_free (entry);
}

static Entry *
get_entry (MutualPeopleIndex *self,
           MutualItem        *role)
{
  const char *id = mutual_item_get_id (role);
  Entry *entry = g_hash_table_lookup (self->entries, id);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->entries, g_strdup (id), entry);
    }
  return entry;
}

static void
add_roles (MutualPeopleIndex *self,
           MutualItem        *milestone_or_step,
           MutualItem        *milestone,
           guint              number,
           gboolean           open)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone_or_step);

  for (guint i = 0; i < roles->len; i++)
    {
      Entry *entry = get_entry (self, g_ptr_array_index (roles, i));

      if (entry->numbers->len == 0 || g_array_index (entry->numbers, guint, entry->numbers->len - 1) != number)
        g_array_append_val (entry->numbers, number);
      if (open && entry->first_needed == NULL)
        entry->first_needed = g_strdup (mutual_item_get_id (milestone));
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/**
 * mutual_people_index_new:
 * @plan: a plan
 *
 * Returns: (transfer full): what holds as long as no milestone, step or role comes, goes or changes hands or state
 */
MutualPeopleIndex *
mutual_people_index_new (MutualPlan *plan)
{
  MutualPeopleIndex *self;
  guint n_milestones;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  self = g_new0 (MutualPeopleIndex, 1);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) entry_free);
  n_milestones = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);
  for (guint i = 0; i < n_milestones; i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i);
      guint n_steps = mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);
      gboolean open = mutual_item_get_number (milestone, MUTUAL_MEMBER_STATUS) != MUTUAL_STATUS_DONE &&
                      !mutual_item_is_set (milestone, MUTUAL_MEMBER_DONE_ON);

      add_roles (self, milestone, milestone, i + 1, open);
      for (guint j = 0; j < n_steps; j++)
        add_roles (self, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j), milestone, i + 1, open);
    }
  return self;
}

/**
 * mutual_people_index_free:
 * @self: (transfer full): an index
 */
void
mutual_people_index_free (MutualPeopleIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->entries);
  g_free (self);
}

/**
 * mutual_people_index_get_numbers:
 * @self: an index
 * @person_or_role: a person or a role of its plan
 *
 * Returns: (transfer full) (element-type guint): the numbers, from 1, of the milestones in which they have a part
 */
GArray *
mutual_people_index_get_numbers (MutualPeopleIndex *self,
                                 MutualItem        *person_or_role)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) roles = NULL;
  guint n_kept = 0;

  g_return_val_if_fail (self != NULL && MUTUAL_IS_ITEM (person_or_role), numbers);

  if (MUTUAL_IS_ROLE (person_or_role))
    {
      roles = g_ptr_array_new ();
      g_ptr_array_add (roles, person_or_role);
    }
  else
    {
      roles = mutual_team_get_roles_of (person_or_role);
    }
  for (guint i = 0; i < roles->len; i++)
    {
      Entry *entry = g_hash_table_lookup (self->entries, mutual_item_get_id (g_ptr_array_index (roles, i)));

      if (entry != NULL)
        g_array_append_vals (numbers, entry->numbers->data, entry->numbers->len);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (n_kept == 0 || g_array_index (numbers, guint, i) != g_array_index (numbers, guint, n_kept - 1))
      g_array_index (numbers, guint, n_kept++) = g_array_index (numbers, guint, i);
  g_array_set_size (numbers, n_kept);
  return numbers;
}

/**
 * mutual_people_index_get_first_needed:
 * @self: an index
 * @role: a role of its plan
 *
 * Returns: (transfer none) (nullable): the first milestone that is not done in which it has a part
 */
MutualItem *
mutual_people_index_get_first_needed (MutualPeopleIndex *self,
                                      MutualItem        *role)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && MUTUAL_IS_ITEM (role), NULL);

  entry = g_hash_table_lookup (self->entries, mutual_item_get_id (role));
  if (entry == NULL || entry->first_needed == NULL)
    return NULL;
  return mutual_plan_find (MUTUAL_PLAN (mutual_item_get_root (role)), entry->first_needed);
}
