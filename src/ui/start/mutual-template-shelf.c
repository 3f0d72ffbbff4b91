/* Templates to begin from, as cards side by side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-template-shelf.h"

#include "start/mutual-card-layout.h"
#include "start/mutual-template-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _MutualTemplateShelf
{
  GtkWidget parent_instance;

  gboolean own;
};

G_DEFINE_FINAL_TYPE (MutualTemplateShelf, mutual_template_shelf, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
remove_cards (MutualTemplateShelf *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (card);
}

static void
mutual_template_shelf_dispose (GObject *object)
{
  MutualTemplateShelf *self = MUTUAL_TEMPLATE_SHELF (object);

  remove_cards (self);

  G_OBJECT_CLASS (mutual_template_shelf_parent_class)->dispose (object);
}

static void
mutual_template_shelf_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_OWN)
    g_value_set_boolean (value, MUTUAL_TEMPLATE_SHELF (object)->own);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_template_shelf_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_OWN)
    MUTUAL_TEMPLATE_SHELF (object)->own = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_template_shelf_class_init (MutualTemplateShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_template_shelf_dispose;
  object_class->get_property = mutual_template_shelf_get_property;
  object_class->set_property = mutual_template_shelf_set_property;

  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, MUTUAL_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "templateshelf");
}

static void
mutual_template_shelf_init (MutualTemplateShelf *self)
{
}

/**
 * mutual_template_shelf_new:
 * @own: whether these are the user's own templates
 *
 * Returns: (transfer floating): an empty shelf
 */
GtkWidget *
mutual_template_shelf_new (gboolean own)
{
  return g_object_new (MUTUAL_TYPE_TEMPLATE_SHELF, "own", own, NULL);
}

/**
 * mutual_template_shelf_fill:
 * @self: a shelf
 * @entries: (element-type MutualLibraryEntry): the templates
 *
 * Shows just these templates.
 */
void
mutual_template_shelf_fill (MutualTemplateShelf *self,
                            GPtrArray           *entries)
{
  g_return_if_fail (MUTUAL_IS_TEMPLATE_SHELF (self));

  remove_cards (self);
  for (guint i = 0; i < entries->len; i++)
    gtk_widget_set_parent (mutual_template_card_new (g_ptr_array_index (entries, i)), GTK_WIDGET (self));
}

/**
 * mutual_template_shelf_filter:
 * @self: a shelf
 * @words: (nullable) (array zero-terminated=1): words of mutual_search_split(); %NULL for all templates
 *
 * Shows the templates that have all @words.
 *
 * Returns: how many there are
 */
guint
mutual_template_shelf_filter (MutualTemplateShelf *self,
                              const char *const   *words)
{
  guint n = 0;

  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_SHELF (self), 0);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      gboolean matches = mutual_template_card_matches (MUTUAL_TEMPLATE_CARD (card), words);

      gtk_widget_set_visible (card, matches);
      n += matches;
    }
  return n;
}

/**
 * mutual_template_shelf_open_first:
 * @self: a shelf
 *
 * Begins with the first template that shows.
 *
 * Returns: whether there is one
 */
gboolean
mutual_template_shelf_open_first (MutualTemplateShelf *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_SHELF (self), FALSE);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (gtk_widget_get_visible (card))
      return gtk_widget_activate (card);
  return FALSE;
}
