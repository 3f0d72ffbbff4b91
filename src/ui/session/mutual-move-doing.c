/* How a change of dates is made: at once and told of, or shown first.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-move.h"

#include "plan/mutual-date.h"

#include <glib/gi18n.h>

/* The rule is the same wherever the change comes from. What only takes along the steps of its own milestone is done at
 * once, as is what a key pushes again and again: it is told of, and can be undone. Where other milestones or events
 * move, or somebody else's date does not hold any more, it is shown before anything changes. */

static gboolean
is_other (const MutualPreview    *preview,
          const MutualPreviewRow *row)
{
  return row->item != preview->item && (!row->stays || row->n_conflicts > 0);
}

/* Whether more happens than anybody expects who moves a milestone with its steps. */
static gboolean
is_worth_a_look (const MutualPreview *preview)
{
  for (guint i = 0; i < preview->rows->len; i++)
    {
      const MutualPreviewRow *row = g_ptr_array_index (preview->rows, i);

      if (row->is_main && is_other (preview, row))
        return TRUE;
    }
  return FALSE;
}

static guint
count_others (const MutualPreview *preview)
{
  g_autoptr (GHashTable) others = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < preview->rows->len; i++)
    {
      const MutualPreviewRow *row = g_ptr_array_index (preview->rows, i);

      if (!row->stays && row->item != preview->item)
        g_hash_table_add (others, row->item);
    }
  return g_hash_table_size (others);
}

/* Returns: (nullable): what does not hold, where that is one thing only */
static char *
describe_conflict (const MutualPreview *preview)
{
  for (guint i = 0; i < preview->rows->len; i++)
    {
      const MutualPreviewRow *row = g_ptr_array_index (preview->rows, i);
      g_autofree char *title = NULL;
      g_autofree char *caption = NULL;

      if (row->n_conflicts == 0)
        continue;
      title = mutual_preview_row_dup_title (row);
      caption = mutual_preview_row_dup_caption (row);
      /* Translators: the title of a milestone or step, and why its date cannot hold. */
      return g_strdup_printf (_("%s: %s"), title, caption);
    }
  return NULL;
}

static char *
describe_done (MutualMove          *self,
               const MutualPreview *preview)
{
  guint n_others = count_others (preview);

  if (mutual_move_get_kind (self) == MUTUAL_MOVE_WORK_BACK)
    return g_strdup (_("What has no rule of its own follows go-live from now on"));
  if (mutual_move_is_of_anchor (self) && g_date_valid (&preview->to))
    {
      g_autofree char *day = mutual_date_format (&preview->to, MUTUAL_DATE_FULL);

      /* Translators: %s is a date. */
      return g_strdup_printf (_("Go-live is on %s"), day);
    }
  if (preview->n_conflicts == 1)
    return describe_conflict (preview);
  if (n_others > 0)
    /* Translators: after a milestone or an event was given another date. */
    return g_strdup_printf (ngettext ("%u other date moved along", "%u other dates moved along", n_others), n_others);
  return NULL;
}

/* With @key, as a part of what came before with the same one. */
static gboolean
edit (MutualMove  *self,
      GPtrArray   *edits,
      const char  *key,
      GError     **error)
{
  MutualSession *session = mutual_move_get_session (self);
  MutualItem *subject = mutual_move_find_subject (self);
  gboolean done;

  mutual_session_set_subject (session, subject != NULL ? mutual_item_get_id (subject) : NULL);
  if (key != NULL)
    done = mutual_session_type_all (session, mutual_move_get_label (self), key, edits, error);
  else if (mutual_move_is_explained (self))
    done = mutual_session_edit_all_because (session, mutual_move_get_label (self), edits, mutual_move_get_reason (self),
                                            mutual_move_get_notes (self), error);
  else
    done = mutual_session_edit_all (session, mutual_move_get_label (self), edits, error);
  mutual_session_set_subject (session, NULL);
  return done;
}

/**
 * mutual_move_apply:
 * @self: a move
 * @preview: what it brings
 * @error: where the reason goes if it cannot be made
 *
 * Does what is shown, as one undoable step, and says so.
 *
 * Returns: whether it was done
 */
gboolean
mutual_move_apply (MutualMove     *self,
                   MutualPreview  *preview,
                   GError        **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (MUTUAL_IS_MOVE (self) && preview != NULL, FALSE);

  if (preview->edits->len == 0)
    return TRUE;
  text = describe_done (self, preview);
  mutual_session_end_typing (mutual_move_get_session (self));
  if (!edit (self, preview->edits, NULL, error))
    return FALSE;
  if (text != NULL)
    mutual_session_tell (mutual_move_get_session (self), text, TRUE);
  return TRUE;
}

/**
 * mutual_move_do:
 * @self: a move
 * @waits: (out) (optional): whether it is being shown, and nothing changed yet
 * @error: where the reason goes if it cannot be made
 *
 * Makes the move, or shows first what it would bring.
 *
 * Returns: whether it was done or is shown
 */
gboolean
mutual_move_do (MutualMove  *self,
                gboolean    *waits,
                GError     **error)
{
  g_autoptr (MutualPreview) preview = NULL;
  gboolean shown;

  g_return_val_if_fail (MUTUAL_IS_MOVE (self), FALSE);

  if (waits != NULL)
    *waits = FALSE;
  preview = mutual_move_preview (self, error);
  if (preview == NULL)
    return FALSE;
  shown = is_worth_a_look (preview) && mutual_session_show_move (mutual_move_get_session (self), G_OBJECT (self));
  if (waits != NULL)
    *waits = shown;
  return shown || mutual_move_apply (self, preview, error);
}

/**
 * mutual_move_push:
 * @self: a move to a date
 * @error: where the reason goes if it cannot be made
 *
 * Makes the move for a key that may be pressed again at once: all of that is one undoable step, and nothing comes in
 * between; what does not hold is told, though.
 *
 * Returns: whether it was done
 */
gboolean
mutual_move_push (MutualMove  *self,
                  GError     **error)
{
  g_autoptr (MutualPreview) preview = NULL;
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (MUTUAL_IS_MOVE (self), FALSE);

  preview = mutual_move_preview (self, error);
  if (preview == NULL)
    return FALSE;
  text = describe_conflict (preview);
  key = g_strdup_printf ("%s %d", mutual_item_get_id (preview->item), (int) mutual_move_get_part (self));
  if (!edit (self, preview->edits, key, error))
    return FALSE;
  if (text != NULL)
    mutual_session_tell (mutual_move_get_session (self), text, TRUE);
  return TRUE;
}
