/* Tests thumbnails: whatever the plan, all of it is on the sheet, words only where they can be read, nothing private.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-thumbnail.h"

#include "drawing-fixture.h"

static const guint sizes[] = { MUTUAL_THUMBNAIL_MIN, 128, 256, 512, MUTUAL_THUMBNAIL_MAX };

static MutualScene *
lay_out (MutualPlan *plan,
         guint       size,
         gboolean    mirrored)
{
  PangoContext *context = fixture_create_context (1);
  MutualScene *scene;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 23, 11, 2026);
  scene = mutual_thumbnail_new_scene (plan, &today, size, context, mirrored);
  g_object_unref (context);

  return scene;
}

static guint
count (MutualScene      *scene,
       MutualFigureKind  kind,
       MutualInk         ink)
{
  guint n;
  guint n_found = 0;
  const MutualFigure *figures = mutual_scene_get_figures (scene, &n);

  for (guint i = 0; i < n; i++)
    n_found += figures[i].kind == kind && (figures[i].fill == ink || figures[i].stroke == ink);

  return n_found;
}

static void
assert_inside (MutualScene *scene)
{
  guint n;
  const MutualFigure *figures = mutual_scene_get_figures (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (MIN (figures[i].x, figures[i].x + figures[i].width), >=, -0.01);
      g_assert_cmpfloat (MIN (figures[i].y, figures[i].y + figures[i].height), >=, -0.01);
      g_assert_cmpfloat (MAX (figures[i].x, figures[i].x + figures[i].width), <=, mutual_scene_get_width (scene) + 0.01);
      g_assert_cmpfloat (MAX (figures[i].y, figures[i].y + figures[i].height), <=,
                         mutual_scene_get_height (scene) + 0.01);
    }
}

static void
test_sample (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MutualScene) scene = lay_out (plan, sizes[i], FALSE);

      /* Two done, one late, today, the star; the title first, then the names. */
      g_assert_cmpuint (count (scene, MUTUAL_FIGURE_RECT, MUTUAL_INK_DONE), ==, 2);
      g_assert_cmpuint (count (scene, MUTUAL_FIGURE_RECT, MUTUAL_INK_LATE), ==, 1);
      g_assert_cmpuint (count (scene, MUTUAL_FIGURE_LINE, MUTUAL_INK_ACCENT), ==, 1);
      g_assert_cmpuint (count (scene, MUTUAL_FIGURE_ICON, MUTUAL_INK_ANCHOR), ==, 1);
      g_assert_cmpuint (count (scene, MUTUAL_FIGURE_TEXT, MUTUAL_INK_TEXT), ==,
                        sizes[i] < 256 ? 0 : sizes[i] < 512 ? 1 : 9);
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < 200; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GRand) again = g_rand_new_with_seed (seed);
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      g_autoptr (MutualPlan) public = fixture_create_random (again, FALSE);
      guint size = sizes[i % G_N_ELEMENTS (sizes)];
      g_autoptr (MutualScene) scene = lay_out (plan, size, i % 2 == 0);
      g_autoptr (MutualScene) same = lay_out (public, size, i % 2 == 0);
      g_autofree char *dump = mutual_scene_dump (scene);
      g_autofree char *same_dump = mutual_scene_dump (same);

      assert_inside (scene);
      g_assert_cmpstr (dump, ==, same_dump);
    }
}

/* Lanes that could not be told apart are not drawn, and the last milestone is still the lowest bar. */
static void
test_many (void)
{
  g_autoptr (MutualPlan) plan = fixture_create_large (2000);
  g_autoptr (MutualScene) scene = lay_out (plan, 128, FALSE);
  guint n;

  mutual_scene_get_figures (scene, &n);
  g_assert_cmpuint (n, <, 100);
  assert_inside (scene);
}

static void
test_empty (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);

  mutual_plan_seal (plan);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MutualScene) scene = lay_out (plan, sizes[i], FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = NULL;
      GDate today;

      assert_inside (scene);
      g_date_set_dmy (&today, 23, 11, 2026);
      png = mutual_thumbnail_write_png (plan, &today, sizes[i], &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\211PNG\r\n\032\n", 8);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/thumbnail/sample", test_sample);
  g_test_add_func ("/drawing/thumbnail/random", test_random);
  g_test_add_func ("/drawing/thumbnail/many", test_many);
  g_test_add_func ("/drawing/thumbnail/empty", test_empty);

  return g_test_run ();
}
