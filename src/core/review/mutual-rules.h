/* The rules of the review, by what they look at; the table of them is in mutual-rules.c.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "review/mutual-rule.h"

G_BEGIN_DECLS

/* What a rule's functions are called: collect_, judge_ and fix_ with its name. */
#define MUTUAL_RULE_COLLECT(name) \
  void mutual_rule_collect_##name (const MutualCase *reviewed, const MutualFacts *milestone, GPtrArray *hits)
#define MUTUAL_RULE_JUDGE(name) char *mutual_rule_judge_##name (const MutualCase *reviewed, GPtrArray *hits)
#define MUTUAL_RULE_FIX(name) GPtrArray *mutual_rule_fix_##name (const MutualCase *reviewed)

/* mutual-rules-value.c: why the plan is made */
MUTUAL_RULE_JUDGE (value_missing);
MUTUAL_RULE_JUDGE (value_length);
MUTUAL_RULE_JUDGE (priority);
MUTUAL_RULE_JUDGE (priority_owner);
MUTUAL_RULE_JUDGE (optimization_goal);
MUTUAL_RULE_FIX (optimization_goal);

/* mutual-rules-shape.c: its milestones and their parts */
MUTUAL_RULE_JUDGE (milestone_count);
MUTUAL_RULE_JUDGE (last_milestone);
MUTUAL_RULE_FIX (last_milestone);
MUTUAL_RULE_COLLECT (milestone_value);
MUTUAL_RULE_JUDGE (milestone_value);
MUTUAL_RULE_COLLECT (milestone_outcome);
MUTUAL_RULE_JUDGE (milestone_outcome);
MUTUAL_RULE_COLLECT (milestone_evidence);
MUTUAL_RULE_JUDGE (milestone_evidence);
MUTUAL_RULE_COLLECT (milestone_steps);
MUTUAL_RULE_JUDGE (milestone_steps);
MUTUAL_RULE_JUDGE (open_steps);
MUTUAL_RULE_JUDGE (seller_share);
MUTUAL_RULE_JUDGE (buyer_steps);

/* mutual-rules-team.c: who does it */
MUTUAL_RULE_COLLECT (milestone_owners);
MUTUAL_RULE_JUDGE (milestone_owners);
MUTUAL_RULE_COLLECT (step_owner);
MUTUAL_RULE_JUDGE (step_owner);
MUTUAL_RULE_JUDGE (person_name);
MUTUAL_RULE_COLLECT (role_vacant);
MUTUAL_RULE_JUDGE (role_vacant);
MUTUAL_RULE_JUDGE (one_contact);

/* mutual-rules-seats.c: the seats that a deal needs */
MUTUAL_RULE_JUDGE (seller_executive);
MUTUAL_RULE_FIX (seller_executive);
MUTUAL_RULE_JUDGE (customer_success);
MUTUAL_RULE_FIX (customer_success);
MUTUAL_RULE_JUDGE (economic_buyer);
MUTUAL_RULE_FIX (economic_buyer);
MUTUAL_RULE_JUDGE (champion);
MUTUAL_RULE_FIX (champion);

/* mutual-rules-dates.c: when */
MUTUAL_RULE_JUDGE (anchor_missing);
MUTUAL_RULE_FIX (anchor_missing);
MUTUAL_RULE_JUDGE (anchor_signature);
MUTUAL_RULE_COLLECT (milestone_date);
MUTUAL_RULE_JUDGE (milestone_date);
MUTUAL_RULE_JUDGE (date_order);
MUTUAL_RULE_COLLECT (step_after_milestone);
MUTUAL_RULE_JUDGE (step_after_milestone);
MUTUAL_RULE_JUDGE (no_event);
MUTUAL_RULE_COLLECT (unconfirmed);
MUTUAL_RULE_JUDGE (unconfirmed);
MUTUAL_RULE_JUDGE (next_review);
MUTUAL_RULE_FIX (next_review);

/* mutual-rules-fit.c: whether they can hold */
MUTUAL_RULE_JUDGE (start_gone);
MUTUAL_RULE_JUDGE (freeze);
MUTUAL_RULE_JUDGE (hard_event);

/* mutual-rules-slips.c: what became of the dates */
MUTUAL_RULE_COLLECT (late);
MUTUAL_RULE_JUDGE (late);
MUTUAL_RULE_COLLECT (overdue);
MUTUAL_RULE_JUDGE (overdue);
MUTUAL_RULE_JUDGE (slipped);

G_END_DECLS
