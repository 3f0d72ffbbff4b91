/* What the presentation and its actions share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "present/mutual-present-view.h"

#include "widgets/mutual-drawn.h"

G_BEGIN_DECLS

#define MUTUAL_PRESENT_N_SIZES 11
#define MUTUAL_PRESENT_USUAL_SIZE 5

struct _MutualPresentView
{
  MutualPane     parent_instance;

  char          *highlighted; /* id of a milestone, or NULL */
  guint          size;        /* of sizes */

  MutualScene   *scene;       /* NULL where it has to be laid out anew */
  MutualDrawn    drawn;
  char          *label;
  guint          pointer_source;
  double         pointer_x;
  double         pointer_y;
};

MutualItem *mutual_present_view_find_highlighted (MutualPresentView *self);
void        mutual_present_view_set_highlighted  (MutualPresentView *self,
                                                  MutualItem        *milestone);
void        mutual_present_view_set_size         (MutualPresentView *self,
                                                  guint              size);

/* mutual-present-actions.c */
void        mutual_present_view_install_actions  (GtkWidgetClass    *widget_class);
void        mutual_present_view_update_actions   (MutualPresentView *self);
void        mutual_present_view_show_menu        (MutualPresentView *self,
                                                  double             x,
                                                  double             y);

G_END_DECLS
