/* Text of a plan made ready for Pango: tamed, sized, fitted.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Characters of one text that are ever laid out; far more than fits on a page. */
#define MUTUAL_TEXT_MAX_CHARS 400
/* And of one that is a text and not a name: three pages. */
#define MUTUAL_TEXT_MAX_PROSE 10000

char        *mutual_text_tame       (const char   *text);
char        *mutual_text_tame_prose (const char   *text);
char        *mutual_text_shorten    (const char   *text);
PangoLayout *mutual_text_lay_out    (PangoContext *context,
                                     const char   *text,
                                     double        size,
                                     PangoWeight   weight);
void         mutual_text_ellipsize  (PangoLayout  *layout,
                                     double        max_width);
gboolean     mutual_text_wrap       (PangoLayout  *layout,
                                     double        width,
                                     int           max_lines);
void         mutual_text_get_size   (PangoLayout  *layout,
                                     double       *width,
                                     double       *height);

G_END_DECLS
