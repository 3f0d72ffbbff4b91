/* A folder of its own for a test, and the few things that tests ask of files in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
} TestFolder;

void        test_folder_set_up     (TestFolder *self,
                                    const void *data);
void        test_folder_tear_down  (TestFolder *self,
                                    const void *data);
char       *test_folder_name       (TestFolder *self,
                                    const char *name);
GFile      *test_folder_write      (TestFolder *self,
                                    const char *name,
                                    const char *text);
void        test_folder_assert     (TestFolder *self,
                                    const char *name,
                                    const char *text);
void        test_folder_assert_names (TestFolder *self,
                                    const char *names);
struct stat test_folder_stat       (TestFolder *self,
                                    const char *name);
GBytes     *test_bytes             (const char *text);
void        test_as_nobody         (void (*func) (TestFolder *),
                                    TestFolder *self);

G_END_DECLS
