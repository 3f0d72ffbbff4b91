/* The life of a draft at random: a plan, what is done to it, and what it is after each action.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"
#include "store/mutual-draft.h"

G_BEGIN_DECLS

/**
 * DraftLife:
 * @draft: where the actions go; set by the test
 * @base: the plan at first
 * @n_actions: how many were done
 */
typedef struct
{
  GRand *rand;
  MutualPlan *source;
  MutualHistory *history;
  GPtrArray *edits;
  MutualDraft *draft;
  GBytes *base;
  guint n_actions;
} DraftLife;

void    draft_life_init    (DraftLife  *self,
                            guint       seed,
                            guint       breadth);
void    draft_life_clear   (DraftLife  *self);
void    draft_life_act     (DraftLife  *self);
GBytes *draft_life_write   (DraftLife  *self);
char   *draft_life_find    (void);
GBytes *draft_life_recover (const char *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DraftLife, draft_life_clear)

G_END_DECLS
