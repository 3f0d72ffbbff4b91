/* The people of both sides at the foot of the presentation.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-present-private.h"

#include "drawing/mutual-text.h"
#include "plan/mutual-person.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

/* From the end of the lanes. */
#define RULE 22.0
#define COMPANY_CENTER 46.0
#define DISC_CENTER 84.0
#define NAME_CENTER 116.0
#define ROLE_CENTER 133.0
#define HEIGHT 144.0

#define DISC 38.0
#define COMPANY_SIZE 14.7
#define NAME_SIZE 12.5
#define ROLE_SIZE 12.0
#define COLUMN_GAP 9.0
#define SIDES_GAP 40.0
/* The longest name, and the shortest that still says who it is. */
#define MAX_COLUMN 132.0
#define MIN_COLUMN 76.0
/* Of the width, where not all fit. */
#define LEAST_SHARE 0.3

typedef struct
{
  MutualItem *item;
  double      name_width;
  double      width;
} Column;

static void
collect_side (MutualPresent *present,
              MutualSide     side,
              GPtrArray     *items)
{
  for (guint i = 0; i < mutual_item_get_n_children (present->plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (present->plan, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == (int) side)
        g_ptr_array_add (items, person);
    }
  for (guint i = 0; i < mutual_item_get_n_children (present->plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (present->plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side && mutual_team_is_vacant (role))
        g_ptr_array_add (items, role);
    }
}

static const char *
get_name (MutualItem *item)
{
  return MUTUAL_IS_PERSON (item) ? mutual_item_get_text (item, MUTUAL_MEMBER_NAME) : _("Name needed");
}

/* What people call each other at work is known to everybody in the room; else what somebody does here. */
static const char *
get_role (MutualItem *item)
{
  g_autoptr (GPtrArray) roles = NULL;
  const char *job;

  if (!MUTUAL_IS_PERSON (item))
    return mutual_item_get_text (item, MUTUAL_MEMBER_TITLE);

  job = mutual_item_get_text (item, MUTUAL_MEMBER_JOB_TITLE);
  if (job != NULL && *job != '\0')
    return job;

  roles = mutual_team_get_roles_of (item);
  return roles->len > 0 ? mutual_item_get_text (g_ptr_array_index (roles, 0), MUTUAL_MEMBER_TITLE) : NULL;
}

static double
measure (MutualPresent *present,
         const char    *text,
         double         size,
         PangoWeight    weight)
{
  g_autoptr (PangoLayout) layout = mutual_text_lay_out (present->request->context, text, size * present->scale, weight);
  double width;

  mutual_text_get_size (layout, &width, NULL);
  return width;
}

static GArray *
create_columns (MutualPresent *present,
                GPtrArray     *items)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < items->len; i++)
    {
      Column column = { g_ptr_array_index (items, i) };

      column.name_width = measure (present, get_name (column.item), NAME_SIZE, PANGO_WEIGHT_BOLD);
      column.name_width = CLAMP (column.name_width, DISC * present->scale, MAX_COLUMN * present->scale);
      column.width = measure (present, get_role (column.item), ROLE_SIZE, PANGO_WEIGHT_NORMAL);
      column.width = CLAMP (column.width, column.name_width, MAX_COLUMN * present->scale);
      g_array_append_val (columns, column);
    }

  return columns;
}

static double
get_total (MutualPresent *present,
           const GArray  *columns)
{
  double total = 0;

  for (guint i = 0; i < columns->len; i++)
    total += g_array_index (columns, Column, i).width + (i > 0 ? COLUMN_GAP * present->scale : 0);

  return total;
}

static void
limit_columns (GArray   *columns,
               double    most,
               gboolean  names)
{
  for (guint i = 0; i < columns->len; i++)
    {
      Column *column = &g_array_index (columns, Column, i);

      column->width = MIN (column->width, names ? most : MAX (most, column->name_width));
    }
}

/* The widest titles give way first, then names, on both sides alike. */
static void
squeeze (MutualPresent *present,
         GArray        *buyers,
         GArray        *sellers,
         double         room)
{
  for (int names = FALSE; names <= TRUE; names++)
    for (double most = MAX_COLUMN; most >= MIN_COLUMN; most -= 2)
      {
        if (get_total (present, buyers) + get_total (present, sellers) <= room)
          return;
        limit_columns (buyers, most * present->scale, names);
        limit_columns (sellers, most * present->scale, names);
      }
}

/* Who is in the room can do without their names, but a name that is needed cannot. */
static guint
find_least (GArray *columns)
{
  for (guint i = columns->len; i-- > 0;)
    if (MUTUAL_IS_PERSON (g_array_index (columns, Column, i).item))
      return i;

  return columns->len - 1;
}

/* Leaves out those at the end that have no room, and returns how many. */
static guint
hide (MutualPresent *present,
      GArray        *columns,
      double         width)
{
  guint n_hidden = 0;

  while (columns->len > 0 &&
         get_total (present, columns) + (n_hidden > 0 ? (DISC + COLUMN_GAP) * present->scale : 0) > width + 0.5)
    {
      g_array_remove_index (columns, find_least (columns));
      n_hidden++;
    }

  return n_hidden;
}

static void
put_centered (MutualPresent *present,
              double         center_x,
              double         center_y,
              const char    *text,
              double         size,
              PangoWeight    weight,
              MutualInk      ink,
              double         max_width)
{
  double width = MIN (measure (present, text, size, weight), max_width);

  mutual_present_put (present, center_x - width / 2, center_y, text, size, weight, ink, max_width);
}

static void
draw_member (MutualPresent *present,
             const Column  *column,
             MutualSide     side,
             double         x,
             double         y)
{
  const double scale = present->scale;
  const double disc = DISC * scale;
  double center = x + column->width / 2;
  MutualInk ink = side == MUTUAL_SIDE_BUYER ? MUTUAL_INK_BUYER : MUTUAL_INK_SELLER;

  mutual_scene_set_item (present->scene, mutual_item_get_id (column->item));
  if (MUTUAL_IS_PERSON (column->item))
    {
      g_autofree char *initials = mutual_phrase_initials (get_name (column->item));

      mutual_scene_add_rect (present->scene, center - disc / 2, y + DISC_CENTER * scale - disc / 2, disc, disc,
                             disc / 2, side == MUTUAL_SIDE_BUYER ? MUTUAL_INK_BUYER_DISC : MUTUAL_INK_SELLER_DISC);
      put_centered (present, center, y + DISC_CENTER * scale, initials, 14, PANGO_WEIGHT_BOLD, ink, disc * 0.9);
    }
  else
    {
      MutualFigure *ring;

      ring = mutual_scene_add_rect (present->scene, center - disc / 2, y + DISC_CENTER * scale - disc / 2, disc, disc,
                                    disc / 2, MUTUAL_INK_NONE);
      ring->stroke = ink;
      ring->line_width = 1.3 * scale;
      ring->dashed = TRUE;
      put_centered (present, center, y + DISC_CENTER * scale, C_ ("no name", "?"), 14, PANGO_WEIGHT_BOLD, ink, disc);
    }
  put_centered (present, center, y + NAME_CENTER * scale, get_name (column->item), NAME_SIZE, PANGO_WEIGHT_BOLD,
                MUTUAL_INK_TEXT, column->width);
  put_centered (present, center, y + ROLE_CENTER * scale, get_role (column->item), ROLE_SIZE, PANGO_WEIGHT_NORMAL,
                MUTUAL_INK_DIM, column->width);
  mutual_scene_set_item (present->scene, NULL);
}

static void
draw_side (MutualPresent *present,
           MutualSide     side,
           const GArray  *columns,
           guint          n_hidden,
           double         x,
           double         y,
           double         width)
{
  const double scale = present->scale;
  double spare = width - get_total (present, columns) - (n_hidden > 0 ? (DISC + COLUMN_GAP) * scale : 0);
  double gap = COLUMN_GAP * scale + CLAMP (spare / MAX (columns->len, 1), 0, 3 * COLUMN_GAP * scale);
  const char *company;

  company = mutual_item_get_text (present->plan,
                                  side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  if (columns->len > 0 || n_hidden > 0)
    {
      mutual_present_put_side (present, side, x + 5 * scale, y + COMPANY_CENTER * scale, 10);
      mutual_present_put (present, x + 18 * scale, y + COMPANY_CENTER * scale, company, COMPANY_SIZE,
                          PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, width - 18 * scale);
    }

  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);

      draw_member (present, column, side, x, y);
      x += column->width + gap;
    }

  if (n_hidden > 0)
    {
      /* Translators: people that the picture has no room for, as in "+3". */
      g_autofree char *text = g_strdup_printf (_("+%u"), n_hidden);

      put_centered (present, x + DISC / 2 * scale, y + DISC_CENTER * scale, text, 14, PANGO_WEIGHT_BOLD,
                    MUTUAL_INK_DIM, DISC * scale);
    }
}

/* Finds the people of both sides. */
void
mutual_present_people_collect (MutualPresent *present)
{
  present->buyers = g_ptr_array_new ();
  present->sellers = g_ptr_array_new ();
  collect_side (present, MUTUAL_SIDE_BUYER, present->buyers);
  collect_side (present, MUTUAL_SIDE_SELLER, present->sellers);
}

/* Draws the people, or only measures them; returns where they end. */
double
mutual_present_people_lay_out (MutualPresent *present,
                               double         y)
{
  const double scale = present->scale;
  const double room = present->end - present->start - SIDES_GAP * scale;
  g_autoptr (GArray) buyers = NULL;
  g_autoptr (GArray) sellers = NULL;
  guint n_buyers;
  guint n_sellers;
  double width;
  double share;

  if (!present->with_people || present->buyers->len + present->sellers->len == 0)
    return y;
  if (present->scene == NULL)
    return y + HEIGHT * scale;

  buyers = create_columns (present, present->buyers);
  sellers = create_columns (present, present->sellers);
  squeeze (present, buyers, sellers, room);
  share = (double) buyers->len / (buyers->len + sellers->len);
  width = get_total (present, buyers);
  if (width + get_total (present, sellers) <= room)
    width += (room - width - get_total (present, sellers)) * share;
  else
    width = room * CLAMP (share, LEAST_SHARE, 1 - LEAST_SHARE);
  n_buyers = hide (present, buyers, width);
  n_sellers = hide (present, sellers, room - width);

  mutual_scene_add_line (present->scene, present->start, y + RULE * scale, present->end, y + RULE * scale, 1,
                         MUTUAL_INK_RULE);
  draw_side (present, MUTUAL_SIDE_BUYER, buyers, n_buyers, present->start, y, width);
  draw_side (present, MUTUAL_SIDE_SELLER, sellers, n_sellers, present->start + width + SIDES_GAP * scale, y,
             room - width);

  return y + HEIGHT * scale;
}
