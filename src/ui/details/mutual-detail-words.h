/* What the details say in words: how a date follows another, states, kinds of events.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

#include <pango/pango.h>

G_BEGIN_DECLS

char       *mutual_detail_describe_rule         (MutualItem     *item,
                                                 PangoAttrList **attributes);
char       *mutual_detail_describe_state        (MutualItem     *item,
                                                 const GDate    *today);
char       *mutual_detail_describe_confirmation (MutualItem     *item);

/* Words for the values of enumerations. */
const char *mutual_detail_describe_working_days (int             number);

G_END_DECLS
