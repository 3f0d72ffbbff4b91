/* What a title speaks of: the words by which a signature, a champion or a review of security is known.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_TOPIC_OPTIMIZATION,
  MUTUAL_TOPIC_GOING_LIVE,
  MUTUAL_TOPIC_SIGNATURE,
  MUTUAL_TOPIC_ECONOMIC_BUYER,
  MUTUAL_TOPIC_CHAMPION,
  MUTUAL_TOPIC_CUSTOMER_SUCCESS,
  MUTUAL_TOPIC_VICE_PRESIDENT,

  /* What takes its time. */
  MUTUAL_TOPIC_DATA_PROTECTION,
  MUTUAL_TOPIC_BOARD,
  MUTUAL_TOPIC_PURCHASE,
  MUTUAL_TOPIC_SECURITY,
  MUTUAL_TOPIC_TERMS,
  MUTUAL_TOPIC_APPROVAL,
} MutualTopic;

gboolean mutual_topic_is_in         (MutualTopic  topic,
                                     const char  *title);
gboolean mutual_topic_is_department (const char  *name);

G_END_DECLS
