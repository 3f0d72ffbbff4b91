/* What the clipboard carries as text: a list for a mail, and lines from elsewhere that become steps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-clip.h"

#include "plan/mutual-clean.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-progress.h"

#include <string.h>

static gboolean
is_private (MutualItem *item)
{
  return MUTUAL_IS_STEP (item) && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE);
}

static void
append_title (GString    *text,
              MutualItem *item)
{
  g_autofree char *title = mutual_clean_title (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));

  g_string_append (text, title);
}

static void
append_owner (GString    *text,
              MutualItem *item)
{
  MutualItem *role = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;
  g_autofree char *name = NULL;

  if (role == NULL)
    return;
  name = mutual_clean_title (person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME)
                                            : mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
  if (*name != '\0')
    g_string_append_printf (text, " – %s", name);
}

static void
append_date (GString     *text,
             const GDate *date)
{
  g_autofree char *words = date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : NULL;

  if (words != NULL)
    g_string_append_printf (text, " – %s", words);
}

static gboolean
is_done (MutualItem *item)
{
  return mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON) ||
         mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) == MUTUAL_STATUS_DONE;
}

static void
append_step (GString    *text,
             MutualItem *step,
             gboolean    indented)
{
  if (is_private (step))
    return;
  g_string_append_printf (text, "%s- [%c] ", indented ? "  " : "", is_done (step) ? 'x' : ' ');
  append_title (text, step);
  append_date (text, mutual_progress_get_end (step));
  append_owner (text, step);
  g_string_append_c (text, '\n');
}

/**
 * mutual_clip_write_text:
 * @items: (element-type MutualItem): milestones, steps and events
 *
 * Writes a list that can be read in a mail: titles, dates and owners, a line each. Nothing of it is private.
 *
 * Returns: (transfer full): the text
 */
char *
mutual_clip_write_text (GPtrArray *items)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (items, i));
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (MUTUAL_IS_MILESTONE (item))
        {
          append_title (text, item);
          append_date (text, mutual_progress_get_end (item));
          append_owner (text, item);
          g_string_append_c (text, '\n');
          for (guint j = 0; j < mutual_item_get_n_children (item, MUTUAL_MEMBER_STEPS); j++)
            append_step (text, mutual_item_get_child (item, MUTUAL_MEMBER_STEPS, j), TRUE);
        }
      else if (MUTUAL_IS_STEP (item) && !g_hash_table_contains (chosen, mutual_item_get_parent (item)))
        {
          append_step (text, item, FALSE);
        }
      else if (MUTUAL_IS_EVENT (item))
        {
          const GDate *date = mutual_item_get_date (item, MUTUAL_MEMBER_DATE);
          const GDate *end = mutual_item_get_date (item, MUTUAL_MEMBER_END);

          append_title (text, item);
          append_date (text, date);
          if (date != NULL)
            append_date (text, end);
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Goes beyond a mark of a list: "-", "*", "•", "1.", "2)". Returns: whether there was one */
static gboolean
skip_bullet (const char **line)
{
  static const char *const bullets[] = { "-", "*", "+", "•", "◦", "▪", "–", "—", "·" };
  const char *end = *line;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (*line, bullets[i]))
      end = *line + strlen (bullets[i]);
  if (end == *line)
    {
      while (g_ascii_isdigit (*end))
        end++;
      if (end == *line || end - *line > 4 || (*end != '.' && *end != ')'))
        return FALSE;
      end++;
    }
  if (*end != ' ' && *end != '\t')
    return FALSE;
  *line = end + strspn (end, " \t");
  return TRUE;
}

/* Goes beyond a box. Returns: whether there was one, and says if it was checked */
static gboolean
skip_box (const char **line,
          gboolean    *done)
{
  static const struct
  {
    const char *box;
    gboolean done;
  } boxes[] = { { "[ ]", FALSE }, { "[]", FALSE }, { "[x]", TRUE }, { "[X]", TRUE },
                { "☐", FALSE },   { "☑", TRUE },   { "☒", TRUE },   { "✓", TRUE },
                { "✔", TRUE },    { "✅", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (g_str_has_prefix (*line, boxes[i].box))
      {
        *line += strlen (boxes[i].box);
        *line += strspn (*line, " \t");
        *done = boxes[i].done;
        return TRUE;
      }
  return FALSE;
}

/**
 * mutual_clip_read_lines:
 * @text: a text from elsewhere; it may be any bytes
 * @type: %MUTUAL_TYPE_STEP or %MUTUAL_TYPE_MILESTONE
 * @today: the day on which what is checked off was done
 *
 * Makes an item of every line that says something: marks of lists and boxes go, what is no text is cleaned.
 *
 * Returns: (transfer full) (element-type MutualItem): the items, outside any plan
 */
GPtrArray *
mutual_clip_read_lines (const char  *text,
                        GType        type,
                        const GDate *today)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL && today != NULL, items);

  lines = g_strsplit_set (text, "\r\n\v\f", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i] + strspn (lines[i], " \t");
      gboolean done = FALSE;
      g_autofree char *title = NULL;
      g_autoptr (MutualItem) item = NULL;

      while (skip_bullet (&line))
        ;
      skip_box (&line, &done);
      title = g_strstrip (mutual_clean_title (line));
      if (*title == '\0')
        continue;
      item = mutual_item_new (type, NULL);
      mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, title);
      if (done)
        mutual_item_set_date (item, MUTUAL_MEMBER_DONE_ON, today);
      g_ptr_array_add (items, g_steal_pointer (&item));
    }
  return items;
}
