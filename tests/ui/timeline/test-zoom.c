/* Tests how the timeline shows more or less of a plan, goes along it, and opens with the outline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline-test.h"

#include "plan/mutual-date.h"

#define PROOF_STEP "eb2de775-b90e-5158-9f42-92cf2fe30c66"

/* Days become wider, and all of the plan can be had back at once. */
static void
test_zoom (TimelineTest *test,
           gconstpointer mirrored)
{
  float width = timeline_test_get_place (test, PROOF).size.width;

  g_assert_cmpfloat (mutual_session_get_zoom (test->session), ==, 0);
  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 2);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), >, 0);
  g_assert_cmpfloat (timeline_test_get_place (test, PROOF).size.width, >, width);
  timeline_test_zoom (test, MUTUAL_ZOOM_OUT, 2);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), ==, 0);
  g_assert_cmpfloat_with_epsilon (timeline_test_get_place (test, PROOF).size.width, width, 0.5);

  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 5);
  timeline_test_zoom (test, MUTUAL_ZOOM_FIT, 1);
  g_assert_cmpfloat_with_epsilon (timeline_test_get_place (test, PROOF).size.width, width, 0.5);

  /* There is an end to it. */
  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 20);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), <=, 120);
}

/* It asks for no more than it needs, however wide it is. */
static void
test_measures (TimelineTest  *test,
               gconstpointer  mirrored)
{
  for (int width = 1324; width >= 400; width -= 154)
    {
      gtk_window_set_default_size (test->window, width, 320);
      pane_test_settle ();
      pane_test_assert_measures (test->timeline);
    }
}

/* What has the focus is always in sight; keys go along the axis. */
static void
test_sight (TimelineTest *test,
            gconstpointer mirrored)
{
  graphene_rect_t place;

  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 4);
  g_assert_null (timeline_test_find_mark (test, "2cd46ba5-d471-5a86-9bc9-8d7e4f4ff41c"));

  /* The first milestone ended long before what is in sight: its mark is at the edge until it is gone to. */
  g_assert_true (gtk_widget_activate (timeline_test_find_mark (test, DONE)));
  pane_test_settle ();
  place = timeline_test_get_place (test, DONE);
  g_assert_cmpfloat (place.size.width, >, 150);
  g_assert_true (gtk_widget_has_focus (timeline_test_find_mark (test, DONE)));

  g_assert_true (timeline_test_press (test, GDK_KEY_End, 0));
  g_assert_nonnull (timeline_test_find_mark (test, "2cd46ba5-d471-5a86-9bc9-8d7e4f4ff41c"));
  g_assert_cmpfloat (timeline_test_get_place (test, DONE).size.width, <, 100);
  g_assert_false (timeline_test_press (test, GDK_KEY_End, 0));
  g_assert_true (timeline_test_press (test, GDK_KEY_Page_Up, 0));
  g_assert_true (timeline_test_press (test, GDK_KEY_Home, 0));
  g_assert_cmpfloat (timeline_test_get_place (test, DONE).size.width, >, 150);

  /* A key that moves a bar keeps it in sight. */
  g_assert_true (gtk_widget_activate (timeline_test_find_mark (test, PROOF)));
  pane_test_settle ();
  for (guint i = 0; i < 12; i++)
    g_assert_true (timeline_test_press (test, mirrored != NULL ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat (timeline_test_get_place (test, PROOF).size.width, >, 200);
}

/* The steps of what is open in the outline stand below it, and say what they are. */
static void
test_steps (TimelineTest *test,
            gconstpointer mirrored)
{
  MutualItem *step = mutual_plan_find (mutual_session_get_plan (test->session), PROOF_STEP);
  int before, after;

  gtk_widget_measure (test->timeline, GTK_ORIENTATION_VERTICAL, 1324, NULL, &before, NULL, NULL);
  g_assert_null (timeline_test_find_mark (test, PROOF_STEP));
  mutual_session_set_expanded (test->session, PROOF, TRUE);
  pane_test_settle ();
  gtk_widget_measure (test->timeline, GTK_ORIENTATION_VERTICAL, 1324, NULL, &after, NULL, NULL);
  g_assert_cmpint (after, >, before);
  g_assert_nonnull (timeline_test_find_mark (test, PROOF_STEP));
  g_assert_cmpfloat (timeline_test_get_place (test, PROOF_STEP).origin.y, >, timeline_test_get_place (test, PROOF).origin.y);

  /* The arrows lead into the steps and out of them. */
  mutual_session_set_selected (test->session, PROOF);
  pane_test_settle ();
  g_assert_true (gtk_widget_grab_focus (test->timeline));
  g_assert_true (timeline_test_press (test, GDK_KEY_Down, 0));
  g_assert_true (mutual_item_get_parent (mutual_plan_find (mutual_session_get_plan (test->session),
                                                           mutual_session_get_selected (test->session))) ==
                 mutual_item_get_parent (step));

  mutual_session_set_expanded (test->session, PROOF, FALSE);
  pane_test_settle ();
  g_assert_null (timeline_test_find_mark (test, PROOF_STEP));
}

/* A menu comes up by its key at what has the focus. */
static void
test_menu (TimelineTest *test,
           gconstpointer mirrored)
{
  GtkWidget *last;

  g_assert_false (timeline_test_press (test, GDK_KEY_Menu, 0));
  g_assert_true (gtk_widget_activate (timeline_test_find_mark (test, BOARD)));
  g_assert_true (timeline_test_press (test, GDK_KEY_F10, GDK_SHIFT_MASK));
  last = gtk_widget_get_last_child (test->timeline);
  g_assert_true (GTK_IS_POPOVER_MENU (last));
  gtk_popover_popdown (GTK_POPOVER (last));
  pane_test_settle ();
}

/* The actions of the menu: a date for a day of the axis, an event on it. */
static void
test_actions (TimelineTest *test,
              gconstpointer mirrored)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (test->session));
  MutualItem *proof = mutual_plan_find (MUTUAL_PLAN (plan), PROOF);
  guint n_events = mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS);
  char text[MUTUAL_DATE_SIZE];

  mutual_session_set_selected (test->session, PROOF);
  g_assert_true (gtk_widget_activate_action (test->timeline, "timeline.due-on", "s", "2026-12-08"));
  mutual_date_write (mutual_item_get_date (proof, MUTUAL_MEMBER_DUE), text);
  g_assert_cmpstr (text, ==, "2026-12-08");
  mutual_session_undo (test->session);

  g_assert_true (gtk_widget_activate_action (test->timeline, "timeline.add-event-on", "s", "2026-12-21"));
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS), ==, n_events + 1);
  mutual_date_write (mutual_item_get_date (mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, n_events),
                                           MUTUAL_MEMBER_DATE), text);
  g_assert_cmpstr (text, ==, "2026-12-21");
  pane_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  timeline_test_add ("/timeline/zoom", test_zoom);
  timeline_test_add ("/timeline/measures", test_measures);
  timeline_test_add ("/timeline/sight", test_sight);
  timeline_test_add ("/timeline/steps", test_steps);
  timeline_test_add ("/timeline/menu", test_menu);
  timeline_test_add ("/timeline/actions", test_actions);

  return g_test_run ();
}
