/* Tests how texts of a plan are tamed and fitted, bombs included.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing/mutual-text.h"

#include "drawing-fixture.h"

static void
assert_tame (const char *text,
             const char *expected)
{
  g_autofree char *tame = mutual_text_tame (text);

  g_assert_cmpstr (tame, ==, expected);
}

static void
test_tame (void)
{
  assert_tame (NULL, "");
  assert_tame ("Go-live", "Go-live");
  assert_tame ("a\nb\tc\342\200\250d", "a b c d");
  assert_tame ("اجتماع 会議", "اجتماع 会議");
  assert_tame ("<b>&amp;</b>", "<b>&amp;</b>");
  /* An override that would show another text than there is becomes visible. */
  assert_tame ("due \342\200\2565-21", "due \357\277\2755-21");
  assert_tame ("e\314\201", "e\314\201");
}

static void
test_shorten (void)
{
  static const char * const cases[][2] = {
    { "Go-live, first depot", "Go-live" }, { "Optimization", "Optimization" }, { "", "" },
    { "Contract (signed)", "Contract" },   { "Legal: cleared", "Legal" },      { ", odd", ", odd" },
    { "1,000 users live", "1,000 users live" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mutual_text_shorten (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

/* Each would take Pango seconds as it is. */
static void
test_bombs (void)
{
  static const char * const units[] = { "x", "e\314\201\314\202\314\203", "\314\201", "\342\200\256", "会", "a ", "ﷺ" };
  PangoContext *context = fixture_create_context (1);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) bomb = g_string_new (NULL);
      g_autoptr (PangoLayout) layout = NULL;
      double width;
      gint64 before;

      while (bomb->len < 1000000)
        g_string_append (bomb, units[i]);

      /* The first use of a font is not the bomb's doing. */
      for (int warm = 0; warm < 2; warm++)
        {
          g_clear_object (&layout);
          before = g_get_monotonic_time ();
          layout = mutual_text_lay_out (context, bomb->str, 15, PANGO_WEIGHT_NORMAL);
          mutual_text_ellipsize (layout, 300);
          mutual_text_get_size (layout, &width, NULL);
        }
      g_test_message ("bomb %" G_GSIZE_FORMAT ": %" G_GINT64_FORMAT " µs", i, g_get_monotonic_time () - before);
      g_assert_cmpint (g_get_monotonic_time () - before, <, 50 * G_TIME_SPAN_MILLISECOND);
      g_assert_cmpfloat (width, <=, 300);
      g_assert_cmpint (g_utf8_strlen (pango_layout_get_text (layout), -1), <=, MUTUAL_TEXT_MAX_CHARS + 1);
    }

  g_object_unref (context);
}

static void
test_fit (void)
{
  PangoContext *context = fixture_create_context (1);
  g_autoptr (PangoLayout) layout = NULL;
  double width;
  double natural;

  layout = mutual_text_lay_out (context, "A short title", 15, PANGO_WEIGHT_NORMAL);
  mutual_text_get_size (layout, &natural, NULL);
  mutual_text_ellipsize (layout, natural + 10);
  mutual_text_get_size (layout, &width, NULL);
  g_assert_cmpfloat (width, ==, natural);
  g_assert_cmpint (pango_layout_get_width (layout), ==, -1);
  mutual_text_ellipsize (layout, natural / 2);
  mutual_text_get_size (layout, &width, NULL);
  g_assert_cmpfloat (width, <=, natural / 2);

  g_clear_object (&layout);
  layout = mutual_text_lay_out (context, "one two three four five six seven eight", 15, PANGO_WEIGHT_NORMAL);
  g_assert_true (mutual_text_wrap (layout, 150, 4));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_false (mutual_text_wrap (layout, 60, 2));
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);

  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/text/tame", test_tame);
  g_test_add_func ("/drawing/text/shorten", test_shorten);
  g_test_add_func ("/drawing/text/bombs", test_bombs);
  g_test_add_func ("/drawing/text/fit", test_fit);

  return g_test_run ();
}
