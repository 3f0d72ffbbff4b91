/* The names that may be meant by what is typed, below the entry.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_SUGGESTIONS (mutual_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (MutualSuggestions, mutual_suggestions, MUTUAL, SUGGESTIONS, GtkPopover)

/* Signal: "chosen" (const char *name): one was clicked. */
GtkWidget  *mutual_suggestions_new        (void);
void        mutual_suggestions_set_items  (MutualSuggestions *self,
                                           GPtrArray         *people_or_roles);
void        mutual_suggestions_filter     (MutualSuggestions *self,
                                           const char        *text);
void        mutual_suggestions_step       (MutualSuggestions *self,
                                           int                direction);
void        mutual_suggestions_hide       (MutualSuggestions *self);
const char *mutual_suggestions_get_chosen (MutualSuggestions *self);

G_END_DECLS
