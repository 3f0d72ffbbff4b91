/* mutualctl export: draws a plan into a PDF, SVG or PNG file.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "drawing/mutual-export.h"
#include "mutualctl-io.h"
#include "plan/mutual-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* What --width and --scale accept: from a thumbnail to a poster. */
#define WIDTH_MIN 200
#define WIDTH_MAX 20000
#define SCALE_MIN 0.25
#define SCALE_MAX 8.0

typedef GBytes *(*ExportFunc) (MutualPlan *plan, const GDate *today, const MutualExportOptions *options, GError **error);

static const struct
{
  const char *suffix;
  ExportFunc export;
} formats[] = {
  { ".pdf", mutual_export_pdf },
  { ".svg", mutual_export_svg },
  { ".png", mutual_export_png },
};

static ExportFunc
find_export (const char *output)
{
  gsize length = strlen (output);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize suffix_length = strlen (formats[i].suffix);

      if (length > suffix_length &&
          g_ascii_strcasecmp (output + length - suffix_length, formats[i].suffix) == 0)
        return formats[i].export;
    }
  return NULL;
}

static const char *
find_misuse (char                      **names,
             const char                 *output,
             const MutualExportOptions  *options)
{
  if (names == NULL || names[1] != NULL)
    return _("Say which one file to export.");
  if (output == NULL)
    return _("Say with -o where to; the end of the name (.pdf, .svg or .png) says what to make.");
  if (find_export (output) == NULL)
    return _("The name of the output must end in .pdf, .svg or .png.");
  if (mutualctl_is_same_file (names[0], output))
    return _("The output is the plan itself. Choose another name.");
  if (options->width != 0 && (options->width < WIDTH_MIN || options->width > WIDTH_MAX))
    return _("The width must be from 200 to 20000.");
  if (options->scale != 0 && !(options->scale >= SCALE_MIN && options->scale <= SCALE_MAX))
    return _("The scale must be from 0.25 to 8.");
  return NULL;
}

static int
export (const char                *name,
        const char                *output,
        const MutualExportOptions *options,
        gboolean                   allow_overwrite)
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

  bytes = find_export (output) (plan, &today, options, &error);
  if (bytes == NULL)
    {
      g_autofree char *label = mutualctl_get_label (name);

      mutualctl_complain (label, error->message);
      return MUTUALCTL_TROUBLE;
    }
  return mutualctl_save (output, bytes, NULL, allow_overwrite) ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;
}

/**
 * mutualctl_export:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_export (int    argc,
                  char **argv)
{
  g_autofree char *output = NULL;
  gboolean allow_overwrite = FALSE;
  g_auto (GStrv) names = NULL;
  MutualExportOptions options = { 0 };
  int width = 0;
  const char *misuse;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to make; its name ends in .pdf, .svg or .png"),
      N_("OUTPUT") },
    { "width", 'w', 0, G_OPTION_ARG_INT, &width,
      N_("How wide the timeline of a picture is; it is as high as it needs"), N_("PIXELS") },
    { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &options.scale,
      N_("How many pixels of a PNG make one of these; 2 by default"), N_("NUMBER") },
    { "allow-overwrite", 0, 0, G_OPTION_ARG_NONE, &allow_overwrite,
      N_("Write over files that cannot be replaced in one step, such as hard links"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE"),
                        _("Draws a plan: a page to send or print as PDF, the timeline as SVG or PNG. Nothing private "
                          "is drawn. A file of that name is replaced. “-” is standard input.\n\nExit status: 0 done, "
                          "1 not a valid plan, 2 could not be read or written.")))
    return MUTUALCTL_TROUBLE;

  options.width = width;
  misuse = find_misuse (names, output, &options);
  if (misuse != NULL)
    {
      mutualctl_complain (NULL, misuse);
      return MUTUALCTL_TROUBLE;
    }
  return export (names[0], output, &options, allow_overwrite);
}
