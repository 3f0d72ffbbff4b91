/* What must follow when dates, or rules for dates, have been set: so that all dates are right whoever sets one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-following.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-day-off.h"
#include "schedule/mutual-carrier.h"

typedef struct
{
  MutualPlan *plan;
  GHashTable *dated;    /* set of items that got a date */
  GHashTable *started;  /* that got a start */
  GHashTable *measured; /* that got a duration */
  GHashTable *sided;    /* that got a side, and with it other working days */
  GHashTable *ruled;    /* whose date is to be computed anew */
  GHashTable *bound;    /* that were told what to follow, or by how much */
  gboolean calendar;    /* other days are working days */
} Traces;

static void
traces_init (Traces     *self,
             MutualPlan *plan)
{
  *self = (Traces){ .plan = plan };
  self->dated = g_hash_table_new (NULL, NULL);
  self->started = g_hash_table_new (NULL, NULL);
  self->measured = g_hash_table_new (NULL, NULL);
  self->sided = g_hash_table_new (NULL, NULL);
  self->ruled = g_hash_table_new (NULL, NULL);
  self->bound = g_hash_table_new (NULL, NULL);
}

static void
traces_clear (Traces *self)
{
  g_hash_table_unref (self->dated);
  g_hash_table_unref (self->started);
  g_hash_table_unref (self->measured);
  g_hash_table_unref (self->sided);
  g_hash_table_unref (self->ruled);
  g_hash_table_unref (self->bound);
}

static void
add_new (MutualItem *item,
         gpointer    user_data)
{
  Traces *self = user_data;

  if (MUTUAL_IS_DATED (item))
    g_hash_table_add (self->ruled, item);
}

static void
read_set (Traces       *self,
          MutualItem   *item,
          MutualMember  member)
{
  if (MUTUAL_IS_DAY_OFF (item))
    {
      self->calendar |= member == MUTUAL_MEMBER_DATE || member == MUTUAL_MEMBER_END || member == MUTUAL_MEMBER_SIDE;
      return;
    }
  if (!MUTUAL_IS_DATED (item))
    {
      self->calendar |= member == MUTUAL_MEMBER_WEEKEND;
      return;
    }

  switch ((int) member)
    {
    case MUTUAL_MEMBER_DUE:
    case MUTUAL_MEMBER_DATE:
      g_hash_table_add (self->dated, item);
      break;
    case MUTUAL_MEMBER_START:
      g_hash_table_add (self->started, item);
      break;
    case MUTUAL_MEMBER_FOLLOWS:
    case MUTUAL_MEMBER_OFFSET:
      g_hash_table_add (self->bound, item);
      g_hash_table_add (self->ruled, item);
      break;
    case MUTUAL_MEMBER_DURATION:
      g_hash_table_add (self->measured, item);
      g_hash_table_add (self->ruled, item);
      break;
    case MUTUAL_MEMBER_SIDE:
      g_hash_table_add (self->sided, item);
      g_hash_table_add (self->ruled, item);
      break;
    case MUTUAL_MEMBER_STATUS:
    case MUTUAL_MEMBER_DONE_ON:
      g_hash_table_add (self->ruled, item);
      break;
    default:
      break;
    }
}

static void
read_edit (Traces     *self,
           MutualEdit *edit)
{
  MutualMember member = mutual_edit_get_member (edit);
  MutualItem *item = mutual_plan_find (self->plan, mutual_edit_get_item_id (edit));

  switch (mutual_edit_get_kind (edit))
    {
    case MUTUAL_EDIT_SET:
      if (item != NULL)
        read_set (self, item, member);
      break;
    case MUTUAL_EDIT_INSERT:
      self->calendar |= member == MUTUAL_MEMBER_DAYS_OFF;
      if (item != NULL)
        mutual_item_foreach (item, add_new, self);
      break;
    case MUTUAL_EDIT_REMOVE:
      self->calendar |= member == MUTUAL_MEMBER_DAYS_OFF;
      break;
    case MUTUAL_EDIT_MOVE:
    case MUTUAL_EDIT_SET_EXTRA:
    default:
      break;
    }
}

/* Somebody gave an item that follows something another date: it keeps it, on a working day, and follows from there. */
static gboolean
is_by_hand (Traces        *self,
            MutualCarrier *carrier,
            MutualItem    *item)
{
  return g_hash_table_contains (self->dated, item) && !g_hash_table_contains (self->bound, item) &&
         mutual_carrier_get_target (carrier, item) != NULL;
}

static void
hold_dates (Traces        *self,
            MutualCarrier *carrier,
            GHashTable    *held)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->dated);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      const GDate *due = mutual_following_get_date (item);
      MutualItem *target = mutual_carrier_get_target (carrier, item);
      const GDate *from = target != NULL ? mutual_following_get_date (target) : NULL;
      MutualSide side;
      GDate day;

      /* What was told its rule as well gets its date from that. */
      if (target != NULL && g_hash_table_contains (self->bound, item))
        continue;
      g_hash_table_add (held, item);
      if (target == NULL || due == NULL || from == NULL)
        continue;
      side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
      if (g_date_compare (from, due) == 0 || mutual_calendar_is_working (carrier->calendar, side, due))
        continue;
      mutual_calendar_add (carrier->calendar, side, due, -1, &day);
      mutual_carrier_move_item (carrier, item, &day);
    }
}

/* The offsets that lead to the dates that were given, once it is known what they count from. */
static void
adjust_offsets (Traces        *self,
                MutualCarrier *carrier)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->dated);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      const GDate *due, *from;

      if (!is_by_hand (self, carrier, item))
        continue;
      due = mutual_carrier_get_due (carrier, item);
      from = mutual_carrier_get_due (carrier, mutual_carrier_get_target (carrier, item));
      if (due == NULL || from == NULL)
        mutual_carrier_follow (carrier, item, NULL, 0);
      else
        mutual_carrier_set_number (carrier, item, MUTUAL_MEMBER_OFFSET,
                                   mutual_calendar_count (carrier->calendar,
                                                          (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE),
                                                          from, due));
    }
}

/* A start that was given says how long it takes; all other starts come of how long it takes. */
static void
adjust_starts (Traces        *self,
               MutualCarrier *carrier)
{
  GHashTable *sets[] = { self->dated, self->measured, self->sided };
  GHashTableIter iter;
  gpointer item;

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_hash_table_iter_init (&iter, sets[i]);
      while (g_hash_table_iter_next (&iter, &item, NULL))
        if (!mutual_following_is_fixed (item) &&
            (!g_hash_table_contains (self->started, item) || g_hash_table_contains (self->measured, item)))
          mutual_carrier_settle_start (carrier, item);
    }
  g_hash_table_iter_init (&iter, self->started);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_hash_table_contains (self->measured, item) && !g_hash_table_contains (carrier->dues, item) &&
        mutual_item_get_number (item, MUTUAL_MEMBER_DURATION) != 0)
      {
        mutual_carrier_change_item (carrier, item);
        carrier->duration = mutual_carrier_count_duration (carrier, item);
        mutual_carrier_set_number (carrier, item, MUTUAL_MEMBER_DURATION, carrier->duration);
        /* One on a day off becomes the working day after it. */
        mutual_carrier_settle_start (carrier, item);
      }
}

static gboolean
has_dates (const Traces *self)
{
  return g_hash_table_size (self->dated) + g_hash_table_size (self->started) + g_hash_table_size (self->ruled) > 0;
}

static GPtrArray *
settle_all (MutualPlan     *plan,
            MutualSchedule *schedule,
            GPtrArray      *done)
{
  g_autoptr (GHashTable) held = g_hash_table_new (NULL, NULL);
  g_autoptr (MutualCalendar) calendar = NULL;
  GPtrArray *edits = NULL;
  MutualCarrier carrier;
  Traces traces;

  traces_init (&traces, plan);
  for (guint i = 0; i < done->len; i++)
    read_edit (&traces, g_ptr_array_index (done, i));

  if (traces.calendar)
    edits = mutual_following_edits_for_all (plan);
  else if (!has_dates (&traces))
    edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  else
    {
      if (schedule != NULL)
        mutual_carrier_init_scheduled (&carrier, schedule);
      else
        {
          calendar = mutual_calendar_new (plan);
          mutual_carrier_init (&carrier, plan, FALSE, calendar);
        }
      hold_dates (&traces, &carrier, held);
      mutual_carrier_settle (&carrier, held, traces.ruled);
      adjust_offsets (&traces, &carrier);
      adjust_starts (&traces, &carrier);
      edits = mutual_carrier_finish (&carrier);
    }
  traces_clear (&traces);
  return edits;
}

/**
 * mutual_following_edits_after:
 * @plan: a plan
 * @done: (element-type MutualEdit): edits that have just been applied to it
 *
 * Makes all dates right again after any change: by whatever hand or command something got another date, duration, side or
 * rule, came or went, or became a day off. Dates that have nothing to do with the change stay, be they right or not.
 * After what the other functions here return, nothing is left to do.
 *
 * Returns: (transfer full) (element-type MutualEdit): further edits, to be applied in the same group; often none
 */
GPtrArray *
mutual_following_edits_after (MutualPlan *plan,
                              GPtrArray  *done)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && done != NULL, NULL);

  return settle_all (plan, NULL, done);
}

/**
 * mutual_following_has_to_look:
 * @plan: a plan
 * @done: (element-type MutualEdit): edits that have just been applied to it
 *
 * Most of what is done to a plan has nothing to do with dates.
 *
 * Returns: whether mutual_following_edits_after() may have something to return, so that a schedule is of use
 */
gboolean
mutual_following_has_to_look (MutualPlan *plan,
                              GPtrArray  *done)
{
  gboolean looks;
  Traces traces;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && done != NULL, FALSE);

  traces_init (&traces, plan);
  for (guint i = 0; i < done->len; i++)
    read_edit (&traces, g_ptr_array_index (done, i));
  looks = traces.calendar || has_dates (&traces);
  traces_clear (&traces);
  return looks;
}

/**
 * mutual_following_edits_after_scheduled:
 * @schedule: the schedule of a plan, told of @done by mutual_schedule_update() already
 * @done: (element-type MutualEdit): edits that have just been applied to the plan
 *
 * mutual_following_edits_after() for who keeps a schedule: it goes only through what depends on the change. Once the
 * further edits are applied, the schedule is to be told of them, too.
 *
 * Returns: (transfer full) (element-type MutualEdit): further edits, to be applied in the same group; often none
 */
GPtrArray *
mutual_following_edits_after_scheduled (MutualSchedule *schedule,
                                        GPtrArray      *done)
{
  g_return_val_if_fail (schedule != NULL && done != NULL, NULL);

  return settle_all (mutual_schedule_get_plan (schedule), schedule, done);
}
