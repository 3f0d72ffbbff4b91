/* The sizes of paper that people ask for by name, and the one that is usual where they are.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-paper.h"

#include <langinfo.h>

#define POINTS_PER_MM (72 / 25.4)

/* In millimetres, as the standards have them. */
static const struct
{
  const char *name;
  double      width;
  double      height;
} papers[] = {
  { "a3", 297, 420 },      { "a4", 210, 297 },         { "a5", 148, 210 },
  { "legal", 215.9, 355.6 }, { "letter", 215.9, 279.4 }, { "tabloid", 279.4, 431.8 },
};

/**
 * mutual_paper_find:
 * @name: the name of a size, in letters of any case
 * @width: (out): points
 * @height: (out): points
 *
 * Returns: whether there is such a size
 */
gboolean
mutual_paper_find (const char *name,
                   double     *width,
                   double     *height)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *width = papers[i].width * POINTS_PER_MM;
        *height = papers[i].height * POINTS_PER_MM;
        return TRUE;
      }

  return FALSE;
}

/**
 * mutual_paper_get_default:
 * @width: (out): points
 * @height: (out): points
 *
 * Finds the paper that is usual in the country of the locale: A4, or Letter in North America.
 */
void
mutual_paper_get_default (double *width,
                          double *height)
{
  gboolean letter = FALSE;

#ifdef __GLIBC__
  /* The C library hands out the number, of millimetres, in the place of a pointer. */
  const union
  {
    const char *text;
    int number;
  } paper = { nl_langinfo (_NL_PAPER_HEIGHT) };

  letter = paper.number == 279;
#endif
  mutual_paper_find (letter ? "letter" : "a4", width, height);
}

/**
 * mutual_paper_list:
 *
 * Returns: (transfer full): the names of all sizes, for those who ask what there is
 */
char *
mutual_paper_list (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", papers[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}
