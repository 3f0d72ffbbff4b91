/* A question that a window asks, or something that it has to say, in a dialog of its own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwMessageDialog *mutual_question_new   (GtkWindow        *parent,
                                         const char       *heading,
                                         const char       *body);
void              mutual_question_offer (AdwMessageDialog *self,
                                         const char       *destructive,
                                         const char       *destructive_label,
                                         const char       *suggested,
                                         const char       *suggested_label);

G_END_DECLS
