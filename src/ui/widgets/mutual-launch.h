/* Handing a URI to the application that the desktop has for it: the one place that does.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     mutual_launch_mail        (GtkWidget            *widget,
                                    const char           *uri,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean mutual_launch_mail_finish (GtkWidget            *widget,
                                    GAsyncResult         *result,
                                    GError              **error);

char     *mutual_launch_describe_link (const char          *uri,
                                       GError             **error);
void      mutual_launch_link          (GtkWidget           *widget,
                                       const char          *uri,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean  mutual_launch_link_finish   (GtkWidget           *widget,
                                       GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
