/* What is dragged from one pane to another: items of the plan of a session, by their ids.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-drag.h"

struct _MutualDrag
{
  GWeakRef session; /* a drag that nobody ends does not keep a closed plan */
  char **ids;
};

G_DEFINE_BOXED_TYPE (MutualDrag, mutual_drag, mutual_drag_copy, mutual_drag_free)

static MutualDrag *
create (MutualSession  *session,
        char          **ids)
{
  MutualDrag *self = g_new0 (MutualDrag, 1);

  g_weak_ref_init (&self->session, session);
  self->ids = ids;
  return self;
}

/**
 * mutual_drag_new:
 * @session: the session of the pane in which the drag begins
 * @item: an item of its plan
 *
 * Returns: (transfer full): what is dragged
 */
MutualDrag *
mutual_drag_new (MutualSession *session,
                 MutualItem    *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);

  g_ptr_array_add (items, item);
  return mutual_drag_new_all (session, items);
}

/**
 * mutual_drag_new_all:
 * @session: the session of the pane in which the drag begins
 * @items: (element-type MutualItem): items of its plan
 *
 * Returns: (transfer full): what is dragged
 */
MutualDrag *
mutual_drag_new_all (MutualSession *session,
                     GPtrArray     *items)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_strv_builder_add (ids, mutual_item_get_id (g_ptr_array_index (items, i)));
  return create (session, g_strv_builder_end (ids));
}

/**
 * mutual_drag_copy:
 * @self: a drag
 *
 * Returns: (transfer full): the same
 */
MutualDrag *
mutual_drag_copy (MutualDrag *self)
{
  g_autoptr (MutualSession) session = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  session = g_weak_ref_get (&self->session);
  return create (session, g_strdupv (self->ids));
}

/**
 * mutual_drag_free:
 * @self: (transfer full): a drag
 */
void
mutual_drag_free (MutualDrag *self)
{
  g_return_if_fail (self != NULL);

  g_weak_ref_clear (&self->session);
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * mutual_drag_get_item:
 * @self: a drag
 * @session: the session of the pane that the drag is over
 *
 * Returns: (transfer none) (nullable): the item that is dragged, the first of several; %NULL if it comes from another
 *   plan, or is gone since
 */
MutualItem *
mutual_drag_get_item (MutualDrag    *self,
                      MutualSession *session)
{
  g_autoptr (GPtrArray) items = mutual_drag_list_items (self, session);

  return items != NULL && items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
}

/**
 * mutual_drag_list_items:
 * @self: a drag
 * @session: the session of the pane that the drag is over
 *
 * Returns: (transfer full) (element-type MutualItem): the items that are dragged, without those that are gone since;
 *   none if they come from another plan
 */
GPtrArray *
mutual_drag_list_items (MutualDrag    *self,
                        MutualSession *session)
{
  g_autoptr (MutualSession) from = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);

  from = g_weak_ref_get (&self->session);
  for (guint i = 0; from == session && self->ids[i] != NULL; i++)
    {
      MutualItem *item = mutual_plan_find (mutual_session_get_plan (session), self->ids[i]);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  return g_steal_pointer (&items);
}
