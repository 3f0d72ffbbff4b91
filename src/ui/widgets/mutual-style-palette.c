/* The colours of a scene on screen, from the named colours of the style.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-style-palette.h"

#include <adwaita.h>

/* Inks that are a named colour. Where a style has no such colour the palette's own stays. */
static const struct
{
  MutualInk   ink;
  const char *name;
} named[] = {
  { MUTUAL_INK_ACCENT, "accent_bg_color" },
  { MUTUAL_INK_ON_ACCENT, "accent_fg_color" },
  { MUTUAL_INK_ACCENT_TEXT, "accent_color" },
  { MUTUAL_INK_BUYER, "mutual_buyer" },
  { MUTUAL_INK_SELLER, "mutual_seller" },
  { MUTUAL_INK_EVENT, "mutual_event" },
  { MUTUAL_INK_DONE, "mutual_done" },
  { MUTUAL_INK_LATE, "mutual_late" },
};

/* Inks that are as much of another one, laid on the surface, as the palette says. */
static const struct
{
  MutualInk ink;
  MutualInk of;
} shades[] = {
  { MUTUAL_INK_SELECTION, MUTUAL_INK_ACCENT },
  { MUTUAL_INK_HIGHLIGHT, MUTUAL_INK_ACCENT },
  { MUTUAL_INK_EVENT_LINE, MUTUAL_INK_EVENT },
  { MUTUAL_INK_EVENT_EDGE, MUTUAL_INK_EVENT },
  { MUTUAL_INK_EVENT_TINT, MUTUAL_INK_EVENT },
  { MUTUAL_INK_EVENT_HATCH, MUTUAL_INK_EVENT },
};

static gboolean
look_up (GtkWidget   *widget,
         const char  *name,
         MutualColor *color)
{
  GdkRGBA rgba;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &rgba))
    return FALSE;

  *color = (MutualColor) { rgba.red, rgba.green, rgba.blue, rgba.alpha };
  return TRUE;
}

/* What is seen where a translucent colour lies on an opaque one. */
static MutualColor
lay_on (const MutualColor *top,
        const MutualColor *ground)
{
  double alpha = top->alpha;

  return (MutualColor) {
    top->red * alpha + ground->red * (1 - alpha),
    top->green * alpha + ground->green * (1 - alpha),
    top->blue * alpha + ground->blue * (1 - alpha),
    1,
  };
}

static void
raise_contrast (MutualPalette *palette)
{
  palette->colors[MUTUAL_INK_DIM] = palette->colors[MUTUAL_INK_TEXT];
  palette->colors[MUTUAL_INK_OUTLINE] = palette->colors[MUTUAL_INK_PROGRESS];
  palette->colors[MUTUAL_INK_GRID].alpha *= 3;
  palette->colors[MUTUAL_INK_RULE].alpha *= 3;
  palette->colors[MUTUAL_INK_EVENT_LINE].alpha = 1;
  palette->colors[MUTUAL_INK_EVENT_EDGE].alpha = 1;
}

/**
 * mutual_style_palette_init:
 * @palette: (out caller-allocates): the colours
 * @widget: whose style counts
 * @on_card: whether the widget looks like a card
 *
 * Takes the colours that have a name from the style, so that another style or accent is followed, and the others from
 * the light or the dark palette.
 */
void
mutual_style_palette_init (MutualPalette *palette,
                           GtkWidget     *widget,
                           gboolean       on_card)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  MutualColor window;
  MutualColor color;

  g_return_if_fail (palette != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  *palette = adw_style_manager_get_dark (manager) ? *mutual_palette_get_dark () : *mutual_palette_get_light ();

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (look_up (widget, named[i].name, &color))
      palette->colors[named[i].ink] = color;

  /* A surface has to hide what lies behind it, and a card of the dark style is a veil on the window. */
  if (look_up (widget, "window_bg_color", &window))
    {
      window.alpha = 1;
      if (on_card && look_up (widget, "card_bg_color", &color))
        palette->colors[MUTUAL_INK_SURFACE] = lay_on (&color, &window);
      else if (!on_card)
        palette->colors[MUTUAL_INK_SURFACE] = window;
    }
  if (look_up (widget, on_card ? "card_fg_color" : "window_fg_color", &color))
    palette->colors[MUTUAL_INK_TEXT] = lay_on (&color, &palette->colors[MUTUAL_INK_SURFACE]);

  for (gsize i = 0; i < G_N_ELEMENTS (shades); i++)
    {
      double alpha = palette->colors[shades[i].ink].alpha;

      palette->colors[shades[i].ink] = palette->colors[shades[i].of];
      palette->colors[shades[i].ink].alpha = alpha;
    }

  if (adw_style_manager_get_high_contrast (manager))
    raise_contrast (palette);
}
