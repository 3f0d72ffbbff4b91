/* From a plan to the bytes of its file: the same plan always gives the same bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-writer.h"

#include "format/mutual-writer-private.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"

#include <string.h>

static void
append_date (MutualOutput *output,
             const GDate  *date)
{
  char text[MUTUAL_DATE_SIZE];

  mutual_date_write (date, text);
  mutual_output_append_text (output, text);
}

static void
append_ids (MutualOutput      *output,
            const char *const *ids,
            guint              depth)
{
  mutual_output_append (output, "[", 1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      mutual_output_append (output, ",", i == 0 ? 0 : 1);
      mutual_output_append_line (output, depth + 1);
      mutual_output_append_text (output, ids[i]);
    }
  mutual_output_append_line (output, depth);
  mutual_output_append (output, "]", 1);
}

static void
append_weekdays (MutualOutput *output,
                 guint         days,
                 guint         depth)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (MUTUAL_TYPE_WEEKDAYS);
  gboolean first = TRUE;

  mutual_output_append (output, "[", 1);
  for (guint day = MUTUAL_WEEKDAYS_MONDAY; day <= MUTUAL_WEEKDAYS_SUNDAY; day <<= 1)
    {
      if ((days & day) == 0)
        continue;
      mutual_output_append (output, ",", first ? 0 : 1);
      first = FALSE;
      mutual_output_append_line (output, depth + 1);
      mutual_output_append_text (output, g_flags_get_first_value (klass, day)->value_nick);
    }
  if (!first)
    mutual_output_append_line (output, depth);
  mutual_output_append (output, "]", 1);
}

static void
append_children (MutualOutput            *output,
                 MutualItem              *item,
                 const MutualShapeMember *member,
                 guint                    depth)
{
  guint n = mutual_item_get_n_children (item, member->member);

  mutual_output_append (output, "[", 1);
  for (guint i = 0; i < n; i++)
    {
      mutual_output_append (output, ",", i == 0 ? 0 : 1);
      mutual_output_append_line (output, depth + 1);
      mutual_writer_append_item (output, mutual_item_get_child (item, member->member, i), member->child, depth + 1);
    }
  mutual_output_append_line (output, depth);
  mutual_output_append (output, "]", 1);
}

/* A member of @item that is set. */
static void
append_value (MutualOutput            *output,
              MutualItem              *item,
              const MutualShapeMember *member,
              guint                    depth)
{
  switch (member->kind)
    {
    case MUTUAL_SHAPE_FORMAT:
      mutual_output_append_text (output, MUTUAL_FORMAT_NAME);
      break;
    case MUTUAL_SHAPE_VERSION:
      mutual_output_append_integer (output, mutual_plan_get_version (MUTUAL_PLAN (item)));
      break;
    case MUTUAL_SHAPE_ID:
      mutual_output_append_text (output, mutual_item_get_id (item));
      break;
    case MUTUAL_FIELD_TITLE:
    case MUTUAL_FIELD_TEXT:
      mutual_output_append_text (output, mutual_item_get_text (item, member->member));
      break;
    case MUTUAL_FIELD_DATE:
      append_date (output, mutual_item_get_date (item, member->member));
      break;
    case MUTUAL_FIELD_INTEGER:
      mutual_output_append_integer (output, mutual_item_get_number (item, member->member));
      break;
    case MUTUAL_FIELD_FLAG:
      mutual_output_append (output, "true", 4);
      break;
    case MUTUAL_FIELD_ENUM:
      mutual_output_append_text (
          output, g_enum_get_value (member->words, mutual_item_get_number (item, member->member))->value_nick);
      break;
    case MUTUAL_FIELD_WEEKDAYS:
      append_weekdays (output, (guint) mutual_item_get_number (item, member->member), depth);
      break;
    case MUTUAL_FIELD_REFERENCE:
      mutual_output_append_text (output, mutual_item_get_reference (item, member->member));
      break;
    case MUTUAL_FIELD_REFERENCES:
      append_ids (output, mutual_item_get_references (item, member->member), depth);
      break;
    case MUTUAL_FIELD_LIST:
      append_children (output, item, member, depth);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_extras (MutualOutput *output,
               JsonObject   *extras,
               guint         depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, extras);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      mutual_output_append (output, ",", 1);
      mutual_output_append_line (output, depth);
      mutual_output_append_text (output, name);
      mutual_output_append (output, ": ", 2);
      mutual_output_append_node (output, node, depth);
    }
}

/*< private >
 * mutual_writer_append_item:
 * @output: where to
 * @item: an item, with all below it
 * @shape: the shape of its class
 * @depth: how deep it is nested
 *
 * Every item has at least an id, so none is written as "{}".
 */
void
mutual_writer_append_item (MutualOutput      *output,
                           MutualItem        *item,
                           const MutualShape *shape,
                           guint              depth)
{
  JsonObject *extras = mutual_item_get_extras (item);

  mutual_output_append (output, "{", 1);
  for (guint i = 0; i < shape->n_members; i++)
    {
      const MutualShapeMember *member = &shape->members[i];

      if (member->kind < MUTUAL_SHAPE_FORMAT && !mutual_item_is_set (item, member->member))
        continue;
      mutual_output_append (output, ",", i == 0 ? 0 : 1);
      mutual_output_append_line (output, depth + 1);
      mutual_output_append (output, member->key, member->length + strlen ("\"\": "));
      append_value (output, item, member, depth + 1);
    }
  if (extras != NULL)
    append_extras (output, extras, depth + 1);
  mutual_output_append_line (output, depth);
  mutual_output_append (output, "}", 1);
}

/**
 * mutual_writer_write:
 * @plan: a plan
 *
 * Returns: (transfer full): the canonical bytes of @plan
 */
GBytes *
mutual_writer_write (MutualPlan *plan)
{
  MutualOutput output = { 0 };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  mutual_writer_append_item (&output, MUTUAL_ITEM (plan), mutual_shape_get_plan (), 0);
  return mutual_output_finish (&output);
}
