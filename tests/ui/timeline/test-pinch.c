/* Tests how two fingers show more or less of the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline-test.h"

/* Between the fingers. A display without a touchscreen makes none: here the toolkit is told where they are. */
static graphene_point_t middle;

gboolean
gtk_gesture_get_bounding_box_center (GtkGesture *gesture,
                                     double     *x,
                                     double     *y)
{
  *x = middle.x;
  *y = middle.y;
  return TRUE;
}

static void
put_fingers (TimelineTest *test,
             float         x)
{
  graphene_point_init (&middle, x, 150);
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_ZOOM), "begin", NULL);
}

static void
move_fingers (TimelineTest *test,
              float         x,
              double        scale)
{
  graphene_point_init (&middle, x, 150);
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_ZOOM), "scale-changed", scale);
  pane_test_settle ();
}

/* Days after the start of the proof of concept, which is all in sight and takes 32. */
static double
get_day_at (TimelineTest *test,
            float         x)
{
  graphene_rect_t place = timeline_test_get_place (test, PROOF);
  double per_day = mutual_session_get_zoom (test->session);

  if (per_day == 0)
    per_day = timeline_test_get_day (test);
  if (timeline_test_is_mirrored (test))
    return (place.origin.x + place.size.width - 2 - x) / per_day;
  return (x - place.origin.x - 2) / per_day;
}

/* The day below the fingers stays there, also where they go on; days grow as their distance does. */
static void
test_pinch (TimelineTest  *test,
            gconstpointer  mirrored)
{
  graphene_rect_t place = timeline_test_get_place (test, PROOF);
  /* A little after its start. */
  float x = mirrored != NULL ? place.origin.x + place.size.width - 40 : place.origin.x + 40;
  double fit = timeline_test_get_day (test);
  double day = get_day_at (test, x);

  put_fingers (test, x);
  move_fingers (test, x, 1.3);
  g_assert_cmpfloat_with_epsilon (mutual_session_get_zoom (test->session), 1.3 * fit, 0.05 * fit);
  g_assert_cmpfloat_with_epsilon (get_day_at (test, x), day, 0.5);
  g_assert_cmpfloat (timeline_test_get_place (test, PROOF).size.width, >, place.size.width);

  /* Several moves before a frame are one. */
  move_fingers (test, x, 1.7);
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_ZOOM), "scale-changed", 1.9);
  move_fingers (test, x + 120, 2);
  g_assert_cmpfloat_with_epsilon (mutual_session_get_zoom (test->session), 2 * fit, 0.05 * fit);
  g_assert_cmpfloat_with_epsilon (get_day_at (test, x + 120), day, 0.5);
  move_fingers (test, x - 40, 2);
  g_assert_cmpfloat_with_epsilon (mutual_session_get_zoom (test->session), 2 * fit, 0.05 * fit);
  g_assert_cmpfloat_with_epsilon (get_day_at (test, x - 40), day, 0.5);

  /* Others begin where the last ended. */
  put_fingers (test, x);
  day = get_day_at (test, x);
  move_fingers (test, x, 1.5);
  g_assert_cmpfloat_with_epsilon (mutual_session_get_zoom (test->session), 3 * fit, 0.05 * fit);
  g_assert_cmpfloat_with_epsilon (get_day_at (test, x), day, 0.5);

  timeline_test_zoom (test, MUTUAL_ZOOM_FIT, 1);
  g_assert_cmpfloat_with_epsilon (timeline_test_get_place (test, PROOF).size.width, place.size.width, 0.5);
}

/* There is an end to it both ways, and it comes back from there at once. */
static void
test_limits (TimelineTest  *test,
             gconstpointer  mirrored)
{
  graphene_rect_t place = timeline_test_get_place (test, PROOF);
  float x = place.origin.x + place.size.width / 2;

  put_fingers (test, x);
  move_fingers (test, x, 0.2);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), ==, 0);
  g_assert_cmpfloat_with_epsilon (timeline_test_get_place (test, PROOF).size.width, place.size.width, 0.5);
  move_fingers (test, x, 0.4);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), >, 0);

  put_fingers (test, x);
  move_fingers (test, x, 1000);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), <=, 120);
  move_fingers (test, x, 0);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), <=, 120);

  /* The strip of a small window shows all of the plan. */
  timeline_test_zoom (test, MUTUAL_ZOOM_FIT, 1);
  g_object_set (test->timeline, "narrow", TRUE, NULL);
  pane_test_settle ();
  put_fingers (test, x);
  move_fingers (test, x, 3);
  g_assert_cmpfloat (mutual_session_get_zoom (test->session), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  timeline_test_add ("/timeline-pinch/pinch", test_pinch);
  timeline_test_add ("/timeline-pinch/limits", test_limits);

  return g_test_run ();
}
