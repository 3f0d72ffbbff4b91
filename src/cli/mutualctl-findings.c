/* What a check found out about one file, and how that is written: as text, JSON or CSV.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-findings.h"

#include "format/mutual-output.h"
#include "format/mutual-problem.h"
#include "mutualctl-csv.h"
#include "mutualctl-io.h"
#include "mutualctl-text.h"
#include "review/mutual-advice.h"

#include <glib/gi18n.h>
#include <string.h>

/* What programs read is the same in every language. */
static const char *
get_severity (const MutualAdvice *advice)
{
  return advice->rule->weight == MUTUAL_WEIGHT_HURTS ? "hurts" : "reads";
}

static MutualItem *
find_item (const MutualctlFindings *self,
           const char              *id)
{
  return mutual_plan_find (self->plan, id);
}

static const char *
get_title (MutualItem *item)
{
  return mutual_item_get_text (item, mutual_item_has (item, MUTUAL_MEMBER_TITLE) ? MUTUAL_MEMBER_TITLE
                                                                                 : MUTUAL_MEMBER_NAME);
}

static void
write_text (const MutualctlFindings *self,
            gboolean                 quiet,
            GString                 *out)
{
  g_autofree char *label = mutualctl_get_label (self->name);

  if (self->plan == NULL)
    {
      mutualctl_tell_problems (self->name, self->problems, out);
      return;
    }
  if (mutual_plan_get_version (self->plan) > MUTUAL_PLAN_VERSION)
    /* Translators: %s is the name of a file. */
    g_string_append_printf (out, _("%s: valid, but written by a newer Mutual; it can only be read here"), label);
  else if (!quiet)
    /* Translators: %s is the name of a file. */
    g_string_append_printf (out, _("%s: valid"), label);
  if (out->len > 0)
    g_string_append_c (out, '\n');

  for (guint i = 0; self->advice != NULL && i < self->advice->len; i++)
    {
      const MutualAdvice *advice = g_ptr_array_index (self->advice, i);
      g_autofree char *sentence = mutualctl_text_clean (advice->sentence);

      g_string_append_printf (out, "%s: %s %s [%s]\n", label,
                              advice->rule->weight == MUTUAL_WEIGHT_HURTS ? "▲" : "·", sentence, advice->rule->name);
    }
}

static void
append_problems (const MutualctlFindings *self,
                 MutualOutput            *output)
{
  mutual_output_append_all (output, ", \"errors\": [");
  for (guint i = 0; i < self->problems->len; i++)
    {
      const MutualProblem *problem = g_ptr_array_index (self->problems, i);
      g_autofree char *place = g_strdup_printf ("%s{\"line\": %u, \"column\": %u", i > 0 ? ", " : "", problem->line,
                                                problem->column);

      mutual_output_append_all (output, place);
      if (problem->path != NULL && *problem->path != '\0')
        mutual_output_append_member (output, ", \"member\": ", problem->path);
      mutual_output_append_member (output, ", \"message\": ", problem->message);
      mutual_output_append_all (output, "}");
    }
  mutual_output_append_all (output, "]");
}

static void
append_advice (const MutualctlFindings *self,
               MutualOutput            *output)
{
  mutual_output_append_all (output, ", \"advice\": [");
  for (guint i = 0; i < self->advice->len; i++)
    {
      const MutualAdvice *advice = g_ptr_array_index (self->advice, i);

      mutual_output_append_member (output, i > 0 ? ", {\"rule\": " : "{\"rule\": ", advice->rule->name);
      mutual_output_append_member (output, ", \"severity\": ", get_severity (advice));
      mutual_output_append_member (output, ", \"sentence\": ", advice->sentence);
      mutual_output_append_all (output, ", \"items\": [");
      for (guint j = 0; advice->ids[j] != NULL; j++)
        {
          mutual_output_append_member (output, j > 0 ? ", {\"id\": " : "{\"id\": ", advice->ids[j]);
          mutual_output_append_member (output, ", \"title\": ", get_title (find_item (self, advice->ids[j])));
          mutual_output_append_all (output, "}");
        }
      mutual_output_append_all (output, "]}");
    }
  mutual_output_append_all (output, "]");
}

/* A line for each file, so that ten thousand of them can be read one by one, too. */
static void
write_json (const MutualctlFindings *self,
            gboolean                 first,
            GString                 *out)
{
  g_autofree char *name = g_filename_display_name (self->name);
  MutualOutput output = { .flat = TRUE };
  g_autoptr (GBytes) bytes = NULL;

  mutual_output_append_member (&output, first ? "\n  {\"file\": " : ",\n  {\"file\": ", name);
  mutual_output_append_all (&output, self->plan != NULL ? ", \"valid\": true" : ", \"valid\": false");
  if (self->plan != NULL)
    mutual_output_append_member (&output, ", \"title\": ",
                                 mutual_item_get_text (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_TITLE));
  if (self->error != NULL)
    mutual_output_append_member (&output, ", \"error\": ", self->error->message);
  if (self->problems->len > 0)
    append_problems (self, &output);
  if (self->advice != NULL)
    append_advice (self, &output);
  mutual_output_append_all (&output, "}");
  bytes = mutual_output_finish (&output);
  g_string_append_len (out, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static void
append_line (GString    *out,
             const char *file,
             const char *severity,
             const char *rule,
             const char *sentence,
             const char *place)
{
  const char *const cells[] = { file, severity, rule, sentence, place, NULL };

  mutualctl_csv_append_row (out, cells);
}

static char *
list_titles (const MutualctlFindings *self,
             const MutualAdvice      *advice)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; advice->ids[i] != NULL; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", get_title (find_item (self, advice->ids[i])));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
write_csv (const MutualctlFindings *self,
           gboolean                 quiet,
           GString                 *out)
{
  g_autofree char *file = g_filename_display_name (self->name);

  if (self->error != NULL)
    append_line (out, file, "unreadable", "", self->error->message, "");
  for (guint i = 0; i < self->problems->len; i++)
    {
      const MutualProblem *problem = g_ptr_array_index (self->problems, i);
      g_autofree char *place = g_strdup_printf ("%u:%u", problem->line, problem->column);

      append_line (out, file, "invalid", "", problem->message, place);
    }
  for (guint i = 0; self->advice != NULL && i < self->advice->len; i++)
    {
      const MutualAdvice *advice = g_ptr_array_index (self->advice, i);
      g_autofree char *titles = list_titles (self, advice);

      append_line (out, file, get_severity (advice), advice->rule->name, advice->sentence, titles);
    }
  if (self->plan != NULL && !quiet && (self->advice == NULL || self->advice->len == 0))
    append_line (out, file, "good", "", "", "");
}

/**
 * mutualctl_findings_find_format:
 * @word: (nullable): "text", "json" or "csv"; %NULL is text
 * @format: (out): the format
 *
 * Returns: whether there is a format of that name
 */
gboolean
mutualctl_findings_find_format (const char      *word,
                                MutualctlFormat *format)
{
  static const char *const words[] = { "text", "json", "csv" };

  *format = MUTUALCTL_AS_TEXT;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      {
        *format = (MutualctlFormat) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mutualctl_findings_free:
 * @self: (transfer full): what was found out
 */
void
mutualctl_findings_free (MutualctlFindings *self)
{
  g_clear_pointer (&self->advice, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/**
 * mutualctl_findings_begin:
 * @format: how to write
 * @out: where to
 *
 * Appends what stands before the first file.
 */
void
mutualctl_findings_begin (MutualctlFormat  format,
                          GString         *out)
{
  if (format == MUTUALCTL_AS_JSON)
    g_string_append_c (out, '[');
  else if (format == MUTUALCTL_AS_CSV)
    append_line (out, "file", "severity", "rule", "sentence", "items");
}

/**
 * mutualctl_findings_write:
 * @self: what was found out about a file
 * @format: how to write it
 * @quiet: whether what is good is passed over, which JSON never does
 * @first: whether it is the first file
 * @out: where to
 *
 * Appends all that was found out. What a private step is called may be in it: it is for one's own side.
 */
void
mutualctl_findings_write (const MutualctlFindings *self,
                          MutualctlFormat          format,
                          gboolean                 quiet,
                          gboolean                 first,
                          GString                 *out)
{
  switch (format)
    {
    case MUTUALCTL_AS_JSON:
      write_json (self, first, out);
      break;
    case MUTUALCTL_AS_CSV:
      write_csv (self, quiet, out);
      break;
    case MUTUALCTL_AS_TEXT:
    default:
      write_text (self, quiet, out);
      break;
    }
}

/**
 * mutualctl_findings_end:
 * @format: how to write
 * @out: where to
 *
 * Appends what stands after the last file.
 */
void
mutualctl_findings_end (MutualctlFormat  format,
                        GString         *out)
{
  if (format == MUTUALCTL_AS_JSON)
    g_string_append (out, "\n]\n");
}
