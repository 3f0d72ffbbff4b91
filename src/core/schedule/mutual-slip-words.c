/* The slip story of a plan in words: what all moves come to, and what one of them was.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-slips.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-member-words.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A date as people read it; what is none stays as it was written. */
static char *
format_date (const char      *text,
             MutualDateStyle  style)
{
  GDate date;

  if (*text == '\0')
    return g_strdup ("–");
  return mutual_date_parse (text, strlen (text), &date) ? mutual_date_format (&date, style) : g_strdup (text);
}

static gboolean
is_of_year (const char *text,
            GDateYear   year)
{
  GDate date;

  return mutual_date_parse (text, strlen (text), &date) && g_date_get_year (&date) == year;
}

/* Which date of the item it was, where it was not the one that it is due on. */
static const char *
describe_member (const MutualSlip *slip)
{
  const char *name = mutual_item_get_text (slip->change, MUTUAL_MEMBER_FIELD);
  MutualMember member;

  if (!mutual_member_from_name (name, strlen (name), &member) || member == MUTUAL_MEMBER_DUE ||
      member == MUTUAL_MEMBER_DATE)
    return NULL;
  return mutual_member_describe (member);
}

static guint
count_shared (const MutualSlips *self)
{
  guint n = 0;

  for (guint i = 0; i < self->list->len; i++)
    n += !((const MutualSlip *) g_ptr_array_index (self->list, i))->is_private;
  return n;
}

/**
 * mutual_slips_dup_summary:
 * @self: a slip story
 *
 * Returns: (transfer full): "Moved 3 times, 17 days in all, 2 of 3 on the seller's side"
 */
char *
mutual_slips_dup_summary (const MutualSlips *self)
{
  g_autofree char *times = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->list->len == 0)
    /* Translators: no date of the plan has moved since it was agreed. */
    return g_strdup (_("Never moved"));
  /* Translators: how often dates of the plan have moved. */
  times = g_strdup_printf (ngettext ("Moved %u time", "Moved %u times", self->list->len), self->list->len);
  if (self->days == 0)
    /* Translators: how far the dates of the plan have moved in all: there and back. */
    days = g_strdup (_("no days in all"));
  else if (self->days > 0)
    /* Translators: how far the dates of the plan have moved in all. */
    days = g_strdup_printf (ngettext ("%d day in all", "%d days in all", (gulong) self->days), self->days);
  else
    days = g_strdup_printf (
        /* Translators: how far the dates of the plan have moved in all. */
        ngettext ("%d day earlier in all", "%d days earlier in all", (gulong) -self->days), -self->days);

  if (self->n_seller == 0 && self->n_buyer == 0)
    /* Translators: two facts, such as "Moved 3 times", "17 days in all". */
    return g_strdup_printf (_("%s, %s"), times, days);
  if (self->n_seller >= self->n_buyer)
    /* Translators: "Moved 3 times", "17 days in all", and how many of how many moves were the seller's. */
    return g_strdup_printf (_("%s, %s, %u of %u on the seller’s side"), times, days, self->n_seller, self->list->len);
  /* Translators: "Moved 3 times", "17 days in all", and how many of how many moves were the buyer's. */
  return g_strdup_printf (_("%s, %s, %u of %u on the buyer’s side"), times, days, self->n_buyer, self->list->len);
}

/**
 * mutual_slip_dup_distance:
 * @slip: a move
 *
 * Returns: (transfer full) (nullable): "3 days later"; %NULL if the entry does not tell
 */
char *
mutual_slip_dup_distance (const MutualSlip *slip)
{
  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->days > 0)
    return g_strdup_printf (ngettext ("%d day later", "%d days later", (gulong) slip->days), slip->days);
  if (slip->days < 0)
    return g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", (gulong) -slip->days), -slip->days);
  return NULL;
}

/**
 * mutual_slips_dup_note:
 * @self: a slip story
 *
 * Returns: (transfer full) (nullable): how many of the moves were before the dates were last agreed; %NULL if none was
 */
char *
mutual_slips_dup_note (const MutualSlips *self)
{
  const MutualSlip *first;
  const GDate *agreed;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_old == 0)
    return NULL;
  first = g_ptr_array_index (self->list, 0);
  agreed = mutual_item_get_date (mutual_item_get_root (first->change), MUTUAL_MEMBER_AGREED_ON);
  if (agreed == NULL)
    return g_strdup (_("The dates are not agreed at the moment"));
  date = mutual_date_format (agreed, MUTUAL_DATE_FULL);
  return g_strdup_printf (
      /* Translators: of moves of dates; %s is a date. */
      ngettext ("%u of them before the dates were agreed on %s", "%u of them before the dates were agreed on %s",
                self->n_old),
      self->n_old, date);
}

/**
 * mutual_slip_get_title:
 * @slip: a move
 *
 * Returns: (transfer none): what moved
 */
const char *
mutual_slip_get_title (const MutualSlip *slip)
{
  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->item == NULL || !mutual_item_has (slip->item, MUTUAL_MEMBER_TITLE))
    /* Translators: a date of what is not in the plan any more was moved. */
    return _("Not in the plan any more");
  return mutual_phrase_title (slip->item);
}

/**
 * mutual_slip_dup_dates:
 * @slip: a move
 *
 * Returns: (transfer full): "Mon 30 Nov → Thu 3 Dec", with their years if one is not the year in which it was moved
 */
char *
mutual_slip_dup_dates (const MutualSlip *slip)
{
  const char *from, *to;
  const char *member;
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autofree char *dates = NULL;
  MutualDateStyle style = MUTUAL_DATE_FULL;

  g_return_val_if_fail (slip != NULL, NULL);

  from = mutual_item_get_text (slip->change, MUTUAL_MEMBER_FROM);
  to = mutual_item_get_text (slip->change, MUTUAL_MEMBER_TO);
  member = describe_member (slip);
  if (g_date_valid (&slip->on) && is_of_year (from, g_date_get_year (&slip->on)) &&
      is_of_year (to, g_date_get_year (&slip->on)))
    style = MUTUAL_DATE_WEEKDAY;
  from_text = format_date (from, style);
  to_text = format_date (to, style);
  /* Translators: a date before and after it was moved. */
  dates = g_strdup_printf (_("%1$s → %2$s"), from_text, to_text);
  return member != NULL ? g_strdup_printf (_("%s: %s"), member, dates) : g_steal_pointer (&dates);
}

/**
 * mutual_slip_dup_line:
 * @slip: a move
 *
 * Returns: (transfer full): all of it in a line: what moved, from when to when, by how much, whose it was, why, who and
 *   when
 */
char *
mutual_slip_dup_line (const MutualSlip *slip)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  char *distance;
  const char *words[2];

  g_return_val_if_fail (slip != NULL, NULL);

  distance = mutual_slip_dup_distance (slip);
  words[0] = mutual_side_describe ((int) slip->side);
  words[1] = mutual_reason_describe ((int) slip->reason);
  g_ptr_array_add (facts, g_strdup (mutual_slip_get_title (slip)));
  g_ptr_array_add (facts, mutual_slip_dup_dates (slip));
  if (distance != NULL)
    g_ptr_array_add (facts, distance);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      g_ptr_array_add (facts, g_strdup (words[i]));
  if (mutual_item_is_set (slip->change, MUTUAL_MEMBER_NOTES))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (slip->change, MUTUAL_MEMBER_NOTES)));
  if (mutual_item_is_set (slip->change, MUTUAL_MEMBER_BY))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (slip->change, MUTUAL_MEMBER_BY)));
  if (g_date_valid (&slip->on))
    g_ptr_array_add (facts, mutual_date_format (&slip->on, MUTUAL_DATE_FULL));
  return mutual_phrase_line (facts);
}

/**
 * mutual_slips_dup_text:
 * @self: a slip story
 *
 * Returns: (transfer full): all of it, to be sent to somebody: what the moves come to, and a line for each. Moves of
 *   what is private must not be in it.
 */
char *
mutual_slips_dup_text (const MutualSlips *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *summary = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (self != NULL && count_shared (self) == self->list->len, NULL);

  summary = mutual_slips_dup_summary (self);
  note = mutual_slips_dup_note (self);
  g_string_append_printf (text, "%s\n", summary);
  if (note != NULL)
    g_string_append_printf (text, "%s\n", note);
  for (guint i = 0; i < self->list->len; i++)
    {
      g_autofree char *line = mutual_slip_dup_line (g_ptr_array_index (self->list, i));

      g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
