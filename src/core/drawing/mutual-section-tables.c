/* The tables of a plan on paper: the buyer's dates, metrics, dates that moved, risks; and the notes on the whole.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-member-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_COLUMNS 5

/* The columns of a table: what each is called, and how wide. The last one takes what is left. */
typedef struct
{
  MutualMember member; /* whose name the column has */
  double       width;
} Column;

typedef struct
{
  MutualFlow   *flow;
  const Column *columns;
  guint         n_columns;
} Table;

static void
place (Table      *table,
       guint       column,
       MutualCell *cell)
{
  double x = MUTUAL_SHEET_START;

  for (guint i = 0; i < column; i++)
    x += table->columns[i].width + MUTUAL_SECTION_GAP;
  cell->x = x;
  cell->width = column + 1 < table->n_columns ? table->columns[column].width : mutual_flow_get_end (table->flow) - x;
}

static void
put_head (MutualFlow *flow,
          gboolean    again,
          gpointer    user_data)
{
  Table *table = user_data;
  MutualCell cells[MAX_COLUMNS] = { 0 };

  for (guint i = 0; i < table->n_columns; i++)
    {
      place (table, i, &cells[i]);
      cells[i].text = mutual_member_describe (table->columns[i].member);
      cells[i].size = MUTUAL_SHEET_SMALL;
      cells[i].ink = MUTUAL_INK_DIM;
      cells[i].max_lines = 1;
    }
  mutual_flow_put_columns (flow, cells, table->n_columns);
}

static void
begin (Table        *table,
       MutualFlow   *flow,
       MutualMember  list,
       const char   *target,
       const Column *columns,
       guint         n_columns)
{
  *table = (Table) { flow, columns, n_columns };
  mutual_flow_put_heading (flow, mutual_member_describe (list), target);
  mutual_flow_begin_table (flow, put_head, table);
}

/* Puts a row of texts, the first of them strong, each with what stands small below it. */
static void
put_row (Table      *table,
         const char *texts[],
         const char *below[])
{
  MutualCell cells[2 * MAX_COLUMNS] = { 0 };

  for (guint i = 0; i < table->n_columns; i++)
    {
      MutualCell *cell = &cells[2 * i];

      place (table, i, cell);
      cell->text = texts[i];
      cell->size = MUTUAL_SHEET_MEDIUM;
      cell->weight = i == 0 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
      cell[1] = *cell;
      cell[1].text = below[i];
      cell[1].size = MUTUAL_SHEET_SMALL;
      cell[1].weight = PANGO_WEIGHT_NORMAL;
      cell[1].ink = MUTUAL_INK_DIM;
      cell[1].below = TRUE;
    }
  mutual_flow_put_row (table->flow, cells, 2 * table->n_columns, 8);
  mutual_flow_put_rule (table->flow);
}

static char *
format_date (MutualItem   *item,
             MutualMember  member)
{
  const GDate *date = mutual_item_get_date (item, member);

  return date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : NULL;
}

/* Puts what the buyer has in the calendar. */
void
mutual_section_put_events (MutualFlow *flow)
{
  static const Column columns[] = {
    { MUTUAL_MEMBER_TITLE, 330 }, { MUTUAL_MEMBER_DATE, 260 }, { MUTUAL_MEMBER_NOTES, 0 },
  };
  MutualItem *plan = flow->sheet->plan;
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS);
  Table table;

  if (n == 0)
    return;

  begin (&table, flow, MUTUAL_MEMBER_EVENTS, "events", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      MutualItem *event = mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i);
      const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
      const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
      g_autofree char *days = NULL;
      const char *texts[MAX_COLUMNS] = { mutual_item_get_text (event, MUTUAL_MEMBER_TITLE) };
      const char *below[MAX_COLUMNS] = { mutual_event_kind_describe (mutual_item_get_number (event,
                                                                                            MUTUAL_MEMBER_KIND)) };

      if (date != NULL && end != NULL)
        days = mutual_date_format_range (date, end);
      else
        days = date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : g_strdup (_("no date yet"));
      texts[1] = days;
      texts[2] = mutual_item_get_text (event, MUTUAL_MEMBER_NOTES);
      if (mutual_item_get_number (event, MUTUAL_MEMBER_HARD))
        below[1] = mutual_member_describe (MUTUAL_MEMBER_HARD);
      put_row (&table, texts, below);
    }
  mutual_flow_end_table (flow);
}

/* Puts the numbers that tell whether the buyer got the value. */
void
mutual_section_put_metrics (MutualFlow *flow)
{
  static const Column columns[] = {
    { MUTUAL_MEMBER_NAME, 340 }, { MUTUAL_MEMBER_BASELINE, 170 }, { MUTUAL_MEMBER_TARGET, 170 },
    { MUTUAL_MEMBER_BY, 160 }, { MUTUAL_MEMBER_ACTUAL, 0 },
  };
  MutualItem *plan = flow->sheet->plan;
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_METRICS);
  Table table;

  if (n == 0)
    return;

  begin (&table, flow, MUTUAL_MEMBER_METRICS, "metrics", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      MutualItem *metric = mutual_item_get_child (plan, MUTUAL_MEMBER_METRICS, i);
      g_autofree char *by = format_date (metric, MUTUAL_MEMBER_BY);
      const char *texts[MAX_COLUMNS] = {
        mutual_item_get_text (metric, MUTUAL_MEMBER_NAME), mutual_item_get_text (metric, MUTUAL_MEMBER_BASELINE),
        mutual_item_get_text (metric, MUTUAL_MEMBER_TARGET), by, mutual_item_get_text (metric, MUTUAL_MEMBER_ACTUAL),
      };
      const char *below[MAX_COLUMNS] = { NULL };

      put_row (&table, texts, below);
    }
  mutual_flow_end_table (flow);
}

/* Puts what could go wrong, on paper that stays inside. */
void
mutual_section_put_risks (MutualFlow *flow)
{
  static const Column columns[] = {
    { MUTUAL_MEMBER_TITLE, 380 }, { MUTUAL_MEMBER_SEVERITY, 110 }, { MUTUAL_MEMBER_MITIGATION, 340 },
    { MUTUAL_MEMBER_OWNER, 0 },
  };
  MutualItem *plan = flow->sheet->plan;
  guint n = flow->sheet->internal ? mutual_item_get_n_children (plan, MUTUAL_MEMBER_RISKS) : 0;
  Table table;

  if (n == 0)
    return;

  begin (&table, flow, MUTUAL_MEMBER_RISKS, "risks", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      MutualItem *risk = mutual_item_get_child (plan, MUTUAL_MEMBER_RISKS, i);
      MutualItem *owner = mutual_item_resolve (risk, MUTUAL_MEMBER_OWNER);
      const char *texts[MAX_COLUMNS] = {
        mutual_item_get_text (risk, MUTUAL_MEMBER_TITLE),
        mutual_severity_describe (mutual_item_get_number (risk, MUTUAL_MEMBER_SEVERITY)),
        mutual_item_get_text (risk, MUTUAL_MEMBER_MITIGATION), owner != NULL ? mutual_section_get_name (owner) : NULL,
      };
      const char *below[MAX_COLUMNS] = { NULL };

      put_row (&table, texts, below);
    }
  mutual_flow_end_table (flow);
}

static const char *
name_item (MutualItem *item)
{
  MutualMember member = mutual_item_has (item, MUTUAL_MEMBER_NAME) ? MUTUAL_MEMBER_NAME : MUTUAL_MEMBER_TITLE;

  return mutual_item_has (item, member) ? mutual_item_get_text (item, member) : NULL;
}

/* What a change says in the place of a value: a date as people write it, anything else as it is. */
static char *
describe_value (const char *value)
{
  GDate date;

  if (value != NULL && mutual_date_parse (value, strlen (value), &date))
    return mutual_date_format (&date, MUTUAL_DATE_FULL);

  return g_strdup (value);
}

static gboolean
may_be_told (MutualFlow *flow,
             MutualItem *change)
{
  MutualItem *item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  const char *name = mutual_item_get_text (change, MUTUAL_MEMBER_FIELD);
  const MutualField *field = NULL;
  MutualMember member;

  if (flow->sheet->internal)
    return TRUE;
  /* Nobody can say of what is no longer in the plan that it was not private. */
  if (item == NULL || !mutual_sheet_may_show (flow->sheet, item) ||
      mutual_item_get_list_member (item) == MUTUAL_MEMBER_RISKS)
    return FALSE;
  if (name != NULL && mutual_member_from_name (name, strlen (name), &member))
    field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (item), member);

  return field != NULL && field->privacy == MUTUAL_SHARED;
}

static void
put_change (Table      *table,
            MutualItem *change)
{
  MutualItem *item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  g_autofree char *on = format_date (change, MUTUAL_MEMBER_ON);
  g_autofree char *from = describe_value (mutual_item_get_text (change, MUTUAL_MEMBER_FROM));
  g_autofree char *to = describe_value (mutual_item_get_text (change, MUTUAL_MEMBER_TO));
  const char *texts[MAX_COLUMNS] = {
    item != NULL ? name_item (item) : NULL, from, to,
    mutual_reason_describe (mutual_item_get_number (change, MUTUAL_MEMBER_REASON)), NULL,
  };
  const char *below[MAX_COLUMNS] = { NULL, NULL, NULL, mutual_item_get_text (change, MUTUAL_MEMBER_NOTES) };
  g_autofree char *who = NULL;

  if (on != NULL && mutual_item_get_text (change, MUTUAL_MEMBER_BY) != NULL)
    /* Translators: who moved a date, and when, as in "Ines Duarte, Thu 19 Nov 2026". */
    who = g_strdup_printf (C_ ("change", "%s, %s"), mutual_item_get_text (change, MUTUAL_MEMBER_BY), on);
  below[0] = who != NULL ? who : on;
  put_row (table, texts, below);
}

/* Whether the list of changes says why an item has another date than was agreed. */
static gboolean
is_explained (GPtrArray  *changes,
              MutualItem *item)
{
  for (guint i = 0; i < changes->len; i++)
    if (mutual_item_resolve (g_ptr_array_index (changes, i), MUTUAL_MEMBER_ITEM) == item)
      return TRUE;

  return FALSE;
}

static void
collect_moved (MutualFlow   *flow,
               MutualItem   *parent,
               MutualMember  list,
               GPtrArray    *changes,
               GPtrArray    *moved)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);
      const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
      const GDate *agreed = mutual_item_get_date (item, MUTUAL_MEMBER_AGREED_DUE);

      if (due != NULL && agreed != NULL && g_date_compare (due, agreed) != 0 &&
          mutual_sheet_may_show (flow->sheet, item) && !is_explained (changes, item))
        g_ptr_array_add (moved, item);
      if (list == MUTUAL_MEMBER_MILESTONES)
        collect_moved (flow, item, MUTUAL_MEMBER_STEPS, changes, moved);
    }
}

/* Puts the dates that moved: those that were recorded with their reasons, and those that only differ from what was
 * agreed. */
void
mutual_section_put_changes (MutualFlow *flow)
{
  static const Column columns[] = {
    { MUTUAL_MEMBER_ITEM, 330 }, { MUTUAL_MEMBER_FROM, 150 }, { MUTUAL_MEMBER_TO, 150 }, { MUTUAL_MEMBER_REASON, 0 },
  };
  MutualItem *plan = flow->sheet->plan;
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  Table table;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES); i++)
    {
      MutualItem *change = mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, i);

      if (may_be_told (flow, change))
        g_ptr_array_add (changes, change);
    }
  collect_moved (flow, plan, MUTUAL_MEMBER_MILESTONES, changes, moved);
  if (changes->len + moved->len == 0)
    return;

  begin (&table, flow, MUTUAL_MEMBER_CHANGES, "changes", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < changes->len; i++)
    put_change (&table, g_ptr_array_index (changes, i));
  for (guint i = 0; i < moved->len; i++)
    {
      MutualItem *item = g_ptr_array_index (moved, i);
      g_autofree char *agreed = format_date (item, MUTUAL_MEMBER_AGREED_DUE);
      g_autofree char *due = format_date (item, MUTUAL_MEMBER_DUE);
      /* Translators: nobody wrote down why a date was moved. */
      const char *texts[MAX_COLUMNS] = { name_item (item), agreed, due, _("no reason recorded") };
      const char *below[MAX_COLUMNS] = { NULL, mutual_member_describe (MUTUAL_MEMBER_AGREED_DUE) };

      put_row (&table, texts, below);
    }
  mutual_flow_end_table (flow);
}

/* Puts what is said of the plan as a whole. */
void
mutual_section_put_notes (MutualFlow *flow)
{
  MutualItem *plan = flow->sheet->plan;
  MutualItem *owner = mutual_item_resolve (plan, MUTUAL_MEMBER_PRIORITY_OWNER);
  g_autofree char *agreed = format_date (plan, MUTUAL_MEMBER_AGREED_ON);
  g_autofree char *review = format_date (plan, MUTUAL_MEMBER_NEXT_REVIEW);
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
