/* The arrow of a row: tells whether the rows below show, and shows or hides them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-row-arrow.h"

#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>

struct _MutualRowArrow
{
  GtkWidget parent_instance;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (MutualRowArrow, mutual_row_arrow, GTK_TYPE_WIDGET)

static void
mutual_row_arrow_dispose (GObject *object)
{
  MutualRowArrow *self = MUTUAL_ROW_ARROW (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_row_arrow_parent_class)->dispose (object);
}

static void
mutual_row_arrow_class_init (MutualRowArrowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_row_arrow_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rowarrow");
}

static void
mutual_row_arrow_init (MutualRowArrow *self)
{
  self->button = gtk_button_new_from_icon_name ("pan-end-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  /* The row is the one stop of the keyboard; it has arrow keys for this. */
  gtk_widget_set_can_focus (self->button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "row.toggle-expanded");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * mutual_row_arrow_new:
 *
 * Returns: (transfer floating): an arrow that points to what is closed
 */
GtkWidget *
mutual_row_arrow_new (void)
{
  return g_object_new (MUTUAL_TYPE_ROW_ARROW, NULL);
}

/**
 * mutual_row_arrow_update:
 * @self: an arrow
 * @expandable: whether there is anything to show; the arrow keeps its place if not
 * @expanded: whether it shows
 */
void
mutual_row_arrow_update (MutualRowArrow *self,
                         gboolean        expandable,
                         gboolean        expanded)
{
  const char *icon = expanded ? "pan-down-symbolic" : "pan-end-symbolic";

  g_return_if_fail (MUTUAL_IS_ROW_ARROW (self));

  if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (self->button)), icon) != 0)
    gtk_button_set_icon_name (GTK_BUTTON (self->button), icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  expanded ? _("Hide Steps") : _("Show Steps"), -1);
  mutual_tooltip_set (self->button, expanded ? _("Hide Steps") : _("Show Steps"));
  gtk_widget_set_child_visible (self->button, expandable);
}
