/* The inside of a schedule, for what looks whether it holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-obstacle.h"
#include "schedule/mutual-schedule.h"

G_BEGIN_DECLS

#define MUTUAL_SCHEDULE_NONE (-1)

/* One milestone, step or event. Days are Julian days. */
typedef struct
{
  MutualItem *item;           /* of the plan, owned; NULL once it is gone */
  int         target;         /* what it follows, by number */
  int         first_follower; /* the items that follow it: the first, and the next of the same target */
  int         next_follower;
  MutualSide  side;
  int         offset;
  int         duration;
  int         distance;    /* working days from the start to the due date, where there is no duration */
  guint32     said_start;  /* as the plan says */
  guint32     said_due;
  guint32     said_agreed;
  guint32     start;       /* as it comes of what the item follows */
  guint32     due;
  MutualBound bound;
  guint       is_event : 1;
  guint       is_fixed : 1; /* done: it does not move */
  guint       is_left : 1;  /* neither done nor dropped */
  guint       is_begun : 1;
  guint       is_span : 1;  /* a milestone with steps */
} MutualScheduleNode;

struct _MutualSchedule
{
  MutualPlan     *plan;
  MutualCalendar *calendar;
  GArray         *obstacles; /* of MutualObstacle, by date */
  GArray         *nodes;     /* of MutualScheduleNode, first in the order of the plan, then what came later */
  GHashTable     *numbers;   /* id -> its number plus one */
  guint           n_gone;    /* nodes without an item */
  GArray         *stack;     /* of numbers: room to work in */
};

#define mutual_schedule_node(self, n) (&g_array_index ((self)->nodes, MutualScheduleNode, (n)))

/* mutual-schedule-nodes.c */
void    mutual_schedule_index       (MutualSchedule           *self);
void    mutual_schedule_clear       (MutualSchedule           *self);
int     mutual_schedule_add_node    (MutualSchedule           *self,
                                     MutualItem               *item);
void    mutual_schedule_drop_node   (MutualSchedule           *self,
                                     int                       number);
void    mutual_schedule_read_node   (MutualSchedule           *self,
                                     int                       number,
                                     MutualItem               *item);
void    mutual_schedule_link_node   (MutualSchedule           *self,
                                     int                       number);
void    mutual_schedule_unlink_node (MutualSchedule           *self,
                                     int                       number);
void    mutual_schedule_date_nodes  (MutualSchedule           *self,
                                     int                       number,
                                     GHashTable               *changed);

int     mutual_schedule_find        (MutualSchedule           *self,
                                     MutualItem               *item);
guint32 mutual_schedule_pull        (MutualSchedule           *self,
                                     const MutualScheduleNode *node,
                                     guint32                   from);
guint32 mutual_schedule_begin       (MutualSchedule           *self,
                                     const MutualScheduleNode *node,
                                     guint32                   due);
guint32 mutual_schedule_finish      (MutualSchedule           *self,
                                     const MutualScheduleNode *node,
                                     guint32                   due,
                                     guint32                   start);

G_END_DECLS
