/* What of a plan goes onto paper, as the user chose it last.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whose settings these are. */
#define MUTUAL_PAPER_SCHEMA APPLICATION_ID ".Paper"

typedef struct
{
  MutualPagesWhat what;
  gboolean        as_on_screen;       /* only milestones that are open show their steps */
  gboolean        landscape_timeline;
  gboolean        tiled;
  gboolean        greyscale;
  MutualSide      side;
  char           *person;             /* id, or NULL; of one plan, so it is not remembered */
  gboolean        include_private;    /* so that nobody gives away what they once wanted to see, neither is this */
  char          **expanded;           /* ids of the milestones that are open */
  GtkPageSetup   *page_setup;
} MutualPaperChoice;

MutualPaperChoice *mutual_paper_choice_new      (GSettings               *settings);
MutualPaperChoice *mutual_paper_choice_copy     (const MutualPaperChoice *self);
void               mutual_paper_choice_free     (MutualPaperChoice       *self);
void               mutual_paper_choice_remember (const MutualPaperChoice *self,
                                                 GSettings               *settings);
void               mutual_paper_choice_describe (const MutualPaperChoice *self,
                                                 MutualPagesOptions      *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualPaperChoice, mutual_paper_choice_free)

G_END_DECLS
