/* Asks what there is to know before a plan is made from a template: companies, date, names. All of it can wait.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEMPLATE_DIALOG (mutual_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MutualTemplateDialog, mutual_template_dialog, MUTUAL, TEMPLATE_DIALOG, AdwWindow)

/* Signal: "created", with the MutualPlan, and whether anything was answered. */
MutualTemplateDialog *mutual_template_dialog_new    (GtkWindow            *parent,
                                                     MutualPlan           *template);
void                  mutual_template_dialog_create (MutualTemplateDialog *self);

G_END_DECLS
