/* What the tests of the window share: a home of its own, plans to open, and what a user sees and can do.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window-test.h"

#include "remove-tree.h"

#include <glib/gstdio.h>
#include <string.h>

static MutualApplication *application;

/* Folders of the user's that are ours; those of the system stay, as pictures cannot be read without them. */
static char *home;
static const char *folders[] = { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };

static void
isolate (void)
{
  guint i;

  home = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (home, folders[i], NULL);

      g_setenv (folders[i], path, TRUE);
    }
}

/* Everything that is written on the widgets below one and shows, a line each. */
static void
collect (GtkWidget *widget,
         GString   *text)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static MutualWindow *
open_file (GFile *file)
{
  MutualWindow *window = mutual_window_new (GTK_APPLICATION (application));

  mutual_window_open (window, file);
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  window_test_settle ();

  return window;
}

/* Before anything else in main(). */
void
window_test_init (int    *argc,
                  char ***argv)
{
  isolate ();
  g_test_init (argc, argv, NULL);
  application = mutual_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
window_test_run (void)
{
  int status = g_test_run ();

  g_object_unref (application);
  remove_tree (home);
  g_free (home);
  return status;
}

GActionGroup *
window_test_get_actions (void)
{
  return G_ACTION_GROUP (application);
}

/* A window without a plan. */
MutualWindow *
window_test_open_nothing (void)
{
  return mutual_window_new (GTK_APPLICATION (application));
}

void
window_test_settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

gboolean
window_test_shows (gpointer    window,
                   const char *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect (window, text);
  return strstr (text->str, wanted) != NULL;
}

void
window_test_wait_for_text (gpointer    window,
                           const char *text)
{
  window_test_wait_for (window_test_shows (window, text));
}

void
window_test_wait_for_title (MutualWindow *window,
                            const char   *title)
{
  window_test_wait_for (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), title) == 0);
}

gboolean
window_test_can (gpointer    window,
                 const char *action)
{
  g_autofree char *name = g_strconcat ("win.", action, NULL);
  GtkWidget *probe = gtk_button_new ();
  gboolean sensitive;

  /* A button is sensitive when its action can be done. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), name);
  gtk_widget_insert_after (probe, window, NULL);
  sensitive = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return sensitive;
}

MutualWindow *
window_test_open_text (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "file.map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_unlink (path);
  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return open_file (file);
}

MutualWindow *
window_test_open_sample (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", "northwind-freight.map",
                                                      NULL);

  return open_file (file);
}

void
window_test_close (MutualWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  window_test_settle ();
}

void
window_test_rename_plan (MutualWindow *window)
{
  MutualSession *session = mutual_document_get_session (mutual_window_get_document (window));
  g_autoptr (MutualEdit) edit = NULL;

  edit = mutual_edit_new_set_text (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_TITLE, "Other");
  g_assert_true (mutual_session_edit (session, "Rename Plan", edit, NULL));
  window_test_settle ();
}

GtkWidget *
window_test_find_type (GtkWidget *widget,
                       GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_test_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWindow *
window_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

gboolean
window_test_has_window_titled (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return TRUE;
    }

  return FALSE;
}
