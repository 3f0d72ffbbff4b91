/* Items that follow others: their dates are computed, and move along.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-following.h"

#include "plan/mutual-dated.h"
#include "schedule/mutual-carrier.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

/* Items of a circle that a message names. */
#define CIRCLE_LENGTH 6

/* “An item with ‘follows’ has its ‘due’ computed and stored (any reader sees a date); an item without it is pinned to
 * its date.” In detail:
 *
 * - due = the due date (of an event: its date) of what the item follows, plus “offset” working days of the item's side.
 * - An item with a “duration” takes that many working days up to and including its due date, which gives its start.
 *   Without one, the start keeps its distance in working days when the due date moves.
 * - What is done (“done_on”, or that status) has happened, and does not move.
 * - An item that follows something without a date keeps the date it has, or none.
 * - Weekends and days off are those of the item's side, see mutual_calendar_new(). */

G_DEFINE_QUARK (mutual-following-error-quark, mutual_following_error)

static char *
describe_circle (GPtrArray *items)
{
  GString *circle = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        g_string_append (circle, " → ");
      if (i == CIRCLE_LENGTH && items->len > CIRCLE_LENGTH + 2)
        {
          g_string_append (circle, "…");
          i = items->len - 2;
          continue;
        }
      g_string_append (circle, mutual_phrase_title (g_ptr_array_index (items, i)));
    }
  return g_string_free (circle, FALSE);
}

/**
 * mutual_following_get_date:
 * @item: a milestone, step or event
 *
 * Returns: (transfer none) (nullable): the date that others count from: when @item is due, or the (first) day of an
 *   event
 */
const GDate *
mutual_following_get_date (MutualItem *item)
{
  g_return_val_if_fail (MUTUAL_IS_DATED (item), NULL);

  return mutual_item_get_date (item, mutual_item_has (item, MUTUAL_MEMBER_DUE) ? MUTUAL_MEMBER_DUE : MUTUAL_MEMBER_DATE);
}

/**
 * mutual_following_is_fixed:
 * @item: a milestone, step or event
 *
 * Returns: whether @item is done, so that it does not move when what it follows does
 */
gboolean
mutual_following_is_fixed (MutualItem *item)
{
  g_return_val_if_fail (MUTUAL_IS_DATED (item), FALSE);

  return mutual_item_has (item, MUTUAL_MEMBER_DONE_ON) &&
         (mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON) ||
          mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) == MUTUAL_STATUS_DONE);
}

/**
 * mutual_following_can_follow:
 * @plan: a plan
 * @item: a milestone or step of @plan
 * @target: what it may be going to follow
 * @error: where the reason goes
 *
 * Returns: whether @item can follow @target without a circle
 */
gboolean
mutual_following_can_follow (MutualPlan  *plan,
                             MutualItem  *item,
                             MutualItem  *target,
                             GError     **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *circle = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && MUTUAL_IS_ITEM (item) && MUTUAL_IS_DATED (target), FALSE);

  g_ptr_array_add (chain, item);
  for (MutualItem *at = target; at != item;)
    {
      const char *id = mutual_item_has (at, MUTUAL_MEMBER_FOLLOWS) ? mutual_item_get_reference (at, MUTUAL_MEMBER_FOLLOWS)
                                                                   : NULL;

      if (!g_hash_table_add (seen, at))
        return TRUE;
      g_ptr_array_add (chain, at);
      at = id != NULL ? mutual_plan_find (plan, id) : NULL;
      if (at == NULL)
        return TRUE;
    }

  g_ptr_array_add (chain, item);
  circle = describe_circle (chain);
  g_set_error (error, MUTUAL_FOLLOWING_ERROR, MUTUAL_FOLLOWING_ERROR_CIRCLE,
               /* Translators: the first %s is a title, the second is like "Contract → Go-live → Contract". */
               _("“%s” cannot follow this, as they would follow each other in a circle: %s"), mutual_phrase_title (item), circle);
  return FALSE;
}

/**
 * mutual_following_compute_due:
 * @calendar: the working days
 * @target: a milestone, step or event
 * @side: whose working days count
 * @offset: working days after @target, negative before
 * @due: (out caller-allocates): when something that follows @target so is due
 *
 * Returns: whether @target has a date to count from
 */
gboolean
mutual_following_compute_due (MutualCalendar *calendar,
                              MutualItem     *target,
                              MutualSide      side,
                              int             offset,
                              GDate          *due)
{
  const GDate *from = mutual_following_get_date (target);

  if (from != NULL)
    mutual_calendar_add (calendar, side, from, offset, due);
  return from != NULL;
}

/**
 * mutual_following_edits_for_calendar:
 * @plan: a plan
 * @calendar: the working days it will have, see mutual_calendar_new_changed()
 *
 * Computes all dates that follow others, and all starts that come of a duration. To be applied together with the edit
 * of the weekend or of the day off.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if all dates are right
 */
GPtrArray *
mutual_following_edits_for_calendar (MutualPlan     *plan,
                                     MutualCalendar *calendar)
{
  MutualCarrier carrier;

  mutual_carrier_init (&carrier, plan, FALSE, calendar);
  mutual_carrier_carry_all (&carrier);
  return mutual_carrier_finish (&carrier);
}

/**
 * mutual_following_edits_for_all:
 * @plan: a plan
 *
 * Computes all dates that follow others, and all starts that come of a duration.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, none if all dates are right
 */
GPtrArray *
mutual_following_edits_for_all (MutualPlan *plan)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);

  return mutual_following_edits_for_calendar (plan, calendar);
}

/**
 * mutual_following_date_plan:
 * @plan: a plan that is being built, not sealed; its ids need not be claimed yet
 * @anchor_due: (nullable): the date of the milestone that all dates are worked back from, or %NULL to leave it
 *
 * Dates a plan that was made from a template. The anchor itself is pinned to @anchor_due.
 */
void
mutual_following_date_plan (MutualPlan  *plan,
                            const GDate *anchor_due)
{
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (plan);
  const char *id = mutual_item_get_reference (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
  MutualCarrier carrier;
  MutualItem *anchor;

  g_return_if_fail (!mutual_plan_is_sealed (plan));
  g_return_if_fail (anchor_due == NULL || g_date_valid (anchor_due));

  mutual_carrier_init (&carrier, plan, TRUE, calendar);
  anchor = id != NULL ? g_hash_table_lookup (carrier.items, id) : NULL;
  if (anchor != NULL && anchor_due != NULL)
    {
      mutual_carrier_follow (&carrier, anchor, NULL, 0);
      mutual_carrier_move_item (&carrier, anchor, anchor_due);
    }
  mutual_carrier_carry_all (&carrier);
  mutual_carrier_finish (&carrier);
}
