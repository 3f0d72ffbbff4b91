/* What the rules ask of the plan that is looked at.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-case.h"

#include "plan/mutual-edit.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"

#include <glib/gi18n-lib.h>

/**
 * mutual_case_get_title:
 * @item: a milestone, step, event, role or person
 *
 * Returns: (transfer none): what it is called in a sentence, never nothing
 */
const char *
mutual_case_get_title (MutualItem *item)
{
  MutualMember member = mutual_item_has (item, MUTUAL_MEMBER_TITLE) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;
  const char *title = mutual_item_get_text (item, member);

  /* Translators: an item without a title, within a sentence. */
  return *title != '\0' ? title : _("untitled");
}

/**
 * mutual_case_get_first:
 * @hits: (element-type MutualItem): some items, at least one
 *
 * Returns: (transfer none): what the first of them is called
 */
const char *
mutual_case_get_first (GPtrArray *hits)
{
  return mutual_case_get_title (g_ptr_array_index (hits, 0));
}

/**
 * mutual_case_get_company:
 * @reviewed: the plan that is looked at
 * @side: buyer or seller
 *
 * Returns: (transfer none): the name of the company, or "the buyer" as long as it has none
 */
const char *
mutual_case_get_company (const MutualCase *reviewed,
                         MutualSide        side)
{
  gboolean buyer = side == MUTUAL_SIDE_BUYER;
  const char *name = mutual_item_get_text (reviewed->root, buyer ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);

  if (*name != '\0')
    return name;
  /* Translators: stands in a sentence for the name of a company that is not known yet. */
  return buyer ? _("the buyer") : _("the seller");
}

/**
 * mutual_case_is_open:
 * @milestone_or_step: a milestone or a step
 *
 * Returns: whether it is neither said to be done nor dropped
 */
gboolean
mutual_case_is_open (MutualItem *milestone_or_step)
{
  int status = mutual_item_get_number (milestone_or_step, MUTUAL_MEMBER_STATUS);

  return status != MUTUAL_STATUS_DONE && status != MUTUAL_STATUS_DROPPED &&
         !mutual_item_is_set (milestone_or_step, MUTUAL_MEMBER_DONE_ON);
}

/**
 * mutual_case_get_facts:
 * @reviewed: the plan that is looked at
 * @position: from 0, among the milestones that are not dropped
 *
 * Returns: (transfer none): what is known of the milestone
 */
MutualFacts *
mutual_case_get_facts (const MutualCase *reviewed,
                       guint             position)
{
  return g_ptr_array_index (reviewed->milestones, position);
}

/**
 * mutual_case_get_last:
 * @reviewed: the plan that is looked at
 *
 * Returns: (transfer none) (nullable): what is known of the last milestone that is not dropped
 */
MutualFacts *
mutual_case_get_last (const MutualCase *reviewed)
{
  guint n = reviewed->milestones->len;

  return n > 0 ? mutual_case_get_facts (reviewed, n - 1) : NULL;
}

static gboolean
is_of_topic (MutualItem  *role,
             MutualTopic  topic)
{
  MutualItem *person = mutual_team_get_person (role);

  return mutual_topic_is_in (topic, mutual_item_get_text (role, MUTUAL_MEMBER_TITLE)) ||
         (person != NULL && mutual_topic_is_in (topic, mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE)));
}

/**
 * mutual_case_find_seat:
 * @reviewed: the plan that is looked at
 * @side: buyer or seller
 * @topic: what the seat is for
 *
 * Returns: (transfer none) (nullable): the first role of @side that is called so, or whose person is
 */
MutualItem *
mutual_case_find_seat (const MutualCase *reviewed,
                       MutualSide        side,
                       MutualTopic       topic)
{
  for (guint i = 0; i < mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (reviewed->root, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side && is_of_topic (role, topic))
        return role;
    }
  return NULL;
}

/**
 * mutual_case_add_seat:
 * @reviewed: the plan that is looked at
 * @side: buyer or seller
 * @title: what the role is called
 * @executive: whether it is one of a decision maker
 *
 * Returns: (transfer container) (element-type MutualEdit): the edits that add such a role, still without a name
 */
GPtrArray *
mutual_case_add_seat (const MutualCase *reviewed,
                      MutualSide        side,
                      const char       *title,
                      gboolean          executive)
{
  g_autoptr (MutualItem) role = mutual_item_new (MUTUAL_TYPE_ROLE, NULL);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);

  mutual_item_set_text (role, MUTUAL_MEMBER_TITLE, title);
  mutual_item_set_number (role, MUTUAL_MEMBER_SIDE, side);
  mutual_item_set_number (role, MUTUAL_MEMBER_EXECUTIVE, executive);
  g_ptr_array_add (edits, mutual_edit_new_insert (reviewed->root, MUTUAL_MEMBER_ROLES,
                                                  mutual_item_get_n_children (reviewed->root, MUTUAL_MEMBER_ROLES),
                                                  role));
  return edits;
}
