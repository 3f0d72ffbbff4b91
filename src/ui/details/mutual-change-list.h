/* The moves of dates that were recorded, to be read.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CHANGE_LIST (mutual_change_list_get_type ())
G_DECLARE_FINAL_TYPE (MutualChangeList, mutual_change_list, MUTUAL, CHANGE_LIST, GtkWidget)

GtkWidget *mutual_change_list_new    (void);
void       mutual_change_list_bind   (GtkWidget           *part,
                                      MutualSession       *session,
                                      const char * const  *ids,
                                      MutualMember         member);
void       mutual_change_list_update (GtkWidget           *part);

G_END_DECLS
