/* The folder of one draft: whole at any instant, whatever happens to the program or the disk.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-draft-content.h"
#include "store/mutual-store-error.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_DRAFT_LOOK, /* others may look, too, but nobody owns it */
  MUTUAL_DRAFT_OWN,
} MutualDraftLock;

typedef struct _MutualDraftFolder MutualDraftFolder;

char              *mutual_draft_folder_get_parent (void);
MutualDraftFolder *mutual_draft_folder_create     (GError                  **error);
MutualDraftFolder *mutual_draft_folder_open       (const char               *path,
                                                   MutualDraftLock           lock,
                                                   GError                  **error);
void               mutual_draft_folder_free       (MutualDraftFolder        *self);
const char        *mutual_draft_folder_get_path   (MutualDraftFolder        *self);
gint64             mutual_draft_folder_get_time   (MutualDraftFolder        *self);
gboolean           mutual_draft_folder_is_begun   (MutualDraftFolder        *self);
gboolean           mutual_draft_folder_write      (MutualDraftFolder        *self,
                                                   const MutualDraftContent *content,
                                                   GError                  **error);
gboolean           mutual_draft_folder_append     (MutualDraftFolder        *self,
                                                   GBytes                   *lines,
                                                   GError                  **error);
gboolean           mutual_draft_folder_read       (MutualDraftFolder        *self,
                                                   MutualDraftContent       *content,
                                                   GError                  **error);
char              *mutual_draft_folder_read_uri   (MutualDraftFolder        *self);
gboolean           mutual_draft_folder_remove     (MutualDraftFolder        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualDraftFolder, mutual_draft_folder_free)

G_END_DECLS
