/* What a person might make of a plan: random edits after which it is valid again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "random-change.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-removal.h"
#include "random-plan.h"

typedef struct
{
  GRand *rand;
  MutualPlan *plan;
  GPtrArray *donors; /* items that values and new items come from */
  GPtrArray *edits;
  GPtrArray *items; /* of the plan as it is */
} Change;

static gboolean
happens (Change *change,
         double  chance)
{
  return g_rand_double (change->rand) < chance;
}

static guint
choose (Change *change,
        guint   n)
{
  return (guint) g_rand_int_range (change->rand, 0, (gint32) n);
}

static void
collect (MutualItem *item,
         gpointer    user_data)
{
  g_ptr_array_add (user_data, item);
}

static MutualItem *
choose_among (Change    *change,
              GPtrArray *items,
              GType      type)
{
  for (guint tries = 0; tries < 20; tries++)
    {
      MutualItem *item = g_ptr_array_index (items, choose (change, items->len));

      if (g_type_is_a (G_OBJECT_TYPE (item), type))
        return item;
    }
  return NULL;
}

static void
apply (Change     *change,
       MutualEdit *edit)
{
  if (edit == NULL)
    return;
  if (mutual_edit_apply (edit, change->plan, NULL))
    g_ptr_array_add (change->edits, edit);
  else
    mutual_edit_unref (edit);
  g_ptr_array_set_size (change->items, 0);
  mutual_item_foreach (MUTUAL_ITEM (change->plan), collect, change->items);
}

static gboolean
would_be_circle (Change     *change,
                 MutualItem *item,
                 MutualItem *target)
{
  while (target != NULL && target != item && mutual_item_has (target, MUTUAL_MEMBER_FOLLOWS))
    target = mutual_item_resolve (target, MUTUAL_MEMBER_FOLLOWS);
  return target == item;
}

static void
set_references (Change            *change,
                MutualItem        *item,
                const MutualField *field)
{
  MutualItem *target = choose_among (change, change->items, field->get_type ());
  const char *const *before = mutual_item_get_references (item, field->member);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean add = happens (change, 0.6);

  for (guint i = 0; before[i] != NULL; i++)
    if (happens (change, 0.7))
      g_strv_builder_add (ids, before[i]);
  if (add && target != NULL && (happens (change, 0.1) || !g_strv_contains (before, mutual_item_get_id (target))))
    g_strv_builder_add (ids, mutual_item_get_id (target));
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (ids));
  apply (change, mutual_edit_new_set (item, field->member, &value));
}

static void
set_value (Change     *change,
           MutualItem *item)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  const MutualField *field = &fields[choose (change, n_fields)];
  g_auto (GValue) value = G_VALUE_INIT;
  MutualItem *other;

  /* Some of them more often than others, so that two people meet. */
  if (happens (change, 0.3))
    field = &fields[choose (change, MIN (n_fields, 3))];
  else if (happens (change, 0.3) && mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS))
    field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (item), MUTUAL_MEMBER_FOLLOWS);
  if (field->kind == MUTUAL_FIELD_LIST)
    return;
  if (field->kind == MUTUAL_FIELD_REFERENCES)
    {
      set_references (change, item, field);
      return;
    }
  if (field->kind == MUTUAL_FIELD_REFERENCE)
    {
      other = happens (change, 0.8) ? choose_among (change, change->items, field->get_type ()) : NULL;
      if (field->member == MUTUAL_MEMBER_FOLLOWS && would_be_circle (change, item, other))
        return;
      apply (change, mutual_edit_new_set_text (item, field->member, other != NULL ? mutual_item_get_id (other) : NULL));
      return;
    }
  other = choose_among (change, change->donors, G_OBJECT_TYPE (item));
  if (other == NULL)
    return;
  mutual_item_get_value (other, field->member, &value);
  apply (change, mutual_edit_new_set (item, field->member, &value));
}

static void
set_extra (Change     *change,
           MutualItem *item)
{
  static const char *const names[] = { "x-colour", "x-weight", "x-mood" };
  g_autoptr (JsonNode) node = random_plan_node (change->rand, 2);
  JsonObject *extras = mutual_item_get_extras (item);
  g_autoptr (GList) members = extras != NULL ? json_object_get_members (extras) : NULL;
  g_autofree char *name = g_strdup (names[choose (change, G_N_ELEMENTS (names))]);

  if (members != NULL && happens (change, 0.5))
    {
      g_free (name);
      name = g_strdup (g_list_nth_data (members, choose (change, g_list_length (members))));
    }
  apply (change, mutual_edit_new_set_extra (item, name, happens (change, 0.3) ? NULL : node));
}

/* A new item refers to nothing; its id may be one that somebody else gives a new item, too. */
static void
let_go (MutualItem *item,
        gpointer    user_data)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_REFERENCE)
      mutual_item_set_text (item, fields[i].member, NULL);
    else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
      mutual_item_take_references (item, fields[i].member, NULL);
}

static void
insert (Change     *change,
        MutualItem *parent)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (parent), &n_fields);
  g_autoptr (MutualItem) item = NULL;
  MutualItem *donor;

  for (guint tries = 0; tries < 20; tries++)
    {
      const MutualField *field = &fields[choose (change, n_fields)];

      if (field->kind != MUTUAL_FIELD_LIST)
        continue;
      donor = choose_among (change, change->donors, field->get_type ());
      if (donor == NULL)
        return;
      item = mutual_item_copy (donor);
      mutual_item_foreach (item, let_go, NULL);
      apply (change,
             mutual_edit_new_insert (parent, field->member,
                                     choose (change, mutual_item_get_n_children (parent, field->member) + 1), item));
      return;
    }
}

/* Two of a kind: the id of one, in a list of the other. */
static void
change_kind (Change     *change,
             MutualItem *item)
{
  MutualItem *parent = choose_among (change, change->items, MUTUAL_TYPE_PLAN);
  MutualItem *other = choose_among (change, change->items, MUTUAL_TYPE_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (MutualItem) new_item = NULL;
  g_autofree char *id = g_strdup (mutual_item_get_id (item));
  MutualMember list = other != NULL ? mutual_item_get_list_member (other) : MUTUAL_N_MEMBERS;
  GType type;

  if (parent == NULL || mutual_item_get_parent (item) == NULL || list == MUTUAL_N_MEMBERS ||
      mutual_item_get_parent (other) != parent)
    return;
  type = G_OBJECT_TYPE (other);
  g_ptr_array_add (items, item);
  edits = mutual_removal_create_edits (change->plan, items);
  for (guint i = 0; i < edits->len; i++)
    apply (change, mutual_edit_ref (g_ptr_array_index (edits, i)));
  new_item = mutual_item_new (type, id);
  apply (change, mutual_edit_new_insert (parent, list, 0, new_item));
}

static void
remove_item (Change     *change,
             MutualItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) edits = NULL;

  if (mutual_item_get_parent (item) == NULL)
    return;
  g_ptr_array_add (items, item);
  edits = mutual_removal_create_edits (change->plan, items);
  for (guint i = 0; i < edits->len; i++)
    apply (change, mutual_edit_ref (g_ptr_array_index (edits, i)));
}

static void
move (Change     *change,
      MutualItem *item)
{
  MutualItem *parent = mutual_item_get_parent (item);
  guint length;

  if (parent == NULL)
    return;
  if (happens (change, 0.5))
    parent = choose_among (change, change->items, G_OBJECT_TYPE (parent));
  if (parent == NULL)
    return;
  length = mutual_item_get_n_children (parent, mutual_item_get_list_member (item));
  if (parent == mutual_item_get_parent (item))
    length--;
  apply (change, mutual_edit_new_move (item, parent, choose (change, length + 1)));
}

/**
 * random_change_new:
 * @rand: randomness
 * @plan: a valid plan, which is changed
 * @donors: (element-type MutualItem): items that values and new items come from
 * @n: how many things to do
 *
 * Returns: (transfer full) (element-type MutualEdit): what was done to @plan, which is valid afterwards
 */
GPtrArray *
random_change_new (GRand      *rand,
                   MutualPlan *plan,
                   GPtrArray  *donors,
                   guint       n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  Change change = { rand, plan, donors, g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref), items };

  mutual_item_foreach (MUTUAL_ITEM (plan), collect, items);
  for (guint i = 0; i < n; i++)
    {
      guint n_items = happens (&change, 0.3) ? MIN (items->len, 3) : items->len;
      MutualItem *item = g_ptr_array_index (items, choose (&change, n_items));

      switch (choose (&change, 12))
        {
        case 0:
        case 1:
          insert (&change, happens (&change, 0.5) ? MUTUAL_ITEM (plan) : item);
          break;
        case 2:
        case 3:
          remove_item (&change, item);
          break;
        case 4:
        case 5:
          move (&change, item);
          break;
        case 6:
          if (happens (&change, 0.05))
            change_kind (&change, item);
          else
            set_extra (&change, item);
          break;
        default:
          set_value (&change, item);
          break;
        }
    }
  return change.edits;
}

/**
 * random_change_apply:
 * @edits: (element-type MutualEdit): edits
 * @plan: a plan
 *
 * Applies those that can be.
 */
void
random_change_apply (GPtrArray  *edits,
                     MutualPlan *plan)
{
  for (guint i = 0; i < edits->len; i++)
    mutual_edit_apply (g_ptr_array_index (edits, i), plan, NULL);
}
