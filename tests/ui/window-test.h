/* What the tests of the window share: a home of its own, plans to open, and what a user sees and can do.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "application/mutual-application.h"
#include "window/mutual-window.h"

G_BEGIN_DECLS

#define WINDOW_TEST_PATIENCE (20 * G_TIME_SPAN_SECOND)

/* Whether something becomes true before patience ends; a slow disk or a busy machine is no fault. */
#define window_test_wait_for(condition) \
  G_STMT_START \
    { \
      gint64 end = g_get_monotonic_time () + WINDOW_TEST_PATIENCE; \
\
      while (!(condition) && g_get_monotonic_time () < end) \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (1000); \
      g_assert_true (condition); \
    } \
  G_STMT_END

void          window_test_init              (int          *argc,
                                             char       ***argv);
int           window_test_run               (void);
GActionGroup *window_test_get_actions       (void);
void          window_test_settle            (void);
gboolean      window_test_shows             (gpointer      window,
                                             const char   *wanted);
void          window_test_wait_for_text     (gpointer      window,
                                             const char   *text);
void          window_test_wait_for_title    (MutualWindow *window,
                                             const char   *title);
gboolean      window_test_can               (gpointer      window,
                                             const char   *action);
MutualWindow *window_test_open_nothing      (void);
MutualWindow *window_test_open_text         (const char   *text);
MutualWindow *window_test_open_sample       (void);
void          window_test_close             (MutualWindow *window);
void          window_test_rename_plan       (MutualWindow *window);
GtkWidget    *window_test_find_type         (GtkWidget    *widget,
                                             GType         type);
GtkWindow    *window_test_find_window       (GType         type);
gboolean      window_test_has_window_titled (const char   *title);

G_END_DECLS
