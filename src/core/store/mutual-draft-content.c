/* What a draft holds, in bytes: the plan as its file has it, as it was a while ago, and what was done since.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-draft-content.h"

#include "format/mutual-edit-reader.h"
#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "store/mutual-journal.h"

/* The snapshot with the first @n_records records on it; as many as can be done. */
static MutualPlan *
run (const MutualDraftContent  *self,
     guint                      n_records,
     guint                     *n_done,
     GError                   **error)
{
  g_autoptr (MutualPlan) plan = mutual_reader_read (self->snapshot, error);
  guint i = 0;

  while (plan != NULL && i < n_records)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (GPtrArray) edits = mutual_edit_reader_apply (g_ptr_array_index (self->records, i), plan, &failure);

      if (edits == NULL)
        {
          g_message ("A draft ends early, at change %u of %u: %s", i + 1, self->records->len, failure->message);
          break;
        }
      i++;
    }
  *n_done = i;
  return g_steal_pointer (&plan);
}

static gboolean
is_whole (MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autoptr (MutualPlan) again = mutual_reader_read (bytes, NULL);

  return again != NULL;
}

/**
 * mutual_draft_content_clear:
 * @self: (inout): a content
 *
 * Frees what is in it.
 */
void
mutual_draft_content_clear (MutualDraftContent *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
}

/**
 * mutual_draft_content_copy:
 * @self: a content
 * @copy: (out caller-allocates): the same; the bytes are shared
 */
void
mutual_draft_content_copy (const MutualDraftContent *self,
                           MutualDraftContent       *copy)
{
  *copy = (MutualDraftContent) { g_strdup (self->uri), g_bytes_ref (self->base), g_bytes_ref (self->snapshot),
                                 g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref), self->is_new };
  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (copy->records, g_bytes_ref (g_ptr_array_index (self->records, i)));
}

/**
 * mutual_draft_content_replay:
 * @self: a content
 * @n_replayed: (out) (optional): how many records are in the plan
 * @error: return location, for a snapshot that is no plan
 *
 * Makes the plan that @self stands for. Each record leaves the plan whole, so that it is whole after any number of them;
 * should that ever fail, the plan is given as it was last whole.
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 */
MutualPlan *
mutual_draft_content_replay (const MutualDraftContent  *self,
                             guint                     *n_replayed,
                             GError                   **error)
{
  guint good = 0;
  g_autoptr (MutualPlan) plan = run (self, self->records->len, &good, error);
  guint bad = good;

  if (plan == NULL)
    return NULL;

  if (good > 0 && !is_whole (plan))
    {
      /* The snapshot is whole, and the whole is not: halving the distance finds a border between the two. */
      good = 0;
      while (bad - good > 1)
        {
          guint middle = good + (bad - good) / 2;
          guint n_done;

          g_clear_object (&plan);
          plan = run (self, middle, &n_done, NULL);
          if (is_whole (plan))
            good = middle;
          else
            bad = middle;
        }
      g_message ("A draft is whole after %u of %u changes only", good, self->records->len);
      g_clear_object (&plan);
      plan = run (self, good, &bad, NULL);
    }

  if (n_replayed != NULL)
    *n_replayed = good;
  return g_steal_pointer (&plan);
}

/**
 * mutual_draft_content_write:
 * @self: a content
 *
 * Returns: (transfer full): the bytes of a journal with all records
 */
GBytes *
mutual_draft_content_write (const MutualDraftContent *self)
{
  GByteArray *journal = g_byte_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    mutual_journal_append (journal, g_ptr_array_index (self->records, i));
  return g_byte_array_free_to_bytes (journal);
}
