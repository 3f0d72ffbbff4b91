/* Tests what is shown before dates move, on the samples and on plans at random.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-preview.h"

#include "format/mutual-writer.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-history.h"
#include "plan/mutual-milestone.h"
#include "random-plan.h"
#include "sample.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-moving.h"

static MutualItem *
get_anchor (MutualPlan *plan)
{
  return mutual_item_resolve (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
}

static char *
write_date (const GDate *date)
{
  return g_date_valid (date) ? mutual_date_format (date, MUTUAL_DATE_WEEKDAY) : g_strdup ("–");
}

/* As the dialog shows it. */
static char *
describe (MutualPreview *preview,
          gboolean       all)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < preview->rows->len; i++)
    {
      MutualPreviewRow *row = g_ptr_array_index (preview->rows, i);
      g_autofree char *title = mutual_preview_row_dup_title (row);
      g_autofree char *caption = mutual_preview_row_dup_caption (row);
      g_autofree char *from = write_date (&row->from);
      g_autofree char *to = row->stays ? g_strdup ("stays") : write_date (&row->to);

      if (!all && !row->is_main)
        continue;
      g_string_append_printf (text, "%s%u %s: %s → %s", row->n_conflicts > 0 ? "! " : "", row->number, title, from, to);
      if (caption != NULL)
        g_string_append_printf (text, " (%s)", caption);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static MutualPreview *
preview_move (MutualItem *item,
              const char *date)
{
  GDate today = sample_read_date ("2026-11-23");
  GDate to = sample_read_date (date);

  return mutual_preview_new_move (MUTUAL_PLAN (mutual_item_get_root (item)), item, &to, &today);
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* What the picture of the dialog shows. */
static void
test_northwind (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualPreview) preview = preview_move (get_anchor (plan), "2027-02-15");
  g_autofree char *date = NULL;

  assert_text (mutual_preview_dup_title (preview), "Move Go-live, first depot");
  assert_text (mutual_preview_dup_distance (preview), "14 days earlier");
  assert_text (mutual_preview_dup_headline (preview), "15 Feb does not fit: 2 conflicts");
  assert_text (mutual_preview_dup_offer (preview, &date),
               "The earliest date that works is Fri 26 Feb 2027, if “Security and legal cleared” starts today.");
  g_assert_cmpstr (date, ==, "Fri 26 Feb 2027");
  assert_text (mutual_preview_dup_use_label (&mutual_preview_get_offer (preview)->date), "Use 26 Feb");
  assert_text (mutual_preview_dup_summary (preview), "6 dates move, 1 stays; 14 steps move along. One undo step.");
  assert_text (mutual_preview_dup_footer (preview),
               "Durations stay as agreed, and the agreed dates stay as the baseline. Apply keeps both conflicts marked "
               "in Review.");
  assert_text (describe (preview, FALSE),
               "4 Business case and decision: Thu 10 Dec → stays (Pinned to “Board meeting”)\n"
               "! 5 Security and legal cleared: start: Tue 24 Nov → Tue 10 Nov (Would have had to start 9 working days "
               "ago)\n"
               "5 Security and legal cleared: Mon 1 Feb → Mon 18 Jan\n"
               "6 Contract and kick-off: Tue 9 Feb → Tue 26 Jan (1 working day after “Steering committee”)\n"
               "! 7 Production environment set up: Mon 18 Jan → Mon 4 Jan (Falls in “Peak season freeze”)\n"
               "7 Go-live, first depot: Mon 1 Mar → Mon 15 Feb\n"
               "8 Optimization: Fri 30 Apr → Fri 16 Apr\n");
}

/* The offer fits; the day before does not; later fits, too. */
static void
test_offer (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualPreview) offered = preview_move (get_anchor (plan), "2027-02-26");
  g_autoptr (MutualPreview) before = preview_move (get_anchor (plan), "2027-02-25");
  g_autoptr (MutualPreview) later = preview_move (get_anchor (plan), "2027-03-22");
  g_autoptr (MutualPreview) nothing = preview_move (get_anchor (plan), "2027-03-01");
  g_autoptr (MutualPreview) frozen = NULL;

  g_assert_cmpuint (offered->n_conflicts, ==, 0);
  g_assert_null (mutual_preview_dup_headline (offered));
  g_assert_null (mutual_preview_dup_offer (offered, NULL));
  g_assert_null (mutual_preview_get_offer (offered));
  assert_text (mutual_preview_dup_footer (offered),
               "Durations stay as agreed, and the agreed dates stay as the baseline.");
  g_assert_cmpuint (before->n_conflicts, ==, 1);
  assert_text (mutual_preview_dup_headline (before), "25 Feb does not fit: 1 conflict");
  g_assert_cmpuint (later->n_conflicts, ==, 0);
  assert_text (mutual_preview_dup_distance (later), "21 days later");

  g_assert_cmpuint (nothing->edits->len, ==, 0);
  g_assert_null (mutual_preview_dup_distance (nothing));
  assert_text (mutual_preview_dup_summary (nothing), "Nothing moves.");

  /* Where an earlier date than the one asked for would do, the next one is offered all the same. */
  frozen = preview_move (sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, "Proof of concept"), "2026-12-16");
  assert_text (mutual_preview_dup_headline (frozen), "16 Dec does not fit: 1 conflict");
  assert_text (mutual_preview_dup_offer (frozen, NULL), "The next date that works is Mon 11 Jan 2027.");
}

/* An item that follows something can come nearer to it, but that is said. */
static void
test_squeeze (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *last = sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, "Optimization");
  g_autoptr (MutualPreview) preview = preview_move (last, "2027-04-16");
  g_autoptr (MutualPreview) past = preview_move (last, "2026-11-20");

  assert_text (describe (preview, TRUE),
               "3 Proof of concept: Thu 3 Dec → stays (Pinned to its date)\n"
               "4 Business case and decision: Thu 10 Dec → stays (Pinned to “Board meeting”)\n"
               "5 Security and legal cleared: Mon 1 Feb → stays (Follows “Go-live, first depot”, which stays)\n"
               "6 Contract and kick-off: Tue 9 Feb → stays (Follows “Go-live, first depot”, which stays)\n"
               "7 Go-live, first depot: Mon 1 Mar → stays (Pinned to its date)\n"
               "8 Compare eight weeks of claims with the goal: Tue 20 Apr → Tue 6 Apr\n"
               "8 Review the implementation together: Tue 27 Apr → Tue 13 Apr\n"
               "8 Decide which depots follow: Fri 30 Apr → Fri 16 Apr\n"
               "8 Optimization: Fri 30 Apr → Fri 16 Apr (Leaves 10 working days less after “Go-live, first depot”)\n");
  g_assert_cmpuint (preview->n_conflicts, ==, 0);

  /* What it follows keeps its distance in what is offered. */
  assert_text (mutual_preview_dup_offer (past, NULL), "The earliest date that works is Fri 30 Apr 2027.");
}

/* Work that is given less time at either end says so. */
static void
test_shorter (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *last = sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, "Optimization");
  GDate today = sample_read_date ("2026-11-23");
  GDate start = sample_read_date ("2027-03-15");
  GDate end = sample_read_date ("2027-02-22");
  g_autoptr (GPtrArray) later = mutual_moving_edits (plan, last, MUTUAL_MOVING_START, &start);
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (MutualPreview) shorter = mutual_preview_new (plan, last, later, &today, NULL);
  g_autoptr (MutualPreview) sooner = NULL;
  MutualItem *live = get_anchor (plan);

  assert_text (describe (shorter, FALSE),
               "4 Business case and decision: Thu 10 Dec → stays (Pinned to “Board meeting”)\n"
               "8 Optimization: start: Mon 1 Mar → Mon 15 Mar (Leaves 10 working days less for the work)\n");

  assert_text (mutual_preview_dup_footer (shorter),
               "Durations change where it says so, and the agreed dates stay as the baseline.");

  earlier = mutual_moving_edits (plan, live, MUTUAL_MOVING_END, &end);
  sooner = mutual_preview_new (plan, live, earlier, &today, NULL);
  for (guint i = 0; i < sooner->rows->len; i++)
    {
      MutualPreviewRow *row = g_ptr_array_index (sooner->rows, i);

      if (row->item == live && row->part == MUTUAL_PREVIEW_DUE)
        assert_text (mutual_preview_row_dup_caption (row), "Leaves 5 working days less for the work");
    }
  g_assert_cmpuint (sooner->n_conflicts, >, 0);
}

/* An event that moves takes along what follows it; one that becomes hard hits what stays. */
static void
test_events (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *board = sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, "Board meeting");
  MutualItem *freeze = sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, "Peak season freeze");
  GDate today = sample_read_date ("2026-11-23");
  GDate end = sample_read_date ("2027-01-20");
  g_autoptr (GPtrArray) edits = mutual_moving_edits (plan, freeze, MUTUAL_MOVING_END, &end);
  g_autoptr (MutualPreview) moved = preview_move (board, "2026-12-17");
  g_autoptr (MutualPreview) longer = mutual_preview_new (plan, freeze, edits, &today, NULL);

  assert_text (describe (moved, FALSE),
               "0 Board meeting: Thu 10 Dec → Thu 17 Dec\n"
               "4 Business case and decision: Thu 10 Dec → Thu 17 Dec (During “Peak season freeze”)\n");
  g_assert_cmpuint (longer->n_conflicts, ==, 1);
  assert_text (describe (longer, FALSE),
               "4 Business case and decision: Thu 10 Dec → stays (Pinned to “Board meeting”)\n"
               "! 7 Production environment set up: Mon 18 Jan → stays (Falls in “Peak season freeze”)\n");
  g_assert_null (mutual_preview_get_offer (longer));
}

static void
apply (MutualHistory *history,
       GPtrArray     *edits)
{
  mutual_history_begin (history, "Move");
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      mutual_history_apply (history, g_ptr_array_index (edits, i), &error);
      g_assert_no_error (error);
    }
  mutual_history_end (history);
}

/* Looking changes nothing; applying gives what was shown, and nothing is left to follow; one undo takes all of it back. */
static void
assert_holds (MutualPlan    *plan,
              MutualPreview *preview,
              GBytes        *before)
{
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (GBytes) looked = mutual_writer_write (plan);
  g_autoptr (GPtrArray) further = NULL;
  g_autoptr (GBytes) undone = NULL;

  g_assert_true (g_bytes_equal (before, looked));
  apply (history, preview->edits);
  further = mutual_following_edits_after (plan, preview->edits);
  g_assert_cmpuint (further->len, ==, 0);
  for (guint i = 0; i < preview->rows->len; i++)
    {
      MutualPreviewRow *row = g_ptr_array_index (preview->rows, i);
      const GDate *date = row->part == MUTUAL_PREVIEW_START ? mutual_item_get_date (row->item, MUTUAL_MEMBER_START)
                                                            : mutual_following_get_date (row->item);

      g_assert_true (date != NULL ? g_date_valid (&row->to) && g_date_compare (date, &row->to) == 0
                                  : !g_date_valid (&row->to));
      g_assert_true (row->stays || !g_date_valid (&row->from) || !g_date_valid (&row->to) ||
                     g_date_compare (&row->from, &row->to) != 0);
    }
  if (preview->edits->len > 0)
    g_assert_nonnull (mutual_history_undo (history));
  undone = mutual_writer_write (plan);
  g_assert_true (g_bytes_equal (before, undone));
}

static void
test_applied (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  guint n = 0;

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (MutualPlan) plan = i == 0 ? sample_load ("samples", "northwind-freight.map") : random_plan_new (rand, 4);
      g_autoptr (GBytes) before = NULL;

      if (i > 0)
        sample_tame (rand, plan);
      before = mutual_writer_write (plan);
      for (guint k = 0; k < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); k++)
        {
          MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, k);
          const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
          g_autoptr (MutualPreview) preview = NULL;
          GDate today = due != NULL ? *due : sample_read_date ("2026-11-23");
          GDate to = today;

          if (g_date_get_year (&to) < MUTUAL_YEAR_MAX - 2)
            g_date_add_days (&to, (guint) g_rand_int_range (rand, 0, 200));
          preview = mutual_preview_new_move (plan, item, &to, &today);
          assert_holds (plan, preview, before);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 200);
}

/* There and back gives the same file. */
static void
test_there_and_back (void)
{
  static const char *const samples[] = { "northwind-freight.map", "kestrel-motors.map", "brightwater-utilities.map" };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    for (int days = -120; days <= 240; days++)
      {
        g_autoptr (MutualPlan) plan = sample_load ("samples", samples[i]);
        g_autoptr (MutualHistory) history = mutual_history_new (plan);
        g_autoptr (GBytes) before = mutual_writer_write (plan);
        g_autoptr (GBytes) after = NULL;
        g_autoptr (GPtrArray) there = NULL;
        g_autoptr (GPtrArray) back = NULL;
        g_autoptr (GPtrArray) again = NULL;
        MutualItem *anchor = get_anchor (plan);
        GDate old = *mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE);
        GDate date = old;

        g_date_set_julian (&date, (guint32) ((int) g_date_get_julian (&old) + days));
        there = mutual_following_edits_to_date (plan, anchor, &date);
        apply (history, there);
        /* The schedule of a schedule changes nothing. */
        again = mutual_following_edits_for_all (plan);
        g_assert_cmpuint (again->len, ==, 0);
        back = mutual_following_edits_to_date (plan, anchor, &old);
        apply (history, back);
        after = mutual_writer_write (plan);
        g_assert_true (g_bytes_equal (before, after));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preview/northwind", test_northwind);
  g_test_add_func ("/preview/offer", test_offer);
  g_test_add_func ("/preview/squeeze", test_squeeze);
  g_test_add_func ("/preview/shorter", test_shorter);
  g_test_add_func ("/preview/events", test_events);
  g_test_add_func ("/preview/applied", test_applied);
  g_test_add_func ("/preview/there-and-back", test_there_and_back);
  return g_test_run ();
}
