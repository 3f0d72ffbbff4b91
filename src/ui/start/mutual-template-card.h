/* A template to begin from, as a card that shows its shape.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mutual-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEMPLATE_CARD (mutual_template_card_get_type ())
G_DECLARE_FINAL_TYPE (MutualTemplateCard, mutual_template_card, MUTUAL, TEMPLATE_CARD, GtkButton)

GtkWidget  *mutual_template_card_new       (const MutualLibraryEntry *entry);
const char *mutual_template_card_get_path  (MutualTemplateCard       *self);
const char *mutual_template_card_get_title (MutualTemplateCard       *self);
gboolean    mutual_template_card_is_whole  (MutualTemplateCard       *self);
gboolean    mutual_template_card_matches   (MutualTemplateCard       *self,
                                            const char *const        *words);

G_END_DECLS
