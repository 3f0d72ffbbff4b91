/* One rule of the review: what makes a plan good, asked by one small function, told in one sentence.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "schedule/mutual-finding.h"
#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_WEIGHT_READS, /* the plan reads better with it: a bulb */
  MUTUAL_WEIGHT_HURTS, /* without it the date is in danger: a triangle */
} MutualWeight;

/* What a rule looks at beside the milestone that it is asked about; flags. */
typedef enum
{
  MUTUAL_READS_MILESTONE = 0,
  MUTUAL_READS_TEAM = 1 << 0, /* roles and people */
} MutualReads;

/* What is known of a milestone before the rules are asked. Dropped steps count nowhere. */
typedef struct
{
  MutualItem    *item;
  guint          number;   /* from 1 */
  MutualProgress progress;
  gboolean       is_open;  /* neither done nor dropped */
  guint          n_open;   /* steps to do */
  guint          n_sides[MUTUAL_SIDE_BOTH + 1]; /* steps of each side */
} MutualFacts;

/* The plan that is looked at, on a day. */
typedef struct
{
  MutualPlan  *plan;
  MutualItem  *root;       /* the same */
  const GDate *today;
  GPtrArray   *milestones; /* of MutualFacts, without dropped milestones */
  GPtrArray   *findings;   /* of MutualFinding: what does not fit, by date */
} MutualCase;

typedef struct _MutualRule MutualRule;

/**
 * MutualRule:
 * @name: its stable name, in files, settings and on the command line
 * @weight: what it hurts
 * @title: what it asks for, as a list of rules says it; translatable
 * @member: where in the item to look
 * @reads: what @collect looks at beside its milestone
 * @collect: (nullable): adds what is wrong in one milestone: the milestone, steps of it, or roles. Other milestones are
 *   not known yet when it is asked
 * @judge: makes the sentence of what was collected; a rule without @collect adds the items itself. %NULL if all is well.
 *   Not asked if @collect found nothing
 * @fix_label: (nullable): the undo label of @fix; translatable
 * @fix: (nullable): the edits that mend it, as one group; %NULL if they do not fit this plan
 */
struct _MutualRule
{
  const char   *name;
  MutualWeight  weight;
  const char   *title;
  MutualMember  member;
  MutualReads   reads;
  void        (*collect) (const MutualCase  *reviewed,
                          const MutualFacts *milestone,
                          GPtrArray         *hits);
  char       *(*judge)   (const MutualCase  *reviewed,
                          GPtrArray         *hits);
  const char   *fix_label;
  GPtrArray  *(*fix)     (const MutualCase  *reviewed);
};

const MutualRule *mutual_rules_get       (guint            *n_rules);
const char       *mutual_rule_get_title  (const MutualRule *self);

G_END_DECLS
