/* What a list of plans shows of one, read from its file away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-glance.h"

#include "format/mutual-reader.h"
#include "plan/mutual-date.h"
#include "store/mutual-library.h"
#include "store/mutual-load.h"

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

static MutualGlance *
look_at (GFile      *file,
         MutualPlan *plan)
{
  MutualGlance *self = g_new0 (MutualGlance, 1);
  MutualItem *item = MUTUAL_ITEM (plan);
  GDate today;

  mutual_date_get_today (&today);
  mutual_outlook_get (plan, &today, &self->outlook);
  self->title = mutual_item_is_set (item, MUTUAL_MEMBER_TITLE)
                  ? g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE))
                  : get_name (file);
  self->seller = g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_SELLER));
  self->buyer = g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_BUYER));
  self->date = mutual_outlook_dup_date (&self->outlook);
  if (self->outlook.next != NULL)
    self->what = g_strdup (mutual_item_get_text (self->outlook.next, MUTUAL_MEMBER_TITLE));
  self->progress = mutual_outlook_dup_progress (&self->outlook);
  self->standing = mutual_outlook_dup_standing (&self->outlook);
  if (self->outlook.standing != MUTUAL_STANDING_ON_TRACK)
    self->reason = g_steal_pointer (&self->outlook.reason);
  mutual_outlook_clear (&self->outlook);
  self->outlook.next = NULL;

  return self;
}

/* A sample stands mid-flight today. */
static MutualPlan *
adopt (MutualPlan *plan)
{
  g_autoptr (MutualPlan) original = plan;
  GDate today;

  mutual_date_get_today (&today);
  return mutual_library_adopt (original, &today);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *file = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mutual_load_bytes (file, cancellable, &error);
  g_autoptr (MutualPlan) plan = bytes != NULL ? mutual_reader_read (bytes, &error) : NULL;
  MutualGlance *glance;

  if (plan != NULL && mutual_library_contains (file))
    plan = adopt (g_steal_pointer (&plan));
  if (plan != NULL)
    glance = look_at (file, plan);
  else
    {
      glance = g_new0 (MutualGlance, 1);
      glance->title = get_name (file);
      glance->problem = g_strdup (error->message);
    }

  g_task_return_pointer (task, glance, (GDestroyNotify) mutual_glance_free);
}

/**
 * mutual_glance_read_async:
 * @file: a file, hopefully with a plan in it
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reads @file in a thread.
 */
void
mutual_glance_read_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_glance_read_async);
  /* A server that does not answer keeps nobody waiting who gave up. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mutual_glance_read_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location, for being cancelled only: all else is told in what is returned
 *
 * Returns: (transfer full) (nullable): what there is to show
 */
MutualGlance *
mutual_glance_read_finish (GFile         *file,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mutual_glance_free:
 * @self: (transfer full): what a list shows
 */
void
mutual_glance_free (MutualGlance *self)
{
  g_free (self->title);
  g_free (self->seller);
  g_free (self->buyer);
  g_free (self->date);
  g_free (self->what);
  g_free (self->progress);
  g_free (self->standing);
  g_free (self->reason);
  g_free (self->problem);
  g_free (self);
}
