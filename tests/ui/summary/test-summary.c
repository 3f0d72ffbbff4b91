/* The summary as its user sees it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "summary/mutual-summary.h"

#include "pane-test.h"

typedef struct
{
  MutualSession *session;
  MutualItem *plan;
  GtkWidget *summary;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  narrow)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  fixture->summary = mutual_summary_new ();
  g_object_set (fixture->summary, "session", fixture->session, "narrow", narrow != NULL, NULL);
  fixture->window = pane_test_show (fixture->summary, narrow != NULL ? 380 : 1360, 200);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  narrow)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static void
set_go_live (Fixture *fixture,
             int      day,
             int      month,
             int      year)
{
  MutualItem *anchor = mutual_item_resolve (fixture->plan, MUTUAL_MEMBER_ANCHOR);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  pane_test_edit (fixture->session, mutual_edit_new_set_date (anchor, MUTUAL_MEMBER_DUE, &date));
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = pane_test_read (fixture->summary);

  g_assert_cmpstr (text, ==,
                   "Claimwise|Northwind Freight|Serves COO priority 2027: keep our fifty largest shippers|24 words|"
                   "Cut claim handling from nine days to two before spring volumes, so customers are refunded sooner "
                   "and claims staff win back 400 hours monthly.|"
                   "98 days|to go-live, Mon 1 Mar 2027|2/8|milestones done");
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = pane_test_read (fixture->summary);

  g_assert_cmpstr (text, ==,
                   "Claimwise|Northwind Freight|"
                   "Cut claim handling from nine days to two before spring volumes, so customers are refunded sooner "
                   "and claims staff win back 400 hours monthly.|"
                   "98 days|to go-live, Mon 1 Mar|2/8");
  g_assert_cmpint (gtk_widget_get_width (fixture->summary), <=, 380);

  gtk_window_set_default_size (fixture->window, 1360, 200);
  pane_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) == 1360);
  mutual_pane_set_narrow (MUTUAL_PANE (fixture->summary), FALSE);
  pane_test_settle ();
  pane_test_assert_shows (fixture->summary, "milestones done");
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *words = gtk_widget_get_parent (pane_test_find (fixture->summary, "24 words"));

  g_assert_false (gtk_widget_has_css_class (words, "advice"));
  g_assert_nonnull (pane_test_find_type (words, GTK_TYPE_IMAGE));

  pane_test_edit (fixture->session,
                  mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_VALUE_PROPOSITION, "Claims in two days."));
  pane_test_assert_shows (words, "4 words, aim for 20–30");
  g_assert_true (gtk_widget_has_css_class (words, "advice"));
  g_assert_null (pane_test_find_type (words, GTK_TYPE_IMAGE));

  mutual_history_undo (mutual_session_get_history (fixture->session));
  pane_test_settle ();
  pane_test_assert_shows (words, "24 words");
}

static void
test_countdown (Fixture       *fixture,
                gconstpointer  data)
{
  set_go_live (fixture, 24, 11, 2026);
  pane_test_assert_shows (fixture->summary, "1 day");
  pane_test_assert_shows (fixture->summary, "to go-live, Tue 24 Nov 2026");
  set_go_live (fixture, 23, 11, 2026);
  pane_test_assert_shows (fixture->summary, "Today");
  pane_test_assert_shows (fixture->summary, "is go-live, Mon 23 Nov 2026");
  set_go_live (fixture, 11, 11, 2026);
  pane_test_assert_shows (fixture->summary, "12 days");
  pane_test_assert_shows (fixture->summary, "since go-live, Wed 11 Nov 2026");

  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_ANCHOR, NULL));
  pane_test_assert_hides (fixture->summary, "12 days");
}

/* An almost empty plan says nothing that is not so. */
static void
test_bare (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_SELLER, NULL));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_PRIORITY, NULL));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_VALUE_PROPOSITION, NULL));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (fixture->plan, MUTUAL_MEMBER_ANCHOR, NULL));
  text = pane_test_read (fixture->summary);
  g_assert_cmpstr (text, ==, "Northwind Freight|0 words, aim for 20–30|2/8|milestones done");
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, narrow, test) g_test_add ("/summary/" path, Fixture, narrow, set_up, test, tear_down)
  ADD ("wide", NULL, test_wide);
  ADD ("narrow", "narrow", test_narrow);
  ADD ("words", NULL, test_words);
  ADD ("countdown", NULL, test_countdown);
  ADD ("bare", NULL, test_bare);

  return g_test_run ();
}
