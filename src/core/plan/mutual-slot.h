/* What one declared member of one item holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-field.h"
#include "plan/mutual-list.h"

G_BEGIN_DECLS

/* All bits zero is "not said". */
typedef union
{
  char *text;       /* TITLE, TEXT, REFERENCE: NULL when empty */
  GDate date;       /* DATE: not valid when not said */
  int number;       /* INTEGER, FLAG, ENUM, WEEKDAYS */
  char **ids;       /* REFERENCES: NULL when empty */
  MutualList *list; /* LIST: NULL until somebody asks */
} MutualSlot;

void     mutual_slot_clear (const MutualField *field,
                            MutualSlot        *slot);
gboolean mutual_slot_fill  (const MutualField *field,
                            MutualSlot        *slot,
                            GValue            *value);
void     mutual_slot_copy  (const MutualField *field,
                            const MutualSlot  *source,
                            MutualSlot        *slot);
void     mutual_slot_read  (const MutualField *field,
                            const MutualSlot  *slot,
                            GValue            *value);

G_END_DECLS
