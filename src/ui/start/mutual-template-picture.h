/* The shape of a template, drawn: its milestones as bars, its events as flags, the last milestone green.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-template-shape.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_TEMPLATE_PICTURE (mutual_template_picture_get_type ())
G_DECLARE_FINAL_TYPE (MutualTemplatePicture, mutual_template_picture, MUTUAL, TEMPLATE_PICTURE, GtkWidget)

GtkWidget *mutual_template_picture_new (MutualTemplateShape *shape);

G_END_DECLS
