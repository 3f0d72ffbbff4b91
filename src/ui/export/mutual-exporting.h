/* Making a PDF or a picture of a plan, away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "paper/mutual-paper-choice.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_EXPORT_PDF,
  MUTUAL_EXPORT_SVG,
  MUTUAL_EXPORT_PNG,
} MutualExportFormat;

/**
 * MutualExportOrder:
 * @plan: the plan, as the bytes of its file
 * @today: the day that is counted from
 * @format: what to make
 * @choice: (nullable): what of the plan goes into a PDF; pictures are of the timeline
 * @scale: how many pixels of a PNG stand for one of the screen
 * @dark: whether a picture is for dark slides
 * @percent: (nullable): told how much of a PDF is drawn, from 0 to 100, by the thread that draws; made with
 *   g_atomic_rc_box_new0(), and read with g_atomic_int_get()
 */
typedef struct
{
  GBytes             *plan;
  GDate               today;
  MutualExportFormat  format;
  MutualPaperChoice  *choice;
  int                 scale;
  gboolean            dark;
  int                *percent;
} MutualExportOrder;

GBytes     *mutual_exporting_render     (const MutualExportOrder  *order,
                                         GCancellable             *cancellable,
                                         GError                  **error);
GFile      *mutual_exporting_name       (GFile                    *file,
                                         MutualExportFormat        format,
                                         gboolean                 *renamed);
void        mutual_exporting_start      (const MutualExportOrder  *order,
                                         GFile                    *target,
                                         gboolean                  replace,
                                         GCancellable             *cancellable,
                                         GAsyncReadyCallback       callback,
                                         gpointer                  user_data);
gboolean    mutual_exporting_finish     (GFile                    *target,
                                         GAsyncResult             *result,
                                         GError                  **error);

G_END_DECLS
