/* What people call the members of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-member.h"

G_BEGIN_DECLS

const char *mutual_member_describe (MutualMember member);

G_END_DECLS
