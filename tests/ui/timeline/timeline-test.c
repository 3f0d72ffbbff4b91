/* What the tests of the timeline share: a sample on show, and what is where on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline-test.h"

#include "timeline/mutual-timeline-mark.h"

/* Shows the session that the test has, or else the sample. */
void
timeline_test_set_up (TimelineTest  *test,
                      gconstpointer  mirrored)
{
  if (test->session == NULL)
    test->session = pane_test_open ("northwind-freight.map");
  test->timeline = mutual_timeline_new ();
  if (mirrored != NULL)
    gtk_widget_set_direction (test->timeline, GTK_TEXT_DIR_RTL);
  mutual_pane_set_session (MUTUAL_PANE (test->timeline), test->session);
  test->window = pane_test_show (test->timeline, 1324, 320);
  pane_test_wait_for (gtk_widget_get_height (test->timeline) > 0);
  pane_test_settle ();
}

void
timeline_test_tear_down (TimelineTest  *test,
                         gconstpointer  mirrored)
{
  pane_test_close (test->window);
  g_clear_object (&test->session);
}

gboolean
timeline_test_is_mirrored (TimelineTest *test)
{
  return gtk_widget_get_direction (test->timeline) == GTK_TEXT_DIR_RTL;
}

/* Returns: (transfer none) (nullable): the mark of what has that id */
GtkWidget *
timeline_test_find_mark (TimelineTest *test,
                         const char   *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (test->timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (MUTUAL_IS_TIMELINE_MARK (child) &&
        g_str_equal (mutual_timeline_mark_get_id (MUTUAL_TIMELINE_MARK (child)), id))
      return child;

  return NULL;
}

graphene_rect_t
timeline_test_get_place (TimelineTest *test,
                         const char   *id)
{
  graphene_rect_t place;

  g_assert_nonnull (timeline_test_find_mark (test, id));
  g_assert_true (gtk_widget_compute_bounds (timeline_test_find_mark (test, id), test->timeline, &place));
  return place;
}

/* Returns: pixels of a day: 28 Sep to 16 Nov are 49 days between the starts of two bars, whose marks begin with them */
double
timeline_test_get_day (TimelineTest *test)
{
  graphene_rect_t first = timeline_test_get_place (test, DONE);
  graphene_rect_t second = timeline_test_get_place (test, DECISION);

  if (timeline_test_is_mirrored (test))
    return (first.origin.x + first.size.width - second.origin.x - second.size.width) / 49;
  return (second.origin.x - first.origin.x) / 49;
}

/* Returns: (transfer none): what says the date of what is dragged, in sight or not */
GtkWidget *
timeline_test_find_bubble (TimelineTest *test)
{
  GtkWidget *bubble = gtk_widget_get_last_child (test->timeline);

  g_assert_true (GTK_IS_LABEL (bubble));
  return bubble;
}

/* Returns: (transfer none): what is asked first of its kind */
gpointer
timeline_test_find_controller (TimelineTest *test,
                               GType         type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (test->timeline);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

gboolean
timeline_test_press (TimelineTest    *test,
                     guint            keyval,
                     GdkModifierType  state)
{
  gboolean handled;

  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0,
                         state, &handled);
  pane_test_settle ();
  return handled;
}

void
timeline_test_zoom (TimelineTest *test,
                    MutualZoom    way,
                    guint         times)
{
  for (guint i = 0; i < times; i++)
    {
      mutual_session_ask_for_zoom (test->session, way);
      pane_test_settle ();
    }
}

/* Takes hold of what is there, and takes it along, not quite straight. */
void
timeline_test_hold (TimelineTest *test,
                    double        x,
                    double        y,
                    double        dx)
{
  GtkGesture *drag = timeline_test_find_controller (test, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_CLICK), "pressed", 1, x, y);
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", dx < 0 ? dx - 20 : dx + 20, 0.0);
  g_signal_emit_by_name (drag, "drag-update", dx, 0.0);
  pane_test_settle ();
}

void
timeline_test_drop (TimelineTest *test)
{
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  pane_test_settle ();
}
