/* What the tests of the outline share: a sample in an outline, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane-test.h"

G_BEGIN_DECLS

#define PROOF_OF_CONCEPT 2
#define SECURITY 4

typedef struct
{
  MutualSession *session;
  GtkWidget *outline;
  GtkWindow *window;
  GtkWidget *list;
  char *told;
} OutlineTest;

void        outline_test_set_up        (OutlineTest   *fixture,
                                        gconstpointer  narrow);
void        outline_test_tear_down     (OutlineTest   *fixture,
                                        gconstpointer  narrow);
MutualItem *outline_test_get_milestone (OutlineTest   *fixture,
                                        guint          position);
MutualItem *outline_test_get_step      (OutlineTest   *fixture,
                                        guint          milestone,
                                        guint          position);
GtkWidget  *outline_test_find_row      (OutlineTest   *fixture,
                                        const char    *title);
void        outline_test_focus         (OutlineTest   *fixture,
                                        const char    *title);
const char *outline_test_get_focused   (OutlineTest   *fixture);
char       *outline_test_list_rows     (OutlineTest   *fixture);
char       *outline_test_list_selected (OutlineTest   *fixture);
char       *outline_test_list_steps    (OutlineTest   *fixture,
                                        guint          milestone);
void        outline_test_open          (OutlineTest   *fixture,
                                        guint          milestone);
void        outline_test_do            (OutlineTest   *fixture,
                                        const char    *action);
GtkWidget  *outline_test_get_entry     (OutlineTest   *fixture);
void        outline_test_type          (OutlineTest   *fixture,
                                        const char    *text);
void        outline_test_rewrite       (OutlineTest   *fixture,
                                        const char    *text);
void        outline_test_press         (OutlineTest   *fixture,
                                        guint          keyval);
void        outline_test_keep          (OutlineTest   *fixture);
void        outline_test_assert_undo   (OutlineTest   *fixture,
                                        const char    *label);

#define outline_test_assert(function, fixture, expected) \
  G_STMT_START \
    { \
      g_autofree char *actual_ = function (fixture); \
\
      g_assert_cmpstr (actual_, ==, expected); \
    } \
  G_STMT_END
#define outline_test_assert_rows(fixture, expected) outline_test_assert (outline_test_list_rows, fixture, expected)
#define outline_test_assert_selected(fixture, expected) outline_test_assert (outline_test_list_selected, fixture, expected)
#define outline_test_assert_steps(fixture, milestone, expected) \
  G_STMT_START \
    { \
      g_autofree char *actual_ = outline_test_list_steps (fixture, milestone); \
\
      g_assert_cmpstr (actual_, ==, expected); \
    } \
  G_STMT_END

G_END_DECLS
