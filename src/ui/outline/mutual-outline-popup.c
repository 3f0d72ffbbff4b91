/* When the menu of the rows pops up: by a key, a click, a long press, or the button of a row.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "outline/mutual-outline-menu.h"

/* Returns: (nullable): the row at a place of the list */
MutualOutlineRow *
mutual_outline_find_row_at (MutualOutline *self,
                            double         x,
                            double         y)
{
  GtkWidget *widget = gtk_widget_pick (self->list, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != self->list)
    {
      if (MUTUAL_IS_OUTLINE_ROW (widget))
        return MUTUAL_OUTLINE_ROW (widget);
      if (MUTUAL_IS_OUTLINE_ROW (gtk_widget_get_first_child (widget)))
        return MUTUAL_OUTLINE_ROW (gtk_widget_get_first_child (widget));
      widget = gtk_widget_get_parent (widget);
    }
  return NULL;
}

/* A menu is about what is under it: a row that is not selected becomes so, others stay selected around one that is. */
static void
show_menu_at (MutualOutline *self,
              double         x,
              double         y)
{
  MutualOutlineRow *row = mutual_outline_find_row_at (self, x, y);
  gpointer item = row != NULL ? mutual_outline_row_get_item (row) : NULL;
  GdkRectangle place = { 0, 0, 1, 1 };
  double left, top;

  if (self->written != NULL && (!MUTUAL_IS_ITEM (item) || item != self->written_item))
    mutual_outline_keep_written (self);
  if (MUTUAL_IS_ITEM (item) && !mutual_session_is_selected (mutual_outline_get_session (self), mutual_item_get_id (item)))
    mutual_outline_go_to (self, item);
  gtk_widget_translate_coordinates (self->list, GTK_WIDGET (self), x, y, &left, &top);
  place.x = (int) left;
  place.y = (int) top;
  mutual_outline_show_menu (self, &place);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            MutualOutline   *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu_at (self, x, y);
}

static void
on_long_pressed (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 MutualOutline       *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu_at (self, x, y);
}

/* Lets the outline pop up menus. */
void
mutual_outline_init_popup (MutualOutline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (press));
}

/* Pops up a menu at a place of the outline. */
void
mutual_outline_pop_up (MutualOutline      *self,
                       GMenuModel         *model,
                       const GdkRectangle *place)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  if (place->height <= 1)
    {
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, rtl ? GTK_ALIGN_END : GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Pops up the menu of what is selected, at a place of the outline, or else at the row of the main item. */
void
mutual_outline_show_menu (MutualOutline      *self,
                          const GdkRectangle *place)
{
  MutualSession *session = mutual_outline_get_session (self);
  const char *id = mutual_session_get_selected (session);
  MutualItem *item = id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
  MutualOutlineRow *row = item != NULL && place == NULL ? mutual_outline_show_row (self, item) : NULL;
  g_autoptr (GMenuModel) model = mutual_outline_menu_new (session, mutual_pane_get_narrow (MUTUAL_PANE (self)));
  GdkRectangle middle = { gtk_widget_get_width (GTK_WIDGET (self)) / 2, 0, 1, 2 };
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    {
      middle.x = (int) (bounds.origin.x + bounds.size.width / 2);
      middle.y = (int) bounds.origin.y;
      middle.height = (int) bounds.size.height;
    }
  mutual_outline_pop_up (self, model, place != NULL ? place : &middle);
}
