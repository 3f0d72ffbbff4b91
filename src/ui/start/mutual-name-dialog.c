/* Asks what something shall be called.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-name-dialog.h"

#include "plan/mutual-clean.h"
#include "widgets/mutual-label.h"

struct _MutualNameDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkButton *accept_button;
  GtkWidget *name_row;
  GtkWidget *message;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (MutualNameDialog, mutual_name_dialog, ADW_TYPE_WINDOW)

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
read_name (MutualNameDialog *self)
{
  return g_strstrip (mutual_clean_title (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static void
on_changed (MutualNameDialog *self)
{
  g_autofree char *name = read_name (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), *name != '\0');
  mutual_label_set_or_hide (self->message, NULL);
  gtk_widget_remove_css_class (self->name_row, "error");
}

static void
on_accept (MutualNameDialog *self)
{
  g_autofree char *name = read_name (self);

  if (*name != '\0')
    g_signal_emit (self, signals[ACCEPTED], 0, name);
}

static void
mutual_name_dialog_class_init (MutualNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * MutualNameDialog::accepted:
   * @self: the dialog
   * @name: the name, which is not empty
   *
   * A name was given.
   */
  signals[ACCEPTED] = g_signal_new ("accepted", MUTUAL_TYPE_NAME_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualNameDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, MutualNameDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, MutualNameDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MutualNameDialog, message);
  gtk_widget_class_bind_template_child (widget_class, MutualNameDialog, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mutual_name_dialog_init (MutualNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->name_row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->name_row)), -1);
}

/**
 * mutual_name_dialog_new:
 * @parent: (nullable): the window that asks
 * @title: what this is about
 * @accept: what the button that accepts the name does, with a mnemonic
 * @name: the name to begin with
 * @hint: (nullable): what one should know
 *
 * Returns: (transfer none): a dialog to present, owned by GTK until it is closed
 */
MutualNameDialog *
mutual_name_dialog_new (GtkWindow  *parent,
                        const char *title,
                        const char *accept,
                        const char *name,
                        const char *hint)
{
  MutualNameDialog *self = g_object_new (MUTUAL_TYPE_NAME_DIALOG, "transient-for", parent, "title", title, NULL);

  adw_window_title_set_title (self->window_title, title);
  gtk_button_set_label (self->accept_button, accept);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  mutual_label_set_or_hide (self->hint, hint);
  on_changed (self);
  gtk_widget_grab_focus (self->name_row);
  gtk_editable_select_region (GTK_EDITABLE (self->name_row), 0, -1);

  return self;
}

/**
 * mutual_name_dialog_complain:
 * @self: a dialog
 * @message: what is the matter with the name
 *
 * Says so beside the name, until it is changed.
 */
void
mutual_name_dialog_complain (MutualNameDialog *self,
                             const char       *message)
{
  g_return_if_fail (MUTUAL_IS_NAME_DIALOG (self));

  gtk_widget_add_css_class (self->name_row, "error");
  mutual_label_set_or_hide (self->message, message);
  gtk_widget_grab_focus (self->name_row);
}
