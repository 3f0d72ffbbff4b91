/* The drafts that nobody has open: what a crash left behind.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-draft.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DRAFTS_ENTRY (mutual_drafts_entry_get_type ())

/**
 * MutualDraftsEntry:
 * @path: the folder of the draft; for a damaged one, where it was put
 * @file: (nullable): the plan's file, %NULL if it never had one
 * @title: what the plan is called, "" if nothing; for a damaged one whose it was, if that is known
 * @time: when the last of it was done, in seconds since 1970
 * @is_damaged: whether it cannot be opened
 */
typedef struct
{
  char    *path;
  GFile   *file;
  char    *title;
  gint64   time;
  gboolean is_damaged;
} MutualDraftsEntry;

GType              mutual_drafts_entry_get_type (void);
MutualDraftsEntry *mutual_drafts_entry_copy     (const MutualDraftsEntry *self);
void               mutual_drafts_entry_free     (MutualDraftsEntry       *self);

GPtrArray         *mutual_drafts_list           (GFile                   *file);
void               mutual_drafts_list_async     (GFile                   *file,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
GPtrArray         *mutual_drafts_list_finish    (GAsyncResult            *result);
void               mutual_drafts_discard        (const char              *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualDraftsEntry, mutual_drafts_entry_free)

G_END_DECLS
