/* What objects of a plan file look like: the declarations of the item classes, laid out for reading and writing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-shape.h"

#include "plan/mutual-plan.h"

#include <string.h>

static void
add_member (MutualShape  *shape,
            const char   *name,
            int           kind,
            MutualMember  member)
{
  MutualShapeMember *added = &shape->members[shape->n_members++];

  added->name = name;
  added->length = (guint) strlen (name);
  added->kind = kind;
  added->member = member;
  added->key = g_strdup_printf ("\"%s\": ", name);
}

/* @shapes holds what was laid out before, by class. */
static const MutualShape *
lay_out (GType       type,
         GHashTable *shapes)
{
  MutualShape *shape = g_hash_table_lookup (shapes, GSIZE_TO_POINTER (type));
  MutualItemClass *klass;
  const MutualField *fields;
  guint n_fields;

  if (shape != NULL)
    return shape;

  klass = g_type_class_ref (type);
  fields = mutual_item_class_get_fields (klass, &n_fields);
  shape = g_new0 (MutualShape, 1);
  shape->type = type;
  shape->members = g_new0 (MutualShapeMember, n_fields + 3);
  g_hash_table_insert (shapes, GSIZE_TO_POINTER (type), shape);

  if (type == MUTUAL_TYPE_PLAN)
    {
      add_member (shape, "format", MUTUAL_SHAPE_FORMAT, MUTUAL_N_MEMBERS);
      add_member (shape, "version", MUTUAL_SHAPE_VERSION, MUTUAL_N_MEMBERS);
    }
  add_member (shape, mutual_member_get_name (MUTUAL_MEMBER_ID), MUTUAL_SHAPE_ID, MUTUAL_MEMBER_ID);
  for (guint i = 0; i < n_fields; i++)
    {
      MutualShapeMember *added = &shape->members[shape->n_members];

      add_member (shape, mutual_member_get_name (fields[i].member), (int) fields[i].kind, fields[i].member);
      if (fields[i].kind == MUTUAL_FIELD_ENUM)
        added->words = g_type_class_ref (fields[i].get_type ());
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCE || fields[i].kind == MUTUAL_FIELD_REFERENCES)
        added->target = fields[i].get_type ();
      else if (fields[i].kind == MUTUAL_FIELD_LIST)
        added->child = lay_out (fields[i].get_type (), shapes);
    }
  return shape;
}

static const MutualShape *
find_below (const MutualShape *shape,
            GType              type)
{
  const MutualShape *found = shape->type == type ? shape : NULL;

  for (guint i = 0; i < shape->n_members && found == NULL; i++)
    if (shape->members[i].child != NULL)
      found = find_below (shape->members[i].child, type);
  return found;
}

/**
 * mutual_shape_get_plan:
 *
 * Lays out the classes of items once, for the life of the process. Any thread may ask.
 *
 * Returns: (transfer none): the shape of a plan, and through its lists of everything in it
 */
const MutualShape *
mutual_shape_get_plan (void)
{
  static const MutualShape *plan = NULL;

  if (g_once_init_enter (&plan))
    {
      g_autoptr (GHashTable) shapes = g_hash_table_new (g_direct_hash, g_direct_equal);

      g_once_init_leave (&plan, lay_out (MUTUAL_TYPE_PLAN, shapes));
    }
  return plan;
}

/**
 * mutual_shape_find:
 * @type: a class of items
 *
 * Returns: (transfer none): the shape of its items, wherever in a plan they are
 */
const MutualShape *
mutual_shape_find (GType type)
{
  const MutualShape *shape = find_below (mutual_shape_get_plan (), type);

  g_return_val_if_fail (shape != NULL, NULL);
  return shape;
}
