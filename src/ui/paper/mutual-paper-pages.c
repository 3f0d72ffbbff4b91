/* A plan laid out on pages away from the interface, which draws what it is given: preview and print.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "paper/mutual-paper-pages.h"

#include "format/mutual-reader.h"

/* A description that somebody listens to. */
#define MAX_TEXT 4000

/* Pages as they were laid out belong to the thread that did it. What it has drawn once can be drawn again anywhere, as
 * lines and letters still. */
typedef struct
{
  cairo_surface_t *drawing;
  double           width;
  double           height;
  char            *text;
} Page;

struct _MutualPaperPages
{
  GObject  parent_instance;

  char    *title;
  GArray  *pages; /* of Page */
};

G_DEFINE_FINAL_TYPE (MutualPaperPages, mutual_paper_pages, G_TYPE_OBJECT)

/* What the thread needs, all of it its own. */
typedef struct
{
  GBytes            *plan;
  GDate              today;
  MutualPaperChoice *choice;
} Order;

static void
order_free (Order *order)
{
  g_bytes_unref (order->plan);
  mutual_paper_choice_free (order->choice);
  g_free (order);
}

static void
clear_page (gpointer data)
{
  Page *page = data;

  cairo_surface_destroy (page->drawing);
  g_free (page->text);
}

/* What is written on a page, in the order in which it was laid out. */
static char *
collect_text (MutualScene *scene)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const MutualFigure *figures = mutual_scene_get_figures (scene, &n);

  for (guint i = 0; i < n && text->len < MAX_TEXT; i++)
    if (figures[i].layout != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", pango_layout_get_text (figures[i].layout));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
take_page (MutualPaperPages *self,
           MutualPages      *pages,
           guint             i)
{
  Page page = { 0 };
  cairo_t *cr;

  mutual_pages_get_page_size (pages, i, &page.width, &page.height);
  page.text = collect_text (mutual_pages_get_scene (pages, i));
  page.drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                 &(cairo_rectangle_t) { 0, 0, page.width, page.height });
  cr = cairo_create (page.drawing);
  mutual_pages_draw (pages, i, cr);
  cairo_destroy (cr);
  g_array_append_val (self->pages, page);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr (MutualPaperPages) self = NULL;
  g_autoptr (MutualPages) pages = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  MutualPagesOptions options;
  GError *error = NULL;

  mutual_paper_choice_describe (order->choice, &options);
  plan = mutual_reader_read (order->plan, &error);
  if (plan != NULL)
    pages = mutual_pages_new (plan, &order->today, &options, cancellable, &error);
  if (pages == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self = g_object_new (MUTUAL_TYPE_PAPER_PAGES, NULL);
  self->title = g_strdup (mutual_pages_get_title (pages));
  for (guint i = 0; i < mutual_pages_get_n_pages (pages) && !g_cancellable_is_cancelled (cancellable); i++)
    take_page (self, pages, i);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

static void
mutual_paper_pages_finalize (GObject *object)
{
  MutualPaperPages *self = MUTUAL_PAPER_PAGES (object);

  g_free (self->title);
  g_array_unref (self->pages);

  G_OBJECT_CLASS (mutual_paper_pages_parent_class)->finalize (object);
}

static void
mutual_paper_pages_class_init (MutualPaperPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_paper_pages_finalize;
}

static void
mutual_paper_pages_init (MutualPaperPages *self)
{
  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  g_array_set_clear_func (self->pages, clear_page);
}

/**
 * mutual_paper_pages_start:
 * @plan: the plan, as the bytes of its file
 * @today: the day that is counted from
 * @choice: what of it, on what paper
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Lays a plan out in a thread.
 */
void
mutual_paper_pages_start (GBytes                  *plan,
                          const GDate             *today,
                          const MutualPaperChoice *choice,
                          GCancellable            *cancellable,
                          GAsyncReadyCallback      callback,
                          gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (plan != NULL && today != NULL && choice != NULL);

  order = g_new (Order, 1);
  *order = (Order) { g_bytes_ref (plan), *today, mutual_paper_choice_copy (choice) };
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, mutual_paper_pages_start);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/**
 * mutual_paper_pages_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the pages, or %NULL
 */
MutualPaperPages *
mutual_paper_pages_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mutual_paper_pages_get_n_pages:
 * @self: some pages
 *
 * Returns: how many there are, at least one
 */
guint
mutual_paper_pages_get_n_pages (MutualPaperPages *self)
{
  g_return_val_if_fail (MUTUAL_IS_PAPER_PAGES (self), 0);

  return self->pages->len;
}

/**
 * mutual_paper_pages_get_text:
 * @self: some pages
 * @page: the number of one, from 0
 *
 * Returns: (transfer none): what is written on it, for those who hear it
 */
const char *
mutual_paper_pages_get_text (MutualPaperPages *self,
                             guint             page)
{
  g_return_val_if_fail (MUTUAL_IS_PAPER_PAGES (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_array_index (self->pages, Page, page).text;
}

/**
 * mutual_paper_pages_get_size:
 * @self: some pages
 * @page: the number of one, from 0
 * @width: (out): points
 * @height: (out): points
 *
 * Finds the size of the paper as the page has it.
 */
void
mutual_paper_pages_get_size (MutualPaperPages *self,
                             guint             page,
                             double           *width,
                             double           *height)
{
  g_return_if_fail (MUTUAL_IS_PAPER_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  *width = g_array_index (self->pages, Page, page).width;
  *height = g_array_index (self->pages, Page, page).height;
}

/**
 * mutual_paper_pages_draw:
 * @self: some pages
 * @page: the number of one, from 0
 * @cr: where to draw, in points from the corner of the paper
 *
 * Draws a page onto what is there already.
 */
void
mutual_paper_pages_draw (MutualPaperPages *self,
                         guint             page,
                         cairo_t          *cr)
{
  g_return_if_fail (MUTUAL_IS_PAPER_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  cairo_set_source_surface (cr, g_array_index (self->pages, Page, page).drawing, 0, 0);
  cairo_paint (cr);
}
