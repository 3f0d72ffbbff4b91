/* Ending the program: all plans with changes are asked about at once, then the windows close.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-quitting.h"

#include "widgets/mutual-question.h"
#include "window/mutual-window.h"

#include <glib/gi18n.h>

/* As wide as other questions. */
#define LIST_WIDTH 272

struct _MutualQuitting
{
  GObject parent_instance;

  GtkApplication *application; /* not owned: it owns this */
  GPtrArray *unsaved;          /* MutualWindow, owned; what is still to be dealt with */
  GPtrArray *checks;           /* GtkCheckButton, owned by the dialog, one a window of @unsaved */
  GtkWindow *dialog;           /* while it asks */
};

G_DEFINE_FINAL_TYPE (MutualQuitting, mutual_quitting, G_TYPE_OBJECT)

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The list of windows changes while they close. */
static GPtrArray *
list_windows (MutualQuitting *self)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (MUTUAL_IS_WINDOW (l->data))
      g_ptr_array_add (windows, g_object_ref (l->data));

  return windows;
}

static gboolean
is_unsaved (MutualWindow *window)
{
  MutualDocument *document = mutual_window_get_document (window);

  return document != NULL && mutual_document_get_modified (document);
}

/* A window that is just being saved closes when that is done. */
static void
close_rest (MutualQuitting *self)
{
  g_autoptr (GPtrArray) windows = list_windows (self);

  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (g_ptr_array_index (windows, i));
}

/* One after the other, as each may have to ask where to save. */
static void
go_on (MutualQuitting *self)
{
  if (self->unsaved->len == 0)
    close_rest (self);
  else
    mutual_window_save_and_close (g_ptr_array_index (self->unsaved, 0));
}

static void
on_stays (MutualQuitting *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

static void
on_window_removed (MutualQuitting *self,
                   GtkWindow      *window)
{
  g_autoptr (MutualQuitting) keep = g_object_ref (self);

  if (g_ptr_array_remove (self->unsaved, window))
    go_on (keep);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             MutualQuitting   *self)
{
  g_autoptr (MutualQuitting) keep = g_object_ref (self);
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean save = g_str_equal (response, "save");

  self->dialog = NULL;
  if (!save && !g_str_equal (response, "discard"))
    {
      on_stays (self);
      return;
    }

  for (guint i = 0; i < self->unsaved->len; i++)
    if (!save || !gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (lost, g_object_ref (g_ptr_array_index (self->unsaved, i)));
  /* The dialog is not done yet with what it stands before. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  for (guint i = 0; i < lost->len; i++)
    g_ptr_array_remove (self->unsaved, g_ptr_array_index (lost, i));
  for (guint i = 0; i < lost->len; i++)
    mutual_window_discard (g_ptr_array_index (lost, i));
  go_on (self);
}

static GtkWidget *
create_row (MutualQuitting *self,
            MutualWindow   *window)
{
  MutualDocument *document = mutual_window_get_document (window);
  g_autofree char *title = mutual_document_dup_title (document);
  g_autofree char *file_name = mutual_document_dup_file_name (document);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), file_name != NULL ? file_name : _("In no file yet"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);

  return row;
}

static GtkWidget *
create_list (MutualQuitting *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_size_request (list, LIST_WIDTH, -1);
  for (guint i = 0; i < self->unsaved->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, g_ptr_array_index (self->unsaved, i)));

  return list;
}

static void
ask (MutualQuitting *self)
{
  GtkWindow *active = gtk_application_get_active_window (self->application);
  AdwMessageDialog *dialog;

  if (!MUTUAL_IS_WINDOW (active))
    active = g_ptr_array_index (self->unsaved, 0);
  dialog = mutual_question_new (active, _("Save Changes?"),
                                _("These plans have changes that are not saved. What is not ticked will be lost."));
  adw_message_dialog_set_extra_child (dialog, create_list (self));
  mutual_question_offer (dialog, "discard", _("_Discard All"), "save", _("_Save"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, 0);
  self->dialog = GTK_WINDOW (dialog);
  gtk_window_present (self->dialog);
}

static void
mutual_quitting_finalize (GObject *object)
{
  MutualQuitting *self = MUTUAL_QUITTING (object);

  g_ptr_array_unref (self->unsaved);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (mutual_quitting_parent_class)->finalize (object);
}

static void
mutual_quitting_class_init (MutualQuittingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_quitting_finalize;

  signals[ENDED] = g_signal_new ("ended", MUTUAL_TYPE_QUITTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mutual_quitting_init (MutualQuitting *self)
{
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  self->checks = g_ptr_array_new ();
}

/**
 * mutual_quitting_new:
 * @application: the application, which outlives what is returned
 *
 * Returns: (transfer full): an end of the program, to be started
 */
MutualQuitting *
mutual_quitting_new (GtkApplication *application)
{
  MutualQuitting *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (MUTUAL_TYPE_QUITTING, NULL);
  self->application = application;
  g_signal_connect_object (application, "window-removed", G_CALLBACK (on_window_removed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mutual_quitting_start:
 * @self: an end of the program
 *
 * Closes all windows. Where one plan has changes its window asks; where several have, one question lists them, and
 * nothing closes before it is answered.
 */
void
mutual_quitting_start (MutualQuitting *self)
{
  g_autoptr (MutualQuitting) keep = NULL;
  g_autoptr (GPtrArray) windows = NULL;

  g_return_if_fail (MUTUAL_IS_QUITTING (self));

  keep = g_object_ref (self);
  windows = list_windows (self);
  for (guint i = 0; i < windows->len; i++)
    {
      MutualWindow *window = g_ptr_array_index (windows, i);

      g_signal_connect_object (window, "stays", G_CALLBACK (on_stays), self, G_CONNECT_SWAPPED);
      if (is_unsaved (window))
        g_ptr_array_add (self->unsaved, g_object_ref (window));
    }

  if (self->unsaved->len == 0)
    close_rest (self);
  else if (self->unsaved->len == 1)
    gtk_window_close (g_ptr_array_index (self->unsaved, 0));
  else
    ask (self);
}

/**
 * mutual_quitting_present:
 * @self: an end of the program
 *
 * Shows its question again, if it asks one.
 */
void
mutual_quitting_present (MutualQuitting *self)
{
  g_return_if_fail (MUTUAL_IS_QUITTING (self));

  if (self->dialog != NULL)
    gtk_window_present (self->dialog);
  else if (self->unsaved->len > 0)
    gtk_window_present (g_ptr_array_index (self->unsaved, 0));
}
