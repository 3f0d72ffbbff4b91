/* Tests how the timeline shows more or less of a plan, goes along it, and opens with the outline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline.h"

#include "pane-test.h"
#include "plan/mutual-date.h"
#include "timeline/mutual-timeline-mark.h"

#define PROOF "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c"      /* Mon 2 Nov to Thu 3 Dec, in lane 3 */
#define PROOF_STEP "eb2de775-b90e-5158-9f42-92cf2fe30c66"
#define DONE "a6d6510c-71cd-5ed9-8afd-1c76033fa1c7"       /* Mon 28 Sep to Fri 9 Oct, in lane 1 */
#define BOARD "ba2adf5d-0a71-5ebb-8070-9408bed718ba"      /* Thu 10 Dec */

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
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->timeline = mutual_timeline_new ();
  if (mirrored != NULL)
    gtk_widget_set_direction (fixture->timeline, GTK_TEXT_DIR_RTL);
  mutual_pane_set_session (MUTUAL_PANE (fixture->timeline), fixture->session);
  fixture->window = pane_test_show (fixture->timeline, 1324, 320);
  pane_test_wait_for (gtk_widget_get_height (fixture->timeline) > 0);
  pane_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pane_test_close (fixture->window);
  g_clear_object (&fixture->session);
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

  return NULL;
}

static graphene_rect_t
get_place (Fixture    *fixture,
           const char *id)
{
  graphene_rect_t place;

  g_assert_nonnull (find_mark (fixture, id));
  g_assert_true (gtk_widget_compute_bounds (find_mark (fixture, id), fixture->timeline, &place));
  return place;
}

static gboolean
press (Fixture         *fixture,
       guint            keyval,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->timeline);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  pane_test_settle ();
  return handled;
}

static void
zoom (Fixture    *fixture,
      MutualZoom  way,
      guint       times)
{
  for (guint i = 0; i < times; i++)
    {
      mutual_session_ask_for_zoom (fixture->session, way);
      pane_test_settle ();
    }
}

/* Days become wider, and all of the plan can be had back at once. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  mirrored)
{
  float width = get_place (fixture, PROOF).size.width;

  g_assert_cmpfloat (mutual_session_get_zoom (fixture->session), ==, 0);
  zoom (fixture, MUTUAL_ZOOM_IN, 2);
  g_assert_cmpfloat (mutual_session_get_zoom (fixture->session), >, 0);
  g_assert_cmpfloat (get_place (fixture, PROOF).size.width, >, width);
  zoom (fixture, MUTUAL_ZOOM_OUT, 2);
  g_assert_cmpfloat (mutual_session_get_zoom (fixture->session), ==, 0);
  g_assert_cmpfloat_with_epsilon (get_place (fixture, PROOF).size.width, width, 0.5);

  zoom (fixture, MUTUAL_ZOOM_IN, 5);
  zoom (fixture, MUTUAL_ZOOM_FIT, 1);
  g_assert_cmpfloat_with_epsilon (get_place (fixture, PROOF).size.width, width, 0.5);

  /* There is an end to it. */
  zoom (fixture, MUTUAL_ZOOM_IN, 20);
  g_assert_cmpfloat (mutual_session_get_zoom (fixture->session), <=, 120);
}

/* What has the focus is always in sight; keys go along the axis. */
static void
test_sight (Fixture       *fixture,
            gconstpointer  mirrored)
{
  graphene_rect_t place;

  zoom (fixture, MUTUAL_ZOOM_IN, 4);
  g_assert_null (find_mark (fixture, "2cd46ba5-d471-5a86-9bc9-8d7e4f4ff41c"));

  /* The first milestone ended long before what is in sight: its mark is at the edge until it is gone to. */
  g_assert_true (gtk_widget_activate (find_mark (fixture, DONE)));
  pane_test_settle ();
  place = get_place (fixture, DONE);
  g_assert_cmpfloat (place.size.width, >, 150);
  g_assert_true (gtk_widget_has_focus (find_mark (fixture, DONE)));

  g_assert_true (press (fixture, GDK_KEY_End, 0));
  g_assert_nonnull (find_mark (fixture, "2cd46ba5-d471-5a86-9bc9-8d7e4f4ff41c"));
  g_assert_cmpfloat (get_place (fixture, DONE).size.width, <, 100);
  g_assert_false (press (fixture, GDK_KEY_End, 0));
  g_assert_true (press (fixture, GDK_KEY_Page_Up, 0));
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpfloat (get_place (fixture, DONE).size.width, >, 150);

  /* A key that moves a bar keeps it in sight. */
  g_assert_true (gtk_widget_activate (find_mark (fixture, PROOF)));
  pane_test_settle ();
  for (guint i = 0; i < 12; i++)
    g_assert_true (press (fixture, mirrored != NULL ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat (get_place (fixture, PROOF).size.width, >, 200);
}

/* The steps of what is open in the outline stand below it, and say what they are. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  mirrored)
{
  MutualItem *step = mutual_plan_find (mutual_session_get_plan (fixture->session), PROOF_STEP);
  int before, after;

  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, 1324, NULL, &before, NULL, NULL);
  g_assert_null (find_mark (fixture, PROOF_STEP));
  mutual_session_set_expanded (fixture->session, PROOF, TRUE);
  pane_test_settle ();
  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, 1324, NULL, &after, NULL, NULL);
  g_assert_cmpint (after, >, before);
  g_assert_nonnull (find_mark (fixture, PROOF_STEP));
  g_assert_cmpfloat (get_place (fixture, PROOF_STEP).origin.y, >, get_place (fixture, PROOF).origin.y);

  /* The arrows lead into the steps and out of them. */
  mutual_session_set_selected (fixture->session, PROOF);
  pane_test_settle ();
  g_assert_true (gtk_widget_grab_focus (fixture->timeline));
  g_assert_true (press (fixture, GDK_KEY_Down, 0));
  g_assert_true (mutual_item_get_parent (mutual_plan_find (mutual_session_get_plan (fixture->session),
                                                           mutual_session_get_selected (fixture->session))) ==
                 mutual_item_get_parent (step));

  mutual_session_set_expanded (fixture->session, PROOF, FALSE);
  pane_test_settle ();
  g_assert_null (find_mark (fixture, PROOF_STEP));
}

/* A menu comes up by its key at what has the focus. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  mirrored)
{
  GtkWidget *last;

  g_assert_false (press (fixture, GDK_KEY_Menu, 0));
  g_assert_true (gtk_widget_activate (find_mark (fixture, BOARD)));
  g_assert_true (press (fixture, GDK_KEY_F10, GDK_SHIFT_MASK));
  last = gtk_widget_get_last_child (fixture->timeline);
  g_assert_true (GTK_IS_POPOVER_MENU (last));
  gtk_popover_popdown (GTK_POPOVER (last));
  pane_test_settle ();
}

/* The actions of the menu: a date for a day of the axis, an event on it. */
static void
test_actions (Fixture       *fixture,
              gconstpointer  mirrored)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  MutualItem *proof = mutual_plan_find (MUTUAL_PLAN (plan), PROOF);
  guint n_events = mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS);
  char text[MUTUAL_DATE_SIZE];

  mutual_session_set_selected (fixture->session, PROOF);
  g_assert_true (gtk_widget_activate_action (fixture->timeline, "timeline.due-on", "s", "2026-12-08"));
  mutual_date_write (mutual_item_get_date (proof, MUTUAL_MEMBER_DUE), text);
  g_assert_cmpstr (text, ==, "2026-12-08");
  mutual_session_undo (fixture->session);

  g_assert_true (gtk_widget_activate_action (fixture->timeline, "timeline.add-event-on", "s", "2026-12-21"));
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

#define ADD(name, func) \
  g_test_add ("/timeline/" name, Fixture, NULL, set_up, func, tear_down); \
  g_test_add ("/timeline/mirrored/" name, Fixture, "mirrored", set_up, func, tear_down)
  ADD ("zoom", test_zoom);
  ADD ("sight", test_sight);
  ADD ("steps", test_steps);
  ADD ("menu", test_menu);
  ADD ("actions", test_actions);

  return g_test_run ();
}
