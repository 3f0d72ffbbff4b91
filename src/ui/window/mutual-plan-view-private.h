/* What the files of the plan view share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-reviewing.h"
#include "widgets/mutual-column.h"
#include "widgets/mutual-later.h"
#include "window/mutual-plan-view.h"

G_BEGIN_DECLS

struct _MutualPlanView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  AdwViewStack *pages;
  AdwViewSwitcherBar *switcher_bar;
  MutualColumn *column;
  AdwFlap *flap;
  GtkWidget *side_pane;
  AdwViewStack *side;
  AdwBin *summary_place;
  AdwBin *timeline_place;
  AdwBin *find_place;
  AdwBin *narrow_find_place;
  AdwBin *outline_place;
  AdwBin *side_details;
  AdwBin *side_people;
  AdwBin *page_details;
  AdwBin *page_people;
  AdwBin *side_review;
  AdwBin *page_review;
  AdwViewStackPage *side_review_page;
  AdwViewStackPage *page_review_page;

  GtkWidget *summary;
  GtkWidget *find_bar;
  GtkWidget *outline;
  GtkWidget *details;
  GtkWidget *people;
  GtkWidget *review;

  MutualSession *session;
  GSignalGroup *signals;
  MutualReviewing *reviewing;
  MutualLater count_later;
  gboolean narrow;
  gboolean want_pane; /* where there is room */

  /* Of mutual-plan-view-focus.c: what is on its way to the focus. */
  guint reveal_source;
  char *reveal_id;
  MutualMember reveal_member;
  MutualLater focus_later;
  guint focus_source;
};

/* mutual-plan-view-focus.c */
void mutual_plan_view_on_reveal    (MutualPlanView *self,
                                    const char     *id,
                                    int             member);
void mutual_plan_view_forget_focus (MutualPlanView *self);

G_END_DECLS
