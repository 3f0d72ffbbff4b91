/* One thing about the dates of a plan that somebody should know: what does not fit, where and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef enum
{
  /* Conflicts: the date cannot hold. */
  MUTUAL_FINDING_STARTS_IN_PAST, /* not begun, and would have had to start n working days ago */
  MUTUAL_FINDING_DUE_IN_PAST,    /* not done, and would have had to be n working days ago */
  MUTUAL_FINDING_IN_CLOSED,      /* due on a day of a freeze, or of a hard event of several days */
  MUTUAL_FINDING_ACROSS_CLOSED,  /* at work on days of one, though not due there */
  MUTUAL_FINDING_ACROSS_HARD,    /* begins before a hard event and ends after it */
  MUTUAL_FINDING_PAST_HARD,      /* was agreed for before a hard event, and is due n days after it */

  /* Advice about a change: it is good to know. */
  MUTUAL_FINDING_NEAR_EVENT,   /* comes to lie n working days after another event; negative before it */
  MUTUAL_FINDING_PASSES_EVENT, /* was due before another event, and is due after it */
  MUTUAL_FINDING_CLOSER,       /* is left n working days less after what it follows */
  MUTUAL_FINDING_SHORTER,      /* is given n working days less itself */
} MutualFindingKind;

#define MUTUAL_TYPE_FINDING (mutual_finding_get_type ())

/**
 * MutualFinding:
 * @kind: what it is
 * @item: (transfer full): the milestone or step that it hits
 * @obstacle: (transfer full) (nullable): the event that stands in the way; what @item follows, where it comes closer
 * @n: see the kind; 0 where it says nothing
 * @start: when the item would start; not valid if that is not said
 * @due: when the item would be due
 */
typedef struct
{
  MutualFindingKind kind;
  MutualItem       *item;
  MutualItem       *obstacle;
  int               n;
  GDate             start;
  GDate             due;

  /*< private >*/
  guint             n_references;
} MutualFinding;

GType          mutual_finding_get_type     (void);
MutualFinding *mutual_finding_new          (MutualFindingKind    kind,
                                            MutualItem          *item,
                                            MutualItem          *obstacle,
                                            int                  n);
MutualFinding *mutual_finding_ref          (MutualFinding       *self);
void           mutual_finding_unref        (MutualFinding       *self);
gboolean       mutual_finding_is_conflict  (const MutualFinding *self);
const GDate   *mutual_finding_get_when     (const MutualFinding *self);
char          *mutual_finding_dup_sentence (const MutualFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualFinding, mutual_finding_unref)

G_END_DECLS
