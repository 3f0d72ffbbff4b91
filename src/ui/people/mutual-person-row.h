/* A person in the list of people, or a role that nobody fills.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/mutual-people-index.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PERSON_ROW (mutual_person_row_get_type ())
G_DECLARE_FINAL_TYPE (MutualPersonRow, mutual_person_row, MUTUAL, PERSON_ROW, GtkListBoxRow)

/* Signal: "written" (const char *text): a name was written in place. */
GtkWidget  *mutual_person_row_new    (void);
void        mutual_person_row_update (MutualPersonRow *self,
                                      MutualSession     *session,
                                      MutualPeopleIndex *index,
                                      MutualItem      *person_or_role);
const char *mutual_person_row_get_id (MutualPersonRow *self);
void        mutual_person_row_write  (MutualPersonRow *self,
                                      GPtrArray       *suggestions);
gboolean    mutual_person_row_is_writing (MutualPersonRow *self);

G_END_DECLS
