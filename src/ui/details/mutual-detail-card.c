/* A card of details: lines, of one field or of two beside each other.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-card.h"

struct _MutualDetailCard
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualDetailCard, mutual_detail_card, GTK_TYPE_WIDGET)

static void
mutual_detail_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_detail_card_parent_class)->dispose (object);
}

static void
mutual_detail_card_class_init (MutualDetailCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_detail_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_detail_card_init (MutualDetailCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/**
 * mutual_detail_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
mutual_detail_card_new (void)
{
  return g_object_new (MUTUAL_TYPE_DETAIL_CARD, NULL);
}

/**
 * mutual_detail_card_add_pair:
 * @self: a card
 * @first: what stands first
 * @second: what stands beside it
 */
void
mutual_detail_card_add_pair (MutualDetailCard *self,
                             GtkWidget        *first,
                             GtkWidget        *second)
{
  GtkWidget *box;

  g_return_if_fail (MUTUAL_IS_DETAIL_CARD (self) && GTK_IS_WIDGET (first) && GTK_IS_WIDGET (second));

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "pair");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  mutual_detail_card_add_line (self, box);
}

/**
 * mutual_detail_card_add_line:
 * @self: a card
 * @line: any widget, to stand below the others with a line between
 */
void
mutual_detail_card_add_line (MutualDetailCard *self,
                             GtkWidget        *line)
{
  g_return_if_fail (MUTUAL_IS_DETAIL_CARD (self) && GTK_IS_WIDGET (line));

  if (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_add_css_class (line, "below");
  gtk_widget_insert_before (line, GTK_WIDGET (self), NULL);
}
