/* Comparing two ways in one run, since absolute figures are noise.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "benchmark.h"

#include <json-glib/json-glib.h>

#include <stdlib.h>
#include <sys/utsname.h>

static int
compare_times (const void *a,
               const void *b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static gint64
measure (const BenchmarkSide *side)
{
  gint64 start = g_get_monotonic_time ();
  gpointer result = side->func (side->data);
  gint64 time = g_get_monotonic_time () - start;

  g_assert (result != NULL);
  side->free (result);
  return time;
}

static void
print_side (const BenchmarkSide *side,
            gint64              *times,
            guint                n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("  %-34s median %8.1f ms, from %.1f to %.1f, n = %u\n", side->name, (double) times[n / 2] / 1000,
           (double) times[0] / 1000, (double) times[n - 1] / 1000, n);
}

/**
 * benchmark_print_machine:
 *
 * Prints what the figures depend on.
 */
void
benchmark_print_machine (void)
{
  g_autofree char *info = NULL;
  const char *model = NULL;
  struct utsname name;

  uname (&name);
  if (g_file_get_contents ("/proc/cpuinfo", &info, NULL, NULL))
    model = g_strstr_len (info, -1, "model name");
  if (model != NULL)
    model = strchr (model, ':');
  g_print ("%.*s, %u cores; %s %s; GLib %u.%u.%u, JSON-GLib %d.%d.%d; %s %s\n",
           model != NULL ? (int) strcspn (model + 2, "\n") : 7, model != NULL ? model + 2 : "unknown",
           g_get_num_processors (), name.sysname, name.release, glib_major_version, glib_minor_version,
           glib_micro_version, JSON_MAJOR_VERSION, JSON_MINOR_VERSION, JSON_MICRO_VERSION,
#ifdef __OPTIMIZE__
           "optimised,",
#else
           "NOT optimised,",
#endif
           __VERSION__);
}

/**
 * benchmark_compare:
 * @ours: our way
 * @peer: the way to compare with
 * @n: how often to measure each, in turn
 * @at_most: the ratio to hold
 *
 * Measures and prints both.
 *
 * Returns: whether the medians' ratio is held
 */
gboolean
benchmark_compare (const BenchmarkSide *ours,
                   const BenchmarkSide *peer,
                   guint                n,
                   double               at_most)
{
  g_autofree gint64 *our_times = g_new (gint64, n);
  g_autofree gint64 *peer_times = g_new (gint64, n);
  double ratio;

  for (guint i = 0; i < n; i++)
    {
      our_times[i] = measure (ours);
      peer_times[i] = measure (peer);
    }
  print_side (ours, our_times, n);
  print_side (peer, peer_times, n);

  ratio = (double) our_times[n / 2] / (double) peer_times[n / 2];
  g_print ("  ratio %.2f, at most %.2f: %s\n", ratio, at_most, ratio <= at_most ? "held" : "NOT HELD");
  return ratio <= at_most;
}
