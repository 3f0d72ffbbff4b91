/* mutualctl: plans on the command line, without a window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-io.h"
#include "plan/mutual-language.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *parameters;
  const char *summary;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "check", N_("FILE…"), N_("Say whether plans are valid, and what is wrong where"), mutualctl_check },
  { "format", N_("FILE [--in-place]"), N_("Write a plan in its canonical form"), mutualctl_format },
  { "show", N_("FILE"), N_("Print a plan as text"), mutualctl_show },
  { "export", N_("FILE -o OUTPUT"), N_("Make a PDF, SVG or PNG of a plan"), mutualctl_export },
  { "thumbnail", N_("FILE OUTPUT"), N_("Draw a plan small, for file managers"), mutualctl_thumbnail },
  { "schedule", N_("FILE"), N_("Print all dates of a plan, and which do not fit"), mutualctl_schedule },
  { "move", N_("FILE --anchor DATE"), N_("Tell what moves with the date planned for, or move it"), mutualctl_move },
  { "slips", N_("FILE"), N_("Print which dates moved, how far, and why"), mutualctl_slips },
  { "diff", N_("A B"), N_("Tell what is different between two plans"), mutualctl_diff },
  { "merge", N_("BASE MINE THEIRS -o OUT"), N_("Make one plan again of two copies"), mutualctl_merge },
};

static void
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, _("Usage:\n  mutualctl COMMAND [OPTION…] FILE…\n\n"
                           "Works with mutual action plans.\n\nCommands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("%s %s", commands[i].name, _(commands[i].parameters));
      glong padding = MAX (1, 30 - g_utf8_strlen (usage, -1));

      g_string_append_printf (text, "  %s%*s%s\n", usage, (int) padding, "", _(commands[i].summary));
    }
  g_string_append (text, _("\nOptions:\n  -h, --help                    Show this help\n"
                           "  --version                     Show the version\n\n"
                           "“mutualctl COMMAND --help” tells more about a command.\n"));
  mutualctl_write_text (text->str);
}

int
main (int    argc,
      char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";

  mutual_language_init ();
  g_set_prgname ("mutualctl");

  /* A limit on the size of files, and a reader that went away, are errors of a write and not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (name, commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);

  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0 || strcmp (name, "help") == 0)
    {
      print_help ();
      return MUTUALCTL_OK;
    }
  if (strcmp (name, "--version") == 0)
    return mutualctl_write_text ("mutualctl " PACKAGE_VERSION "\n") ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;

  if (*name == '\0')
    mutualctl_complain (NULL, _("Say what to do; “mutualctl --help” lists the commands."));
  else
    mutualctl_complain (name, _("There is no such command; “mutualctl --help” lists them."));
  return MUTUALCTL_TROUBLE;
}
