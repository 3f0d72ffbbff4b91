/* What the tests of people share: a sample in the pane, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pane-test.h"
#include "people/mutual-people.h"

G_BEGIN_DECLS

#define INFORMATION_SECURITY 7
#define MARGIT 0
#define PAUL 1

typedef struct
{
  MutualSession *session;
  GtkWidget *people;
  GtkWindow *window;
  GString *told;
  guint n_undo_offers;
} PeopleTest;

void        people_test_on_told        (MutualSession *session,
                                        const char    *text,
                                        gboolean       offers_undo,
                                        PeopleTest    *fixture);
void        people_test_set_up         (PeopleTest    *fixture,
                                        gconstpointer  narrow);
void        people_test_tear_down      (PeopleTest    *fixture,
                                        gconstpointer  narrow);
GtkWidget  *people_test_find_row       (PeopleTest    *fixture,
                                        const char    *name);
void        people_test_assert_row     (PeopleTest    *fixture,
                                        const char    *name,
                                        const char    *expected);
GtkWidget  *people_test_get_column     (PeopleTest    *fixture,
                                        const char    *name);
MutualItem *people_test_get_role       (PeopleTest    *fixture);
guint       people_test_count          (PeopleTest    *fixture,
                                        MutualMember   list);
GtkWidget  *people_test_get_text       (PeopleTest    *fixture);
void        people_test_type           (PeopleTest    *fixture,
                                        const char    *text);
void        people_test_type_and_enter (PeopleTest    *fixture,
                                        const char    *text);
GtkWidget  *people_test_find_button    (GtkWidget     *widget,
                                        const char    *label);
void        people_test_do             (PeopleTest    *fixture,
                                        const char    *name,
                                        const char    *parameter);
void        people_test_focus          (PeopleTest    *fixture,
                                        const char    *name);
void        people_test_undo           (PeopleTest    *fixture);
const char *people_test_get_undo_label (PeopleTest    *fixture);

G_END_DECLS
