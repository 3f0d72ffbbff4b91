/* A timeline in a few words, for those who cannot see it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-timeline-words.h"

#include "drawing/mutual-axis.h"
#include "drawing/mutual-text.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n-lib.h>

/* What the milestones of a plan come to. */
typedef struct
{
  guint       n;
  guint       n_done;
  guint       n_late;
  guint       n_undated;
  MutualItem *next; /* the open one that is due first, or NULL */
} Sum;

static void
add_up (Sum         *sum,
        MutualItem  *plan,
        const GDate *today)
{
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);
      const GDate *end = mutual_progress_get_end (milestone);
      MutualProgress progress;

      if (mutual_progress_is_dropped (milestone))
        continue;

      mutual_progress_get (milestone, today, &progress);
      sum->n++;
      sum->n_done += progress.state == MUTUAL_STATE_DONE ? 1 : 0;
      sum->n_late += progress.state == MUTUAL_STATE_LATE ? 1 : 0;
      sum->n_undated += end == NULL ? 1 : 0;
      if (progress.state != MUTUAL_STATE_DONE && end != NULL &&
          (sum->next == NULL || g_date_compare (end, mutual_progress_get_end (sum->next)) < 0))
        sum->next = milestone;
    }
}

static void
add_milestones (GPtrArray *phrases,
                const Sum *sum)
{
  g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u milestone", "%u milestones", sum->n), sum->n));
  if (sum->n_done > 0)
    /* Translators: of the milestones. */
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u done", "%u done", sum->n_done), sum->n_done));
  if (sum->n_late > 0)
    /* Translators: of the milestones. */
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u late", "%u late", sum->n_late), sum->n_late));
  if (sum->n_undated > 0)
    /* Translators: of the milestones. */
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u without a date", "%u without a date", sum->n_undated),
                                               sum->n_undated));
}

static void
add_events (GPtrArray  *phrases,
            MutualItem *plan)
{
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS);

  if (n > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u customer event", "%u customer events", n), n));
}

static void
add_item (GPtrArray  *phrases,
          MutualItem *item,
          gboolean    is_next)
{
  g_autofree char *title = mutual_text_tame (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
  g_autofree char *day = mutual_date_format (mutual_progress_get_end (item), MUTUAL_DATE_FULL);

  /* Translators: a screen reader says what is due next, as in "next Proof of concept on Thu 3 Dec 2026". */
  g_ptr_array_add (phrases, is_next ? g_strdup_printf (_("next %s on %s"), title, day)
                                    /* Translators: a milestone and its date, as in "Go-live on Mon 1 Mar 2027". */
                                    : g_strdup_printf (_("%s on %s"), title, day));
}

/* From the first start to the last end; today is not a part of the plan. */
static void
add_range (GPtrArray   *phrases,
           MutualPlan  *plan)
{
  MutualAxis axis;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!mutual_axis_find_dates (&axis, plan))
    return;

  first = mutual_date_format (&axis.first, MUTUAL_DATE_FULL);
  last = mutual_date_format (&axis.last, MUTUAL_DATE_FULL);
  /* Translators: a screen reader says from when to when a plan lasts. */
  g_ptr_array_add (phrases, g_strdup_printf (_("from %s to %s"), first, last));
}

/**
 * mutual_timeline_words_describe:
 * @plan: a plan
 * @today: the day it is
 *
 * Returns: (transfer full): how many milestones, done, late and without a date; how many events; from when to when;
 *   what comes next, and when all is counted from
 */
char *
mutual_timeline_words_describe (MutualPlan  *plan,
                                const GDate *today)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  MutualItem *anchor;
  Sum sum = { 0 };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  add_up (&sum, MUTUAL_ITEM (plan), today);
  add_milestones (phrases, &sum);
  add_events (phrases, MUTUAL_ITEM (plan));
  add_range (phrases, plan);
  if (sum.next != NULL)
    add_item (phrases, sum.next, TRUE);
  anchor = mutual_item_resolve (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
  if (anchor != NULL && anchor != sum.next && mutual_progress_get_end (anchor) != NULL)
    add_item (phrases, anchor, FALSE);

  return mutual_phrase_list (phrases);
}
