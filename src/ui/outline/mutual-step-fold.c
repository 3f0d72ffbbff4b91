/* The steps of a milestone that are done, folded into one row on a small screen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-step-fold.h"

struct _MutualStepFold
{
  GObject parent_instance;

  MutualItem *milestone;
  guint n_steps;
};

G_DEFINE_FINAL_TYPE (MutualStepFold, mutual_step_fold, G_TYPE_OBJECT)

static void
mutual_step_fold_dispose (GObject *object)
{
  MutualStepFold *self = MUTUAL_STEP_FOLD (object);

  g_clear_object (&self->milestone);

  G_OBJECT_CLASS (mutual_step_fold_parent_class)->dispose (object);
}

static void
mutual_step_fold_class_init (MutualStepFoldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_step_fold_dispose;
}

static void
mutual_step_fold_init (MutualStepFold *self)
{
}

/**
 * mutual_step_fold_new:
 * @milestone: a milestone
 *
 * Returns: (transfer full): a fold for its steps
 */
MutualStepFold *
mutual_step_fold_new (MutualItem *milestone)
{
  MutualStepFold *self = g_object_new (MUTUAL_TYPE_STEP_FOLD, NULL);

  self->milestone = g_object_ref (milestone);
  return self;
}

/**
 * mutual_step_fold_get_milestone:
 * @self: a fold
 *
 * Returns: (transfer none): the milestone whose steps it folds
 */
MutualItem *
mutual_step_fold_get_milestone (MutualStepFold *self)
{
  g_return_val_if_fail (MUTUAL_IS_STEP_FOLD (self), NULL);

  return self->milestone;
}

/**
 * mutual_step_fold_get_n_steps:
 * @self: a fold
 *
 * Returns: how many steps are folded
 */
guint
mutual_step_fold_get_n_steps (MutualStepFold *self)
{
  g_return_val_if_fail (MUTUAL_IS_STEP_FOLD (self), 0);

  return self->n_steps;
}

/**
 * mutual_step_fold_set_n_steps:
 * @self: a fold
 * @n_steps: how many steps are folded
 */
void
mutual_step_fold_set_n_steps (MutualStepFold *self,
                              guint           n_steps)
{
  g_return_if_fail (MUTUAL_IS_STEP_FOLD (self));

  self->n_steps = n_steps;
}
