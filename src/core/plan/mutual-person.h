/* A person of either side, who fills roles.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PERSON (mutual_person_get_type ())
G_DECLARE_FINAL_TYPE (MutualPerson, mutual_person, MUTUAL, PERSON, MutualItem)

G_END_DECLS
