/* The four invertible edits, the only way that a plan changes: set, insert, remove and move.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

#define MUTUAL_EDIT_ERROR (mutual_edit_error_quark ())

typedef enum
{
  MUTUAL_EDIT_ERROR_NO_ITEM,   /* the plan has no item of that id */
  MUTUAL_EDIT_ERROR_DUPLICATE, /* an item of that id is there already */
  MUTUAL_EDIT_ERROR_PLACE,     /* that list cannot hold that item, or is too short */
} MutualEditError;

typedef enum
{
  MUTUAL_EDIT_SET,
  MUTUAL_EDIT_SET_EXTRA,
  MUTUAL_EDIT_INSERT,
  MUTUAL_EDIT_REMOVE,
  MUTUAL_EDIT_MOVE,
} MutualEditKind;

#define MUTUAL_TYPE_EDIT (mutual_edit_get_type ())
typedef struct _MutualEdit MutualEdit;

GQuark          mutual_edit_error_quark   (void);
GType           mutual_edit_get_type      (void);

MutualEdit     *mutual_edit_new_set       (MutualItem    *item,
                                           MutualMember   member,
                                           const GValue  *value);
MutualEdit     *mutual_edit_new_set_text  (MutualItem    *item,
                                           MutualMember   member,
                                           const char    *text);
MutualEdit     *mutual_edit_new_set_date  (MutualItem    *item,
                                           MutualMember   member,
                                           const GDate   *date);
MutualEdit     *mutual_edit_new_set_number (MutualItem   *item,
                                           MutualMember   member,
                                           int            number);
MutualEdit     *mutual_edit_new_clear     (MutualItem    *item,
                                           MutualMember   member);
MutualEdit     *mutual_edit_new_set_extra (MutualItem    *item,
                                           const char    *name,
                                           JsonNode      *value);
MutualEdit     *mutual_edit_new_insert    (MutualItem    *parent,
                                           MutualMember   list,
                                           guint          position,
                                           MutualItem    *item);
MutualEdit     *mutual_edit_new_remove    (MutualItem    *item);
MutualEdit     *mutual_edit_new_move      (MutualItem    *item,
                                           MutualItem    *parent,
                                           guint          position);
MutualEdit     *mutual_edit_invert        (MutualEdit    *self);
MutualEdit     *mutual_edit_ref           (MutualEdit    *self);
void            mutual_edit_unref         (MutualEdit    *self);

MutualEditKind  mutual_edit_get_kind      (MutualEdit    *self);
const char     *mutual_edit_get_item_id   (MutualEdit    *self);
const char     *mutual_edit_get_parent_id (MutualEdit    *self);
guint           mutual_edit_get_position  (MutualEdit    *self);
MutualMember    mutual_edit_get_member    (MutualEdit    *self);

/* mutual-edit-parts.c: each for some kinds of edit only */
const GValue   *mutual_edit_get_value     (MutualEdit    *self);
const GValue   *mutual_edit_get_old_value (MutualEdit    *self);
const char     *mutual_edit_get_extra_name (MutualEdit   *self);
guint           mutual_edit_get_extra_position (MutualEdit *self);
void            mutual_edit_set_extra_position (MutualEdit *self,
                                           guint          position);
MutualItem     *mutual_edit_get_item      (MutualEdit    *self);
const char     *mutual_edit_get_target_id (MutualEdit    *self);
guint           mutual_edit_get_target_position (MutualEdit *self);

MutualEdit     *mutual_edit_merge         (MutualEdit    *self,
                                           MutualEdit    *next);
gboolean        mutual_edit_is_idle       (MutualEdit    *self);
gboolean        mutual_edit_apply         (MutualEdit    *self,
                                           MutualPlan    *plan,
                                           GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualEdit, mutual_edit_unref)

G_END_DECLS
