/* What protects the changes of a document against a crash.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-document-private.h"

static void
on_problem (MutualDocument *self)
{
  g_object_notify (G_OBJECT (self), "draft-problem");
}

/*< private >
 * mutual_document_keep_draft:
 * @draft: (nullable): a draft that was opened, and is in the session
 *
 * From now on what is not saved has a draft.
 */
void
mutual_document_keep_draft (MutualDocument *self,
                            MutualDraft    *draft)
{
  g_assert (self->keeper == NULL && self->session != NULL);

  self->keeper = mutual_draft_keeper_new (mutual_session_get_history (self->session), self->file, self->base, draft);
  g_signal_connect_object (self->keeper, "notify::problem", G_CALLBACK (on_problem), self, G_CONNECT_SWAPPED);
}

/**
 * mutual_document_get_draft_problem:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why a crash would lose what is not saved
 */
const GError *
mutual_document_get_draft_problem (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return self->keeper != NULL ? mutual_draft_keeper_get_problem (self->keeper) : NULL;
}

/**
 * mutual_document_discard:
 * @self: a document that is about to go
 *
 * The user does not want what is not saved: nothing of it is kept.
 */
void
mutual_document_discard (MutualDocument *self)
{
  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));

  if (self->keeper != NULL)
    mutual_draft_keeper_discard (self->keeper);
}
