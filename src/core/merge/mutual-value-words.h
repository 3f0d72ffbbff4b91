/* Values of a plan for people, in a few words: for what is compared and merged.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

const char *mutual_value_name_item     (MutualItem        *item);
char       *mutual_value_describe      (MutualItem        *item,
                                        const MutualField *field);
char       *mutual_value_describe_node (JsonNode          *node);

G_END_DECLS
