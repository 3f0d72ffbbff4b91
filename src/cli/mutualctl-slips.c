/* mutualctl slips: which dates of a plan moved, what that comes to, whose it was and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "format/mutual-output.h"
#include "mutualctl-csv.h"
#include "mutualctl-dates.h"
#include "mutualctl-findings.h"
#include "mutualctl-io.h"
#include "mutualctl-text.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-slips.h"

#include <glib/gi18n.h>
#include <string.h>

#define INDENT 4

/* Of what nobody says. */
#define NONE "none"

static const char *
get_mark (const MutualSlip *slip)
{
  return slip->side == MUTUAL_SIDE_BUYER    ? "●"
         : slip->side == MUTUAL_SIDE_SELLER ? "■"
                                            : "○";
}

static char *
describe_slip (const MutualSlip *slip)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const char *reason = mutual_reason_describe ((int) slip->reason);

  g_ptr_array_add (facts, mutual_slip_dup_dates (slip));
  if (g_date_valid (&slip->on))
    {
      g_autofree char *on = mutual_date_format (&slip->on, MUTUAL_DATE_FULL);

      /* Translators: the day on which a date was moved. */
      g_ptr_array_add (facts, g_strdup_printf (_("moved on %s"), on));
    }
  if (mutual_item_is_set (slip->change, MUTUAL_MEMBER_BY))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (slip->change, MUTUAL_MEMBER_BY)));
  if (reason != NULL)
    g_ptr_array_add (facts, g_strdup (reason));
  return mutual_phrase_line (facts);
}

static void
write_text (MutualPlan        *plan,
            const MutualSlips *slips,
            GString           *out)
{
  g_auto (MutualctlPage) page = { 0 };
  g_autofree char *summary = mutual_slips_dup_summary (slips);
  g_autofree char *note = mutual_slips_dup_note (slips);

  mutualctl_page_init (&page);
  mutualctl_page_paragraph (&page, 0, MUTUALCTL_BOLD, mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE));
  mutualctl_page_paragraph (&page, 0, MUTUALCTL_PLAIN, summary);
  if (note != NULL)
    mutualctl_page_paragraph (&page, 0, MUTUALCTL_DIM, note);
  for (guint i = 0; i < slips->list->len; i++)
    {
      const MutualSlip *slip = g_ptr_array_index (slips->list, i);
      g_autofree char *lead = g_strdup_printf ("  %s ", get_mark (slip));
      g_autofree char *distance = mutual_slip_dup_distance (slip);
      g_autofree char *facts = describe_slip (slip);

      if (i == 0)
        mutualctl_page_blank (&page);
      mutualctl_page_row (&page, lead, MUTUALCTL_PLAIN, mutual_slip_get_title (slip), MUTUALCTL_BOLD,
                          distance != NULL ? distance : "", slip->days > 0 ? MUTUALCTL_BAD : MUTUALCTL_PLAIN);
      mutualctl_page_paragraph (&page, INDENT, MUTUALCTL_PLAIN, facts);
      if (mutual_item_is_set (slip->change, MUTUAL_MEMBER_NOTES))
        mutualctl_page_paragraph (&page, INDENT, MUTUALCTL_DIM,
                                  mutual_item_get_text (slip->change, MUTUAL_MEMBER_NOTES));
    }
  g_string_append (out, page.text->str);
}

/* What programs read is the same in every language. */
typedef struct
{
  char on[MUTUAL_DATE_SIZE];
  char days[16];
  const char *side;
  const char *reason;
} Words;

static void
find_words (const MutualSlip *slip,
            Words            *words)
{
  words->on[0] = '\0';
  if (g_date_valid (&slip->on))
    mutual_date_write (&slip->on, words->on);
  g_snprintf (words->days, sizeof words->days, "%d", slip->days);
  words->side = "";
  if (slip->side != MUTUAL_SIDE_UNSET)
    words->side = mutual_enum_get_word (MUTUAL_TYPE_SIDE, (int) slip->side);
  words->reason = "";
  if (slip->reason != MUTUAL_REASON_UNSET)
    words->reason = mutual_enum_get_word (MUTUAL_TYPE_REASON, (int) slip->reason);
}

static void
write_csv (const MutualSlips *slips,
           GString           *out)
{
  static const char *const heading[] = { "on", "item", "from", "to", "days", "side", "reason", "by", "notes", NULL };

  mutualctl_csv_append_row (out, heading);
  for (guint i = 0; i < slips->list->len; i++)
    {
      const MutualSlip *slip = g_ptr_array_index (slips->list, i);
      Words words;

      find_words (slip, &words);
      mutualctl_csv_append_row (out, (const char *const[]) {
          words.on, slip->item != NULL ? mutual_slip_get_title (slip) : "",
          mutual_item_get_text (slip->change, MUTUAL_MEMBER_FROM),
          mutual_item_get_text (slip->change, MUTUAL_MEMBER_TO), words.days, words.side, words.reason,
          mutual_item_get_text (slip->change, MUTUAL_MEMBER_BY), mutual_item_get_text (slip->change, MUTUAL_MEMBER_NOTES),
          NULL });
    }
}

static void
append_slip (MutualOutput     *output,
             const MutualSlip *slip,
             gboolean          first)
{
  Words words;

  find_words (slip, &words);
  mutual_output_append_member (output, first ? "\n    {\"on\": " : ",\n    {\"on\": ", words.on);
  if (slip->item != NULL)
    {
      mutual_output_append_member (output, ", \"item\": {\"id\": ", mutual_item_get_id (slip->item));
      mutual_output_append_member (output, ", \"title\": ", mutual_slip_get_title (slip));
      mutual_output_append_all (output, "}");
    }
  mutual_output_append_member (output, ", \"from\": ", mutual_item_get_text (slip->change, MUTUAL_MEMBER_FROM));
  mutual_output_append_member (output, ", \"to\": ", mutual_item_get_text (slip->change, MUTUAL_MEMBER_TO));
  mutual_output_append_all (output, ", \"days\": ");
  mutual_output_append_all (output, words.days);
  mutual_output_append_member (output, ", \"side\": ", words.side);
  mutual_output_append_member (output, ", \"reason\": ", words.reason);
  mutual_output_append_member (output, ", \"by\": ", mutual_item_get_text (slip->change, MUTUAL_MEMBER_BY));
  mutual_output_append_member (output, ", \"notes\": ", mutual_item_get_text (slip->change, MUTUAL_MEMBER_NOTES));
  mutual_output_append_all (output, slip->is_old ? ", \"before_agreed\": true}" : ", \"before_agreed\": false}");
}

static void
write_json (MutualPlan        *plan,
            const MutualSlips *slips,
            GString           *out)
{
  MutualOutput output = { .flat = TRUE };
  g_autofree char *sums = g_strdup_printf (", \"moves\": %u, \"days\": %d, \"buyer\": %u, \"seller\": %u, "
                                           "\"before_agreed\": %u, \"changes\": [",
                                           slips->list->len, slips->days, slips->n_buyer, slips->n_seller,
                                           slips->n_old);
  g_autoptr (GBytes) bytes = NULL;

  mutual_output_append_member (&output, "{\"title\": ", mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE));
  mutual_output_append_all (&output, sums);
  for (guint i = 0; i < slips->list->len; i++)
    append_slip (&output, g_ptr_array_index (slips->list, i), i == 0);
  mutual_output_append_all (&output, slips->list->len > 0 ? "\n]}\n" : "]}\n");
  bytes = mutual_output_finish (&output);
  g_string_append_len (out, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

/* Complains about a word that means none of them. */
static gboolean
read_word (const char *option,
           const char *word,
           GType       type,
           int        *value)
{
  *value = word == NULL ? MUTUAL_SLIPS_ANY : 0;
  if (word == NULL || strcmp (word, NONE) == 0 || mutual_enum_from_word (type, word, value))
    return TRUE;
  mutualctl_complain (option, type == MUTUAL_TYPE_SIDE
                                ? _("A side is buyer, seller, both or none.")
                                : _("A reason is buyer_priority, people, legal, security, budget, seller, estimate, "
                                    "other or none."));
  return FALSE;
}

/**
 * mutualctl_slips:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_slips (int    argc,
                 char **argv)
{
  gboolean with_private = FALSE;
  g_autofree char *side = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *format_word = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (MutualSlips) slips = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  MutualSlipsFilter filter = MUTUAL_SLIPS_FILTER_ALL;
  MutualctlFormat format;
  int status = MUTUALCTL_OK;
  GDate today;
  const GOptionEntry entries[] = {
    { "side", 's', 0, G_OPTION_ARG_STRING, &side, N_("Only those of a side: buyer, seller, both or none"), N_("SIDE") },
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &reason, N_("Only those for a reason, such as legal, or none"),
      N_("REASON") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format_word, N_("How to write it: text, json or csv"), N_("FORMAT") },
    { "private", 'p', 0, G_OPTION_ARG_NONE, &with_private, N_("Show steps that are private, too"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("FILE"),
                        _("Prints which dates of a plan moved: what they come to, and each with its reason, whose it "
                          "was and who moved it. “-” is standard input.\n\nExit status: 0 done, 1 not a valid plan, 2 could "
                          "not be read.")) ||
      !read_word ("--side", side, MUTUAL_TYPE_SIDE, &filter.side) ||
      !read_word ("--reason", reason, MUTUAL_TYPE_REASON, &filter.reason))
    return MUTUALCTL_TROUBLE;
  if (!mutualctl_findings_find_format (format_word, &format))
    {
      mutualctl_complain (NULL, _("The format is text, json or csv."));
      return MUTUALCTL_TROUBLE;
    }
  if (names == NULL || names[1] != NULL)
    {
      mutualctl_complain (NULL, _("Say which one file to look at."));
      return MUTUALCTL_TROUBLE;
    }
  mutual_date_get_today (&today);
  plan = mutualctl_open_plan (names[0], &today, &status);
  if (plan == NULL)
    return status;

  filter.shared_only = !with_private;
  slips = mutual_slips_new (plan, &filter);
  if (format == MUTUALCTL_AS_JSON)
    write_json (plan, slips, out);
  else if (format == MUTUALCTL_AS_CSV)
    write_csv (slips, out);
  else
    write_text (plan, slips, out);
  return mutualctl_write_text (out->str) ? MUTUALCTL_OK : MUTUALCTL_TROUBLE;
}
