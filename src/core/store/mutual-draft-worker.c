/* The thread that writes drafts: the disk may be slow or full, and nobody waits for it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-draft-worker.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "store/mutual-journal.h"

#include <gio/gio.h>

/* What cannot be written is tried again after this. */
#define RETRY_DELAY (3 * G_USEC_PER_SEC)

/* Before all that is due some time. */
#define NOW 1

/* A journal below this is read in no time, however small the plan is. */
#define JOURNAL_MINIMUM ((gsize) 256 * 1024)

/* What became of a piece of work. */
typedef enum
{
  DONE,
  FAILED,
  BROKEN, /* the journal is of no use any more, but a new one may be */
} Outcome;

typedef struct
{
  MutualDraftJob *job;
  GError *problem;
} Message;

static GMutex mutex;
static GCond wake; /* for the thread: there is something to do */
static GCond rest; /* for who waits: something was done */
static GPtrArray *jobs; /* those that are due some time */
static guint n_busy;

static void
job_free (MutualDraftJob *self)
{
  g_weak_ref_clear (&self->owner);
  mutual_draft_content_clear (&self->content);
  g_clear_pointer (&self->folder, mutual_draft_folder_free);
  g_free (self->path);
  g_free (self);
}

static void
message_free (Message *message)
{
  mutual_draft_job_unref (message->job);
  g_clear_error (&message->problem);
  g_free (message);
}

static gboolean
on_message (gpointer user_data)
{
  Message *message = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&message->job->owner);

  if (owner != NULL)
    message->job->tell (owner, message->problem);
  return G_SOURCE_REMOVE;
}

static MutualDraftJob *
job_ref (MutualDraftJob *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
tell (MutualDraftJob *job,
      const GError   *problem)
{
  Message *message = g_new (Message, 1);

  *message = (Message) { job_ref (job), problem != NULL ? g_error_copy (problem) : NULL };
  g_idle_add_full (G_PRIORITY_DEFAULT, on_message, message, (GDestroyNotify) message_free);
}

static MutualDraftJob *
find_next (void)
{
  MutualDraftJob *next = NULL;

  for (guint i = 0; i < jobs->len; i++)
    {
      MutualDraftJob *job = g_ptr_array_index (jobs, i);

      if (next == NULL || job->due < next->due)
        next = job;
    }
  return next;
}

static void
schedule (MutualDraftJob *job,
          gint64          delay)
{
  gint64 due;

  /* Whoever types on a full disk does not make it try with every letter. */
  if (job->failing && delay > 0)
    delay = RETRY_DELAY;
  due = g_get_monotonic_time () + delay;
  if (job->due == 0)
    g_ptr_array_add (jobs, job_ref (job));
  if (job->due == 0 || due < job->due)
    job->due = due;
  g_cond_signal (&wake);
}

/* A folder that somebody removed is made again. */
static Outcome
write_whole (MutualDraftJob            *job,
             const MutualDraftContent  *content,
             GError                   **error)
{
  g_autoptr (GError) failure = NULL;

  if (job->folder != NULL)
    {
      if (mutual_draft_folder_write (job->folder, content, &failure))
        return DONE;
      if (!g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FAILED;
        }
      g_clear_pointer (&job->folder, mutual_draft_folder_free);
    }

  job->folder = mutual_draft_folder_create (error);
  if (job->folder != NULL && mutual_draft_folder_write (job->folder, content, error))
    return DONE;
  if (job->folder != NULL && !mutual_draft_folder_is_begun (job->folder))
    {
      mutual_draft_folder_remove (job->folder);
      g_clear_pointer (&job->folder, mutual_draft_folder_free);
    }
  return FAILED;
}

static GBytes *
join_records (GPtrArray *records,
              guint      from)
{
  GByteArray *lines = g_byte_array_new ();

  for (guint i = from; i < records->len; i++)
    mutual_journal_append (lines, g_ptr_array_index (records, i));
  return g_byte_array_free_to_bytes (lines);
}

static gsize
count_bytes (GPtrArray *records)
{
  gsize size = 0;

  for (guint i = 0; i < records->len; i++)
    size += g_bytes_get_size (g_ptr_array_index (records, i));
  return size;
}

/* Locked, but not while it writes. */
static Outcome
write_job (MutualDraftJob  *job,
           GError         **error)
{
  gboolean whole = job->whole || job->folder == NULL;
  g_auto (MutualDraftContent) content = { 0 };
  g_autoptr (GBytes) lines = NULL;
  guint n_records = job->content.records->len;
  guint epoch = job->epoch;
  Outcome outcome;

  if (job->pristine || (!whole && n_records == job->n_written))
    return DONE;
  if (whole)
    mutual_draft_content_copy (&job->content, &content);
  else
    lines = join_records (job->content.records, job->n_written);
  job->n_taken = n_records;

  g_mutex_unlock (&mutex);
  if (whole)
    outcome = write_whole (job, &content, error);
  else
    outcome = mutual_draft_folder_append (job->folder, lines, error) ? DONE : BROKEN;
  g_mutex_lock (&mutex);

  if (outcome != DONE)
    {
      job->whole = TRUE;
      return outcome;
    }
  if (whole)
    {
      job->journal_size = count_bytes (content.records);
      job->journal_limit = MAX (JOURNAL_MINIMUM, g_bytes_get_size (content.snapshot));
    }
  else
    {
      job->journal_size += g_bytes_get_size (lines);
    }
  if (job->epoch == epoch)
    {
      job->n_written = n_records;
      job->whole = FALSE;
    }
  return outcome;
}

/* The plan with all that was done, if that is a plan. */
static GBytes *
make_snapshot (const MutualDraftContent *content)
{
  guint n_replayed;
  g_autoptr (MutualPlan) plan = mutual_draft_content_replay (content, &n_replayed, NULL);

  return plan != NULL && n_replayed == content->records->len ? mutual_writer_write (plan) : NULL;
}

/* Locked, but not while it reckons. A journal that is longer than the plan is worth a new beginning. */
static void
shorten (MutualDraftJob *job)
{
  g_auto (MutualDraftContent) content = { 0 };
  g_autoptr (GBytes) snapshot = NULL;
  guint n_records = job->content.records->len;
  guint epoch = job->epoch;

  mutual_draft_content_copy (&job->content, &content);
  job->n_taken = n_records;
  g_mutex_unlock (&mutex);
  snapshot = make_snapshot (&content);
  g_mutex_lock (&mutex);

  /* Not a second time for the same. */
  job->journal_limit = job->journal_size * 2;
  if (snapshot == NULL || job->epoch != epoch || job->mark != G_MAXUINT || job->end != MUTUAL_DRAFT_GOES_ON)
    return;
  g_bytes_unref (job->content.snapshot);
  job->content.snapshot = g_steal_pointer (&snapshot);
  g_ptr_array_remove_range (job->content.records, 0, n_records);
  job->n_written = job->n_taken = 0;
  job->whole = TRUE;
  job->epoch++;
  schedule (job, 0);
}

/* Locked, but not while it removes. */
static void
remove_job (MutualDraftJob *job)
{
  g_autoptr (GError) error = NULL;

  g_mutex_unlock (&mutex);
  if (job->path != NULL)
    {
      job->folder = mutual_draft_folder_open (job->path, MUTUAL_DRAFT_OWN, &error);
      if (job->folder == NULL && !g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_FOUND))
        g_message ("%s could not be removed: %s", job->path, error->message);
    }
  if (job->folder != NULL && !mutual_draft_folder_remove (job->folder) && !mutual_draft_folder_remove (job->folder))
    g_message ("%s could not be removed", mutual_draft_folder_get_path (job->folder));
  g_clear_pointer (&job->folder, mutual_draft_folder_free);
  g_mutex_lock (&mutex);
}

/* Locked, but not while it works. */
static void
serve (MutualDraftJob *job)
{
  g_autoptr (GError) error = NULL;
  Outcome outcome;

  if (job->end == MUTUAL_DRAFT_OVER)
    return;
  if (job->end == MUTUAL_DRAFT_GOES)
    {
      job->end = MUTUAL_DRAFT_OVER;
      remove_job (job);
      return;
    }

  outcome = write_job (job, &error);
  if (outcome == BROKEN && job->end != MUTUAL_DRAFT_GOES)
    {
      g_clear_error (&error);
      outcome = write_job (job, &error);
    }

  if (outcome == DONE && job->failing)
    tell (job, NULL);
  else if (outcome != DONE && !job->failing)
    tell (job, error);
  job->failing = outcome != DONE;

  /* What ended while it was being written is due again. */
  if (job->end == MUTUAL_DRAFT_STAYS && job->due == 0)
    {
      job->end = MUTUAL_DRAFT_OVER;
      g_clear_pointer (&job->folder, mutual_draft_folder_free);
    }
  else if (job->end != MUTUAL_DRAFT_GOES_ON)
    schedule (job, 0);
  else if (outcome != DONE)
    schedule (job, RETRY_DELAY);
  else if (job->journal_size > job->journal_limit && job->mark == G_MAXUINT)
    shorten (job);
}

static gpointer
work (gpointer data)
{
  g_mutex_lock (&mutex);
  for (;;)
    {
      MutualDraftJob *job = find_next ();

      if (job == NULL)
        g_cond_wait (&wake, &mutex);
      else if (job->due > g_get_monotonic_time ())
        g_cond_wait_until (&wake, &mutex, job->due);
      else
        {
          g_ptr_array_remove_fast (jobs, job);
          job->due = 0;
          n_busy++;
          serve (job);
          n_busy--;
          g_cond_broadcast (&rest);
          /* The last reference may be this one, and what it frees may wait for the disk. */
          g_mutex_unlock (&mutex);
          mutual_draft_job_unref (job);
          g_mutex_lock (&mutex);
        }
    }
  return NULL;
}

static void
start_once (void)
{
  static gsize started = 0;

  if (g_once_init_enter (&started))
    {
      jobs = g_ptr_array_new ();
      g_thread_unref (g_thread_new ("drafts", work, NULL));
      g_once_init_leave (&started, 1);
    }
}

/* What failed is tried again some day; once is enough for who waits. */
static gboolean
is_at_rest (void)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      MutualDraftJob *job = g_ptr_array_index (jobs, i);

      if (job->due == NOW || !job->failing || job->end != MUTUAL_DRAFT_GOES_ON)
        return FALSE;
    }
  return n_busy == 0;
}

/**
 * mutual_draft_job_new:
 * @owner: who is told; held weakly
 * @tell: how
 *
 * Returns: (transfer full): a job of which all is still to be said
 */
MutualDraftJob *
mutual_draft_job_new (gpointer        owner,
                      MutualDraftTell tell_func)
{
  MutualDraftJob *self = g_new0 (MutualDraftJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_weak_ref_init (&self->owner, owner);
  self->tell = tell_func;
  self->mark = G_MAXUINT;
  self->whole = TRUE;
  return self;
}

/**
 * mutual_draft_job_unref:
 * @self: (transfer full): a job
 */
void
mutual_draft_job_unref (MutualDraftJob *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    job_free (self);
}

/**
 * mutual_draft_worker_lock:
 *
 * To be held for moments only, by whoever looks into a job.
 */
void
mutual_draft_worker_lock (void)
{
  start_once ();
  g_mutex_lock (&mutex);
}

/**
 * mutual_draft_worker_unlock:
 */
void
mutual_draft_worker_unlock (void)
{
  g_mutex_unlock (&mutex);
}

/**
 * mutual_draft_worker_schedule:
 * @job: a job, locked
 * @delay: in microseconds; what is scheduled sooner stays so
 *
 * Asks for @job to be brought to the disk.
 */
void
mutual_draft_worker_schedule (MutualDraftJob *job,
                              gint64          delay)
{
  schedule (job, delay);
}

/**
 * mutual_draft_worker_flush:
 * @patience: how long to wait at most, in microseconds
 *
 * Brings everything to the disk now, and waits for that.
 *
 * Returns: whether it is all there
 */
gboolean
mutual_draft_worker_flush (gint64 patience)
{
  gint64 until = g_get_monotonic_time () + patience;
  gboolean in_time = TRUE;
  gboolean done;

  start_once ();
  g_mutex_lock (&mutex);
  for (guint i = 0; i < jobs->len; i++)
    ((MutualDraftJob *) g_ptr_array_index (jobs, i))->due = NOW;
  g_cond_signal (&wake);
  while (in_time && !is_at_rest ())
    in_time = g_cond_wait_until (&rest, &mutex, until);
  done = jobs->len == 0 && n_busy == 0;
  g_mutex_unlock (&mutex);

  return done;
}
