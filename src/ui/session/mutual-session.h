/* The view-model in which the panes of a window meet: a plan, its history, and what is selected and open.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-history.h"
#include "schedule/mutual-condition.h"
#include "schedule/mutual-filter.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_SESSION (mutual_session_get_type ())
G_DECLARE_FINAL_TYPE (MutualSession, mutual_session, MUTUAL, SESSION, GObject)

/* What is asked of the timeline. */
typedef enum
{
  MUTUAL_ZOOM_FIT,
  MUTUAL_ZOOM_IN,
  MUTUAL_ZOOM_OUT,
} MutualZoom;

/* Properties: "plan", "history", "read-only" (construct), "selected" (id or NULL), "highlighted" (id of a person or a
 * role, or NULL), "filter" (MutualFilter or NULL), "zoom" (pixels that a day is wide on the timeline, 0: all of the plan shows), all
 * followed with notify.
 * Signals:
 * "changed": the plan changed, once per turn of the main loop whatever the number of edits;
 * "expansion-changed" (const char *id or NULL for all);
 * "selection-changed": the selected item or the selection around it;
 * "reveal" (const char *id, int member): show this item and give it the focus, at this member (MUTUAL_MEMBER_ID: the
 *   item as a whole);
 * "write" (const char *id): begin to write the title of this item;
 * "zoom" (MutualZoom): the timeline shall show more of the plan, or less;
 * "show-move" (MutualMove), gboolean: what a change of dates would bring shall be shown, and is if %TRUE comes back;
 * "asking": somebody is asked why dates moved, about something else, or no longer;
 * "told" (const char *text, gboolean offers_undo): something to tell the user. */
MutualSession *mutual_session_new             (MutualPlan     *plan,
                                               gboolean        read_only);
MutualPlan    *mutual_session_get_plan        (MutualSession  *self);
MutualHistory *mutual_session_get_history     (MutualSession  *self);
gboolean       mutual_session_get_read_only   (MutualSession  *self);
const GDate   *mutual_session_get_today       (MutualSession  *self);
void           mutual_session_get_condition   (MutualSession   *self,
                                               MutualItem      *item,
                                               MutualCondition *condition);
const char    *mutual_session_get_selected    (MutualSession  *self);
void           mutual_session_set_selected    (MutualSession  *self,
                                               const char     *id);
GPtrArray     *mutual_session_list_selection  (MutualSession  *self);
gboolean       mutual_session_is_selected     (MutualSession  *self,
                                               const char     *id);
void           mutual_session_select          (MutualSession      *self,
                                               const char * const *ids,
                                               const char         *selected);
const char    *mutual_session_get_highlighted (MutualSession  *self);
void           mutual_session_set_highlighted (MutualSession  *self,
                                               const char     *person_id);
const MutualFilter *mutual_session_get_filter (MutualSession  *self);
void           mutual_session_set_filter      (MutualSession      *self,
                                               const MutualFilter *filter);
double         mutual_session_get_zoom        (MutualSession  *self);
void           mutual_session_set_zoom        (MutualSession  *self,
                                               double          zoom);
void           mutual_session_ask_for_zoom    (MutualSession  *self,
                                               MutualZoom      zoom);
gboolean       mutual_session_shows           (MutualSession  *self,
                                               MutualItem     *item);
gboolean       mutual_session_is_expanded     (MutualSession  *self,
                                               const char     *id);
gboolean       mutual_session_has_expanded    (MutualSession  *self);
char         **mutual_session_dup_expanded    (MutualSession  *self);
void           mutual_session_set_expanded    (MutualSession  *self,
                                               const char     *id,
                                               gboolean        expanded);
void           mutual_session_expand_all      (MutualSession  *self,
                                               gboolean        expanded);
void           mutual_session_reveal          (MutualSession  *self,
                                               const char     *id,
                                               MutualMember    member);
void           mutual_session_write           (MutualSession  *self,
                                               const char     *id);
void           mutual_session_tell            (MutualSession  *self,
                                               const char     *text,
                                               gboolean        offers_undo);
gboolean       mutual_session_show_move       (MutualSession  *self,
                                               GObject        *move);
void           mutual_session_flush           (MutualSession  *self);
gboolean       mutual_session_has_touched     (MutualSession  *self,
                                               MutualMember    member);
GPtrArray     *mutual_session_get_changes     (MutualSession  *self);
gboolean       mutual_session_edit            (MutualSession  *self,
                                               const char     *label,
                                               MutualEdit     *edit,
                                               GError        **error);
gboolean       mutual_session_edit_all        (MutualSession  *self,
                                               const char     *label,
                                               GPtrArray      *edits,
                                               GError        **error);
gboolean       mutual_session_take_over       (MutualSession  *self,
                                               const char     *label,
                                               GPtrArray      *edits,
                                               GError        **error);
gboolean       mutual_session_type            (MutualSession  *self,
                                               const char     *label,
                                               MutualItem     *item,
                                               MutualMember    member,
                                               const char     *text,
                                               GError        **error);
gboolean       mutual_session_type_all        (MutualSession  *self,
                                               const char     *label,
                                               const char     *id,
                                               GPtrArray      *edits,
                                               GError        **error);
void           mutual_session_resume_typing   (MutualSession  *self);
void           mutual_session_end_typing      (MutualSession  *self);
gboolean       mutual_session_withdraw        (MutualSession  *self,
                                               const char     *id);
gboolean       mutual_session_edit_all_because (MutualSession *self,
                                               const char     *label,
                                               GPtrArray      *edits,
                                               MutualReason    reason,
                                               const char     *notes,
                                               GError        **error);
gboolean       mutual_session_give_reason     (MutualSession  *self,
                                               const char * const *change_ids,
                                               MutualReason    reason,
                                               const char     *notes,
                                               GError        **error);
void           mutual_session_set_subject     (MutualSession  *self,
                                               const char     *id);
void           mutual_session_set_my_side     (MutualSession  *self,
                                               MutualSide      my_side);
const char * const *mutual_session_get_asked  (MutualSession  *self);
void           mutual_session_stop_asking     (MutualSession  *self);
gboolean       mutual_session_can_ask_again   (MutualSession  *self);
void           mutual_session_ask_again       (MutualSession  *self);
void           mutual_session_undo            (MutualSession  *self);
void           mutual_session_redo            (MutualSession  *self);

G_END_DECLS
