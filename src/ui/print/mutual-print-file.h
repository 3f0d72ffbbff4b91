/* A file that is printed into, which is there whole in the end, or as it was.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _MutualPrintFile MutualPrintFile;

gboolean         mutual_print_file_is_wanted      (GtkPrintSettings     *settings);
MutualPrintFile *mutual_print_file_new            (GtkPrintSettings     *settings,
                                                   GError              **error);
void             mutual_print_file_free           (MutualPrintFile      *self);
void             mutual_print_file_name           (MutualPrintFile      *self,
                                                   GtkPrintSettings     *settings);
void             mutual_print_file_deliver        (MutualPrintFile      *self,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean         mutual_print_file_deliver_finish (GAsyncResult         *result,
                                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualPrintFile, mutual_print_file_free)

G_END_DECLS
