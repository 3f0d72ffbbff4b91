/* What a draft holds, in bytes: the plan as its file has it, as it was a while ago, and what was done since.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/**
 * MutualDraftContent:
 * @uri: (nullable): the plan's file, %NULL if it has none yet
 * @base: the plan as it is in that file, or as it began
 * @snapshot: the plan as it was later; mostly the same as @base
 * @records: (element-type GBytes): what was done since @snapshot
 * @is_new: whether @base itself is nowhere else
 */
typedef struct
{
  char *uri;
  GBytes *base;
  GBytes *snapshot;
  GPtrArray *records;
  gboolean is_new;
} MutualDraftContent;

void        mutual_draft_content_clear  (MutualDraftContent       *self);
void        mutual_draft_content_copy   (const MutualDraftContent *self,
                                         MutualDraftContent       *copy);
MutualPlan *mutual_draft_content_replay (const MutualDraftContent *self,
                                         guint                    *n_replayed,
                                         GError                  **error);
GBytes     *mutual_draft_content_write  (const MutualDraftContent *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualDraftContent, mutual_draft_content_clear)

G_END_DECLS
