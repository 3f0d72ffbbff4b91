/* The checks that the preferences switch off for all plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "review/mutual-rule.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUTUAL_REVIEW_SETTINGS_KEY "review-off"

gboolean mutual_review_settings_is_off  (GSettings        *settings,
                                         const MutualRule *rule);
void     mutual_review_settings_set_off (GSettings        *settings,
                                         const MutualRule *rule,
                                         gboolean          off);

G_END_DECLS
