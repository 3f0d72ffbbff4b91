/* What clicks, keys and a resting pointer do on the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-parts.h"

#include "drawing/mutual-wording.h"
#include "plan/mutual-milestone.h"
#include "timeline/mutual-timeline-keys.h"
#include "timeline/mutual-timeline-menu.h"
#include "widgets/mutual-context-menu.h"

#include <math.h>

static MutualSession *
get_session (MutualTimeline *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static MutualPlan *
get_plan (MutualTimeline *self)
{
  return mutual_pane_get_plan (MUTUAL_PANE (self));
}

static gboolean
is_on_mark (MutualTimeline *self,
            MutualItem     *item,
            double          x,
            double          y)
{
  MutualScene *scene = mutual_timeline_picture_get_scene (self->picture);
  const MutualMark *mark = scene != NULL ? mutual_scene_find_mark (scene, mutual_item_get_id (item)) : NULL;

  return mark != NULL && x >= mark->x && x < mark->x + mark->width && y >= mark->y && y < mark->y + mark->height;
}

/* A menu is about what is below it, which becomes selected. */
static void
show_menu (MutualTimeline *self,
           double          x,
           double          y)
{
  MutualItem *item = mutual_timeline_picture_get_item_at (self->picture, x, y);
  gboolean narrow = mutual_pane_get_narrow (MUTUAL_PANE (self));
  g_autoptr (GMenuModel) menu = NULL;
  gboolean empty;
  GDate day;

  if (get_session (self) == NULL)
    return;

  mutual_timeline_grab_cancel (self->grab);
  empty = (item == NULL || !is_on_mark (self, item, x, y)) &&
          mutual_timeline_picture_get_grip_at (self->picture, x, y) == NULL &&
          mutual_timeline_picture_get_day_at (self->picture, x, &day);
  self->pressed = TRUE;
  if (item != NULL)
    mutual_timeline_select (self, item);
  self->pressed = FALSE;
  menu = mutual_timeline_menu_new (get_session (self), item, empty ? &day : NULL, narrow);
  mutual_context_menu_popup (GTK_WIDGET (self), GTK_WIDGET (self), x, y, menu);
}

/* At what has the focus. */
static gboolean
show_menu_by_key (MutualTimeline *self)
{
  const char *focused = mutual_timeline_marks_get_focused (self->marks);
  MutualItem *item = focused != NULL ? mutual_plan_find (get_plan (self), focused) : NULL;
  GtkWidget *mark = mutual_timeline_marks_find (self->marks, focused);
  g_autoptr (GMenuModel) menu = NULL;

  if (item == NULL || mark == NULL)
    return GDK_EVENT_PROPAGATE;

  mutual_timeline_select (self, item);
  menu = mutual_timeline_menu_new (get_session (self), item, NULL, mutual_pane_get_narrow (MUTUAL_PANE (self)));
  mutual_context_menu_popup (GTK_WIDGET (self), mark, gtk_widget_get_width (mark) / 2.0, gtk_widget_get_height (mark), menu);
  return GDK_EVENT_STOP;
}

/* Once the plan says where it is. */
static void
keep_in_sight (MutualTimeline *self,
               const char     *id)
{
  g_free (self->pushed);
  self->pushed = g_strdup (id);
}

static void
on_menu_pressed (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 MutualTimeline  *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static void
on_long_pressed (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 MutualTimeline      *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            MutualTimeline  *self)
{
  MutualItem *item = mutual_timeline_picture_get_item_at (self->picture, x, y);

  if (item == NULL)
    return;

  self->pressed = TRUE;
  mutual_timeline_select (self, item);
  self->pressed = FALSE;
  if (is_on_mark (self, item, x, y) && mutual_timeline_menu_ask_for_date (GTK_WIDGET (self), get_session (self), item))
    return;
  if (mutual_pane_get_narrow (MUTUAL_PANE (self)) && MUTUAL_IS_MILESTONE (item))
    mutual_session_set_expanded (get_session (self), mutual_item_get_id (item), TRUE);
}

/* A menu is not to be covered. */
static gboolean
has_menu (MutualTimeline *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  return GTK_IS_POPOVER (last) && gtk_widget_get_visible (last);
}

static gboolean
on_query_tooltip (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  MutualTimeline *self = MUTUAL_TIMELINE (widget);
  MutualItem *item = keyboard ? mutual_timeline_picture_get_selected (self->picture)
                              : mutual_timeline_picture_get_item_at (self->picture, x, y);
  MutualScene *scene = mutual_timeline_picture_get_scene (self->picture);
  const MutualMark *mark = item != NULL && scene != NULL ? mutual_scene_find_mark (scene, mutual_item_get_id (item))
                                                         : NULL;
  g_autofree char *text = NULL;

  if (mark == NULL || mutual_timeline_grab_is_active (self->grab) || has_menu (self))
    return FALSE;

  text = mutual_wording_tooltip (item, mutual_session_get_today (get_session (self)));
  gtk_tooltip_set_text (tooltip, text);
  /* The star is not where its milestone is. */
  if (keyboard || (y >= mark->y && y < mark->y + mark->height))
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) mark->x, (int) mark->y, (int) ceil (mark->width),
                                                         (int) ceil (mark->height) });

  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                MutualTimeline        *self)
{
  MutualScene *scene = mutual_timeline_picture_get_scene (self->picture);
  const char *focused = mutual_timeline_marks_get_focused (self->marks);
  const MutualMark *mark = focused != NULL && scene != NULL ? mutual_scene_find_mark (scene, focused) : NULL;
  MutualItem *from;
  MutualItem *target;

  if (keyval == GDK_KEY_Escape && mutual_timeline_grab_cancel (self->grab))
    {
      /* The axis may have gone on below what was dragged. */
      mutual_timeline_view_show (self->view, mutual_timeline_picture_get_selected (self->picture), FALSE);
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK))
    return show_menu_by_key (self);

  if (mutual_timeline_keys_pushes (keyval, state) && mark != NULL && !mutual_pane_get_narrow (MUTUAL_PANE (self)))
    {
      if (mutual_timeline_grab_push (self->grab, mark, keyval, state))
        keep_in_sight (self, focused);
      else
        gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  if (scene == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (mutual_timeline_keys_is_page (keyval))
    return mutual_timeline_view_page (self->view, keyval);
  if (!mutual_timeline_keys_is_arrow (keyval))
    return GDK_EVENT_PROPAGATE;

  /* From where the focus is, should the selection be elsewhere. */
  from = focused != NULL ? mutual_plan_find (get_plan (self), focused)
                         : mutual_timeline_picture_get_selected (self->picture);
  target = mutual_timeline_keys_get_target (get_plan (self), self->picture, from, keyval,
                                            mutual_pane_get_narrow (MUTUAL_PANE (self)));
  if (target != NULL)
    mutual_timeline_select (self, target);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

/* Lets the timeline be clicked, asked and written on. */
void
mutual_timeline_init_input (MutualTimeline *self)
{
  GtkEventController *controller;

  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_event_controller_set_name (controller, "menu");
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (controller), 0);
  g_signal_connect (controller, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  g_signal_connect (controller, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = GTK_EVENT_CONTROLLER (gtk_gesture_long_press_new ());
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (controller), TRUE);
  g_signal_connect (controller, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
