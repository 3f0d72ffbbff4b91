/* What the tests of the timeline share: a sample on show, and what is where on it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mutual-timeline.h"

#include "pane-test.h"

G_BEGIN_DECLS

#define PROOF "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c"    /* Mon 2 Nov to Thu 3 Dec, in lane 3 */
#define DONE "a6d6510c-71cd-5ed9-8afd-1c76033fa1c7"     /* Mon 28 Sep to Fri 9 Oct, in lane 1 */
#define DECISION "eb313450-b43c-58d4-b6d2-41e36ae091f5" /* Mon 16 Nov to Thu 10 Dec, the day of the board meeting */
#define BOARD "ba2adf5d-0a71-5ebb-8070-9408bed718ba"    /* Thu 10 Dec */

typedef struct
{
  MutualSession *session;
  GtkWidget     *timeline;
  GtkWindow     *window;
} TimelineTest;

void            timeline_test_set_up          (TimelineTest    *test,
                                               gconstpointer    mirrored);
void            timeline_test_tear_down       (TimelineTest    *test,
                                               gconstpointer    mirrored);
gboolean        timeline_test_is_mirrored     (TimelineTest    *test);
GtkWidget      *timeline_test_find_mark       (TimelineTest    *test,
                                               const char      *id);
graphene_rect_t timeline_test_get_place       (TimelineTest    *test,
                                               const char      *id);
double          timeline_test_get_day         (TimelineTest    *test);
GtkWidget      *timeline_test_find_bubble     (TimelineTest    *test);
gpointer        timeline_test_find_controller (TimelineTest    *test,
                                               GType            type);
gboolean        timeline_test_press           (TimelineTest    *test,
                                               guint            keyval,
                                               GdkModifierType  state);
void            timeline_test_zoom            (TimelineTest    *test,
                                               MutualZoom       way,
                                               guint            times);
void            timeline_test_hold            (TimelineTest    *test,
                                               double           x,
                                               double           y,
                                               double           dx);
void            timeline_test_drop            (TimelineTest    *test);

/* Adds a test, and once more for languages that are written from the right. */
#define timeline_test_add(path, func) \
  G_STMT_START \
    { \
      g_test_add (path, TimelineTest, NULL, timeline_test_set_up, func, timeline_test_tear_down); \
      g_test_add (path "-mirrored", TimelineTest, "mirrored", timeline_test_set_up, func, timeline_test_tear_down); \
    } \
  G_STMT_END

G_END_DECLS
