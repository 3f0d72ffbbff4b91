/* Contacts on their way in and out: files, the clipboard, drags.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void                mutual_contacts_file_add     (MutualSession *session,
                                                  MutualSide     side,
                                                  GBytes        *bytes);
void                mutual_contacts_file_import  (MutualSession *session,
                                                  MutualSide     side,
                                                  GFile         *file);
void                mutual_contacts_file_export  (MutualSession *session,
                                                  GPtrArray     *people,
                                                  GFile         *file);
void                mutual_contacts_file_paste   (MutualSession *session,
                                                  MutualSide     side,
                                                  GdkClipboard  *clipboard);
void                mutual_contacts_file_copy    (MutualSession *session,
                                                  MutualItem    *person_or_role,
                                                  GdkClipboard  *clipboard);
GdkContentProvider *mutual_contacts_file_provide (MutualSession *session,
                                                  MutualItem    *person_or_role);

G_END_DECLS
