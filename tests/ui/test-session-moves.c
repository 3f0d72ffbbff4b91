/* Moves of agreed dates are kept whatever moves them, with their reason, and leave with the move.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-change.h"
#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-milestone.h"
#include "schedule/mutual-baseline.h"
#include "session/mutual-commands.h"
#include "session/mutual-move.h"

#include <string.h>

typedef struct
{
  MutualSession *session;
  MutualPlan *plan;
  MutualHistory *history;
  GBytes *before;
  guint n_before; /* changes */
  guint n_asked;  /* how often the question changed */
} Fixture;

static void
on_asking (Fixture *fixture)
{
  fixture->n_asked++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  fixture->plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);
  fixture->session = mutual_session_new (fixture->plan, FALSE);
  fixture->history = mutual_session_get_history (fixture->session);
  fixture->before = mutual_writer_write (fixture->plan);
  fixture->n_before = mutual_item_get_n_children (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_CHANGES);
  mutual_session_set_my_side (fixture->session, MUTUAL_SIDE_SELLER);
  g_signal_connect_swapped (fixture->session, "asking", G_CALLBACK (on_asking), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->plan);
  g_bytes_unref (fixture->before);
}

static MutualItem *
get_milestone (Fixture *fixture,
               guint    i)
{
  return mutual_item_get_child (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_MILESTONES, i);
}

static GDate
read_date (const char *text)
{
  GDate date;

  g_assert_true (mutual_date_parse (text, strlen (text), &date));
  return date;
}

static guint
count_kept (Fixture *fixture)
{
  return mutual_item_get_n_children (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_CHANGES) - fixture->n_before;
}

static MutualItem *
get_kept (Fixture *fixture,
          guint    i)
{
  g_assert_cmpuint (i, <, count_kept (fixture));
  return mutual_item_get_child (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_CHANGES, fixture->n_before + i);
}

static void
assert_kept (Fixture    *fixture,
             guint       i,
             MutualItem *item,
             const char *from,
             const char *to)
{
  MutualItem *change = get_kept (fixture, i);

  g_assert_true (mutual_item_resolve (change, MUTUAL_MEMBER_ITEM) == item);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_FROM), ==, from);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_TO), ==, to);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_BY), ==,
                   mutual_item_get_text (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_SELLER));
  g_assert_cmpint (g_date_compare (mutual_item_get_date (change, MUTUAL_MEMBER_ON),
                                   mutual_session_get_today (fixture->session)), ==, 0);
}

/* Move and record leave together, and nothing else does. */
static void
assert_undone (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) moved = mutual_writer_write (fixture->plan);
  g_autoptr (GBytes) again = NULL;

  mutual_session_undo (fixture->session);
  bytes = mutual_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (bytes, fixture->before));
  g_assert_null (mutual_session_get_asked (fixture->session));
  g_assert_false (mutual_history_get_modified (fixture->history));
  mutual_session_redo (fixture->session);
  again = mutual_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (again, moved));
}

static void
set_date (Fixture      *fixture,
          MutualItem   *item,
          MutualMember  member,
          const char   *to)
{
  GDate date = read_date (to);
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_date (item, member, &date);
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_session_edit (fixture->session, "Set Date", edit, &error));
  g_assert_no_error (error);
}

static void
press (Fixture    *fixture,
       MutualItem *item,
       const char *to)
{
  GDate date = read_date (to);
  g_autoptr (MutualMove) move = mutual_move_new_to_date (fixture->session, "Move Milestone", item, MUTUAL_MOVING_WHOLE,
                                                         &date);
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_move_push (move, &error));
  g_assert_no_error (error);
}

static void
give (Fixture      *fixture,
      MutualReason  reason,
      const char   *notes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mutual_session_give_reason (fixture->session, mutual_session_get_asked (fixture->session), reason, notes,
                                             &error));
  g_assert_no_error (error);
}

/* A bare edit, as any pane makes them. */
static void
test_any_edit (Fixture       *fixture,
               gconstpointer  data)
{
  set_date (fixture, get_milestone (fixture, 6), MUTUAL_MEMBER_DUE, "2027-03-15");
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  assert_kept (fixture, 0, get_milestone (fixture, 6), "2027-03-01", "2027-03-15");
  g_assert_cmpuint (fixture->n_asked, ==, 1);
  g_assert_cmpstr (mutual_session_get_asked (fixture->session)[0], ==, mutual_item_get_id (get_kept (fixture, 0)));
  assert_undone (fixture);
}

static void
test_rule (Fixture       *fixture,
           gconstpointer  data)
{
  MutualItem *contract = get_milestone (fixture, 4);
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_number (contract, MUTUAL_MEMBER_OFFSET, 3);

  g_assert_true (mutual_session_edit (fixture->session, "Change Rule", edit, NULL));
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_true (mutual_item_resolve (get_kept (fixture, 0), MUTUAL_MEMBER_ITEM) == contract);
  assert_undone (fixture);
}

/* Nobody moved anything, and yet much moves: what follows go-live is told once each, not what follows that. */
static void
test_days_off (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (MutualItem) day = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);
  GDate date = read_date ("2027-02-24");
  g_autoptr (MutualEdit) edit = NULL;

  mutual_item_set_date (day, MUTUAL_MEMBER_DATE, &date);
  mutual_item_set_number (day, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BOTH);
  edit = mutual_edit_new_insert (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_DAYS_OFF, 0, day);
  g_assert_true (mutual_session_edit (fixture->session, "Add Day Off", edit, NULL));
  g_assert_cmpuint (count_kept (fixture), >, 0);
  for (guint i = 0; i < count_kept (fixture); i++)
    {
      MutualItem *item = mutual_item_resolve (get_kept (fixture, i), MUTUAL_MEMBER_ITEM);

      for (guint k = 0; k < i; k++)
        g_assert_false (mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS) ==
                        mutual_item_resolve (get_kept (fixture, k), MUTUAL_MEMBER_ITEM));
    }
  assert_undone (fixture);
}

/* Ten presses are one move and one step of undo; there and back is none. */
static void
test_presses (Fixture       *fixture,
              gconstpointer  data)
{
  MutualItem *live = get_milestone (fixture, 6);

  press (fixture, live, "2027-03-02");
  press (fixture, live, "2027-03-03");
  press (fixture, live, "2027-03-04");
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  assert_kept (fixture, 0, live, "2027-03-01", "2027-03-04");
  assert_undone (fixture);

  mutual_session_undo (fixture->session);
  press (fixture, live, "2027-03-02");
  g_assert_nonnull (mutual_session_get_asked (fixture->session));
  press (fixture, live, "2027-03-01");
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_null (mutual_session_get_asked (fixture->session));
  g_assert_false (mutual_history_get_modified (fixture->history));
  g_assert_null (mutual_history_get_undo_label (fixture->history));
}

/* Reason and notes are a step of their own, whatever one chooses before the last one. */
static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *live = get_milestone (fixture, 6);
  g_autoptr (GBytes) moved = NULL;
  g_autoptr (GBytes) undone = NULL;

  press (fixture, live, "2027-03-02");
  moved = mutual_writer_write (fixture->plan);
  give (fixture, MUTUAL_REASON_PEOPLE, NULL);
  give (fixture, MUTUAL_REASON_LEGAL, NULL);
  give (fixture, MUTUAL_REASON_LEGAL, "C");
  give (fixture, MUTUAL_REASON_LEGAL, "Counsel is away");
  g_assert_nonnull (mutual_session_get_asked (fixture->session));
  g_assert_cmpint (mutual_item_get_number (get_kept (fixture, 0), MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_LEGAL);
  g_assert_cmpstr (mutual_item_get_text (get_kept (fixture, 0), MUTUAL_MEMBER_NOTES), ==, "Counsel is away");
  g_assert_cmpstr (mutual_history_get_undo_label (fixture->history), ==, "Give Reason");

  /* It goes on: the same move, and its reason. */
  press (fixture, live, "2027-03-03");
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_cmpint (mutual_item_get_number (get_kept (fixture, 0), MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_LEGAL);
  mutual_session_undo (fixture->session);
  mutual_session_undo (fixture->session);
  undone = mutual_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (undone, moved));
  mutual_session_undo (fixture->session);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
}

static void
on_reveal (MutualSession *session,
           const char    *id,
           int            member,
           GString       *log)
{
  g_string_append_printf (log, "%s %s|", mutual_item_get_text (mutual_plan_find (mutual_session_get_plan (session), id),
                                                              MUTUAL_MEMBER_TITLE),
                          mutual_member_get_name ((MutualMember) member));
}

static void
assert_looks_at (Fixture    *fixture,
                 MutualItem *item,
                 GString    *log,
                 const char *expected)
{
  g_autoptr (GPtrArray) selection = mutual_session_list_selection (fixture->session);

  g_assert_cmpuint (selection->len, ==, 1);
  g_assert_true (g_ptr_array_index (selection, 0) == item);
  g_assert_false (mutual_session_has_expanded (fixture->session));
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

/* The user looks at what was moved, and not at all that moved along. */
static void
test_looking_back (Fixture       *fixture,
                   gconstpointer  data)
{
  MutualItem *live = get_milestone (fixture, 6);
  GDate date = read_date ("2027-03-15");
  g_autoptr (MutualMove) move = mutual_move_new_to_date (fixture->session, "Move Go-live", live, MUTUAL_MOVING_WHOLE,
                                                         &date);
  g_autoptr (MutualMove) shift = mutual_move_new_shift (fixture->session, get_milestone (fixture, 5), 5);
  g_autoptr (MutualMove) back = mutual_move_new_work_back (fixture->session);
  MutualMove *moves[] = { move, shift, back };
  MutualItem *subjects[] = { live, get_milestone (fixture, 5), live };
  const char *expected[] = { "Go-live, first depot due|", "Contract and kick-off due|", "Go-live, first depot id|" };
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (fixture->session, "reveal", G_CALLBACK (on_reveal), log);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (MutualPreview) preview = mutual_move_preview (moves[i], NULL);

      g_assert_true (mutual_move_apply (moves[i], preview, NULL));
      mutual_session_set_selected (fixture->session, NULL);
      mutual_session_undo (fixture->session);
      assert_looks_at (fixture, subjects[i], log, expected[i]);
      mutual_session_set_selected (fixture->session, NULL);
      mutual_session_redo (fixture->session);
      assert_looks_at (fixture, subjects[i], log, expected[i]);
      mutual_session_undo (fixture->session);
      g_string_truncate (log, 0);
    }

  /* Also where nobody said what it is about: what followed is not. */
  set_date (fixture, live, MUTUAL_MEMBER_DUE, "2027-03-15");
  mutual_session_undo (fixture->session);
  assert_looks_at (fixture, live, log, "Go-live, first depot due|");
  press (fixture, live, "2027-03-02");
  press (fixture, live, "2027-03-03");
  give (fixture, MUTUAL_REASON_LEGAL, NULL);
  mutual_session_set_selected (fixture->session, NULL);
  mutual_session_undo (fixture->session);
  assert_looks_at (fixture, live, log, "Go-live, first depot id|");
  mutual_session_undo (fixture->session);
  assert_looks_at (fixture, live, log, "Go-live, first depot due|");
  g_signal_handlers_disconnect_by_data (fixture->session, log);
}

/* Whoever was asked before is not asked again. */
static void
test_because (Fixture       *fixture,
              gconstpointer  data)
{
  GDate date = read_date ("2027-03-15");
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_date (get_milestone (fixture, 6), MUTUAL_MEMBER_DUE, &date);
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();

  g_ptr_array_add (edits, edit);
  g_assert_true (mutual_session_edit_all_because (fixture->session, "Move Go-live", edits, MUTUAL_REASON_BUDGET,
                                                  "Next quarter", NULL));
  g_assert_cmpint (mutual_item_get_number (get_kept (fixture, 0), MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_BUDGET);
  g_assert_cmpstr (mutual_item_get_text (get_kept (fixture, 0), MUTUAL_MEMBER_NOTES), ==, "Next quarter");
  g_assert_null (mutual_session_get_asked (fixture->session));
  mutual_session_ask_again (fixture->session);
  g_assert_cmpstr (mutual_session_get_asked (fixture->session)[0], ==, mutual_item_get_id (get_kept (fixture, 0)));
  assert_undone (fixture);
}

/* Doing something else passes over the question. */
static void
test_passing_over (Fixture       *fixture,
                   gconstpointer  data)
{
  MutualItem *live = get_milestone (fixture, 6);

  press (fixture, live, "2027-03-02");
  g_assert_nonnull (mutual_session_get_asked (fixture->session));
  mutual_session_set_selected (fixture->session, mutual_item_get_id (live));
  g_assert_nonnull (mutual_session_get_asked (fixture->session));
  mutual_session_set_selected (fixture->session, mutual_item_get_id (get_milestone (fixture, 1)));
  g_assert_null (mutual_session_get_asked (fixture->session));

  press (fixture, live, "2027-03-03");
  g_assert_true (mutual_session_type (fixture->session, "Rename Milestone", live, MUTUAL_MEMBER_TITLE, "Live", NULL));
  g_assert_null (mutual_session_get_asked (fixture->session));
  mutual_session_ask_again (fixture->session);
  mutual_session_stop_asking (fixture->session);
  g_assert_null (mutual_session_get_asked (fixture->session));
}

/* What others moved they kept themselves. */
static void
test_taken_over (Fixture       *fixture,
                 gconstpointer  data)
{
  GDate date = read_date ("2027-03-15");
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_date (get_milestone (fixture, 6), MUTUAL_MEMBER_DUE, &date);
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();

  g_ptr_array_add (edits, edit);
  g_assert_true (mutual_session_take_over (fixture->session, "Take Over Changes", edits, NULL));
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_null (mutual_session_get_asked (fixture->session));
}

static void
note_rule (MutualItem *item,
           gpointer    log)
{
  if (mutual_item_has (item, MUTUAL_MEMBER_OFFSET))
    g_string_append_printf (log, "%s %d %d|", mutual_item_get_id (item),
                            mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET),
                            mutual_item_get_number (item, MUTUAL_MEMBER_DURATION));
}

static char *
note_rules (Fixture *fixture)
{
  GString *log = g_string_new (NULL);

  mutual_item_foreach (MUTUAL_ITEM (fixture->plan), note_rule, log);
  return g_string_free (log, FALSE);
}

/* Another anchor, or something else to follow, leaves all distances and durations, and another anchor all dates. */
static void
test_rules_stay (Fixture       *fixture,
                 gconstpointer  data)
{
  MutualItem *contract = get_milestone (fixture, 5);
  MutualItem *proof = get_milestone (fixture, 2);
  g_autoptr (MutualEdit) anchor = mutual_edit_new_set_text (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_ANCHOR,
                                                            mutual_item_get_id (get_milestone (fixture, 7)));
  g_autoptr (MutualEdit) follows = mutual_edit_new_set_text (contract, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (proof));
  g_autofree char *before = note_rules (fixture);
  g_autofree char *after = NULL;
  GDate due = *mutual_item_get_date (contract, MUTUAL_MEMBER_DUE);

  g_assert_true (mutual_session_edit (fixture->session, "Change Anchor", anchor, NULL));
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_true (mutual_session_edit (fixture->session, "Change Rule", follows, NULL));
  after = note_rules (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (g_date_compare (mutual_item_get_date (contract, MUTUAL_MEMBER_DUE), &due), <, 0);
  g_assert_true (mutual_item_resolve (get_kept (fixture, 0), MUTUAL_MEMBER_ITEM) == contract);
}

/* An item of both sides waits for the day on which both are at work; whoever of one side is, does not. */
static void
test_both_at_work (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (MutualItem) day = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);
  GDate date = read_date ("2027-02-09");
  MutualItem *contract = get_milestone (fixture, 5);
  guint found = G_MAXUINT;
  g_autoptr (MutualEdit) both = mutual_edit_new_set_number (contract, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BOTH);
  g_autoptr (MutualEdit) buyer = mutual_edit_new_set_number (contract, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BUYER);
  g_autoptr (MutualEdit) edit = NULL;

  g_assert_true (mutual_session_edit (fixture->session, "Change Side", both, NULL));
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  mutual_item_set_date (day, MUTUAL_MEMBER_DATE, &date);
  mutual_item_set_number (day, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);
  edit = mutual_edit_new_insert (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_DAYS_OFF, 0, day);
  g_assert_true (mutual_session_edit (fixture->session, "Add Day Off", edit, NULL));
  g_assert_cmpint (g_date_compare (mutual_item_get_date (contract, MUTUAL_MEMBER_DUE), &date), <, 0);
  for (guint i = 0; i < count_kept (fixture); i++)
    if (mutual_item_resolve (get_kept (fixture, i), MUTUAL_MEMBER_ITEM) == contract)
      found = i;
  assert_kept (fixture, found, contract, "2027-02-09", "2027-02-08");
  g_assert_true (mutual_session_edit (fixture->session, "Change Side", buyer, NULL));
  g_assert_cmpint (g_date_compare (mutual_item_get_date (contract, MUTUAL_MEMBER_DUE), &date), ==, 0);
  for (guint i = 0; i < count_kept (fixture); i++)
    g_assert_true (mutual_item_resolve (get_kept (fixture, i), MUTUAL_MEMBER_ITEM) != contract);
}

#define N_MANY 10000

/* Looking for moves costs next to nothing, however large the plan, and however much was kept of it already. */
static void
test_many (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  GDate date = read_date ("2027-03-01");
  GDate later = read_date ("2027-03-02");
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  MutualItem *last;
  gint64 start;

  mutual_item_set_date (MUTUAL_ITEM (plan), MUTUAL_MEMBER_AGREED_ON, &date);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
      g_autoptr (MutualItem) change = mutual_item_new (MUTUAL_TYPE_CHANGE, NULL);

      mutual_item_set_date (milestone, MUTUAL_MEMBER_DUE, &date);
      mutual_item_set_date (milestone, MUTUAL_MEMBER_AGREED_DUE, &date);
      mutual_item_set_text (change, MUTUAL_MEMBER_ITEM, mutual_item_get_id (milestone));
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, change);
      g_assert_true (mutual_plan_claim (plan, milestone) && mutual_plan_claim (plan, change));
    }
  mutual_plan_seal (plan);
  last = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, N_MANY - 1);
  g_ptr_array_add (edits, mutual_edit_new_set_text (last, MUTUAL_MEMBER_TITLE, "Last"));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GPtrArray) records = mutual_baseline_edits_to_record (plan, edits, &later, "", MUTUAL_REASON_UNSET, NULL);

      g_assert_cmpuint (records->len, ==, 0);
    }
  g_test_message ("Not about dates: %.4f ms", (double) (g_get_monotonic_time () - start) / 1000 / 100);

  g_ptr_array_add (edits, mutual_edit_new_set_date (last, MUTUAL_MEMBER_DUE, &later));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GPtrArray) records = mutual_baseline_edits_to_record (plan, edits, &later, "", MUTUAL_REASON_UNSET, NULL);

      g_assert_cmpuint (records->len, ==, 1);
    }
  g_test_message ("One date of %d: %.4f ms", N_MANY, (double) (g_get_monotonic_time () - start) / 1000 / 100);
}

/* Neither what is new nor what nobody agreed on was moved. */
static void
test_not_agreed (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MutualEdit) edit = NULL;

  set_date (fixture, get_milestone (fixture, 6), MUTUAL_MEMBER_START, "2027-02-16");
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  edit = mutual_edit_new_set_date (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_AGREED_ON, NULL);
  g_assert_true (mutual_session_edit (fixture->session, "Not Agreed", edit, NULL));
  set_date (fixture, get_milestone (fixture, 6), MUTUAL_MEMBER_DUE, "2027-03-15");
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  mutual_commands_agree (fixture->session);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  set_date (fixture, get_milestone (fixture, 6), MUTUAL_MEMBER_DUE, "2027-03-16");
  g_assert_cmpuint (count_kept (fixture), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/session-moves/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("any-edit", test_any_edit);
  ADD ("rule", test_rule);
  ADD ("days-off", test_days_off);
  ADD ("presses", test_presses);
  ADD ("reason", test_reason);
  ADD ("looking-back", test_looking_back);
  ADD ("because", test_because);
  ADD ("passing-over", test_passing_over);
  ADD ("rules-stay", test_rules_stay);
  ADD ("both-at-work", test_both_at_work);
  g_test_add_func ("/session-moves/many", test_many);
  ADD ("taken-over", test_taken_over);
  ADD ("not-agreed", test_not_agreed);
#undef ADD
  return g_test_run ();
}
