/* The parts of the writer, for those who write less than a whole plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-output.h"
#include "format/mutual-shape.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

void mutual_writer_append_item  (MutualOutput            *output,
                                 MutualItem              *item,
                                 const MutualShape       *shape,
                                 guint                    depth);

G_END_DECLS
