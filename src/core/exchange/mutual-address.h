/* Mail addresses: which ones a mail can go to, and lists of them for the address line of a mail.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

gboolean mutual_address_is_valid (const char *address);
char    *mutual_address_fold     (const char *address);
char    *mutual_address_format   (const char *name,
                                  const char *address);
char    *mutual_address_list     (MutualPlan *plan,
                                  MutualSide  side,
                                  guint      *n_listed,
                                  guint      *n_without);

G_END_DECLS
