/* A text of an item that can be written where it stands: a click, Enter or F2 begins, a message beside it says why not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-in-place.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEXT_PLACE (mutual_text_place_get_type ())
G_DECLARE_FINAL_TYPE (MutualTextPlace, mutual_text_place, MUTUAL, TEXT_PLACE, GtkWidget)

/* Property: "editing" (read-only, notify). */
GtkWidget     *mutual_text_place_new             (MutualTextStyle  style,
                                                  const char      *name);
void           mutual_text_place_bind            (MutualTextPlace *self,
                                                  MutualSession   *session,
                                                  const char      *id,
                                                  MutualMember     member,
                                                  const char      *undo_label);
void           mutual_text_place_set_placeholder (MutualTextPlace *self,
                                                  const char      *text);
gboolean       mutual_text_place_start           (MutualTextPlace *self);
gboolean       mutual_text_place_get_editing     (MutualTextPlace *self);
const char    *mutual_text_place_get_message     (MutualTextPlace *self);
GtkLabel      *mutual_text_place_get_label       (MutualTextPlace *self);

G_END_DECLS
