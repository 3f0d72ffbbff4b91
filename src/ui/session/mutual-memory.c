/* What is remembered on this computer from one start to the next: comforts, in a small file of the user's.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-memory.h"

#include "store/mutual-load.h"
#include "store/mutual-save.h"

#include <errno.h>

/* What is worth remembering comes in bursts. */
#define WRITE_DELAY_SECONDS 2

struct _MutualMemory
{
  GObject parent_instance;

  GFile *file;
  GKeyFile *key_file;
  gboolean loading;
  gboolean loaded;
  guint write_source;
};

G_DEFINE_FINAL_TYPE (MutualMemory, mutual_memory, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GBytes *
take_snapshot (MutualMemory *self)
{
  gsize length;
  char *data = g_key_file_to_data (self->key_file, &length, NULL);

  return g_bytes_new_take (data, length);
}

/* It is a comfort only: where it cannot be kept, nobody is bothered. */
static void
write_bytes (GFile  *file,
             GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));

  if (g_mkdir_with_parents (folder, 0700) != 0
      || !mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_REPLACE, NULL, &error))
    g_debug ("Could not remember: %s", error != NULL ? error->message : g_strerror (errno));
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  write_bytes (source, task_data);
  g_task_return_boolean (task, TRUE);
}

static gboolean
on_write (gpointer user_data)
{
  MutualMemory *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->file, NULL, NULL, NULL);

  self->write_source = 0;
  g_task_set_source_tag (task, on_write);
  g_task_set_task_data (task, take_snapshot (self), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);

  return G_SOURCE_REMOVE;
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualMemory) self = user_data;
  /* No file, or one that cannot be understood, is as good as an empty one. */
  g_autoptr (GBytes) bytes = mutual_load_bytes_finish (G_FILE (source), result, NULL);

  if (bytes != NULL)
    g_key_file_load_from_bytes (self->key_file, bytes, G_KEY_FILE_NONE, NULL);
  self->loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
mutual_memory_finalize (GObject *object)
{
  MutualMemory *self = MUTUAL_MEMORY (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  g_clear_object (&self->file);
  g_key_file_unref (self->key_file);

  G_OBJECT_CLASS (mutual_memory_parent_class)->finalize (object);
}

static void
mutual_memory_class_init (MutualMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_memory_finalize;

  signals[LOADED] = g_signal_new ("loaded", MUTUAL_TYPE_MEMORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mutual_memory_init (MutualMemory *self)
{
  self->key_file = g_key_file_new ();
}

/**
 * mutual_memory_new:
 * @file: a local file, which need not exist
 *
 * Returns: (transfer full): a memory that @file keeps, to be loaded
 */
MutualMemory *
mutual_memory_new (GFile *file)
{
  MutualMemory *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (MUTUAL_TYPE_MEMORY, NULL);
  self->file = g_object_ref (file);

  return self;
}

/**
 * mutual_memory_new_for_name:
 * @name: the name of a file in the user's state folder
 *
 * Returns: (transfer full): a memory that this file keeps, to be loaded
 */
MutualMemory *
mutual_memory_new_for_name (const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_user_state_dir (), "mutual", name, NULL);

  return mutual_memory_new (file);
}

/**
 * mutual_memory_load:
 * @self: a memory
 *
 * Begins to load what was remembered, once; "loaded" tells when it is there.
 */
void
mutual_memory_load (MutualMemory *self)
{
  g_return_if_fail (MUTUAL_IS_MEMORY (self));

  if (self->loading)
    return;
  self->loading = TRUE;
  mutual_load_bytes_async (self->file, NULL, on_loaded, g_object_ref (self));
}

/**
 * mutual_memory_is_loaded:
 * @self: a memory
 *
 * Returns: whether what was remembered is there
 */
gboolean
mutual_memory_is_loaded (MutualMemory *self)
{
  g_return_val_if_fail (MUTUAL_IS_MEMORY (self), FALSE);

  return self->loaded;
}

/**
 * mutual_memory_get_key_file:
 * @self: a memory that is loaded
 *
 * Returns: (transfer none): what is remembered; who changes it calls mutual_memory_keep()
 */
GKeyFile *
mutual_memory_get_key_file (MutualMemory *self)
{
  g_return_val_if_fail (MUTUAL_IS_MEMORY (self), NULL);

  return self->key_file;
}

/**
 * mutual_memory_keep:
 * @self: a memory that is loaded
 *
 * What is remembered now will soon be on the disk.
 */
void
mutual_memory_keep (MutualMemory *self)
{
  g_return_if_fail (MUTUAL_IS_MEMORY (self));
  g_return_if_fail (self->loaded);

  if (self->write_source == 0)
    self->write_source = g_timeout_add_seconds (WRITE_DELAY_SECONDS, on_write, self);
}

/**
 * mutual_memory_flush:
 * @self: a memory
 *
 * Writes what is not written yet, and waits for it: for the end of the program.
 */
void
mutual_memory_flush (MutualMemory *self)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (MUTUAL_IS_MEMORY (self));

  if (self->write_source == 0)
    return;

  g_clear_handle_id (&self->write_source, g_source_remove);
  bytes = take_snapshot (self);
  write_bytes (self->file, bytes);
}
