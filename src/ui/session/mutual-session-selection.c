/* What is selected in a session, and whose work stands out, in all panes at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

#include "plan/mutual-id.h"

static void
add_if_selected (MutualItem *item,
                 gpointer    user_data)
{
  gpointer *data = user_data;

  if (g_hash_table_contains (((MutualSession *) data[0])->selection, mutual_item_get_id (item)))
    g_ptr_array_add (data[1], item);
}

/**
 * mutual_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of the selected milestone, step or event
 */
const char *
mutual_session_get_selected (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->selected;
}

/**
 * mutual_session_set_selected:
 * @self: a session
 * @id: (nullable): the id of a milestone, step or event, or %NULL for nothing
 *
 * Selects one item, and nothing else, in all panes.
 */
void
mutual_session_set_selected (MutualSession *self,
                             const char    *id)
{
  const char *ids[] = { id, NULL };

  mutual_session_select (self, ids, id);
}

/**
 * mutual_session_select:
 * @self: a session
 * @ids: (array zero-terminated=1): the ids of milestones, steps and events
 * @selected: (nullable): the one among them that has the focus and whose details show
 *
 * Selects several items in all panes.
 */
void
mutual_session_select (MutualSession      *self,
                       const char * const *ids,
                       const char         *selected)
{
  g_autofree char *copy = g_strdup (selected);
  g_autoptr (GHashTable) old = NULL;
  GHashTableIter iter;
  gpointer id;
  gboolean same, same_selected;

  g_return_if_fail (MUTUAL_IS_SESSION (self));
  g_return_if_fail (ids != NULL);

  old = g_steal_pointer (&self->selection);
  self->selection = g_hash_table_new_full (mutual_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (self->selection, g_strdup (ids[i]));
  if (selected != NULL)
    g_hash_table_add (self->selection, g_strdup (selected));

  same = g_hash_table_size (old) == g_hash_table_size (self->selection);
  g_hash_table_iter_init (&iter, old);
  while (same && g_hash_table_iter_next (&iter, &id, NULL))
    same = g_hash_table_contains (self->selection, id);
  same_selected = g_strcmp0 (self->selected, selected) == 0;
  if (same && same_selected)
    return;

  g_free (self->selected);
  self->selected = g_steal_pointer (&copy);
  if (!same_selected)
    g_object_notify (G_OBJECT (self), "selected");
  g_signal_emit_by_name (self, "selection-changed");
  mutual_session_pass_over (self);
}

/**
 * mutual_session_list_selection:
 * @self: a session
 *
 * Returns: (transfer full) (element-type MutualItem): the selected items that the plan still has, in its order
 */
GPtrArray *
mutual_session_list_selection (MutualSession *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  /* Most of the time it is one or none, and a plan is long. */
  if (g_hash_table_size (self->selection) > 1)
    mutual_item_foreach (MUTUAL_ITEM (self->plan), add_if_selected, (gpointer[]) { self, items });
  else if (self->selected != NULL && mutual_plan_find (self->plan, self->selected) != NULL)
    g_ptr_array_add (items, mutual_plan_find (self->plan, self->selected));

  return g_steal_pointer (&items);
}

/**
 * mutual_session_is_selected:
 * @self: a session
 * @id: the id of an item
 *
 * Returns: whether the item is among the selected ones
 */
gboolean
mutual_session_is_selected (MutualSession *self,
                            const char    *id)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self) && id != NULL, FALSE);

  return g_hash_table_contains (self->selection, id);
}

/**
 * mutual_session_get_highlighted:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of the person whose work stands out at the moment
 */
const char *
mutual_session_get_highlighted (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->highlighted;
}

/**
 * mutual_session_set_highlighted:
 * @self: a session
 * @person_id: (nullable): the id of a person, or %NULL
 *
 * Lets the work of one person stand out in all panes.
 */
void
mutual_session_set_highlighted (MutualSession *self,
                                const char    *person_id)
{
  char *copy;

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  if (g_strcmp0 (self->highlighted, person_id) == 0)
    return;

  copy = g_strdup (person_id);
  g_free (self->highlighted);
  self->highlighted = copy;
  g_object_notify (G_OBJECT (self), "highlighted");
}
