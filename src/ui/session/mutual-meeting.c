/* What a file holds by now, merged with what was made of the plan meanwhile: all of it away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-meeting.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "store/mutual-load.h"
#include "store/mutual-save-plan.h"

/* What a thread needs, all of it immutable. */
typedef struct
{
  GBytes *base;
  GBytes *mine; /* NULL if it is the base */
} Order;

static void
order_free (Order *order)
{
  g_bytes_unref (order->base);
  g_clear_pointer (&order->mine, g_bytes_unref);
  g_free (order);
}

/* A plan that can be changed here becomes none that only a newer program knows how to write. */
static gboolean
is_too_new (MutualMeeting *meeting,
            MutualPlan    *base,
            MutualPlan    *theirs)
{
  g_autoptr (GBytes) bytes = NULL;

  if (mutual_plan_get_version (theirs) <= MUTUAL_PLAN_VERSION || mutual_plan_get_version (base) > MUTUAL_PLAN_VERSION)
    return FALSE;
  bytes = mutual_save_plan_write (theirs, &meeting->error);
  return bytes == NULL;
}

/* Both were written or read by this program: if they are no plans now, it is a mistake of the program. */
static void
merge (MutualMeeting *meeting,
       const Order   *order,
       MutualPlan    *theirs)
{
  g_autoptr (MutualPlan) base = mutual_reader_read (order->base, &meeting->error);
  g_autoptr (MutualPlan) mine = NULL;

  if (base != NULL)
    mine = order->mine != NULL ? mutual_reader_read (order->mine, &meeting->error) : g_object_ref (base);
  if (mine == NULL || is_too_new (meeting, base, theirs))
    {
      meeting->outcome = MUTUAL_MEETING_FAILED;
      return;
    }

  if (g_str_equal (mutual_item_get_id (MUTUAL_ITEM (mine)), mutual_item_get_id (MUTUAL_ITEM (theirs))))
    {
      meeting->outcome = MUTUAL_MEETING_CHANGED;
      meeting->merge = mutual_merge_new (base, mine, theirs);
    }
  else
    {
      meeting->outcome = MUTUAL_MEETING_OTHER;
      meeting->title = g_strdup (mutual_item_get_text (MUTUAL_ITEM (theirs), MUTUAL_MEMBER_TITLE));
    }
}

static void
meet (MutualMeeting *meeting,
      GFile         *file,
      const Order   *order,
      GCancellable  *cancellable)
{
  g_autoptr (MutualPlan) theirs = NULL;

  meeting->bytes = mutual_load_bytes (file, cancellable, &meeting->error);
  if (meeting->bytes == NULL)
    {
      meeting->outcome = g_error_matches (meeting->error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND)
                             ? MUTUAL_MEETING_GONE
                             : MUTUAL_MEETING_FAILED;
      return;
    }
  if (g_bytes_equal (meeting->bytes, order->base))
    {
      meeting->outcome = MUTUAL_MEETING_SAME;
      return;
    }

  theirs = mutual_reader_read (meeting->bytes, &meeting->error);
  if (theirs == NULL)
    {
      meeting->outcome = MUTUAL_MEETING_FAILED;
      return;
    }
  meeting->canonical = mutual_writer_write (theirs);
  merge (meeting, order, theirs);
}

static void
meet_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  MutualMeeting *meeting = g_new0 (MutualMeeting, 1);

  meet (meeting, source, task_data, cancellable);
  g_task_return_pointer (task, meeting, (GDestroyNotify) mutual_meeting_free);
}

/**
 * mutual_meeting_free:
 * @self: what came of it
 *
 * Frees it with all that it holds.
 */
void
mutual_meeting_free (MutualMeeting *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->canonical, g_bytes_unref);
  g_clear_object (&self->merge);
  g_clear_error (&self->error);
  g_free (self->title);
  g_free (self);
}

/**
 * mutual_meeting_start:
 * @file: the file of a plan
 * @base: what it held when it was opened or last saved
 * @mine: (nullable): the plan as it is now, in the bytes of a file; %NULL if it is still @base
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Looks at what @file holds now, in a thread. Contents are compared, so that a file that was only touched is the same.
 */
void
mutual_meeting_start (GFile               *file,
                      GBytes              *base,
                      GBytes              *mine,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (base != NULL);

  order = g_new (Order, 1);
  *order = (Order) { g_bytes_ref (base), mine != NULL ? g_bytes_ref (mine) : NULL };
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_meeting_start);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, meet_in_thread);
}

/**
 * mutual_meeting_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location, for being cancelled only: all else is told in what is returned
 *
 * Returns: (transfer full) (nullable): what came of it
 */
MutualMeeting *
mutual_meeting_finish (GFile         *file,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
