/* Tests the layout of timelines, strips and pages: against pictures kept as text, and against what must always hold.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-timeline-layout.h"

#include "drawing-fixture.h"
#include "drawing/mutual-pages.h"
#include "drawing/mutual-strip-layout.h"
#include "plan/mutual-milestone.h"

typedef enum
{
  TIMELINE,
  STRIP,
} Kind;

static MutualScene *
lay_out_moved (MutualPlan *plan,
               GHashTable *moved,
               Kind        kind,
               double      width,
               double      height,
               double      offset,
               double      scale,
               gboolean    mirrored)
{
  PangoContext *context = fixture_create_context (scale);
  guint numbers[] = { 1, 7 };
  g_autoptr (GArray) highlighted = g_array_new (FALSE, FALSE, sizeof (guint));
  MutualMetrics metrics;
  MutualTimelineRequest request = {
    .plan = plan,
    .context = context,
    .metrics = &metrics,
    .width = width,
    .height = height,
    .offset = offset,
    .mirrored = mirrored,
    .selected = PROOF,
    .highlighted = highlighted,
    .moved = moved,
  };
  MutualScene *scene;

  g_array_append_vals (highlighted, numbers, G_N_ELEMENTS (numbers));
  fixture_init_today (&request.today);
  mutual_metrics_init_screen (&metrics, mutual_metrics_get_scale (context));
  scene = kind == STRIP ? mutual_strip_layout_new_scene (&request) : mutual_timeline_layout_new_scene (&request);
  g_object_unref (context);

  return scene;
}

static MutualScene *
lay_out (MutualPlan *plan,
         Kind        kind,
         double      width,
         double      height,
         double      offset,
         double      scale,
         gboolean    mirrored)
{
  return lay_out_moved (plan, NULL, kind, width, height, offset, scale, mirrored);
}

static MutualScene *
lay_out_page (MutualPlan *plan,
              gboolean    mirrored)
{
  const MutualPagesOptions options = { .font = "Cantarell", .right_to_left = mirrored };
  g_autoptr (MutualPages) pages = NULL;
  GDate today;

  fixture_init_today (&today);
  pages = mutual_pages_new (plan, &today, &options, NULL, NULL);

  return g_object_ref (mutual_pages_get_scene (pages, 0));
}

static gboolean
says (MutualScene *scene,
      const char  *text)
{
  return fixture_find_text (scene, text) != NULL;
}

static void
test_golden (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualScene) screen = lay_out (plan, TIMELINE, 1324, 0, 0, 1, FALSE);
  g_autoptr (MutualScene) mirrored = lay_out (plan, TIMELINE, 1000, 0, 0, 1, TRUE);
  g_autoptr (MutualScene) scrolled = lay_out (plan, TIMELINE, 900, 150, 60, 1.5, FALSE);
  g_autoptr (MutualScene) strip = lay_out (plan, STRIP, 348, 0, 0, 1, FALSE);
  g_autoptr (MutualScene) page = lay_out_page (plan, FALSE);

  fixture_assert_golden (screen, "northwind-screen");
  fixture_assert_golden (mirrored, "northwind-mirrored");
  fixture_assert_golden (scrolled, "northwind-scrolled");
  fixture_assert_golden (strip, "northwind-strip");
  fixture_assert_golden (page, "northwind-page");
}

/* Right to left is left to right in a mirror, letters apart. */
static void
test_mirror (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");

  for (Kind kind = TIMELINE; kind <= STRIP; kind++)
    {
      g_autoptr (MutualScene) scene = lay_out (plan, kind, 900, 0, 0, 1, FALSE);
      g_autoptr (MutualScene) mirrored = lay_out (plan, kind, 900, 0, 0, 1, TRUE);
      const MutualFigure *a;
      const MutualFigure *b;
      guint n_a;
      guint n_b;

      a = mutual_scene_get_figures (scene, &n_a);
      b = mutual_scene_get_figures (mirrored, &n_b);
      g_assert_cmpuint (n_a, ==, n_b);
      for (guint i = 0; i < n_a; i++)
        {
          g_assert_cmpint (a[i].kind, ==, b[i].kind);
          g_assert_cmpfloat_with_epsilon (a[i].y, b[i].y, 0.001);
          /* A line is where it starts, everything else where its left edge is. */
          g_assert_cmpfloat_with_epsilon (a[i].x,
                                          900 - b[i].x - (a[i].kind == MUTUAL_FIGURE_LINE ? 0 : b[i].width), 0.001);
        }
    }
}

/* Only what can be seen is laid out, whatever the plan's size. */
static void
test_visible (void)
{
  g_autoptr (MutualPlan) nine = fixture_create_large (9);
  g_autoptr (MutualPlan) many = fixture_create_large (5000);
  g_autoptr (MutualScene) small = lay_out (nine, TIMELINE, 1324, 240, 0, 1, FALSE);
  g_autoptr (MutualScene) top = lay_out (many, TIMELINE, 1324, 240, 0, 1, FALSE);
  g_autoptr (MutualScene) end = lay_out (many, TIMELINE, 1324, 240, 4991 * 21, 1, FALSE);
  guint n_small;
  guint n_top;

  mutual_scene_get_figures (small, &n_small);
  mutual_scene_get_figures (top, &n_top);
  g_assert_cmpuint (n_top, <, n_small * 2);
  g_assert_true (says (top, "Milestone of the large plan 1"));
  g_assert_false (says (top, "Milestone of the large plan 5000"));
  g_assert_true (says (end, "Milestone of the large plan 5000"));
  fixture_assert_legible (top);
  fixture_assert_legible (end);
}

static void
test_undated (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualPlan) empty = mutual_plan_new (NULL);
  g_autoptr (MutualScene) scene = NULL;
  g_autoptr (MutualScene) nothing = NULL;
  const MutualMark *marks;
  MutualItem *milestone;
  guint n_marks;

  milestone = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, "Optimization");
  milestone = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  fixture_set_date (milestone, MUTUAL_MEMBER_START, "2026-12-01");
  mutual_plan_seal (plan);
  mutual_plan_seal (empty);

  scene = lay_out (plan, TIMELINE, 900, 0, 0, 1, FALSE);
  g_assert_true (says (scene, "no date yet"));
  g_assert_true (says (scene, "from 1 Dec, no end yet"));
  marks = mutual_scene_get_marks (scene, &n_marks);
  g_assert_cmpuint (n_marks, ==, 2);
  g_assert_cmpstr (marks[0].label, ==, "Milestone 1, Optimization, no date yet, not started, no owner");

  nothing = lay_out (empty, TIMELINE, 900, 0, 0, 1, FALSE);
  g_assert_true (says (nothing, "Today"));
  mutual_scene_get_marks (nothing, &n_marks);
  g_assert_cmpuint (n_marks, ==, 0);
}

/* Whatever the plan: texts do not overlap, nothing leaves the picture. */
static void
test_legible (void)
{
  const double widths[] = { 560, 800, 1324, 1600 };

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      gboolean mirrored = g_rand_boolean (rand);
      g_autoptr (MutualScene) timeline = NULL;
      g_autoptr (MutualScene) page = NULL;
      g_autoptr (MutualScene) strip = NULL;

      timeline = lay_out (plan, TIMELINE, widths[i % G_N_ELEMENTS (widths)], i % 3 == 0 ? 160 : 0, 0,
                          i % 4 == 0 ? 1.5 : 1, mirrored);
      fixture_assert_legible (timeline);
      page = lay_out_page (plan, mirrored);
      fixture_assert_legible (page);
      strip = lay_out (plan, STRIP, 348, 0, 0, 1, mirrored);
      fixture_assert_legible (strip);
    }
}

/* Wherever something is dragged to, also beyond the axis, the picture can be read and nothing stands on the names. */
static void
test_moved (void)
{
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      g_autoptr (GHashTable) moved = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
      g_autoptr (MutualScene) scene = NULL;
      MutualMember list = i % 2 == 0 ? MUTUAL_MEMBER_MILESTONES : MUTUAL_MEMBER_EVENTS;
      const MutualMember members[] = { i % 2 == 0 ? MUTUAL_MEMBER_START : MUTUAL_MEMBER_DATE,
                                       i % 2 == 0 ? MUTUAL_MEMBER_DUE : MUTUAL_MEMBER_END };
      guint n = mutual_item_get_n_children (MUTUAL_ITEM (plan), list);
      int days = g_rand_int_range (rand, -500, 500);
      MutualItem *item;
      MutualItem *copy;

      if (n == 0)
        continue;

      item = mutual_item_get_child (MUTUAL_ITEM (plan), list, (guint) g_rand_int_range (rand, 0, (gint32) n));
      copy = mutual_item_copy (item);
      for (gsize k = 0; k < G_N_ELEMENTS (members); k++)
        if (mutual_item_is_set (item, members[k]))
          {
            GDate date = *mutual_item_get_date (item, members[k]);

            g_date_set_julian (&date, (guint32) ((int) g_date_get_julian (&date) + days));
            mutual_item_set_date (copy, members[k], &date);
          }
      g_hash_table_insert (moved, (char *) mutual_item_get_id (copy), copy);
      scene = lay_out_moved (plan, moved, TIMELINE, 1324, 0, 0, 1, g_rand_boolean (rand));
      fixture_assert_legible (scene);
    }
}

/* A bar can be taken hold of at its ends, six pixels at least, and between them; what does not show cannot. */
static void
test_grips (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");

  for (int mirrored = FALSE; mirrored <= TRUE; mirrored++)
    {
      g_autoptr (MutualScene) scene = lay_out (plan, TIMELINE, 1324, 150, 10, 1, mirrored);
      const MutualMark *mark = mutual_scene_find_mark (scene, PROOF);
      guint n_kinds[4] = { 0 };
      double y = mark->y + mark->height / 2;
      double top, bottom;

      for (double x = 0; x < 1324; x++)
        {
          const MutualGrip *grip = mutual_scene_find_grip (scene, x, y);

          if (grip == NULL)
            continue;
          g_assert_cmpstr (grip->id, ==, PROOF);
          n_kinds[grip->kind]++;
        }
      g_assert_cmpuint (n_kinds[MUTUAL_GRIP_START], >=, 6);
      g_assert_cmpuint (n_kinds[MUTUAL_GRIP_END], >=, 6);
      g_assert_cmpuint (n_kinds[MUTUAL_GRIP_WHOLE], >, 100);
      g_assert_cmpuint (n_kinds[MUTUAL_GRIP_ANCHOR], ==, 0);

      /* The first lane is partly scrolled away. */
      g_assert_true (mutual_scene_get_clip (scene, &top, &bottom));
      for (double x = 0; x < 1324; x++)
        {
          const MutualGrip *grip = mutual_scene_find_grip (scene, x, top - 1);

          g_assert_true (grip == NULL || !grip->scrolled);
        }
    }
}

/* Nothing private is on the page, nor does it leave a trace there. */
static void
test_private (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MutualPlan) plan = NULL;
      g_autoptr (MutualPlan) public = NULL;
      g_autoptr (MutualScene) scene = NULL;
      g_autoptr (MutualScene) public_scene = NULL;

      fixture_create_twins (&plan, &public);
      scene = lay_out_page (plan, FALSE);
      public_scene = lay_out_page (public, FALSE);
      fixture_assert_twins (scene, public_scene);
    }
}

/* A page says what it has no room for. */
static void
test_page_counts (void)
{
  g_autoptr (MutualPlan) many = fixture_create_large (40);
  g_autoptr (MutualPlan) large = fixture_load_sample ("kestrel-motors.map");
  g_autoptr (MutualScene) page = lay_out_page (many, FALSE);
  g_autoptr (MutualScene) other = lay_out_page (large, FALSE);

  g_assert_true (says (page, "more milestones"));
  fixture_assert_legible (page);
  g_assert_true (says (other, "more people"));
  fixture_assert_legible (other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/layout/golden", test_golden);
  g_test_add_func ("/drawing/layout/mirror", test_mirror);
  g_test_add_func ("/drawing/layout/visible", test_visible);
  g_test_add_func ("/drawing/layout/undated", test_undated);
  g_test_add_func ("/drawing/layout/legible", test_legible);
  g_test_add_func ("/drawing/layout/moved", test_moved);
  g_test_add_func ("/drawing/layout/grips", test_grips);
  g_test_add_func ("/drawing/layout/private", test_private);
  g_test_add_func ("/drawing/layout/page-counts", test_page_counts);

  return g_test_run ();
}
