/* The review as its user sees it and acts on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "review/mutual-review-pane.h"

#include "pane-test.h"
#include "plan/mutual-history.h"
#include "review/mutual-advice-row.h"
#include "review/mutual-passed-row.h"

typedef struct
{
  MutualSession *session;
  GtkWidget *pane;
  GtkWindow *window;
  char *revealed;
  int member;
} ReviewTest;

static void
on_reveal (ReviewTest *fixture,
           const char *id,
           int         member)
{
  g_free (fixture->revealed);
  fixture->revealed = g_strdup (id);
  fixture->member = member;
}

static void
set_up (ReviewTest    *fixture,
        gconstpointer  unused)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->pane = mutual_review_pane_new ();
  g_object_set (fixture->pane, "session", fixture->session, NULL);
  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (on_reveal), fixture);
  fixture->window = pane_test_show (fixture->pane, 455, 600);
}

static void
tear_down (ReviewTest    *fixture,
           gconstpointer  unused)
{
  pane_test_close (fixture->window);
  g_clear_pointer (&fixture->revealed, g_free);
  g_clear_object (&fixture->session);
}

/* The row that speaks of something, as a user finds it. */
static GtkWidget *
find_row (ReviewTest *fixture,
          const char *sentence)
{
  GtkWidget *label = pane_test_find (fixture->pane, sentence);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, MUTUAL_TYPE_ADVICE_ROW);
}

static void
press (ReviewTest *fixture,
       const char *sentence,
       const char *button)
{
  GtkWidget *label = pane_test_find (find_row (fixture, sentence), button);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  pane_test_settle ();
}

#define VACANT "Information security has no name yet, and milestone 5 starts tomorrow."
#define LATE "Proof of concept ends 6 days after the date you both agreed."
#define GOAL "“Optimization” has no easy goal to review. Add one the buyer can reach."
#define UNCONFIRMED "2 dates after the freeze are not confirmed by Northwind Freight."

static void
test_shows (ReviewTest    *fixture,
            gconstpointer  unused)
{
  pane_test_assert_shows (fixture->pane, "4 things to look at");
  pane_test_assert_shows (fixture->pane, "33 checks passed");
  pane_test_assert_measures (fixture->pane);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, VACANT)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hurts the date: " VACANT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, GOAL)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Reads better: " GOAL);
}

static void
test_show (ReviewTest    *fixture,
           gconstpointer  unused)
{
  g_autoptr (GPtrArray) selected = NULL;

  press (fixture, UNCONFIRMED, "Show");
  selected = mutual_session_list_selection (fixture->session);
  g_assert_cmpuint (selected->len, ==, 2);
  g_assert_cmpstr (mutual_item_get_text (g_ptr_array_index (selected, 0), MUTUAL_MEMBER_TITLE), ==,
                   "Security and legal cleared");
  g_assert_cmpstr (fixture->revealed, ==, mutual_item_get_id (g_ptr_array_index (selected, 0)));

  press (fixture, VACANT, "Show");
  g_assert_cmpint (fixture->member, ==, MUTUAL_MEMBER_PERSON);
}

/* One step of undo; the advice goes, and comes back. */
static void
test_fix (ReviewTest    *fixture,
          gconstpointer  unused)
{
  GtkWidget *late = find_row (fixture, LATE);

  press (fixture, GOAL, "Fix");
  pane_test_assert_hides (fixture->pane, GOAL);
  pane_test_assert_shows (fixture->pane, "3 things to look at");
  pane_test_assert_shows (fixture->pane, "34 checks passed");
  g_assert_true (find_row (fixture, LATE) == late);
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (fixture->session)), ==, "Add Goal");
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (mutual_session_get_plan (fixture->session)),
                                                MUTUAL_MEMBER_METRICS), ==, 4);

  mutual_session_undo (fixture->session);
  pane_test_settle ();
  pane_test_assert_shows (fixture->pane, GOAL);
}

static void
test_off (ReviewTest    *fixture,
          gconstpointer  unused)
{
  gtk_widget_activate_action (find_row (fixture, LATE), "advice.off-here", NULL);
  pane_test_settle ();
  pane_test_assert_hides (fixture->pane, LATE);
  pane_test_assert_shows (fixture->pane, "1 is switched off");
  mutual_session_undo (fixture->session);
  pane_test_settle ();
  pane_test_assert_shows (fixture->pane, LATE);

  gtk_widget_activate_action (find_row (fixture, LATE), "advice.off-everywhere", NULL);
  pane_test_settle ();
  pane_test_assert_hides (fixture->pane, LATE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (pane_test_find_type (fixture->pane, MUTUAL_TYPE_PASSED_ROW)), TRUE);
  pane_test_settle ();
  pane_test_assert_shows (fixture->pane, "Off in all plans");
  g_signal_emit_by_name (gtk_widget_get_ancestor (pane_test_find (fixture->pane, "Check Again"), GTK_TYPE_BUTTON),
                         "clicked");
  pane_test_settle ();
  pane_test_assert_shows (fixture->pane, LATE);
}

/* What is typed elsewhere is checked at once. */
static void
test_follows (ReviewTest    *fixture,
              gconstpointer  unused)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));

  pane_test_edit (fixture->session, mutual_edit_new_set_text (plan, MUTUAL_MEMBER_VALUE_PROPOSITION, "Two days"));
  pane_test_settle ();
  pane_test_assert_shows (fixture->pane,
                          "The value proposition has 2 words. With 20 to 30 it says how much and by when.");
  pane_test_assert_shows (fixture->pane, "5 things to look at");
}

/* The focus does not get lost with the row that it was on. */
static void
test_focus (ReviewTest    *fixture,
            gconstpointer  unused)
{
  GtkWidget *row;

  gtk_widget_grab_focus (find_row (fixture, GOAL));
  gtk_widget_activate_action (find_row (fixture, GOAL), "advice.off-here", NULL);
  pane_test_settle ();
  row = find_row (fixture, UNCONFIRMED);
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/review-pane/" #name, ReviewTest, NULL, set_up, test_##name, tear_down)
  ADD (shows);
  ADD (show);
  ADD (fix);
  ADD (off);
  ADD (follows);
  ADD (focus);

  return g_test_run ();
}
