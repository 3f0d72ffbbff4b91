/* Choosing files: the one place that knows which dialog the toolkit of our time has for it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_FILE_PLAN,
  MUTUAL_FILE_PDF,
  MUTUAL_FILE_SVG,
  MUTUAL_FILE_PNG,
  MUTUAL_FILE_CONTACTS,
} MutualFileKind;

typedef void (*MutualFilesFunc) (GtkWindow  *parent,
                                 GListModel *files,
                                 gpointer    user_data);
typedef void (*MutualFileFunc)  (GtkWindow  *parent,
                                 GFile      *file,
                                 gpointer    user_data);

void  mutual_choose_plans   (GtkWindow       *parent,
                             GFile           *beside,
                             MutualFilesFunc  callback,
                             gpointer         user_data);
void  mutual_choose_contacts (GtkWindow      *parent,
                              GFile          *beside,
                              MutualFilesFunc callback,
                              gpointer        user_data);
void  mutual_choose_target  (GtkWindow       *parent,
                             MutualFileKind   kind,
                             const char      *title,
                             GFile           *current,
                             MutualFileFunc   callback,
                             gpointer         user_data);
char *mutual_make_file_name (const char      *title,
                             const char      *suffix);

G_END_DECLS
