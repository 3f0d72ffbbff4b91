/* What is asked of mutualctl export: the options, and what is wrong with them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-export.h"
#include "drawing/mutual-pages.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUALCTL_FORMAT_NONE,
  MUTUALCTL_FORMAT_PDF,
  MUTUALCTL_FORMAT_SVG,
  MUTUALCTL_FORMAT_PNG,
} MutualctlFormat;

typedef struct
{
  /* As they were typed. */
  char   **names;
  char    *output;
  char    *what;
  char    *paper;
  char    *size;
  char    *theme;
  char    *side;
  char    *person;
  int      width;
  double   scale;
  int      page;
  gboolean allow_overwrite;
  gboolean landscape;
  gboolean tiled;
  gboolean collapsed;
  gboolean grey;
  gboolean include_private;

  /* As they are understood. */
  MutualctlFormat     format;
  gboolean            paged;   /* a page or pages, not the timeline as a picture */
  MutualPagesOptions  pages;
  MutualExportOptions picture;
} MutualctlOrder;

gboolean mutualctl_order_parse  (MutualctlOrder   *order,
                                 int              *argc,
                                 char           ***argv);
char    *mutualctl_order_settle (MutualctlOrder   *order);
void     mutualctl_order_clear  (MutualctlOrder   *order);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualctlOrder, mutualctl_order_clear)

G_END_DECLS
