/* What can go wrong with a file, said so that a person can act on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUTUAL_STORE_ERROR (mutual_store_error_quark ())

typedef enum
{
  MUTUAL_STORE_ERROR_FAILED,          /* the system said something that no other code tells */
  MUTUAL_STORE_ERROR_NOT_FOUND,       /* no such file, or its folder is gone */
  MUTUAL_STORE_ERROR_NOT_A_FILE,      /* a folder, device, pipe or socket */
  MUTUAL_STORE_ERROR_NO_PERMISSION,   /* not allowed to read or write */
  MUTUAL_STORE_ERROR_READ_ONLY,       /* the file or the whole file system is protected against writing */
  MUTUAL_STORE_ERROR_NO_SPACE,        /* disk full, quota or file size limit reached */
  MUTUAL_STORE_ERROR_TOO_LARGE,       /* more than a plan may be */
  MUTUAL_STORE_ERROR_BAD_NAME,        /* too long, or a link that leads nowhere */
  MUTUAL_STORE_ERROR_NOT_SUPPORTED,   /* a place that GIO does not know, or that cannot do what saving needs */
  MUTUAL_STORE_ERROR_NOT_MOUNTED,     /* on a server that the user is not connected to */
  MUTUAL_STORE_ERROR_LOCKED,          /* somebody else is at work on it and said so to the server */
  MUTUAL_STORE_ERROR_NO_ANSWER,       /* the server cannot be reached, or stopped answering */
  MUTUAL_STORE_ERROR_EXISTS,          /* a new file would stand on top of another */
  MUTUAL_STORE_ERROR_CHANGED,         /* not what was opened, or it changed while it was read */
  MUTUAL_STORE_ERROR_VANISHED,        /* was opened, is no longer there */
  MUTUAL_STORE_ERROR_NEEDS_OVERWRITE, /* can only be written over: ask, then MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE */
  MUTUAL_STORE_ERROR_UNVERIFIED,      /* the bytes to be saved do not read back as the same plan */
  MUTUAL_STORE_ERROR_NEWER_VERSION,   /* a plan that this program cannot write without loss */
  MUTUAL_STORE_ERROR_IN_USE,          /* another process or window has it open */
  MUTUAL_STORE_ERROR_DAMAGED,         /* not what was written there, and nobody knows what it was */
} MutualStoreError;

/* What was being done, as the same failure needs other words. */
typedef enum
{
  MUTUAL_STORE_READING,
  MUTUAL_STORE_WRITING,
} MutualStoreAct;

GQuark   mutual_store_error_quark         (void);
gboolean mutual_store_error_set_errno     (GError         **error,
                                           MutualStoreAct   act,
                                           int              number);
gboolean mutual_store_error_set_gio       (GError         **error,
                                           MutualStoreAct   act,
                                           const GError    *failure);
gboolean mutual_store_error_set_kind      (GError         **error,
                                           guint            file_mode);
gboolean mutual_store_error_set_too_large (GError         **error,
                                           gsize            limit);

G_END_DECLS
