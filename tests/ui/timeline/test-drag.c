/* Tests how milestones and events are dragged along the timeline, or pushed by keys.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline-test.h"

#include "plan/mutual-date.h"

#include <string.h>

#define SECURITY "2581be65-86d1-541a-aa2b-76af04529e9a" /* Tue 24 Nov to Mon 1 Feb, 20 working days before go-live */
#define GO_LIVE "86a1385f-b6c2-56ef-b5d0-ad7fb18448e3"  /* Mon 18 Jan to Mon 1 Mar */
#define FREEZE "ce533ad0-2a0c-51a4-a8a3-9be03c25da59"   /* Mon 14 Dec to Fri 8 Jan */

static void
set_up_read_only (TimelineTest *test,
                  gconstpointer data)
{
  g_autoptr (MutualSession) session = pane_test_open ("northwind-freight.map");

  test->session = mutual_session_new (mutual_session_get_plan (session), TRUE);
  timeline_test_set_up (test, NULL);
}

static void
assert_date (TimelineTest *test,
             const char   *id,
             MutualMember  member,
             const char   *expected)
{
  const GDate *date = mutual_item_get_date (mutual_plan_find (mutual_session_get_plan (test->session), id), member);
  char text[MUTUAL_DATE_SIZE] = "";

  if (date != NULL)
    mutual_date_write (date, text);
  g_assert_cmpstr (text, ==, expected);
}

/* From when to when a milestone is. */
static void
assert_bar (TimelineTest *test,
            const char   *id,
            const char   *start,
            const char   *due)
{
  assert_date (test, id, MUTUAL_MEMBER_START, start);
  assert_date (test, id, MUTUAL_MEMBER_DUE, due);
}

static void
assert_undo (TimelineTest *test,
             const char   *label)
{
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (test->session)), ==, label);
}

static void
undo (TimelineTest *test)
{
  mutual_session_undo (test->session);
  pane_test_settle ();
}

static const char *
get_cursor (TimelineTest *test,
            double        x,
            double        y)
{
  GdkCursor *cursor;

  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
  cursor = gtk_widget_get_cursor (test->timeline);
  return cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;
}

static void
drag (TimelineTest *test,
      double        x,
      double        y,
      double        dx)
{
  timeline_test_hold (test, x, y, dx);
  timeline_test_drop (test);
}

/* Where a bar is that has its start where its mark begins; to the right from its start unless mirrored. */
static void
get_bar (TimelineTest *test,
         const char   *id,
         int           days,
         double       *start,
         double       *end,
         double       *y)
{
  gboolean mirrored = timeline_test_is_mirrored (test);
  graphene_rect_t place = timeline_test_get_place (test, id);

  *y = place.origin.y + place.size.height / 2;
  *start = mirrored ? place.origin.x + place.size.width - 2 : place.origin.x + 2;
  *end = *start + (mirrored ? -1 : 1) * days * timeline_test_get_day (test);
}

static void
test_bar (TimelineTest *test,
          gconstpointer mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  double start, end, y;

  get_bar (test, PROOF, 32, &start, &end, &y);
  timeline_test_hold (test, (start + end) / 2, y, sign * 4 * timeline_test_get_day (test));

  /* Thu 3 Dec and four days are Mon 7 Dec; the plan is as it was. */
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (timeline_test_find_bubble (test))), ==, "Mon 7 Dec 2026\n2 working days later");
  g_assert_true (gtk_widget_get_mapped (timeline_test_find_bubble (test)));
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (test->timeline)), ==, "grabbing");
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");

  timeline_test_drop (test);
  g_assert_false (gtk_widget_get_visible (timeline_test_find_bubble (test)));
  assert_bar (test, PROOF, "2026-11-04", "2026-12-07");
  assert_undo (test, "Move Milestone");

  undo (test);
  assert_bar (test, PROOF, "2026-11-02", "2026-12-03");
  assert_undo (test, NULL);
}

static void
test_ends (TimelineTest *test,
           gconstpointer mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  double start, end, y;

  /* The end reaches six pixels at least. */
  get_bar (test, PROOF, 32, &start, &end, &y);
  for (int i = 0; i < 6; i++)
    g_assert_cmpstr (get_cursor (test, end + sign * (i - 2), y), ==, "ew-resize");
  for (int i = 0; i < 6; i++)
    g_assert_cmpstr (get_cursor (test, start + sign * (i - 3), y), ==, "ew-resize");
  g_assert_cmpstr (get_cursor (test, (start + end) / 2, y), ==, "grab");
  g_assert_null (get_cursor (test, start - sign * 40, y));

  drag (test, end, y, sign * timeline_test_get_day (test));
  assert_bar (test, PROOF, "2026-11-02", "2026-12-04");
  assert_undo (test, "Change Due Date");
  undo (test);

  /* Saturday is nearer to Friday. */
  get_bar (test, PROOF, 32, &start, &end, &y);
  drag (test, start, y, sign * 5 * timeline_test_get_day (test));
  assert_bar (test, PROOF, "2026-11-06", "2026-12-03");
  assert_undo (test, "Change Start");
}

static void
test_event (TimelineTest *test,
            gconstpointer mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  graphene_rect_t place;
  double y;

  /* What follows the board meeting moves with it. */
  place = timeline_test_get_place (test, BOARD);
  y = place.origin.y + place.size.height / 2;
  timeline_test_hold (test, place.origin.x + place.size.width / 2, y, sign * 7 * timeline_test_get_day (test));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (timeline_test_find_bubble (test))), "7 days later"));
  timeline_test_drop (test);
  assert_date (test, BOARD, MUTUAL_MEMBER_DATE, "2026-12-17");
  assert_date (test, DECISION, MUTUAL_MEMBER_DUE, "2026-12-17");
  assert_undo (test, "Move Event");
  undo (test);
  assert_date (test, BOARD, MUTUAL_MEMBER_DATE, "2026-12-10");
  assert_date (test, DECISION, MUTUAL_MEMBER_DUE, "2026-12-10");
  pane_test_settle ();

  /* A range as a whole. */
  place = timeline_test_get_place (test, FREEZE);
  drag (test, place.origin.x + place.size.width / 2, y, -sign * 2 * timeline_test_get_day (test));
  assert_date (test, FREEZE, MUTUAL_MEMBER_DATE, "2026-12-12");
  assert_date (test, FREEZE, MUTUAL_MEMBER_END, "2027-01-06");
}

/* The star takes what follows go-live along, and the selection to it. */
static void
test_anchor (TimelineTest *test,
             gconstpointer mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  double start, end, y;

  get_bar (test, GO_LIVE, 43, &start, &end, &y);
  timeline_test_hold (test, end - sign * 12, 10, -sign * 7 * timeline_test_get_day (test));
  g_assert_cmpstr (mutual_session_get_selected (test->session), ==, GO_LIVE);
  timeline_test_drop (test);
  assert_date (test, GO_LIVE, MUTUAL_MEMBER_DUE, "2027-02-22");
  assert_date (test, SECURITY, MUTUAL_MEMBER_DUE, "2027-01-25");
  assert_undo (test, "Move Go-live");
  undo (test);
  assert_date (test, GO_LIVE, MUTUAL_MEMBER_DUE, "2027-03-01");
  assert_date (test, SECURITY, MUTUAL_MEMBER_DUE, "2027-02-01");
}

static void
test_escape (TimelineTest *test,
             gconstpointer data)
{
  double start, end, y;

  get_bar (test, PROOF, 32, &start, &end, &y);
  timeline_test_hold (test, (start + end) / 2, y, 40);
  g_assert_true (timeline_test_press (test, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_visible (timeline_test_find_bubble (test)));
  timeline_test_drop (test);
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");
  assert_undo (test, NULL);

  /* Without a drag it is for others. */
  g_assert_false (timeline_test_press (test, GDK_KEY_Escape, 0));

  /* So is what changes meanwhile. */
  timeline_test_hold (test, (start + end) / 2, y, 40);
  mutual_session_type (test->session, "Rename", mutual_plan_find (mutual_session_get_plan (test->session), PROOF),
                       MUTUAL_MEMBER_TITLE, "Another", NULL);
  pane_test_settle ();
  timeline_test_drop (test);
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");

  /* Back where it came from, nothing happened. */
  timeline_test_hold (test, (start + end) / 2, y, 40);
  g_signal_emit_by_name (timeline_test_find_controller (test, GTK_TYPE_GESTURE_DRAG), "drag-update", 0.0, 0.0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (timeline_test_find_bubble (test))), ==, "Thu 3 Dec 2026\nNot moved");
  timeline_test_drop (test);
  assert_undo (test, "Rename");
}

/* What is done stays. */
static void
test_done (TimelineTest *test,
           gconstpointer data)
{
  double start, end, y;

  get_bar (test, DONE, 12, &start, &end, &y);
  g_assert_null (get_cursor (test, (start + end) / 2, y));
  drag (test, (start + end) / 2, y, 40);
  assert_date (test, DONE, MUTUAL_MEMBER_DUE, "2026-10-09");
  assert_undo (test, NULL);
}

static void
test_read_only (TimelineTest *test,
                gconstpointer data)
{
  double start, end, y;

  get_bar (test, PROOF, 32, &start, &end, &y);
  g_assert_null (get_cursor (test, (start + end) / 2, y));
  timeline_test_hold (test, (start + end) / 2, y, 40);
  g_assert_false (gtk_widget_get_visible (timeline_test_find_bubble (test)));
  timeline_test_drop (test);
  timeline_test_press (test, GDK_KEY_Right, 0);
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");
}

/* What is pushed several times is one undoable step. */
static void
test_keys (TimelineTest *test,
           gconstpointer mirrored)
{
  guint later = mirrored != NULL ? GDK_KEY_Left : GDK_KEY_Right;
  guint earlier = mirrored != NULL ? GDK_KEY_Right : GDK_KEY_Left;

  gtk_widget_grab_focus (timeline_test_find_mark (test, PROOF));
  for (int i = 0; i < 3; i++)
    g_assert_true (timeline_test_press (test, later, 0));
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-08");
  g_assert_true (gtk_widget_has_focus (timeline_test_find_mark (test, PROOF)));
  timeline_test_press (test, later, GDK_SHIFT_MASK);
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-15");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (timeline_test_find_bubble (test))), ==, "Tue 15 Dec 2026\n8 working days later");
  timeline_test_press (test, earlier, 0);
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-14");
  assert_date (test, PROOF, MUTUAL_MEMBER_START, "2026-11-11");
  g_assert_true (gtk_widget_get_visible (timeline_test_find_bubble (test)));
  assert_undo (test, "Move Milestone");

  /* Its ends are others. */
  timeline_test_press (test, later, GDK_CONTROL_MASK);
  assert_date (test, PROOF, MUTUAL_MEMBER_DUE, "2026-12-15");
  assert_date (test, PROOF, MUTUAL_MEMBER_START, "2026-11-11");
  timeline_test_press (test, earlier, GDK_ALT_MASK);
  assert_date (test, PROOF, MUTUAL_MEMBER_START, "2026-11-10");
  undo (test);
  undo (test);
  undo (test);
  assert_bar (test, PROOF, "2026-11-02", "2026-12-03");
  assert_undo (test, NULL);

  /* Events move by days, and their ends, too. */
  pane_test_settle ();
  g_assert_false (gtk_widget_get_visible (timeline_test_find_bubble (test)));
  gtk_widget_grab_focus (timeline_test_find_mark (test, FREEZE));
  timeline_test_press (test, earlier, 0);
  timeline_test_press (test, earlier, 0);
  assert_date (test, FREEZE, MUTUAL_MEMBER_DATE, "2026-12-12");
  timeline_test_press (test, later, GDK_CONTROL_MASK);
  assert_date (test, FREEZE, MUTUAL_MEMBER_END, "2027-01-07");
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  timeline_test_add ("/timeline-drag/bar", test_bar);
  timeline_test_add ("/timeline-drag/ends", test_ends);
  timeline_test_add ("/timeline-drag/event", test_event);
  timeline_test_add ("/timeline-drag/anchor", test_anchor);
  timeline_test_add ("/timeline-drag/keys", test_keys);
  timeline_test_add ("/timeline-drag/escape", test_escape);
  timeline_test_add ("/timeline-drag/done", test_done);
  g_test_add ("/timeline-drag/read-only", TimelineTest, NULL, set_up_read_only, test_read_only, timeline_test_tear_down);

  return g_test_run ();
}
