/* The working days of a plan: its weekend, and the days off of each side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* A picture of the plan at one moment: it does not follow changes. */
typedef struct _MutualCalendar MutualCalendar;

MutualCalendar *mutual_calendar_new             (MutualPlan     *plan);
MutualCalendar *mutual_calendar_new_changed     (MutualPlan     *plan,
                                                 int             weekend,
                                                 MutualItem     *without,
                                                 MutualItem     *with);
void            mutual_calendar_free            (MutualCalendar *self);
gboolean        mutual_calendar_is_working      (MutualCalendar *self,
                                                 MutualSide      side,
                                                 const GDate    *date);
void            mutual_calendar_add             (MutualCalendar *self,
                                                 MutualSide      side,
                                                 const GDate    *date,
                                                 int             n,
                                                 GDate          *result);
int             mutual_calendar_count           (MutualCalendar *self,
                                                 MutualSide      side,
                                                 const GDate    *from,
                                                 const GDate    *to);
guint           mutual_calendar_get_week_length (MutualCalendar *self);

/* The same in Julian days. */
gboolean        mutual_calendar_is_working_day  (MutualCalendar *self,
                                                 MutualSide      side,
                                                 guint32         day);
guint32         mutual_calendar_add_to_day      (MutualCalendar *self,
                                                 MutualSide      side,
                                                 guint32         day,
                                                 int             n);
int             mutual_calendar_count_from_day  (MutualCalendar *self,
                                                 MutualSide      side,
                                                 guint32         from,
                                                 guint32         to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualCalendar, mutual_calendar_free)

G_END_DECLS
