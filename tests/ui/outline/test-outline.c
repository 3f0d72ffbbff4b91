/* The outline as its user sees it: rows, what opens, what is selected, and the keys.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-test.h"

#include "outline/mutual-outline-row.h"
#include "pane/mutual-pane.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-step.h"
#include "widgets/mutual-status-icon.h"
#include "widgets/mutual-tooltip.h"

#define INFORMATION_SECURITY 7 /* among the roles */

static GtkSelectionModel *
get_model (OutlineTest *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list));
}

#define CLOSED \
  "Goals and metrics agreed|Architecture and proof scope|Proof of concept|Board meeting|Business case and decision|" \
  "Peak season freeze|Steering committee|Security and legal cleared|Contract and kick-off|Go-live, first depot|" \
  "Incumbent contract ends|Optimization"

static void
test_opens_collapsed (OutlineTest   *fixture,
                      gconstpointer  data)
{
  g_autofree char *third = NULL;
  g_autofree char *event = NULL;

  outline_test_assert_rows (fixture, CLOSED);
  pane_test_assert_shows (fixture->outline, "Milestones");
  pane_test_assert_shows (fixture->outline, "Expand All");
  outline_test_assert_selected (fixture, "");

  third = pane_test_read (outline_test_find_row (fixture, "Proof of concept"));
  g_assert_cmpstr (third, ==,
                   "3|Proof of concept|6 days late|Evidence on your own claims, judged by your own handlers|"
                   "Champion|Technical lead|+3|3/5|Thu 3 Dec|in 10 days");
  event = pane_test_read (outline_test_find_row (fixture, "Peak season freeze"));
  g_assert_cmpstr (event, ==, "Peak season freeze|14 Dec – 8 Jan");
}

static void
test_spoken (OutlineTest   *fixture,
             gconstpointer  data)
{
  GtkWidget *row = gtk_widget_get_parent (outline_test_find_row (fixture, "Proof of concept"));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Milestone 3, Proof of concept, 6 days late, due Thu 3 Dec, 3 of 5 steps done, "
                                       "Confirmed by Ines Duarte on 19 Nov");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  row = gtk_widget_get_parent (outline_test_find_row (fixture, "Goals and metrics agreed"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Milestone 1, Goals and metrics agreed, done Fri 9 Oct, 4 of 4 steps done");
  row = gtk_widget_get_parent (outline_test_find_row (fixture, "Board meeting"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Customer event: Board meeting, Thu 10 Dec");

  outline_test_focus (fixture, "Proof of concept");
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Right));
  row = gtk_widget_get_parent (outline_test_find_row (fixture, "Proof of concept"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  row = gtk_widget_get_parent (outline_test_find_row (fixture, "Collect feedback from handlers"));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Step: Collect feedback from handlers, Wed 25 Nov · in 2 days, End users: Hanna Weiss");
}

/* What is in danger says so, and why, in shape and in words. */
static void
test_at_risk (OutlineTest   *fixture,
              gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT + 2);
  MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 1);
  GDate day;
  GtkWidget *row = gtk_widget_get_parent (outline_test_find_row (fixture, "Security and legal cleared"));
  GtkWidget *icon;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Not started: Starts on Tue 24 Nov");
  g_date_set_dmy (&day, 20, 11, 2026);
  pane_test_edit (fixture->session, mutual_edit_new_set_date (step, MUTUAL_MEMBER_DUE, &day));
  pane_test_settle ();
  row = outline_test_find_row (fixture, "Security and legal cleared");
  pane_test_assert_shows (row, "at risk");
  icon = pane_test_find_type (row, MUTUAL_TYPE_STATUS_ICON);
  g_assert_true (gtk_widget_has_css_class (icon, "at-risk"));
  g_assert_cmpstr (mutual_tooltip_get (icon), ==,
                   "At risk: “Answer the security questionnaire”: Was due on Fri 20 Nov, 3 days ago");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mutual_tooltip_get (icon));

  outline_test_open (fixture, PROOF_OF_CONCEPT + 2);
  row = outline_test_find_row (fixture, "Answer the security questionnaire");
  pane_test_assert_shows (row, "Fri 20 Nov · 3 days overdue");

  /* What is waited for is no danger. */
  pane_test_edit (fixture->session, mutual_edit_new_set_number (step, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE));
  pane_test_edit (fixture->session,
                  mutual_edit_new_set_number (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 2),
                                              MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_BLOCKED));
  pane_test_settle ();
  row = outline_test_find_row (fixture, "Security and legal cleared");
  pane_test_assert_hides (row, "at risk");
  g_assert_true (gtk_widget_has_css_class (pane_test_find_type (row, MUTUAL_TYPE_STATUS_ICON), "waiting"));
}

static void
test_keys (OutlineTest   *fixture,
           gconstpointer  data)
{
  const char *id = mutual_item_get_id (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT));

  outline_test_focus (fixture, "Proof of concept");
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Right));
  g_assert_true (mutual_session_is_expanded (fixture->session, id));
  pane_test_assert_shows (fixture->list, "Load 500 closed claims into the sandbox");
  pane_test_assert_shows (fixture->outline, "Collapse All");

  /* Open already: into it. */
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Right));
  outline_test_assert_selected (fixture, "Load 500 closed claims into the sandbox");
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Load 500 closed claims into the sandbox");

  /* And back: first to the milestone, then closed. */
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Left));
  outline_test_assert_selected (fixture, "Proof of concept");
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Proof of concept");
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Left));
  outline_test_assert_rows (fixture, CLOSED);
  g_assert_false (mutual_session_is_expanded (fixture->session, id));

  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Escape));
  g_assert_null (mutual_session_get_selected (fixture->session));
  outline_test_assert_selected (fixture, "");
}

static void
test_keys_mirrored (OutlineTest   *fixture,
                    gconstpointer  data)
{
  gtk_widget_set_direction (fixture->outline, GTK_TEXT_DIR_RTL);
  outline_test_focus (fixture, "Proof of concept");
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Left));
  pane_test_assert_shows (fixture->list, "Load 500 closed claims into the sandbox");
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_Right));
  outline_test_assert_rows (fixture, CLOSED);
}

static void
test_expand_all (OutlineTest   *fixture,
                 gconstpointer  data)
{
  GtkWidget *button = gtk_widget_get_ancestor (pane_test_find (fixture->outline, "Expand All"), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  pane_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))), ==, 12 + 35);

  g_signal_emit_by_name (button, "clicked");
  pane_test_settle ();
  outline_test_assert_rows (fixture, CLOSED);
}

static void
test_selection (OutlineTest   *fixture,
                gconstpointer  data)
{
  MutualItem *step = outline_test_get_step (fixture, SECURITY, 1);

  /* From the list to the session. */
  gtk_selection_model_select_item (get_model (fixture), 3, TRUE);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==,
                   mutual_item_get_id (pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0)));

  /* And back, opening what is in the way. */
  mutual_session_set_selected (fixture->session, mutual_item_get_id (step));
  pane_test_settle ();
  outline_test_assert_selected (fixture, "Answer the security questionnaire");
  pane_test_assert_shows (fixture->list, "Answer the security questionnaire");

  /* A milestone that closes takes the selection of its steps. */
  mutual_session_expand_all (fixture->session, FALSE);
  pane_test_settle ();
  outline_test_assert_selected (fixture, "Security and legal cleared");

  /* An id that is of no row selects none. */
  mutual_session_set_selected (fixture->session, "nobody");
  outline_test_assert_selected (fixture, "");
}

static void
test_done (OutlineTest   *fixture,
           gconstpointer  data)
{
  MutualItem *step = outline_test_get_step (fixture, PROOF_OF_CONCEPT, 3);
  MutualHistory *history = mutual_session_get_history (fixture->session);
  const GDate *done_on;

  mutual_session_set_expanded (fixture->session, mutual_item_get_id (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT)), TRUE);
  pane_test_settle ();
  outline_test_focus (fixture, "Collect feedback from handlers");
  g_assert_true (pane_test_press (fixture->list, GDK_KEY_space));

  done_on = mutual_item_get_date (step, MUTUAL_MEMBER_DONE_ON);
  g_assert_nonnull (done_on);
  g_assert_cmpint (g_date_compare (done_on, mutual_session_get_today (fixture->session)), ==, 0);
  pane_test_assert_shows (outline_test_find_row (fixture, "Collect feedback from handlers"), "Mon 23 Nov");
  pane_test_assert_shows (outline_test_find_row (fixture, "Proof of concept"), "4/5");

  /* One step back takes both away again. */
  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, "Mark as Done");
  mutual_history_undo (history);
  pane_test_settle ();
  g_assert_false (mutual_item_is_set (step, MUTUAL_MEMBER_STATUS));
  g_assert_false (mutual_item_is_set (step, MUTUAL_MEMBER_DONE_ON));
  g_assert_false (mutual_history_get_modified (history));
  pane_test_assert_shows (outline_test_find_row (fixture, "Proof of concept"), "3/5");

  /* The space bar is for steps. */
  outline_test_focus (fixture, "Proof of concept");
  g_assert_false (pane_test_press (fixture->list, GDK_KEY_space));
}

static void
test_follows_edits (OutlineTest   *fixture,
                    gconstpointer  data)
{
  MutualItem *board = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0);
  MutualItem *proof = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT);
  GtkWidget *row;
  GDate date;

  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 4)));
  pane_test_settle ();

  /* A text changes in place. */
  row = outline_test_find_row (fixture, "Proof of concept");
  pane_test_edit (fixture->session, mutual_edit_new_set_text (proof, MUTUAL_MEMBER_TITLE, "Trial"));
  g_assert_true (outline_test_find_row (fixture, "Trial") == row);

  /* An event goes where its new date belongs. */
  g_date_set_dmy (&date, 9, 10, 2026);
  pane_test_edit (fixture->session, mutual_edit_new_set_date (board, MUTUAL_MEMBER_DATE, &date));
  g_date_set_dmy (&date, 1, 5, 2027);
  outline_test_assert_rows (fixture, "Board meeting|Goals and metrics agreed|Architecture and proof scope|Trial|"
                        " Load 500 closed claims into the sandbox| Train six claims handlers|"
                        " Handle two weeks of live claims| Collect feedback from handlers| Show results to the sponsor|"
                        "Business case and decision|Peak season freeze|Steering committee|Security and legal cleared|"
                        "Contract and kick-off|Go-live, first depot|Incumbent contract ends|Optimization");
  pane_test_edit (fixture->session, mutual_edit_new_set_date (board, MUTUAL_MEMBER_DATE, NULL));
  pane_test_assert_shows (outline_test_find_row (fixture, "Board meeting"), "no date yet");

  /* What moves stays open and selected, and its number follows. */
  pane_test_edit (fixture->session, mutual_edit_new_move (proof, MUTUAL_ITEM (mutual_session_get_plan (fixture->session)), 0));
  outline_test_assert_rows (fixture, "Trial|"
                        " Load 500 closed claims into the sandbox| Train six claims handlers|"
                        " Handle two weeks of live claims| Collect feedback from handlers| Show results to the sponsor|"
                        "Goals and metrics agreed|Architecture and proof scope|"
                        "Business case and decision|Peak season freeze|Steering committee|Security and legal cleared|"
                        "Contract and kick-off|Go-live, first depot|Incumbent contract ends|Optimization|Board meeting");
  outline_test_assert_selected (fixture, "Show results to the sponsor");
  pane_test_assert_shows (outline_test_find_row (fixture, "Goals and metrics agreed"), "2");

  /* What is taken away is gone. */
  pane_test_edit (fixture->session, mutual_edit_new_remove (outline_test_get_step (fixture, 0, 4)));
  g_assert_null (outline_test_find_row (fixture, "Show results to the sponsor"));
  outline_test_assert_selected (fixture, "");
  mutual_history_undo (mutual_session_get_history (fixture->session));
  pane_test_settle ();
  outline_test_assert_selected (fixture, "Show results to the sponsor");
}

static void
test_without_steps (OutlineTest   *fixture,
                    gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, 7);
  MutualItem *step;
  GtkWidget *arrow;

  while (mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS) > 0)
    pane_test_edit (fixture->session,
                    mutual_edit_new_remove (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0)));
  arrow = pane_test_find_type (outline_test_find_row (fixture, "Optimization"), g_type_from_name ("MutualRowArrow"));
  g_assert_null (pane_test_find_type (arrow, GTK_TYPE_BUTTON));
  pane_test_assert_shows (outline_test_find_row (fixture, "Optimization"), "Add Step");
  pane_test_assert_hides (outline_test_find_row (fixture, "Proof of concept"), "Add Step");
  outline_test_focus (fixture, "Optimization");
  pane_test_press (fixture->list, GDK_KEY_Right);
  outline_test_assert_rows (fixture, CLOSED);

  /* It can open as soon as there is something to show. */
  step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);
  mutual_item_set_text (step, MUTUAL_MEMBER_TITLE, "Celebrate");
  pane_test_edit (fixture->session, mutual_edit_new_insert (milestone, MUTUAL_MEMBER_STEPS, 0, step));
  g_object_unref (step);
  pane_test_press (fixture->list, GDK_KEY_Right);
  outline_test_assert_rows (fixture, CLOSED "| Celebrate");
}

static void
test_empty (OutlineTest   *fixture,
            gconstpointer  data)
{
  while (mutual_item_get_n_children (MUTUAL_ITEM (mutual_session_get_plan (fixture->session)), MUTUAL_MEMBER_EVENTS) > 0)
    pane_test_edit (fixture->session, mutual_edit_new_remove (pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0)));
  while (outline_test_get_milestone (fixture, 0) != NULL)
    pane_test_edit (fixture->session, mutual_edit_new_remove (outline_test_get_milestone (fixture, 0)));
  pane_test_assert_shows (fixture->outline, "This plan has no milestones yet.");
}

static void
test_narrow (OutlineTest   *fixture,
             gconstpointer  data)
{
  g_autofree char *third = NULL;
  const char *id = mutual_item_get_id (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT));
  GtkWidget *fold;

  pane_test_assert_hides (fixture->outline, "Milestones");
  third = pane_test_read (outline_test_find_row (fixture, "Proof of concept"));
  g_assert_cmpstr (third, ==, "3|Proof of concept|3 Dec · in 10 days · 3/5| · 6 days late");

  mutual_session_set_expanded (fixture->session, id, TRUE);
  pane_test_settle ();
  fold = outline_test_find_row (fixture, "3 steps done");
  g_assert_nonnull (fold);
  pane_test_assert_hides (fixture->list, "Train six claims handlers");
  pane_test_assert_shows (outline_test_find_row (fixture, "Show results to the sponsor"), "LB");

  gtk_widget_activate_action (fold, "row.toggle-expanded", NULL);
  pane_test_settle ();
  pane_test_assert_shows (fixture->list, "Train six claims handlers");

  /* One more done: the fold stays open and counts it. */
  mutual_outline_row_toggle_done (MUTUAL_OUTLINE_ROW (outline_test_find_row (fixture, "Collect feedback from handlers")));
  pane_test_settle ();
  pane_test_assert_shows (fixture->list, "4 steps done");
  pane_test_assert_shows (fixture->list, "Collect feedback from handlers");

  /* Wide again, as if nothing had been. The window comes first, as it is what makes an outline wide. */
  gtk_window_set_default_size (fixture->window, 900, 900);
  pane_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) == 900);
  mutual_pane_set_narrow (MUTUAL_PANE (fixture->outline), FALSE);
  pane_test_settle ();
  pane_test_assert_hides (fixture->list, "4 steps done");
  pane_test_assert_shows (outline_test_find_row (fixture, "Proof of concept"), "4/5");
  pane_test_assert_shows (outline_test_find_row (fixture, "Show results to the sponsor"), "Lena Brandt");
}

/* Columns stand below each other whatever is in them. */
static void
test_columns (OutlineTest   *fixture,
              gconstpointer  data)
{
  static const char *const titles[] = { "Goals and metrics agreed", "Proof of concept", "Contract and kick-off" };
  static const int widths[] = { 545, 620, 760, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      float first = -1;

      gtk_window_set_default_size (fixture->window, widths[i], 900);
      pane_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) == widths[i]);
      for (guint j = 0; j < G_N_ELEMENTS (titles); j++)
        {
          GtkWidget *chip = pane_test_find_type (outline_test_find_row (fixture, titles[j]), g_type_from_name ("MutualChip"));
          graphene_rect_t bounds;

          g_assert_true (gtk_widget_compute_bounds (chip, fixture->list, &bounds));
          if (first < 0)
            first = bounds.origin.x;
          g_assert_cmpfloat (bounds.origin.x, ==, first);
        }
    }
}

static void
on_reveal (MutualSession *session,
           const char    *id,
           int            member,
           char         **revealed)
{
  g_free (*revealed);
  *revealed = g_strdup (id);
}

/* A click on a chip asks for whom it names, rather than for the row. */
static void
test_chip (OutlineTest   *fixture,
           gconstpointer  data)
{
  MutualItem *role = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, INFORMATION_SECURITY);
  GtkWidget *chip = gtk_widget_get_parent (pane_test_find (fixture->outline, "Information security"));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->outline);
  g_autofree char *revealed = NULL;
  graphene_rect_t bounds;

  g_signal_connect (fixture->session, "reveal", G_CALLBACK (on_reveal), &revealed);
  g_assert_true (gtk_widget_compute_bounds (chip, fixture->outline, &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "released", 1, bounds.origin.x + 4.0, bounds.origin.y + 4.0);
    }
  g_assert_cmpstr (revealed, ==, mutual_item_get_id (role));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, narrow, test) g_test_add ("/outline/" path, OutlineTest, narrow, outline_test_set_up, test, outline_test_tear_down)
  ADD ("opens-collapsed", NULL, test_opens_collapsed);
  ADD ("spoken", NULL, test_spoken);
  ADD ("at-risk", NULL, test_at_risk);
  ADD ("keys", NULL, test_keys);
  ADD ("keys-mirrored", NULL, test_keys_mirrored);
  ADD ("expand-all", NULL, test_expand_all);
  ADD ("selection", NULL, test_selection);
  ADD ("done", NULL, test_done);
  ADD ("follows-edits", NULL, test_follows_edits);
  ADD ("without-steps", NULL, test_without_steps);
  ADD ("empty", NULL, test_empty);
  ADD ("narrow", "narrow", test_narrow);
  ADD ("columns", NULL, test_columns);
  ADD ("chip", NULL, test_chip);

  return g_test_run ();
}
