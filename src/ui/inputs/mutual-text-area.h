/* A text of several lines that is as high as its text, takes no more than a plan holds, and stands in no frame.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-field.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEXT_AREA (mutual_text_area_get_type ())
G_DECLARE_FINAL_TYPE (MutualTextArea, mutual_text_area, MUTUAL, TEXT_AREA, GtkTextView)

/* Signals: "typed", "refused" (const char *why), "activate". */
GtkWidget *mutual_text_area_new             (gboolean         goes_on);
void       mutual_text_area_set_kind        (MutualTextArea  *self,
                                             MutualFieldKind  kind);
void       mutual_text_area_set_placeholder (MutualTextArea  *self,
                                             const char      *text);
char      *mutual_text_area_dup_text        (MutualTextArea  *self);
void       mutual_text_area_replace         (MutualTextArea  *self,
                                             int              start,
                                             int              end,
                                             const char      *text);
void       mutual_text_area_insert          (MutualTextArea  *self,
                                             const char      *text);

G_END_DECLS
