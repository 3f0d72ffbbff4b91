/* The roles of a milestone or step as chips, which can be taken away, and a button that adds one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_ROLE_CHIPS (mutual_role_chips_get_type ())
G_DECLARE_FINAL_TYPE (MutualRoleChips, mutual_role_chips, MUTUAL, ROLE_CHIPS, GtkWidget)

GtkWidget *mutual_role_chips_new    (void);
void       mutual_role_chips_bind   (GtkWidget           *part,
                                     MutualSession       *session,
                                     const char * const  *ids,
                                     MutualMember         member);
void       mutual_role_chips_update (GtkWidget           *part);

G_END_DECLS
