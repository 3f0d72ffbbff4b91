/* Small pictures that many widgets show: painted once, and kept as long as they look the same.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-stamp.h"

/* More looks than this are not in use at a time; then all are forgotten and painted again when needed. */
#define MAX_STAMPS 128

/* Name, size and colours of a look -> GdkTexture. Textures that stay the same live in one big one of the renderer's,
 * which costs a tenth of painting with Cairo in each widget. */
static GHashTable *stamps;

static GdkTexture *
paint (int              pixels,
       double           scale,
       MutualStampFunc  func,
       const GdkRGBA   *color,
       const GdkRGBA   *track,
       gpointer         user_data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;

  cairo_scale (cr, scale, scale);
  func (cr, pixels / scale, color, track, user_data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) pixels,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (pixels, pixels, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * mutual_stamp_snapshot:
 * @widget: the widget that shows the picture, as large as fits and in its CSS colour
 * @snapshot: where it goes
 * @name: what @func paints with @user_data; the same name means the same picture
 * @func: (scope call): paints it
 * @user_data: for @func
 */
void
mutual_stamp_snapshot (GtkWidget       *widget,
                       GtkSnapshot     *snapshot,
                       const char      *name,
                       MutualStampFunc  func,
                       gpointer         user_data)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  int scale = gtk_widget_get_scale_factor (widget);
  g_autofree char *color_text = NULL;
  g_autofree char *track_text = NULL;
  g_autofree char *key = NULL;
  GdkRGBA color, track;
  GdkTexture *stamp;

  if (size <= 0)
    return;

  gtk_style_context_get_color (context, &color);
  if (!gtk_style_context_lookup_color (context, "mutual_track", &track))
    {
      track = color;
      track.alpha *= 0.25f;
    }
  color_text = gdk_rgba_to_string (&color);
  track_text = gdk_rgba_to_string (&track);
  key = g_strdup_printf ("%s %d %d %s %s", name, size, scale, color_text, track_text);

  if (stamps == NULL)
    stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  stamp = g_hash_table_lookup (stamps, key);
  if (stamp == NULL)
    {
      if (g_hash_table_size (stamps) >= MAX_STAMPS)
        g_hash_table_remove_all (stamps);
      stamp = paint (size * scale, scale, func, &color, &track, user_data);
      g_hash_table_insert (stamps, g_steal_pointer (&key), stamp);
    }
  gtk_snapshot_append_texture (snapshot, stamp,
                               &GRAPHENE_RECT_INIT ((float) ((width - size) / 2), (float) ((height - size) / 2),
                                                    (float) size, (float) size));
}
