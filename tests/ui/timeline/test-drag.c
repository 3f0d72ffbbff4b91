/* Tests how milestones and events are dragged along the timeline, or pushed by keys.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline.h"

#include "pane-test.h"
#include "plan/mutual-date.h"
#include "timeline/mutual-timeline-mark.h"

#include <string.h>

#define PROOF "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c"    /* Mon 2 Nov to Thu 3 Dec, in lane 3 */
#define DONE "a6d6510c-71cd-5ed9-8afd-1c76033fa1c7"
#define SECURITY "2581be65-86d1-541a-aa2b-76af04529e9a" /* Tue 24 Nov to Mon 1 Feb, 20 working days before go-live */
#define GO_LIVE "86a1385f-b6c2-56ef-b5d0-ad7fb18448e3"  /* Mon 18 Jan to Mon 1 Mar */
#define DECISION "eb313450-b43c-58d4-b6d2-41e36ae091f5" /* Thu 10 Dec, the day of the board meeting */
#define BOARD "ba2adf5d-0a71-5ebb-8070-9408bed718ba"    /* Thu 10 Dec */
#define FREEZE "ce533ad0-2a0c-51a4-a8a3-9be03c25da59"   /* Mon 14 Dec to Fri 8 Jan */

typedef struct
{
  MutualSession *session;
  GtkWidget     *timeline;
  GtkWindow     *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  mirrored)
{
  if (fixture->session == NULL)
    fixture->session = pane_test_open ("northwind-freight.map");
  fixture->timeline = mutual_timeline_new ();
  if (mirrored != NULL)
    gtk_widget_set_direction (fixture->timeline, GTK_TEXT_DIR_RTL);
  mutual_pane_set_session (MUTUAL_PANE (fixture->timeline), fixture->session);
  fixture->window = pane_test_show (fixture->timeline, 1324, 220);
  pane_test_wait_for (gtk_widget_get_height (fixture->timeline) > 0);
  pane_test_settle ();
}

static void
set_up_read_only (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MutualSession) session = pane_test_open ("northwind-freight.map");

  fixture->session = mutual_session_new (mutual_session_get_plan (session), TRUE);
  set_up (fixture, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pane_test_close (fixture->window);
  g_clear_object (&fixture->session);
}

static void
assert_date (Fixture      *fixture,
             const char   *id,
             MutualMember  member,
             const char   *expected)
{
  const GDate *date = mutual_item_get_date (mutual_plan_find (mutual_session_get_plan (fixture->session), id), member);
  char text[MUTUAL_DATE_SIZE] = "";

  if (date != NULL)
    mutual_date_write (date, text);
  g_assert_cmpstr (text, ==, expected);
}

/* From when to when a milestone is. */
static void
assert_bar (Fixture    *fixture,
            const char *id,
            const char *start,
            const char *due)
{
  assert_date (fixture, id, MUTUAL_MEMBER_START, start);
  assert_date (fixture, id, MUTUAL_MEMBER_DUE, due);
}

static void
assert_undo (Fixture    *fixture,
             const char *label)
{
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (fixture->session)), ==, label);
}

static void
undo (Fixture *fixture)
{
  mutual_session_undo (fixture->session);
  pane_test_settle ();
}

static gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->timeline);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  state)
{
  gboolean handled;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0, state,
                         &handled);
  pane_test_settle ();
  return handled;
}

static GtkWidget *
find_mark (Fixture    *fixture,
           const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (MUTUAL_IS_TIMELINE_MARK (child) &&
        g_str_equal (mutual_timeline_mark_get_id (MUTUAL_TIMELINE_MARK (child)), id))
      return child;

  g_assert_not_reached ();
}

static void
get_place (Fixture         *fixture,
           const char      *id,
           graphene_rect_t *place)
{
  g_assert_true (gtk_widget_compute_bounds (find_mark (fixture, id), fixture->timeline, place));
}

static GtkWidget *
find_bubble (Fixture *fixture)
{
  GtkWidget *bubble = gtk_widget_get_last_child (fixture->timeline);

  g_assert_true (GTK_IS_LABEL (bubble));
  return bubble;
}

static const char *
get_cursor (Fixture *fixture,
            double   x,
            double   y)
{
  GdkCursor *cursor;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x, y);
  cursor = gtk_widget_get_cursor (fixture->timeline);
  return cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;
}

static void
begin (Fixture *fixture,
       double   x,
       double   y,
       double   dx)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_CLICK), "pressed", 1, x, y);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-begin", x, y);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-update", dx < 0 ? dx - 20 : dx + 20, 0.0);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-update", dx, 0.0);
  pane_test_settle ();
}

static void
drop (Fixture *fixture)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  pane_test_settle ();
}

static void
drag (Fixture *fixture,
      double   x,
      double   y,
      double   dx)
{
  begin (fixture, x, y, dx);
  drop (fixture);
}

/* Pixels of a day: 28 Sep to 16 Nov are 49 days between the starts of two bars, whose marks begin with them. */
static double
get_day (Fixture *fixture)
{
  graphene_rect_t first, second;

  get_place (fixture, DONE, &first);
  get_place (fixture, DECISION, &second);
  if (gtk_widget_get_direction (fixture->timeline) == GTK_TEXT_DIR_RTL)
    return (first.origin.x + first.size.width - second.origin.x - second.size.width) / 49;
  return (second.origin.x - first.origin.x) / 49;
}

/* Where a bar is that has its start where its mark begins; to the right from its start unless mirrored. */
static void
get_bar (Fixture    *fixture,
         const char *id,
         int         days,
         double     *start,
         double     *end,
         double     *y)
{
  gboolean mirrored = gtk_widget_get_direction (fixture->timeline) == GTK_TEXT_DIR_RTL;
  graphene_rect_t place;

  get_place (fixture, id, &place);
  *y = place.origin.y + place.size.height / 2;
  *start = mirrored ? place.origin.x + place.size.width - 2 : place.origin.x + 2;
  *end = *start + (mirrored ? -1 : 1) * days * get_day (fixture);
}

static void
test_bar (Fixture       *fixture,
          gconstpointer  mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  double start, end, y;

  get_bar (fixture, PROOF, 32, &start, &end, &y);
  begin (fixture, (start + end) / 2, y, sign * 4 * get_day (fixture));

  /* Thu 3 Dec and four days are Mon 7 Dec; the plan is as it was. */
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_bubble (fixture))), ==, "Mon 7 Dec 2026\n2 working days later");
  g_assert_true (gtk_widget_get_mapped (find_bubble (fixture)));
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (fixture->timeline)), ==, "grabbing");
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");

  drop (fixture);
  g_assert_false (gtk_widget_get_visible (find_bubble (fixture)));
  assert_bar (fixture, PROOF, "2026-11-04", "2026-12-07");
  assert_undo (fixture, "Move Milestone");

  undo (fixture);
  assert_bar (fixture, PROOF, "2026-11-02", "2026-12-03");
  assert_undo (fixture, NULL);
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  double start, end, y;

  /* The end reaches six pixels at least. */
  get_bar (fixture, PROOF, 32, &start, &end, &y);
  for (int i = 0; i < 6; i++)
    g_assert_cmpstr (get_cursor (fixture, end + sign * (i - 2), y), ==, "ew-resize");
  for (int i = 0; i < 6; i++)
    g_assert_cmpstr (get_cursor (fixture, start + sign * (i - 3), y), ==, "ew-resize");
  g_assert_cmpstr (get_cursor (fixture, (start + end) / 2, y), ==, "grab");
  g_assert_null (get_cursor (fixture, start - sign * 40, y));

  drag (fixture, end, y, sign * get_day (fixture));
  assert_bar (fixture, PROOF, "2026-11-02", "2026-12-04");
  assert_undo (fixture, "Change Due Date");
  undo (fixture);

  /* Saturday is nearer to Friday. */
  get_bar (fixture, PROOF, 32, &start, &end, &y);
  drag (fixture, start, y, sign * 5 * get_day (fixture));
  assert_bar (fixture, PROOF, "2026-11-06", "2026-12-03");
  assert_undo (fixture, "Change Start");
}

static void
test_event (Fixture       *fixture,
            gconstpointer  mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  graphene_rect_t place;
  double y;

  /* What follows the board meeting moves with it. */
  get_place (fixture, BOARD, &place);
  y = place.origin.y + place.size.height / 2;
  begin (fixture, place.origin.x + place.size.width / 2, y, sign * 7 * get_day (fixture));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (find_bubble (fixture))), "7 days later"));
  drop (fixture);
  assert_date (fixture, BOARD, MUTUAL_MEMBER_DATE, "2026-12-17");
  assert_date (fixture, DECISION, MUTUAL_MEMBER_DUE, "2026-12-17");
  assert_undo (fixture, "Move Event");
  undo (fixture);
  assert_date (fixture, BOARD, MUTUAL_MEMBER_DATE, "2026-12-10");
  assert_date (fixture, DECISION, MUTUAL_MEMBER_DUE, "2026-12-10");
  pane_test_settle ();

  /* A range as a whole. */
  get_place (fixture, FREEZE, &place);
  drag (fixture, place.origin.x + place.size.width / 2, y, -sign * 2 * get_day (fixture));
  assert_date (fixture, FREEZE, MUTUAL_MEMBER_DATE, "2026-12-12");
  assert_date (fixture, FREEZE, MUTUAL_MEMBER_END, "2027-01-06");
}

/* The star takes what follows go-live along, and the selection to it. */
static void
test_anchor (Fixture       *fixture,
             gconstpointer  mirrored)
{
  double sign = mirrored != NULL ? -1 : 1;
  double start, end, y;

  get_bar (fixture, GO_LIVE, 43, &start, &end, &y);
  begin (fixture, end - sign * 12, 10, -sign * 7 * get_day (fixture));
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, GO_LIVE);
  drop (fixture);
  assert_date (fixture, GO_LIVE, MUTUAL_MEMBER_DUE, "2027-02-22");
  assert_date (fixture, SECURITY, MUTUAL_MEMBER_DUE, "2027-01-25");
  assert_undo (fixture, "Move Go-live");
  undo (fixture);
  assert_date (fixture, GO_LIVE, MUTUAL_MEMBER_DUE, "2027-03-01");
  assert_date (fixture, SECURITY, MUTUAL_MEMBER_DUE, "2027-02-01");
}

static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  double start, end, y;

  get_bar (fixture, PROOF, 32, &start, &end, &y);
  begin (fixture, (start + end) / 2, y, 40);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_visible (find_bubble (fixture)));
  drop (fixture);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");
  assert_undo (fixture, NULL);

  /* Without a drag it is for others. */
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));

  /* So is what changes meanwhile. */
  begin (fixture, (start + end) / 2, y, 40);
  mutual_session_type (fixture->session, "Rename", mutual_plan_find (mutual_session_get_plan (fixture->session), PROOF),
                       MUTUAL_MEMBER_TITLE, "Another", NULL);
  pane_test_settle ();
  drop (fixture);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");

  /* Back where it came from, nothing happened. */
  begin (fixture, (start + end) / 2, y, 40);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-update", 0.0, 0.0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_bubble (fixture))), ==, "Thu 3 Dec 2026\nNot moved");
  drop (fixture);
  assert_undo (fixture, "Rename");
}

/* What is done stays. */
static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  double start, end, y;

  get_bar (fixture, DONE, 12, &start, &end, &y);
  g_assert_null (get_cursor (fixture, (start + end) / 2, y));
  drag (fixture, (start + end) / 2, y, 40);
  assert_date (fixture, DONE, MUTUAL_MEMBER_DUE, "2026-10-09");
  assert_undo (fixture, NULL);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  double start, end, y;

  get_bar (fixture, PROOF, 32, &start, &end, &y);
  g_assert_null (get_cursor (fixture, (start + end) / 2, y));
  begin (fixture, (start + end) / 2, y, 40);
  g_assert_false (gtk_widget_get_visible (find_bubble (fixture)));
  drop (fixture);
  press (fixture, GDK_KEY_Right, 0);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-03");
}

/* What is pushed several times is one undoable step. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  mirrored)
{
  guint later = mirrored != NULL ? GDK_KEY_Left : GDK_KEY_Right;
  guint earlier = mirrored != NULL ? GDK_KEY_Right : GDK_KEY_Left;

  gtk_widget_grab_focus (find_mark (fixture, PROOF));
  for (int i = 0; i < 3; i++)
    g_assert_true (press (fixture, later, 0));
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-08");
  g_assert_true (gtk_widget_has_focus (find_mark (fixture, PROOF)));
  press (fixture, later, GDK_SHIFT_MASK);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-15");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_bubble (fixture))), ==, "Tue 15 Dec 2026\n8 working days later");
  press (fixture, earlier, 0);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-14");
  assert_date (fixture, PROOF, MUTUAL_MEMBER_START, "2026-11-11");
  g_assert_true (gtk_widget_get_visible (find_bubble (fixture)));
  assert_undo (fixture, "Move Milestone");

  /* Its ends are others. */
  press (fixture, later, GDK_CONTROL_MASK);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_DUE, "2026-12-15");
  assert_date (fixture, PROOF, MUTUAL_MEMBER_START, "2026-11-11");
  press (fixture, earlier, GDK_ALT_MASK);
  assert_date (fixture, PROOF, MUTUAL_MEMBER_START, "2026-11-10");
  undo (fixture);
  undo (fixture);
  undo (fixture);
  assert_bar (fixture, PROOF, "2026-11-02", "2026-12-03");
  assert_undo (fixture, NULL);

  /* Events move by days, and their ends, too. */
  pane_test_settle ();
  g_assert_false (gtk_widget_get_visible (find_bubble (fixture)));
  gtk_widget_grab_focus (find_mark (fixture, FREEZE));
  press (fixture, earlier, 0);
  press (fixture, earlier, 0);
  assert_date (fixture, FREEZE, MUTUAL_MEMBER_DATE, "2026-12-12");
  press (fixture, later, GDK_CONTROL_MASK);
  assert_date (fixture, FREEZE, MUTUAL_MEMBER_END, "2027-01-07");
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/timeline-drag/" name, Fixture, NULL, set_up, func, tear_down)
#define ADD_BOTH(name, func) \
  ADD (name, func); \
  g_test_add ("/timeline-drag/" name "-mirrored", Fixture, GINT_TO_POINTER (TRUE), set_up, func, tear_down)
  ADD_BOTH ("bar", test_bar);
  ADD_BOTH ("ends", test_ends);
  ADD_BOTH ("event", test_event);
  ADD_BOTH ("anchor", test_anchor);
  ADD_BOTH ("keys", test_keys);
  ADD ("escape", test_escape);
  ADD ("done", test_done);
  g_test_add ("/timeline-drag/read-only", Fixture, NULL, set_up_read_only, test_read_only, tear_down);

  return g_test_run ();
}
