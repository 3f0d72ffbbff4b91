/* Who is who on paper: the people of a side, what they do, and where they have a part.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-sheet.h"

#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

static gboolean
has_role_of (MutualItem *item,
             MutualItem *person_or_role)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (item);

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);

      if (role == person_or_role || mutual_team_get_person (role) == person_or_role)
        return TRUE;
    }

  return FALSE;
}

/* The milestones that somebody has a part in, as far as those who get the sheet may know. */
GArray *
mutual_sheet_get_numbers (MutualSheet *sheet,
                          MutualItem  *person_or_role)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < mutual_item_get_n_children (sheet->plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (sheet->plan, MUTUAL_MEMBER_MILESTONES, i);
      gboolean part = has_role_of (milestone, person_or_role);
      guint number = i + 1;

      for (guint n = 0; !part && n < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); n++)
        {
          MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, n);

          part = mutual_sheet_may_show (sheet, step) && has_role_of (step, person_or_role);
        }
      if (part)
        g_array_append_val (numbers, number);
    }

  return numbers;
}

/* What somebody does in the plan, and at work. */
char *
mutual_sheet_describe_roles (MutualItem *person)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person);
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
  const char *job = mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE);

  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (phrases,
                     (char *) mutual_item_get_text (g_ptr_array_index (roles, i), MUTUAL_MEMBER_TITLE));
  if (job != NULL && *job != '\0')
    g_ptr_array_add (phrases, (char *) job);

  return mutual_phrase_list (phrases);
}

/* The people of a side, then its roles that nobody fills. */
GPtrArray *
mutual_sheet_get_members (MutualSheet *sheet,
                          MutualSide   side)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < mutual_item_get_n_children (sheet->plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (sheet->plan, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == (int) side)
        g_ptr_array_add (items, person);
    }
  for (guint i = 0; i < mutual_item_get_n_children (sheet->plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (sheet->plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_team_is_vacant (role) && mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side)
        g_ptr_array_add (items, role);
    }

  return items;
}
