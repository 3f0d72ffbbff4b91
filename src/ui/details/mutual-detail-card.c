/* A card of details: fields with a caption above, alone or two beside each other, and lines.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-card.h"

#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"

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
 * mutual_detail_card_add_title:
 * @self: a card
 * @caption: what it is
 * @title: its title
 */
void
mutual_detail_card_add_title (MutualDetailCard *self,
                              const char       *caption,
                              const char       *title)
{
  GtkWidget *field = mutual_detail_field_new (caption, title, MUTUAL_SIDE_UNSET);

  gtk_widget_add_css_class (field, "title");
  mutual_detail_card_add_line (self, field);
}

/**
 * mutual_detail_card_add_field:
 * @self: a card
 * @caption: what it is
 * @text: (nullable): what it says; nothing is added when it says nothing
 */
void
mutual_detail_card_add_field (MutualDetailCard *self,
                              const char       *caption,
                              const char       *text)
{
  if (text != NULL && *text != '\0')
    mutual_detail_card_add_line (self, mutual_detail_field_new (caption, text, MUTUAL_SIDE_UNSET));
}

/**
 * mutual_detail_card_add_pair:
 * @self: a card
 * @first: (nullable): what stands first
 * @second: (nullable): what stands beside it; either alone takes the whole line
 */
void
mutual_detail_card_add_pair (MutualDetailCard *self,
                             GtkWidget        *first,
                             GtkWidget        *second)
{
  GtkWidget *box;

  if (first == NULL || second == NULL)
    {
      if (first != NULL || second != NULL)
        mutual_detail_card_add_line (self, first != NULL ? first : second);
      return;
    }
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

  if (!mutual_detail_card_is_empty (self))
    gtk_widget_add_css_class (line, "below");
  gtk_widget_insert_before (line, GTK_WIDGET (self), NULL);
}

/**
 * mutual_detail_card_is_empty:
 * @self: a card
 *
 * Returns: whether it says nothing
 */
gboolean
mutual_detail_card_is_empty (MutualDetailCard *self)
{
  g_return_val_if_fail (MUTUAL_IS_DETAIL_CARD (self), TRUE);

  return gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL;
}

/**
 * mutual_detail_field_new:
 * @caption: what it is
 * @text: what it says
 * @side: whose it is, for the mark before the caption
 *
 * Returns: (transfer floating): a field
 */
GtkWidget *
mutual_detail_field_new (const char *caption,
                         const char *text,
                         MutualSide  side)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *caption_label = mutual_label_new_line ("caption-line");
  GtkWidget *value = mutual_label_new_paragraph ("value");

  gtk_widget_add_css_class (field, "field");
  gtk_box_append (GTK_BOX (field), caption_line);
  if (side != MUTUAL_SIDE_UNSET)
    {
      GtkWidget *mark = mutual_side_mark_new ();

      mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), side);
      gtk_box_append (GTK_BOX (caption_line), mark);
    }
  gtk_label_set_label (GTK_LABEL (caption_label), caption);
  gtk_box_append (GTK_BOX (caption_line), caption_label);
  gtk_label_set_label (GTK_LABEL (value), text);
  gtk_box_append (GTK_BOX (field), value);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption_label, NULL, -1);

  return field;
}
