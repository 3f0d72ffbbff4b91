/* Rules of the review: the seats that a deal does not go without.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include "plan/mutual-team.h"
#include "review/mutual-case.h"
#include "review/mutual-review-limits.h"

#include <glib/gi18n-lib.h>

static gboolean
has_executive (const MutualCase *reviewed,
               MutualSide        side)
{
  for (guint i = 0; i < mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side &&
          mutual_item_get_number (role, MUTUAL_MEMBER_EXECUTIVE))
        return TRUE;
    }
  return mutual_case_find_seat (reviewed, side, MUTUAL_TOPIC_VICE_PRESIDENT) != NULL;
}

MUTUAL_RULE_JUDGE (seller_executive)
{
  if (has_executive (reviewed, MUTUAL_SIDE_SELLER))
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the seller's company. */
  return g_strdup_printf (_("No executive of %s is in the plan. A vice president shows the buyer that it counts."),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_SELLER));
}

MUTUAL_RULE_FIX (seller_executive)
{
  return mutual_case_add_seat (reviewed, MUTUAL_SIDE_SELLER, _("Executive sponsor"), TRUE);
}

MUTUAL_RULE_JUDGE (customer_success)
{
  MutualItem *role = mutual_case_find_seat (reviewed, MUTUAL_SIDE_SELLER, MUTUAL_TOPIC_CUSTOMER_SUCCESS);
  g_autoptr (GArray) numbers = NULL;

  if (role == NULL)
    {
      g_ptr_array_add (hits, reviewed->root);
      return g_strdup (_("Nobody stays with the buyer after the contract. Add customer success or an account manager."));
    }
  numbers = mutual_team_get_numbers (role);
  if (numbers->len > 0 && g_array_index (numbers, guint, 0) <= MUTUAL_REVIEW_EARLY_MILESTONE)
    return NULL;
  g_ptr_array_add (hits, role);
  if (numbers->len == 0)
    /* Translators: %s is a role. */
    return g_strdup_printf (_("%s has no part in any milestone yet. Let the buyer meet them early."),
                            mutual_case_get_title (role));
  /* Translators: a role, then the number of a milestone. */
  return g_strdup_printf (_("%s comes in only with milestone %u. Let the buyer meet them early."),
                          mutual_case_get_title (role), g_array_index (numbers, guint, 0));
}

/* One who is there but comes late is moved by hand: which milestone is theirs is for people to say. */
MUTUAL_RULE_FIX (customer_success)
{
  if (mutual_case_find_seat (reviewed, MUTUAL_SIDE_SELLER, MUTUAL_TOPIC_CUSTOMER_SUCCESS) != NULL)
    return NULL;
  return mutual_case_add_seat (reviewed, MUTUAL_SIDE_SELLER, _("Customer success"), FALSE);
}

MUTUAL_RULE_JUDGE (economic_buyer)
{
  if (mutual_case_find_seat (reviewed, MUTUAL_SIDE_BUYER, MUTUAL_TOPIC_ECONOMIC_BUYER) != NULL)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (_("There is no economic buyer. Who at %s decides on the money?"),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}

MUTUAL_RULE_FIX (economic_buyer)
{
  return mutual_case_add_seat (reviewed, MUTUAL_SIDE_BUYER, _("Economic buyer"), TRUE);
}

MUTUAL_RULE_JUDGE (champion)
{
  if (mutual_case_find_seat (reviewed, MUTUAL_SIDE_BUYER, MUTUAL_TOPIC_CHAMPION) != NULL)
    return NULL;
  g_ptr_array_add (hits, reviewed->root);
  /* Translators: %s is the buyer's company. */
  return g_strdup_printf (_("There is no champion. Who at %s carries the plan inside?"),
                          mutual_case_get_company (reviewed, MUTUAL_SIDE_BUYER));
}

MUTUAL_RULE_FIX (champion)
{
  return mutual_case_add_seat (reviewed, MUTUAL_SIDE_BUYER, _("Champion"), FALSE);
}
