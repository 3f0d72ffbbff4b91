/* What the details say in words: how a date follows another, states, kinds of events.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-words.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n.h>

#include <string.h>

/* Stands for a name while a sentence is put together, so that the name can be found in it. No plan has it in a name. */
#define PLACE "\001"

/* Puts @name into @sentence, in bold. */
static char *
insert_name (const char     *sentence,
             const char     *name,
             PangoAttrList **attributes)
{
  const char *place = strstr (sentence, PLACE);
  gsize start = place != NULL ? (gsize) (place - sentence) : 0;
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  g_autoptr (GString) text = g_string_new (sentence);

  *attributes = pango_attr_list_new ();
  bold->start_index = (guint) start;
  bold->end_index = (guint) (start + (place != NULL ? strlen (name) : 0));
  pango_attr_list_insert (*attributes, bold);
  g_string_replace (text, PLACE, name, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * mutual_detail_describe_rule:
 * @item: a milestone or step
 * @attributes: (out) (nullable): how the text should look
 *
 * Returns: (transfer full): "Follows Go-live −20 working days", or that the date is fixed
 */
char *
mutual_detail_describe_rule (MutualItem     *item,
                             PangoAttrList **attributes)
{
  MutualItem *followed = mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS);
  g_autofree char *sentence = NULL;

  *attributes = NULL;
  if (followed == NULL)
    return g_strdup (_("Fixed date"));

  sentence = mutual_phrase_rule (PLACE, mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET));
  return insert_name (sentence, mutual_item_get_text (followed, MUTUAL_MEMBER_TITLE), attributes);
}

/**
 * mutual_detail_describe_state:
 * @item: a milestone or step
 * @today: the day to count from
 *
 * Returns: (transfer full): what can be said of how far it is
 */
char *
mutual_detail_describe_state (MutualItem  *item,
                              const GDate *today)
{
  MutualStatus status = (MutualStatus) mutual_item_get_number (item, MUTUAL_MEMBER_STATUS);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  MutualProgress progress;

  mutual_progress_get (item, today, &progress);
  if (progress.state == MUTUAL_STATE_DONE)
    {
      const GDate *done_on = mutual_item_get_date (item, MUTUAL_MEMBER_DONE_ON);
      g_autofree char *date = done_on != NULL ? mutual_date_format (done_on, MUTUAL_DATE_FULL) : NULL;

      /* Translators: %s is a date. */
      g_ptr_array_add (facts, date != NULL ? g_strdup_printf (_("Done on %s"), date) : g_strdup (_("Done")));
    }
  else if (status == MUTUAL_STATUS_DROPPED)
    g_ptr_array_add (facts, g_strdup (_("Dropped")));
  else if (status == MUTUAL_STATUS_BLOCKED)
    g_ptr_array_add (facts, g_strdup (_("Blocked")));
  else if (status == MUTUAL_STATUS_WAITING_ON_BUYER)
    g_ptr_array_add (facts, g_strdup (_("Waiting on the buyer")));
  else if (status == MUTUAL_STATUS_WAITING_ON_SELLER)
    g_ptr_array_add (facts, g_strdup (_("Waiting on the seller")));
  else if (progress.state == MUTUAL_STATE_UNDER_WAY || progress.n_done > 0 || status == MUTUAL_STATUS_IN_PROGRESS)
    g_ptr_array_add (facts, g_strdup (_("Under way")));
  else
    g_ptr_array_add (facts, g_strdup (_("Not started")));

  if (progress.state == MUTUAL_STATE_LATE)
    g_ptr_array_add (facts, mutual_phrase_lateness (&progress));
  if (progress.n_steps > 0)
    g_ptr_array_add (facts, mutual_phrase_steps_done (&progress));

  return mutual_phrase_line (facts);
}

/**
 * mutual_detail_describe_confirmation:
 * @item: a milestone or step
 *
 * Returns: (transfer full): who confirmed its date, or that nobody did
 */
char *
mutual_detail_describe_confirmation (MutualItem *item)
{
  MutualItem *person = mutual_item_resolve (item, MUTUAL_MEMBER_CONFIRMED_BY);
  const GDate *on = mutual_item_get_date (item, MUTUAL_MEMBER_CONFIRMED_ON);
  const char *name = person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME) : NULL;
  g_autofree char *date = on != NULL ? mutual_date_format (on, MUTUAL_DATE_FULL) : NULL;

  if (name == NULL)
    return g_strdup (_("Date not confirmed by anybody yet"));
  if (date == NULL)
    /* Translators: who said that a date holds. */
    return g_strdup_printf (_("Confirmed by %s"), name);
  /* Translators: who said that a date holds: a name, and the day on which they said so. */
  return g_strdup_printf (_("Confirmed by %1$s, %2$s"), name, date);
}

/**
 * mutual_detail_describe_working_days:
 * @number: how many
 *
 * Returns: (transfer none): the unit after the number
 */
const char *
mutual_detail_describe_working_days (int number)
{
  /* Translators: stands behind a number, which may be negative. */
  return ngettext ("working day", "working days", (gulong) ABS ((gint64) number));
}
