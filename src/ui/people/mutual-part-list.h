/* Every milestone and step in which a person or a role has a part, with its date and state.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PART_LIST (mutual_part_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualPartList, mutual_part_list, MUTUAL, PART_LIST, GtkWidget)

GtkWidget *mutual_part_list_new    (void);
void       mutual_part_list_update (MutualPartList *self,
                                    MutualSession  *session,
                                    MutualItem     *person_or_role);

G_END_DECLS
