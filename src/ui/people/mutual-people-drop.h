/* Dragging people and roles in the lists of people, and dropping contacts there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/mutual-people-column.h"

G_BEGIN_DECLS

void     mutual_people_drop_init (MutualPeopleColumn *column,
                                  GtkWidget          *list);
gboolean mutual_people_drop_at   (MutualPeopleColumn *column,
                                  const GValue       *value,
                                  double              y,
                                  gboolean            really);

G_END_DECLS
