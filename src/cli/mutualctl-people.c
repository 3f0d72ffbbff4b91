/* The people of both teams as rows of text, and how roles are called.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-people.h"

#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n.h>

static const char *
get_side_mark (MutualItem *item)
{
  switch (mutual_item_get_number (item, MUTUAL_MEMBER_SIDE))
    {
    case MUTUAL_SIDE_BUYER:
      return "●";
    case MUTUAL_SIDE_SELLER:
      return "■";
    default:
      return "○";
    }
}

/* "milestones 1·4·6", or nothing. */
static char *
describe_numbers (MutualItem *person_or_role)
{
  g_autoptr (GArray) numbers = mutual_team_get_numbers (person_or_role);
  g_autofree char *text = mutual_phrase_numbers (numbers);

  if (numbers->len == 0)
    return g_strdup ("");
  /* Translators: %s is the numbers of the milestones that somebody works on, such as 1·4·6. */
  return g_strdup_printf (ngettext ("milestone %s", "milestones %s", numbers->len), text);
}

static void
add_vacancy (MutualctlPage *page,
             MutualItem    *role)
{
  g_autofree char *numbers = describe_numbers (role);
  /* Translators: %s is the title of a role that nobody fills yet. */
  g_autofree char *text = g_strdup_printf (_("%s: name needed"), mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));

  mutualctl_page_row (page, "  ? ", MUTUALCTL_BAD, text, MUTUALCTL_BAD, numbers, MUTUALCTL_DIM);
}

static void
add_person (MutualctlPage *page,
            MutualItem    *person)
{
  g_autofree char *lead = g_strdup_printf ("  %s ", get_side_mark (person));
  g_autofree char *numbers = describe_numbers (person);
  g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person);
  g_autoptr (GPtrArray) details = g_ptr_array_new ();
  g_autofree char *text = NULL;

  mutualctl_page_row (page, lead, MUTUALCTL_PLAIN, mutual_item_get_text (person, MUTUAL_MEMBER_NAME), MUTUALCTL_PLAIN,
                      numbers, MUTUALCTL_DIM);

  if (mutual_item_is_set (person, MUTUAL_MEMBER_JOB_TITLE))
    g_ptr_array_add (details, (gpointer) mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE));
  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (details, (gpointer) mutual_item_get_text (g_ptr_array_index (roles, i), MUTUAL_MEMBER_TITLE));
  if (mutual_item_is_set (person, MUTUAL_MEMBER_EMAIL))
    g_ptr_array_add (details, (gpointer) mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL));

  text = mutual_phrase_list (details);
  if (*text != '\0')
    mutualctl_page_paragraph (page, 4, MUTUALCTL_DIM, text);
}

static gboolean
is_on (MutualItem *item,
       MutualSide  side)
{
  int number = mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);

  /* Whoever is on both sides, or on none, stands with the buyer: nobody is lost. */
  return (number == MUTUAL_SIDE_SELLER) == (side == MUTUAL_SIDE_SELLER);
}

static void
add_side (MutualctlPage *page,
          MutualItem    *plan,
          MutualSide     side)
{
  const char *company =
    mutual_item_get_text (plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  gboolean begun = FALSE;

  for (guint pass = 0; pass < 2; pass++)
    {
      MutualMember list = pass == 0 ? MUTUAL_MEMBER_ROLES : MUTUAL_MEMBER_PEOPLE;

      for (guint i = 0; i < mutual_item_get_n_children (plan, list); i++)
        {
          MutualItem *item = mutual_item_get_child (plan, list, i);

          if (!is_on (item, side) || (pass == 0 && !mutual_team_is_vacant (item)))
            continue;
          if (!begun)
            {
              mutualctl_page_blank (page);
              mutualctl_page_paragraph (page, 0, MUTUALCTL_BOLD,
                                        *company != '\0'            ? company
                                        : side == MUTUAL_SIDE_BUYER ? _("Buyer")
                                                                    : _("Seller"));
              begun = TRUE;
            }
          if (pass == 0)
            add_vacancy (page, item);
          else
            add_person (page, item);
        }
    }
}

/**
 * mutualctl_people_name_role:
 * @role: a role of a plan
 *
 * Returns: (transfer full): the mark of its side and the name of who fills it, or its title
 */
char *
mutualctl_people_name_role (MutualItem *role)
{
  MutualItem *person = mutual_team_get_person (role);

  return g_strdup_printf ("%s %s", get_side_mark (role),
                          person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME)
                                         : mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
}

/**
 * mutualctl_people_describe_role:
 * @role: a role of a plan
 *
 * Returns: (transfer full): the mark of its side, its title, and who fills it
 */
char *
mutualctl_people_describe_role (MutualItem *role)
{
  MutualItem *person = mutual_team_get_person (role);
  const char *title = mutual_item_get_text (role, MUTUAL_MEMBER_TITLE);

  if (person == NULL)
    /* Translators: the mark of a side and the title of a role that nobody fills yet. */
    return g_strdup_printf (_("%s %s, name needed"), get_side_mark (role), title);
  /* Translators: the mark of a side, the title of a role, and the name of who fills it. */
  return g_strdup_printf (C_ ("role", "%s %s: %s"), get_side_mark (role), title,
                          mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
}

/**
 * mutualctl_people_add:
 * @page: a page
 * @plan: a plan
 *
 * Adds the teams of both sides, roles without a name first.
 */
void
mutualctl_people_add (MutualctlPage *page,
                      MutualPlan    *plan)
{
  add_side (page, MUTUAL_ITEM (plan), MUTUAL_SIDE_BUYER);
  add_side (page, MUTUAL_ITEM (plan), MUTUAL_SIDE_SELLER);
}
