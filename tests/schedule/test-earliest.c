/* Tests the earliest date that fits against trying day after day, on plans at random.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-feasibility.h"

#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-history.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "random-plan.h"
#include "sample.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-preview.h"

#define N_PLANS 3000
#define N_DAYS 500

/* The other way to say the same, day by day: whether one item could be where it is. */
static gboolean
is_possible (MutualPlan  *plan,
             MutualItem  *item,
             const GDate *today)
{
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  const GDate *agreed = mutual_item_get_date (item, MUTUAL_MEMBER_AGREED_DUE);
  MutualItem *milestone = MUTUAL_IS_STEP (item) ? mutual_item_get_parent (item) : item;
  int status = mutual_item_get_number (item, MUTUAL_MEMBER_STATUS);
  int track = mutual_item_get_number (milestone, MUTUAL_MEMBER_TRACK);
  gboolean begun = status == MUTUAL_STATUS_IN_PROGRESS;
  gboolean has_steps = FALSE;
  gboolean seller;
  GDate first;

  if (due == NULL || status == MUTUAL_STATUS_DONE || status == MUTUAL_STATUS_DROPPED)
    return TRUE;
  if (item == milestone)
    {
      guint n = mutual_item_get_n_children (item, MUTUAL_MEMBER_STEPS);
      guint n_done = 0;
      guint n_open = 0;

      for (guint i = 0; i < n; i++)
        {
          MutualItem *child = mutual_item_get_child (item, MUTUAL_MEMBER_STEPS, i);
          int step = mutual_item_get_number (child, MUTUAL_MEMBER_STATUS);

          if (mutual_item_get_number (child, MUTUAL_MEMBER_PRIVATE))
            continue;
          n_done += step == MUTUAL_STATUS_DONE;
          n_open += step != MUTUAL_STATUS_DONE && step != MUTUAL_STATUS_DROPPED;
          begun |= step == MUTUAL_STATUS_DONE || step == MUTUAL_STATUS_IN_PROGRESS;
        }
      has_steps = n_done + n_open > 0;
      if (n_done > 0 && n_open == 0)
        return TRUE;
    }
  seller = mutual_item_get_number (milestone, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_SELLER &&
           (item == milestone || mutual_item_get_number (item, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_SELLER);
  if (item != milestone && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE))
    seller = TRUE;

  if (g_date_compare (due, today) < 0 || (!begun && start != NULL && g_date_compare (start, today) < 0))
    return FALSE;
  if (seller)
    return TRUE;
  first = has_steps || start == NULL || g_date_compare (start, due) > 0 ? *due : *start;
  if (begun && g_date_compare (&first, today) < 0)
    first = *today;

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, i);
      gboolean freeze = mutual_item_get_number (event, MUTUAL_MEMBER_KIND) == MUTUAL_EVENT_KIND_FREEZE;
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
      gboolean before = FALSE;
      gboolean after = FALSE;

      if (freeze ? track == MUTUAL_TRACK_LEGAL || track == MUTUAL_TRACK_BUSINESS
                 : !mutual_item_get_number (event, MUTUAL_MEMBER_HARD))
        continue;
      if (g_strcmp0 (mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS), mutual_item_get_id (event)) == 0)
        continue;
      for (GDate day = first; g_date_compare (&day, due) <= 0; g_date_add_days (&day, 1))
        {
          before |= g_date_compare (&day, date) < 0;
          after |= g_date_compare (&day, date) > 0;
          if ((freeze || end != NULL) && g_date_compare (&day, date) >= 0 &&
              g_date_compare (&day, end != NULL ? end : date) <= 0)
            return FALSE;
        }
      if (!freeze && end == NULL && before && after)
        return FALSE;
      if (!freeze && end == NULL && agreed != NULL && g_date_compare (agreed, date) <= 0 &&
          g_date_compare (due, date) > 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether @item waits for @anchor, near or far. */
static gboolean
depends (MutualPlan *plan,
         MutualItem *item,
         MutualItem *anchor)
{
  while (item != NULL && item != anchor)
    {
      const char *id = mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) && !mutual_following_is_fixed (item)
                           ? mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS)
                           : NULL;

      item = id != NULL ? mutual_plan_find (plan, id) : NULL;
    }
  return item == anchor;
}

/* Whether @item waits for @anchor, but not through @apart. */
static gboolean
depends_beside (MutualPlan *plan,
                MutualItem *item,
                MutualItem *anchor,
                MutualItem *apart)
{
  return depends (plan, item, anchor) && (apart == NULL || !depends (plan, item, apart));
}

static gboolean
all_possible (MutualPlan  *plan,
              MutualItem  *anchor,
              MutualItem  *apart,
              const GDate *today)
{
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i);

      if (depends_beside (plan, milestone, anchor, apart) && !is_possible (plan, milestone, today))
        return FALSE;
      for (guint k = 0; k < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); k++)
        {
          MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k);

          if (depends_beside (plan, step, anchor, apart) && !is_possible (plan, step, today))
            return FALSE;
        }
    }
  return TRUE;
}

/* Gives the item that date, looks, and takes it back. */
static gboolean
fits_on (MutualHistory *history,
         MutualPlan    *plan,
         MutualItem    *item,
         MutualItem    *apart,
         const GDate   *today,
         const GDate   *day)
{
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_date (plan, item, day);
  gboolean fits;

  mutual_history_begin (history, "Move");
  for (guint k = 0; k < edits->len; k++)
    g_assert_true (mutual_history_apply (history, g_ptr_array_index (edits, k), NULL));
  mutual_history_end (history);
  fits = all_possible (plan, item, apart, today);
  if (edits->len > 0)
    g_assert_nonnull (mutual_history_undo (history));
  return fits;
}

/* Sets the anchor to each day after the other and looks. */
static gboolean
try_all_days (MutualPlan  *plan,
              MutualItem  *anchor,
              const GDate *today,
              const GDate *from,
              GDate       *found)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  gboolean fits = FALSE;

  *found = *from;
  for (guint i = 0; i < N_DAYS && !fits; i++)
    {
      if (i > 0)
        g_date_add_days (found, 1);
      if (mutual_calendar_is_working (calendar, (MutualSide) mutual_item_get_number (anchor, MUTUAL_MEMBER_SIDE), found))
        fits = fits_on (history, plan, anchor, NULL, today, found);
    }
  return fits;
}

static void
set_random_date (GRand        *rand,
                 MutualItem   *item,
                 MutualMember  member,
                 const char   *from,
                 int           days)
{
  GDate date = sample_read_date (from);

  g_date_add_days (&date, (guint) g_rand_int_range (rand, 0, days));
  mutual_item_set_date (item, member, &date);
}

static void
fill_item (GRand      *rand,
           MutualItem *item,
           MutualItem *target)
{
  static const MutualStatus statuses[] = { MUTUAL_STATUS_UNSET, MUTUAL_STATUS_UNSET, MUTUAL_STATUS_NOT_STARTED,
                                           MUTUAL_STATUS_IN_PROGRESS, MUTUAL_STATUS_DROPPED, MUTUAL_STATUS_DONE };

  mutual_item_set_number (item, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 0, 4));
  mutual_item_set_number (item, MUTUAL_MEMBER_STATUS, (int) statuses[g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses))]);
  set_random_date (rand, item, MUTUAL_MEMBER_DUE, "2026-11-01", 150);
  if (g_rand_int_range (rand, 0, 2) == 0)
    mutual_item_set_number (item, MUTUAL_MEMBER_DURATION, g_rand_int_range (rand, 1, 25));
  if (target != NULL && g_rand_int_range (rand, 0, 5) > 0)
    {
      mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (target));
      mutual_item_set_number (item, MUTUAL_MEMBER_OFFSET, g_rand_int_range (rand, -40, 25));
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    set_random_date (rand, item, MUTUAL_MEMBER_AGREED_DUE, "2026-11-01", 200);
}

static MutualPlan *
create_random_plan (GRand       *rand,
                    MutualItem **anchor)
{
  MutualPlan *plan = mutual_plan_new (NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint n_events = (guint) g_rand_int_range (rand, 0, 5);

  if (g_rand_int_range (rand, 0, 4) == 0)
    mutual_item_set_number (MUTUAL_ITEM (plan), MUTUAL_MEMBER_WEEKEND, MUTUAL_WEEKDAYS_FRIDAY | MUTUAL_WEEKDAYS_SATURDAY);
  for (guint i = 0; i < (guint) g_rand_int_range (rand, 0, 3); i++)
    {
      MutualItem *off = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_DAYS_OFF, MUTUAL_TYPE_DAY_OFF);

      set_random_date (rand, off, MUTUAL_MEMBER_DATE, "2026-11-01", 200);
      mutual_item_set_number (off, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 0, 4));
    }
  for (guint i = 0; i < n_events; i++)
    {
      MutualItem *event = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
      gboolean freeze = g_rand_int_range (rand, 0, 2) == 0;
      GDate end;

      mutual_item_set_number (event, MUTUAL_MEMBER_KIND, freeze ? MUTUAL_EVENT_KIND_FREEZE : MUTUAL_EVENT_KIND_BOARD);
      mutual_item_set_number (event, MUTUAL_MEMBER_HARD, g_rand_boolean (rand));
      set_random_date (rand, event, MUTUAL_MEMBER_DATE, "2026-11-01", 250);
      if (g_rand_boolean (rand))
        {
          end = *mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
          g_date_add_days (&end, (guint) g_rand_int_range (rand, 1, 40));
          mutual_item_set_date (event, MUTUAL_MEMBER_END, &end);
        }
      g_ptr_array_add (items, event);
    }

  *anchor = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  fill_item (rand, *anchor, NULL);
  mutual_item_set_number (*anchor, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_UNSET);
  g_ptr_array_add (items, *anchor);
  for (guint i = 0; i < 4; i++)
    {
      MutualItem *milestone = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

      mutual_item_set_number (milestone, MUTUAL_MEMBER_TRACK, g_rand_int_range (rand, 0, 5));
      fill_item (rand, milestone, g_ptr_array_index (items, g_rand_int_range (rand, 0, (gint32) items->len)));
      g_ptr_array_add (items, milestone);
      for (guint k = 0; k < (guint) g_rand_int_range (rand, 0, 3); k++)
        {
          MutualItem *step = sample_add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);

          fill_item (rand, step, g_ptr_array_index (items, g_rand_int_range (rand, 0, (gint32) items->len)));
          mutual_item_set_number (step, MUTUAL_MEMBER_PRIVATE, g_rand_int_range (rand, 0, 8) == 0);
          g_ptr_array_add (items, step);
        }
    }
  mutual_following_date_plan (plan, NULL);
  mutual_plan_seal (plan);
  return plan;
}

/* What is found is what the preview takes without a conflict, and what it offers for a day before. */
static void
assert_fits (MutualPlan  *plan,
             MutualItem  *anchor,
             const GDate *date,
             const GDate *today)
{
  g_autoptr (MutualPreview) preview = mutual_preview_new_move (plan, anchor, date, today);
  g_autoptr (MutualPreview) before = NULL;
  GDate day = *date;

  g_assert_cmpuint (preview->n_conflicts, ==, 0);
  g_assert_null (mutual_preview_get_offer (preview));

  g_date_subtract_days (&day, 1);
  before = mutual_preview_new_move (plan, anchor, &day, today);
  if (before->n_conflicts == 0)
    return;
  g_assert_nonnull (mutual_preview_get_offer (before));
  g_assert_true (before->has_next);
  g_assert_cmpint (g_date_compare (&before->next.date, date), ==, 0);
}

/* The earliest date is the one that trying every day finds, from today and from any other day on. */
static void
test_earliest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  guint n_found = 0;
  guint n_late = 0;
  guint n_never = 0;

  for (guint i = 0; i < N_PLANS; i++)
    {
      MutualItem *anchor;
      g_autoptr (MutualPlan) plan = create_random_plan (rand, &anchor);
      g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
      GDate today = sample_read_date ("2026-11-23");
      GDate from = today;
      GDate expected;
      MutualEarliest earliest;

      if (i % 2 == 1)
        g_date_add_days (&from, (guint) g_rand_int_range (rand, 0, 200));
      if (mutual_feasibility_find_earliest (schedule, anchor, &today, &from, &earliest))
        {
          g_assert_true (try_all_days (plan, anchor, &today, &from, &expected));
          g_assert_cmpint (mutual_date_days_between (&expected, &earliest.date), ==, 0);
          assert_fits (plan, anchor, &earliest.date, &today);
          n_found++;
          n_late += mutual_date_days_between (&from, &expected) > 10;
          /* Unless it can be at once, something says why not sooner. */
          if (mutual_date_days_between (&from, &expected) > 5)
            g_assert_nonnull (earliest.critical);
        }
      else
        {
          g_assert_false (try_all_days (plan, anchor, &today, &from, &expected));
          n_never++;
        }
    }
  g_test_message ("%u of %d plans have a date, %u of them not within ten days", n_found, N_PLANS, n_late);
  g_assert_cmpuint (n_never, >, 0);
  g_assert_cmpuint (n_found, >, N_PLANS / 2);
  g_assert_cmpuint (n_late, >, N_PLANS / 5);
}

/* Day by day again, after whatever @item comes after. Returns FALSE if that never ends. Edits do not lead to days off
 * work; @odd is set where one is to be tried all the same. */
static gboolean
try_chain (MutualPlan  *plan,
           MutualItem  *item,
           MutualItem  *next,
           const GDate *today,
           GDate       *found,
           gboolean    *odd)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  MutualItem *target = mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) ? mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS)
                                                                     : NULL;
  gboolean fits = FALSE;
  GDate day;

  *found = *mutual_following_get_date (item);
  if (!mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) || mutual_following_is_fixed (item))
    return TRUE;
  if (target != NULL && mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET) >= 0)
    {
      if (!try_chain (plan, target, item, today, found, odd))
        return FALSE;
      mutual_calendar_add (calendar, (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE), found,
                           mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET), found);
    }
  else if (next == NULL)
    *found = *today;

  day = *found;
  *odd |= next != NULL &&
          !mutual_calendar_is_working (calendar, (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE), &day);
  for (guint i = 0; i < N_DAYS && !fits; i++)
    {
      if (i > 0)
        g_date_add_days (&day, 1);
      if ((i > 0 || next == NULL) &&
          !mutual_calendar_is_working (calendar, (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE), &day))
        continue;
      fits = fits_on (history, plan, item, next, today, &day);
    }
  *found = day;
  return fits;
}

/* For whatever follows something, too. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  guint n_found = 0;
  guint n_behind = 0;

  for (guint i = 0; i < N_PLANS / 3; i++)
    {
      MutualItem *anchor;
      g_autoptr (MutualPlan) plan = create_random_plan (rand, &anchor);
      g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
      GDate today = sample_read_date ("2026-11-23");

      for (guint k = 0; k < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES); k++)
        {
          MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, k);
          MutualEarliest earliest;
          gboolean odd = FALSE;
          gboolean ends;
          GDate expected;

          if (mutual_following_is_fixed (item))
            {
              g_assert_false (mutual_feasibility_find_earliest (schedule, item, &today, NULL, &earliest));
              continue;
            }
          ends = try_chain (plan, item, NULL, &today, &expected, &odd);
          if (odd)
            continue;
          g_assert_cmpint (mutual_feasibility_find_earliest (schedule, item, &today, NULL, &earliest), ==, ends);
          if (!ends)
            continue;
          g_assert_cmpint (mutual_date_days_between (&expected, &earliest.date), ==, 0);
          n_found++;
          n_behind += mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS) &&
                      mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET) >= 0;
        }
    }
  g_test_message ("%u milestones have a date, %u of them after something", n_found, n_behind);
  g_assert_cmpuint (n_behind, >, 200);
}

static void
collect_work (MutualItem *item,
              gpointer    user_data)
{
  if (mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS))
    g_ptr_array_add (user_data, item);
}

/* Plans whose numbers and years are what nobody means: an answer comes all the same, and holds. */
static void
test_wild (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);
  guint n_found = 0;

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 5);
      g_autoptr (GPtrArray) right = mutual_following_edits_for_all (plan);
      g_autoptr (MutualSchedule) schedule = NULL;
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_autoptr (GPtrArray) findings = NULL;
      GDate today = sample_read_date ("2026-11-23");

      g_date_add_days (&today, (guint) g_rand_int_range (rand, 0, 300000));
      sample_apply (plan, right);
      schedule = mutual_schedule_new (plan);
      findings = mutual_feasibility_check (schedule, &today);
      mutual_item_foreach (MUTUAL_ITEM (plan), collect_work, items);
      for (guint k = 0; k < items->len; k++)
        {
          MutualItem *item = g_ptr_array_index (items, k);
          g_autoptr (MutualPreview) preview = NULL;
          MutualEarliest earliest;

          if (!mutual_feasibility_find_earliest (schedule, item, &today, NULL, &earliest))
            continue;
          g_assert_true (g_date_valid (&earliest.date));
          /* Nothing follows where it would leave the years of a plan. */
          if (g_date_get_year (&earliest.date) > MUTUAL_YEAR_MAX - 50)
            continue;
          preview = mutual_preview_new_move (plan, item, &earliest.date, &today);
          g_assert_cmpuint (preview->n_conflicts, ==, 0);
          n_found++;
        }
    }
  g_test_message ("%u dates found", n_found);
  g_assert_cmpuint (n_found, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/earliest/found", test_earliest);
  g_test_add_func ("/earliest/any", test_any);
  g_test_add_func ("/earliest/wild", test_wild);
  return g_test_run ();
}
