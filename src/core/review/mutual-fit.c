/* What does not fit in the dates of a plan, kept right after each edit by looking only at what it touched.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-fit.h"

#include "schedule/mutual-feasibility.h"

#include <string.h>

/* More edits than this are no longer one action: it is faster to look at all again. */
#define MAX_EDITS 1000

struct _MutualFit
{
  MutualPlan *plan;
  GDate today;
  MutualSchedule *schedule; /* NULL before anybody asked */
  GPtrArray *edits;         /* since the schedule was right */
  GPtrArray *findings;      /* each owns what it is about, which may have left the plan since */
};

/* By date, and then in an order that does not depend on what was found first. */
static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const MutualFinding *first = *(MutualFinding *const *) a;
  const MutualFinding *second = *(MutualFinding *const *) b;
  int order = g_date_compare (mutual_finding_get_when (first), mutual_finding_get_when (second));

  if (order == 0)
    order = strcmp (mutual_item_get_id (first->item), mutual_item_get_id (second->item));
  if (order == 0)
    order = (int) first->kind - (int) second->kind;
  if (order == 0 && first->obstacle != NULL && second->obstacle != NULL)
    order = strcmp (mutual_item_get_id (first->obstacle), mutual_item_get_id (second->obstacle));
  return order;
}

static void
look_at_all (MutualFit *self)
{
  g_clear_pointer (&self->schedule, mutual_schedule_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->schedule = mutual_schedule_new (self->plan);
  self->findings = mutual_feasibility_check (self->schedule, &self->today);
  g_ptr_array_sort (self->findings, compare_findings);
}

/* Those that were there before are in order. */
static void
insert (MutualFit     *self,
        MutualFinding *finding)
{
  guint low = 0, high = self->findings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_findings (&g_ptr_array_index (self->findings, middle), &finding) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (self->findings, (int) low, finding);
}

static void
look_at_touched (MutualFit *self)
{
  g_autoptr (GPtrArray) touched = mutual_schedule_update (self->schedule, self->edits);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < touched->len; i++)
    g_hash_table_add (set, g_ptr_array_index (touched, i));
  for (guint i = self->findings->len; i-- > 0;)
    {
      MutualFinding *finding = g_ptr_array_index (self->findings, i);

      if (g_hash_table_contains (set, finding->item) || mutual_item_get_root (finding->item) != MUTUAL_ITEM (self->plan))
        g_ptr_array_remove_index (self->findings, i);
    }
  for (guint i = 0; i < touched->len; i++)
    {
      g_autoptr (GPtrArray) found = mutual_feasibility_check_item (self->schedule, g_ptr_array_index (touched, i),
                                                                   &self->today);

      for (guint k = 0; k < found->len; k++)
        insert (self, mutual_finding_ref (g_ptr_array_index (found, k)));
    }
}

static void
refresh (MutualFit *self)
{
  if (self->schedule != NULL && self->edits->len == 0)
    return;
  if (self->schedule == NULL || self->edits->len > MAX_EDITS)
    look_at_all (self);
  else
    look_at_touched (self);
  g_ptr_array_set_size (self->edits, 0);
}

/**
 * mutual_fit_new:
 * @plan: a plan, which outlives this
 * @today: the day it is
 *
 * Returns: (transfer full): what does not fit in it; nothing is looked at before somebody wants to know
 */
MutualFit *
mutual_fit_new (MutualPlan  *plan,
                const GDate *today)
{
  MutualFit *self = g_new0 (MutualFit, 1);

  self->plan = plan;
  self->today = *today;
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  return self;
}

/**
 * mutual_fit_free:
 * @self: (transfer full): what does not fit in a plan
 */
void
mutual_fit_free (MutualFit *self)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->schedule, mutual_schedule_free);
  g_ptr_array_unref (self->edits);
  g_free (self);
}

/**
 * mutual_fit_note:
 * @self: what does not fit in a plan
 * @edit: an edit that was just applied to the plan
 *
 * Every edit of the plan has to be told.
 */
void
mutual_fit_note (MutualFit  *self,
                 MutualEdit *edit)
{
  g_return_if_fail (self != NULL && edit != NULL);

  if (self->schedule != NULL && self->edits->len <= MAX_EDITS)
    g_ptr_array_add (self->edits, mutual_edit_ref (edit));
}

/**
 * mutual_fit_get_findings:
 * @self: what does not fit in a plan
 *
 * Returns: (transfer none) (element-type MutualFinding): all of it, by date; valid until the next edit
 */
GPtrArray *
mutual_fit_get_findings (MutualFit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  refresh (self);
  return self->findings;
}
