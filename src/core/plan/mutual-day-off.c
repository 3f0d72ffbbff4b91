/* A day or range on which a side does not work.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-day-off.h"

#include "plan/mutual-enums.h"

struct _MutualDayOff
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualDayOff, mutual_day_off, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_DATE, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_END, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_SIDE, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_side_get_type },
};

static void
mutual_day_off_class_init (MutualDayOffClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_day_off_init (MutualDayOff *self)
{
}
