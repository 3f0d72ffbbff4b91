/* The window of one plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window.h"

struct _MutualWindow
{
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualWindow, mutual_window, ADW_TYPE_APPLICATION_WINDOW)

static void
mutual_window_class_init (MutualWindowClass *klass)
{
}

static void
mutual_window_init (MutualWindow *self)
{
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), adw_header_bar_new ());
}

/**
 * mutual_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a new window, owned by GTK until it is destroyed
 */
MutualWindow *
mutual_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (MUTUAL_TYPE_WINDOW, "application", application, NULL);
}
