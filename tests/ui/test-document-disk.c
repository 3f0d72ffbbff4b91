/* A document whose file others write, too: what is theirs and what is mine are both there in the end.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "document-test.h"

#include "merge/mutual-merge.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

/* What a user would notice of a look at the file. */
typedef struct
{
  guint n_looks;
  MutualMeetingOutcome outcome;
  guint n_edits;
} Seen;

static void
on_met (Seen          *seen,
        MutualMeeting *meeting)
{
  seen->n_looks++;
  seen->outcome = meeting->outcome;
  seen->n_edits = meeting->merge != NULL ? mutual_merge_get_edits (meeting->merge)->len : 0;
}

static MutualDocument *
open_document (DocumentTest *fixture)
{
  MutualDocument *document = mutual_document_new (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (document_test_load (document, &error));
  g_assert_no_error (error);
  return document;
}

static MutualDocument *
open_sample (DocumentTest *fixture)
{
  g_free (document_test_put_sample (fixture));
  return open_document (fixture);
}

/* Looks at the file as a window does that gets the focus. */
static Seen
look (MutualDocument *document)
{
  Seen seen = { 0 };
  gulong handler = g_signal_connect_swapped (document, "met", G_CALLBACK (on_met), &seen);

  mutual_document_look_at_file (document);
  while (seen.n_looks == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (document, handler);
  return seen;
}

static MutualItem *
get_plan (MutualDocument *document)
{
  return MUTUAL_ITEM (mutual_session_get_plan (mutual_document_get_session (document)));
}

static MutualItem *
get_milestone (MutualDocument *document,
               guint           index)
{
  return mutual_item_get_child (get_plan (document), MUTUAL_MEMBER_MILESTONES, index);
}

static void
set_text (MutualDocument *document,
          MutualItem     *item,
          MutualMember    member,
          const char     *text)
{
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_text (item, member, text);
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_session_edit (mutual_document_get_session (document), "Change", edit, &error));
  g_assert_no_error (error);
}

static void
rename_milestone (MutualDocument *document,
                  guint           index,
                  const char     *title)
{
  set_text (document, get_milestone (document, index), MUTUAL_MEMBER_TITLE, title);
}

static void
assert_milestone (MutualDocument *document,
                  guint           index,
                  const char     *title)
{
  g_assert_cmpstr (mutual_item_get_text (get_milestone (document, index), MUTUAL_MEMBER_TITLE), ==, title);
}

static void
assert_n_conflicts (MutualDocument *document,
                    guint           n)
{
  g_assert_cmpuint (g_list_model_get_n_items (mutual_document_get_conflicts (document)), ==, n);
}

static void
save (MutualDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_no_error (error);
}

/* Somebody else's program writes the same file. */
static void
change_elsewhere (DocumentTest *fixture,
                  guint         milestone,
                  MutualMember  member,
                  const char   *text)
{
  g_autoptr (MutualDocument) other = open_document (fixture);

  set_text (other, get_milestone (other, milestone), member, text);
  save (other);
}

static void
assert_file_says (DocumentTest *fixture,
                  const char   *text,
                  gboolean      says)
{
  g_autofree char *all = document_test_get (fixture);

  g_assert_cmpint (strstr (all, text) != NULL, ==, says);
}

/* A file that was only touched, or written again as it was, says nothing. */
static void
test_touched (DocumentTest  *fixture,
              gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_document (fixture);
  struct utimbuf times = { 1000000000, 1000000000 };
  Seen seen;

  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
  seen = look (document);
  g_assert_cmpint (seen.outcome, ==, MUTUAL_MEETING_SAME);
  document_test_put (fixture, text);
  seen = look (document);
  g_assert_cmpint (seen.outcome, ==, MUTUAL_MEETING_SAME);
  g_assert_false (mutual_document_get_modified (document));
  g_assert_null (mutual_history_get_undo_label (mutual_session_get_history (mutual_document_get_session (document))));
}

/* Without changes of one's own the plan follows its file, by itself, and that can be undone. */
static void
test_reloaded (DocumentTest  *fixture,
               gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_document (fixture);
  MutualSession *session = mutual_document_get_session (document);
  MutualHistory *history = mutual_session_get_history (session);
  g_autofree char *selected = g_strdup (mutual_item_get_id (get_milestone (document, 2)));
  g_autoptr (GBytes) undone = NULL;
  Seen seen = { 0 };

  mutual_session_set_selected (session, selected);
  g_signal_connect_swapped (document, "met", G_CALLBACK (on_met), &seen);
  change_elsewhere (fixture, 1, MUTUAL_MEMBER_TITLE, "Named by somebody else");
  while (seen.outcome != MUTUAL_MEETING_CHANGED)
    g_main_context_iteration (NULL, TRUE);

  assert_milestone (document, 1, "Named by somebody else");
  g_assert_cmpuint (seen.n_edits, ==, 1);
  g_assert_false (mutual_document_get_modified (document));
  g_assert_cmpstr (mutual_session_get_selected (session), ==, selected);
  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, "Take Over Changes");

  mutual_session_undo (session);
  g_assert_true (mutual_document_get_modified (document));
  undone = mutual_document_write (document);
  g_assert_cmpmem (g_bytes_get_data (undone, NULL), g_bytes_get_size (undone), text, strlen (text));
  mutual_session_redo (session);
  g_assert_false (mutual_document_get_modified (document));
  g_signal_handlers_disconnect_by_data (document, &seen);
}

/* Two who change different things have both. */
static void
test_both (DocumentTest  *fixture,
           gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = open_sample (fixture);
  Seen seen;

  rename_milestone (document, 0, "Mine");
  change_elsewhere (fixture, 1, MUTUAL_MEMBER_TITLE, "Theirs");
  seen = look (document);
  g_assert_cmpint (seen.outcome, ==, MUTUAL_MEETING_CHANGED);
  assert_milestone (document, 0, "Mine");
  assert_milestone (document, 1, "Theirs");
  assert_n_conflicts (document, 0);
  g_assert_true (mutual_document_get_modified (document));
  assert_file_says (fixture, "\"Mine\"", FALSE);

  save (document);
  assert_file_says (fixture, "\"Mine\"", TRUE);
  assert_file_says (fixture, "\"Theirs\"", TRUE);
}

/* The same on saving, where nobody looked before. */
static void
test_both_on_saving (DocumentTest  *fixture,
                     gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = open_sample (fixture);
  g_autoptr (MutualDocument) lazy = open_document (fixture);

  rename_milestone (document, 0, "Mine");
  change_elsewhere (fixture, 1, MUTUAL_MEMBER_TITLE, "Theirs");
  save (document);
  g_assert_false (mutual_document_get_modified (document));
  assert_file_says (fixture, "\"Mine\"", TRUE);
  assert_file_says (fixture, "\"Theirs\"", TRUE);

  /* Who has nothing to save gets it all. */
  save (lazy);
  assert_milestone (lazy, 0, "Mine");
  g_assert_false (mutual_document_get_modified (lazy));
}

/* Both changed the same: mine stays until it is decided, and nothing is saved before the user knows. */
static void
test_conflict (DocumentTest  *fixture,
               gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = open_sample (fixture);
  GListModel *conflicts = mutual_document_get_conflicts (document);
  g_autoptr (MutualConflict) conflict = NULL;
  g_autoptr (GError) error = NULL;

  rename_milestone (document, 0, "Mine");
  set_text (document, get_milestone (document, 0), MUTUAL_MEMBER_NOTES, "My notes");
  change_elsewhere (fixture, 0, MUTUAL_MEMBER_TITLE, "Theirs");
  g_assert_false (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_DOCUMENT_ERROR, MUTUAL_DOCUMENT_ERROR_CONFLICTS);
  g_clear_error (&error);
  assert_file_says (fixture, "\"Theirs\"", TRUE);
  assert_n_conflicts (document, 1);
  conflict = g_list_model_get_item (conflicts, 0);
  g_assert_cmpint (mutual_conflict_get_kind (conflict), ==, MUTUAL_CONFLICT_VALUE);
  g_assert_cmpstr (mutual_conflict_get_mine (conflict), ==, "Mine");
  g_assert_cmpstr (mutual_conflict_get_theirs (conflict), ==, "Theirs");
  assert_milestone (document, 0, "Mine");

  g_assert_true (mutual_document_take_theirs (document, conflict, &error));
  g_assert_no_error (error);
  assert_n_conflicts (document, 0);
  assert_milestone (document, 0, "Theirs");
  mutual_session_undo (mutual_document_get_session (document));
  assert_milestone (document, 0, "Mine");

  save (document);
  assert_file_says (fixture, "\"Mine\"", TRUE);
  assert_file_says (fixture, "\"My notes\"", TRUE);
  assert_file_says (fixture, "\"Theirs\"", FALSE);
}

/* Keeping what is there is a decision, too, and changes nothing. */
static void
test_keep (DocumentTest  *fixture,
           gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = open_sample (fixture);
  GListModel *conflicts = mutual_document_get_conflicts (document);
  g_autoptr (MutualConflict) conflict = NULL;

  rename_milestone (document, 0, "Mine");
  change_elsewhere (fixture, 0, MUTUAL_MEMBER_TITLE, "Theirs");
  look (document);
  assert_n_conflicts (document, 1);
  conflict = g_list_model_get_item (conflicts, 0);
  mutual_document_keep_mine (document, conflict);
  assert_n_conflicts (document, 0);
  assert_milestone (document, 0, "Mine");
}

/* Who made the same changes as somebody else has nothing to save. */
static void
test_agreed (DocumentTest  *fixture,
             gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = open_sample (fixture);

  rename_milestone (document, 0, "Ours");
  change_elsewhere (fixture, 0, MUTUAL_MEMBER_TITLE, "Ours");
  look (document);
  assert_n_conflicts (document, 0);
  g_assert_false (mutual_document_get_modified (document));
}

/* What is typed while the file is looked at is in what comes of it. */
static void
test_typing_meanwhile (DocumentTest  *fixture,
                       gconstpointer  unused)
{
  g_autoptr (MutualDocument) document = open_sample (fixture);
  Seen seen = { 0 };

  change_elsewhere (fixture, 1, MUTUAL_MEMBER_TITLE, "Theirs");
  g_signal_connect_swapped (document, "met", G_CALLBACK (on_met), &seen);
  mutual_document_look_at_file (document);
  g_main_context_iteration (NULL, TRUE);
  rename_milestone (document, 0, "Mine");
  while (seen.n_looks == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (document, &seen);

  g_assert_cmpint (seen.outcome, ==, MUTUAL_MEETING_CHANGED);
  assert_milestone (document, 0, "Mine");
  assert_milestone (document, 1, "Theirs");
  g_assert_true (mutual_document_get_modified (document));
}

/* A file that went away leaves the plan, which is not saved any more, and saving brings it back. */
static void
test_gone (DocumentTest  *fixture,
           gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autofree char *after = NULL;
  g_autoptr (MutualDocument) document = open_document (fixture);
  Seen seen;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  seen = look (document);
  g_assert_cmpint (seen.outcome, ==, MUTUAL_MEETING_GONE);
  g_assert_true (mutual_document_get_modified (document));
  save (document);
  after = document_test_get (fixture);
  g_assert_cmpstr (after, ==, text);
  g_assert_false (mutual_document_get_modified (document));
}

/* A program that saves by removing and writing anew is not taken for one that removes. */
static void
test_gone_for_a_moment (DocumentTest  *fixture,
                        gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_document (fixture);
  Seen seen = { 0 };

  g_signal_connect_swapped (document, "met", G_CALLBACK (on_met), &seen);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  mutual_document_look_at_file (document);
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  document_test_put (fixture, text);
  while (seen.n_looks == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (seen.outcome, ==, MUTUAL_MEETING_SAME);
  g_assert_false (mutual_document_get_modified (document));
  g_signal_handlers_disconnect_by_data (document, &seen);
}

/* Whatever else is in the file is neither taken over nor lost. */
static void
assert_left_alone (DocumentTest         *fixture,
                   const char           *content,
                   MutualMeetingOutcome  outcome)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (MutualDocument) document = open_document (fixture);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  document_test_put (fixture, content);
  g_assert_cmpint (look (document).outcome, ==, outcome);
  written = mutual_document_write (document);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), text, strlen (text));
  rename_milestone (document, 0, "Mine");
  g_assert_false (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED);
  assert_file_says (fixture, content, TRUE);
  mutual_document_discard (document);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
}

static void
test_foreign (DocumentTest  *fixture,
              gconstpointer  unused)
{
  assert_left_alone (fixture, "of somebody else", MUTUAL_MEETING_FAILED);
  assert_left_alone (fixture,
                     "{\"format\":\"mutual-action-plan\",\"version\":1,"
                     "\"id\":\"11111111-2222-4333-8444-555555555555\"}",
                     MUTUAL_MEETING_OTHER);
}

/* What a newer program made of the plan is not merged: saved here, it would lose what only that one knows. */
static void
test_newer (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autofree char *text = document_test_put_sample (fixture);
  g_autoptr (GString) newer = g_string_new (text);

  g_assert_cmpuint (g_string_replace (newer, "\"version\": 1,", "\"version\": 2,", 1), ==, 1);
  assert_left_alone (fixture, newer->str, MUTUAL_MEETING_FAILED);
}

/* Two windows of two programs, each saving what it made a little later than the other: nothing is lost. */
static void
test_turns (DocumentTest  *fixture,
            gconstpointer  unused)
{
  g_autoptr (MutualDocument) first = open_sample (fixture);
  g_autoptr (MutualDocument) second = open_document (fixture);
  MutualDocument *documents[] = { first, second };

  for (guint i = 0; i < 40; i++)
    {
      MutualDocument *document = documents[i % 2];
      g_autofree char *title = g_strdup_printf ("Turn %u", i);
      g_autoptr (GError) error = NULL;

      set_text (document, get_milestone (document, i % 8), i % 3 == 0 ? MUTUAL_MEMBER_NOTES : MUTUAL_MEMBER_OUTCOME, title);
      if (i % 5 == 0)
        look (document);
      g_assert_true (document_test_save (document, NULL, MUTUAL_SAVE_NONE, &error));
      g_assert_no_error (error);
      assert_file_says (fixture, title, TRUE);
    }
  g_assert_true (document_test_save (first, NULL, MUTUAL_SAVE_NONE, NULL));
  g_assert_true (document_test_save (second, NULL, MUTUAL_SAVE_NONE, NULL));
  {
    g_autoptr (GBytes) one = mutual_document_write (first);
    g_autoptr (GBytes) two = mutual_document_write (second);

    g_assert_true (g_bytes_equal (one, two));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/document-disk/" name, DocumentTest, NULL, document_test_set_up, func, document_test_tear_down)

  ADD ("touched", test_touched);
  ADD ("reloaded", test_reloaded);
  ADD ("both", test_both);
  ADD ("both-on-saving", test_both_on_saving);
  ADD ("conflict", test_conflict);
  ADD ("keep", test_keep);
  ADD ("agreed", test_agreed);
  ADD ("typing-meanwhile", test_typing_meanwhile);
  ADD ("gone", test_gone);
  ADD ("gone-for-a-moment", test_gone_for_a_moment);
  ADD ("foreign", test_foreign);
  ADD ("newer", test_newer);
  ADD ("turns", test_turns);

  return g_test_run ();
}
