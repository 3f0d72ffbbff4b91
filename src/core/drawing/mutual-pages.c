/* A plan on paper: laid out once on pages of a size, then drawn wherever Cairo draws: print, preview, PDF, picture.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-pages.h"

#include "drawing/mutual-canvas.h"
#include "drawing/mutual-page.h"
#include "drawing/mutual-pages-private.h"
#include "drawing/mutual-scene-draw.h"
#include "drawing/mutual-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MutualPages, mutual_pages, G_TYPE_OBJECT)

/* The mark of a page that shows what is private. */
#define BAND_TOP 22.0
#define BAND_HEIGHT 34.0

static void
clear_page (gpointer data)
{
  MutualPagesPage *page = data;

  g_clear_object (&page->scene);
}

/* How much of the paper is left white, in points, and how large a pixel is: the design's margins grow with the paper,
 * and to what the printer cannot reach. */
static void
place_page (const MutualPagesOptions *options,
            gboolean                  landscape,
            MutualPagesPage          *page,
            double                   *scene_width,
            double                   *scene_height)
{
  double paper_width = options->paper_width > 0 ? options->paper_width : MUTUAL_PAGES_A4_WIDTH;
  double paper_height = options->paper_height > 0 ? options->paper_height : MUTUAL_PAGES_A4_HEIGHT;
  double short_side = MIN (paper_width, paper_height);
  double design = short_side / MUTUAL_SHEET_WIDTH;
  /* A landscape page is the sheet turned by a quarter, its top at the left. */
  double top = landscape ? options->margin_left : options->margin_top;
  double end = landscape ? options->margin_top : options->margin_right;
  double bottom = landscape ? options->margin_right : options->margin_bottom;
  double start = landscape ? options->margin_bottom : options->margin_left;
  double width;

  page->width = landscape ? MAX (paper_width, paper_height) : short_side;
  page->height = landscape ? short_side : MAX (paper_width, paper_height);
  start = MAX (start, MUTUAL_SHEET_MARGIN * design);
  end = MAX (end, MUTUAL_SHEET_MARGIN * design);
  top = MAX (top, MUTUAL_SHEET_ABOVE * design);
  bottom = MAX (bottom, MUTUAL_SHEET_BELOW * design);

  /* The scene is as wide as the design says, and its pixels are as large as that allows. */
  width = landscape ? MUTUAL_SHEET_WIDTH * page->width / short_side : MUTUAL_SHEET_WIDTH;
  page->scale = MAX (page->width - start - end, 1) / (width - 2 * MUTUAL_SHEET_MARGIN);
  page->x = start - MUTUAL_SHEET_MARGIN * page->scale;
  page->y = top - MUTUAL_SHEET_ABOVE * page->scale;
  *scene_width = width;
  *scene_height = MUTUAL_SHEET_ABOVE + MAX (page->height - top - bottom, 1) / page->scale + MUTUAL_SHEET_BELOW;
}

static void
put_internal_mark (MutualSheet *sheet)
{
  const char *buyer = mutual_item_get_text (sheet->plan, MUTUAL_MEMBER_BUYER);
  g_autofree char *name = mutual_text_tame (buyer);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double room = sheet->width - 2 * MUTUAL_SHEET_MARGIN;
  double width;

  if (*name != '\0')
    /* Translators: stands on each page that shows private notes; %s is the buyer's company. */
    text = g_strdup_printf (_("Internal, not for %s"), name);
  else
    text = g_strdup (_("Internal, not for the buyer"));

  layout = mutual_text_lay_out (sheet->context, text, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD);
  mutual_text_ellipsize (layout, room - 40);
  mutual_text_get_size (layout, &width, NULL);
  mutual_scene_add_rect (sheet->scene, MUTUAL_SHEET_START, MUTUAL_SHEET_ABOVE, room, BAND_HEIGHT, 6,
                         MUTUAL_INK_ANCHOR);
  mutual_sheet_put (sheet, (sheet->width - width) / 2, MUTUAL_SHEET_ABOVE + BAND_HEIGHT / 2, text,
                    MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD, MUTUAL_INK_ON_ANCHOR, width + 1);
}

/* Which page it is of how many is known only now. */
static void
put_feet (MutualPagesBuild *build)
{
  GArray *pages = build->pages->pages;

  for (guint i = 0; i < pages->len; i++)
    {
      MutualPagesPage *page = &g_array_index (pages, MutualPagesPage, i);

      build->sheet.scene = page->scene;
      build->sheet.width = mutual_scene_get_width (page->scene);
      build->sheet.height = mutual_scene_get_height (page->scene) - (build->sheet.internal ? BAND_HEIGHT + BAND_TOP : 0);
      mutual_sheet_put_foot (&build->sheet, build->author, i + 1, pages->len);
    }
}

static void
describe (MutualPages              *self,
          MutualItem               *plan,
          const MutualPagesOptions *options)
{
  const char *subjects[] = {
    [MUTUAL_PAGES_SUMMARY] = _("Mutual action plan, summary"),
    [MUTUAL_PAGES_PLAN] = _("Mutual action plan"),
    [MUTUAL_PAGES_TIMELINE] = _("Mutual action plan, timeline"),
    [MUTUAL_PAGES_PEOPLE] = _("Mutual action plan, people"),
  };

  self->title = mutual_text_tame (mutual_item_get_text (plan, MUTUAL_MEMBER_TITLE));
  self->author = mutual_text_tame (mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER));
  self->subject = g_strdup (subjects[options->what]);
  if (*self->title == '\0')
    {
      g_free (self->title);
      self->title = g_strdup (_("Mutual action plan"));
    }
}

static void
mutual_pages_finalize (GObject *object)
{
  MutualPages *self = MUTUAL_PAGES (object);

  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (mutual_pages_parent_class)->finalize (object);
}

static void
mutual_pages_class_init (MutualPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_pages_finalize;
}

static void
mutual_pages_init (MutualPages *self)
{
  self->pages = g_array_new (FALSE, TRUE, sizeof (MutualPagesPage));
  g_array_set_clear_func (self->pages, clear_page);
}

/* Adds a page, which the sheet is from now on. */
void
mutual_pages_begin_page (MutualPagesBuild *build,
                         gboolean          landscape)
{
  MutualSheet *sheet = &build->sheet;
  MutualPagesPage page = { 0 };

  place_page (build->options, landscape, &page, &sheet->width, &sheet->height);
  page.scene = mutual_scene_new (sheet->width, sheet->height, build->mirrored);
  g_array_append_val (build->pages->pages, page);

  sheet->scene = page.scene;
  if (sheet->internal)
    {
      put_internal_mark (sheet);
      mutual_scene_translate (sheet->scene, 0, BAND_TOP + BAND_HEIGHT);
      sheet->height -= BAND_TOP + BAND_HEIGHT;
    }
}

/**
 * mutual_pages_new:
 * @plan: a plan
 * @today: the day that is counted from
 * @options: (nullable): what is shown and on what paper
 * @cancellable: (nullable): to give up a plan of thousands of pages
 * @error: only that it was cancelled
 *
 * Lays a plan out on pages. They keep nothing of @plan, so it may change or go; nothing private is on them unless
 * @options asks for it. They belong to the thread that made them.
 *
 * Returns: (transfer full): the pages, at least one, or %NULL
 */
MutualPages *
mutual_pages_new (MutualPlan                *plan,
                  const GDate               *today,
                  const MutualPagesOptions  *options,
                  GCancellable              *cancellable,
                  GError                   **error)
{
  const MutualPagesOptions none = { 0 };
  g_autoptr (MutualPages) self = NULL;
  MutualPagesBuild build = { 0 };

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (options == NULL)
    options = &none;

  self = g_object_new (MUTUAL_TYPE_PAGES, NULL);
  self->today = *today;
  self->greyscale = options->greyscale;
  describe (self, MUTUAL_ITEM (plan), options);

  build.pages = self;
  build.options = options;
  build.cancellable = cancellable;
  build.sheet.plan = MUTUAL_ITEM (plan);
  build.sheet.today = *today;
  build.sheet.context = mutual_canvas_create_context (options->font);
  build.sheet.internal = options->include_private;
  build.mirrored = options->right_to_left || mutual_canvas_is_mirrored (build.sheet.context);

  mutual_pages_begin_page (&build, FALSE);
  build.author = mutual_page_draw (&build.sheet);
  put_feet (&build);
  g_free (build.author);
  g_object_unref (build.sheet.context);

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}

/**
 * mutual_pages_get_n_pages:
 * @self: some pages
 *
 * Returns: how many there are, at least one
 */
guint
mutual_pages_get_n_pages (MutualPages *self)
{
  g_return_val_if_fail (MUTUAL_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * mutual_pages_get_title:
 * @self: some pages
 *
 * Returns: (transfer none): the plan's title, or what stands for it: the name of a print job
 */
const char *
mutual_pages_get_title (MutualPages *self)
{
  g_return_val_if_fail (MUTUAL_IS_PAGES (self), NULL);

  return self->title;
}

/**
 * mutual_pages_get_page_size:
 * @self: some pages
 * @page: the number of one, from 0
 * @width: (out): points
 * @height: (out): points
 *
 * Finds the size of the paper as a page has it: a page that is wider than high is landscape.
 */
void
mutual_pages_get_page_size (MutualPages *self,
                            guint        page,
                            double      *width,
                            double      *height)
{
  g_return_if_fail (MUTUAL_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (width != NULL && height != NULL);

  *width = g_array_index (self->pages, MutualPagesPage, page).width;
  *height = g_array_index (self->pages, MutualPagesPage, page).height;
}

/**
 * mutual_pages_get_scene:
 * @self: some pages
 * @page: the number of one, from 0
 *
 * Returns: (transfer none): what is on the page, in pixels of its own
 */
MutualScene *
mutual_pages_get_scene (MutualPages *self,
                        guint        page)
{
  g_return_val_if_fail (MUTUAL_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_array_index (self->pages, MutualPagesPage, page).scene;
}

/**
 * mutual_pages_draw:
 * @self: some pages
 * @page: the number of one, from 0
 * @cr: where to draw, in points from the corner of the paper
 *
 * Draws a page onto white paper. Nothing of it depends on what @cr belongs to.
 */
void
mutual_pages_draw (MutualPages *self,
                   guint        page,
                   cairo_t     *cr)
{
  const MutualPagesPage *drawn;

  g_return_if_fail (MUTUAL_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  drawn = &g_array_index (self->pages, MutualPagesPage, page);
  cairo_save (cr);
  cairo_translate (cr, drawn->x, drawn->y);
  cairo_scale (cr, drawn->scale, drawn->scale);
  mutual_scene_draw (drawn->scene, cr, self->greyscale ? mutual_palette_get_grey () : mutual_palette_get_print ());
  cairo_restore (cr);
}
