/* The windows as they were left, to come back at the next start.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-last-windows.h"

#include "store/mutual-load.h"
#include "window/mutual-window.h"

#define KEY_FILE "file"
#define KEY_WIDTH "width"
#define KEY_HEIGHT "height"
#define KEY_MAXIMIZED "maximized"

/* A desk with more is cleared up by hand. */
#define MAX_WINDOWS 20

struct _MutualLastWindows
{
  GObject parent_instance;

  GtkApplication *application; /* not owned: it owns this */
  MutualMemory *memory;
  GPtrArray *waiting; /* GTask that wait for the memory */
  gboolean frozen;
};

G_DEFINE_FINAL_TYPE (MutualLastWindows, mutual_last_windows, G_TYPE_OBJECT)

static void
last_window_free (gpointer data)
{
  MutualLastWindow *window = data;

  g_object_unref (window->file);
  g_free (window);
}

static void
note_window (GKeyFile  *key_file,
             guint      index,
             GtkWindow *window,
             GFile     *file)
{
  g_autofree char *group = g_strdup_printf ("window-%u", index);
  g_autofree char *uri = g_file_get_uri (file);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_key_file_set_string (key_file, group, KEY_FILE, uri);
  g_key_file_set_integer (key_file, group, KEY_WIDTH, width);
  g_key_file_set_integer (key_file, group, KEY_HEIGHT, height);
  g_key_file_set_boolean (key_file, group, KEY_MAXIMIZED, gtk_window_is_maximized (window));
}

/* The window that had the focus last comes last, and so in front. */
static void
remember (MutualLastWindows *self)
{
  g_auto (GStrv) groups = NULL;
  GKeyFile *key_file;
  guint n = 0;

  if (self->frozen || !mutual_memory_is_loaded (self->memory))
    return;

  key_file = mutual_memory_get_key_file (self->memory);
  groups = g_key_file_get_groups (key_file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    g_key_file_remove_group (key_file, groups[i], NULL);
  for (GList *l = g_list_last (gtk_application_get_windows (self->application)); l != NULL; l = l->prev)
    {
      MutualDocument *document = MUTUAL_IS_WINDOW (l->data) ? mutual_window_get_document (l->data) : NULL;
      GFile *file = document != NULL ? mutual_document_get_file (document) : NULL;

      if (file != NULL && mutual_document_get_session (document) != NULL && n < MAX_WINDOWS)
        note_window (key_file, n++, l->data, file);
    }
  mutual_memory_keep (self->memory);
}

static void
on_window_added (MutualLastWindows *self,
                 GtkWindow         *window)
{
  static const char *const what[] = { "notify::default-width", "notify::default-height", "notify::maximized",
                                      "notify::is-active" };

  if (!MUTUAL_IS_WINDOW (window))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (what); i++)
    g_signal_connect_object (window, what[i], G_CALLBACK (remember), self, G_CONNECT_SWAPPED);
}

static void
on_window_removed (MutualLastWindows *self,
                   GtkWindow         *window)
{
  if (MUTUAL_IS_WINDOW (window))
    remember (self);
}

static int
read_size (GKeyFile   *key_file,
           const char *group,
           const char *key)
{
  return CLAMP (g_key_file_get_integer (key_file, group, key, NULL), 0, G_MAXINT16);
}

/* Only those whose plan is still where it was: nobody asked for the others now. */
static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GPtrArray *windows = task_data;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (last_window_free);

  for (guint i = 0; i < windows->len; i++)
    {
      const MutualLastWindow *window = g_ptr_array_index (windows, i);
      MutualLastWindow *copy;

      if (!mutual_load_is_there (window->file, cancellable))
        continue;
      copy = g_memdup2 (window, sizeof *window);
      g_object_ref (copy->file);
      g_ptr_array_add (found, copy);
    }
  g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) g_ptr_array_unref);
}

static void
recall (MutualLastWindows *self,
        GTask             *task)
{
  GKeyFile *key_file = mutual_memory_get_key_file (self->memory);
  GPtrArray *windows = g_ptr_array_new_with_free_func (last_window_free);
  g_auto (GStrv) groups = g_key_file_get_groups (key_file, NULL);

  for (guint i = 0; groups[i] != NULL && i < MAX_WINDOWS; i++)
    {
      g_autofree char *uri = g_key_file_get_string (key_file, groups[i], KEY_FILE, NULL);
      MutualLastWindow *window;

      if (uri == NULL)
        continue;
      window = g_new0 (MutualLastWindow, 1);
      window->file = g_file_new_for_uri (uri);
      window->width = read_size (key_file, groups[i], KEY_WIDTH);
      window->height = read_size (key_file, groups[i], KEY_HEIGHT);
      window->maximized = g_key_file_get_boolean (key_file, groups[i], KEY_MAXIMIZED, NULL);
      g_ptr_array_add (windows, window);
    }
  g_task_set_task_data (task, windows, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, check_in_thread);
}

static void
on_loaded (MutualLastWindows *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    recall (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
}

static void
mutual_last_windows_finalize (GObject *object)
{
  MutualLastWindows *self = MUTUAL_LAST_WINDOWS (object);

  g_clear_object (&self->memory);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (mutual_last_windows_parent_class)->finalize (object);
}

static void
mutual_last_windows_class_init (MutualLastWindowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_last_windows_finalize;
}

static void
mutual_last_windows_init (MutualLastWindows *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mutual_last_windows_new:
 * @application: the application, which outlives what is returned
 * @memory: where it is kept; it is loaded if it is not
 *
 * From now on follows the windows of @application, so that they come back however the program ends.
 *
 * Returns: (transfer full): a memory of the windows
 */
MutualLastWindows *
mutual_last_windows_new (GtkApplication *application,
                         MutualMemory   *memory)
{
  MutualLastWindows *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (MUTUAL_IS_MEMORY (memory), NULL);

  self = g_object_new (MUTUAL_TYPE_LAST_WINDOWS, NULL);
  self->application = application;
  self->memory = g_object_ref (memory);
  g_signal_connect_object (memory, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-added", G_CALLBACK (on_window_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-removed", G_CALLBACK (on_window_removed), self, G_CONNECT_SWAPPED);
  mutual_memory_load (memory);

  return self;
}

/**
 * mutual_last_windows_freeze:
 * @self: a memory of the windows
 * @frozen: whether windows may go without being forgotten, as the whole program ends
 */
void
mutual_last_windows_freeze (MutualLastWindows *self,
                            gboolean           frozen)
{
  g_return_if_fail (MUTUAL_IS_LAST_WINDOWS (self));

  /* As they are now. */
  remember (self);
  self->frozen = frozen;
  remember (self);
}

/**
 * mutual_last_windows_flush:
 * @self: a memory of the windows
 *
 * Writes what is not written yet, and waits for it: for the end of the program.
 */
void
mutual_last_windows_flush (MutualLastWindows *self)
{
  g_return_if_fail (MUTUAL_IS_LAST_WINDOWS (self));

  mutual_memory_flush (self->memory);
}

/**
 * mutual_last_windows_recall_async:
 * @self: a memory of the windows
 * @callback: called when done
 * @user_data: for @callback
 *
 * Finds the windows that were open when the program ended and whose files are still there.
 */
void
mutual_last_windows_recall_async (MutualLastWindows   *self,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MUTUAL_IS_LAST_WINDOWS (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mutual_last_windows_recall_async);
  if (mutual_memory_is_loaded (self->memory))
    recall (self, task);
  else
    g_ptr_array_add (self->waiting, g_steal_pointer (&task));
}

/**
 * mutual_last_windows_recall_finish:
 * @self: a memory of the windows
 * @result: what the callback was given
 *
 * Returns: (transfer full) (element-type MutualLastWindow): the windows, the one that shall be in front last
 */
GPtrArray *
mutual_last_windows_recall_finish (MutualLastWindows *self,
                                   GAsyncResult      *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
