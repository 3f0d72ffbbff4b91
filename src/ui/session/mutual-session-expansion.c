/* Which milestones of a session are open, so that their steps show.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

/**
 * mutual_session_is_expanded:
 * @self: a session
 * @id: the id of an item
 *
 * Returns: whether the steps of the item show
 */
gboolean
mutual_session_is_expanded (MutualSession *self,
                            const char    *id)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->expanded, id);
}

/**
 * mutual_session_has_expanded:
 * @self: a session
 *
 * Returns: whether any milestone of the plan is open, so that there is something to collapse
 */
gboolean
mutual_session_has_expanded (MutualSession *self)
{
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);

  g_hash_table_iter_init (&iter, self->expanded);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (mutual_plan_find (self->plan, id) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * mutual_session_dup_expanded:
 * @self: a session
 *
 * Returns: (transfer full): the ids of all items that are open, in the order of the plan
 */
char **
mutual_session_dup_expanded (MutualSession *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_milestones, i;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  n_milestones = mutual_item_get_n_children (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES);
  for (i = 0; i < n_milestones; i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES, i);

      if (g_hash_table_contains (self->expanded, mutual_item_get_id (milestone)))
        g_strv_builder_add (ids, mutual_item_get_id (milestone));
    }

  return g_strv_builder_end (ids);
}

/**
 * mutual_session_set_expanded:
 * @self: a session
 * @id: the id of an item
 * @expanded: whether its steps show
 *
 * Opens or closes an item. It is not a change of the plan.
 */
void
mutual_session_set_expanded (MutualSession *self,
                             const char    *id,
                             gboolean       expanded)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_contains (self->expanded, id) == !!expanded)
    return;

  if (expanded)
    g_hash_table_add (self->expanded, g_strdup (id));
  else
    g_hash_table_remove (self->expanded, id);

  g_signal_emit_by_name (self, "expansion-changed", id);
}

/**
 * mutual_session_expand_all:
 * @self: a session
 * @expanded: whether all steps show, or none
 *
 * Opens or closes every milestone.
 */
void
mutual_session_expand_all (MutualSession *self,
                           gboolean       expanded)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  g_hash_table_remove_all (self->expanded);
  if (expanded)
    {
      guint n_milestones = mutual_item_get_n_children (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES);
      guint i;

      for (i = 0; i < n_milestones; i++)
        {
          MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES, i);

          g_hash_table_add (self->expanded, g_strdup (mutual_item_get_id (milestone)));
        }
    }

  g_signal_emit_by_name (self, "expansion-changed", NULL);
}
