/* A container that says whether it is narrow, so that what it holds can be laid out for a small screen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-width-bin.h"

struct _MutualWidthBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean narrow;
  gboolean wanted; /* what the last allocation asks for */
  int wide_minimum; /* what the child needed when it was wide last */
  guint source;
};

static void mutual_width_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualWidthBin, mutual_width_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mutual_width_bin_buildable_init))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable_iface;

/* Twice as large a text needs twice the room. */
static double
get_text_scale (MutualWidthBin *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1.0;
}

static void
set_narrow (MutualWidthBin *self,
            gboolean        narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static gboolean
on_idle (gpointer user_data)
{
  MutualWidthBin *self = user_data;

  self->source = 0;
  set_narrow (self, self->wanted);

  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
mutual_width_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_child_width (MutualWidthBin *self,
                 int             width)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (minimum, width);
}

/* Never less than the child needs: what does not fit is cut off. */
static int
get_child_height (MutualWidthBin *self,
                  int             width,
                  int             height)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return MAX (minimum, height);
}

/* While wide it claims to need less than its child does: otherwise it could never be made narrow. Nor does its least
 * height depend on its width, as GTK 4.18 warns when a window gets wider and lower at once. */
static void
mutual_width_bin_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MutualWidthBin *self = MUTUAL_WIDTH_BIN (widget);

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : get_child_width (self, for_size), minimum,
                          natural, minimum_baseline, natural_baseline);
      *minimum = MIN (*minimum, MUTUAL_MINIMUM_HEIGHT);
      return;
    }

  gtk_widget_measure (self->child, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (!self->narrow)
    *minimum = MIN (*minimum, MUTUAL_MINIMUM_WIDTH);
}

/* The property changes after this frame, as nothing may ask for another size while sizes are given out. */
static void
mutual_width_bin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MutualWidthBin *self = MUTUAL_WIDTH_BIN (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = { 0, 0, width, height };

  if (!self->narrow && self->child != NULL && gtk_widget_should_layout (self->child))
    self->wide_minimum = get_child_width (self, 0);
  self->wanted = width < MAX (MUTUAL_NARROW_WIDTH * get_text_scale (self), self->wide_minimum);
  if (self->wanted != self->narrow && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  allocation.width = get_child_width (self, width);
  allocation.height = get_child_height (self, allocation.width, height);
  if (rtl)
    allocation.x = width - allocation.width;
  gtk_widget_size_allocate (self->child, &allocation, baseline);
}

static void
mutual_width_bin_dispose (GObject *object)
{
  MutualWidthBin *self = MUTUAL_WIDTH_BIN (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_width_bin_parent_class)->dispose (object);
}

static void
mutual_width_bin_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MutualWidthBin *self = MUTUAL_WIDTH_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_width_bin_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MutualWidthBin *self = MUTUAL_WIDTH_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      mutual_width_bin_set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_width_bin_class_init (MutualWidthBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_width_bin_dispose;
  object_class->get_property = mutual_width_bin_get_property;
  object_class->set_property = mutual_width_bin_set_property;
  widget_class->get_request_mode = mutual_width_bin_get_request_mode;
  widget_class->measure = mutual_width_bin_measure;
  widget_class->size_allocate = mutual_width_bin_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "widthbin");
}

static void
mutual_width_bin_init (MutualWidthBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
mutual_width_bin_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  if (GTK_IS_WIDGET (child))
    mutual_width_bin_set_child (MUTUAL_WIDTH_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
mutual_width_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = mutual_width_bin_add_child;
}

/**
 * mutual_width_bin_new:
 *
 * Returns: (transfer floating): a new, empty container
 */
GtkWidget *
mutual_width_bin_new (void)
{
  return g_object_new (MUTUAL_TYPE_WIDTH_BIN, NULL);
}

/**
 * mutual_width_bin_set_child:
 * @self: a container
 * @child: (nullable): what it is to hold
 */
void
mutual_width_bin_set_child (MutualWidthBin *self,
                            GtkWidget      *child)
{
  g_return_if_fail (MUTUAL_IS_WIDTH_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * mutual_width_bin_get_narrow:
 * @self: a container
 *
 * Returns: whether it is to be laid out for a small screen
 */
gboolean
mutual_width_bin_get_narrow (MutualWidthBin *self)
{
  g_return_val_if_fail (MUTUAL_IS_WIDTH_BIN (self), FALSE);

  return self->narrow;
}

/**
 * mutual_width_bin_expect_width:
 * @self: a container
 * @width: the width that it will most likely be given, in pixels
 *
 * Decides before the first frame, so that it need not be laid out twice.
 */
void
mutual_width_bin_expect_width (MutualWidthBin *self,
                               int             width)
{
  g_return_if_fail (MUTUAL_IS_WIDTH_BIN (self));

  set_narrow (self, width < MUTUAL_NARROW_WIDTH * get_text_scale (self));
}
