/* The plans that were used of late, on the list that the desktop keeps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-recent.h"

#include "session/mutual-document.h"
#include "store/mutual-library.h"

#include <glib/gi18n.h>

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

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited (*(GtkRecentInfo **) b),
                              gtk_recent_info_get_visited (*(GtkRecentInfo **) a));
}

/**
 * mutual_recent_add:
 * @file: a plan that was opened or saved
 *
 * Puts @file on the list of recent files, soon. One's own templates, opened to be worked on, have a list of their own.
 */
void
mutual_recent_add (GFile *file)
{
  g_autofree char *folder = NULL;
  g_autoptr (GFile) templates = NULL;

  g_return_if_fail (G_IS_FILE (file));

  folder = mutual_library_get_folder (MUTUAL_LIBRARY_OWN_TEMPLATES);
  templates = g_file_new_for_path (folder);
  if (g_file_has_prefix (file, templates))
    return;
  g_timeout_add_seconds_full (G_PRIORITY_LOW, DELAY_SECONDS, on_time, g_object_ref (file), g_object_unref);
}

/**
 * mutual_recent_list:
 * @n_max: how many at most
 *
 * Lists the plans among the recent files, which may be gone by now.
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the plans, the last used first
 */
GPtrArray *
mutual_recent_list (guint n_max)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  /* Other things are called ".map", too: the type tells. */
  for (GList *l = infos; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MUTUAL_PLAN_MIME_TYPE) == 0)
      g_ptr_array_add (plans, l->data);
    else
      gtk_recent_info_unref (l->data);
  g_list_free (infos);

  g_ptr_array_sort (plans, compare_visits);
  if (plans->len > n_max)
    g_ptr_array_set_size (plans, (int) n_max);
  return plans;
}

/**
 * mutual_recent_remove:
 * @uri: a plan on the list
 *
 * Takes the plan off the list; the file stays. One that is not on the list is no mistake.
 */
void
mutual_recent_remove (const char *uri)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (uri != NULL);

  if (!gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, &error))
    g_debug ("%s: %s", uri, error->message);
}
