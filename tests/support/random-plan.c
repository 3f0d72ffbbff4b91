/* Valid plans at random, made from the declarations of the item classes: whatever a class can hold comes up.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "random-plan.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"

#include <math.h>

/* How many of all members are said, how many items hold unknown members. */
#define CHANCE_OF_MEMBER 0.6
#define CHANCE_OF_EXTRAS 0.15

#define LARGEST_INTEGER G_GINT64_CONSTANT (9007199254740991)

static gboolean
happens (GRand  *rand,
         double  chance)
{
  return g_rand_double (rand) < chance;
}

/* Not from the system's randomness, so that a seed gives the same plan again. */
static char *
create_id (GRand *rand)
{
  return g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x", g_rand_int (rand), g_rand_int (rand) & 0xffff,
                          g_rand_int (rand) & 0xfff, g_rand_int (rand) & 0xfff, g_rand_int (rand),
                          g_rand_int (rand) & 0xffff);
}

static gunichar
choose_character (GRand *rand)
{
  static const gunichar special[] = { '"', '\\', '/', '\n', '\t', '\r', '\b', 0x01, 0x1f, 0x7f, 0x80, 0xa0, 0xad,
                                      0xdf, 0x301, 0x7ff, 0x800, 0x200b, 0x202e, 0x2028, 0xfeff, 0xd7ff, 0xe000,
                                      0xfffd, 0x10000, 0x1f91d, 0x10ffff };

  if (happens (rand, 0.2))
    return special[g_rand_int_range (rand, 0, G_N_ELEMENTS (special))];
  return (gunichar) g_rand_int_range (rand, 0x20, 0x7f);
}

static double
choose_double (GRand *rand)
{
  double number = g_rand_double_range (rand, -1, 1);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return round (number * 1000);
    case 1:
      return ldexp (number, g_rand_int_range (rand, -1074, 1024));
    case 2:
      return round (number * 1000) / 100;
    case 3:
      return happens (rand, 0.5) ? -0.0 : 1e22;
    default:
      return number;
    }
}

static gint64
choose_integer (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return happens (rand, 0.5) ? LARGEST_INTEGER : -LARGEST_INTEGER;
    case 1:
      return ((gint64) g_rand_int (rand) << 20) - ((gint64) g_rand_int (rand) << 18);
    default:
      return g_rand_int_range (rand, -100, 100);
    }
}

static JsonNode *
create_container (GRand *rand,
                  guint  depth)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) array = json_array_new ();
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = random_plan_text (rand, 6);

      json_array_add_element (array, random_plan_node (rand, depth - 1));
      json_object_set_member (object, name, random_plan_node (rand, depth - 1));
    }
  return happens (rand, 0.5) ? json_node_init_object (json_node_alloc (), object)
                             : json_node_init_array (json_node_alloc (), array);
}

static void
fill_extras (GRand      *rand,
             MutualItem *item)
{
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = random_plan_text (rand, 4);
      /* No class declares a member that begins with an x. */
      g_autofree char *name = g_strconcat ("x", text, NULL);

      mutual_item_take_extra (item, name, random_plan_node (rand, 3));
    }
}

static int
choose_word (GRand *rand,
             GType  type)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  return words->values[g_rand_int_range (rand, 1, (gint32) words->n_values)].value;
}

static void
fill_value (GRand             *rand,
            MutualItem        *item,
            const MutualField *field)
{
  g_autofree char *text = NULL;
  GDate date;

  switch (field->kind)
    {
    case MUTUAL_FIELD_TITLE:
    case MUTUAL_FIELD_TEXT:
      text = random_plan_text (rand, (guint) g_rand_int_range (rand, 1, 60));
      mutual_item_set_text (item, field->member, text);
      break;
    case MUTUAL_FIELD_DATE:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, MUTUAL_YEAR_MIN);
      g_date_add_days (&date, (guint) g_rand_int_range (rand, 0, 1100 * 365));
      mutual_item_set_date (item, field->member, &date);
      break;
    case MUTUAL_FIELD_INTEGER:
      mutual_item_set_number (item, field->member,
                              happens (rand, 0.1) ? (int) g_rand_int (rand) : g_rand_int_range (rand, -50, 50));
      break;
    case MUTUAL_FIELD_FLAG:
      mutual_item_set_number (item, field->member, TRUE);
      break;
    case MUTUAL_FIELD_ENUM:
      mutual_item_set_number (item, field->member, choose_word (rand, field->get_type ()));
      break;
    case MUTUAL_FIELD_WEEKDAYS:
      mutual_item_set_number (item, field->member,
                              happens (rand, 0.2) ? MUTUAL_WEEKDAYS_NONE : g_rand_int_range (rand, 1, 128));
      break;
    case MUTUAL_FIELD_REFERENCE:
    case MUTUAL_FIELD_REFERENCES:
    case MUTUAL_FIELD_LIST:
    default:
      break;
    }
}

/* The item and all below it, without references. Every new one goes into @items. */
static void
fill_item (GRand      *rand,
           MutualPlan *plan,
           MutualItem *item,
           guint       breadth,
           GPtrArray  *items)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  g_ptr_array_add (items, item);
  for (guint i = 0; i < n_fields; i++)
    {
      guint n = fields[i].kind == MUTUAL_FIELD_LIST ? (guint) g_rand_int_range (rand, 0, (gint32) breadth + 1) : 0;

      if (happens (rand, CHANCE_OF_MEMBER))
        fill_value (rand, item, &fields[i]);
      for (guint j = 0; j < n; j++)
        {
          g_autofree char *id = create_id (rand);
          g_autoptr (MutualItem) child = mutual_item_new (fields[i].get_type (), id);

          mutual_item_append (item, fields[i].member, child);
          g_assert_true (mutual_plan_claim (plan, child));
          fill_item (rand, plan, child, breadth, items);
        }
    }
  if (happens (rand, CHANCE_OF_EXTRAS))
    fill_extras (rand, item);
}

/* An item among the first @n of @items that may stand in @field. */
static const char *
choose_target (GRand             *rand,
               const MutualField *field,
               GPtrArray         *items,
               guint              n)
{
  for (guint tries = 0; n > 0 && tries < 20; tries++)
    {
      MutualItem *target = g_ptr_array_index (items, (guint) g_rand_int_range (rand, 0, (gint32) n));

      if (g_type_is_a (G_OBJECT_TYPE (target), field->get_type ()))
        return mutual_item_get_id (target);
    }
  return NULL;
}

/* Items only follow what stands before them among @items, so there are no circles. */
static void
fill_references (GRand     *rand,
                 GPtrArray *items,
                 guint      position)
{
  MutualItem *item = g_ptr_array_index (items, position);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint n = fields[i].member == MUTUAL_MEMBER_FOLLOWS ? position : items->len;

      if (!happens (rand, CHANCE_OF_MEMBER))
        continue;
      if (fields[i].kind == MUTUAL_FIELD_REFERENCE)
        mutual_item_set_text (item, fields[i].member, choose_target (rand, &fields[i], items, n));
      if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
        {
          g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
          int left = g_rand_int_range (rand, 0, 4);

          for (const char *id; left > 0 && (id = choose_target (rand, &fields[i], items, n)) != NULL; left--)
            g_strv_builder_add (ids, id);
          mutual_item_take_references (item, fields[i].member, g_strv_builder_end (ids));
        }
    }
}

/**
 * random_plan_text:
 * @rand: randomness
 * @n_characters: how long
 *
 * Returns: (transfer full): a text with everything in it that a text may hold
 */
char *
random_plan_text (GRand *rand,
                  guint  n_characters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_characters; i++)
    g_string_append_unichar (text, choose_character (rand));
  return g_string_free (text, FALSE);
}

/**
 * random_plan_node:
 * @rand: randomness
 * @depth: how deep to nest at most
 *
 * Returns: (transfer full): any JSON
 */
JsonNode *
random_plan_node (GRand *rand,
                  guint  depth)
{
  g_autofree char *text = random_plan_text (rand, (guint) g_rand_int_range (rand, 0, 12));

  switch (g_rand_int_range (rand, 0, depth > 0 ? 8 : 5))
    {
    case 0:
      return json_node_init_string (json_node_alloc (), text);
    case 1:
      return json_node_init_int (json_node_alloc (), choose_integer (rand));
    case 2:
      return json_node_init_double (json_node_alloc (), choose_double (rand));
    case 3:
      return json_node_init_boolean (json_node_alloc (), happens (rand, 0.5));
    case 4:
      return json_node_init_null (json_node_alloc ());
    default:
      return create_container (rand, depth);
    }
}

/**
 * random_plan_new:
 * @rand: randomness; the same seed gives the same plan
 * @breadth: how many items a list holds at most
 *
 * Returns: (transfer full): a valid plan, sealed
 */
MutualPlan *
random_plan_new (GRand *rand,
                 guint  breadth)
{
  g_autofree char *id = create_id (rand);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  MutualPlan *plan = mutual_plan_new (id);

  fill_item (rand, plan, MUTUAL_ITEM (plan), breadth, items);
  for (guint i = 0; i < items->len; i++)
    fill_references (rand, items, i);
  mutual_plan_seal (plan);
  return plan;
}
