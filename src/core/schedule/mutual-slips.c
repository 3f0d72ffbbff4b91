/* The slip story of a plan: each move of a date that was kept, whose it was, and what they come to.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-slips.h"

#include "plan/mutual-date.h"

#include <glib/gi18n-lib.h>
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

static MutualSlip *
read_change (MutualItem *plan,
             MutualItem *change)
{
  const GDate *on = mutual_item_get_date (change, MUTUAL_MEMBER_ON);
  const GDate *agreed = mutual_item_get_date (plan, MUTUAL_MEMBER_AGREED_ON);
  MutualSlip *slip = g_new0 (MutualSlip, 1);

  slip->change = change;
  slip->item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  g_date_clear (&slip->on, 1);
  if (on != NULL)
    slip->on = *on;
  slip->days = count_days (change);
  slip->reason = (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON);
  slip->side = find_side (plan, change);
  slip->is_old = agreed == NULL || (on != NULL && g_date_compare (on, agreed) < 0);
  return slip;
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

/**
 * mutual_slips_new:
 * @plan: a plan
 * @item: (nullable): of which milestone, step or event; %NULL for all
 * @side: whose moves; %MUTUAL_SIDE_UNSET for all
 * @reason: for which reason; %MUTUAL_REASON_UNSET for any
 *
 * Returns: (transfer full): the moves that were kept; their items belong to @plan
 */
MutualSlips *
mutual_slips_new (MutualPlan   *plan,
                  MutualItem   *item,
                  MutualSide    side,
                  MutualReason  reason)
{
  MutualSlips *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && (item == NULL || MUTUAL_IS_ITEM (item)), NULL);

  self = g_new0 (MutualSlips, 1);
  self->list = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES); i++)
    {
      g_autofree MutualSlip *slip =
          read_change (MUTUAL_ITEM (plan), mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_CHANGES, i));

      if ((item != NULL && slip->item != item) || (side != MUTUAL_SIDE_UNSET && slip->side != side) ||
          (reason != MUTUAL_REASON_UNSET && slip->reason != reason))
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
 * mutual_slips_dup_summary:
 * @self: a slip story
 *
 * Returns: (transfer full): "Moved 3 times, 17 days in all, 2 of 3 on the seller's side"
 */
char *
mutual_slips_dup_summary (const MutualSlips *self)
{
  g_autofree char *times = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->list->len == 0)
    /* Translators: no date of the plan has moved since it was agreed. */
    return g_strdup (_("Never moved"));
  /* Translators: how often dates of the plan have moved. */
  times = g_strdup_printf (ngettext ("Moved %u time", "Moved %u times", self->list->len), self->list->len);
  if (self->days == 0)
    /* Translators: how far the dates of the plan have moved in all: there and back. */
    days = g_strdup (_("no days in all"));
  else if (self->days > 0)
    /* Translators: how far the dates of the plan have moved in all. */
    days = g_strdup_printf (ngettext ("%d day in all", "%d days in all", (gulong) self->days), self->days);
  else
    days = g_strdup_printf (
        /* Translators: how far the dates of the plan have moved in all. */
        ngettext ("%d day earlier in all", "%d days earlier in all", (gulong) -self->days), -self->days);

  if (self->n_seller == 0 && self->n_buyer == 0)
    /* Translators: two facts, such as "Moved 3 times", "17 days in all". */
    return g_strdup_printf (_("%s, %s"), times, days);
  if (self->n_seller >= self->n_buyer)
    /* Translators: "Moved 3 times", "17 days in all", and how many of how many moves were the seller's. */
    return g_strdup_printf (_("%s, %s, %u of %u on the seller’s side"), times, days, self->n_seller, self->list->len);
  /* Translators: "Moved 3 times", "17 days in all", and how many of how many moves were the buyer's. */
  return g_strdup_printf (_("%s, %s, %u of %u on the buyer’s side"), times, days, self->n_buyer, self->list->len);
}

/**
 * mutual_slip_dup_distance:
 * @slip: a move
 *
 * Returns: (transfer full) (nullable): "3 days later"; %NULL if the entry does not tell
 */
char *
mutual_slip_dup_distance (const MutualSlip *slip)
{
  g_return_val_if_fail (slip != NULL, NULL);

  if (slip->days > 0)
    return g_strdup_printf (ngettext ("%d day later", "%d days later", (gulong) slip->days), slip->days);
  if (slip->days < 0)
    return g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", (gulong) -slip->days), -slip->days);
  return NULL;
}
