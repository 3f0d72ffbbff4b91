/* How Tab goes through what gives the focus on to something in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-focus.h"

/* The child that has the focus or has it in it. */
static GtkWidget *
find_focused (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (focus != NULL && gtk_widget_get_parent (focus) != widget)
    focus = gtk_widget_get_parent (focus);
  return focus;
}

/**
 * mutual_focus_children:
 * @widget: a widget that cannot have the focus itself, and whose class gives the focus on to something in it
 * @direction: where the focus goes
 *
 * For the “focus” of such a class. GTK's own asks the widget to take the focus when it comes back from its children: one
 * that gives it on to one of these holds it for ever.
 *
 * Returns: whether something in @widget has the focus now
 */
gboolean
mutual_focus_children (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = find_focused (widget);

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (g_type_class_peek_static (GTK_TYPE_WIDGET))->focus (widget, direction);

  if (child == NULL)
    child = forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  for (; child != NULL; child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}
