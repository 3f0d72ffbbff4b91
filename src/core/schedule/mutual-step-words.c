/* What people type for a step: its title, and in it "@champion", "fri", "-3w" or "!private".
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-step-words.h"

#include "schedule/mutual-following.h"
#include "schedule/mutual-step-words-private.h"

#include <string.h>

/* Words of a name, and of a date with "by" before it. */
#define NAME_WORDS 7
#define DATE_WORDS 7

static MutualStepWord *
get_word (MutualStepReader *reader,
          guint             index)
{
  return &g_array_index (reader->words, MutualStepWord, index);
}

static char *
get_text (MutualStepReader *reader,
          guint             first,
          guint             last)
{
  guint start = get_word (reader, first)->start;

  return g_strndup (reader->text + start, get_word (reader, last)->end - start);
}

/* @less bytes at the end of the last word stay in the title. */
static void
take_words (MutualStepReader    *reader,
            MutualStepWords     *result,
            MutualStepTokenKind  kind,
            guint                first,
            guint                last,
            guint                less)
{
  MutualStepToken token = { kind, get_word (reader, first)->start, get_word (reader, last)->end - less };

  for (guint i = first; i <= last; i++)
    get_word (reader, i)->taken = TRUE;
  g_array_append_val (result->tokens, token);
}

static gboolean
ends_phrase (MutualStepReader *reader,
             guint             index)
{
  return strchr (",;:!?)", reader->text[get_word (reader, index)->end - 1]) != NULL;
}

static void
add_role (MutualStepReader *reader,
          MutualStepWords  *result,
          MutualItem       *role)
{
  const char *id = mutual_item_get_id (role);

  if (g_ptr_array_find_with_equal_func (result->roles, id, g_str_equal, NULL))
    return;
  if (result->roles->len == 0)
    {
      result->side = (MutualSide) mutual_item_get_number (role, MUTUAL_MEMBER_SIDE);
      if (result->side != MUTUAL_SIDE_UNSET)
        reader->context.side = result->side;
    }
  g_ptr_array_add (result->roles, g_strdup (id));
}

/* The longest phrase after an "@" that means a role. Returns the last of its words, or @first - 1. */
static guint
read_role (MutualStepReader *reader,
           MutualStepWords  *result,
           guint             first)
{
  guint last = first;

  while (last + 1 < reader->words->len && last - first + 1 < NAME_WORDS && !ends_phrase (reader, last) &&
         strchr ("@!", reader->text[get_word (reader, last + 1)->start]) == NULL)
    last++;

  for (guint i = last; i + 1 > first; i--)
    {
      g_autofree char *phrase = get_text (reader, first, i);
      gsize length = strlen (phrase);
      MutualItem *role;

      while (length > 1 && strchr (".,;:!?)", phrase[length - 1]) != NULL)
        length--;
      role = length > 1 ? mutual_role_names_match (reader->names, phrase + 1) : NULL;
      if (role == NULL && length < strlen (phrase) && length > 1)
        {
          phrase[length] = '\0';
          role = mutual_role_names_match (reader->names, phrase + 1);
        }
      if (role != NULL)
        {
          char end = reader->text[get_word (reader, i)->end - 1];

          take_words (reader, result, MUTUAL_STEP_TOKEN_ROLE, first, i, strchr ("!?)", end) != NULL ? 1 : 0);
          add_role (reader, result, role);
          return i;
        }
    }
  return first;
}

static void
read_marked (MutualStepReader *reader,
             MutualStepWords  *result)
{
  for (guint i = 0; i < reader->words->len; i++)
    {
      g_autofree char *word = get_text (reader, i, i);

      if (*word == '@' && word[1] != '\0')
        i = read_role (reader, result, i);
      else if (*word == '!' && mutual_step_reader_is_private (word))
        {
          take_words (reader, result, MUTUAL_STEP_TOKEN_PRIVATE, i, i, 0);
          result->is_private = TRUE;
        }
    }
}

static void
set_date (MutualStepReader      *reader,
          MutualStepWords       *result,
          const MutualDateWords *date)
{
  result->follows = date->form == MUTUAL_DATE_FORM_DISTANCE && reader->milestone != NULL;
  result->dated = !result->follows || g_date_valid (&reader->context.base);
  if (result->dated)
    result->due = date->date;
  result->offset = result->follows ? date->offset : 0;
}

/* The date at the end, before or among other tokens there. */
static gboolean
read_end (MutualStepReader *reader,
          MutualStepWords  *result)
{
  guint end = reader->words->len;
  guint n = 0;

  while (end > 0 && get_word (reader, end - 1)->taken)
    end--;
  while (n < end && n < DATE_WORDS && !get_word (reader, end - n - 1)->taken)
    n++;

  for (; n > 0; n--)
    {
      MutualDateWords date;

      if (mutual_step_reader_read_date (reader, end - n, end - 1, &date) == MUTUAL_STEP_DATE_CERTAIN)
        {
          set_date (reader, result, &date);
          take_words (reader, result, MUTUAL_STEP_TOKEN_DATE, end - n, end - 1, 0);
          return TRUE;
        }
    }
  return FALSE;
}

/* "-3w" says itself that it is no word of the title, wherever it stands; the last one counts. */
static gboolean
read_signed (MutualStepReader *reader,
             MutualStepWords  *result)
{
  for (guint i = reader->words->len; i > 0; i--)
    {
      const char *start = reader->text + get_word (reader, i - 1)->start;
      MutualDateWords date;

      if (get_word (reader, i - 1)->taken || g_ascii_isalnum (*start) ||
          mutual_step_reader_read_date (reader, i - 1, i - 1, &date) == MUTUAL_STEP_DATE_NONE ||
          date.form != MUTUAL_DATE_FORM_DISTANCE)
        continue;
      set_date (reader, result, &date);
      take_words (reader, result, MUTUAL_STEP_TOKEN_DATE, i - 1, i - 1, 0);
      return TRUE;
    }
  return FALSE;
}

static int
compare_tokens (gconstpointer a,
                gconstpointer b)
{
  const MutualStepToken *first = a;
  const MutualStepToken *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* What is between the tokens, with one space in the place of each. */
static char *
assemble_title (const char *text,
                GArray     *tokens)
{
  GString *title = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i <= tokens->len; i++)
    {
      MutualStepToken *token = i < tokens->len ? &g_array_index (tokens, MutualStepToken, i) : NULL;
      guint end = token != NULL ? token->start : (guint) strlen (text);
      g_autofree char *piece = g_strstrip (g_strndup (text + at, end - at));

      if (*piece != '\0' && title->len > 0 && strchr ("!?)", *piece) == NULL)
        g_string_append_c (title, ' ');
      g_string_append (title, piece);
      at = token != NULL ? token->end : end;
    }
  return g_string_free (title, FALSE);
}

/* A title that would be nothing but a date is a title. */
static void
give_back_date (MutualStepWords *result)
{
  for (guint i = result->tokens->len; i > 0; i--)
    if (g_array_index (result->tokens, MutualStepToken, i - 1).kind == MUTUAL_STEP_TOKEN_DATE)
      g_array_remove_index (result->tokens, i - 1);
  result->dated = FALSE;
  result->follows = FALSE;
  result->offset = 0;
}

/**
 * mutual_step_words_parse:
 * @plan: a plan
 * @milestone: (nullable): the milestone of the step
 * @text: what somebody typed, or has typed so far; valid UTF-8
 * @today: the day it is
 *
 * Takes out of @text what is not its title:
 *
 * - “@role or person” anywhere, where it begins a word (so that addresses of mail stay) and means one role, see
 *   mutual_role_names_match(); the longest phrase counts. The first is the owner, the others help. A person without a
 *   role cannot own a step, and stays in the title, as does what fits nobody or several.
 * - “!private”, or its beginning, anywhere.
 * - One date (see mutual_date_words_parse()) at the end, other tokens left aside: a day with its month, a weekday of at
 *   least three letters, numbers with a whole year; after “by”, “on”, “due” or “until”, which go with it, any date. What
 *   follows “before”, “every”, “Black” and the like belongs to the title, as do “today” (“what works today”), “3/4” and
 *   all numbers and names of days in the middle.
 * - “-3w”, “+5d”, which say themselves what they are, anywhere: the step follows its milestone by so many working days.
 *   Without a milestone they count from today.
 *
 * All other words stay in the title, in their order; a title that were nothing but a date stays. More text than a title
 * holds is all title.
 *
 * Returns: (transfer full): what it says
 */
MutualStepWords *
mutual_step_words_parse (MutualPlan  *plan,
                         MutualItem  *milestone,
                         const char  *text,
                         const GDate *today)
{
  MutualStepWords *result;
  MutualStepReader reader;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && text != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  result = g_new0 (MutualStepWords, 1);
  result->roles = g_ptr_array_new_with_free_func (g_free);
  result->tokens = g_array_new (FALSE, FALSE, sizeof (MutualStepToken));
  if (strlen (text) <= MUTUAL_TITLE_LIMIT)
    {
      mutual_step_reader_init (&reader, plan, milestone, text, today);
      read_marked (&reader, result);
      if (!read_end (&reader, result))
        read_signed (&reader, result);
      mutual_step_reader_clear (&reader);
      g_array_sort (result->tokens, compare_tokens);
    }

  result->title = assemble_title (text, result->tokens);
  if (*result->title == '\0' && (result->dated || result->follows))
    {
      give_back_date (result);
      g_free (result->title);
      result->title = assemble_title (text, result->tokens);
    }
  return result;
}

/**
 * mutual_step_words_free:
 * @self: (transfer full): what was typed
 */
void
mutual_step_words_free (MutualStepWords *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->roles);
  g_array_unref (self->tokens);
  g_free (self);
}
