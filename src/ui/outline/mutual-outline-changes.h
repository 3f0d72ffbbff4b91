/* What edits mean for the rows of the outline, so that a keystroke in a long plan touches one of them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-outline-tree.h"

G_BEGIN_DECLS

typedef struct _MutualOutlineChanges MutualOutlineChanges;

MutualOutlineChanges *mutual_outline_changes_new        (MutualPlan           *plan,
                                                         GPtrArray            *edits,
                                                         gboolean              folded);
void                  mutual_outline_changes_free       (MutualOutlineChanges *self);
void                  mutual_outline_changes_apply      (MutualOutlineChanges *self,
                                                         MutualOutlineTree    *tree);
gboolean              mutual_outline_changes_moves_rows (MutualOutlineChanges *self);
gboolean              mutual_outline_changes_has_row    (MutualOutlineChanges *self,
                                                         gpointer              item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualOutlineChanges, mutual_outline_changes_free)

G_END_DECLS
