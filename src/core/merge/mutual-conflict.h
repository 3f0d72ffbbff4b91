/* What two people changed in ways that cannot both be: one question, and what the other answer takes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

#define MUTUAL_CONFLICT_ERROR (mutual_conflict_error_quark ())

typedef enum
{
  MUTUAL_CONFLICT_ERROR_GONE,   /* the item, or what it would refer to, is no longer there */
  MUTUAL_CONFLICT_ERROR_CIRCLE, /* items would follow each other in a circle */
  MUTUAL_CONFLICT_ERROR_LIMIT,  /* more than a plan may hold */
} MutualConflictError;

typedef enum
{
  MUTUAL_CONFLICT_VALUE,          /* both set the same property of the same item, differently: mine is kept */
  MUTUAL_CONFLICT_REMOVED_MINE,   /* I removed what they changed: it is kept, with their changes */
  MUTUAL_CONFLICT_REMOVED_THEIRS, /* they removed what I changed: it is kept, as mine */
  MUTUAL_CONFLICT_PLACE,          /* both moved the same item to different places: it is where I moved it */
  MUTUAL_CONFLICT_KIND,           /* theirs has under the same id an item of another kind: mine is kept */
  MUTUAL_CONFLICT_LIMIT,          /* what they added is more than a plan may hold: it is left out */
} MutualConflictKind;

#define MUTUAL_TYPE_CONFLICT (mutual_conflict_get_type ())
G_DECLARE_FINAL_TYPE (MutualConflict, mutual_conflict, MUTUAL, CONFLICT, GObject)

GQuark              mutual_conflict_error_quark   (void);

MutualConflictKind  mutual_conflict_get_kind      (MutualConflict  *self);
const char         *mutual_conflict_get_item_id   (MutualConflict  *self);
const char         *mutual_conflict_get_title     (MutualConflict  *self);
GType               mutual_conflict_get_item_type (MutualConflict  *self);
MutualMember        mutual_conflict_get_member    (MutualConflict  *self);
const char         *mutual_conflict_get_name      (MutualConflict  *self);
const char         *mutual_conflict_get_mine      (MutualConflict  *self);
const char         *mutual_conflict_get_theirs    (MutualConflict  *self);
gboolean            mutual_conflict_covers        (MutualConflict  *self,
                                                   MutualMember     member);
GPtrArray          *mutual_conflict_create_edits  (MutualConflict  *self,
                                                   MutualPlan      *plan,
                                                   GError         **error);

G_END_DECLS
