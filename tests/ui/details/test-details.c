/* The details as their user sees them: of a milestone, a step, an event and the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "details/mutual-details.h"

#include "pane-test.h"

typedef struct
{
  MutualSession *session;
  GtkWidget *details;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->details = mutual_details_new ();
  g_object_set (fixture->details, "session", fixture->session, NULL);
  fixture->window = pane_test_show (fixture->details, 456, 1000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static void
assert_details (Fixture    *fixture,
                MutualItem *item,
                const char *expected)
{
  g_autofree char *text = NULL;

  mutual_session_set_selected (fixture->session, item != NULL ? mutual_item_get_id (item) : NULL);
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
  text = pane_test_read (fixture->details);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_milestone (Fixture       *fixture,
                gconstpointer  data)
{
  assert_details (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4),
                  "Milestone 5|Security and legal cleared|"
                  "What the buyer gets|A compliant vendor, no surprises at signature|"
                  "Outcome|Both signatories can sign without open questions|"
                  "Exit evidence|Redlines closed, data agreement signed, supplier number|"
                  "Status|Not started · 0 of 5 steps done|"
                  "Start|Tue 24 Nov 2026|Due|Mon 1 Feb 2027|Follows Go-live, first depot −20 working days|"
                  "Date not confirmed by anybody yet|"
                  "Northwind Freight owner|Grace Whitfield|Claimwise owner|Pierre Roche|"
                  "Legal|Information security|, name needed|Procurement|Legal and security|"
                  "Private notes|never leaves in a buyer copy|"
                  "Grace wants liability capped at two years’ fees; our floor is one. Pierre to call her before 4 Dec.");
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  mutual_session_set_selected (fixture->session,
                               mutual_item_get_id (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 2)));
  pane_test_settle ();
  pane_test_assert_shows (fixture->details, "Under way · 6 days late · 3 of 5 steps done");
  pane_test_assert_shows (fixture->details, "Thu 3 Dec 2026");
  pane_test_assert_shows (fixture->details, "Agreed");
  pane_test_assert_shows (fixture->details, "Fri 27 Nov 2026");
  pane_test_assert_shows (fixture->details, "Fixed date");
  pane_test_assert_shows (fixture->details, "Confirmed by Ines Duarte, Thu 19 Nov 2026");
  pane_test_assert_hides (fixture->details, "Private notes");

  mutual_session_set_selected (fixture->session,
                               mutual_item_get_id (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 1)));
  pane_test_settle ();
  pane_test_assert_shows (fixture->details, "Done on Fri 30 Oct 2026 · 5 of 5 steps done");
  pane_test_assert_shows (fixture->details, "https://claimwise.example.org/northwind/proof-criteria");
}

static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 5);

  assert_details (fixture, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0),
                  "Step of milestone 6|Get our final price approved|Status|Not started|"
                  "Private: the whole step never leaves in a buyer copy|"
                  "Due|Wed 27 Jan 2027|Follows Contract and kick-off −9 working days|Date not confirmed by anybody yet|"
                  "Claimwise owner|Carla Mendes|Executive sponsor|"
                  "Private notes|never leaves in a buyer copy|"
                  "Up to 8 percent for three years paid ahead, nothing for one.");
}

static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  assert_details (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 1),
                  "Customer event|Peak season freeze|Kind|Freeze or shutdown|First day|Mon 14 Dec 2026|"
                  "Last day|Fri 8 Jan 2027|No milestone may cross it|"
                  "Notes|No change to any system that touches freight or claims.");
}

static void
test_plan (Fixture       *fixture,
           gconstpointer  data)
{
  pane_test_assert_shows (fixture->details, "Northwind claims in two days");
  pane_test_assert_shows (fixture->details, "COO priority 2027: keep our fifty largest shippers");
  pane_test_assert_shows (fixture->details, "Executive sponsor: Margit Olsen");
  pane_test_assert_shows (fixture->details, "9 days → 2 days by Fri 30 Apr 2027");
  pane_test_assert_shows (fixture->details, "Fri 9 Oct 2026");
  pane_test_assert_shows (fixture->details, "Private notes");

  /* What does not exist is the plan, too. */
  mutual_session_set_selected (fixture->session, "nobody");
  pane_test_settle ();
  pane_test_assert_shows (fixture->details, "Northwind claims in two days");
}

/* A metric says what it knows. */
static void
test_metric (Fixture *fixture, gconstpointer data)
{
  MutualItem *metric = pane_test_get (fixture->session, MUTUAL_MEMBER_METRICS, 0);

  pane_test_edit (fixture->session, mutual_edit_new_set_text (metric, MUTUAL_MEMBER_BASELINE, NULL));
  pane_test_assert_shows (fixture->details, "2 days by Fri 30 Apr 2027");
  pane_test_edit (fixture->session, mutual_edit_new_set_text (metric, MUTUAL_MEMBER_TARGET, NULL));
  pane_test_assert_hides (fixture->details, "Days to settle a claim");
}

static void
test_follows_edits (Fixture       *fixture,
                    gconstpointer  data)
{
  MutualItem *event = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0);

  mutual_session_set_selected (fixture->session, mutual_item_get_id (event));
  pane_test_edit (fixture->session, mutual_edit_new_set_text (event, MUTUAL_MEMBER_TITLE, "Extraordinary meeting"));
  pane_test_assert_shows (fixture->details, "Extraordinary meeting");
  pane_test_edit (fixture->session, mutual_edit_new_remove (event));
  pane_test_assert_hides (fixture->details, "Extraordinary meeting");
  pane_test_assert_shows (fixture->details, "Northwind claims in two days");
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/details/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("milestone", test_milestone);
  ADD ("late", test_late);
  ADD ("step", test_step);
  ADD ("event", test_event);
  ADD ("plan", test_plan);
  ADD ("metric", test_metric);
  ADD ("follows-edits", test_follows_edits);

  return g_test_run ();
}
