/* What a window shows before there is a plan in it: open one, look at a sample, begin from a template.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-start-page.h"

#include "session/mutual-shelves.h"

struct _MutualStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *samples_box;
  GtkFlowBox *samples;
  GtkWidget *templates_box;
  GtkFlowBox *templates;

  GCancellable *listing;
};

G_DEFINE_FINAL_TYPE (MutualStartPage, mutual_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_button (const MutualLibraryEntry *entry)
{
  g_autofree char *uri = g_filename_to_uri (entry->path, NULL, NULL);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (entry->title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->title, -1);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "library-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);

  return button;
}

static void
fill (GtkFlowBox *box,
      GtkWidget  *group,
      GPtrArray  *entries)
{
  guint i;

  for (i = 0; i < entries->len; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), create_button (g_ptr_array_index (entries, i)));
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (box, child);
    }
  gtk_widget_set_visible (group, entries->len > 0);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  const MutualShelves *shelves = mutual_shelves_list_finish (result, NULL);
  MutualStartPage *self = user_data;

  /* Cancelled: the page is gone. */
  if (shelves == NULL)
    return;

  fill (self->samples, self->samples_box, shelves->samples);
  fill (self->templates, self->templates_box, shelves->templates);
}

static void
mutual_start_page_dispose (GObject *object)
{
  MutualStartPage *self = MUTUAL_START_PAGE (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_start_page_parent_class)->dispose (object);
}

static void
mutual_start_page_class_init (MutualStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, samples_box);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, samples);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, templates_box);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, templates);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mutual_start_page_init (MutualStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->listing = g_cancellable_new ();
  mutual_shelves_list_async (self->listing, on_listed, self);
}

/**
 * mutual_start_page_new:
 *
 * Returns: (transfer floating): a page that fills itself
 */
GtkWidget *
mutual_start_page_new (void)
{
  return g_object_new (MUTUAL_TYPE_START_PAGE, NULL);
}
