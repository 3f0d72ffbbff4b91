/* Text for a terminal: cleaned of what would steer it, measured in cells, wrapped, coloured.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-text.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH_MIN 30
#define WIDTH_DEFAULT 80
#define WIDTH_MAX 120

/* Accents one above the other, and no tower of them. */
#define MARKS_MAX 4

/* What stands at the end of a row leaves at least this much for the rest, or goes below it. */
#define ROW_TEXT_MIN 18

static guint
find_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  guint64 width = 0;
  struct winsize size;

  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 1, 10000, &width, NULL))
    return CLAMP ((guint) width, WIDTH_MIN, WIDTH_MAX);
  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return CLAMP (size.ws_col, WIDTH_MIN, WIDTH_MAX);
  return WIDTH_DEFAULT;
}

static gboolean
wants_colour (void)
{
  const char *no_colour = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') &&
         g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

static guint
get_cells (gunichar ch)
{
  if (g_unichar_iszerowidth (ch))
    return 0;
  return g_unichar_iswide (ch) ? 2 : 1;
}

/* Characters that turn the direction of the text around them. */
static gboolean
is_steering (gunichar ch)
{
  return ch == 0x061c || ch == 0x200e || ch == 0x200f || (ch >= 0x202a && ch <= 0x202e) ||
         (ch >= 0x2066 && ch <= 0x2069);
}

static const char *
get_sequence (MutualctlStyle style)
{
  switch (style)
    {
    case MUTUALCTL_BOLD:
      return "\033[1m";
    case MUTUALCTL_DIM:
      return "\033[2m";
    case MUTUALCTL_GOOD:
      return "\033[32m";
    case MUTUALCTL_BAD:
      return "\033[31m";
    case MUTUALCTL_EVENT:
      return "\033[35m";
    case MUTUALCTL_PLAIN:
    default:
      return "";
    }
}

static void
append_styled (MutualctlPage  *page,
               MutualctlStyle  style,
               const char     *text,
               gsize           length)
{
  gboolean coloured = page->colour && style != MUTUALCTL_PLAIN && length > 0;

  if (coloured)
    g_string_append (page->text, get_sequence (style));
  g_string_append_len (page->text, text, (gssize) length);
  if (coloured)
    g_string_append (page->text, "\033[0m");
}

static void
append_spaces (MutualctlPage *page,
               guint          n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (page->text, ' ');
}

/* How much of @text fits in @cells: up to a space if there is one, else cut, but never nothing. */
static gsize
get_line_length (const char *text,
                 guint       cells)
{
  const char *space = NULL;
  const char *p = text;
  guint used = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == ' ')
        space = p;
      used += get_cells (ch);
      if (used > cells)
        break;
    }

  if (*p == '\0')
    return (gsize) (p - text);
  if (space != NULL && space > text)
    return (gsize) (space - text);
  return (gsize) ((p > text ? p : g_utf8_next_char (p)) - text);
}

static char *
cut (const char *text,
     guint       cells)
{
  gsize length = 0;
  guint used = 0;

  if (mutualctl_text_measure (text) <= cells)
    return g_strdup (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      used += get_cells (g_utf8_get_char (p));
      if (used + 1 > cells)
        break;
      length = (gsize) (g_utf8_next_char (p) - text);
    }
  return g_strdup_printf ("%.*s…", (int) length, text);
}

/**
 * mutualctl_text_clean:
 * @text: text that somebody else wrote
 *
 * Makes @text harmless for a terminal: without the controls that move its cursor or colour it, without those that turn
 * text around, without towers of accents, on one line.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
mutualctl_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));
  guint n_marks = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      n_marks = g_unichar_ismark (ch) ? n_marks + 1 : 0;
      if (n_marks > MARKS_MAX)
        continue;
      if (ch == '\n' || ch == '\t' || ch == '\r' || ch == 0x2028 || ch == 0x2029)
        g_string_append_c (clean, ' ');
      else if (g_unichar_iscntrl (ch) || is_steering (ch))
        g_string_append (clean, "\xef\xbf\xbd");
      else
        g_string_append_unichar (clean, ch);
    }

  return g_string_free (clean, FALSE);
}

/**
 * mutualctl_text_measure:
 * @text: valid UTF-8
 *
 * Returns: how many cells of a terminal it takes
 */
guint
mutualctl_text_measure (const char *text)
{
  guint cells = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    cells += get_cells (g_utf8_get_char (p));
  return cells;
}

/**
 * mutualctl_page_init:
 * @page: a page
 *
 * Begins a page for standard output.
 */
void
mutualctl_page_init (MutualctlPage *page)
{
  *page = (MutualctlPage) { g_string_new (NULL), find_width (), wants_colour () };
}

/**
 * mutualctl_page_clear:
 * @page: a page
 *
 * Ends a page.
 */
void
mutualctl_page_clear (MutualctlPage *page)
{
  if (page->text != NULL)
    g_string_free (g_steal_pointer (&page->text), TRUE);
}

/**
 * mutualctl_page_blank:
 * @page: a page
 *
 * Adds an empty line.
 */
void
mutualctl_page_blank (MutualctlPage *page)
{
  g_string_append_c (page->text, '\n');
}

/**
 * mutualctl_page_paragraph:
 * @page: a page
 * @indent: cells to leave free on the left
 * @style: how it looks
 * @text: text, not necessarily clean
 *
 * Adds @text, wrapped. Lines of their own stay so.
 */
void
mutualctl_page_paragraph (MutualctlPage  *page,
                          guint           indent,
                          MutualctlStyle  style,
                          const char     *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = mutualctl_text_clean (*line);
      const char *rest = clean;

      do
        {
          gsize length = get_line_length (rest, page->width - indent);

          append_spaces (page, length > 0 ? indent : 0);
          append_styled (page, style, rest, length);
          g_string_append_c (page->text, '\n');
          rest += length;
          rest += strspn (rest, " ");
        }
      while (*rest != '\0');
    }
}

/**
 * mutualctl_page_row:
 * @page: a page
 * @lead: what stands first, such as a number and a mark
 * @lead_style: how it looks
 * @text: text, not necessarily clean; wrapped beside @lead
 * @style: how it looks
 * @end: what stands at the right edge of the first line; cut if it is too long
 * @end_style: how it looks
 *
 * Adds a row.
 */
void
mutualctl_page_row (MutualctlPage  *page,
                    const char     *lead,
                    MutualctlStyle  lead_style,
                    const char     *text,
                    MutualctlStyle  style,
                    const char     *end,
                    MutualctlStyle  end_style)
{
  g_autofree char *clean = mutualctl_text_clean (text);
  g_autofree char *clean_end = mutualctl_text_clean (end);
  guint lead_cells = mutualctl_text_measure (lead);
  g_autofree char *short_end = cut (clean_end, page->width - lead_cells);
  guint end_cells = mutualctl_text_measure (short_end);
  gboolean fits = page->width >= lead_cells + ROW_TEXT_MIN + 2 + end_cells;
  guint cells = page->width - lead_cells - (fits && end_cells > 0 ? end_cells + 2 : 0);
  const char *rest = clean;

  append_styled (page, lead_style, lead, strlen (lead));
  do
    {
      gsize length = get_line_length (rest, cells);
      g_autofree char *line = g_strndup (rest, length);

      if (rest != clean)
        append_spaces (page, lead_cells);
      append_styled (page, style, line, length);
      if (rest == clean && fits && end_cells > 0)
        {
          append_spaces (page, cells - mutualctl_text_measure (line) + 2);
          append_styled (page, end_style, short_end, strlen (short_end));
        }
      g_string_append_c (page->text, '\n');
      rest += length;
      rest += strspn (rest, " ");
    }
  while (*rest != '\0');

  if (!fits && end_cells > 0)
    {
      append_spaces (page, lead_cells);
      append_styled (page, end_style, short_end, strlen (short_end));
      g_string_append_c (page->text, '\n');
    }
}
