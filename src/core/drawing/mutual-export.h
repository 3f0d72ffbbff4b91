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
  MUTUAL_EXPORT_ERROR_FAILED,
} MutualExportError;

/* 0 and NULL are the defaults. */
typedef struct
{
  const char *font;  /* family */
  double      width; /* of a picture in pixels, before scaling */
  double      scale; /* pixels of a PNG for each of those */
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
