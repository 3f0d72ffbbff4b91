/* What the parts of the window share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "moves/mutual-reason-bar.h"
#include "widgets/mutual-bar.h"
#include "widgets/mutual-file-dialogs.h"
#include "widgets/mutual-width-bin.h"
#include "window/mutual-main-menu.h"
#include "window/mutual-new-menu.h"
#include "window/mutual-plan-view.h"
#include "window/mutual-problem-page.h"
#include "window/mutual-window.h"

G_BEGIN_DECLS

struct _MutualWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  MutualWidthBin *width_bin;
  GtkStack *title_stack;
  AdwWindowTitle *window_title;
  AdwSplitButton *new_button;
  GtkWidget *open_button;
  AdwButtonContent *open_content;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *present_button;
  GtkMenuButton *share_button;
  GtkWidget *pane_button;
  GtkWidget *search_button;
  GtkMenuButton *menu_button;
  GMenuModel *share_menu;
  MutualBar *notice_bar;
  MutualBar *problem_bar;
  MutualBar *conflict_bar;
  MutualBar *recovery_bar;
  MutualBar *draft_bar;
  AdwToastOverlay *toast_overlay;
  MutualReasonBar *reason_bar;
  GtkStack *pages;
  GtkWidget *loading_page;
  GtkSpinner *spinner;

  /* Pages are made when they are first shown. */
  GtkWidget *start_page; /* until there is something else to show */
  MutualPlanView *plan_view;
  MutualProblemPage *problem_page;

  GtkWidget *title_text; /* MutualInPlace, once the title is written */

  GSettings *settings;
  MutualNewMenu *new_menu;
  GMenu *undo_section;
  AdwToast *undo_toast;      /* unowned, while it shows */
  guint undo_toast_position; /* where the history was then */
  MutualDocument *document; /* NULL while the window is empty */
  GCancellable *loading;
  guint loading_source;
  gboolean has_connected; /* to the server, for the sake of loading */
  gboolean close_after_save;
  gboolean save_again; /* asked for while it was being saved */
  gboolean disk_trouble; /* the problem bar tells of it */
  gboolean disputed; /* the problem bar tells that nothing is saved before what both changed is decided */
  guint inhibition;    /* of the end of the desktop's session, or 0 */
  GtkWindow *presentation; /* weak, while the plan is presented */
  GtkWindow *close_dialog; /* while the user is asked */
};

/* mutual-window.c */
void mutual_window_load            (MutualWindow      *self);
void mutual_window_add_toast       (MutualWindow      *self,
                                    const char        *text);

/* mutual-window-actions.c */
void mutual_window_install_actions (MutualWindowClass *klass);
void mutual_window_update_actions  (MutualWindow      *self);

/* mutual-window-edit.c */
void mutual_window_install_edit_actions (MutualWindowClass *klass);
void mutual_window_update_edit_actions  (MutualWindow      *self);
void mutual_window_follow_session       (MutualWindow      *self);

/* mutual-window-moves.c */
void mutual_window_install_moves_actions (MutualWindowClass *klass);
void mutual_window_update_moves_actions  (MutualWindow      *self);
void mutual_window_follow_moves          (MutualWindow      *self);

/* mutual-window-contacts.c */
void mutual_window_install_contacts_actions (MutualWindowClass *klass);
void mutual_window_update_contacts_actions  (MutualWindow      *self);

/* mutual-window-export.c */
void mutual_window_install_export_actions (MutualWindowClass *klass);
void mutual_window_update_export_actions  (MutualWindow      *self);

/* mutual-window-print.c */
void mutual_window_install_print_actions (MutualWindowClass *klass);
void mutual_window_update_print_actions  (MutualWindow      *self);

/* mutual-window-present.c */
void mutual_window_present_plan    (MutualWindow      *self);

/* mutual-window-header.c */
void mutual_window_init_header     (MutualWindow      *self);
void mutual_window_update_title    (MutualWindow      *self);
void mutual_window_update_header   (MutualWindow      *self);

/* mutual-window-title.c */
void mutual_window_init_title      (MutualWindow      *self);
void mutual_window_write_title     (MutualWindow      *self);

/* mutual-window-save.c */
void mutual_window_save            (MutualWindow      *self);
void mutual_window_save_as         (MutualWindow      *self);

/* mutual-window-disk.c */
void mutual_window_install_disk_actions (MutualWindowClass *klass);
void mutual_window_follow_disk     (MutualWindow      *self);
void mutual_window_decide          (MutualWindow      *self);

/* mutual-window-template.c */
void mutual_window_save_as_template (MutualWindow     *self);

/* mutual-window-recovery.c */
void mutual_window_install_recovery_actions (MutualWindowClass *klass);
void mutual_window_follow_draft    (MutualWindow      *self);
void mutual_window_tell_recovered  (MutualWindow      *self);
void mutual_window_offer_drafts    (MutualWindow      *self);

/* mutual-window-close.c */
gboolean mutual_window_ask_to_close (MutualWindow     *self);
void     mutual_window_stay         (MutualWindow     *self);
void     mutual_window_update_inhibition (MutualWindow *self);

G_END_DECLS
