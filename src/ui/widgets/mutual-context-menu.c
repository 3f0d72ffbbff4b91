/* A menu at a place of a widget, gone when it closes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-context-menu.h"

static void
unparent (gpointer user_data)
{
  g_autoptr (GtkWidget) menu = user_data;

  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);
}

/* What was chosen is done after the menu closed. */
static void
on_closed (GtkWidget *menu)
{
  g_idle_add_once (unparent, g_object_ref (menu));
}

static void
on_destroy (GtkWidget *menu)
{
  unparent (g_object_ref (menu));
}

/**
 * mutual_context_menu_bind_keys:
 * @klass: the class of a widget
 * @show: shows the menu of what has the focus
 *
 * Binds the keys that ask for a menu.
 */
void
mutual_context_menu_bind_keys (GtkWidgetClass  *klass,
                               GtkShortcutFunc  show)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));

  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, show, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, show, NULL);
}

/**
 * mutual_context_menu_add_click:
 * @widget: a widget
 * @show: shows the menu of what is there; a handler of "pressed" of #GtkGestureClick
 * @object: the object that @show gets
 *
 * Follows clicks with the button that asks for a menu.
 */
void
mutual_context_menu_add_click (GtkWidget *widget,
                               GCallback  show,
                               gpointer   object)
{
  GtkGesture *click;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", show, object, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/**
 * mutual_context_menu_append:
 * @menu: a menu
 * @label: what to read, with a mnemonic
 * @action: what it does
 * @target: to what
 *
 * Appends an item that does @action to @target.
 */
void
mutual_context_menu_append (GMenu      *menu,
                            const char *label,
                            const char *action,
                            const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * mutual_context_menu_popup:
 * @widget: whose actions the menu offers
 * @place: @widget or a widget in it
 * @x: where in @place
 * @y: where in @place
 * @menu: the items
 *
 * Shows @menu there.
 */
void
mutual_context_menu_popup (GtkWidget  *widget,
                           GtkWidget  *place,
                           double      x,
                           double      y,
                           GMenuModel *menu)
{
  graphene_point_t point;
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  if (!gtk_widget_compute_point (place, widget, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_widget_set_parent (popover, widget);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (on_destroy), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}
