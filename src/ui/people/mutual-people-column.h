/* The people of one side: its company, its roles without a name, its people, and what adds to them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/mutual-person-row.h"
#include "plan/mutual-enums.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PEOPLE_COLUMN (mutual_people_column_get_type ())
G_DECLARE_FINAL_TYPE (MutualPeopleColumn, mutual_people_column, MUTUAL, PEOPLE_COLUMN, GtkWidget)

/* Signal: "opened" (const char *id): a person's card is asked for. */
GtkWidget       *mutual_people_column_new        (MutualSide           side);
MutualSide       mutual_people_column_get_side   (MutualPeopleColumn  *self);
MutualSession   *mutual_people_column_get_session (MutualPeopleColumn *self);
void             mutual_people_column_update     (MutualPeopleColumn  *self,
                                                  MutualSession       *session,
                                                  MutualPeopleIndex   *index);
MutualPersonRow *mutual_people_column_find       (MutualPeopleColumn  *self,
                                                  const char          *id);
MutualPersonRow *mutual_people_column_get_row    (MutualPeopleColumn  *self,
                                                  guint                position);
guint            mutual_people_column_get_n_rows (MutualPeopleColumn  *self);
void             mutual_people_column_write      (MutualPeopleColumn  *self,
                                                  MutualPersonRow     *row);
void             mutual_people_column_add        (MutualPeopleColumn  *self,
                                                  GType                type);

G_END_DECLS
