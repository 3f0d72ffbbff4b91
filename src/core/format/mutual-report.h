/* The problems found while a file is read, with their places.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-problem.h"
#include "plan/mutual-item.h"

G_BEGIN_DECLS

/* More than anybody reads. */
#define MUTUAL_REPORT_LIMIT 1000

typedef struct
{
  GPtrArray *problems; /* MutualProblem */
  guint limit;
} MutualReport;

void      mutual_report_init     (MutualReport      *self,
                                  guint              limit);
void      mutual_report_clear    (MutualReport      *self);
gboolean  mutual_report_add      (MutualReport      *self,
                                  MutualFormatError  code,
                                  gsize              offset,
                                  char              *path,
                                  char              *message);
void      mutual_report_locate   (MutualReport      *self,
                                  const char        *data,
                                  gsize              length);

char     *mutual_report_get_path (MutualItem        *item,
                                  const char        *member,
                                  int                index);
char     *mutual_report_quote    (const char        *text,
                                  gsize              length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualReport, mutual_report_clear)

G_END_DECLS
