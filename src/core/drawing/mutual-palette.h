/* The inks of a scene, and palettes that give each a colour: light, dark and print.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a thing is drawn for, not what it looks like. */
typedef enum
{
  MUTUAL_INK_NONE,
  MUTUAL_INK_SURFACE,
  MUTUAL_INK_STRIPE,
  MUTUAL_INK_SELECTION,
  MUTUAL_INK_HIGHLIGHT,
  MUTUAL_INK_GRID,
  MUTUAL_INK_RULE,
  MUTUAL_INK_TEXT,
  MUTUAL_INK_DIM,
  MUTUAL_INK_ACCENT,
  MUTUAL_INK_ACCENT_TEXT,
  MUTUAL_INK_ON_ACCENT,
  MUTUAL_INK_ANCHOR,
  MUTUAL_INK_ON_ANCHOR,
  MUTUAL_INK_ON_ANCHOR_DIM,
  MUTUAL_INK_BUYER,
  MUTUAL_INK_BUYER_TINT,
  MUTUAL_INK_BUYER_RULE,
  MUTUAL_INK_BUYER_DISC,
  MUTUAL_INK_SELLER,
  MUTUAL_INK_SELLER_DISC,
  MUTUAL_INK_EVENT,
  MUTUAL_INK_EVENT_LINE,
  MUTUAL_INK_EVENT_EDGE,
  MUTUAL_INK_EVENT_TINT,
  MUTUAL_INK_EVENT_HATCH,
  MUTUAL_INK_DONE,
  MUTUAL_INK_DONE_TINT,
  MUTUAL_INK_DONE_TEXT,
  MUTUAL_INK_ON_DONE,
  MUTUAL_INK_LATE,
  MUTUAL_INK_LATE_TINT,
  MUTUAL_INK_ON_LATE,
  MUTUAL_INK_PROGRESS,
  MUTUAL_INK_REMAINDER,
  MUTUAL_INK_OUTLINE,
  MUTUAL_INK_CHIP,
  MUTUAL_N_INKS
} MutualInk;

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} MutualColor;

typedef struct
{
  MutualColor colors[MUTUAL_N_INKS];
} MutualPalette;

const MutualPalette *mutual_palette_get_light (void);
const MutualPalette *mutual_palette_get_dark  (void);
const MutualPalette *mutual_palette_get_print (void);
const MutualPalette *mutual_palette_get_grey  (void);
const char          *mutual_ink_get_name      (MutualInk ink);

G_END_DECLS
