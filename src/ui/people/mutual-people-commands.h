/* What the pane of people does to a plan, each an undoable step of its own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

guint       mutual_people_add_people  (MutualSession *session,
                                       MutualSide     side,
                                       char         **lines);
guint       mutual_people_add_roles   (MutualSession *session,
                                       MutualSide     side,
                                       char         **lines);
gboolean    mutual_people_name_role   (MutualSession *session,
                                       MutualItem    *role,
                                       const char    *text);
gboolean    mutual_people_give_role   (MutualSession *session,
                                       MutualItem    *person,
                                       const char    *title);
gboolean    mutual_people_seat        (MutualSession *session,
                                       MutualItem    *role,
                                       MutualItem    *person);
void        mutual_people_rename      (MutualSession *session,
                                       MutualItem    *person_or_role,
                                       const char    *text);
void        mutual_people_change_side (MutualSession *session,
                                       MutualItem    *person_or_role,
                                       MutualSide     side);
void        mutual_people_move        (MutualSession *session,
                                       MutualItem    *person_or_role,
                                       MutualItem    *neighbour);
MutualItem *mutual_people_get_pair    (MutualItem    *role);
void        mutual_people_pair        (MutualSession *session,
                                       MutualItem    *role,
                                       MutualItem    *counterpart);
void        mutual_people_mark_invited (MutualSession *session,
                                        MutualItem    *person);
void        mutual_people_remove      (MutualSession *session,
                                       MutualItem    *person_or_role);

G_END_DECLS
