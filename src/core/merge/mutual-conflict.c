/* What two people changed in ways that cannot both be: one question, and what the other answer takes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-conflict.h"

#include "merge/mutual-merge-private.h"

struct _MutualConflict
{
  GObject parent_instance;

  MutualConflictKind kind;
  MutualItem *my_item;    /* NULL if mine has none */
  MutualItem *their_item; /* NULL if theirs has none */
  MutualItem *my_root;    /* the plans, which the items live in */
  MutualItem *their_root;
  guint64 members; /* that the question is about, by their place among the fields */
  MutualMember member;
  char *name; /* of an unknown member */
  char *mine;
  char *theirs;
};

G_DEFINE_FINAL_TYPE (MutualConflict, mutual_conflict, G_TYPE_OBJECT)
G_DEFINE_QUARK (mutual-conflict-error-quark, mutual_conflict_error)

static MutualItem *
get_item (MutualConflict *self)
{
  return self->my_item != NULL ? self->my_item : self->their_item;
}

static void
mutual_conflict_finalize (GObject *object)
{
  MutualConflict *self = MUTUAL_CONFLICT (object);

  g_clear_object (&self->my_root);
  g_clear_object (&self->their_root);
  g_free (self->name);
  g_free (self->mine);
  g_free (self->theirs);

  G_OBJECT_CLASS (mutual_conflict_parent_class)->finalize (object);
}

static void
mutual_conflict_class_init (MutualConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_conflict_finalize;
}

static void
mutual_conflict_init (MutualConflict *self)
{
  self->member = MUTUAL_N_MEMBERS;
}

/*< private >
 * mutual_conflict_new:
 * @kind: what sort of conflict
 * @mine: (nullable): the item as mine has it
 * @theirs: (nullable): the item as theirs has it
 *
 * Returns: (transfer full): the conflict
 */
MutualConflict *
mutual_conflict_new (MutualConflictKind  kind,
                     MutualItem         *mine,
                     MutualItem         *theirs)
{
  MutualConflict *self = g_object_new (MUTUAL_TYPE_CONFLICT, NULL);

  g_assert (mine != NULL || theirs != NULL);

  self->kind = kind;
  self->my_item = mine;
  self->their_item = theirs;
  if (mine != NULL)
    self->my_root = g_object_ref (mutual_item_get_root (mine));
  if (theirs != NULL)
    self->their_root = g_object_ref (mutual_item_get_root (theirs));
  if (kind == MUTUAL_CONFLICT_PLACE)
    {
      self->mine = g_strdup (mutual_value_name_item (mutual_item_get_parent (mine)));
      self->theirs = g_strdup (mutual_value_name_item (mutual_item_get_parent (theirs)));
    }
  if (kind == MUTUAL_CONFLICT_KIND)
    self->theirs = g_strdup (mutual_value_name_item (theirs));
  return self;
}

/*< private >
 * mutual_conflict_set_members:
 * @members: bits of the members that are decided together
 * @different: bits of those of them that differ
 */
void
mutual_conflict_set_members (MutualConflict *self,
                             guint64         members,
                             guint64         different)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (get_item (self)), &n_fields);

  self->members = members;
  for (guint i = 0; i < n_fields; i++)
    if ((different & MUTUAL_BIT (i)) != 0)
      {
        self->member = fields[i].member;
        self->mine = self->my_item != NULL ? mutual_value_describe (self->my_item, &fields[i]) : NULL;
        self->theirs = mutual_value_describe (self->their_item, &fields[i]);
        return;
      }
}

/*< private >
 * mutual_conflict_set_extra:
 * @name: an unknown member
 */
void
mutual_conflict_set_extra (MutualConflict *self,
                           const char     *name)
{
  JsonObject *mine = self->my_item != NULL ? mutual_item_get_extras (self->my_item) : NULL;
  JsonObject *theirs = mutual_item_get_extras (self->their_item);

  self->name = g_strdup (name);
  self->mine = mutual_value_describe_node (mine != NULL ? json_object_get_member (mine, name) : NULL);
  self->theirs = mutual_value_describe_node (theirs != NULL ? json_object_get_member (theirs, name) : NULL);
}

/*< private >
 * mutual_conflict_get_items:
 * @mine: (out) (nullable): the item as mine has it
 * @theirs: (out) (nullable): the item as theirs has it
 *
 * Returns: bits of the members that are decided together
 */
guint64
mutual_conflict_get_items (MutualConflict  *self,
                           MutualItem     **mine,
                           MutualItem     **theirs)
{
  *mine = self->my_item;
  *theirs = self->their_item;
  return self->members;
}

/**
 * mutual_conflict_get_kind:
 * @self: a conflict
 *
 * Returns: what sort of conflict it is
 */
MutualConflictKind
mutual_conflict_get_kind (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), MUTUAL_CONFLICT_VALUE);

  return self->kind;
}

/**
 * mutual_conflict_get_item_id:
 * @self: a conflict
 *
 * Returns: (transfer none): the id of the item that it is about, as mine has it
 */
const char *
mutual_conflict_get_item_id (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), NULL);

  return mutual_item_get_id (get_item (self));
}

/**
 * mutual_conflict_get_title:
 * @self: a conflict
 *
 * Returns: (transfer none): how people call the item, as mine has it; "" if it has no title
 */
const char *
mutual_conflict_get_title (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), NULL);

  return mutual_value_name_item (get_item (self));
}

/**
 * mutual_conflict_get_item_type:
 * @self: a conflict
 *
 * Returns: the class of the item
 */
GType
mutual_conflict_get_item_type (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), G_TYPE_INVALID);

  return G_OBJECT_TYPE (get_item (self));
}

/**
 * mutual_conflict_get_member:
 * @self: a conflict
 *
 * Returns: the member that both set; %MUTUAL_N_MEMBERS if it is not about a value, or about an unknown member
 */
MutualMember
mutual_conflict_get_member (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), MUTUAL_N_MEMBERS);

  return self->member;
}

/**
 * mutual_conflict_get_name:
 * @self: a conflict
 *
 * Returns: (transfer none) (nullable): the unknown member that both set
 */
const char *
mutual_conflict_get_name (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), NULL);

  return self->name;
}

/**
 * mutual_conflict_get_mine:
 * @self: a conflict
 *
 * Returns: (transfer none) (nullable): for people: my value, or of a place the title of what I moved it into
 */
const char *
mutual_conflict_get_mine (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), NULL);

  return self->mine;
}

/**
 * mutual_conflict_get_theirs:
 * @self: a conflict
 *
 * Returns: (transfer none) (nullable): the same of theirs
 */
const char *
mutual_conflict_get_theirs (MutualConflict *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), NULL);

  return self->theirs;
}

/**
 * mutual_conflict_covers:
 * @self: a conflict
 * @member: a member
 *
 * Some members are decided together, such as whether and when something is done.
 *
 * Returns: whether @member is among those that this conflict decides
 */
gboolean
mutual_conflict_covers (MutualConflict *self,
                        MutualMember    member)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT (self), FALSE);

  return (self->members & mutual_merge_get_bit (get_item (self), member)) != 0;
}
