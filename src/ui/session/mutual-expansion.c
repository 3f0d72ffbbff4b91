/* Which milestones were open in which plan: remembered on this computer, never in the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-expansion.h"

#define KEY "open"

struct _MutualExpansion
{
  GObject parent_instance;

  MutualMemory *memory; /* a group a plan, the one touched last at the end */
  GPtrArray *waiting;   /* GWeakRef to sessions that asked before the memory was there */
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
forget_oldest (GKeyFile *key_file)
{
  g_auto (GStrv) groups = NULL;
  gsize n_groups, i;

  groups = g_key_file_get_groups (key_file, &n_groups);
  for (i = 0; n_groups > MUTUAL_EXPANSION_PLANS && i < n_groups - MUTUAL_EXPANSION_PLANS; i++)
    g_key_file_remove_group (key_file, groups[i], NULL);
}

static void
on_loaded (MutualExpansion *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      g_autoptr (MutualSession) session = g_weak_ref_get (g_ptr_array_index (self->waiting, i));

      if (session != NULL)
        mutual_expansion_recall (self, session);
    }
  g_ptr_array_set_size (self->waiting, 0);
}

static void
mutual_expansion_finalize (GObject *object)
{
  MutualExpansion *self = MUTUAL_EXPANSION (object);

  g_clear_object (&self->memory);
  g_ptr_array_unref (self->waiting);

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
      g_autoptr (MutualMemory) memory = mutual_memory_new_for_name ("expansion");

      instance = mutual_expansion_new (memory);
    }

  return instance;
}

/**
 * mutual_expansion_new:
 * @memory: where it is kept; it is loaded if it is not
 *
 * Sessions that ask before it is loaded are told when it is.
 *
 * Returns: (transfer full): a memory of what was open
 */
MutualExpansion *
mutual_expansion_new (MutualMemory *memory)
{
  MutualExpansion *self;

  g_return_val_if_fail (MUTUAL_IS_MEMORY (memory), NULL);

  self = g_object_new (MUTUAL_TYPE_EXPANSION, NULL);
  self->memory = g_object_ref (memory);
  g_signal_connect_object (memory, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  mutual_memory_load (memory);

  return self;
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
  if (!mutual_memory_is_loaded (self->memory))
    {
      GWeakRef *weak_ref = g_new (GWeakRef, 1);

      g_weak_ref_init (weak_ref, session);
      g_ptr_array_add (self->waiting, weak_ref);
      return;
    }

  plan = mutual_session_get_plan (session);
  ids = g_key_file_get_string_list (mutual_memory_get_key_file (self->memory), mutual_item_get_id (MUTUAL_ITEM (plan)),
                                    KEY, NULL, NULL);
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
  GKeyFile *key_file;
  g_auto (GStrv) ids = NULL;
  const char *id;

  g_return_if_fail (MUTUAL_IS_EXPANSION (self));
  g_return_if_fail (MUTUAL_IS_SESSION (session));

  if (!mutual_memory_is_loaded (self->memory))
    return;

  key_file = mutual_memory_get_key_file (self->memory);
  id = mutual_item_get_id (MUTUAL_ITEM (mutual_session_get_plan (session)));
  ids = mutual_session_dup_expanded (session);
  if (ids[0] == NULL && !g_key_file_has_group (key_file, id))
    return;

  g_key_file_remove_group (key_file, id, NULL);
  if (ids[0] != NULL)
    g_key_file_set_string_list (key_file, id, KEY, (const char *const *) ids, g_strv_length (ids));
  forget_oldest (key_file);
  mutual_memory_keep (self->memory);
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
  g_return_if_fail (MUTUAL_IS_EXPANSION (self));

  mutual_memory_flush (self->memory);
}
