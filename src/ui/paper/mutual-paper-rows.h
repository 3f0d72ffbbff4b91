/* Rows that ask what of a plan goes onto paper: in the print dialog, beside the preview, for a PDF.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "paper/mutual-paper-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal: "changed": the user chose something else. */
#define MUTUAL_TYPE_PAPER_ROWS (mutual_paper_rows_get_type ())
G_DECLARE_FINAL_TYPE (MutualPaperRows, mutual_paper_rows, MUTUAL, PAPER_ROWS, AdwBin)

GtkWidget               *mutual_paper_rows_new        (MutualPlan              *plan,
                                                       const MutualPaperChoice *choice);
const MutualPaperChoice *mutual_paper_rows_get_choice (MutualPaperRows         *self);

G_END_DECLS
