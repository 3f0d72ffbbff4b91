/* Plans and dates for tests: the samples and templates that ship, and what is read from text.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GDate       sample_read_date      (const char   *text);
MutualPlan *sample_read_plan      (GBytes       *bytes);
MutualPlan *sample_read_text      (const char   *text);
MutualPlan *sample_read_file      (const char   *path);
MutualPlan *sample_load           (const char   *folder,
                                   const char   *name);
void        sample_assert_valid   (MutualPlan   *plan);
void        sample_assert_new_ids (MutualPlan   *plan,
                                   MutualPlan   *from);
MutualItem *sample_find           (MutualItem   *parent,
                                   MutualMember  list,
                                   const char   *title);
MutualItem *sample_add            (MutualItem   *parent,
                                   MutualMember  list,
                                   GType         type);
void        sample_set_date       (MutualItem   *item,
                                   MutualMember  member,
                                   const char   *text);
MutualItem *sample_get_milestone  (MutualPlan   *plan,
                                   guint         position);
void        sample_apply          (MutualPlan   *plan,
                                   GPtrArray    *edits);
void        sample_tame           (GRand        *rand,
                                   MutualPlan   *plan);

G_END_DECLS
