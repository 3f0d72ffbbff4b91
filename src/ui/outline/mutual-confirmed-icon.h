/* The small icon of a date that a person of the buyer confirmed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mutual_confirmed_icon_new      (void);
void       mutual_confirmed_icon_update   (GtkWidget  *icon,
                                           MutualItem *item);
char      *mutual_confirmed_icon_describe (MutualItem *item);

G_END_DECLS
