/* What is below a preview: which page it is and to others, larger and smaller, and whether there will be new ones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "print/mutual-preview-tools.h"

#include <glib/gi18n.h>

/* Anything shorter is over before it can be seen. */
#define BUSY_DELAY_MS 500

struct _MutualPreviewTools
{
  AdwBin      parent_instance;

  GtkLabel   *position;
  GtkSpinner *spinner;
  guint       delay;
};

G_DEFINE_FINAL_TYPE (MutualPreviewTools, mutual_preview_tools, ADW_TYPE_BIN)

static GtkWidget *
create_button (const char *icon_name,
               const char *label,
               const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static gboolean
on_busy_for_long (gpointer user_data)
{
  MutualPreviewTools *self = user_data;

  self->delay = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
mutual_preview_tools_dispose (GObject *object)
{
  g_clear_handle_id (&MUTUAL_PREVIEW_TOOLS (object)->delay, g_source_remove);

  G_OBJECT_CLASS (mutual_preview_tools_parent_class)->dispose (object);
}

static void
mutual_preview_tools_class_init (MutualPreviewToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_preview_tools_dispose;
}

static void
mutual_preview_tools_init (MutualPreviewTools *self)
{
  GtkActionBar *bar = GTK_ACTION_BAR (gtk_action_bar_new ());

  self->position = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->position), "numeric");
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The pages are being made"), -1);

  gtk_action_bar_pack_start (bar, create_button ("go-previous-symbolic", _("Previous Page"), "preview.previous"));
  gtk_action_bar_pack_start (bar, GTK_WIDGET (self->position));
  gtk_action_bar_pack_start (bar, create_button ("go-next-symbolic", _("Next Page"), "preview.next"));
  gtk_action_bar_pack_start (bar, GTK_WIDGET (self->spinner));
  gtk_action_bar_pack_end (bar, create_button ("zoom-in-symbolic", _("Larger"), "preview.zoom-in"));
  gtk_action_bar_pack_end (bar, create_button ("zoom-fit-best-symbolic", _("Whole Page"), "preview.zoom-fit"));
  gtk_action_bar_pack_end (bar, create_button ("zoom-out-symbolic", _("Smaller"), "preview.zoom-out"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (bar));
}

/**
 * mutual_preview_tools_new:
 *
 * Returns: (transfer floating): the tools; their buttons are the actions "preview.…" of what they are in
 */
GtkWidget *
mutual_preview_tools_new (void)
{
  return g_object_new (MUTUAL_TYPE_PREVIEW_TOOLS, NULL);
}

/**
 * mutual_preview_tools_set_position:
 * @self: the tools
 * @page: the number of the page, from 0
 * @n_pages: how many there are
 */
void
mutual_preview_tools_set_position (MutualPreviewTools *self,
                                   guint               page,
                                   guint               n_pages)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MUTUAL_IS_PREVIEW_TOOLS (self));

  text = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  gtk_label_set_text (self->position, text);
}

/**
 * mutual_preview_tools_set_busy:
 * @self: the tools
 * @busy: whether pages are being made
 *
 * Says so if it takes long.
 */
void
mutual_preview_tools_set_busy (MutualPreviewTools *self,
                               gboolean            busy)
{
  g_return_if_fail (MUTUAL_IS_PREVIEW_TOOLS (self));

  if (busy)
    {
      if (self->delay == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->spinner)))
        self->delay = g_timeout_add (BUSY_DELAY_MS, on_busy_for_long, self);
      return;
    }

  g_clear_handle_id (&self->delay, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}
