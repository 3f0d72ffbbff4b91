/* The words of a step that is typed, and which of them mean a date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-step-words-private.h"

#include "plan/mutual-search.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Letters of a weekday that stands alone: "do" and "mi" are days in German, and words elsewhere. */
#define WEEKDAY_LENGTH 3

/* "!pri" is enough. */
#define PRIVATE_LENGTH 3

static gboolean
is_in_list (const char *list,
            const char *folded)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) word = mutual_search_split (words[i]);

      if (word[0] != NULL && strcmp (word[0], folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The word, folded, without punctuation around it; "" if there is nothing else. */
static char *
get_folded (MutualStepReader *self,
            guint             index)
{
  MutualStepWord *word = &g_array_index (self->words, MutualStepWord, index);
  g_autofree char *text = g_strndup (self->text + word->start, word->end - word->start);
  g_auto (GStrv) folded = mutual_search_split (g_strdelimit (text, ",;:()", ' '));

  return g_strdup (folded[0] != NULL ? folded[0] : "");
}

/* "by Friday", "due 3/12": what follows is a date and nothing else. */
static gboolean
is_marker (MutualStepReader *self,
           guint             index)
{
  g_autofree char *folded = get_folded (self, index);

  return is_in_list ("by|on|due|until|till", folded) ||
         /* Translators: words that stand before a due date at the end of a step, with "|" between them. */
         is_in_list (C_ ("typed step", "by|on|due|until|till"), folded);
}

/* "before Friday", "Black Friday", "week of 7 Dec": there the date is a part of the title. */
static gboolean
is_bound (MutualStepReader *self,
          guint             index)
{
  g_autofree char *folded = get_folded (self, index);

  return is_in_list ("before|after|since|from|to|and|or|than|of|per|every|each|last|this|between|good|black|easter",
                     folded) ||
         /* Translators: words after which a date belongs to the title of a step and is not its due date, with "|"
          * between them: "finish before Friday", "every Friday", "Good Friday". */
         is_in_list (C_ ("typed step",
                         "before|after|since|from|to|and|or|than|of|per|every|each|last|this|between|good|black|easter"),
                     folded);
}

/* Numbers alone are more often a part of the title, as in "phase 1/2" or "release 3.12". */
static gboolean
has_whole_year (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      n = g_ascii_isdigit (*p) ? n + 1 : 0;
      if (n == 4)
        return TRUE;
    }
  return FALSE;
}

static gboolean
are_long_words (const char *text)
{
  g_auto (GStrv) words = mutual_search_split (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) - (g_str_has_suffix (words[i], ".") ? 1 : 0) < WEEKDAY_LENGTH)
      return FALSE;
  return TRUE;
}

static MutualStepDateCertainty
judge (const char            *text,
       const MutualDateWords *date)
{
  switch (date->form)
    {
    case MUTUAL_DATE_FORM_NUMBERS:
      return has_whole_year (text) ? MUTUAL_STEP_DATE_CERTAIN : MUTUAL_STEP_DATE_POSSIBLE;
    case MUTUAL_DATE_FORM_WEEKDAY:
      return are_long_words (text) ? MUTUAL_STEP_DATE_CERTAIN : MUTUAL_STEP_DATE_NONE;
    case MUTUAL_DATE_FORM_NEAR:
      return MUTUAL_STEP_DATE_POSSIBLE;
    case MUTUAL_DATE_FORM_ISO:
    case MUTUAL_DATE_FORM_MONTH:
    case MUTUAL_DATE_FORM_DISTANCE:
    default:
      return MUTUAL_STEP_DATE_CERTAIN;
    }
}

static void
split_words (MutualStepReader *self)
{
  const char *start = NULL;

  for (const char *p = self->text;; p = g_utf8_next_char (p))
    {
      gboolean space = *p == '\0' || g_unichar_isspace (g_utf8_get_char (p));

      if (!space && start == NULL)
        start = p;
      if (space && start != NULL)
        {
          MutualStepWord word = { (guint) (start - self->text), (guint) (p - self->text), FALSE };

          g_array_append_val (self->words, word);
          start = NULL;
        }
      if (*p == '\0')
        return;
    }
}

/*< private >
 * mutual_step_reader_init:
 *
 * Splits @text, valid UTF-8 that must stay, into words.
 */
void
mutual_step_reader_init (MutualStepReader *self,
                         MutualPlan       *plan,
                         MutualItem       *milestone,
                         const char       *text,
                         const GDate      *today)
{
  const GDate *base = milestone != NULL ? mutual_following_get_date (milestone) : NULL;

  *self = (MutualStepReader){ .plan = plan, .milestone = milestone, .text = text };
  self->calendar = mutual_calendar_new (plan);
  self->names = mutual_role_names_new (plan, milestone);
  self->words = g_array_new (FALSE, FALSE, sizeof (MutualStepWord));
  self->context = (MutualDateContext){ .today = *today, .calendar = self->calendar };
  if (base != NULL)
    self->context.base = *base;
  if (milestone != NULL)
    self->context.side = (MutualSide) mutual_item_get_number (milestone, MUTUAL_MEMBER_SIDE);
  split_words (self);
}

/*< private >
 * mutual_step_reader_clear:
 */
void
mutual_step_reader_clear (MutualStepReader *self)
{
  g_clear_pointer (&self->calendar, mutual_calendar_free);
  g_clear_pointer (&self->names, mutual_role_names_free);
  g_clear_pointer (&self->words, g_array_unref);
}

/*< private >
 * mutual_step_reader_read_date:
 *
 * Reads the words from @first to @last as one date, with "by" or the like before it or not.
 *
 * Returns: whether they are one
 */
MutualStepDateCertainty
mutual_step_reader_read_date (MutualStepReader *self,
                              guint             first,
                              guint             last,
                              MutualDateWords  *date)
{
  gboolean marked = first < last && is_marker (self, first);
  guint start = g_array_index (self->words, MutualStepWord, marked ? first + 1 : first).start;
  guint end = g_array_index (self->words, MutualStepWord, last).end;
  g_autofree char *text = g_strndup (self->text + start, end - start);

  while (*text != '\0' && strchr (",;:", text[strlen (text) - 1]) != NULL)
    text[strlen (text) - 1] = '\0';
  if (!mutual_date_words_parse (text, &self->context, date, NULL))
    return MUTUAL_STEP_DATE_NONE;
  if (marked || date->form == MUTUAL_DATE_FORM_DISTANCE)
    return MUTUAL_STEP_DATE_CERTAIN;
  if (is_bound (self, first) || (first > 0 && is_bound (self, first - 1)))
    return MUTUAL_STEP_DATE_NONE;
  return judge (text, date);
}

/*< private >
 * mutual_step_reader_is_private:
 *
 * Returns: whether @word marks a step as private
 */
gboolean
mutual_step_reader_is_private (const char *word)
{
  g_auto (GStrv) folded = mutual_search_split (word);
  /* Translators: what may be typed after "!" to make a step private. */
  g_auto (GStrv) local = mutual_search_split (C_ ("typed step", "private"));

  if (folded[0] == NULL || folded[0][0] != '!' || g_utf8_strlen (folded[0] + 1, -1) < PRIVATE_LENGTH)
    return FALSE;
  return g_str_has_prefix ("private", folded[0] + 1) || (local[0] != NULL && g_str_has_prefix (local[0], folded[0] + 1));
}
