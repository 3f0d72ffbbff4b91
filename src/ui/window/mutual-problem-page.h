/* What is shown in place of a plan that could not be opened: why, where, and what can be done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_PROBLEM_PAGE (mutual_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualProblemPage, mutual_problem_page, MUTUAL, PROBLEM_PAGE, GtkWidget)

GtkWidget *mutual_problem_page_new        (void);
void       mutual_problem_page_show       (MutualProblemPage *self,
                                           MutualDocument    *document);
void       mutual_problem_page_set_narrow (MutualProblemPage *self,
                                           gboolean           narrow);

G_END_DECLS
