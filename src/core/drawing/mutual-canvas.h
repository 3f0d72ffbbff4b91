/* What drawings in memory share: the font that they are set in, their reading direction, and the bytes they become.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pango.h>

G_BEGIN_DECLS

PangoContext   *mutual_canvas_create_context (const char           *font);
gboolean        mutual_canvas_is_mirrored    (PangoContext         *context);
cairo_status_t  mutual_canvas_on_write       (void                 *closure,
                                              const unsigned char  *data,
                                              unsigned int          length);
GBytes         *mutual_canvas_finish         (cairo_surface_t      *surface,
                                              cairo_t              *cr,
                                              GByteArray           *array,
                                              GError              **error);
GBytes         *mutual_canvas_finish_png     (cairo_surface_t      *surface,
                                              cairo_t              *cr,
                                              GError              **error);
GBytes         *mutual_canvas_settle_svg     (GBytes               *svg);

G_END_DECLS
