/* A file on a server that gives no answer before it is let go.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "silent-file.h"

typedef struct
{
  GObject parent_instance;

  GMutex mutex;
  GCond cond;
  gboolean released;
} SilentFile;

typedef GObjectClass SilentFileClass;

static void silent_file_iface_init (GFileIface *iface);

GType silent_file_get_type (void);

G_DEFINE_TYPE_WITH_CODE (SilentFile, silent_file, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_FILE, silent_file_iface_init))

static gboolean
silent_file_is_native (GFile *file)
{
  return FALSE;
}

static GFileInfo *
silent_file_query_info (GFile                *file,
                        const char           *attributes,
                        GFileQueryInfoFlags   flags,
                        GCancellable         *cancellable,
                        GError              **error)
{
  SilentFile *self = (SilentFile *) file;

  g_mutex_lock (&self->mutex);
  while (!self->released)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return g_file_info_new ();
}

static void
silent_file_finalize (GObject *object)
{
  SilentFile *self = (SilentFile *) object;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);

  G_OBJECT_CLASS (silent_file_parent_class)->finalize (object);
}

static void
silent_file_iface_init (GFileIface *iface)
{
  iface->is_native = silent_file_is_native;
  iface->query_info = silent_file_query_info;
}

static void
silent_file_class_init (SilentFileClass *klass)
{
  klass->finalize = silent_file_finalize;
}

static void
silent_file_init (SilentFile *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
}

/**
 * silent_file_new:
 *
 * Returns: (transfer full): a file of which nothing is told yet
 */
GFile *
silent_file_new (void)
{
  return g_object_new (silent_file_get_type (), NULL);
}

/**
 * silent_file_let_go:
 * @file: what silent_file_new() gave
 *
 * From now on the server answers that the file is there, to who still waits as well.
 */
void
silent_file_let_go (GFile *file)
{
  SilentFile *self = (SilentFile *) file;

  g_mutex_lock (&self->mutex);
  self->released = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}
