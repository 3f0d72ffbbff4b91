/* The executive page: one sheet that a decision maker reads in thirty seconds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-page.h"

#include "drawing/mutual-page-private.h"
#include "drawing/mutual-timeline-layout.h"

/* What stays free for the last line. */
#define BELOW 68.0
#define MIN_SQUEEZE 0.78

static guint
get_n_milestones (MutualPage *page)
{
  return mutual_item_get_n_children (page->sheet->plan, MUTUAL_MEMBER_MILESTONES);
}

static void
init_request (MutualPage            *page,
              const MutualMetrics   *metrics,
              MutualTimelineRequest *request)
{
  *request = (MutualTimelineRequest) {
    .plan = MUTUAL_PLAN (page->sheet->plan),
    .today = page->sheet->today,
    .context = page->sheet->context,
    .metrics = metrics,
    .width = MUTUAL_SHEET_END - MUTUAL_SHEET_START,
    .shared_only = !page->sheet->internal,
    .mirrored = FALSE,
  };
}

static void
measure_timeline (MutualPage *page)
{
  MutualMetrics metrics;
  MutualTimelineRequest request;

  mutual_metrics_init_page (&metrics, 1);
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

  mutual_metrics_init_page (&metrics, 1);
  init_request (page, &metrics, &request);
  request.height = get_timeline_height (page);
  request.offset = metrics.lane * page->first;

  mutual_sheet_begin (page->sheet, "Figure");
  mutual_scene_translate (page->sheet->scene, MUTUAL_SHEET_START, y);
  mutual_timeline_layout_add_to (&request, page->sheet->scene);
  mutual_scene_translate (page->sheet->scene, -MUTUAL_SHEET_START, -y);
  mutual_sheet_end (page->sheet, "Figure");
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
  double bottom = page->sheet->height - BELOW;
  guint n_done = 0;

  page->squeeze = 1;
  page->n_milestones = get_n_milestones (page);
  page->n_dates = page->dates->len;
  page->n_people = MAX (page->buyers->len, page->sellers->len);

  while (get_total (page) > bottom && page->squeeze > MIN_SQUEEZE)
    page->squeeze = MAX (page->squeeze - 0.02, MIN_SQUEEZE);
  while (get_total (page) > bottom && page->n_dates > 5)
    page->n_dates--;
  while (get_total (page) > bottom && page->n_people > 6)
    page->n_people--;
  while (get_total (page) > bottom && page->n_milestones > 9)
    page->n_milestones--;
  while (get_total (page) > bottom && page->n_people > 3)
    page->n_people--;
  while (get_total (page) > bottom && page->n_milestones > 1)
    page->n_milestones--;

  /* What is done makes room for what is to come. */
  for (; n_done < get_n_milestones (page); n_done++)
    {
      MutualProgress progress;

      mutual_sheet_get_progress (page->sheet,
                                 mutual_item_get_child (page->sheet->plan, MUTUAL_MEMBER_MILESTONES, n_done),
                                 &progress);
      if (progress.state != MUTUAL_STATE_DONE)
        break;
    }
  page->first = MIN (n_done > 0 ? n_done - 1 : 0, get_n_milestones (page) - page->n_milestones);
}

/**
 * mutual_page_draw:
 * @sheet: an empty portrait sheet
 *
 * Draws the executive page: what matters of the plan, and of the rest how much there is.
 *
 * Returns: (transfer full) (nullable): who wrote the plan, for the last line
 */
char *
mutual_page_draw (MutualSheet *sheet)
{
  MutualPage page = { sheet };
  char *author;
  double y;

  g_return_val_if_fail (sheet != NULL && MUTUAL_IS_SCENE (sheet->scene), NULL);

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
  author = mutual_page_teams_get_author (&page);

  g_ptr_array_unref (page.needs);
  g_ptr_array_unref (page.dates);
  g_ptr_array_unref (page.buyers);
  g_ptr_array_unref (page.sellers);

  return author;
}
