/* Tests the pages that a plan is printed on.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-pages.h"

#include "drawing-fixture.h"

#include <string.h>

static MutualPages *
lay_out (MutualPlan               *plan,
         const MutualPagesOptions *options)
{
  g_autoptr (GError) error = NULL;
  MutualPages *pages;
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  pages = mutual_pages_new (plan, &today, options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mutual_pages_get_n_pages (pages), >, 0);

  return pages;
}

/* Whatever the paper, a page has its size, and what is on it keeps to the margins asked for. */
static void
test_paper (void)
{
  const struct
  {
    double width;
    double height;
    double margin;
  } papers[] = { { 612, 792, 0 }, { 595.276, 841.89, 72 }, { 841.89, 595.276, 20 }, { 297.638, 419.528, 0 } };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const MutualPagesOptions options = {
        .paper_width = papers[i].width,
        .paper_height = papers[i].height,
        .margin_top = papers[i].margin,
        .margin_right = papers[i].margin,
        .margin_bottom = papers[i].margin,
        .margin_left = papers[i].margin,
      };
      g_autoptr (MutualPages) pages = lay_out (plan, &options);
      cairo_rectangle_t ink = { 0, 0, papers[i].width, papers[i].height };
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double width;
      double height;

      mutual_pages_get_page_size (pages, 0, &width, &height);
      g_assert_cmpfloat (width, ==, MIN (papers[i].width, papers[i].height));
      g_assert_cmpfloat (height, ==, MAX (papers[i].width, papers[i].height));

      fixture_assert_legible (mutual_pages_get_scene (pages, 0));
      mutual_pages_draw (pages, 0, cr);
      cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
      g_assert_cmpfloat (ink.x, >=, papers[i].margin - 2);
      g_assert_cmpfloat (ink.y, >=, papers[i].margin - 2);
      g_assert_cmpfloat (ink.x + ink.width, <=, width - papers[i].margin + 2);
      g_assert_cmpfloat (ink.y + ink.height, <=, height - papers[i].margin + 2);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
on_progress (goffset  n_done,
             goffset  n_total,
             gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPages) pages = lay_out (plan, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (mutual_pages_write_pdf (pages, on_progress, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/pages/paper", test_paper);
  g_test_add_func ("/drawing/pages/cancel", test_cancel);

  return g_test_run ();
}
