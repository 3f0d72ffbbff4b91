/* A menu at a place of a widget, gone when it closes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mutual_context_menu_bind_keys (GtkWidgetClass  *klass,
                                    GtkShortcutFunc  show);
void mutual_context_menu_add_click (GtkWidget       *widget,
                                    GCallback        show,
                                    gpointer         object);
void mutual_context_menu_append    (GMenu           *menu,
                                    const char      *label,
                                    const char      *action,
                                    const char      *target);
void mutual_context_menu_popup     (GtkWidget       *widget,
                                    GtkWidget       *place,
                                    double           x,
                                    double           y,
                                    GMenuModel      *menu);

G_END_DECLS
