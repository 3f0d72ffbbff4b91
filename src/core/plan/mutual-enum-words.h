/* What people call the words of an enumeration.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *mutual_enum_describe (GType type,
                                  int   value);

G_END_DECLS
