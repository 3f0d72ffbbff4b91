/* The rows of the outline as the list view wants them: a tree that opens as the session says.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_OUTLINE_TREE (mutual_outline_tree_get_type ())
G_DECLARE_FINAL_TYPE (MutualOutlineTree, mutual_outline_tree, MUTUAL, OUTLINE_TREE, GObject)

MutualOutlineTree *mutual_outline_tree_new              (MutualSession     *session,
                                                         gboolean           folded);
GListModel        *mutual_outline_tree_get_model        (MutualOutlineTree *self);
void               mutual_outline_tree_set_folded       (MutualOutlineTree *self,
                                                         gboolean           folded);
void               mutual_outline_tree_update           (MutualOutlineTree *self);
void               mutual_outline_tree_update_top       (MutualOutlineTree *self);
void               mutual_outline_tree_update_steps     (MutualOutlineTree *self,
                                                         MutualItem        *milestone);
void               mutual_outline_tree_update_expansion (MutualOutlineTree *self,
                                                         const char        *id);
guint              mutual_outline_tree_reveal           (MutualOutlineTree *self,
                                                         MutualItem        *item);

G_END_DECLS
