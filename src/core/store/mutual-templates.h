/* The templates that a person keeps, a file each in the user's data folder: adding, renaming, deleting.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"
#include "store/mutual-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char    *mutual_templates_add           (MutualPlan           *plan,
                                         gboolean              replace,
                                         GError              **error);
void     mutual_templates_add_async     (MutualPlan           *plan,
                                         gboolean              replace,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
char    *mutual_templates_add_finish    (GAsyncResult         *result,
                                         GError              **error);

gboolean mutual_templates_rename        (const char           *path,
                                         const char           *title,
                                         GError              **error);
void     mutual_templates_rename_async  (const char           *path,
                                         const char           *title,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean mutual_templates_rename_finish (GAsyncResult         *result,
                                         GError              **error);

GBytes  *mutual_templates_delete        (const char           *path,
                                         GError              **error);
void     mutual_templates_delete_async  (const char           *path,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GBytes  *mutual_templates_delete_finish (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
