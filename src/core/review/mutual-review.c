/* The review: what the coach advises on a plan, kept right after each edit without asking again about all of it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-review.h"

#include "plan/mutual-milestone.h"
#include "review/mutual-case.h"
#include "review/mutual-fit.h"
#include "review/mutual-review-off.h"

#include <string.h>

/* There are no more rules than a number has bits. */
#define MAX_RULES 64

/* What is known of one milestone, and what each rule that is asked about milestones found in it. */
typedef struct
{
  MutualFacts facts;
  GPtrArray *hits[MAX_RULES]; /* NULL: nothing */
  gboolean stale;             /* to be looked at again */
} Entry;

struct _MutualReview
{
  MutualPlan *plan;
  GDate today;
  GHashTable *off;        /* names of rules, set */
  GHashTable *entries;    /* id of a milestone, owned -> Entry */
  MutualReads stale;      /* what else changed, that rules read */
  MutualFit *fit;
  MutualCase reviewed;
  GPtrArray *found;       /* room to collect in */
  GPtrArray *advice;      /* NULL: to be asked for */
  GPtrArray *passed;      /* of MutualRule */
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  for (guint i = 0; i < MAX_RULES; i++)
    g_clear_pointer (&entry->hits[i], g_ptr_array_unref);
  g_free (entry);
}

static void
gather_facts (MutualReview *self,
              MutualFacts  *facts)
{
  facts->n_open = 0;
  memset (facts->n_sides, 0, sizeof facts->n_sides);
  mutual_progress_get (facts->item, &self->today, &facts->progress);
  facts->is_open = facts->progress.state != MUTUAL_STATE_DONE && mutual_case_is_open (facts->item);

  for (guint i = 0; i < mutual_item_get_n_children (facts->item, MUTUAL_MEMBER_STEPS); i++)
    {
      MutualItem *step = mutual_item_get_child (facts->item, MUTUAL_MEMBER_STEPS, i);

      if (mutual_progress_is_dropped (step))
        continue;
      facts->n_sides[mutual_item_get_number (step, MUTUAL_MEMBER_SIDE)]++;
      if (facts->is_open && mutual_case_is_open (step))
        facts->n_open++;
    }
}

static void
collect (MutualReview *self,
         Entry        *entry,
         MutualReads   reads)
{
  guint n_rules;
  const MutualRule *rules = mutual_rules_get (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      if (rules[i].collect == NULL || (!entry->stale && (rules[i].reads & reads) == 0))
        continue;
      g_clear_pointer (&entry->hits[i], g_ptr_array_unref);
      g_ptr_array_set_size (self->found, 0);
      rules[i].collect (&self->reviewed, &entry->facts, self->found);
      if (self->found->len > 0)
        entry->hits[i] = g_ptr_array_copy (self->found, NULL, NULL);
    }
  entry->stale = FALSE;
}

static Entry *
get_entry (MutualReview *self,
           MutualItem   *milestone)
{
  const char *id = mutual_item_get_id (milestone);
  Entry *entry = g_hash_table_lookup (self->entries, id);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->stale = TRUE;
      g_hash_table_insert (self->entries, g_strdup (id), entry);
    }
  /* One that was removed and came back is another object. */
  entry->stale = entry->stale || entry->facts.item != milestone;
  entry->facts.item = milestone;
  return entry;
}

static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer user_data)
{
  MutualPlan *plan = user_data;
  Entry *entry = value;

  return mutual_plan_find (plan, key) != entry->facts.item;
}

static void
refresh_milestones (MutualReview *self)
{
  MutualItem *root = MUTUAL_ITEM (self->plan);
  guint n = mutual_item_get_n_children (root, MUTUAL_MEMBER_MILESTONES);

  if (g_hash_table_size (self->entries) > 0)
    g_hash_table_foreach_remove (self->entries, is_gone, self->plan);
  g_ptr_array_set_size (self->reviewed.milestones, 0);
  for (guint i = 0; i < n; i++)
    {
      MutualItem *milestone = mutual_item_get_child (root, MUTUAL_MEMBER_MILESTONES, i);
      Entry *entry = get_entry (self, milestone);

      entry->facts.number = i + 1;
      if (entry->stale)
        gather_facts (self, &entry->facts);
      if (mutual_progress_is_dropped (milestone))
        continue;
      g_ptr_array_add (self->reviewed.milestones, &entry->facts);
      /* While its steps are near at hand: to fetch them once more takes as long as the rules. */
      if (entry->stale || self->stale != 0)
        collect (self, entry, self->stale);
    }
  self->stale = 0;
}

/* Asks one rule about the plan. Returns its advice, if it has one. */
static MutualAdvice *
ask (MutualReview     *self,
     const MutualRule *rule,
     guint             number)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new ();
  char *sentence;

  if (rule->collect != NULL)
    {
      for (guint i = 0; i < self->reviewed.milestones->len; i++)
        {
          Entry *entry = (Entry *) g_ptr_array_index (self->reviewed.milestones, i);

          if (entry->hits[number] != NULL)
            g_ptr_array_extend (hits, entry->hits[number], NULL, NULL);
        }
      if (hits->len == 0)
        return NULL;
    }
  sentence = rule->judge (&self->reviewed, hits);
  return sentence != NULL ? mutual_advice_new (rule, sentence, hits) : NULL;
}

static gboolean
is_off (MutualReview     *self,
        const MutualRule *rule)
{
  return g_hash_table_contains (self->off, rule->name) || mutual_review_off_has (self->plan, rule);
}

static void
refresh (MutualReview *self)
{
  guint n_rules;
  const MutualRule *rules = mutual_rules_get (&n_rules);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (self->advice != NULL)
    return;

  self->reviewed.findings = mutual_fit_get_findings (self->fit);
  refresh_milestones (self);
  self->advice = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_advice_unref);
  g_ptr_array_set_size (self->passed, 0);
  for (guint i = 0; i < n_rules; i++)
    {
      MutualAdvice *advice;

      if (is_off (self, &rules[i]))
        continue;
      advice = ask (self, &rules[i], i);
      if (advice == NULL)
        g_ptr_array_add (self->passed, (gpointer) &rules[i]);
      else if (rules[i].weight == MUTUAL_WEIGHT_HURTS)
        g_ptr_array_add (self->advice, advice);
      else
        g_ptr_array_add (others, advice);
    }
  g_ptr_array_extend_and_steal (self->advice, g_steal_pointer (&others));
}

/**
 * mutual_review_new:
 * @plan: a plan, which outlives the review
 * @today: the day it is
 *
 * Returns: (transfer full): its review, with all rules on. Nothing is asked before somebody wants to know
 */
MutualReview *
mutual_review_new (MutualPlan  *plan,
                   const GDate *today)
{
  MutualReview *self;
  guint n_rules;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  mutual_rules_get (&n_rules);
  g_assert (n_rules <= MAX_RULES);

  self = g_new0 (MutualReview, 1);
  self->plan = plan;
  self->today = *today;
  self->off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  self->found = g_ptr_array_new ();
  self->passed = g_ptr_array_new ();
  self->fit = mutual_fit_new (plan, today);
  self->reviewed.plan = plan;
  self->reviewed.root = MUTUAL_ITEM (plan);
  self->reviewed.today = &self->today;
  self->reviewed.milestones = g_ptr_array_new ();
  return self;
}

/**
 * mutual_review_free:
 * @self: (transfer full): a review
 */
void
mutual_review_free (MutualReview *self)
{
  g_clear_pointer (&self->advice, g_ptr_array_unref);
  mutual_fit_free (self->fit);
  g_ptr_array_unref (self->reviewed.milestones);
  g_ptr_array_unref (self->passed);
  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->off);
  g_free (self);
}

/**
 * mutual_review_set_off:
 * @self: a review
 * @names: (nullable): the names of rules that are not asked, beside those that the plan switches off; names that no
 *   rule has are passed over
 */
void
mutual_review_set_off (MutualReview      *self,
                       const char *const *names)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->off);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_hash_table_add (self->off, g_strdup (names[i]));
  g_clear_pointer (&self->advice, g_ptr_array_unref);
}

static void
note_list (MutualReview *self,
           MutualMember  list)
{
  if (list == MUTUAL_MEMBER_ROLES || list == MUTUAL_MEMBER_PEOPLE)
    self->stale |= MUTUAL_READS_TEAM;
}

/* What a change of an item, or of one of its lists, makes stale. */
static void
note_item (MutualReview *self,
           const char   *id,
           MutualMember  member)
{
  MutualItem *item = mutual_plan_find (self->plan, id);
  Entry *entry;

  /* What is gone again was noted when it went. */
  if (item == NULL)
    return;
  if (item == MUTUAL_ITEM (self->plan))
    {
      note_list (self, member);
      return;
    }
  while (mutual_item_get_parent (item) != MUTUAL_ITEM (self->plan))
    item = mutual_item_get_parent (item);
  if (!MUTUAL_IS_MILESTONE (item))
    {
      note_list (self, mutual_item_get_list_member (item));
      return;
    }
  entry = g_hash_table_lookup (self->entries, mutual_item_get_id (item));
  if (entry != NULL)
    entry->stale = TRUE;
}

/**
 * mutual_review_note:
 * @self: a review
 * @edit: an edit that was just applied to its plan
 *
 * Every edit of the plan has to be told. Costs next to nothing: rules are asked again when somebody wants to know.
 */
void
mutual_review_note (MutualReview *self,
                    MutualEdit   *edit)
{
  g_return_if_fail (self != NULL && edit != NULL);

  g_clear_pointer (&self->advice, g_ptr_array_unref);
  mutual_fit_note (self->fit, edit);
  switch (mutual_edit_get_kind (edit))
    {
    case MUTUAL_EDIT_SET:
      note_item (self, mutual_edit_get_item_id (edit), mutual_edit_get_member (edit));
      break;

    case MUTUAL_EDIT_INSERT:
    case MUTUAL_EDIT_REMOVE:
      note_item (self, mutual_edit_get_parent_id (edit), mutual_edit_get_member (edit));
      break;

    case MUTUAL_EDIT_MOVE:
      note_item (self, mutual_edit_get_parent_id (edit), mutual_edit_get_member (edit));
      note_item (self, mutual_edit_get_target_id (edit), mutual_edit_get_member (edit));
      break;

    case MUTUAL_EDIT_SET_EXTRA:
    default:
      break;
    }
}

/**
 * mutual_review_get_advice:
 * @self: a review
 *
 * Returns: (transfer none) (element-type MutualAdvice): what to look at, what hurts the date first; valid until the
 *   next edit
 */
GPtrArray *
mutual_review_get_advice (MutualReview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  refresh (self);
  return self->advice;
}

/**
 * mutual_review_get_passed:
 * @self: a review
 *
 * Returns: (transfer none) (element-type MutualRule): the rules that have nothing to say; valid until the next edit
 */
GPtrArray *
mutual_review_get_passed (MutualReview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  refresh (self);
  return self->passed;
}

/**
 * mutual_review_create_fix:
 * @self: a review
 * @rule: one of its rules
 *
 * Returns: (transfer full) (nullable) (element-type MutualEdit): the edits that do what @rule asks for, as one group
 *   that is called as @rule says; %NULL where only people can
 */
GPtrArray *
mutual_review_create_fix (MutualReview     *self,
                          const MutualRule *rule)
{
  g_return_val_if_fail (self != NULL && rule != NULL, NULL);

  refresh (self);
  return rule->fix != NULL ? rule->fix (&self->reviewed) : NULL;
}
