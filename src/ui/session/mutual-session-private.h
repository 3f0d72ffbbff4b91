/* What the files of the session share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-settling.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

struct _MutualSession
{
  GObject parent_instance;

  MutualPlan *plan;
  MutualHistory *history;
  MutualSettling *settling; /* the dates in it */
  gboolean read_only;
  GDate today;
  char *selected;
  GHashTable *selection; /* set of ids, the selected one among them */
  char *highlighted;
  MutualFilter *filter; /* NULL when it lets everything through */
  char **expanded_before; /* what was open before there was one */
  GHashTable *expanded; /* set of ids */
  guint changed_source;
  gboolean touched[MUTUAL_N_MEMBERS]; /* while "changed" is emitted */
  GPtrArray *edits;   /* since "changed" was last emitted */
  GPtrArray *changes; /* what "changed" is about while it is being emitted */
  double zoom; /* pixels that a day is wide, or 0 for as wide as all of the plan can be seen */
  gint64 typed_at; /* microseconds, monotonic */

  char *subject;            /* id of what is being moved, where others move along */
  MutualSide my_side;       /* who moves dates here */
  MutualReason reason;      /* of the move that is being made, with */
  const char *reason_notes; /* more about it, where */
  gboolean is_explained;    /* the user was asked before */
  gboolean is_explaining;   /* what is being done only says why something else was */
  gboolean is_taking_over;  /* others did what is being done */
  char **recorded;          /* ids of the changes that keep what the action moves, while it ends */
  char **last_move;         /* of the last action that moved something agreed */
  char **asked;             /* of those that a reason is asked for */
};

void mutual_session_record_moves  (MutualSession *self,
                                   GPtrArray     *done);
void mutual_session_settle_asking (MutualSession *self);
void mutual_session_pass_over     (MutualSession *self);

G_END_DECLS
