/* Saves one file and says what came of it: something for the fault tests to break.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-save.h"

#include <signal.h>
#include <string.h>

static GBytes *
get_bytes (const char *path)
{
  char *data = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return NULL;
  return g_bytes_new_take (data, length);
}

static GBytes *
add_line (GBytes *bytes)
{
  GByteArray *array = g_bytes_unref_to_array (g_bytes_ref (bytes));

  return g_byte_array_free_to_bytes (g_byte_array_append (array, (const guint8 *) "\n", 1));
}

/* One after the other, each with a line more than the one before. */
static gboolean
save_often (GFile   *file,
            GBytes  *first,
            GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_ref (first);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GBytes) base = g_steal_pointer (&bytes);

      bytes = add_line (base);
      if (!mutual_save_bytes (file, bytes, base, MUTUAL_SAVE_NONE, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* save-file TARGET BYTES [BASE] [--linger|--again|--often] [--in-place], TARGET a path or a URI: exit 0 when saved, 1
 * when refused or failed. --linger: waits a little for what the store does when nobody waits for it any more. --again:
 * tries once more, as a person would, with something added. --often: goes on saving, as in a long day. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GError) error = NULL;
  MutualSaveFlags flags = MUTUAL_SAVE_NONE;
  gboolean lingers = FALSE;
  gboolean again = FALSE;
  gboolean often = FALSE;

  signal (SIGXFSZ, SIG_IGN);
  if (argc > 3 && strcmp (argv[argc - 1], "--in-place") == 0)
    {
      flags |= MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE;
      argc--;
    }
  if (argc > 3 && g_str_has_prefix (argv[argc - 1], "--"))
    {
      lingers = strcmp (argv[argc - 1], "--linger") == 0;
      again = strcmp (argv[argc - 1], "--again") == 0;
      often = strcmp (argv[argc - 1], "--often") == 0;
      argc--;
    }
  if (argc < 3)
    return 2;

  file = g_file_new_for_commandline_arg (argv[1]);
  bytes = get_bytes (argv[2]);
  base = argc > 3 ? get_bytes (argv[3]) : NULL;
  if (bytes == NULL || (argc > 3 && base == NULL))
    return 2;

  if (mutual_save_bytes (file, bytes, base, flags, NULL, &error) && (!often || save_often (file, bytes, &error)))
    {
      if (lingers)
        g_usleep (G_USEC_PER_SEC);
      return 0;
    }

  g_printerr ("%s\n", error->message);
  if (again)
    {
      g_autoptr (GBytes) more = add_line (bytes);

      g_clear_error (&error);
      if (mutual_save_bytes (file, more, base, flags, NULL, &error))
        return 0;
      g_printerr ("%s\n", error->message);
    }
  return 1;
}
