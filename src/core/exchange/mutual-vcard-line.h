/* The lines of a vCard: unfolded, taken apart, decoded.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A property of a card, such as "item1.EMAIL;TYPE=work:ines@example.com". */
typedef struct
{
  guint    line;      /* where it begins, from 1 */
  char    *name;      /* "EMAIL": in capitals, without the group */
  char    *value;     /* UTF-8, decoded, its escapes still in it */
  int      pref;      /* 1 is the most preferred, 100 the least, 101 nothing said */
  gboolean is_binary; /* base64, of which the value is left out */
  gboolean is_odd;    /* it names an encoding or a set of characters that nobody here knows */
} MutualVcardLine;

/* Where a reading is. */
typedef struct
{
  const char *next;
  const char *end;
  guint       line;
} MutualVcardLines;

typedef enum
{
  MUTUAL_VCARD_LINE_READ,
  MUTUAL_VCARD_LINE_BROKEN, /* not "name:value"; only the number of the line is set */
  MUTUAL_VCARD_LINE_END,
} MutualVcardLineResult;

void                  mutual_vcard_lines_init     (MutualVcardLines *self,
                                                   const char       *text,
                                                   gsize             length);
MutualVcardLineResult mutual_vcard_lines_read     (MutualVcardLines *self,
                                                   MutualVcardLine  *line);
void                  mutual_vcard_line_clear     (MutualVcardLine  *self);
char                 *mutual_vcard_line_get_part  (const char       *value,
                                                   guint             n);
char                 *mutual_vcard_line_get_whole (const char       *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualVcardLine, mutual_vcard_line_clear)

G_END_DECLS
