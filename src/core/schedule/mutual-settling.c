/* Keeps the dates of a plan right after each action of its history, by going only through what depends on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-settling.h"

#include "schedule/mutual-following.h"

/* With more edits than this behind, a schedule is made anew sooner than brought up to date. */
#define MAX_EDITS 1000

struct _MutualSettling
{
  GObject parent_instance;

  MutualHistory *history;   /* not owned: told by its signals */
  MutualPlan *plan;
  MutualSchedule *schedule; /* NULL until a date needs it */
  GPtrArray *edits;         /* since the schedule was right */
};

G_DEFINE_FINAL_TYPE (MutualSettling, mutual_settling, G_TYPE_OBJECT)

static void
on_edited (MutualSettling *self,
           MutualEdit     *edit)
{
  if (self->schedule == NULL)
    return;
  g_ptr_array_add (self->edits, mutual_edit_ref (edit));
  if (self->edits->len > MAX_EDITS)
    {
      g_clear_pointer (&self->schedule, mutual_schedule_free);
      g_ptr_array_set_size (self->edits, 0);
    }
}

static void
update_schedule (MutualSettling *self)
{
  if (self->schedule == NULL)
    {
      self->schedule = mutual_schedule_new (self->plan);
    }
  else
    {
      g_autoptr (GPtrArray) changed = mutual_schedule_update (self->schedule, self->edits);

      g_ptr_array_set_size (self->edits, 0);
    }
}

/* Dates that follow others are right after any action, whatever it was and whoever did it. */
static void
on_ending (MutualSettling *self,
           GPtrArray      *done)
{
  g_autoptr (GPtrArray) edits = NULL;

  if (!mutual_following_has_to_look (self->plan, done))
    return;
  update_schedule (self);
  edits = mutual_following_edits_after_scheduled (self->schedule, done);
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!mutual_history_apply (self->history, g_ptr_array_index (edits, i), &error))
        g_critical ("A date cannot follow: %s", error->message);
    }
}

static void
mutual_settling_finalize (GObject *object)
{
  MutualSettling *self = MUTUAL_SETTLING (object);

  g_clear_pointer (&self->schedule, mutual_schedule_free);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (mutual_settling_parent_class)->finalize (object);
}

static void
mutual_settling_class_init (MutualSettlingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_settling_finalize;
}

static void
mutual_settling_init (MutualSettling *self)
{
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
}

/**
 * mutual_settling_new:
 * @history: the history of a plan
 *
 * From now on, what follows from an action for other dates becomes a part of it.
 *
 * Returns: (transfer full): what does that, for as long as it is kept
 */
MutualSettling *
mutual_settling_new (MutualHistory *history)
{
  MutualSettling *self;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (history), NULL);

  self = g_object_new (MUTUAL_TYPE_SETTLING, NULL);
  self->history = history;
  self->plan = g_object_ref (mutual_history_get_plan (history));
  g_signal_connect_object (history, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "ending", G_CALLBACK (on_ending), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * mutual_settling_get_schedule:
 * @self: what settles the dates of a plan
 *
 * Returns: (transfer none): the dates as they are now; they are right until the next edit
 */
MutualSchedule *
mutual_settling_get_schedule (MutualSettling *self)
{
  g_return_val_if_fail (MUTUAL_IS_SETTLING (self), NULL);

  if (self->schedule == NULL || self->edits->len > 0)
    update_schedule (self);
  return self->schedule;
}
