/* The dates that moved, on paper: by whom, from when to when, and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "drawing/mutual-table.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-member-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
name_item (MutualItem *item)
{
  MutualMember member = mutual_item_has (item, MUTUAL_MEMBER_NAME) ? MUTUAL_MEMBER_NAME : MUTUAL_MEMBER_TITLE;

  return mutual_item_has (item, member) ? mutual_item_get_text (item, member) : NULL;
}

/* What a change says in the place of a value: a date as people write it, anything else as it is. */
static char *
describe_value (const char *value)
{
  GDate date;

  if (value != NULL && mutual_date_parse (value, strlen (value), &date))
    return mutual_date_format (&date, MUTUAL_DATE_FULL);

  return g_strdup (value);
}

static gboolean
may_be_told (MutualFlow *flow,
             MutualItem *change)
{
  MutualItem *item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  const char *name = mutual_item_get_text (change, MUTUAL_MEMBER_FIELD);
  const MutualField *field = NULL;
  MutualMember member;

  if (flow->sheet->internal)
    return TRUE;
  /* Nobody can say of what is no longer in the plan that it was not private. */
  if (item == NULL || !mutual_sheet_may_show (flow->sheet, item) ||
      mutual_item_get_list_member (item) == MUTUAL_MEMBER_RISKS)
    return FALSE;
  if (name != NULL && mutual_member_from_name (name, strlen (name), &member))
    field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (item), member);

  return field != NULL && field->privacy == MUTUAL_SHARED;
}

static void
put_change (MutualTable *table,
            MutualItem  *change)
{
  MutualItem *item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  const char *by = mutual_item_get_text (change, MUTUAL_MEMBER_BY);
  g_autofree char *on = mutual_table_format_date (change, MUTUAL_MEMBER_ON);
  g_autofree char *from = describe_value (mutual_item_get_text (change, MUTUAL_MEMBER_FROM));
  g_autofree char *to = describe_value (mutual_item_get_text (change, MUTUAL_MEMBER_TO));
  g_autofree char *who = NULL;

  if (on != NULL && by != NULL)
    /* Translators: who moved a date, and when, as in "Ines Duarte, Thu 19 Nov 2026". */
    who = g_strdup_printf (C_ ("change", "%s, %s"), by, on);

  mutual_table_put_row (table, (const MutualTableCell[]) {
    { item != NULL ? name_item (item) : NULL, who != NULL ? who : on },
    { from },
    { to },
    { mutual_reason_describe (mutual_item_get_number (change, MUTUAL_MEMBER_REASON)),
      mutual_item_get_text (change, MUTUAL_MEMBER_NOTES) },
  });
}

/* A date that differs from what was agreed, though nobody wrote down why. */
static void
put_moved (MutualTable *table,
           MutualItem  *item)
{
  g_autofree char *agreed = mutual_table_format_date (item, MUTUAL_MEMBER_AGREED_DUE);
  g_autofree char *due = mutual_table_format_date (item, MUTUAL_MEMBER_DUE);

  mutual_table_put_row (table, (const MutualTableCell[]) {
    { name_item (item) },
    { agreed, mutual_member_describe (MUTUAL_MEMBER_AGREED_DUE) },
    { due },
    /* Translators: nobody wrote down why a date was moved. */
    { _("no reason recorded") },
  });
}

/* Whether the list of changes says why an item has another date than was agreed. */
static gboolean
is_explained (GPtrArray  *changes,
              MutualItem *item)
{
  for (guint i = 0; i < changes->len; i++)
    if (mutual_item_resolve (g_ptr_array_index (changes, i), MUTUAL_MEMBER_ITEM) == item)
      return TRUE;

  return FALSE;
}

static void
collect_moved (MutualFlow   *flow,
               MutualItem   *parent,
               MutualMember  list,
               GPtrArray    *changes,
               GPtrArray    *moved)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);
      const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
      const GDate *agreed = mutual_item_get_date (item, MUTUAL_MEMBER_AGREED_DUE);

      if (due != NULL && agreed != NULL && g_date_compare (due, agreed) != 0 &&
          mutual_sheet_may_show (flow->sheet, item) && !is_explained (changes, item))
        g_ptr_array_add (moved, item);
      if (list == MUTUAL_MEMBER_MILESTONES)
        collect_moved (flow, item, MUTUAL_MEMBER_STEPS, changes, moved);
    }
}

/* Puts the dates that moved: those that were recorded with their reasons, and those that only differ from what was
 * agreed. */
void
mutual_section_put_changes (MutualFlow *flow)
{
  static const MutualTableColumn columns[] = {
    { MUTUAL_MEMBER_ITEM, 330 },
    { MUTUAL_MEMBER_FROM, 150 },
    { MUTUAL_MEMBER_TO, 150 },
    { MUTUAL_MEMBER_REASON, 0 },
  };
  MutualItem *plan = flow->sheet->plan;
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  MutualTable table;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES); i++)
    {
      MutualItem *change = mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, i);

      if (may_be_told (flow, change))
        g_ptr_array_add (changes, change);
    }
  collect_moved (flow, plan, MUTUAL_MEMBER_MILESTONES, changes, moved);
  if (changes->len + moved->len == 0)
    return;

  mutual_table_begin (&table, flow, MUTUAL_MEMBER_CHANGES, "changes", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < changes->len; i++)
    put_change (&table, g_ptr_array_index (changes, i));
  for (guint i = 0; i < moved->len; i++)
    put_moved (&table, g_ptr_array_index (moved, i));
  mutual_table_end (&table);
}
