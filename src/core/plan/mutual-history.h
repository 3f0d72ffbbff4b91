/* The history of a plan: labelled groups of edits, undone and redone by the same function that did them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

/* A position that no history has. */
#define MUTUAL_HISTORY_NEVER G_MAXUINT

#define MUTUAL_TYPE_HISTORY (mutual_history_get_type ())
G_DECLARE_FINAL_TYPE (MutualHistory, mutual_history, MUTUAL, HISTORY, GObject)

MutualHistory *mutual_history_new            (MutualPlan     *plan);
MutualPlan    *mutual_history_get_plan       (MutualHistory  *self);
void           mutual_history_begin          (MutualHistory  *self,
                                              const char     *label);
void           mutual_history_begin_typing   (MutualHistory  *self,
                                              const char     *label,
                                              const char     *id);
void           mutual_history_end_typing     (MutualHistory  *self);
gboolean       mutual_history_apply          (MutualHistory  *self,
                                              MutualEdit     *edit,
                                              GError        **error);
void           mutual_history_end            (MutualHistory  *self);
void           mutual_history_abandon        (MutualHistory  *self);
GPtrArray     *mutual_history_undo           (MutualHistory  *self);
GPtrArray     *mutual_history_redo           (MutualHistory  *self);
gboolean       mutual_history_can_withdraw   (MutualHistory  *self,
                                              const char     *id);
gboolean       mutual_history_withdraw       (MutualHistory  *self,
                                              const char     *id);
const char    *mutual_history_get_undo_label (MutualHistory  *self);
const char    *mutual_history_get_redo_label (MutualHistory  *self);
void           mutual_history_set_subject     (MutualHistory  *self,
                                              const char     *id);
const char    *mutual_history_get_undo_subject (MutualHistory *self,
                                              guint          *n_own);
const char    *mutual_history_get_redo_subject (MutualHistory *self,
                                              guint          *n_own);
void           mutual_history_take_touched   (MutualHistory  *self,
                                              gboolean       *touched);
gboolean       mutual_history_get_modified   (MutualHistory  *self);
guint          mutual_history_get_position   (MutualHistory  *self);
void           mutual_history_mark_saved     (MutualHistory  *self,
                                              guint           position);
void           mutual_history_begin_save     (MutualHistory  *self);
void           mutual_history_end_save       (MutualHistory  *self,
                                              gboolean        saved);

G_END_DECLS
