/* What people type for a date: "12 dec", "fri", "+5d", "3/12".
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-date-words.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-date-names.h"

#include <glib/gi18n-lib.h>

#include <langinfo.h>
#include <string.h>

/* No date is longer, whatever the language. */
#define MAX_LENGTH 100
#define MAX_TOKENS 12

/* Characters of a text that a message repeats. */
#define QUOTE_LENGTH 40

typedef struct
{
  char *word; /* folded; NULL for a number or a mark */
  gunichar mark;
  guint number;
  guint n_digits; /* 0 unless it is a number */
} Token;

typedef struct
{
  const char *text;
  const MutualDateContext *context;
  Token tokens[MAX_TOKENS];
  guint n;
} Parser;

typedef enum
{
  NO_MATCH, /* another form may match */
  MATCH,
  MISTAKE, /* it has this form, but is wrong; there is an error */
} Outcome;

G_DEFINE_QUARK (mutual-date-words-error-quark, mutual_date_words_error)

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2013;
}

static const char *
read_number (const char *p,
             Token      *token)
{
  for (; g_ascii_isdigit (*p); p++)
    {
      token->number = MIN (token->number * 10 + (guint) (*p - '0'), 100000);
      token->n_digits++;
    }
  return p;
}

static const char *
read_word (const char *p,
           Token      *token)
{
  const char *end = p;

  while (is_word_character (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  token->word = mutual_date_names_fold (p, (gsize) (end - p));
  return end;
}

/* Splits the text into words, numbers and marks. Fails on one that is too long for a date. */
static gboolean
read_tokens (Parser *self)
{
  if (strlen (self->text) > MAX_LENGTH || !g_utf8_validate (self->text, -1, NULL))
    return FALSE;

  for (const char *p = self->text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      Token *token = &self->tokens[self->n];

      if (g_unichar_isspace (c) || c == ',')
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (self->n == MAX_TOKENS)
        return FALSE;
      self->n++;
      if (g_ascii_isdigit (*p))
        p = read_number (p, token);
      else if (is_word_character (c))
        p = read_word (p, token);
      else
        {
          token->mark = is_minus (c) ? '-' : c;
          p = g_utf8_next_char (p);
        }
    }
  return self->n > 0;
}

static void
clear_tokens (Parser *self)
{
  for (guint i = 0; i < MAX_TOKENS; i++)
    g_free (self->tokens[i].word);
}

static gboolean
is_number (const Token *token)
{
  return token->n_digits > 0;
}

static gboolean
is_mark (const Token *token,
         const char  *marks)
{
  return token->mark != 0 && token->mark < 0x80 && strchr (marks, (int) token->mark) != NULL;
}

static Outcome
fail_words (Parser  *self,
            GError **error)
{
  const char *text = self->text + strspn (self->text, " \t\n");
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), 4 * QUOTE_LENGTH));
  g_autofree char *quote = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), QUOTE_LENGTH));

  if (*text == '\0')
    g_set_error_literal (error, MUTUAL_DATE_WORDS_ERROR, MUTUAL_DATE_WORDS_ERROR_WORDS,
                         _("Write a date such as 12 Dec, Fri or +5d."));
  else
    g_set_error (error, MUTUAL_DATE_WORDS_ERROR, MUTUAL_DATE_WORDS_ERROR_WORDS,
                 /* Translators: %s is what somebody typed. */
                 _("“%s” is not a date. Write one such as 12 Dec, Fri or +5d."), g_strstrip (quote));
  return MISTAKE;
}

static Outcome
fail_day (Parser  *self,
          GError **error)
{
  g_autofree char *quote = g_strstrip (g_strdup (self->text));

  g_set_error (error, MUTUAL_DATE_WORDS_ERROR, MUTUAL_DATE_WORDS_ERROR_DAY,
               /* Translators: %s is what somebody typed, as in “31 Feb”. */
               _("“%s” is not a day of the calendar."), quote);
  return MISTAKE;
}

static Outcome
fail_year (GError **error)
{
  g_set_error (error, MUTUAL_DATE_WORDS_ERROR, MUTUAL_DATE_WORDS_ERROR_YEAR,
               _("A date must be in the years from %d to %d."), MUTUAL_YEAR_MIN, MUTUAL_YEAR_MAX);
  return MISTAKE;
}

static gboolean
is_in_range (const GDate *date)
{
  return g_date_get_year (date) >= MUTUAL_YEAR_MIN && g_date_get_year (date) <= MUTUAL_YEAR_MAX;
}

/* The day and month in the nearest year that has them: from today on, or up to today. */
static Outcome
choose_year (Parser  *self,
             guint    day,
             guint    month,
             GDate   *date,
             GError **error)
{
  const GDate *today = &self->context->today;
  int step = self->context->past ? -1 : 1;
  int year = g_date_get_year (today);

  /* Eight years lie between leap years around 1900 and 2100. */
  for (int i = 0; i <= 9; i++, year += step)
    {
      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        continue;
      g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      if (g_date_compare (date, today) * step >= 0)
        return is_in_range (date) ? MATCH : fail_year (error);
    }
  return fail_day (self, error);
}

/* @year is NULL when none was given. */
static Outcome
set_day (Parser           *self,
         guint             day,
         guint             month,
         const Token      *year,
         MutualDateWords  *result,
         GError          **error)
{
  guint number = year != NULL ? year->number : 0;

  g_date_clear (&result->date, 1);
  if (day < 1 || day > 31 || month < 1 || month > 12)
    return fail_day (self, error);
  if (year == NULL)
    return choose_year (self, day, month, &result->date, error);

  if (year->n_digits == 2)
    number += 2000;
  if (number < MUTUAL_YEAR_MIN || number > MUTUAL_YEAR_MAX)
    return fail_year (error);
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) number))
    return fail_day (self, error);
  g_date_set_dmy (&result->date, (GDateDay) day, (GDateMonth) month, (GDateYear) number);
  return MATCH;
}

/* Whether people of this locale write the month before the day. */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);

  for (const char *p = strchr (format, '%'); p != NULL && p[1] != '\0'; p = strchr (p + 2, '%'))
    {
      const char *directive = p + 1 + strspn (p + 1, "-_0^#EO");

      if (*directive == 'd' || *directive == 'e')
        return FALSE;
      if (*directive == 'm' || *directive == 'D' || *directive == 'F' || *directive == 'b' || *directive == 'B')
        return TRUE;
      if (*directive == '\0')
        break;
    }
  return FALSE;
}

/* "2027-12-03", "3/12", "3.12.", "3.12.27": numbers with the same mark between them. */
static Outcome
parse_numbers (Parser           *self,
               guint             from,
               MutualDateWords  *result,
               GError          **error)
{
  const Token *tokens = &self->tokens[from];
  guint n = self->n - from;
  gunichar mark = n > 1 ? tokens[1].mark : 0;
  guint day, month;

  if (n < 3 || n > 6 || !is_number (&tokens[0]) || !is_mark (&tokens[1], "-./") || !is_number (&tokens[2]))
    return NO_MATCH;
  if (n > 3 && tokens[3].mark != mark)
    return NO_MATCH;
  if (n > 4 && !is_number (&tokens[4]))
    return NO_MATCH;
  if ((n == 4 || n == 6) && mark != '.')
    return NO_MATCH;
  if (n == 6 && tokens[5].mark != mark)
    return NO_MATCH;
  if (tokens[0].n_digits == 4 && n == 5)
    {
      result->form = MUTUAL_DATE_FORM_ISO;
      return set_day (self, tokens[4].number, tokens[2].number, &tokens[0], result, error);
    }
  /* "3-12" is rather a range. */
  if (tokens[0].n_digits > 2 || tokens[2].n_digits > 2 || (n < 5 && mark == '-'))
    return NO_MATCH;

  result->form = MUTUAL_DATE_FORM_NUMBERS;
  day = is_month_first () ? tokens[2].number : tokens[0].number;
  month = is_month_first () ? tokens[0].number : tokens[2].number;
  /* There is only one way to read 25/12. */
  if (month > 12 && day <= 12)
    {
      guint swapped = day;

      day = month;
      month = swapped;
    }
  return set_day (self, day, month, n > 4 ? &tokens[4] : NULL, result, error);
}

/* "12 dec", "Dec 12th, 2027", "12. Dezember 27". */
static Outcome
parse_month (Parser           *self,
             guint             from,
             MutualDateWords  *result,
             GError          **error)
{
  const Token *numbers[2] = { NULL, NULL };
  guint n_numbers = 0;
  int month = 0;

  for (guint i = from; i < self->n; i++)
    {
      const Token *token = &self->tokens[i];

      if (is_mark (token, "."))
        continue;
      if (is_number (token) && n_numbers < 2)
        numbers[n_numbers++] = token;
      else if (token->word == NULL)
        return NO_MATCH;
      else if (n_numbers < 2 && month == 0 && mutual_date_names_find_month (token->word) > 0)
        month = mutual_date_names_find_month (token->word);
      else if (mutual_date_names_find_word (token->word) != MUTUAL_DATE_NAME_FILLER)
        return NO_MATCH;
    }
  if (month == 0 || n_numbers == 0 || numbers[0]->n_digits > 2)
    return NO_MATCH;

  result->form = MUTUAL_DATE_FORM_MONTH;
  return set_day (self, numbers[0]->number, (guint) month, numbers[1], result, error);
}

static void
choose_weekday (Parser   *self,
                int       weekday,
                gboolean  next,
                GDate    *date)
{
  int today = (int) g_date_get_weekday (&self->context->today);
  int days = (weekday - today + 7) % 7;

  if (next)
    days = weekday - today + 7;
  else if (self->context->past)
    days = -((today - weekday + 7) % 7);
  *date = self->context->today;
  if (days >= 0)
    g_date_add_days (date, (guint) days);
  else
    g_date_subtract_days (date, (guint) -days);
}

/* "fri": from today on; "next fri": in the week that begins next Monday. */
static Outcome
parse_weekday (Parser           *self,
               MutualDateWords  *result,
               GError          **error)
{
  gboolean next = FALSE;
  int weekday = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const Token *token = &self->tokens[i];

      if (is_mark (token, ".") && i > 0)
        continue;
      if (token->word == NULL)
        return NO_MATCH;
      if (!next && mutual_date_names_find_word (token->word) == MUTUAL_DATE_NAME_NEXT)
        next = TRUE;
      else if (weekday == 0 && mutual_date_names_find_weekday (token->word) > 0)
        weekday = mutual_date_names_find_weekday (token->word);
      else
        return NO_MATCH;
    }
  if (weekday == 0)
    return NO_MATCH;

  result->form = MUTUAL_DATE_FORM_WEEKDAY;
  choose_weekday (self, weekday, next, &result->date);
  return is_in_range (&result->date) ? MATCH : fail_year (error);
}

static Outcome
parse_near (Parser           *self,
            MutualDateWords  *result,
            GError          **error)
{
  if (self->n != 1 || self->tokens[0].word == NULL)
    return NO_MATCH;

  result->form = MUTUAL_DATE_FORM_NEAR;
  result->date = self->context->today;
  switch ((int) mutual_date_names_find_word (self->tokens[0].word))
    {
    case MUTUAL_DATE_NAME_TODAY:
      break;
    case MUTUAL_DATE_NAME_TOMORROW:
      g_date_add_days (&result->date, 1);
      break;
    case MUTUAL_DATE_NAME_YESTERDAY:
      g_date_subtract_days (&result->date, 1);
      break;
    default:
      return NO_MATCH;
    }
  return is_in_range (&result->date) ? MATCH : fail_year (error);
}

/* Months lead to a day of the month, which is then told in working days; days off work are not reached. */
static Outcome
add_months (Parser           *self,
            const GDate      *base,
            int               n,
            MutualDateWords  *result,
            GError          **error)
{
  MutualCalendar *calendar = self->context->calendar;
  MutualSide side = self->context->side;

  result->date = *base;
  if (n >= 0)
    g_date_add_months (&result->date, (guint) n);
  else
    g_date_subtract_months (&result->date, (guint) -n);
  if (!is_in_range (&result->date))
    return fail_year (error);
  if (n != 0 && !mutual_calendar_is_working (calendar, side, &result->date))
    mutual_calendar_add (calendar, side, &result->date, -1, &result->date);
  result->offset = mutual_calendar_count (calendar, side, base, &result->date);
  return MATCH;
}

/* "+5d", "- 3 weeks", "+2m". */
static Outcome
parse_distance (Parser           *self,
                MutualDateWords  *result,
                GError          **error)
{
  const MutualDateContext *context = self->context;
  const GDate *base = g_date_valid (&context->base) ? &context->base : &context->today;
  MutualDateName unit;
  int n;

  if (self->n != 3 || !is_mark (&self->tokens[0], "+-") || !is_number (&self->tokens[1]) ||
      self->tokens[2].word == NULL)
    return NO_MATCH;
  unit = mutual_date_names_find_word (self->tokens[2].word);
  if (unit != MUTUAL_DATE_NAME_DAYS && unit != MUTUAL_DATE_NAME_WEEKS && unit != MUTUAL_DATE_NAME_MONTHS)
    return NO_MATCH;

  result->form = MUTUAL_DATE_FORM_DISTANCE;
  n = (int) self->tokens[1].number;
  if (is_mark (&self->tokens[0], "-"))
    n = -n;
  if (ABS (n) > 9999)
    return fail_year (error);
  if (unit == MUTUAL_DATE_NAME_MONTHS)
    return add_months (self, base, n, result, error);
  if (unit == MUTUAL_DATE_NAME_WEEKS)
    n *= (int) mutual_calendar_get_week_length (context->calendar);
  mutual_calendar_add (context->calendar, context->side, base, n, &result->date);
  if (mutual_calendar_count (context->calendar, context->side, base, &result->date) != n)
    return fail_year (error);
  result->offset = n;
  return MATCH;
}

/**
 * mutual_date_words_parse:
 * @text: what somebody typed
 * @context: what it is told from
 * @result: (out caller-allocates): the date
 * @error: where a message that one can act on goes
 *
 * Reads, without regard to case, accents and dots, in English and in the language of the locale:
 *
 * - 2027-12-03; 3/12, 3.12., 3/12/27, day and month in the locale's order (where only one order makes a date, that one);
 * - 3 dec, December 3rd, 3. Dezember 2027; three letters of a name are enough; a weekday before it is passed over, as
 *   in “Fri 3 Dec”, which the program itself writes;
 * - fri: the next one, today included; next fri: that of the week that begins next Monday;
 * - today, tomorrow, yesterday;
 * - +5d, -3w, +2m from the base: working days; weeks of as many working days as the plan's week has; months to the same
 *   day of the month or the last working day before.
 *
 * A day without a year is the first such day from today on, or, with @past, the last one up to today. Two digits of a
 * year are of this century.
 *
 * Returns: whether @text is a date in the years of a plan
 */
gboolean
mutual_date_words_parse (const char               *text,
                         const MutualDateContext  *context,
                         MutualDateWords          *result,
                         GError                  **error)
{
  Parser parser = { .text = text, .context = context };
  Outcome outcome = NO_MATCH;

  g_return_val_if_fail (text != NULL && context != NULL && result != NULL, FALSE);
  g_return_val_if_fail (g_date_valid (&context->today) && context->calendar != NULL, FALSE);

  *result = (MutualDateWords){ 0 };
  if (read_tokens (&parser))
    {
      const Token *first = &parser.tokens[0];
      guint from = parser.n > 1 && first->word != NULL && mutual_date_names_find_weekday (first->word) > 0 ? 1 : 0;

      if (from > 0 && is_mark (&parser.tokens[from], "."))
        from++;
      outcome = parse_near (&parser, result, error);
      if (outcome == NO_MATCH)
        outcome = parse_weekday (&parser, result, error);
      if (outcome == NO_MATCH)
        outcome = parse_distance (&parser, result, error);
      if (outcome == NO_MATCH)
        outcome = parse_numbers (&parser, from, result, error);
      if (outcome == NO_MATCH)
        outcome = parse_month (&parser, from, result, error);
      /* A short word may mean a weekday and a month, as "mar" in French. */
      if (outcome == NO_MATCH && from > 0)
        outcome = parse_month (&parser, 0, result, error);
    }
  if (outcome == NO_MATCH)
    outcome = fail_words (&parser, error);
  clear_tokens (&parser);
  return outcome == MATCH;
}
