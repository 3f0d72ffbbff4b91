/* A page of paper on the screen, in any size.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "paper/mutual-paper-pages.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PREVIEW_PAGE (mutual_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (MutualPreviewPage, mutual_preview_page, MUTUAL, PREVIEW_PAGE, GtkWidget)

GtkWidget *mutual_preview_page_new      (void);
void       mutual_preview_page_show     (MutualPreviewPage *self,
                                         MutualPaperPages  *pages,
                                         guint              page);
void       mutual_preview_page_set_zoom (MutualPreviewPage *self,
                                         double             zoom);
double     mutual_preview_page_get_zoom (MutualPreviewPage *self);

G_END_DECLS
