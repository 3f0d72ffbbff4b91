/* The view-model in which the panes of a window meet: a plan, its history, and what is selected and open.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_SESSION (mutual_session_get_type ())
G_DECLARE_FINAL_TYPE (MutualSession, mutual_session, MUTUAL, SESSION, GObject)

/* Properties: "plan", "history", "read-only" (construct), "selected" (id or NULL), "highlighted" (id of a person or
 * NULL), all followed with notify.
 * Signals: "changed": the plan changed, once per turn of the main loop whatever the number of edits;
 * "expansion-changed" (const char *id or NULL for all). */
MutualSession *mutual_session_new             (MutualPlan     *plan,
                                               gboolean        read_only);
MutualPlan    *mutual_session_get_plan        (MutualSession  *self);
MutualHistory *mutual_session_get_history     (MutualSession  *self);
gboolean       mutual_session_get_read_only   (MutualSession  *self);
const GDate   *mutual_session_get_today       (MutualSession  *self);
const char    *mutual_session_get_selected    (MutualSession  *self);
void           mutual_session_set_selected    (MutualSession  *self,
                                               const char     *id);
const char    *mutual_session_get_highlighted (MutualSession  *self);
void           mutual_session_set_highlighted (MutualSession  *self,
                                               const char     *person_id);
gboolean       mutual_session_is_expanded     (MutualSession  *self,
                                               const char     *id);
gboolean       mutual_session_has_expanded    (MutualSession  *self);
char         **mutual_session_dup_expanded    (MutualSession  *self);
void           mutual_session_set_expanded    (MutualSession  *self,
                                               const char     *id,
                                               gboolean        expanded);
void           mutual_session_expand_all      (MutualSession  *self,
                                               gboolean        expanded);
gboolean       mutual_session_edit            (MutualSession  *self,
                                               const char     *label,
                                               MutualEdit     *edit,
                                               GError        **error);

G_END_DECLS
