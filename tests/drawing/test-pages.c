/* Tests the pages that a plan is printed on.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-pages.h"

#include "drawing-fixture.h"
#include "plan/mutual-milestone.h"

#include <string.h>

static MutualPages *
lay_out (MutualPlan               *plan,
         const MutualPagesOptions *options)
{
  g_autoptr (GError) error = NULL;
  MutualPages *pages;
  GDate today;

  fixture_init_today (&today);
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

static const MutualPagesOptions kinds[] = {
  { .what = MUTUAL_PAGES_SUMMARY },
  { .what = MUTUAL_PAGES_PLAN },
  { .what = MUTUAL_PAGES_PLAN, .landscape_timeline = TRUE, .right_to_left = TRUE },
  { .what = MUTUAL_PAGES_TIMELINE },
  { .what = MUTUAL_PAGES_TIMELINE, .tiled = TRUE, .landscape_timeline = TRUE },
  { .what = MUTUAL_PAGES_PEOPLE },
  { .what = MUTUAL_PAGES_PEOPLE, .side = MUTUAL_SIDE_BUYER },
};

static gboolean
says (MutualPages *pages,
      const char  *text)
{
  for (guint i = 0; i < mutual_pages_get_n_pages (pages); i++)
    if (fixture_find_text (mutual_pages_get_scene (pages, i), text) != NULL)
      return TRUE;

  return FALSE;
}

/* Whatever a plan is like, nothing on its pages overlaps or leaves them, and nothing private is on them. */
static void
test_random (void)
{
  guint n_plans = g_test_slow () ? 10000 : 120;

  for (guint i = 0; i < n_plans; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      MutualPagesOptions options = kinds[i % G_N_ELEMENTS (kinds)];
      g_autoptr (MutualPages) pages = NULL;

      g_test_message ("seed %u", seed);
      if (i % 3 == 1)
        {
          options.paper_width = 612;
          options.paper_height = 792;
        }
      pages = lay_out (plan, &options);
      for (guint k = 0; k < mutual_pages_get_n_pages (pages); k++)
        fixture_assert_legible (mutual_pages_get_scene (pages, k));
      g_assert_false (says (pages, PRIVATE_MARK));
    }
}

static GBytes *
print (MutualPlan               *plan,
       const MutualPagesOptions *options)
{
  g_autoptr (MutualPages) pages = lay_out (plan, options);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = mutual_pages_write_pdf (pages, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

/* The paper of a plan with private parts is that of the plan without them, whatever is printed. */
static void
test_private (void)
{
  for (guint i = 0; i < 3 * G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (MutualPlan) plan = NULL;
      g_autoptr (MutualPlan) public = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GBytes) public_pdf = NULL;

      fixture_create_twins (&plan, &public);
      pdf = print (plan, &kinds[i % G_N_ELEMENTS (kinds)]);
      public_pdf = print (public, &kinds[i % G_N_ELEMENTS (kinds)]);
      g_assert_true (g_bytes_equal (pdf, public_pdf));
    }
}

/* An internal print has what is private, and says on each page what it is. */
static void
test_internal (void)
{
  const MutualPagesOptions options = { .what = MUTUAL_PAGES_PLAN, .include_private = TRUE };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPages) pages = lay_out (plan, &options);

  g_assert_true (says (pages, "Get our final price approved"));
  g_assert_true (says (pages, "Margit Olsen retires"));
  g_assert_true (says (pages, "Nobody at Northwind reads"));
  for (guint i = 0; i < mutual_pages_get_n_pages (pages); i++)
    g_assert_nonnull (fixture_find_text (mutual_pages_get_scene (pages, i), "Internal, not for Northwind Freight"));
}

/* The full plan has everything that was shared. */
static void
test_plan (void)
{
  const MutualPagesOptions options = { .what = MUTUAL_PAGES_PLAN, .font = "Cantarell" };
  const char * const expected[] = {
    "Load 500 closed claims into the sandbox", "Every proof criterion met or answered",
    "Five hundred closed and two weeks of live claims handled", "Ines Duarte, Champion",
    "confirmed by Ines Duarte on 19 Nov", "Days to settle a claim", "margit.olsen@northwind.example.com",
    "Access to the sandbox came three days late", "Peak season freeze", "Mon 30 Nov 2026",
    "https://claimwise.example.org/northwind/proof-criteria",
  };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPages) pages = lay_out (plan, &options);
  guint n = mutual_pages_get_n_pages (pages);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (!says (pages, expected[i]))
      g_error ("“%s” is not on the pages", expected[i]);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n);

      g_assert_nonnull (fixture_find_text (mutual_pages_get_scene (pages, i), number));
    }
  fixture_assert_golden (mutual_pages_get_scene (pages, 2), "northwind-milestones");
}

/* Where all of it stands, on other paper and from the other side. */
static void
test_golden (void)
{
  const MutualPagesOptions letter = { .font = "Cantarell", .paper_width = 612, .paper_height = 792 };
  const MutualPagesOptions people = { .font = "Cantarell", .what = MUTUAL_PAGES_PEOPLE, .right_to_left = TRUE };
  const MutualPagesOptions tiles = {
    .font = "Cantarell",
    .what = MUTUAL_PAGES_TIMELINE,
    .landscape_timeline = TRUE,
    .tiled = TRUE,
  };
  g_autoptr (MutualPlan) northwind = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPlan) kestrel = fixture_load_sample ("kestrel-motors.map");
  g_autoptr (MutualPages) letter_pages = lay_out (northwind, &letter);
  g_autoptr (MutualPages) people_pages = lay_out (northwind, &people);
  g_autoptr (MutualPages) tiles_pages = lay_out (kestrel, &tiles);

  g_assert_cmpuint (mutual_pages_get_n_pages (tiles_pages), ==, 2);
  fixture_assert_golden (mutual_pages_get_scene (letter_pages, 0), "northwind-letter");
  fixture_assert_golden (mutual_pages_get_scene (people_pages, 0), "northwind-people-mirrored");
  fixture_assert_golden (mutual_pages_get_scene (tiles_pages, 1), "kestrel-second-tile");
}

/* Milestones show their steps as they do on screen. */
static void
test_collapsed (void)
{
  const char * const expanded[] = { PROOF, NULL };
  const MutualPagesOptions options = { .what = MUTUAL_PAGES_PLAN, .expanded = expanded };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPages) pages = lay_out (plan, &options);

  g_assert_true (says (pages, "Load 500 closed claims into the sandbox"));
  g_assert_false (says (pages, "Sit with six handlers"));
}

/* A person's list is what is theirs, and of nobody else. */
static void
test_person (void)
{
  const MutualPagesOptions options = {
    .what = MUTUAL_PAGES_PEOPLE,
    .person = "3d863551-f1bb-5355-ac8b-6b2ae0df7c79",
  };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (MutualPages) pages = lay_out (plan, &options);

  g_assert_true (says (pages, "Margit Olsen"));
  g_assert_true (says (pages, "Put the business case on the board agenda"));
  g_assert_true (says (pages, "Sign off the goal"));
  g_assert_false (says (pages, "Load 500 closed claims"));
}

/* Long prose goes on from page to page, and no word of it is lost; of what is endless, the rest is counted. */
static void
test_prose (void)
{
  const MutualPagesOptions options = { .what = MUTUAL_PAGES_PLAN };
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *milestone = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) endless = g_string_new (NULL);
  g_autoptr (MutualPages) pages = NULL;

  for (int i = 0; i < 1200; i++)
    g_string_append_printf (text, "w%d%s", i, i % 50 == 49 ? "\n" : " ");
  for (int i = 0; i < 30000; i++)
    g_string_append_c (endless, i % 10 == 9 ? ' ' : 'x');
  mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, "Wordy");
  mutual_item_set_text (milestone, MUTUAL_MEMBER_OUTCOME, text->str);
  mutual_item_set_text (milestone, MUTUAL_MEMBER_NOTES, endless->str);
  mutual_plan_seal (plan);

  pages = lay_out (plan, &options);
  g_assert_cmpuint (mutual_pages_get_n_pages (pages), >, 3);
  for (int i = 0; i < 1200; i += 7)
    {
      g_autofree char *word = g_strdup_printf ("w%d", i);

      g_assert_true (says (pages, word));
    }
  g_assert_true (says (pages, "1 Wordy (continued)"));
  g_assert_true (says (pages, "and 20000 more characters in the plan"));
  for (guint i = 0; i < mutual_pages_get_n_pages (pages); i++)
    fixture_assert_legible (mutual_pages_get_scene (pages, i));
}

/* What is left out of the summary is counted, and of a plan of the usual size nothing is. */
static void
test_summary (void)
{
  g_autoptr (MutualPlan) large = fixture_create_large (40);
  g_autoptr (MutualPlan) usual = fixture_load_sample ("northwind-freight.map");

  for (int letter = 0; letter < 2; letter++)
    {
      const MutualPagesOptions options = {
        .paper_width = letter ? 612 : 0,
        .paper_height = letter ? 792 : 0,
      };
      g_autoptr (MutualPages) counted = lay_out (large, &options);
      g_autoptr (MutualPages) whole = lay_out (usual, &options);

      g_assert_cmpuint (mutual_pages_get_n_pages (counted), ==, 1);
      g_assert_true (says (counted, "more milestones"));
      g_assert_false (says (whole, "more milestone"));
      g_assert_false (says (whole, "more date"));
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
  GDate today;

  g_assert_null (mutual_pages_write_pdf (pages, on_progress, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  fixture_init_today (&today);
  g_assert_null (mutual_pages_new (plan, &today, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/pages/paper", test_paper);
  g_test_add_func ("/drawing/pages/plan", test_plan);
  g_test_add_func ("/drawing/pages/golden", test_golden);
  g_test_add_func ("/drawing/pages/collapsed", test_collapsed);
  g_test_add_func ("/drawing/pages/person", test_person);
  g_test_add_func ("/drawing/pages/internal", test_internal);
  g_test_add_func ("/drawing/pages/random", test_random);
  g_test_add_func ("/drawing/pages/private", test_private);
  g_test_add_func ("/drawing/pages/prose", test_prose);
  g_test_add_func ("/drawing/pages/summary", test_summary);
  g_test_add_func ("/drawing/pages/cancel", test_cancel);

  return g_test_run ();
}
