/* A popover with a list to choose one entry from, by typing where the list is long.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PICKER (mutual_picker_get_type ())
G_DECLARE_FINAL_TYPE (MutualPicker, mutual_picker, MUTUAL, PICKER, GtkPopover)

/* Signals:
 * "picked" (const char *id);
 * "offer-taken" (const char *typed): the user wants something new of this name. */
GtkWidget *mutual_picker_new       (const char   *searched_for);
void       mutual_picker_clear     (MutualPicker *self);
void       mutual_picker_add       (MutualPicker *self,
                                    const char   *id,
                                    const char   *title,
                                    const char   *note,
                                    MutualSide    side,
                                    gboolean      chosen);
void       mutual_picker_set_offer (MutualPicker *self,
                                    const char   *offer,
                                    const char   *named);
void       mutual_picker_show      (MutualPicker *self);
void       mutual_picker_search    (MutualPicker *self,
                                    const char   *text);
void       mutual_picker_pick      (MutualPicker *self,
                                    guint         index);

G_END_DECLS
