/* The plans to look at and to begin from: samples and templates that come with the program, and templates of one's own.
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
  MUTUAL_LIBRARY_OWN_TEMPLATES, /* the user's, see mutual-templates.h */
} MutualLibraryShelf;

#define MUTUAL_TYPE_LIBRARY_ENTRY (mutual_library_entry_get_type ())

/**
 * MutualLibraryEntry:
 * @path: where the file is
 * @title: the title of the plan in it, or the name of the file
 * @plan: (nullable): the plan in it, sealed; %NULL for samples
 * @problem: (nullable): why a file of the user's own is no plan
 */
typedef struct
{
  char       *path;
  char       *title;
  MutualPlan *plan;
  char       *problem;
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
