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

/* A place that readers can jump to. */
typedef struct
{
  char *title;
  char *target;
  guint level; /* 0 for parts of the plan, 1 for what is in them */
} MutualPagesPlace;

struct _MutualPages
{
  GObject    parent_instance;

  GDate      today;
  gboolean   greyscale;
  char      *title;
  char      *author;
  char      *subject;
  GArray    *pages;  /* of MutualPagesPage */
  GArray    *places; /* of MutualPagesPlace, in the order of the pages */
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

void mutual_pages_begin_page   (MutualPagesBuild *build,
                                gboolean          landscape);
void mutual_pages_add_place    (MutualPagesBuild *build,
                                const char       *title,
                                const char       *target,
                                guint             level,
                                double            y);

void mutual_pages_put_feet     (MutualPagesBuild *build);
void mutual_pages_draw_tagged  (MutualPages      *self,
                                guint             page,
                                cairo_t          *cr);

/* Each fills as many pages as it needs. */
void mutual_pages_add_plan     (MutualPagesBuild *build);
void mutual_pages_add_timeline (MutualPagesBuild *build);
void mutual_pages_add_people   (MutualPagesBuild *build);
void mutual_pages_add_person   (MutualPagesBuild *build,
                                MutualItem       *person);

G_END_DECLS
