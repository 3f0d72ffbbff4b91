/* What the tests of the details share: a sample in the pane, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "details/mutual-details.h"
#include "pane-test.h"

G_BEGIN_DECLS

typedef struct
{
  MutualSession *session;
  MutualHistory *history;
  MutualItem *plan;
  GtkWidget *details;
  GtkWindow *window;
} DetailsTest;

void       details_test_set_up       (DetailsTest  *fixture,
                                      gconstpointer data);
void       details_test_tear_down    (DetailsTest  *fixture,
                                      gconstpointer data);
void       details_test_select       (DetailsTest  *fixture,
                                      MutualItem   *item);
GtkWidget *details_test_find_input   (GtkWidget    *widget,
                                      const char   *caption);
GtkWidget *details_test_get_editor   (DetailsTest  *fixture,
                                      const char   *caption);
char      *details_test_read_input   (DetailsTest  *fixture,
                                      const char   *caption);
void       details_test_assert_input (DetailsTest  *fixture,
                                      const char   *caption,
                                      const char   *expected);
void       details_test_enter        (DetailsTest  *fixture,
                                      const char   *caption,
                                      const char   *text);
void       details_test_pick         (DetailsTest  *fixture,
                                      const char   *caption,
                                      guint         index);
void       details_test_assert_date  (MutualItem   *item,
                                      MutualMember  member,
                                      const char   *expected);
void       details_test_undo_all     (DetailsTest  *fixture);
GtkWidget *details_test_find_button  (GtkWidget    *widget,
                                      const char   *tooltip);
GtkWidget *details_test_find_add     (GtkWidget    *widget,
                                      const char   *label);

G_END_DECLS
