/* The language that both programs speak, set at their start.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-language.h"

#include <libintl.h>
#include <locale.h>

/**
 * mutual_language_init:
 *
 * Takes up the locale of the user and finds the translations for it: those in the folder of the environment variable
 * MUTUAL_LOCALE_DIR, for runs from the build folder, or else the installed ones. What a program says is translated, the
 * text of a plan never is.
 *
 * To be called once, before anything else and before there are threads.
 */
void
mutual_language_init (void)
{
  const char *given = g_getenv ("MUTUAL_LOCALE_DIR");

  /* Where the locale is not installed this fails, and the program speaks English, as all programs there do. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, given != NULL && *given != '\0' ? given : LOCALE_DIR);
  /* GLib, GTK and terminals' text all are UTF-8 here, whatever the locale says. */
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
