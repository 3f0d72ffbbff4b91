/* How long things usually take: where a plan says nothing, its dates can begin from here.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-replan.h"

#include "plan/mutual-topics.h"

/* The first topic that the title speaks of counts. */
static const struct
{
  MutualTopic topic;
  int days;
} lead_times[] = {
  { MUTUAL_TOPIC_DATA_PROTECTION, 10 },
  { MUTUAL_TOPIC_BOARD, 30 },
  { MUTUAL_TOPIC_PURCHASE, 20 },
  { MUTUAL_TOPIC_SECURITY, 15 },
  { MUTUAL_TOPIC_TERMS, 20 },
  { MUTUAL_TOPIC_APPROVAL, 10 },
};

/**
 * mutual_replan_get_lead_time:
 * @milestone: a milestone
 *
 * Returns: how many working days it may take: what it says itself, or else what such things usually take
 */
int
mutual_replan_get_lead_time (MutualItem *milestone)
{
  const char *title;

  g_return_val_if_fail (MUTUAL_IS_ITEM (milestone), 0);

  if (mutual_item_get_number (milestone, MUTUAL_MEMBER_DURATION) > 0)
    return mutual_item_get_number (milestone, MUTUAL_MEMBER_DURATION);

  title = mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE);
  for (gsize i = 0; i < G_N_ELEMENTS (lead_times); i++)
    if (mutual_topic_is_in (lead_times[i].topic, title))
      return lead_times[i].days;

  switch ((MutualTrack) mutual_item_get_number (milestone, MUTUAL_MEMBER_TRACK))
    {
    case MUTUAL_TRACK_LEGAL:
      return 20;
    case MUTUAL_TRACK_TECHNICAL:
      return 15;
    case MUTUAL_TRACK_UNSET:
    case MUTUAL_TRACK_BUSINESS:
    case MUTUAL_TRACK_ADOPTION:
    default:
      return 10;
    }
}
