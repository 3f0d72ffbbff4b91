/* A draft: what was done to a plan and is not saved yet, kept on the disk so that a crash cannot take it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_DRAFT (mutual_draft_get_type ())
G_DECLARE_FINAL_TYPE (MutualDraft, mutual_draft, MUTUAL, DRAFT, GObject)

/* Property, read only: "problem", a GError or NULL: why what was done is not on the disk. */
MutualDraft  *mutual_draft_new         (GFile         *file,
                                        GBytes        *base,
                                        gboolean       is_new);
MutualDraft  *mutual_draft_open        (const char    *path,
                                        GError       **error);
GFile        *mutual_draft_get_file    (MutualDraft   *self);
GBytes       *mutual_draft_get_base    (MutualDraft   *self);
gboolean      mutual_draft_get_is_new  (MutualDraft   *self);
GBytes       *mutual_draft_get_current (MutualDraft   *self);
gint64        mutual_draft_get_time    (MutualDraft   *self);
const GError *mutual_draft_get_problem (MutualDraft   *self);

void          mutual_draft_append      (MutualDraft   *self,
                                        GPtrArray     *edits);
void          mutual_draft_mark        (MutualDraft   *self);
void          mutual_draft_unmark      (MutualDraft   *self);
void          mutual_draft_rebase      (MutualDraft   *self,
                                        GFile         *file,
                                        GBytes        *base);
void          mutual_draft_set_base    (MutualDraft   *self,
                                        GFile         *file,
                                        GBytes        *base);
void          mutual_draft_discard     (MutualDraft   *self);
void          mutual_draft_close       (MutualDraft   *self);
gboolean      mutual_draft_flush_all   (gint64         patience);

G_END_DECLS
