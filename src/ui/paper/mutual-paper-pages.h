/* A plan laid out on pages away from the interface, which draws what it is given: preview and print.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "paper/mutual-paper-choice.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PAPER_PAGES (mutual_paper_pages_get_type ())
G_DECLARE_FINAL_TYPE (MutualPaperPages, mutual_paper_pages, MUTUAL, PAPER_PAGES, GObject)

void              mutual_paper_pages_start       (GBytes                   *plan,
                                                  const GDate              *today,
                                                  const MutualPaperChoice  *choice,
                                                  GCancellable             *cancellable,
                                                  GAsyncReadyCallback       callback,
                                                  gpointer                  user_data);
MutualPaperPages *mutual_paper_pages_finish      (GAsyncResult             *result,
                                                  GError                  **error);
guint             mutual_paper_pages_get_n_pages (MutualPaperPages         *self);
const char       *mutual_paper_pages_get_text    (MutualPaperPages         *self,
                                                  guint                     page);
void              mutual_paper_pages_get_size    (MutualPaperPages         *self,
                                                  guint                     page,
                                                  double                   *width,
                                                  double                   *height);
void              mutual_paper_pages_draw        (MutualPaperPages         *self,
                                                  guint                     page,
                                                  cairo_t                  *cr);

G_END_DECLS
