/* What panes and pages say in the same words: distances in days, lateness, initials, lists.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-phrases.h"

#include "plan/mutual-date.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Numbers, or first and last ones, that a line has room for. */
#define MAX_NUMBERS 5

/* A letter that somebody's initial is, with the accents written after it. */
static void
append_initial (GString    *initials,
                const char *word,
                gsize       length)
{
  const char *end = word + length;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      {
        g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (p)));
        p = g_utf8_next_char (p);
        if (p < end && g_unichar_ismark (g_utf8_get_char (p)))
          g_string_append_unichar (initials, g_utf8_get_char (p));
        return;
      }
}

static char *
join (GPtrArray  *phrases,
      const char *separator)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++)
    {
      if (i > 0)
        g_string_append (text, separator);
      g_string_append (text, g_ptr_array_index (phrases, i));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * mutual_phrase_title:
 * @item: a milestone, step or event
 *
 * Returns: (transfer none): its title, or how messages call it while it has none
 */
const char *
mutual_phrase_title (MutualItem *item)
{
  const char *title = mutual_item_get_text (item, MUTUAL_MEMBER_TITLE);

  /* Translators: how a message calls a milestone or step that has no title yet. */
  return *title != '\0' ? title : _("Untitled");
}

/**
 * mutual_phrase_distance:
 * @date: a valid date
 * @today: the day to count from
 *
 * Returns: (transfer full): "in 10 days", "tomorrow", "3 days ago"
 */
char *
mutual_phrase_distance (const GDate *date,
                        const GDate *today)
{
  int days = mutual_date_days_between (today, date);

  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days == -1)
    return g_strdup (_("yesterday"));
  if (days > 0)
    /* Translators: how far away a date is. */
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  /* Translators: how far back a date is. */
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}

/**
 * mutual_phrase_lateness:
 * @progress: how far a milestone or step is
 *
 * Returns: (transfer full) (nullable): "6 days late" of what is due after the agreed date, "2 days overdue" of what was
 *   due before today; %NULL of what is neither
 */
char *
mutual_phrase_lateness (const MutualProgress *progress)
{
  if (progress->state != MUTUAL_STATE_LATE)
    return NULL;
  if (progress->days_overdue > 0)
    /* Translators: since when something that is not done was due. */
    return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong) progress->days_overdue),
                            progress->days_overdue);
  /* Translators: how much later than agreed something is due. */
  return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) progress->days_late), progress->days_late);
}

/**
 * mutual_phrase_steps_done:
 * @progress: how far a milestone is
 *
 * Returns: (transfer full) (nullable): "3 of 5 steps done", or %NULL without steps
 */
char *
mutual_phrase_steps_done (const MutualProgress *progress)
{
  if (progress->n_steps == 0)
    return NULL;
  /* Translators: how many steps of a milestone are done, of how many; the second number decides the plural. */
  return g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", progress->n_steps), progress->n_done,
                          progress->n_steps);
}

/**
 * mutual_phrase_rule:
 * @followed: the title of a milestone, step or event
 * @offset: so many working days after it, negative for before
 *
 * Returns: (transfer full): "Follows Go-live −20 working days"
 */
char *
mutual_phrase_rule (const char *followed,
                    int         offset)
{
  gulong days = (gulong) ABS ((gint64) offset);

  g_return_val_if_fail (followed != NULL, NULL);

  if (offset < 0)
    /* Translators: how a date is worked out: %s is a milestone, step or event, then the working days before it. */
    return g_strdup_printf (ngettext ("Follows %s −%lu working day", "Follows %s −%lu working days", days), followed,
                            days);
  if (offset > 0)
    /* Translators: how a date is worked out: %s is a milestone, step or event, then the working days after it. */
    return g_strdup_printf (ngettext ("Follows %s +%lu working day", "Follows %s +%lu working days", days), followed,
                            days);
  /* Translators: how a date is worked out: it is that of %s, a milestone, step or event. */
  return g_strdup_printf (_("Follows %s"), followed);
}

/**
 * mutual_phrase_initials:
 * @name: a person's name
 *
 * Returns: (transfer full): the initials of the first and the last word, "?" when there is no letter
 */
char *
mutual_phrase_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *last = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  name += strspn (name, " ");
  append_initial (initials, name, strcspn (name, " "));
  last = strrchr (name, ' ');
  while (last != NULL && last[1] == '\0' && last > name)
    last = g_strrstr_len (name, last - name, " ");
  if (last != NULL && last > name)
    append_initial (initials, last + 1, strcspn (last + 1, " "));
  if (initials->len == 0)
    g_string_append_c (initials, '?');

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/**
 * mutual_phrase_numbers:
 * @numbers: (element-type guint): numbers of milestones, rising
 *
 * Where there are many, so short that they fit beside a name: neighbours are told by the first and the last, and there
 * is an end to it.
 *
 * Returns: (transfer full): "1·4·6", "1–4·7", "1·3·5·7·9·…"
 */
char *
mutual_phrase_numbers (GArray *numbers)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < numbers->len; n++)
    {
      guint first = g_array_index (numbers, guint, i);
      guint last = first;

      if (n == MAX_NUMBERS)
        {
          g_string_append (text, "·…");
          break;
        }
      while (i + 1 < numbers->len && g_array_index (numbers, guint, i + 1) == last + 1)
        {
          last++;
          i++;
        }
      /* Two are as short one by one. */
      g_string_append_printf (text, n > 0 ? "·%u" : "%u", first);
      if (last > first)
        g_string_append_printf (text, last == first + 1 ? "·%u" : "–%u", last);
      i++;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * mutual_phrase_list:
 * @phrases: (element-type utf8): some phrases
 *
 * Returns: (transfer full): the phrases with commas between them
 */
char *
mutual_phrase_list (GPtrArray *phrases)
{
  /* Translators: what stands between the phrases of a list. */
  return join (phrases, C_ ("list", ", "));
}

/**
 * mutual_phrase_line:
 * @facts: (element-type utf8): some short facts
 *
 * Returns: (transfer full): the facts on one line with dots between them
 */
char *
mutual_phrase_line (GPtrArray *facts)
{
  return join (facts, " · ");
}
