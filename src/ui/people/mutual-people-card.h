/* The card of a person or of a role: all that the plan knows of them, and what they do in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PEOPLE_CARD (mutual_people_card_get_type ())
G_DECLARE_FINAL_TYPE (MutualPeopleCard, mutual_people_card, MUTUAL, PEOPLE_CARD, GtkWidget)

/* Signal: "opened" (const char *id): the card of another is asked for. */
GtkWidget *mutual_people_card_new     (void);
void       mutual_people_card_update  (MutualPeopleCard *self,
                                       MutualSession    *session,
                                       MutualItem       *person_or_role);
void       mutual_people_card_focus   (MutualPeopleCard *self,
                                       MutualMember      member);
void       mutual_people_card_message (MutualPeopleCard *self,
                                       const char       *text);

G_END_DECLS
