/* Handing a URI to the application that the desktop has for it: the one place that does.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-launch.h"

#include "plan/mutual-uri.h"

#include <glib/gi18n.h>

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
launch (GtkWidget  *widget,
        const char *uri,
        GTask      *task)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, on_launched, task);
}

static char *
check_link (const char  *uri,
            char       **host,
            GError     **error)
{
  char *checked = mutual_uri_check (uri, host);

  if (checked == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _("Only https, http and mailto addresses can be opened"));

  return checked;
}

/**
 * mutual_launch_mail:
 * @widget: where it was asked for
 * @uri: a mailto: URI
 * @callback: called when the mail application has it, or there is none
 * @user_data: for @callback
 *
 * Opens the mail application with a mail to be looked at and sent. Nothing is sent.
 */
void
mutual_launch_mail (GtkWidget           *widget,
                    const char          *uri,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (uri != NULL);

  task = g_task_new (widget, NULL, callback, user_data);
  g_task_set_source_tag (task, mutual_launch_mail);
  if (!g_str_has_prefix (uri, "mailto:"))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "%s", _("That is not a mail"));
      return;
    }
  launch (widget, uri, g_steal_pointer (&task));
}

/**
 * mutual_launch_mail_finish:
 * @widget: where it was asked for
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether a mail application was found and started
 */
gboolean
mutual_launch_mail_finish (GtkWidget     *widget,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mutual_launch_describe_link:
 * @uri: an address from a plan
 * @error: return location for why it is not opened
 *
 * Returns: (transfer full) (nullable): where it leads: a host, or a mail address; %NULL if it is not opened
 */
char *
mutual_launch_describe_link (const char  *uri,
                             GError     **error)
{
  g_autofree char *host = NULL;
  g_autofree char *checked = NULL;

  g_return_val_if_fail (uri != NULL, NULL);

  checked = check_link (uri, &host, error);
  return checked != NULL ? g_steal_pointer (&host) : NULL;
}

/**
 * mutual_launch_link:
 * @widget: where it was asked for
 * @uri: an address from a plan
 * @callback: called when the browser or the mail application has it, or it is not opened
 * @user_data: for @callback
 *
 * Opens a link. Only the web and mail are opened, as a plan comes from outside.
 */
void
mutual_launch_link (GtkWidget           *widget,
                    const char          *uri,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *checked = NULL;
  GError *error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (uri != NULL);

  task = g_task_new (widget, NULL, callback, user_data);
  g_task_set_source_tag (task, mutual_launch_link);
  checked = check_link (uri, NULL, &error);
  if (checked == NULL)
    g_task_return_error (task, error);
  else
    launch (widget, checked, g_steal_pointer (&task));
}

/**
 * mutual_launch_link_finish:
 * @widget: where it was asked for
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether an application was found and started
 */
gboolean
mutual_launch_link_finish (GtkWidget     *widget,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
