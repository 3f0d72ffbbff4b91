/* Tests that a timeline can be read whatever the plan: at random sizes, zooms, text scales, mirrored or not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-timeline-layout.h"

#include "drawing-fixture.h"
#include "drawing/mutual-timeline-words.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "schedule/mutual-progress.h"

#include <string.h>

#define N_PLANS 10000
#define PROOF "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c"

/* A timeline as somebody might have it before them. */
typedef struct
{
  MutualTimelineRequest  request;
  MutualTimelineExtents  extents;
  MutualMetrics          metrics;
  MutualTimelineRows    *rows;
  PangoContext          *context;
  MutualScene           *scene;
} Sight;

static void
sight_init (Sight              *self,
            MutualPlan         *plan,
            double              width,
            double              scale,
            gboolean            mirrored,
            const char * const *opened)
{
  *self = (Sight) { .context = fixture_create_context (scale) };
  mutual_metrics_init_screen (&self->metrics, mutual_metrics_get_scale (self->context));
  self->rows = mutual_timeline_rows_new (plan, opened, self->metrics.lane, self->metrics.step);
  self->request = (MutualTimelineRequest) {
    .plan = plan,
    .context = self->context,
    .metrics = &self->metrics,
    .rows = self->rows,
    .width = width,
    .mirrored = mirrored,
    .says_undated = TRUE,
  };
  fixture_init_today (&self->request.today);
  mutual_timeline_layout_measure (&self->request, &self->extents);
}

/* Days become wider by a factor, and a share of what is beyond the picture is before it. */
static void
sight_zoom (Sight  *self,
            double  factor,
            double  share)
{
  self->request.per_day = self->extents.fit * factor;
  mutual_timeline_layout_measure (&self->request, &self->extents);
  self->request.tall = self->extents.tall;
  self->request.scroll = (self->extents.axis_length - self->extents.axis_width) * share;
}

static void
sight_look (Sight *self)
{
  self->scene = mutual_timeline_layout_new_scene (&self->request);
}

static void
sight_clear (Sight *self)
{
  g_clear_object (&self->scene);
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, mutual_timeline_rows_free);
}

static void
assert_marks_inside (Sight *sight)
{
  const MutualMark *marks;
  guint n;

  marks = mutual_scene_get_marks (sight->scene, &n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (marks[i].width, >, 0);
      g_assert_cmpfloat (marks[i].x, >=, -0.01);
      g_assert_cmpfloat (marks[i].x + marks[i].width, <=, mutual_scene_get_width (sight->scene) + 0.01);
      g_assert_cmpuint (strlen (marks[i].label), >, 0);
    }
}

static void
assert_marked (Sight      *sight,
               MutualItem *item)
{
  if (mutual_scene_find_mark (sight->scene, mutual_item_get_id (item)) == NULL)
    g_error ("“%s” has no mark", mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
}

/* All rows show, and of the events those of the days that do. */
static void
assert_all_marked (Sight *sight)
{
  MutualItem *plan = MUTUAL_ITEM (sight->request.plan);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      assert_marked (sight, milestone);
      for (guint k = 0; k < mutual_timeline_rows_count_steps (sight->rows, i); k++)
        assert_marked (sight, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, k));
    }
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS); i++)
    {
      MutualItem *event = mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      double x;

      if (date == NULL)
        continue;
      x = g_date_days_between (&sight->extents.first, date) * sight->extents.per_day - sight->request.scroll;
      if (x >= 0 && x < sight->extents.axis_width)
        assert_marked (sight, event);
    }
}

/* Every other milestone or so. */
static char **
choose_open (GRand      *rand,
             MutualPlan *plan)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  MutualItem *item = MUTUAL_ITEM (plan);

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    if (g_rand_boolean (rand))
      g_strv_builder_add (ids, mutual_item_get_id (mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i)));
  return g_strv_builder_end (ids);
}

static void
test_plans (void)
{
  const double scales[] = { 1, 1, 1.25, 2 };

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      g_auto (GStrv) opened = choose_open (rand, plan);
      double scale = scales[g_rand_int_range (rand, 0, G_N_ELEMENTS (scales))];
      Sight sight;

      sight_init (&sight, plan, g_rand_double_range (rand, 420 * scale, 2600), scale, g_rand_boolean (rand),
                  g_rand_boolean (rand) ? (const char * const *) opened : NULL);
      if (g_rand_boolean (rand))
        sight_zoom (&sight, g_rand_double_range (rand, 1, g_rand_boolean (rand) ? 4 : 60), g_rand_double (rand));
      sight_look (&sight);
      fixture_assert_legible (sight.scene);
      assert_marks_inside (&sight);
      assert_all_marked (&sight);
      sight_clear (&sight);
    }
}

static void
test_golden (void)
{
  static const char * const opened[] = { PROOF, NULL };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  Sight sight;

  sight_init (&sight, plan, 1324, 1, FALSE, opened);
  sight_look (&sight);
  fixture_assert_golden (sight.scene, "northwind-opened");
  sight_clear (&sight);

  sight_init (&sight, plan, 1324, 1, FALSE, NULL);
  sight_zoom (&sight, 3, 0.3);
  sight_look (&sight);
  fixture_assert_golden (sight.scene, "northwind-zoomed");
  sight_clear (&sight);

  sight_init (&sight, plan, 1000, 1, TRUE, opened);
  sight_zoom (&sight, 9, 0.25);
  sight_look (&sight);
  fixture_assert_golden (sight.scene, "northwind-zoomed-mirrored");
  sight_clear (&sight);
}

/* Twelve events in one week, plans of two days and of five years, and none at all. */
static void
test_extremes (void)
{
  static const struct
  {
    const char *start;
    const char *due;
    guint       n_events;
  } cases[] = {
    { "2026-11-23", "2027-01-29", 12 },
    { "2026-11-23", "2026-11-24", 1 },
    { "2025-01-01", "2029-12-31", 5 },
    { NULL, NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (double factor = 1; factor < 100; factor *= 3)
      {
        g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
        MutualItem *item = MUTUAL_ITEM (plan);
        Sight sight;

        if (cases[i].start != NULL)
          {
            MutualItem *milestone = fixture_add (item, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

            mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, "A milestone that has a very long name indeed, and more");
            fixture_set_date (milestone, MUTUAL_MEMBER_START, cases[i].start);
            fixture_set_date (milestone, MUTUAL_MEMBER_DUE, cases[i].due);
          }
        for (guint k = 0; k < cases[i].n_events; k++)
          {
            MutualItem *event = fixture_add (item, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
            g_autofree char *title = g_strdup_printf ("Steering committee no. %u", k + 1);
            GDate date;

            g_date_set_dmy (&date, 7, G_DATE_DECEMBER, 2026);
            g_date_add_days (&date, k % 5);
            mutual_item_set_text (event, MUTUAL_MEMBER_TITLE, title);
            mutual_item_set_date (event, MUTUAL_MEMBER_DATE, &date);
          }
        mutual_plan_seal (plan);

        sight_init (&sight, plan, 1324, 1, FALSE, NULL);
        sight_zoom (&sight, factor, 0.5);
        sight_look (&sight);
        fixture_assert_legible (sight.scene);
        assert_marks_inside (&sight);
        assert_all_marked (&sight);
        sight_clear (&sight);
      }
}

/* What is not in sight is pointed to; what is begins where it does. */
static void
test_beyond (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  Sight sight;

  sight_init (&sight, plan, 1324, 1, FALSE, NULL);
  sight_zoom (&sight, 4, 0);
  sight_look (&sight);
  g_assert_nonnull (fixture_find_text (sight.scene, "9 Oct"));
  g_assert_nonnull (fixture_find_text (sight.scene, "30 Apr"));
  g_assert_null (fixture_find_text (sight.scene, "Incumbent contract ends"));
  g_assert_null (fixture_find_text (sight.scene, "Go-live 1 Mar"));
  sight_clear (&sight);

  sight_init (&sight, plan, 1324, 1, FALSE, NULL);
  sight_zoom (&sight, 4, 1);
  sight_look (&sight);
  g_assert_nonnull (fixture_find_text (sight.scene, "Incumbent contract ends"));
  g_assert_null (fixture_find_text (sight.scene, "Today"));
  sight_clear (&sight);
}

/* An event without a date is said to be there. */
static void
test_undated (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *first = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
  Sight sight;

  fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);
  mutual_plan_seal (plan);
  sight_init (&sight, plan, 900, 1, FALSE, NULL);
  sight_look (&sight);
  g_assert_nonnull (fixture_find_text (sight.scene, "2 events without a date"));
  assert_marked (&sight, first);
  sight_clear (&sight);
}

static void
test_words (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPlan) empty = mutual_plan_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;
  GDate today;

  fixture_init_today (&today);
  text = mutual_timeline_words_describe (plan, &today);
  g_assert_cmpstr (text, ==,
                   "8 milestones, 2 done, 1 late, 4 customer events, from Mon 28 Sep 2026 to Fri 30 Apr 2027, "
                   "next Proof of concept on Thu 3 Dec 2026, Go-live, first depot on Mon 1 Mar 2027");
  mutual_plan_seal (empty);
  nothing = mutual_timeline_words_describe (empty, &today);
  g_assert_cmpstr (nothing, ==, "0 milestones");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/timeline-plans/golden", test_golden);
  g_test_add_func ("/drawing/timeline-plans/extremes", test_extremes);
  g_test_add_func ("/drawing/timeline-plans/beyond", test_beyond);
  g_test_add_func ("/drawing/timeline-plans/undated", test_undated);
  g_test_add_func ("/drawing/timeline-plans/words", test_words);
  g_test_add_func ("/drawing/timeline-plans/plans", test_plans);

  return g_test_run ();
}
