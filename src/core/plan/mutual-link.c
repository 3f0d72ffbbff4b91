/* A link of a milestone or step: a title and where it leads.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-link.h"

#include "plan/mutual-enums.h"

struct _MutualLink
{
  MutualItem parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualLink, mutual_link, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_URI, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
};

static void
mutual_link_class_init (MutualLinkClass *klass)
{
  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_link_init (MutualLink *self)
{
}
