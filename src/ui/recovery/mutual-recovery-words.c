/* How drafts are spoken of: when they are from, and whose they are.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "recovery/mutual-recovery-words.h"

#include <glib/gi18n.h>

/**
 * mutual_recovery_describe_time:
 * @time: a moment, in seconds since 1970
 * @now: the present one
 *
 * Returns: (transfer full): when that was, as in "Changes from Monday 10:42"
 */
char *
mutual_recovery_describe_time (gint64 time,
                               gint64 now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) present = g_date_time_new_from_unix_local (now);
  g_autoptr (GDateTime) days_ago = NULL;
  char *text = NULL;

  if (moment == NULL || present == NULL)
    return g_strdup ("");

  days_ago = g_date_time_add_days (present, -6);
  if (g_date_time_get_year (moment) == g_date_time_get_year (present) &&
      g_date_time_get_day_of_year (moment) == g_date_time_get_day_of_year (present))
    /* Translators: the hour of today, for strftime */
    text = g_date_time_format (moment, _("%H:%M"));
  else if (g_date_time_compare (moment, days_ago) > 0 && g_date_time_compare (moment, present) < 0)
    /* Translators: a day of the last week and the hour, for strftime: "Monday 10:42" */
    text = g_date_time_format (moment, _("%A %H:%M"));
  else
    /* Translators: a day and the hour, for strftime: "3 March 2026, 10:42" */
    text = g_date_time_format (moment, _("%-d %B %Y, %H:%M"));
  return text != NULL ? text : g_strdup ("");
}

/**
 * mutual_recovery_describe_age:
 * @time: a moment, in seconds since 1970
 * @now: the present one
 *
 * Returns: (transfer full): how long ago that was, or when if it is longer than a day
 */
char *
mutual_recovery_describe_age (gint64 time,
                              gint64 now)
{
  gint64 minutes = (now - time) / 60;

  if (minutes < 0 || minutes >= 24 * 60)
    return mutual_recovery_describe_time (time, now);
  if (minutes == 0)
    return g_strdup (_("Just now"));
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%u minute ago", "%u minutes ago", (guint) minutes), (guint) minutes);
  return g_strdup_printf (ngettext ("%u hour ago", "%u hours ago", (guint) (minutes / 60)), (guint) (minutes / 60));
}

/**
 * mutual_recovery_describe_title:
 * @entry: what was found
 *
 * Returns: (transfer full): what its plan is called
 */
char *
mutual_recovery_describe_title (const MutualDraftsEntry *entry)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (*entry->title != '\0')
    return g_strdup (entry->title);
  if (entry->file == NULL)
    return g_strdup (_("Untitled Plan"));
  name = g_file_get_basename (entry->file);
  return g_filename_display_name (name);
}

/**
 * mutual_recovery_describe_place:
 * @entry: what was found
 *
 * Returns: (transfer full): where its plan is, or where it was put if it is damaged
 */
char *
mutual_recovery_describe_place (const MutualDraftsEntry *entry)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->is_damaged)
    {
      name = g_filename_display_name (entry->path);
      /* Translators: %s is a folder */
      return g_strdup_printf (_("The changes are damaged. What is left of them is in %s."), name);
    }
  if (entry->file == NULL)
    return g_strdup (_("Never saved"));
  name = g_file_get_basename (entry->file);
  return g_filename_display_name (name);
}
