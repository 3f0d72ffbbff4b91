/* How much text fits into a member of an item, and what is taken out of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

G_BEGIN_DECLS

MutualFieldKind mutual_text_limit_get_kind (MutualItem      *item,
                                            MutualMember     member);
gsize           mutual_text_limit_get      (MutualFieldKind  kind);
char           *mutual_text_limit_clean    (MutualFieldKind  kind,
                                            const char      *text);
char           *mutual_text_limit_describe (MutualFieldKind  kind,
                                            gsize            n_bytes);

G_END_DECLS
