/* The full plan on paper: the summary, the timeline, then everything that there is to know, section by section.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-pages-private.h"

#include "drawing/mutual-page.h"
#include "drawing/mutual-section.h"

#include <glib/gi18n-lib.h>

/* Fills pages with all of the plan. */
void
mutual_pages_add_plan (MutualPagesBuild *build)
{
  gboolean landscape = build->options->landscape_timeline;
  MutualFlow flow;

  mutual_pages_begin_page (build, FALSE);
  mutual_pages_add_place (build, _("Summary"), "summary", 0, 0);
  build->sheet.linked = TRUE;
  build->author = mutual_page_draw (&build->sheet);

  mutual_flow_begin (&flow, build);
  mutual_section_put_timeline (&flow, landscape);
  if (landscape)
    mutual_flow_begin_page (&flow, FALSE);
  mutual_section_put_milestones (&flow);
  mutual_section_put_events (&flow);
  mutual_section_put_metrics (&flow);
  mutual_section_put_changes (&flow);
  mutual_section_put_risks (&flow);
  for (MutualSide side = MUTUAL_SIDE_BUYER; side <= MUTUAL_SIDE_SELLER; side++)
    mutual_section_put_people (&flow, side);
  mutual_section_put_notes (&flow);
}
