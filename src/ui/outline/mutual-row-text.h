/* A text of a row that can be written in where it stands.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_ROW_TEXT (mutual_row_text_get_type ())
G_DECLARE_FINAL_TYPE (MutualRowText, mutual_row_text, MUTUAL, ROW_TEXT, GtkWidget)

/* Signals, all while it is written in:
 * "typed": the written text is another one;
 * "moved": the cursor is elsewhere, after typing, too;
 * "kept": Return was pressed;
 * "left": the focus went elsewhere;
 * "key" (guint keyval, GdkModifierType state) -> gboolean: a key that the row may have a use for, before the entry has;
 * "lines" (const char *text) -> gboolean: several lines were pasted. */
GtkWidget  *mutual_row_text_new             (const char    *css_class,
                                             float          xalign);
void        mutual_row_text_set_text        (MutualRowText *self,
                                             const char    *text);
void        mutual_row_text_set_placeholder (MutualRowText *self,
                                             const char    *placeholder);
void        mutual_row_text_set_hides_empty (MutualRowText *self,
                                             gboolean       hides_empty);
void        mutual_row_text_begin           (MutualRowText *self,
                                             const char    *text,
                                             const char    *description,
                                             const char    *hint);
void        mutual_row_text_end             (MutualRowText *self);
const char *mutual_row_text_get_written     (MutualRowText *self);
void        mutual_row_text_set_written     (MutualRowText *self,
                                             const char    *text);
void        mutual_row_text_replace_written (MutualRowText *self,
                                             const char    *text,
                                             guint          cursor);
guint       mutual_row_text_get_cursor      (MutualRowText *self);
void        mutual_row_text_set_attributes  (MutualRowText *self,
                                             PangoAttrList *attributes);
void        mutual_row_text_tell            (MutualRowText *self,
                                             const char    *message);

G_END_DECLS
