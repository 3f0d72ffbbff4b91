/* The small pictures of a scene, drawn from paths so that screen, paper and SVG share them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-palette.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_ICON_DONE,      /* tick in a filled circle */
  MUTUAL_ICON_UNDER_WAY, /* half-filled circle */
  MUTUAL_ICON_OPEN,      /* empty circle */
  MUTUAL_ICON_DROPPED,   /* struck circle */
  MUTUAL_ICON_LATE,      /* triangle with an exclamation mark */
  MUTUAL_ICON_TRIANGLE,  /* triangle that a number stands in */
  MUTUAL_ICON_DIAMOND,   /* agreed date */
  MUTUAL_ICON_FLAG,      /* customer event */
  MUTUAL_ICON_STAR,      /* anchor */
  MUTUAL_ICON_BUYER,     /* disc */
  MUTUAL_ICON_SELLER,    /* square */
  MUTUAL_ICON_VACANT,    /* dashed circle */
  MUTUAL_ICON_EXCHANGE,  /* arrows to and fro */
  MUTUAL_ICON_CHECKBOX,
  MUTUAL_N_ICONS
} MutualIcon;

const char *mutual_icon_get_name (MutualIcon         icon);
void        mutual_icon_draw     (MutualIcon         icon,
                                  cairo_t           *cr,
                                  const MutualColor *ink,
                                  const MutualColor *paper);

G_END_DECLS
