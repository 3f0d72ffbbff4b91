/* Persons or roles that belong to what a card is about: each opens its own card, can be let go, and others can be named.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_LINK_LIST (mutual_link_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualLinkList, mutual_link_list, MUTUAL, LINK_LIST, GtkWidget)

/* Signals: "opened" and "removed" (const char *id); "written" (const char *text): a name was written. */
GtkWidget *mutual_link_list_new             (const char     *heading,
                                             const char     *add_label,
                                             const char     *remove_tooltip,
                                             gboolean        tells_holder);
void       mutual_link_list_update          (MutualLinkList *self,
                                             GPtrArray      *items,
                                             gboolean        may_remove,
                                             gboolean        may_add);
void       mutual_link_list_set_suggestions (MutualLinkList *self,
                                             GPtrArray      *people_or_roles);

G_END_DECLS
