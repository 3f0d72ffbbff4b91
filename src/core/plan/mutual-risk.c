/* A risk that one side sees and keeps to itself.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-risk.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-role.h"

struct _MutualRisk
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualRisk, mutual_risk, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_SEVERITY, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_severity_get_type },
  { MUTUAL_MEMBER_MITIGATION, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_OWNER, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_role_get_type },
};

static void
mutual_risk_class_init (MutualRiskClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_risk_init (MutualRisk *self)
{
}
