/* A watchdog: work that hangs ends for who waits, is given up when somebody says so, and changes nothing afterwards.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-watchdog.h"

#include <string.h>

#define PIECE_MS 300

/* What the work does, and what came of it; outlives who waits. */
typedef struct
{
  guint n_pieces; /* of PIECE_MS each, with a pat in between */
  gboolean hangs; /* until it is let go, after the pieces */
  gboolean commits;
  gboolean fails;
  GCancellable *gives_up; /* cancelled when it hangs */

  GMutex mutex;
  GCond cond;
  gboolean released;
  gboolean ended;
  gboolean may_go_on; /* what the first pat after hanging said */
  gboolean was_cancelled;
} Job;

static void
release (Job *job)
{
  g_mutex_lock (&job->mutex);
  job->released = TRUE;
  g_cond_broadcast (&job->cond);
  while (!job->ended)
    g_cond_wait (&job->cond, &job->mutex);
  g_mutex_unlock (&job->mutex);
}

static gpointer
work (MutualWatchdog  *watchdog,
      gpointer         data,
      GError         **error)
{
  Job *job = data;
  gboolean goes_on = TRUE;

  for (guint i = 0; i < job->n_pieces && goes_on; i++)
    {
      goes_on = mutual_watchdog_pat (watchdog, 0, error);
      g_usleep (PIECE_MS * 1000);
    }
  if (goes_on && job->commits)
    goes_on = mutual_watchdog_commit (watchdog, error);

  g_mutex_lock (&job->mutex);
  if (job->hangs && job->gives_up != NULL)
    {
      g_mutex_unlock (&job->mutex);
      g_cancellable_cancel (job->gives_up);
      g_mutex_lock (&job->mutex);
    }
  while (job->hangs && !job->released)
    g_cond_wait (&job->cond, &job->mutex);
  if (goes_on && job->hangs)
    goes_on = job->may_go_on = mutual_watchdog_pat (watchdog, 0, error);
  job->was_cancelled = g_cancellable_is_cancelled (mutual_watchdog_get_cancellable (watchdog));
  job->ended = TRUE;
  g_cond_broadcast (&job->cond);
  g_mutex_unlock (&job->mutex);

  if (goes_on && job->fails)
    g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_LOCKED, "Locked.");
  return goes_on && !job->fails ? g_strdup ("done") : NULL;
}

static char *
run (Job     *job,
     GError **error)
{
  return mutual_watchdog_run (work, job, NULL, g_free, job->gives_up, error);
}

static void
test_done (void)
{
  /* Longer in all than a server may be silent. */
  Job job = { .n_pieces = 5 };
  g_autoptr (GError) error = NULL;
  g_autofree char *result = run (&job, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result, ==, "done");
}

static void
test_fails (void)
{
  Job job = { .fails = TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&job, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_LOCKED);
}

static void
test_hangs (void)
{
  Job job = { .hangs = TRUE };
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&job, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER);
  g_assert_cmpint (g_get_monotonic_time () - began, >=, G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 3 * G_USEC_PER_SEC);

  /* Late answers are for nobody, and nothing more is done. */
  release (&job);
  g_assert_false (job.may_go_on);
  g_assert_true (job.was_cancelled);
}

static void
test_hangs_at_the_end (void)
{
  Job job = { .hangs = TRUE, .commits = TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&job, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER);
  g_assert_nonnull (strstr (error->message, "last step"));
  release (&job);
}

static void
test_given_up (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Job job = { .hangs = TRUE, .gives_up = cancellable };
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC / 2);
  release (&job);
  g_assert_false (job.may_go_on);
}

/* What is about to be there for good is waited for. */
static void
test_given_up_too_late (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Job job = { .hangs = TRUE, .commits = TRUE, .gives_up = cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&job, &error));
  g_assert_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_ANSWER);
  release (&job);
}

static void
test_given_up_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Job job = { .n_pieces = 1, .commits = TRUE, .gives_up = cancellable };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (run (&job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  release (&job);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("MUTUAL_SERVER_PATIENCE", "1", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/watchdog/done", test_done);
  g_test_add_func ("/store/watchdog/fails", test_fails);
  g_test_add_func ("/store/watchdog/hangs", test_hangs);
  g_test_add_func ("/store/watchdog/hangs-at-the-end", test_hangs_at_the_end);
  g_test_add_func ("/store/watchdog/given-up", test_given_up);
  g_test_add_func ("/store/watchdog/given-up-too-late", test_given_up_too_late);
  g_test_add_func ("/store/watchdog/given-up-before", test_given_up_before);

  return g_test_run ();
}
