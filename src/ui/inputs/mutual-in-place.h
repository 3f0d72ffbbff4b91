/* A label that becomes an entry where it stands: Enter keeps what is written, Escape puts it back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-text-field.h"

G_BEGIN_DECLS

/* How writing ended. */
typedef enum
{
  MUTUAL_IN_PLACE_KEPT,     /* Enter */
  MUTUAL_IN_PLACE_LEFT,     /* the focus went elsewhere; what was written is kept */
  MUTUAL_IN_PLACE_REVERTED, /* Escape */
} MutualInPlaceEnd;

#define MUTUAL_TYPE_IN_PLACE (mutual_in_place_get_type ())
G_DECLARE_FINAL_TYPE (MutualInPlace, mutual_in_place, MUTUAL, IN_PLACE, GtkWidget)

/* Property: "editing" (read-only, notify).
 * Signals:
 * "typed": the user changed the text, and so the plan;
 * "refused" (const char *why, or NULL when that is over);
 * "paste" (const char *text) -> gboolean: a text is pasted; TRUE if somebody else took it;
 * "ended" (MutualInPlaceEnd): it is a label again. */
GtkWidget       *mutual_in_place_new             (MutualTextStyle  style);
void             mutual_in_place_bind            (MutualInPlace   *self,
                                                  MutualSession   *session,
                                                  const char      *id,
                                                  MutualMember     member,
                                                  const char      *label);
void             mutual_in_place_update          (MutualInPlace   *self);
void             mutual_in_place_set_placeholder (MutualInPlace   *self,
                                                  const char      *text);
gboolean         mutual_in_place_start           (MutualInPlace   *self);
void             mutual_in_place_stop            (MutualInPlace   *self,
                                                  MutualInPlaceEnd end);
gboolean         mutual_in_place_get_editing     (MutualInPlace   *self);
GtkLabel        *mutual_in_place_get_label       (MutualInPlace   *self);
MutualTextField *mutual_in_place_get_field       (MutualInPlace   *self);

G_END_DECLS
