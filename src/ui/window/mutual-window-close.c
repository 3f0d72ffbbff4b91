/* Closing the window: nothing is lost unless the user says so.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "widgets/mutual-question.h"

#include <glib/gi18n.h>

static void
set_inhibited (MutualWindow *self,
               gboolean      inhibited)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL || inhibited == (self->inhibition != 0))
    return;
  if (inhibited)
    {
      self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                                  _("Changes to a plan are not saved"));
    }
  else
    {
      gtk_application_uninhibit (application, self->inhibition);
      self->inhibition = 0;
    }
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             MutualWindow     *self)
{
  self->close_dialog = NULL;
  if (g_str_equal (response, "discard"))
    {
      /* The dialog is not done yet with what it stands before. */
      gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
      mutual_window_discard (self);
    }
  else if (g_str_equal (response, "save"))
    mutual_window_save_and_close (self);
  else
    mutual_window_stay (self);
}

static void
ask (MutualWindow *self)
{
  g_autofree char *title = mutual_document_dup_title (self->document);
  /* Translators: %s is the title of a plan */
  g_autofree char *body = g_strdup_printf (_("“%s” has changes that are not saved. They will be lost if you do not save them."), title);
  AdwMessageDialog *dialog = mutual_question_new (GTK_WINDOW (self), _("Save Changes?"), body);

  mutual_question_offer (dialog, "discard", _("_Discard"), "save", _("_Save"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, 0);
  self->close_dialog = GTK_WINDOW (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static guint
count_conflicts (MutualWindow *self)
{
  return g_list_model_get_n_items (mutual_document_get_conflicts (self->document));
}

static void
on_undecided_response (AdwMessageDialog *dialog,
                       const char       *response,
                       MutualWindow     *self)
{
  self->close_dialog = NULL;
  if (g_str_equal (response, "keep"))
    {
      mutual_document_keep_all_mine (self->document);
      gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  mutual_window_stay (self);
  if (g_str_equal (response, "decide"))
    mutual_window_decide (self);
}

/* What others wrote is nowhere else by now. */
static void
ask_about_undecided (MutualWindow *self)
{
  AdwMessageDialog *dialog;

  dialog = mutual_question_new (GTK_WINDOW (self), _("Keep Yours?"),
                                ngettext ("You and somebody else changed the same thing, and it is not decided. "
                                          "When the window closes, theirs is lost.",
                                          "You and somebody else changed the same things, and they are not decided. "
                                          "When the window closes, theirs are lost.",
                                          count_conflicts (self)));
  mutual_question_offer (dialog, "keep", _("_Keep Yours"), "decide", _("_Decide…"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_undecided_response), self, 0);
  self->close_dialog = GTK_WINDOW (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * mutual_window_ask_to_close:
 * @self: a window that is to be closed
 *
 * Returns: whether it has to stay for now, because it is being saved or the user is asked first
 */
gboolean
mutual_window_ask_to_close (MutualWindow *self)
{
  g_return_val_if_fail (MUTUAL_IS_WINDOW (self), FALSE);

  if (self->document == NULL)
    return FALSE;

  /* Cutting off a save would leave the user in doubt: it closes when that is done. */
  if (mutual_document_get_saving (self->document))
    {
      self->close_after_save = TRUE;
      return TRUE;
    }

  self->close_after_save = FALSE;
  if (self->close_dialog != NULL)
    gtk_window_present (self->close_dialog);
  else if (mutual_document_get_modified (self->document))
    ask (self);
  else if (count_conflicts (self) > 0)
    ask_about_undecided (self);
  else
    return FALSE;

  return TRUE;
}

/**
 * mutual_window_stay:
 * @self: a window that was to be closed, or not
 *
 * It is not closed after all.
 */
void
mutual_window_stay (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  self->close_after_save = FALSE;
  g_signal_emit_by_name (self, "stays");
}

/**
 * mutual_window_save_and_close:
 * @self: a window with a plan
 *
 * Saves the plan, asking where if need be, and closes the window once that is done.
 */
void
mutual_window_save_and_close (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  self->close_after_save = TRUE;
  mutual_window_save (self);
}

/**
 * mutual_window_discard:
 * @self: a window
 *
 * Closes the window with all that is not saved.
 */
void
mutual_window_discard (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  set_inhibited (self, FALSE);
  if (self->document != NULL)
    mutual_document_discard (self->document);
  gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * mutual_window_update_inhibition:
 * @self: a window
 *
 * While something would be lost, the desktop asks before its session ends.
 */
void
mutual_window_update_inhibition (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  set_inhibited (self, self->document != NULL && mutual_document_get_modified (self->document));
}
