/* Comparing two ways in one run, since absolute figures are noise.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does the work once. Returns what is to be freed outside of the measured time. */
typedef gpointer (*BenchmarkFunc) (gpointer data);

typedef struct
{
  const char *name;
  BenchmarkFunc func;
  gpointer data;
  GDestroyNotify free;
} BenchmarkSide;

void     benchmark_print_machine (void);
gboolean benchmark_compare       (const BenchmarkSide *ours,
                                  const BenchmarkSide *peer,
                                  guint                n,
                                  double               at_most);

G_END_DECLS
