/* Who sees to it that what is done to a plan has a draft as long as it is not saved.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-history.h"
#include "store/mutual-draft.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DRAFT_KEEPER (mutual_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (MutualDraftKeeper, mutual_draft_keeper, MUTUAL, DRAFT_KEEPER, GObject)

/* Property, read only: "problem", a GError or NULL: why a crash would lose what is not saved. */
MutualDraftKeeper *mutual_draft_keeper_new         (MutualHistory     *history,
                                                    GFile             *file,
                                                    GBytes            *base,
                                                    MutualDraft       *draft);
GBytes            *mutual_draft_keeper_get_base    (MutualDraftKeeper *self);
const GError      *mutual_draft_keeper_get_problem (MutualDraftKeeper *self);
void               mutual_draft_keeper_begin_save  (MutualDraftKeeper *self);
void               mutual_draft_keeper_end_save    (MutualDraftKeeper *self,
                                                    GFile             *file,
                                                    GBytes            *base);
void               mutual_draft_keeper_set_base    (MutualDraftKeeper *self,
                                                    GFile             *file,
                                                    GBytes            *base);
void               mutual_draft_keeper_discard     (MutualDraftKeeper *self);

G_END_DECLS
