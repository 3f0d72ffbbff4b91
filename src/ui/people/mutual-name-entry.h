/* An entry for a name in the place where the name stands, which offers the names that are known.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_NAME_ENTRY (mutual_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (MutualNameEntry, mutual_name_entry, MUTUAL, NAME_ENTRY, GtkWidget)

/* Signals: "kept" (const char *text): Enter was pressed, a suggestion taken, or the focus went elsewhere with something
 * typed; "cancelled": Escape was pressed, or the focus went elsewhere with nothing typed. */
GtkWidget  *mutual_name_entry_new             (void);
void        mutual_name_entry_set_label       (MutualNameEntry *self,
                                               const char      *label);
void        mutual_name_entry_set_many        (MutualNameEntry *self,
                                               gboolean         many);
void        mutual_name_entry_set_suggestions (MutualNameEntry *self,
                                               GPtrArray       *people_or_roles);
void        mutual_name_entry_set_text        (MutualNameEntry *self,
                                               const char      *text);
const char *mutual_name_entry_get_text        (MutualNameEntry *self);

G_END_DECLS
