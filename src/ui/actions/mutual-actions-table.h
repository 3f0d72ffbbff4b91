/* The keys of the application: one table for accelerators and for the shortcuts window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *group;          /* heading in the shortcuts window */
  const char *title;          /* what it does */
  const char *action;         /* detailed name, or NULL where a pane handles the keys itself */
  const char *accelerators[4];
  const char *local_action;   /* the one that a menu has for it, if panes handle the keys themselves */
} MutualActionRow;

const MutualActionRow *mutual_actions_table_get           (guint          *n_rows);
const char            *mutual_actions_table_get_local_key (const char     *action);
void                   mutual_actions_table_install       (GtkApplication *application);
GtkWidget             *mutual_actions_table_new_window    (void);

G_END_DECLS
