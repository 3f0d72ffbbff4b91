/* Says of each file what the reader says of it; or, with --random N, first writes N random plans into a folder.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "random-plan.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *
judge (const char *path)
{
  static const char *const words[] = { "foreign", "syntax", "limit", "value", "reference" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return "unreadable";
  bytes = g_bytes_new_take (contents, length);
  plan = mutual_reader_read (bytes, &error);
  return plan != NULL ? "valid" : words[error->code];
}

static void
write_random_plans (const char *folder,
                    guint       n)
{
  g_autoptr (GRand) rand = g_rand_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/random-%u.map", folder, i);
      g_autoptr (MutualPlan) plan = random_plan_new (rand, i % 5);
      g_autoptr (GBytes) bytes = mutual_writer_write (plan);
      FILE *file = fopen (path, "wx");

      g_assert_nonnull (file);
      fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), file);
      fclose (file);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && strcmp (argv[1], "--random") == 0)
    {
      write_random_plans (argv[3], (guint) g_ascii_strtoull (argv[2], NULL, 10));
      return EXIT_SUCCESS;
    }
  for (int i = 1; i < argc; i++)
    puts (judge (argv[i]));
  return EXIT_SUCCESS;
}
