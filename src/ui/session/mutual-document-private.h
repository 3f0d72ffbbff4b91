/* What the parts of the document share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"
#include "session/mutual-draft-keeper.h"

G_BEGIN_DECLS

struct _MutualDocument
{
  GObject parent_instance;

  MutualDocumentState state;
  GFile *file;
  GBytes *base; /* what the file held when it was read or saved */
  MutualSession *session;
  GError *error;
  GPtrArray *problems;
  gboolean saving;
  MutualDraftKeeper *keeper; /* of what is not saved; none for a plan that can only be looked at */
};

/* mutual-document-draft.c */
void mutual_document_keep_draft (MutualDocument *self,
                                 MutualDraft    *draft);

G_END_DECLS
