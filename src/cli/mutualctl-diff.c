/* mutualctl diff: tells in words what is different between two plans; also for git.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-changes.h"
#include "mutualctl-io.h"

#include <glib/gi18n.h>
#include <string.h>

/* What git gives an external diff: path, old file, its id and mode, new file, its id and mode; for a file that was
 * renamed also the new path and what to print about that. */
#define N_GIT_ARGUMENTS 7
#define N_GIT_RENAMED 9

/* Where one side has no file, git names this. */
#define NO_FILE "/dev/null"

static int
compare (const char *from_name,
         const char *to_name,
         const char *heading)
{
  int status = MUTUALCTL_OK;
  g_autoptr (MutualPlan) from = NULL;
  g_autoptr (MutualPlan) to = NULL;
  g_auto (MutualctlPage) page = { 0 };
  gboolean different;

  if (strcmp (from_name, NO_FILE) != 0)
    {
      from = mutualctl_read_plan (from_name, NULL, &status);
      if (from == NULL)
        return MUTUALCTL_TROUBLE;
    }
  if (strcmp (to_name, NO_FILE) != 0)
    {
      to = mutualctl_read_plan (to_name, NULL, &status);
      if (to == NULL)
        return MUTUALCTL_TROUBLE;
    }
  if (from == NULL)
    from = mutual_plan_new (to != NULL ? mutual_item_get_id (MUTUAL_ITEM (to)) : NULL);
  if (to == NULL)
    to = mutual_plan_new (mutual_item_get_id (MUTUAL_ITEM (from)));

  mutualctl_page_init (&page);
  if (heading != NULL)
    mutualctl_page_paragraph (&page, 0, MUTUALCTL_BOLD, heading);
  different = mutualctl_changes_add (&page, from, to);
  if (heading != NULL)
    mutualctl_page_blank (&page);
  if ((different || heading != NULL) && !mutualctl_write_text (page.text->str))
    return MUTUALCTL_TROUBLE;
  return different ? MUTUALCTL_DIFFERENT : MUTUALCTL_OK;
}

/* git takes any other status than 0 for a failure. */
static int
compare_for_git (char  **names,
                 guint   n)
{
  const char *path = names[n == N_GIT_RENAMED ? 7 : 0];
  int status = compare (names[1], names[4], path);

  return status == MUTUALCTL_DIFFERENT ? MUTUALCTL_OK : status;
}

/**
 * mutualctl_diff:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_diff (int    argc,
                char **argv)
{
  g_auto (GStrv) names = NULL;
  guint n;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("A B"),
                        _("Tells in words what is different between the plans A and B, item by item: + new, ~ changed, "
                          "- gone; private members included. “-” is standard input. Also takes the arguments that git "
                          "gives an external diff.\n\nExit status: 0 equal (or called by git), 1 different, 2 a file "
                          "could not be read, or is not a valid plan.")))
    return MUTUALCTL_TROUBLE;

  n = names != NULL ? g_strv_length (names) : 0;
  if (n == N_GIT_ARGUMENTS || n == N_GIT_RENAMED)
    return compare_for_git (names, n);
  if (n != 2 || (mutualctl_is_input (names[0]) && mutualctl_is_input (names[1])))
    {
      mutualctl_complain (NULL, _("Say which two files to compare."));
      return MUTUALCTL_TROUBLE;
    }
  return compare (names[0], names[1], NULL);
}
