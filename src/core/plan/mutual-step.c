/* A step of a milestone.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-step.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-link.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"

struct _MutualStep
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualStep, mutual_step, MUTUAL_TYPE_ITEM,
                               G_IMPLEMENT_INTERFACE (MUTUAL_TYPE_DATED, NULL))

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_KIND, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_step_kind_get_type },
  { MUTUAL_MEMBER_SIDE, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_side_get_type },
  { MUTUAL_MEMBER_OWNER, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_role_get_type },
  { MUTUAL_MEMBER_HELPERS, MUTUAL_FIELD_REFERENCES, MUTUAL_SHARED, mutual_role_get_type },
  { MUTUAL_MEMBER_START, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_DUE, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_DURATION, MUTUAL_FIELD_INTEGER, MUTUAL_SHARED },
  { MUTUAL_MEMBER_FOLLOWS, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_dated_get_type },
  { MUTUAL_MEMBER_OFFSET, MUTUAL_FIELD_INTEGER, MUTUAL_SHARED },
  { MUTUAL_MEMBER_AGREED_DUE, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_DONE_ON, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_STATUS, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_status_get_type },
  { MUTUAL_MEMBER_CONFIRMED_BY, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_person_get_type },
  { MUTUAL_MEMBER_CONFIRMED_ON, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PRIVATE, MUTUAL_FIELD_FLAG, MUTUAL_PRIVATE },
  { MUTUAL_MEMBER_LINKS, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_link_get_type },
  { MUTUAL_MEMBER_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PRIVATE_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_PRIVATE },
};

static void
mutual_step_class_init (MutualStepClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_step_init (MutualStep *self)
{
}
