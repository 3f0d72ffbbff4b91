/* mutualctl thumbnail: draws a plan small, as file managers ask for it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "drawing/mutual-thumbnail.h"
#include "mutualctl-io.h"
#include "plan/mutual-date.h"

#include <glib/gi18n.h>

#define SIZE 256

static int
draw (const char *name,
      const char *output,
      guint       size)
{
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int status = MUTUALCTL_OK;
  GDate today;

  mutual_date_get_today (&today);
  plan = mutualctl_open_plan (name, &today, &status);
  if (plan == NULL)
    return status;

  bytes = mutual_thumbnail_write_png (plan, &today, size, &error);
  if (bytes == NULL)
    {
      mutualctl_complain_about (name, error->message);
      return MUTUALCTL_TROUBLE;
    }

  /* Whoever asks has made the file already, maybe in a folder that nothing else can be written to. */
  return mutualctl_save (output, bytes, NULL, TRUE) ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;
}

/**
 * mutualctl_thumbnail:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_thumbnail (int    argc,
                     char **argv)
{
  int size = SIZE;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_INT, &size, N_("How many pixels wide the picture is; 256 by default"),
      N_("PIXELS") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE OUTPUT"),
                        _("Draws a plan as a small PNG picture, as file managers ask for it. Nothing private is drawn. A "
                          "file of that name is replaced.\n\nExit status: 0 done, 1 not a valid plan, 2 could not be "
                          "read or written.")))
    return MUTUALCTL_TROUBLE;

  if (names == NULL || g_strv_length (names) != 2)
    {
      mutualctl_complain (NULL, _("Say which file to draw, and where to."));
      return MUTUALCTL_TROUBLE;
    }
  if (size < MUTUAL_THUMBNAIL_MIN || size > MUTUAL_THUMBNAIL_MAX)
    {
      mutualctl_complain (NULL, _("The size must be from 32 to 2048."));
      return MUTUALCTL_TROUBLE;
    }
  if (mutualctl_is_same_file (names[0], names[1]))
    {
      mutualctl_complain (NULL, _("The output is the plan itself. Choose another name."));
      return MUTUALCTL_TROUBLE;
    }
  return draw (names[0], names[1], (guint) size);
}
