/* Loaded into a program with LD_PRELOAD: ends it at its first frame and tells when that was and how large it had grown.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The highest amount of memory that the process ever held, in kB. */
static long
read_peak (void)
{
  FILE *status = fopen ("/proc/self/status", "r");
  char line[256];
  long peak = 0;

  while (status != NULL && fgets (line, sizeof line, status) != NULL)
    if (sscanf (line, "VmHWM: %ld kB", &peak) == 1)
      break;
  if (status != NULL)
    fclose (status);

  return peak;
}

/* For a first run, in which caches of shaders, fonts and icons are written in the background. */
static gboolean
on_lingered (gpointer user_data)
{
  _exit (0);
}

static void
on_after_paint (GdkFrameClock *clock,
                GtkWidget     *window)
{
  if (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) == 0)
    return;

  printf ("%" G_GINT64_FORMAT " %ld\n", g_get_monotonic_time (), read_peak ());
  fflush (stdout);
  if (g_getenv ("FIRST_FRAME_LINGER") == NULL)
    _exit (0);

  g_signal_handlers_disconnect_by_func (clock, on_after_paint, window);
  g_timeout_add (2000, on_lingered, NULL);
}

static void
on_map (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), window);
}

/* Stands before the function of GTK that both programs call to show their window. */
G_MODULE_EXPORT void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");

  g_signal_connect (window, "map", G_CALLBACK (on_map), NULL);
  present (window);
}
