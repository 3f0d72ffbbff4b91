/* What a change of dates would bring, before it is made: what moves, what stays, what does not fit, what would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-preview.h"

#include "mutual-preview-private.h"
#include "schedule/mutual-following.h"

static void
free_row (MutualPreviewRow *row)
{
  g_ptr_array_unref (row->findings);
  g_free (row);
}

static gboolean
apply_edits (MutualPreview  *self,
             GPtrArray      *edits,
             GError        **error)
{
  for (guint i = 0; i < edits->len; i++)
    {
      if (!mutual_edit_apply (g_ptr_array_index (edits, i), self->copy, error))
        return FALSE;
      g_ptr_array_add (self->edits, mutual_edit_ref (g_ptr_array_index (edits, i)));
    }
  return TRUE;
}

static MutualPreview *
create (MutualPlan   *plan,
        MutualItem   *item,
        GPtrArray    *edits,
        const GDate  *today,
        GError      **error)
{
  g_autoptr (MutualPreview) self = NULL;
  g_autoptr (GPtrArray) further = NULL;

  self = g_new0 (MutualPreview, 1);
  self->plan = g_object_ref (plan);
  self->item = item;
  self->today = *today;
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  self->copy = mutual_plan_copy (plan);

  if (!apply_edits (self, edits, error))
    return NULL;
  further = mutual_following_edits_after (self->copy, edits);
  if (!apply_edits (self, further, error))
    return NULL;
  mutual_preview_compare (self);
  return g_steal_pointer (&self);
}

/**
 * mutual_preview_new:
 * @plan: a plan, sealed
 * @item: (nullable): the milestone, step or event of it that the change is about
 * @edits: (element-type MutualEdit): a change, such as the functions of mutual-following.h and mutual-moving.h give
 * @today: the day it is
 * @error: where the reason goes if the edits do not belong to the plan
 *
 * Looks at what @edits would make of the dates of @plan, which stays as it is. Conflicts are told of what moves, and of
 * what stays if the change brings them; conflicts that the plan has elsewhere are not the matter here.
 *
 * Returns: (transfer full) (nullable): what would happen
 */
MutualPreview *
mutual_preview_new (MutualPlan   *plan,
                    MutualItem   *item,
                    GPtrArray    *edits,
                    const GDate  *today,
                    GError      **error)
{
  MutualPreview *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && (item == NULL || MUTUAL_IS_ITEM (item)), NULL);
  g_return_val_if_fail (edits != NULL && today != NULL && g_date_valid (today), NULL);

  self = create (plan, item, edits, today, error);
  if (self != NULL && self->n_conflicts > 0 && self->item != NULL)
    mutual_preview_find_offers (self);
  return self;
}

/**
 * mutual_preview_count_conflicts:
 * @plan: a plan, sealed
 * @item: (nullable): what the change is about
 * @edits: (element-type MutualEdit): a change
 * @today: the day it is
 * @to: (out caller-allocates): when @item would be due; not valid if that is nothing
 *
 * mutual_preview_new() for who tries many changes.
 *
 * Returns: how many conflicts it would tell; more than any if the edits do not belong to the plan
 */
guint
mutual_preview_count_conflicts (MutualPlan  *plan,
                                MutualItem  *item,
                                GPtrArray   *edits,
                                const GDate *today,
                                GDate       *to)
{
  g_autoptr (MutualPreview) self = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && (item == NULL || MUTUAL_IS_ITEM (item)), G_MAXUINT);
  g_return_val_if_fail (edits != NULL && today != NULL && g_date_valid (today) && to != NULL, G_MAXUINT);

  g_date_clear (to, 1);
  self = create (plan, item, edits, today, NULL);
  if (self == NULL)
    return G_MAXUINT;
  *to = self->to;
  return self->n_conflicts;
}

/**
 * mutual_preview_new_move:
 * @plan: a plan, sealed
 * @item: a milestone, step or event of it, such as the anchor
 * @date: when it shall be due
 * @today: the day it is
 *
 * Looks at what giving @item another date would bring, see mutual_following_edits_to_date().
 *
 * Returns: (transfer full): what would happen
 */
MutualPreview *
mutual_preview_new_move (MutualPlan  *plan,
                         MutualItem  *item,
                         const GDate *date,
                         const GDate *today)
{
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_date (plan, item, date);
  MutualPreview *self;

  g_return_val_if_fail (edits != NULL, NULL);

  self = mutual_preview_new (plan, item, edits, today, NULL);
  g_assert (self != NULL);
  return self;
}

/**
 * mutual_preview_free:
 * @self: (transfer full): what would happen
 */
void
mutual_preview_free (MutualPreview *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->edits);
  g_object_unref (self->copy);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mutual_preview_get_offer:
 * @self: what would happen
 *
 * Where the date does not fit, offers one that does: the earliest, or, where the date is later than that, the first one
 * after it.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL if there is no conflict or no such date
 */
const MutualEarliest *
mutual_preview_get_offer (const MutualPreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_conflicts == 0 || !self->has_earliest)
    return NULL;
  if (self->has_next && g_date_valid (&self->to) && g_date_compare (&self->to, &self->earliest.date) > 0)
    return &self->next;
  return &self->earliest;
}
