/* Which milestones, steps and events somebody wants to see: those of a side, of a person, or in a certain state.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-filter.h"

#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-progress.h"

G_DEFINE_BOXED_TYPE (MutualFilter, mutual_filter, mutual_filter_copy, mutual_filter_free)

/* Customer events are the buyer's, and nobody's work. */
static gboolean
is_work (MutualItem *item)
{
  return MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item);
}

/* What the item says, or else the side of whoever answers for it. */
static gboolean
is_of_side (MutualItem *item,
            MutualSide  side)
{
  MutualSide own = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
  MutualItem *owner = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);

  if (own == MUTUAL_SIDE_UNSET && owner != NULL)
    own = (MutualSide) mutual_item_get_number (owner, MUTUAL_MEMBER_SIDE);

  return own == side || own == MUTUAL_SIDE_BOTH;
}

static gboolean
is_of_person (MutualItem *item,
              const char *id)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (item);

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);

      if (g_strcmp0 (mutual_item_get_id (role), id) == 0 ||
          g_strcmp0 (mutual_item_get_reference (role, MUTUAL_MEMBER_PERSON), id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_waiting (MutualItem *item)
{
  switch ((MutualStatus) mutual_item_get_number (item, MUTUAL_MEMBER_STATUS))
    {
    case MUTUAL_STATUS_WAITING_ON_BUYER:
    case MUTUAL_STATUS_WAITING_ON_SELLER:
    case MUTUAL_STATUS_BLOCKED:
      return TRUE;

    case MUTUAL_STATUS_UNSET:
    case MUTUAL_STATUS_NOT_STARTED:
    case MUTUAL_STATUS_IN_PROGRESS:
    case MUTUAL_STATUS_DONE:
    case MUTUAL_STATUS_DROPPED:
    default:
      return FALSE;
    }
}

static gboolean
is_in_state (MutualItem        *item,
             MutualFilterState  state,
             const GDate       *today)
{
  MutualProgress progress;
  gboolean open;

  mutual_progress_get (item, today, &progress);
  open = progress.state != MUTUAL_STATE_DONE && !mutual_progress_is_dropped (item);
  switch (state)
    {
    case MUTUAL_FILTER_OPEN:
      return open;
    case MUTUAL_FILTER_LATE:
      return progress.state == MUTUAL_STATE_LATE;
    case MUTUAL_FILTER_WAITING:
      return open && is_waiting (item);
    case MUTUAL_FILTER_UNCONFIRMED:
      return open && mutual_item_is_set (item, MUTUAL_MEMBER_DUE) &&
             !mutual_item_is_set (item, MUTUAL_MEMBER_CONFIRMED_ON) &&
             !mutual_item_is_set (item, MUTUAL_MEMBER_CONFIRMED_BY);
    case MUTUAL_FILTER_DONE:
      return progress.state == MUTUAL_STATE_DONE;
    case MUTUAL_FILTER_ANY:
    default:
      return TRUE;
    }
}

/**
 * mutual_filter_new:
 * @side: buyer or seller, or %MUTUAL_SIDE_UNSET for all
 * @person: (nullable): the id of a person or of a role, or %NULL for all
 * @state: in what state
 *
 * Returns: (transfer full): a filter
 */
MutualFilter *
mutual_filter_new (MutualSide         side,
                   const char        *person,
                   MutualFilterState  state)
{
  MutualFilter *self = g_new0 (MutualFilter, 1);

  self->side = side;
  self->person = g_strdup (person);
  self->state = state;
  return self;
}

/**
 * mutual_filter_copy:
 * @self: (nullable): a filter
 *
 * Returns: (transfer full) (nullable): a copy
 */
MutualFilter *
mutual_filter_copy (const MutualFilter *self)
{
  return self != NULL ? mutual_filter_new (self->side, self->person, self->state) : NULL;
}

/**
 * mutual_filter_free:
 * @self: (transfer full) (nullable): a filter
 */
void
mutual_filter_free (MutualFilter *self)
{
  if (self == NULL)
    return;

  g_free (self->person);
  g_free (self);
}

/**
 * mutual_filter_is_empty:
 * @self: (nullable): a filter
 *
 * Returns: whether it admits everything
 */
gboolean
mutual_filter_is_empty (const MutualFilter *self)
{
  return self == NULL ||
         (self->side == MUTUAL_SIDE_UNSET && self->person == NULL && self->state == MUTUAL_FILTER_ANY);
}

/**
 * mutual_filter_equal:
 * @self: (nullable): a filter
 * @other: (nullable): a filter
 *
 * Returns: whether both ask for the same
 */
gboolean
mutual_filter_equal (const MutualFilter *self,
                     const MutualFilter *other)
{
  if (mutual_filter_is_empty (self) || mutual_filter_is_empty (other))
    return mutual_filter_is_empty (self) && mutual_filter_is_empty (other);

  return self->side == other->side && self->state == other->state && g_strcmp0 (self->person, other->person) == 0;
}

/**
 * mutual_filter_admits:
 * @self: (nullable): a filter
 * @item: a milestone, a step or a customer event
 * @today: the day it is
 *
 * A milestone shows with those of its steps that are wanted, whatever it is itself. Customer events are dates of the
 * buyer's: they show unless somebody's work, or work in a certain state, is asked for.
 *
 * Returns: whether the item is wanted
 */
gboolean
mutual_filter_admits (const MutualFilter *self,
                      MutualItem         *item,
                      const GDate        *today)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM (item), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  if (mutual_filter_is_empty (self))
    return TRUE;
  if (!is_work (item))
    return self->person == NULL && self->state == MUTUAL_FILTER_ANY && self->side == MUTUAL_SIDE_BUYER;

  if ((self->side == MUTUAL_SIDE_UNSET || is_of_side (item, self->side)) &&
      (self->person == NULL || is_of_person (item, self->person)) && is_in_state (item, self->state, today))
    return TRUE;

  for (guint i = 0; MUTUAL_IS_MILESTONE (item) && i < mutual_item_get_n_children (item, MUTUAL_MEMBER_STEPS); i++)
    if (mutual_filter_admits (self, mutual_item_get_child (item, MUTUAL_MEMBER_STEPS, i), today))
      return TRUE;
  return FALSE;
}
