/* Values of a plan for people, in a few words: for what is compared and merged.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-value-words.h"

#include "format/mutual-node.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-plan.h"

#include <glib/gi18n-lib.h>

static const char *
name_target (MutualItem *item,
             const char *id)
{
  MutualItem *root = mutual_item_get_root (item);
  MutualItem *target = MUTUAL_IS_PLAN (root) ? mutual_plan_find (MUTUAL_PLAN (root), id) : NULL;
  const char *name = target != NULL ? mutual_value_name_item (target) : "";

  return *name != '\0' ? name : id;
}

static char *
name_targets (MutualItem   *item,
              MutualMember  member)
{
  const char *const *ids = mutual_item_get_references (item, member);
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: what stands between the names in a list. */
        g_string_append (text, _(", "));
      g_string_append (text, name_target (item, ids[i]));
    }
  return g_string_free (text, FALSE);
}

static char *
name_days (guint days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 7; i++)
    if ((days & (1u << i)) != 0)
      {
        g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, (int) i + 1, 0, 0, 0); /* a Monday and on */
        g_autofree char *name = g_date_time_format (day, "%A");

        g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", name);
      }
  if (text->len == 0)
    /* Translators: the weekend of a plan whose people work on all days. */
    g_string_append (text, _("No day"));
  return g_string_free (text, FALSE);
}

/**
 * mutual_value_name_item:
 * @item: an item
 *
 * Returns: (transfer none): the title or name of @item; "" without any
 */
const char *
mutual_value_name_item (MutualItem *item)
{
  MutualMember members[] = { MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (mutual_item_has (item, members[i]))
      return mutual_item_get_text (item, members[i]);
  return "";
}

/**
 * mutual_value_describe:
 * @item: an item in a plan
 * @field: one of its members, not a list of items
 *
 * Returns: (transfer full) (nullable): the value for people; %NULL if the item says nothing there
 */
char *
mutual_value_describe (MutualItem        *item,
                       const MutualField *field)
{
  MutualMember member = field->member;

  if (!mutual_item_is_set (item, member))
    return NULL;
  switch (field->kind)
    {
    case MUTUAL_FIELD_TITLE:
    case MUTUAL_FIELD_TEXT:
      return g_strdup (mutual_item_get_text (item, member));
    case MUTUAL_FIELD_DATE:
      return mutual_date_format (mutual_item_get_date (item, member), MUTUAL_DATE_FULL);
    case MUTUAL_FIELD_INTEGER:
      return g_strdup_printf ("%d", mutual_item_get_number (item, member));
    case MUTUAL_FIELD_FLAG:
      return g_strdup (_("Yes"));
    case MUTUAL_FIELD_ENUM:
      return g_strdup (mutual_enum_describe (field->get_type (), mutual_item_get_number (item, member)));
    case MUTUAL_FIELD_WEEKDAYS:
      return name_days ((guint) mutual_item_get_number (item, member));
    case MUTUAL_FIELD_REFERENCE:
      return g_strdup (name_target (item, mutual_item_get_reference (item, member)));
    case MUTUAL_FIELD_REFERENCES:
      return name_targets (item, member);
    case MUTUAL_FIELD_LIST:
    default:
      return NULL;
    }
}

/**
 * mutual_value_describe_node:
 * @node: (nullable): the value of an unknown member
 *
 * Returns: (transfer full) (nullable): it as the file says it, or %NULL
 */
char *
mutual_value_describe_node (JsonNode *node)
{
  g_autoptr (GBytes) bytes = node != NULL ? mutual_node_write (node) : NULL;
  gsize length;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return text != NULL ? g_strchomp (g_strndup (text, length)) : NULL;
}
