/* An input for a role: somebody of a side who answers for something.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-pick-input.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_ROLE_INPUT (mutual_role_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualRoleInput, mutual_role_input, MUTUAL, ROLE_INPUT, MutualPickInput)

GtkWidget *mutual_role_input_new     (const char      *caption,
                                      const char      *label,
                                      MutualSide       side);
void       mutual_role_input_set_get (MutualRoleInput *self,
                                      MutualItem    *(*get_role) (MutualItem *item,
                                                                  MutualSide  side));

/* The list of roles, where it is wanted elsewhere. */
GtkWidget  *mutual_role_input_create_picker (void);
void        mutual_role_input_fill_picker   (MutualPicker *picker,
                                             MutualPlan   *plan,
                                             MutualSide    side,
                                             MutualItem   *chosen,
                                             GPtrArray    *without);
MutualItem *mutual_role_input_make_role     (MutualSession *session,
                                             const char    *picked,
                                             const char    *typed,
                                             MutualSide     side);

G_END_DECLS
