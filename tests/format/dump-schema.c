/* Prints the JSON Schema of the format, made from the declarations of the item classes. The shipped one is its output.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-node.h"
#include "format/mutual-scanner.h"
#include "format/mutual-shape.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-item.h"
#include "plan/mutual-plan.h"

#include <stdio.h>
#include <string.h>

#define ID_PATTERN "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
#define DATE_PATTERN "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

static JsonObject *describe_object (const MutualShape *shape, JsonObject *definitions);

static JsonObject *
create_typed (const char *type)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "type", type);
  return object;
}

static JsonObject *
create_text (guint limit)
{
  JsonObject *object = create_typed ("string");

  /* The limit is one of bytes; a schema can only count characters. */
  json_object_set_int_member (object, "maxLength", limit);
  return object;
}

static JsonObject *
create_pattern (const char *pattern,
                guint       length,
                const char *description)
{
  JsonObject *object = create_typed ("string");

  json_object_set_string_member (object, "description", description);
  json_object_set_string_member (object, "pattern", pattern);
  /* To some programs, "$" is also the place before a line end. */
  json_object_set_int_member (object, "maxLength", length);
  return object;
}

static JsonObject *
create_reference (const char *definition)
{
  JsonObject *object = json_object_new ();
  g_autofree char *path = g_strdup_printf ("#/$defs/%s", definition);

  json_object_set_string_member (object, "$ref", path);
  return object;
}

static JsonObject *
create_list (JsonObject *items)
{
  JsonObject *object = create_typed ("array");

  json_object_set_object_member (object, "items", items);
  return object;
}

static JsonObject *
create_words (GEnumClass *words)
{
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  /* The first is "", which stands for "not said". */
  for (guint i = 1; i < words->n_values; i++)
    json_array_add_string_element (array, words->values[i].value_nick);
  json_object_set_array_member (object, "enum", array);
  return object;
}

static JsonObject *
create_weekdays (void)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (MUTUAL_TYPE_WEEKDAYS);
  JsonArray *array = json_array_new ();
  JsonObject *items = json_object_new ();
  JsonObject *object;

  for (guint day = MUTUAL_WEEKDAYS_MONDAY; day <= MUTUAL_WEEKDAYS_SUNDAY; day <<= 1)
    json_array_add_string_element (array, g_flags_get_first_value (klass, day)->value_nick);
  json_object_set_array_member (items, "enum", array);
  object = create_list (items);
  json_object_set_boolean_member (object, "uniqueItems", TRUE);
  return object;
}

/* "day_off" for MutualDayOff: the word for one such item. */
static char *
get_type_word (GType type)
{
  const char *name = g_type_name (type) + strlen ("Mutual");
  GString *word = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p) && p > name)
        g_string_append_c (word, '_');
      g_string_append_c (word, g_ascii_tolower (*p));
    }
  return g_string_free (word, FALSE);
}

static JsonObject *
create_id_of (GType target)
{
  g_autofree char *word = get_type_word (target);
  JsonObject *object = create_reference ("id");

  /* What a schema cannot say, for other programs to know. */
  json_object_set_string_member (object, "x-refers-to", word);
  return object;
}

static JsonObject *
describe_member (const MutualShapeMember *member,
                 JsonObject              *definitions)
{
  g_autofree char *word = NULL;
  JsonObject *object;

  switch (member->kind)
    {
    case MUTUAL_SHAPE_FORMAT:
      object = json_object_new ();
      json_object_set_string_member (object, "const", MUTUAL_FORMAT_NAME);
      return object;
    case MUTUAL_SHAPE_VERSION:
      object = json_object_new ();
      json_object_set_int_member (object, "const", MUTUAL_PLAN_VERSION);
      return object;
    case MUTUAL_SHAPE_ID:
      return create_reference ("id");
    case MUTUAL_FIELD_TITLE:
      return create_text (MUTUAL_TITLE_LIMIT);
    case MUTUAL_FIELD_TEXT:
      return create_text (MUTUAL_TEXT_LIMIT);
    case MUTUAL_FIELD_DATE:
      return create_reference ("date");
    case MUTUAL_FIELD_INTEGER:
      object = create_typed ("integer");
      json_object_set_int_member (object, "minimum", G_MININT);
      json_object_set_int_member (object, "maximum", G_MAXINT);
      return object;
    case MUTUAL_FIELD_FLAG:
      return create_typed ("boolean");
    case MUTUAL_FIELD_ENUM:
      return create_words (member->words);
    case MUTUAL_FIELD_WEEKDAYS:
      return create_weekdays ();
    case MUTUAL_FIELD_REFERENCE:
      return create_id_of (member->target);
    case MUTUAL_FIELD_REFERENCES:
      return create_list (create_id_of (member->target));
    case MUTUAL_FIELD_LIST:
      word = get_type_word (member->child->type);
      if (!json_object_has_member (definitions, word))
        {
          /* Its place first, so that definitions stand in the order of the plan. */
          json_object_set_null_member (definitions, word);
          json_object_set_object_member (definitions, word, describe_object (member->child, definitions));
        }
      return create_list (create_reference (word));
    default:
      g_assert_not_reached ();
    }
}

/* Other members may stand beside the declared ones: programs keep what they do not know. */
static void
add_members (JsonObject        *object,
             const MutualShape *shape,
             JsonObject        *definitions)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (shape->type);
  JsonArray *required = json_array_new ();
  JsonObject *properties = json_object_new ();

  for (guint i = 0; i < shape->n_members; i++)
    {
      const MutualShapeMember *member = &shape->members[i];
      JsonObject *property = describe_member (member, definitions);
      const MutualField *field = member->member < MUTUAL_N_MEMBERS
                                     ? mutual_item_class_find_field (MUTUAL_ITEM_CLASS (klass), member->member)
                                     : NULL;

      if (field != NULL && field->privacy == MUTUAL_PRIVATE)
        json_object_set_boolean_member (property, "x-private", TRUE);
      json_object_set_object_member (properties, member->name, property);
      if (member->kind >= MUTUAL_SHAPE_FORMAT)
        json_array_add_string_element (required, member->name);
    }
  json_object_set_array_member (object, "required", required);
  json_object_set_int_member (object, "maxProperties", MUTUAL_MEMBERS_LIMIT);
  json_object_set_object_member (object, "properties", properties);
}

static JsonObject *
describe_object (const MutualShape *shape,
                 JsonObject        *definitions)
{
  JsonObject *object = create_typed ("object");

  add_members (object, shape, definitions);
  return object;
}

static JsonNode *
create_schema (void)
{
  JsonObject *schema = json_object_new ();
  JsonObject *definitions = json_object_new ();

  json_object_set_string_member (schema, "$schema", "https://json-schema.org/draft/2020-12/schema");
  json_object_set_string_member (schema, "$id", "https://mutualplan.org/mutual-action-plan.schema.json");
  json_object_set_string_member (schema, "title", "Mutual action plan");
  json_object_set_string_member (
      schema, "description",
      "The plan that a seller and a buyer write together, in a .map file. Beyond what a schema can say: \"format\" and "
      "\"version\" are the first two members, ids are unique in the file, references lead to an item of the kind that "
      "x-refers-to names, and nothing follows itself in a circle. Members with x-private are left out of a buyer copy. "
      "Members that are not listed are kept.");
  json_object_set_string_member (schema, "type", "object");
  json_object_set_object_member (
      definitions, "id", create_pattern (ID_PATTERN, 36, "A UUID in lower case, kept for the life of the item."));
  json_object_set_object_member (
      definitions, "date", create_pattern (DATE_PATTERN, 10, "A day of the calendar from 1900 to 2999: YYYY-MM-DD."));
  json_object_set_string_member (json_object_get_object_member (definitions, "date"), "format", "date");
  add_members (schema, mutual_shape_get_plan (), definitions);
  json_object_set_object_member (schema, "$defs", definitions);

  return json_node_init_object (json_node_alloc (), schema);
}

int
main (void)
{
  g_autoptr (JsonNode) schema = create_schema ();
  g_autoptr (GBytes) bytes = mutual_node_write (schema);

  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  return 0;
}
