/* Growing JSON text: quoted texts, numbers and line ends.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-output.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define INDENT 2

/* Makes room for @length more bytes and returns where they go. */
static char *
reserve (MutualOutput *self,
         gsize         length)
{
  if G_UNLIKELY (self->size - self->length < length)
    {
      self->size = MAX (self->size * 2, self->length + length + 4096);
      self->data = g_realloc (self->data, self->size);
    }
  return self->data + self->length;
}

static void
append_escape (MutualOutput *self,
               guchar        c)
{
  static const char short_escapes[0x20] = {
    ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r',
  };
  char *to = reserve (self, 7);

  if (c == '"' || c == '\\')
    self->length += (gsize) g_snprintf (to, 3, "\\%c", c);
  else if (short_escapes[c] != '\0')
    self->length += (gsize) g_snprintf (to, 3, "\\%c", short_escapes[c]);
  else
    self->length += (gsize) g_snprintf (to, 7, "\\u%04x", c);
}

static void
append_object (MutualOutput *self,
               JsonObject   *object,
               guint         depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  mutual_output_append (self, "{", 1);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      mutual_output_append (self, ",", first ? 0 : 1);
      first = FALSE;
      mutual_output_append_line (self, depth + 1);
      mutual_output_append_text (self, name);
      mutual_output_append (self, ": ", 2);
      mutual_output_append_node (self, node, depth + 1);
    }
  if (!first)
    mutual_output_append_line (self, depth);
  mutual_output_append (self, "}", 1);
}

static void
append_array (MutualOutput *self,
              JsonArray    *array,
              guint         depth)
{
  guint n = json_array_get_length (array);

  mutual_output_append (self, "[", 1);
  for (guint i = 0; i < n; i++)
    {
      mutual_output_append (self, ",", i == 0 ? 0 : 1);
      mutual_output_append_line (self, depth + 1);
      mutual_output_append_node (self, json_array_get_element (array, i), depth + 1);
    }
  if (n > 0)
    mutual_output_append_line (self, depth);
  mutual_output_append (self, "]", 1);
}

/* The shortest text that reads back as the same number, and as one with a fraction. */
static void
append_double (MutualOutput *self,
               double        number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  /* Fifteen digits are kept by every number but the tiny ones, which have fewer bits. */
  int digits = fabs (number) < DBL_MIN ? 1 : 15;

  g_assert (isfinite (number));

  for (;; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (digits == 17 || g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  mutual_output_append (self, buffer, strlen (buffer));
  if (strpbrk (buffer, ".e") == NULL)
    mutual_output_append (self, ".0", 2);
}

static void
append_value (MutualOutput *self,
              JsonNode     *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    mutual_output_append_text (self, json_node_get_string (node));
  else if (type == G_TYPE_DOUBLE)
    append_double (self, json_node_get_double (node));
  else if (type == G_TYPE_BOOLEAN)
    mutual_output_append (self, json_node_get_boolean (node) ? "true" : "false", json_node_get_boolean (node) ? 4 : 5);
  else
    mutual_output_append_integer (self, json_node_get_int (node));
}

/**
 * mutual_output_append:
 * @self: an output, at first all zeros
 * @text: bytes
 * @length: their number
 */
void
mutual_output_append (MutualOutput *self,
                      const char   *text,
                      gsize         length)
{
  memcpy (reserve (self, length), text, length);
  self->length += length;
}

/**
 * mutual_output_append_all:
 * @self: text
 * @text: JSON as it stands
 */
void
mutual_output_append_all (MutualOutput *self,
                          const char   *text)
{
  mutual_output_append (self, text, strlen (text));
}

/**
 * mutual_output_append_line:
 * @self: an output
 * @depth: how deep the new line is nested
 *
 * Begins a new line, unless @self is flat.
 */
void
mutual_output_append_line (MutualOutput *self,
                           guint         depth)
{
  char *to;

  if (self->flat)
    return;
  to = reserve (self, 1 + depth * INDENT);
  *to = '\n';
  memset (to + 1, ' ', depth * INDENT);
  self->length += 1 + depth * INDENT;
}

/**
 * mutual_output_append_text:
 * @self: an output
 * @text: UTF-8
 *
 * Appends @text in quotation marks. Only what JSON demands is escaped.
 */
void
mutual_output_append_text (MutualOutput *self,
                           const char   *text)
{
  mutual_output_append (self, "\"", 1);
  for (;;)
    {
      const char *run = text;

      while ((guchar) *text >= 0x20 && *text != '"' && *text != '\\')
        text++;
      mutual_output_append (self, run, (gsize) (text - run));
      if (*text == '\0')
        break;
      append_escape (self, (guchar) *text++);
    }
  mutual_output_append (self, "\"", 1);
}

/**
 * mutual_output_append_member:
 * @self: text
 * @lead: the name of a member and what stands before it, as it stands: `, "title": `
 * @text: its value, a text
 */
void
mutual_output_append_member (MutualOutput *self,
                             const char   *lead,
                             const char   *text)
{
  mutual_output_append_all (self, lead);
  mutual_output_append_text (self, text);
}

/**
 * mutual_output_append_integer:
 * @self: an output
 * @number: a number
 */
void
mutual_output_append_integer (MutualOutput *self,
                              gint64        number)
{
  self->length += (gsize) g_snprintf (reserve (self, 24), 24, "%" G_GINT64_FORMAT, number);
}

/**
 * mutual_output_append_node:
 * @self: an output
 * @node: any JSON
 * @depth: how deep it is nested
 */
void
mutual_output_append_node (MutualOutput *self,
                           JsonNode     *node,
                           guint         depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (self, json_node_get_object (node), depth);
      break;
    case JSON_NODE_ARRAY:
      append_array (self, json_node_get_array (node), depth);
      break;
    case JSON_NODE_VALUE:
      append_value (self, node);
      break;
    case JSON_NODE_NULL:
    default:
      mutual_output_append (self, "null", 4);
    }
}

/**
 * mutual_output_finish:
 * @self: an output; empty afterwards
 *
 * Returns: (transfer full): the text, with a line end
 */
GBytes *
mutual_output_finish (MutualOutput *self)
{
  GBytes *bytes;

  mutual_output_append (self, "\n", 1);
  bytes = g_bytes_new_take (g_realloc (self->data, self->length), self->length);
  memset (self, 0, sizeof *self);
  return bytes;
}
