/* Asks what something shall be called.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_NAME_DIALOG (mutual_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MutualNameDialog, mutual_name_dialog, MUTUAL, NAME_DIALOG, AdwWindow)

/* Signal: "accepted", with the name. The dialog stays until it is destroyed. */
MutualNameDialog *mutual_name_dialog_new      (GtkWindow        *parent,
                                               const char       *title,
                                               const char       *accept,
                                               const char       *name,
                                               const char       *hint);
void              mutual_name_dialog_complain (MutualNameDialog *self,
                                               const char       *message);

G_END_DECLS
