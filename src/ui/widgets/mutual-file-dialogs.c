/* Choosing files: the one place that knows which dialog the toolkit of our time has for it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-file-dialogs.h"

#include <glib/gi18n.h>
#include <string.h>

/* A dialog lives as long as its window, or until it is answered. */
#define DIALOG_KEY "mutual-file-dialog"

/* File systems allow 255 bytes; a name need not be a sentence. */
#define NAME_CHARACTERS 60

typedef struct
{
  GtkWindow *parent;
  MutualFilesFunc files_callback;
  MutualFileFunc file_callback;
  gpointer user_data;
} Request;

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             Request         *request)
{
  GtkWindow *parent = request->parent;
  g_autoptr (GtkNativeDialog) held = g_object_ref (dialog);

  gtk_native_dialog_hide (dialog);
  g_object_set_data (G_OBJECT (parent), DIALOG_KEY, NULL);

  if (request->file_callback != NULL)
    {
      g_autoptr (GFile) file = NULL;

      if (response == GTK_RESPONSE_ACCEPT)
        file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      request->file_callback (parent, file, request->user_data);
    }
  else if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      request->files_callback (parent, files, request->user_data);
    }
}

static void
show_dialog (GtkFileChooserNative *dialog,
             GtkWindow            *parent,
             MutualFilesFunc       files_callback,
             MutualFileFunc        file_callback,
             gpointer              user_data)
{
  Request *request = g_new (Request, 1);

  *request = (Request) { parent, files_callback, file_callback, user_data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), request, (GClosureNotify) g_free, 0);
  g_object_set_data_full (G_OBJECT (parent), DIALOG_KEY, dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooserNative *dialog,
            const char           *name,
            const char           *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

static void
set_folder (GtkFileChooserNative *dialog,
            GFile                *beside)
{
  g_autoptr (GFile) folder = beside != NULL ? g_file_get_parent (beside) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
}

/* Lets the user choose one or more files of a kind, beside another. */
static void
choose_files (GtkFileChooserNative *dialog,
              GtkWindow            *parent,
              const char           *kind,
              const char           *suffix,
              GFile                *beside,
              MutualFilesFunc       callback,
              gpointer              user_data)
{
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (dialog, kind, suffix);
  add_filter (dialog, _("All Files"), NULL);
  set_folder (dialog, beside);
  show_dialog (dialog, parent, callback, NULL, user_data);
}

/**
 * mutual_choose_plans:
 * @parent: the window that asks; if it is closed meanwhile, nothing is called
 * @beside: (nullable): a file in the folder to begin with
 * @callback: called with the files, unless the user thinks better of it
 * @user_data: for @callback
 *
 * Lets the user choose one or more plans to open.
 */
void
mutual_choose_plans (GtkWindow       *parent,
                     GFile           *beside,
                     MutualFilesFunc  callback,
                     gpointer         user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  choose_files (gtk_file_chooser_native_new (_("Open Plans"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL),
                parent, _("Plans"), "map", beside, callback, user_data);
}

/**
 * mutual_choose_contacts:
 * @parent: the window that asks; if it is closed meanwhile, nothing is called
 * @beside: (nullable): a file in the folder to begin with
 * @callback: called with the files, unless the user thinks better of it
 * @user_data: for @callback
 *
 * Lets the user choose one or more files of contacts.
 */
void
mutual_choose_contacts (GtkWindow       *parent,
                        GFile           *beside,
                        MutualFilesFunc  callback,
                        gpointer         user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  choose_files (gtk_file_chooser_native_new (_("Import Contacts"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"),
                                             NULL),
                parent, _("Contacts"), "vcf", beside, callback, user_data);
}

/**
 * mutual_choose_target:
 * @parent: the window that asks; if it is closed meanwhile, nothing is called
 * @kind: what is to be written
 * @title: what the plan is called, to make a name of
 * @current: (nullable): the file of the plan, or another in the folder to begin with
 * @callback: called with the file, or with %NULL if the user thinks better of it
 * @user_data: for @callback
 *
 * Lets the user choose where to write. If there is a file of that name, the dialog has asked whether to replace it.
 */
void
mutual_choose_target (GtkWindow      *parent,
                      MutualFileKind  kind,
                      const char     *title,
                      GFile          *current,
                      MutualFileFunc  callback,
                      gpointer        user_data)
{
  GtkFileChooserNative *dialog;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);

  dialog = gtk_file_chooser_native_new (kind == MUTUAL_FILE_PLAN ? _("Save As") : _("Export"), parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        kind == MUTUAL_FILE_PLAN ? _("_Save") : _("_Export"), NULL);
  switch (kind)
    {
    case MUTUAL_FILE_PDF:
      add_filter (dialog, _("PDF Documents"), "pdf");
      name = mutual_make_file_name (title, ".pdf");
      break;
    case MUTUAL_FILE_SVG:
      add_filter (dialog, _("SVG Drawings"), "svg");
      name = mutual_make_file_name (title, ".svg");
      break;
    case MUTUAL_FILE_PNG:
      add_filter (dialog, _("PNG Pictures"), "png");
      name = mutual_make_file_name (title, ".png");
      break;
    case MUTUAL_FILE_CONTACTS:
      add_filter (dialog, _("Contacts"), "vcf");
      name = mutual_make_file_name (title, ".vcf");
      break;
    case MUTUAL_FILE_PLAN:
    default:
      add_filter (dialog, _("Plans"), "map");
      add_filter (dialog, _("All Files"), NULL);
      name = current != NULL ? g_file_get_basename (current) : mutual_make_file_name (title, ".map");
      break;
    }
  set_folder (dialog, current);
  if (g_utf8_validate (name, -1, NULL))
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  show_dialog (dialog, parent, NULL, callback, user_data);
}

/**
 * mutual_make_file_name:
 * @title: what a plan is called; anything goes
 * @suffix: the end of the name, with its dot
 *
 * Returns: (transfer full): a name that any file system and any person can live with
 */
char *
mutual_make_file_name (const char *title,
                       const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean blank = FALSE;
  guint n_characters = 0;
  const char *p;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (suffix != NULL, NULL);

  for (p = title; *p != '\0' && n_characters < NAME_CHARACTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* What is no character to look at, or means something in a path here or elsewhere, parts words. */
      if (!g_unichar_isgraph (c) || (c < 128 && strchr ("/\\:*?\"<>|", (int) c) != NULL))
        {
          blank = name->len > 0;
          continue;
        }
      /* A name that begins with a dot is hidden. */
      if (name->len == 0 && c == '.')
        continue;
      if (blank)
        g_string_append_c (name, ' ');
      blank = FALSE;
      g_string_append_unichar (name, c);
      n_characters++;
    }
  /* 60 characters may be 240 bytes: leave room for the suffix. */
  while (name->len + strlen (suffix) > 200)
    g_string_truncate (name, g_utf8_find_prev_char (name->str, name->str + name->len) - name->str);
  if (name->len == 0)
    g_string_append (name, _("Plan"));
  g_string_append (name, suffix);

  return g_string_free (g_steal_pointer (&name), FALSE);
}
