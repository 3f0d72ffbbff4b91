/* Tests the files that a plan is exported to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-export.h"

#include "drawing-fixture.h"

#include <string.h>

typedef GBytes *(*Export) (MutualPlan                 *plan,
                           const GDate                *today,
                           const MutualExportOptions  *options,
                           GError                    **error);

static const Export exports[] = { mutual_export_pdf, mutual_export_svg, mutual_export_png };

static GBytes *
export_to (Export      func,
           MutualPlan *plan)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  bytes = func (plan, &today, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

/* Gives a file to a program that knows its kind, and returns what that prints. */
static char *
read_back (const char * const *argv,
           GBytes             *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static void
test_pdf (void)
{
  const char * const pdfinfo[] = { "pdfinfo", "-", NULL };
  const char * const pdftotext[] = { "pdftotext", "-layout", "-", "-", NULL };
  const char * const expected[] = {
    "Northwind Freight", "98", "days to go-live", "2 of 8 milestones done", "Proof of concept 6 days late",
    "Go-live date holds", "What we need from you next", "Name an information security contact", "Hanna Weiss",
    "Peak season freeze", "14 Dec – 8 Jan", "Carla Mendes", "Information security", "Prepared by Lena Brandt, Claimwise",
    "Page 1 of 1",
  };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (GBytes) pdf = export_to (mutual_export_pdf, plan);
  g_autofree char *info = read_back (pdfinfo, pdf);
  g_autofree char *text = read_back (pdftotext, pdf);

  g_assert_nonnull (strstr (info, "Northwind claims in two days"));
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_nonnull (strstr (info, "Nov 23 00:00:00 2026"));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("“%s” is not in the page:\n%s", expected[i], text);

  /* The step that is internal, and what the plan says in confidence. */
  g_assert_null (strstr (text, "final price"));
  g_assert_null (strstr (text, "retires"));
}

static void
on_element (GMarkupParseContext  *context,
            const char           *name,
            const char          **attributes,
            const char          **values,
            gpointer              user_data,
            GError              **error)
{
  guint *n_elements = user_data;

  (*n_elements)++;
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = on_element };
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (GBytes) svg = export_to (mutual_export_svg, plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  guint n_elements = 0;

  context = g_markup_parse_context_new (&parser, 0, &n_elements, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_elements, >, 100);
}

static void
test_png (void)
{
  g_autoptr (MutualPlan) plan = fixture_load_sample ("northwind-freight.map");
  g_autoptr (GBytes) png = export_to (mutual_export_png, plan);
  const guint8 *data = g_bytes_get_data (png, NULL);
  MutualExportOptions options = { .width = 800, .scale = 1 };
  g_autoptr (GBytes) small = NULL;
  g_autoptr (GError) error = NULL;
  GDate today;

  g_assert_cmpmem (data, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpuint (data[18] * 256u + data[19], ==, 2 * (1324 + 32));

  g_date_set_dmy (&today, 23, 11, 2026);
  small = mutual_export_png (plan, &today, &options, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (small, NULL);
  g_assert_cmpuint (data[18] * 256u + data[19], ==, 832);
}

/* Equal plans are equal files, and so are plans that differ in what is private. */
static void
test_equal (void)
{
  for (guint i = 0; i < 12; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GRand) again = g_rand_new_with_seed (seed);
      g_autoptr (MutualPlan) plan = fixture_create_random (rand, TRUE);
      g_autoptr (MutualPlan) public = fixture_create_random (again, FALSE);

      for (gsize k = 0; k < G_N_ELEMENTS (exports); k++)
        {
          g_autoptr (GBytes) first = export_to (exports[k], plan);
          g_autoptr (GBytes) second = export_to (exports[k], plan);
          g_autoptr (GBytes) third = export_to (exports[k], public);

          g_assert_true (g_bytes_equal (first, second));
          g_assert_true (g_bytes_equal (first, third));
        }
    }
}

/* A picture has an end; a drawing of lines has none. */
static void
test_too_large (void)
{
  g_autoptr (MutualPlan) plan = fixture_create_large (2000);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = export_to (mutual_export_svg, plan);
  g_autoptr (GBytes) pdf = export_to (mutual_export_pdf, plan);
  GDate today;

  g_date_set_dmy (&today, 23, 11, 2026);
  g_assert_null (mutual_export_png (plan, &today, NULL, &error));
  g_assert_error (error, MUTUAL_EXPORT_ERROR, MUTUAL_EXPORT_ERROR_TOO_LARGE);
}

static void
test_empty (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);

  mutual_plan_seal (plan);
  for (gsize k = 0; k < G_N_ELEMENTS (exports); k++)
    {
      g_autoptr (GBytes) bytes = export_to (exports[k], plan);

      g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/export/pdf", test_pdf);
  g_test_add_func ("/drawing/export/svg", test_svg);
  g_test_add_func ("/drawing/export/png", test_png);
  g_test_add_func ("/drawing/export/equal", test_equal);
  g_test_add_func ("/drawing/export/too-large", test_too_large);
  g_test_add_func ("/drawing/export/empty", test_empty);

  return g_test_run ();
}
