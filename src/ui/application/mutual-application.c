/* The application: its windows, its files, its actions.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"

#include "application/mutual-actions-table.h"
#include "window/mutual-window.h"

#include <glib/gi18n.h>

struct _MutualApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualApplication, mutual_application, ADW_TYPE_APPLICATION)

static void
mutual_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (mutual_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  mutual_actions_table_install (GTK_APPLICATION (application));
}

static void
mutual_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (mutual_window_new (GTK_APPLICATION (application))));
}

static void
mutual_application_class_init (MutualApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = mutual_application_startup;
  application_class->activate = mutual_application_activate;
}

static void
mutual_application_init (MutualApplication *self)
{
}

/**
 * mutual_application_new:
 *
 * Returns: (transfer full): the application
 */
MutualApplication *
mutual_application_new (void)
{
  return g_object_new (MUTUAL_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/mutual",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
