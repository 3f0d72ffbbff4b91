/* The checks of the review, each with a switch.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CHECK_LIST (mutual_check_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualCheckList, mutual_check_list, MUTUAL, CHECK_LIST, AdwExpanderRow)

GtkWidget *mutual_check_list_new (GSettings *settings);

G_END_DECLS
