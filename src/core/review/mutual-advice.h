/* One advice of the review: a sentence, and where in the plan it belongs.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "review/mutual-rule.h"

G_BEGIN_DECLS

/**
 * MutualAdvice:
 * @rule: whose it is
 * @sentence: what is to be said
 * @ids: (array zero-terminated=1): the items that it is about; the plan itself, if it is about nothing else
 *
 * To be read only.
 */
typedef struct
{
  const MutualRule *rule;
  char             *sentence;
  const char      **ids;

  /*< private >*/
  GPtrArray        *items; /* owned: they may leave the plan, and the ids are theirs */
  guint             n_references;
} MutualAdvice;

#define MUTUAL_TYPE_ADVICE (mutual_advice_get_type ())

GType         mutual_advice_get_type (void);
MutualAdvice *mutual_advice_new      (const MutualRule   *rule,
                                      char               *sentence,
                                      GPtrArray          *items);
MutualAdvice *mutual_advice_ref      (MutualAdvice       *self);
void          mutual_advice_unref    (MutualAdvice       *self);
gboolean      mutual_advice_equal    (const MutualAdvice *self,
                                      const MutualAdvice *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualAdvice, mutual_advice_unref)

G_END_DECLS
