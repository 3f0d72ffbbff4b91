/* Hints that a file may have changed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-watch.h"

#include "store/mutual-reconnect.h"

#include <stdlib.h>

/* Another program's save is several events; its end is what matters. */
#define PAUSE_MS 250
/* Servers tell nobody: they are asked now and then. */
#define POLL_SECONDS 60

struct _MutualWatch
{
  GObject parent_instance;

  GPtrArray *monitors; /* of the file, and of what it is a link to */
  guint pause_source;
  guint poll_source;
};

G_DEFINE_FINAL_TYPE (MutualWatch, mutual_watch, G_TYPE_OBJECT)

enum
{
  HINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_pause (gpointer user_data)
{
  MutualWatch *self = user_data;

  self->pause_source = 0;
  g_signal_emit (self, signals[HINT], 0);

  return G_SOURCE_REMOVE;
}

static gboolean
on_poll (gpointer user_data)
{
  g_signal_emit (user_data, signals[HINT], 0);

  return G_SOURCE_CONTINUE;
}

static void
on_changed (MutualWatch *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (PAUSE_MS, on_pause, self);
}

/* What cannot be watched, as too many things are, is still looked at when the window gets the focus. */
static void
add_monitor (MutualWatch *self,
             GFile       *file)
{
  g_autoptr (GError) error = NULL;
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, &error);

  if (monitor == NULL)
    {
      g_info ("Could not watch a file: %s", error->message);
      return;
    }
  g_signal_connect_object (monitor, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->monitors, monitor);
}

/* A link and its target both matter: one may be made to lead elsewhere, the other be written. */
static void
resolve_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  char *path = realpath (g_file_peek_path (task_data), NULL);

  g_task_return_pointer (task, path != NULL ? g_file_new_for_path (path) : NULL, g_object_unref);
  free (path);
}

static void
on_resolved (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GFile) target = g_task_propagate_pointer (G_TASK (result), NULL);
  GFile *file = g_task_get_task_data (G_TASK (result));

  if (target != NULL && !g_file_equal (file, target))
    add_monitor (MUTUAL_WATCH (source), target);
}

static void
mutual_watch_dispose (GObject *object)
{
  MutualWatch *self = MUTUAL_WATCH (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_handle_id (&self->poll_source, g_source_remove);
  g_ptr_array_set_size (self->monitors, 0);

  G_OBJECT_CLASS (mutual_watch_parent_class)->dispose (object);
}

static void
mutual_watch_finalize (GObject *object)
{
  MutualWatch *self = MUTUAL_WATCH (object);

  g_ptr_array_unref (self->monitors);

  G_OBJECT_CLASS (mutual_watch_parent_class)->finalize (object);
}

static void
mutual_watch_class_init (MutualWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mutual_watch_dispose;
  object_class->finalize = mutual_watch_finalize;

  signals[HINT] = g_signal_new ("hint", MUTUAL_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mutual_watch_init (MutualWatch *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mutual_watch_new:
 * @file: a file, there or not
 *
 * Watches @file, and what it is a link to. A file on a server is taken to have changed now and then. Nothing of this
 * is certain: who is hinted at compares contents.
 *
 * Returns: (transfer full): the watch, which ends with its last reference
 */
MutualWatch *
mutual_watch_new (GFile *file)
{
  MutualWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (MUTUAL_TYPE_WATCH, NULL);
  if (g_file_is_native (file))
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, on_resolved, NULL);

      add_monitor (self, file);
      g_task_set_source_tag (task, mutual_watch_new);
      g_task_set_task_data (task, g_object_ref (file), g_object_unref);
      g_task_run_in_thread (task, resolve_in_thread);
    }
  else
    {
      self->poll_source = g_timeout_add_seconds (POLL_SECONDS, on_poll, self);
      mutual_reconnect_follow (file);
    }

  return self;
}
