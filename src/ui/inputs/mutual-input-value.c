/* The value of an input: the member of one or several items that it shows, and how it is changed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-input-private.h"

static MutualItem *
find_item (MutualInputPrivate *priv,
           guint               index)
{
  return mutual_plan_find (mutual_session_get_plan (priv->session), priv->ids[index]);
}

static gboolean
values_equal (const GValue *a,
              const GValue *b)
{
  if (G_VALUE_HOLDS (a, G_TYPE_DATE))
    {
      const GDate *x = g_value_get_boxed (a);
      const GDate *y = g_value_get_boxed (b);

      return x == NULL || y == NULL ? x == y : g_date_compare (x, y) == 0;
    }
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return g_value_get_boolean (a) == g_value_get_boolean (b);
  if (G_VALUE_HOLDS_ENUM (a))
    return g_value_get_enum (a) == g_value_get_enum (b);
  if (G_VALUE_HOLDS_FLAGS (a))
    return g_value_get_flags (a) == g_value_get_flags (b);
  if (G_VALUE_HOLDS_INT (a))
    return g_value_get_int (a) == g_value_get_int (b);
  return FALSE;
}

/* What an input does by itself: the member becomes the value. */
static GPtrArray *
set_member (MutualInput  *self,
            MutualItem   *item,
            const GValue *value)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  MutualMember member = mutual_input_get_private (self)->member;
  g_auto (GValue) old = G_VALUE_INIT;

  mutual_item_get_value (item, member, &old);
  if (!G_VALUE_HOLDS (value, G_VALUE_TYPE (&old)) || !values_equal (&old, value))
    g_ptr_array_add (edits, mutual_edit_new_set (item, member, value));
  return g_steal_pointer (&edits);
}

static gboolean
apply (MutualInput   *self,
       MutualItem    *item,
       const GValue  *value,
       GError       **error)
{
  MutualInputPrivate *priv = mutual_input_get_private (self);
  MutualHistory *history = mutual_session_get_history (priv->session);
  g_autoptr (GPtrArray) edits = NULL;

  edits = priv->edits != NULL ? priv->edits (self, item, value, priv->edits_data, error)
                              : set_member (self, item, value);
  for (guint i = 0; edits != NULL && i < edits->len; i++)
    if (!mutual_edit_is_idle (g_ptr_array_index (edits, i)) &&
        !mutual_history_apply (history, g_ptr_array_index (edits, i), error))
      return FALSE;
  return edits != NULL;
}

/**
 * mutual_input_bind:
 * @self: an input
 * @session: (nullable): the session
 * @id: (nullable): the id of an item, or %NULL for none
 * @member: one of its members
 *
 * Shows another value.
 */
void
mutual_input_bind (MutualInput   *self,
                   MutualSession *session,
                   const char    *id,
                   MutualMember   member)
{
  const char *ids[] = { id, NULL };

  mutual_input_bind_all (self, session, ids, member);
}

/**
 * mutual_input_bind_all:
 * @self: an input
 * @session: (nullable): the session
 * @ids: the ids of items; there may be none
 * @member: a member that they have
 *
 * Shows the value that all of them have, and changes it for all of them at once.
 */
void
mutual_input_bind_all (MutualInput        *self,
                       MutualSession      *session,
                       const char *const  *ids,
                       MutualMember        member)
{
  MutualInputPrivate *priv;
  MutualInputClass *klass;

  g_return_if_fail (MUTUAL_IS_INPUT (self) && ids != NULL);

  priv = mutual_input_get_private (self);
  klass = MUTUAL_INPUT_GET_CLASS (self);
  if (priv->session != session || priv->member != member || priv->ids == NULL ||
      !g_strv_equal ((const char *const *) priv->ids, ids))
    {
      g_set_object (&priv->session, session);
      g_strfreev (priv->ids);
      priv->ids = g_strdupv ((char **) ids);
      priv->member = member;
      mutual_input_set_message (self, NULL);
      if (klass->set_writable != NULL)
        klass->set_writable (self, mutual_input_get_writable (self));
      if (klass->bound != NULL)
        klass->bound (self);
    }
  mutual_input_update (self);
}

/**
 * mutual_input_update:
 * @self: an input
 *
 * Shows what the plan says now. What is being typed is not disturbed, unless the plan says something else than before.
 */
void
mutual_input_update (MutualInput *self)
{
  g_return_if_fail (MUTUAL_IS_INPUT (self));

  if (mutual_input_get_item (self) != NULL && MUTUAL_INPUT_GET_CLASS (self)->update != NULL)
    MUTUAL_INPUT_GET_CLASS (self)->update (self);
}

/**
 * mutual_input_set_edits:
 * @self: an input
 * @edits: (nullable): makes the edits of a change, or refuses it
 * @user_data: for @edits
 * @destroy: (nullable): frees @user_data
 *
 * Without it, the member is set to what the user wants.
 */
void
mutual_input_set_edits (MutualInput      *self,
                        MutualInputEdits  edits,
                        gpointer          user_data,
                        GDestroyNotify    destroy)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self));

  priv = mutual_input_get_private (self);
  if (priv->edits_destroy != NULL)
    priv->edits_destroy (priv->edits_data);
  priv->edits = edits;
  priv->edits_data = user_data;
  priv->edits_destroy = destroy;
}

/**
 * mutual_input_set_moves:
 * @self: an input
 * @moves: whether a change here has a say in the dates of other items
 *
 * What it moves is then shown before it is done, where it is more than one expects.
 */
void
mutual_input_set_moves (MutualInput *self,
                        gboolean     moves)
{
  g_return_if_fail (MUTUAL_IS_INPUT (self));

  mutual_input_get_private (self)->moves = moves;
}

/**
 * mutual_input_get_session:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): its session
 */
MutualSession *
mutual_input_get_session (MutualInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);

  return mutual_input_get_private (self)->session;
}

/**
 * mutual_input_get_item:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): the item, or the first one, as long as all of them are in the plan
 */
MutualItem *
mutual_input_get_item (MutualInput *self)
{
  MutualInputPrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);

  priv = mutual_input_get_private (self);
  if (priv->session == NULL || priv->ids == NULL)
    return NULL;
  for (guint i = 1; priv->ids[0] != NULL && priv->ids[i] != NULL; i++)
    if (find_item (priv, i) == NULL)
      return NULL;
  return priv->ids[0] != NULL ? find_item (priv, 0) : NULL;
}

/**
 * mutual_input_get_member:
 * @self: an input
 *
 * Returns: the member that it shows
 */
MutualMember
mutual_input_get_member (MutualInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), MUTUAL_MEMBER_ID);

  return mutual_input_get_private (self)->member;
}

/**
 * mutual_input_get_n_items:
 * @self: an input
 *
 * Returns: how many items it is bound to
 */
guint
mutual_input_get_n_items (MutualInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), 0);

  return mutual_input_get_private (self)->ids != NULL ? g_strv_length (mutual_input_get_private (self)->ids) : 0;
}

/**
 * mutual_input_get_nth_item:
 * @self: an input
 * @index: which of its items
 *
 * Returns: (transfer none) (nullable): that item
 */
MutualItem *
mutual_input_get_nth_item (MutualInput *self,
                           guint        index)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);
  g_return_val_if_fail (index < mutual_input_get_n_items (self), NULL);

  return find_item (mutual_input_get_private (self), index);
}

/**
 * mutual_input_is_mixed:
 * @self: an input
 *
 * Returns: whether its items do not all say the same
 */
gboolean
mutual_input_is_mixed (MutualInput *self)
{
  MutualInputPrivate *priv;
  g_auto (GValue) first = G_VALUE_INIT;
  gboolean mixed = FALSE;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self), FALSE);

  priv = mutual_input_get_private (self);
  if (mutual_input_get_n_items (self) < 2 || mutual_input_get_item (self) == NULL)
    return FALSE;
  mutual_item_get_value (find_item (priv, 0), priv->member, &first);
  for (guint i = 1; priv->ids[i] != NULL && !mixed; i++)
    {
      g_auto (GValue) other = G_VALUE_INIT;

      mutual_item_get_value (find_item (priv, i), priv->member, &other);
      mixed = !values_equal (&first, &other);
    }
  return mixed;
}

/**
 * mutual_input_get_writable:
 * @self: an input
 *
 * Returns: whether what it shows can be changed
 */
gboolean
mutual_input_get_writable (MutualInput *self)
{
  MutualSession *session = mutual_input_get_session (self);

  return session != NULL && !mutual_session_get_read_only (session);
}

/**
 * mutual_input_commit:
 * @self: an input
 * @value: what the user wants, of the type of the member
 * @joins: whether another change of the same kind may follow at once and be the same step of undo
 *
 * Changes the plan, or says beside the input why not. All of it is one step of undo, of however many items.
 *
 * Returns: whether the plan says so now, or what that moves is being shown
 */
gboolean
mutual_input_commit (MutualInput  *self,
                     const GValue *value,
                     gboolean      joins)
{
  MutualInputPrivate *priv;
  g_autoptr (GError) error = NULL;
  MutualHistory *history;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self) && G_IS_VALUE (value), FALSE);

  priv = mutual_input_get_private (self);
  if (mutual_input_get_item (self) == NULL || !mutual_input_get_writable (self))
    return FALSE;

  if (priv->moves && !joins && priv->edits != NULL && priv->ids[1] == NULL)
    return mutual_input_commit_move (self, value);

  history = mutual_session_get_history (priv->session);
  if (joins)
    mutual_history_begin_typing (history, mutual_input_get_label (self), priv->ids[0]);
  else
    {
      mutual_session_end_typing (priv->session);
      mutual_history_begin (history, mutual_input_get_label (self));
    }
  for (guint i = 0; priv->ids[i] != NULL; i++)
    if (!apply (self, find_item (priv, i), value, &error))
      {
        mutual_history_abandon (history);
        mutual_input_set_message (self, error != NULL ? error->message : NULL);
        return FALSE;
      }
  mutual_history_end (history);
  mutual_input_set_message (self, NULL);
  return TRUE;
}
