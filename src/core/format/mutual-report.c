/* The problems found while a file is read, with their places.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-report.h"

#include <string.h>

/* Characters of a value that a message repeats. */
#define QUOTE_LENGTH 60

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  const MutualProblem *left = *(const MutualProblem *const *) a;
  const MutualProblem *right = *(const MutualProblem *const *) b;

  return left->offset < right->offset ? -1 : left->offset > right->offset;
}

static void
append_path (MutualItem *item,
             GString    *path)
{
  MutualItem *parent = mutual_item_get_parent (item);

  if (parent == NULL)
    return;
  append_path (parent, path);
  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append_printf (path, "%s[%u]", mutual_member_get_name (mutual_item_get_list_member (item)),
                          mutual_item_get_position (item));
}

/**
 * mutual_report_init:
 * @self: a report
 * @limit: after how many problems to stop
 */
void
mutual_report_init (MutualReport *self,
                    guint         limit)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  self->limit = limit;
}

/**
 * mutual_report_clear:
 * @self: a report
 */
void
mutual_report_clear (MutualReport *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

/**
 * mutual_report_add:
 * @self: a report
 * @code: what sort of problem
 * @offset: where it begins, in bytes from the beginning of the file
 * @path: (transfer full): the member, or ""
 * @message: (transfer full): what is wrong and what to do, translated
 *
 * Returns: whether to look for more problems
 */
gboolean
mutual_report_add (MutualReport      *self,
                   MutualFormatError  code,
                   gsize              offset,
                   char              *path,
                   char              *message)
{
  MutualProblem *problem = g_new0 (MutualProblem, 1);

  problem->code = code;
  problem->offset = offset;
  problem->path = path;
  problem->message = message;
  g_ptr_array_add (self->problems, problem);

  return self->problems->len < self->limit;
}

/**
 * mutual_report_locate:
 * @self: a report
 * @data: the file
 * @length: its size
 *
 * Brings the problems into file order and gives each its line and column, in one walk over the file.
 */
void
mutual_report_locate (MutualReport *self,
                      const char   *data,
                      gsize         length)
{
  gsize offset = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  guint line = 1;
  guint column = 1;

  g_ptr_array_sort (self->problems, compare_offsets);
  for (guint i = 0; i < self->problems->len; i++)
    {
      MutualProblem *problem = g_ptr_array_index (self->problems, i);

      for (; offset < problem->offset && offset < length; offset++)
        {
          column += (data[offset] & 0xc0) != 0x80;
          if (data[offset] == '\n')
            {
              line++;
              column = 1;
            }
        }
      problem->line = line;
      problem->column = column;
    }
}

/**
 * mutual_report_get_path:
 * @item: an item
 * @member: (nullable): one of its members, or %NULL for the item itself
 * @index: the place in the list that @member is, or -1
 *
 * Returns: (transfer full): a path such as "milestones[2].roles[0]", "" for the plan
 */
char *
mutual_report_get_path (MutualItem *item,
                        const char *member,
                        int         index)
{
  GString *path = g_string_new (NULL);

  append_path (item, path);
  if (member != NULL)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", member);
  if (index >= 0)
    g_string_append_printf (path, "[%d]", index);
  return g_string_free (path, FALSE);
}

/**
 * mutual_report_quote:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Makes a text of a file fit for a message: not long, on one line, and without signs that a terminal obeys or that
 * turn the message around.
 *
 * Returns: (transfer full): the text
 */
char *
mutual_report_quote (const char *text,
                     gsize       length)
{
  GString *quoted = g_string_new (NULL);
  const char *p = text;

  for (guint i = 0; p < text + length; i++)
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (i == QUOTE_LENGTH)
        {
          g_string_append (quoted, "…");
          break;
        }
      if (c == '\n' || c == '\t')
        c = ' ';
      else if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
               type == G_UNICODE_PARAGRAPH_SEPARATOR)
        c = 0xfffd;
      g_string_append_unichar (quoted, c);
      p = g_utf8_next_char (p);
    }
  return g_string_free (quoted, FALSE);
}
