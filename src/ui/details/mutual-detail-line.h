/* A line of the details that says something in a sentence, with a button that opens what changes it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-detail-parts.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_DETAIL_LINE (mutual_detail_line_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualDetailLine, mutual_detail_line, MUTUAL, DETAIL_LINE, GtkWidget)

/**
 * MutualDetailLineClass:
 * @create: makes what is in the popover, and adds its inputs to the parts; called when it is first opened
 * @update: shows what the plan says now; chain up for the inputs in the popover
 */
struct _MutualDetailLineClass
{
  GtkWidgetClass parent_class;

  GtkWidget *(*create) (MutualDetailLine  *self,
                        MutualDetailParts *parts);
  void       (*update) (MutualDetailLine  *self);
};

MutualSession *mutual_detail_line_get_session (MutualDetailLine    *self);
MutualItem    *mutual_detail_line_get_item    (MutualDetailLine    *self);
GtkWidget     *mutual_detail_line_get_change  (MutualDetailLine    *self);
void           mutual_detail_line_name_change (MutualDetailLine    *self,
                                               const char          *text);
void           mutual_detail_line_say         (MutualDetailLine    *self,
                                               const char          *icon,
                                               const char          *text,
                                               PangoAttrList       *attributes);
void           mutual_detail_line_bind        (GtkWidget           *part,
                                               MutualSession       *session,
                                               const char *const   *ids,
                                               MutualMember         member);
void           mutual_detail_line_update      (GtkWidget           *part);

G_END_DECLS
