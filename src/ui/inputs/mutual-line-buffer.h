/* The text of an entry of one line, which takes no more than a plan holds and nothing that it should not hold.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-field.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_LINE_BUFFER (mutual_line_buffer_get_type ())
G_DECLARE_FINAL_TYPE (MutualLineBuffer, mutual_line_buffer, MUTUAL, LINE_BUFFER, GtkEntryBuffer)

/* Signal: "refused" (const char *why). */
GtkEntryBuffer *mutual_line_buffer_new      (void);
void            mutual_line_buffer_set_kind (MutualLineBuffer *self,
                                             MutualFieldKind   kind);
gboolean        mutual_line_buffer_check    (MutualLineBuffer *self,
                                             gsize             n_bytes);

G_END_DECLS
