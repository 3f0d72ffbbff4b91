/* The tables of a plan on paper: the buyer's dates, metrics, risks; and the notes on the whole.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "drawing/mutual-table.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-member-words.h"

#include <glib/gi18n-lib.h>

typedef void (*PutFunc) (MutualTable *table,
                         MutualItem  *item);

/* Puts a row for each item of a list, if there are any. */
static void
put_list (MutualFlow              *flow,
          MutualMember             list,
          const char              *target,
          const MutualTableColumn *columns,
          guint                    n_columns,
          PutFunc                  put)
{
  MutualItem *plan = flow->sheet->plan;
  guint n = mutual_item_get_n_children (plan, list);
  MutualTable table;

  if (n == 0)
    return;

  mutual_table_begin (&table, flow, list, target, columns, n_columns);
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (flow->build->cancellable); i++)
    put (&table, mutual_item_get_child (plan, list, i));
  mutual_table_end (&table);
}

static void
put_event (MutualTable *table,
           MutualItem  *event)
{
  const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
  gboolean hard = mutual_item_get_number (event, MUTUAL_MEMBER_HARD);
  g_autofree char *days = NULL;

  if (date != NULL && end != NULL)
    days = mutual_date_format_range (date, end);
  else
    days = date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : g_strdup (_("no date yet"));

  mutual_table_put_row (table, (const MutualTableCell[]) {
    { mutual_item_get_text (event, MUTUAL_MEMBER_TITLE),
      mutual_event_kind_describe (mutual_item_get_number (event, MUTUAL_MEMBER_KIND)) },
    { days, hard ? mutual_member_describe (MUTUAL_MEMBER_HARD) : NULL },
    { mutual_item_get_text (event, MUTUAL_MEMBER_NOTES) },
  });
}

static void
put_metric (MutualTable *table,
            MutualItem  *metric)
{
  g_autofree char *by = mutual_table_format_date (metric, MUTUAL_MEMBER_BY);

  mutual_table_put_row (table, (const MutualTableCell[]) {
    { mutual_item_get_text (metric, MUTUAL_MEMBER_NAME) },
    { mutual_item_get_text (metric, MUTUAL_MEMBER_BASELINE) },
    { mutual_item_get_text (metric, MUTUAL_MEMBER_TARGET) },
    { by },
    { mutual_item_get_text (metric, MUTUAL_MEMBER_ACTUAL) },
  });
}

static void
put_risk (MutualTable *table,
          MutualItem  *risk)
{
  MutualItem *owner = mutual_item_resolve (risk, MUTUAL_MEMBER_OWNER);

  mutual_table_put_row (table, (const MutualTableCell[]) {
    { mutual_item_get_text (risk, MUTUAL_MEMBER_TITLE) },
    { mutual_severity_describe (mutual_item_get_number (risk, MUTUAL_MEMBER_SEVERITY)) },
    { mutual_item_get_text (risk, MUTUAL_MEMBER_MITIGATION) },
    { owner != NULL ? mutual_section_get_name (owner) : NULL },
  });
}

/* Puts what the buyer has in the calendar. */
void
mutual_section_put_events (MutualFlow *flow)
{
  static const MutualTableColumn columns[] = {
    { MUTUAL_MEMBER_TITLE, 330 },
    { MUTUAL_MEMBER_DATE, 260 },
    { MUTUAL_MEMBER_NOTES, 0 },
  };

  put_list (flow, MUTUAL_MEMBER_EVENTS, "events", columns, G_N_ELEMENTS (columns), put_event);
}

/* Puts the numbers that tell whether the buyer got the value. */
void
mutual_section_put_metrics (MutualFlow *flow)
{
  static const MutualTableColumn columns[] = {
    { MUTUAL_MEMBER_NAME, 340 },
    { MUTUAL_MEMBER_BASELINE, 170 },
    { MUTUAL_MEMBER_TARGET, 170 },
    { MUTUAL_MEMBER_BY, 160 },
    { MUTUAL_MEMBER_ACTUAL, 0 },
  };

  put_list (flow, MUTUAL_MEMBER_METRICS, "metrics", columns, G_N_ELEMENTS (columns), put_metric);
}

/* Puts what could go wrong, on paper that stays inside. */
void
mutual_section_put_risks (MutualFlow *flow)
{
  static const MutualTableColumn columns[] = {
    { MUTUAL_MEMBER_TITLE, 380 },
    { MUTUAL_MEMBER_SEVERITY, 110 },
    { MUTUAL_MEMBER_MITIGATION, 340 },
    { MUTUAL_MEMBER_OWNER, 0 },
  };

  if (flow->sheet->internal)
    put_list (flow, MUTUAL_MEMBER_RISKS, "risks", columns, G_N_ELEMENTS (columns), put_risk);
}

/* Puts what is said of the plan as a whole. */
void
mutual_section_put_notes (MutualFlow *flow)
{
  MutualItem *plan = flow->sheet->plan;
  MutualItem *owner = mutual_item_resolve (plan, MUTUAL_MEMBER_PRIORITY_OWNER);
  g_autofree char *agreed = mutual_table_format_date (plan, MUTUAL_MEMBER_AGREED_ON);
  g_autofree char *review = mutual_table_format_date (plan, MUTUAL_MEMBER_NEXT_REVIEW);
  const struct
  {
    MutualMember member;
    const char *text;
  } facts[] = {
    { MUTUAL_MEMBER_PRIORITY, mutual_item_get_text (plan, MUTUAL_MEMBER_PRIORITY) },
    { MUTUAL_MEMBER_PRIORITY_OWNER, owner != NULL ? mutual_section_get_name (owner) : NULL },
    { MUTUAL_MEMBER_AGREED_ON, agreed },
    { MUTUAL_MEMBER_NEXT_REVIEW, review },
    { MUTUAL_MEMBER_NOTES, mutual_item_get_text (plan, MUTUAL_MEMBER_NOTES) },
    { MUTUAL_MEMBER_PRIVATE_NOTES,
      flow->sheet->internal ? mutual_item_get_text (plan, MUTUAL_MEMBER_PRIVATE_NOTES) : NULL },
  };
  gboolean begun = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i].text == NULL || *facts[i].text == '\0')
        continue;
      if (!begun)
        mutual_flow_put_heading (flow, _("About the Plan"), "about");
      begun = TRUE;
      mutual_flow_put_fact (flow, mutual_member_describe (facts[i].member), facts[i].text, NULL);
    }
}
