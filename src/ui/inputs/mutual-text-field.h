/* An editor of one text of an item: each keystroke is in the plan at once, and what does not fit is refused.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_TEXT_LINE,       /* one line, which scrolls sideways; Enter goes on */
  MUTUAL_TEXT_WRAPPED,    /* grows with its text; Enter goes on, Shift+Enter is a new line where the plan allows it */
  MUTUAL_TEXT_PARAGRAPHS, /* grows with its text; Enter is a new line */
} MutualTextStyle;

#define MUTUAL_TYPE_TEXT_FIELD (mutual_text_field_get_type ())
G_DECLARE_FINAL_TYPE (MutualTextField, mutual_text_field, MUTUAL, TEXT_FIELD, GtkWidget)

/* Signals:
 * "typed": the user changed the text, and so the plan;
 * "refused" (const char *why, or NULL when that is over);
 * "activate": Enter;
 * "cancel": Escape, after the text was put back to what stood when the focus came;
 * "paste" (const char *text) -> gboolean: a text is pasted; TRUE if somebody else took it. */
GtkWidget  *mutual_text_field_new             (MutualTextStyle   style);
void        mutual_text_field_bind            (MutualTextField  *self,
                                               MutualSession    *session,
                                               const char       *id,
                                               MutualMember      member);
void        mutual_text_field_set_label       (MutualTextField  *self,
                                               const char       *label);
void        mutual_text_field_set_placeholder (MutualTextField  *self,
                                               const char       *text);
void        mutual_text_field_update          (MutualTextField  *self);
char       *mutual_text_field_dup_text        (MutualTextField  *self);
void        mutual_text_field_set_text        (MutualTextField  *self,
                                               const char       *text);
void        mutual_text_field_insert          (MutualTextField  *self,
                                               const char       *text);
void        mutual_text_field_select_all      (MutualTextField  *self);
gboolean    mutual_text_field_revert          (MutualTextField  *self);
GtkWidget  *mutual_text_field_get_editor      (MutualTextField  *self);

G_END_DECLS
