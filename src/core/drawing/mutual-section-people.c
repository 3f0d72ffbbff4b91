/* The people of a side on paper: who they are, what they do in the plan, and how to reach them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-section.h"

#include "plan/mutual-uri.h"
#include "plan/mutual-member-words.h"
#include "plan/mutual-person.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define SIGN_CENTER (MUTUAL_SHEET_START + 6)
#define NAME_START (MUTUAL_SHEET_START + 20)
#define NAME_WIDTH 262.0
#define ROLE_START 384.0
#define ROLE_WIDTH 350.0
#define CONTACT_START 752.0
#define CONTACT_WIDTH 290.0
#define NUMBERS_WIDTH 96.0

static void
put_head (MutualFlow *flow,
          gboolean    again,
          gpointer    user_data)
{
  static const MutualColumn columns[] = {
    { MUTUAL_MEMBER_NAME, NAME_START, NAME_WIDTH },
    { MUTUAL_MEMBER_ROLES, ROLE_START, ROLE_WIDTH },
    { MUTUAL_MEMBER_EMAIL, CONTACT_START, CONTACT_WIDTH },
    { MUTUAL_MEMBER_MILESTONES, 0, NUMBERS_WIDTH, TRUE },
  };

  if (again)
    mutual_flow_put_again (flow, flow->heading);
  mutual_flow_put_columns (flow, columns, G_N_ELEMENTS (columns));
}

/* The roles of a person, or the one that nobody fills, by title or by what it is for. */
static char *
describe (MutualItem   *person_or_role,
          MutualMember  member)
{
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();

  if (!MUTUAL_IS_PERSON (person_or_role))
    return g_strdup (mutual_item_get_text (person_or_role, member));

  roles = mutual_team_get_roles_of (person_or_role);
  for (guint i = 0; i < roles->len; i++)
    {
      const char *text = mutual_item_get_text (g_ptr_array_index (roles, i), member);

      if (text != NULL && *text != '\0')
        g_ptr_array_add (phrases, (char *) text);
    }

  return mutual_phrase_list (phrases);
}

static void
put_member (MutualFlow *flow,
            MutualItem *item,
            MutualSide  side)
{
  const double end = mutual_flow_get_end (flow);
  gboolean person = MUTUAL_IS_PERSON (item);
  const char *email = person ? mutual_item_get_text (item, MUTUAL_MEMBER_EMAIL) : NULL;
  const char *notes = person && flow->sheet->internal ? mutual_item_get_text (item, MUTUAL_MEMBER_PRIVATE_NOTES) : NULL;
  g_autofree char *address = mutual_uri_for_mail (email);
  g_autofree char *roles = describe (item, MUTUAL_MEMBER_TITLE);
  g_autofree char *purposes = describe (item, MUTUAL_MEMBER_PURPOSE);
  g_autoptr (GArray) numbers = mutual_sheet_get_numbers (flow->sheet, item);
  g_autofree char *places = mutual_phrase_numbers (numbers);
  const MutualCell cells[] = {
    { .x = NAME_START, .width = NAME_WIDTH, .size = MUTUAL_SHEET_MEDIUM, .weight = PANGO_WEIGHT_BOLD,
      .text = person ? mutual_item_get_text (item, MUTUAL_MEMBER_NAME) : _("Name needed") },
    { .x = NAME_START, .width = NAME_WIDTH, .size = MUTUAL_SHEET_SMALL, .ink = MUTUAL_INK_DIM, .below = TRUE,
      .text = person ? mutual_item_get_text (item, MUTUAL_MEMBER_JOB_TITLE) : NULL },
    { .x = ROLE_START, .width = ROLE_WIDTH, .size = MUTUAL_SHEET_MEDIUM, .text = roles },
    { .x = ROLE_START, .width = ROLE_WIDTH, .size = MUTUAL_SHEET_SMALL, .ink = MUTUAL_INK_DIM, .below = TRUE,
      .text = purposes },
    { .x = CONTACT_START, .width = CONTACT_WIDTH, .size = MUTUAL_SHEET_SMALL, .text = email, .link = address,
      .ink = address != NULL ? MUTUAL_INK_ACCENT_TEXT : MUTUAL_INK_TEXT },
    { .x = CONTACT_START, .width = CONTACT_WIDTH, .size = MUTUAL_SHEET_SMALL, .below = TRUE,
      .text = person ? mutual_item_get_text (item, MUTUAL_MEMBER_PHONE) : NULL },
    { .x = end - NUMBERS_WIDTH, .width = NUMBERS_WIDTH, .size = MUTUAL_SHEET_SMALL, .text = places, .max_lines = 1,
      .ink = MUTUAL_INK_DIM, .at_end = TRUE },
  };
  double center;

  mutual_scene_set_item (flow->sheet->scene, mutual_item_get_id (item));
  center = mutual_flow_put_row (flow, cells, G_N_ELEMENTS (cells), 8);
  if (person)
    mutual_sheet_put_side (flow->sheet, side, SIGN_CENTER, center, 10);
  else
    mutual_scene_add_icon (flow->sheet->scene, MUTUAL_ICON_VACANT, SIGN_CENTER - 6, center - 6, 12, 12,
                           side == MUTUAL_SIDE_BUYER ? MUTUAL_INK_BUYER : MUTUAL_INK_SELLER, MUTUAL_INK_NONE);
  mutual_flow_put_fact (flow, mutual_member_describe (MUTUAL_MEMBER_PRIVATE_NOTES), notes, NULL);
  mutual_flow_put_rule (flow);
  mutual_scene_set_item (flow->sheet->scene, NULL);
}

/* Puts the people of a side, under the name of their company. */
void
mutual_section_put_people (MutualFlow *flow,
                           MutualSide  side)
{
  const char *company = mutual_item_get_text (flow->sheet->plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER
                                                                                            : MUTUAL_MEMBER_SELLER);
  g_autoptr (GPtrArray) members = mutual_sheet_get_members (flow->sheet, side);

  if (members->len == 0)
    return;

  if (company == NULL || *company == '\0')
    company = mutual_member_describe (side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  mutual_flow_put_heading (flow, company, side == MUTUAL_SIDE_BUYER ? "buyer" : "seller");
  mutual_flow_begin_table (flow, put_head, NULL);
  for (guint i = 0; i < members->len && !g_cancellable_is_cancelled (flow->build->cancellable); i++)
    put_member (flow, g_ptr_array_index (members, i), side);
  mutual_flow_end_table (flow);
}

/* Fills pages with the people of both sides, or of the one asked for. */
void
mutual_pages_add_people (MutualPagesBuild *build)
{
  MutualSide asked = build->options->side;
  MutualFlow flow;

  mutual_flow_begin (&flow, build);
  mutual_flow_begin_page (&flow, FALSE);
  for (MutualSide side = MUTUAL_SIDE_BUYER; side <= MUTUAL_SIDE_SELLER; side++)
    if (asked == MUTUAL_SIDE_UNSET || asked == MUTUAL_SIDE_BOTH || asked == side)
      mutual_section_put_people (&flow, side);
  if (flow.fresh)
    mutual_flow_put_fact (&flow, NULL, _("Nobody is in the plan yet."), NULL);
}
