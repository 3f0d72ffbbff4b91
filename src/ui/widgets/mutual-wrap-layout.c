/* A layout that fills lines like words of a text, in the reading direction.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-wrap-layout.h"

struct _MutualWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MutualWrapLayout, mutual_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static void
allocate_child (GtkWidget *widget,
                GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

/* Fills the lines, of which the last child may take the rest, placing the children if @allocate. Returns the height of all lines. */
static int
fill_lines (MutualWrapLayout *self,
            GtkWidget        *widget,
            int               width,
            gboolean          allocate)
{
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = MIN (measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1), MAX (width, 0));
      child_height = measure_child (child, GTK_ORIENTATION_VERTICAL, -1);
      if (x > 0 && x + child_width > width)
        {
          y += line_height + self->spacing;
          x = 0;
          line_height = 0;
        }
      if (gtk_widget_get_next_sibling (child) == NULL && gtk_widget_get_hexpand (child))
        child_width = width - x;
      if (allocate)
        allocate_child (widget, child, x, y, child_width, child_height);
      x += child_width + self->spacing;
      line_height = MAX (line_height, child_height);
    }
  return y + line_height;
}

static GtkSizeRequestMode
mutual_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mutual_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  MutualWrapLayout *self = MUTUAL_WRAP_LAYOUT (manager);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = fill_lines (self, widget, for_size < 0 ? G_MAXINT : for_size, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
mutual_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  fill_lines (MUTUAL_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
mutual_wrap_layout_class_init (MutualWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = mutual_wrap_layout_get_request_mode;
  layout_class->measure = mutual_wrap_layout_measure;
  layout_class->allocate = mutual_wrap_layout_allocate;
}

static void
mutual_wrap_layout_init (MutualWrapLayout *self)
{
}

/**
 * mutual_wrap_layout_new:
 * @spacing: pixels between children, and between lines
 *
 * Returns: (transfer full): a new layout
 */
GtkLayoutManager *
mutual_wrap_layout_new (int spacing)
{
  MutualWrapLayout *self = g_object_new (MUTUAL_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
