/* The outline's row of the steps that are done, on a small screen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-fold-row.h"

#include "outline/mutual-row-arrow.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-status-icon.h"

#include <glib/gi18n.h>

struct _MutualFoldRow
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (MutualFoldRow, mutual_fold_row, GTK_TYPE_WIDGET)

static void
mutual_fold_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_fold_row_parent_class)->dispose (object);
}

static void
mutual_fold_row_class_init (MutualFoldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_fold_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "foldrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_fold_row_init (MutualFoldRow *self)
{
  GtkWidget *icon = mutual_status_icon_new ();

  mutual_status_icon_set_state (MUTUAL_STATUS_ICON (icon), MUTUAL_STATE_DONE);
  gtk_widget_set_parent (icon, GTK_WIDGET (self));

  self->title = mutual_label_new_line ("title");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->arrow = mutual_row_arrow_new ();
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
}

/**
 * mutual_fold_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mutual_fold_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_FOLD_ROW, NULL);
}

/**
 * mutual_fold_row_update:
 * @self: a row
 * @fold: what it shows from now on
 * @expanded: whether the steps show
 *
 * Brings the row up to date.
 *
 * Returns: (transfer full): the row in words, for those who listen to it
 */
char *
mutual_fold_row_update (MutualFoldRow  *self,
                        MutualStepFold *fold,
                        gboolean        expanded)
{
  guint n = mutual_step_fold_get_n_steps (fold);
  g_autofree char *title = NULL;

  g_return_val_if_fail (MUTUAL_IS_FOLD_ROW (self), NULL);

  /* Translators: so many steps of a milestone are done; opens to show them. */
  title = g_strdup_printf (ngettext ("%u step done", "%u steps done", n), n);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  mutual_row_arrow_update (MUTUAL_ROW_ARROW (self->arrow), TRUE, expanded);

  return g_steal_pointer (&title);
}
