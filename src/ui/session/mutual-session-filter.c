/* What a session shows of its plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

/* What is looked for shows, and once all shows again, so much is open as was before. */
static void
expand_filtered (MutualSession *self,
                 gboolean       was_filtered)
{
  MutualItem *plan = MUTUAL_ITEM (self->plan);

  if (!was_filtered)
    {
      g_strfreev (self->expanded_before);
      self->expanded_before = mutual_session_dup_expanded (self);
    }
  if (self->filter == NULL)
    {
      mutual_session_expand_all (self, FALSE);
      for (guint i = 0; self->expanded_before[i] != NULL; i++)
        mutual_session_set_expanded (self, self->expanded_before[i], TRUE);
      g_clear_pointer (&self->expanded_before, g_strfreev);
      return;
    }
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      for (guint j = 0; j < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); j++)
        if (mutual_session_shows (self, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j)))
          {
            mutual_session_set_expanded (self, mutual_item_get_id (milestone), TRUE);
            break;
          }
    }
}

/**
 * mutual_session_get_filter:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what is shown of the plan, or %NULL for all of it
 */
const MutualFilter *
mutual_session_get_filter (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * mutual_session_set_filter:
 * @self: a session
 * @filter: (nullable): what to show of the plan, or %NULL for all of it
 *
 * Lets panes hide what somebody does not want to see at the moment. The plan does not change. Milestones with steps that
 * show are opened for as long as the filter lasts.
 */
void
mutual_session_set_filter (MutualSession      *self,
                           const MutualFilter *filter)
{
  MutualFilter *copy;
  gboolean was_filtered;

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  if (mutual_filter_equal (self->filter, filter))
    return;

  was_filtered = self->filter != NULL;
  copy = mutual_filter_is_empty (filter) ? NULL : mutual_filter_copy (filter);
  mutual_filter_free (self->filter);
  self->filter = copy;
  g_object_notify (G_OBJECT (self), "filter");
  expand_filtered (self, was_filtered);
}

/**
 * mutual_session_shows:
 * @self: a session
 * @item: a milestone, a step or an event
 *
 * Returns: whether the filter lets it through
 */
gboolean
mutual_session_shows (MutualSession *self,
                      MutualItem    *item)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);

  return mutual_filter_admits (self->filter, item, &self->today);
}
