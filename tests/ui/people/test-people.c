/* The list of people as its user sees it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/mutual-people.h"

#include "pane-test.h"
#include "people/mutual-person-row.h"

#define INFORMATION_SECURITY 7
#define MARGIT 0

typedef struct
{
  MutualSession *session;
  GtkWidget *people;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  narrow)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->people = mutual_people_new ();
  g_object_set (fixture->people, "session", fixture->session, "narrow", narrow != NULL, NULL);
  fixture->window = pane_test_show (fixture->people, narrow != NULL ? 380 : 456, 1000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  narrow)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *label = pane_test_find (fixture->people, name);

  return label != NULL ? gtk_widget_get_ancestor (label, MUTUAL_TYPE_PERSON_ROW) : NULL;
}

static void
assert_row (Fixture    *fixture,
            const char *name,
            const char *expected)
{
  GtkWidget *row = find_row (fixture, name);
  g_autofree char *text = NULL;

  g_assert_nonnull (row);
  text = pane_test_read (row);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "Information security", "Margit Olsen", "Paul Adeyemi", "Ines Duarte" };
  GtkWidget *row = find_row (fixture, names[0]);

  pane_test_assert_shows (fixture->people, "Northwind Freight");
  pane_test_assert_shows (fixture->people, "buyer");
  pane_test_assert_shows (fixture->people, "Claimwise");
  pane_test_assert_shows (fixture->people, "seller");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++, row = gtk_widget_get_next_sibling (row))
    g_assert_true (row == find_row (fixture, names[i]));

  assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·8|Executive sponsor|COO");
  assert_row (fixture, "Jonas Feld", "JF|Jonas Feld|2·7·8|Introduced in milestone 2|Customer Success Manager");
}

static void
test_spoken (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, "Information security")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Information security, Name needed, by tomorrow, milestone 5");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (fixture, "Margit Olsen")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Margit Olsen, Executive sponsor, COO, milestones 1, 4, 8");
}

static void
test_highlights (Fixture       *fixture,
                 gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  gtk_window_set_focus (fixture->window, find_row (fixture, "Margit Olsen"));
  pane_test_settle ();
  g_assert_cmpstr (mutual_session_get_highlighted (fixture->session), ==, mutual_item_get_id (margit));
  gtk_window_set_focus (fixture->window, NULL);
  pane_test_settle ();
  g_assert_null (mutual_session_get_highlighted (fixture->session));
}

/* A role that gets a name leaves its place at the head of the list, and comes back without it. */
static void
test_naming (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *role = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, INFORMATION_SECURITY);
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  g_assert_cmpstr (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), ==, "Information security");
  pane_test_edit (fixture->session, mutual_edit_new_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (margit)));
  pane_test_assert_hides (fixture->people, "Information security");
  assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");

  mutual_history_undo (mutual_session_get_history (fixture->session));
  pane_test_settle ();
  assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualSession) empty = NULL;

  mutual_plan_seal (plan);
  empty = mutual_session_new (plan, FALSE);
  mutual_pane_set_session (MUTUAL_PANE (fixture->people), empty);
  pane_test_assert_shows (fixture->people, "Nobody yet");
  pane_test_assert_shows (fixture->people, "Buyer");
}

/* One side below the other, and nothing wider than the screen. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  graphene_rect_t buyer, seller;

  g_assert_cmpint (gtk_widget_get_width (fixture->people), <=, 380);
  g_assert_true (gtk_widget_compute_bounds (find_row (fixture, "Margit Olsen"), fixture->people, &buyer));
  g_assert_true (gtk_widget_compute_bounds (find_row (fixture, "Carla Mendes"), fixture->people, &seller));
  g_assert_cmpfloat (buyer.origin.x, ==, seller.origin.x);
  g_assert_cmpfloat (buyer.origin.y, <, seller.origin.y);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, narrow, test) g_test_add ("/people/" path, Fixture, narrow, set_up, test, tear_down)
  ADD ("order", NULL, test_order);
  ADD ("spoken", NULL, test_spoken);
  ADD ("highlights", NULL, test_highlights);
  ADD ("naming", NULL, test_naming);
  ADD ("nobody", NULL, test_nobody);
  ADD ("narrow", "narrow", test_narrow);

  return g_test_run ();
}
