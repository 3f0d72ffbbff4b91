/* The columns of a milestone's row: all have their width but the title, and the chips give way to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-column-layout.h"

/* The columns of all rows must stand below each other, so none may depend on how long a title is: the title gets what the
 * others leave, and the chips give way when that becomes too little. */
#define CHIPS_SHARE 0.45

/* Between columns. */
#define GAP 9

struct _MutualColumnLayout
{
  GtkLayoutManager parent_instance;

  GtkWidget *title; /* both are children of the widget, unowned */
  GtkWidget *chips;
};

G_DEFINE_FINAL_TYPE (MutualColumnLayout, mutual_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_column (GtkWidget *column,
                int       *minimum,
                int       *natural)
{
  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* How wide all is but the title and the chips themselves. */
static int
measure_fixed (MutualColumnLayout *self,
               GtkWidget          *widget)
{
  int width = -GAP;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int natural = 0;

        if (child != self->title && child != self->chips)
          measure_column (child, NULL, &natural);
        width += natural + GAP;
      }
  return width;
}

/* Chips that would be less than halfway readable leave all but the least to the title. */
static int
get_chips_width (MutualColumnLayout *self,
                 int                 available)
{
  int share = (int) (available * CHIPS_SHARE);
  int minimum, natural;

  if (!gtk_widget_should_layout (self->chips))
    return 0;
  measure_column (self->chips, &minimum, &natural);
  return share < (minimum + natural) / 2 ? minimum : MIN (share, natural);
}

static void
measure_height (GtkWidget *widget,
                int       *minimum,
                int       *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
mutual_column_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  MutualColumnLayout *self = MUTUAL_COLUMN_LAYOUT (manager);
  int title_minimum, title_natural, fixed;
  int chips_minimum = 0, chips_natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (widget, minimum, natural);
      return;
    }
  fixed = measure_fixed (self, widget);
  measure_column (self->title, &title_minimum, &title_natural);
  if (gtk_widget_should_layout (self->chips))
    measure_column (self->chips, &chips_minimum, &chips_natural);
  *minimum = fixed + title_minimum + chips_minimum;
  *natural = fixed + title_natural + chips_natural;
}

static void
mutual_column_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  MutualColumnLayout *self = MUTUAL_COLUMN_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int available = MAX (width - measure_fixed (self, widget), 0);
  int chips = get_chips_width (self, available);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { 0, 0, 0, height };
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_column (child, &minimum, &natural);
      if (child == self->title)
        natural = available - chips;
      else if (child == self->chips)
        natural = chips;
      allocation.width = MAX (natural, minimum);
      allocation.x = rtl ? width - x - allocation.width : x;
      gtk_widget_size_allocate (child, &allocation, -1);
      x += allocation.width + GAP;
    }
}

static void
mutual_column_layout_class_init (MutualColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = mutual_column_layout_measure;
  layout_class->allocate = mutual_column_layout_allocate;
}

static void
mutual_column_layout_init (MutualColumnLayout *self)
{
}

/**
 * mutual_column_layout_set_columns:
 * @self: a layout
 * @title: the child that takes what the others leave
 * @chips: the child that gives way to it
 */
void
mutual_column_layout_set_columns (MutualColumnLayout *self,
                                  GtkWidget          *title,
                                  GtkWidget          *chips)
{
  g_return_if_fail (MUTUAL_IS_COLUMN_LAYOUT (self));

  self->title = title;
  self->chips = chips;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
