/* The plans that were not saved, in a card: to open one or all, or to discard some.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "recovery/mutual-recovery-list.h"

#include "recovery/mutual-recovery-row.h"
#include "recovery/mutual-recovery-words.h"
#include "widgets/mutual-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _MutualRecoveryList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *open_all;
  GtkWidget *list;
  MutualRecovery *recovery;
};

/* What a toast may bring back. */
typedef struct
{
  MutualRecovery *recovery;
  MutualRecoveryItem *item;
} Discarded;

G_DEFINE_FINAL_TYPE (MutualRecoveryList, mutual_recovery_list, GTK_TYPE_WIDGET)

static void
discarded_free (gpointer  data,
                GClosure *closure)
{
  Discarded *discarded = data;

  g_object_unref (discarded->recovery);
  g_object_unref (discarded->item);
  g_free (discarded);
}

static void
on_undo (AdwToast  *toast,
         Discarded *discarded)
{
  mutual_recovery_restore (discarded->recovery, discarded->item);
}

static void
on_dismissed (AdwToast  *toast,
              Discarded *discarded)
{
  mutual_recovery_settle (discarded->recovery, discarded->item);
}

static void
offer_undo (MutualRecoveryList *self,
            MutualRecoveryItem *item)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = mutual_recovery_describe_title (mutual_recovery_item_get_entry (item));
  /* Translators: %s is the title of a plan */
  g_autofree char *text = g_strdup_printf (_("Changes to “%s” discarded"), title);
  Discarded *discarded;
  AdwToast *toast;

  /* Without a place for it, they stay until the program ends. */
  if (overlay == NULL)
    return;

  discarded = g_new (Discarded, 1);
  *discarded = (Discarded) { g_object_ref (self->recovery), g_object_ref (item) };
  toast = mutual_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect (toast, "button-clicked", G_CALLBACK (on_undo), discarded);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (on_dismissed), discarded, discarded_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
open_item (MutualRecoveryList *self,
           MutualRecoveryItem *item)
{
  const MutualDraftsEntry *entry = mutual_recovery_item_get_entry (item);
  g_autofree char *uri = entry->file != NULL ? g_file_get_uri (entry->file) : g_strdup ("");

  if (!entry->is_damaged)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-draft", "(ss)", entry->path, uri);
}

static void
on_open (MutualRecoveryList *self,
         MutualRecoveryRow  *row)
{
  open_item (self, mutual_recovery_row_get_item (row));
}

static void
on_row_activated (MutualRecoveryList *self,
                  GtkListBoxRow      *row)
{
  on_open (self, MUTUAL_RECOVERY_ROW (row));
}

static void
on_open_all (MutualRecoveryList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  /* This widget may go with the first. */
  g_object_ref (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->recovery)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->recovery), i));
  for (guint i = 0; i < items->len; i++)
    open_item (self, g_ptr_array_index (items, i));
  g_object_unref (self);
}

static void
on_discard (MutualRecoveryList *self,
            MutualRecoveryRow  *row)
{
  g_autoptr (MutualRecoveryItem) item = g_object_ref (mutual_recovery_row_get_item (row));
  const MutualDraftsEntry *entry = mutual_recovery_item_get_entry (item);

  if (entry->is_damaged)
    {
      mutual_recovery_take (self->recovery, entry->path);
      return;
    }
  mutual_recovery_discard (self->recovery, item);
  offer_undo (self, item);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = mutual_recovery_row_new (item);

  g_signal_connect_object (row, "open", G_CALLBACK (on_open), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "discard", G_CALLBACK (on_discard), user_data, G_CONNECT_SWAPPED);
  return row;
}

static void
update (MutualRecoveryList *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->recovery));
  guint n_whole = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MutualRecoveryItem) item = g_list_model_get_item (G_LIST_MODEL (self->recovery), i);

      n_whole += !mutual_recovery_item_get_entry (item)->is_damaged;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
  gtk_widget_set_visible (self->open_all, n_whole > 1);
}

static void
mutual_recovery_list_dispose (GObject *object)
{
  MutualRecoveryList *self = MUTUAL_RECOVERY_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->recovery);

  G_OBJECT_CLASS (mutual_recovery_list_parent_class)->dispose (object);
}

static void
mutual_recovery_list_class_init (MutualRecoveryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_recovery_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recoverylist");
}

static void
mutual_recovery_list_init (MutualRecoveryList *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "part");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  gtk_widget_add_css_class (heading, "heading-line");
  gtk_label_set_label (GTK_LABEL (title), _("Plans that were not saved"));
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "title");
  gtk_box_append (GTK_BOX (heading), title);
  self->open_all = gtk_button_new_with_mnemonic (_("Open _All"));
  gtk_widget_add_css_class (self->open_all, "flat");
  gtk_box_append (GTK_BOX (heading), self->open_all);
  gtk_box_append (GTK_BOX (self->box), heading);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Plans that were not saved"), -1);
  gtk_box_append (GTK_BOX (self->box), self->list);

  g_signal_connect_object (self->open_all, "clicked", G_CALLBACK (on_open_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * mutual_recovery_list_new:
 * @recovery: what a crash left behind
 *
 * Returns: (transfer floating): a card that shows as long as there is something
 */
GtkWidget *
mutual_recovery_list_new (MutualRecovery *recovery)
{
  MutualRecoveryList *self;

  g_return_val_if_fail (MUTUAL_IS_RECOVERY (recovery), NULL);

  self = g_object_new (MUTUAL_TYPE_RECOVERY_LIST, NULL);
  self->recovery = g_object_ref (recovery);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (recovery), create_row, self, NULL);
  g_signal_connect_object (recovery, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
