/* What the parts of a plan's pages share: the pages, and what they are built with.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-pages.h"
#include "drawing/mutual-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  MutualScene *scene;
  double       width;  /* points, of the paper as this page has it */
  double       height;
  double       x;      /* points, where the scene starts */
  double       y;
  double       scale;  /* points for a pixel of the scene */
} MutualPagesPage;

struct _MutualPages
{
  GObject    parent_instance;

  GDate      today;
  gboolean   greyscale;
  char      *title;
  char      *author;
  char      *subject;
  GArray    *pages; /* of MutualPagesPage */
};

typedef struct
{
  MutualPages              *pages;
  const MutualPagesOptions *options;
  GCancellable             *cancellable;
  MutualSheet               sheet;  /* the page being filled */
  gboolean                  mirrored;
  char                     *author; /* for the last line */
} MutualPagesBuild;

void mutual_pages_begin_page (MutualPagesBuild *build,
                              gboolean          landscape);

G_END_DECLS
