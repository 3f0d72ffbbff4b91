/* What is asked of mutualctl export: the options, and what is wrong with them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-export-order.h"

#include "drawing/mutual-paper.h"
#include "mutualctl-io.h"

#include <glib/gi18n.h>
#include <string.h>

/* What --width, --size and --scale accept: from a thumbnail to a poster. */
#define WIDTH_MIN 200
#define WIDTH_MAX 20000
#define HEIGHT_MIN 50
#define SCALE_MIN 0.25
#define SCALE_MAX 8.0

static MutualctlFormat
find_format (const char *output)
{
  static const char * const suffixes[] = {
    [MUTUALCTL_FORMAT_PDF] = ".pdf",
    [MUTUALCTL_FORMAT_SVG] = ".svg",
    [MUTUALCTL_FORMAT_PNG] = ".png",
  };
  gsize length = strlen (output);

  for (MutualctlFormat i = MUTUALCTL_FORMAT_PDF; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize suffix_length = strlen (suffixes[i]);

      if (length > suffix_length && g_ascii_strcasecmp (output + length - suffix_length, suffixes[i]) == 0)
        return i;
    }
  return MUTUALCTL_FORMAT_NONE;
}

/* Finds a word among those that an option takes, and says which one it is, or -1. */
static int
find_word (const char         *word,
           const char * const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return i;
  return -1;
}

/* "1600x900" */
static gboolean
parse_size (const char *text,
            double     *width,
            double     *height)
{
  g_auto (GStrv) sides = g_strsplit (text, "x", 2);
  guint64 first;
  guint64 second;

  if (sides[0] == NULL || sides[1] == NULL ||
      !g_ascii_string_to_unsigned (sides[0], 10, WIDTH_MIN, WIDTH_MAX, &first, NULL) ||
      !g_ascii_string_to_unsigned (sides[1], 10, HEIGHT_MIN, WIDTH_MAX, &second, NULL))
    return FALSE;

  *width = (double) first;
  *height = (double) second;
  return TRUE;
}

static const char *
find_misuse_of_files (MutualctlOrder *order)
{
  if (order->names == NULL || order->names[1] != NULL)
    return _("Say which one file to export.");
  if (order->output == NULL)
    return _("Say with -o where to; the end of the name (.pdf, .svg or .png) says what to make.");
  order->format = find_format (order->output);
  if (order->format == MUTUALCTL_FORMAT_NONE)
    return _("The name of the output must end in .pdf, .svg or .png.");
  if (mutualctl_is_same_file (order->names[0], order->output))
    return _("The output is the plan itself. Choose another name.");
  return NULL;
}

static const char *
settle_what (MutualctlOrder *order)
{
  static const char * const whats[] = { "summary", "plan", "timeline", "people", NULL };
  static const char * const sides[] = { "buyer", "seller", NULL };
  gboolean timeline = order->what != NULL ? g_ascii_strcasecmp (order->what, "timeline") == 0
                                          : order->format != MUTUALCTL_FORMAT_PDF;
  int what = order->what != NULL ? find_word (order->what, whats) : timeline ? MUTUAL_PAGES_TIMELINE
                                                                             : MUTUAL_PAGES_SUMMARY;
  int side = order->side != NULL ? find_word (order->side, sides) : -1;

  if (what < 0)
    return _("What to draw is summary, plan, timeline or people.");
  if (order->side != NULL && side < 0)
    return _("The side is buyer or seller.");
  if ((order->side != NULL || order->person != NULL) && what != MUTUAL_PAGES_PEOPLE)
    return _("A side or a person is for --what people.");
  if (order->side != NULL && order->person != NULL)
    return _("Say a side or a person, not both.");
  if (order->tiled && what != MUTUAL_PAGES_TIMELINE)
    return _("Tiles are for --what timeline.");
  if (order->landscape && what != MUTUAL_PAGES_TIMELINE && what != MUTUAL_PAGES_PLAN)
    return _("Landscape is for timelines: --what timeline or plan.");
  if (order->collapsed && what != MUTUAL_PAGES_PLAN)
    return _("Steps to hide are in the plan: --what plan.");

  order->pages.what = (MutualPagesWhat) what;
  order->pages.side = side == 0 ? MUTUAL_SIDE_BUYER : side == 1 ? MUTUAL_SIDE_SELLER : MUTUAL_SIDE_UNSET;
  order->paged = order->format == MUTUALCTL_FORMAT_PDF || what != MUTUAL_PAGES_TIMELINE || order->paper != NULL ||
                 order->landscape || order->tiled || order->page != 0;
  return NULL;
}

static char *
settle_pages (MutualctlOrder *order)
{
  static const char * const nothing[] = { NULL };

  if (order->theme != NULL)
    return g_strdup (_("Paper is white: a theme is for pictures of the timeline."));
  if (order->size != NULL || order->width != 0)
    return g_strdup (_("The paper says how large a page is. A size or width is for pictures of the timeline."));
  if (order->page < 0)
    return g_strdup (_("Pages are counted from 1."));
  if (order->page != 0 && order->format == MUTUALCTL_FORMAT_PDF)
    return g_strdup (_("A PDF has all pages. One of them is for pictures."));
  if (order->paper != NULL && !mutual_paper_find (order->paper, &order->pages.paper_width,
                                                  &order->pages.paper_height))
    {
      g_autofree char *list = mutual_paper_list ();

      /* Translators: %s is a list of names of paper sizes. */
      return g_strdup_printf (_("The paper is one of %s."), list);
    }

  if (order->paper == NULL)
    mutual_paper_get_default (&order->pages.paper_width, &order->pages.paper_height);
  order->pages.landscape_timeline = order->landscape;
  order->pages.tiled = order->tiled;
  order->pages.expanded = order->collapsed ? nothing : NULL;
  order->pages.greyscale = order->grey;
  order->pages.include_private = order->include_private;
  return NULL;
}

static const char *
settle_picture (MutualctlOrder *order)
{
  static const char * const themes[] = { "light", "dark", NULL };
  int theme = order->theme != NULL ? find_word (order->theme, themes) : 0;

  if (theme < 0)
    return _("The theme is light or dark.");
  if (order->include_private)
    return _("What is private is drawn on pages that are marked so, not in pictures of the timeline.");
  if (order->grey)
    return _("Grey is for paper.");
  if (order->size != NULL && (order->width != 0 || order->scale != 0))
    return _("Say either the size of the picture, or its width and scale.");
  if (order->size != NULL && !parse_size (order->size, &order->picture.width, &order->picture.height))
    return _("The size is WIDTHxHEIGHT in pixels, such as 1600x900; up to 20000 either way.");
  if (order->width != 0 && (order->width < WIDTH_MIN || order->width > WIDTH_MAX))
    return _("The width must be from 200 to 20000.");

  if (order->size == NULL)
    order->picture.width = order->width;
  order->picture.scale = order->scale;
  order->picture.dark = theme == 1;
  return NULL;
}

/**
 * mutualctl_order_parse:
 * @order: (out caller-allocates): what is asked
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments
 *
 * Returns: whether the options are known ones; if not, that has been told
 */
gboolean
mutualctl_order_parse (MutualctlOrder   *order,
                       int              *argc,
                       char           ***argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &order->output,
      N_("The file to make; its name ends in .pdf, .svg or .png"), N_("OUTPUT") },
    { "what", 0, 0, G_OPTION_ARG_STRING, &order->what,
      N_("summary, plan, timeline or people; a PDF is the summary by default, a picture the timeline"), N_("WHAT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &order->paper,
      N_("a4, letter, a3, a5, legal or tabloid; the usual one of your country by default"), N_("PAPER") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &order->landscape, N_("The timeline on paper that is wider than high"),
      NULL },
    { "tiled", 0, 0, G_OPTION_ARG_NONE, &order->tiled, N_("The timeline in its usual size, over several pages"),
      NULL },
    { "collapsed", 0, 0, G_OPTION_ARG_NONE, &order->collapsed, N_("The plan without the steps of its milestones"),
      NULL },
    { "side", 0, 0, G_OPTION_ARG_STRING, &order->side, N_("The people of one side: buyer or seller"), N_("SIDE") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &order->person, N_("The list of one person"), N_("NAME") },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &order->grey, N_("Pages without colours"), NULL },
    { "private", 0, 0, G_OPTION_ARG_NONE, &order->include_private,
      N_("With private notes, steps and risks, each page marked as internal"), NULL },
    { "page", 0, 0, G_OPTION_ARG_INT, &order->page, N_("Which page a picture shows"), N_("NUMBER") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &order->size, N_("How large a picture of the timeline is, in pixels"),
      N_("WIDTHxHEIGHT") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &order->theme, N_("The colours of a picture of the timeline: light or dark"),
      N_("THEME") },
    { "width", 'w', 0, G_OPTION_ARG_INT, &order->width,
      N_("How wide the timeline of a picture is; it is as high as it needs"), N_("PIXELS") },
    { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &order->scale,
      N_("How many pixels of a PNG make one of these, or a point of paper; 2 by default"), N_("NUMBER") },
    { "allow-overwrite", 0, 0, G_OPTION_ARG_NONE, &order->allow_overwrite,
      N_("Write over files that cannot be replaced in one step, such as hard links"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &order->names, NULL, NULL },
    { NULL }
  };

  return mutualctl_parse (argc, argv, entries, _("FILE"),
                          _("Draws a plan: pages to send or print as PDF, the timeline or one page as SVG or PNG. "
                            "Nothing private is drawn unless it is asked for. A file of that name is replaced. “-” is "
                            "standard input.\n\nExit status: 0 done, 1 not a valid plan, 2 could not be read or "
                            "written."));
}

/**
 * mutualctl_order_settle:
 * @order: what is asked
 *
 * Finds out what is meant.
 *
 * Returns: (transfer full) (nullable): what is wrong with it, and what to do instead
 */
char *
mutualctl_order_settle (MutualctlOrder *order)
{
  const char *misuse = find_misuse_of_files (order);

  if (misuse == NULL)
    misuse = settle_what (order);
  if (misuse == NULL && order->scale != 0 && !(order->scale >= SCALE_MIN && order->scale <= SCALE_MAX))
    misuse = _("The scale must be from 0.25 to 8.");
  if (misuse == NULL && !order->paged)
    misuse = settle_picture (order);

  return misuse == NULL && order->paged ? settle_pages (order) : g_strdup (misuse);
}

/**
 * mutualctl_order_clear:
 * @order: what was asked
 */
void
mutualctl_order_clear (MutualctlOrder *order)
{
  g_strfreev (order->names);
  g_free (order->output);
  g_free (order->what);
  g_free (order->paper);
  g_free (order->size);
  g_free (order->theme);
  g_free (order->side);
  g_free (order->person);
}
