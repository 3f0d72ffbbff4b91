/* Tests the phrases that panes and pages share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-phrases.h"

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_distance (void)
{
  GDate today;
  GDate date;
  static const struct
  {
    int         days;
    const char *phrase;
  } cases[] = {
    { 0, "today" }, { 1, "tomorrow" }, { -1, "yesterday" }, { 10, "in 10 days" }, { -3, "3 days ago" },
  };

  g_date_set_dmy (&today, 23, 11, 2026);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_date_set_julian (&date, g_date_get_julian (&today) + (guint) cases[i].days);
      assert_text (mutual_phrase_distance (&date, &today), cases[i].phrase);
    }
}

static void
test_progress (void)
{
  MutualProgress progress = { MUTUAL_STATE_LATE, 5, 3, 6, 6 };

  assert_text (mutual_phrase_lateness (&progress), "6 days late");
  assert_text (mutual_phrase_steps_done (&progress), "3 of 5 steps done");
  progress = (MutualProgress) { MUTUAL_STATE_LATE, 0, 0, 1, 1 };
  assert_text (mutual_phrase_lateness (&progress), "1 day late");
  assert_text (mutual_phrase_steps_done (&progress), NULL);
  progress = (MutualProgress) { MUTUAL_STATE_DONE, 0, 0, 6, 0 };
  assert_text (mutual_phrase_lateness (&progress), NULL);
}

/* However many milestones a person has a part in, there is room for it beside the name. */
static void
test_many_numbers (void)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint some[] = { 1, 2, 4, 5, 6, 9 };

  g_array_append_vals (numbers, some, G_N_ELEMENTS (some));
  assert_text (mutual_phrase_numbers (numbers), "1·2·4–6·9");

  for (guint i = 11; i < 1000; i++)
    g_array_append_val (numbers, i);
  assert_text (mutual_phrase_numbers (numbers), "1·2·4–6·9·11–999");

  g_array_set_size (numbers, 0);
  for (guint i = 1; i < 1000; i += 2)
    g_array_append_val (numbers, i);
  assert_text (mutual_phrase_numbers (numbers), "1·3·5·7·9·…");
}

static void
test_people (void)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint some[] = { 1, 4, 12 };

  assert_text (mutual_phrase_numbers (numbers), "");
  g_array_append_vals (numbers, some, G_N_ELEMENTS (some));
  assert_text (mutual_phrase_numbers (numbers), "1·4·12");

  assert_text (mutual_phrase_initials ("Margit Olsen"), "MO");
  assert_text (mutual_phrase_initials ("Ana Maria de Souza "), "AS");
  assert_text (mutual_phrase_initials ("Cher"), "C");
  assert_text (mutual_phrase_initials ("--"), "?");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/phrases/distance", test_distance);
  g_test_add_func ("/schedule/phrases/progress", test_progress);
  g_test_add_func ("/schedule/phrases/people", test_people);
  g_test_add_func ("/schedule/phrases/many-numbers", test_many_numbers);

  return g_test_run ();
}
