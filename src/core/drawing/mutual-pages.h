/* A plan on paper: laid out once on pages of a size, then drawn wherever Cairo draws: print, preview, PDF, picture.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A4 in points, 72 to the inch. */
#define MUTUAL_PAGES_A4_WIDTH 595.276
#define MUTUAL_PAGES_A4_HEIGHT 841.89

typedef enum
{
  MUTUAL_PAGES_SUMMARY,  /* one page for a decision maker; what it has no room for is counted */
  MUTUAL_PAGES_PLAN,     /* the summary, the timeline, milestones with steps, people, metrics, dates that moved */
  MUTUAL_PAGES_TIMELINE, /* nothing but the timeline, fitted to one page or tiled over several */
  MUTUAL_PAGES_PEOPLE,   /* who is who, of both sides or one, or what one person has to do */
} MutualPagesWhat;

/* 0, FALSE and NULL are the defaults. Lengths are points. The paper is taken upright whichever way its sides are given;
 * pages that are better landscape are, and say so in their size. */
typedef struct
{
  MutualPagesWhat     what;

  double              paper_width;        /* 0: A4 */
  double              paper_height;
  double              margin_top;         /* what a printer cannot reach, of the upright sheet; pages have margins of */
  double              margin_right;       /* their own, which are widened to these */
  double              margin_bottom;
  double              margin_left;

  gboolean            landscape_timeline; /* PLAN, TIMELINE */
  gboolean            tiled;              /* TIMELINE: in its usual size over as many pages as it takes */
  const char * const *expanded;           /* PLAN: ids of the milestones that show their steps; NULL: all do */
  MutualSide          side;               /* PEOPLE: of this side; UNSET: of both */
  const char         *person;             /* PEOPLE: id of a person, whose list it is; NULL: everybody's pages */

  gboolean            include_private;    /* each page is marked "Internal" */
  gboolean            greyscale;
  const char         *font;               /* family; NULL: that of the interface */
  gboolean            right_to_left;      /* even where the language of the interface is not */
} MutualPagesOptions;

#define MUTUAL_TYPE_PAGES (mutual_pages_get_type ())
G_DECLARE_FINAL_TYPE (MutualPages, mutual_pages, MUTUAL, PAGES, GObject)

MutualPages *mutual_pages_new           (MutualPlan                *plan,
                                         const GDate               *today,
                                         const MutualPagesOptions  *options,
                                         GCancellable              *cancellable,
                                         GError                   **error);
guint        mutual_pages_get_n_pages   (MutualPages               *self);
const char  *mutual_pages_get_title     (MutualPages               *self);
void         mutual_pages_get_page_size (MutualPages               *self,
                                         guint                      page,
                                         double                    *width,
                                         double                    *height);
MutualScene *mutual_pages_get_scene     (MutualPages               *self,
                                         guint                      page);
void         mutual_pages_draw          (MutualPages               *self,
                                         guint                      page,
                                         cairo_t                   *cr);
GBytes      *mutual_pages_write_pdf     (MutualPages               *self,
                                         GFileProgressCallback      progress,
                                         gpointer                   user_data,
                                         GCancellable              *cancellable,
                                         GError                   **error);
GBytes      *mutual_pages_write_svg     (MutualPages               *self,
                                         guint                      page,
                                         GError                   **error);
GBytes      *mutual_pages_write_png     (MutualPages               *self,
                                         guint                      page,
                                         double                     scale,
                                         GError                   **error);

G_END_DECLS
