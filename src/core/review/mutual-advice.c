/* One advice of the review: a sentence, and where in the plan it belongs.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-advice.h"

G_DEFINE_BOXED_TYPE (MutualAdvice, mutual_advice, mutual_advice_ref, mutual_advice_unref)

/**
 * mutual_advice_new:
 * @rule: whose it is
 * @sentence: (transfer full): what is to be said
 * @items: (element-type MutualItem): what it is about, at least one
 *
 * Returns: (transfer full): the advice
 */
MutualAdvice *
mutual_advice_new (const MutualRule *rule,
                   char             *sentence,
                   GPtrArray        *items)
{
  MutualAdvice *self = g_new0 (MutualAdvice, 1);

  self->n_references = 1;
  self->rule = rule;
  self->sentence = sentence;
  self->items = g_ptr_array_new_full (items->len, g_object_unref);
  self->ids = g_new0 (const char *, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (self->items, g_object_ref (item));
      self->ids[i] = mutual_item_get_id (item);
    }
  return self;
}

/**
 * mutual_advice_ref:
 * @self: an advice
 *
 * Returns: (transfer full): the same
 */
MutualAdvice *
mutual_advice_ref (MutualAdvice *self)
{
  self->n_references++;
  return self;
}

/**
 * mutual_advice_unref:
 * @self: (transfer full): an advice
 */
void
mutual_advice_unref (MutualAdvice *self)
{
  if (--self->n_references > 0)
    return;
  g_free (self->ids);
  g_ptr_array_unref (self->items);
  g_free (self->sentence);
  g_free (self);
}

/**
 * mutual_advice_equal:
 * @self: an advice
 * @other: another
 *
 * Returns: whether both say the same of the same items
 */
gboolean
mutual_advice_equal (const MutualAdvice *self,
                     const MutualAdvice *other)
{
  return self->rule == other->rule && g_str_equal (self->sentence, other->sentence) &&
         g_strv_equal (self->ids, other->ids);
}
