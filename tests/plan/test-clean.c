/* What comes from outside is made fit for a plan, and nothing that people wrote gets lost on the way.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan/mutual-clean.h"

#include "plan/mutual-field.h"

#include <string.h>

#define N_MUTANTS 5000

static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "Margit Olsen", "Margit Olsen" },
    { "  two  spaces ", "  two  spaces " },
    { "Margit\nOlsen", "Margit Olsen" },
    { "Margit \r\n\r\n  Olsen\n", "Margit Olsen" },
    { "\n\nMargit\tOlsen", "Margit Olsen" },
    { "line\u2028and\u2029paragraph\xc2\x85" "and\vmore", "line and paragraph and more" },
    { "bell\a, escape\033[31m, delete\177", "bell, escape[31m, delete" },
    { "invoice\u202Efdp.exe", "invoicefdp.exe" },
    { "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFFplain", "plain" },
    { "مارغيت\u200F أولسن\u061C", "مارغيت\u200F أولسن\u061C" },
    { "👩‍💼 Ines", "👩‍💼 Ines" },
    { "broken \xff\xc3 bytes", "broken \uFFFD\uFFFD bytes" },
    { "cut short \xe2\x82", "cut short \uFFFD\uFFFD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = mutual_clean_title (cases[i].text);

      g_assert_cmpstr (title, ==, cases[i].expected);
    }
}

static void
test_texts (void)
{
  g_autofree char *text = mutual_clean_text ("one\r\ntwo\rthree\u2028four\n\n\tfive\a\u202E\n");

  g_assert_cmpstr (text, ==, "one\ntwo\nthree\nfour\n\n\tfive\n");
}

/* Ten megabytes in a name, of one, two and three bytes a character: as much as fits, and whole characters. */
static void
test_long (void)
{
  static const char *const characters[] = { "x", "ä", "€", "🤝" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      gsize size = strlen (characters[i]);
      g_autoptr (GString) text = g_string_new ("y");
      g_autofree char *title = NULL;
      g_autofree char *whole = NULL;

      while (text->len < 10 * 1024 * 1024)
        g_string_append (text, characters[i]);
      title = mutual_clean_title (text->str);
      g_assert_cmpuint (strlen (title), ==, 1 + (MUTUAL_TITLE_LIMIT - 1) / size * size);
      whole = mutual_clean_text (text->str);
      g_assert_cmpuint (strlen (whole), ==, 1 + (MUTUAL_TEXT_LIMIT - 1) / size * size);
      g_assert_true (g_utf8_validate (title, -1, NULL) && g_utf8_validate (whole, -1, NULL));
    }
}

/* Whatever the bytes, the result can stand in a plan, and cleaning it again changes nothing. */
static void
test_any_bytes (void)
{
  static const char *const pieces[] = { "a", " ", "\n", "\r", "\t", "\v", "\u2028", "\u202E", "\u2069", "ä", "\xe2", "\xff",
                                        "\x01", "\xc2\x85", "🤝" };

  for (guint i = 0; i < N_MUTANTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *title = NULL;
      g_autofree char *title_again = NULL;
      g_autofree char *whole = NULL;
      g_autofree char *whole_again = NULL;

      for (int n = g_test_rand_int_range (0, 30); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      title = mutual_clean_title (text->str);
      title_again = mutual_clean_title (title);
      whole = mutual_clean_text (text->str);
      whole_again = mutual_clean_text (whole);

      g_assert_true (g_utf8_validate (title, -1, NULL) && g_utf8_validate (whole, -1, NULL));
      g_assert_null (strpbrk (title, "\n\r\t\v\x01"));
      g_assert_null (strstr (title, "\u202E"));
      g_assert_cmpstr (title, ==, title_again);
      g_assert_cmpstr (whole, ==, whole_again);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/clean/titles", test_titles);
  g_test_add_func ("/plan/clean/texts", test_texts);
  g_test_add_func ("/plan/clean/long", test_long);
  g_test_add_func ("/plan/clean/any-bytes", test_any_bytes);

  return g_test_run ();
}
