/* Tests where milestones and events go that are dragged.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-moving.h"

#include "format/mutual-writer.h"
#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-history.h"
#include "plan/mutual-milestone.h"
#include "random-plan.h"
#include "sample.h"

typedef struct
{
  MutualPlan *plan;
  MutualItem *work;     /* Mon 30 Nov to Thu 3 Dec 2026, no duration said */
  MutualItem *lasting;  /* four days to Thu 3 Dec */
  MutualItem *follower; /* five working days after @work */
  MutualItem *event;    /* Mon 14 to Fri 18 Dec */
  MutualItem *after;    /* one working day after @event */
} Fixture;

static MutualItem *
add_milestone (Fixture    *fixture,
               const char *due,
               MutualItem *follows,
               int         offset)
{
  MutualItem *item = sample_add (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

  sample_set_date (item, MUTUAL_MEMBER_DUE, due);
  if (follows != NULL)
    {
      mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (follows));
      mutual_item_set_number (item, MUTUAL_MEMBER_OFFSET, offset);
    }
  return item;
}

/* Mon 7 Dec 2026 is a day off. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = mutual_plan_new (NULL);
  sample_set_date (sample_add (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_DAYS_OFF, MUTUAL_TYPE_DAY_OFF),
                   MUTUAL_MEMBER_DATE, "2026-12-07");
  fixture->work = add_milestone (fixture, "2026-12-03", NULL, 0);
  sample_set_date (fixture->work, MUTUAL_MEMBER_START, "2026-11-30");
  fixture->lasting = add_milestone (fixture, "2026-12-03", NULL, 0);
  sample_set_date (fixture->lasting, MUTUAL_MEMBER_START, "2026-11-30");
  mutual_item_set_number (fixture->lasting, MUTUAL_MEMBER_DURATION, 4);
  fixture->follower = add_milestone (fixture, "2026-12-11", fixture->work, 5);
  fixture->event = sample_add (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
  sample_set_date (fixture->event, MUTUAL_MEMBER_DATE, "2026-12-14");
  sample_set_date (fixture->event, MUTUAL_MEMBER_END, "2026-12-18");
  fixture->after = add_milestone (fixture, "2026-12-15", fixture->event, 1);
  mutual_plan_seal (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->plan);
}

static void
assert_date (MutualItem   *item,
             MutualMember  member,
             const char   *expected)
{
  const GDate *date = mutual_item_get_date (item, member);
  char text[MUTUAL_DATE_SIZE] = "";

  if (date != NULL)
    mutual_date_write (date, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_snaps (Fixture          *fixture,
              MutualItem       *item,
              MutualMovingPart  part,
              int               days,
              const char       *expected,
              int               count)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (fixture->plan);
  char text[MUTUAL_DATE_SIZE];
  GDate date;

  mutual_moving_snap (calendar, item, part, days, &date);
  mutual_date_write (&date, text);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (mutual_moving_count (calendar, item, mutual_moving_get_date (item, part), &date), ==, count);
}

static void
move (Fixture          *fixture,
      MutualItem       *item,
      MutualMovingPart  part,
      const char       *text)
{
  GDate date = sample_read_date (text);
  g_autoptr (GPtrArray) edits = mutual_moving_edits (fixture->plan, item, part, &date);

  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      mutual_edit_apply (g_ptr_array_index (edits, i), fixture->plan, &error);
      g_assert_no_error (error);
    }
}

static void
test_snap (Fixture       *fixture,
           gconstpointer  data)
{
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_WHOLE, 1, "2026-12-04", 1);
  /* Saturday is nearer to Friday; Sunday and the Monday off are nearer to Tuesday. */
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_WHOLE, 2, "2026-12-04", 1);
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_WHOLE, 3, "2026-12-08", 2);
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_WHOLE, 4, "2026-12-08", 2);
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_WHOLE, -5, "2026-11-27", -4);
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_WHOLE, 0, "2026-12-03", 0);

  /* An end stops at the other one. */
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_END, -30, "2026-11-30", -3);
  assert_snaps (fixture, fixture->work, MUTUAL_MOVING_START, 30, "2026-12-03", 3);

  /* Events take place on any day. */
  assert_snaps (fixture, fixture->event, MUTUAL_MOVING_WHOLE, -2, "2026-12-12", -2);
  assert_snaps (fixture, fixture->event, MUTUAL_MOVING_END, -30, "2026-12-14", -4);

  /* No plan speaks of other centuries. */
  assert_snaps (fixture, fixture->event, MUTUAL_MOVING_WHOLE, 10000000, "2999-12-31", 355398);
}

static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    int         n;
    gboolean    weeks;
    const char *expected;
  } steps[] = {
    { 1, FALSE, "2026-12-04" },
    { 2, FALSE, "2026-12-08" },
    { -4, FALSE, "2026-11-27" },
    { 1, TRUE, "2026-12-10" },
    { -1, TRUE, "2026-11-26" },
  };
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (fixture->plan);
  char text[MUTUAL_DATE_SIZE];
  GDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      mutual_moving_step (calendar, fixture->work, MUTUAL_MOVING_WHOLE, steps[i].n, steps[i].weeks, &date);
      mutual_date_write (&date, text);
      g_assert_cmpstr (text, ==, steps[i].expected);
    }

  mutual_moving_step (calendar, fixture->event, MUTUAL_MOVING_WHOLE, -1, FALSE, &date);
  mutual_date_write (&date, text);
  g_assert_cmpstr (text, ==, "2026-12-13");
}

/* It keeps its length in working days, and what follows it its distance. */
static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  move (fixture, fixture->work, MUTUAL_MOVING_WHOLE, "2026-12-08");
  assert_date (fixture->work, MUTUAL_MEMBER_START, "2026-12-02");
  assert_date (fixture->work, MUTUAL_MEMBER_DUE, "2026-12-08");
  assert_date (fixture->follower, MUTUAL_MEMBER_DUE, "2026-12-15");

  move (fixture, fixture->follower, MUTUAL_MOVING_WHOLE, "2026-12-10");
  assert_date (fixture->follower, MUTUAL_MEMBER_DUE, "2026-12-10");
  g_assert_cmpint (mutual_item_get_number (fixture->follower, MUTUAL_MEMBER_OFFSET), ==, 2);
  g_assert_cmpstr (mutual_item_get_reference (fixture->follower, MUTUAL_MEMBER_FOLLOWS), ==,
                   mutual_item_get_id (fixture->work));
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  /* The start stays, with a duration and without. */
  move (fixture, fixture->work, MUTUAL_MOVING_END, "2026-12-09");
  assert_date (fixture->work, MUTUAL_MEMBER_START, "2026-11-30");
  assert_date (fixture->work, MUTUAL_MEMBER_DUE, "2026-12-09");
  g_assert_cmpint (mutual_item_get_number (fixture->work, MUTUAL_MEMBER_DURATION), ==, 0);
  assert_date (fixture->follower, MUTUAL_MEMBER_DUE, "2026-12-16");

  move (fixture, fixture->lasting, MUTUAL_MOVING_END, "2026-12-09");
  assert_date (fixture->lasting, MUTUAL_MEMBER_START, "2026-11-30");
  assert_date (fixture->lasting, MUTUAL_MEMBER_DUE, "2026-12-09");
  g_assert_cmpint (mutual_item_get_number (fixture->lasting, MUTUAL_MEMBER_DURATION), ==, 7);

  /* The end stays. */
  move (fixture, fixture->lasting, MUTUAL_MOVING_START, "2026-12-04");
  assert_date (fixture->lasting, MUTUAL_MEMBER_START, "2026-12-04");
  assert_date (fixture->lasting, MUTUAL_MEMBER_DUE, "2026-12-09");
  g_assert_cmpint (mutual_item_get_number (fixture->lasting, MUTUAL_MEMBER_DURATION), ==, 3);

  move (fixture, fixture->follower, MUTUAL_MOVING_END, "2026-12-10");
  assert_date (fixture->follower, MUTUAL_MEMBER_DUE, "2026-12-10");
  g_assert_cmpint (mutual_item_get_number (fixture->follower, MUTUAL_MEMBER_OFFSET), ==, 1);
}

static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  move (fixture, fixture->event, MUTUAL_MOVING_WHOLE, "2026-12-13");
  assert_date (fixture->event, MUTUAL_MEMBER_END, "2026-12-17");
  assert_date (fixture->after, MUTUAL_MEMBER_DUE, "2026-12-14");

  move (fixture, fixture->event, MUTUAL_MOVING_END, "2026-12-20");
  assert_date (fixture->event, MUTUAL_MEMBER_DATE, "2026-12-13");
  assert_date (fixture->event, MUTUAL_MEMBER_END, "2026-12-20");

  move (fixture, fixture->event, MUTUAL_MOVING_START, "2026-12-16");
  assert_date (fixture->event, MUTUAL_MEMBER_DATE, "2026-12-16");
  assert_date (fixture->event, MUTUAL_MEMBER_END, "2026-12-20");
  assert_date (fixture->after, MUTUAL_MEMBER_DUE, "2026-12-17");

  /* Of one day it says no last one. */
  move (fixture, fixture->event, MUTUAL_MOVING_END, "2026-12-16");
  assert_date (fixture->event, MUTUAL_MEMBER_END, "");
}

static void
test_possible (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (MutualItem) done = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  g_autoptr (MutualItem) undated = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);

  sample_set_date (done, MUTUAL_MEMBER_DUE, "2026-12-03");
  sample_set_date (done, MUTUAL_MEMBER_DONE_ON, "2026-12-02");
  g_assert_false (mutual_moving_is_possible (done, MUTUAL_MOVING_WHOLE));
  g_assert_false (mutual_moving_is_possible (undated, MUTUAL_MOVING_WHOLE));
  g_assert_true (mutual_moving_is_possible (fixture->work, MUTUAL_MOVING_START));
  g_assert_false (mutual_moving_is_possible (fixture->follower, MUTUAL_MOVING_START));
  g_assert_true (mutual_moving_is_possible (fixture->follower, MUTUAL_MOVING_END));
  g_assert_true (mutual_moving_is_possible (fixture->event, MUTUAL_MOVING_WHOLE));
}

/* Working days from the start to the due date, both included. */
static int
get_length (MutualCalendar *calendar,
            MutualItem     *item)
{
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  MutualSide side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);

  return mutual_calendar_count (calendar, side, start, due) +
         (mutual_calendar_is_working (calendar, side, start) ? 1 : 0);
}

static gboolean
is_sound (MutualItem *item)
{
  const GDate *start = mutual_moving_get_date (item, MUTUAL_MOVING_START);
  const GDate *end = mutual_moving_get_date (item, MUTUAL_MOVING_END);

  return start == NULL || end == NULL || g_date_compare (start, end) <= 0;
}

/* One move of one item of a plan at random, and back. */
static void
try_move (MutualPlan       *plan,
          MutualItem       *item,
          MutualMovingPart  part,
          int               days)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (GBytes) before = mutual_writer_write (plan);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autofree GDate *start = NULL;
  gboolean work = mutual_item_has (item, MUTUAL_MEMBER_DUE);
  gboolean sound = is_sound (item);
  int length = 0;
  GDate date;

  mutual_moving_snap (calendar, item, part, days, &date);
  if (work && sound && mutual_item_is_set (item, MUTUAL_MEMBER_START))
    {
      MutualSide side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);

      /* What began or ends on a day off work begins and ends on working days then. */
      if (mutual_calendar_is_working (calendar, side, mutual_item_get_date (item, MUTUAL_MEMBER_START)) &&
          mutual_calendar_is_working (calendar, side, mutual_item_get_date (item, MUTUAL_MEMBER_DUE)))
        length = get_length (calendar, item);
      start = g_date_copy (mutual_item_get_date (item, MUTUAL_MEMBER_START));
    }
  edits = mutual_moving_edits (plan, item, part, &date);
  mutual_history_begin (history, "Move");
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      mutual_history_apply (history, g_ptr_array_index (edits, i), &error);
      g_assert_no_error (error);
    }
  mutual_history_end (history);

  if (sound)
    g_assert_true (is_sound (item));
  if (start != NULL && part == MUTUAL_MOVING_WHOLE && length > 0 && days != 0 &&
      mutual_item_get_number (item, MUTUAL_MEMBER_DURATION) == 0)
    g_assert_cmpint (get_length (calendar, item), ==, length);
  if (start != NULL && part == MUTUAL_MOVING_END)
    g_assert_cmpint (g_date_compare (start, mutual_item_get_date (item, MUTUAL_MEMBER_START)), ==, 0);

  if (edits->len > 0)
    g_assert_nonnull (mutual_history_undo (history));
  after = mutual_writer_write (plan);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  guint n_moves = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);

      for (MutualMember list = MUTUAL_MEMBER_MILESTONES;; list = MUTUAL_MEMBER_EVENTS)
        {
          for (guint k = 0; k < mutual_item_get_n_children (MUTUAL_ITEM (plan), list); k++)
            for (int part = MUTUAL_MOVING_WHOLE; part <= MUTUAL_MOVING_END; part++)
              {
                MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (plan), list, k);

                if (!mutual_moving_is_possible (item, (MutualMovingPart) part))
                  continue;
                try_move (plan, item, (MutualMovingPart) part, g_rand_int_range (rand, -400, 400));
                n_moves++;
              }
          if (list == MUTUAL_MEMBER_EVENTS)
            break;
        }
    }
  g_assert_cmpuint (n_moves, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/moving/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("snap", test_snap);
  ADD ("step", test_step);
  ADD ("whole", test_whole);
  ADD ("ends", test_ends);
  ADD ("event", test_event);
  ADD ("possible", test_possible);

  g_test_add_func ("/moving/random", test_random);

  return g_test_run ();
}
