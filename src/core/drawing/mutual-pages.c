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
#include "plan/mutual-person.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MutualPages, mutual_pages, G_TYPE_OBJECT)

static void
clear_page (gpointer data)
{
  MutualPagesPage *page = data;

  g_clear_object (&page->scene);
}

static void
clear_place (gpointer data)
{
  MutualPagesPlace *place = data;

  g_clear_pointer (&place->title, g_free);
  g_clear_pointer (&place->target, g_free);
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
fill (MutualPagesBuild *build)
{
  const char *id = build->options->person;
  MutualItem *person = id != NULL ? mutual_plan_find (MUTUAL_PLAN (build->sheet.plan), id) : NULL;

  switch (build->options->what)
    {
    case MUTUAL_PAGES_PLAN:
      mutual_pages_add_plan (build);
      break;

    case MUTUAL_PAGES_TIMELINE:
      mutual_pages_add_timeline (build);
      break;

    case MUTUAL_PAGES_PEOPLE:
      if (MUTUAL_IS_PERSON (person))
        mutual_pages_add_person (build, person);
      else
        mutual_pages_add_people (build);
      break;

    case MUTUAL_PAGES_SUMMARY:
    default:
      mutual_pages_begin_page (build, FALSE);
      build->author = mutual_page_draw (&build->sheet);
    }
}

static const MutualPalette *
get_palette (MutualPages *self)
{
  return self->greyscale ? mutual_palette_get_grey () : mutual_palette_get_print ();
}

/* Makes the pixels of a page's scene those of the paper. */
static MutualScene *
enter_page (MutualPages *self,
            guint        page,
            cairo_t     *cr)
{
  const MutualPagesPage *entered = &g_array_index (self->pages, MutualPagesPage, page);

  cairo_translate (cr, entered->x, entered->y);
  cairo_scale (cr, entered->scale, entered->scale);

  return entered->scene;
}

static void
mutual_pages_finalize (GObject *object)
{
  MutualPages *self = MUTUAL_PAGES (object);

  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
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
  self->places = g_array_new (FALSE, TRUE, sizeof (MutualPagesPlace));
  g_array_set_clear_func (self->places, clear_place);
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

  fill (&build);
  mutual_pages_put_feet (&build);
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
  g_return_if_fail (MUTUAL_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  mutual_scene_draw (enter_page (self, page, cr), cr, get_palette (self));
  cairo_restore (cr);
}

/* Draws a page of a document that has all the others, too: with parts and links. */
void
mutual_pages_draw_tagged (MutualPages *self,
                          guint        page,
                          cairo_t     *cr)
{
  cairo_save (cr);
  mutual_scene_draw_tagged (enter_page (self, page, cr), cr, get_palette (self));
  cairo_restore (cr);
}
