/* What the files of the commands share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-commands.h"

G_BEGIN_DECLS

/* What stands in menus and what is told, for each class of items. */
typedef struct
{
  GType (*get_type) (void);
  const char *remove;
  const char *cut;
  const char *duplicate;
  const char *move;
} MutualCommandsWords;

const MutualCommandsWords *mutual_commands_get_words (GPtrArray     *items);
gboolean                   mutual_commands_begin     (MutualSession *session,
                                                      const char    *label);
void                       mutual_commands_apply     (MutualSession *session,
                                                      MutualEdit    *edit);
void                       mutual_commands_end       (MutualSession *session);

G_END_DECLS
