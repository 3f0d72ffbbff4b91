/* What an edit is made of, for its own room.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

/* Where an item stands: ids, not pointers, so that an edit can be applied to another copy of the plan. */
typedef struct
{
  char *parent_id;
  MutualMember list;
  guint position;
} MutualPlace;

struct _MutualEdit
{
  gatomicrefcount ref_count;
  MutualEditKind kind;
  char *item_id;

  /* SET, and by name instead of by member SET_EXTRA */
  MutualMember member;
  GValue before;
  GValue after;
  char *name;
  guint extra_position;

  /* INSERT: to and item; REMOVE: from and item; MOVE: both */
  MutualPlace from;
  MutualPlace to;
  MutualItem *item;
};

G_END_DECLS
