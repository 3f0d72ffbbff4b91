/* What all panes are: a widget that shows the plan of a session, wide or narrow.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PANE (mutual_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualPane, mutual_pane, MUTUAL, PANE, GtkWidget)

/**
 * MutualPaneClass:
 * @deferred: whether it is updated only while it shows, and not before the window's first frame
 * @attach: another session (or none) is there; before @update. Chain up first
 * @update: the plan, the session or the width changed; there may be no session
 * @selection_changed: other items are selected; only with a session
 * @narrow_changed: the screen became small or wide; before @update
 * @reveal: an item shall be shown and focused, at this member of it (MUTUAL_MEMBER_ID: as a whole); returns whether
 *   the pane does show it
 */
struct _MutualPaneClass
{
  GtkWidgetClass parent_class;

  gboolean   deferred;
  void     (*attach)            (MutualPane *self);
  void     (*update)            (MutualPane *self);
  void     (*selection_changed) (MutualPane *self);
  void     (*narrow_changed)    (MutualPane *self);
  gboolean (*reveal)            (MutualPane   *self,
                                 MutualItem   *item,
                                 MutualMember  member);
};

/* Properties: "session", "narrow". */
MutualSession *mutual_pane_get_session (MutualPane    *self);
void           mutual_pane_set_session (MutualPane    *self,
                                        MutualSession *session);
MutualPlan    *mutual_pane_get_plan    (MutualPane    *self);
gboolean       mutual_pane_get_narrow  (MutualPane    *self);
void           mutual_pane_set_narrow  (MutualPane    *self,
                                        gboolean       narrow);
GSignalGroup  *mutual_pane_get_signals (MutualPane    *self);
void           mutual_pane_update      (MutualPane    *self);
void           mutual_pane_ensure      (MutualPane    *self);
gboolean       mutual_pane_is_touched  (MutualPane         *self,
                                        const MutualMember *members,
                                        guint               n_members);
gboolean       mutual_pane_reveal      (MutualPane    *self,
                                        MutualItem    *item,
                                        MutualMember   member);

G_END_DECLS
