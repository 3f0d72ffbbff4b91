/* What hangs on the pointer while something is dragged: its name.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-drag-label.h"

#define MAX_CHARS 40

/**
 * mutual_drag_label_show:
 * @drag: a drag that just began
 * @text: what is dragged, for people to read
 *
 * Shows @text on a ground of its own, so that it can be read above whatever the pointer passes.
 */
void
mutual_drag_label_show (GdkDrag    *drag,
                        const char *text)
{
  GtkWidget *label;

  g_return_if_fail (GDK_IS_DRAG (drag));

  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_widget_add_css_class (label, "dragged-row");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}
