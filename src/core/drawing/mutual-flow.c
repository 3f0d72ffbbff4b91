/* What flows over as many pages as it needs: headings that stay with what follows, rows that are never split, heads of
 * tables that are said again, and prose that breaks between its lines.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-flow.h"

#include "drawing/mutual-wording.h"

#include <glib/gi18n-lib.h>

/* The running head, and where what flows starts and has to end. */
#define RUNNING_CENTER 79.0
#define TOP 118.0
#define BELOW 78.0
/* So much of a section has to fit below its heading. */
#define WITH_HEADING 190.0

static double
get_bottom (MutualFlow *flow)
{
  return flow->sheet->height - BELOW;
}

static void
put_running_head (MutualFlow *flow)
{
  MutualSheet *sheet = flow->sheet;
  g_autofree char *day = mutual_wording_day (&sheet->today);
  g_autofree char *text = g_strdup_printf (_("Mutual action plan, %s"), day);
  double end = mutual_flow_get_end (flow);

  end = mutual_sheet_put_end (sheet, end, RUNNING_CENTER, text, MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_NORMAL,
                              MUTUAL_INK_DIM, 400);
  mutual_sheet_put (sheet, MUTUAL_SHEET_START, RUNNING_CENTER, flow->build->pages->title, MUTUAL_SHEET_MEDIUM,
                    PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, end - MUTUAL_SHEET_START - 30);
}

/**
 * mutual_flow_begin:
 * @flow: (out caller-allocates): a flow
 * @build: the pages that it goes to; it starts with a page of its own
 */
void
mutual_flow_begin (MutualFlow       *flow,
                   MutualPagesBuild *build)
{
  *flow = (MutualFlow) { .build = build, .sheet = &build->sheet };
}

/**
 * mutual_flow_begin_page:
 * @flow: a flow
 * @landscape: whether the page is wider than high
 *
 * Goes on to a page with a head that says whose it is.
 */
void
mutual_flow_begin_page (MutualFlow *flow,
                        gboolean    landscape)
{
  mutual_pages_begin_page (flow->build, landscape);
  put_running_head (flow);
  flow->landscape = landscape;
  flow->y = TOP;
  flow->fresh = TRUE;
}

/**
 * mutual_flow_get_end:
 * @flow: a flow
 *
 * Returns: where its lines end, in pixels from the start
 */
double
mutual_flow_get_end (MutualFlow *flow)
{
  return flow->sheet->width - MUTUAL_SHEET_MARGIN;
}

/**
 * mutual_flow_get_room:
 * @flow: a flow
 *
 * Returns: how high what fits on the page still is
 */
double
mutual_flow_get_room (MutualFlow *flow)
{
  return get_bottom (flow) - flow->y;
}

/**
 * mutual_flow_reserve:
 * @flow: a flow
 * @height: pixels
 *
 * Goes on to the next page if so much is not left on this one, and says the head of the table there again.
 */
void
mutual_flow_reserve (MutualFlow *flow,
                     double      height)
{
  if (flow->fresh || flow->y + height <= get_bottom (flow))
    return;

  if (flow->in_table)
    mutual_sheet_end (flow->sheet, "Table");
  mutual_flow_begin_page (flow, FALSE);
  if (flow->in_table)
    mutual_sheet_begin (flow->sheet, "Table");
  if (flow->head != NULL)
    flow->head (flow, TRUE, flow->head_data);
}

/**
 * mutual_flow_put_heading:
 * @flow: a flow
 * @text: what follows
 * @target: (nullable): the name that links know it by
 *
 * Begins a section, with room for some of it on the same page.
 */
void
mutual_flow_put_heading (MutualFlow *flow,
                         const char *text,
                         const char *target)
{
  mutual_flow_reserve (flow, WITH_HEADING);
  if (!flow->fresh)
    flow->y += 30;
  if (target != NULL)
    mutual_pages_add_place (flow->build, text, target, 0, flow->y);

  mutual_sheet_begin (flow->sheet, "H2");
  mutual_sheet_put (flow->sheet, MUTUAL_SHEET_START, flow->y + 18, text, 26, PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT,
                    mutual_flow_get_end (flow) - MUTUAL_SHEET_START);
  mutual_sheet_end (flow->sheet, "H2");
  flow->y += 48;
  flow->heading = text;
}

/**
 * mutual_flow_put_again:
 * @flow: a flow
 * @text: what goes on from the page before
 *
 * Says it again, from within a head.
 */
void
mutual_flow_put_again (MutualFlow *flow,
                       const char *text)
{
  /* Translators: a heading, or a milestone, that goes on from the page before, as in "3 Proof of concept (continued)". */
  g_autofree char *again = g_strdup_printf (_("%s (continued)"), text);

  mutual_sheet_put (flow->sheet, MUTUAL_SHEET_START, flow->y + 14, again, MUTUAL_SHEET_BODY, PANGO_WEIGHT_BOLD,
                    MUTUAL_INK_TEXT, mutual_flow_get_end (flow) - MUTUAL_SHEET_START);
  flow->y += 38;
}

/**
 * mutual_flow_set_head:
 * @flow: a flow
 * @head: (nullable): says again what goes on to another page, or %NULL when it ends
 * @user_data: for @head
 */
void
mutual_flow_set_head (MutualFlow     *flow,
                      MutualFlowHead  head,
                      gpointer        user_data)
{
  flow->head = head;
  flow->head_data = user_data;
}

/**
 * mutual_flow_begin_table:
 * @flow: a flow
 * @head: draws the head, now and on each page that the table goes on to
 * @user_data: for @head
 */
void
mutual_flow_begin_table (MutualFlow     *flow,
                         MutualFlowHead  head,
                         gpointer        user_data)
{
  mutual_sheet_begin (flow->sheet, "Table");
  head (flow, FALSE, user_data);
  mutual_flow_set_head (flow, head, user_data);
  flow->in_table = TRUE;
}

/**
 * mutual_flow_end_table:
 * @flow: a flow
 */
void
mutual_flow_end_table (MutualFlow *flow)
{
  mutual_flow_set_head (flow, NULL, NULL);
  flow->in_table = FALSE;
  mutual_sheet_end (flow->sheet, "Table");
}

/**
 * mutual_flow_put_rule:
 * @flow: a flow
 *
 * Puts a line across the page.
 */
void
mutual_flow_put_rule (MutualFlow *flow)
{
  mutual_sheet_put_rule (flow->sheet, MUTUAL_SHEET_START, mutual_flow_get_end (flow), flow->y, MUTUAL_INK_RULE);
}
