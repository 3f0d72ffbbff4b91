/* What it takes to change what the details show, where that is more than to set a member.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-edits.h"

#include "details/mutual-role-edits.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n.h>

#define DEFINE_EDITS(name) \
  GPtrArray *mutual_detail_edits_##name (MutualInput *input, MutualItem *item, const GValue *value, gpointer user_data, \
                                         GError **error)

static GPtrArray *
create_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
}

static MutualPlan *
get_plan (MutualItem *item)
{
  return MUTUAL_PLAN (mutual_item_get_root (item));
}

/* A sentence with a date in it. */
static void
refuse (GError      **error,
        const char   *sentence,
        const GDate  *date)
{
  g_autofree char *text = mutual_date_format (date, MUTUAL_DATE_FULL);
  GString *message = g_string_new (sentence);

  g_string_replace (message, "%s", text, 1);
  g_set_error_literal (error, MUTUAL_INPUT_ERROR, MUTUAL_INPUT_ERROR_REFUSED, message->str);
  g_string_free (message, TRUE);
}

/* What follows it moves along, and a start that comes of a duration, too. */
DEFINE_EDITS (due)
{
  const GDate *due = g_value_get_boxed (value);
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);

  if (due != NULL && start != NULL && mutual_item_get_number (item, MUTUAL_MEMBER_DURATION) == 0 &&
      g_date_compare (due, start) < 0)
    {
      /* Translators: %s is a date. */
      refuse (error, _("That is before the start, %s"), start);
      return NULL;
    }
  return mutual_following_edits_to_date (get_plan (item), item, due);
}

DEFINE_EDITS (start)
{
  const GDate *start = g_value_get_boxed (value);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);

  if (start != NULL && due != NULL && g_date_compare (start, due) > 0)
    {
      /* Translators: %s is a date. */
      refuse (error, _("That is after the due date, %s"), due);
      return NULL;
    }
  return mutual_following_edits_to_start (get_plan (item), item, start);
}

DEFINE_EDITS (duration)
{
  return mutual_following_edits_to_duration (get_plan (item), item, g_value_get_int (value));
}

DEFINE_EDITS (side)
{
  return mutual_following_edits_to_side (get_plan (item), item, (MutualSide) g_value_get_enum (value));
}

/* What had a date of its own keeps it, and what followed something else keeps the distance in working days. */
static int
find_offset (MutualItem *item,
             MutualItem *target)
{
  g_autoptr (MutualCalendar) calendar = NULL;
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  const GDate *from = mutual_following_get_date (target);

  if (mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS) || due == NULL || from == NULL)
    return mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET);
  calendar = mutual_calendar_new (get_plan (item));
  return mutual_calendar_count (calendar, (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE), from, due);
}

DEFINE_EDITS (follows)
{
  MutualPlan *plan = get_plan (item);
  MutualItem *target = g_value_get_string (value) != NULL ? mutual_plan_find (plan, g_value_get_string (value)) : NULL;

  if (target == NULL)
    return mutual_following_edits_to_pin (plan, item);
  return mutual_following_edits_to_follow (plan, item, target, find_offset (item, target), error);
}

DEFINE_EDITS (offset)
{
  return mutual_following_edits_to_offset (get_plan (item), item, g_value_get_int (value));
}

/* Done says when, and what is no longer done was done on no day. */
DEFINE_EDITS (status)
{
  g_autoptr (GPtrArray) edits = create_edits ();
  MutualStatus status = (MutualStatus) g_value_get_enum (value);
  gboolean dated = mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON);

  if (mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) != (int) status)
    g_ptr_array_add (edits, mutual_edit_new_set (item, MUTUAL_MEMBER_STATUS, value));
  if (status == MUTUAL_STATUS_DONE && !dated)
    g_ptr_array_add (edits, mutual_edit_new_set_date (item, MUTUAL_MEMBER_DONE_ON,
                                                      mutual_session_get_today (mutual_input_get_session (input))));
  else if (status != MUTUAL_STATUS_DONE && status != MUTUAL_STATUS_UNSET && dated)
    g_ptr_array_add (edits, mutual_edit_new_set_date (item, MUTUAL_MEMBER_DONE_ON, NULL));
  return g_steal_pointer (&edits);
}

DEFINE_EDITS (done_on)
{
  g_autoptr (GPtrArray) edits = create_edits ();
  const GDate *date = g_value_get_boxed (value);
  const GDate *today = mutual_session_get_today (mutual_input_get_session (input));
  int status = mutual_item_get_number (item, MUTUAL_MEMBER_STATUS);

  if (date != NULL && g_date_compare (date, today) > 0)
    {
      g_set_error_literal (error, MUTUAL_INPUT_ERROR, MUTUAL_INPUT_ERROR_REFUSED, _("That day has not come yet"));
      return NULL;
    }
  g_ptr_array_add (edits, mutual_edit_new_set (item, MUTUAL_MEMBER_DONE_ON, value));
  if (date != NULL && status != MUTUAL_STATUS_UNSET && status != MUTUAL_STATUS_DONE)
    g_ptr_array_add (edits, mutual_edit_new_set_number (item, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE));
  else if (date == NULL && status == MUTUAL_STATUS_DONE)
    g_ptr_array_add (edits, mutual_edit_new_set_number (item, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_UNSET));
  return g_steal_pointer (&edits);
}

DEFINE_EDITS (owner)
{
  return mutual_role_edits_owner (item, GPOINTER_TO_UINT (user_data), g_value_get_string (value));
}

/* An event takes its end along. */
DEFINE_EDITS (event_date)
{
  return mutual_following_edits_to_date (get_plan (item), item, g_value_get_boxed (value));
}

static gboolean
check_range (const GDate  *date,
             const GDate  *end,
             GError      **error)
{
  if (date == NULL || end == NULL || g_date_compare (date, end) <= 0)
    return TRUE;
  /* Translators: %s is a date. */
  refuse (error, _("The last day cannot be before the first, %s"), date);
  return FALSE;
}

DEFINE_EDITS (event_end)
{
  g_autoptr (GPtrArray) edits = create_edits ();

  if (!check_range (mutual_item_get_date (item, MUTUAL_MEMBER_DATE), g_value_get_boxed (value), error))
    return NULL;
  g_ptr_array_add (edits, mutual_edit_new_set (item, MUTUAL_MEMBER_END, value));
  return g_steal_pointer (&edits);
}

static void
add_edits (GPtrArray *edits,
           GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (edits, mutual_edit_ref (g_ptr_array_index (more, i)));
  g_ptr_array_unref (more);
}

/* Date, end or side of a day off: what counts working days is counted anew. */
DEFINE_EDITS (day_off)
{
  MutualMember member = mutual_input_get_member (input);
  g_autoptr (GPtrArray) edits = create_edits ();
  g_autoptr (MutualItem) changed = mutual_item_copy (item);
  g_autoptr (MutualCalendar) calendar = NULL;
  g_auto (GValue) copy = G_VALUE_INIT;
  const GDate *date = mutual_item_get_date (item, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (item, MUTUAL_MEMBER_END);

  if (member == MUTUAL_MEMBER_DATE)
    date = g_value_get_boxed (value);
  else if (member == MUTUAL_MEMBER_END)
    end = g_value_get_boxed (value);
  if (!check_range (date, end, error))
    return NULL;

  g_value_init (&copy, G_VALUE_TYPE (value));
  g_value_copy (value, &copy);
  mutual_item_take_value (changed, member, &copy);
  calendar = mutual_calendar_new_changed (get_plan (item),
                                          mutual_item_get_number (mutual_item_get_root (item), MUTUAL_MEMBER_WEEKEND),
                                          item, changed);
  g_ptr_array_add (edits, mutual_edit_new_set (item, member, value));
  add_edits (edits, mutual_following_edits_for_calendar (get_plan (item), calendar));
  return g_steal_pointer (&edits);
}

DEFINE_EDITS (weekend)
{
  g_autoptr (GPtrArray) edits = create_edits ();
  int weekend = (int) g_value_get_flags (value);
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new_changed (get_plan (item), weekend, NULL, NULL);

  g_ptr_array_add (edits, mutual_edit_new_set (item, MUTUAL_MEMBER_WEEKEND, value));
  add_edits (edits, mutual_following_edits_for_calendar (get_plan (item), calendar));
  return g_steal_pointer (&edits);
}
