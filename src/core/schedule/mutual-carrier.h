/* The dates of a plan while they are carried along from item to item.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-calendar.h"
#include "schedule/mutual-schedule.h"

G_BEGIN_DECLS

/* The rule of the one item that shall change comes before what that item still says. */
typedef struct
{
  MutualCalendar *calendar; /* not owned */
  MutualSchedule *schedule; /* not owned: knows what follows what; NULL if the carrier has to find that itself */
  GHashTable     *items;     /* id -> item that can be followed; NULL with @schedule */
  GHashTable     *followers; /* item -> GPtrArray of the items that follow it; NULL with @schedule */
  GHashTable     *dues;      /* item -> GDate that it gets */
  GPtrArray      *edits;     /* of MutualEdit; NULL if the plan is being built and changes at once */

  MutualItem     *changed;
  MutualSide      side;
  int             offset;
  int             duration;
} MutualCarrier;

void         mutual_carrier_init           (MutualCarrier  *self,
                                            MutualPlan     *plan,
                                            gboolean        builds,
                                            MutualCalendar *calendar);
void         mutual_carrier_init_scheduled (MutualCarrier  *self,
                                            MutualSchedule *schedule);
GPtrArray   *mutual_carrier_finish         (MutualCarrier  *self);
void         mutual_carrier_change_item    (MutualCarrier  *self,
                                            MutualItem     *item);
MutualItem  *mutual_carrier_get_target     (MutualCarrier  *self,
                                            MutualItem     *item);
MutualSide   mutual_carrier_get_side       (MutualCarrier  *self,
                                            MutualItem     *item);
const GDate *mutual_carrier_get_due        (MutualCarrier  *self,
                                            MutualItem     *item);
int          mutual_carrier_count_duration (MutualCarrier  *self,
                                            MutualItem     *item);
void         mutual_carrier_set_date       (MutualCarrier  *self,
                                            MutualItem     *item,
                                            MutualMember    member,
                                            const GDate    *date);
void         mutual_carrier_set_number     (MutualCarrier  *self,
                                            MutualItem     *item,
                                            MutualMember    member,
                                            int             number);
void         mutual_carrier_follow         (MutualCarrier  *self,
                                            MutualItem     *item,
                                            const char     *id,
                                            int             offset);
void         mutual_carrier_move_item      (MutualCarrier  *self,
                                            MutualItem     *item,
                                            const GDate    *due);
void         mutual_carrier_carry          (MutualCarrier  *self,
                                            MutualItem     *item);
void         mutual_carrier_carry_all      (MutualCarrier  *self);
void         mutual_carrier_settle         (MutualCarrier  *self,
                                            GHashTable     *held,
                                            GHashTable     *ruled);
void         mutual_carrier_settle_start   (MutualCarrier  *self,
                                            MutualItem     *item);

G_END_DECLS
