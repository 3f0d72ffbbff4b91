/* The slip story of a plan: each move of a date that was kept, whose it was, and what they come to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-slips.h"

#include "plan/mutual-date.h"

#include <string.h>

/* Whose side the person or the company of that name is on. */
static MutualSide
find_mover_side (MutualItem *plan,
                 const char *name)
{
  if (*name != '\0' && g_str_equal (name, mutual_item_get_text (plan, MUTUAL_MEMBER_BUYER)))
    return MUTUAL_SIDE_BUYER;
  if (*name != '\0' && g_str_equal (name, mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER)))
    return MUTUAL_SIDE_SELLER;
  for (guint i = 0; *name != '\0' && i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (g_str_equal (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), name))
        return (MutualSide) mutual_item_get_number (person, MUTUAL_MEMBER_SIDE);
    }
  return MUTUAL_SIDE_UNSET;
}

/* A reason mostly says whose it is; where both sides have such people, whoever moved the date does. */
static MutualSide
find_side (MutualItem *plan,
           MutualItem *change)
{
  switch ((MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON))
    {
    case MUTUAL_REASON_BUYER_PRIORITY:
    case MUTUAL_REASON_BUDGET:
      return MUTUAL_SIDE_BUYER;
    case MUTUAL_REASON_SELLER:
    case MUTUAL_REASON_ESTIMATE:
      return MUTUAL_SIDE_SELLER;
    case MUTUAL_REASON_UNSET:
    case MUTUAL_REASON_PEOPLE:
    case MUTUAL_REASON_LEGAL:
    case MUTUAL_REASON_SECURITY:
    case MUTUAL_REASON_OTHER:
    default:
      return find_mover_side (plan, mutual_item_get_text (change, MUTUAL_MEMBER_BY));
    }
}

static int
count_days (MutualItem *change)
{
  const char *from = mutual_item_get_text (change, MUTUAL_MEMBER_FROM);
  const char *to = mutual_item_get_text (change, MUTUAL_MEMBER_TO);
  GDate first, last;

  if (!mutual_date_parse (from, strlen (from), &first) || !mutual_date_parse (to, strlen (to), &last))
    return 0;
  return mutual_date_days_between (&first, &last);
}

/* Those without a date first, as nobody knows how old they are. */
static int
compare_slips (gconstpointer a,
               gconstpointer b)
{
  const MutualSlip *first = *(MutualSlip *const *) a;
  const MutualSlip *second = *(MutualSlip *const *) b;

  if (!g_date_valid (&first->on) || !g_date_valid (&second->on))
    return g_date_valid (&first->on) - g_date_valid (&second->on);
  return g_date_compare (&first->on, &second->on);
}

static gboolean
is_admitted (const MutualSlip        *slip,
             const MutualSlipsFilter *filter)
{
  if (filter == NULL)
    return TRUE;
  return (filter->item == NULL || slip->item == filter->item) &&
         (filter->side == MUTUAL_SLIPS_ANY || slip->side == (MutualSide) filter->side) &&
         (filter->reason == MUTUAL_SLIPS_ANY || slip->reason == (MutualReason) filter->reason) &&
         !(filter->shared_only && slip->is_private);
}

/**
 * mutual_slips_new:
 * @plan: a plan
 * @filter: (nullable): which moves, or %NULL for all
 *
 * Returns: (transfer full): the moves that were kept; their items belong to @plan
 */
MutualSlips *
mutual_slips_new (MutualPlan              *plan,
                  const MutualSlipsFilter *filter)
{
  MutualSlips *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  self = g_new0 (MutualSlips, 1);
  self->list = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES); i++)
    {
      g_autofree MutualSlip *slip = g_new0 (MutualSlip, 1);

      mutual_slip_get (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, i), slip);
      if (!is_admitted (slip, filter))
        continue;
      self->days += slip->days;
      self->n_buyer += slip->side == MUTUAL_SIDE_BUYER;
      self->n_seller += slip->side == MUTUAL_SIDE_SELLER;
      self->n_old += slip->is_old;
      g_ptr_array_add (self->list, g_steal_pointer (&slip));
    }
  g_ptr_array_sort (self->list, compare_slips);
  return self;
}

/**
 * mutual_slips_free:
 * @self: (transfer full): a slip story
 */
void
mutual_slips_free (MutualSlips *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * mutual_slip_get:
 * @change: an entry of “changes”
 * @slip: (out caller-allocates): what it says
 *
 * Reads one move.
 */
void
mutual_slip_get (MutualItem *change,
                 MutualSlip *slip)
{
  MutualItem *plan;
  const GDate *on, *agreed;

  g_return_if_fail (MUTUAL_IS_ITEM (change) && slip != NULL);

  plan = mutual_item_get_root (change);
  on = mutual_item_get_date (change, MUTUAL_MEMBER_ON);
  agreed = mutual_item_get_date (plan, MUTUAL_MEMBER_AGREED_ON);
  *slip = (MutualSlip) { .change = change, .item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM) };
  g_date_clear (&slip->on, 1);
  if (on != NULL)
    slip->on = *on;
  slip->days = count_days (change);
  slip->reason = (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON);
  slip->side = find_side (plan, change);
  slip->is_old = agreed == NULL || (on != NULL && g_date_compare (on, agreed) < 0);
  slip->is_private = slip->item != NULL && mutual_item_has (slip->item, MUTUAL_MEMBER_PRIVATE) &&
                     mutual_item_get_number (slip->item, MUTUAL_MEMBER_PRIVATE);
}
