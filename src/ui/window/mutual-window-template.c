/* Saving the plan of the window as a template: asking for a name, and whether another of that name may go.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "schedule/mutual-phrases.h"
#include "schedule/mutual-template.h"
#include "start/mutual-name-dialog.h"
#include "store/mutual-templates.h"
#include "widgets/mutual-question.h"

#include <glib/gi18n.h>

/* What is on its way to the disk. */
typedef struct
{
  MutualWindow *window;
  MutualNameDialog *dialog;
  MutualPlan *template;
} Request;

static void start_saving (Request  *request,
                          gboolean  replace);

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_object_unref (request->dialog);
  g_object_unref (request->template);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
free_closure_request (gpointer  data,
                      GClosure *closure)
{
  request_free (data);
}

static Request *
request_copy (Request *request)
{
  Request *copy = g_new (Request, 1);

  *copy = (Request) { g_object_ref (request->window), g_object_ref (request->dialog), g_object_ref (request->template) };
  return copy;
}

static void
on_replace_response (AdwMessageDialog *question,
                     const char       *response,
                     Request          *request)
{
  if (g_str_equal (response, "replace"))
    start_saving (request_copy (request), TRUE);
}

static void
ask_to_replace (Request *request,
                GError  *error)
{
  AdwMessageDialog *question;
  g_autofree char *body = NULL;

  /* Translators: the first sentence is “There is already a template “…”.” */
  body = g_strdup_printf (_("%s Replacing it cannot be undone."), error->message);
  question = mutual_question_new (GTK_WINDOW (request->dialog), _("Replace the Template?"), body);
  adw_message_dialog_add_responses (question,
                                    "cancel", _("_Cancel"),
                                    "replace", _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (question, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "cancel");
  adw_message_dialog_set_close_response (question, "cancel");
  g_signal_connect_data (question, "response", G_CALLBACK (on_replace_response), request_copy (request),
                         free_closure_request, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
on_added (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = mutual_templates_add_finish (result, &error);

  if (path != NULL)
    {
      /* Translators: %s is the name of a template. */
      g_autofree char *text = g_strdup_printf (_("Saved as template “%s”"),
                                               mutual_item_get_text (MUTUAL_ITEM (request->template),
                                                                     MUTUAL_MEMBER_TITLE));

      gtk_window_destroy (GTK_WINDOW (request->dialog));
      mutual_window_add_toast (request->window, text);
    }
  else if (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS))
    ask_to_replace (request, error);
  else
    mutual_name_dialog_complain (request->dialog, error->message);
}

static void
start_saving (Request  *request,
              gboolean  replace)
{
  mutual_templates_add_async (request->template, replace, on_added, request);
}

static void
on_name (MutualNameDialog *dialog,
         const char       *name,
         MutualWindow     *self)
{
  MutualPlan *plan = mutual_session_get_plan (mutual_document_get_session (self->document));
  Request *request = g_new (Request, 1);

  *request = (Request) { g_object_ref (self), g_object_ref (dialog), mutual_template_new (plan, name) };
  start_saving (request, FALSE);
}

static char *
describe (MutualPlan *plan)
{
  g_autoptr (MutualPlan) template = mutual_template_new (plan, "");
  g_autoptr (GPtrArray) names = mutual_template_find_names (template, plan);
  g_autofree char *list = mutual_phrase_list (names);
  const char *hint = _("Milestones, steps, roles and events stay, and dates become distances. People, companies, notes, "
                       "links, figures and everything private go.");

  if (names->len == 0)
    return g_strdup (hint);
  /* Translators: the first %s is the sentences about what stays in a template, the second is one or more names. */
  return g_strdup_printf (_("%s\n\nThese names are still in its texts: %s."), hint, list);
}

/**
 * mutual_window_save_as_template:
 * @self: a window with a plan
 *
 * Asks for a name, and keeps a template made of the plan with the user's own.
 */
void
mutual_window_save_as_template (MutualWindow *self)
{
  MutualNameDialog *dialog;
  g_autofree char *hint = NULL;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  if (self->document == NULL || mutual_document_get_session (self->document) == NULL)
    return;

  hint = describe (mutual_session_get_plan (mutual_document_get_session (self->document)));
  dialog = mutual_name_dialog_new (GTK_WINDOW (self), _("Save as Template"), _("_Save"), "", hint);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_name), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
