/* One plan that was not saved: what it is, from when, and what can be done with it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "recovery/mutual-recovery-row.h"

#include "recovery/mutual-recovery-words.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualRecoveryRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *image;
  GtkWidget *title;
  GtkWidget *place;
  GtkWidget *discard;
  GtkWidget *open;
  MutualRecoveryItem *item;
};

G_DEFINE_FINAL_TYPE (MutualRecoveryRow, mutual_recovery_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  OPEN,
  DISCARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_open (MutualRecoveryRow *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static void
on_discard (MutualRecoveryRow *self)
{
  g_signal_emit (self, signals[DISCARD], 0);
}

static gboolean
on_delete (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  on_discard (MUTUAL_RECOVERY_ROW (widget));
  return TRUE;
}

/* Takes @text. */
static void
name_button (GtkWidget *button,
             char      *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_free (text);
}

static void
fill (MutualRecoveryRow *self)
{
  const MutualDraftsEntry *entry = mutual_recovery_item_get_entry (self->item);
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = mutual_recovery_describe_title (entry);
  g_autofree char *place = mutual_recovery_describe_place (entry);
  g_autofree char *when = mutual_recovery_describe_age (entry->time, g_get_real_time () / G_USEC_PER_SEC);
  g_autofree char *line = NULL;
  g_autofree char *label = NULL;

  /* Translators: the name of a file or "Never saved", and when the last was done to the plan: "deal.map · 5 minutes ago". */
  line = g_strdup_printf (C_ ("draft", "%s · %s"), place, when);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->place), entry->is_damaged ? place : line);
  gtk_label_set_wrap (GTK_LABEL (self->place), entry->is_damaged);
  gtk_label_set_ellipsize (GTK_LABEL (self->place), entry->is_damaged ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_visible (self->open, !entry->is_damaged);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !entry->is_damaged);
  if (entry->is_damaged)
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->image), "dialog-warning-symbolic");
      gtk_button_set_icon_name (GTK_BUTTON (self->discard), "window-close-symbolic");
      gtk_widget_set_tooltip_text (self->discard, _("Remove from the List"));
      name_button (self->discard, g_strdup (_("Remove from the List")));
    }
  else
    {
      /* Translators: for screen readers; %s is the title of a plan */
      name_button (self->discard, g_strdup_printf (_("Discard the changes to %s"), title));
      /* Translators: for screen readers; %s is the title of a plan */
      name_button (self->open, g_strdup_printf (_("Open %s with its changes"), title));
    }

  g_ptr_array_add (phrases, g_strdup (title));
  g_ptr_array_add (phrases, g_strdup (place));
  if (!entry->is_damaged)
    g_ptr_array_add (phrases, g_strdup (when));
  label = mutual_phrase_list (phrases);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
mutual_recovery_row_finalize (GObject *object)
{
  g_clear_object (&MUTUAL_RECOVERY_ROW (object)->item);

  G_OBJECT_CLASS (mutual_recovery_row_parent_class)->finalize (object);
}

static void
mutual_recovery_row_class_init (MutualRecoveryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_recovery_row_finalize;

  signals[OPEN] = g_signal_new ("open", MUTUAL_TYPE_RECOVERY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
  signals[DISCARD] = g_signal_new ("discard", MUTUAL_TYPE_RECOVERY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
}

static void
mutual_recovery_row_init (MutualRecoveryRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "draft");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);

  self->image = gtk_image_new_from_icon_name ("document-edit-symbolic");
  gtk_box_append (GTK_BOX (content), self->image);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  self->title = mutual_label_new_line ("title");
  gtk_box_append (GTK_BOX (text), self->title);
  self->place = mutual_label_new_line ("caption-line");
  gtk_label_set_wrap_mode (GTK_LABEL (self->place), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (text), self->place);
  gtk_box_append (GTK_BOX (content), text);

  self->discard = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->discard, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->discard, "flat");
  gtk_widget_set_tooltip_text (self->discard, _("Discard"));
  gtk_box_append (GTK_BOX (content), self->discard);
  self->open = gtk_button_new_with_label (_("Open"));
  gtk_widget_set_valign (self->open, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), self->open);

  g_signal_connect_object (self->discard, "clicked", G_CALLBACK (on_discard), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
}

/**
 * mutual_recovery_row_new:
 * @item: a draft
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
mutual_recovery_row_new (MutualRecoveryItem *item)
{
  MutualRecoveryRow *self;

  g_return_val_if_fail (MUTUAL_IS_RECOVERY_ITEM (item), NULL);

  self = g_object_new (MUTUAL_TYPE_RECOVERY_ROW, NULL);
  self->item = g_object_ref (item);
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * mutual_recovery_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): its draft
 */
MutualRecoveryItem *
mutual_recovery_row_get_item (MutualRecoveryRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_RECOVERY_ROW (self), NULL);

  return self->item;
}
