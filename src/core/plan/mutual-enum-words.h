/* What people call the choices of a plan: kinds, sides, states.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

G_BEGIN_DECLS

const char *mutual_event_kind_describe (int   kind);
const char *mutual_step_kind_describe  (int   kind);
const char *mutual_track_describe      (int   track);
const char *mutual_side_describe       (int   side);
const char *mutual_status_describe     (int   status);
const char *mutual_severity_describe   (int   severity);
const char *mutual_reason_describe     (int   reason);
const char *mutual_reason_get_name     (int   reason);
const char *mutual_enum_describe       (GType type,
                                        int   value);

G_END_DECLS
