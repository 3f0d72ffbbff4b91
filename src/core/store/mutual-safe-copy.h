/* A copy of what is being saved, on this computer's own disk, for as long as the file itself may be in danger.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-descriptor.h"

G_BEGIN_DECLS

typedef struct
{
  MutualDescriptor folder;
  char            *name;
  char            *path; /* for people: where it is */
} MutualSafeCopy;

#define MUTUAL_SAFE_COPY_INIT { -1, NULL, NULL }

gboolean mutual_safe_copy_make   (MutualSafeCopy  *self,
                                  const char      *subfolder,
                                  const char      *name,
                                  GBytes          *bytes,
                                  GError         **error);
void     mutual_safe_copy_remove (MutualSafeCopy  *self);
void     mutual_safe_copy_clear  (MutualSafeCopy  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualSafeCopy, mutual_safe_copy_clear)

G_END_DECLS
