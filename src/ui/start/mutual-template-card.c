/* A template to begin from, as a card that shows its shape.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-template-card.h"

#include "plan/mutual-search.h"
#include "schedule/mutual-template.h"
#include "start/mutual-template-picture.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/* What a card would like to be wide; three stand side by side then. */
#define TEXT_CHARACTERS 18

struct _MutualTemplateCard
{
  GtkButton parent_instance;

  char *path;
  char *title;
  gboolean whole;
};

G_DEFINE_FINAL_TYPE (MutualTemplateCard, mutual_template_card, GTK_TYPE_BUTTON)

static GtkWidget *
create_picture (const MutualLibraryEntry *entry)
{
  GtkWidget *image;

  if (entry->plan != NULL && !mutual_template_is_empty (entry->plan))
    return mutual_template_picture_new (mutual_template_shape_new (entry->plan));

  image = gtk_image_new_from_icon_name (entry->plan != NULL ? "list-add-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (image, entry->plan != NULL ? "empty" : "broken");
  return image;
}

static char *
describe (const MutualLibraryEntry *entry)
{
  g_autoptr (MutualTemplateShape) shape = NULL;

  if (entry->problem != NULL)
    return g_strdup (entry->problem);
  if (mutual_template_is_empty (entry->plan))
    return g_strdup (_("Start from your buyer’s date"));

  shape = mutual_template_shape_new (entry->plan);
  return mutual_template_shape_dup_size (shape);
}

static void
mutual_template_card_finalize (GObject *object)
{
  MutualTemplateCard *self = MUTUAL_TEMPLATE_CARD (object);

  g_free (self->path);
  g_free (self->title);

  G_OBJECT_CLASS (mutual_template_card_parent_class)->finalize (object);
}

static void
mutual_template_card_class_init (MutualTemplateCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_template_card_finalize;
}

static void
mutual_template_card_init (MutualTemplateCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "template");
}

/**
 * mutual_template_card_new:
 * @entry: a template
 *
 * Returns: (transfer floating): a card of it, which begins a plan when clicked
 */
GtkWidget *
mutual_template_card_new (const MutualLibraryEntry *entry)
{
  MutualTemplateCard *self = g_object_new (MUTUAL_TYPE_TEMPLATE_CARD, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = mutual_label_new_paragraph ("title");
  GtkWidget *size = mutual_label_new_paragraph ("caption-line");
  g_autofree char *uri = g_filename_to_uri (entry->path, NULL, NULL);
  g_autofree char *description = describe (entry);

  self->path = g_strdup (entry->path);
  self->title = g_strdup (entry->title);
  self->whole = entry->problem == NULL;

  gtk_label_set_label (GTK_LABEL (title), entry->title);
  gtk_label_set_max_width_chars (GTK_LABEL (title), TEXT_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (size), TEXT_CHARACTERS);
  gtk_label_set_lines (GTK_LABEL (title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_label (GTK_LABEL (size), description);
  gtk_label_set_lines (GTK_LABEL (size), 3);
  gtk_label_set_ellipsize (GTK_LABEL (size), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), title);
  gtk_box_append (GTK_BOX (text), size);
  gtk_box_append (GTK_BOX (content), create_picture (entry));
  gtk_box_append (GTK_BOX (content), text);
  gtk_button_set_child (GTK_BUTTON (self), content);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  if (entry->problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), entry->problem);
    }
  /* A template that is broken is shown as any file is, with what is wrong. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self),
                                  entry->problem == NULL ? "app.new-from-template" : "app.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", uri);

  return GTK_WIDGET (self);
}

/**
 * mutual_template_card_get_path:
 * @self: a card
 *
 * Returns: (transfer none) (type filename): the file of its template
 */
const char *
mutual_template_card_get_path (MutualTemplateCard *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_CARD (self), NULL);

  return self->path;
}

/**
 * mutual_template_card_get_title:
 * @self: a card
 *
 * Returns: (transfer none): what its template is called
 */
const char *
mutual_template_card_get_title (MutualTemplateCard *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_CARD (self), NULL);

  return self->title;
}

/**
 * mutual_template_card_is_whole:
 * @self: a card
 *
 * Returns: whether its file could be read, so that a plan can be made from it
 */
gboolean
mutual_template_card_is_whole (MutualTemplateCard *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_CARD (self), FALSE);

  return self->whole;
}

/**
 * mutual_template_card_matches:
 * @self: a card
 * @words: (nullable) (array zero-terminated=1): words of mutual_search_split()
 *
 * Returns: whether all @words are in the title
 */
gboolean
mutual_template_card_matches (MutualTemplateCard *self,
                              const char *const  *words)
{
  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_CARD (self), FALSE);

  return mutual_search_matches_text (self->title, words);
}
