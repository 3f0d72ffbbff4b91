/* What both sides changed, as a user sees and decides it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "conflicts/mutual-conflict-row.h"
#include "conflicts/mutual-conflicts-window.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-removal.h"

#include "document-test.h"
#include "pane-test.h"

#define LONG_TITLE "Security and legal review, with everything that the buyer’s people asked for in the last meeting"

typedef struct
{
  DocumentTest files;
  MutualDocument *document;
  GtkWindow *parent;
  GtkWindow *window;
} Fixture;

static MutualItem *
get_milestone (MutualDocument *document,
               guint           index)
{
  return mutual_item_get_child (MUTUAL_ITEM (mutual_session_get_plan (mutual_document_get_session (document))),
                                MUTUAL_MEMBER_MILESTONES, index);
}

static void
edit (MutualDocument *document,
      MutualEdit     *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_session_edit (mutual_document_get_session (document), "Change", edit, &error));
  g_assert_no_error (error);
  mutual_edit_unref (edit);
}

static void
remove_milestone (MutualDocument *document,
                  guint           index)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (items, get_milestone (document, index));
  edits = mutual_removal_create_edits (mutual_session_get_plan (mutual_document_get_session (document)), items);
  g_assert_true (mutual_session_edit_all (mutual_document_get_session (document), "Delete", edits, &error));
  g_assert_no_error (error);
}

static void
on_met (gboolean *met)
{
  *met = TRUE;
}

/* A title, a status, and a milestone that one deleted while the other worked on it. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MutualDocument) other = NULL;
  g_autofree char *text = NULL;
  gboolean met = FALSE;

  document_test_set_up (&fixture->files, NULL);
  text = document_test_put_sample (&fixture->files);
  fixture->document = mutual_document_new (fixture->files.file);
  other = mutual_document_new (fixture->files.file);
  g_assert_true (document_test_load (fixture->document, NULL));
  g_assert_true (document_test_load (other, NULL));

  edit (fixture->document, mutual_edit_new_set_text (get_milestone (fixture->document, 0), MUTUAL_MEMBER_TITLE, "Mine"));
  edit (fixture->document, mutual_edit_new_set_number (get_milestone (fixture->document, 4), MUTUAL_MEMBER_STATUS,
                                                       MUTUAL_STATUS_BLOCKED));
  edit (fixture->document, mutual_edit_new_set_text (get_milestone (fixture->document, 5), MUTUAL_MEMBER_NOTES, "Mine"));
  edit (other, mutual_edit_new_set_text (get_milestone (other, 0), MUTUAL_MEMBER_TITLE, LONG_TITLE));
  edit (other, mutual_edit_new_set_number (get_milestone (other, 4), MUTUAL_MEMBER_STATUS,
                                           MUTUAL_STATUS_WAITING_ON_BUYER));
  remove_milestone (other, 5);
  g_assert_true (document_test_save (other, NULL, MUTUAL_SAVE_NONE, NULL));

  g_signal_connect_swapped (fixture->document, "met", G_CALLBACK (on_met), &met);
  mutual_document_look_at_file (fixture->document);
  while (!met)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (fixture->document, &met);

  fixture->parent = pane_test_show (gtk_label_new ("A plan"), 400, 300);
  fixture->window = mutual_conflicts_window_new (fixture->parent, fixture->document);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (fixture->window);
  pane_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  gtk_window_destroy (fixture->parent);
  pane_test_settle ();
  g_assert_null (fixture->window);
  g_assert_finalize_object (fixture->document);
  document_test_tear_down (&fixture->files, NULL);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (mutual_document_get_conflicts (fixture->document));
}

/* The button of that name in the row that says so. */
static void
decide (Fixture    *fixture,
        const char *text,
        const char *answer)
{
  GtkWidget *row = gtk_widget_get_ancestor (pane_test_find (GTK_WIDGET (fixture->window), text), MUTUAL_TYPE_CONFLICT_ROW);

  g_signal_emit_by_name (gtk_widget_get_ancestor (pane_test_find (row, answer), GTK_TYPE_BUTTON), "clicked");
  pane_test_settle ();
}

static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  int minimum;

  g_assert_cmpuint (count (fixture), ==, 3);
  pane_test_assert_shows (GTK_WIDGET (fixture->window), "Mine · Title");
  pane_test_assert_shows (GTK_WIDGET (fixture->window), LONG_TITLE);
  pane_test_assert_shows (GTK_WIDGET (fixture->window), "Security and legal cleared · Status");
  pane_test_assert_shows (GTK_WIDGET (fixture->window), "Blocked");
  pane_test_assert_shows (GTK_WIDGET (fixture->window), "Waiting on the buyer");
  pane_test_assert_shows (GTK_WIDGET (fixture->window), "Contract and kick-off");
  pane_test_assert_measures (GTK_WIDGET (fixture->window));
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_one_by_one (Fixture       *fixture,
                 gconstpointer  data)
{
  decide (fixture, "Mine · Title", "Take Theirs");
  g_assert_cmpstr (mutual_item_get_text (get_milestone (fixture->document, 0), MUTUAL_MEMBER_TITLE), ==, LONG_TITLE);
  g_assert_cmpuint (count (fixture), ==, 2);
  decide (fixture, "Security and legal cleared · Status", "Keep Yours");
  g_assert_cmpint (mutual_item_get_number (get_milestone (fixture->document, 4), MUTUAL_MEMBER_STATUS), ==,
                   MUTUAL_STATUS_BLOCKED);
  g_assert_nonnull (fixture->window);
  decide (fixture, "Contract and kick-off", "Delete It");
  g_assert_cmpstr (mutual_item_get_text (get_milestone (fixture->document, 5), MUTUAL_MEMBER_TITLE), !=,
                   "Contract and kick-off");

  /* Nothing is left to ask. */
  g_assert_null (fixture->window);
}

static void
test_all_theirs (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (gtk_widget_get_ancestor (pane_test_find (GTK_WIDGET (fixture->window), "Take All Theirs"),
                                                  GTK_TYPE_BUTTON), "clicked");
  pane_test_settle ();
  g_assert_null (fixture->window);
  g_assert_cmpuint (count (fixture), ==, 0);

  /* That is what they saved, so that there is nothing to save. */
  {
    g_autofree char *theirs = document_test_get (&fixture->files);
    g_autoptr (GBytes) written = mutual_document_write (fixture->document);

    g_assert_cmpmem (theirs, strlen (theirs), g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  }
}

static void
test_all_mine (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) before = mutual_document_write (fixture->document);
  g_autoptr (GBytes) after = NULL;

  g_signal_emit_by_name (gtk_widget_get_ancestor (pane_test_find (GTK_WIDGET (fixture->window), "Keep All Yours"),
                                                  GTK_TYPE_BUTTON), "clicked");
  pane_test_settle ();
  g_assert_null (fixture->window);
  after = mutual_document_write (fixture->document);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/conflicts/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shown", test_shown);
  ADD ("one-by-one", test_one_by_one);
  ADD ("all-theirs", test_all_theirs);
  ADD ("all-mine", test_all_mine);

  return g_test_run ();
}
