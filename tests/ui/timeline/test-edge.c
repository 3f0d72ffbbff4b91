/* Tests how the axis goes on below what is dragged to its edge.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline-test.h"

#include "plan/mutual-date.h"

#include <string.h>

/* A while in which the axis would go on by many days. */
#define WHILE (400 * G_TIME_SPAN_MILLISECOND)

static const char *
read_bubble (TimelineTest *test)
{
  return gtk_label_get_text (GTK_LABEL (timeline_test_find_bubble (test)));
}

static char *
format_due (TimelineTest *test)
{
  MutualItem *proof = mutual_plan_find (mutual_session_get_plan (test->session), PROOF);

  return mutual_date_format (mutual_item_get_date (proof, MUTUAL_MEMBER_DUE), MUTUAL_DATE_FULL);
}

/* It is due on the day that was shown before. */
static void
assert_due (TimelineTest *test,
            const char   *shown)
{
  g_autofree char *due = format_due (test);

  g_assert_true (g_str_has_prefix (shown, due));
  g_assert_nonnull (strchr ("\n", shown[strlen (due)]));
}

/* How far the axis is scrolled. */
static double
get_scroll (TimelineTest *test)
{
  for (GtkWidget *child = gtk_widget_get_first_child (test->timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_SCROLLBAR (child) &&
        gtk_orientable_get_orientation (GTK_ORIENTABLE (child)) == GTK_ORIENTATION_HORIZONTAL)
      return gtk_adjustment_get_value (gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (child)));

  g_assert_not_reached ();
}

static void
wait_a_while (void)
{
  gint64 end = g_get_monotonic_time () + WHILE;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* What it says changes without the pointer doing anything, as the axis goes on. */
static void
assert_goes_on (TimelineTest *test,
                gboolean      later)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *before = g_strdup (read_bubble (test));
      double scroll = get_scroll (test);

      pane_test_wait_for (strcmp (before, read_bubble (test)) != 0);
      g_assert_true (later == (get_scroll (test) > scroll));
    }
}

static void
assert_stays (TimelineTest *test)
{
  g_autofree char *before = g_strdup (read_bubble (test));
  double scroll = get_scroll (test);

  wait_a_while ();
  g_assert_cmpstr (read_bubble (test), ==, before);
  g_assert_cmpfloat (get_scroll (test), ==, scroll);
}

/* Takes hold of the proof of concept, and takes it to before or beyond an edge. */
static void
hold_at_edge (TimelineTest *test,
              gboolean      end,
              double        beyond)
{
  gboolean mirrored = timeline_test_is_mirrored (test);
  graphene_rect_t place;
  double x, y, to;

  place = timeline_test_get_place (test, PROOF);
  x = place.origin.x + place.size.width / 2;
  y = place.origin.y + place.size.height / 2;
  to = mirrored ? 0 - beyond : gtk_widget_get_width (test->timeline) + beyond;
  if (!end)
    /* Beside the names. */
    to = mirrored ? gtk_widget_get_width (test->timeline) - 232 + beyond : 232 - beyond;
  timeline_test_hold (test, x, y, to - x);
}

static void
test_end (TimelineTest  *test,
          gconstpointer  mirrored)
{
  g_autofree char *shown = NULL;

  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 4);
  hold_at_edge (test, TRUE, 0);
  assert_goes_on (test, TRUE);

  /* Away from the edge it stands still, and can be dropped where it says. */
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_DRAG), "drag-update", 0.0, 0.0);
  assert_stays (test);
  shown = g_strdup (read_bubble (test));
  g_assert_null (strstr (read_bubble (test), "Not moved"));
  timeline_test_drop (test);
  assert_due (test, shown);
  g_assert_false (gtk_widget_get_visible (timeline_test_find_bubble (test)));
}

/* Dropped while it goes on. */
static void
test_drop (TimelineTest  *test,
           gconstpointer  mirrored)
{
  g_autofree char *shown = NULL;

  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 4);
  hold_at_edge (test, TRUE, 15);
  assert_goes_on (test, TRUE);
  shown = g_strdup (read_bubble (test));
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  assert_due (test, shown);
  pane_test_settle ();
  assert_stays (test);
}

/* Before the start, to where the axis ends. */
static void
test_start (TimelineTest  *test,
            gconstpointer  mirrored)
{
  g_autofree char *shown = NULL;

  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 2);
  timeline_test_press (test, GDK_KEY_End, 0);
  timeline_test_press (test, GDK_KEY_Page_Up, 0);
  hold_at_edge (test, FALSE, 0);
  assert_goes_on (test, FALSE);
  pane_test_wait_for (get_scroll (test) == 0);
  assert_stays (test);
  shown = g_strdup (read_bubble (test));
  timeline_test_drop (test);
  assert_due (test, shown);
}

/* All is as it was, and what was dragged is in sight. */
static void
test_escape (TimelineTest  *test,
             gconstpointer  mirrored)
{
  g_autofree char *due = NULL;
  graphene_rect_t place;

  timeline_test_zoom (test, MUTUAL_ZOOM_IN, 4);
  hold_at_edge (test, TRUE, 60);
  assert_goes_on (test, TRUE);
  g_assert_true (timeline_test_press (test, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_visible (timeline_test_find_bubble (test)));
  assert_stays (test);
  place = timeline_test_get_place (test, PROOF);
  g_assert_cmpfloat (place.size.width, >, 100);
  timeline_test_drop (test);
  due = format_due (test);
  g_assert_cmpstr (due, ==, "Thu 3 Dec 2026");
  g_assert_null (mutual_history_get_undo_label (mutual_session_get_history (test->session)));
}

/* Where all of the plan shows there is nowhere to go on to. */
static void
test_fit (TimelineTest  *test,
          gconstpointer  mirrored)
{
  graphene_rect_t place = timeline_test_get_place (test, PROOF);

  timeline_test_hold (test, place.origin.x + 40, place.origin.y + place.size.height / 2,
                      mirrored != NULL ? -800 : 800);
  assert_stays (test);
  timeline_test_press (test, GDK_KEY_Escape, 0);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  timeline_test_add ("/timeline-edge/end", test_end);
  timeline_test_add ("/timeline-edge/drop", test_drop);
  timeline_test_add ("/timeline-edge/start", test_start);
  timeline_test_add ("/timeline-edge/escape", test_escape);
  timeline_test_add ("/timeline-edge/fit", test_fit);

  return g_test_run ();
}
