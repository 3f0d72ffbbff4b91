/* A document and its file in a folder of its own, for tests.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} DocumentTest;

void     document_test_set_up          (DocumentTest     *fixture,
                                        gconstpointer     unused);
void     document_test_tear_down       (DocumentTest     *fixture,
                                        gconstpointer     unused);
char    *document_test_get_sample_path (void);
void     document_test_put             (DocumentTest     *fixture,
                                        const char       *text);
char    *document_test_get             (DocumentTest     *fixture);
char    *document_test_put_sample      (DocumentTest     *fixture);
void     document_test_on_done         (GObject          *source,
                                        GAsyncResult     *result,
                                        gpointer          user_data);
gboolean document_test_load            (MutualDocument   *document,
                                        GError          **error);
gboolean document_test_save            (MutualDocument   *document,
                                        GFile            *file,
                                        MutualSaveFlags   flags,
                                        GError          **error);
void     document_test_rename_plan     (MutualDocument   *document,
                                        const char       *title);

G_END_DECLS
