/* mutualctl check: says whether files are valid plans, and what would make them better.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "format/mutual-reader.h"
#include "mutualctl-dates.h"
#include "mutualctl-findings.h"
#include "mutualctl-io.h"
#include "review/mutual-review.h"
#include "store/mutual-library.h"
#include "store/mutual-load.h"

#include <glib/gi18n.h>
#include <unistd.h>

/* Waiting longer than this wants to be told how far it is. */
#define PROGRESS_DELAY (G_TIME_SPAN_SECOND / 2)
#define PROGRESS_INTERVAL (G_TIME_SPAN_SECOND / 10)

typedef struct
{
  char **names;
  guint n_names;
  GDate today;
  gboolean with_review;
  gboolean quiet;
  MutualctlFormat format;

  GMutex mutex;
  GCond done;
  MutualctlFindings **findings; /* one for each name; NULL as long as nobody has looked */
  guint n_done;

  /* How far it is, on a terminal. Monotonic microseconds. */
  gint64 begun;
  gint64 shown_at; /* 0 as long as nothing of it shows */
} Check;

static GBytes *
load (const char  *name,
      GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (mutualctl_is_input (name))
    return mutual_load_descriptor (STDIN_FILENO, NULL, error);
  file = g_file_new_for_commandline_arg (name);
  return mutual_load_bytes (file, NULL, error);
}

/* As the window shows it: a sample stands mid-flight. */
static void
adopt (Check             *check,
       MutualctlFindings *findings)
{
  g_autoptr (GFile) file = mutualctl_is_input (findings->name) ? NULL : g_file_new_for_commandline_arg (findings->name);
  MutualPlan *adopted;

  if (file == NULL || !mutual_library_contains (file))
    return;
  adopted = mutual_library_adopt (findings->plan, &check->today);
  g_object_unref (findings->plan);
  findings->plan = adopted;
}

static int
grade (GPtrArray *advice)
{
  if (advice->len == 0)
    return MUTUALCTL_OK;
  /* What hurts stands first. */
  return ((const MutualAdvice *) g_ptr_array_index (advice, 0))->rule->weight == MUTUAL_WEIGHT_HURTS ? MUTUALCTL_HURTS
                                                                                                     : MUTUALCTL_READS;
}

static MutualctlFindings *
look_at (Check      *check,
         const char *name)
{
  MutualctlFindings *findings = g_new0 (MutualctlFindings, 1);
  g_autoptr (GBytes) bytes = NULL;

  findings->name = g_strdup (name);
  findings->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
  bytes = load (name, &findings->error);
  if (bytes == NULL)
    {
      findings->status = MUTUALCTL_TROUBLE;
      return findings;
    }
  findings->plan = mutual_reader_read_all (bytes, findings->problems);
  if (findings->plan == NULL)
    {
      findings->status = MUTUALCTL_INVALID;
      return findings;
    }
  if (check->with_review)
    {
      g_autoptr (MutualReview) review = NULL;

      adopt (check, findings);
      review = mutual_review_new (findings->plan, &check->today);
      findings->advice = g_ptr_array_ref (mutual_review_get_advice (review));
      findings->status = grade (findings->advice);
    }
  return findings;
}

static void
look_in_thread (gpointer data,
                gpointer user_data)
{
  Check *check = user_data;
  guint i = GPOINTER_TO_UINT (data) - 1;
  MutualctlFindings *findings = look_at (check, check->names[i]);

  g_mutex_lock (&check->mutex);
  check->findings[i] = findings;
  check->n_done++;
  g_cond_signal (&check->done);
  g_mutex_unlock (&check->mutex);
}

/* Ten times a second, and not at all as long as nobody has waited. */
static void
show_progress (Check *check)
{
  gint64 now = g_get_monotonic_time ();

  if (now - check->begun < PROGRESS_DELAY || now - check->shown_at < PROGRESS_INTERVAL || !isatty (STDERR_FILENO))
    return;
  check->shown_at = now;
  g_printerr ("\r");
  /* Translators: how many files have been looked at, of how many. */
  g_printerr (_("%u of %u files"), check->n_done, check->n_names);
}

static void
hide_progress (Check *check)
{
  if (check->shown_at == 0)
    return;
  check->shown_at = 0;
  g_printerr ("\r\033[K");
}

/* Waits for one file, in the order in which they were named. */
static MutualctlFindings *
wait_for (Check *check,
          guint  i)
{
  MutualctlFindings *findings;

  g_mutex_lock (&check->mutex);
  show_progress (check);
  while (check->findings[i] == NULL)
    {
      g_cond_wait_until (&check->done, &check->mutex, g_get_monotonic_time () + PROGRESS_INTERVAL);
      show_progress (check);
    }
  findings = g_steal_pointer (&check->findings[i]);
  g_mutex_unlock (&check->mutex);
  return findings;
}

/* 2 beats 1, and these what the review says. */
static int
join_status (int a,
             int b)
{
  if (a == MUTUALCTL_TROUBLE || b == MUTUALCTL_TROUBLE)
    return MUTUALCTL_TROUBLE;
  if (a == MUTUALCTL_INVALID || b == MUTUALCTL_INVALID)
    return MUTUALCTL_INVALID;
  return MAX (a, b);
}

static gboolean
tell (Check             *check,
      MutualctlFindings *findings,
      gboolean           first)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (findings->error != NULL)
    mutualctl_complain_about (findings->name, findings->error->message);
  if (findings->error == NULL || check->format != MUTUALCTL_AS_TEXT)
    mutualctl_findings_write (findings, check->format, check->quiet, first, out);
  if (out->len == 0)
    return TRUE;
  /* What is written goes elsewhere, or takes the place of how far it is. */
  if (isatty (STDOUT_FILENO))
    hide_progress (check);
  return mutualctl_write_text (out->str);
}

static int
run (Check *check)
{
  GThreadPool *pool = g_thread_pool_new (look_in_thread, check, (int) g_get_num_processors (), FALSE, NULL);
  g_autoptr (GString) frame = g_string_new (NULL);
  gboolean written;
  int status = MUTUALCTL_OK;

  check->begun = g_get_monotonic_time ();
  for (guint i = 0; i < check->n_names; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);

  mutualctl_findings_begin (check->format, frame);
  written = mutualctl_write_text (frame->str);
  for (guint i = 0; i < check->n_names; i++)
    {
      MutualctlFindings *findings = wait_for (check, i);

      status = join_status (status, findings->status);
      /* Nobody reads on: the rest is looked at, but not told. */
      written = written && tell (check, findings, i == 0);
      mutualctl_findings_free (findings);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  hide_progress (check);
  g_string_truncate (frame, 0);
  mutualctl_findings_end (check->format, frame);
  return written && mutualctl_write_text (frame->str) ? status : MUTUALCTL_TROUBLE;
}

/**
 * mutualctl_check:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_check (int    argc,
                 char **argv)
{
  Check check = { .with_review = TRUE };
  g_auto (GStrv) names = NULL;
  g_autofree char *format = NULL;
  g_autofree char *today = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &check.quiet, N_("Say nothing about good files"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("How to write it: text, json or csv"), N_("FORMAT") },
    { "no-review", 0, G_OPTION_FLAG_REVERSE, G_OPTION_ARG_NONE, &check.with_review,
      N_("Only say whether files are valid"), NULL },
    { "today", 't', 0, G_OPTION_ARG_STRING, &today, N_("The day to look at plans from"), N_("DATE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE…"),
                        _("Says whether each FILE is a valid plan; if not, everything that is wrong, with line and "
                          "column; and if it is, what the review advises. “-” is standard input.\n\n"
                          "Exit status: 0 all valid and good, 1 some are not valid, 2 some could not be read, 3 some "
                          "would read better, 4 something hurts the date of some.")) ||
      !mutualctl_dates_read_today (today, &check.today))
    return MUTUALCTL_TROUBLE;
  if (names == NULL)
    {
      mutualctl_complain (NULL, _("Say which file to check."));
      return MUTUALCTL_TROUBLE;
    }
  if (!mutualctl_findings_find_format (format, &check.format))
    {
      mutualctl_complain (NULL, _("The format is text, json or csv."));
      return MUTUALCTL_TROUBLE;
    }

  check.names = names;
  check.n_names = g_strv_length (names);
  check.findings = g_new0 (MutualctlFindings *, check.n_names);
  g_mutex_init (&check.mutex);
  g_cond_init (&check.done);
  status = run (&check);
  g_cond_clear (&check.done);
  g_mutex_clear (&check.mutex);
  g_free (check.findings);
  return status;
}
