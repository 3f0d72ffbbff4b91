/* What reading a step and completing it have in common.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-date-words.h"
#include "schedule/mutual-role-names.h"
#include "schedule/mutual-step-words.h"

G_BEGIN_DECLS

/* How sure it is that words at the end of a title mean a date. */
typedef enum
{
  MUTUAL_STEP_DATE_NONE,
  MUTUAL_STEP_DATE_POSSIBLE, /* "today", "3/12": rather words of the title */
  MUTUAL_STEP_DATE_CERTAIN,
} MutualStepDateCertainty;

typedef struct
{
  guint    start;
  guint    end;
  gboolean taken; /* by a token */
} MutualStepWord;

typedef struct
{
  MutualPlan       *plan;
  MutualItem       *milestone;
  const char       *text;
  MutualCalendar   *calendar;
  MutualRoleNames  *names;
  MutualDateContext context;
  GArray           *words; /* of MutualStepWord */
} MutualStepReader;

void                    mutual_step_reader_init      (MutualStepReader *self,
                                                      MutualPlan       *plan,
                                                      MutualItem       *milestone,
                                                      const char       *text,
                                                      const GDate      *today);
void                    mutual_step_reader_clear     (MutualStepReader *self);
MutualStepDateCertainty mutual_step_reader_read_date (MutualStepReader *self,
                                                      guint             first,
                                                      guint             last,
                                                      MutualDateWords  *date);
gboolean                mutual_step_reader_is_private (const char      *word);

G_END_DECLS
