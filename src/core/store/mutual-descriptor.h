/* File descriptors handled with care: only regular files, whole reads, whole writes, every error told.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-store-error.h"

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

typedef int MutualDescriptor;

int       mutual_descriptor_open_regular (int               folder,
                                          const char       *name,
                                          int               flags,
                                          struct stat      *status,
                                          MutualStoreAct    act,
                                          GError          **error);
GBytes   *mutual_descriptor_read_all     (int               descriptor,
                                          gsize             limit,
                                          GCancellable     *cancellable,
                                          GError          **error);
GBytes   *mutual_descriptor_read_regular (int               descriptor,
                                          gsize             limit,
                                          GCancellable     *cancellable,
                                          GError          **error);
gboolean  mutual_descriptor_write_all    (int               descriptor,
                                          GBytes           *bytes,
                                          GError          **error);
gboolean  mutual_descriptor_sync         (int               descriptor,
                                          GError          **error);
gboolean  mutual_descriptor_sync_folder  (int               descriptor,
                                          GError          **error);
gboolean  mutual_descriptor_close        (MutualDescriptor *descriptor,
                                          GError          **error);
void      mutual_descriptor_clear        (MutualDescriptor *descriptor);
int       mutual_descriptor_create       (int               folder,
                                          const char       *prefix,
                                          const char       *suffix,
                                          int               mode,
                                          char            **name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualDescriptor, mutual_descriptor_clear)

G_END_DECLS
