/* What the files of the input share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"

G_BEGIN_DECLS

typedef struct
{
  MutualSession *session;
  char **ids;
  MutualMember member;
  char *label;
  MutualInputEdits edits;
  gpointer edits_data;
  GDestroyNotify edits_destroy;
  gboolean moves; /* a change here may move other dates */

  GtkWidget *caption_line;
  GtkWidget *side_mark;
  GtkWidget *caption;
  GtkWidget *editor;
  GtkWidget *focusable;
  GtkWidget *message; /* NULL until there is one to show */
  GtkWidget *message_label;
} MutualInputPrivate;

/* mutual-input.c */
MutualInputPrivate *mutual_input_get_private (gpointer self);

/* mutual-input-move.c */
gboolean            mutual_input_commit_move (MutualInput  *self,
                                              const GValue *value);

G_END_DECLS
