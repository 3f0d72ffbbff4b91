/* The list of people as its user sees and edits it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/mutual-people.h"

#include "people-test.h"
#include "people/mutual-name-entry.h"
#include "people/mutual-people-card.h"
#include "people/mutual-people-column.h"
#include "people/mutual-people-drop.h"
#include "people/mutual-person-row.h"
#include "plan/mutual-field.h"
#include "plan/mutual-team.h"
#include "session/mutual-drag.h"

static void
test_order (PeopleTest    *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "Information security", "Margit Olsen", "Paul Adeyemi", "Ines Duarte" };
  GtkWidget *row = people_test_find_row (fixture, names[0]);

  pane_test_assert_shows (fixture->people, "Northwind Freight");
  pane_test_assert_shows (fixture->people, "buyer");
  pane_test_assert_shows (fixture->people, "Claimwise");
  pane_test_assert_shows (fixture->people, "seller");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++, row = gtk_widget_get_next_sibling (row))
    g_assert_true (row == people_test_find_row (fixture, names[i]));

  people_test_assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
  people_test_assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·8|Executive sponsor|COO");
  people_test_assert_row (fixture, "Jonas Feld",
                          "JF|Jonas Feld|2·7·8|Introduced in milestone 2|Customer Success Manager");
}

static void
test_spoken (PeopleTest    *fixture,
             gconstpointer  data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (people_test_find_row (fixture, "Information security")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Information security, Name needed, by tomorrow, milestone 5");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (people_test_find_row (fixture, "Margit Olsen")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Margit Olsen, Executive sponsor, COO, milestones 1, 4, 8");
}

static void
test_highlights (PeopleTest    *fixture,
                 gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  gtk_window_set_focus (fixture->window, people_test_find_row (fixture, "Margit Olsen"));
  pane_test_settle ();
  g_assert_cmpstr (mutual_session_get_highlighted (fixture->session), ==, mutual_item_get_id (margit));
  gtk_window_set_focus (fixture->window, NULL);
  pane_test_settle ();
  g_assert_null (mutual_session_get_highlighted (fixture->session));
}

/* A role that gets a name leaves its place at the head of the list, and comes back without it. */
static void
test_naming (PeopleTest    *fixture,
             gconstpointer  data)
{
  MutualItem *role = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, INFORMATION_SECURITY);
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);

  g_assert_cmpstr (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), ==, "Information security");
  pane_test_edit (fixture->session, mutual_edit_new_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (margit)));
  pane_test_assert_hides (fixture->people, "Information security");
  people_test_assert_row (fixture, "Margit Olsen",
                          "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");

  mutual_history_undo (mutual_session_get_history (fixture->session));
  pane_test_settle ();
  people_test_assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
}

/* Enter on a role without a name, a name, Enter: somebody new fills the seat, in one step. */
static void
test_name_in_place (PeopleTest    *fixture,
                    gconstpointer  data)
{
  guint n_people = people_test_count (fixture, MUTUAL_MEMBER_PEOPLE);
  guint position = mutual_history_get_position (mutual_session_get_history (fixture->session));

  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  people_test_type_and_enter (fixture, "  Nina\tBerg ");
  people_test_assert_row (fixture, "Nina Berg", "NB|Nina Berg|5|Information security");
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, "Nina Berg"));
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 1);
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Name Role");
  g_assert_cmpuint (mutual_history_get_position (mutual_session_get_history (fixture->session)), ==, position + 1);

  people_test_undo (fixture);
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);
  people_test_assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
}

/* A name that is known means that person, who may have several roles; with an address it comes out of a mail. */
static void
test_name_known (PeopleTest    *fixture,
                 gconstpointer  data)
{
  guint n_people = people_test_count (fixture, MUTUAL_MEMBER_PEOPLE);
  MutualItem *nina;

  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  people_test_type_and_enter (fixture, "margit olsen");
  people_test_assert_row (fixture, "Margit Olsen",
                          "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);

  people_test_undo (fixture);
  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  people_test_type_and_enter (fixture, "\"Nina Berg\" <nina@northwind.example>");
  nina = mutual_team_get_person (people_test_get_role (fixture));
  g_assert_cmpstr (mutual_item_get_text (nina, MUTUAL_MEMBER_NAME), ==, "Nina Berg");
  g_assert_cmpstr (mutual_item_get_text (nina, MUTUAL_MEMBER_EMAIL), ==, "nina@northwind.example");
}

/* The beginning of a name offers the people of this side; the arrow chooses. */
static void
test_completion (PeopleTest    *fixture,
                 gconstpointer  data)
{
  GtkWidget *entry;

  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  people_test_type (fixture, "ade");
  entry = gtk_widget_get_ancestor (people_test_get_text (fixture), MUTUAL_TYPE_NAME_ENTRY);
  pane_test_assert_shows (entry, "Paul Adeyemi");
  pane_test_assert_hides (entry, "Margit Olsen");
  people_test_type (fixture, "r");
  pane_test_assert_hides (entry, "Ravi Menon");
  people_test_type (fixture, "p");
  pane_test_press (entry, GDK_KEY_Down);
  g_signal_emit_by_name (people_test_get_text (fixture), "activate");
  pane_test_settle ();
  g_assert_true (mutual_team_get_person (people_test_get_role (fixture)) ==
                 pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL));
}

static void
test_name_reverted (PeopleTest    *fixture,
                    gconstpointer  data)
{
  g_autofree char *long_text = g_strnfill (MUTUAL_TITLE_LIMIT + 1, 'x');

  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  people_test_type (fixture, "Nina");
  pane_test_press (gtk_widget_get_ancestor (people_test_get_text (fixture), MUTUAL_TYPE_NAME_ENTRY), GDK_KEY_Escape);
  pane_test_settle ();
  people_test_assert_row (fixture, "Information security", "?|Information security|5|Name needed|by tomorrow");
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, "Information security"));
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));

  /* Too much is refused beside the field, and what stands there stays. */
  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  people_test_type (fixture, "Nina");
  {
    int position = 0;

    gtk_editable_insert_text (GTK_EDITABLE (people_test_get_text (fixture)), long_text, -1, &position);
  }
  pane_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (people_test_get_text (fixture))), ==, "Nina");
  pane_test_assert_shows (fixture->people, "That is too long for a name");

  /* What was typed is kept when somebody clicks elsewhere. */
  people_test_focus (fixture, "Margit Olsen");
  people_test_assert_row (fixture, "Nina", "N|Nina|5|Information security");
}

static void
test_add (PeopleTest    *fixture,
          gconstpointer  data)
{
  guint n_people = people_test_count (fixture, MUTUAL_MEMBER_PEOPLE);
  guint n_roles = people_test_count (fixture, MUTUAL_MEMBER_ROLES);

  people_test_do (fixture, "people.add-person", "seller");
  people_test_type_and_enter (fixture, "Otto Lang");
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Add Person");
  people_test_type_and_enter (fixture, "Eva Roth");
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 2);
  people_test_assert_row (fixture, "Eva Roth", "ER|Eva Roth");

  /* Several lines are several people, and one step. */
  people_test_type (fixture, "A One\nB Two\n\nC Three");
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 5);
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Add People");
  people_test_undo (fixture);
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 2);

  /* Ten megabytes of them are an accident, and refused at once. */
  {
    g_autofree char *lines = g_malloc (10 * 1024 * 1024 + 1);
    gint64 start = g_get_monotonic_time ();

    for (gsize i = 0; i < 10 * 1024 * 1024; i++)
      lines[i] = i % 3 == 2 ? '\n' : 'x';
    lines[10 * 1024 * 1024] = '\0';
    people_test_type (fixture, lines);
    pane_test_assert_shows (fixture->people, "That is too long for a name");
    g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people + 2);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_TIME_SPAN_SECOND);
  }

  people_test_do (fixture, "people.add-role", "buyer");
  people_test_type_and_enter (fixture, "Data protection");
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_ROLES), ==, n_roles + 1);
  people_test_assert_row (fixture, "Data protection", "?|Data protection|Name needed");
  pane_test_press (gtk_widget_get_ancestor (people_test_get_text (fixture), MUTUAL_TYPE_NAME_ENTRY), GDK_KEY_Escape);
  pane_test_settle ();
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_ROLES), ==, n_roles + 1);
}

/* Whoever goes takes all that refers to them along, and comes back with it. */
static void
test_delete (PeopleTest    *fixture,
             gconstpointer  data)
{
  guint n_people = people_test_count (fixture, MUTUAL_MEMBER_PEOPLE);

  people_test_focus (fixture, "Margit Olsen");
  people_test_do (fixture, "people.delete", NULL);
  g_assert_null (people_test_find_row (fixture, "Margit Olsen"));
  people_test_assert_row (fixture, "Executive sponsor", "?|Executive sponsor|1·4·8|Name needed|now");
  g_assert_cmpstr (fixture->told->str, ==, "1 person deleted\n");
  g_assert_cmpuint (fixture->n_undo_offers, ==, 1);
  people_test_undo (fixture);
  g_assert_cmpuint (people_test_count (fixture, MUTUAL_MEMBER_PEOPLE), ==, n_people);
  people_test_assert_row (fixture, "Margit Olsen", "MO|Margit Olsen|1·4·8|Executive sponsor|COO");
}

static void
test_move (PeopleTest    *fixture,
           gconstpointer  data)
{
  GtkWidget *row;

  people_test_focus (fixture, "Paul Adeyemi");
  people_test_do (fixture, "people.move-up", NULL);
  row = people_test_find_row (fixture, "Paul Adeyemi");
  g_assert_true (gtk_widget_get_next_sibling (row) == people_test_find_row (fixture, "Margit Olsen"));
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
  people_test_do (fixture, "people.move-down", NULL);
  g_assert_true (gtk_widget_get_next_sibling (people_test_find_row (fixture, "Margit Olsen")) ==
                 people_test_find_row (fixture, "Paul Adeyemi"));

  /* On the other side they leave their seat to others. */
  people_test_do (fixture, "people.change-side", NULL);
  g_assert_true (people_test_get_column (fixture, "Paul Adeyemi") == people_test_get_column (fixture, "Carla Mendes"));
  people_test_assert_row (fixture, "Economic buyer", "?|Economic buyer|4·6|Name needed|now");
  g_assert_cmpstr (people_test_get_undo_label (fixture), ==, "Move Person to Other Side");
  people_test_undo (fixture);
  people_test_assert_row (fixture, "Paul Adeyemi", "PA|Paul Adeyemi|4·6|Economic buyer|CFO");
}

static gboolean
drop (PeopleTest *fixture,
      const char *on,
      MutualItem *item,
      gboolean    really)
{
  GtkWidget *row = people_test_find_row (fixture, on);
  GtkWidget *column = gtk_widget_get_ancestor (row, MUTUAL_TYPE_PEOPLE_COLUMN);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_rect_t bounds;
  gboolean dropped;

  g_assert_true (gtk_widget_compute_bounds (row, column, &bounds));
  g_value_init (&value, MUTUAL_TYPE_DRAG);
  g_value_take_boxed (&value, mutual_drag_new (fixture->session, item));
  dropped =
      mutual_people_drop_at (MUTUAL_PEOPLE_COLUMN (column), &value, bounds.origin.y + bounds.size.height / 2, really);
  pane_test_settle ();
  return dropped;
}

static void
test_drop (PeopleTest    *fixture,
           gconstpointer  data)
{
  MutualItem *margit = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, MARGIT);
  MutualItem *paul = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL);
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0);

  /* The place shows before anything happens. */
  g_assert_true (drop (fixture, "Information security", margit, FALSE));
  g_assert_true (gtk_widget_has_css_class (people_test_find_row (fixture, "Information security"), "drop-into"));
  g_assert_true (drop (fixture, "Ines Duarte", margit, FALSE));
  g_assert_true (gtk_widget_has_css_class (people_test_find_row (fixture, "Ines Duarte"), "drop-after"));
  g_assert_false (gtk_widget_has_css_class (people_test_find_row (fixture, "Information security"), "drop-into"));
  g_assert_false (drop (fixture, "Margit Olsen", margit, FALSE));
  g_assert_false (drop (fixture, "Margit Olsen", milestone, TRUE));
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));

  g_assert_true (drop (fixture, "Information security", margit, TRUE));
  people_test_assert_row (fixture, "Margit Olsen",
                          "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");
  people_test_undo (fixture);
  g_assert_true (drop (fixture, "Margit Olsen", people_test_get_role (fixture), TRUE));
  people_test_assert_row (fixture, "Margit Olsen",
                          "MO|Margit Olsen|1·4·5·8|Executive sponsor, Information security|COO");
  people_test_undo (fixture);
  g_assert_true (drop (fixture, "Margit Olsen", paul, TRUE));
  g_assert_true (gtk_widget_get_next_sibling (people_test_find_row (fixture, "Paul Adeyemi")) ==
                 people_test_find_row (fixture, "Margit Olsen"));
  g_assert_true (drop (fixture, "Carla Mendes", paul, TRUE));
  g_assert_true (people_test_get_column (fixture, "Paul Adeyemi") == people_test_get_column (fixture, "Carla Mendes"));
}

/* Other panes ask for a person or a role: the list shows the row, an open card changes. */
static void
test_reveal (PeopleTest    *fixture,
             gconstpointer  data)
{
  MutualItem *paul = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, PAUL);
  MutualItem *seat = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, 0);
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0);
  const char *name = mutual_item_get_text (mutual_team_get_person (seat), MUTUAL_MEMBER_NAME);

  g_assert_false (mutual_pane_reveal (MUTUAL_PANE (fixture->people), milestone, MUTUAL_MEMBER_ID));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->people), paul, MUTUAL_MEMBER_ID));
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, "Paul Adeyemi"));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->people), seat, MUTUAL_MEMBER_ID));
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, name));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->people), paul, MUTUAL_MEMBER_PHONE));
  pane_test_settle ();
  pane_test_assert_shows (pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD), "Paul Adeyemi");
}

static void
test_keys (PeopleTest    *fixture,
           gconstpointer  data)
{
  people_test_focus (fixture, "Margit Olsen");
  pane_test_press (fixture->people, GDK_KEY_Right);
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, "Lena Brandt"));
  pane_test_press (fixture->people, GDK_KEY_Left);
  g_assert_true (gtk_window_get_focus (fixture->window) == people_test_find_row (fixture, "Margit Olsen"));
}

static void
test_read_only (PeopleTest    *fixture,
                gconstpointer  data)
{
  g_autoptr (MutualSession) session = mutual_session_new (mutual_session_get_plan (fixture->session), TRUE);

  mutual_pane_set_session (MUTUAL_PANE (fixture->people), session);
  pane_test_settle ();
  pane_test_assert_hides (fixture->people, "Add Person");
  gtk_widget_activate (people_test_find_row (fixture, "Information security"));
  pane_test_settle ();
  pane_test_assert_hides (pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD), "Name Role");
  mutual_pane_set_session (MUTUAL_PANE (fixture->people), NULL);
  pane_test_settle ();
  g_assert_null (people_test_find_row (fixture, "Margit Olsen"));
  g_assert_null (pane_test_find_type (fixture->people, MUTUAL_TYPE_PEOPLE_CARD));
}

/* When the window becomes narrow the pane moves; its buttons go on working. */
static void
test_moved (PeopleTest    *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) held = g_object_ref (fixture->people);
  GtkWidget *button = people_test_find_button (fixture->people, "Add Person");
  GtkWidget *other = adw_bin_new ();

  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_window_set_child (fixture->window, other);
  adw_bin_set_child (ADW_BIN (other), fixture->people);
  mutual_pane_set_narrow (MUTUAL_PANE (fixture->people), TRUE);
  pane_test_settle ();
  g_assert_true (gtk_widget_get_sensitive (button));
}

static void
test_nobody (PeopleTest    *fixture,
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
test_narrow (PeopleTest    *fixture,
             gconstpointer  data)
{
  graphene_rect_t buyer, seller;

  g_assert_cmpint (gtk_widget_get_width (fixture->people), <=, 380);
  g_assert_true (gtk_widget_compute_bounds (people_test_find_row (fixture, "Margit Olsen"), fixture->people, &buyer));
  g_assert_true (gtk_widget_compute_bounds (people_test_find_row (fixture, "Carla Mendes"), fixture->people, &seller));
  g_assert_cmpfloat (buyer.origin.x, ==, seller.origin.x);
  g_assert_cmpfloat (buyer.origin.y, <, seller.origin.y);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, narrow, test) \
  g_test_add ("/people/" path, PeopleTest, narrow, people_test_set_up, test, people_test_tear_down)
  ADD ("order", NULL, test_order);
  ADD ("spoken", NULL, test_spoken);
  ADD ("highlights", NULL, test_highlights);
  ADD ("naming", NULL, test_naming);
  ADD ("name-in-place", NULL, test_name_in_place);
  ADD ("name-known", NULL, test_name_known);
  ADD ("completion", NULL, test_completion);
  ADD ("name-reverted", NULL, test_name_reverted);
  ADD ("add", NULL, test_add);
  ADD ("delete", NULL, test_delete);
  ADD ("move", NULL, test_move);
  ADD ("drop", NULL, test_drop);
  ADD ("reveal", NULL, test_reveal);
  ADD ("keys", NULL, test_keys);
  ADD ("read-only", NULL, test_read_only);
  ADD ("moved", NULL, test_moved);
  ADD ("nobody", NULL, test_nobody);
  ADD ("narrow", "narrow", test_narrow);

  return g_test_run ();
}
