/* An item of a plan: an id, the declared members, and the unknown ones that other programs wrote.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-item.h"

#include "plan/mutual-item-private.h"

#include <string.h>

typedef struct
{
  MutualList *own_list; /* unowned: the list that holds this item */
  JsonObject *extras;
  char *id;             /* in one piece with the slots: whoever asks for one mostly asks for the other */
  MutualSlot *slots;
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

/* Behind every getter, and a plan of some size calls them a million times a second. */
G_ALWAYS_INLINE static inline const MutualField *
find_slot (MutualItem    *self,
           MutualMember   member,
           MutualSlot   **slot)
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

static void
mutual_item_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
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

/* Ids come first: they are asked for most. */
static void
take_id (MutualItem *self,
         const char *id)
{
  MutualItemPrivate *priv = get_private (self);
  g_autofree char *own = id == NULL ? g_uuid_string_random () : NULL;
  gsize length = strlen (own != NULL ? own : id) + 1;
  gsize offset = (length + sizeof (MutualSlot) - 1) / sizeof (MutualSlot);

  MutualSlot *block = g_new0 (MutualSlot, offset + MUTUAL_ITEM_GET_CLASS (self)->n_fields);

  priv->id = memcpy (block, own != NULL ? own : id, length);
  priv->slots = block + offset;
}

static void
mutual_item_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (prop_id == PROP_ID)
    take_id (MUTUAL_ITEM (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_item_finalize (GObject *object)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (object);
  MutualItemPrivate *priv = get_private (MUTUAL_ITEM (object));

  for (guint i = 0; i < klass->n_fields; i++)
    mutual_slot_clear (&klass->fields[i], &priv->slots[i]);
  g_clear_pointer (&priv->extras, json_object_unref);
  g_free (priv->id);

  G_OBJECT_CLASS (mutual_item_parent_class)->finalize (object);
}

static void
mutual_item_class_init (MutualItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

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
mutual_item_class_install_fields (MutualItemClass   *klass,
                                  const MutualField *fields,
                                  guint              n_fields)
{
  g_return_if_fail (klass->fields == NULL && n_fields <= MUTUAL_FIELDS_MAX);

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
mutual_item_class_get_fields (MutualItemClass *klass,
                              guint           *n_fields)
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
mutual_item_class_find_field (MutualItemClass *klass,
                              MutualMember     member)
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
mutual_item_new (GType       type,
                 const char *id)
{
  g_return_val_if_fail (g_type_is_a (type, MUTUAL_TYPE_ITEM), NULL);

  return g_object_new (type, "id", id, NULL);
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
  g_return_val_if_fail (self != NULL, NULL);

  return get_private (self)->id;
}

/**
 * mutual_item_has:
 * @self: an item
 * @member: a member
 *
 * Returns: whether items of this class have @member at all
 */
gboolean
mutual_item_has (MutualItem   *self,
                 MutualMember  member)
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
mutual_item_is_set (MutualItem   *self,
                    MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

  if (field == NULL)
    return FALSE;
  if (mutual_field_holds_number (field))
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
mutual_item_get_text (MutualItem   *self,
                      MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

  g_return_val_if_fail (field != NULL && mutual_field_holds_text (field), "");

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
mutual_item_get_date (MutualItem   *self,
                      MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

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
mutual_item_get_number (MutualItem   *self,
                        MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

  g_return_val_if_fail (field != NULL && mutual_field_holds_number (field), 0);

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
mutual_item_get_reference (MutualItem   *self,
                           MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

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
mutual_item_get_references (MutualItem   *self,
                            MutualMember  member)
{
  static const char *const none[] = { NULL };
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

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
mutual_item_get_list (MutualItem   *self,
                      MutualMember  member)
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
mutual_item_get_n_children (MutualItem   *self,
                            MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

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
mutual_item_get_child (MutualItem   *self,
                       MutualMember  member,
                       guint         position)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

  g_return_val_if_fail (field != NULL && field->kind == MUTUAL_FIELD_LIST, NULL);

  return slot->list != NULL ? mutual_list_peek (slot->list, position) : NULL;
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
mutual_item_get_value (MutualItem   *self,
                       MutualMember  member,
                       GValue       *value)
{
  MutualItemClass *klass = MUTUAL_ITEM_GET_CLASS (self);
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

  g_return_if_fail (field != NULL && value != NULL);

  if (!G_IS_VALUE (value))
    g_value_init (value, klass->properties[klass->slots[member]]->value_type);
  if (field->kind == MUTUAL_FIELD_LIST)
    mutual_item_ensure_list (self, member);
  mutual_slot_read (field, slot, value);
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

/*< private >
 * mutual_item_ensure_list:
 *
 * Returns: (transfer none): the list of @member, made now if nobody asked before
 */
MutualList *
mutual_item_ensure_list (MutualItem   *self,
                         MutualMember  member)
{
  MutualSlot *slot;
  const MutualField *field = find_slot (self, member, &slot);

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
mutual_item_set_list (MutualItem *self,
                      MutualList *list)
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

/*< private >
 * mutual_item_find_slot:
 *
 * Where the value of @member is. It is a mistake of the caller, not of the file, if the class does not declare it.
 *
 * Returns: (nullable): the declaration of @member
 */
const MutualField *
mutual_item_find_slot (MutualItem    *self,
                       MutualMember   member,
                       MutualSlot   **slot)
{
  return find_slot (self, member, slot);
}

/*< private >
 * mutual_item_take_extras:
 * @extras: (transfer full) (nullable): all unknown members
 */
void
mutual_item_take_extras (MutualItem *self,
                         JsonObject *extras)
{
  MutualItemPrivate *priv = get_private (self);

  g_clear_pointer (&priv->extras, json_object_unref);
  priv->extras = extras;
}
