/* A plan as a PDF, SVG or PNG file, in memory and without a display.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

#define MUTUAL_EXPORT_ERROR (mutual_export_error_quark ())

typedef enum
{
  MUTUAL_EXPORT_ERROR_TOO_LARGE, /* the plan is higher than a picture can be */
  MUTUAL_EXPORT_ERROR_TOO_SMALL, /* the picture has no room for the plan */
  MUTUAL_EXPORT_ERROR_FAILED,
} MutualExportError;

/* 0 and NULL are the defaults. */
typedef struct
{
  const char *font;   /* family */
  double      width;  /* of a picture in pixels: of the timeline, before scaling; with a height, of all, as it is */
  double      height; /* of all of a picture, which then is exactly as large; 0: as high as it needs */
  double      scale;  /* pixels of a PNG for each of those, unless there is a height */
  gboolean    dark;   /* a picture for dark screens */
} MutualExportOptions;

GQuark  mutual_export_error_quark (void);

GBytes *mutual_export_pdf         (MutualPlan                 *plan,
                                   const GDate                *today,
                                   const MutualExportOptions  *options,
                                   GError                    **error);
GBytes *mutual_export_svg         (MutualPlan                 *plan,
                                   const GDate                *today,
                                   const MutualExportOptions  *options,
                                   GError                    **error);
GBytes *mutual_export_png         (MutualPlan                 *plan,
                                   const GDate                *today,
                                   const MutualExportOptions  *options,
                                   GError                    **error);

G_END_DECLS
