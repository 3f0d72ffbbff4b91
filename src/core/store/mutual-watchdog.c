/* Work on a server, watched: who waits for it gets an answer within a set time, even if the server gives none.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-watchdog.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* How long a server may be silent, in seconds; the variable is for servers that need more, and for tests. */
#define PATIENCE 30
#define PATIENCE_VARIABLE "MUTUAL_SERVER_PATIENCE"

/* No line is slower than this: what is sent or fetched in one go gets the time for it, in bytes a second. */
#define SLOWEST_LINE (16 * 1024)

struct _MutualWatchdog
{
  GMutex mutex;
  GCond cond;
  GCancellable *inner; /* what is read with: the work need not go on when nobody waits */

  MutualWatchdogFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;

  /* Under the mutex. */
  gint64 deadline;
  gboolean given_up; /* the user did */
  gboolean abandoned; /* nobody waits any more */
  gboolean committed; /* too late to give up */
  gboolean done;
  gpointer result;
  GError *error;
};

static void
watchdog_clear (MutualWatchdog *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_object_unref (self->inner);
  if (self->result != NULL)
    self->free_result (self->result);
  g_clear_error (&self->error);
}

static void
watchdog_unref (MutualWatchdog *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) watchdog_clear);
}

static gint64
get_patience (void)
{
  const char *text = g_getenv (PATIENCE_VARIABLE);
  guint64 seconds = PATIENCE;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 24 * 60 * 60, &seconds, NULL))
    g_info ("%s is not a number of seconds: %s", PATIENCE_VARIABLE, text);
  return seconds * G_USEC_PER_SEC;
}

static void
set_deadline (MutualWatchdog *self,
              gsize           n_bytes)
{
  self->deadline = g_get_monotonic_time () + get_patience () + (gint64) n_bytes * G_USEC_PER_SEC / SLOWEST_LINE;
}

/* Has a thread of its own, as it may never come back; nothing that the caller owns is touched. */
static gpointer
work (gpointer user_data)
{
  MutualWatchdog *self = user_data;
  GError *error = NULL;
  gpointer result = self->func (self, self->data, &error);

  if (self->free_data != NULL)
    self->free_data (self->data);

  g_mutex_lock (&self->mutex);
  self->result = result;
  self->error = error;
  self->done = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
  watchdog_unref (self);
  return NULL;
}

static void
on_cancelled (GCancellable   *cancellable,
              MutualWatchdog *self)
{
  g_mutex_lock (&self->mutex);
  self->given_up = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static void
set_unanswered (MutualWatchdog  *self,
                GError         **error)
{
  if (self->committed)
    g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER,
                         _("The server stopped answering at the last step, so it may have saved the plan or not. "
                           "Check the connection and try again."));
  else
    g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER,
                         _("The server does not answer. Check the connection and try again."));
}

/**
 * mutual_watchdog_run:
 * @func: the work, done in a thread of its own
 * @data: (transfer full): what it needs; nobody else touches it
 * @free_data: (nullable): frees @data, in that thread
 * @free_result: frees a result that nobody waits for any more
 * @cancellable: (nullable): to give up
 * @error: return location: what @func set, %MUTUAL_STORE_ERROR_NO_ANSWER, or %G_IO_ERROR_CANCELLED
 *
 * Waits for @func, but no longer than a server may be silent between two calls of mutual_watchdog_pat(). GIO waits for
 * ever, and cannot always be interrupted; then the thread is left behind, and finds at its next step that nobody waits.
 *
 * Returns: (transfer full): what @func returned, or %NULL with @error set
 */
gpointer
mutual_watchdog_run (MutualWatchdogFunc   func,
                     gpointer             data,
                     GDestroyNotify       free_data,
                     GDestroyNotify       free_result,
                     GCancellable        *cancellable,
                     GError             **error)
{
  MutualWatchdog *self = g_atomic_rc_box_new0 (MutualWatchdog);
  gpointer result = NULL;
  gulong handler = 0;
  GThread *thread;

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->inner = g_cancellable_new ();
  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->free_result = free_result;
  set_deadline (self, 0);

  thread = g_thread_try_new ("mutual-server", work, g_atomic_rc_box_acquire (self), NULL);
  if (thread == NULL)
    {
      if (free_data != NULL)
        free_data (data);
      watchdog_unref (self);
      watchdog_unref (self);
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, ENOMEM);
      return NULL;
    }
  g_thread_unref (thread);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), self, NULL);

  g_mutex_lock (&self->mutex);
  while (!self->done && !(self->given_up && !self->committed) && g_get_monotonic_time () < self->deadline)
    g_cond_wait_until (&self->cond, &self->mutex, self->deadline);
  if (self->done)
    {
      result = g_steal_pointer (&self->result);
      if (self->error != NULL)
        g_propagate_error (error, g_steal_pointer (&self->error));
    }
  else
    {
      self->abandoned = TRUE;
      if (self->committed || !g_cancellable_set_error_if_cancelled (cancellable, error))
        set_unanswered (self, error);
    }
  g_mutex_unlock (&self->mutex);

  g_cancellable_disconnect (cancellable, handler);
  if (result == NULL)
    g_cancellable_cancel (self->inner);
  watchdog_unref (self);
  return result;
}

/**
 * mutual_watchdog_pat:
 * @self: a watchdog
 * @n_bytes: how much is about to be sent or fetched in one go
 * @error: return location
 *
 * Says that the server has answered and that the next step begins; called by the work between its steps.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED set if nobody waits any more
 */
gboolean
mutual_watchdog_pat (MutualWatchdog  *self,
                     gsize            n_bytes,
                     GError         **error)
{
  gboolean abandoned;

  g_mutex_lock (&self->mutex);
  abandoned = self->abandoned;
  if (!abandoned)
    {
      set_deadline (self, n_bytes);
      g_cond_broadcast (&self->cond);
    }
  g_mutex_unlock (&self->mutex);

  if (abandoned)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody waits for this any more");
  return !abandoned;
}

/**
 * mutual_watchdog_commit:
 * @self: a watchdog
 * @error: return location
 *
 * Says that the next step changes something for good: from now on it is too late to give up.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED set if somebody gave up before
 */
gboolean
mutual_watchdog_commit (MutualWatchdog  *self,
                        GError         **error)
{
  gboolean may;

  g_mutex_lock (&self->mutex);
  may = !self->abandoned && !self->given_up;
  if (may)
    {
      self->committed = TRUE;
      set_deadline (self, 0);
      g_cond_broadcast (&self->cond);
    }
  g_mutex_unlock (&self->mutex);

  if (!may)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody waits for this any more");
  return may;
}

/**
 * mutual_watchdog_get_cancellable:
 * @self: a watchdog
 *
 * Returns: (transfer none): cancelled when nobody waits any more; for what may be broken off at any time
 */
GCancellable *
mutual_watchdog_get_cancellable (MutualWatchdog *self)
{
  return self->inner;
}
