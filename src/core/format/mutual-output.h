/* Growing JSON text: quoted texts, numbers and line ends.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *data;
  gsize length;
  gsize size;
  gboolean flat; /* all on one line, as records of a journal are */
} MutualOutput;

void    mutual_output_append         (MutualOutput *self,
                                      const char   *text,
                                      gsize         length);
void    mutual_output_append_all     (MutualOutput *self,
                                      const char   *text);
void    mutual_output_append_line    (MutualOutput *self,
                                      guint         depth);
void    mutual_output_append_text    (MutualOutput *self,
                                      const char   *text);
void    mutual_output_append_member  (MutualOutput *self,
                                      const char   *lead,
                                      const char   *text);
void    mutual_output_append_integer (MutualOutput *self,
                                      gint64        number);
void    mutual_output_append_node    (MutualOutput *self,
                                      JsonNode     *node,
                                      guint         depth);
GBytes *mutual_output_finish         (MutualOutput *self);

G_END_DECLS
