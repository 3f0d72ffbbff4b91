/* The table of the rules of the review, in the order in which a plan is read: why, what, who, when.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLLECT(name) mutual_rule_collect_##name
#define JUDGE(name) mutual_rule_judge_##name
#define FIX(name) mutual_rule_fix_##name

/* Names stay as they are for ever: files and settings hold them. Titles say what is well where a rule is silent. */
static const MutualRule rules[] = {
  /* Translators: the titles of the rules of the review: what a good plan has. */
  { "value-missing", MUTUAL_WEIGHT_HURTS, N_("Value proposition"), MUTUAL_MEMBER_VALUE_PROPOSITION, 0, NULL,
    JUDGE (value_missing), NULL, NULL },
  { "value-length", MUTUAL_WEIGHT_READS, N_("Value in 20 to 30 words"), MUTUAL_MEMBER_VALUE_PROPOSITION, 0, NULL,
    JUDGE (value_length), NULL, NULL },
  { "priority-missing", MUTUAL_WEIGHT_READS, N_("Tied to a priority of the buyer"), MUTUAL_MEMBER_PRIORITY, 0, NULL,
    JUDGE (priority), NULL, NULL },
  { "priority-owner", MUTUAL_WEIGHT_READS, N_("Somebody’s priority"), MUTUAL_MEMBER_PRIORITY_OWNER, 0, NULL,
    JUDGE (priority_owner), NULL, NULL },
  { "optimization-goal", MUTUAL_WEIGHT_READS, N_("An easy goal to review"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (optimization_goal), N_("Add Goal"), FIX (optimization_goal) },

  { "milestone-count", MUTUAL_WEIGHT_READS, N_("Seven to nine milestones"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (milestone_count), NULL, NULL },
  { "last-milestone", MUTUAL_WEIGHT_HURTS, N_("Ends with the buyer’s value"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (last_milestone), N_("Add Optimization"), FIX (last_milestone) },
  { "milestone-value", MUTUAL_WEIGHT_READS, N_("What the buyer gets from each milestone"), MUTUAL_MEMBER_BUYER_VALUE, 0,
    COLLECT (milestone_value), JUDGE (milestone_value), NULL, NULL },
  { "milestone-outcome", MUTUAL_WEIGHT_READS, N_("An outcome for each milestone"), MUTUAL_MEMBER_OUTCOME, 0,
    COLLECT (milestone_outcome), JUDGE (milestone_outcome), NULL, NULL },
  { "milestone-evidence", MUTUAL_WEIGHT_READS, N_("Evidence for each milestone"), MUTUAL_MEMBER_EVIDENCE, 0,
    COLLECT (milestone_evidence), JUDGE (milestone_evidence), NULL, NULL },
  { "milestone-steps", MUTUAL_WEIGHT_READS, N_("Steps in each milestone"), MUTUAL_MEMBER_ID, 0,
    COLLECT (milestone_steps), JUDGE (milestone_steps), NULL, NULL },
  { "open-steps", MUTUAL_WEIGHT_READS, N_("No more than forty open steps"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (open_steps), NULL, NULL },
  { "seller-share", MUTUAL_WEIGHT_READS, N_("The seller’s part of the work"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (seller_share), NULL, NULL },
  { "buyer-steps", MUTUAL_WEIGHT_HURTS, N_("Steps of the buyer"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (buyer_steps), NULL, NULL },

  { "milestone-owners", MUTUAL_WEIGHT_HURTS, N_("An owner on each side"), MUTUAL_MEMBER_OWNER, MUTUAL_READS_TEAM,
    COLLECT (milestone_owners), JUDGE (milestone_owners), NULL, NULL },
  { "step-owner", MUTUAL_WEIGHT_READS, N_("An owner for each step"), MUTUAL_MEMBER_OWNER, 0,
    COLLECT (step_owner), JUDGE (step_owner), NULL, NULL },
  { "role-vacant", MUTUAL_WEIGHT_HURTS, N_("Names before work begins"), MUTUAL_MEMBER_PERSON, MUTUAL_READS_TEAM,
    COLLECT (role_vacant), JUDGE (role_vacant), NULL, NULL },
  { "person-name", MUTUAL_WEIGHT_READS, N_("People rather than departments"), MUTUAL_MEMBER_NAME, 0, NULL,
    JUDGE (person_name), NULL, NULL },
  { "one-contact", MUTUAL_WEIGHT_HURTS, N_("More than one person at the buyer"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (one_contact), NULL, NULL },
  { "seller-executive", MUTUAL_WEIGHT_READS, N_("An executive of the seller"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (seller_executive), N_("Add Role"), FIX (seller_executive) },
  { "customer-success", MUTUAL_WEIGHT_READS, N_("Customer success from early on"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (customer_success), N_("Add Role"), FIX (customer_success) },
  { "economic-buyer", MUTUAL_WEIGHT_HURTS, N_("An economic buyer"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (economic_buyer), N_("Add Role"), FIX (economic_buyer) },
  { "champion", MUTUAL_WEIGHT_HURTS, N_("A champion"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (champion), N_("Add Role"), FIX (champion) },

  { "anchor-missing", MUTUAL_WEIGHT_HURTS, N_("A day to work back from"), MUTUAL_MEMBER_ANCHOR, 0, NULL,
    JUDGE (anchor_missing), N_("Set Anchor"), FIX (anchor_missing) },
  { "anchor-signature", MUTUAL_WEIGHT_HURTS, N_("Worked back from value, not from a signature"), MUTUAL_MEMBER_ID, 0,
    NULL, JUDGE (anchor_signature), NULL, NULL },
  { "milestone-date", MUTUAL_WEIGHT_HURTS, N_("A date for each milestone"), MUTUAL_MEMBER_DUE, 0,
    COLLECT (milestone_date), JUDGE (milestone_date), NULL, NULL },
  { "date-order", MUTUAL_WEIGHT_HURTS, N_("Dates in order"), MUTUAL_MEMBER_DUE, 0, NULL,
    JUDGE (date_order), NULL, NULL },
  { "step-after-milestone", MUTUAL_WEIGHT_HURTS, N_("Steps within their milestones"), MUTUAL_MEMBER_DUE, 0,
    COLLECT (step_after_milestone), JUDGE (step_after_milestone), NULL, NULL },
  { "no-event", MUTUAL_WEIGHT_READS, N_("Dates of the customer’s own"), MUTUAL_MEMBER_ID, 0, NULL,
    JUDGE (no_event), NULL, NULL },
  { "unconfirmed", MUTUAL_WEIGHT_READS, N_("Dates that the buyer confirmed"), MUTUAL_MEMBER_CONFIRMED_ON,
    MUTUAL_READS_TEAM, COLLECT (unconfirmed), JUDGE (unconfirmed), NULL, NULL },
  { "next-review", MUTUAL_WEIGHT_READS, N_("Looked at every two weeks"), MUTUAL_MEMBER_NEXT_REVIEW, 0, NULL,
    JUDGE (next_review), N_("Set Next Review"), FIX (next_review) },

  { "start-gone", MUTUAL_WEIGHT_HURTS, N_("Time enough to begin"), MUTUAL_MEMBER_START, 0, NULL,
    JUDGE (start_gone), NULL, NULL },
  { "freeze", MUTUAL_WEIGHT_HURTS, N_("Clear of freezes"), MUTUAL_MEMBER_DUE, 0, NULL,
    JUDGE (freeze), NULL, NULL },
  { "hard-event", MUTUAL_WEIGHT_HURTS, N_("Clear of dates that cannot move"), MUTUAL_MEMBER_DUE, 0, NULL,
    JUDGE (hard_event), NULL, NULL },
  { "late", MUTUAL_WEIGHT_HURTS, N_("Agreed dates kept"), MUTUAL_MEMBER_DUE, 0,
    COLLECT (late), JUDGE (late), NULL, NULL },
  { "overdue", MUTUAL_WEIGHT_HURTS, N_("Nothing overdue"), MUTUAL_MEMBER_DUE, 0,
    COLLECT (overdue), JUDGE (overdue), NULL, NULL },
  { "slipped", MUTUAL_WEIGHT_READS, N_("Dates that do not move again and again"), MUTUAL_MEMBER_DUE, 0, NULL,
    JUDGE (slipped), NULL, NULL },
};

/**
 * mutual_rules_get:
 * @n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rules): all rules
 */
const MutualRule *
mutual_rules_get (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

/**
 * mutual_rule_get_title:
 * @self: a rule
 *
 * Returns: (transfer none): what it asks for, for people to read
 */
const char *
mutual_rule_get_title (const MutualRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->title);
}
