/* The details as their user sees and writes them: of a milestone, a step, an event, the plan and several rows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "details/mutual-detail-page.h"
#include "details/mutual-details.h"
#include "details/mutual-item-list.h"
#include "inputs/mutual-entry-input.h"
#include "inputs/mutual-pick-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-date.h"
#include "plan/mutual-team.h"

#include "details-test.h"

static void
test_milestone (DetailsTest   *fixture,
                gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  details_test_select (fixture, milestone);
  details_test_assert_input (fixture, "Milestone 5", "Security and legal cleared");
  details_test_assert_input (fixture, "What the buyer gets", "A compliant vendor, no surprises at signature");
  details_test_assert_input (fixture, "Outcome", "Both signatories can sign without open questions");
  details_test_assert_input (fixture, "Exit evidence", "Redlines closed, data agreement signed, supplier number");
  details_test_assert_input (fixture, "Start", "Tue 24 Nov 2026");
  details_test_assert_input (fixture, "Due", "Mon 1 Feb 2027");
  pane_test_assert_shows (fixture->details, "Follows Go-live, first depot −20 working days");
  pane_test_assert_shows (fixture->details, "Date not confirmed by anybody yet");
  details_test_assert_input (fixture, "Northwind Freight owner", "Grace Whitfield");
  details_test_assert_input (fixture, "Claimwise owner", "Pierre Roche");
  pane_test_assert_shows (fixture->details, "never leaves in a buyer copy");

  details_test_enter (fixture, "Outcome", "Signed");
  g_assert_cmpstr (mutual_item_get_text (milestone, MUTUAL_MEMBER_OUTCOME), ==, "Signed");
  g_assert_cmpstr (mutual_history_get_undo_label (fixture->history), ==, "Change Outcome");
  details_test_enter (fixture, "Notes", "One\nTwo");
  g_assert_cmpstr (mutual_item_get_text (milestone, MUTUAL_MEMBER_NOTES), ==, "One\nTwo");
  details_test_undo_all (fixture);
  details_test_assert_input (fixture, "Outcome", "Both signatories can sign without open questions");
}

/* The caret stays while the plan changes with every key, and nothing is made anew. */
static void
test_typing (DetailsTest   *fixture,
             gconstpointer  data)
{
  GtkWidget *editor;
  gint64 start;

  details_test_select (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  editor = details_test_get_editor (fixture, "Outcome");
  gtk_widget_grab_focus (editor);
  pane_test_settle ();
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    {
      g_signal_emit_by_name (editor, "insert-at-cursor", "x");
      mutual_session_flush (fixture->session);
    }
  g_test_message ("%.2f ms a key", (double) (g_get_monotonic_time () - start) / 20000);
  pane_test_settle ();
  g_assert_true (details_test_get_editor (fixture, "Outcome") == editor);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == editor);
  g_assert_true (g_str_has_suffix (mutual_item_get_text (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4),
                                                         MUTUAL_MEMBER_OUTCOME), "questionsxxxxxxxxxxxxxxxxxxxx"));
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);
}

static void
test_event (DetailsTest   *fixture,
            gconstpointer  data)
{
  MutualItem *event = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 1);

  details_test_select (fixture, event);
  details_test_assert_input (fixture, "Customer event", "Peak season freeze");
  details_test_assert_input (fixture, "Kind", "Freeze or shutdown");
  details_test_assert_input (fixture, "First day", "Mon 14 Dec 2026");
  details_test_assert_input (fixture, "Last day", "Fri 8 Jan 2027");
  details_test_enter (fixture, "Last day", "2026-12-01");
  pane_test_assert_shows (fixture->details, "The last day cannot be before the first, Mon 14 Dec 2026");
  details_test_assert_input (fixture, "Last day", "2026-12-01");
  details_test_assert_date (event, MUTUAL_MEMBER_END, "2027-01-08");
  details_test_enter (fixture, "Last day", "");
  details_test_assert_date (event, MUTUAL_MEMBER_END, "");
  details_test_assert_input (fixture, "Date", "Mon 14 Dec 2026");
  details_test_undo_all (fixture);
}

static void
test_plan (DetailsTest   *fixture,
           gconstpointer  data)
{
  details_test_assert_input (fixture, "Plan", "Northwind claims in two days");
  details_test_assert_input (fixture, "The buyer’s priority", "COO priority 2027: keep our fifty largest shippers");
  details_test_assert_input (fixture, "Whose priority it is", "Margit Olsen");
  details_test_assert_input (fixture, "Agreed on", "Fri 9 Oct 2026");
  pane_test_assert_shows (fixture->details, "24 words");
  details_test_enter (fixture, "Value", "Three short words");
  pane_test_assert_shows (fixture->details, "3 words, aim for 20–30");
  details_test_undo_all (fixture);

  /* What does not exist is the plan, too. */
  mutual_session_set_selected (fixture->session, "nobody");
  pane_test_settle ();
  details_test_assert_input (fixture, "Plan", "Northwind claims in two days");
}

/* Metrics and the like: added, written, moved and removed, with the focus where it is wanted. */
static void
test_lists (DetailsTest   *fixture,
            gconstpointer  data)
{
  static const char *const adds[] = { "Add Metric", "Add Day Off", "Add Risk" };
  static const MutualMember lists[] = { MUTUAL_MEMBER_METRICS, MUTUAL_MEMBER_DAYS_OFF, MUTUAL_MEMBER_RISKS };

  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    {
      guint n = mutual_item_get_n_children (fixture->plan, lists[i]);
      MutualMember member;
      MutualItem *item;
      GtkWidget *focus, *row;

      g_signal_emit_by_name (details_test_find_add (fixture->details, adds[i]), "clicked");
      pane_test_settle ();
      pane_test_assert_measures (fixture->details);
      g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, lists[i]), ==, n + 1);
      item = mutual_item_get_child (fixture->plan, lists[i], n);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_true (GTK_IS_TEXT_VIEW (focus));
      g_signal_emit_by_name (focus, "insert-at-cursor", "New one");
      member = mutual_item_has (item, MUTUAL_MEMBER_NAME) ? MUTUAL_MEMBER_NAME : MUTUAL_MEMBER_TITLE;
      g_assert_cmpstr (mutual_item_get_text (item, member), ==, "New one");
      /* Making and writing it are one step. */
      g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);

      row = gtk_widget_get_ancestor (focus, MUTUAL_TYPE_ITEM_ROW);
      if (n > 0)
        {
          gboolean used = FALSE;
          g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

          for (guint j = 0; !used && j < g_list_model_get_n_items (controllers); j++)
            {
              g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, j);

              if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
                g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Up, 0, GDK_ALT_MASK, &used);
            }
          pane_test_settle ();
          g_assert_cmpuint (mutual_item_get_position (item), ==, n - 1);
          g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
        }
      g_assert_true (pane_test_press (row, GDK_KEY_Delete));
      g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, lists[i]), ==, n);
      details_test_undo_all (fixture);
      g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, lists[i]), ==, n);
    }
}

/* One that is left empty goes again, as if it had never been. */
static void
test_left_empty (DetailsTest   *fixture,
                 gconstpointer  data)
{
  guint n = mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_METRICS);

  g_signal_emit_by_name (details_test_find_add (fixture->details, "Add Metric"), "clicked");
  pane_test_settle ();
  g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_METRICS), ==, n + 1);
  gtk_widget_grab_focus (details_test_get_editor (fixture, "Plan"));
  pane_test_settle ();
  g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_METRICS), ==, n);
  g_assert_false (mutual_history_get_modified (fixture->history));
}

static void
test_links (DetailsTest   *fixture,
            gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  details_test_select (fixture, milestone);
  g_signal_emit_by_name (details_test_find_add (fixture->details, "Add Link"), "clicked");
  pane_test_settle ();
  details_test_enter (fixture, "Address", "file:///etc/passwd");
  g_assert_null (details_test_find_button (fixture->details, "Open etc"));
  g_assert_false (gtk_widget_get_sensitive (
      details_test_find_button (fixture->details, "Only https, http and mailto addresses can be opened")));
  details_test_enter (fixture, "Address", "https://files.example.com/dpa?a=1");
  g_assert_true (gtk_widget_get_sensitive (details_test_find_button (fixture->details, "Open files.example.com")));
  g_assert_cmpuint (mutual_item_get_n_children (milestone, MUTUAL_MEMBER_LINKS), ==, 1);
}

static void
test_several (DetailsTest   *fixture,
              gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *first = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0);
  MutualItem *second = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 1);
  const char *ids[] = { mutual_item_get_id (first), mutual_item_get_id (second), NULL };

  mutual_session_select (fixture->session, ids, ids[0]);
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
  pane_test_assert_shows (fixture->details, "2 steps");
  gtk_widget_grab_focus (gtk_widget_get_ancestor (details_test_get_editor (fixture, "Due"), MUTUAL_TYPE_DETAIL_PAGE));
  g_assert_true (gtk_window_get_focus (fixture->window) == details_test_get_editor (fixture, "Due"));
  pane_test_assert_shows (fixture->details, "Various");
  details_test_enter (fixture, "Due", "2026-12-15");
  details_test_assert_date (first, MUTUAL_MEMBER_DUE, "2026-12-15");
  details_test_assert_date (second, MUTUAL_MEMBER_DUE, "2026-12-15");
  details_test_pick (fixture, "Status", MUTUAL_STATUS_DONE);
  g_assert_cmpint (mutual_item_get_number (second, MUTUAL_MEMBER_STATUS), ==, MUTUAL_STATUS_DONE);
  details_test_assert_date (first, MUTUAL_MEMBER_DONE_ON, "2026-11-23");
  details_test_pick (fixture, "Claimwise owner", 1);
  g_assert_true (mutual_team_get_owner (first, MUTUAL_SIDE_SELLER) ==
                 mutual_team_get_owner (second, MUTUAL_SIDE_SELLER));
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 3);
  details_test_undo_all (fixture);
}

/* Undo brings one to what changed. */
static void
test_reveal (DetailsTest   *fixture,
             gconstpointer  data)
{
  MutualItem *metric = pane_test_get (fixture->session, MUTUAL_MEMBER_METRICS, 0);
  GtkWidget *focus, *row;

  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->details), metric, MUTUAL_MEMBER_TARGET));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  row = gtk_widget_get_ancestor (focus, MUTUAL_TYPE_ITEM_ROW);
  g_assert_true (gtk_widget_is_ancestor (focus, details_test_find_input (row, "Target")));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->details), fixture->plan, MUTUAL_MEMBER_PRIORITY));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus == details_test_get_editor (fixture, "The buyer’s priority"));
  details_test_select (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->details),
                                     pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0), MUTUAL_MEMBER_DUE));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == details_test_get_editor (fixture, "Due"));
}

static gboolean
focus_is_in (DetailsTest *fixture,
             GtkWidget   *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

static void
tab (DetailsTest *fixture)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD));
  pane_test_settle ();
}

/* The focus goes through the fields in reading order. */
static void
test_order (DetailsTest   *fixture,
            gconstpointer  data)
{
  GtkWidget *start, *row;

  details_test_select (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  gtk_widget_grab_focus (details_test_get_editor (fixture, "Exit evidence"));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, details_test_get_editor (fixture, "Start")));
  tab (fixture);
  start = details_test_find_input (fixture->details, "Start");
  g_assert_true (focus_is_in (fixture, details_test_find_button (start, "Choose a Date")));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, details_test_get_editor (fixture, "Due")));
  tab (fixture);
  tab (fixture);
  g_assert_true (
      focus_is_in (fixture, details_test_find_button (fixture->details, "Change How the Date Is Worked Out")));

  details_test_select (fixture, NULL);
  gtk_widget_grab_focus (details_test_get_editor (fixture, "Metric"));
  row = gtk_widget_get_ancestor (details_test_get_editor (fixture, "Metric"), MUTUAL_TYPE_ITEM_ROW);
  tab (fixture);
  g_assert_true (focus_is_in (fixture, details_test_get_editor (fixture, "Baseline")));
  tab (fixture);
  tab (fixture);
  tab (fixture);
  tab (fixture);
  g_assert_true (focus_is_in (fixture, details_test_get_editor (fixture, "Reached so far")));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, details_test_find_button (row, "Move Down (Alt+↓)")));
}

static void
test_follows_edits (DetailsTest   *fixture,
                    gconstpointer  data)
{
  MutualItem *event = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0);

  details_test_select (fixture, event);
  pane_test_edit (fixture->session, mutual_edit_new_set_text (event, MUTUAL_MEMBER_TITLE, "Extraordinary meeting"));
  details_test_assert_input (fixture, "Customer event", "Extraordinary meeting");
  pane_test_edit (fixture->session, mutual_edit_new_remove (event));
  details_test_assert_input (fixture, "Plan", "Northwind claims in two days");
}

/* What Tab passes, Shift+Tab passes in the other direction. */
static void
test_backward (DetailsTest   *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();
  GtkWidget *focus;

  details_test_select (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  gtk_widget_grab_focus (details_test_get_editor (fixture, "Outcome"));
  do
    {
      focus = gtk_window_get_focus (fixture->window);
      g_ptr_array_add (passed, focus);
      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
      pane_test_settle ();
    }
  while (gtk_window_get_focus (fixture->window) != g_ptr_array_index (passed, 0) && passed->len < 100);
  g_assert_cmpuint (passed->len, >, 20);

  for (guint i = passed->len; i > 0; i--)
    {
      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_BACKWARD);
      pane_test_settle ();
      g_assert_true (gtk_window_get_focus (fixture->window) == g_ptr_array_index (passed, i - 1));
    }
}

static void
test_read_only (DetailsTest   *fixture,
                gconstpointer  data)
{
  g_autoptr (MutualSession) session = mutual_session_new (MUTUAL_PLAN (fixture->plan), TRUE);

  mutual_pane_set_session (MUTUAL_PANE (fixture->details), session);
  pane_test_settle ();
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (details_test_get_editor (fixture, "Plan"))));
  g_assert_null (pane_test_find (fixture->details, "Add Metric"));
  mutual_session_set_selected (session, mutual_item_get_id (pane_test_get (session, MUTUAL_MEMBER_MILESTONES, 4)));
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (details_test_get_editor (fixture, "Due"))));
  g_assert_null (details_test_find_button (fixture->details, "Remove Procurement"));
  g_assert_null (details_test_find_button (fixture->details, "Grace Whitfield Confirmed This Date"));
  mutual_pane_set_session (MUTUAL_PANE (fixture->details), fixture->session);
}

/* Each control says what it is. */
static void
test_narrow (DetailsTest   *fixture,
             gconstpointer  data)
{
  int minimum;

  mutual_pane_set_narrow (MUTUAL_PANE (fixture->details), TRUE);
  details_test_select (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  gtk_widget_measure (fixture->details, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  details_test_select (fixture, NULL);
  gtk_widget_measure (fixture->details, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/details/" path, DetailsTest, NULL, details_test_set_up, test, details_test_tear_down)
  ADD ("milestone", test_milestone);
  ADD ("typing", test_typing);
  ADD ("event", test_event);
  ADD ("plan", test_plan);
  ADD ("lists", test_lists);
  ADD ("left-empty", test_left_empty);
  ADD ("links", test_links);
  ADD ("several", test_several);
  ADD ("reveal", test_reveal);
  ADD ("order", test_order);
  ADD ("follows-edits", test_follows_edits);
  ADD ("backward", test_backward);
  ADD ("read-only", test_read_only);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
