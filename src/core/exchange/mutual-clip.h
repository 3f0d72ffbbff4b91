/* What the clipboard carries: milestones, steps and events, as a small plan and as text for a mail.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

#define MUTUAL_CLIP_TYPE "application/vnd.mutual-action-plan+json"

GBytes    *mutual_clip_write        (MutualPlan  *plan,
                                     GPtrArray   *items);
char      *mutual_clip_write_text   (GPtrArray   *items);
GPtrArray *mutual_clip_read_lines   (const char  *text,
                                     GType        type,
                                     const GDate *today);
GPtrArray *mutual_clip_create_edits (MutualPlan  *plan,
                                     MutualPlan  *clip,
                                     MutualItem  *below,
                                     GPtrArray   *pasted);

G_END_DECLS
