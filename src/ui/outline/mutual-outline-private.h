/* What the files of the outline share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "outline/mutual-outline.h"
#include "outline/mutual-outline-row.h"
#include "outline/mutual-outline-tree.h"
#include "widgets/mutual-later.h"

G_BEGIN_DECLS

struct _MutualOutline
{
  MutualPane parent_instance;

  MutualOutlineTree *tree;
  GtkMultiSelection *selection;
  GtkBitset *was_selected; /* positions, as the session last heard of them */
  guint primary;           /* position of the one among them whose details show */
  GPtrArray *rows;         /* MutualOutlineRow, bound, unowned */
  double laid_out;         /* how far the list was scrolled when its rows got their places */
  gboolean in_layout;      /* while rows get their places, none is made */
  gint64 frame;            /* in which rows were last made, */
  guint n_rounds;          /* and how often */
  MutualLater rows_later;
  guint n_syncing;         /* while the list follows the session, the session does not follow the list */

  GtkWidget *heading;
  GtkWidget *scrolled;
  GtkWidget *list;
  GtkWidget *empty;
  GtkWidget *empty_label;
  GtkWidget *empty_button;
  GtkWidget *empty_hint;
  GtkWidget *menu; /* the last one that popped up */

  /* What is dragged from here, and what is held over the rows. */
  char *dragged;
  GtkWidget *drop_row; /* weak */
  const char *drop_class;
  char *hovered;
  guint hover_source;
  guint scroll_tick;
  double scroll_speed;

  /* What is being written, if anything is. */
  MutualRowText *written;
  MutualItem *written_item;
  MutualMember written_member;
  char *written_before;
  gboolean written_new;
  MutualLater in_sight;    /* once its row has its place */
  GtkWidget *completion;   /* of what is being written */
  gboolean completion_due; /* something was typed, and the cursor is not yet behind it */
};

/* mutual-outline.c */
MutualSession    *mutual_outline_get_session      (MutualOutline *self);
MutualOutlineRow *mutual_outline_find_row         (MutualOutline *self,
                                                   gpointer       item);

/* mutual-outline-sight.c */
void              mutual_outline_init_sight       (MutualOutline *self);
void              mutual_outline_watch_layout     (MutualOutline *self);
void              mutual_outline_unwatch_layout   (MutualOutline *self);
MutualOutlineRow *mutual_outline_show_row         (MutualOutline *self,
                                                   MutualItem    *item);
MutualOutlineRow *mutual_outline_settle_row       (MutualOutline *self,
                                                   MutualItem    *item);
void              mutual_outline_keep_in_sight    (MutualOutline *self);

/* mutual-outline-keys.c */
void              mutual_outline_init_keys        (MutualOutline *self);
gboolean          mutual_outline_focus_row        (MutualOutline *self,
                                                   MutualItem    *item);
void              mutual_outline_go_to            (MutualOutline *self,
                                                   MutualItem    *item);
void              mutual_outline_go_on            (MutualOutline *self,
                                                   MutualItem    *item);

/* mutual-outline-selection.c */
void              mutual_outline_follow_selection (MutualOutline *self);
void              mutual_outline_take_selection   (MutualOutline *self);
gboolean          mutual_outline_close_selection  (MutualOutline *self);

/* mutual-outline-writing.c */
gboolean          mutual_outline_write            (MutualOutline *self,
                                                   MutualItem    *item,
                                                   MutualMember   member);
void              mutual_outline_keep_written     (MutualOutline *self);
void              mutual_outline_drop_written     (MutualOutline *self);
void              mutual_outline_update_written   (MutualOutline *self);

/* mutual-outline-syntax.c */
void              mutual_outline_mark_syntax      (MutualOutline   *self);
void              mutual_outline_offer_syntax     (MutualOutline   *self);
void              mutual_outline_hide_syntax      (MutualOutline   *self);
gboolean          mutual_outline_use_key          (MutualOutline   *self,
                                                   guint            keyval,
                                                   GdkModifierType  state);
char             *mutual_outline_apply_syntax     (MutualOutline   *self,
                                                   const char      *text);

/* mutual-outline-actions.c */
void              mutual_outline_install_actions  (GtkWidgetClass *klass);
void              mutual_outline_update_actions   (MutualOutline  *self);

/* mutual-outline-clipboard.c */
GdkContentProvider *mutual_outline_create_content (MutualSession *session,
                                                   GPtrArray     *items);
void              mutual_outline_copy             (MutualOutline *self,
                                                   gboolean       cut);
void              mutual_outline_paste            (MutualOutline *self);

/* mutual-outline-drag.c */
void              mutual_outline_init_drag        (MutualOutline *self);
void              mutual_outline_forget_drop      (MutualOutline *self);

/* mutual-outline-popup.c */
MutualOutlineRow *mutual_outline_find_row_at      (MutualOutline      *self,
                                                   double              x,
                                                   double              y);
void              mutual_outline_pop_up           (MutualOutline      *self,
                                                   GMenuModel         *model,
                                                   const GdkRectangle *place);
void              mutual_outline_init_popup       (MutualOutline      *self);
void              mutual_outline_show_menu        (MutualOutline      *self,
                                                   const GdkRectangle *place);

/* mutual-outline-hold.c */
typedef struct _MutualOutlineHold MutualOutlineHold;

MutualOutlineHold *mutual_outline_hold     (MutualOutline     *self);
void               mutual_outline_release  (MutualOutline     *self,
                                            MutualOutlineHold *hold);

G_END_DECLS
