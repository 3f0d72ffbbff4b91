/* The people of both sides on the executive page.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-page-private.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-person.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#define TITLE_CENTER 38.0
#define FIRST_ROW 60.0
#define ROW 30.0

/* Where the columns of a side are, from its start. */
#define NAME 20.0
#define ROLE 186.0
#define WIDTH 514.0
#define NUMBERS 150.0
#define SELLER_START 642.0

static void
draw_member (MutualPage *page,
             MutualItem *item,
             MutualSide  side,
             double      x,
             double      center)
{
  gboolean person = MUTUAL_IS_PERSON (item);
  g_autofree char *roles = person ? mutual_sheet_describe_roles (item) : NULL;
  g_autoptr (GArray) numbers = mutual_sheet_get_numbers (page->sheet, item);
  g_autofree char *text = mutual_phrase_numbers (numbers);
  MutualInk ink = side == MUTUAL_SIDE_BUYER ? MUTUAL_INK_BUYER : MUTUAL_INK_SELLER;
  double end;
  double name_end;

  mutual_sheet_begin (page->sheet, "P");
  mutual_scene_set_item (page->sheet->scene, mutual_item_get_id (item));
  if (person)
    mutual_sheet_put_side (page->sheet, side, x + 5, center, 9.5);
  else
    /* Translators: stands for a name that is not known yet. */
    mutual_sheet_put (page->sheet, x + 1, center, C_ ("no name", "?"), MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD, ink, 20);

  end = mutual_sheet_put_end (page->sheet, x + WIDTH, center, text, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL,
                              MUTUAL_INK_DIM, NUMBERS);
  name_end = mutual_sheet_put (page->sheet, x + NAME, center,
                               person ? mutual_item_get_text (item, MUTUAL_MEMBER_NAME) : _("Name needed"),
                               MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, 220);
  name_end = MAX (x + ROLE, name_end + 10);
  if (end - name_end > 2 * MUTUAL_SHEET_MEDIUM)
    mutual_sheet_put (page->sheet, name_end, center, person ? roles : mutual_item_get_text (item, MUTUAL_MEMBER_TITLE),
                      MUTUAL_SHEET_MEDIUM, PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, end - name_end - 10);
  mutual_scene_set_item (page->sheet->scene, NULL);
  mutual_sheet_end (page->sheet, "P");
}

static void
draw_side (MutualPage *page,
           MutualSide  side,
           GPtrArray  *items,
           double      x,
           double      y)
{
  const double row = ROW * page->squeeze;
  guint n_shown = MIN (items->len, page->n_people);
  const char *company;

  /* The row that says how many are left out takes the place of one of them. */
  if (items->len > page->n_people && n_shown > 0)
    n_shown--;

  company = mutual_item_get_text (page->sheet->plan,
                                  side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  mutual_sheet_begin (page->sheet, "H2");
  mutual_sheet_put_side (page->sheet, side, x + 7, y + TITLE_CENTER, 12);
  mutual_sheet_put (page->sheet, x + 23, y + TITLE_CENTER, company, MUTUAL_SHEET_BODY, PANGO_WEIGHT_ULTRABOLD,
                    MUTUAL_INK_TEXT, WIDTH - 23);
  mutual_sheet_end (page->sheet, "H2");

  y += FIRST_ROW;
  for (guint i = 0; i < n_shown; i++, y += row)
    draw_member (page, g_ptr_array_index (items, i), side, x, y + row / 2);

  if (n_shown < items->len)
    {
      guint n = items->len - n_shown;
      /* Translators: people that the page has no room for. */
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more person", "and %u more people", n), n);

      mutual_sheet_put (page->sheet, x + NAME, y + row / 2, text, MUTUAL_SHEET_SMALL, PANGO_WEIGHT_NORMAL,
                        MUTUAL_INK_DIM, WIDTH - NAME);
    }
}

/* Finds the people of both sides. */
void
mutual_page_teams_collect (MutualPage *page)
{
  page->buyers = mutual_sheet_get_members (page->sheet, MUTUAL_SIDE_BUYER);
  page->sellers = mutual_sheet_get_members (page->sheet, MUTUAL_SIDE_SELLER);
}

/* Who answers for the plan: the seller's person with a part in most milestones. */
char *
mutual_page_teams_get_author (MutualPage *page)
{
  const char *company = mutual_item_get_text (page->sheet->plan, MUTUAL_MEMBER_SELLER);
  MutualItem *author = NULL;
  g_autofree char *name = NULL;
  g_autofree char *tame = NULL;
  guint most = 0;

  for (guint i = 0; i < page->sellers->len; i++)
    {
      MutualItem *item = g_ptr_array_index (page->sellers, i);
      g_autoptr (GArray) numbers = mutual_sheet_get_numbers (page->sheet, item);

      if (MUTUAL_IS_PERSON (item) && numbers->len > most)
        {
          author = item;
          most = numbers->len;
        }
    }

  if (author == NULL)
    return NULL;

  name = mutual_text_tame (mutual_item_get_text (author, MUTUAL_MEMBER_NAME));
  tame = mutual_text_tame (company);
  /* Translators: the foot of the printed page: a person and their company. */
  return g_strdup_printf (_("Prepared by %s, %s"), name, tame);
}

/* How high the teams are, from the end of the boxes. */
double
mutual_page_teams_get_height (MutualPage *page)
{
  return FIRST_ROW + page->n_people * ROW * page->squeeze;
}

/* Draws them. */
void
mutual_page_teams_draw (MutualPage *page,
                        double      y)
{
  draw_side (page, MUTUAL_SIDE_BUYER, page->buyers, MUTUAL_SHEET_START, y);
  draw_side (page, MUTUAL_SIDE_SELLER, page->sellers, SELLER_START, y);
}
