/* What the parts of the document share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"
#include "session/mutual-draft-keeper.h"
#include "store/mutual-watch.h"

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
  char *draft_path;          /* of a draft that is to be opened, whatever its file */
  gint64 recovered_time;     /* when the last was done of what a crash left behind, or 0 */
  gboolean recovered_new;    /* and even what it began with is nowhere else */
  MutualDraftKeeper *keeper; /* of what is not saved; none for a plan that can only be looked at */

  MutualWatch *watch;    /* of @file */
  GCancellable *meeting; /* while the file is looked at */
  guint again_source;    /* to look at it once more */
  guint n_edits;         /* counts whatever changes the plan */
  gboolean missed;       /* the file was not there a moment ago */
  gboolean gone;         /* and it stayed away */
  GListStore *conflicts; /* of MutualConflict, not decided yet */
};

/* mutual-document.c */
void mutual_document_take_plan     (MutualDocument      *self,
                                    MutualPlan          *plan);
void mutual_document_set_saving    (MutualDocument      *self,
                                    gboolean             saving);
void mutual_document_set_file      (MutualDocument      *self,
                                    GFile               *file);
void mutual_document_tell_met      (MutualDocument      *self,
                                    MutualMeeting       *meeting);

/* mutual-document-disk.c */
void mutual_document_watch         (MutualDocument      *self);
void mutual_document_stop_watching (MutualDocument      *self);
void mutual_document_meet_async    (MutualDocument      *self,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
MutualMeeting *mutual_document_meet_finish (MutualDocument *self,
                                    GAsyncResult        *result);

/* mutual-document-draft.c */
void mutual_document_recover_async (MutualDocument      *self,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gboolean mutual_document_recover_finish (MutualDocument *self,
                                    GAsyncResult        *result,
                                    GError             **error);
void mutual_document_keep_draft    (MutualDocument      *self,
                                    MutualDraft         *draft);

G_END_DECLS
