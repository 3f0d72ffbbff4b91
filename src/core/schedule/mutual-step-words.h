/* What people type for a step: its title, and in it "@champion", "fri", "-3w" or "!private".
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_STEP_TOKEN_ROLE,
  MUTUAL_STEP_TOKEN_DATE,
  MUTUAL_STEP_TOKEN_PRIVATE,
} MutualStepTokenKind;

/* Where in the text: bytes, the end excluded. */
typedef struct
{
  MutualStepTokenKind kind;
  guint               start;
  guint               end;
} MutualStepToken;

typedef struct
{
  char      *title;     /* the text without its tokens */
  GPtrArray *roles;     /* ids: the owner, then helpers */
  MutualSide side;      /* of the owner; unset without one */
  gboolean   dated;     /* whether there is a due date */
  GDate      due;
  gboolean   follows;   /* whether it follows its milestone, with the offset */
  int        offset;
  gboolean   is_private;
  GArray    *tokens;    /* of MutualStepToken, by their places */
} MutualStepWords;

/* Something to put in the place of what is being typed. */
typedef struct
{
  MutualStepTokenKind kind;
  guint               start; /* what it replaces: bytes, the end excluded */
  guint               end;
  char               *insert;
  char               *label;
  char               *description;
} MutualStepCandidate;

MutualStepWords *mutual_step_words_parse       (MutualPlan          *plan,
                                                MutualItem          *milestone,
                                                const char          *text,
                                                const GDate         *today);
void             mutual_step_words_free        (MutualStepWords     *self);
GPtrArray       *mutual_step_words_complete    (MutualPlan          *plan,
                                                MutualItem          *milestone,
                                                const char          *text,
                                                guint                cursor,
                                                const GDate         *today);
void             mutual_step_candidate_free    (MutualStepCandidate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualStepWords, mutual_step_words_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualStepCandidate, mutual_step_candidate_free)

G_END_DECLS
