/* vCard, in which address books exchange people: read in all its versions, written in the newest.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

#define MUTUAL_VCARD_SIZE_LIMIT    (10 * 1024 * 1024)
#define MUTUAL_VCARD_CARD_LIMIT    1000
#define MUTUAL_VCARD_PROBLEM_LIMIT 100

/* Somebody in a vCard: a person without a side that is in no plan yet, and where they work. */
typedef struct
{
  MutualItem *person;
  char       *company;
} MutualContact;

/* What could not be read, in words for people. */
typedef struct
{
  guint line; /* from 1 */
  char *message;
} MutualVcardProblem;

gboolean   mutual_vcard_is_one       (const char         *text,
                                      gsize               length);
GPtrArray *mutual_vcard_read         (GBytes             *bytes,
                                      GPtrArray          *problems);
GBytes    *mutual_vcard_write        (GPtrArray          *people);
void       mutual_vcard_problem_free (MutualVcardProblem *self);

G_END_DECLS
