/* The laws of merging: what holds for any three plans.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge-laws.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "merge/mutual-compare.h"

/* Each check returns what does not hold, or NULL. */

static char *
apply_all (GPtrArray  *edits,
           MutualPlan *plan)
{
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!mutual_edit_apply (g_ptr_array_index (edits, i), plan, &error))
        return g_strdup_printf ("edit %u cannot be applied: %s", i, error->message);
    }
  return NULL;
}

/* The same bytes. */
static gboolean
is_written (MutualPlan *plan,
            GBytes     *expected)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);

  return g_bytes_equal (bytes, expected);
}

static char *
expect (MutualPlan *base,
        MutualPlan *mine,
        MutualPlan *theirs,
        GBytes     *expected,
        const char *law)
{
  g_autoptr (MutualMerge) merge = mutual_merge_new (base, mine, theirs);

  if (mutual_merge_get_conflicts (merge)->len > 0)
    return g_strdup_printf ("%s: a conflict", law);
  return is_written (mutual_merge_get_plan (merge), expected) ? NULL : g_strdup (law);
}

static char *
check_comparison (MutualPlan *from,
                  MutualPlan *to,
                  GBytes     *from_bytes,
                  GBytes     *to_bytes)
{
  g_autoptr (GPtrArray) edits = mutual_compare (from, to);
  g_autoptr (MutualPlan) copy = mutual_plan_copy (from);
  char *problem = apply_all (edits, copy);

  if (problem == NULL && !is_written (copy, to_bytes))
    problem = g_strdup ("what a comparison says does not lead from one to the other");
  if (problem == NULL && edits->len > 0 && g_bytes_equal (from_bytes, to_bytes))
    problem = g_strdup ("a comparison of equal plans says something");
  return problem;
}

/* The edits of a merge lead from mine to what the merge says, and back. */
static char *
check_edits (MutualMerge *merge,
             MutualPlan  *mine,
             GBytes      *bytes,
             GBytes      *merged_bytes)
{
  GPtrArray *edits = mutual_merge_get_edits (merge);
  g_autoptr (MutualPlan) copy = mutual_plan_copy (mine);
  char *problem = apply_all (edits, copy);

  if (problem == NULL && !is_written (copy, merged_bytes))
    problem = g_strdup ("the edits of a merge do not lead to what it says");
  for (guint i = edits->len; problem == NULL && i > 0; i--)
    {
      g_autoptr (MutualEdit) edit = mutual_edit_invert (g_ptr_array_index (edits, i - 1));

      if (!mutual_edit_apply (edit, copy, NULL))
        problem = g_strdup_printf ("edit %u of a merge cannot be undone", i - 1);
    }
  if (problem == NULL && !is_written (copy, bytes))
    problem = g_strdup ("a merge cannot be undone");
  return problem;
}

static gboolean
has_kind (GPtrArray          *conflicts,
          MutualConflictKind  kind)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (mutual_conflict_get_kind (g_ptr_array_index (conflicts, i)) == kind)
      return TRUE;
  return FALSE;
}

/* All conflicts are answered otherwise, in any order. */
static char *
check_answers (GRand       *rand,
               MutualMerge *merge)
{
  g_autoptr (MutualPlan) plan = mutual_plan_copy (mutual_merge_get_plan (merge));
  GPtrArray *conflicts = mutual_merge_get_conflicts (merge);
  g_autoptr (GPtrArray) left = g_ptr_array_copy (conflicts, NULL, NULL);
  char *problem = NULL;

  if (conflicts->len == 0)
    return NULL;
  while (left->len > 0 && problem == NULL)
    {
      MutualConflict *conflict = g_ptr_array_steal_index (left, (guint) g_rand_int_range (rand, 0, (gint32) left->len));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) edits = mutual_conflict_create_edits (conflict, plan, &error);

      if (edits == NULL && error == NULL)
        problem = g_strdup ("an answer that is not possible says nothing");
      /* The first can always be given, as nothing has changed since the merge; unless it is about what did not come. */
      if (edits == NULL && left->len + 1 == conflicts->len && !has_kind (conflicts, MUTUAL_CONFLICT_KIND) &&
          g_error_matches (error, MUTUAL_CONFLICT_ERROR, MUTUAL_CONFLICT_ERROR_GONE))
        problem = g_strdup_printf ("an answer to conflict %d is not possible: %s",
                                   (int) mutual_conflict_get_kind (conflict), error->message);
      if (edits != NULL)
        problem = apply_all (edits, plan);
    }
  if (problem == NULL)
    problem = merge_laws_validate (plan);
  return problem;
}

static void
count (MutualItem *item,
       gpointer    user_data)
{
  guint *n = user_data;

  (*n)++;
}

/* The same questions, and the same items, whoever is who. */
static char *
check_symmetry (MutualMerge *merge,
                MutualMerge *other)
{
  guint n = 0;
  guint n_other = 0;

  mutual_item_foreach (MUTUAL_ITEM (mutual_merge_get_plan (merge)), count, &n);
  mutual_item_foreach (MUTUAL_ITEM (mutual_merge_get_plan (other)), count, &n_other);
  if (mutual_merge_get_conflicts (merge)->len == 0 && mutual_merge_get_conflicts (other)->len == 0 && n != n_other)
    return g_strdup_printf ("%u items one way, %u the other", n, n_other);
  if ((mutual_merge_get_conflicts (merge)->len == 0) != (mutual_merge_get_conflicts (other)->len == 0))
    return g_strdup ("conflicts only one way");
  return NULL;
}

/**
 * merge_laws_compare:
 * @from: a plan
 * @to: another with the same id
 *
 * Returns: (transfer full) (nullable): what is wrong with the comparison
 */
char *
merge_laws_compare (MutualPlan *from,
                    MutualPlan *to)
{
  g_autoptr (GBytes) from_bytes = mutual_writer_write (from);
  g_autoptr (GBytes) to_bytes = mutual_writer_write (to);

  return check_comparison (from, to, from_bytes, to_bytes);
}

/**
 * merge_laws_write:
 * @plan: a plan
 *
 * Returns: (transfer full): its file
 */
char *
merge_laws_write (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * merge_laws_validate:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): why its file would not be read
 */
char *
merge_laws_validate (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) read = mutual_reader_read (bytes, &error);

  return read == NULL ? g_strdup_printf ("not valid: %s", error->message) : NULL;
}

/**
 * merge_laws_check:
 * @rand: randomness
 * @base: a valid plan
 * @mine: another
 * @theirs: another
 * @n_conflicts: (nullable): to count conflicts in, by kind
 *
 * Returns: (transfer full) (nullable): a law that does not hold
 */
char *
merge_laws_check (GRand      *rand,
                  MutualPlan *base,
                  MutualPlan *mine,
                  MutualPlan *theirs,
                  guint      *n_conflicts)
{
  g_autoptr (MutualMerge) merge = mutual_merge_new (base, mine, theirs);
  g_autoptr (MutualMerge) other = mutual_merge_new (base, theirs, mine);
  g_autoptr (GBytes) my_bytes = mutual_writer_write (mine);
  g_autoptr (GBytes) their_bytes = mutual_writer_write (theirs);
  g_autoptr (GBytes) bytes = mutual_writer_write (mutual_merge_get_plan (merge));
  char *problem = check_comparison (mine, theirs, my_bytes, their_bytes);

  for (guint i = 0; n_conflicts != NULL && i < mutual_merge_get_conflicts (merge)->len; i++)
    n_conflicts[mutual_conflict_get_kind (g_ptr_array_index (mutual_merge_get_conflicts (merge), i))]++;
  if (problem == NULL)
    problem = expect (base, base, theirs, their_bytes, "merge (b, b, t) = t");
  if (problem == NULL)
    problem = expect (base, mine, base, my_bytes, "merge (b, m, b) = m");
  if (problem == NULL)
    problem = expect (base, mine, mine, my_bytes, "merge (b, m, m) = m");
  if (problem == NULL)
    problem = merge_laws_validate (mutual_merge_get_plan (merge));
  if (problem == NULL)
    problem = check_edits (merge, mine, my_bytes, bytes);
  if (problem == NULL)
    problem = merge_laws_check_changes (merge, base, mine, theirs);
  if (problem == NULL)
    problem = check_symmetry (merge, other);
  if (problem == NULL)
    problem = check_answers (rand, merge);
  return problem;
}
