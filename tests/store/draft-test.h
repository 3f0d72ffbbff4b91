/* What the tests of drafts share: a state folder of their own, and the way from one process to the next.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "draft-life.h"
#include "test-folder.h"

G_BEGIN_DECLS

#define DRAFT_TEST_PATIENCE (20 * G_USEC_PER_SEC)

/* The state folder of the user. */
extern char *draft_test_state;

void  draft_test_init            (int        *argc,
                                  char     ***argv);
int   draft_test_run             (void);
void  draft_test_set_up          (TestFolder *folder,
                                  const void *data);
void  draft_test_assert_flushed  (void);
void  draft_test_assert_bytes    (GBytes     *a,
                                  GBytes     *b);
void  draft_test_begin           (DraftLife  *life,
                                  guint       seed,
                                  GFile      *file,
                                  gboolean    is_new);
void  draft_test_leave           (DraftLife  *life);
void  draft_test_assert_recovers (DraftLife  *life);
void  draft_test_assert_nothing  (void);
char *draft_test_find_folder     (void);

G_END_DECLS
