/* What the rules ask of the plan that is looked at.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-topics.h"
#include "review/mutual-rule.h"

G_BEGIN_DECLS

const char  *mutual_case_get_title   (MutualItem       *item);
const char  *mutual_case_get_first   (GPtrArray        *hits);
const char  *mutual_case_get_company (const MutualCase *reviewed,
                                      MutualSide        side);
gboolean     mutual_case_is_open     (MutualItem       *milestone_or_step);
MutualFacts *mutual_case_get_facts   (const MutualCase *reviewed,
                                      guint             position);
MutualFacts *mutual_case_get_last    (const MutualCase *reviewed);
MutualItem  *mutual_case_find_seat   (const MutualCase *reviewed,
                                      MutualSide        side,
                                      MutualTopic       topic);
GPtrArray   *mutual_case_add_seat    (const MutualCase *reviewed,
                                      MutualSide        side,
                                      const char       *title,
                                      gboolean          executive);

G_END_DECLS
