/* What menus, keys and panes can do to the items of a plan: add, remove, duplicate, move, mark as done, confirm.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_COMMANDS_UP,
  MUTUAL_COMMANDS_DOWN,
} MutualCommandsDirection;

void        mutual_commands_add_milestone  (MutualSession           *session);
void        mutual_commands_add_step       (MutualSession           *session);
void        mutual_commands_add_event      (MutualSession           *session);
void        mutual_commands_add_event_on   (MutualSession           *session,
                                            const GDate             *date);
MutualItem *mutual_commands_add            (MutualSession           *session,
                                            const char              *label,
                                            MutualItem              *parent,
                                            MutualMember             list,
                                            guint                    position,
                                            MutualItem              *item);
void        mutual_commands_select         (MutualSession           *session,
                                            GPtrArray               *items);
void        mutual_commands_remove         (MutualSession           *session,
                                            GPtrArray               *items);
void        mutual_commands_cut            (MutualSession           *session,
                                            GPtrArray               *items);
void        mutual_commands_duplicate      (MutualSession           *session,
                                            GPtrArray               *items);
gboolean    mutual_commands_can_move       (GPtrArray               *items,
                                            MutualCommandsDirection  direction);
void        mutual_commands_move           (MutualSession           *session,
                                            GPtrArray               *items,
                                            MutualCommandsDirection  direction);
gboolean    mutual_commands_can_move_to    (GPtrArray               *items,
                                            MutualItem              *parent);
void        mutual_commands_move_to        (MutualSession           *session,
                                            GPtrArray               *items,
                                            MutualItem              *parent,
                                            guint                    position);
gboolean    mutual_commands_can_be_done    (GPtrArray               *items);
gboolean    mutual_commands_are_done       (MutualSession           *session,
                                            GPtrArray               *items);
void        mutual_commands_toggle_done    (MutualSession           *session,
                                            GPtrArray               *items);
void        mutual_commands_assign         (MutualSession           *session,
                                            GPtrArray               *items,
                                            MutualItem              *role);
gboolean    mutual_commands_can_move_go_live (MutualSession         *session);
void        mutual_commands_move_go_live   (MutualSession           *session);
gboolean    mutual_commands_can_shift_after (MutualSession          *session,
                                            GPtrArray               *items);
void        mutual_commands_shift_after    (MutualSession           *session,
                                            GPtrArray               *items);
void        mutual_commands_work_back      (MutualSession           *session);
void        mutual_commands_agree          (MutualSession           *session);
MutualItem *mutual_commands_find_confirmer (MutualItem              *item);
void        mutual_commands_confirm        (MutualSession           *session,
                                            GPtrArray               *items,
                                            MutualItem              *person);

G_END_DECLS
