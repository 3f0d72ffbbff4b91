/* Telling the desktop which plans were used of late.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-recent.h"

#include "session/mutual-document.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* The list is a file that GTK reads whole: that can wait until the plan is on the screen. */
#define DELAY_SECONDS 1

static gboolean
on_time (gpointer user_data)
{
  g_autofree char *uri = g_file_get_uri (user_data);
  GtkRecentData data = {
    .mime_type = (char *) MUTUAL_PLAN_MIME_TYPE,
    .app_name = (char *) _("Mutual"),
    .app_exec = (char *) "mutual %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);

  return G_SOURCE_REMOVE;
}

/**
 * mutual_recent_add:
 * @file: a plan that was opened or saved
 *
 * Puts @file on the list of recent files, soon.
 */
void
mutual_recent_add (GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));

  g_timeout_add_seconds_full (G_PRIORITY_LOW, DELAY_SECONDS, on_time, g_object_ref (file), g_object_unref);
}
