/* Cards of one size side by side, as many as there is room for.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-card-layout.h"

#define SPACING 12
#define MOST_COLUMNS 3

/* GtkFlowBox tells more as its least height than it needs, which newer versions of GTK warn about. */
struct _MutualCardLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualCardLayout, mutual_card_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The largest that any card needs. */
static guint
measure_cards (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  guint n = 0;

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
      n++;
    }

  return n;
}

static int
get_columns (GtkWidget *widget,
             int        width)
{
  int minimum, natural;

  measure_cards (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  return CLAMP ((width + SPACING) / MAX (minimum + SPACING, 1), 1, MOST_COLUMNS);
}

static int
get_card_width (int width,
                int n_columns)
{
  return (width - (n_columns - 1) * SPACING) / n_columns;
}

static GtkSizeRequestMode
mutual_card_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mutual_card_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  int n_columns = MOST_COLUMNS;
  int for_card = -1;
  int n_rows;
  guint n;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_cards (widget, orientation, -1, minimum, natural);
      *natural = *natural * MOST_COLUMNS + (MOST_COLUMNS - 1) * SPACING;
      return;
    }

  /* Without a width the least height is wanted: that of the best width. */
  if (for_size >= 0)
    {
      n_columns = get_columns (widget, for_size);
      for_card = get_card_width (for_size, n_columns);
    }
  n = measure_cards (widget, orientation, for_card, minimum, natural);
  n_rows = ((int) n + n_columns - 1) / n_columns;
  *minimum = MAX (n_rows * *minimum + (n_rows - 1) * SPACING, 0);
  *natural = MAX (n_rows * *natural + (n_rows - 1) * SPACING, 0);
  if (for_size < 0)
    *natural = *minimum;
}

static void
mutual_card_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n_columns = get_columns (widget, width);
  int card_width = get_card_width (width, n_columns);
  int card_height, natural;
  int i = 0;

  measure_cards (widget, GTK_ORIENTATION_VERTICAL, card_width, &card_height, &natural);
  card_height = MAX (card_height, natural);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int column = i % n_columns;
      GtkAllocation allocation = { 0, 0, 0, card_height };

      if (!gtk_widget_should_layout (child))
        continue;
      /* Pixels that are left over go to some of the columns, so that the last one ends where the others do. */
      allocation.x = column * (width + SPACING) / n_columns;
      allocation.width = (column + 1) * (width + SPACING) / n_columns - SPACING - allocation.x;
      if (rtl)
        allocation.x = width - allocation.x - allocation.width;
      allocation.y = (i / n_columns) * (card_height + SPACING);
      gtk_widget_size_allocate (child, &allocation, -1);
      i++;
    }
}

static void
mutual_card_layout_class_init (MutualCardLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = mutual_card_layout_get_request_mode;
  manager_class->measure = mutual_card_layout_measure;
  manager_class->allocate = mutual_card_layout_allocate;
}

static void
mutual_card_layout_init (MutualCardLayout *self)
{
}
