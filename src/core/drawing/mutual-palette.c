/* The inks of a scene, and palettes that give each a colour: light, dark and print.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-palette.h"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }
#define RGBA(hex, alpha) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, alpha }

/* People are blue and orange and events purple, so states are grey and green, and red is kept for what is late. */
static const MutualPalette light = {
  .colors = {
    [MUTUAL_INK_SURFACE] = RGB (0xffffff),
    [MUTUAL_INK_STRIPE] = RGBA (0x000000, 0.026),
    [MUTUAL_INK_SELECTION] = RGBA (0x3584e4, 0.15),
    [MUTUAL_INK_HIGHLIGHT] = RGBA (0x3584e4, 0.08),
    [MUTUAL_INK_GRID] = RGBA (0x000000, 0.06),
    [MUTUAL_INK_RULE] = RGBA (0x000000, 0.12),
    [MUTUAL_INK_TEXT] = RGB (0x2e2e2e),
    [MUTUAL_INK_DIM] = RGB (0x6f6f6f),
    [MUTUAL_INK_ACCENT] = RGB (0x3584e4),
    [MUTUAL_INK_ACCENT_TEXT] = RGB (0x1c71d8),
    [MUTUAL_INK_ON_ACCENT] = RGB (0xffffff),
    [MUTUAL_INK_ANCHOR] = RGB (0x2e2e2e),
    [MUTUAL_INK_ON_ANCHOR] = RGB (0xffffff),
    [MUTUAL_INK_ON_ANCHOR_DIM] = RGB (0xc8c8c8),
    [MUTUAL_INK_BUYER] = RGB (0x1c71d8),
    [MUTUAL_INK_BUYER_TINT] = RGB (0xf4f8fd),
    [MUTUAL_INK_BUYER_RULE] = RGB (0xcfe0f5),
    [MUTUAL_INK_BUYER_DISC] = RGB (0xe2edfa),
    [MUTUAL_INK_SELLER] = RGB (0xc64600),
    [MUTUAL_INK_SELLER_DISC] = RGB (0xfde9de),
    [MUTUAL_INK_EVENT] = RGB (0x813d9c),
    [MUTUAL_INK_EVENT_LINE] = RGBA (0x813d9c, 0.75),
    [MUTUAL_INK_EVENT_EDGE] = RGBA (0x813d9c, 0.36),
    [MUTUAL_INK_EVENT_TINT] = RGBA (0x813d9c, 0.06),
    [MUTUAL_INK_EVENT_HATCH] = RGBA (0x813d9c, 0.18),
    [MUTUAL_INK_DONE] = RGB (0x2ec27e),
    [MUTUAL_INK_DONE_TINT] = RGB (0xc3ecd6),
    [MUTUAL_INK_DONE_TEXT] = RGB (0x146c43),
    [MUTUAL_INK_ON_DONE] = RGB (0xffffff),
    [MUTUAL_INK_LATE] = RGB (0xc01c28),
    [MUTUAL_INK_LATE_TINT] = RGB (0xfbe4e5),
    [MUTUAL_INK_ON_LATE] = RGB (0xffffff),
    [MUTUAL_INK_PROGRESS] = RGB (0x5e5c64),
    [MUTUAL_INK_REMAINDER] = RGB (0xd5d3cf),
    [MUTUAL_INK_OUTLINE] = RGB (0x9a9996),
    [MUTUAL_INK_CHIP] = RGB (0xf2f2f2),
  }
};

static const MutualPalette dark = {
  .colors = {
    [MUTUAL_INK_SURFACE] = RGB (0x303030),
    [MUTUAL_INK_STRIPE] = RGBA (0xffffff, 0.029),
    [MUTUAL_INK_SELECTION] = RGBA (0x3584e4, 0.25),
    [MUTUAL_INK_HIGHLIGHT] = RGBA (0x3584e4, 0.14),
    [MUTUAL_INK_GRID] = RGBA (0xffffff, 0.07),
    [MUTUAL_INK_RULE] = RGBA (0xffffff, 0.13),
    [MUTUAL_INK_TEXT] = RGB (0xffffff),
    [MUTUAL_INK_DIM] = RGB (0xa9a9a9),
    [MUTUAL_INK_ACCENT] = RGB (0x3584e4),
    [MUTUAL_INK_ACCENT_TEXT] = RGB (0x78aeed),
    [MUTUAL_INK_ON_ACCENT] = RGB (0xffffff),
    [MUTUAL_INK_ANCHOR] = RGB (0xf6f5f4),
    [MUTUAL_INK_ON_ANCHOR] = RGB (0x2e2e2e),
    [MUTUAL_INK_ON_ANCHOR_DIM] = RGB (0x5e5c64),
    [MUTUAL_INK_BUYER] = RGB (0x78aeed),
    [MUTUAL_INK_BUYER_TINT] = RGBA (0x78aeed, 0.08),
    [MUTUAL_INK_BUYER_RULE] = RGBA (0x78aeed, 0.3),
    [MUTUAL_INK_BUYER_DISC] = RGBA (0x78aeed, 0.2),
    [MUTUAL_INK_SELLER] = RGB (0xffbe6f),
    [MUTUAL_INK_SELLER_DISC] = RGBA (0xffbe6f, 0.2),
    [MUTUAL_INK_EVENT] = RGB (0xdc8add),
    [MUTUAL_INK_EVENT_LINE] = RGBA (0xdc8add, 0.75),
    [MUTUAL_INK_EVENT_EDGE] = RGBA (0xdc8add, 0.37),
    [MUTUAL_INK_EVENT_TINT] = RGBA (0xdc8add, 0.08),
    [MUTUAL_INK_EVENT_HATCH] = RGBA (0xdc8add, 0.25),
    [MUTUAL_INK_DONE] = RGB (0x26a269),
    [MUTUAL_INK_DONE_TINT] = RGBA (0x26a269, 0.3),
    [MUTUAL_INK_DONE_TEXT] = RGB (0x8ff0a4),
    [MUTUAL_INK_ON_DONE] = RGB (0xffffff),
    [MUTUAL_INK_LATE] = RGB (0xff938c),
    [MUTUAL_INK_LATE_TINT] = RGBA (0xff938c, 0.2),
    [MUTUAL_INK_ON_LATE] = RGB (0x303030),
    [MUTUAL_INK_PROGRESS] = RGB (0xc0bfbc),
    [MUTUAL_INK_REMAINDER] = RGB (0x5a5a5a),
    [MUTUAL_INK_OUTLINE] = RGB (0x8a8a8a),
    [MUTUAL_INK_CHIP] = RGBA (0xffffff, 0.08),
  }
};

static const char * const names[MUTUAL_N_INKS] = {
  [MUTUAL_INK_NONE] = "none",
  [MUTUAL_INK_SURFACE] = "surface",
  [MUTUAL_INK_STRIPE] = "stripe",
  [MUTUAL_INK_SELECTION] = "selection",
  [MUTUAL_INK_HIGHLIGHT] = "highlight",
  [MUTUAL_INK_GRID] = "grid",
  [MUTUAL_INK_RULE] = "rule",
  [MUTUAL_INK_TEXT] = "text",
  [MUTUAL_INK_DIM] = "dim",
  [MUTUAL_INK_ACCENT] = "accent",
  [MUTUAL_INK_ACCENT_TEXT] = "accent-text",
  [MUTUAL_INK_ON_ACCENT] = "on-accent",
  [MUTUAL_INK_ANCHOR] = "anchor",
  [MUTUAL_INK_ON_ANCHOR] = "on-anchor",
  [MUTUAL_INK_ON_ANCHOR_DIM] = "on-anchor-dim",
  [MUTUAL_INK_BUYER] = "buyer",
  [MUTUAL_INK_BUYER_TINT] = "buyer-tint",
  [MUTUAL_INK_BUYER_RULE] = "buyer-rule",
  [MUTUAL_INK_BUYER_DISC] = "buyer-disc",
  [MUTUAL_INK_SELLER] = "seller",
  [MUTUAL_INK_SELLER_DISC] = "seller-disc",
  [MUTUAL_INK_EVENT] = "event",
  [MUTUAL_INK_EVENT_LINE] = "event-line",
  [MUTUAL_INK_EVENT_EDGE] = "event-edge",
  [MUTUAL_INK_EVENT_TINT] = "event-tint",
  [MUTUAL_INK_EVENT_HATCH] = "event-hatch",
  [MUTUAL_INK_DONE] = "done",
  [MUTUAL_INK_DONE_TINT] = "done-tint",
  [MUTUAL_INK_DONE_TEXT] = "done-text",
  [MUTUAL_INK_ON_DONE] = "on-done",
  [MUTUAL_INK_LATE] = "late",
  [MUTUAL_INK_LATE_TINT] = "late-tint",
  [MUTUAL_INK_ON_LATE] = "on-late",
  [MUTUAL_INK_PROGRESS] = "progress",
  [MUTUAL_INK_REMAINDER] = "remainder",
  [MUTUAL_INK_OUTLINE] = "outline",
  [MUTUAL_INK_CHIP] = "chip",
};

/**
 * mutual_palette_get_light:
 *
 * Returns: (transfer none): the colours on a light screen
 */
const MutualPalette *
mutual_palette_get_light (void)
{
  return &light;
}

/**
 * mutual_palette_get_dark:
 *
 * Returns: (transfer none): the colours on a dark screen
 */
const MutualPalette *
mutual_palette_get_dark (void)
{
  return &dark;
}

/**
 * mutual_palette_get_print:
 *
 * Paper is white and everything on it opaque, as translucent fills make printers dither hairlines.
 *
 * Returns: (transfer none): the colours on paper
 */
const MutualPalette *
mutual_palette_get_print (void)
{
  static MutualPalette print;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      print = light;
      for (int i = 0; i < MUTUAL_N_INKS; i++)
        {
          MutualColor *color = &print.colors[i];

          color->red = 1 - color->alpha * (1 - color->red);
          color->green = 1 - color->alpha * (1 - color->green);
          color->blue = 1 - color->alpha * (1 - color->blue);
          color->alpha = i == MUTUAL_INK_NONE ? 0 : 1;
        }
      print.colors[MUTUAL_INK_EVENT_TINT].alpha = 0;
      /* Hatching has to survive a black-and-white printer. */
      print.colors[MUTUAL_INK_EVENT_HATCH] = (MutualColor) RGB (0xd9c5e1);
      g_once_init_leave (&ready, 1);
    }

  return &print;
}

/**
 * mutual_palette_get_grey:
 *
 * What printers make of colours differs; here is what we make of them.
 *
 * Returns: (transfer none): the colours on paper, as greys
 */
const MutualPalette *
mutual_palette_get_grey (void)
{
  static MutualPalette grey;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      grey = *mutual_palette_get_print ();
      for (int i = 0; i < MUTUAL_N_INKS; i++)
        {
          MutualColor *color = &grey.colors[i];

          color->red = color->green = color->blue = 0.2126 * color->red + 0.7152 * color->green + 0.0722 * color->blue;
        }
      g_once_init_leave (&ready, 1);
    }

  return &grey;
}

/**
 * mutual_ink_get_name:
 * @ink: an ink
 *
 * Returns: (transfer none): the name of @ink, for dumps and for CSS colours
 */
const char *
mutual_ink_get_name (MutualInk ink)
{
  g_return_val_if_fail ((int) ink >= 0 && ink < MUTUAL_N_INKS, NULL);

  return names[ink];
}
