/* What would move is shown before it does: as a user sees it, decides on it and takes it back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format/mutual-writer.h"
#include "moves/mutual-move-dialog.h"
#include "moves/mutual-move-row.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "schedule/mutual-following.h"
#include "session/mutual-commands.h"

#include "pane-test.h"
#include "sample.h"

#include <string.h>

typedef struct
{
  MutualSession *session;
  MutualPlan *plan;
  MutualHistory *history;
  GBytes *before;
  GtkWindow *parent;
  GtkWindow *dialog; /* weak */
  char *told;
} Fixture;

static gboolean
on_show_move (Fixture    *fixture,
              MutualMove *move)
{
  g_assert_null (fixture->dialog);
  fixture->dialog = mutual_move_dialog_new (fixture->parent, move);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (fixture->dialog);
  return TRUE;
}

static void
on_told (Fixture    *fixture,
         const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

/* The size of the window is given, and the dialog is no larger. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->plan = mutual_session_get_plan (fixture->session);
  fixture->history = mutual_session_get_history (fixture->session);
  fixture->before = mutual_writer_write (fixture->plan);
  fixture->parent = pane_test_show (gtk_label_new ("A plan"), GPOINTER_TO_INT (data), 760);
  g_signal_connect_swapped (fixture->session, "show-move", G_CALLBACK (on_show_move), fixture);
  g_signal_connect_swapped (fixture->session, "told", G_CALLBACK (on_told), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (fixture->dialog);
  gtk_window_destroy (fixture->parent);
  pane_test_settle ();
  g_assert_null (fixture->dialog);
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_assert_finalize_object (fixture->session);
  g_bytes_unref (fixture->before);
  g_free (fixture->told);
}

static void
assert_unchanged (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (fixture->plan);

  g_assert_true (g_bytes_equal (bytes, fixture->before));
}

static void
assert_undone (Fixture *fixture)
{
  mutual_session_undo (fixture->session);
  assert_unchanged (fixture);
}

static MutualItem *
get_anchor (Fixture *fixture)
{
  return mutual_item_resolve (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_ANCHOR);
}

static void
assert_due (MutualItem *item,
            const char *expected)
{
  g_autofree char *text = mutual_date_format (mutual_item_get_date (item, MUTUAL_MEMBER_DUE), MUTUAL_DATE_FULL);

  g_assert_cmpstr (text, ==, expected);
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  GtkWidget *found = pane_test_find (GTK_WIDGET (fixture->dialog), label);

  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

static void
click (Fixture    *fixture,
       const char *label)
{
  g_signal_emit_by_name (find_button (fixture, label), "clicked");
  pane_test_settle ();
}

static GtkWidget *
find_text (Fixture *fixture)
{
  return pane_test_find_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_TEXT);
}

static void
write_date (Fixture    *fixture,
            const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_text (fixture)), text);
  g_signal_emit_by_name (find_text (fixture), "activate");
  pane_test_settle ();
}

static void
assert_suggested (Fixture    *fixture,
                  const char *label,
                  gboolean    suggested)
{
  g_assert_cmpint (gtk_widget_has_css_class (find_button (fixture, label), "suggested-action"), ==, suggested);
}

/* What the button offers is shown first, and done with Apply. */
static void
take_offer (Fixture    *fixture,
            const char *label,
            MutualItem *item,
            const char *due)
{
  click (fixture, label);
  assert_suggested (fixture, "Apply", TRUE);
  assert_unchanged (fixture);
  click (fixture, "Apply");
  assert_due (item, due);
}

static void
open_go_live (Fixture *fixture)
{
  mutual_commands_move_go_live (fixture->session);
  pane_test_settle ();
  g_assert_nonnull (fixture->dialog);
}

/* The picture of the dialog, word by word. */
static void
test_go_live (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  open_go_live (fixture);
  pane_test_assert_shows (fixture->dialog, "Nothing moves.");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "Apply")));
  g_assert_true (gtk_window_get_focus (fixture->dialog) == find_text (fixture));

  write_date (fixture, "15 feb");
  text = pane_test_read (GTK_WIDGET (fixture->dialog));
  g_assert_nonnull (strstr (
      text, "Go-live, first depot|Mon 1 Mar 2027|14 days earlier|15 Feb does not fit: 2 conflicts|"
            "The earliest date that works is Fri 26 Feb 2027, if “Security and legal cleared” starts today.|Use 26 Feb|"
            "Why|1|Priorities|2|People|3|Legal|4|Security|5|Budget|6|Seller|7|Estimate|8|Other|Add a note|"
            "What moves|6 dates move, 1 stays; 14 steps move along. One undo step.|"
            "4|Business case and decision|Pinned to “Board meeting”|Thu 10 Dec|stays|"
            "5|Security and legal cleared: start|Would have had to start 9 working days ago|Tue 24 Nov|Tue 10 Nov|"
            "5|Security and legal cleared|Mon 1 Feb|Mon 18 Jan|"
            "6|Contract and kick-off|1 working day after “Steering committee”|Tue 9 Feb|Tue 26 Jan|"
            "7|Production environment set up|Falls in “Peak season freeze”|Mon 18 Jan|Mon 4 Jan|"
            "7|Go-live, first depot|Mon 1 Mar|Mon 15 Feb|"
            "8|Optimization|Fri 30 Apr|Fri 16 Apr|"));
  g_assert_nonnull (strstr (text, "Durations stay as agreed, and the agreed dates stay as the baseline. Apply keeps both "
                                  "conflicts marked in Review."));
  assert_suggested (fixture, "Apply", FALSE);
  assert_suggested (fixture, "Use 26 Feb", TRUE);
  g_assert_true (gtk_window_get_default_widget (fixture->dialog) == find_button (fixture, "Use 26 Feb"));
  pane_test_assert_measures (GTK_WIDGET (fixture->dialog));
  assert_unchanged (fixture);
}

/* What works is one click away, what does not is still possible; either is one step of undo. */
static void
test_apply (Fixture       *fixture,
            gconstpointer  data)
{
  open_go_live (fixture);
  write_date (fixture, "15 feb");
  click (fixture, "Use 26 Feb");
  pane_test_assert_hides (fixture->dialog, "15 Feb does not fit: 2 conflicts");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_text (fixture))), ==, "Fri 26 Feb 2027");
  assert_suggested (fixture, "Apply", TRUE);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == find_button (fixture, "Apply"));
  assert_unchanged (fixture);

  click (fixture, "Apply");
  g_assert_null (fixture->dialog);
  assert_due (get_anchor (fixture), "Fri 26 Feb 2027");
  g_assert_cmpstr (mutual_history_get_undo_label (fixture->history), ==, "Move Go-live");
  g_assert_cmpstr (fixture->told, ==, "Go-live is on Fri 26 Feb 2027");
  assert_undone (fixture);

  open_go_live (fixture);
  write_date (fixture, "15 feb");
  click (fixture, "Apply");
  assert_due (get_anchor (fixture), "Mon 15 Feb 2027");
  assert_due (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4), "Mon 18 Jan 2027");
  assert_due (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 3), "Thu 10 Dec 2026");
  assert_undone (fixture);
}

/* What was agreed is worth a reason: it goes with the move, and nobody asks again. */
static void
test_why (Fixture       *fixture,
          gconstpointer  data)
{
  MutualItem *change;
  guint n = mutual_item_get_n_children (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_CHANGES);

  open_go_live (fixture);
  pane_test_assert_hides (fixture->dialog, "Why");
  write_date (fixture, "22 mar");
  pane_test_assert_shows (fixture->dialog, "Why");
  g_assert_false (pane_test_press (GTK_WIDGET (fixture->dialog), GDK_KEY_5));
  gtk_window_set_focus (fixture->dialog, find_button (fixture, "Apply"));
  g_assert_true (pane_test_press (GTK_WIDGET (fixture->dialog), GDK_KEY_5));
  assert_unchanged (fixture);
  click (fixture, "Apply");
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_CHANGES), ==, n + 1);
  change = pane_test_get (fixture->session, MUTUAL_MEMBER_CHANGES, n);
  g_assert_cmpint (mutual_item_get_number (change, MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_BUDGET);
  g_assert_null (mutual_session_get_asked (fixture->session));
  assert_undone (fixture);
}

static void
show (Fixture    *fixture,
      MutualMove *move)
{
  g_assert_true (mutual_session_show_move (fixture->session, G_OBJECT (move)));
  pane_test_wait_for (pane_test_find (GTK_WIDGET (fixture->dialog), "Looking for a date that works…") == NULL);
  pane_test_settle ();
}

/* Whatever does not fit, one that does is offered: of an event, of a shift, of a start, of a rule. */
static void
test_nearest (Fixture       *fixture,
              gconstpointer  data)
{
  MutualItem *freeze = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 1);
  MutualItem *cleared = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_follow (fixture->plan, cleared, get_anchor (fixture), -30, NULL);
  GDate date;
  g_autoptr (MutualMove) move = NULL;
  g_autoptr (MutualMove) shift = mutual_move_new_shift (fixture->session, cleared, -5);
  g_autoptr (MutualMove) rule = mutual_move_new_edits (fixture->session, "Change Rule", cleared, edits);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 15, G_DATE_JANUARY, 2027);
  move = mutual_move_new_to_date (fixture->session, "Move Event", freeze, MUTUAL_MOVING_WHOLE, &date);
  show (fixture, move);
  pane_test_assert_shows (fixture->dialog, "The nearest date that works is Wed 23 Dec 2026.");
  assert_suggested (fixture, "Use 23 Dec", TRUE);
  click (fixture, "Use 23 Dec");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_text (fixture))), ==, "Wed 23 Dec 2026");
  assert_suggested (fixture, "Apply", TRUE);
  click (fixture, "Apply");
  assert_undone (fixture);

  show (fixture, shift);
  click (fixture, "Use 29 Jan");
  g_assert_cmpint (mutual_move_get_days (shift), ==, -1);
  assert_suggested (fixture, "Apply", TRUE);
  click (fixture, "Apply");
  assert_due (cleared, "Fri 29 Jan 2027");
  mutual_session_undo (fixture->session);

  show (fixture, rule);
  g_assert_false (gtk_widget_has_css_class (find_button (fixture, "Apply"), "suggested-action"));
  take_offer (fixture, "Use 29 Jan", cleared, "Fri 29 Jan 2027");
  g_assert_true (mutual_item_resolve (cleared, MUTUAL_MEMBER_FOLLOWS) == get_anchor (fixture));
  assert_undone (fixture);
}

/* What the change is comes first, and then another date on top of it. */
static void
test_along (Fixture       *fixture,
            gconstpointer  data)
{
  MutualItem *step = sample_find (get_anchor (fixture), MUTUAL_MEMBER_STEPS, "Connect freight and finance systems");
  g_autoptr (GPtrArray) longer = mutual_following_edits_to_duration (fixture->plan, step, 40);
  g_autoptr (MutualMove) move = mutual_move_new_edits (fixture->session, "Change Duration", step, longer);

  show (fixture, move);
  pane_test_assert_shows (fixture->dialog, "The nearest date that works is Fri 5 Mar 2027.");
  assert_suggested (fixture, "Apply", FALSE);
  take_offer (fixture, "Use 5 Mar", step, "Fri 5 Mar 2027");
  g_assert_cmpint (mutual_item_get_number (step, MUTUAL_MEMBER_DURATION), ==, 40);
  assert_undone (fixture);
}

/* What is about no single item has go-live to give way: its first step is eleven working days before it, and has to come
 * after the freeze. */
static void
test_live_gives_way (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (MutualItem) freeze = mutual_item_new (MUTUAL_TYPE_EVENT, NULL);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (MutualMove) move = NULL;

  sample_set_date (freeze, MUTUAL_MEMBER_DATE, "2027-02-24");
  sample_set_date (freeze, MUTUAL_MEMBER_END, "2027-03-10");
  mutual_item_set_number (freeze, MUTUAL_MEMBER_KIND, MUTUAL_EVENT_KIND_FREEZE);
  g_ptr_array_add (edits, mutual_edit_new_insert (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_EVENTS, 0, freeze));
  move = mutual_move_new_edits (fixture->session, "Add Event", NULL, edits);

  show (fixture, move);
  pane_test_assert_shows (fixture->dialog, "It works with go-live on Fri 26 Mar 2027.");
  take_offer (fixture, "Use 26 Mar", get_anchor (fixture), "Fri 26 Mar 2027");
  assert_undone (fixture);
}

/* To find none takes long: the dialog does not wait for it, and may be closed meanwhile. */
static void
test_search_in_vain (Fixture       *fixture,
                     gconstpointer  data)
{
  MutualItem *freeze = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 1);
  g_autoptr (MutualMove) move = NULL;
  GDate date;

  g_assert_true (mutual_date_parse ("2028-06-30", 10, &date));
  move = mutual_move_new_to_date (fixture->session, "Move Event", freeze, MUTUAL_MOVING_END, &date);
  g_assert_true (mutual_session_show_move (fixture->session, G_OBJECT (move)));
  gtk_window_destroy (fixture->dialog);
  pane_test_settle ();
  g_assert_null (fixture->dialog);

  show (fixture, move);
  pane_test_assert_shows (fixture->dialog, "No date near it works without a conflict.");
  g_assert_null (pane_test_find (GTK_WIDGET (fixture->dialog), "Use 30 Jun"));
  assert_suggested (fixture, "Apply", FALSE);
  write_date (fixture, "22 jan 2027");
  pane_test_wait_for (pane_test_find (GTK_WIDGET (fixture->dialog), "Use 17 Jan") != NULL);
  assert_unchanged (fixture);
}

/* What is typed shows at once; Enter takes it, and a second Enter does what is suggested. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  open_go_live (fixture);
  gtk_editable_set_text (GTK_EDITABLE (find_text (fixture)), "+2w");
  pane_test_wait_for (pane_test_find (GTK_WIDGET (fixture->dialog), "14 days later") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_text (fixture)), "no day at all");
  g_signal_emit_by_name (find_text (fixture), "activate");
  pane_test_settle ();
  g_assert_nonnull (fixture->dialog);

  write_date (fixture, "22 mar");
  pane_test_assert_shows (fixture->dialog, "21 days later");
  g_assert_nonnull (fixture->dialog);
  g_signal_emit_by_name (find_text (fixture), "activate");
  /* A button that is pressed by a key shows that for a moment. */
  pane_test_wait_for (fixture->dialog == NULL);
  assert_due (get_anchor (fixture), "Mon 22 Mar 2027");
  mutual_session_undo (fixture->session);

  open_go_live (fixture);
  write_date (fixture, "22 mar");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  pane_test_settle ();
  g_assert_null (fixture->dialog);
  assert_unchanged (fixture);
}

/* What only moves along shows if one wants to see it. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *more;

  open_go_live (fixture);
  write_date (fixture, "22 mar");
  pane_test_assert_hides (fixture->dialog, "Decide which depots follow");
  pane_test_assert_shows (fixture->dialog, "Show 16 More");
  more = gtk_widget_get_ancestor (pane_test_find (GTK_WIDGET (fixture->dialog), "Show 16 More"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (more), "row-activated", more);
  pane_test_settle ();
  pane_test_assert_shows (fixture->dialog, "Decide which depots follow");
  pane_test_assert_shows (fixture->dialog, "Show Fewer");
}

/* The plan may be changed by others meanwhile. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  open_go_live (fixture);
  write_date (fixture, "15 feb");
  pane_test_edit (fixture->session,
                  mutual_edit_new_set_text (get_anchor (fixture), MUTUAL_MEMBER_TITLE, "Go-live in Hamburg"));
  pane_test_settle ();
  pane_test_assert_shows (fixture->dialog, "Go-live in Hamburg");
  g_ptr_array_add (items, get_anchor (fixture));
  mutual_commands_remove (fixture->session, items);
  pane_test_settle ();
  g_assert_null (fixture->dialog);
}

static void
test_shift (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  MutualItem *contract = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 5);
  GtkWidget *days;

  g_ptr_array_add (items, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0));
  g_assert_false (mutual_commands_can_shift_after (fixture->session, items));
  g_ptr_array_index (items, 0) = contract;
  g_assert_true (mutual_commands_can_shift_after (fixture->session, items));
  mutual_commands_shift_after (fixture->session, items);
  pane_test_settle ();
  pane_test_assert_shows (fixture->dialog, "Shift All After This");
  pane_test_assert_shows (fixture->dialog, "working days: Tue 16 Feb 2027");
  days = pane_test_find_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (days), 10);
  pane_test_settle ();
  pane_test_assert_shows (fixture->dialog, "working days: Tue 23 Feb 2027");
  click (fixture, "Apply");
  assert_due (contract, "Tue 23 Feb 2027");
  assert_due (get_anchor (fixture), "Mon 15 Mar 2027");
  assert_due (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4), "Mon 1 Feb 2027");
  g_assert_cmpstr (mutual_history_get_undo_label (fixture->history), ==, "Shift All After This");
  assert_undone (fixture);
}

/* What is pinned follows go-live from then on, and stays where it is. */
static void
test_work_back (Fixture       *fixture,
                gconstpointer  data)
{
  MutualItem *proof = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 2);

  g_assert_null (mutual_item_resolve (proof, MUTUAL_MEMBER_FOLLOWS));
  mutual_commands_work_back (fixture->session);
  pane_test_settle ();
  pane_test_assert_shows (fixture->dialog, "Work Back From Go-live");
  pane_test_assert_shows (fixture->dialog, "What follows go-live");
  pane_test_assert_shows (fixture->dialog, "Proof of concept");
  pane_test_assert_shows (fixture->dialog, "Follows Go-live, first depot −55 working days");
  pane_test_assert_shows (fixture->dialog, "8 get a rule, and no date moves. One undo step.");
  pane_test_assert_shows (fixture->dialog, "Show 7 More");
  click (fixture, "Apply");
  g_assert_true (mutual_item_resolve (proof, MUTUAL_MEMBER_FOLLOWS) == get_anchor (fixture));
  assert_due (proof, "Thu 3 Dec 2026");
  mutual_commands_work_back (fixture->session);
  g_assert_cmpstr (fixture->told, ==, "All that is left to do follows something already");
  assert_undone (fixture);
}

/* Where something goes: is it shown first? */
static gboolean
asks (Fixture    *fixture,
      MutualItem *item,
      const char *date)
{
  g_autoptr (MutualMove) move = NULL;
  g_autoptr (GError) error = NULL;
  gboolean waits;
  GDate to;

  g_assert_true (mutual_date_parse (date, strlen (date), &to));
  move = mutual_move_new_to_date (fixture->session, "Move", item, MUTUAL_MOVING_WHOLE, &to);
  g_assert_true (mutual_move_do (move, &waits, &error));
  g_assert_no_error (error);
  g_assert_cmpint (waits, ==, fixture->dialog != NULL);
  if (waits)
    {
      assert_unchanged (fixture);
      gtk_window_destroy (fixture->dialog);
      pane_test_settle ();
      return TRUE;
    }
  assert_undone (fixture);
  return FALSE;
}

/* One rule for all who move something. */
static void
test_rule (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MutualMove) push = NULL;
  MutualItem *board = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0);
  GDate date;

  /* A milestone takes its own steps along. */
  g_assert_false (asks (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 2), "2026-12-07"));
  g_assert_cmpstr (mutual_item_get_text (board, MUTUAL_MEMBER_TITLE), ==, "Board meeting");
  g_assert_true (asks (fixture, board, "2026-12-17"));
  g_assert_true (asks (fixture, get_anchor (fixture), "2027-03-08"));

  /* A key never opens anything. */
  g_assert_true (mutual_date_parse ("2027-02-15", 10, &date));
  push = mutual_move_new_to_date (fixture->session, "Move", get_anchor (fixture), MUTUAL_MOVING_WHOLE, &date);
  g_assert_true (mutual_move_push (push, NULL));
  g_assert_null (fixture->dialog);
  g_assert_cmpstr (fixture->told, ==,
                   "Security and legal cleared: start: Would have had to start 9 working days ago");
  mutual_session_end_typing (fixture->session);
  assert_undone (fixture);
}

/* On a telephone nothing is cut off. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  int minimum;

  open_go_live (fixture);
  write_date (fixture, "15 feb");
  gtk_widget_measure (GTK_WIDGET (fixture->dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  pane_test_assert_shows (fixture->dialog, "Use 26 Feb");
  pane_test_assert_measures (GTK_WIDGET (fixture->dialog));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/moves/" name, Fixture, GINT_TO_POINTER (900), set_up, func, tear_down)
  ADD ("go-live", test_go_live);
  ADD ("apply", test_apply);
  ADD ("why", test_why);
  ADD ("nearest", test_nearest);
  ADD ("along", test_along);
  ADD ("live-gives-way", test_live_gives_way);
  ADD ("search-in-vain", test_search_in_vain);
  ADD ("keys", test_keys);
  ADD ("others", test_others);
  ADD ("changed", test_changed);
  ADD ("shift", test_shift);
  ADD ("work-back", test_work_back);
  ADD ("rule", test_rule);
  g_test_add ("/moves/narrow", Fixture, GINT_TO_POINTER (380), set_up, test_narrow, tear_down);

  return g_test_run ();
}
