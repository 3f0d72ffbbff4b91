/* The reasons why a date moved, each on a button with a key, and a note.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_REASON_CHOICE (mutual_reason_choice_get_type ())
G_DECLARE_FINAL_TYPE (MutualReasonChoice, mutual_reason_choice, MUTUAL, REASON_CHOICE, GtkWidget)

/* Signals, all of the user's doing:
 * "chosen": another reason, or none any more;
 * "noted": another note;
 * "settled": Enter in the note. */
GtkWidget    *mutual_reason_choice_new        (GtkWidget          *lead);
void          mutual_reason_choice_show       (MutualReasonChoice *self,
                                               MutualReason        reason,
                                               const char         *notes);
MutualReason  mutual_reason_choice_get_reason (MutualReasonChoice *self);
const char   *mutual_reason_choice_get_notes  (MutualReasonChoice *self);
gboolean      mutual_reason_choice_press      (MutualReasonChoice *self,
                                               guint               keyval,
                                               GdkModifierType     state,
                                               GtkWidget          *focus);

G_END_DECLS
