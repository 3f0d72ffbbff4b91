/* mutualctl move: what moves when the anchor of a plan gets another date, and moving it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "mutualctl-dates.h"
#include "mutualctl-io.h"
#include "mutualctl-text.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-baseline.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-preview.h"

#include <glib/gi18n.h>

#define INDENT 6

/* What was said on the command line. */
typedef struct
{
  char *anchor;
  char *today;
  char *reason;
  char *by;
  gboolean apply;
  gboolean allow_overwrite;
  gboolean with_private;
  gboolean all;
  GStrv names;
} Arguments;

static void
clear_arguments (Arguments *arguments)
{
  g_free (arguments->anchor);
  g_free (arguments->today);
  g_free (arguments->reason);
  g_free (arguments->by);
  g_strfreev (arguments->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, clear_arguments)

static char *
describe_move (const MutualPreviewRow *row,
               const GDate            *today)
{
  g_autofree char *from = g_date_valid (&row->from) ? mutualctl_dates_format (&row->from, today) : g_strdup ("–");
  g_autofree char *to = NULL;

  if (row->stays)
    /* Translators: %s is a date, which does not move. */
    return g_strdup_printf (_("%s stays"), from);
  to = g_date_valid (&row->to) ? mutualctl_dates_format (&row->to, today) : g_strdup ("–");
  return g_strdup_printf ("%s → %s", from, to);
}

static void
add_row (MutualctlPage          *page,
         const MutualPreviewRow *row,
         const GDate            *today)
{
  g_autofree char *title = mutual_preview_row_dup_title (row);
  g_autofree char *caption = mutual_preview_row_dup_caption (row);
  g_autofree char *dates = describe_move (row, today);
  g_autofree char *lead = row->number > 0 ? g_strdup_printf ("%4u ", row->number) : g_strdup ("   ⚑ ");
  MutualctlStyle style = row->n_conflicts > 0 ? MUTUALCTL_BAD : MUTUALCTL_PLAIN;

  mutualctl_page_row (page, lead, MUTUALCTL_DIM, title, MUTUALCTL_PLAIN, dates, style);
  if (caption == NULL)
    return;
  if (row->n_conflicts == 0)
    mutualctl_page_paragraph (page, INDENT - 1, MUTUALCTL_DIM, caption);
  for (guint i = 0; i < row->n_conflicts; i++)
    {
      g_autofree char *sentence = mutual_finding_dup_sentence (g_ptr_array_index (row->findings, i));
      g_autofree char *line = g_strdup_printf ("▲ %s", sentence);

      mutualctl_page_paragraph (page, INDENT - 1, MUTUALCTL_BAD, line);
    }
}

static gboolean
is_shown (const MutualPreviewRow *row,
          const Arguments        *arguments)
{
  if (!row->is_main && !(arguments->all && !row->stays))
    return FALSE;
  return arguments->with_private || !mutual_item_has (row->item, MUTUAL_MEMBER_PRIVATE) ||
         !mutual_item_get_number (row->item, MUTUAL_MEMBER_PRIVATE);
}

static gboolean
print_preview (const MutualPreview *preview,
               const Arguments     *arguments)
{
  g_auto (MutualctlPage) page = { 0 };
  g_autofree char *title = mutual_preview_dup_title (preview);
  g_autofree char *distance = mutual_preview_dup_distance (preview);
  g_autofree char *headline = mutual_preview_dup_headline (preview);
  g_autofree char *offer = mutual_preview_dup_offer (preview, NULL);
  g_autofree char *counts = mutual_preview_dup_counts (preview);

  mutualctl_page_init (&page);
  mutualctl_page_row (&page, "", MUTUALCTL_PLAIN, title, MUTUALCTL_BOLD, distance != NULL ? distance : "",
                      MUTUALCTL_PLAIN);
  if (headline != NULL)
    mutualctl_page_paragraph (&page, 0, MUTUALCTL_BAD, headline);
  if (offer != NULL)
    mutualctl_page_paragraph (&page, 0, MUTUALCTL_PLAIN, offer);
  mutualctl_page_blank (&page);
  for (guint i = 0; i < preview->rows->len; i++)
    if (is_shown (g_ptr_array_index (preview->rows, i), arguments))
      add_row (&page, g_ptr_array_index (preview->rows, i), &preview->today);
  if (counts != NULL)
    mutualctl_page_blank (&page);
  mutualctl_page_paragraph (&page, 0, MUTUALCTL_DIM, counts != NULL ? counts : _("Nothing moves."));
  return mutualctl_write_text (page.text->str);
}

static gboolean
apply_edits (MutualPlan *plan,
             GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!mutual_edit_apply (g_ptr_array_index (edits, i), plan, &error))
        {
          mutualctl_complain (NULL, error->message);
          return FALSE;
        }
    }
  return TRUE;
}

/* Writes the moved plan; a move of what was agreed is kept with its reason. */
static gboolean
apply_move (const Arguments     *arguments,
            const MutualPreview *preview,
            GBytes              *base,
            MutualReason         reason)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GBytes) bytes = NULL;

  records = mutual_baseline_edits_to_record (preview->plan, preview->edits, &preview->today,
                                             arguments->by != NULL ? arguments->by : "", reason, NULL);
  if (!apply_edits (preview->plan, preview->edits) || !apply_edits (preview->plan, records))
    return FALSE;
  bytes = mutualctl_write_plan (arguments->names[0], preview->plan);
  if (bytes == NULL)
    return FALSE;
  /* A file that is as it should be keeps its time. */
  return g_bytes_equal (bytes, base) ||
         mutualctl_save_plan (arguments->names[0], bytes, base, arguments->allow_overwrite);
}

static int
move (const Arguments *arguments,
      const GDate     *date,
      const GDate     *today,
      MutualReason     reason)
{
  int status = MUTUALCTL_OK;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (MutualPlan) plan = arguments->apply ? mutualctl_read_plan (arguments->names[0], &base, &status)
                                                 : mutualctl_open_plan (arguments->names[0], today, &status);
  g_autoptr (MutualPreview) preview = NULL;
  MutualItem *anchor;

  if (plan == NULL)
    return status;
  anchor = mutual_item_resolve (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ANCHOR);
  if (anchor == NULL || mutual_following_is_fixed (anchor))
    {
      mutualctl_complain_about (arguments->names[0],
                                anchor == NULL ? _("The plan has no milestone that its dates are worked back from.")
                                               : _("The milestone that the dates are worked back from is done."));
      return MUTUALCTL_TROUBLE;
    }

  preview = mutual_preview_new_move (plan, anchor, date, today);
  status = preview->n_conflicts > 0 ? MUTUALCTL_CONFLICT : MUTUALCTL_OK;
  if (!print_preview (preview, arguments))
    return MUTUALCTL_TROUBLE;
  if (arguments->apply && !apply_move (arguments, preview, base, reason))
    return MUTUALCTL_TROUBLE;
  return status;
}

static const char *
find_misuse (const Arguments *arguments)
{
  if (arguments->names == NULL || arguments->names[1] != NULL)
    return _("Say which one plan to move.");
  if (arguments->anchor == NULL)
    return _("Say with --anchor to which date.");
  if (arguments->apply && mutualctl_is_input (arguments->names[0]))
    return _("Standard input has no place to be written to. Leave out --apply.");
  if (!arguments->apply && (arguments->reason != NULL || arguments->by != NULL))
    return _("A reason is kept only with --apply.");
  return NULL;
}

/**
 * mutualctl_move:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_move (int    argc,
                char **argv)
{
  g_auto (Arguments) arguments = { 0 };
  const char *misuse;
  int reason = MUTUAL_REASON_UNSET;
  GDate date, today;
  const GOptionEntry entries[] = {
    { "anchor", 'a', 0, G_OPTION_ARG_STRING, &arguments.anchor,
      N_("The new date of the milestone that all dates are worked back from"), N_("YYYY-MM-DD") },
    { "today", 't', 0, G_OPTION_ARG_STRING, &arguments.today, N_("The day to look from, instead of today"),
      N_("YYYY-MM-DD") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &arguments.all, N_("Show all steps that move along"), NULL },
    { "private", 'p', 0, G_OPTION_ARG_NONE, &arguments.with_private, N_("Show steps that are private, too"), NULL },
    { "apply", 0, 0, G_OPTION_ARG_NONE, &arguments.apply, N_("Save the moved plan"), NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &arguments.reason,
      N_("Why an agreed date moves: buyer_priority, people, legal, security, budget, seller, estimate or other"),
      N_("REASON") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &arguments.by, N_("Who moves an agreed date"), N_("NAME") },
    { "allow-overwrite", 0, 0, G_OPTION_ARG_NONE, &arguments.allow_overwrite,
      N_("Write over files that cannot be replaced in one step, such as hard links"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments.names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE --anchor YYYY-MM-DD"),
                        _("Prints what moves when the milestone that all dates of a plan are worked back from gets another "
                          "date: old and new dates, what stays, what does not fit and why, and the earliest date that "
                          "does. Nothing is written without --apply.\n\nExit status: 0 all fits, 1 something does not "
                          "(with --apply it is saved all the same), or it is not a valid plan, 2 it could not be read or "
                          "written, or has no such milestone.")))
    return MUTUALCTL_TROUBLE;

  misuse = find_misuse (&arguments);
  if (misuse == NULL && arguments.reason != NULL &&
      !mutual_enum_from_word (MUTUAL_TYPE_REASON, arguments.reason, &reason))
    misuse = _("There is no such reason; “mutualctl move --help” lists them.");
  if (misuse != NULL)
    {
      mutualctl_complain (NULL, misuse);
      return MUTUALCTL_TROUBLE;
    }
  if (!mutualctl_dates_read ("--anchor", arguments.anchor, &date) ||
      !mutualctl_dates_read_today (arguments.today, &today))
    return MUTUALCTL_TROUBLE;
  return move (&arguments, &date, &today, (MutualReason) reason);
}
