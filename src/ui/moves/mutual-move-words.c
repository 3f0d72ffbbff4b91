/* What the dialog says of a change of dates, beyond what the preview itself says.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "moves/mutual-move-words.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"

#include <glib/gi18n.h>

/**
 * mutual_move_words_get_icon:
 * @item: a milestone, step or event
 *
 * Returns: (transfer none): the name of an icon for it
 */
const char *
mutual_move_words_get_icon (MutualItem *item)
{
  if (mutual_item_resolve (mutual_item_get_root (item), MUTUAL_MEMBER_ANCHOR) == item)
    return "mutual-star-symbolic";
  return MUTUAL_IS_EVENT (item) ? "mutual-event-symbolic" : "mutual-follows-symbolic";
}

/**
 * mutual_move_words_date:
 * @date: (nullable): a date, or none
 *
 * Returns: (transfer full): "Mon 1 Mar 2027", or that there is none
 */
char *
mutual_move_words_date (const GDate *date)
{
  return date != NULL && g_date_valid (date) ? mutual_date_format (date, MUTUAL_DATE_FULL) : g_strdup (_("No date"));
}

/**
 * mutual_move_words_title:
 * @move: what somebody wants
 * @preview: what it would bring
 *
 * Returns: (transfer full): "Move Go-live"
 */
char *
mutual_move_words_title (MutualMove          *move,
                         const MutualPreview *preview)
{
  MutualMoveKind kind = mutual_move_get_kind (move);

  return kind == MUTUAL_MOVE_SHIFT || kind == MUTUAL_MOVE_WORK_BACK ? g_strdup (mutual_move_get_label (move))
                                                                    : mutual_preview_dup_title (preview);
}

/**
 * mutual_move_words_distance:
 * @move: what somebody wants
 * @preview: what it would bring
 *
 * Returns: (transfer full) (nullable): "14 days earlier"; of a shift, what the working days come to
 */
char *
mutual_move_words_distance (MutualMove          *move,
                            const MutualPreview *preview)
{
  g_autofree char *day = NULL;
  int n;

  if (mutual_move_get_kind (move) != MUTUAL_MOVE_SHIFT)
    return mutual_preview_dup_distance (preview);
  n = mutual_move_get_days (move);
  day = mutual_move_words_date (&preview->to);
  /* Translators: stands behind a number, which may be negative; %s is the date that this comes to. */
  return g_strdup_printf (ngettext ("working day: %s", "working days: %s", (gulong) ABS (n)), day);
}

/**
 * mutual_move_words_question:
 * @plan: a plan
 * @change_ids: (array zero-terminated=1): the ids of changes that it keeps
 *
 * Returns: (transfer full): "Why did “Go-live” move?"
 */
char *
mutual_move_words_question (MutualPlan         *plan,
                            const char * const *change_ids)
{
  guint n = g_strv_length ((char **) change_ids);
  MutualItem *change = n == 1 ? mutual_plan_find (plan, change_ids[0]) : NULL;
  MutualItem *item = change != NULL ? mutual_item_resolve (change, MUTUAL_MEMBER_ITEM) : NULL;
  const char *title = item != NULL && mutual_item_has (item, MUTUAL_MEMBER_TITLE)
                          ? mutual_item_get_text (item, MUTUAL_MEMBER_TITLE)
                          : "";

  if (*title != '\0')
    /* Translators: %s is the title of a milestone, step or event. */
    return g_strdup_printf (_("Why did “%s” move?"), title);
  return g_strdup_printf (ngettext ("Why did a date move?", "Why did %u dates move?", n), n);
}

/**
 * mutual_move_words_sum:
 * @move: what somebody wants
 * @preview: what it would bring
 * @n_rules: how many items begin to follow something else
 *
 * Returns: (transfer full): "6 dates move, 1 stays. One undo step."
 */
char *
mutual_move_words_sum (MutualMove          *move,
                       const MutualPreview *preview,
                       guint                n_rules)
{
  g_autofree char *counts = NULL;

  if (mutual_move_get_kind (move) != MUTUAL_MOVE_WORK_BACK)
    return mutual_preview_dup_summary (preview);
  counts = mutual_preview_dup_counts (preview);
  if (counts != NULL)
    /* Translators: the first %s is like "3 dates move". */
    return g_strdup_printf (ngettext ("%s; %u gets a rule. One undo step.", "%s; %u get a rule. One undo step.", n_rules),
                            counts, n_rules);
  return g_strdup_printf (ngettext ("%u gets a rule, and no date moves. One undo step.",
                                    "%u get a rule, and no date moves. One undo step.", n_rules),
                          n_rules);
}
