/* The dialog that makes a PDF or a picture of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "export/mutual-export-dialog.h"

#include "export/mutual-export-choices.h"
#include "widgets/mutual-bar.h"
#include "widgets/mutual-file-dialogs.h"

#include <glib/gi18n.h>

/* Anything shorter is over before it can be read. */
#define PROGRESS_DELAY_MS 500
#define PULSE_MS 80

static const MutualFileKind kinds[] = {
  [MUTUAL_EXPORT_PDF] = MUTUAL_FILE_PDF,
  [MUTUAL_EXPORT_SVG] = MUTUAL_FILE_SVG,
  [MUTUAL_EXPORT_PNG] = MUTUAL_FILE_PNG,
};

struct _MutualExportDialog
{
  AdwWindow            parent_instance;

  MutualDocument      *document;
  GSettings           *settings;
  MutualBar           *bar;
  MutualExportChoices *choices;
  GtkWidget           *export_button;
  GtkWidget           *progress;
  GCancellable        *running; /* while something is made */
  int                 *percent; /* of that, as its thread tells */
  guint                pulse;
};

enum
{
  EXPORTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (MutualExportDialog, mutual_export_dialog, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static void
update (MutualExportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->choices), self->running == NULL);
  gtk_widget_set_sensitive (self->export_button, self->running == NULL);
}

static gboolean
on_pulse (gpointer user_data)
{
  MutualExportDialog *self = user_data;
  int percent;

  if (!gtk_widget_get_visible (self->progress))
    {
      gtk_widget_set_visible (self->progress, TRUE);
      self->pulse = g_timeout_add (PULSE_MS, on_pulse, self);
      return G_SOURCE_REMOVE;
    }

  percent = g_atomic_int_get (self->percent);
  if (percent > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), percent / 100.0);
  else
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
stop (MutualExportDialog *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->running);
  g_clear_pointer (&self->percent, g_atomic_rc_box_release);
  gtk_widget_set_visible (self->progress, FALSE);
  update (self);
}

static void
remember (MutualExportDialog *self,
          GFile              *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : g_strdup ("");

  g_settings_set_string (self->settings, "export-folder", uri);
  mutual_export_choices_remember (self->choices);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MutualExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gboolean made = mutual_exporting_finish (G_FILE (source), result, &error);

  /* Closed meanwhile. */
  if (self->document == NULL)
    return;

  if (made)
    {
      remember (self, G_FILE (source));
      stop (self);
      g_signal_emit (self, signals[EXPORTED], 0, source);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  stop (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: the second sentence says why */
  text = g_strdup_printf (_("Nothing was exported. %s"), error->message);
  mutual_bar_present (self->bar, text);
  gtk_widget_grab_focus (self->export_button);
}

static void
on_target (GtkWindow *parent,
           GFile     *file,
           gpointer   user_data)
{
  if (file != NULL)
    mutual_export_dialog_make (MUTUAL_EXPORT_DIALOG (parent), file);
}

static void
ask (MutualExportDialog *self,
     GFile              *beside)
{
  g_autofree char *title = mutual_document_dup_title (self->document);

  mutual_choose_target (GTK_WINDOW (self), kinds[mutual_export_choices_get_format (self->choices)], title, beside, on_target, NULL);
}

/* A folder that is gone meanwhile, or on a stick that is not in, is not begun with. */
static void
on_folder_looked_at (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (MutualExportDialog) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  g_autoptr (GFile) child = g_file_get_child (G_FILE (source), "plan");

  if (self->document != NULL)
    ask (self, info != NULL ? child : mutual_document_get_file (self->document));
}

static void
on_export (MutualExportDialog *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "export-folder");
  g_autoptr (GFile) folder = NULL;

  mutual_bar_clear (self->bar);
  if (*uri == '\0')
    {
      ask (self, mutual_document_get_file (self->document));
      return;
    }

  folder = g_file_new_for_uri (uri);
  g_file_query_info_async (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           on_folder_looked_at, g_object_ref (self));
}

static void
on_cancel (MutualExportDialog *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_header (MutualExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->export_button = gtk_button_new_with_mnemonic (_("_Export…"));
  gtk_widget_add_css_class (self->export_button, "suggested-action");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (on_cancel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->export_button, "clicked", G_CALLBACK (on_export), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->export_button);

  return header;
}

static void
build (MutualExportDialog *self)
{
  MutualSession *session = mutual_document_get_session (self->document);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->choices = MUTUAL_EXPORT_CHOICES (mutual_export_choices_new (session, self->settings));
  gtk_widget_add_css_class (GTK_WIDGET (self->choices), "paper-choices");
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->choices));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);

  self->bar = MUTUAL_BAR (mutual_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "problem");
  mutual_bar_set_narrow (self->bar, TRUE);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->progress, "osd");
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Exporting…"), -1);

  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->choices));
  update (self);
}

static void
mutual_export_dialog_dispose (GObject *object)
{
  MutualExportDialog *self = MUTUAL_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->percent, g_atomic_rc_box_release);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mutual_export_dialog_parent_class)->dispose (object);
}

static void
mutual_export_dialog_class_init (MutualExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_export_dialog_dispose;

  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mutual_export_dialog_init (MutualExportDialog *self)
{
  self->settings = g_settings_new (MUTUAL_PAPER_SCHEMA);
  gtk_window_set_title (GTK_WINDOW (self), _("Export"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 560);
}

/**
 * mutual_export_dialog_new:
 * @parent: the window of the plan
 * @document: its document, with a plan
 *
 * Returns: (transfer none): a dialog to present, owned by GTK until it is closed
 */
GtkWindow *
mutual_export_dialog_new (GtkWindow      *parent,
                          MutualDocument *document)
{
  MutualExportDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (document), NULL);

  self = g_object_new (MUTUAL_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  build (self);

  return GTK_WINDOW (self);
}

/**
 * mutual_export_dialog_make:
 * @self: the dialog
 * @file: the file that the user named; if there is one, they were asked
 *
 * Makes the file of what is chosen.
 */
void
mutual_export_dialog_make (MutualExportDialog *self,
                           GFile              *file)
{
  g_autoptr (MutualPaperChoice) choice = NULL;
  g_autoptr (GBytes) plan = NULL;
  g_autoptr (GFile) target = NULL;
  MutualExportOrder order = { 0 };
  gboolean renamed;

  g_return_if_fail (MUTUAL_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->running != NULL || mutual_document_get_session (self->document) == NULL)
    return;

  choice = mutual_export_choices_dup_paper (self->choices);
  plan = mutual_document_write (self->document);
  order.plan = plan;
  order.today = *mutual_session_get_today (mutual_document_get_session (self->document));
  order.format = mutual_export_choices_get_format (self->choices);
  order.choice = choice;
  order.scale = mutual_export_choices_get_scale (self->choices);
  order.dark = mutual_export_choices_get_dark (self->choices);
  target = mutual_exporting_name (file, order.format, &renamed);

  mutual_bar_clear (self->bar);
  if (mutual_document_get_file (self->document) != NULL
      && g_file_equal (target, mutual_document_get_file (self->document)))
    {
      mutual_bar_present (self->bar, _("That is the plan itself. Choose another name."));
      return;
    }

  self->running = g_cancellable_new ();
  self->percent = g_atomic_rc_box_new0 (int);
  order.percent = self->percent;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  self->pulse = g_timeout_add (PROGRESS_DELAY_MS, on_pulse, self);
  update (self);
  mutual_exporting_start (&order, target, !renamed, self->running, on_made, g_object_ref (self));
}
