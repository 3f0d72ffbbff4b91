/* The program: it sets the language and hands over to the application.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"
#include "plan/mutual-language.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MutualApplication) application = NULL;

  mutual_language_init ();

  application = mutual_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
