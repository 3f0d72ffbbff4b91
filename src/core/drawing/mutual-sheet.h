/* A sheet of paper that texts, rules and signs are put on, in the same sizes on every page of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-scene.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"
#include "schedule/mutual-progress.h"

G_BEGIN_DECLS

/* A portrait sheet in the scene's pixels; of A4, 150 of them make an inch. */
#define MUTUAL_SHEET_WIDTH 1240.0
#define MUTUAL_SHEET_HEIGHT 1754.0
#define MUTUAL_SHEET_MARGIN 84.0
#define MUTUAL_SHEET_START MUTUAL_SHEET_MARGIN
#define MUTUAL_SHEET_END (MUTUAL_SHEET_WIDTH - MUTUAL_SHEET_MARGIN)
/* What is white above the first line and below the last. */
#define MUTUAL_SHEET_ABOVE 64.0
#define MUTUAL_SHEET_BELOW 42.0

/* Type sizes. */
#define MUTUAL_SHEET_BODY 18.0
#define MUTUAL_SHEET_MEDIUM 16.0
#define MUTUAL_SHEET_SMALL 15.0

typedef struct
{
  MutualItem   *plan;
  GDate         today;
  PangoContext *context;
  gboolean      internal; /* with what is private, and marked so */
  gboolean      linked;   /* to pages that say more of what is on it */
  MutualScene  *scene;
  double        width;
  double        height;
} MutualSheet;

void   mutual_sheet_get_progress (MutualSheet    *sheet,
                                  MutualItem     *item,
                                  MutualProgress *progress);
gboolean mutual_sheet_may_show   (MutualSheet    *sheet,
                                  MutualItem     *item);
char    *mutual_sheet_get_target (MutualItem     *milestone);

GArray    *mutual_sheet_get_numbers    (MutualSheet *sheet,
                                        MutualItem  *person_or_role);
GPtrArray *mutual_sheet_get_members    (MutualSheet *sheet,
                                        MutualSide   side);
char      *mutual_sheet_describe_roles (MutualItem  *person);

void   mutual_sheet_begin        (MutualSheet    *sheet,
                                  const char     *part);
void   mutual_sheet_end          (MutualSheet    *sheet,
                                  const char     *part);
double mutual_sheet_put          (MutualSheet    *sheet,
                                  double          x,
                                  double          center,
                                  const char     *text,
                                  double          size,
                                  PangoWeight     weight,
                                  MutualInk       ink,
                                  double          max_width);
double mutual_sheet_put_end      (MutualSheet    *sheet,
                                  double          end,
                                  double          center,
                                  const char     *text,
                                  double          size,
                                  PangoWeight     weight,
                                  MutualInk       ink,
                                  double          max_width);
void   mutual_sheet_fit_pair     (MutualSheet    *sheet,
                                  const char     *upper,
                                  const char     *lower,
                                  double          height,
                                  double         *scale,
                                  double         *upper_center,
                                  double         *lower_center);
void   mutual_sheet_put_side     (MutualSheet    *sheet,
                                  MutualSide      side,
                                  double          center_x,
                                  double          center_y,
                                  double          size);
void   mutual_sheet_put_state    (MutualSheet    *sheet,
                                  MutualState     state,
                                  double          center_x,
                                  double          center_y,
                                  double          size);
void   mutual_sheet_put_rule     (MutualSheet    *sheet,
                                  double          start,
                                  double          end,
                                  double          y,
                                  MutualInk       ink);
void   mutual_sheet_put_foot     (MutualSheet    *sheet,
                                  const char     *author,
                                  guint           page,
                                  guint           n_pages);

G_END_DECLS
