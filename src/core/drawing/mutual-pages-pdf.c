/* Pages of a plan as a PDF file.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-pages.h"

#include "drawing/mutual-canvas.h"
#include "drawing/mutual-pages-private.h"
#include "plan/mutual-date.h"

#include <cairo-pdf.h>

/* Equal plans on the same day are equal files, so the day stands where a clock would. */
static void
set_metadata (cairo_surface_t *surface,
              MutualPages     *pages)
{
  g_autofree char *created = NULL;
  char day[MUTUAL_DATE_SIZE];

  mutual_date_write (&pages->today, day);
  created = g_strdup_printf ("%sT00:00:00Z", day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, pages->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, pages->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Mutual " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
add_outline (cairo_surface_t *surface,
             MutualPages     *pages)
{
  int part = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < pages->places->len; i++)
    {
      const MutualPagesPlace *place = &g_array_index (pages->places, MutualPagesPlace, i);
      g_autofree char *destination = g_strdup_printf ("dest='%s'", place->target);
      int id;

      id = cairo_pdf_surface_add_outline (surface, place->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : part, place->title,
                                          destination, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (place->level == 0)
        part = id;
    }
}

/**
 * mutual_pages_write_pdf:
 * @self: some pages
 * @progress: (nullable) (scope call): is told how many pages are done, of how many
 * @user_data: for @progress
 * @cancellable: (nullable): asked before each page
 * @error: an error of %MUTUAL_EXPORT_ERROR, or that it was cancelled
 *
 * Writes all pages as vectors with their fonts. The same plan on the same day gives the same bytes.
 *
 * Returns: (transfer full): a PDF file, or %NULL
 */
GBytes *
mutual_pages_write_pdf (MutualPages            *self,
                        GFileProgressCallback   progress,
                        gpointer                user_data,
                        GCancellable           *cancellable,
                        GError                **error)
{
  GByteArray *array;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *bytes;

  g_return_val_if_fail (MUTUAL_IS_PAGES (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  array = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (mutual_canvas_on_write, array, MUTUAL_PAGES_A4_WIDTH,
                                                 MUTUAL_PAGES_A4_HEIGHT);
  set_metadata (surface, self);
  cr = cairo_create (surface);
  for (guint i = 0; i < self->pages->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double width;
      double height;

      mutual_pages_get_page_size (self, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      /* Cairo marks a file as tagged only if this is its first tag, loses what comes before the size, and makes another
       * page for what comes after the last one. */
      if (i == 0)
        cairo_tag_begin (cr, "Document", NULL);
      mutual_pages_draw_tagged (self, i, cr);
      if (i + 1 == self->pages->len)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
      if (progress != NULL)
        progress (i + 1, self->pages->len, user_data);
    }

  if (!g_cancellable_is_cancelled (cancellable))
    add_outline (surface, self);

  bytes = mutual_canvas_finish (surface, cr, array, error);
  if (!g_cancellable_is_cancelled (cancellable))
    return bytes;

  /* What is cut off has links that lead nowhere, which is not the error to tell. */
  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_error (error);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}
