/* Tests the timeline as a widget: what it shows, how it is heard, and how it shares the selection.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline.h"

#include "format/mutual-reader.h"
#include "plan/mutual-milestone.h"
#include "timeline/mutual-timeline-mark.h"

#include <adwaita.h>

#define PROOF "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c"
#define PROOF_STEP "eb2de775-b90e-5158-9f42-92cf2fe30c66"
#define BOARD "ba2adf5d-0a71-5ebb-8070-9408bed718ba"
#define INES "e09e1d57-00f4-57f6-9033-d998450b1ed4"

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *timeline;
  MutualSession *session;
} Fixture;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 100 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Waits for what a loaded machine may take long for. */
#define wait_until(condition) \
  G_STMT_START { \
    gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < end) \
      if (!g_main_context_iteration (NULL, FALSE)) \
        g_usleep (1000); \
    settle (); \
    g_assert_true (condition); \
  } G_STMT_END

static MutualPlan *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  MutualPlan *plan;

  g_assert_no_error (error);
  plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);

  return plan;
}

static MutualPlan *
create_large (guint n)
{
  MutualPlan *plan = mutual_plan_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
      GDate date;

      g_date_set_dmy (&date, 1, 11, 2026);
      g_date_add_days (&date, i % 300);
      mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, "A milestone");
      mutual_item_set_date (milestone, MUTUAL_MEMBER_START, &date);
      g_date_add_days (&date, 20);
      mutual_item_set_date (milestone, MUTUAL_MEMBER_DUE, &date);
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      g_assert_true (mutual_plan_claim (plan, milestone));
    }
  mutual_plan_seal (plan);

  return plan;
}

static void
set_up_plan (Fixture    *fixture,
             MutualPlan *plan,
             gboolean    narrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rest = gtk_label_new (NULL);

  fixture->session = mutual_session_new (plan, FALSE);
  fixture->timeline = mutual_timeline_new ();
  mutual_pane_set_narrow (MUTUAL_PANE (fixture->timeline), narrow);
  mutual_pane_set_session (MUTUAL_PANE (fixture->timeline), fixture->session);
  gtk_widget_set_vexpand (rest, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->timeline);
  gtk_box_append (GTK_BOX (box), rest);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), narrow ? 380 : 1324, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_height (fixture->timeline) > 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  narrow)
{
  g_autoptr (MutualPlan) plan = load_sample ();

  set_up_plan (fixture, plan, GPOINTER_TO_INT (narrow));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  narrow)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->session);
  settle ();
}

static guint
count_marks (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += MUTUAL_IS_TIMELINE_MARK (child) ? 1 : 0;

  return n;
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

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

/* Waits until the timeline has been laid out again. */
static void
wait_for_frame (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->timeline);
  gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_allocate (fixture->timeline);
  wait_until (gdk_frame_clock_get_frame_counter (clock) > before);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  gboolean handled;

  g_signal_emit_by_name (find_controller (fixture->timeline, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0, 0,
                         &handled);
  wait_for_frame (fixture);
}

static void
click (Fixture *fixture,
       double   x,
       double   y)
{
  g_signal_emit_by_name (find_controller (fixture->timeline, GTK_TYPE_GESTURE_CLICK), "pressed", 1, x, y);
  wait_for_frame (fixture);
}

static int
get_natural_height (Fixture *fixture,
                    int      width)
{
  int natural;

  gtk_widget_measure (fixture->timeline, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *proof = find_mark (fixture, PROOF);
  graphene_rect_t bounds;

  g_assert_cmpuint (count_marks (fixture), ==, 12);
  g_assert_nonnull (proof);
  gtk_test_accessible_assert_role (fixture->timeline, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (proof, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (proof, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Milestone 3, Proof of concept, 2 Nov to 3 Dec, agreed 27 Nov, 6 days late, "
                                       "3 of 5 steps done, owners Ines Duarte and Ravi Menon");
  gtk_test_accessible_assert_property (find_mark (fixture, BOARD), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Customer event, Board meeting, Thu 10 Dec");
  g_assert_true (gtk_widget_get_focusable (proof));

  g_assert_true (gtk_widget_compute_bounds (proof, fixture->timeline, &bounds));
  g_assert_cmpfloat (bounds.size.width, >, 100);
  g_assert_cmpfloat (bounds.origin.x, >, 232);
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *proof = find_mark (fixture, PROOF);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (proof, fixture->timeline, &bounds));
  click (fixture, bounds.origin.x + 20, bounds.origin.y + 5);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, PROOF);
  g_assert_true (gtk_widget_has_focus (find_mark (fixture, PROOF)));

  /* The name of another one. */
  click (fixture, 80, bounds.origin.y + bounds.size.height + 8);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), !=, PROOF);

  g_assert_true (gtk_widget_compute_bounds (find_mark (fixture, BOARD), fixture->timeline, &bounds));
  click (fixture, bounds.origin.x + 10, bounds.origin.y + 5);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, BOARD);

  /* Above everything. */
  click (fixture, 20, 3);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, BOARD);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  mutual_session_set_selected (fixture->session, PROOF);
  wait_for_frame (fixture);
  gtk_test_accessible_assert_state (find_mark (fixture, PROOF), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (find_mark (fixture, BOARD), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  mutual_session_set_selected (fixture->session, BOARD);
  wait_for_frame (fixture);
  gtk_test_accessible_assert_state (find_mark (fixture, PROOF), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  /* A step is on its milestone's lane. */
  mutual_session_set_selected (fixture->session, PROOF_STEP);
  wait_for_frame (fixture);
  gtk_test_accessible_assert_state (find_mark (fixture, PROOF), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  mutual_session_set_selected (fixture->session, NULL);
  mutual_session_set_highlighted (fixture->session, INES);
  wait_for_frame (fixture);
  gtk_test_accessible_assert_state (find_mark (fixture, PROOF), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  const char *first;

  /* One stop for Tab, at what is selected. */
  mutual_session_set_selected (fixture->session, PROOF);
  wait_for_frame (fixture);
  g_assert_true (gtk_widget_child_focus (fixture->timeline, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (find_mark (fixture, PROOF)));
  g_assert_false (gtk_widget_child_focus (fixture->timeline, GTK_DIR_TAB_FORWARD));

  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  first = mutual_session_get_selected (fixture->session);
  g_assert_cmpstr (first, ==, "a6d6510c-71cd-5ed9-8afd-1c76033fa1c7");
  g_assert_true (gtk_widget_has_focus (find_mark (fixture, first)));

  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Down);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, PROOF);

  /* The events are above the first lane, the last one first. */
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, "2cd46ba5-d471-5a86-9bc9-8d7e4f4ff41c");
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, BOARD);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, BOARD);
  for (guint i = 0; i < 4; i++)
    press (fixture, GDK_KEY_Down);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, "a6d6510c-71cd-5ed9-8afd-1c76033fa1c7");
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (gtk_widget_activate (find_mark (fixture, BOARD)));
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, BOARD);

  g_assert_true (gtk_widget_activate_action (find_mark (fixture, PROOF), "mark.select", NULL));
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, PROOF);
}

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *proof = mutual_plan_find (mutual_session_get_plan (fixture->session), PROOF);
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_text (proof, MUTUAL_MEMBER_TITLE, "Trial");
  g_autoptr (GError) error = NULL;
  int height = get_natural_height (fixture, 1324);

  g_assert_true (mutual_session_edit (fixture->session, "Rename", edit, &error));
  g_assert_no_error (error);
  wait_for_frame (fixture);
  gtk_test_accessible_assert_property (find_mark (fixture, PROOF), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Milestone 3, Trial, 2 Nov to 3 Dec, agreed 27 Nov, 6 days late, "
                                       "3 of 5 steps done, owners Ines Duarte and Ravi Menon");

  g_clear_pointer (&edit, mutual_edit_unref);
  edit = mutual_edit_new_remove (proof);
  g_assert_true (mutual_session_edit (fixture->session, "Remove", edit, &error));
  wait_until (find_mark (fixture, PROOF) == NULL);
  g_assert_cmpint (get_natural_height (fixture, 1324), <, height);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  graphene_rect_t bounds;

  g_assert_cmpuint (count_marks (fixture), ==, 12);
  g_assert_false (gtk_widget_has_css_class (fixture->timeline, "card"));
  g_assert_cmpint (gtk_widget_get_height (fixture->timeline), <, 100);

  g_assert_true (gtk_widget_compute_bounds (find_mark (fixture, PROOF), fixture->timeline, &bounds));
  click (fixture, bounds.origin.x + 8, bounds.origin.y + 8);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, PROOF);
  g_assert_true (mutual_session_is_expanded (fixture->session, PROOF));

  mutual_pane_set_narrow (MUTUAL_PANE (fixture->timeline), FALSE);
  wait_until (gtk_widget_get_height (fixture->timeline) > 150);
  g_assert_true (gtk_widget_has_css_class (fixture->timeline, "card"));
}

static void
test_large (void)
{
  g_autoptr (MutualPlan) large = create_large (5000);
  MutualItem *last = mutual_item_get_child (MUTUAL_ITEM (large), MUTUAL_MEMBER_MILESTONES, 4999);
  Fixture fixture;

  set_up_plan (&fixture, large, FALSE);
  g_assert_cmpint (gtk_widget_get_height (fixture.timeline), <, 400);
  g_assert_cmpuint (count_marks (&fixture), >=, 12);
  g_assert_cmpuint (count_marks (&fixture), <, 16);
  g_assert_null (find_mark (&fixture, mutual_item_get_id (last)));

  mutual_session_set_selected (fixture.session, mutual_item_get_id (last));
  wait_until (find_mark (&fixture, mutual_item_get_id (last)) != NULL);
  g_assert_cmpuint (count_marks (&fixture), <, 16);

  tear_down (&fixture, NULL);
}

static void
test_empty (void)
{
  g_autoptr (MutualPlan) empty = create_large (0);
  Fixture fixture;

  set_up_plan (&fixture, empty, FALSE);
  g_assert_cmpuint (count_marks (&fixture), ==, 0);
  g_assert_cmpint (gtk_widget_get_height (fixture.timeline), >, 0);
  press (&fixture, GDK_KEY_Down);
  click (&fixture, 20, 60);
  g_assert_null (mutual_session_get_selected (fixture.session));

  mutual_pane_set_session (MUTUAL_PANE (fixture.timeline), NULL);
  settle ();
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, narrow, func) \
  g_test_add ("/timeline/" name, Fixture, GINT_TO_POINTER (narrow), set_up, func, tear_down)
  ADD ("marks", FALSE, test_marks);
  ADD ("click", FALSE, test_click);
  ADD ("selection", FALSE, test_selection);
  ADD ("keys", FALSE, test_keys);
  ADD ("activate", FALSE, test_activate);
  ADD ("change", FALSE, test_change);
  ADD ("narrow", TRUE, test_narrow);
  g_test_add_func ("/timeline/large", test_large);
  g_test_add_func ("/timeline/empty", test_empty);

  return g_test_run ();
}
