/* The program: it sets the language and hands over to the application.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"
#include "plan/mutual-language.h"

#include <signal.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MutualApplication) application = NULL;

  mutual_language_init ();

  /* A limit on the size of files, and somebody who went away, are errors of a write and not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);

  application = mutual_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
