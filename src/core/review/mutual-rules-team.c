/* Rules of the review: who does the work, and whether they have a name.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "review/mutual-case.h"
#include "review/mutual-review-limits.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

MUTUAL_RULE_COLLECT (milestone_owners)
{
  if (milestone->is_open && (mutual_team_get_owner (milestone->item, MUTUAL_SIDE_BUYER) == NULL ||
                             mutual_team_get_owner (milestone->item, MUTUAL_SIDE_SELLER) == NULL))
    g_ptr_array_add (hits, milestone->item);
}

MUTUAL_RULE_JUDGE (milestone_owners)
{
  MutualItem *first = g_ptr_array_index (hits, 0);
  gboolean has_buyer = mutual_team_get_owner (first, MUTUAL_SIDE_BUYER) != NULL;

  if (hits->len == 1)
    /* Translators: first the title of a milestone, then a company. */
    return g_strdup_printf (_("“%s” has no owner at %s."), mutual_case_get_title (first),
                            mutual_case_get_company (reviewed, has_buyer ? MUTUAL_SIDE_SELLER : MUTUAL_SIDE_BUYER));
  return g_strdup_printf (ngettext ("%u milestone has no owner on one of the sides.",
                                    "%u milestones have no owner on one of the sides.", hits->len), hits->len);
}

MUTUAL_RULE_COLLECT (step_owner)
{
  if (!milestone->is_open)
    return;
  for (guint i = 0; i < mutual_item_get_n_children (milestone->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone->item, MUTUAL_MEMBER_STEPS, i);

      if (mutual_case_is_open (step) && !mutual_item_is_set (step, MUTUAL_MEMBER_OWNER))
        g_ptr_array_add (hits, step);
    }
}

MUTUAL_RULE_JUDGE (step_owner)
{
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” has no owner."), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u step has no owner.", "%u steps have no owner.", hits->len), hits->len);
}

MUTUAL_RULE_JUDGE (person_name)
{
  for (guint i = 0; i < mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_topic_is_department (mutual_item_get_text (person, MUTUAL_MEMBER_NAME)))
        g_ptr_array_add (hits, person);
    }
  if (hits->len == 0)
    return NULL;
  if (hits->len == 1)
    return g_strdup_printf (_("“%s” is nobody’s name. Who is it that can be called?"), mutual_case_get_first (hits));
  return g_strdup_printf (ngettext ("%u person has no real name. Who is it that can be called?",
                                    "%u people have no real names. Who is it that can be called?", hits->len),
                          hits->len);
}

static gboolean
starts_soon (const MutualCase  *reviewed,
             const MutualFacts *milestone)
{
  const GDate *start = mutual_item_get_date (milestone->item, MUTUAL_MEMBER_START);

  if (start == NULL)
    start = mutual_item_get_date (milestone->item, MUTUAL_MEMBER_DUE);
  return milestone->is_open && start != NULL &&
         mutual_date_days_between (reviewed->today, start) <= MUTUAL_REVIEW_SOON_DAYS;
}

MUTUAL_RULE_COLLECT (role_vacant)
{
  g_autoptr (GPtrArray) roles = NULL;

  if (!starts_soon (reviewed, milestone))
    return;
  roles = mutual_team_get_roles (milestone->item);
  for (guint i = 0; i < mutual_item_get_n_children (milestone->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone->item, MUTUAL_MEMBER_STEPS, i);

      if (mutual_case_is_open (step))
        mutual_team_add_roles (step, roles);
    }
  for (guint i = 0; i < roles->len; i++)
    if (mutual_team_is_vacant (g_ptr_array_index (roles, i)))
      g_ptr_array_add (hits, g_ptr_array_index (roles, i));
}

/* The milestone that a vacant role is needed for first, of those that start soon. */
static MutualFacts *
find_needing (const MutualCase *reviewed,
              MutualItem       *role)
{
  MutualItem *needing = mutual_team_get_first_needed (role);

  for (guint i = 0; i < reviewed->milestones->len; i++)
    if (mutual_case_get_facts (reviewed, i)->item == needing)
      return mutual_case_get_facts (reviewed, i);
  return NULL;
}

/* "milestone 5 starts tomorrow", or "milestone 5 has begun". */
static char *
describe_start (const MutualCase  *reviewed,
                const MutualFacts *milestone)
{
  const GDate *start = mutual_item_get_date (milestone->item, MUTUAL_MEMBER_START);
  g_autofree char *distance = NULL;

  if (start == NULL)
    {
      const GDate *due = mutual_item_get_date (milestone->item, MUTUAL_MEMBER_DUE);

      if (due == NULL)
        return NULL;
      distance = mutual_phrase_distance (due, reviewed->today);
      /* Translators: the number of a milestone, then "tomorrow", "in 3 days", "3 days ago". */
      return g_strdup_printf (C_ ("review", "milestone %u is due %s"), milestone->number, distance);
    }
  if (g_date_compare (start, reviewed->today) < 0)
    /* Translators: %u is the number of a milestone. */
    return g_strdup_printf (C_ ("review", "milestone %u has begun"), milestone->number);
  distance = mutual_phrase_distance (start, reviewed->today);
  /* Translators: the number of a milestone, then "today", "tomorrow", "in 3 days". */
  return g_strdup_printf (C_ ("review", "milestone %u starts %s"), milestone->number, distance);
}

MUTUAL_RULE_JUDGE (role_vacant)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autofree char *start = NULL;
  MutualFacts *needing;

  /* Milestones have roles in common. */
  for (guint i = 0; i < hits->len; i++)
    if (!g_ptr_array_find (roles, g_ptr_array_index (hits, i), NULL))
      g_ptr_array_add (roles, g_ptr_array_index (hits, i));
  g_ptr_array_set_size (hits, 0);
  g_ptr_array_extend (hits, roles, NULL, NULL);

  needing = find_needing (reviewed, g_ptr_array_index (hits, 0));
  start = needing != NULL ? describe_start (reviewed, needing) : NULL;
  if (hits->len == 1 && start != NULL)
    /* Translators: a role, then "milestone 5 starts tomorrow". */
    return g_strdup_printf (_("%s has no name yet, and %s."), mutual_case_get_first (hits), start);
  if (start != NULL)
    /* Translators: so many roles, then "milestone 5 starts tomorrow". */
    return g_strdup_printf (ngettext ("%u role has no name yet, and %s.", "%u roles have no names yet, and %s.",
                                      hits->len), hits->len, start);
  return g_strdup_printf (ngettext ("%u role that is needed soon has no name yet.",
                                    "%u roles that are needed soon have no names yet.", hits->len), hits->len);
}

MUTUAL_RULE_JUDGE (one_contact)
{
  MutualItem *only = NULL;
  guint n = 0;

  for (guint i = 0; i < mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_BUYER)
        {
          only = person;
          n++;
        }
    }
  /* Roles get their names later; but names of the seller's people alone are no plan of both. */
  if (n > 1 || mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_PEOPLE) == 0)
    return NULL;
  g_ptr_array_add (hits, only != NULL ? only : reviewed->root);
  if (only == NULL)
    /* Translators: %s is the buyer's company. */
    return g_strdup_printf (_("Nobody at %s is in the plan yet. Whom do you make it with?"),
                            mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
  /* Translators: a person, then the buyer's company. */
  return g_strdup_printf (_("%s is the only person at %s. If they leave, the plan leaves with them."),
                          mutual_case_get_first (hits), mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}
