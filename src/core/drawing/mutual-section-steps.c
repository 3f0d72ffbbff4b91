/* The steps of a milestone on paper, a row each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-uri.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-member-words.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define ICON_CENTER 157.0
#define TITLE_START 176.0
#define TITLE_WIDTH 500.0
#define WHO_START 700.0
#define WHO_WIDTH 250.0
#define DUE_WIDTH 180.0

static void
put_head (MutualFlow *flow,
          gboolean    again,
          gpointer    user_data)
{
  static const MutualColumn columns[] = {
    { MUTUAL_MEMBER_STEPS, TITLE_START, TITLE_WIDTH },
    { MUTUAL_MEMBER_OWNER, WHO_START, WHO_WIDTH },
    { MUTUAL_MEMBER_DUE, 0, DUE_WIDTH, TRUE },
  };

  if (again)
    mutual_section_put_again (flow, again, user_data);
  mutual_flow_put_columns (flow, columns, G_N_ELEMENTS (columns));
}

/* How it stands with a step: its own words where it waits for somebody, else how far off it is. */
static char *
describe_state (MutualFlow           *flow,
                MutualItem           *step,
                const MutualProgress *progress)
{
  const GDate *due = mutual_progress_get_end (step);
  int status = mutual_item_get_number (step, MUTUAL_MEMBER_STATUS);

  if (progress->state == MUTUAL_STATE_DONE)
    return g_strdup (_("done"));
  if (mutual_progress_is_dropped (step))
    return g_strdup (_("dropped"));
  if (progress->state == MUTUAL_STATE_LATE)
    return mutual_phrase_lateness (progress);
  if (status == MUTUAL_STATUS_WAITING_ON_BUYER || status == MUTUAL_STATUS_WAITING_ON_SELLER ||
      status == MUTUAL_STATUS_BLOCKED)
    return g_strdup (mutual_status_describe (status));

  return due != NULL ? mutual_phrase_distance (due, &flow->sheet->today) : g_strdup ("");
}

static MutualSide
get_side (MutualItem *step,
          MutualItem *owner)
{
  MutualSide side = (MutualSide) mutual_item_get_number (owner != NULL ? owner : step, MUTUAL_MEMBER_SIDE);

  return side == MUTUAL_SIDE_BOTH ? MUTUAL_SIDE_UNSET : side;
}

static gboolean
is_short (const char *text)
{
  return text != NULL && *text != '\0' && g_utf8_strlen (text, -1) <= MUTUAL_TEXT_MAX_CHARS / 2;
}

/* What stands small below the title. */
static char *
describe_more (MutualFlow *flow,
               MutualItem *step)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const char *kind = mutual_step_kind_describe (mutual_item_get_number (step, MUTUAL_MEMBER_KIND));
  const char *notes = mutual_item_get_text (step, MUTUAL_MEMBER_NOTES);
  const char *private_notes = mutual_item_get_text (step, MUTUAL_MEMBER_PRIVATE_NOTES);

  if (flow->sheet->internal && mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
    /* Translators: marks a step that only our own side knows. */
    g_ptr_array_add (facts, g_strdup (_("Internal")));
  if (kind != NULL)
    g_ptr_array_add (facts, g_strdup (kind));
  if (is_short (notes))
    g_ptr_array_add (facts, g_strdup (notes));
  if (flow->sheet->internal && is_short (private_notes))
    /* Translators: notes that only our own side knows. */
    g_ptr_array_add (facts, g_strdup_printf (_("Internal: %s"), private_notes));

  return mutual_phrase_line (facts);
}

static void
put_link (MutualFlow *flow,
          MutualItem *link)
{
  const char *title = mutual_item_get_text (link, MUTUAL_MEMBER_TITLE);
  const char *uri = mutual_item_get_text (link, MUTUAL_MEMBER_URI);
  g_autofree char *address = mutual_uri_check (uri, NULL);
  const MutualCell cell = {
    .x = TITLE_START,
    .width = mutual_flow_get_end (flow) - TITLE_START,
    .size = MUTUAL_SHEET_SMALL,
    .text = title != NULL && *title != '\0' ? title : uri != NULL ? uri : "",
    .ink = MUTUAL_INK_ACCENT_TEXT,
    .max_lines = 1,
    .link = address,
  };

  if (*cell.text != '\0')
    mutual_flow_put_row (flow, &cell, 1, 1);
}

/* Long notes are read on their own. */
static void
put_notes (MutualFlow   *flow,
           MutualItem   *step,
           MutualMember  member)
{
  const char *text = mutual_item_get_text (step, member);

  if (!is_short (text))
    mutual_flow_put_fact (flow, mutual_member_describe (member), text, NULL);
}

static void
put_step (MutualFlow *flow,
          MutualItem *step)
{
  const double end = mutual_flow_get_end (flow);
  const GDate *due = mutual_progress_get_end (step);
  const char *title = mutual_item_get_text (step, MUTUAL_MEMBER_TITLE);
  MutualItem *owner = mutual_item_resolve (step, MUTUAL_MEMBER_OWNER);
  g_autofree char *date = due != NULL ? mutual_date_format (due, MUTUAL_DATE_WEEKDAY) : g_strdup (_("no date yet"));
  g_autofree char *more = describe_more (flow, step);
  g_autofree char *state = NULL;
  MutualProgress progress;
  double center;

  mutual_sheet_get_progress (flow->sheet, step, &progress);
  state = describe_state (flow, step, &progress);

  const MutualCell cells[] = {
    { .x = TITLE_START, .width = TITLE_WIDTH, .size = MUTUAL_SHEET_MEDIUM,
      .text = title != NULL && *title != '\0' ? title : _("Step without a title") },
    { .x = TITLE_START, .width = TITLE_WIDTH, .size = MUTUAL_SHEET_SMALL, .text = more, .ink = MUTUAL_INK_DIM,
      .below = TRUE },
    { .x = WHO_START, .width = WHO_WIDTH, .size = MUTUAL_SHEET_MEDIUM,
      .text = owner != NULL ? mutual_section_get_name (owner)
                            : mutual_side_describe (mutual_item_get_number (step, MUTUAL_MEMBER_SIDE)),
      .side = get_side (step, owner), .max_lines = 2 },
    { .x = end - DUE_WIDTH, .width = DUE_WIDTH, .size = MUTUAL_SHEET_MEDIUM, .text = date, .at_end = TRUE,
      .ink = due != NULL ? MUTUAL_INK_TEXT : MUTUAL_INK_DIM, .max_lines = 1 },
    { .x = end - DUE_WIDTH, .width = DUE_WIDTH, .size = MUTUAL_SHEET_SMALL, .text = state, .at_end = TRUE,
      .ink = progress.state == MUTUAL_STATE_LATE ? MUTUAL_INK_LATE : MUTUAL_INK_DIM, .max_lines = 1, .below = TRUE },
  };

  center = mutual_flow_put_row (flow, cells, G_N_ELEMENTS (cells), 6);
  mutual_sheet_put_state (flow->sheet, progress.state, ICON_CENTER, center,
                          progress.state == MUTUAL_STATE_LATE ? 16 : 14);
  for (guint i = 0; i < mutual_item_get_n_children (step, MUTUAL_MEMBER_LINKS); i++)
    put_link (flow, mutual_item_get_child (step, MUTUAL_MEMBER_LINKS, i));
  put_notes (flow, step, MUTUAL_MEMBER_NOTES);
  if (flow->sheet->internal)
    put_notes (flow, step, MUTUAL_MEMBER_PRIVATE_NOTES);
  mutual_sheet_put_rule (flow->sheet, TITLE_START, end, flow->y, MUTUAL_INK_GRID);
}

/* Puts the steps of a milestone, as far as its readers may know them. */
void
mutual_section_put_steps (MutualFlow *flow,
                          MutualItem *milestone)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i);

      if (g_cancellable_is_cancelled (flow->build->cancellable))
        break;
      if (!mutual_sheet_may_show (flow->sheet, step))
        continue;

      if (!begun)
        {
          mutual_flow_reserve (flow, 90);
          mutual_flow_begin_table (flow, put_head, milestone);
          begun = TRUE;
        }
      put_step (flow, step);
    }
  if (begun)
    mutual_flow_end_table (flow);
}
