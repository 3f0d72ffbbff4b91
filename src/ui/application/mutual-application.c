/* The application: its windows, its files, its actions.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"

#include "actions/mutual-actions-table.h"
#include "application/mutual-last-windows.h"
#include "application/mutual-quitting.h"
#include "preferences/mutual-preferences.h"
#include "recovery/mutual-recovery.h"
#include "schedule/mutual-template.h"
#include "session/mutual-expansion.h"
#include "session/mutual-reading.h"
#include "start/mutual-template-dialog.h"
#include "store/mutual-draft.h"
#include "store/mutual-library.h"
#include "window/mutual-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* A disk that takes longer would keep the program from ending. */
#define FLUSH_PATIENCE (5 * G_USEC_PER_SEC)

struct _MutualApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  MutualLastWindows *last_windows;
  MutualQuitting *quitting; /* while windows are asked */
  GCancellable *reading;    /* of the template that was last asked for */
};

G_DEFINE_FINAL_TYPE (MutualApplication, mutual_application, ADW_TYPE_APPLICATION)

/* Two names of one file are one file; a file that is not there is told apart by its name. */
static void
resolve_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GFile *file = task_data;
  char *path = g_file_peek_path (file) != NULL ? realpath (g_file_peek_path (file), NULL) : NULL;

  g_task_return_pointer (task, path != NULL ? g_file_new_for_path (path) : g_object_ref (file), g_object_unref);
  free (path);
}

static MutualWindow *
find_window (MutualApplication *self,
             GFile             *file)
{
  GList *l;

  for (l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      MutualDocument *document = MUTUAL_IS_WINDOW (l->data) ? mutual_window_get_document (l->data) : NULL;
      GFile *other = document != NULL ? mutual_document_get_file (document) : NULL;

      if (other != NULL && g_file_equal (file, other))
        return l->data;
    }

  return NULL;
}

/* A window that waits for a plan takes the next one. */
static MutualWindow *
find_empty_window (MutualApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !MUTUAL_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL && mutual_window_get_document (MUTUAL_WINDOW (window)) == NULL)
    return MUTUAL_WINDOW (window);

  return NULL;
}

static void
on_resolved (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MutualApplication *self = MUTUAL_APPLICATION (source);
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), NULL);
  MutualWindow *window = find_window (self, file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
    }
  else
    {
      window = find_empty_window (self);
      if (window == NULL)
        window = mutual_window_new (GTK_APPLICATION (self));
      mutual_window_open (window, file);
    }
  g_application_release (G_APPLICATION (self));
}

static void
open_file (MutualApplication *self,
           GFile             *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_resolved, NULL);

  g_application_hold (G_APPLICATION (self));
  g_task_set_source_tag (task, open_file);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, resolve_in_thread);
}

static void
show_new (MutualApplication *self,
          MutualPlan        *plan,
          gboolean           modified)
{
  MutualWindow *window = find_empty_window (self);

  if (window == NULL)
    window = mutual_window_new (GTK_APPLICATION (self));
  mutual_window_open_new (window, plan, modified);
}

/* In the window that asked, if it waits for a plan: the dialog is the active one. */
static void
on_created (GtkWindow         *dialog,
            MutualPlan        *plan,
            gboolean           answered,
            MutualApplication *self)
{
  show_new (self, plan, answered);
}

/* What is wrong with a template is told as with any file; one that is no longer wanted is not told of. */
static MutualPlan *
finish_reading (MutualApplication *self,
                GObject           *source,
                GAsyncResult      *result)
{
  g_autoptr (MutualReading) reading = mutual_reading_finish (G_FILE (source), result, NULL);

  if (reading != NULL && reading->plan == NULL)
    open_file (self, G_FILE (source));
  g_application_release (G_APPLICATION (self));

  return reading != NULL ? g_steal_pointer (&reading->plan) : NULL;
}

/* Who is being asked is not asked once more. */
static MutualTemplateDialog *
find_dialog (MutualApplication *self,
             GtkWindow         *parent)
{
  GList *l;

  for (l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (MUTUAL_IS_TEMPLATE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == parent)
      return l->data;

  return NULL;
}

static void
on_empty_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (MutualApplication) self = user_data;
  g_autoptr (MutualPlan) template = finish_reading (self, source, result);
  g_autoptr (MutualPlan) plan = NULL;
  MutualTemplateAnswers nothing = { 0 };

  if (template == NULL)
    return;

  plan = mutual_template_make_plan (template, &nothing);
  show_new (self, plan, FALSE);
}

static void
on_template_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (MutualApplication) self = user_data;
  g_autoptr (MutualPlan) template = finish_reading (self, source, result);
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  MutualTemplateDialog *dialog;

  if (template == NULL)
    return;

  while (parent != NULL && !MUTUAL_IS_WINDOW (parent))
    parent = gtk_window_get_transient_for (parent);
  dialog = find_dialog (self, parent);
  if (dialog != NULL)
    {
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }
  dialog = mutual_template_dialog_new (parent, template);
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_template (MutualApplication   *self,
               GFile               *file,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback)
{
  g_application_hold (G_APPLICATION (self));
  mutual_reading_start (file, cancellable, callback, g_object_ref (self));
}

static void
on_new_from_template (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  MutualApplication *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  /* Who clicks twice is asked once, however long the disk takes. */
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  read_template (self, file, self->reading, on_template_read);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  g_autofree char *folder = mutual_library_get_folder (MUTUAL_LIBRARY_TEMPLATES);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "empty.map", NULL);

  read_template (user_data, file, NULL, on_empty_read);
}

static void
on_open_uri (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file);
}

static void
on_open_draft (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  MutualApplication *self = user_data;
  MutualWindow *window = find_empty_window (self);
  g_autoptr (GFile) file = NULL;
  const char *path, *uri;

  g_variant_get (parameter, "(&s&s)", &path, &uri);
  if (*uri != '\0')
    file = g_file_new_for_uri (uri);
  if (window == NULL)
    window = mutual_window_new (GTK_APPLICATION (self));
  mutual_recovery_take (mutual_recovery_get_default (), path);
  mutual_window_open_draft (window, path, file);
}

static void
on_show_drafts (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  MutualWindow *window = NULL;

  for (GList *l = gtk_application_get_windows (user_data); l != NULL && window == NULL; l = l->next)
    if (MUTUAL_IS_WINDOW (l->data) && mutual_window_get_document (l->data) == NULL)
      window = l->data;
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    mutual_window_show_start (mutual_window_new (user_data));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _("Mutual"),
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _("The Mutual developers"),
                         "copyright", "© 2026 The Mutual developers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Plans that seller and buyer write together, so that the buyer gets the value "
                                       "in time."),
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Whoever stays after all has been looked at: the rest of the program stays with it. */
static void
on_quitting_ended (MutualApplication *self)
{
  g_clear_object (&self->quitting);
  mutual_last_windows_freeze (self->last_windows, FALSE);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  MutualApplication *self = user_data;

  if (self->quitting != NULL)
    {
      mutual_quitting_present (self->quitting);
      return;
    }
  mutual_last_windows_freeze (self->last_windows, TRUE);
  self->quitting = mutual_quitting_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->quitting, "ended", G_CALLBACK (on_quitting_ended), self, G_CONNECT_SWAPPED);
  mutual_quitting_start (self->quitting);
}

static void
show_start (MutualApplication *self)
{
  mutual_window_show_start (mutual_window_new (GTK_APPLICATION (self)));
}

static void
open_as_left (MutualApplication      *self,
              const MutualLastWindow *last)
{
  MutualWindow *window = mutual_window_new (GTK_APPLICATION (self));

  if (last->width > 0 && last->height > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), last->width, last->height);
  if (last->maximized)
    gtk_window_maximize (GTK_WINDOW (window));
  else
    gtk_window_unmaximize (GTK_WINDOW (window));
  mutual_window_open (window, last->file);
}

static void
on_recalled (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MutualApplication) self = user_data;
  g_autoptr (GPtrArray) windows = mutual_last_windows_recall_finish (MUTUAL_LAST_WINDOWS (source), result);

  /* Something may have been opened meanwhile. */
  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL)
    {
      for (guint i = 0; i < windows->len; i++)
        open_as_left (self, g_ptr_array_index (windows, i));
      if (windows->len == 0)
        show_start (self);
    }
  g_application_release (G_APPLICATION (self));
}

static int
mutual_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("mutual %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  return G_APPLICATION_CLASS (mutual_application_parent_class)->handle_local_options (application, options);
}

static void
mutual_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new", on_new, NULL, NULL, NULL, { 0 } },
    { "new-from-template", on_new_from_template, "s", NULL, NULL, { 0 } },
    { "open-uri", on_open_uri, "s", NULL, NULL, { 0 } },
    { "open-draft", on_open_draft, "(ss)", NULL, NULL, { 0 } },
    { "show-drafts", on_show_drafts, NULL, NULL, NULL, { 0 } },
    { "about", on_about, NULL, NULL, NULL, { 0 } },
    { "quit", on_quit, NULL, NULL, NULL, { 0 } },
  };
  MutualApplication *self = MUTUAL_APPLICATION (application);
  g_autoptr (MutualMemory) memory = mutual_memory_new_for_name ("windows");

  G_APPLICATION_CLASS (mutual_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  mutual_actions_table_install (GTK_APPLICATION (application));
  self->settings = g_settings_new (APPLICATION_ID);
  mutual_preferences_follow (self->settings);
  self->last_windows = mutual_last_windows_new (GTK_APPLICATION (application), memory);
}

static void
mutual_application_activate (GApplication *application)
{
  MutualApplication *self = MUTUAL_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    {
      gtk_window_present (window);
    }
  else if (g_settings_get_boolean (self->settings, "recall-open"))
    {
      g_application_hold (application);
      mutual_last_windows_recall_async (self->last_windows, on_recalled, g_object_ref (self));
    }
  else
    {
      show_start (self);
    }
}

static void
mutual_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  int i;

  for (i = 0; i < n_files; i++)
    open_file (MUTUAL_APPLICATION (application), files[i]);
}

static void
mutual_application_shutdown (GApplication *application)
{
  MutualApplication *self = MUTUAL_APPLICATION (application);

  mutual_expansion_flush (mutual_expansion_get_default ());
  mutual_last_windows_flush (self->last_windows);
  mutual_recovery_settle_all (mutual_recovery_get_default ());
  mutual_draft_flush_all (FLUSH_PATIENCE);
  g_clear_object (&self->reading);
  g_clear_object (&self->quitting);
  g_clear_object (&self->last_windows);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (mutual_application_parent_class)->shutdown (application);
}

static void
mutual_application_class_init (MutualApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = mutual_application_handle_local_options;
  application_class->startup = mutual_application_startup;
  application_class->activate = mutual_application_activate;
  application_class->open = mutual_application_open;
  application_class->shutdown = mutual_application_shutdown;
}

static void
mutual_application_init (MutualApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Opens mutual action plans, each in a window of its own."));
}

/**
 * mutual_application_new:
 *
 * Returns: (transfer full): the application
 */
MutualApplication *
mutual_application_new (void)
{
  return g_object_new (MUTUAL_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/mutual",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
