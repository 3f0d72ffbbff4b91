/* The changes of dates, as a user reads them, asks for some of them and says why they were.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inputs/mutual-picker.h"
#include "plan/mutual-change.h"
#include "plan/mutual-enums.h"
#include "slips/mutual-slip-row.h"
#include "slips/mutual-slips-choice.h"
#include "slips/mutual-slips-window.h"
#include "widgets/mutual-width-bin.h"

#include "pane-test.h"

#include <string.h>

#define N_MANY 5000

typedef struct
{
  MutualSession *session;
  GtkWindow *parent;
  GtkWindow *window; /* weak */
  char *revealed;
} Fixture;

static void
on_reveal (Fixture    *fixture,
           const char *id)
{
  g_free (fixture->revealed);
  fixture->revealed = g_strdup (id);
}

static void
show (Fixture *fixture,
      int      width)
{
  fixture->parent = pane_test_show (gtk_label_new ("A plan"), width, 760);
  fixture->window = mutual_slips_window_new (fixture->parent, fixture->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (fixture->window);
  pane_test_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  sample)
{
  fixture->session = pane_test_open (sample);
  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (on_reveal), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  sample)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  gtk_window_destroy (fixture->parent);
  pane_test_settle ();
  g_assert_null (fixture->window);
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->revealed);
}

static MutualItem *
get_plan (Fixture *fixture)
{
  return MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
}

/* The rows that the list has a widget for, in their order. */
static GPtrArray *
list_rows (GtkWidget *widget,
           GPtrArray *rows)
{
  if (rows == NULL)
    rows = g_ptr_array_new ();
  if (MUTUAL_IS_SLIP_ROW (widget))
    g_ptr_array_add (rows, widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      list_rows (child, rows);
  return rows;
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    position)
{
  g_autoptr (GPtrArray) rows = list_rows (GTK_WIDGET (fixture->window), NULL);

  g_assert_cmpuint (position, <, rows->len);
  return g_ptr_array_index (rows, position);
}

static void
choose (Fixture *fixture,
        guint    which,
        guint    position)
{
  GtkWidget *choice = gtk_widget_get_first_child (pane_test_find_type (GTK_WIDGET (fixture->window),
                                                                       MUTUAL_TYPE_SLIPS_CHOICE));

  if (which > 0)
    choice = gtk_widget_get_next_sibling (choice);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), position);
  pane_test_settle ();
}

static void
test_list (Fixture       *fixture,
           gconstpointer  sample)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  show (fixture, 1000);
  pane_test_assert_shows (fixture->window, "Moved 4 times, 27 days in all, 4 of 4 on the buyer’s side");
  pane_test_assert_shows (fixture->window, "1 of them before the dates were agreed on Fri 9 Oct 2026");
  first = pane_test_read (get_row (fixture, 0));
  last = pane_test_read (get_row (fixture, 3));
  g_assert_nonnull (strstr (first, "Thu 19 Nov"));
  g_assert_nonnull (strstr (first, "Mon 30 Nov → Thu 3 Dec"));
  g_assert_nonnull (strstr (first, "3 days later"));
  g_assert_nonnull (strstr (first, "Ines Duarte: The sponsor can see the results only on 3 December."));
  g_assert_nonnull (strstr (first, "People were not there"));
  g_assert_null (strstr (first, "before the dates were agreed"));
  g_assert_nonnull (strstr (last, "Board meeting"));
  g_assert_nonnull (strstr (last, "before the dates were agreed"));
  pane_test_assert_measures (GTK_WIDGET (fixture->window));
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  sample)
{
  show (fixture, 1000);
  choose (fixture, 1, MUTUAL_REASON_LEGAL);
  pane_test_assert_shows (fixture->window, "Moved 1 time, 7 days in all, 1 of 1 on the buyer’s side");
  pane_test_assert_shows (fixture->window, "Close contract redlines");
  pane_test_assert_hides (fixture->window, "Board meeting");

  choose (fixture, 0, MUTUAL_SIDE_SELLER);
  pane_test_assert_shows (fixture->window, "Never moved");
  pane_test_assert_shows (fixture->window, "No Such Change");
  g_signal_emit_by_name (gtk_widget_get_ancestor (pane_test_find (GTK_WIDGET (fixture->window), "Show All Changes"),
                                                  GTK_TYPE_BUTTON), "clicked");
  pane_test_settle ();
  pane_test_assert_shows (fixture->window, "Board meeting");
}

/* One step, and what showed before comes back. */
static void
test_reason (Fixture       *fixture,
             gconstpointer  sample)
{
  GtkWidget *button, *picker;

  show (fixture, 1000);
  button = pane_test_find_type (get_row (fixture, 0), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pane_test_settle ();
  picker = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  pane_test_assert_shows (picker, "It takes longer than estimated");
  mutual_picker_pick (MUTUAL_PICKER (picker), MUTUAL_REASON_ESTIMATE - 1);
  pane_test_settle ();
  pane_test_assert_shows (get_row (fixture, 0), "It takes longer than estimated");
  pane_test_assert_shows (fixture->window, "Moved 4 times, 27 days in all, 3 of 4 on the buyer’s side");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "slips.undo", NULL);
  pane_test_settle ();
  pane_test_assert_shows (get_row (fixture, 0), "People were not there");
  pane_test_assert_shows (fixture->window, "Moved 4 times, 27 days in all, 4 of 4 on the buyer’s side");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "slips.redo", NULL);
  pane_test_settle ();
  pane_test_assert_shows (get_row (fixture, 0), "It takes longer than estimated");
}

static void
test_show (Fixture       *fixture,
           gconstpointer  sample)
{
  GtkWidget *list;

  show (fixture, 1000);
  list = gtk_widget_get_ancestor (get_row (fixture, 0), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 1);
  pane_test_settle ();
  g_assert_null (fixture->window);
  g_assert_cmpstr (fixture->revealed, ==,
                   mutual_item_get_reference (mutual_item_get_child (get_plan (fixture), MUTUAL_MEMBER_CHANGES, 2),
                                              MUTUAL_MEMBER_ITEM));
}

/* What others do to the plan, and what is taken back, shows at once. */
static void
test_live (Fixture       *fixture,
           gconstpointer  sample)
{
  show (fixture, 1000);
  pane_test_edit (fixture->session,
                  mutual_edit_new_remove (mutual_item_get_child (get_plan (fixture), MUTUAL_MEMBER_CHANGES, 1)));
  pane_test_settle ();
  pane_test_assert_shows (fixture->window, "Moved 3 times, 24 days in all, 3 of 3 on the buyer’s side");
  mutual_session_undo (fixture->session);
  pane_test_settle ();
  pane_test_assert_shows (fixture->window, "Moved 4 times, 27 days in all, 4 of 4 on the buyer’s side");
}

static gboolean
has_lock (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_IMAGE (widget) &&
      g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "mutual-private-symbolic") == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_lock (child))
      return TRUE;
  return FALSE;
}

static char *
copy (Fixture *fixture)
{
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "slips.copy", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)));
  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (content, &value, &error);
  g_assert_no_error (error);
  return g_value_dup_string (&value);
}

/* What is private carries a lock, and is not in what is sent to somebody. */
static void
test_private (Fixture       *fixture,
              gconstpointer  sample)
{
  MutualItem *change = mutual_item_get_child (get_plan (fixture), MUTUAL_MEMBER_CHANGES, 2);
  MutualItem *step = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  show (fixture, 1000);
  g_assert_false (has_lock (get_row (fixture, 1)));
  before = copy (fixture);
  g_assert_nonnull (strstr (before, "Close contract redlines"));

  pane_test_edit (fixture->session, mutual_edit_new_set_number (step, MUTUAL_MEMBER_PRIVATE, TRUE));
  pane_test_settle ();
  g_assert_true (has_lock (get_row (fixture, 1)));
  after = copy (fixture);
  g_assert_nonnull (strstr (after, "Moved 3 times, 20 days in all"));
  g_assert_null (strstr (after, "Close contract redlines"));
}

/* A plan of which nothing is agreed says what this is for, and how to begin. */
static void
test_none (Fixture       *fixture,
           gconstpointer  sample)
{
  show (fixture, 1000);
  pane_test_assert_shows (fixture->window, "No Changes of Dates");
  g_signal_emit_by_name (gtk_widget_get_ancestor (pane_test_find (GTK_WIDGET (fixture->window), "Mark as Agreed"),
                                                  GTK_TYPE_BUTTON), "clicked");
  pane_test_settle ();
  pane_test_assert_shows (fixture->window, "No Date Has Moved");
  pane_test_assert_hides (fixture->window, "Mark as Agreed");
  g_assert_true (mutual_item_is_set (get_plan (fixture), MUTUAL_MEMBER_AGREED_ON));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  sample)
{
  int minimum;

  show (fixture, MUTUAL_MINIMUM_WIDTH);
  pane_test_assert_shows (fixture->window, "Mon 30 Nov → Thu 3 Dec · moved on Thu 19 Nov");
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, MUTUAL_MINIMUM_WIDTH);
  pane_test_assert_measures (GTK_WIDGET (fixture->window));
}

/* However many there are, only what is in sight has widgets. */
static void
test_many (Fixture       *fixture,
           gconstpointer  sample)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 2);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  GDate on;

  g_date_set_dmy (&on, 1, 1, 2010);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autoptr (MutualItem) change = mutual_item_new (MUTUAL_TYPE_CHANGE, NULL);

      g_date_add_days (&on, 1);
      mutual_item_set_date (change, MUTUAL_MEMBER_ON, &on);
      mutual_item_set_text (change, MUTUAL_MEMBER_ITEM, mutual_item_get_id (milestone));
      mutual_item_set_text (change, MUTUAL_MEMBER_FROM, "2026-11-27");
      mutual_item_set_text (change, MUTUAL_MEMBER_TO, "2026-11-28");
      g_ptr_array_add (edits, mutual_edit_new_insert (get_plan (fixture), MUTUAL_MEMBER_CHANGES, i, change));
    }
  g_assert_true (mutual_session_edit_all (fixture->session, "Many", edits, &error));
  g_assert_no_error (error);

  show (fixture, 1000);
  pane_test_assert_shows (fixture->window, "Moved 5004 times, 5027 days in all, 4 of 5004 on the buyer’s side");
  rows = list_rows (GTK_WIDGET (fixture->window), NULL);
  g_assert_cmpuint (rows->len, >, 5);
  g_assert_cmpuint (rows->len, <, 400);
  choose (fixture, 0, MUTUAL_SIDE_BUYER);
  pane_test_assert_shows (fixture->window, "Board meeting");
}

int
main (int   argc,
      char *argv[])
{
  static const char sample[] = "northwind-freight.map";
  static const char fresh[] = "brightwater-utilities.map";

  pane_test_init (&argc, &argv);

#define ADD(name, sample, test) g_test_add ("/slips/" name, Fixture, sample, set_up, test, tear_down)
  ADD ("list", sample, test_list);
  ADD ("choice", sample, test_choice);
  ADD ("reason", sample, test_reason);
  ADD ("show", sample, test_show);
  ADD ("live", sample, test_live);
  ADD ("private", sample, test_private);
  ADD ("none", fresh, test_none);
  ADD ("narrow", sample, test_narrow);
  ADD ("many", sample, test_many);
#undef ADD
  return g_test_run ();
}
