/* mutualctl check: says whether files are valid plans, and if not, everything that is wrong and where.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "format/mutual-reader.h"
#include "mutualctl-io.h"

#include <glib/gi18n.h>

static int
check (const char *name,
       gboolean    quiet,
       GString    *report)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  g_autoptr (GBytes) bytes = mutualctl_load (name);
  g_autoptr (MutualPlan) plan = NULL;
  g_autofree char *label = NULL;

  if (bytes == NULL)
    return MUTUALCTL_TROUBLE;

  plan = mutual_reader_read_all (bytes, problems);
  if (plan == NULL)
    {
      mutualctl_tell_problems (name, problems, report);
      return MUTUALCTL_INVALID;
    }
  if (quiet)
    return MUTUALCTL_OK;

  label = mutualctl_get_label (name);
  if (mutual_plan_get_version (plan) > MUTUAL_PLAN_VERSION)
    /* Translators: %s is the name of a file. */
    g_string_append_printf (report, _("%s: valid, but written by a newer Mutual; it can only be read here"), label);
  else
    /* Translators: %s is the name of a file. */
    g_string_append_printf (report, _("%s: valid"), label);
  g_string_append_c (report, '\n');
  return MUTUALCTL_OK;
}

/**
 * mutualctl_check:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_check (int    argc,
                 char **argv)
{
  gboolean quiet = FALSE;
  g_auto (GStrv) names = NULL;
  int status = MUTUALCTL_OK;
  const GOptionEntry entries[] = {
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, N_("Say nothing about valid files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE…"),
                        _("Says whether each FILE is a valid plan; if not, everything that is wrong, with line and "
                          "column. “-” is standard input.\n\nExit status: 0 all valid, 1 some are not, 2 some could "
                          "not be read.")))
    return MUTUALCTL_TROUBLE;
  if (names == NULL)
    {
      mutualctl_complain (NULL, _("Say which file to check."));
      return MUTUALCTL_TROUBLE;
    }

  for (char **name = names; *name != NULL; name++)
    {
      g_autoptr (GString) report = g_string_new (NULL);
      int one = check (*name, quiet, report);

      status = MAX (status, one);
      if (!mutualctl_write_text (report->str))
        return MUTUALCTL_TROUBLE;
    }
  return status;
}
