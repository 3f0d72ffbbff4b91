/* mutualctl format: writes a plan as the program writes it, the same plan always as the same bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-io.h"

#include <glib/gi18n.h>

static gboolean
save (const char *name,
      GBytes     *bytes,
      GBytes     *base,
      gboolean    allow_overwrite)
{
  /* A file that is as it should be keeps its time. */
  return g_bytes_equal (bytes, base) || mutualctl_save_plan (name, bytes, base, allow_overwrite);
}

static int
format (const char *name,
        gboolean    in_place,
        gboolean    allow_overwrite)
{
  int status = MUTUALCTL_OK;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (MutualPlan) plan = mutualctl_read_plan (name, &base, &status);
  g_autoptr (GBytes) bytes = NULL;
  gboolean written;

  if (plan == NULL)
    return status;
  bytes = mutualctl_write_plan (name, plan);
  if (bytes == NULL)
    return MUTUALCTL_TROUBLE;
  written = in_place ? save (name, bytes, base, allow_overwrite)
                     : mutualctl_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return written ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;
}

static const char *
find_misuse (char     **names,
             gboolean   in_place)
{
  if (names == NULL)
    return _("Say which file to format.");
  if (!in_place && names[1] != NULL)
    return _("Only one file can be written to standard output. Say --in-place to format several.");
  for (char **name = names; in_place && *name != NULL; name++)
    if (mutualctl_is_input (*name))
      return _("Standard input has no place to be written to. Leave out --in-place.");
  return NULL;
}

/**
 * mutualctl_format:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_format (int    argc,
                  char **argv)
{
  gboolean in_place = FALSE;
  gboolean allow_overwrite = FALSE;
  g_auto (GStrv) names = NULL;
  const char *misuse;
  int status = MUTUALCTL_OK;
  const GOptionEntry entries[] = {
    { "in-place", 'i', 0, G_OPTION_ARG_NONE, &in_place, N_("Save each FILE instead of writing to standard output"),
      NULL },
    { "allow-overwrite", 0, 0, G_OPTION_ARG_NONE, &allow_overwrite,
      N_("Write over files that cannot be replaced in one step, such as hard links"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE…"),
                        _("Writes a plan in its canonical form: members in order, two spaces of indentation, the same "
                          "plan always as the same bytes. “-” is standard input.\n\nExit status: 0 done, 1 not a "
                          "valid plan, 2 could not be read or written.")))
    return MUTUALCTL_TROUBLE;

  misuse = find_misuse (names, in_place);
  if (misuse != NULL)
    {
      mutualctl_complain (NULL, misuse);
      return MUTUALCTL_TROUBLE;
    }

  for (char **name = names; *name != NULL; name++)
    {
      int one = format (*name, in_place, allow_overwrite);

      status = MAX (status, one);
    }
  return status;
}
