/* The plan of a window and the file that it lives in: loading, saving, and what is not saved yet.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-meeting.h"
#include "session/mutual-session.h"
#include "store/mutual-save.h"

G_BEGIN_DECLS

/* What the MIME database calls a plan. */
#define MUTUAL_PLAN_MIME_TYPE "application/vnd.mutual-action-plan+json"

#define MUTUAL_DOCUMENT_ERROR (mutual_document_error_quark ())

typedef enum
{
  MUTUAL_DOCUMENT_ERROR_CONFLICTS, /* somebody else changed the same things, and the user has not looked at it yet */
} MutualDocumentError;

typedef enum
{
  MUTUAL_DOCUMENT_LOADING, /* not read yet */
  MUTUAL_DOCUMENT_READY,   /* there is a session */
  MUTUAL_DOCUMENT_FAILED,  /* there is an error */
} MutualDocumentState;

#define MUTUAL_TYPE_DOCUMENT (mutual_document_get_type ())
G_DECLARE_FINAL_TYPE (MutualDocument, mutual_document, MUTUAL, DOCUMENT, GObject)

/* Properties, all read only and followed with notify: "file" (NULL while untitled), "session", "state", "title",
 * "modified", "saving", "draft-problem" (a GError or NULL: why a crash would lose what is not saved). */

/* Signal: "met" (MutualMeeting *meeting): what others wrote into the file was looked at, and taken over where it could
 * be. */

GQuark               mutual_document_error_quark   (void);

MutualDocument      *mutual_document_new           (GFile                *file);
MutualDocument      *mutual_document_new_untitled  (MutualPlan           *plan,
                                                    gboolean              modified);
GFile               *mutual_document_get_file      (MutualDocument       *self);
MutualSession       *mutual_document_get_session   (MutualDocument       *self);
MutualDocumentState  mutual_document_get_state     (MutualDocument       *self);
const GError        *mutual_document_get_error     (MutualDocument       *self);
GPtrArray           *mutual_document_get_problems  (MutualDocument       *self);
gboolean             mutual_document_get_modified  (MutualDocument       *self);
gboolean             mutual_document_get_saving    (MutualDocument       *self);
char                *mutual_document_dup_title     (MutualDocument       *self);
char                *mutual_document_dup_file_name (MutualDocument       *self);
GBytes              *mutual_document_write         (MutualDocument       *self);

/* mutual-document-disk.c */
GListModel          *mutual_document_get_conflicts (MutualDocument       *self);
void                 mutual_document_look_at_file  (MutualDocument       *self);
gboolean             mutual_document_take_theirs   (MutualDocument       *self,
                                                    MutualConflict       *conflict,
                                                    GError              **error);
void                 mutual_document_keep_mine     (MutualDocument       *self,
                                                    MutualConflict       *conflict);
void                 mutual_document_keep_all_mine (MutualDocument       *self);

/* mutual-document-draft.c */
MutualDocument      *mutual_document_new_from_draft (const char          *path,
                                                    GFile                *file);
gint64               mutual_document_get_recovered_time (MutualDocument  *self);
gboolean             mutual_document_can_drop_recovered (MutualDocument  *self);
void                 mutual_document_drop_recovered (MutualDocument      *self);
const GError        *mutual_document_get_draft_problem (MutualDocument *self);
void                 mutual_document_discard       (MutualDocument       *self);

void                 mutual_document_load_async    (MutualDocument       *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean             mutual_document_load_finish   (MutualDocument       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void                 mutual_document_refuse        (MutualDocument       *self,
                                                    const GError         *error);
void                 mutual_document_save_async    (MutualDocument       *self,
                                                    GFile                *file,
                                                    MutualSaveFlags       flags,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean             mutual_document_save_finish   (MutualDocument       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
