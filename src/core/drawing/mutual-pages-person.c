/* One person's list on paper: what is theirs to do, the next first, and where they help.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-pages-private.h"

#include "drawing/mutual-section.h"
#include "plan/mutual-uri.h"
#include "plan/mutual-date.h"
#include "plan/mutual-member-words.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define SIGN_CENTER (MUTUAL_SHEET_START + 11)
#define TITLE_START (MUTUAL_SHEET_START + 36)
#define DUE_WIDTH 200.0

typedef struct
{
  MutualItem *item;
  gboolean    owned;
  guint       order; /* in the plan */
} Duty;

/* Dated ones first, by date; then the order of the plan. */
static int
compare_duties (gconstpointer a,
                gconstpointer b)
{
  const Duty *first = a;
  const Duty *second = b;
  const GDate *first_due = mutual_item_get_date (first->item, MUTUAL_MEMBER_DUE);
  const GDate *second_due = mutual_item_get_date (second->item, MUTUAL_MEMBER_DUE);
  int order = 0;

  if (first_due != NULL && second_due != NULL)
    order = g_date_compare (first_due, second_due);
  else if (first_due != NULL || second_due != NULL)
    order = first_due != NULL ? -1 : 1;

  return order != 0 ? order : (first->order > second->order) - (first->order < second->order);
}

static void
collect (MutualFlow   *flow,
         MutualItem   *parent,
         MutualMember  list,
         MutualItem   *person,
         GArray       *duties)
{
  for (guint i = 0; i < mutual_item_get_n_children (parent, list); i++)
    {
      MutualItem *item = mutual_item_get_child (parent, list, i);
      MutualItem *owner = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);
      g_autoptr (GPtrArray) roles = mutual_team_get_roles (item);
      Duty duty = { item, owner != NULL && mutual_team_get_person (owner) == person, duties->len };
      gboolean part = FALSE;

      for (guint n = 0; n < roles->len; n++)
        part |= mutual_team_get_person (g_ptr_array_index (roles, n)) == person;
      if (part && mutual_sheet_may_show (flow->sheet, item))
        g_array_append_val (duties, duty);
      if (list == MUTUAL_MEMBER_MILESTONES)
        collect (flow, item, MUTUAL_MEMBER_STEPS, person, duties);
    }
}

static void
put_who (MutualFlow *flow,
         MutualItem *person)
{
  const char *name = mutual_item_get_text (person, MUTUAL_MEMBER_NAME);
  const char *email = mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL);
  g_autofree char *address = mutual_uri_for_mail (email);
  g_autofree char *roles = mutual_sheet_describe_roles (person);
  int side = mutual_item_get_number (person, MUTUAL_MEMBER_SIDE);

  mutual_flow_put_heading (flow, name != NULL && *name != '\0' ? name : _("Person without a name"), "person");
  if (side == MUTUAL_SIDE_BUYER || side == MUTUAL_SIDE_SELLER)
    mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_SIDE),
                          mutual_item_get_text (flow->sheet->plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER
                                                                                             : MUTUAL_MEMBER_SELLER),
                          NULL);
  mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_ROLES), roles, NULL);
  mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_EMAIL), email, address);
  mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_PHONE),
                        mutual_item_get_text (person, MUTUAL_MEMBER_PHONE), NULL);
  if (flow->sheet->internal)
    mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_PRIVATE_NOTES),
                          mutual_item_get_text (person, MUTUAL_MEMBER_PRIVATE_NOTES), NULL);
}

static char *
describe_place (const Duty *duty)
{
  gboolean milestone = mutual_item_get_list_member (duty->item) == MUTUAL_MEMBER_MILESTONES;
  MutualItem *parent = milestone ? duty->item : mutual_item_get_parent (duty->item);
  g_autofree char *number = g_strdup_printf (_("Milestone %u"), mutual_item_get_position (parent) + 1);
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();

  g_ptr_array_add (facts, number);
  if (!milestone)
    g_ptr_array_add (facts, (char *) mutual_item_get_text (parent, MUTUAL_MEMBER_TITLE));
  if (!duty->owned)
    /* Translators: somebody has a part in a step that another person answers for. */
    g_ptr_array_add (facts, _("helps"));

  return mutual_phrase_line (facts);
}

static void
put_duty (MutualFlow           *flow,
          const Duty           *duty,
          const MutualProgress *progress)
{
  const double end = mutual_flow_get_end (flow);
  const double width = end - DUE_WIDTH - MUTUAL_FLOW_GAP - TITLE_START;
  const GDate *due = mutual_progress_get_end (duty->item);
  const char *title = mutual_item_get_text (duty->item, MUTUAL_MEMBER_TITLE);
  gboolean done = progress->state == MUTUAL_STATE_DONE;
  g_autofree char *place = describe_place (duty);
  g_autofree char *date = due != NULL ? mutual_date_format (due, MUTUAL_DATE_FULL) : g_strdup (_("no date yet"));
  g_autofree char *lateness = mutual_phrase_lateness (progress);
  g_autofree char *distance = due != NULL ? mutual_phrase_distance (due, &flow->sheet->today) : NULL;
  const MutualCell cells[] = {
    { .x = TITLE_START, .width = width, .size = MUTUAL_SHEET_BODY,
      .weight = duty->owned ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
      .text = title != NULL && *title != '\0' ? title : _("Step without a title") },
    { .x = TITLE_START, .width = width, .size = MUTUAL_SHEET_SMALL, .text = place, .ink = MUTUAL_INK_DIM,
      .below = TRUE },
    { .x = end - DUE_WIDTH, .width = DUE_WIDTH, .size = MUTUAL_SHEET_BODY, .text = date, .at_end = TRUE,
      .max_lines = 1, .weight = due != NULL && !done ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL },
    { .x = end - DUE_WIDTH, .width = DUE_WIDTH, .size = MUTUAL_SHEET_SMALL, .at_end = TRUE, .max_lines = 1,
      .text = done ? _("done") : lateness != NULL ? lateness : distance,
      .ink = lateness != NULL ? MUTUAL_INK_LATE : MUTUAL_INK_DIM, .below = TRUE },
  };
  double center;

  mutual_scene_set_item (flow->sheet->scene, mutual_item_get_id (duty->item));
  center = mutual_flow_put_row (flow, cells, G_N_ELEMENTS (cells), 8);
  if (done || progress->state == MUTUAL_STATE_LATE)
    mutual_sheet_put_state (flow->sheet, progress->state, SIGN_CENTER, center, 18);
  else
    mutual_scene_add_icon (flow->sheet->scene, MUTUAL_ICON_CHECKBOX, SIGN_CENTER - 10, center - 10, 20, 20,
                           MUTUAL_INK_TEXT, MUTUAL_INK_NONE);
  mutual_scene_set_item (flow->sheet->scene, NULL);
  mutual_flow_put_rule (flow);
}

static void
put_head (MutualFlow *flow,
          gboolean    again,
          gpointer    user_data)
{
  if (again)
    mutual_flow_put_again (flow, flow->heading);
  mutual_flow_put_rule (flow);
}

static void
put_duties (MutualFlow *flow,
            GArray     *duties,
            gboolean    done,
            const char *heading,
            const char *target)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < duties->len; i++)
    {
      const Duty *duty = &g_array_index (duties, Duty, i);
      MutualProgress progress;

      mutual_sheet_get_progress (flow->sheet, duty->item, &progress);
      if ((progress.state == MUTUAL_STATE_DONE) != done || mutual_progress_is_dropped (duty->item))
        continue;

      if (!begun)
        {
          mutual_flow_put_heading (flow, heading, target);
          mutual_flow_begin_table (flow, put_head, NULL);
          begun = TRUE;
        }
      put_duty (flow, duty, &progress);
    }
  if (begun)
    mutual_flow_end_table (flow);
}

/* Fills pages with what one person has to do. */
void
mutual_pages_add_person (MutualPagesBuild *build,
                         MutualItem       *person)
{
  g_autoptr (GArray) duties = g_array_new (FALSE, FALSE, sizeof (Duty));
  MutualFlow flow;

  mutual_flow_begin (&flow, build);
  mutual_flow_begin_page (&flow, FALSE);
  collect (&flow, build->sheet.plan, MUTUAL_MEMBER_MILESTONES, person, duties);
  g_array_sort (duties, compare_duties);

  put_who (&flow, person);
  if (duties->len == 0)
    mutual_flow_put_fact (&flow, NULL, _("Nothing in the plan is theirs yet."), NULL);
  put_duties (&flow, duties, FALSE, _("To Do"), "open");
  put_duties (&flow, duties, TRUE, _("Done"), "done");
}
