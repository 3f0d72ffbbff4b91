/* What to say about a change of dates before it is made.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-preview.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

/**
 * mutual_preview_dup_title:
 * @self: what would happen
 *
 * Returns: (transfer full): "Move Go-live"
 */
char *
mutual_preview_dup_title (const MutualPreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->item == NULL)
    /* Translators: the title of a dialog that shows what would move. */
    return g_strdup (_("Move Dates"));
  /* Translators: the title of a dialog that shows what would move; %s is a milestone, step or event. */
  return g_strdup_printf (_("Move %s"), mutual_phrase_title (self->item));
}

/**
 * mutual_preview_dup_distance:
 * @self: what would happen
 *
 * Returns: (transfer full) (nullable): how far the item moves: "14 days earlier"; %NULL if it does not
 */
char *
mutual_preview_dup_distance (const MutualPreview *self)
{
  int days;

  g_return_val_if_fail (self != NULL, NULL);

  if (!g_date_valid (&self->from) || !g_date_valid (&self->to))
    return NULL;
  days = mutual_date_days_between (&self->from, &self->to);
  if (days > 0)
    return g_strdup_printf (ngettext ("%d day later", "%d days later", (gulong) days), days);
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", (gulong) -days), -days);
  return NULL;
}

/**
 * mutual_preview_dup_headline:
 * @self: what would happen
 *
 * Returns: (transfer full) (nullable): "15 Feb does not fit: 2 conflicts"; %NULL if it fits
 */
char *
mutual_preview_dup_headline (const MutualPreview *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_conflicts == 0)
    return NULL;
  if (!g_date_valid (&self->to))
    return g_strdup_printf (
        /* Translators: a change of dates has so many conflicts. */
        ngettext ("This does not fit: %u conflict", "This does not fit: %u conflicts", self->n_conflicts),
        self->n_conflicts);
  date = mutual_date_format (&self->to, MUTUAL_DATE_SHORT);
  return g_strdup_printf (
      /* Translators: %s is a date, which has so many conflicts. */
      ngettext ("%s does not fit: %u conflict", "%s does not fit: %u conflicts", self->n_conflicts), date,
      self->n_conflicts);
}

/* What the date depends on, if that is work which would have to start at once. */
static char *
describe_condition (const MutualPreview  *self,
                    const MutualEarliest *offer,
                    const char           *date,
                    gboolean              is_first)
{
  g_autofree char *on = NULL;

  if (offer->critical == NULL || !g_date_valid (&offer->on) || !is_first)
    return NULL;
  switch (offer->kind)
    {
    case MUTUAL_FINDING_STARTS_IN_PAST:
      if (g_date_compare (&offer->on, &self->today) == 0)
        /* Translators: the first %s is a date, the second a milestone or step. */
        return g_strdup_printf (_("The earliest date that works is %s, if “%s” starts today."), date,
                                mutual_phrase_title (offer->critical));
      on = mutual_date_format (&offer->on, MUTUAL_DATE_WEEKDAY);
      /* Translators: the first %s is a date, the second a milestone or step, the third a date. */
      return g_strdup_printf (_("The earliest date that works is %s, if “%s” starts on %s."), date,
                              mutual_phrase_title (offer->critical), on);

    case MUTUAL_FINDING_DUE_IN_PAST:
      if (offer->critical == self->item || g_date_compare (&offer->on, &self->today) != 0)
        return NULL;
      /* Translators: the first %s is a date, the second a milestone or step. */
      return g_strdup_printf (_("The earliest date that works is %s, if “%s” is done today."), date,
                              mutual_phrase_title (offer->critical));

    case MUTUAL_FINDING_IN_CLOSED:
    case MUTUAL_FINDING_ACROSS_CLOSED:
    case MUTUAL_FINDING_ACROSS_HARD:
      if (offer->obstacle == NULL)
        return NULL;
      /* Translators: the first %s is a date, the second a milestone or step, the third an event that it has to keep
       * clear of. */
      return g_strdup_printf (_("The earliest date that works is %s; “%s” then keeps clear of “%s”."), date,
                              mutual_phrase_title (offer->critical), mutual_phrase_title (offer->obstacle));

    case MUTUAL_FINDING_PAST_HARD:
    case MUTUAL_FINDING_NEAR_EVENT:
    case MUTUAL_FINDING_PASSES_EVENT:
    case MUTUAL_FINDING_CLOSER:
    case MUTUAL_FINDING_SHORTER:
    default:
      return NULL;
    }
}

/**
 * mutual_preview_dup_offer:
 * @self: what would happen
 * @date: (out) (optional) (transfer full): the words of the date in it, which may be made bold; %NULL if it has none
 *
 * Returns: (transfer full) (nullable): "The earliest date that works is Fri 26 Feb 2027, if “Legal review” starts
 *   today."; that there is none; or %NULL if all fits
 */
char *
mutual_preview_dup_offer (const MutualPreview  *self,
                          char                **date)
{
  const MutualEarliest *offer;
  g_autofree char *words = NULL;
  char *sentence;

  g_return_val_if_fail (self != NULL, NULL);

  if (date != NULL)
    *date = NULL;
  if (self->n_conflicts == 0 || self->item == NULL)
    return NULL;
  offer = mutual_preview_get_offer (self);
  if (offer == NULL)
    /* Translators: a change of dates has conflicts, and no other date would do without any. */
    return g_strdup (_("No date works without a conflict as things stand."));

  words = mutual_date_format (&offer->date, MUTUAL_DATE_FULL);
  sentence = describe_condition (self, offer, words, offer == &self->earliest);
  if (sentence == NULL && offer == &self->earliest)
    /* Translators: %s is a date. */
    sentence = g_strdup_printf (_("The earliest date that works is %s."), words);
  else if (sentence == NULL)
    /* Translators: %s is a date: the first one after the date that was asked for. */
    sentence = g_strdup_printf (_("The next date that works is %s."), words);
  if (date != NULL)
    *date = g_steal_pointer (&words);
  return sentence;
}

/**
 * mutual_preview_dup_nearest:
 * @nearest: (nullable): the date nearest to one that does not fit that does
 * @is_live: whether it is one of go-live, for a change of something else
 * @date: (out) (optional) (transfer full): the words of the date in it, which may be made bold; %NULL if it has none
 *
 * Returns: (transfer full): "The nearest date that works is Fri 26 Feb 2027."; or that there is none near
 */
char *
mutual_preview_dup_nearest (const GDate  *nearest,
                            gboolean      is_live,
                            char        **date)
{
  g_autofree char *words = nearest != NULL ? mutual_date_format (nearest, MUTUAL_DATE_FULL) : NULL;
  char *sentence;

  if (words != NULL && is_live)
    /* Translators: a change of the plan has conflicts, unless go-live is on %s, a date. */
    sentence = g_strdup_printf (_("It works with go-live on %s."), words);
  else if (words != NULL)
    /* Translators: %s is a date. */
    sentence = g_strdup_printf (_("The nearest date that works is %s."), words);
  else
    /* Translators: a change of dates has conflicts, and others like it have some, too. */
    sentence = g_strdup (_("No date near it works without a conflict."));
  if (date != NULL)
    *date = g_steal_pointer (&words);
  return sentence;
}

/**
 * mutual_preview_dup_use_label:
 * @date: a date that works
 *
 * Returns: (transfer full): what a button says that takes it: "Use 26 Feb"
 */
char *
mutual_preview_dup_use_label (const GDate *date)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  words = mutual_date_format (date, MUTUAL_DATE_SHORT);
  /* Translators: a button that takes another date, %s, instead. */
  return g_strdup_printf (_("Use %s"), words);
}

/**
 * mutual_preview_dup_counts:
 * @self: what would happen
 *
 * Returns: (transfer full) (nullable): "6 dates move, 1 stays; 14 steps move along", or %NULL if nothing moves
 */
char *
mutual_preview_dup_counts (const MutualPreview *self)
{
  g_autofree char *moves = NULL;
  g_autofree char *stays = NULL;
  g_autofree char *others = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_moves + self->n_others == 0)
    return NULL;

  moves = g_strdup_printf (ngettext ("%u date moves", "%u dates move", self->n_moves), self->n_moves);
  if (self->n_others > 0)
    others = g_strdup_printf (ngettext ("%u step moves along", "%u steps move along", self->n_others), self->n_others);
  if (self->n_stays > 0)
    stays = g_strdup_printf (ngettext ("%u stays", "%u stay", self->n_stays), self->n_stays);

  if (stays != NULL && others != NULL)
    /* Translators: "6 dates move", "1 stays", "12 steps move along". */
    return g_strdup_printf (_("%s, %s; %s"), moves, stays, others);
  if (stays != NULL)
    /* Translators: two facts, such as "6 dates move", "1 stays". */
    return g_strdup_printf (_("%s, %s"), moves, stays);
  if (others != NULL)
    /* Translators: "6 dates move", "12 steps move along". */
    return g_strdup_printf (_("%s; %s"), moves, others);
  return g_steal_pointer (&moves);
}

/**
 * mutual_preview_dup_summary:
 * @self: what would happen
 *
 * Returns: (transfer full): "6 dates move, 1 stays; 14 steps move along. One undo step."
 */
char *
mutual_preview_dup_summary (const MutualPreview *self)
{
  g_autofree char *counts = mutual_preview_dup_counts (self);

  if (counts == NULL)
    /* Translators: what a change of dates would do. */
    return g_strdup (_("Nothing moves."));
  /* Translators: %s is like "6 dates move"; all of it can be undone at once. */
  return g_strdup_printf (_("%s. One undo step."), counts);
}

static gboolean
is_shortened (const MutualPreview *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MutualPreviewRow *row = g_ptr_array_index (self->rows, i);

      for (guint k = 0; k < row->findings->len; k++)
        if (((MutualFinding *) g_ptr_array_index (row->findings, k))->kind == MUTUAL_FINDING_SHORTER)
          return TRUE;
    }
  return FALSE;
}

static const char *
describe_baseline (const MutualPreview *self)
{
  gboolean agreed = mutual_item_is_set (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_AGREED_ON);

  if (is_shortened (self))
    return agreed ? _("Durations change where it says so, and the agreed dates stay as the baseline.")
                  : _("Durations change where it says so.");
  return agreed ? _("Durations stay as agreed, and the agreed dates stay as the baseline.")
                : _("Durations stay as they are.");
}

/**
 * mutual_preview_dup_footer:
 * @self: what would happen
 *
 * Returns: (transfer full): what becomes of durations, agreed dates and conflicts
 */
char *
mutual_preview_dup_footer (const MutualPreview *self)
{
  g_autofree char *baseline = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  baseline = g_strdup (describe_baseline (self));
  if (self->n_conflicts == 0)
    return g_steal_pointer (&baseline);
  if (self->n_conflicts == 2)
    /* Translators: %s is a whole sentence. */
    return g_strdup_printf (_("%s Apply keeps both conflicts marked in Review."), baseline);
  return g_strdup_printf (
      /* Translators: %s is a whole sentence. */
      ngettext ("%s Apply keeps %u conflict marked in Review.", "%s Apply keeps all %u conflicts marked in Review.",
                self->n_conflicts),
      baseline, self->n_conflicts);
}

/**
 * mutual_preview_row_dup_title:
 * @row: a row
 *
 * Returns: (transfer full): the title of the item; for its start "Legal review starts"
 */
char *
mutual_preview_row_dup_title (const MutualPreviewRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (row->part == MUTUAL_PREVIEW_START)
    /* Translators: the title of a row with the date on which a milestone or step, %s, starts. */
    return g_strdup_printf (_("%s: start"), mutual_phrase_title (row->item));
  return g_strdup (mutual_phrase_title (row->item));
}

/**
 * mutual_preview_row_dup_caption:
 * @row: a row
 *
 * Returns: (transfer full) (nullable): what to say below the title: the first conflict or advice, or why it stays
 */
char *
mutual_preview_row_dup_caption (const MutualPreviewRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (row->findings->len > 0)
    return mutual_finding_dup_sentence (g_ptr_array_index (row->findings, 0));
  if (!row->stays)
    return NULL;
  if (row->pinned_to == NULL)
    /* Translators: why something does not move with the rest. */
    return g_strdup (_("Pinned to its date"));
  if (mutual_item_has (row->pinned_to, MUTUAL_MEMBER_DUE))
    /* Translators: why something does not move with the rest; %s is the milestone or step that it follows. */
    return g_strdup_printf (_("Follows “%s”, which stays"), mutual_phrase_title (row->pinned_to));
  /* Translators: why something does not move with the rest; %s is an event. */
  return g_strdup_printf (_("Pinned to “%s”"), mutual_phrase_title (row->pinned_to));
}
