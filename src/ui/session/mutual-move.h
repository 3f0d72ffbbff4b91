/* A change of dates that somebody wants: looked at first where others move along, and then made.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-moving.h"
#include "schedule/mutual-nearest.h"
#include "schedule/mutual-preview.h"
#include "session/mutual-session.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_MOVE_TO_DATE,   /* an item, or one end of it, goes to a date, which can be chosen */
  MUTUAL_MOVE_SHIFT,     /* an item and all that comes after it go by so many working days, which can be chosen */
  MUTUAL_MOVE_WORK_BACK, /* all that has a date of its own follows the anchor from now on */
  MUTUAL_MOVE_EDITS,     /* something else that has a say in dates, such as a rule */
} MutualMoveKind;

#define MUTUAL_TYPE_MOVE (mutual_move_get_type ())
G_DECLARE_FINAL_TYPE (MutualMove, mutual_move, MUTUAL, MOVE, GObject)

MutualMove       *mutual_move_new_to_date    (MutualSession     *session,
                                              const char        *label,
                                              MutualItem        *item,
                                              MutualMovingPart   part,
                                              const GDate       *date);
MutualMove       *mutual_move_new_shift      (MutualSession     *session,
                                              MutualItem        *item,
                                              int                n);
MutualMove       *mutual_move_new_work_back  (MutualSession     *session);
MutualMove       *mutual_move_new_edits      (MutualSession     *session,
                                              const char        *label,
                                              MutualItem        *item,
                                              GPtrArray         *edits);
MutualSession    *mutual_move_get_session    (MutualMove        *self);
MutualMoveKind    mutual_move_get_kind       (MutualMove        *self);
const char       *mutual_move_get_label      (MutualMove        *self);
MutualItem       *mutual_move_get_item       (MutualMove        *self);
MutualItem       *mutual_move_find_subject   (MutualMove        *self);
MutualMember      mutual_move_get_member     (MutualMove        *self);
MutualMovingPart  mutual_move_get_part       (MutualMove        *self);
gboolean          mutual_move_is_of_anchor   (MutualMove        *self);
gboolean          mutual_move_takes_offers   (MutualMove        *self);
const GDate      *mutual_move_get_date       (MutualMove        *self);
void              mutual_move_set_date       (MutualMove        *self,
                                              const GDate       *date);
int               mutual_move_get_days       (MutualMove        *self);
void              mutual_move_set_days       (MutualMove        *self,
                                              int                n);
void              mutual_move_set_reason     (MutualMove        *self,
                                              MutualReason       reason,
                                              const char        *notes);
MutualReason      mutual_move_get_reason     (MutualMove        *self);
const char       *mutual_move_get_notes      (MutualMove        *self);
gboolean          mutual_move_is_explained   (MutualMove        *self);
MutualPreview    *mutual_move_preview        (MutualMove        *self,
                                              GError           **error);

MutualNearestSearch *
                  mutual_move_search_nearest (MutualMove        *self);
void              mutual_move_use            (MutualMove        *self,
                                              MutualNearest     *nearest);

/* mutual-move-doing.c */
gboolean          mutual_move_apply          (MutualMove        *self,
                                              MutualPreview     *preview,
                                              GError           **error);
gboolean          mutual_move_do             (MutualMove        *self,
                                              gboolean          *waits,
                                              GError           **error);
gboolean          mutual_move_push           (MutualMove        *self,
                                              GError           **error);

G_END_DECLS
