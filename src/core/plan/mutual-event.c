/* A customer event: a date or a range in the buyer's own calendar.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-event.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-enums.h"

struct _MutualEvent
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualEvent, mutual_event, MUTUAL_TYPE_ITEM,
                               G_IMPLEMENT_INTERFACE (MUTUAL_TYPE_DATED, NULL))

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_KIND, MUTUAL_FIELD_ENUM, MUTUAL_SHARED, mutual_event_kind_get_type },
  { MUTUAL_MEMBER_DATE, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_END, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_HARD, MUTUAL_FIELD_FLAG, MUTUAL_SHARED },
  { MUTUAL_MEMBER_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
};

static void
mutual_event_class_init (MutualEventClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_event_init (MutualEvent *self)
{
}
