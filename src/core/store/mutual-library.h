/* The plans that come with the program: samples to look at and templates to begin from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_LIBRARY_SAMPLES,
  MUTUAL_LIBRARY_TEMPLATES,
} MutualLibraryShelf;

#define MUTUAL_TYPE_LIBRARY_ENTRY (mutual_library_entry_get_type ())

/**
 * MutualLibraryEntry:
 * @path: where the file is
 * @title: the title of the plan in it
 */
typedef struct
{
  char *path;
  char *title;
} MutualLibraryEntry;

GType               mutual_library_entry_get_type (void);
MutualLibraryEntry *mutual_library_entry_copy     (const MutualLibraryEntry *self);
void                mutual_library_entry_free     (MutualLibraryEntry       *self);

char               *mutual_library_get_folder     (MutualLibraryShelf        shelf);
GPtrArray          *mutual_library_list           (MutualLibraryShelf        shelf);
gboolean            mutual_library_contains       (GFile                    *file);
MutualPlan         *mutual_library_adopt          (MutualPlan               *plan,
                                                   const GDate              *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualLibraryEntry, mutual_library_entry_free)

G_END_DECLS
