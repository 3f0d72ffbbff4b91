/* What the files of the history share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"

G_BEGIN_DECLS

/* One action of the user: its name and its edits. */
typedef struct
{
  char *label;
  GPtrArray *edits;
  guint n_own;   /* the first of them, which are what the user did; the others followed */
  char *subject; /* the id of the item that it is about, or NULL */
  char *typing; /* the id of the item that is being written, as long as what follows may join */
} MutualHistoryGroup;

struct _MutualHistory
{
  GObject parent_instance;

  MutualPlan *plan;
  GPtrArray *groups;
  guint position; /* groups before it are done, groups from it on are undone */
  int saved;      /* the position that is in the file; -1 when no position is */
  int saving;     /* the position that is being saved; -1 when none is, or it is no more */
  MutualHistoryGroup *open;
  guint depth;
  gboolean touched[MUTUAL_N_MEMBERS + 1]; /* since somebody last asked */
};

/* mutual-history.c */
void     mutual_history_run_back     (MutualHistory      *self,
                                      MutualHistoryGroup *group);
void     mutual_history_tell         (MutualHistory      *self);

/* mutual-history-typing.c */
gboolean mutual_history_join         (MutualHistory      *self,
                                      MutualHistoryGroup *group);

/* mutual-history-saved.c */
void     mutual_history_forget_saves (MutualHistory      *self);

G_END_DECLS
