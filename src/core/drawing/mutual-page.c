/* The executive page: one A4 sheet that a decision maker reads in thirty seconds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-page.h"

#include "drawing/mutual-page-private.h"
#include "drawing/mutual-text.h"
#include "drawing/mutual-timeline-layout.h"
#include "plan/mutual-date.h"

#include <glib/gi18n-lib.h>

/* The middle of the footer's line, and where what is above has to end. */
#define FOOTER 1704.0
#define BOTTOM 1686.0
#define MIN_SQUEEZE 0.78

static guint
get_n_milestones (MutualPage *page)
{
  return mutual_item_get_n_children (page->plan, MUTUAL_MEMBER_MILESTONES);
}

static void
init_request (MutualPage            *page,
              const MutualMetrics   *metrics,
              MutualTimelineRequest *request)
{
  *request = (MutualTimelineRequest) {
    .plan = MUTUAL_PLAN (page->plan),
    .today = page->today,
    .context = page->context,
    .metrics = metrics,
    .width = MUTUAL_PAGE_END - MUTUAL_PAGE_START,
    .shared_only = TRUE,
    .mirrored = FALSE,
  };
}

static void
measure_timeline (MutualPage *page)
{
  MutualMetrics metrics;
  MutualTimelineRequest request;

  mutual_metrics_init_page (&metrics);
  init_request (page, &metrics, &request);
  mutual_timeline_layout_measure (&request, &page->timeline);
}

/* The timeline shows as many lanes as the table has rows, from the same milestone on. */
static double
get_timeline_height (MutualPage *page)
{
  return page->timeline.height - (get_n_milestones (page) - page->n_milestones) * page->timeline.lane;
}

static void
draw_timeline (MutualPage *page,
               double      y)
{
  MutualMetrics metrics;
  MutualTimelineRequest request;

  mutual_metrics_init_page (&metrics);
  init_request (page, &metrics, &request);
  request.height = get_timeline_height (page);
  request.offset = metrics.lane * page->first;

  mutual_scene_translate (page->scene, MUTUAL_PAGE_START, y);
  mutual_timeline_layout_add_to (&request, page->scene);
  mutual_scene_translate (page->scene, -MUTUAL_PAGE_START, -y);
}

static double
get_total (MutualPage *page)
{
  return mutual_page_head_get_height (page) + get_timeline_height (page) + mutual_page_table_get_height (page) +
         mutual_page_next_get_height (page) + mutual_page_teams_get_height (page);
}

/* A plan of the recommended size fits with room; a larger one gets tighter rows, then fewer people, milestones and
 * dates, in this order. Each part says how many it leaves out. */
static void
fit (MutualPage *page)
{
  guint n_done = 0;

  page->squeeze = 1;
  page->n_milestones = get_n_milestones (page);
  page->n_dates = page->dates->len;
  page->n_people = MAX (page->buyers->len, page->sellers->len);

  while (get_total (page) > BOTTOM && page->squeeze > MIN_SQUEEZE)
    page->squeeze = MAX (page->squeeze - 0.02, MIN_SQUEEZE);
  while (get_total (page) > BOTTOM && page->n_dates > 5)
    page->n_dates--;
  while (get_total (page) > BOTTOM && page->n_people > 6)
    page->n_people--;
  while (get_total (page) > BOTTOM && page->n_milestones > 9)
    page->n_milestones--;
  while (get_total (page) > BOTTOM && page->n_people > 3)
    page->n_people--;
  while (get_total (page) > BOTTOM && page->n_milestones > 1)
    page->n_milestones--;

  /* What is done makes room for what is to come. */
  for (; n_done < get_n_milestones (page); n_done++)
    {
      MutualProgress progress;

      mutual_page_get_progress (page, mutual_item_get_child (page->plan, MUTUAL_MEMBER_MILESTONES, n_done), &progress);
      if (progress.state != MUTUAL_STATE_DONE)
        break;
    }
  page->first = MIN (n_done > 0 ? n_done - 1 : 0, get_n_milestones (page) - page->n_milestones);
}

static void
draw_footer (MutualPage *page)
{
  const struct
  {
    MutualState state;
    const char *text;
  } legend[] = {
    { MUTUAL_STATE_DONE, _("done") },
    { MUTUAL_STATE_UNDER_WAY, _("under way") },
    { MUTUAL_STATE_NOT_STARTED, _("not started") },
    { MUTUAL_STATE_LATE, _("late") },
  };
  g_autofree char *author = mutual_page_teams_get_author (page);
  double x = MUTUAL_PAGE_START;
  double end = MUTUAL_PAGE_END;

  for (gsize i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      mutual_page_put_state (page, legend[i].state, x + 7, FOOTER, 13);
      x = 22 + mutual_page_put (page, x + 20, FOOTER, legend[i].text, MUTUAL_PAGE_SMALL, PANGO_WEIGHT_NORMAL,
                                MUTUAL_INK_DIM, 200);
    }
  mutual_scene_add_icon (page->scene, MUTUAL_ICON_DIAMOND, x, FOOTER - 7, 14, 14, MUTUAL_INK_TEXT,
                         MUTUAL_INK_SURFACE);
  x = mutual_page_put (page, x + 20, FOOTER, _("agreed date"), MUTUAL_PAGE_SMALL, PANGO_WEIGHT_NORMAL,
                       MUTUAL_INK_DIM, 200);

  end = mutual_page_put_end (page, end, FOOTER, _("Page 1 of 1"), MUTUAL_PAGE_SMALL, PANGO_WEIGHT_NORMAL,
                             MUTUAL_INK_DIM, 200) - 22;
  if (author != NULL)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double width;

      layout = mutual_text_lay_out (page->context, author, MUTUAL_PAGE_SMALL, PANGO_WEIGHT_NORMAL);
      mutual_text_ellipsize (layout, end - x - 22);
      mutual_text_get_size (layout, &width, NULL);
      mutual_page_put (page, end - width, FOOTER, author, MUTUAL_PAGE_SMALL, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM,
                       width);
    }
}

/* How far an item is, as the buyer may know it. */
void
mutual_page_get_progress (MutualPage     *page,
                          MutualItem     *item,
                          MutualProgress *progress)
{
  mutual_progress_get_shared (item, &page->today, progress);
}

/* Puts a text around a middle line, cut to what there is room for, and returns where it ends. */
double
mutual_page_put (MutualPage  *page,
                 double       x,
                 double       center,
                 const char  *text,
                 double       size,
                 PangoWeight  weight,
                 MutualInk    ink,
                 double       max_width)
{
  PangoLayout *layout = mutual_text_lay_out (page->context, text, size, weight);
  double width;
  double height;

  mutual_text_ellipsize (layout, max_width);
  mutual_text_get_size (layout, &width, &height);
  mutual_scene_add_text (page->scene, x, center - height / 2, layout, ink);

  return x + width;
}

/* Finds where a title and a smaller line below it go in a row, from its middle, and how much smaller they have to be:
 * some scripts stand higher than others. */
void
mutual_page_fit_pair (MutualPage *page,
                      const char *upper,
                      const char *lower,
                      double      height,
                      double     *scale,
                      double     *upper_center,
                      double     *lower_center)
{
  g_autoptr (PangoLayout) first = mutual_text_lay_out (page->context, upper, MUTUAL_PAGE_BODY, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) second = mutual_text_lay_out (page->context, lower, MUTUAL_PAGE_SMALL, PANGO_WEIGHT_NORMAL);
  double first_height;
  double second_height;
  double total;

  mutual_text_get_size (first, NULL, &first_height);
  mutual_text_get_size (second, NULL, &second_height);
  total = first_height + second_height;
  *scale = MIN (1, (height - 1) / total);
  *upper_center = -8.5;
  *lower_center = 11.5;
  if (total / 2 > *lower_center - *upper_center)
    {
      *upper_center = *scale * (first_height - total) / 2;
      *lower_center = *scale * (total - second_height) / 2;
    }
}

/* Puts a text before a place, and returns where it starts. */
double
mutual_page_put_end (MutualPage  *page,
                     double       end,
                     double       center,
                     const char  *text,
                     double       size,
                     PangoWeight  weight,
                     MutualInk    ink,
                     double       max_width)
{
  PangoLayout *layout = mutual_text_lay_out (page->context, text, size, weight);
  double width;
  double height;

  mutual_text_ellipsize (layout, max_width);
  mutual_text_get_size (layout, &width, &height);
  mutual_scene_add_text (page->scene, end - width, center - height / 2, layout, ink);

  return end - width;
}

/* Puts the disc of the buyer or the square of the seller. */
void
mutual_page_put_side (MutualPage *page,
                      MutualSide  side,
                      double      center_x,
                      double      center_y,
                      double      size)
{
  mutual_scene_add_icon (page->scene, side == MUTUAL_SIDE_BUYER ? MUTUAL_ICON_BUYER : MUTUAL_ICON_SELLER,
                         center_x - size / 2, center_y - size / 2, size, size,
                         side == MUTUAL_SIDE_BUYER ? MUTUAL_INK_BUYER : MUTUAL_INK_SELLER, MUTUAL_INK_NONE);
}

/* Puts the icon of a state. */
void
mutual_page_put_state (MutualPage  *page,
                       MutualState  state,
                       double       center_x,
                       double       center_y,
                       double       size)
{
  static const struct
  {
    MutualIcon icon;
    MutualInk  ink;
    MutualInk  paper;
  } looks[] = {
    [MUTUAL_STATE_NOT_STARTED] = { MUTUAL_ICON_OPEN, MUTUAL_INK_OUTLINE, MUTUAL_INK_NONE },
    [MUTUAL_STATE_UNDER_WAY] = { MUTUAL_ICON_UNDER_WAY, MUTUAL_INK_PROGRESS, MUTUAL_INK_NONE },
    [MUTUAL_STATE_LATE] = { MUTUAL_ICON_LATE, MUTUAL_INK_LATE, MUTUAL_INK_ON_LATE },
    [MUTUAL_STATE_DONE] = { MUTUAL_ICON_DONE, MUTUAL_INK_DONE, MUTUAL_INK_ON_DONE },
  };

  mutual_scene_add_icon (page->scene, looks[state].icon, center_x - size / 2, center_y - size / 2, size, size,
                         looks[state].ink, looks[state].paper);
}

/* Puts a thin line across. */
void
mutual_page_put_rule (MutualPage *page,
                      double      start,
                      double      end,
                      double      y,
                      MutualInk   ink)
{
  mutual_scene_add_line (page->scene, start, y, end, y, 1, ink);
}

/**
 * mutual_page_new_scene:
 * @plan: a plan
 * @today: the day that is counted from
 * @context: a context; its font family is used, sizes are the page's own
 * @mirrored: whether to read from right to left
 *
 * Lays out the page of a plan for both sides: nothing private is in it, nor anything that follows from it.
 *
 * Returns: (transfer full): a scene of %MUTUAL_PAGE_WIDTH by %MUTUAL_PAGE_HEIGHT
 */
MutualScene *
mutual_page_new_scene (MutualPlan   *plan,
                       const GDate  *today,
                       PangoContext *context,
                       gboolean      mirrored)
{
  MutualPage page = { 0 };
  double y;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  page.plan = MUTUAL_ITEM (plan);
  page.today = *today;
  page.context = context;
  page.scene = mutual_scene_new (MUTUAL_PAGE_WIDTH, MUTUAL_PAGE_HEIGHT, mirrored);
  measure_timeline (&page);
  mutual_page_next_collect (&page);
  mutual_page_teams_collect (&page);
  fit (&page);

  mutual_page_head_draw (&page);
  y = mutual_page_head_get_height (&page);
  draw_timeline (&page, y);
  y += get_timeline_height (&page);
  mutual_page_table_draw (&page, y);
  y += mutual_page_table_get_height (&page);
  mutual_page_next_draw (&page, y);
  y += mutual_page_next_get_height (&page);
  mutual_page_teams_draw (&page, y);
  draw_footer (&page);

  g_ptr_array_unref (page.needs);
  g_ptr_array_unref (page.dates);
  g_ptr_array_unref (page.buyers);
  g_ptr_array_unref (page.sellers);

  return page.scene;
}
