/* Tests what people type for a date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-date-words.h"

#include "plan/mutual-date.h"
#include "plan/mutual-day-off.h"
#include "sample.h"

#include <glib/gi18n-lib.h>

#include <locale.h>
#include <string.h>

static MutualPlan *plan;
static MutualCalendar *calendar;

/* Today is Monday, 23 November 2026; what is told in working days counts from go-live, Monday, 1 March 2027. */
static MutualDateContext
get_context (void)
{
  return (MutualDateContext){
    .today = sample_read_date ("2026-11-23"),
    .base = sample_read_date ("2027-03-01"),
    .calendar = calendar,
    .side = MUTUAL_SIDE_BUYER,
  };
}

static void
assert_read (const char              *text,
             const MutualDateContext *context,
             const char              *expected)
{
  g_autoptr (GError) error = NULL;
  MutualDateWords words;
  char date[MUTUAL_DATE_SIZE] = "nothing";

  g_test_message ("%s", text);
  if (mutual_date_words_parse (text, context, &words, &error))
    mutual_date_write (&words.date, date);
  g_assert_no_error (error);
  g_assert_cmpstr (date, ==, expected);
}

typedef struct
{
  const char *text;
  const char *date;
} Case;

/* In a locale that writes the month first, as the one of C does. */
static const Case cases[] = {
  { "2027-12-03", "2027-12-03" },
  { " 2027-1-5 ", "2027-01-05" },
  { "2027/12/03", "2027-12-03" },
  { "12 dec", "2026-12-12" },
  { "12 Dec.", "2026-12-12" },
  { "12. DECEMBER", "2026-12-12" },
  { "12 December 2027", "2027-12-12" },
  { "12 december, 27", "2027-12-12" },
  { "dec 12", "2026-12-12" },
  { "December 12th, 2027", "2027-12-12" },
  { "the 12th of December", "2026-12-12" },
  { "3sept", "2027-09-03" },
  { "Thu 3 Dec", "2026-12-03" },
  { "Thu. 3 Dec. 2026", "2026-12-03" },
  { "Fri 3 Dec 2026", "2026-12-03" },
  { "23 nov", "2026-11-23" },
  { "22 nov", "2027-11-22" },
  { "29 feb", "2028-02-29" },
  { "12/3", "2026-12-03" },
  { "12.3.", "2026-12-03" },
  { "12.3", "2026-12-03" },
  { "12.3.2027", "2027-12-03" },
  { "12/3/27", "2027-12-03" },
  { "25/12", "2026-12-25" },
  { "Fri 25/12", "2026-12-25" },
  { "today", "2026-11-23" },
  { "Tomorrow", "2026-11-24" },
  { "yesterday", "2026-11-22" },
  { "mon", "2026-11-23" },
  { "fri", "2026-11-27" },
  { "Fri.", "2026-11-27" },
  { "friday", "2026-11-27" },
  { "sunday", "2026-11-29" },
  { "next mon", "2026-11-30" },
  { "next fri", "2026-12-04" },
  { "Friday next", "2026-12-04" },
  { "next sun", "2026-12-06" },
  { "+5d", "2027-03-08" },
  { "+ 5 days", "2027-03-08" },
  { "-3w", "2027-02-08" },
  { "−3w", "2027-02-08" },
  { "+0d", "2027-03-01" },
  { "+2m", "2027-04-30" },
  { "-1 month", "2027-02-01" },
};

static void
test_forms (void)
{
  MutualDateContext context = get_context ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_read (cases[i].text, &context, cases[i].date);
}

static void
test_distance (void)
{
  MutualDateContext context = get_context ();
  MutualDateWords words;

  g_assert_true (mutual_date_words_parse ("-3w", &context, &words, NULL));
  g_assert_cmpint (words.form, ==, MUTUAL_DATE_FORM_DISTANCE);
  g_assert_cmpint (words.offset, ==, -15);

  /* 1 May 2027 is a Saturday. */
  g_assert_true (mutual_date_words_parse ("+2m", &context, &words, NULL));
  g_assert_cmpint (words.offset, ==, 44);

  g_assert_true (mutual_date_words_parse ("fri", &context, &words, NULL));
  g_assert_cmpint (words.form, ==, MUTUAL_DATE_FORM_WEEKDAY);

  g_date_clear (&context.base, 1);
  assert_read ("+1d", &context, "2026-11-24");
}

static void
test_working_days (void)
{
  g_autoptr (MutualItem) day_off = mutual_item_new (MUTUAL_TYPE_DAY_OFF, NULL);
  g_autoptr (MutualCalendar) six_days = NULL;
  MutualDateContext context = get_context ();
  GDate closed = sample_read_date ("2027-02-26");

  mutual_item_set_date (day_off, MUTUAL_MEMBER_DATE, &closed);
  mutual_item_set_number (day_off, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BUYER);
  six_days = mutual_calendar_new_changed (plan, MUTUAL_WEEKDAYS_FRIDAY, NULL, day_off);
  context.calendar = six_days;
  assert_read ("-1w", &context, "2027-02-22");
  context.side = MUTUAL_SIDE_SELLER;
  assert_read ("-1d", &context, "2027-02-28");
}

static void
test_past (void)
{
  MutualDateContext context = get_context ();

  context.past = TRUE;
  assert_read ("22 nov", &context, "2026-11-22");
  assert_read ("23 nov", &context, "2026-11-23");
  assert_read ("24 nov", &context, "2025-11-24");
  assert_read ("29 feb", &context, "2024-02-29");
  assert_read ("fri", &context, "2026-11-20");
  assert_read ("mon", &context, "2026-11-23");
}

static void
assert_refused (const char           *text,
                MutualDateWordsError  code,
                const char           *part)
{
  MutualDateContext context = get_context ();
  g_autoptr (GError) error = NULL;
  MutualDateWords words;

  g_assert_false (mutual_date_words_parse (text, &context, &words, &error));
  g_assert_error (error, MUTUAL_DATE_WORDS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 300);
}

static void
test_refused (void)
{
  g_autofree char *much = g_strnfill (100000, 'x');

  assert_refused ("31 Feb", MUTUAL_DATE_WORDS_ERROR_DAY, "“31 Feb” is not a day");
  assert_refused ("0 Feb", MUTUAL_DATE_WORDS_ERROR_DAY, "0 Feb");
  assert_refused ("29 feb 2027", MUTUAL_DATE_WORDS_ERROR_DAY, "29 feb 2027");
  assert_refused ("2/31", MUTUAL_DATE_WORDS_ERROR_DAY, "2/31");
  assert_refused ("2027-13-01", MUTUAL_DATE_WORDS_ERROR_DAY, "2027-13-01");
  assert_refused ("13/13", MUTUAL_DATE_WORDS_ERROR_DAY, "13/13");
  assert_refused ("1 jan 3000", MUTUAL_DATE_WORDS_ERROR_YEAR, "from 1900 to 2999");
  assert_refused ("1 jan 1899", MUTUAL_DATE_WORDS_ERROR_YEAR, "from 1900 to 2999");
  assert_refused ("1 jan 327", MUTUAL_DATE_WORDS_ERROR_YEAR, "from 1900 to 2999");
  assert_refused ("1 jan 99999999999999999999", MUTUAL_DATE_WORDS_ERROR_YEAR, "from 1900 to 2999");
  assert_refused ("-9999w", MUTUAL_DATE_WORDS_ERROR_YEAR, "from 1900 to 2999");
  assert_refused ("+99999999999d", MUTUAL_DATE_WORDS_ERROR_YEAR, "from 1900 to 2999");
  assert_refused ("", MUTUAL_DATE_WORDS_ERROR_WORDS, "Write a date");
  assert_refused ("   ", MUTUAL_DATE_WORDS_ERROR_WORDS, "Write a date");
  assert_refused ("soon", MUTUAL_DATE_WORDS_ERROR_WORDS, "“soon” is not a date. Write one such as 12 Dec");
  assert_refused ("12", MUTUAL_DATE_WORDS_ERROR_WORDS, "12 Dec");
  assert_refused ("+5", MUTUAL_DATE_WORDS_ERROR_WORDS, "+5d");
  assert_refused ("ju 3", MUTUAL_DATE_WORDS_ERROR_WORDS, "12 Dec");
  assert_refused ("fr", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("tu", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("next", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("fri fri", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("12 dec dec", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("3-12", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("1.2.3.4", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused ("\xff\xfe", MUTUAL_DATE_WORDS_ERROR_WORDS, "Fri");
  assert_refused (much, MUTUAL_DATE_WORDS_ERROR_WORDS, "xxx” is not a date");
}

/* What the program writes for a date, it reads. */
static void
test_own_words (void)
{
  MutualDateContext context = get_context ();
  GDate date = context.today;

  for (guint i = 0; i < 364; i++)
    {
      static const MutualDateStyle styles[] = { MUTUAL_DATE_SHORT, MUTUAL_DATE_WEEKDAY, MUTUAL_DATE_FULL };

      for (gsize j = 0; j < G_N_ELEMENTS (styles); j++)
        {
          g_autofree char *text = mutual_date_format (&date, styles[j]);
          MutualDateWords words;

          g_assert_true (mutual_date_words_parse (text, &context, &words, NULL));
          g_assert_cmpint (g_date_compare (&words.date, &date), ==, 0);
        }
      g_date_add_days (&date, 1);
    }
}

static const char *const pieces[] = {
  "fri", "Friday", "next ", "dec", "Febr", " ", "  ", "12", "31", "0", "2027", "99999", "1900", "2999", "+", "-", "−", ".",
  "/", ",", "d", "w", "m", "days", "today", "th", "of", "é", "\xcc\x81", "月", "\xf0\x9f\x93\x85", "\n", "x", "\xff", "\xe2\x80\xae",
};

/* Nothing that can be typed crashes it, or leads out of the years of a plan. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);
  MutualDateContext context = get_context ();
  guint n_dates = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      MutualDateWords words;

      context.past = i % 2;
      if (i % 1000 == 0)
        {
          g_date_set_dmy (&context.today, 1, 1, (GDateYear) g_rand_int_range (rand, MUTUAL_YEAR_MIN, MUTUAL_YEAR_MAX + 1));
          g_date_add_days (&context.today, (guint) g_rand_int_range (rand, 0, 365));
        }
      for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      if (!mutual_date_words_parse (text->str, &context, &words, &error))
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          continue;
        }
      n_dates++;
      g_assert_no_error (error);
      g_assert_true (g_date_valid (&words.date));
      g_assert_cmpint (g_date_get_year (&words.date), >=, MUTUAL_YEAR_MIN);
      g_assert_cmpint (g_date_get_year (&words.date), <=, MUTUAL_YEAR_MAX);
    }
  g_assert_cmpuint (n_dates, >, 1000);
}

/* A locale made for this run, as a machine has those of its own users only. */
static void
use_locale (const char *folder,
            const char *name)
{
  g_autofree char *full = g_strconcat (name, ".UTF-8", NULL);
  g_autofree char *path = g_build_filename (folder, full, NULL);
  const char *argv[] = { "localedef", "-i", name, "-f", "UTF-8", path, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (setlocale (LC_ALL, full));
}

static void
test_german (void)
{
  MutualDateContext context = get_context ();

  assert_read ("12. Dezember 2027", &context, "2027-12-12");
  assert_read ("12. dez.", &context, "2026-12-12");
  assert_read ("3. Marz", &context, "2027-03-03");
  assert_read ("3. MÄRZ", &context, "2027-03-03");
  assert_read ("12 december", &context, "2026-12-12");
  assert_read ("3.12.", &context, "2026-12-03");
  assert_read ("3.12.27", &context, "2027-12-03");
  assert_read ("3/12", &context, "2026-12-03");
  assert_read ("12/25", &context, "2026-12-25");
  assert_read ("Fr", &context, "2026-11-27");
  assert_read ("Freitag", &context, "2026-11-27");
  assert_read ("Mi.", &context, "2026-11-25");
  assert_read ("wed", &context, "2026-11-25");
  assert_read ("nächsten Freitag", &context, "2026-12-04");
  assert_read ("heute", &context, "2026-11-23");
  assert_read ("morgen", &context, "2026-11-24");
  assert_read ("+5 Tage", &context, "2027-03-08");
  assert_read ("+5t", &context, "2027-03-08");
  assert_read ("-3w", &context, "2027-02-08");
  test_own_words ();
}

static void
test_french (void)
{
  MutualDateContext context = get_context ();

  assert_read ("1er décembre", &context, "2026-12-01");
  assert_read ("12 dec", &context, "2026-12-12");
  assert_read ("mar", &context, "2026-11-24");
  assert_read ("3 mar", &context, "2027-03-03");
  assert_read ("mar. 1 déc.", &context, "2026-12-01");
  assert_read ("vendredi prochain", &context, "2026-12-04");
  assert_read ("aujourd’hui", &context, "2026-11-23");
  assert_read ("aujourd'hui", &context, "2026-11-23");
  assert_read ("+2s", &context, "2027-03-15");
  test_own_words ();
}

static void
test_languages (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-locales-XXXXXX", NULL);
  g_autofree char *command = g_strdup_printf ("rm -r %s", folder);

  g_setenv ("LOCPATH", folder, TRUE);
  g_unsetenv ("LANGUAGE");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("MUTUAL_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  use_locale (folder, "de_DE");
  test_german ();
  use_locale (folder, "fr_FR");
  test_french ();

  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  plan = mutual_plan_new (NULL);
  calendar = mutual_calendar_new (plan);

  g_test_add_func ("/schedule/date-words/forms", test_forms);
  g_test_add_func ("/schedule/date-words/distance", test_distance);
  g_test_add_func ("/schedule/date-words/working-days", test_working_days);
  g_test_add_func ("/schedule/date-words/past", test_past);
  g_test_add_func ("/schedule/date-words/refused", test_refused);
  g_test_add_func ("/schedule/date-words/own-words", test_own_words);
  g_test_add_func ("/schedule/date-words/random", test_random);
  g_test_add_func ("/schedule/date-words/languages", test_languages);

  result = g_test_run ();
  mutual_calendar_free (calendar);
  g_object_unref (plan);
  return result;
}
