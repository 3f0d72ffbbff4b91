/* Templates: a plan made from one, with dates worked back from its anchor, and one made from a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/**
 * MutualTemplateAnswers:
 * @title: (nullable): what the plan shall be called
 * @seller: (nullable): the selling company
 * @buyer: (nullable): the buying company
 * @date: when the anchor is due; not valid if that is not known
 * @names: (nullable) (element-type utf8 utf8): the ids of roles of the template, and who fills them
 *
 * What is asked before a plan is made from a template. All of it can wait.
 */
typedef struct
{
  const char *title;
  const char *seller;
  const char *buyer;
  GDate       date;
  GHashTable *names;
} MutualTemplateAnswers;

gboolean    mutual_template_is_empty   (MutualPlan                  *template);
MutualItem *mutual_template_get_anchor (MutualPlan                  *template);
char       *mutual_template_dup_title  (MutualPlan                  *template,
                                        const char                  *seller,
                                        const char                  *buyer);
MutualPlan *mutual_template_make_plan  (MutualPlan                  *template,
                                        const MutualTemplateAnswers *answers);
MutualPlan *mutual_template_new        (MutualPlan                  *plan,
                                        const char                  *title);
MutualPlan *mutual_template_unpin      (MutualPlan                  *template);
GPtrArray  *mutual_template_find_names (MutualPlan                  *template,
                                        MutualPlan                  *plan);

G_END_DECLS
