/* Work that can wait until a widget's first frame is on the screen, so that a window opens faster.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Unowned by anybody but the widget; call from "map", and mutual_later_cancel() from "dispose". */
typedef struct
{
  GtkWidget *widget;
  guint      tick;
  guint      source;
  void     (*func) (gpointer widget);
} MutualLater;

void     mutual_later_do     (MutualLater       *self,
                              gpointer           widget,
                              void             (*func) (gpointer widget));
gboolean mutual_later_is_due (const MutualLater *self);
void     mutual_later_cancel (MutualLater       *self);

G_END_DECLS
