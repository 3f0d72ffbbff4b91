/* Shows the timeline of a sample, and tells what is to be seen of it, for a test that works it from outside.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline-test.h"

#include "plan/mutual-date.h"

/* Between two looks at it. */
#define PAUSE_MS 100

/* One line: the width of a day, or 0 for all of the plan; where the bar of the proof of concept is on the surface, and
 * how wide; when that is due; and what lies above: nothing, a bubble, or a menu. */
static gboolean
tell (gpointer user_data)
{
  TimelineTest *test = user_data;
  GtkWidget *last = gtk_widget_get_last_child (test->timeline);
  MutualItem *proof = mutual_plan_find (mutual_session_get_plan (test->session), PROOF);
  char due[MUTUAL_DATE_SIZE];
  graphene_rect_t place;
  const char *above = "nothing";
  double x, y;

  if (timeline_test_find_mark (test, PROOF) == NULL ||
      !gtk_widget_compute_bounds (timeline_test_find_mark (test, PROOF), GTK_WIDGET (test->window), &place))
    return G_SOURCE_CONTINUE;

  if (gtk_widget_get_visible (last))
    above = GTK_IS_POPOVER (last) ? "menu" : "bubble";
  gtk_native_get_surface_transform (GTK_NATIVE (test->window), &x, &y);
  mutual_date_write (mutual_item_get_date (proof, MUTUAL_MEMBER_DUE), due);
  g_print ("%.3f %.1f %.1f %.1f %s %s\n", mutual_session_get_zoom (test->session), place.origin.x + x,
           place.origin.y + place.size.height / 2 + y, place.size.width, due, above);

  return G_SOURCE_CONTINUE;
}

int
main (int   argc,
      char *argv[])
{
  TimelineTest test = { 0 };

  pane_test_init (&argc, &argv);
  timeline_test_set_up (&test, NULL);
  g_timeout_add (PAUSE_MS, tell, &test);
  while (gtk_widget_get_visible (GTK_WIDGET (test.window)))
    g_main_context_iteration (NULL, TRUE);
  timeline_test_tear_down (&test, NULL);

  return 0;
}
