/* A list that tells of many changes of another at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CALM_LIST (mutual_calm_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualCalmList, mutual_calm_list, MUTUAL, CALM_LIST, GObject)

MutualCalmList *mutual_calm_list_new  (GListModel     *model);
void            mutual_calm_list_hold (MutualCalmList *self);
void            mutual_calm_list_tell (MutualCalmList *self);

G_END_DECLS
