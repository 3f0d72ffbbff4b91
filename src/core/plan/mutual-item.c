/* An item of a plan: an id, the declared members, and the unknown ones that other programs wrote.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-item.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-item-private.h"
#include "plan/mutual-plan.h"

#include <string.h>

/* What one declared member holds. All bits zero is "not said". */
typedef union
{
  char *text;       /* TITLE, TEXT, REFERENCE: NULL when empty */
  GDate date;       /* DATE: not valid when not said */
  int number;       /* INTEGER, FLAG, ENUM, WEEKDAYS */
  char **ids;       /* REFERENCES: NULL when empty */
  MutualList *list; /* LIST: NULL until somebody asks */
} Slot;

typedef struct
{
  char *id;
  MutualList *own_list; /* unowned: the list that holds this item */
  JsonObject *extras;
  Slot *slots;
} MutualItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualItem, mutual_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static MutualItemPrivate *
get_private (MutualItem *self)
{
  return mutual_item_get_instance_private (self);
}

/* NULL and a complaint when the class does not declare the member: a mistake of the caller, not of the file. */
static const MutualField *
find_field (MutualItem *self, MutualMember member, Slot **slot)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  int index = member < MUTUAL_N_MEMBERS ? klass->slots[member] : -1;

  if G_UNLIKELY (index < 0)
    {
      g_critical ("%s has no member %d", G_OBJECT_TYPE_NAME (self), member);
      return NULL;
    }
  *slot = &get_private (self)->slots[index];
  return &klass->fields[index];
}

static gboolean
holds_text (const MutualField *field)
{
  return field->kind == MUTUAL_FIELD_TITLE || field->kind == MUTUAL_FIELD_TEXT || field->kind == MUTUAL_FIELD_REFERENCE;
}

static gboolean
holds_number (const MutualField *field)
{
  return field->kind == MUTUAL_FIELD_INTEGER || field->kind == MUTUAL_FIELD_FLAG || field->kind == MUTUAL_FIELD_ENUM ||
         field->kind == MUTUAL_FIELD_WEEKDAYS;
}

static void
clear_slot (const MutualField *field, Slot *slot)
{
  if (holds_text (field))
    g_clear_pointer (&slot->text, g_free);
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    g_clear_pointer (&slot->ids, g_strfreev);
  else if (field->kind == MUTUAL_FIELD_LIST && slot->list != NULL)
    {
      mutual_list_disown (slot->list);
      g_clear_object (&slot->list);
    }
}

static int
get_number (const MutualField *field, const GValue *value)
{
  if (field->kind == MUTUAL_FIELD_FLAG)
    return g_value_get_boolean (value);
  if (field->kind == MUTUAL_FIELD_ENUM)
    return g_value_get_enum (value);
  if (field->kind == MUTUAL_FIELD_WEEKDAYS)
    return (int) g_value_get_flags (value);
  return g_value_get_int (value);
}

static gboolean
dates_equal (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) == g_date_valid (b);
  return g_date_compare (a, b) == 0;
}

/* Takes what @value holds and leaves it unset. Returns whether the slot holds something else than before. */
static gboolean
fill_slot (const MutualField *field, Slot *slot, GValue *value)
{
  gboolean changed;

  if (holds_text (field))
    {
      g_autofree char *text = g_value_dup_string (value);

      if (text != NULL && *text == '\0')
        g_clear_pointer (&text, g_free);
      changed = g_strcmp0 (slot->text, text) != 0;
      g_free (slot->text);
      slot->text = g_steal_pointer (&text);
    }
  else if (holds_number (field))
    {
      int number = get_number (field, value);

      changed = slot->number != number;
      slot->number = number;
    }
  else if (field->kind == MUTUAL_FIELD_DATE)
    {
      const GDate *date = g_value_get_boxed (value);
      GDate empty = { 0 };

      if (date == NULL || !g_date_valid (date))
        date = &empty;
      changed = !dates_equal (&slot->date, date);
      slot->date = *date;
    }
  else
    {
      char **ids = g_value_dup_boxed (value);

      g_assert (field->kind == MUTUAL_FIELD_REFERENCES);
      if (ids != NULL && ids[0] == NULL)
        g_clear_pointer (&ids, g_strfreev);
      changed = (slot->ids == NULL) != (ids == NULL) ||
                (ids != NULL && !g_strv_equal ((const char *const *) slot->ids, (const char *const *) ids));
      g_strfreev (slot->ids);
      slot->ids = ids;
    }
  g_value_unset (value);

  return changed;
}

static void
read_slot (const MutualField *field, const Slot *slot, GValue *value)
{
  if (holds_text (field))
    g_value_set_string (value, slot->text);
  else if (field->kind == MUTUAL_FIELD_FLAG)
    g_value_set_boolean (value, slot->number);
  else if (field->kind == MUTUAL_FIELD_ENUM)
    g_value_set_enum (value, slot->number);
  else if (field->kind == MUTUAL_FIELD_WEEKDAYS)
    g_value_set_flags (value, (guint) slot->number);
  else if (field->kind == MUTUAL_FIELD_INTEGER)
    g_value_set_int (value, slot->number);
  else if (field->kind == MUTUAL_FIELD_DATE)
    g_value_set_boxed (value, g_date_valid (&slot->date) ? &slot->date : NULL);
  else if (field->kind == MUTUAL_FIELD_REFERENCES)
    g_value_set_boxed (value, slot->ids);
  else
    g_value_set_object (value, slot->list);
}

static gboolean
is_sealed (MutualItem *self)
{
  MutualItem *root = mutual_item_get_root (self);

  return MUTUAL_IS_PLAN (root) && mutual_plan_is_sealed (MUTUAL_PLAN (root));
}

static void
mutual_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MutualItem *self = MUTUAL_ITEM (object);
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  guint index = prop_id - N_PROPS;

  if (prop_id == PROP_ID)
    g_value_set_string (value, get_private (self)->id);
  else if (index < klass->n_fields)
    mutual_item_get_value (self, klass->fields[index].member, value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ID)
    get_private (MUTUAL_ITEM (object))->id = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_item_constructed (GObject *object)
{
  MutualItemPrivate *priv = get_private (MUTUAL_ITEM (object));

  G_OBJECT_CLASS (mutual_item_parent_class)->constructed (object);

  priv->slots = g_new0 (Slot, MUTUAL_ITEM_GET_CLASS (object)->n_fields);
  if (priv->id == NULL)
    priv->id = g_uuid_string_random ();
}

static void
mutual_item_finalize (GObject *object)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (object);
  MutualItemPrivate *priv = get_private (MUTUAL_ITEM (object));

  for (guint i = 0; i < klass->n_fields; i++)
    clear_slot (&klass->fields[i], &priv->slots[i]);
  g_free (priv->slots);
  g_clear_pointer (&priv->extras, json_object_unref);
  g_free (priv->id);

  G_OBJECT_CLASS (mutual_item_parent_class)->finalize (object);
}

static void
mutual_item_class_init (MutualItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mutual_item_constructed;
  object_class->finalize = mutual_item_finalize;
  object_class->get_property = mutual_item_get_property;
  object_class->set_property = mutual_item_set_property;

  memset (klass->slots, -1, sizeof klass->slots);

  /**
   * MutualItem:id:
   *
   * The item's id: a UUID in lower case, for life.
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS |
                                            MUTUAL_PARAM_SHARED);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mutual_item_init (MutualItem *self)
{
}

/**
 * mutual_item_class_install_fields:
 * @klass: a class of items
 * @fields: (array length=n_fields): its declarations in file order; must stay
 * @n_fields: their number
 *
 * Declares what items of @klass hold. Each field becomes a property.
 */
void
mutual_item_class_install_fields (MutualItemClass *klass, const MutualField *fields, guint n_fields)
{
  g_return_if_fail (klass->fields == NULL && n_fields < G_MAXINT8);

  /* GObject asks the class that installed a property, and does not let it inherit the answer. */
  G_OBJECT_CLASS (klass)->get_property = mutual_item_get_property;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields);
  memset (klass->slots, -1, sizeof klass->slots);

  for (guint i = 0; i < n_fields; i++)
    {
      klass->slots[fields[i].member] = (gint8) i;
      klass->properties[i] = mutual_field_create_property (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), N_PROPS + i, klass->properties[i]);
    }
}

/**
 * mutual_item_class_get_fields:
 * @klass: a class of items
 * @n_fields: (out): their number
 *
 * Returns: (transfer none) (array length=n_fields): the declarations of @klass in file order
 */
const MutualField *
mutual_item_class_get_fields (MutualItemClass *klass, guint *n_fields)
{
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * mutual_item_class_find_field:
 * @klass: a class of items
 * @member: a member
 *
 * Returns: (transfer none) (nullable): the declaration of @member, or %NULL if items of @klass have none
 */
const MutualField *
mutual_item_class_find_field (MutualItemClass *klass, MutualMember member)
{
  int index = member < MUTUAL_N_MEMBERS ? klass->slots[member] : -1;

  return index >= 0 ? &klass->fields[index] : NULL;
}

/**
 * mutual_item_new:
 * @type: a final class of items
 * @id: (nullable): its id, or %NULL for a new one
 *
 * Returns: (transfer full): an empty item outside any plan, to build upon
 */
MutualItem *
mutual_item_new (GType type, const char *id)
{
  g_return_val_if_fail (g_type_is_a (type, MUTUAL_TYPE_ITEM), NULL);

  return g_object_new (type, "id", id, NULL);
}

/**
 * mutual_item_copy:
 * @self: an item
 *
 * Returns: (transfer full): an item outside any plan with the same ids and values, children included
 */
MutualItem *
mutual_item_copy (MutualItem *self)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  MutualItem *copy = mutual_item_new (G_OBJECT_TYPE (self), get_private (self)->id);
  JsonObject *extras = get_private (self)->extras;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const MutualField *field = &klass->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (field->kind == MUTUAL_FIELD_LIST)
        {
          for (guint j = 0; j < mutual_item_get_n_children (self, field->member); j++)
            {
              g_autoptr (MutualItem) child = mutual_item_copy (mutual_item_get_child (self, field->member, j));

              mutual_item_append (copy, field->member, child);
            }
          continue;
        }
      g_value_init (&value, klass->properties[i]->value_type);
      mutual_item_get_value (self, field->member, &value);
      mutual_item_take_value (copy, field->member, &value);
    }

  if (extras != NULL)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, extras);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        mutual_item_take_extra (copy, name, json_node_copy (node));
    }
  if (MUTUAL_IS_PLAN (self))
    mutual_plan_set_version (MUTUAL_PLAN (copy), mutual_plan_get_version (MUTUAL_PLAN (self)));

  return copy;
}

/**
 * mutual_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): its id
 */
const char *
mutual_item_get_id (MutualItem *self)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (self), NULL);

  return get_private (self)->id;
}

/**
 * mutual_item_get_parent:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the item in whose list it stands
 */
MutualItem *
mutual_item_get_parent (MutualItem *self)
{
  MutualList *list = get_private (self)->own_list;

  return list != NULL ? mutual_list_get_owner (list) : NULL;
}

/**
 * mutual_item_get_root:
 * @self: an item
 *
 * Returns: (transfer none): the plan that @self is in, or the topmost item of what is being built
 */
MutualItem *
mutual_item_get_root (MutualItem *self)
{
  for (MutualItem *parent = mutual_item_get_parent (self); parent != NULL; parent = mutual_item_get_parent (self))
    self = parent;

  return self;
}

/**
 * mutual_item_get_list_member:
 * @self: an item in a list
 *
 * Returns: which list of its parent it stands in; %MUTUAL_N_MEMBERS outside any
 */
MutualMember
mutual_item_get_list_member (MutualItem *self)
{
  MutualList *list = get_private (self)->own_list;

  return list != NULL ? mutual_list_get_member (list) : MUTUAL_N_MEMBERS;
}

/**
 * mutual_item_get_position:
 * @self: an item in a list
 *
 * Returns: its place there, from 0; 0 outside any list
 */
guint
mutual_item_get_position (MutualItem *self)
{
  MutualList *list = get_private (self)->own_list;
  guint position = 0;

  if (list != NULL)
    mutual_list_find (list, self, &position);
  return position;
}

/**
 * mutual_item_has:
 * @self: an item
 * @member: a member
 *
 * Returns: whether items of this class have @member at all
 */
gboolean
mutual_item_has (MutualItem *self, MutualMember member)
{
  return mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (self), member) != NULL;
}

/**
 * mutual_item_is_set:
 * @self: an item
 * @member: one of its members
 *
 * Returns: whether the file says something for @member
 */
gboolean
mutual_item_is_set (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  if (field == NULL)
    return FALSE;
  if (holds_number (field))
    return slot->number != 0;
  if (field->kind == MUTUAL_FIELD_DATE)
    return g_date_valid (&slot->date);
  if (field->kind == MUTUAL_FIELD_LIST)
    return slot->list != NULL && mutual_list_get_length (slot->list) > 0;
  return slot->text != NULL;
}

/**
 * mutual_item_get_text:
 * @self: an item
 * @member: one of its titles or texts
 *
 * Returns: (transfer none): the text, "" when not said
 */
const char *
mutual_item_get_text (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && holds_text (field), "");

  return slot->text != NULL ? slot->text : "";
}

/**
 * mutual_item_get_date:
 * @self: an item
 * @member: one of its dates
 *
 * Returns: (transfer none) (nullable): the date, or %NULL when not said; valid until the item changes
 */
const GDate *
mutual_item_get_date (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_DATE, NULL);

  return g_date_valid (&slot->date) ? &slot->date : NULL;
}

/**
 * mutual_item_get_number:
 * @self: an item
 * @member: one of its numbers, flags, enumerations or weekdays
 *
 * Returns: the number; 0 when not said
 */
int
mutual_item_get_number (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && holds_number (field), 0);

  return slot->number;
}

/**
 * mutual_item_get_reference:
 * @self: an item
 * @member: one of its references
 *
 * Returns: (transfer none) (nullable): the id referred to, or %NULL when not said
 */
const char *
mutual_item_get_reference (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_REFERENCE, NULL);

  return slot->text;
}

/**
 * mutual_item_get_references:
 * @self: an item
 * @member: one of its lists of references
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids referred to, never %NULL
 */
const char *const *
mutual_item_get_references (MutualItem *self, MutualMember member)
{
  static const char *const none[] = { NULL };
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_REFERENCES, none);

  return slot->ids != NULL ? (const char *const *) slot->ids : none;
}

/**
 * mutual_item_get_list:
 * @self: an item
 * @member: one of its lists of children
 *
 * Returns: (transfer none): the list, to follow; walking is cheaper with mutual_item_get_child()
 */
GListModel *
mutual_item_get_list (MutualItem *self, MutualMember member)
{
  return G_LIST_MODEL (mutual_item_ensure_list (self, member));
}

/**
 * mutual_item_get_n_children:
 * @self: an item
 * @member: one of its lists of children
 *
 * Returns: how many there are
 */
guint
mutual_item_get_n_children (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_LIST, 0);

  return slot->list != NULL ? mutual_list_get_length (slot->list) : 0;
}

/**
 * mutual_item_get_child:
 * @self: an item
 * @member: one of its lists of children
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): the child, or %NULL past the end
 */
MutualItem *
mutual_item_get_child (MutualItem *self, MutualMember member, guint position)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_LIST, NULL);

  return slot->list != NULL ? mutual_list_peek (slot->list, position) : NULL;
}

/**
 * mutual_item_resolve:
 * @self: an item in a plan
 * @member: one of its references
 *
 * Returns: (transfer none) (nullable): the item referred to, or %NULL when not said
 */
MutualItem *
mutual_item_resolve (MutualItem *self, MutualMember member)
{
  const char *id = mutual_item_get_reference (self, member);
  MutualItem *root = mutual_item_get_root (self);

  return id != NULL && MUTUAL_IS_PLAN (root) ? mutual_plan_find (MUTUAL_PLAN (root), id) : NULL;
}

/**
 * mutual_item_get_value:
 * @self: an item
 * @member: one of its members
 * @value: (inout): initialised to the property's type, or zeroed
 *
 * Reads any member; what is not said is the type's empty value.
 */
void
mutual_item_get_value (MutualItem *self, MutualMember member, GValue *value)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_if_fail (field != NULL && value != NULL);

  if (!G_IS_VALUE (value))
    g_value_init (value, klass->properties[klass->slots[member]]->value_type);
  if (field->kind == MUTUAL_FIELD_LIST)
    mutual_item_ensure_list (self, member);
  read_slot (field, slot, value);
}

/**
 * mutual_item_get_extras:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the members that no version known here declares, in file order, or %NULL
 */
JsonObject *
mutual_item_get_extras (MutualItem *self)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (self), NULL);

  return get_private (self)->extras;
}

/**
 * mutual_item_foreach:
 * @self: an item
 * @func: (scope call): what to do
 * @user_data: for @func
 *
 * Calls @func for @self and everything below it, parents first, in file order.
 */
void
mutual_item_foreach (MutualItem *self, MutualItemFunc func, gpointer user_data)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);

  func (self, user_data);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      MutualList *list = klass->fields[i].kind == MUTUAL_FIELD_LIST ? get_private (self)->slots[i].list : NULL;

      for (guint j = 0; list != NULL && j < mutual_list_get_length (list); j++)
        mutual_item_foreach (mutual_list_peek (list, j), func, user_data);
    }
}

/**
 * mutual_item_take_value:
 * @self: an item that is being built
 * @member: one of its members, not a list
 * @value: (transfer full): the new value; left unset
 */
void
mutual_item_take_value (MutualItem *self, MutualMember member, GValue *value)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_if_fail (field != NULL && field->kind != MUTUAL_FIELD_LIST);
  g_return_if_fail (!is_sealed (self));

  fill_slot (field, slot, value);
}

/**
 * mutual_item_set_text:
 * @self: an item that is being built
 * @member: one of its titles, texts or references
 * @text: (nullable): the text or id
 */
void
mutual_item_set_text (MutualItem *self, MutualMember member, const char *text)
{
  mutual_item_take_text (self, member, g_strdup (text));
}

/**
 * mutual_item_take_text:
 * @self: an item that is being built
 * @member: one of its titles, texts or references
 * @text: (transfer full) (nullable): the text or id
 */
void
mutual_item_take_text (MutualItem *self, MutualMember member, char *text)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_if_fail (field != NULL && holds_text (field));
  g_return_if_fail (!is_sealed (self));

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  g_free (slot->text);
  slot->text = text;
}

/**
 * mutual_item_set_date:
 * @self: an item that is being built
 * @member: one of its dates
 * @date: (nullable): the date
 */
void
mutual_item_set_date (MutualItem *self, MutualMember member, const GDate *date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DATE);
  g_value_set_boxed (&value, date);
  mutual_item_take_value (self, member, &value);
}

/**
 * mutual_item_set_number:
 * @self: an item that is being built
 * @member: one of its numbers, flags, enumerations or weekdays
 * @number: the number
 */
void
mutual_item_set_number (MutualItem *self, MutualMember member, int number)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_if_fail (field != NULL && holds_number (field));
  g_return_if_fail (!is_sealed (self));

  slot->number = number;
}

/**
 * mutual_item_take_references:
 * @self: an item that is being built
 * @member: one of its lists of references
 * @ids: (transfer full) (nullable) (array zero-terminated=1): the ids
 */
void
mutual_item_take_references (MutualItem *self, MutualMember member, char **ids)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_if_fail (field != NULL && field->kind == MUTUAL_FIELD_REFERENCES);
  g_return_if_fail (!is_sealed (self));

  g_strfreev (slot->ids);
  if (ids != NULL && ids[0] == NULL)
    g_clear_pointer (&ids, g_strfreev);
  slot->ids = ids;
}

/**
 * mutual_item_take_extra:
 * @self: an item that is being built
 * @name: a name that its class does not declare
 * @value: (transfer full): its value
 */
void
mutual_item_take_extra (MutualItem *self, const char *name, JsonNode *value)
{
  MutualItemPrivate *priv = get_private (self);

  g_return_if_fail (MUTUAL_IS_ITEM (self) && name != NULL && value != NULL);
  g_return_if_fail (!is_sealed (self));

  if (priv->extras == NULL)
    priv->extras = json_object_new ();
  json_object_set_member (priv->extras, name, value);
}

/**
 * mutual_item_append:
 * @self: an item that is being built
 * @list: one of its lists
 * @child: an item outside any list
 *
 * Appends @child, which @self then holds a reference to.
 */
void
mutual_item_append (MutualItem *self, MutualMember list, MutualItem *child)
{
  MutualList *children = mutual_item_ensure_list (self, list);

  g_return_if_fail (children != NULL && !is_sealed (self));

  mutual_list_insert (children, mutual_list_get_length (children), child);
}

/*< private >
 * mutual_item_change_value:
 *
 * Sets a member of an item in a plan, and notifies if that is a change. For edits only.
 */
void
mutual_item_change_value (MutualItem *self, MutualMember member, const GValue *value)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  g_auto (GValue) copy = G_VALUE_INIT;
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_if_fail (field != NULL && field->kind != MUTUAL_FIELD_LIST);

  g_value_init (&copy, G_VALUE_TYPE (value));
  g_value_copy (value, &copy);
  if (fill_slot (field, slot, &copy))
    g_object_notify_by_pspec (G_OBJECT (self), klass->properties[klass->slots[member]]);
}

/*< private >
 * mutual_item_change_extra:
 *
 * Sets (or, with %NULL, removes) an unknown member. One that is not there yet comes to @position, so that undo brings
 * it back to its place in the file. For edits only.
 */
void
mutual_item_change_extra (MutualItem *self, const char *name, JsonNode *value, guint position)
{
  MutualItemPrivate *priv = get_private (self);
  JsonObject *extras = json_object_new ();
  guint i = 0;

  if (priv->extras != NULL)
    {
      JsonObjectIter iter;
      const char *other;
      JsonNode *node;
      gboolean there = json_object_has_member (priv->extras, name);

      json_object_iter_init_ordered (&iter, priv->extras);
      while (json_object_iter_next_ordered (&iter, &other, &node))
        {
          if (!there && i++ == position && value != NULL)
            json_object_set_member (extras, name, json_node_copy (value));
          if (g_strcmp0 (other, name) != 0)
            json_object_set_member (extras, other, json_node_copy (node));
          else if (value != NULL)
            json_object_set_member (extras, name, json_node_copy (value));
        }
    }
  if (value != NULL && !json_object_has_member (extras, name))
    json_object_set_member (extras, name, json_node_copy (value));

  g_clear_pointer (&priv->extras, json_object_unref);
  if (json_object_get_size (extras) > 0)
    priv->extras = extras;
  else
    json_object_unref (extras);
}

/*< private >
 * mutual_item_ensure_list:
 *
 * Returns: (transfer none): the list of @member, made now if nobody asked before
 */
MutualList *
mutual_item_ensure_list (MutualItem *self, MutualMember member)
{
  Slot *slot;
  const MutualField *field = find_field (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_LIST, NULL);

  if (slot->list == NULL)
    slot->list = mutual_list_new (self, member);
  return slot->list;
}

/*< private >
 * mutual_item_set_list:
 *
 * Notes in which list (or none) the item stands. For MutualList only.
 */
void
mutual_item_set_list (MutualItem *self, MutualList *list)
{
  get_private (self)->own_list = list;
}

/*< private >
 * mutual_item_get_own_list:
 *
 * Returns: (transfer none) (nullable): the list in which the item stands
 */
MutualList *
mutual_item_get_own_list (MutualItem *self)
{
  return get_private (self)->own_list;
}
