/* What a change of dates would bring, before it is made: what moves, what stays, what does not fit, what would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"
#include "schedule/mutual-feasibility.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_PREVIEW_DUE,   /* when the item is due; of an event its day */
  MUTUAL_PREVIEW_START, /* when it starts */
} MutualPreviewPart;

/**
 * MutualPreviewRow:
 * @item: (transfer none): the milestone, step or event; of the plan, or of the copy if the change brings it
 * @part: which of its dates
 * @number: the number of its milestone, from 1; 0 for an event
 * @stays: whether it does not move
 * @is_main: whether it belongs into a short list: what happens to milestones, and whatever is in conflict. The others
 *   are steps that move along, and what stays on a date of its own
 * @from: the date before; not valid if there was none
 * @to: the date after; not valid if there is none
 * @pinned_to: (transfer none) (nullable): what it follows, for one that stays
 * @findings: (element-type MutualFinding): what to know about @to: conflicts, then advice; their items may be of the copy
 * @n_conflicts: how many of @findings are conflicts
 */
typedef struct
{
  MutualItem       *item;
  MutualPreviewPart part;
  guint             number;
  gboolean          stays;
  gboolean          is_main;
  GDate             from;
  GDate             to;
  MutualItem       *pinned_to;
  GPtrArray        *findings;
  guint             n_conflicts;
} MutualPreviewRow;

/**
 * MutualPreview:
 * @plan: the plan, unchanged
 * @item: (nullable): what is moved
 * @from: its date before; not valid if it had none
 * @to: its date after; not valid if it has none
 * @today: the day it is
 * @edits: (element-type MutualEdit): all that is to be applied, as one group; none if nothing changes
 * @rows: (element-type MutualPreviewRow): events, then milestone by milestone, in each its start, steps and due date
 * @n_moves: how many dates of the short list move
 * @n_stays: how many of the short list stay
 * @n_others: how many further dates move along
 * @n_conflicts: how many conflicts there are among all rows
 * @has_earliest: whether @item can be due at all without a conflict; looked at only if there is one
 * @earliest: the earliest date for @item that works, and what does not let it be earlier
 * @has_next: whether there is one at @to or later
 * @next: the first of them
 *
 * To be read only. To keep a move of what was agreed with its reason, give @edits to mutual_baseline_edits_to_record(), and
 * apply what that returns in the same group.
 */
typedef struct
{
  MutualPlan    *plan;
  MutualItem    *item;
  GDate          from;
  GDate          to;
  GDate          today;
  GPtrArray     *edits;
  GPtrArray     *rows;
  guint          n_moves;
  guint          n_stays;
  guint          n_others;
  guint          n_conflicts;
  gboolean       has_earliest;
  MutualEarliest earliest;
  gboolean       has_next;
  MutualEarliest next;

  /*< private >*/
  MutualPlan    *copy; /* the plan after the change */
} MutualPreview;

MutualPreview  *mutual_preview_new             (MutualPlan             *plan,
                                                MutualItem             *item,
                                                GPtrArray              *edits,
                                                const GDate            *today,
                                                GError                **error);
MutualPreview  *mutual_preview_new_move        (MutualPlan             *plan,
                                                MutualItem             *item,
                                                const GDate            *date,
                                                const GDate            *today);
guint           mutual_preview_count_conflicts (MutualPlan             *plan,
                                                MutualItem             *item,
                                                GPtrArray              *edits,
                                                const GDate            *today,
                                                GDate                  *to);
void            mutual_preview_free            (MutualPreview          *self);
const MutualEarliest *
                mutual_preview_get_offer       (const MutualPreview    *self);

/* mutual-preview-words.c */
char           *mutual_preview_dup_title       (const MutualPreview    *self);
char           *mutual_preview_dup_distance    (const MutualPreview    *self);
char           *mutual_preview_dup_headline    (const MutualPreview    *self);
char           *mutual_preview_dup_offer       (const MutualPreview    *self,
                                                char                  **date);
char           *mutual_preview_dup_nearest     (const GDate            *nearest,
                                                gboolean                is_live,
                                                char                  **date);
char           *mutual_preview_dup_use_label   (const GDate            *date);
char           *mutual_preview_dup_counts      (const MutualPreview    *self);
char           *mutual_preview_dup_summary     (const MutualPreview    *self);
char           *mutual_preview_dup_footer      (const MutualPreview    *self);
char           *mutual_preview_row_dup_title   (const MutualPreviewRow *row);
char           *mutual_preview_row_dup_caption (const MutualPreviewRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualPreview, mutual_preview_free)

G_END_DECLS
