/* Saving from the window: asking where, saying how it went, asking again where that is needed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "widgets/mutual-mounting.h"
#include "widgets/mutual-question.h"

#include <glib/gi18n.h>

/* What was asked for, to be asked for again with another consent. */
typedef struct
{
  MutualWindow *window;
  GFile *file;
  MutualSaveFlags flags;
  GError *failure; /* before a connection was made for it */
} Request;

static void start_saving (MutualWindow    *self,
                          GFile           *file,
                          MutualSaveFlags  flags);
static void submit (Request *request);

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_clear_object (&request->file);
  g_clear_error (&request->failure);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
free_closure_request (gpointer  data,
                      GClosure *closure)
{
  request_free (data);
}

static void
on_overwrite_response (AdwMessageDialog *dialog,
                       const char       *response,
                       Request          *request)
{
  if (g_str_equal (response, "overwrite"))
    start_saving (request->window, request->file, request->flags | MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE);
  else if (g_str_equal (response, "save-as"))
    mutual_window_save_as (request->window);
  else
    mutual_window_stay (request->window);
}

static void
ask_to_overwrite (Request *request,
                  GError  *error)
{
  AdwMessageDialog *dialog = mutual_question_new (GTK_WINDOW (request->window), _("Write Over the File?"),
                                                  error->message);

  adw_message_dialog_add_responses (dialog,
                                    "cancel", _("_Cancel"),
                                    "save-as", _("Save _As…"),
                                    "overwrite", _("_Write Over"),
                                    NULL);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_overwrite_response), request, free_closure_request, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_failure (MutualWindow *self,
              GError       *error)
{
  g_autofree char *text = NULL;
  gboolean disputed = g_error_matches (error, MUTUAL_DOCUMENT_ERROR, MUTUAL_DOCUMENT_ERROR_CONFLICTS);
  gboolean other = g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_CHANGED)
                   || g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_VANISHED);

  self->disputed = disputed;
  if (disputed)
    {
      mutual_bar_present (self->problem_bar, _("Nothing is saved yet, as somebody else changed the same things as you. "
                                               "Decide first, or save and keep yours."));
      mutual_bar_add_button (self->problem_bar, _("_Save"), "win.save");
      mutual_window_decide (self);
      return;
    }

  /* Translators: the second sentence says why */
  text = g_strdup_printf (_("The plan is not saved. %s"), error->message);
  mutual_bar_present (self->problem_bar, text);
  /* Trying again would fail in the same way where the file is another one by now. */
  if (!other)
    mutual_bar_add_button (self->problem_bar, _("_Try Again"), "win.save");
  mutual_bar_add_button (self->problem_bar, _("Save _As…"), "win.save-as");
}

static void
fail (MutualWindow *self,
      GError       *error)
{
  show_failure (self, error);
  mutual_window_stay (self);
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  MutualWindow *self = request->window;

  if (!mutual_mounting_finish (G_FILE (source), result, &error))
    fail (self, request->failure);
  else if (self->document != NULL && !mutual_document_get_saving (self->document))
    submit (g_steal_pointer (&request));
}

static void
connect_and_save (Request *request,
                  GError  *error)
{
  MutualWindow *self = request->window;
  GFile *file = request->file != NULL ? request->file : mutual_document_get_file (self->document);

  request->failure = g_error_copy (error);
  mutual_mounting_start (file, GTK_WINDOW (self), NULL, on_connected, request);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  MutualWindow *self = request->window;

  gboolean again = self->save_again;

  self->save_again = FALSE;
  if (mutual_document_save_finish (MUTUAL_DOCUMENT (source), result, &error))
    {
      mutual_bar_clear (self->problem_bar);
      if (again && mutual_document_get_modified (self->document))
        {
          start_saving (self, NULL, MUTUAL_SAVE_NONE);
          return;
        }
      if (self->close_after_save)
        gtk_window_close (GTK_WINDOW (self));
      else
        mutual_window_add_toast (self, _("Saved"));
    }
  else if (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEEDS_OVERWRITE))
    {
      ask_to_overwrite (g_steal_pointer (&request), error);
    }
  else if (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_MOUNTED) && request->failure == NULL)
    {
      connect_and_save (g_steal_pointer (&request), error);
    }
  else
    {
      fail (self, error);
    }
}

static void
submit (Request *request)
{
  mutual_document_save_async (request->window->document, request->file, request->flags, NULL, on_saved, request);
}

static void
start_saving (MutualWindow    *self,
              GFile           *file,
              MutualSaveFlags  flags)
{
  Request *request = g_new0 (Request, 1);

  request->window = g_object_ref (self);
  request->file = file != NULL ? g_object_ref (file) : NULL;
  request->flags = flags;
  submit (request);
}

static void
on_target (GtkWindow *parent,
           GFile     *file,
           gpointer   user_data)
{
  MutualWindow *self = MUTUAL_WINDOW (parent);

  /* The dialog has asked before it gave the name of another file. */
  if (file == NULL)
    mutual_window_stay (self);
  else if (self->document != NULL && !mutual_document_get_saving (self->document))
    start_saving (self, file, MUTUAL_SAVE_REPLACE);
}

/**
 * mutual_window_save:
 * @self: a window with a plan
 *
 * Saves the plan, asking where if it has no file yet. While it is being saved, it is saved once more after that.
 */
void
mutual_window_save (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  if (self->document == NULL || mutual_document_get_session (self->document) == NULL)
    return;

  /* Saves never overlap: what is there when this one is done is saved next. */
  if (mutual_document_get_saving (self->document))
    self->save_again = TRUE;
  else if (mutual_document_get_file (self->document) == NULL)
    mutual_window_save_as (self);
  else
    start_saving (self, NULL, MUTUAL_SAVE_NONE);
}

/**
 * mutual_window_save_as:
 * @self: a window with a plan
 *
 * Asks where, and saves the plan there.
 */
void
mutual_window_save_as (MutualWindow *self)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  if (self->document == NULL || mutual_document_get_session (self->document) == NULL
      || mutual_document_get_saving (self->document))
    return;

  title = mutual_document_dup_title (self->document);
  mutual_choose_target (GTK_WINDOW (self), MUTUAL_FILE_PLAN, title, mutual_document_get_file (self->document),
                        on_target, NULL);
}
