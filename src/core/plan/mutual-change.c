/* A change: one recorded move of a date, with its reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-change.h"

#include "plan/mutual-enums.h"

struct _MutualChange
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualChange, mutual_change, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_ON, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_BY, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_ITEM, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_item_get_type },
  { MUTUAL_MEMBER_FIELD, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_FROM, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_TO, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_REASON, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_reason_get_type },
  { MUTUAL_MEMBER_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
};

static void
mutual_change_class_init (MutualChangeClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_change_init (MutualChange *self)
{
}
