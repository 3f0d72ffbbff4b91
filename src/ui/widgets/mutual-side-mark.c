/* The mark of a side: a disc for the buyer, a square for the seller, so that colour is never alone.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-side-mark.h"

/* Corners of the square, as a share of its width. */
#define SQUARE_ROUNDING 0.12f

struct _MutualSideMark
{
  GtkWidget parent_instance;

  MutualSide side;
};

G_DEFINE_FINAL_TYPE (MutualSideMark, mutual_side_mark, GTK_TYPE_WIDGET)

static void
append_shape (GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds,
              float                  radius,
              const GdkRGBA         *color)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
mutual_side_mark_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MutualSideMark *self = MUTUAL_SIDE_MARK (widget);
  float width = gtk_widget_get_width (widget);
  float size = MIN (width, gtk_widget_get_height (widget));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((width - size) / 2, (gtk_widget_get_height (widget) - size) / 2, size, size);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  switch (self->side)
    {
    case MUTUAL_SIDE_BUYER:
      append_shape (snapshot, &bounds, size / 2, &color);
      break;

    case MUTUAL_SIDE_SELLER:
      append_shape (snapshot, &bounds, size * SQUARE_ROUNDING, &color);
      break;

    case MUTUAL_SIDE_BOTH:
      /* Half a disc and half a square. */
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (bounds.origin.x, bounds.origin.y, size / 2, size));
      append_shape (snapshot, &bounds, size / 2, &color);
      gtk_snapshot_pop (snapshot);
      bounds.origin.x += size / 2;
      bounds.size.width /= 2;
      append_shape (snapshot, &bounds, 0, &color);
      break;

    case MUTUAL_SIDE_UNSET:
    default:
      break;
    }
}

static void
mutual_side_mark_class_init (MutualSideMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mutual_side_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sidemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mutual_side_mark_init (MutualSideMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mutual_side_mark_new:
 *
 * Returns: (transfer floating): a mark of no side yet; its size and colours come from CSS
 */
GtkWidget *
mutual_side_mark_new (void)
{
  return g_object_new (MUTUAL_TYPE_SIDE_MARK, NULL);
}

/**
 * mutual_side_mark_set_side:
 * @self: a mark
 * @side: whose mark it is
 */
void
mutual_side_mark_set_side (MutualSideMark *self,
                           MutualSide      side)
{
  g_return_if_fail (MUTUAL_IS_SIDE_MARK (self));

  if (self->side == side)
    return;

  self->side = side;
  mutual_side_mark_set_side_class (GTK_WIDGET (self), side);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mutual_side_mark_set_side_class:
 * @widget: any widget
 * @side: a side
 *
 * Gives @widget the CSS class of @side and takes away the other's.
 */
void
mutual_side_mark_set_side_class (GtkWidget  *widget,
                                 MutualSide  side)
{
  static const char *const classes[] = { NULL, "buyer", "seller", "both" };

  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (guint i = 1; i < G_N_ELEMENTS (classes); i++)
    if (i == side)
      gtk_widget_add_css_class (widget, classes[i]);
    else
      gtk_widget_remove_css_class (widget, classes[i]);
}
