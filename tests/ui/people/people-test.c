/* What the tests of people share: a sample in the pane, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people-test.h"

#include "people/mutual-people-column.h"
#include "people/mutual-person-row.h"

void
people_test_on_told (MutualSession *session,
                     const char    *text,
                     gboolean       offers_undo,
                     PeopleTest    *fixture)
{
  g_string_append_printf (fixture->told, "%s\n", text);
  fixture->n_undo_offers += offers_undo != FALSE;
}

void
people_test_set_up (PeopleTest    *fixture,
                    gconstpointer  narrow)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->told = g_string_new (NULL);
  g_signal_connect (fixture->session, "told", G_CALLBACK (people_test_on_told), fixture);
  fixture->people = mutual_people_new ();
  g_object_set (fixture->people, "session", fixture->session, "narrow", narrow != NULL, NULL);
  fixture->window = pane_test_show (fixture->people, narrow != NULL ? 380 : 456, 1000);
}

void
people_test_tear_down (PeopleTest    *fixture,
                       gconstpointer  narrow)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->told, TRUE);
}

GtkWidget *
people_test_find_row (PeopleTest *fixture,
                      const char *name)
{
  GtkWidget *label = pane_test_find (fixture->people, name);

  return label != NULL ? gtk_widget_get_ancestor (label, MUTUAL_TYPE_PERSON_ROW) : NULL;
}

void
people_test_assert_row (PeopleTest *fixture,
                        const char *name,
                        const char *expected)
{
  GtkWidget *row = people_test_find_row (fixture, name);
  g_autofree char *text = NULL;

  g_assert_nonnull (row);
  text = pane_test_read (row);
  g_assert_cmpstr (text, ==, expected);
}

GtkWidget *
people_test_get_column (PeopleTest *fixture,
                        const char *name)
{
  return gtk_widget_get_ancestor (people_test_find_row (fixture, name), MUTUAL_TYPE_PEOPLE_COLUMN);
}

MutualItem *
people_test_get_role (PeopleTest *fixture)
{
  return pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, INFORMATION_SECURITY);
}

guint
people_test_count (PeopleTest   *fixture,
                   MutualMember  list)
{
  return mutual_item_get_n_children (MUTUAL_ITEM (mutual_session_get_plan (fixture->session)), list);
}

GtkWidget *
people_test_get_text (PeopleTest *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (GTK_IS_TEXT (focus));
  return focus;
}

void
people_test_type (PeopleTest *fixture,
                  const char *text)
{
  int position = 0;

  gtk_editable_delete_text (GTK_EDITABLE (people_test_get_text (fixture)), 0, -1);
  gtk_editable_insert_text (GTK_EDITABLE (people_test_get_text (fixture)), text, -1, &position);
  pane_test_settle ();
}

void
people_test_type_and_enter (PeopleTest *fixture,
                            const char *text)
{
  people_test_type (fixture, text);
  g_signal_emit_by_name (people_test_get_text (fixture), "activate");
  pane_test_settle ();
}

GtkWidget *
people_test_find_button (GtkWidget  *widget,
                         const char *label)
{
  return gtk_widget_get_ancestor (pane_test_find (widget, label), GTK_TYPE_BUTTON);
}

void
people_test_do (PeopleTest *fixture,
                const char *name,
                const char *parameter)
{
  if (parameter != NULL)
    g_assert_true (gtk_widget_activate_action (fixture->people, name, "s", parameter));
  else
    g_assert_true (gtk_widget_activate_action (fixture->people, name, NULL));
  pane_test_settle ();
}

void
people_test_focus (PeopleTest *fixture,
                   const char *name)
{
  gtk_window_set_focus (fixture->window, people_test_find_row (fixture, name));
  pane_test_settle ();
}

void
people_test_undo (PeopleTest *fixture)
{
  mutual_session_undo (fixture->session);
  pane_test_settle ();
}

const char *
people_test_get_undo_label (PeopleTest *fixture)
{
  return mutual_history_get_undo_label (mutual_session_get_history (fixture->session));
}
