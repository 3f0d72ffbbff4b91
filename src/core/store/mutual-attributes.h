/* What a file has besides its bytes: owner, permissions, access list, extended attributes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_ATTRIBUTES_KEPT,
  MUTUAL_ATTRIBUTES_REFUSED, /* this user may not give them to a new file */
  MUTUAL_ATTRIBUTES_FAILED,  /* the system failed; errno says how */
} MutualAttributes;

MutualAttributes mutual_attributes_copy (int from,
                                         int to);

G_END_DECLS
