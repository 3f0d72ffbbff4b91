/* Tests the layout of presentations: against a picture kept as text, and against what must always hold.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-present.h"

#include "drawing-fixture.h"
#include "plan/mutual-milestone.h"

static MutualScene *
lay_out (MutualPlan *plan,
         double      width,
         double      height,
         double      size,
         double      scale,
         gboolean    mirrored,
         const char *highlighted)
{
  PangoContext *context = fixture_create_context (scale);
  MutualPresentRequest request = {
    .plan = plan,
    .context = context,
    .width = width,
    .height = height,
    .size = size,
    .mirrored = mirrored,
    .highlighted = highlighted,
  };
  MutualScene *scene;

  fixture_init_today (&request.today);
  scene = mutual_present_new_scene (&request);
  g_object_unref (context);

  return scene;
}

/* Of the letters of a text. */
static double
get_size (MutualScene *scene,
          const char  *text)
{
  const MutualFigure *figure = fixture_find_text (scene, text);

  g_assert_nonnull (figure);
  return (double) pango_font_description_get_size (pango_layout_get_font_description (figure->layout)) / PANGO_SCALE;
}

static void
test_golden (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualScene) present = lay_out (plan, 1360, 850, 1, 1, FALSE, PROOF);
  g_autoptr (MutualScene) narrow = lay_out (plan, 380, 760, 1, 1, TRUE, NULL);

  fixture_assert_golden (present, "northwind-present");
  fixture_assert_golden (narrow, "northwind-present-narrow");
}

/* The sizes that the design names. */
static void
test_sizes (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualScene) scene = lay_out (plan, 1360, 850, 1, 1, FALSE, NULL);
  g_autoptr (MutualScene) twice = lay_out (plan, 2720, 1700, 1, 1, FALSE, NULL);
  const MutualMark *marks;
  guint n_marks;

  g_assert_cmpfloat_with_epsilon (get_size (scene, "Cut claim handling"), 20.0 * 96 / 72, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (scene, "98"), 50.0 * 96 / 72, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (scene, "Proof of concept"), 16.5, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (twice, "Proof of concept"), 33, 0.01);
  marks = mutual_scene_get_marks (scene, &n_marks);
  g_assert_cmpfloat_with_epsilon (marks[1].y - marks[0].y, 51, 0.01);
}

/* Larger is larger, whatever has to leave; what is highlighted stays in sight. */
static void
test_larger (void)
{
  g_autoptr (MutualPlan) plan = fixture_create_large (12);
  MutualItem *last = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 11);
  g_autoptr (MutualScene) usual = lay_out (plan, 1360, 850, 1, 1, FALSE, NULL);
  g_autoptr (MutualScene) larger = lay_out (plan, 1360, 850, 2, 1, FALSE, NULL);
  g_autoptr (MutualScene) end = lay_out (plan, 1360, 850, 2, 1, FALSE, mutual_item_get_id (last));
  g_autoptr (MutualScene) smaller = lay_out (plan, 1360, 850, 0.5, 1, FALSE, NULL);

  g_assert_nonnull (fixture_find_text (usual, "large plan 12"));
  g_assert_null (fixture_find_text (usual, "more milestone"));
  g_assert_cmpfloat (get_size (larger, "large plan 1"), >, 1.5 * get_size (usual, "large plan 1"));
  g_assert_cmpfloat (get_size (smaller, "large plan 1"), <, get_size (usual, "large plan 1"));
  g_assert_null (fixture_find_text (larger, "large plan 12"));
  g_assert_nonnull (fixture_find_text (larger, "more milestones"));
  g_assert_nonnull (fixture_find_text (end, "large plan 12"));
  fixture_assert_legible (larger);
  fixture_assert_legible (end);
}

static void
test_undated (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualPlan) empty = mutual_plan_new (NULL);
  g_autoptr (MutualScene) scene = NULL;
  g_autoptr (MutualScene) nothing = NULL;
  g_autofree char *words = NULL;
  GDate today;

  mutual_item_set_text (fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE),
                        MUTUAL_MEMBER_TITLE, "Optimization");
  mutual_plan_seal (plan);
  mutual_plan_seal (empty);
  scene = lay_out (plan, 1360, 850, 1, 1, FALSE, NULL);
  g_assert_nonnull (fixture_find_text (scene, "no date yet"));
  fixture_assert_legible (scene);

  nothing = lay_out (empty, 1360, 850, 1, 1, FALSE, NULL);
  g_assert_nonnull (fixture_find_text (nothing, "No milestones yet"));
  fixture_assert_legible (nothing);

  fixture_init_today (&today);
  words = mutual_present_describe (empty, &today);
  g_assert_cmpstr (words, ==, "0 milestones");
}

/* Whatever the plan and the window: texts do not overlap, nothing leaves the picture. */
static void
test_legible (void)
{
  const double windows[][2] = {
    { 1360, 850 }, { 1600, 900 }, { 380, 760 }, { 3840, 2160 }, { 800, 300 }, { 320, 240 },
  };
  const double sizes[] = { 1, 0.5, 1.3, 2 };

  for (guint i = 0; i < 144; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      const double *window = windows[i % G_N_ELEMENTS (windows)];
      guint n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);
      g_autoptr (MutualScene) scene = NULL;
      MutualItem *highlighted = NULL;

      if (n > 0)
        highlighted = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, i % n);
      scene = lay_out (plan, window[0], window[1], sizes[i / 6 % G_N_ELEMENTS (sizes)], i % 7 == 0 ? 2 : 1,
                       g_rand_boolean (rand), highlighted != NULL ? mutual_item_get_id (highlighted) : NULL);
      fixture_assert_legible (scene);
      if (highlighted != NULL)
        g_assert_nonnull (mutual_scene_find_mark (scene, mutual_item_get_id (highlighted)));
    }
}

/* Nothing private is on the screen, nor does it leave a trace there or in what is heard. */
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
      scene = lay_out (plan, 1360, 850, 1, 1, FALSE, NULL);
      public_scene = lay_out (public, 1360, 850, 1, 1, FALSE, NULL);
      fixture_assert_twins (scene, public_scene);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/present/golden", test_golden);
  g_test_add_func ("/drawing/present/sizes", test_sizes);
  g_test_add_func ("/drawing/present/larger", test_larger);
  g_test_add_func ("/drawing/present/undated", test_undated);
  g_test_add_func ("/drawing/present/legible", test_legible);
  g_test_add_func ("/drawing/present/private", test_private);

  return g_test_run ();
}
