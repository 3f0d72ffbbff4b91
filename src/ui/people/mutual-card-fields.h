/* The fields of the card of a person or of a role.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_CARD_FIELDS (mutual_card_fields_get_type ())
G_DECLARE_FINAL_TYPE (MutualCardFields, mutual_card_fields, MUTUAL, CARD_FIELDS, GtkWidget)

GtkWidget *mutual_card_fields_new     (void);
void       mutual_card_fields_update  (MutualCardFields *self,
                                       MutualSession    *session,
                                       MutualItem       *person_or_role);
gboolean   mutual_card_fields_focus   (MutualCardFields *self,
                                       MutualMember      member);
void       mutual_card_fields_message (MutualCardFields *self,
                                       MutualMember      member,
                                       const char       *text);

G_END_DECLS
