/* The question why a date moved: asked in passing, answered with one key, and gone by itself.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format/mutual-writer.h"
#include "moves/mutual-reason-bar.h"
#include "plan/mutual-date.h"
#include "plan/mutual-milestone.h"
#include "session/mutual-move.h"

#include "pane-test.h"

#include <string.h>

#define QUESTION "Why did “Go-live, first depot” move?"

typedef struct
{
  MutualSession *session;
  MutualPlan *plan;
  GtkWindow *window;
  GtkWidget *work; /* where the user is */
  GtkWidget *text; /* where the user could write */
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->plan = mutual_session_get_plan (fixture->session);
  fixture->work = gtk_button_new_with_label ("Work");
  fixture->text = gtk_entry_new ();
  fixture->bar = mutual_reason_bar_new ();
  gtk_box_append (GTK_BOX (box), fixture->work);
  gtk_box_append (GTK_BOX (box), fixture->text);
  gtk_box_append (GTK_BOX (box), fixture->bar);
  mutual_pane_set_session (MUTUAL_PANE (fixture->bar), fixture->session);
  fixture->window = pane_test_show (box, GPOINTER_TO_INT (data), 400);
  gtk_widget_grab_focus (fixture->work);
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
push (Fixture    *fixture,
      const char *to)
{
  MutualItem *live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);
  g_autoptr (MutualMove) move = NULL;
  GDate date;

  g_assert_true (mutual_date_parse (to, strlen (to), &date));
  move = mutual_move_new_to_date (fixture->session, "Move Milestone", live, MUTUAL_MOVING_WHOLE, &date);
  g_assert_true (mutual_move_push (move, NULL));
  pane_test_settle ();
}

static MutualItem *
get_last_change (Fixture *fixture)
{
  guint n = mutual_item_get_n_children (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_CHANGES);

  return pane_test_get (fixture->session, MUTUAL_MEMBER_CHANGES, n - 1);
}

static void
assert_reason (Fixture      *fixture,
               MutualReason  reason)
{
  g_assert_cmpint (mutual_item_get_number (get_last_change (fixture), MUTUAL_MEMBER_REASON), ==, reason);
}

static void
assert_asks (Fixture *fixture)
{
  pane_test_wait_for (pane_test_find (fixture->bar, QUESTION) != NULL);
}

static void
assert_rests (Fixture *fixture)
{
  pane_test_wait_for (pane_test_find (fixture->bar, QUESTION) == NULL);
}

static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  gboolean taken = pane_test_press (GTK_WIDGET (fixture->window), keyval);

  pane_test_settle ();
  return taken;
}

static GtkWidget *
find_note (Fixture *fixture)
{
  return pane_test_find_type (fixture->bar, GTK_TYPE_TEXT);
}

/* One key, wherever the user works; it goes by itself, and the work keeps the focus. */
static void
test_key (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_false (press (fixture, GDK_KEY_3));
  pane_test_assert_hides (fixture->bar, "Legal");
  push (fixture, "2027-03-15");
  assert_asks (fixture);
  pane_test_assert_measures (GTK_WIDGET (fixture->bar));
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->work);
  assert_reason (fixture, MUTUAL_REASON_UNSET);

  g_assert_true (press (fixture, GDK_KEY_3));
  assert_reason (fixture, MUTUAL_REASON_LEGAL);
  g_assert_true (press (fixture, GDK_KEY_KP_8));
  assert_reason (fixture, MUTUAL_REASON_OTHER);
  g_assert_false (press (fixture, GDK_KEY_9));
  pane_test_assert_shows (fixture->bar, QUESTION);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->work);
  assert_rests (fixture);
  assert_reason (fixture, MUTUAL_REASON_OTHER);
}

static void
test_skip (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_false (press (fixture, GDK_KEY_Escape));
  push (fixture, "2027-03-15");
  assert_asks (fixture);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  assert_rests (fixture);
  assert_reason (fixture, MUTUAL_REASON_UNSET);
  g_assert_false (press (fixture, GDK_KEY_3));

  /* Something else is done, or this is undone. */
  push (fixture, "2027-03-16");
  assert_asks (fixture);
  mutual_session_undo (fixture->session);
  assert_rests (fixture);
}

/* What is being written keeps its figures and its Escape. */
static void
test_writing (Fixture       *fixture,
              gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->text);
  push (fixture, "2027-03-15");
  assert_asks (fixture);
  g_assert_false (press (fixture, GDK_KEY_3));
  g_assert_false (press (fixture, GDK_KEY_Escape));
  pane_test_assert_shows (fixture->bar, QUESTION);
  assert_reason (fixture, MUTUAL_REASON_UNSET);
}

/* A note is kept as it is written; Enter goes back to the work. */
static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  push (fixture, "2027-03-15");
  assert_asks (fixture);
  g_assert_true (press (fixture, GDK_KEY_2));
  gtk_widget_grab_focus (find_note (fixture));
  gtk_editable_set_text (GTK_EDITABLE (find_note (fixture)), "Away");
  pane_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (find_note (fixture)), "Away all week");
  pane_test_settle ();
  g_assert_cmpstr (mutual_item_get_text (get_last_change (fixture), MUTUAL_MEMBER_NOTES), ==, "Away all week");
  assert_reason (fixture, MUTUAL_REASON_PEOPLE);
  g_assert_false (press (fixture, GDK_KEY_3));
  g_signal_emit_by_name (find_note (fixture), "activate");
  assert_rests (fixture);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->work);

  mutual_session_undo (fixture->session);
  assert_reason (fixture, MUTUAL_REASON_UNSET);
  g_assert_false (mutual_item_is_set (get_last_change (fixture), MUTUAL_MEMBER_NOTES));
}

/* A note that has no room in the line is there as it was after a reason is chosen. */
static void
test_long_note (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *notes = g_strnfill (6000, 'x');

  push (fixture, "2027-03-15");
  assert_asks (fixture);
  pane_test_edit (fixture->session, mutual_edit_new_set_text (get_last_change (fixture), MUTUAL_MEMBER_NOTES, notes));
  mutual_session_ask_again (fixture->session);
  pane_test_settle ();
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (find_note (fixture))));
  g_assert_true (press (fixture, GDK_KEY_1));
  assert_reason (fixture, MUTUAL_REASON_BUYER_PRIORITY);
  g_assert_cmpstr (mutual_item_get_text (get_last_change (fixture), MUTUAL_MEMBER_NOTES), ==, notes);
}

/* Whoever asks for it is led there, to what was said so far, and back. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_false (gtk_widget_grab_focus (fixture->bar));
  mutual_session_ask_again (fixture->session);
  g_assert_true (gtk_widget_grab_focus (fixture->bar));
  pane_test_settle ();
  pane_test_assert_shows (fixture->bar, "Why did “Proof of concept” move?");
  pane_test_assert_measures (GTK_WIDGET (fixture->bar));
  g_assert_nonnull (gtk_widget_get_focus_child (fixture->bar));
  g_assert_true (press (fixture, GDK_KEY_7));
  assert_reason (fixture, MUTUAL_REASON_ESTIMATE);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->work);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(name, width, func) g_test_add ("/reason-bar/" name, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)
  ADD ("key", 1360, test_key);
  ADD ("skip", 1360, test_skip);
  ADD ("writing", 1360, test_writing);
  ADD ("note", 380, test_note);
  ADD ("long-note", 1360, test_long_note);
  ADD ("again", 380, test_again);
#undef ADD
  return g_test_run ();
}
