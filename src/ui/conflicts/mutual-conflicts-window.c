/* What both sides changed at once, to be decided one by one or all together.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "conflicts/mutual-conflicts-window.h"

#include "conflicts/mutual-conflict-row.h"
#include "widgets/mutual-toast.h"
#include "widgets/mutual-wrap-layout.h"

#include <glib/gi18n.h>

#define SPACING 12

struct _MutualConflictsWindow
{
  AdwWindow parent_instance;

  GtkWidget *answers;
  GtkListBox *list;
  AdwToastOverlay *toast_overlay;

  MutualDocument *document;
};

G_DEFINE_FINAL_TYPE (MutualConflictsWindow, mutual_conflicts_window, ADW_TYPE_WINDOW)

/* What cannot be done any more says why and stays, with what others wrote in it. */
static gboolean
decide (MutualConflictsWindow *self,
        MutualConflict        *conflict,
        gboolean               theirs)
{
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!theirs)
    {
      mutual_document_keep_mine (self->document, conflict);
      return TRUE;
    }
  if (mutual_document_take_theirs (self->document, conflict, &error))
    return TRUE;

  toast = mutual_toast_new (error->message);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  return FALSE;
}

static void
on_decided (MutualConflictRow     *row,
            gboolean               theirs,
            MutualConflictsWindow *self)
{
  decide (self, mutual_conflict_row_get_conflict (row), theirs);
}

static void
on_keep_all (MutualConflictsWindow *self)
{
  mutual_document_keep_all_mine (self->document);
}

static void
on_take_all (MutualConflictsWindow *self)
{
  GListModel *conflicts = mutual_document_get_conflicts (self->document);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    g_ptr_array_add (all, g_list_model_get_item (conflicts, i));
  for (guint i = 0; i < all->len; i++)
    decide (self, g_ptr_array_index (all, i), TRUE);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = mutual_conflict_row_new (item);

  g_signal_connect_object (row, "decided", G_CALLBACK (on_decided), user_data, 0);
  return row;
}

/* Nothing left to decide. */
static void
on_conflicts (MutualConflictsWindow *self)
{
  if (g_list_model_get_n_items (mutual_document_get_conflicts (self->document)) == 0)
    gtk_window_close (GTK_WINDOW (self));
}

static void
mutual_conflicts_window_dispose (GObject *object)
{
  MutualConflictsWindow *self = MUTUAL_CONFLICTS_WINDOW (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (mutual_conflicts_window_parent_class)->dispose (object);
}

static void
mutual_conflicts_window_class_init (MutualConflictsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_conflicts_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-conflicts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualConflictsWindow, answers);
  gtk_widget_class_bind_template_child (widget_class, MutualConflictsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, MutualConflictsWindow, toast_overlay);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_all);
  gtk_widget_class_bind_template_callback (widget_class, on_take_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mutual_conflicts_window_init (MutualConflictsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* In some languages both are wider than a phone. */
  gtk_widget_set_layout_manager (self->answers, mutual_wrap_layout_new (SPACING));
}

/**
 * mutual_conflicts_window_new:
 * @parent: the window of the plan
 * @document: its document
 *
 * Lists what is not decided yet, and goes when everything is.
 *
 * Returns: (transfer none): a window to present, owned by GTK until it is closed
 */
GtkWindow *
mutual_conflicts_window_new (GtkWindow      *parent,
                             MutualDocument *document)
{
  MutualConflictsWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (document), NULL);

  self = g_object_new (MUTUAL_TYPE_CONFLICTS_WINDOW, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  gtk_list_box_bind_model (self->list, mutual_document_get_conflicts (document), create_row, self, NULL);
  g_signal_connect_object (mutual_document_get_conflicts (document), "items-changed", G_CALLBACK (on_conflicts), self,
                           G_CONNECT_SWAPPED);

  return GTK_WINDOW (self);
}
