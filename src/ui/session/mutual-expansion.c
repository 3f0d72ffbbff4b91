/* Which milestones were open in which plan: remembered on this computer, never in the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-expansion.h"

#include "store/mutual-load.h"
#include "store/mutual-save.h"

#include <errno.h>

/* Opening and closing comes in bursts. */
#define WRITE_DELAY_SECONDS 2

#define KEY "open"

struct _MutualExpansion
{
  GObject parent_instance;

  GFile *file;
  GKeyFile *key_file;  /* a group a plan, the one touched last at the end */
  GPtrArray *waiting;  /* GWeakRef to sessions that asked before the file was there; NULL once it is */
  guint write_source;
  gboolean recalls;
};

G_DEFINE_FINAL_TYPE (MutualExpansion, mutual_expansion, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECALLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
forget_oldest (MutualExpansion *self)
{
  g_auto (GStrv) groups = NULL;
  gsize n_groups, i;

  groups = g_key_file_get_groups (self->key_file, &n_groups);
  for (i = 0; n_groups > MUTUAL_EXPANSION_PLANS && i < n_groups - MUTUAL_EXPANSION_PLANS; i++)
    g_key_file_remove_group (self->key_file, groups[i], NULL);
}

static GBytes *
take_snapshot (MutualExpansion *self)
{
  gsize length;
  char *data = g_key_file_to_data (self->key_file, &length, NULL);

  return g_bytes_new_take (data, length);
}

/* It is a comfort only: where it cannot be kept, the plan opens closed, and nobody is bothered. */
static void
write_bytes (GFile  *file,
             GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));

  if (g_mkdir_with_parents (folder, 0700) != 0
      || !mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_REPLACE, NULL, &error))
    g_debug ("Could not remember what is open: %s", error != NULL ? error->message : g_strerror (errno));
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
  MutualExpansion *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->file, NULL, NULL, NULL);

  self->write_source = 0;
  g_task_set_task_data (task, take_snapshot (self), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);

  return G_SOURCE_REMOVE;
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualExpansion) self = user_data;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint i;

  /* No file, or one that cannot be understood, is as good as an empty one. */
  bytes = mutual_load_bytes_finish (G_FILE (source), result, NULL);
  if (bytes != NULL)
    g_key_file_load_from_bytes (self->key_file, bytes, G_KEY_FILE_NONE, NULL);

  waiting = g_steal_pointer (&self->waiting);
  for (i = 0; i < waiting->len; i++)
    {
      g_autoptr (MutualSession) session = g_weak_ref_get (g_ptr_array_index (waiting, i));

      if (session != NULL)
        mutual_expansion_recall (self, session);
    }
}

static void
mutual_expansion_finalize (GObject *object)
{
  MutualExpansion *self = MUTUAL_EXPANSION (object);

  g_clear_handle_id (&self->write_source, g_source_remove);
  g_clear_object (&self->file);
  g_clear_pointer (&self->key_file, g_key_file_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (mutual_expansion_parent_class)->finalize (object);
}

static void
mutual_expansion_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_RECALLS)
    g_value_set_boolean (value, MUTUAL_EXPANSION (object)->recalls);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_expansion_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_RECALLS)
    MUTUAL_EXPANSION (object)->recalls = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_expansion_class_init (MutualExpansionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mutual_expansion_finalize;
  object_class->get_property = mutual_expansion_get_property;
  object_class->set_property = mutual_expansion_set_property;

  /**
   * MutualExpansion:recalls:
   *
   * Whether plans open as they were left; otherwise they open closed, but what is open is remembered all the same.
   */
  properties[PROP_RECALLS] = g_param_spec_boolean ("recalls", NULL, NULL, TRUE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mutual_expansion_init (MutualExpansion *self)
{
  self->recalls = TRUE;
  self->key_file = g_key_file_new ();
  self->waiting = g_ptr_array_new_with_free_func (free_weak_ref);
}

/**
 * mutual_expansion_get_default:
 *
 * Returns: (transfer none): the memory of this user
 */
MutualExpansion *
mutual_expansion_get_default (void)
{
  static MutualExpansion *instance;

  if (instance == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_state_dir (), "mutual", "expansion", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      instance = mutual_expansion_new (file);
      mutual_expansion_load (instance);
    }

  return instance;
}

/**
 * mutual_expansion_new:
 * @file: a local file, which need not exist
 *
 * Returns: (transfer full): a memory that @file keeps, to be loaded
 */
MutualExpansion *
mutual_expansion_new (GFile *file)
{
  MutualExpansion *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (MUTUAL_TYPE_EXPANSION, NULL);
  self->file = g_object_ref (file);

  return self;
}

/**
 * mutual_expansion_load:
 * @self: a memory
 *
 * Begins to load what was remembered. Sessions that ask before it is there are told when it is.
 */
void
mutual_expansion_load (MutualExpansion *self)
{
  g_return_if_fail (MUTUAL_IS_EXPANSION (self));

  mutual_load_bytes_async (self->file, NULL, on_loaded, g_object_ref (self));
}

/**
 * mutual_expansion_recall:
 * @self: a memory
 * @session: a session that was just made
 *
 * Opens what was open in that plan, unless nobody wants that.
 */
void
mutual_expansion_recall (MutualExpansion *self,
                         MutualSession   *session)
{
  g_auto (GStrv) ids = NULL;
  MutualPlan *plan;
  guint i;

  g_return_if_fail (MUTUAL_IS_EXPANSION (self));
  g_return_if_fail (MUTUAL_IS_SESSION (session));

  if (!self->recalls)
    return;
  if (self->waiting != NULL)
    {
      GWeakRef *weak_ref = g_new (GWeakRef, 1);

      g_weak_ref_init (weak_ref, session);
      g_ptr_array_add (self->waiting, weak_ref);
      return;
    }

  plan = mutual_session_get_plan (session);
  ids = g_key_file_get_string_list (self->key_file, mutual_item_get_id (MUTUAL_ITEM (plan)), KEY, NULL, NULL);
  for (i = 0; ids != NULL && ids[i] != NULL; i++)
    if (mutual_plan_find (plan, ids[i]) != NULL)
      mutual_session_set_expanded (session, ids[i], TRUE);
}

/**
 * mutual_expansion_remember:
 * @self: a memory
 * @session: a session
 *
 * Remembers what is open now; soon it will be on the disk.
 */
void
mutual_expansion_remember (MutualExpansion *self,
                           MutualSession   *session)
{
  g_auto (GStrv) ids = NULL;
  const char *id;

  g_return_if_fail (MUTUAL_IS_EXPANSION (self));
  g_return_if_fail (MUTUAL_IS_SESSION (session));

  if (self->waiting != NULL)
    return;

  id = mutual_item_get_id (MUTUAL_ITEM (mutual_session_get_plan (session)));
  ids = mutual_session_dup_expanded (session);
  if (ids[0] == NULL && !g_key_file_has_group (self->key_file, id))
    return;

  g_key_file_remove_group (self->key_file, id, NULL);
  if (ids[0] != NULL)
    g_key_file_set_string_list (self->key_file, id, KEY, (const char *const *) ids, g_strv_length (ids));
  forget_oldest (self);

  if (self->write_source == 0)
    self->write_source = g_timeout_add_seconds (WRITE_DELAY_SECONDS, on_write, self);
}

/**
 * mutual_expansion_flush:
 * @self: a memory
 *
 * Writes what is not written yet, and waits for it: for the end of the program.
 */
void
mutual_expansion_flush (MutualExpansion *self)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (MUTUAL_IS_EXPANSION (self));

  if (self->write_source == 0)
    return;

  g_clear_handle_id (&self->write_source, g_source_remove);
  bytes = take_snapshot (self);
  write_bytes (self->file, bytes);
}
