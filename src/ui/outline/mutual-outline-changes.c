/* What edits mean for the rows of the outline, so that a keystroke in a long plan touches one of them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-changes.h"

#include "outline/mutual-step-fold.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

struct _MutualOutlineChanges
{
  gboolean top;           /* milestones or events came, went or moved, or their dates, which order them */
  gboolean all;           /* every row may say something else */
  GHashTable *milestones; /* whose steps came, went or moved; unowned */
  GHashTable *rows;       /* milestones, steps and events that say something else; unowned */
};

static gboolean
is_row (gpointer item)
{
  return MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item);
}

/* Dates order milestones and events. */
static gboolean
is_order (MutualMember member)
{
  return member == MUTUAL_MEMBER_DUE || member == MUTUAL_MEMBER_DATE || member == MUTUAL_MEMBER_DONE_ON ||
         member == MUTUAL_MEMBER_STATUS;
}

static void
add_place (MutualOutlineChanges *self,
           MutualItem           *parent,
           MutualMember          list)
{
  if (MUTUAL_IS_MILESTONE (parent) && list == MUTUAL_MEMBER_STEPS)
    {
      g_hash_table_add (self->milestones, parent);
      g_hash_table_add (self->rows, parent);
    }
  else if (list == MUTUAL_MEMBER_MILESTONES || list == MUTUAL_MEMBER_EVENTS)
    {
      self->top = TRUE;
      self->all = TRUE;
    }
  else if (list == MUTUAL_MEMBER_ROLES || list == MUTUAL_MEMBER_PEOPLE)
    {
      self->all = TRUE;
    }
}

static void
add_move (MutualOutlineChanges *self,
          MutualPlan           *plan,
          MutualEdit           *edit)
{
  MutualItem *item = mutual_plan_find (plan, mutual_edit_get_item_id (edit));
  MutualItem *parent = mutual_plan_find (plan, mutual_edit_get_parent_id (edit));
  MutualMember list = mutual_edit_get_member (edit);

  if (parent != NULL)
    add_place (self, parent, list);
  /* A move ends elsewhere. */
  if (item != NULL && mutual_item_get_parent (item) != NULL)
    add_place (self, mutual_item_get_parent (item), mutual_item_get_list_member (item));
}

static void
add_set (MutualOutlineChanges *self,
         MutualPlan           *plan,
         MutualEdit           *edit,
         gboolean              folded)
{
  MutualItem *item = mutual_plan_find (plan, mutual_edit_get_item_id (edit));
  gboolean orders = mutual_edit_get_kind (edit) == MUTUAL_EDIT_SET && is_order (mutual_edit_get_member (edit));

  if (item == NULL)
    return;
  if (!is_row (item))
    {
      /* Of all others only roles and people are named in rows; nobody counts how few plans change there. */
      self->all = self->all || !MUTUAL_IS_PLAN (item);
      return;
    }
  g_hash_table_add (self->rows, item);
  if (!MUTUAL_IS_STEP (item))
    {
      self->top = self->top || orders;
      return;
    }
  g_hash_table_add (self->rows, mutual_item_get_parent (item));
  if (folded && orders)
    g_hash_table_add (self->milestones, mutual_item_get_parent (item));
}

/**
 * mutual_outline_changes_new:
 * @plan: a plan
 * @edits: (element-type MutualEdit): edits that were applied to it
 * @folded: whether steps that are done stand apart
 *
 * Returns: (transfer full): what they mean for rows, as long as the plan does not change again
 */
MutualOutlineChanges *
mutual_outline_changes_new (MutualPlan *plan,
                            GPtrArray  *edits,
                            gboolean    folded)
{
  MutualOutlineChanges *self = g_new0 (MutualOutlineChanges, 1);

  self->milestones = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i);

      if (mutual_edit_get_parent_id (edit) != NULL)
        add_move (self, plan, edit);
      else
        add_set (self, plan, edit, folded);
    }
  return self;
}

/**
 * mutual_outline_changes_free:
 * @self: (transfer full): changes
 */
void
mutual_outline_changes_free (MutualOutlineChanges *self)
{
  g_hash_table_unref (self->milestones);
  g_hash_table_unref (self->rows);
  g_free (self);
}

/**
 * mutual_outline_changes_apply:
 * @self: changes
 * @tree: the rows
 *
 * Lets the rows come, go and move as the plan says.
 */
void
mutual_outline_changes_apply (MutualOutlineChanges *self,
                              MutualOutlineTree    *tree)
{
  GHashTableIter iter;
  gpointer milestone;

  if (self->top)
    mutual_outline_tree_update_top (tree);
  g_hash_table_iter_init (&iter, self->milestones);
  while (g_hash_table_iter_next (&iter, &milestone, NULL))
    mutual_outline_tree_update_steps (tree, milestone);
}

/**
 * mutual_outline_changes_moves_rows:
 * @self: changes
 *
 * Returns: whether rows came, went or moved
 */
gboolean
mutual_outline_changes_moves_rows (MutualOutlineChanges *self)
{
  return self->top || g_hash_table_size (self->milestones) > 0;
}

/**
 * mutual_outline_changes_has_row:
 * @self: changes
 * @item: what a row shows
 *
 * Returns: whether the row may say something else than before
 */
gboolean
mutual_outline_changes_has_row (MutualOutlineChanges *self,
                                gpointer              item)
{
  if (MUTUAL_IS_STEP_FOLD (item))
    return g_hash_table_contains (self->milestones, mutual_step_fold_get_milestone (item)) || self->all;
  return self->all || g_hash_table_contains (self->rows, item);
}
