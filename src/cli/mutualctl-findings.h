/* What a check found out about one file, and how that is written: as text, JSON or CSV.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUALCTL_AS_TEXT,
  MUTUALCTL_AS_JSON,
  MUTUALCTL_AS_CSV,
} MutualctlFormat;

/**
 * MutualctlFindings:
 * @name: the argument that named the file
 * @status: what the exit status would be if it were the only one
 * @error: (nullable): why it could not be read
 * @problems: (element-type MutualProblem): why it is no valid plan
 * @plan: (nullable): the plan
 * @advice: (nullable) (element-type MutualAdvice): what the review says of it; %NULL if it was not asked
 */
typedef struct
{
  char       *name;
  int         status;
  GError     *error;
  GPtrArray  *problems;
  MutualPlan *plan;
  GPtrArray  *advice;
} MutualctlFindings;

gboolean mutualctl_findings_find_format (const char              *word,
                                         MutualctlFormat         *format);
void     mutualctl_findings_free        (MutualctlFindings       *self);
void     mutualctl_findings_begin       (MutualctlFormat          format,
                                         GString                 *out);
void     mutualctl_findings_write       (const MutualctlFindings *self,
                                         MutualctlFormat          format,
                                         gboolean                 quiet,
                                         gboolean                 first,
                                         GString                 *out);
void     mutualctl_findings_end         (MutualctlFormat          format,
                                         GString                 *out);

G_END_DECLS
