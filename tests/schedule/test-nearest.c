/* Tests that of changes like one that does not fit the nearest that does is found.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-nearest.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
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
  g_autoptr (MutualNearest) nearest = mutual_nearest_find_date (plan, item, part, &wished, &today);
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
  g_autoptr (MutualNearest) nearest = mutual_nearest_find_shift (plan, item, -5, &today);

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
  g_autoptr (GPtrArray) pinned = mutual_following_edits_to_pin (plan, item);
  g_autoptr (MutualNearest) nearest = mutual_nearest_find_rule (plan, item, edits, &today);
  g_autoptr (MutualNearest) none = mutual_nearest_find_rule (plan, item, pinned, &today);

  g_assert_cmpuint (count_conflicts (plan, item, edits), >, 0);
  g_assert_nonnull (nearest);
  g_assert_cmpuint (count_conflicts (plan, item, nearest->edits), ==, 0);
  for (int n = -30; n < nearest->n; n++)
    {
      g_autoptr (GPtrArray) other = mutual_following_edits_to_follow (plan, item, live, n, NULL);

      g_assert_cmpuint (count_conflicts (plan, item, other), >, 0);
    }
  g_assert_null (none);
}

/* What is over cannot be helped, and is not looked for for ever. */
static void
test_none (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *item = sample_get_milestone (plan, 7);
  GDate today = sample_read_date ("2029-06-01");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MutualNearest) none = mutual_nearest_find_shift (plan, item, 5, &today);

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
  g_test_add_func ("/nearest/none", test_none);
  return g_test_run ();
}
