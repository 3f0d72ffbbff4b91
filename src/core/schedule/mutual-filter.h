/* Which milestones, steps and events somebody wants to see: those of a side, of a person, or in a certain state.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

/* What is asked of the state of an item. */
typedef enum
{
  MUTUAL_FILTER_ANY,
  MUTUAL_FILTER_OPEN,        /* not done and not dropped */
  MUTUAL_FILTER_LATE,
  MUTUAL_FILTER_WAITING,     /* on one of the sides, or blocked */
  MUTUAL_FILTER_UNCONFIRMED, /* open, with a date that nobody confirmed */
  MUTUAL_FILTER_DONE,
} MutualFilterState;

#define MUTUAL_TYPE_FILTER (mutual_filter_get_type ())

/**
 * MutualFilter:
 * @side: buyer or seller, or %MUTUAL_SIDE_UNSET for all
 * @person: (nullable): the id of a person or of a role, or %NULL for all
 * @state: in what state
 *
 * All of it must be so at once.
 */
typedef struct
{
  MutualSide        side;
  char             *person;
  MutualFilterState state;
} MutualFilter;

GType         mutual_filter_get_type (void);
MutualFilter *mutual_filter_new      (MutualSide          side,
                                      const char         *person,
                                      MutualFilterState   state);
MutualFilter *mutual_filter_copy     (const MutualFilter *self);
void          mutual_filter_free     (MutualFilter       *self);
gboolean      mutual_filter_is_empty (const MutualFilter *self);
gboolean      mutual_filter_equal    (const MutualFilter *self,
                                      const MutualFilter *other);
gboolean      mutual_filter_admits   (const MutualFilter *self,
                                      MutualItem         *item,
                                      const GDate        *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualFilter, mutual_filter_free)

G_END_DECLS
