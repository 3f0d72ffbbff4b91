/* A role: a seat in the deal, first without, then with a person.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-role.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-person.h"

struct _MutualRole
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualRole, mutual_role, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_SIDE, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_side_get_type },
  { MUTUAL_MEMBER_PURPOSE, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PERSON, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_person_get_type },
  { MUTUAL_MEMBER_EXECUTIVE, MUTUAL_FIELD_FLAG, MUTUAL_SHARED },
  { MUTUAL_MEMBER_COUNTERPART, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_role_get_type },
};

static void
mutual_role_class_init (MutualRoleClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_role_init (MutualRole *self)
{
}
