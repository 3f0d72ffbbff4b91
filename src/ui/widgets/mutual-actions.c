/* Actions of widgets that move to another place in the window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-actions.h"

static void
reconnect_button (GtkActionable *button)
{
  g_autofree char *name = g_strdup (gtk_actionable_get_action_name (button));

  if (name == NULL)
    return;
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_name (button, name);
}

static void
reconnect_menu (GtkMenuButton *button)
{
  g_autoptr (GMenuModel) menu = gtk_menu_button_get_menu_model (button);

  if (menu == NULL)
    return;
  g_object_ref (menu);
  gtk_menu_button_set_menu_model (button, NULL);
  gtk_menu_button_set_menu_model (button, menu);
}

/**
 * mutual_actions_reconnect:
 * @widget: a widget
 *
 * Lets all buttons and menus in @widget look for their actions again. When a widget that has actions of its class gets
 * another parent, GTK 4.8 tells those in it that its actions are gone, too.
 */
void
mutual_actions_reconnect (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_MENU_BUTTON (widget))
    {
      reconnect_menu (GTK_MENU_BUTTON (widget));
      return;
    }
  if (GTK_IS_ACTIONABLE (widget))
    reconnect_button (GTK_ACTIONABLE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mutual_actions_reconnect (child);
}
