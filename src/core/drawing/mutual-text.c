/* Text of a plan made ready for Pango: tamed, sized, fitted.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-text.h"

#include <math.h>

/* Marks stacked on one letter beyond any living script; Pango takes seconds for thousands of them. */
#define MAX_MARKS 6
/* From line to line at the least, in sizes of the font. */
#define LINE_HEIGHT 1.18

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

/* Characters that reorder what follows: a plan could show one date and mean another. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Prose keeps its line breaks. */
static char *
tame (const char *text,
      guint       max_chars,
      gboolean    prose)
{
  GString *tamed = g_string_new (NULL);
  guint n_chars = 0;
  guint n_marks = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c))
        {
          if (++n_marks > MAX_MARKS)
            {
              /* Give up on a text that is mostly noise, or a megabyte of marks would be walked in vain. */
              if (n_marks > max_chars)
                break;
              continue;
            }
        }
      else
        {
          n_marks = 0;
        }

      if (n_chars++ == max_chars)
        {
          g_string_append (tamed, "…");
          break;
        }

      if (prose && c == '\n')
        g_string_append_c (tamed, '\n');
      else if (is_bidi_control (c))
        g_string_append (tamed, "\357\277\275");
      else if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (tamed, ' ');
      else
        g_string_append_unichar (tamed, c);
    }

  return g_string_free (tamed, FALSE);
}

/**
 * mutual_text_tame:
 * @text: (nullable): a text of a plan, valid UTF-8
 *
 * Makes a text safe to lay out in one go and to read as it stands: line breaks and control characters become spaces,
 * characters that turn the writing direction around become visible, endless texts and stacks of marks are cut short.
 *
 * Returns: (transfer full): at most %MUTUAL_TEXT_MAX_CHARS characters and an ellipsis
 */
char *
mutual_text_tame (const char *text)
{
  return tame (text, MUTUAL_TEXT_MAX_CHARS, FALSE);
}

/**
 * mutual_text_tame_prose:
 * @text: (nullable): a text of a plan, valid UTF-8
 *
 * Like mutual_text_tame(), for what is read rather than glanced at: it is longer and has lines.
 *
 * Returns: (transfer full): at most %MUTUAL_TEXT_MAX_PROSE characters and an ellipsis
 */
char *
mutual_text_tame_prose (const char *text)
{
  return tame (text, MUTUAL_TEXT_MAX_PROSE, TRUE);
}

/**
 * mutual_text_shorten:
 * @text: (nullable): a title
 *
 * What people call a thing in passing: "Go-live" for "Go-live, first depot".
 *
 * Returns: (transfer full): @text, tamed, up to its first comma, semicolon, colon, bracket or dash
 */
char *
mutual_text_shorten (const char *text)
{
  g_autofree char *tamed = mutual_text_tame (text);
  const char *breaks[] = { ", ", "; ", ": ", " (", " – ", " — ", " - ", "، ", "、", "，" };
  gsize length = strlen (tamed);

  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      const char *at = strstr (tamed, breaks[i]);

      if (at != NULL && at > tamed)
        length = MIN (length, (gsize) (at - tamed));
    }

  return g_strndup (tamed, length);
}

/**
 * mutual_text_lay_out:
 * @context: a context, whose font is the base
 * @text: (nullable): a text of a plan or of ours
 * @size: font size in the scene's pixels
 * @weight: its weight
 *
 * Returns: (transfer full): a layout of one line
 */
PangoLayout *
mutual_text_lay_out (PangoContext *context,
                     const char   *text,
                     double        size,
                     PangoWeight   weight)
{
  g_autofree char *tamed = mutual_text_tame (text);
  g_autoptr (PangoFontDescription) font = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  font = pango_font_description_copy (pango_context_get_font_description (context));
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);

  layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, tamed, -1);

  return layout;
}

/**
 * mutual_text_ellipsize:
 * @layout: a layout
 * @max_width: pixels
 *
 * Cuts @layout with an ellipsis if it is wider than @max_width, and leaves it alone if it is not.
 */
void
mutual_text_ellipsize (PangoLayout *layout,
                       double       max_width)
{
  double width;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  mutual_text_get_size (layout, &width, NULL);
  if (width <= max_width)
    return;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (MAX (max_width, 1) * PANGO_SCALE));
}

/* Lines of some scripts' fonts would touch each other. */
static void
loosen (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  double least = LINE_HEIGHT * pango_font_description_get_size (font) / PANGO_SCALE;
  int n_lines = pango_layout_get_line_count (layout);
  double height;

  mutual_text_get_size (layout, NULL, &height);
  if (n_lines > 1 && height > 0 && height < least * n_lines)
    pango_layout_set_line_spacing (layout, (float) (least * n_lines / height));
}

/**
 * mutual_text_wrap:
 * @layout: a layout
 * @width: pixels
 * @max_lines: at most so many lines, the last of them ellipsized; or 0 for as many as it takes
 *
 * Returns: whether the whole text shows
 */
gboolean
mutual_text_wrap (PangoLayout *layout,
                  double       width,
                  int          max_lines)
{
  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), FALSE);

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (max_lines > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -max_lines);
    }
  loosen (layout);

  return !pango_layout_is_ellipsized (layout);
}

/**
 * mutual_text_get_size:
 * @layout: a layout
 * @width: (out) (optional): its width in pixels
 * @height: (out) (optional): its height in pixels
 */
void
mutual_text_get_size (PangoLayout *layout,
                      double      *width,
                      double      *height)
{
  int w;
  int h;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  if (height != NULL)
    *height = (double) h / PANGO_SCALE;
}
