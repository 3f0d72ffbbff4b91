/* The windows as they were left, to come back at the next start.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-memory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_LAST_WINDOWS (mutual_last_windows_get_type ())
G_DECLARE_FINAL_TYPE (MutualLastWindows, mutual_last_windows, MUTUAL, LAST_WINDOWS, GObject)

/**
 * MutualLastWindow:
 * @file: the file of its plan
 * @width: its width, in pixels
 * @height: its height
 * @maximized: whether it filled the screen
 *
 * A window as it was left.
 */
typedef struct
{
  GFile *file;
  int width;
  int height;
  gboolean maximized;
} MutualLastWindow;

MutualLastWindows *mutual_last_windows_new          (GtkApplication      *application,
                                                     MutualMemory        *memory);
void               mutual_last_windows_freeze       (MutualLastWindows   *self,
                                                     gboolean             frozen);
void               mutual_last_windows_flush        (MutualLastWindows   *self);
void               mutual_last_windows_recall_async (MutualLastWindows   *self,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray         *mutual_last_windows_recall_finish (MutualLastWindows  *self,
                                                     GAsyncResult        *result);

G_END_DECLS
