/* The dialog that makes a PDF or a picture of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "exported" (GFile *file): it is there; the dialog closes. */
#define MUTUAL_TYPE_EXPORT_DIALOG (mutual_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MutualExportDialog, mutual_export_dialog, MUTUAL, EXPORT_DIALOG, AdwWindow)

GtkWindow *mutual_export_dialog_new  (GtkWindow          *parent,
                                      MutualDocument     *document);
void       mutual_export_dialog_make (MutualExportDialog *self,
                                      GFile              *file);

G_END_DECLS
