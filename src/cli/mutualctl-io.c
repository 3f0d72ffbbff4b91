/* What the commands share: their arguments, plans in, text and files out, complaints.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-io.h"

#include "format/mutual-reader.h"
#include "mutualctl-commands.h"
#include "mutualctl-text.h"
#include "store/mutual-library.h"
#include "store/mutual-load.h"
#include "store/mutual-save-plan.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * mutualctl_parse:
 * @argc: (inout): the arguments of a command
 * @argv: (inout): the same
 * @entries: its options
 * @parameters: its other arguments, for the help
 * @summary: what it does, for the help
 *
 * Reads the options of a command. `--help` prints the help and ends the program.
 *
 * Returns: %TRUE, or %FALSE after a complaint
 */
gboolean
mutualctl_parse (int                  *argc,
                 char               ***argv,
                 const GOptionEntry   *entries,
                 const char           *parameters,
                 const char           *summary)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *name = g_strconcat ("mutualctl ", (*argv)[0], NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  mutualctl_complain (NULL, error->message);
  return FALSE;
}

/**
 * mutualctl_complain:
 * @subject: (nullable): what it is about, such as the name of a file
 * @message: what is wrong
 *
 * Says on standard error what is wrong.
 */
void
mutualctl_complain (const char *subject,
                    const char *message)
{
  g_autofree char *clean = mutualctl_text_clean (message);

  if (subject != NULL)
    g_printerr ("%s: %s: %s\n", g_get_prgname (), subject, clean);
  else
    g_printerr ("%s: %s\n", g_get_prgname (), clean);
}

/**
 * mutualctl_is_input:
 * @name: an argument
 *
 * Returns: whether it stands for standard input
 */
gboolean
mutualctl_is_input (const char *name)
{
  return strcmp (name, "-") == 0;
}

/**
 * mutualctl_get_label:
 * @name: an argument that names a file, or "-"
 *
 * Returns: (transfer full): how messages call it
 */
char *
mutualctl_get_label (const char *name)
{
  g_autofree char *display = NULL;

  if (mutualctl_is_input (name))
    return g_strdup (_("standard input"));

  display = g_filename_display_name (name);
  return mutualctl_text_clean (display);
}

/**
 * mutualctl_complain_about:
 * @name: an argument that names a file, or "-"
 * @message: what is wrong with it
 *
 * Says on standard error what is wrong with a file.
 */
void
mutualctl_complain_about (const char *name,
                          const char *message)
{
  g_autofree char *label = mutualctl_get_label (name);

  mutualctl_complain (label, message);
}

/**
 * mutualctl_load:
 * @name: an argument that names a file, or "-"
 *
 * Returns: (transfer full): the bytes of the file, or %NULL after a complaint
 */
GBytes *
mutualctl_load (const char *name)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (mutualctl_is_input (name))
    bytes = mutual_load_descriptor (STDIN_FILENO, NULL, &error);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);

      bytes = mutual_load_bytes (file, NULL, &error);
    }

  if (bytes == NULL)
    mutualctl_complain_about (name, error->message);
  return bytes;
}

/**
 * mutualctl_tell_problems:
 * @name: an argument that names a file, or "-"
 * @problems: (element-type MutualProblem): what is wrong with it
 * @out: where to write
 *
 * Appends a line for each problem: file, line, column, member, message; as compilers do it, so that editors find the
 * place.
 */
void
mutualctl_tell_problems (const char *name,
                         GPtrArray  *problems,
                         GString    *out)
{
  g_autofree char *label = mutualctl_get_label (name);

  for (guint i = 0; i < problems->len; i++)
    {
      const MutualProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *path = mutualctl_text_clean (problem->path != NULL ? problem->path : "");
      g_autofree char *message = mutualctl_text_clean (problem->message);

      g_string_append_printf (out, "%s:%u:%u: ", label, problem->line, problem->column);
      if (*path != '\0')
        g_string_append_printf (out, "%s: ", path);
      g_string_append (out, message);
      g_string_append_c (out, '\n');
    }
}

/**
 * mutualctl_read_plan:
 * @name: an argument that names a file, or "-"
 * @bytes: (out) (optional) (transfer full): its bytes
 * @status: (out): the exit status on failure
 *
 * Loads and reads a plan; what is wrong with it goes to standard error.
 *
 * Returns: (transfer full): the plan, or %NULL after complaints
 */
MutualPlan *
mutualctl_read_plan (const char  *name,
                     GBytes     **bytes,
                     int         *status)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) loaded = mutualctl_load (name);
  MutualPlan *plan;

  if (loaded == NULL)
    {
      *status = MUTUALCTL_TROUBLE;
      return NULL;
    }

  plan = mutual_reader_read_all (loaded, problems);
  if (plan == NULL)
    {
      mutualctl_tell_problems (name, problems, text);
      g_printerr ("%s", text->str);
      *status = MUTUALCTL_INVALID;
    }
  else if (bytes != NULL)
    *bytes = g_steal_pointer (&loaded);

  return plan;
}

/**
 * mutualctl_open_plan:
 * @name: an argument that names a file, or "-"
 * @today: what day it is
 * @status: (out): the exit status on failure
 *
 * Opens a plan for looking at it. A sample stands mid-flight, as it does in the window.
 *
 * Returns: (transfer full): the plan, or %NULL after complaints
 */
MutualPlan *
mutualctl_open_plan (const char  *name,
                     const GDate *today,
                     int         *status)
{
  g_autoptr (MutualPlan) plan = mutualctl_read_plan (name, NULL, status);
  g_autoptr (GFile) file = plan != NULL && !mutualctl_is_input (name) ? g_file_new_for_commandline_arg (name)
                                                                        : NULL;

  if (file != NULL && mutual_library_contains (file))
    return mutual_library_adopt (plan, today);
  return g_steal_pointer (&plan);
}

/**
 * mutualctl_is_same_file:
 * @input: an argument that names a file, or "-"
 * @output: an argument that names a file
 *
 * Returns: whether the output would replace the plan itself: one that somebody called plan.pdf, or a link to it
 */
gboolean
mutualctl_is_same_file (const char *input,
                        const char *output)
{
  g_autoptr (GFile) from = g_file_new_for_commandline_arg (input);
  g_autoptr (GFile) to = g_file_new_for_commandline_arg (output);
  struct stat first, second;

  if (mutualctl_is_input (input))
    return FALSE;
  return g_file_equal (from, to) || (stat (input, &first) == 0 && stat (output, &second) == 0 &&
                                     first.st_dev == second.st_dev && first.st_ino == second.st_ino);
}

/**
 * mutualctl_save:
 * @name: an argument that names a file
 * @bytes: what it shall hold
 * @base: (nullable): what it must still hold to be replaced; %NULL if it is replaced whatever it holds
 * @allow_overwrite: whether --allow-overwrite was said
 *
 * Saves a file so that the old one or the new one is there, whole.
 *
 * Returns: %TRUE, or %FALSE after complaints
 */
gboolean
mutualctl_save (const char *name,
                GBytes     *bytes,
                GBytes     *base,
                gboolean    allow_overwrite)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) error = NULL;
  MutualSaveFlags flags = base != NULL ? MUTUAL_SAVE_NONE : MUTUAL_SAVE_REPLACE;

  if (allow_overwrite)
    flags |= MUTUAL_SAVE_ALLOW_OVERWRITE_IN_PLACE;
  if (mutual_save_bytes (file, bytes, base, flags, NULL, &error))
    return TRUE;

  mutualctl_complain_about (name, error->message);
  if (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEEDS_OVERWRITE))
    mutualctl_complain_about (name, _("Say --allow-overwrite to do that."));
  return FALSE;
}

/**
 * mutualctl_write_plan:
 * @name: an argument that names where the plan came from or goes to, for the complaint
 * @plan: a plan
 *
 * Writes a plan if this program may: not one of a newer version of the format.
 *
 * Returns: (transfer full): its canonical bytes, or %NULL after a complaint
 */
GBytes *
mutualctl_write_plan (const char *name,
                      MutualPlan *plan)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mutual_save_plan_write (plan, &error);

  if (bytes == NULL)
    mutualctl_complain_about (name, error->message);
  return bytes;
}

/**
 * mutualctl_save_plan:
 * @name: an argument that names a file
 * @bytes: what mutualctl_write_plan() gave
 * @base: (nullable): what the file must still hold to be replaced; %NULL if it is replaced whatever it holds
 * @allow_overwrite: whether --allow-overwrite was said
 *
 * Saves a plan as mutualctl_save() does, once it is sure that it opens again as the same plan.
 *
 * Returns: %TRUE, or %FALSE after complaints
 */
gboolean
mutualctl_save_plan (const char *name,
                     GBytes     *bytes,
                     GBytes     *base,
                     gboolean    allow_overwrite)
{
  g_autoptr (GError) error = NULL;

  if (mutual_save_plan_verify (bytes, &error))
    return mutualctl_save (name, bytes, base, allow_overwrite);

  mutualctl_complain_about (name, error->message);
  return FALSE;
}

/**
 * mutualctl_write:
 * @data: what to write
 * @length: how many bytes
 *
 * Writes to standard output, to the last byte.
 *
 * Returns: %TRUE, or %FALSE after a complaint
 */
gboolean
mutualctl_write (const char *data,
                 gsize       length)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          /* Who reads has seen enough, as in "mutualctl show FILE | head". */
          if (errno != EPIPE)
            mutualctl_complain (_("standard output"), g_strerror (errno));
          return FALSE;
        }
      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/**
 * mutualctl_write_text:
 * @text: UTF-8
 *
 * Writes to standard output in the encoding of the terminal; what that does not have becomes a question mark.
 *
 * Returns: %TRUE, or %FALSE after a complaint
 */
gboolean
mutualctl_write_text (const char *text)
{
  const char *charset;
  g_autofree char *converted = NULL;
  gsize length;

  if (g_get_charset (&charset))
    return mutualctl_write (text, strlen (text));

  converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, &length, NULL);
  return converted != NULL ? mutualctl_write (converted, length) : mutualctl_write (text, strlen (text));
}
