/* The dates of a plan while they are carried along from item to item.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-carrier.h"

#include "plan/mutual-date.h"
#include "plan/mutual-dated.h"
#include "plan/mutual-edit.h"
#include "plan/mutual-id.h"
#include "schedule/mutual-following.h"

static gboolean
can_follow (MutualItem *item)
{
  return MUTUAL_IS_DATED (item) && mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS);
}

static void
index_item (MutualItem *item,
            gpointer    user_data)
{
  MutualCarrier *self = user_data;

  if (MUTUAL_IS_DATED (item))
    g_hash_table_insert (self->items, (gpointer) mutual_item_get_id (item), item);
}

static void
index_follower (MutualItem *item,
                gpointer    user_data)
{
  MutualCarrier *self = user_data;
  MutualItem *target = mutual_carrier_get_target (self, item);
  GPtrArray *followers;

  if (target == NULL)
    return;
  followers = g_hash_table_lookup (self->followers, target);
  if (followers == NULL)
    {
      followers = g_ptr_array_new ();
      g_hash_table_insert (self->followers, target, followers);
    }
  g_ptr_array_add (followers, item);
}

static void
shift_date (const GDate *date,
            int          days,
            GDate       *result)
{
  gint64 day = (gint64) g_date_get_julian (date) + days;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, MUTUAL_YEAR_MIN);
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, MUTUAL_YEAR_MAX);
  g_date_clear (result, 1);
  g_date_set_julian (result, (guint32) CLAMP (day, g_date_get_julian (&first), g_date_get_julian (&last)));
}

/* The start that belongs to the new due date of an item; @before is the old one. */
static void
move_start (MutualCarrier *self,
            MutualItem    *item,
            const GDate   *before,
            const GDate   *due)
{
  int duration = item == self->changed ? self->duration : mutual_item_get_number (item, MUTUAL_MEMBER_DURATION);
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  MutualSide side = mutual_carrier_get_side (self, item);
  int distance;
  GDate moved;

  if (duration > 0)
    distance = mutual_calendar_is_working (self->calendar, side, due) ? duration - 1 : duration;
  else if (start != NULL && before != NULL && g_date_compare (before, due) != 0)
    distance = mutual_calendar_count (self->calendar, side, start, before);
  else
    return;
  mutual_calendar_add (self->calendar, side, due, -distance, &moved);
  mutual_carrier_set_date (self, item, MUTUAL_MEMBER_START, &moved);
}

/* A range that moves is as long as before. */
static void
move_event (MutualCarrier *self,
            MutualItem    *event,
            const GDate   *date)
{
  const GDate *before = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
  GDate moved;

  if (before != NULL && end != NULL)
    {
      shift_date (end, g_date_days_between (before, date), &moved);
      mutual_carrier_set_date (self, event, MUTUAL_MEMBER_END, &moved);
    }
  mutual_carrier_set_date (self, event, MUTUAL_MEMBER_DATE, date);
}

/**
 * mutual_carrier_init:
 * @self: a carrier
 * @plan: a plan; its own index of ids is not asked, as one that is being built need not have it
 * @builds: whether @plan is being built and changes at once; otherwise there will be edits
 * @calendar: the working days; must stay
 */
void
mutual_carrier_init (MutualCarrier  *self,
                     MutualPlan     *plan,
                     gboolean        builds,
                     MutualCalendar *calendar)
{
  *self = (MutualCarrier){ .calendar = calendar };
  self->items = g_hash_table_new (mutual_id_hash, g_str_equal);
  self->followers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->dues = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_date_free);
  if (!builds)
    self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);

  mutual_item_foreach (MUTUAL_ITEM (plan), index_item, self);
  mutual_item_foreach (MUTUAL_ITEM (plan), index_follower, self);
}

/**
 * mutual_carrier_init_scheduled:
 * @self: a carrier
 * @schedule: the schedule of a plan, right as to what follows what; must stay
 *
 * Begins edits as mutual_carrier_init() does, without going through the whole plan. It cannot carry all.
 */
void
mutual_carrier_init_scheduled (MutualCarrier  *self,
                               MutualSchedule *schedule)
{
  *self = (MutualCarrier){ .calendar = mutual_schedule_get_calendar (schedule), .schedule = schedule };
  self->dues = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_date_free);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
}

/**
 * mutual_carrier_finish:
 * @self: a carrier
 *
 * Returns: (transfer full) (nullable) (element-type MutualEdit): the edits, unless something was being built
 */
GPtrArray *
mutual_carrier_finish (MutualCarrier *self)
{
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->followers, g_hash_table_unref);
  g_clear_pointer (&self->dues, g_hash_table_unref);
  return g_steal_pointer (&self->edits);
}

/**
 * mutual_carrier_change_item:
 * @self: a carrier
 * @item: the item whose side, offset and duration the caller will change in @self
 */
void
mutual_carrier_change_item (MutualCarrier *self,
                            MutualItem    *item)
{
  self->changed = item;
  if (!can_follow (item))
    return;
  self->side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
  self->offset = mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET);
  self->duration = mutual_item_get_number (item, MUTUAL_MEMBER_DURATION);
}

/**
 * mutual_carrier_get_target:
 * @self: a carrier
 * @item: an item
 *
 * Returns: (transfer none) (nullable): what @item follows
 */
MutualItem *
mutual_carrier_get_target (MutualCarrier *self,
                           MutualItem    *item)
{
  const char *id = can_follow (item) ? mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS) : NULL;

  if (id == NULL)
    return NULL;
  if (self->schedule != NULL)
    return mutual_plan_find (mutual_schedule_get_plan (self->schedule), id);
  return g_hash_table_lookup (self->items, id);
}

/**
 * mutual_carrier_get_side:
 * @self: a carrier
 * @item: a milestone or step
 *
 * Returns: whose working days count for it
 */
MutualSide
mutual_carrier_get_side (MutualCarrier *self,
                         MutualItem    *item)
{
  return item == self->changed ? self->side : (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
}

/**
 * mutual_carrier_get_due:
 * @self: a carrier
 * @item: a milestone, step or event
 *
 * Returns: (transfer none) (nullable): the date it gets, or has
 */
const GDate *
mutual_carrier_get_due (MutualCarrier *self,
                        MutualItem    *item)
{
  const GDate *due = g_hash_table_lookup (self->dues, item);

  return due != NULL ? due : mutual_following_get_date (item);
}

/**
 * mutual_carrier_set_date:
 * @self: a carrier
 * @item: an item
 * @member: one of its dates
 * @date: (nullable): the date it gets, or %NULL for none
 */
void
mutual_carrier_set_date (MutualCarrier *self,
                         MutualItem    *item,
                         MutualMember   member,
                         const GDate   *date)
{
  const GDate *before = mutual_item_get_date (item, member);

  if (before == date || (before != NULL && date != NULL && g_date_compare (before, date) == 0))
    return;
  if (self->edits != NULL)
    g_ptr_array_add (self->edits, mutual_edit_new_set_date (item, member, date));
  else
    mutual_item_set_date (item, member, date);
}

/**
 * mutual_carrier_set_number:
 * @self: a carrier
 * @item: an item
 * @member: one of its numbers or enumerations
 * @number: the number it gets
 */
void
mutual_carrier_set_number (MutualCarrier *self,
                           MutualItem    *item,
                           MutualMember   member,
                           int            number)
{
  if (mutual_item_get_number (item, member) == number)
    return;
  if (self->edits != NULL)
    g_ptr_array_add (self->edits, mutual_edit_new_set_number (item, member, number));
  else
    mutual_item_set_number (item, member, number);
}

/**
 * mutual_carrier_follow:
 * @self: a carrier
 * @item: an item that can follow others
 * @id: (nullable): the id of what it shall follow, or %NULL for nothing
 * @offset: working days after that, negative before
 */
void
mutual_carrier_follow (MutualCarrier *self,
                       MutualItem    *item,
                       const char    *id,
                       int            offset)
{
  mutual_carrier_set_number (self, item, MUTUAL_MEMBER_OFFSET, offset);
  if (g_strcmp0 (mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS), id) == 0)
    return;
  if (self->edits != NULL)
    g_ptr_array_add (self->edits, mutual_edit_new_set_text (item, MUTUAL_MEMBER_FOLLOWS, id));
  else
    mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS, id);
}

/**
 * mutual_carrier_move_item:
 * @self: a carrier
 * @item: a milestone, step or event
 * @due: its due date, or the date of an event
 *
 * Moves the one item, with its start or end.
 */
void
mutual_carrier_move_item (MutualCarrier *self,
                          MutualItem    *item,
                          const GDate   *due)
{
  const GDate *current = mutual_following_get_date (item);
  GDate before = { 0 };

  if (current != NULL)
    before = *current;
  g_hash_table_insert (self->dues, item, g_date_copy (due));
  if (!can_follow (item))
    {
      move_event (self, item, due);
      return;
    }
  mutual_carrier_set_date (self, item, MUTUAL_MEMBER_DUE, due);
  move_start (self, item, current != NULL ? &before : NULL, due);
}

/**
 * mutual_carrier_settle_start:
 * @self: a carrier
 * @item: a milestone or step
 *
 * Gives an item the start that comes of its due date and its duration, if it has both.
 */
void
mutual_carrier_settle_start (MutualCarrier *self,
                             MutualItem    *item)
{
  const GDate *due = mutual_carrier_get_due (self, item);

  if (due != NULL && can_follow (item))
    move_start (self, item, due, due);
}

/**
 * mutual_carrier_count_duration:
 * @self: a carrier
 * @item: a milestone or step
 *
 * Returns: the working days from its start to its due date, both included; 0 if it has no start before that; the
 *   duration that it says without a due date
 */
int
mutual_carrier_count_duration (MutualCarrier *self,
                               MutualItem    *item)
{
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  const GDate *due = mutual_carrier_get_due (self, item);
  MutualSide side = mutual_carrier_get_side (self, item);

  if (due == NULL)
    return mutual_item_get_number (item, MUTUAL_MEMBER_DURATION);
  if (start == NULL || g_date_compare (start, due) > 0)
    return 0;
  return mutual_calendar_count (self->calendar, side, start, due) +
         (mutual_calendar_is_working (self->calendar, side, start) ? 1 : 0);
}
