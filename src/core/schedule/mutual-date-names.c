/* The names that people give to months, weekdays and near days, in English and in the language of the locale.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-date-names.h"

#include <glib/gi18n-lib.h>

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The beginning of a name is enough from here on. */
#define PREFIX_LENGTH 3

#define N_MONTHS 12
#define N_WEEKDAYS 7

static const char *const english_months[N_MONTHS] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
};

static const char *const english_weekdays[N_WEEKDAYS] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

static const nl_item months[][N_MONTHS] = {
  { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 },
  { ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 },
#ifdef ALTMON_1
  { ALTMON_1, ALTMON_2, ALTMON_3, ALTMON_4, ALTMON_5, ALTMON_6, ALTMON_7, ALTMON_8, ALTMON_9, ALTMON_10, ALTMON_11,
    ALTMON_12 },
#endif
};

/* In their week, which begins on Monday here and on Sunday there. */
static const nl_item weekdays[][N_WEEKDAYS] = {
  { DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7, DAY_1 },
  { ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7, ABDAY_1 },
};

/* Words by what they mean: English ones, and those of the language that the program speaks. */
static const struct
{
  MutualDateName name;
  const char    *words;
} words[] = {
  /* Translators: in the following texts, "|" stands between words that mean the same when somebody types a date.
   * Name what people may type in your language; the English words work as well. */
  { MUTUAL_DATE_NAME_TODAY, NC_ ("typed date", "today") },
  { MUTUAL_DATE_NAME_TOMORROW, NC_ ("typed date", "tomorrow") },
  { MUTUAL_DATE_NAME_YESTERDAY, NC_ ("typed date", "yesterday") },
  /* Translators: as in "next Friday"; it may stand before or after the weekday. */
  { MUTUAL_DATE_NAME_NEXT, NC_ ("typed date", "next") },
  /* Translators: as in "+5d", five working days later. */
  { MUTUAL_DATE_NAME_DAYS, NC_ ("typed date", "d|day|days") },
  /* Translators: as in "-3w", three weeks earlier. */
  { MUTUAL_DATE_NAME_WEEKS, NC_ ("typed date", "w|wk|wks|week|weeks") },
  /* Translators: as in "+2m", two months later. */
  { MUTUAL_DATE_NAME_MONTHS, NC_ ("typed date", "m|mth|mths|month|months") },
  /* Translators: words that mean nothing of their own in a typed date, as in "the 12th of December". */
  { MUTUAL_DATE_NAME_FILLER, NC_ ("typed date", "st|nd|rd|th|of|the") },
};

/* What the locale says, folded, as long as the locale is the same. */
static struct
{
  char *locale;
  char *months[G_N_ELEMENTS (months)][N_MONTHS];
  char *weekdays[G_N_ELEMENTS (weekdays)][N_WEEKDAYS];
} local;

static void
read_name (nl_item   item,
           char    **name)
{
  g_autofree char *text = g_locale_to_utf8 (nl_langinfo (item), -1, NULL, NULL, NULL);
  g_autofree char *stripped = text != NULL ? g_strstrip (g_steal_pointer (&text)) : g_strdup ("");

  g_free (*name);
  *name = mutual_date_names_fold (stripped, strlen (stripped));
}

static void
ensure_local (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  if (g_strcmp0 (local.locale, locale) == 0)
    return;

  g_free (local.locale);
  local.locale = g_strdup (locale);
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    for (gsize j = 0; j < N_MONTHS; j++)
      read_name (months[i][j], &local.months[i][j]);
  for (gsize i = 0; i < G_N_ELEMENTS (weekdays); i++)
    for (gsize j = 0; j < N_WEEKDAYS; j++)
      read_name (weekdays[i][j], &local.weekdays[i][j]);
}

/* Which of @names the word is, or begins: 1 for the first, 0 for none. */
static int
find_name (const char *const *names,
           int                n,
           const char        *word,
           gboolean           whole)
{
  int found = 0;

  for (int i = 0; i < n; i++)
    {
      if (*names[i] == '\0' || !(whole ? strcmp (names[i], word) == 0 : g_str_has_prefix (names[i], word)))
        continue;
      if (found != 0)
        return MUTUAL_DATE_NAME_AMBIGUOUS;
      found = i + 1;
    }
  return found;
}

/* Looks in the local names before the English ones, and for whole names before beginnings. */
static int
find_in (char *const       *local_names,
         gsize              n_tables,
         const char *const *english,
         int                n,
         const char        *word)
{
  int found = 0;

  for (int whole = TRUE; whole >= FALSE && found == 0; whole--)
    {
      if (*word == '\0' || (!whole && g_utf8_strlen (word, -1) < PREFIX_LENGTH))
        break;
      for (gsize i = 0; i < n_tables && found == 0; i++)
        found = find_name ((const char *const *) local_names + i * (gsize) n, n, word, whole);
      /* What fits several names in one language may be plain in the other, as "mar" in English and French. */
      if (found <= 0)
        {
          int other = find_name (english, n, word, whole);

          found = other > 0 ? other : MIN (found, other);
        }
    }
  return found;
}

static gboolean
has_word (const char *list,
          const char *folded)
{
  g_auto (GStrv) names = g_strsplit (list, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = mutual_date_names_fold (names[i], strlen (names[i]));

      if (*name != '\0' && strcmp (name, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * mutual_date_names_fold:
 * @word: a word, not necessarily terminated
 * @length: its length in bytes
 *
 * Returns: (transfer full): @word without case, accents, typographic apostrophes and a dot at its end
 */
char *
mutual_date_names_fold (const char *word,
                        gsize       length)
{
  g_autofree char *normal = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_NFKD);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, c == 0x2019 ? '\'' : c);
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == '.')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

/**
 * mutual_date_names_find_month:
 * @folded: a folded word
 *
 * Finds the month of that name, abbreviation or beginning (of at least three letters).
 *
 * Returns: 1 to 12, 0 if there is none, %MUTUAL_DATE_NAME_AMBIGUOUS if several begin like that
 */
int
mutual_date_names_find_month (const char *folded)
{
  ensure_local ();
  return find_in (&local.months[0][0], G_N_ELEMENTS (months), english_months, N_MONTHS, folded);
}

/**
 * mutual_date_names_find_weekday:
 * @folded: a folded word
 *
 * Finds the weekday of that name, abbreviation or beginning (of at least three letters).
 *
 * Returns: 1 for Monday to 7, 0 if there is none, %MUTUAL_DATE_NAME_AMBIGUOUS if several begin like that
 */
int
mutual_date_names_find_weekday (const char *folded)
{
  ensure_local ();
  return find_in (&local.weekdays[0][0], G_N_ELEMENTS (weekdays), english_weekdays, N_WEEKDAYS, folded);
}

/**
 * mutual_date_names_find_word:
 * @folded: a folded word
 *
 * Returns: what else it means in a date
 */
MutualDateName
mutual_date_names_find_word (const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_word (words[i].words, folded) ||
        has_word (g_dpgettext2 (GETTEXT_PACKAGE, "typed date", words[i].words), folded))
      return words[i].name;
  return MUTUAL_DATE_NAME_NONE;
}
