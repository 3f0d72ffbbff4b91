/* What can be chosen for a PDF or a picture of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/mutual-exporting.h"
#include "session/mutual-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_EXPORT_CHOICES (mutual_export_choices_get_type ())
G_DECLARE_FINAL_TYPE (MutualExportChoices, mutual_export_choices, MUTUAL, EXPORT_CHOICES, AdwBin)

GtkWidget          *mutual_export_choices_new        (MutualSession       *session,
                                                      GSettings           *settings);
MutualExportFormat  mutual_export_choices_get_format (MutualExportChoices *self);
int                 mutual_export_choices_get_scale  (MutualExportChoices *self);
gboolean            mutual_export_choices_get_dark   (MutualExportChoices *self);
MutualPaperChoice  *mutual_export_choices_dup_paper  (MutualExportChoices *self);
void                mutual_export_choices_remember   (MutualExportChoices *self);

G_END_DECLS
