/* The sections of a plan on paper: each says all that the plan has of one kind, as far as its readers may know it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-flow.h"

G_BEGIN_DECLS

const char *mutual_section_get_name  (MutualItem       *role);
void        mutual_section_put_links (MutualFlow       *flow,
                                      MutualItem       *item);

void        mutual_section_put_timeline   (MutualFlow  *flow,
                                           gboolean     landscape);
void        mutual_section_put_milestones (MutualFlow  *flow);
void        mutual_section_put_again      (MutualFlow  *flow,
                                           gboolean     again,
                                           gpointer     user_data);
void        mutual_section_put_steps      (MutualFlow  *flow,
                                           MutualItem  *milestone);
void        mutual_section_put_events     (MutualFlow  *flow);
void        mutual_section_put_people     (MutualFlow  *flow,
                                           MutualSide   side);
void        mutual_section_put_metrics    (MutualFlow  *flow);
void        mutual_section_put_changes    (MutualFlow  *flow);
void        mutual_section_put_risks      (MutualFlow  *flow);
void        mutual_section_put_notes      (MutualFlow  *flow);

G_END_DECLS
