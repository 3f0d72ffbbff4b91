/* Merging three ways, by ids: what two people made of one plan becomes one plan again.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge.h"

#include "merge/mutual-merge-private.h"
#include "plan/mutual-id.h"

/* How it goes:
 *
 * - An item that one side removed goes, unless the other side changed it, put something into it or told something to
 *   refer to it; then it stays, with all that was removed with it, and that is a conflict. What only refers to a
 *   removed item as it always did lets go of it, as it does when somebody removes it in the window.
 * - What only one side changed is as that side made it. Members that mean something only together (whether and when
 *   something is done, who confirmed it when, when it is due and why) are taken together from one side. Lists of
 *   references and the weekend are sets, to which each side adds and from which each takes away. A date that is
 *   computed from what the item follows is nobody's change: one of the two is taken, and whoever knows the calendar
 *   computes it again (see mutual_following_edits_for_all()).
 * - In a list, two items are in the order that either side gave them if that is another than it was.
 * - Where both sides differ, mine is kept, and it is a conflict. */

G_DEFINE_FINAL_TYPE (MutualMerge, mutual_merge, G_TYPE_OBJECT)

static void
mutual_merge_finalize (GObject *object)
{
  MutualMerge *self = MUTUAL_MERGE (object);

  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);
  g_clear_object (&self->plan);
  g_ptr_array_unref (self->edits);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->my_changes);
  g_ptr_array_unref (self->their_changes);
  g_ptr_array_unref (self->lost);
  g_ptr_array_unref (self->dropped);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->kept);
  g_hash_table_unref (self->leaving);
  g_hash_table_unref (self->rejected);
  g_hash_table_unref (self->blanks);
  g_ptr_array_unref (self->followers);

  G_OBJECT_CLASS (mutual_merge_parent_class)->finalize (object);
}

static void
mutual_merge_class_init (MutualMergeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_merge_finalize;
}

static void
mutual_merge_init (MutualMerge *self)
{
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  self->my_changes = g_ptr_array_new ();
  self->their_changes = g_ptr_array_new ();
  self->lost = g_ptr_array_new ();
  self->dropped = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  self->kept = g_ptr_array_new ();
  self->leaving = g_hash_table_new (mutual_id_hash, g_str_equal);
  self->rejected = g_hash_table_new (mutual_id_hash, g_str_equal);
  self->blanks = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->followers = g_ptr_array_new ();
}

/* What else can be placed only now; what was found of places before is found again. */
static void
arrange_late (MutualMerge *self)
{
  for (guint i = self->conflicts->len; i > 0; i--)
    switch (mutual_conflict_get_kind (g_ptr_array_index (self->conflicts, i - 1)))
      {
      case MUTUAL_CONFLICT_PLACE:
      case MUTUAL_CONFLICT_KIND:
      case MUTUAL_CONFLICT_LIMIT:
        g_ptr_array_remove_index (self->conflicts, i - 1);
        break;
      case MUTUAL_CONFLICT_VALUE:
      case MUTUAL_CONFLICT_REMOVED_MINE:
      case MUTUAL_CONFLICT_REMOVED_THEIRS:
      default:
        break;
      }
  self->late = FALSE;
  mutual_merge_arrange (self);
}

static void
run (MutualMerge *self)
{
  mutual_merge_scan (self);
  mutual_merge_decide_presence (self);
  mutual_merge_arrange (self);
  mutual_merge_values (self);
  mutual_merge_settle_leaving (self);
  if (!self->late)
    {
      mutual_merge_open_circles (self);
      mutual_merge_clear_references (self);
    }
  mutual_merge_leave (self);
  if (self->late)
    {
      arrange_late (self);
      mutual_merge_open_circles (self);
      mutual_merge_clear_references (self);
    }
}

/**
 * mutual_merge_new:
 * @base: what both began with
 * @mine: what I made of it
 * @theirs: what they made of it
 *
 * None of the three changes, and none may change while the merge or one of its conflicts is used.
 *
 * Returns: (transfer full): the merge, done
 */
MutualMerge *
mutual_merge_new (MutualPlan *base,
                  MutualPlan *mine,
                  MutualPlan *theirs)
{
  MutualMerge *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (base) && MUTUAL_IS_PLAN (mine) && MUTUAL_IS_PLAN (theirs), NULL);

  self = g_object_new (MUTUAL_TYPE_MERGE, NULL);
  self->base = g_object_ref (base);
  self->mine = g_object_ref (mine);
  self->theirs = g_object_ref (theirs);
  self->plan = mutual_plan_copy (mine);
  run (self);
  return self;
}

/**
 * mutual_merge_get_edits:
 * @self: a merge
 *
 * Returns: (transfer none) (element-type MutualEdit): the edits that, applied in order to mine, give the merged plan:
 *   all that both did, and mine in every conflict
 */
GPtrArray *
mutual_merge_get_edits (MutualMerge *self)
{
  g_return_val_if_fail (MUTUAL_IS_MERGE (self), NULL);

  return self->edits;
}

/**
 * mutual_merge_get_conflicts:
 * @self: a merge
 *
 * Returns: (transfer none) (element-type MutualConflict): the conflicts
 */
GPtrArray *
mutual_merge_get_conflicts (MutualMerge *self)
{
  g_return_val_if_fail (MUTUAL_IS_MERGE (self), NULL);

  return self->conflicts;
}

/**
 * mutual_merge_get_plan:
 * @self: a merge
 *
 * Returns: (transfer none): the merged plan, sealed, with the id of mine
 */
MutualPlan *
mutual_merge_get_plan (MutualMerge *self)
{
  g_return_val_if_fail (MUTUAL_IS_MERGE (self), NULL);

  return self->plan;
}
