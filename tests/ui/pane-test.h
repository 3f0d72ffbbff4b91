/* What the tests of the panes share: a sample on show, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void           pane_test_init            (int            *argc,
                                          char         ***argv);
MutualSession *pane_test_open            (const char     *sample);
GtkWindow     *pane_test_show            (GtkWidget      *pane,
                                          int             width,
                                          int             height);
void           pane_test_settle          (void);
void           pane_test_assert_measures (GtkWidget      *widget);
GtkWidget     *pane_test_find            (GtkWidget      *widget,
                                          const char     *text);
char          *pane_test_read            (GtkWidget      *widget);
GtkWidget     *pane_test_find_type       (GtkWidget      *widget,
                                          GType           type);
gboolean       pane_test_press           (GtkWidget      *widget,
                                          guint           keyval);
void           pane_test_edit            (MutualSession  *session,
                                          MutualEdit     *edit);
MutualItem    *pane_test_get             (MutualSession  *session,
                                          MutualMember    list,
                                          guint           position);

/* Waits until something is so; a busy machine or a slow disk is no fault. */
#define PANE_TEST_PATIENCE (20 * G_TIME_SPAN_SECOND)
#define pane_test_wait_for(condition) \
  G_STMT_START \
    { \
      gint64 end_ = g_get_monotonic_time () + PANE_TEST_PATIENCE; \
\
      while (!(condition) && g_get_monotonic_time () < end_) \
        if (!g_main_context_iteration (NULL, FALSE)) \
          g_usleep (1000); \
      g_assert_true (condition); \
    } \
  G_STMT_END

/* Whether a label says exactly this, in sight. */
#define pane_test_assert_shows(widget, text) g_assert_nonnull (pane_test_find (GTK_WIDGET (widget), text))
#define pane_test_assert_hides(widget, text) g_assert_null (pane_test_find (GTK_WIDGET (widget), text))

void pane_test_close (GtkWindow *window);

G_END_DECLS
