/* Tests how dates that follow others are computed and carried along.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-following.h"

#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "sample.h"

#include <string.h>

/* Applies and frees the edits. Returns how many there were. */
static guint
apply (MutualPlan *plan,
       GPtrArray  *edits)
{
  g_autoptr (GPtrArray) owned = edits;

  g_assert_nonnull (edits);
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      mutual_edit_apply (g_ptr_array_index (edits, i), plan, &error);
      g_assert_no_error (error);
    }
  return owned->len;
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

#define assert_due(item, expected) assert_date (item, MUTUAL_MEMBER_DUE, expected)
#define assert_start(item, expected) assert_date (item, MUTUAL_MEMBER_START, expected)

/* An item in a plan that is being built. */
static MutualItem *
add_item (MutualItem   *parent,
          MutualMember  list,
          GType         type,
          const char   *title,
          const char   *date)
{
  MutualItem *item = sample_add (parent, list, type);

  mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, title);
  sample_set_date (item, mutual_item_has (item, MUTUAL_MEMBER_DUE) ? MUTUAL_MEMBER_DUE : MUTUAL_MEMBER_DATE, date);
  return item;
}

static MutualItem *
add_milestone (MutualPlan *plan,
               const char *title,
               const char *due)
{
  return add_item (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, title, due);
}

static void
follow (MutualItem *item,
        MutualItem *target,
        int         offset)
{
  mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (target));
  mutual_item_set_number (item, MUTUAL_MEMBER_OFFSET, offset);
}

/* A proof that go-live (Monday 1 March 2027) waits for, and a report on the proof. */
typedef struct
{
  MutualPlan *plan;
  MutualItem *go_live;
  MutualItem *proof;
  MutualItem *report;
  MutualItem *board;
  MutualItem *closure;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  MutualItem *plan;
  GDate day = sample_read_date ("2027-02-19");

  fixture->plan = mutual_plan_new (NULL);
  plan = MUTUAL_ITEM (fixture->plan);
  fixture->go_live = add_milestone (fixture->plan, "Go-live", "2027-03-01");
  fixture->proof = add_milestone (fixture->plan, "Proof of concept", "2027-02-01");
  follow (fixture->proof, fixture->go_live, -19);
  mutual_item_set_number (fixture->proof, MUTUAL_MEMBER_DURATION, 10);
  day = sample_read_date ("2027-01-19");
  mutual_item_set_date (fixture->proof, MUTUAL_MEMBER_START, &day);
  fixture->report = add_item (fixture->proof, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP, "Write the report", "2027-02-04");
  follow (fixture->report, fixture->proof, 3);
  mutual_item_set_number (fixture->report, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);
  day = sample_read_date ("2027-02-02");
  mutual_item_set_date (fixture->report, MUTUAL_MEMBER_START, &day);
  fixture->board = add_item (plan, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT, "Board week", "2027-03-08");
  day = sample_read_date ("2027-03-12");
  mutual_item_set_date (fixture->board, MUTUAL_MEMBER_END, &day);
  fixture->closure = add_item (plan, MUTUAL_MEMBER_DAYS_OFF, MUTUAL_TYPE_DAY_OFF, "Closed", "2027-02-12");
  mutual_item_set_number (fixture->closure, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BUYER);
  mutual_plan_seal (fixture->plan);

  g_assert_cmpuint (apply (fixture->plan, mutual_following_edits_for_all (fixture->plan)), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  /* Whatever was done, all dates follow afterwards. */
  g_assert_cmpuint (apply (fixture->plan, mutual_following_edits_for_all (fixture->plan)), ==, 0);
  g_object_unref (fixture->plan);
}

static void
test_carry (Fixture       *fixture,
            gconstpointer  data)
{
  GDate due = sample_read_date ("2027-03-08");

  g_assert_cmpuint (apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->go_live, &due)), ==, 5);
  assert_due (fixture->go_live, "2027-03-08");
  assert_due (fixture->proof, "2027-02-08");
  assert_start (fixture->proof, "2027-01-26");
  /* The seller works on the day on which the buyer is closed, and the start keeps its two days' distance. */
  assert_due (fixture->report, "2027-02-11");
  assert_start (fixture->report, "2027-02-09");

  g_assert_cmpuint (apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->go_live, &due)), ==, 0);
}

static void
test_by_hand (Fixture       *fixture,
              gconstpointer  data)
{
  GDate due = sample_read_date ("2027-02-15");

  /* It keeps following, over the weekend and the buyer's day off. */
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, &due));
  assert_due (fixture->proof, "2027-02-15");
  g_assert_cmpint (mutual_item_get_number (fixture->proof, MUTUAL_MEMBER_OFFSET), ==, -10);
  assert_due (fixture->report, "2027-02-18");

  /* No working day leads to a Sunday. */
  due = sample_read_date ("2027-02-21");
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, &due));
  assert_due (fixture->proof, "2027-02-19");
  g_assert_cmpint (mutual_item_get_number (fixture->proof, MUTUAL_MEMBER_OFFSET), ==, -6);

  /* After what it follows. */
  due = sample_read_date ("2027-03-06");
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, &due));
  assert_due (fixture->proof, "2027-03-05");
  g_assert_cmpint (mutual_item_get_number (fixture->proof, MUTUAL_MEMBER_OFFSET), ==, 4);
}

static void
test_no_date (Fixture       *fixture,
              gconstpointer  data)
{
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, NULL));
  assert_due (fixture->proof, "");
  g_assert_null (mutual_item_get_reference (fixture->proof, MUTUAL_MEMBER_FOLLOWS));
  g_assert_cmpint (mutual_item_get_number (fixture->proof, MUTUAL_MEMBER_OFFSET), ==, 0);
  assert_due (fixture->report, "2027-02-04");
}

/* What somebody types is not lost when a date to count from turns up later. */
static void
test_nothing_to_count_from (Fixture       *fixture,
                            gconstpointer  data)
{
  GDate due = sample_read_date ("2027-02-06");

  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, NULL));
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->report, &due));
  g_assert_null (mutual_item_get_reference (fixture->report, MUTUAL_MEMBER_FOLLOWS));
  assert_due (fixture->report, "2027-02-06");
}

static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  GDate day = sample_read_date ("2027-03-15");

  apply (fixture->plan, mutual_following_edits_to_follow (fixture->plan, fixture->go_live, fixture->board, -1, NULL));
  assert_due (fixture->go_live, "2027-03-05");
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->board, &day));
  assert_date (fixture->board, MUTUAL_MEMBER_DATE, "2027-03-15");
  assert_date (fixture->board, MUTUAL_MEMBER_END, "2027-03-19");
  assert_due (fixture->go_live, "2027-03-12");
  assert_due (fixture->proof, "2027-02-15");

  day = sample_read_date ("2999-12-30");
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->board, &day));
  assert_date (fixture->board, MUTUAL_MEMBER_END, "2999-12-31");
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->board, NULL));
  assert_date (fixture->board, MUTUAL_MEMBER_DATE, "");
}

static void
test_circle (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mutual_following_edits_to_follow (fixture->plan, fixture->go_live, fixture->report, 0, &error));
  g_assert_error (error, MUTUAL_FOLLOWING_ERROR, MUTUAL_FOLLOWING_ERROR_CIRCLE);
  g_assert_nonnull (strstr (error->message, "Go-live → Write the report → Proof of concept → Go-live"));
  g_clear_error (&error);

  g_assert_false (mutual_following_can_follow (fixture->plan, fixture->proof, fixture->proof, &error));
  g_assert_error (error, MUTUAL_FOLLOWING_ERROR, MUTUAL_FOLLOWING_ERROR_CIRCLE);
  g_assert_true (mutual_following_can_follow (fixture->plan, fixture->report, fixture->go_live, NULL));
}

static void
test_pin (Fixture       *fixture,
          gconstpointer  data)
{
  GDate due = sample_read_date ("2027-04-01");

  g_assert_cmpuint (apply (fixture->plan, mutual_following_edits_to_pin (fixture->plan, fixture->proof)), ==, 2);
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->go_live, &due));
  assert_due (fixture->proof, "2027-02-01");

  /* A pinned item may stand on any day. */
  due = sample_read_date ("2027-02-07");
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, &due));
  assert_due (fixture->proof, "2027-02-07");
  assert_start (fixture->proof, "2027-01-25");
}

static void
test_offset (Fixture       *fixture,
             gconstpointer  data)
{
  apply (fixture->plan, mutual_following_edits_to_offset (fixture->plan, fixture->proof, 0));
  assert_due (fixture->proof, "2027-03-01");
  assert_due (fixture->report, "2027-03-04");
  g_assert_cmpuint (apply (fixture->plan, mutual_following_edits_to_offset (fixture->plan, fixture->go_live, 3)), ==, 0);
}

static void
test_duration (Fixture       *fixture,
               gconstpointer  data)
{
  GDate start = sample_read_date ("2027-01-25");

  apply (fixture->plan, mutual_following_edits_to_duration (fixture->plan, fixture->proof, 1));
  assert_start (fixture->proof, "2027-02-01");
  apply (fixture->plan, mutual_following_edits_to_duration (fixture->plan, fixture->proof, 5));
  assert_start (fixture->proof, "2027-01-26");
  assert_due (fixture->proof, "2027-02-01");

  apply (fixture->plan, mutual_following_edits_to_start (fixture->plan, fixture->proof, &start));
  g_assert_cmpint (mutual_item_get_number (fixture->proof, MUTUAL_MEMBER_DURATION), ==, 6);
  start = sample_read_date ("2027-02-02");
  apply (fixture->plan, mutual_following_edits_to_start (fixture->plan, fixture->proof, &start));
  g_assert_cmpint (mutual_item_get_number (fixture->proof, MUTUAL_MEMBER_DURATION), ==, 0);
}

/* From its start on, when nothing says when it is due. */
static void
test_forward (Fixture       *fixture,
              gconstpointer  data)
{
  GDate start = sample_read_date ("2027-01-25");

  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, NULL));
  apply (fixture->plan, mutual_following_edits_to_start (fixture->plan, fixture->proof, &start));
  assert_due (fixture->proof, "2027-02-05");
  assert_due (fixture->report, "2027-02-10");

  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->proof, NULL));
  apply (fixture->plan, mutual_following_edits_to_duration (fixture->plan, fixture->proof, 3));
  assert_due (fixture->proof, "2027-01-27");
}

static void
test_side (Fixture       *fixture,
           gconstpointer  data)
{
  apply (fixture->plan, mutual_following_edits_to_side (fixture->plan, fixture->proof, MUTUAL_SIDE_SELLER));
  assert_due (fixture->proof, "2027-02-02");
  assert_start (fixture->proof, "2027-01-20");
  assert_due (fixture->report, "2027-02-05");
}

static void
test_day_off (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new_changed (fixture->plan, 0, fixture->closure, NULL);
  g_autoptr (MutualEdit) edit = mutual_edit_new_remove (fixture->closure);
  g_autoptr (GPtrArray) edits = mutual_following_edits_for_calendar (fixture->plan, calendar);

  g_assert_true (mutual_edit_apply (edit, fixture->plan, NULL));
  apply (fixture->plan, g_steal_pointer (&edits));
  assert_due (fixture->proof, "2027-02-02");
}

static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_number (fixture->proof, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  GDate due = sample_read_date ("2027-04-01");

  mutual_edit_apply (edit, fixture->plan, NULL);
  apply (fixture->plan, mutual_following_edits_to_date (fixture->plan, fixture->go_live, &due));
  assert_due (fixture->proof, "2027-02-01");
  assert_due (fixture->report, "2027-02-04");
}

/* What ships agrees with the rule. */
static void
test_samples (void)
{
  static const char *names[] = { "brightwater-utilities.map", "kestrel-motors.map", "meadow-lane-dairies.map",
                                 "northwind-freight.map" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MutualPlan) plan = sample_load ("samples", names[i]);

      g_assert_cmpuint (apply (plan, mutual_following_edits_for_all (plan)), ==, 0);
    }
}

static void
assert_dated (MutualItem *item,
              gpointer    user_data)
{
  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item))
    g_assert_nonnull (mutual_item_get_date (item, MUTUAL_MEMBER_DUE));
}

static void
test_template (void)
{
  g_autoptr (MutualPlan) template = sample_load ("templates", "small-business.map");
  g_autoptr (MutualItem) plan = mutual_item_copy (MUTUAL_ITEM (template));
  GDate due = sample_read_date ("2027-03-01");
  MutualItem *first = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, 0);

  mutual_following_date_plan (MUTUAL_PLAN (plan), NULL);
  assert_due (first, "");

  mutual_following_date_plan (MUTUAL_PLAN (plan), &due);
  assert_due (first, "2027-01-28");
  assert_start (first, "2027-01-26");
  assert_due (mutual_item_get_child (first, MUTUAL_MEMBER_STEPS, 0), "2027-01-26");
  mutual_item_foreach (plan, assert_dated, NULL);
}

/* A circle, which no reader lets in, and ten thousand items in a row. */
static void
test_long (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GTimer) timer = NULL;
  MutualItem *first = add_milestone (plan, "First", "2027-03-01");
  MutualItem *a = add_milestone (plan, "A", "2027-03-01");
  MutualItem *b = add_milestone (plan, "B", "2027-03-01");
  MutualItem *last = first;
  GDate due = sample_read_date ("2027-03-02");

  follow (a, b, 1);
  follow (b, a, 1);
  for (guint i = 0; i < 10000; i++)
    {
      MutualItem *step = add_item (first, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP, "Step", NULL);

      follow (step, last, i % 100 == 0 ? 1 : 0);
      last = step;
    }
  mutual_plan_seal (plan);

  timer = g_timer_new ();
  apply (plan, mutual_following_edits_for_all (plan));
  assert_due (last, "2027-07-19");
  apply (plan, mutual_following_edits_to_date (plan, first, &due));
  assert_due (last, "2027-07-20");
  apply (plan, mutual_following_edits_to_date (plan, a, &due));
  assert_due (b, "2027-03-03");
  g_test_message ("%.1f ms", g_timer_elapsed (timer, NULL) * 1000);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 2.0);
}

#define ADD(name, function) g_test_add ("/schedule/following/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("carry", test_carry);
  ADD ("by-hand", test_by_hand);
  ADD ("no-date", test_no_date);
  ADD ("nothing-to-count-from", test_nothing_to_count_from);
  ADD ("event", test_event);
  ADD ("circle", test_circle);
  ADD ("pin", test_pin);
  ADD ("offset", test_offset);
  ADD ("duration", test_duration);
  ADD ("forward", test_forward);
  ADD ("side", test_side);
  ADD ("day-off", test_day_off);
  ADD ("done", test_done);
  g_test_add_func ("/schedule/following/samples", test_samples);
  g_test_add_func ("/schedule/following/template", test_template);
  g_test_add_func ("/schedule/following/long", test_long);

  return g_test_run ();
}
