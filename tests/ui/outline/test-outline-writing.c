/* Writing in the rows of the outline: titles, dates, new rows, and what is understood in the title of a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-test.h"

#include "plan/mutual-field.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "session/mutual-commands.h"

#include <string.h>

static const char *
get_title (MutualItem *item)
{
  return mutual_item_get_text (item, MUTUAL_MEMBER_TITLE);
}

static void
test_rename (OutlineTest   *fixture,
             gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT);

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  outline_test_do (fixture, "outline.rename");
  g_assert_true (gtk_widget_has_focus (outline_test_get_entry (fixture)));

  /* What is typed is in the plan with every letter. */
  outline_test_rewrite (fixture, "Tri");
  g_assert_cmpstr (get_title (milestone), ==, "Tri");
  outline_test_type (fixture, "al");
  outline_test_keep (fixture);
  g_assert_cmpstr (get_title (milestone), ==, "Trial");
  g_assert_null (outline_test_get_entry (fixture));
  /* Return goes on to the row below, here an event. */
  outline_test_assert_selected (fixture, "Board meeting");
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Board meeting");
  outline_test_assert_undo (fixture, "Rename Milestone");
  outline_test_assert_selected (fixture, "Proof of concept");
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Proof of concept");
}

/* After Escape nothing is selected, but the focus is still on a row. */
static void
test_rename_focused (OutlineTest   *fixture,
                     gconstpointer  data)
{
  outline_test_focus (fixture, "Optimization");
  mutual_session_set_selected (fixture->session, NULL);
  pane_test_settle ();
  g_assert_false (pane_test_press (fixture->list, GDK_KEY_F2));
  outline_test_assert_selected (fixture, "Optimization");
  outline_test_do (fixture, "outline.rename");
  outline_test_rewrite (fixture, "Value");
  outline_test_keep (fixture);
  outline_test_assert_undo (fixture, "Rename Milestone");
}

static void
test_revert (OutlineTest   *fixture,
             gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT);
  MutualHistory *history = mutual_session_get_history (fixture->session);

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  mutual_session_write (fixture->session, mutual_item_get_id (milestone));
  outline_test_rewrite (fixture, "Trial");
  outline_test_press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (get_title (milestone), ==, "Proof of concept");
  g_assert_null (mutual_history_get_undo_label (history));
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Proof of concept");

  /* Nor is a title lost that was emptied. */
  mutual_session_write (fixture->session, mutual_item_get_id (milestone));
  outline_test_rewrite (fixture, "  ");
  outline_test_keep (fixture);
  g_assert_cmpstr (get_title (milestone), ==, "Proof of concept");
  g_assert_null (mutual_history_get_undo_label (history));
}

static void
test_new_steps (OutlineTest   *fixture,
                gconstpointer  data)
{
  outline_test_open (fixture, PROOF_OF_CONCEPT);
  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 0)));
  mutual_commands_add_step (fixture->session);
  /* Once more before anything is written changes nothing. */
  mutual_commands_add_step (fixture->session);
  pane_test_settle ();
  outline_test_type (fixture, "Fi");
  mutual_session_reveal (fixture->session, mutual_session_get_selected (fixture->session), MUTUAL_MEMBER_ID);
  outline_test_type (fixture, "rst");
  outline_test_keep (fixture);
  /* On to the next one. */
  g_assert_nonnull (outline_test_get_entry (fixture));
  outline_test_type (fixture, "Second");
  outline_test_keep (fixture);
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Load 500 closed claims into the sandbox|First|Second||Train six claims handlers|"
                             "Handle two weeks of live claims|Collect feedback from handlers|Show results to the sponsor");

  /* Return without a letter ends it, and leaves nothing. */
  outline_test_keep (fixture);
  g_assert_null (outline_test_get_entry (fixture));
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Second");
  outline_test_assert_selected (fixture, "Second");
  mutual_session_undo (fixture->session);
  pane_test_settle ();
  outline_test_assert_undo (fixture, "Add Step");
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Load 500 closed claims into the sandbox|Train six claims handlers|"
                             "Handle two weeks of live claims|Collect feedback from handlers|Show results to the sponsor");
}

/* A new row that is left alone, by a click elsewhere or by Escape, was never there. */
static void
test_withdraw (OutlineTest   *fixture,
               gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);

  mutual_commands_add_milestone (fixture->session);
  pane_test_settle ();
  g_assert_nonnull (outline_test_get_entry (fixture));
  outline_test_press (fixture, GDK_KEY_Escape);
  g_assert_null (mutual_history_get_undo_label (history));
  g_assert_null (outline_test_get_milestone (fixture, 8));

  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_milestone (fixture, 0)));
  mutual_commands_add_step (fixture->session);
  pane_test_settle ();
  g_assert_nonnull (outline_test_get_entry (fixture));
  outline_test_focus (fixture, "Proof of concept");
  g_assert_null (outline_test_get_entry (fixture));
  g_assert_null (mutual_history_get_undo_label (history));

  /* Undo takes it away under the cursor. */
  mutual_commands_add_step (fixture->session);
  pane_test_settle ();
  outline_test_type (fixture, "x");
  mutual_session_undo (fixture->session);
  pane_test_settle ();
  g_assert_null (outline_test_get_entry (fixture));
  g_assert_null (mutual_history_get_undo_label (history));

  /* Something that was typed is not lost by Escape: it can be brought back. */
  mutual_commands_add_step (fixture->session);
  outline_test_type (fixture, "Precious");
  outline_test_press (fixture, GDK_KEY_Escape);
  g_assert_null (outline_test_find_row (fixture, "Precious"));
  g_assert_cmpstr (fixture->told, ==, "1 step deleted");
}

static void
test_tab (OutlineTest   *fixture,
          gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT);
  GDate date;

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  outline_test_do (fixture, "outline.rename");
  outline_test_press (fixture, GDK_KEY_Tab);
  outline_test_rewrite (fixture, "Proof");
  g_assert_cmpstr (mutual_item_get_text (milestone, MUTUAL_MEMBER_BUYER_VALUE), ==, "Proof");
  outline_test_press (fixture, GDK_KEY_Tab);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outline_test_get_entry (fixture))), ==, "Thu 3 Dec 2026");

  /* What is no date is told beside, and stays written. */
  outline_test_rewrite (fixture, "whenever");
  outline_test_keep (fixture);
  g_assert_nonnull (outline_test_get_entry (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outline_test_get_entry (fixture))), ==, "whenever");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (outline_test_get_entry (fixture)), "error"));
  outline_test_rewrite (fixture, "4 dec");
  outline_test_keep (fixture);
  g_assert_null (outline_test_get_entry (fixture));
  g_date_set_dmy (&date, 4, 12, 2026);
  g_assert_cmpint (g_date_compare (mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE), &date), ==, 0);
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Proof of concept");
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (fixture->session)), ==, "Change Date");
}

static void
test_event (OutlineTest   *fixture,
            gconstpointer  data)
{
  MutualItem *event;

  mutual_commands_add_event (fixture->session);
  outline_test_type (fixture, "Budget closes");
  outline_test_keep (fixture);
  /* An event is its date. */
  outline_test_type (fixture, "18 dec");
  outline_test_keep (fixture);
  event = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 4);
  g_assert_cmpstr (get_title (event), ==, "Budget closes");
  g_assert_true (mutual_item_is_set (event, MUTUAL_MEMBER_DATE));
  g_assert_cmpstr (outline_test_get_focused (fixture), ==, "Budget closes");
}

static void
test_syntax (OutlineTest   *fixture,
             gconstpointer  data)
{
  MutualItem *step;

  mutual_session_set_selected (fixture->session,
                               mutual_item_get_id (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT)));
  mutual_commands_add_step (fixture->session);
  outline_test_type (fixture, "Send the draft @cha");
  pane_test_assert_shows (fixture->outline, "Ines Duarte · Northwind Freight");
  /* Return takes what is offered, and only the next one keeps the step. */
  outline_test_keep (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outline_test_get_entry (fixture))), ==, "Send the draft @Champion ");
  outline_test_type (fixture, "!priv");
  outline_test_press (fixture, GDK_KEY_Escape);
  outline_test_type (fixture, "ate -1w");
  outline_test_keep (fixture);
  outline_test_press (fixture, GDK_KEY_Escape);

  step = outline_test_get_step (fixture, PROOF_OF_CONCEPT, 5);
  g_assert_cmpstr (get_title (step), ==, "Send the draft");
  g_assert_cmpstr (get_title (mutual_item_resolve (step, MUTUAL_MEMBER_OWNER)), ==, "Champion");
  g_assert_true (mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE));
  g_assert_true (mutual_item_resolve (step, MUTUAL_MEMBER_FOLLOWS) == mutual_item_get_parent (step));
  g_assert_cmpint (mutual_item_get_number (step, MUTUAL_MEMBER_OFFSET), ==, -5);
  outline_test_assert_undo (fixture, "Add Step");
}

/* What stood in a title before is not taken out of it by looking at it. */
static void
test_syntax_untouched (OutlineTest   *fixture,
                       gconstpointer  data)
{
  MutualItem *step = outline_test_get_step (fixture, PROOF_OF_CONCEPT, 3);

  pane_test_edit (fixture->session, mutual_edit_new_set_text (step, MUTUAL_MEMBER_TITLE, "Ask @champion"));
  outline_test_open (fixture, PROOF_OF_CONCEPT);
  mutual_session_set_selected (fixture->session, mutual_item_get_id (step));
  mutual_session_write (fixture->session, mutual_item_get_id (step));
  outline_test_keep (fixture);
  g_assert_cmpstr (get_title (step), ==, "Ask @champion");
}

static void
test_hostile (OutlineTest   *fixture,
              gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, 0);
  g_autofree char *long_text = g_strnfill (MUTUAL_TITLE_LIMIT + 10, 'x');
  g_autofree char *huge_text = g_strnfill (10 * 1024 * 1024, 'x');
  GtkEditable *entry;
  int position = 0;

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  mutual_session_write (fixture->session, mutual_item_get_id (milestone));
  entry = GTK_EDITABLE (outline_test_get_entry (fixture));
  gtk_editable_set_text (entry, "a\xe2\x80\xae" "b\x01\tc");
  g_assert_cmpstr (get_title (milestone), ==, "ab c");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "ab c");

  gtk_editable_insert_text (entry, huge_text, -1, &position);
  g_assert_cmpstr (get_title (milestone), ==, "ab c");
  pane_test_settle ();
  pane_test_assert_shows (fixture->outline, "Too long to be pasted here");

  gtk_editable_set_text (entry, long_text);
  pane_test_settle ();
  g_assert_cmpuint (strlen (get_title (milestone)), ==, MUTUAL_TITLE_LIMIT);
  pane_test_assert_shows (fixture->outline, "Too long: the rest was cut off");
}

/* Steps come one after the other at the lower edge, where each is out of sight until there is room: the first letter of
 * each can be typed at once, and nothing takes the focus from it. */
static void
test_edge (OutlineTest   *fixture,
           gconstpointer  data)
{
  GtkWidget *entry;

  gtk_window_set_default_size (fixture->window, 700, 240);
  pane_test_settle ();
  outline_test_open (fixture, SECURITY);
  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_step (fixture, SECURITY, 1)));
  mutual_commands_add_step (fixture->session);
  for (guint i = 0; i < 12; i++)
    {
      entry = outline_test_get_entry (fixture);
      g_assert_true (entry != NULL && gtk_widget_get_mapped (entry));
      g_assert_true (gtk_window_get_focus (fixture->window) == entry);
      if (i % 2 == 0)
        pane_test_settle ();
      g_assert_true (gtk_window_get_focus (fixture->window) == entry);
      outline_test_type (fixture, "Step");
      g_signal_emit_by_name (entry, "activate");
    }
}

/* Somebody else's rows push the one that is written out of sight: who writes goes on writing. */
static void
test_others_add (OutlineTest   *fixture,
                 gconstpointer  data)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  GtkWidget *entry;

  gtk_window_set_default_size (fixture->window, 700, 300);
  pane_test_settle ();
  mutual_commands_add_milestone (fixture->session);
  outline_test_type (fixture, "Begun ");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (MutualItem) item = mutual_item_new (i % 2 == 0 ? MUTUAL_TYPE_MILESTONE : MUTUAL_TYPE_EVENT, NULL);
      MutualMember list = i % 2 == 0 ? MUTUAL_MEMBER_MILESTONES : MUTUAL_MEMBER_EVENTS;
      g_autoptr (MutualEdit) insertion = NULL;
      g_autoptr (GPtrArray) edits = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;

      mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, "Theirs");
      insertion = mutual_edit_new_insert (plan, list, 0, item);
      g_ptr_array_add (edits, insertion);
      g_assert_true (mutual_session_take_over (fixture->session, "Take Over Changes", edits, &error));
      g_assert_no_error (error);
      pane_test_settle ();
      entry = outline_test_get_entry (fixture);
      g_assert_true (entry != NULL && gtk_widget_get_mapped (entry));
      g_assert_true (gtk_window_get_focus (fixture->window) == entry);
      g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 6);
    }
  outline_test_type (fixture, "and ended");
  outline_test_keep (fixture);
  g_assert_cmpstr (get_title (outline_test_get_milestone (fixture, 10)), ==, "Begun and ended");
}

/* A plan may close while somebody writes. */
static void
test_closes (OutlineTest   *fixture,
             gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, 0);

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  mutual_session_write (fixture->session, mutual_item_get_id (milestone));
  outline_test_rewrite (fixture, "Typed");
  g_object_set (fixture->outline, "session", NULL, NULL);
  pane_test_settle ();
  g_assert_null (outline_test_get_entry (fixture));
  g_assert_cmpstr (get_title (milestone), ==, "Typed");
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/outline-writing/" path, OutlineTest, NULL, outline_test_set_up, test, outline_test_tear_down)
  ADD ("rename", test_rename);
  ADD ("rename-focused", test_rename_focused);
  ADD ("revert", test_revert);
  ADD ("new-steps", test_new_steps);
  ADD ("withdraw", test_withdraw);
  ADD ("tab", test_tab);
  ADD ("event", test_event);
  ADD ("syntax", test_syntax);
  ADD ("syntax-untouched", test_syntax_untouched);
  ADD ("hostile", test_hostile);
  ADD ("edge", test_edge);
  ADD ("others-add", test_others_add);
  ADD ("closes", test_closes);

  return g_test_run ();
}
