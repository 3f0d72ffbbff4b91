/* The order of a list after a merge: of two items that either side turned round, the turned order.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include "plan/mutual-id.h"

#include <stdlib.h>
#include <string.h>

/* An item of the list; places count from 1, and 0 is not there. */
typedef struct
{
  MutualItem *item;
  MutualItem *theirs;
  guint in_base;
  guint in_mine;
  guint in_theirs;

  /* Of one that is in all three: how many that nobody moved stand before it, in each and in the end. */
  gboolean steady;
  guint base_rank;
  guint my_rank;
  guint their_rank;
  guint rank;
} Entry;

typedef struct
{
  Entry *entries;
  guint n_entries;
  GHashTable *ids;    /* id -> entry */
  GPtrArray *common;  /* entries in all three, in the order of the base */
  GPtrArray *mine;    /* entries of mine, in its order */
  GPtrArray *theirs;  /* entries of theirs, in its order */
} Order;

static void
order_init (Order     *self,
            GPtrArray *base,
            GPtrArray *mine,
            GPtrArray *theirs)
{
  *self = (Order){ .entries = g_new0 (Entry, mine->len + theirs->len) };
  self->ids = g_hash_table_new (mutual_id_hash, g_str_equal);
  self->common = g_ptr_array_new ();
  self->mine = g_ptr_array_new ();
  self->theirs = g_ptr_array_new ();

  for (guint i = 0; i < mine->len; i++)
    {
      Entry *entry = &self->entries[self->n_entries++];

      entry->item = g_ptr_array_index (mine, i);
      entry->in_mine = i + 1;
      g_hash_table_insert (self->ids, (gpointer) mutual_item_get_id (entry->item), entry);
      g_ptr_array_add (self->mine, entry);
    }
  for (guint i = 0; i < theirs->len; i++)
    {
      MutualItem *item = g_ptr_array_index (theirs, i);
      Entry *entry = g_hash_table_lookup (self->ids, mutual_item_get_id (item));

      if (entry == NULL)
        {
          entry = &self->entries[self->n_entries++];
          entry->item = item;
          g_hash_table_insert (self->ids, (gpointer) mutual_item_get_id (item), entry);
        }
      entry->theirs = item;
      entry->in_theirs = i + 1;
      g_ptr_array_add (self->theirs, entry);
    }
  for (guint i = 0; i < base->len; i++)
    {
      Entry *entry = g_hash_table_lookup (self->ids, mutual_item_get_id (g_ptr_array_index (base, i)));

      if (entry == NULL)
        continue;
      entry->in_base = i + 1;
      if (entry->in_mine > 0 && entry->in_theirs > 0)
        g_ptr_array_add (self->common, entry);
    }
}

static void
order_clear (Order *self)
{
  g_free (self->entries);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->common);
  g_ptr_array_unref (self->mine);
  g_ptr_array_unref (self->theirs);
}

static gboolean
is_common (const Entry *entry)
{
  return entry->in_base > 0 && entry->in_mine > 0 && entry->in_theirs > 0;
}

/* Those of the common ones that one side left in the order of the base, and of them, those that the other did. */
static guint
choose_steady (Order    *self,
               gboolean  mine_first,
               gboolean *steady)
{
  guint n = self->common->len;
  g_autofree guint *positions = g_new (guint, n + 1);
  g_autofree guint *left = g_new (guint, n + 1);
  g_autofree gboolean *still = g_new0 (gboolean, n + 1);
  guint n_left = 0;
  guint n_steady = 0;

  for (guint i = 0; i < n; i++)
    {
      Entry *entry = g_ptr_array_index (self->common, i);

      positions[i] = mine_first ? entry->in_mine : entry->in_theirs;
    }
  mutual_merge_find_steady (positions, n, steady);
  for (guint i = 0; i < n; i++)
    if (steady[i])
      {
        Entry *entry = g_ptr_array_index (self->common, i);

        positions[n_left] = mine_first ? entry->in_theirs : entry->in_mine;
        left[n_left++] = i;
      }
  mutual_merge_find_steady (positions, n_left, still);
  for (guint i = 0; i < n_left; i++)
    {
      steady[left[i]] = still[i];
      n_steady += still[i] ? 1 : 0;
    }
  return n_steady;
}

/* Those that neither side moved. Whoever is who, it must be the same ones, or there would be conflicts only for one. */
static void
find_steady (Order *self)
{
  guint n = self->common->len;
  g_autofree gboolean *one = g_new0 (gboolean, n + 1);
  g_autofree gboolean *other = g_new0 (gboolean, n + 1);
  guint n_one = choose_steady (self, TRUE, one);
  guint n_other = choose_steady (self, FALSE, other);
  gboolean is_other = n_other > n_one || (n_other == n_one && memcmp (other, one, n * sizeof *one) > 0);

  for (guint i = 0; i < n; i++)
    ((Entry *) g_ptr_array_index (self->common, i))->steady = is_other ? other[i] : one[i];
}

static void
dispute (Entry     *entry,
         GPtrArray *disputed)
{
  if (!g_ptr_array_find (disputed, entry->theirs, NULL))
    g_ptr_array_add (disputed, entry->theirs);
}

static void
count_ranks (GPtrArray *entries,
             goffset    offset)
{
  guint rank = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      *(guint *) ((char *) entry + offset) = rank;
      if (entry->steady)
        rank++;
    }
}

/* One that both moved the same way goes the farther; one that they moved apart goes where I want it. */
static void
choose_rank (Entry     *entry,
             GPtrArray *disputed)
{
  guint least = MIN (entry->my_rank, entry->their_rank);
  guint most = MAX (entry->my_rank, entry->their_rank);

  if (entry->base_rank <= least)
    entry->rank = most;
  else if (entry->base_rank >= most)
    entry->rank = least;
  else
    {
      entry->rank = entry->my_rank;
      dispute (entry, disputed);
    }
}

static int
compare_rank (gconstpointer a,
              gconstpointer b)
{
  const Entry *first = *(Entry *const *) a;
  const Entry *second = *(Entry *const *) b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return first->in_mine < second->in_mine ? -1 : 1;
}

static int
compare_theirs (gconstpointer a,
                gconstpointer b)
{
  return (*(Entry *const *) a)->in_theirs < (*(Entry *const *) b)->in_theirs ? -1 : 1;
}

/* Several that were moved between the same two, in my order so far. */
static void
order_group (gpointer  *group,
             guint      n,
             GPtrArray *disputed)
{
  gboolean as_base = TRUE;
  gboolean as_theirs = TRUE;
  gboolean base_as_theirs = TRUE;
  g_autofree gpointer *sorted = g_memdup2 (group, n * sizeof *group);

  for (guint i = 1; i < n; i++)
    {
      as_base = as_base && ((Entry *) group[i - 1])->in_base < ((Entry *) group[i])->in_base;
      as_theirs = as_theirs && ((Entry *) group[i - 1])->in_theirs < ((Entry *) group[i])->in_theirs;
    }
  qsort (sorted, n, sizeof *sorted, compare_theirs);
  for (guint i = 1; i < n; i++)
    base_as_theirs = base_as_theirs && ((Entry *) sorted[i - 1])->in_base < ((Entry *) sorted[i])->in_base;

  if (as_base)
    memcpy (group, sorted, n * sizeof *group);
  else if (!as_theirs && !base_as_theirs)
    for (guint i = 0; i < n; i++)
      dispute (group[i], disputed);
}

/* Those that are in all three. */
static GPtrArray *
order_common (Order     *self,
              GPtrArray *disputed)
{
  GPtrArray *ordered = g_ptr_array_new ();
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  guint rank = 0;
  guint at = 0;

  find_steady (self);
  count_ranks (self->common, G_STRUCT_OFFSET (Entry, base_rank));
  count_ranks (self->mine, G_STRUCT_OFFSET (Entry, my_rank));
  count_ranks (self->theirs, G_STRUCT_OFFSET (Entry, their_rank));
  for (guint i = 0; i < self->common->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->common, i);

      if (entry->steady)
        continue;
      choose_rank (entry, disputed);
      g_ptr_array_add (moved, entry);
    }
  g_ptr_array_sort (moved, compare_rank);
  for (guint start = 0, end; start < moved->len; start = end)
    {
      end = start + 1;
      while (end < moved->len && ((Entry *) moved->pdata[end])->rank == ((Entry *) moved->pdata[start])->rank)
        end++;
      order_group (&moved->pdata[start], end - start, disputed);
    }

  for (guint i = 0; i < self->common->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->common, i);

      if (!entry->steady)
        continue;
      while (at < moved->len && ((Entry *) moved->pdata[at])->rank <= rank)
        g_ptr_array_add (ordered, moved->pdata[at++]);
      g_ptr_array_add (ordered, entry);
      rank++;
    }
  while (at < moved->len)
    g_ptr_array_add (ordered, moved->pdata[at++]);
  return ordered;
}

/* What stands right after @entry in mine (or theirs) and is new there: it comes along. */
static Entry *
get_follower (GPtrArray *entries,
              guint      place,
              gboolean   in_mine)
{
  Entry *next = place < entries->len ? g_ptr_array_index (entries, place) : NULL;

  if (next == NULL || is_common (next))
    return NULL;
  return in_mine || next->in_mine == 0 ? next : NULL;
}

static void
emit (Order     *self,
      Entry     *entry,
      GPtrArray *result)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, entry);
  while (stack->len > 0)
    {
      Entry *top = g_ptr_array_steal_index (stack, stack->len - 1);
      Entry *next;

      if (top != NULL)
        g_ptr_array_add (result, top->item);
      next = top == NULL || top->in_theirs > 0 ? get_follower (self->theirs, top != NULL ? top->in_theirs : 0, FALSE)
                                               : NULL;
      if (next != NULL)
        g_ptr_array_add (stack, next);
      next = top == NULL || top->in_mine > 0 ? get_follower (self->mine, top != NULL ? top->in_mine : 0, TRUE) : NULL;
      if (next != NULL)
        g_ptr_array_add (stack, next);
    }
}

/*< private >
 * mutual_merge_find_steady:
 * @positions: (array length=n): different numbers
 * @n: how many
 * @steady: (array length=n): becomes true for a longest rising run
 */
void
mutual_merge_find_steady (const guint *positions,
                          guint        n,
                          gboolean    *steady)
{
  g_autofree guint *ends = g_new (guint, n + 1); /* by length less one: where a run of it ends lowest */
  g_autofree guint *before = g_new (guint, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0;
      guint high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (positions[ends[middle]] < positions[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] : n;
      ends[low] = i;
      length = MAX (length, low + 1);
      steady[i] = FALSE;
    }
  for (guint i = length > 0 ? ends[length - 1] : n; i != n; i = before[i])
    steady[i] = TRUE;
}

/*< private >
 * mutual_merge_order:
 * @base: (element-type MutualItem): the list as it was
 * @mine: (element-type MutualItem): what stays of mine in the list
 * @theirs: (element-type MutualItem): what stays of theirs, or comes into it
 * @disputed: (element-type MutualItem): gets those of theirs that both moved, apart
 *
 * Returns: (transfer full) (element-type MutualItem): all of both, in order, as mine where mine has them
 */
GPtrArray *
mutual_merge_order (GPtrArray *base,
                    GPtrArray *mine,
                    GPtrArray *theirs,
                    GPtrArray *disputed)
{
  GPtrArray *result = g_ptr_array_new ();
  g_autoptr (GPtrArray) common = NULL;
  Order order;

  order_init (&order, base, mine, theirs);
  common = order_common (&order, disputed);
  emit (&order, NULL, result);
  for (guint i = 0; i < common->len; i++)
    emit (&order, g_ptr_array_index (common, i), result);
  order_clear (&order);
  return result;
}
