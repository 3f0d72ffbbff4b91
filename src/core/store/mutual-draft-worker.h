/* The thread that writes drafts: the disk may be slow or full, and nobody waits for it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-draft-content.h"
#include "store/mutual-draft-folder.h"

G_BEGIN_DECLS

/* What is done to a draft in the end. */
typedef enum
{
  MUTUAL_DRAFT_GOES_ON,
  MUTUAL_DRAFT_STAYS, /* on the disk, for another time */
  MUTUAL_DRAFT_GOES,
  MUTUAL_DRAFT_OVER,
} MutualDraftEnd;

typedef void (*MutualDraftTell) (gpointer      owner,
                                 const GError *problem);

/**
 * MutualDraftJob:
 *
 * A draft as the thread knows it: bytes. All of it is read and written between mutual_draft_worker_lock() and
 * mutual_draft_worker_unlock() only, but for the last part, which is the thread's.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GWeakRef owner;
  MutualDraftTell tell; /* called in the main context with the owner */

  MutualDraftContent content;
  guint n_written; /* records that are on the disk */
  guint n_taken;   /* records that are on their way there, and no longer to be changed */
  guint mark;      /* records from it on are not in the save that is under way; G_MAXUINT without one */
  gboolean whole;  /* more than records has changed */
  gboolean pristine; /* nothing has changed since it was opened */
  guint epoch;     /* counts such changes */
  MutualDraftEnd end;
  gint64 due;      /* when there is something to do, or 0 */
  gboolean failing;

  char *path; /* of one that nobody has open and that is to go */
  MutualDraftFolder *folder;
  gsize journal_size;
  gsize journal_limit; /* a longer one begins anew */
} MutualDraftJob;

MutualDraftJob *mutual_draft_job_new         (gpointer         owner,
                                              MutualDraftTell  tell);
void            mutual_draft_job_unref       (MutualDraftJob  *self);
void            mutual_draft_worker_lock     (void);
void            mutual_draft_worker_unlock   (void);
void            mutual_draft_worker_schedule (MutualDraftJob  *job,
                                              gint64           delay);
gboolean        mutual_draft_worker_flush    (gint64           patience);

G_END_DECLS
