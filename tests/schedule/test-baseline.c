/* Tests agreeing on dates, keeping later moves with their reasons, and what is told of them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-baseline.h"

#include "format/mutual-writer.h"
#include "plan/mutual-change.h"
#include "sample.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-slips.h"

static guint
count_changes (MutualPlan *plan)
{
  return mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES);
}

static MutualItem *
get_last_change (MutualPlan *plan)
{
  return mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, count_changes (plan) - 1);
}

/* Moves an item as a command does: the move, and what is kept of it. */
static void
move (MutualPlan   *plan,
      MutualItem   *item,
      const char   *to,
      const char   *on,
      MutualReason  reason)
{
  GDate date = sample_read_date (to);
  GDate day = sample_read_date (on);
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_date (plan, item, &date);
  g_autoptr (GPtrArray) records = mutual_baseline_edits_to_record (plan, edits, &day, "Lena Brandt", reason, NULL);

  sample_apply (plan, edits);
  sample_apply (plan, records);
  sample_assert_valid (plan);
}

static void
assert_change (MutualItem *change,
               MutualItem *item,
               const char *field,
               const char *from,
               const char *to)
{
  g_assert_true (mutual_item_resolve (change, MUTUAL_MEMBER_ITEM) == item);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_FIELD), ==, field);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_FROM), ==, from);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_TO), ==, to);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_BY), ==, "Lena Brandt");
}

static void
assert_summary (MutualPlan *plan,
                MutualItem *item,
                const char *expected)
{
  MutualSlipsFilter filter = { .item = item, .side = MUTUAL_SLIPS_ANY, .reason = MUTUAL_SLIPS_ANY };
  g_autoptr (MutualSlips) slips = mutual_slips_new (plan, &filter);
  g_autofree char *summary = mutual_slips_dup_summary (slips);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_agree (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  GDate on = sample_read_date ("2026-11-23");
  g_autoptr (GPtrArray) edits = mutual_baseline_edits_to_agree (plan, &on);
  g_autoptr (GPtrArray) again = NULL;

  g_assert_true (mutual_baseline_is_agreed (plan));
  sample_apply (plan, edits);
  sample_assert_valid (plan);
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = sample_get_milestone (plan, i);

      g_assert_cmpint (g_date_compare (mutual_item_get_date (milestone, MUTUAL_MEMBER_DUE),
                                       mutual_item_get_date (milestone, MUTUAL_MEMBER_AGREED_DUE)), ==, 0);
      for (guint k = 0; k < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); k++)
        g_assert_true (mutual_item_is_set (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k),
                                           MUTUAL_MEMBER_AGREED_DUE));
    }
  /* The new baseline keeps the changes of the old one. */
  g_assert_cmpuint (count_changes (plan), ==, 4);
  again = mutual_baseline_edits_to_agree (plan, &on);
  g_assert_cmpuint (again->len, ==, 0);
}

/* One change for what was moved, none for what only follows. */
static void
test_record (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *live = sample_get_milestone (plan, 6);
  MutualItem *board = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, 0);

  move (plan, live, "2027-03-15", "2026-11-23", MUTUAL_REASON_BUDGET);
  g_assert_cmpuint (count_changes (plan), ==, 5);
  assert_change (get_last_change (plan), live, "due", "2027-03-01", "2027-03-15");
  g_assert_cmpint (mutual_item_get_number (get_last_change (plan), MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_BUDGET);

  /* Event and milestone both move, but it is the event that did. */
  move (plan, board, "2026-12-11", "2026-11-24", MUTUAL_REASON_UNSET);
  g_assert_cmpuint (count_changes (plan), ==, 6);
  assert_change (get_last_change (plan), board, "date", "2026-12-10", "2026-12-11");
  g_assert_false (mutual_item_is_set (get_last_change (plan), MUTUAL_MEMBER_REASON));

  /* What follows something, and is moved itself. */
  move (plan, sample_get_milestone (plan, 4), "2027-02-12", "2026-11-24", MUTUAL_REASON_LEGAL);
  g_assert_cmpuint (count_changes (plan), ==, 7);
  assert_change (get_last_change (plan), sample_get_milestone (plan, 4), "due", "2027-02-15", "2027-02-12");
}

/* The changes are for both sides to read. */
static void
test_private (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  GDate on = sample_read_date ("2026-11-23");
  g_autoptr (GPtrArray) agree = mutual_baseline_edits_to_agree (plan, &on);
  MutualItem *milestone = sample_get_milestone (plan, 5);
  MutualItem *hidden = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0);
  MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 1);

  sample_apply (plan, agree);
  g_assert_true (mutual_item_get_number (hidden, MUTUAL_MEMBER_PRIVATE));
  move (plan, hidden, "2027-01-29", "2026-11-24", MUTUAL_REASON_SELLER);
  g_assert_cmpuint (count_changes (plan), ==, 4);
  move (plan, step, "2027-02-03", "2026-11-24", MUTUAL_REASON_SELLER);
  g_assert_cmpuint (count_changes (plan), ==, 5);
}

/* Moves of one person on one day are one; once it is back, there was none. */
static void
test_prolong (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *live = sample_get_milestone (plan, 6);
  g_autoptr (GBytes) before = mutual_writer_write (plan);
  g_autoptr (GBytes) after = NULL;

  move (plan, live, "2027-03-02", "2026-11-23", MUTUAL_REASON_UNSET);
  move (plan, live, "2027-03-03", "2026-11-23", MUTUAL_REASON_UNSET);
  move (plan, live, "2027-03-04", "2026-11-23", MUTUAL_REASON_SECURITY);
  g_assert_cmpuint (count_changes (plan), ==, 5);
  assert_change (get_last_change (plan), live, "due", "2027-03-01", "2027-03-04");
  g_assert_cmpint (mutual_item_get_number (get_last_change (plan), MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_SECURITY);
  move (plan, live, "2027-03-01", "2026-11-23", MUTUAL_REASON_UNSET);
  after = mutual_writer_write (plan);
  g_assert_true (g_bytes_equal (before, after));

  /* Another day, or another reason, is another move. */
  move (plan, live, "2027-03-02", "2026-11-23", MUTUAL_REASON_LEGAL);
  move (plan, live, "2027-03-03", "2026-11-23", MUTUAL_REASON_SECURITY);
  move (plan, live, "2027-03-04", "2026-11-24", MUTUAL_REASON_SECURITY);
  g_assert_cmpuint (count_changes (plan), ==, 7);
}

static MutualItem *
find_person (MutualPlan *plan,
             MutualSide  side)
{
  MutualItem *person;
  guint i = 0;

  do
    person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i++);
  while (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) != (int) side);
  return person;
}

static void
assert_mover (MutualPlan *plan,
              MutualSide  side,
              const char *name,
              const char *expected)
{
  g_autofree char *mover = mutual_baseline_dup_mover (plan, side, name);

  g_assert_cmpstr (mover, ==, expected);
}

/* A person of the plan, else a company of it; nobody else's name gets in. */
static void
test_mover (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  const char *seller = mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_SELLER);
  const char *buyer = mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_BUYER);
  const char *name = mutual_item_get_text (find_person (plan, MUTUAL_SIDE_SELLER), MUTUAL_MEMBER_NAME);
  g_autofree char *shouted = g_utf8_strup (name, -1);
  GDate day = sample_read_date ("2026-11-23");
  GDate date = sample_read_date ("2027-03-15");
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_date (plan, sample_get_milestone (plan, 6), &date);
  g_autoptr (GPtrArray) records = NULL;
  MutualSlipsFilter filter = { .side = MUTUAL_SIDE_SELLER, .reason = MUTUAL_SLIPS_ANY };
  g_autoptr (MutualSlips) slips = NULL;

  assert_mover (plan, MUTUAL_SIDE_UNSET, NULL, "");
  assert_mover (plan, MUTUAL_SIDE_UNSET, "", "");
  assert_mover (plan, MUTUAL_SIDE_UNSET, "Some Body", "");
  assert_mover (plan, MUTUAL_SIDE_UNSET, shouted, name);
  assert_mover (plan, MUTUAL_SIDE_SELLER, shouted, name);
  assert_mover (plan, MUTUAL_SIDE_SELLER, "Some Body", seller);
  assert_mover (plan, MUTUAL_SIDE_BUYER, name, buyer);

  records = mutual_baseline_edits_to_record (plan, edits, &day, seller, MUTUAL_REASON_UNSET, NULL);
  sample_apply (plan, edits);
  sample_apply (plan, records);
  filter.item = sample_get_milestone (plan, 6);
  slips = mutual_slips_new (plan, &filter);
  g_assert_cmpuint (slips->list->len, ==, 1);
}

/* It is the same whether one asks before or after: then what follows, and what came back, is known, too. */
static void
test_afterwards (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *live = sample_get_milestone (plan, 6);
  GDate day = sample_read_date ("2026-11-23");
  GDate there = sample_read_date ("2027-03-15");
  GDate here = sample_read_date ("2027-03-01");
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_date (plan, live, &there);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) none = NULL;
  MutualEdit *back;

  sample_apply (plan, edits);
  records = mutual_baseline_edits_to_record (plan, edits, &day, "Lena Brandt", MUTUAL_REASON_UNSET, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  sample_apply (plan, records);
  assert_change (get_last_change (plan), live, "due", "2027-03-01", "2027-03-15");

  g_ptr_array_set_size (edits, 0);
  back = mutual_edit_new_set_date (live, MUTUAL_MEMBER_DUE, &here);
  g_ptr_array_add (edits, mutual_edit_invert (back));
  g_ptr_array_add (edits, back);
  none = mutual_baseline_find_moves (plan, edits);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Nobody is told of a private step: what it takes along is a move of its own. */
static void
test_carried_by_private (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  GDate on = sample_read_date ("2026-11-20");
  MutualItem *milestone = sample_get_milestone (plan, 5);
  MutualItem *hidden = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0);
  MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 1);
  g_autoptr (GPtrArray) follow = mutual_following_edits_to_follow (plan, step, hidden, 1, NULL);
  g_autoptr (GPtrArray) agree = NULL;

  sample_apply (plan, follow);
  agree = mutual_baseline_edits_to_agree (plan, &on);
  sample_apply (plan, agree);
  move (plan, hidden, "2027-01-26", "2026-11-24", MUTUAL_REASON_UNSET);
  g_assert_cmpuint (count_changes (plan), ==, 5);
  g_assert_true (mutual_item_resolve (get_last_change (plan), MUTUAL_MEMBER_ITEM) == step);
}

/* The end of a range is a date of the customer, too. */
static void
test_range (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  GDate day = sample_read_date ("2026-11-23");
  MutualItem *freeze = NULL;
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) records = NULL;
  GDate end;

  for (guint i = 0; freeze == NULL; i++)
    {
      MutualItem *event = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, i);

      if (mutual_item_is_set (event, MUTUAL_MEMBER_END))
        freeze = event;
    }
  end = *mutual_item_get_date (freeze, MUTUAL_MEMBER_END);
  g_date_add_days (&end, 2);
  g_ptr_array_add (edits, mutual_edit_new_set_date (freeze, MUTUAL_MEMBER_END, &end));
  records = mutual_baseline_edits_to_record (plan, edits, &day, "", MUTUAL_REASON_UNSET, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (mutual_item_get_text (mutual_edit_get_item (g_ptr_array_index (records, 0)), MUTUAL_MEMBER_FIELD),
                   ==, "end");

  /* It goes with its beginning. */
  end = *mutual_item_get_date (freeze, MUTUAL_MEMBER_DATE);
  g_date_add_days (&end, 2);
  g_ptr_array_add (edits, mutual_edit_new_set_date (freeze, MUTUAL_MEMBER_DATE, &end));
  g_clear_pointer (&records, g_ptr_array_unref);
  records = mutual_baseline_edits_to_record (plan, edits, &day, "", MUTUAL_REASON_UNSET, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (mutual_item_get_text (mutual_edit_get_item (g_ptr_array_index (records, 0)), MUTUAL_MEMBER_FIELD),
                   ==, "date");
}

/* What moves from where it was agreed to stand starts anew, also on the day of the agreement. */
static void
test_agreed_meanwhile (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  GDate on = sample_read_date ("2026-11-23");
  MutualItem *live = sample_get_milestone (plan, 6);
  g_autoptr (GPtrArray) agree = NULL;

  move (plan, live, "2027-03-02", "2026-11-23", MUTUAL_REASON_UNSET);
  agree = mutual_baseline_edits_to_agree (plan, &on);
  sample_apply (plan, agree);
  move (plan, live, "2027-03-01", "2026-11-23", MUTUAL_REASON_UNSET);
  g_assert_cmpuint (count_changes (plan), ==, 6);
  assert_change (get_last_change (plan), live, "due", "2027-03-02", "2027-03-01");
}

static void
test_explain (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *change = get_last_change (plan);
  const char *ids[] = { mutual_item_get_id (change), mutual_item_get_id (sample_get_milestone (plan, 0)), "gone", NULL };
  g_autofree char *notes = g_strdup (mutual_item_get_text (change, MUTUAL_MEMBER_NOTES));
  g_autoptr (GPtrArray) first = mutual_baseline_edits_to_explain (plan, ids, MUTUAL_REASON_LEGAL, NULL);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) more = NULL;

  sample_apply (plan, first);
  g_assert_cmpint (mutual_item_get_number (change, MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_LEGAL);
  g_assert_cmpstr (mutual_item_get_text (change, MUTUAL_MEMBER_NOTES), ==, notes);
  again = mutual_baseline_edits_to_explain (plan, ids, MUTUAL_REASON_LEGAL, notes);
  g_assert_cmpuint (again->len, ==, 0);
  more = mutual_baseline_edits_to_explain (plan, ids, MUTUAL_REASON_UNSET, "");
  sample_apply (plan, more);
  g_assert_false (mutual_item_is_set (change, MUTUAL_MEMBER_REASON));
  g_assert_false (mutual_item_is_set (change, MUTUAL_MEMBER_NOTES));
}

/* Before anything is agreed, dates are free. */
static void
test_not_agreed (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "brightwater-utilities.map");
  GDate date = sample_read_date ("2027-03-15");
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  guint n = count_changes (plan);

  if (mutual_baseline_is_agreed (plan))
    {
      g_autoptr (MutualEdit) edit = mutual_edit_new_set_date (MUTUAL_ITEM (plan), MUTUAL_MEMBER_AGREED_ON, NULL);

      g_assert_true (mutual_edit_apply (edit, plan, NULL));
    }
  edits = mutual_following_edits_to_date (plan, sample_get_milestone (plan, 1), &date);
  g_assert_cmpuint (edits->len, >, 0);
  moves = mutual_baseline_find_moves (plan, edits);
  g_assert_cmpuint (moves->len, ==, 0);
  move (plan, sample_get_milestone (plan, 1), "2027-03-15", "2026-11-23", MUTUAL_REASON_OTHER);
  g_assert_cmpuint (count_changes (plan), ==, n);
}

static MutualSlips *
filter_slips (MutualPlan *plan,
              int         side,
              int         reason)
{
  MutualSlipsFilter filter = { .side = side, .reason = reason };

  return mutual_slips_new (plan, &filter);
}

static void
test_slips (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualSlips) all = mutual_slips_new (plan, NULL);
  g_autoptr (MutualSlips) legal = filter_slips (plan, MUTUAL_SLIPS_ANY, MUTUAL_REASON_LEGAL);
  g_autoptr (MutualSlips) seller = filter_slips (plan, MUTUAL_SIDE_SELLER, MUTUAL_SLIPS_ANY);
  g_autoptr (MutualSlips) unexplained = filter_slips (plan, MUTUAL_SLIPS_ANY, MUTUAL_REASON_UNSET);
  MutualSlip *first = g_ptr_array_index (all->list, 0);
  g_autofree char *distance = mutual_slip_dup_distance (first);

  g_assert_cmpuint (all->list->len, ==, 4);
  g_assert_cmpint (all->days, ==, 14 + 3 + 7 + 3);
  g_assert_cmpuint (all->n_old, ==, 1);
  g_assert_true (first->is_old);
  g_assert_false (first->is_private);
  g_assert_cmpstr (distance, ==, "14 days later");
  g_assert_true (first->item == mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, 0));
  g_assert_cmpint (first->side, ==, MUTUAL_SIDE_BUYER);
  g_assert_cmpuint (legal->list->len, ==, 1);
  g_assert_cmpint (legal->days, ==, 7);
  g_assert_cmpuint (seller->list->len, ==, 0);
  g_assert_cmpuint (unexplained->list->len, ==, 0);
  assert_summary (plan, NULL, "Moved 4 times, 27 days in all, 4 of 4 on the buyer’s side");
  assert_summary (plan, sample_get_milestone (plan, 2), "Moved 2 times, 6 days in all, 2 of 2 on the buyer’s side");
  assert_summary (plan, sample_get_milestone (plan, 0), "Never moved");

  move (plan, sample_get_milestone (plan, 6), "2027-02-26", "2026-11-23", MUTUAL_REASON_ESTIMATE);
  assert_summary (plan, sample_get_milestone (plan, 6), "Moved 1 time, 3 days earlier in all, 1 of 1 on the seller’s side");
}

/* What is sent to somebody: the sum, and a line for each move. */
static void
test_slip_words (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualSlips) legal = filter_slips (plan, MUTUAL_SLIPS_ANY, MUTUAL_REASON_LEGAL);
  g_autoptr (MutualSlips) none = filter_slips (plan, MUTUAL_SIDE_BOTH, MUTUAL_SLIPS_ANY);
  g_autoptr (MutualSlips) all = mutual_slips_new (plan, NULL);
  g_autoptr (MutualEdit) edit = NULL;
  g_autofree char *text = mutual_slips_dup_text (legal);
  g_autofree char *nothing = mutual_slips_dup_text (none);
  g_autofree char *note = mutual_slips_dup_note (all);
  g_autofree char *later = NULL;

  g_assert_cmpstr (text, ==,
                   "Moved 1 time, 7 days in all, 1 of 1 on the buyer’s side\n\n"
                   "Close contract redlines · Fri 15 Jan 2027 → Fri 22 Jan 2027 · 7 days later · Buyer · legal matters · "
                   "Counsel is away in the week after the freeze. The milestone’s date holds. · Grace Whitfield · "
                   "Tue 17 Nov 2026\n");
  g_assert_cmpstr (nothing, ==, "Never moved\n");
  g_assert_cmpstr (note, ==, "1 of them before the dates were agreed on Fri 9 Oct 2026");

  edit = mutual_edit_new_set_date (MUTUAL_ITEM (plan), MUTUAL_MEMBER_AGREED_ON, NULL);
  g_assert_true (mutual_edit_apply (edit, plan, NULL));
  mutual_slips_free (g_steal_pointer (&all));
  all = mutual_slips_new (plan, NULL);
  later = mutual_slips_dup_note (all);
  g_assert_cmpstr (later, ==, "The dates are not agreed at the moment");
}

/* The other side knows nothing of a private step, nor that it moved. */
static void
test_private_slips (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *step = mutual_item_get_child (sample_get_milestone (plan, 2), MUTUAL_MEMBER_STEPS, 0);
  g_autoptr (MutualItem) change = mutual_item_new (MUTUAL_TYPE_CHANGE, NULL);
  g_autoptr (MutualEdit) hide = mutual_edit_new_set_number (step, MUTUAL_MEMBER_PRIVATE, TRUE);
  g_autoptr (MutualEdit) insert = NULL;
  MutualSlipsFilter shared = MUTUAL_SLIPS_FILTER_ALL;
  g_autoptr (MutualSlips) all = NULL;
  g_autoptr (MutualSlips) told = NULL;

  mutual_item_set_text (change, MUTUAL_MEMBER_ITEM, mutual_item_get_id (step));
  mutual_item_set_text (change, MUTUAL_MEMBER_FROM, "2026-11-20");
  mutual_item_set_text (change, MUTUAL_MEMBER_TO, "2026-11-25");
  insert = mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, 0, change);
  g_assert_true (mutual_edit_apply (hide, plan, NULL));
  g_assert_true (mutual_edit_apply (insert, plan, NULL));

  shared.shared_only = TRUE;
  all = mutual_slips_new (plan, NULL);
  told = mutual_slips_new (plan, &shared);
  g_assert_cmpuint (all->list->len, ==, 5);
  g_assert_true (((MutualSlip *) g_ptr_array_index (all->list, 0))->is_private);
  g_assert_cmpuint (told->list->len, ==, 4);
  g_assert_cmpint (told->days, ==, all->days - 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/baseline/agree", test_agree);
  g_test_add_func ("/baseline/record", test_record);
  g_test_add_func ("/baseline/private", test_private);
  g_test_add_func ("/baseline/prolong", test_prolong);
  g_test_add_func ("/baseline/mover", test_mover);
  g_test_add_func ("/baseline/afterwards", test_afterwards);
  g_test_add_func ("/baseline/carried-by-private", test_carried_by_private);
  g_test_add_func ("/baseline/range", test_range);
  g_test_add_func ("/baseline/agreed-meanwhile", test_agreed_meanwhile);
  g_test_add_func ("/baseline/explain", test_explain);
  g_test_add_func ("/baseline/not-agreed", test_not_agreed);
  g_test_add_func ("/baseline/slips", test_slips);
  g_test_add_func ("/baseline/slip-words", test_slip_words);
  g_test_add_func ("/baseline/private-slips", test_private_slips);
  return g_test_run ();
}
