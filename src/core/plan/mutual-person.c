/* A person of either side, who fills roles.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-person.h"

#include "plan/mutual-enums.h"

struct _MutualPerson
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualPerson, mutual_person, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_NAME, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_SIDE, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_side_get_type },
  { MUTUAL_MEMBER_JOB_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_EMAIL, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PHONE, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_INTRODUCED_ON, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_INVITED_ON, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PRIVATE_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_PRIVATE },
};

static void
mutual_person_class_init (MutualPersonClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_person_init (MutualPerson *self)
{
}
