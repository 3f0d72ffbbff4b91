/* A metric: the number that tells whether the buyer got the value.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-metric.h"

#include "plan/mutual-enums.h"

struct _MutualMetric
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualMetric, mutual_metric, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_NAME, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_BASELINE, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_TARGET, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_BY, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_ACTUAL, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
};

static void
mutual_metric_class_init (MutualMetricClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_metric_init (MutualMetric *self)
{
}
