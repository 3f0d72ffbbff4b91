/* Words are counted as people count them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan/mutual-words.h"

static void
test_counts (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = {
    { "", 0 },
    { " \n\t ", 0 },
    { "One", 1 },
    { "  two   words ", 2 },
    { "line\nby\u00a0line", 3 },
    { "Claims & refunds – faster", 3 },
    { "don’t", 1 },
    { "two-day claims", 2 },
    { "now—not later", 3 },
    { "- * … !", 0 },
    { "400 hours, 9.5 %", 3 },
    { "Größe für Ämter", 3 },
    { "e\u0301te\u0301 proche", 2 },
    { "Решение за два дня", 4 },
    { "تسوية المطالبات في يومين", 4 },
    { "Cut claim handling from nine days to two before spring volumes, so customers are refunded sooner and claims "
      "staff win back 400 hours monthly.",
      24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (mutual_words_count (cases[i].text), ==, cases[i].n);
}

/* Not one word for a whole line. */
static void
test_without_spaces (void)
{
  g_assert_cmpuint (mutual_words_count ("九日かかる請求処理を二日に短縮する。"), ==, 9);
  g_assert_cmpuint (mutual_words_count ("二日"), ==, 1);
  g_assert_cmpuint (mutual_words_count ("Claimwise導入"), ==, 2);
  g_assert_cmpuint (mutual_words_count ("ลดเวลาจัดการ"), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/words/counts", test_counts);
  g_test_add_func ("/plan/words/without-spaces", test_without_spaces);

  return g_test_run ();
}
