/* Finding and filtering as their user sees it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "find/mutual-find-bar.h"

#include "outline/mutual-outline.h"
#include "pane-test.h"

typedef struct
{
  MutualSession *session;
  GtkWidget *bar;
  GtkWidget *entry;
  GtkWidget *outline;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->bar = mutual_find_bar_new ();
  fixture->outline = mutual_outline_new ();
  gtk_widget_set_vexpand (fixture->outline, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->bar);
  gtk_box_append (GTK_BOX (box), fixture->outline);
  mutual_pane_set_session (MUTUAL_PANE (fixture->bar), fixture->session);
  mutual_pane_set_session (MUTUAL_PANE (fixture->outline), fixture->session);
  fixture->window = pane_test_show (box, 900, 700);
  gtk_widget_grab_focus (fixture->outline);
  mutual_find_bar_open (MUTUAL_FIND_BAR (fixture->bar));
  pane_test_settle ();
  fixture->entry = pane_test_find_type (fixture->bar, GTK_TYPE_SEARCH_ENTRY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static const char *
get_selected_title (Fixture *fixture)
{
  const char *id = mutual_session_get_selected (fixture->session);
  MutualItem *item = id != NULL ? mutual_plan_find (mutual_session_get_plan (fixture->session), id) : NULL;

  return item != NULL ? mutual_item_get_text (item, MUTUAL_MEMBER_TITLE) : NULL;
}

static void
on_search_changed (gboolean *told)
{
  *told = TRUE;
}

/* The entry tells of it after a moment, but at once when it is emptied, as it is before another text is set. */
static void
type (Fixture    *fixture,
      const char *text)
{
  gboolean told = FALSE;
  gulong handler = g_signal_connect_swapped (fixture->entry, "search-changed", G_CALLBACK (on_search_changed), &told);

  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  told = told && *text == '\0';
  pane_test_wait_for (told);
  g_signal_handler_disconnect (fixture->entry, handler);
  pane_test_settle ();
}

static void
test_finding (Fixture       *fixture,
              gconstpointer  data)
{
  type (fixture, "feedback handlers");
  g_assert_cmpstr (get_selected_title (fixture), ==, "Collect feedback from handlers");
  /* In a milestone that was closed. */
  pane_test_assert_shows (fixture->outline, "Collect feedback from handlers");
  pane_test_assert_shows (fixture->bar, "1 of 1");
  g_assert_nonnull (gtk_widget_get_focus_child (fixture->entry));

  type (fixture, "no such words");
  pane_test_assert_shows (fixture->bar, "Nothing found");
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));

  type (fixture, "");
  pane_test_assert_hides (fixture->bar, "Nothing found");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
}

static void
test_going_on (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  type (fixture, "board");
  first = g_strdup (mutual_session_get_selected (fixture->session));
  g_assert_nonnull (first);
  g_signal_emit_by_name (fixture->entry, "activate");
  second = g_strdup (mutual_session_get_selected (fixture->session));
  g_assert_cmpstr (second, !=, first);
  g_signal_emit_by_name (fixture->entry, "previous-match");
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, first);

  /* What is found goes away. */
  pane_test_edit (fixture->session,
                  mutual_edit_new_remove (mutual_plan_find (mutual_session_get_plan (fixture->session), first)));
  mutual_find_bar_go (MUTUAL_FIND_BAR (fixture->bar), 1);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, second);

  g_signal_emit_by_name (fixture->entry, "stop-search");
  pane_test_settle ();
  g_assert_false (mutual_find_bar_is_open (MUTUAL_FIND_BAR (fixture->bar)));
  g_assert_null (gtk_widget_get_focus_child (fixture->bar));
}

static void
choose (Fixture    *fixture,
        const char *action,
        const char *word)
{
  g_assert_true (gtk_widget_activate_action (fixture->bar, action, "s", word));
  pane_test_settle ();
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  const char *grace = NULL;
  GtkWidget *button;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (g_str_equal (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), "Grace Whitfield"))
        grace = mutual_item_get_id (person);
    }

  choose (fixture, "filter.person", grace);
  pane_test_assert_shows (fixture->bar, "Showing only Grace Whitfield");
  pane_test_assert_shows (fixture->outline, "Security and legal cleared");
  pane_test_assert_hides (fixture->outline, "Proof of concept");
  pane_test_assert_hides (fixture->outline, "Board meeting");

  choose (fixture, "filter.state", "late");
  pane_test_assert_shows (fixture->bar, "Showing only Grace Whitfield · late");
  pane_test_assert_shows (fixture->outline, "Nothing in this plan is of that kind.");

  choose (fixture, "filter.person", "");
  pane_test_assert_shows (fixture->bar, "Showing only late");
  pane_test_assert_shows (fixture->outline, "Proof of concept");

  /* What is looked for shows even so. */
  type (fixture, "board meeting");
  g_assert_null (mutual_session_get_filter (fixture->session));

  choose (fixture, "filter.side", "seller");
  pane_test_assert_shows (fixture->bar, "Showing only Claimwise");
  pane_test_assert_hides (fixture->outline, "Board meeting");
  button = gtk_widget_get_ancestor (pane_test_find (fixture->bar, "Show All"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  pane_test_settle ();
  g_assert_null (mutual_session_get_filter (fixture->session));
  pane_test_assert_shows (fixture->outline, "Board meeting");
  g_assert_false (mutual_session_has_expanded (fixture->session));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/find/finding", Fixture, NULL, set_up, test_finding, tear_down);
  g_test_add ("/find/going-on", Fixture, NULL, set_up, test_going_on, tear_down);
  g_test_add ("/find/filter", Fixture, NULL, set_up, test_filter, tear_down);

  return g_test_run ();
}
