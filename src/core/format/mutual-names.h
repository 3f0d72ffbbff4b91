/* The unknown names of one object, watched for ones that were chosen to collide.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All zeros at first. */
typedef struct
{
  guint n_names;
  guint8 *buckets;
} MutualNames;

gboolean    mutual_names_add     (MutualNames *self,
                                  const char  *name);
void        mutual_names_clear   (MutualNames *self);
const char *mutual_names_explain (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualNames, mutual_names_clear)

G_END_DECLS
