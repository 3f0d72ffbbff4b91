/* The head of a draft: which of the files in its folder count, and whose draft it is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-draft-content.h"

G_BEGIN_DECLS

#define MUTUAL_DRAFT_HEAD_NAME "draft.json"
#define MUTUAL_DRAFT_HEAD_LIMIT (64 * 1024)

/* All zeros at first. Numbers are those in the names of the files. */
typedef struct
{
  char *uri;
  gboolean is_new;
  guint base;
  guint snapshot;
  guint journal;
  char *base_checksum;
  char *snapshot_checksum;
} MutualDraftHead;

void      mutual_draft_head_clear        (MutualDraftHead           *self);
void      mutual_draft_head_fill         (MutualDraftHead           *self,
                                          const MutualDraftContent  *content);
GBytes   *mutual_draft_head_write        (const MutualDraftHead     *self);
gboolean  mutual_draft_head_read         (GBytes                    *bytes,
                                          MutualDraftHead           *self,
                                          GError                   **error);
gboolean  mutual_draft_head_set_damaged  (GError                   **error);
gboolean  mutual_draft_head_counts       (const MutualDraftHead     *self,
                                          const char                *name);
char     *mutual_draft_head_name_plan    (guint                      number);
char     *mutual_draft_head_name_journal (guint                      number);
guint     mutual_draft_head_get_number   (const char                *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualDraftHead, mutual_draft_head_clear)

G_END_DECLS
