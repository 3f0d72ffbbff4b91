/* The mail that invites a person to a plan: what it is about, what their part is, and when.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

char *mutual_invitation_get_subject (MutualItem *person);
char *mutual_invitation_get_body    (MutualItem *person);
char *mutual_invitation_get_uri     (MutualItem *person);

G_END_DECLS
