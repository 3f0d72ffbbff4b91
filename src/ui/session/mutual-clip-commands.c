/* Pasting into the plan of a session.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-clip-commands.h"

#include "exchange/mutual-clip.h"
#include "format/mutual-reader.h"
#include "plan/mutual-event.h"
#include "plan/mutual-id.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-following.h"
#include "session/mutual-commands.h"

#include <glib/gi18n.h>
#include <string.h>

/* A text of more bytes or lines than this was not copied to become steps. */
#define TEXT_LIMIT (1024 * 1024)
#define LINES_LIMIT 2000

static char *
describe_pasted (GPtrArray *items)
{
  guint n = items->len;
  guint n_milestones = 0, n_steps = 0, n_events = 0;

  for (guint i = 0; i < n; i++)
    {
      n_milestones += MUTUAL_IS_MILESTONE (g_ptr_array_index (items, i));
      n_steps += MUTUAL_IS_STEP (g_ptr_array_index (items, i));
      n_events += MUTUAL_IS_EVENT (g_ptr_array_index (items, i));
    }
  if (n_milestones == n)
    return g_strdup_printf (ngettext ("Paste %u Milestone", "Paste %u Milestones", n), n);
  if (n_steps == n)
    return g_strdup_printf (ngettext ("Paste %u Step", "Paste %u Steps", n), n);
  if (n_events == n)
    return g_strdup_printf (ngettext ("Paste %u Event", "Paste %u Events", n), n);
  return g_strdup_printf (ngettext ("Paste %u Entry", "Paste %u Entries", n), n);
}

static void
add_id (MutualItem *item,
        gpointer    user_data)
{
  g_hash_table_add (user_data, (gpointer) mutual_item_get_id (item));
}

/* The dates of what was pasted, as the working days of this plan have them; others are not touched. */
static gboolean
date_pasted (MutualSession  *session,
             const char     *label,
             GPtrArray      *items,
             GError        **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (mutual_id_hash, g_str_equal);
  g_autoptr (GPtrArray) all = mutual_following_edits_for_all (mutual_session_get_plan (session));
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    mutual_item_foreach (g_ptr_array_index (items, i), add_id, ids);
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_contains (ids, mutual_edit_get_item_id (g_ptr_array_index (all, i))))
      g_ptr_array_add (edits, g_ptr_array_index (all, i));
  return edits->len == 0 || mutual_session_edit_all (session, label, edits, error);
}

static void
select_pasted (MutualSession *session,
               GPtrArray     *copies)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < copies->len; i++)
    {
      MutualItem *item = mutual_plan_find (mutual_session_get_plan (session),
                                           mutual_item_get_id (g_ptr_array_index (copies, i)));

      if (MUTUAL_IS_STEP (item))
        mutual_session_set_expanded (session, mutual_item_get_id (mutual_item_get_parent (item)), TRUE);
      g_ptr_array_add (items, item);
    }
  mutual_commands_select (session, items);
}

/**
 * mutual_clip_commands_paste:
 * @session: a session
 * @bytes: what the clipboard has, of the type %MUTUAL_CLIP_TYPE
 *
 * Pastes milestones, steps and events below what is selected, as one undoable step, and selects them. What cannot be
 * read is told.
 */
void
mutual_clip_commands_paste (MutualSession *session,
                            GBytes        *bytes)
{
  MutualPlan *plan;
  MutualHistory *history;
  g_autoptr (MutualPlan) clip = NULL;
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  const char *id;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && bytes != NULL);

  plan = mutual_session_get_plan (session);
  history = mutual_session_get_history (session);
  clip = mutual_reader_read (bytes, &error);
  if (clip == NULL)
    {
      g_autofree char *text = g_strdup_printf (_("What was copied cannot be read: %s"), error->message);

      mutual_session_tell (session, text, FALSE);
      return;
    }
  id = mutual_session_get_selected (session);
  edits = mutual_clip_create_edits (plan, clip, id != NULL ? mutual_plan_find (plan, id) : NULL, copies);
  if (copies->len == 0)
    return;

  label = describe_pasted (copies);
  mutual_session_end_typing (session);
  mutual_history_begin (history, label);
  if (!mutual_session_edit_all (session, label, edits, &error) || !date_pasted (session, label, copies, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return;
    }
  mutual_history_end (history);
  select_pasted (session, copies);
}

/**
 * mutual_clip_commands_paste_lines:
 * @session: a session
 * @text: a text from elsewhere
 * @below: (nullable): the milestone, step or event that it is pasted on
 *
 * Makes a step of every line (or a milestone, where there is none that could hold steps), as one undoable step.
 *
 * Returns: whether there are any; if not, the user was told why
 */
gboolean
mutual_clip_commands_paste_lines (MutualSession *session,
                                  const char    *text,
                                  MutualItem    *below)
{
  MutualItem *plan;
  MutualItem *parent;
  MutualMember list;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint n_milestones, position;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && text != NULL, FALSE);

  if (strlen (text) > TEXT_LIMIT)
    {
      mutual_session_tell (session, _("Too long to be pasted here"), FALSE);
      return FALSE;
    }
  plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  n_milestones = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);
  parent = MUTUAL_IS_STEP (below)        ? mutual_item_get_parent (below)
           : MUTUAL_IS_MILESTONE (below) ? below
           : n_milestones > 0            ? mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, n_milestones - 1)
                                         : plan;
  list = MUTUAL_IS_MILESTONE (parent) ? MUTUAL_MEMBER_STEPS : MUTUAL_MEMBER_MILESTONES;
  items = mutual_clip_read_lines (text, MUTUAL_IS_MILESTONE (parent) ? MUTUAL_TYPE_STEP : MUTUAL_TYPE_MILESTONE,
                                  mutual_session_get_today (session));
  if (items->len == 0)
    return FALSE;
  if (items->len > LINES_LIMIT)
    {
      mutual_session_tell (session, _("Too many lines to be pasted here"), FALSE);
      return FALSE;
    }

  position = MUTUAL_IS_STEP (below) ? mutual_item_get_position (below) + 1 : mutual_item_get_n_children (parent, list);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (edits, mutual_edit_new_insert (parent, list, position + i, g_ptr_array_index (items, i)));
  label = MUTUAL_IS_MILESTONE (parent)
              ? g_strdup_printf (ngettext ("Add %u Step", "Add %u Steps", items->len), items->len)
              : g_strdup_printf (ngettext ("Add %u Milestone", "Add %u Milestones", items->len), items->len);
  mutual_session_end_typing (session);
  if (!mutual_session_edit_all (session, label, edits, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return FALSE;
    }
  select_pasted (session, items);
  return TRUE;
}
