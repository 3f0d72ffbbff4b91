/* What to offer while somebody types a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-step-words.h"

#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-step-words-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Words of a name and of a date. */
#define NAME_WORDS 7
#define DATE_WORDS 5

/* Weeks that are offered after a sign alone. */
#define WEEKS 4

static const char units[] = "dwm";

static MutualStepWord *
get_word (MutualStepReader *reader,
          guint             index)
{
  return &g_array_index (reader->words, MutualStepWord, index);
}

static void
add_candidate (GPtrArray           *candidates,
               MutualStepTokenKind  kind,
               guint                start,
               guint                end,
               char                *insert,
               char                *label,
               char                *description)
{
  MutualStepCandidate *candidate = g_new0 (MutualStepCandidate, 1);

  *candidate = (MutualStepCandidate){ kind, start, end, insert, label, description };
  g_ptr_array_add (candidates, candidate);
}

static char *
describe_role (MutualStepReader *reader,
               MutualItem       *role)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  MutualItem *person = mutual_team_get_person (role);
  int side = mutual_item_get_number (role, MUTUAL_MEMBER_SIDE);
  const char *company = "";

  g_ptr_array_add (facts, (gpointer) (person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME) : _("Name needed")));
  if (side == MUTUAL_SIDE_BUYER)
    company = mutual_item_get_text (MUTUAL_ITEM (reader->plan), MUTUAL_MEMBER_BUYER);
  else if (side == MUTUAL_SIDE_SELLER)
    company = mutual_item_get_text (MUTUAL_ITEM (reader->plan), MUTUAL_MEMBER_SELLER);
  if (*company != '\0')
    g_ptr_array_add (facts, (gpointer) company);
  return mutual_phrase_line (facts);
}

/* The "@" of the phrase that ends at the cursor: the last one, unless a punctuation mark ended its phrase. */
static gboolean
find_at_sign (MutualStepReader *reader,
              guint            *first)
{
  for (guint i = reader->words->len; i > 0 && reader->words->len - i < NAME_WORDS; i--)
    {
      MutualStepWord *word = get_word (reader, i - 1);

      if (i < reader->words->len && strchr (",;:!?)", reader->text[word->end - 1]) != NULL)
        return FALSE;
      if (reader->text[word->start] == '@')
        {
          *first = i - 1;
          return TRUE;
        }
    }
  return FALSE;
}

static void
complete_role (MutualStepReader *reader,
               guint             cursor,
               GPtrArray        *candidates)
{
  g_autoptr (GPtrArray) roles = NULL;
  const char *phrase;
  guint first, start;

  if (!find_at_sign (reader, &first))
    return;
  start = get_word (reader, first)->start;
  phrase = reader->text + start + 1;
  /* A space after a name that says it all is the end of it. */
  if (strlen (phrase) > 0 && g_ascii_isspace (phrase[strlen (phrase) - 1]) &&
      mutual_role_names_match (reader->names, phrase) != NULL)
    return;

  roles = mutual_role_names_complete (reader->names, phrase);
  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);
      g_autofree char *name = mutual_role_names_get_name (reader->names, role);

      if (name != NULL && !(roles->len == 1 && strcmp (name, phrase) == 0))
        add_candidate (candidates, MUTUAL_STEP_TOKEN_ROLE, start, cursor, g_strconcat ("@", name, NULL),
                       g_strdup (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE)), describe_role (reader, role));
    }
}

static void
complete_private (MutualStepReader *reader,
                  guint             cursor,
                  GPtrArray        *candidates)
{
  MutualStepWord *last = get_word (reader, reader->words->len - 1);
  g_autofree char *word = g_utf8_strdown (reader->text + last->start, -1);
  /* Translators: what may be typed after "!" to make a step private. */
  g_autofree char *local = g_strconcat ("!", C_ ("typed step", "private"), NULL);

  if (last->end == cursor && *word == '!' && strcmp (word, local) != 0 &&
      (g_str_has_prefix (local, word) || g_str_has_prefix ("!private", word)))
    add_candidate (candidates, MUTUAL_STEP_TOKEN_PRIVATE, last->start, cursor, g_steal_pointer (&local),
                   g_strdup (_("Private")), g_strdup (_("Never in the buyer’s copy")));
}

/* "3 weeks before Proof of concept" */
static char *
describe_distance (MutualStepReader *reader,
                   int               n,
                   char              unit)
{
  const char *title = mutual_item_get_text (reader->milestone, MUTUAL_MEMBER_TITLE);
  gulong count = (gulong) ABS (n);

  if (*title == '\0')
    title = _("Untitled");
  if (n == 0)
    /* Translators: when a step is due; %s is the title of its milestone. */
    return g_strdup_printf (_("On the day of %s"), title);
  /* Translators: in these texts, how long before or after a milestone a step is due; %s is the milestone's title. */
  if (unit == 'w')
    return g_strdup_printf (n < 0 ? ngettext ("%lu week before %s", "%lu weeks before %s", count)
                                  : ngettext ("%lu week after %s", "%lu weeks after %s", count), count, title);
  if (unit == 'm')
    return g_strdup_printf (n < 0 ? ngettext ("%lu month before %s", "%lu months before %s", count)
                                  : ngettext ("%lu month after %s", "%lu months after %s", count), count, title);
  return g_strdup_printf (n < 0 ? ngettext ("%lu working day before %s", "%lu working days before %s", count)
                                : ngettext ("%lu working day after %s", "%lu working days after %s", count),
                          count, title);
}

static void
add_distance (MutualStepReader *reader,
              guint             start,
              guint             cursor,
              int               n,
              char              sign,
              char              unit,
              GPtrArray        *candidates)
{
  g_autofree char *insert = g_strdup_printf ("%c%d%c", sign, ABS (n), unit);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  MutualDateWords date;

  if (!mutual_date_words_parse (insert, &reader->context, &date, NULL))
    return;
  if (reader->milestone != NULL)
    g_ptr_array_add (facts, describe_distance (reader, n, unit));
  if (reader->milestone == NULL || g_date_valid (&reader->context.base))
    g_ptr_array_add (facts, mutual_date_format (&date.date, MUTUAL_DATE_WEEKDAY));
  add_candidate (candidates, MUTUAL_STEP_TOKEN_DATE, start, cursor, g_strdup (insert), g_strdup (insert),
                 mutual_phrase_line (facts));
}

/* After a sign, with a number or without, and perhaps the unit. */
static void
complete_distance (MutualStepReader *reader,
                   guint             cursor,
                   GPtrArray        *candidates)
{
  MutualStepWord *last = get_word (reader, reader->words->len - 1);
  const char *word = reader->text + last->start;
  const char *digits = word + 1;
  gsize n_digits = strspn (digits, "0123456789");
  const char *unit = digits + n_digits;
  int n;

  if (last->end != cursor || (*word != '+' && *word != '-') || n_digits > 3 || strlen (unit) > 1)
    return;
  n = (int) g_ascii_strtoll (digits, NULL, 10) * (*word == '-' ? -1 : 1);
  if (n_digits > 0)
    for (const char *u = units; *u != '\0'; u++)
      {
        if (*unit == '\0' || *unit == *u)
          add_distance (reader, last->start, cursor, n, *word, *u, candidates);
      }
  else if (*unit == '\0' && (reader->words->len > 1))
    for (n = 1; n <= WEEKS; n++)
      add_distance (reader, last->start, cursor, *word == '-' ? -n : n, *word, 'w', candidates);
}

/* As a day that means that date at the end of a step, whatever else was typed. */
static char *
write_date (MutualStepReader *reader,
            const GDate      *date)
{
  g_autofree char *text = mutual_date_format (date, MUTUAL_DATE_SHORT);
  char iso[MUTUAL_DATE_SIZE];
  MutualDateWords again;

  if (mutual_date_words_parse (text, &reader->context, &again, NULL) && g_date_compare (&again.date, date) == 0)
    return g_steal_pointer (&text);
  mutual_date_write (date, iso);
  return g_strdup (iso);
}

/* The longest end that is a date, or may be one. */
static void
complete_date (MutualStepReader *reader,
               guint             cursor,
               GPtrArray        *candidates)
{
  guint n = reader->words->len;

  if (get_word (reader, n - 1)->end != cursor)
    return;
  for (guint first = n > DATE_WORDS ? n - DATE_WORDS : 0; first < n; first++)
    {
      guint start = get_word (reader, first)->start;
      MutualDateWords date;
      char *insert;

      if (mutual_step_reader_read_date (reader, first, n - 1, &date) == MUTUAL_STEP_DATE_NONE ||
          date.form == MUTUAL_DATE_FORM_DISTANCE)
        continue;
      insert = write_date (reader, &date.date);
      if (first > 0 && strcmp (insert, reader->text + start) != 0)
        add_candidate (candidates, MUTUAL_STEP_TOKEN_DATE, start, cursor, insert,
                       mutual_date_format (&date.date, MUTUAL_DATE_FULL),
                       mutual_phrase_distance (&date.date, &reader->context.today));
      else
        g_free (insert);
      return;
    }
}

/**
 * mutual_step_words_complete:
 * @plan: a plan
 * @milestone: (nullable): the milestone of the step
 * @text: what somebody has typed so far; valid UTF-8
 * @cursor: where the cursor is, in bytes
 * @today: the day it is
 *
 * What may be meant by the word or words that end at the cursor: roles after an “@”, distances to the milestone after a
 * sign, the date of a day, private after an “!”. Each names what it replaces, which is nothing beyond the cursor. A
 * space after it is the caller's.
 *
 * Returns: (transfer full) (element-type MutualStepCandidate): the candidates, the likeliest first; often none
 */
GPtrArray *
mutual_step_words_complete (MutualPlan  *plan,
                            MutualItem  *milestone,
                            const char  *text,
                            guint        cursor,
                            const GDate *today)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_step_candidate_free);
  g_autofree char *head = NULL;
  MutualStepReader reader;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && text != NULL, candidates);
  g_return_val_if_fail (cursor <= strlen (text), candidates);

  /* Within a word nothing ends. */
  if (cursor > MUTUAL_TITLE_LIMIT || (text[cursor] != '\0' && !g_unichar_isspace (g_utf8_get_char (text + cursor))))
    return candidates;

  head = g_strndup (text, cursor);
  mutual_step_reader_init (&reader, plan, milestone, head, today);
  if (reader.words->len > 0)
    {
      complete_role (&reader, cursor, candidates);
      if (candidates->len == 0)
        complete_private (&reader, cursor, candidates);
      if (candidates->len == 0)
        complete_distance (&reader, cursor, candidates);
      if (candidates->len == 0)
        complete_date (&reader, cursor, candidates);
    }
  mutual_step_reader_clear (&reader);
  return candidates;
}

/**
 * mutual_step_candidate_free:
 * @self: (transfer full): a candidate
 */
void
mutual_step_candidate_free (MutualStepCandidate *self)
{
  g_free (self->insert);
  g_free (self->label);
  g_free (self->description);
  g_free (self);
}
