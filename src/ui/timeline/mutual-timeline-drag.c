/* A milestone, step or event on its way to another date: what is shown meanwhile, and what dropping it does.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-drag.h"

#include "plan/mutual-date.h"
#include "plan/mutual-dated.h"
#include "plan/mutual-event.h"
#include "plan/mutual-step.h"
#include "session/mutual-move.h"

#include <glib/gi18n.h>

struct _MutualTimelineDrag
{
  MutualSession    *session;
  MutualItem       *item;
  MutualMovingPart  part;
  MutualCalendar   *calendar;
  GDate             from;     /* where it began */
  GDate             date;     /* where it is now */
  GPtrArray        *edits;    /* that take it there */
  GHashTable       *moved;    /* id -> what stands for an item meanwhile */
  guint             n_others; /* items that move along */
};

static MutualMovingPart
get_part (MutualGripKind kind)
{
  switch (kind)
    {
    case MUTUAL_GRIP_START:
      return MUTUAL_MOVING_START;

    case MUTUAL_GRIP_END:
      return MUTUAL_MOVING_END;

    case MUTUAL_GRIP_WHOLE:
    case MUTUAL_GRIP_ANCHOR:
    default:
      return MUTUAL_MOVING_WHOLE;
    }
}

static MutualItem *
find_item (MutualSession *session,
           const char    *id)
{
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (session), id);

  return item != NULL && MUTUAL_IS_DATED (item) ? item : NULL;
}

static const char *
get_label (MutualTimelineDrag *self)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));

  if (MUTUAL_IS_EVENT (self->item))
    return _("Move Event");
  if (self->part == MUTUAL_MOVING_START)
    return _("Change Start");
  if (self->part == MUTUAL_MOVING_END)
    return _("Change Due Date");
  if (MUTUAL_IS_STEP (self->item))
    return _("Move Step");
  return mutual_item_resolve (plan, MUTUAL_MEMBER_ANCHOR) == self->item ? _("Move Go-live") : _("Move Milestone");
}

/* What stands for an item that the edits change. */
static MutualItem *
ensure_copy (MutualTimelineDrag *self,
             MutualItem         *item)
{
  const char *id = mutual_item_get_id (item);
  MutualItem *copy = g_hash_table_lookup (self->moved, id);

  if (copy == NULL)
    {
      copy = mutual_item_copy (item);
      g_hash_table_insert (self->moved, g_strdup (id), copy);
    }
  return copy;
}

static void
show_edits (MutualTimelineDrag *self)
{
  MutualPlan *plan = mutual_session_get_plan (self->session);
  g_autoptr (GHashTable) others = g_hash_table_new (NULL, NULL);

  g_clear_pointer (&self->moved, g_hash_table_unref);
  self->moved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < self->edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (self->edits, i);
      MutualItem *item = mutual_plan_find (plan, mutual_edit_get_item_id (edit));

      if (item == NULL || mutual_edit_get_kind (edit) != MUTUAL_EDIT_SET)
        continue;
      if (item != self->item)
        g_hash_table_add (others, item);
      if (MUTUAL_IS_DATED (item))
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_value_init (&value, G_VALUE_TYPE (mutual_edit_get_value (edit)));
          g_value_copy (mutual_edit_get_value (edit), &value);
          mutual_item_take_value (ensure_copy (self, item), mutual_edit_get_member (edit), &value);
        }
    }
  self->n_others = g_hash_table_size (others);
}

static gboolean
set_date (MutualTimelineDrag *self,
          const GDate        *date)
{
  if (g_date_compare (date, &self->date) == 0)
    return FALSE;

  self->date = *date;
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  if (g_date_compare (date, mutual_moving_get_date (self->item, self->part)) == 0)
    self->edits = g_ptr_array_new ();
  else
    self->edits = mutual_moving_edits (mutual_session_get_plan (self->session), self->item, self->part, date);
  show_edits (self);

  return TRUE;
}

static char *
describe_distance (MutualTimelineDrag *self)
{
  int n = mutual_moving_count (self->calendar, self->item, &self->from, &self->date);
  gulong count = (gulong) ABS (n);

  if (n == 0)
    /* Translators: beside the date of what is being dragged. */
    return g_strdup (_("Not moved"));
  if (MUTUAL_IS_EVENT (self->item))
    return n > 0 ? g_strdup_printf (ngettext ("%d day later", "%d days later", count), n)
                 : g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", count), -n);
  return n > 0 ? g_strdup_printf (ngettext ("%d working day later", "%d working days later", count), n)
               : g_strdup_printf (ngettext ("%d working day earlier", "%d working days earlier", count), -n);
}

static MutualMove *
create_move (MutualTimelineDrag *self)
{
  return mutual_move_new_to_date (self->session, get_label (self), self->item, self->part, &self->date);
}

/* Whatever comes of it, the plan is as it was or as it was shown. */
static gboolean
finish (MutualTimelineDrag *self,
        gboolean            done,
        GError             *error)
{
  if (!done)
    mutual_session_tell (self->session, error->message, FALSE);
  g_clear_error (&error);

  return done;
}

/**
 * mutual_timeline_drag_is_possible:
 * @session: a session
 * @id: the id of a milestone, step or event
 * @kind: what of it would be moved
 *
 * Returns: whether it can be moved
 */
gboolean
mutual_timeline_drag_is_possible (MutualSession  *session,
                                  const char     *id,
                                  MutualGripKind  kind)
{
  MutualItem *item;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && id != NULL, FALSE);

  item = find_item (session, id);
  return item != NULL && !mutual_session_get_read_only (session) && mutual_moving_is_possible (item, get_part (kind));
}

/**
 * mutual_timeline_drag_new:
 * @session: a session
 * @id: the id of a milestone, step or event
 * @kind: what of it is moved
 *
 * Returns: (transfer full) (nullable): its way, which has not begun; %NULL if it cannot be moved
 */
MutualTimelineDrag *
mutual_timeline_drag_new (MutualSession  *session,
                          const char     *id,
                          MutualGripKind  kind)
{
  MutualTimelineDrag *self;

  if (!mutual_timeline_drag_is_possible (session, id, kind))
    return NULL;

  self = g_new0 (MutualTimelineDrag, 1);
  self->session = g_object_ref (session);
  self->item = g_object_ref (find_item (session, id));
  self->part = get_part (kind);
  self->calendar = mutual_calendar_new (mutual_session_get_plan (session));
  self->from = self->date = *mutual_moving_get_date (self->item, self->part);
  self->edits = g_ptr_array_new ();
  show_edits (self);

  return self;
}

/**
 * mutual_timeline_drag_free:
 * @self: (transfer full): a drag; unless it was dropped, nothing happened
 */
void
mutual_timeline_drag_free (MutualTimelineDrag *self)
{
  g_clear_pointer (&self->moved, g_hash_table_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->calendar, mutual_calendar_free);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_free (self);
}

/**
 * mutual_timeline_drag_set_days:
 * @self: a drag
 * @days: by how many days of the axis the pointer moved, negative to before
 *
 * Returns: whether another day is meant now
 */
gboolean
mutual_timeline_drag_set_days (MutualTimelineDrag *self,
                               int                 days)
{
  GDate date;

  g_return_val_if_fail (self != NULL, FALSE);

  mutual_moving_snap (self->calendar, self->item, self->part, days, &date);
  return set_date (self, &date);
}

/**
 * mutual_timeline_drag_step:
 * @self: a drag
 * @n: by how many, negative to before
 * @weeks: whether weeks are meant rather than working days
 *
 * Returns: whether another day is meant now
 */
gboolean
mutual_timeline_drag_step (MutualTimelineDrag *self,
                           int                 n,
                           gboolean            weeks)
{
  GDate date;

  g_return_val_if_fail (self != NULL, FALSE);

  mutual_moving_step (self->calendar, self->item, self->part, n, weeks, &date);
  return set_date (self, &date);
}

/**
 * mutual_timeline_drag_count_from:
 * @self: a drag
 * @date: where it began, should this only go on with it
 */
void
mutual_timeline_drag_count_from (MutualTimelineDrag *self,
                                 const GDate        *date)
{
  g_return_if_fail (self != NULL && date != NULL);

  self->from = *date;
}

/**
 * mutual_timeline_drag_get_date:
 * @self: a drag
 *
 * Returns: (transfer none): the day that is meant
 */
const GDate *
mutual_timeline_drag_get_date (MutualTimelineDrag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->date;
}

/**
 * mutual_timeline_drag_get_moved:
 * @self: a drag
 *
 * Returns: (transfer none) (element-type utf8 MutualItem): by id, what stands for the items that move, as they will be
 */
GHashTable *
mutual_timeline_drag_get_moved (MutualTimelineDrag *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->moved;
}

/**
 * mutual_timeline_drag_describe:
 * @self: a drag
 *
 * Returns: (transfer full): the day that is meant, how far that is, and what moves along, in lines
 */
char *
mutual_timeline_drag_describe (MutualTimelineDrag *self)
{
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *others = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  day = mutual_date_format (&self->date, MUTUAL_DATE_FULL);
  distance = describe_distance (self);
  if (self->n_others > 0)
    /* Translators: while a milestone or an event is dragged to another date. */
    others = g_strdup_printf (ngettext ("%u other date moves along", "%u other dates move along", self->n_others),
                              self->n_others);

  return g_strjoin ("\n", day, distance, others, NULL);
}

/**
 * mutual_timeline_drag_drop:
 * @self: a drag
 *
 * Does what is shown, as one undoable step; where other milestones or events move, that is shown before it is done.
 *
 * Returns: whether the plan changed
 */
gboolean
mutual_timeline_drag_drop (MutualTimelineDrag *self)
{
  g_autoptr (MutualMove) move = NULL;
  GError *error = NULL;
  gboolean waits;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->edits->len == 0)
    return FALSE;

  move = create_move (self);
  return finish (self, mutual_move_do (move, &waits, &error), error) && !waits;
}

/**
 * mutual_timeline_drag_push:
 * @self: a drag
 *
 * As mutual_timeline_drag_drop(), for a key: what is pushed several times without a pause is one undoable step.
 *
 * Returns: whether the plan changed
 */
gboolean
mutual_timeline_drag_push (MutualTimelineDrag *self)
{
  g_autoptr (MutualMove) move = NULL;
  GError *error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->edits->len == 0)
    return FALSE;

  move = create_move (self);
  return finish (self, mutual_move_push (move, &error), error);
}
