/* The life of a draft at random: a plan, what is done to it, and what it is after each action.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "draft-life.h"

#include "format/mutual-writer.h"
#include "random-edits.h"
#include "random-plan.h"
#include "store/mutual-drafts.h"

static void
on_edited (MutualHistory *history,
           MutualEdit    *edit,
           DraftLife     *self)
{
  g_ptr_array_add (self->edits, mutual_edit_ref (edit));
}

static void
on_changed (MutualHistory *history,
            DraftLife     *self)
{
  if (self->draft != NULL)
    mutual_draft_append (self->draft, self->edits);
  g_ptr_array_set_size (self->edits, 0);
  self->n_actions++;
}

/**
 * draft_life_init:
 * @self: (out caller-allocates): a life, of which nothing is on the disk yet
 * @seed: the same gives the same
 * @breadth: how large the plan is
 */
void
draft_life_init (DraftLife *self,
                 guint      seed,
                 guint      breadth)
{
  g_autoptr (MutualPlan) plan = NULL;

  *self = (DraftLife) { 0 };
  self->rand = g_rand_new_with_seed (seed);
  plan = random_plan_new (self->rand, breadth);
  self->source = random_plan_new (self->rand, breadth);
  self->history = mutual_history_new (plan);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  self->base = draft_life_write (self);
  g_signal_connect (self->history, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect (self->history, "changed", G_CALLBACK (on_changed), self);
}

/**
 * draft_life_clear:
 * @self: (inout): a life
 *
 * What is on the disk stays there.
 */
void
draft_life_clear (DraftLife *self)
{
  g_clear_object (&self->draft);
  g_clear_pointer (&self->rand, g_rand_free);
  g_clear_object (&self->source);
  g_clear_object (&self->history);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->base, g_bytes_unref);
}

/**
 * draft_life_act:
 * @self: a life
 *
 * Does one action.
 */
void
draft_life_act (DraftLife *self)
{
  guint before = self->n_actions;

  while (self->n_actions == before)
    random_edits_act (self->rand, self->history, self->source);
}

/**
 * draft_life_write:
 * @self: a life
 *
 * Returns: (transfer full): the plan as it is now
 */
GBytes *
draft_life_write (DraftLife *self)
{
  return mutual_writer_write (mutual_history_get_plan (self->history));
}

/**
 * draft_life_find:
 *
 * Returns: (transfer full) (nullable): the only draft that is offered, if there is one
 */
char *
draft_life_find (void)
{
  g_autoptr (GPtrArray) entries = mutual_drafts_list (NULL);
  MutualDraftsEntry *entry;

  if (entries->len == 0)
    return NULL;
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_false (entry->is_damaged);
  return g_strdup (entry->path);
}

/**
 * draft_life_recover:
 * @path: where a draft is
 *
 * Returns: (transfer full): the plan that it stands for; the draft stays
 */
GBytes *
draft_life_recover (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualDraft) draft = mutual_draft_open (path, &error);

  g_assert_no_error (error);
  return g_bytes_ref (mutual_draft_get_current (draft));
}
