/* Printing a plan: the system's dialog with a page of our own, and the pages.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "paper/mutual-paper-choice.h"
#include "session/mutual-document.h"

G_BEGIN_DECLS

/* Signals: "preview-wanted": the user asks in the dialog to see the pages first; the choice is what they chose.
 * "failed": what was on its way to the printer or into a file did not arrive; there is an error. */
#define MUTUAL_TYPE_PRINT (mutual_print_get_type ())
G_DECLARE_FINAL_TYPE (MutualPrint, mutual_print, MUTUAL, PRINT, GtkPrintOperation)

MutualPrint             *mutual_print_new        (MutualDocument          *document,
                                                  const MutualPaperChoice *choice);
const MutualPaperChoice *mutual_print_get_choice (MutualPrint             *self);
const GError            *mutual_print_get_error  (MutualPrint             *self);

G_END_DECLS
