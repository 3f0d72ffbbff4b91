/* The head of the outline: its name, and a button that opens or closes all milestones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-heading.h"

#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualOutlineHeading
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *add_milestone;
  GtkWidget *add_event;
  GtkWidget *button;
  GtkWidget *icon;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (MutualOutlineHeading, mutual_outline_heading, GTK_TYPE_WIDGET)

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* An icon and a word, as wide as these. */
static GtkWidget *
add_button (MutualOutlineHeading *self,
            const char           *icon,
            const char           *label,
            const char           *tooltip,
            const char           *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = mutual_label_new (NULL, 0.5f);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_label_set_label (GTK_LABEL (text), label);
  gtk_box_append (GTK_BOX (box), text);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
on_clicked (MutualOutlineHeading *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
mutual_outline_heading_dispose (GObject *object)
{
  MutualOutlineHeading *self = MUTUAL_OUTLINE_HEADING (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->add_milestone, gtk_widget_unparent);
  g_clear_pointer (&self->add_event, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_outline_heading_parent_class)->dispose (object);
}

static void
mutual_outline_heading_class_init (MutualOutlineHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_outline_heading_dispose;

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outlineheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_outline_heading_init (MutualOutlineHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = mutual_label_new_line ("heading");
  gtk_label_set_label (GTK_LABEL (self->title), _("Milestones"));
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->add_milestone = add_button (self, "list-add-symbolic", _("Milestone"), _("Add Milestone"),
                                    "outline.add-milestone");
  self->add_event = add_button (self, "mutual-event-symbolic", _("Event"), _("Add Event"), "outline.add-event");

  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (box), self->icon);
  self->label = mutual_label_new (NULL, 0.5f);
  gtk_box_append (GTK_BOX (box), self->label);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL,
                                  -1);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * mutual_outline_heading_new:
 *
 * Returns: (transfer floating): a heading above nothing
 */
GtkWidget *
mutual_outline_heading_new (void)
{
  return g_object_new (MUTUAL_TYPE_OUTLINE_HEADING, NULL);
}

/**
 * mutual_outline_heading_update:
 * @self: a heading
 * @anything: whether there are rows below
 * @collapse: whether some are open, so that the button closes all
 * @writable: whether rows can be added
 */
void
mutual_outline_heading_update (MutualOutlineHeading *self,
                               gboolean              anything,
                               gboolean              collapse,
                               gboolean              writable)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_HEADING (self));

  gtk_label_set_label (GTK_LABEL (self->label), collapse ? _("Collapse All") : _("Expand All"));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), collapse ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_sensitive (self->button, anything);
  gtk_widget_set_visible (self->add_milestone, writable);
  gtk_widget_set_visible (self->add_event, writable);
}
