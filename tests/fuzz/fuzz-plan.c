/* Fuzzing: what the reader of plans makes of any bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "fuzz.h"

#include <string.h>

static void
check_problem (const MutualProblem *problem,
               gsize                size)
{
  FUZZ_CHECK (problem->offset <= size);
  FUZZ_CHECK (problem->line >= 1);
  FUZZ_CHECK (problem->column >= 1);
  FUZZ_CHECK (problem->message != NULL && strlen (problem->message) > 5);
  FUZZ_CHECK (g_utf8_validate (problem->message, -1, NULL));
  FUZZ_CHECK (problem->path == NULL || g_utf8_validate (problem->path, -1, NULL));
}

/* A refusal has a place and words; what is read is written, read and written again to the same bytes. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = mutual_reader_read_all (bytes, problems);
  g_autoptr (MutualPlan) other = mutual_reader_read (bytes, &error);

  for (guint i = 0; i < problems->len; i++)
    check_problem (g_ptr_array_index (problems, i), size);
  FUZZ_CHECK ((plan == NULL) == (problems->len > 0));
  FUZZ_CHECK ((plan == NULL) == (other == NULL));
  FUZZ_CHECK ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    return 0;

  written = mutual_writer_write (plan);
  g_clear_object (&other);
  other = mutual_reader_read (written, &error);
  FUZZ_CHECK (other != NULL);
  again = mutual_writer_write (other);
  FUZZ_CHECK (g_bytes_equal (written, again));
  return 0;
}
