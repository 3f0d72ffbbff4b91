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
  char *id;
};

G_DEFINE_BOXED_TYPE (MutualDrag, mutual_drag, mutual_drag_copy, mutual_drag_free)

static MutualDrag *
create (MutualSession *session,
        const char    *id)
{
  MutualDrag *self = g_new0 (MutualDrag, 1);

  g_weak_ref_init (&self->session, session);
  self->id = g_strdup (id);
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
  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);

  return create (session, mutual_item_get_id (item));
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
  return create (session, self->id);
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
  g_free (self->id);
  g_free (self);
}

/**
 * mutual_drag_get_item:
 * @self: a drag
 * @session: the session of the pane that the drag is over
 *
 * Returns: (transfer none) (nullable): the item that is dragged; %NULL if it comes from another plan, or is gone since
 */
MutualItem *
mutual_drag_get_item (MutualDrag    *self,
                      MutualSession *session)
{
  g_autoptr (MutualSession) from = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);

  from = g_weak_ref_get (&self->session);
  return from == session ? mutual_plan_find (mutual_session_get_plan (session), self->id) : NULL;
}
