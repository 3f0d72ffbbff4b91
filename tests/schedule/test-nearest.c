/* Tests that of changes like one that does not fit the nearest that does is found.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-nearest.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "sample.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-preview.h"
#include "schedule/mutual-replan.h"

#define TODAY "2026-11-23"

static guint
count_conflicts (MutualPlan *plan,
                 MutualItem *item,
                 GPtrArray  *edits)
{
  GDate today = sample_read_date (TODAY);
  g_autoptr (MutualPreview) preview = mutual_preview_new (plan, item, edits, &today, NULL);

  return preview->n_conflicts;
}

static MutualNearest *
finish (MutualNearestSearch *search)
{
  MutualNearest *nearest;

  g_assert_true (mutual_nearest_search_run (search, -1));
  nearest = mutual_nearest_search_take (search);
  mutual_nearest_search_free (search);
  return nearest;
}

static MutualItem *
find_event (MutualPlan *plan,
            const char *title)
{
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, i);

      if (g_str_equal (mutual_item_get_text (event, MUTUAL_MEMBER_TITLE), title))
        return event;
    }
  g_assert_not_reached ();
}

/* Whatever is nearer does not fit. */
static void
assert_nearest_date (MutualPlan       *plan,
                     MutualItem       *item,
                     MutualMovingPart  part,
                     const char       *wish,
                     const char       *expected)
{
  GDate today = sample_read_date (TODAY);
  GDate wished = sample_read_date (wish);
  g_autoptr (MutualNearest) nearest = finish (mutual_nearest_search_new_date (plan, item, part, &wished, &today));
  g_autoptr (GPtrArray) edits = mutual_moving_edits (plan, item, part, &wished);
  char found[MUTUAL_DATE_SIZE];
  int distance;

  g_assert_cmpuint (count_conflicts (plan, item, edits), >, 0);
  g_assert_nonnull (nearest);
  mutual_date_write (&nearest->date, found);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (count_conflicts (plan, item, nearest->edits), ==, 0);

  distance = ABS (mutual_date_days_between (&wished, &nearest->date));
  for (int days = -distance + 1; days < distance; days++)
    {
      g_autoptr (GPtrArray) other = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, g_date_get_julian (&wished) + (guint32) days);
      /* Milestones and steps come to lie on working days. */
      if (!MUTUAL_IS_EVENT (item) && g_date_get_weekday (&date) >= G_DATE_SATURDAY)
        continue;
      other = mutual_moving_edits (plan, item, part, &date);
      g_assert_true (other->len == 0 || count_conflicts (plan, item, other) > 0);
    }
}

/* A freeze is moved onto what it forbids, and an event to where its followers cannot go. */
static void
test_events (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");

  assert_nearest_date (plan, find_event (plan, "Peak season freeze"), MUTUAL_MOVING_WHOLE, "2027-01-15", "2026-12-23");
  assert_nearest_date (plan, find_event (plan, "Peak season freeze"), MUTUAL_MOVING_END, "2027-01-22", "2027-01-17");
}

static void
test_start (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *cleared = sample_get_milestone (plan, 4);

  assert_nearest_date (plan, cleared, MUTUAL_MOVING_START, "2026-11-16", "2026-11-23");
}

static void
test_shift (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *item = sample_get_milestone (plan, 4);
  GDate today = sample_read_date (TODAY);
  g_autoptr (GPtrArray) edits = mutual_replan_edits_to_shift (plan, item, -5);
  g_autoptr (MutualNearest) nearest = finish (mutual_nearest_search_new_shift (plan, item, -5, &today));

  g_assert_cmpuint (count_conflicts (plan, item, edits), >, 0);
  g_assert_nonnull (nearest);
  g_assert_cmpuint (count_conflicts (plan, item, nearest->edits), ==, 0);
  g_assert_cmpint (nearest->n, ==, -1);
  for (int n = -5; n < nearest->n; n++)
    {
      g_autoptr (GPtrArray) other = mutual_replan_edits_to_shift (plan, item, n);

      g_assert_cmpuint (count_conflicts (plan, item, other), >, 0);
    }
}

static void
test_rule (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *item = sample_get_milestone (plan, 4);
  MutualItem *live = sample_get_milestone (plan, 6);
  GDate today = sample_read_date (TODAY);
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_follow (plan, item, live, -30, NULL);
  g_autoptr (MutualNearest) nearest = finish (mutual_nearest_search_new_edits (plan, item, edits, &today));

  g_assert_cmpuint (count_conflicts (plan, item, edits), >, 0);
  g_assert_nonnull (nearest);
  g_assert_cmpuint (count_conflicts (plan, item, nearest->edits), ==, 0);
  for (int n = -30; n < nearest->n; n++)
    {
      g_autoptr (GPtrArray) other = mutual_following_edits_to_follow (plan, item, live, n, NULL);

      g_assert_cmpuint (count_conflicts (plan, item, other), >, 0);
    }
}

/* The changes, and the item on a day on top of them. */
static guint
count_with_date (MutualPlan *plan,
                 MutualItem *item,
                 GPtrArray  *edits,
                 GDate      *date)
{
  g_autoptr (MutualPlan) changed = mutual_plan_copy (plan);
  g_autoptr (GPtrArray) all = g_ptr_array_copy (edits, (GCopyFunc) (gpointer) mutual_edit_ref, NULL);
  g_autoptr (GPtrArray) moves = NULL;

  g_ptr_array_set_free_func (all, (GDestroyNotify) mutual_edit_unref);
  sample_apply (changed, edits);
  moves = mutual_moving_edits (changed, mutual_plan_find (changed, mutual_item_get_id (item)), MUTUAL_MOVING_WHOLE, date);
  g_ptr_array_extend (all, moves, (GCopyFunc) (gpointer) mutual_edit_ref, NULL);
  return count_conflicts (plan, item, all);
}

/* From the date that it has on, no earlier working day fits. */
static void
assert_first_along (MutualPlan *plan,
                    MutualItem *item,
                    GPtrArray  *edits,
                    const char *expected)
{
  GDate today = sample_read_date (TODAY);
  g_autoptr (MutualNearest) nearest = finish (mutual_nearest_search_new_edits (plan, item, edits, &today));
  GDate date = *mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  char found[MUTUAL_DATE_SIZE];

  g_assert_cmpuint (count_conflicts (plan, item, edits), >, 0);
  g_assert_nonnull (nearest);
  mutual_date_write (&nearest->date, found);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (count_conflicts (plan, item, nearest->edits), ==, 0);
  for (g_date_add_days (&date, 1); g_date_compare (&date, &nearest->date) < 0; g_date_add_days (&date, 1))
    if (g_date_get_weekday (&date) < G_DATE_SATURDAY)
      g_assert_cmpuint (count_with_date (plan, item, edits, &date), >, 0);
  g_assert_cmpuint (count_with_date (plan, item, edits, &date), ==, 0);
}

/* Longer than there is room for behind the freeze, or from today on. */
static void
test_duration (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *step = sample_find (sample_get_milestone (plan, 6), MUTUAL_MEMBER_STEPS, "Connect freight and finance systems");
  g_autoptr (GPtrArray) longer = mutual_following_edits_to_duration (plan, step, 40);

  assert_first_along (plan, step, longer, "2027-03-05");
}

/* What is the seller's own goes on in the freeze; what is the buyer's, too, does not. */
static void
test_side (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualItem) own = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  g_autoptr (GPtrArray) insert = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GPtrArray) edits = NULL;

  sample_set_date (own, MUTUAL_MEMBER_DUE, "2026-12-22");
  mutual_item_set_number (own, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);
  g_ptr_array_add (insert, mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 4, own));
  sample_apply (plan, insert);
  edits = mutual_following_edits_to_side (plan, sample_get_milestone (plan, 4), MUTUAL_SIDE_BUYER);
  assert_first_along (plan, sample_get_milestone (plan, 4), edits, "2027-01-11");
}

/* Milestones without dates take the time that they usually do; before go-live there is not enough of it. */
static void
test_work_back (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *live = sample_get_milestone (plan, 6);
  GDate today = sample_read_date (TODAY);
  GDate soon = sample_read_date ("2027-01-12");
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (MutualNearest) nearest = NULL;

  for (guint i = 3; i < 8; i++)
    {
      MutualItem *milestone = sample_get_milestone (plan, i);
      g_autoptr (GPtrArray) pin = mutual_following_edits_to_pin (plan, milestone);
      g_autoptr (GPtrArray) date = NULL;

      sample_apply (plan, pin);
      date = milestone == live ? mutual_following_edits_to_date (plan, milestone, &soon)
                               : mutual_following_edits_to_date (plan, milestone, NULL);
      sample_apply (plan, date);
    }
  edits = mutual_replan_edits_to_work_back (plan);
  g_assert_cmpuint (count_conflicts (plan, live, edits), >, 0);
  nearest = finish (mutual_nearest_search_new_edits (plan, live, edits, &today));
  g_assert_nonnull (nearest);
  g_assert_cmpint (g_date_compare (&nearest->date, &soon), >, 0);
  g_assert_cmpuint (count_conflicts (plan, live, nearest->edits), ==, 0);
}

/* However often it stops in between, and whatever happens to the plan then. */
static void
test_slices (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *item = sample_get_milestone (plan, 4);
  GDate today = sample_read_date (TODAY);
  g_autoptr (MutualNearest) whole = finish (mutual_nearest_search_new_shift (plan, item, -5, &today));
  g_autoptr (MutualNearestSearch) search = mutual_nearest_search_new_shift (plan, item, -5, &today);
  g_autoptr (MutualNearestSearch) left = mutual_nearest_search_new_shift (plan, item, -5, &today);
  g_autoptr (MutualNearest) sliced = NULL;
  g_autoptr (MutualEdit) removal = NULL;
  guint n = 1;

  while (!mutual_nearest_search_run (search, 0))
    n++;
  sliced = mutual_nearest_search_take (search);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (sliced->n, ==, whole->n);

  g_assert_false (mutual_nearest_search_run (left, 0));
  removal = mutual_edit_new_remove (item);
  g_assert_true (mutual_edit_apply (removal, plan, NULL));
  g_assert_true (mutual_nearest_search_run (left, -1));
  g_assert_null (mutual_nearest_search_take (left));
}

/* What is over cannot be helped, and is not looked for for ever. */
static void
test_none (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *item = sample_get_milestone (plan, 7);
  GDate today = sample_read_date ("2029-06-01");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MutualNearest) none = finish (mutual_nearest_search_new_shift (plan, item, 5, &today));

  g_assert_null (none);
  g_test_message ("Looking in vain took %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nearest/events", test_events);
  g_test_add_func ("/nearest/start", test_start);
  g_test_add_func ("/nearest/shift", test_shift);
  g_test_add_func ("/nearest/rule", test_rule);
  g_test_add_func ("/nearest/duration", test_duration);
  g_test_add_func ("/nearest/side", test_side);
  g_test_add_func ("/nearest/work-back", test_work_back);
  g_test_add_func ("/nearest/slices", test_slices);
  g_test_add_func ("/nearest/none", test_none);
  return g_test_run ();
}
