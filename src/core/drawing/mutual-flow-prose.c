/* Facts that flow over pages: a label, and prose that breaks between its lines.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-flow.h"

#include "drawing/mutual-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Where facts are, from the start of the page. */
#define LABEL 64.0
#define TEXT 226.0
#define GAP 5.0
/* What is lower is not torn apart, but goes on to the next page as a whole. */
#define WHOLE 200.0
#define MAX_LINES 100

static PangoLayout *
lay_out (MutualFlow *flow,
         const char *text,
         gsize       length,
         double      width)
{
  PangoLayout *layout = mutual_text_lay_out (flow->sheet->context, NULL, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_NORMAL);

  pango_layout_set_text (layout, text, (int) length);
  mutual_text_wrap (layout, width, 0);

  return layout;
}

/* How many bytes of a text, whole lines of it, are no higher than the room there is. */
static gsize
find_break (PangoLayout *layout,
            double       room)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gsize length = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if ((double) (logical.y + logical.height) / PANGO_SCALE > room)
        break;
      length = (gsize) line->start_index + (gsize) line->length;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return length;
}

static void
put_label (MutualFlow *flow,
           const char *label)
{
  MutualScene *scene = flow->sheet->scene;
  PangoLayout *layout = mutual_text_lay_out (flow->sheet->context, label, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL);

  mutual_text_ellipsize (layout, TEXT - LABEL - 10);
  mutual_sheet_begin (flow->sheet, "P");
  mutual_scene_add_text (scene, MUTUAL_SHEET_START + LABEL, flow->y + 1, layout, MUTUAL_INK_DIM);
  mutual_sheet_end (flow->sheet, "P");
}

/* No page has room for more lines; laying out those that it has none for, page after page, would take its time. */
static gsize
find_end (const char *text)
{
  guint n_lines = 0;
  const char *p;

  for (p = text; *p != '\0'; p++)
    if (*p == '\n' && ++n_lines == MAX_LINES)
      break;

  return (gsize) (p - text);
}

/* Puts as much of a text as the page has room for, with its label, and returns how many bytes that was. */
static gsize
put_some (MutualFlow *flow,
          const char *label,
          const char *text,
          const char *link)
{
  const double x = MUTUAL_SHEET_START + TEXT;
  const double width = mutual_flow_get_end (flow) - x;
  MutualScene *scene;
  gsize length = find_end (text);
  PangoLayout *layout = lay_out (flow, text, length, width);
  double height;

  mutual_text_get_size (layout, NULL, &height);
  if (height <= WHOLE || (!flow->fresh && mutual_flow_get_room (flow) < WHOLE))
    mutual_flow_reserve (flow, height <= WHOLE ? height : WHOLE);
  if (height > mutual_flow_get_room (flow))
    {
      gsize fitting = find_break (layout, mutual_flow_get_room (flow));

      /* A page that has no room for a line does not get any. */
      if (fitting > 0)
        {
          length = fitting;
          g_object_unref (layout);
          layout = lay_out (flow, text, length, width);
          mutual_text_get_size (layout, NULL, &height);
        }
    }

  if (label != NULL)
    put_label (flow, label);
  scene = flow->sheet->scene;
  mutual_sheet_begin (flow->sheet, "P");
  if (link != NULL)
    mutual_scene_add_tag (scene, MUTUAL_FIGURE_LINK, link, x, flow->y, width, height);
  mutual_scene_add_text (scene, x, flow->y, layout, link != NULL ? MUTUAL_INK_ACCENT_TEXT : MUTUAL_INK_TEXT);
  if (link != NULL)
    mutual_sheet_end (flow->sheet, MUTUAL_TAG_LINK);
  mutual_sheet_end (flow->sheet, "P");
  flow->y += ceil (height);
  flow->fresh = FALSE;

  return length;
}

/**
 * mutual_flow_put_fact:
 * @flow: a flow
 * @label: (nullable): what the text is; none if it goes on from the one before
 * @text: (nullable): the text, of any length; an empty one is left out
 * @link: (nullable): where it leads
 *
 * Puts a fact. What is long goes on to the next page; what is endless is cut, and says how much is missing.
 */
void
mutual_flow_put_fact (MutualFlow *flow,
                      const char *label,
                      const char *text,
                      const char *link)
{
  g_autofree char *prose = mutual_text_tame_prose (text);
  const char *rest;
  glong n_left;

  g_strchomp (prose);
  if (*prose == '\0')
    return;

  for (rest = prose; *rest != '\0';)
    {
      rest += put_some (flow, rest == prose ? label : NULL, rest, link);
      while (*rest == '\n' || *rest == ' ')
        rest++;
    }

  /* The ellipsis is none of them. */
  n_left = g_utf8_strlen (text, -1) - g_utf8_strlen (prose, -1) + 1;
  if (n_left > 0 && g_utf8_strlen (text, -1) > MUTUAL_TEXT_MAX_PROSE)
    {
      /* Translators: the rest of a text that is too long for paper. */
      g_autofree char *more = g_strdup_printf (ngettext ("and %ld more character in the plan",
                                                         "and %ld more characters in the plan", (gulong) n_left),
                                               n_left);

      put_some (flow, NULL, more, NULL);
    }
  flow->y += GAP;
}
