/* A draft: what was done to a plan and is not saved yet, kept on the disk so that a crash cannot take it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-draft.h"

#include "format/mutual-edit-writer.h"
#include "format/mutual-writer.h"
#include "store/mutual-draft-worker.h"

/* What is done within this time goes to the disk together; a second is what may be lost. */
#define WRITE_DELAY (G_USEC_PER_SEC / 4)

struct _MutualDraft
{
  GObject parent_instance;

  MutualDraftJob *job;
  GFile *file;
  GBytes *base;
  GBytes *current;  /* what it was opened with */
  gboolean is_new;
  gint64 time;
  GError *problem;

  /* The last record, if it is the typing of one text: the next letter takes its place. */
  char *typed_id;
  MutualMember typed_member;
};

G_DEFINE_FINAL_TYPE (MutualDraft, mutual_draft, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_problem (gpointer      owner,
            const GError *problem)
{
  MutualDraft *self = owner;

  if (self->problem == NULL && problem == NULL)
    return;
  g_clear_error (&self->problem);
  self->problem = problem != NULL ? g_error_copy (problem) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static MutualDraft *
draft_new (GFile    *file,
           GBytes   *base,
           gboolean  is_new)
{
  MutualDraft *self = g_object_new (MUTUAL_TYPE_DRAFT, NULL);

  g_set_object (&self->file, file);
  self->base = g_bytes_ref (base);
  self->is_new = is_new;
  return self;
}

/* Whether the last record can still be replaced by one that sets the same text. */
static gboolean
may_replace (MutualDraft *self,
             MutualEdit  *edit)
{
  MutualDraftJob *job = self->job;
  guint n_records = job->content.records->len;

  return n_records > job->n_taken && (job->mark == G_MAXUINT || n_records > job->mark) &&
         self->typed_id != NULL && edit != NULL && self->typed_member == mutual_edit_get_member (edit) &&
         g_str_equal (self->typed_id, mutual_edit_get_item_id (edit));
}

static void
set_base (MutualDraft *self,
          GFile       *file,
          GBytes      *base)
{
  MutualDraftContent *content = &self->job->content;

  g_set_object (&self->file, file);
  g_bytes_ref (base);
  g_bytes_unref (self->base);
  self->base = base;
  self->is_new = FALSE;

  g_free (content->uri);
  content->uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_bytes_unref (content->base);
  content->base = g_bytes_ref (base);
  content->is_new = FALSE;
  self->job->whole = TRUE;
  self->job->pristine = FALSE;
  self->job->epoch++;
}

static void
end (MutualDraft    *self,
     MutualDraftEnd  how)
{
  mutual_draft_worker_lock ();
  if (self->job->end == MUTUAL_DRAFT_GOES_ON)
    {
      self->job->end = how;
      mutual_draft_worker_schedule (self->job, 0);
    }
  mutual_draft_worker_unlock ();
}

static void
mutual_draft_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MutualDraft *self = MUTUAL_DRAFT (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_boxed (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_draft_finalize (GObject *object)
{
  MutualDraft *self = MUTUAL_DRAFT (object);

  mutual_draft_close (self);
  mutual_draft_job_unref (self->job);
  g_clear_object (&self->file);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->current, g_bytes_unref);
  g_clear_error (&self->problem);
  g_free (self->typed_id);

  G_OBJECT_CLASS (mutual_draft_parent_class)->finalize (object);
}

static void
mutual_draft_class_init (MutualDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mutual_draft_finalize;
  object_class->get_property = mutual_draft_get_property;

  /**
   * MutualDraft:problem:
   *
   * Why what was done is not on the disk, or %NULL.
   */
  properties[PROP_PROBLEM] = g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mutual_draft_init (MutualDraft *self)
{
  self->job = mutual_draft_job_new (self, on_problem);
}

/**
 * mutual_draft_new:
 * @file: (nullable): the plan's file, %NULL while it has none
 * @base: the plan before anything was done to it: what the file holds
 * @is_new: whether even that is nowhere else
 *
 * Begins a draft. What it holds is on the disk within a second, and so is all that is appended; a thread does that.
 *
 * Returns: (transfer full): the draft
 */
MutualDraft *
mutual_draft_new (GFile    *file,
                  GBytes   *base,
                  gboolean  is_new)
{
  MutualDraft *self;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  g_return_val_if_fail (base != NULL, NULL);

  self = draft_new (file, base, is_new);
  self->job->content = (MutualDraftContent) { file != NULL ? g_file_get_uri (file) : NULL, g_bytes_ref (base),
                                              g_bytes_ref (base),
                                              g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref),
                                              is_new };
  mutual_draft_worker_lock ();
  mutual_draft_worker_schedule (self->job, WRITE_DELAY);
  mutual_draft_worker_unlock ();

  return self;
}

/**
 * mutual_draft_open:
 * @path: (type filename): where one is that nobody has open
 * @error: return location; %MUTUAL_STORE_ERROR_IN_USE if somebody has
 *
 * Takes up what another process left behind. Nobody else can open it from now on.
 *
 * Blocks: an interface calls mutual_drafts_open_async().
 *
 * Returns: (transfer full): the draft, or %NULL with @error set
 */
MutualDraft *
mutual_draft_open (const char  *path,
                   GError     **error)
{
  g_autoptr (MutualDraftFolder) folder = NULL;
  g_auto (MutualDraftContent) content = { 0 };
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GFile) file = NULL;
  MutualDraft *self;

  g_return_val_if_fail (path != NULL, NULL);

  folder = mutual_draft_folder_open (path, MUTUAL_DRAFT_OWN, error);
  if (folder == NULL || !mutual_draft_folder_read (folder, &content, error))
    return NULL;
  plan = mutual_draft_content_replay (&content, NULL, error);
  if (plan == NULL)
    return NULL;

  file = content.uri != NULL ? g_file_new_for_uri (content.uri) : NULL;
  self = draft_new (file, content.base, content.is_new);
  self->current = content.records->len > 0 ? mutual_writer_write (plan) : g_bytes_ref (content.snapshot);
  self->time = mutual_draft_folder_get_time (folder);
  g_bytes_unref (content.snapshot);
  content.snapshot = g_bytes_ref (self->current);
  g_ptr_array_set_size (content.records, 0);
  self->job->content = content;
  content = (MutualDraftContent) { 0 };
  self->job->folder = g_steal_pointer (&folder);
  self->job->pristine = TRUE;
  return self;
}

/**
 * mutual_draft_get_file:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the plan's file
 */
GFile *
mutual_draft_get_file (MutualDraft *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT (self), NULL);

  return self->file;
}

/**
 * mutual_draft_get_base:
 * @self: a draft
 *
 * Returns: (transfer none): the plan before anything was done to it
 */
GBytes *
mutual_draft_get_base (MutualDraft *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT (self), NULL);

  return self->base;
}

/**
 * mutual_draft_get_is_new:
 * @self: a draft
 *
 * Returns: whether even its base is nowhere else
 */
gboolean
mutual_draft_get_is_new (MutualDraft *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT (self), FALSE);

  return self->is_new;
}

/**
 * mutual_draft_get_current:
 * @self: a draft that was opened
 *
 * Returns: (transfer none) (nullable): the plan with all that was done to it until then
 */
GBytes *
mutual_draft_get_current (MutualDraft *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT (self), NULL);

  return self->current;
}

/**
 * mutual_draft_get_time:
 * @self: a draft that was opened
 *
 * Returns: when the last of it was done, in seconds since 1970
 */
gint64
mutual_draft_get_time (MutualDraft *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT (self), 0);

  return self->time;
}

/**
 * mutual_draft_get_problem:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): why what was done is not on the disk; it is tried again and again
 */
const GError *
mutual_draft_get_problem (MutualDraft *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT (self), NULL);

  return self->problem;
}

/**
 * mutual_draft_append:
 * @self: a draft
 * @edits: (element-type MutualEdit): one action: after it, the plan is whole
 *
 * Adds what was done to the plan.
 */
void
mutual_draft_append (MutualDraft *self,
                     GPtrArray   *edits)
{
  g_autoptr (GBytes) record = NULL;
  MutualEdit *typed = NULL;
  MutualDraftJob *job;

  g_return_if_fail (MUTUAL_IS_DRAFT (self));
  g_return_if_fail (edits != NULL && edits->len > 0);

  job = self->job;
  record = mutual_edit_writer_write (edits);
  if (edits->len == 1 && mutual_edit_get_kind (g_ptr_array_index (edits, 0)) == MUTUAL_EDIT_SET)
    typed = g_ptr_array_index (edits, 0);

  mutual_draft_worker_lock ();
  if (may_replace (self, typed))
    g_ptr_array_remove_index (job->content.records, job->content.records->len - 1);
  g_ptr_array_add (job->content.records, g_steal_pointer (&record));
  job->pristine = FALSE;
  if (job->end == MUTUAL_DRAFT_GOES_ON)
    mutual_draft_worker_schedule (job, WRITE_DELAY);
  mutual_draft_worker_unlock ();

  g_clear_pointer (&self->typed_id, g_free);
  if (typed != NULL)
    {
      self->typed_id = g_strdup (mutual_edit_get_item_id (typed));
      self->typed_member = mutual_edit_get_member (typed);
    }
}

/**
 * mutual_draft_mark:
 * @self: a draft
 *
 * A save of the plan as it is now begins: what is appended from now on is not in it.
 */
void
mutual_draft_mark (MutualDraft *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT (self));

  mutual_draft_worker_lock ();
  self->job->mark = self->job->content.records->len;
  mutual_draft_worker_unlock ();
}

/**
 * mutual_draft_unmark:
 * @self: a draft, after mutual_draft_mark()
 *
 * That save failed.
 */
void
mutual_draft_unmark (MutualDraft *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT (self));

  mutual_draft_worker_lock ();
  self->job->mark = G_MAXUINT;
  mutual_draft_worker_unlock ();
}

/**
 * mutual_draft_rebase:
 * @self: a draft, after mutual_draft_mark()
 * @file: the file that was saved
 * @base: what it holds now
 *
 * That save succeeded: what is in it leaves the draft, what came since stays.
 */
void
mutual_draft_rebase (MutualDraft *self,
                     GFile       *file,
                     GBytes      *base)
{
  MutualDraftJob *job;

  g_return_if_fail (MUTUAL_IS_DRAFT (self));
  g_return_if_fail (G_IS_FILE (file) && base != NULL);
  g_return_if_fail (self->job->mark != G_MAXUINT);

  job = self->job;
  mutual_draft_worker_lock ();
  set_base (self, file, base);
  g_bytes_unref (job->content.snapshot);
  job->content.snapshot = g_bytes_ref (base);
  g_ptr_array_remove_range (job->content.records, 0, job->mark);
  job->n_written = job->n_taken = 0;
  job->mark = G_MAXUINT;
  if (job->end == MUTUAL_DRAFT_GOES_ON)
    mutual_draft_worker_schedule (job, 0);
  mutual_draft_worker_unlock ();
}

/**
 * mutual_draft_set_base:
 * @self: a draft
 * @file: (nullable): the plan's file
 * @base: what it holds now
 *
 * Another one wrote to the file, and what they wrote is in the plan by now.
 */
void
mutual_draft_set_base (MutualDraft *self,
                       GFile       *file,
                       GBytes      *base)
{
  g_return_if_fail (MUTUAL_IS_DRAFT (self));
  g_return_if_fail (base != NULL);

  mutual_draft_worker_lock ();
  set_base (self, file, base);
  if (self->job->end == MUTUAL_DRAFT_GOES_ON)
    mutual_draft_worker_schedule (self->job, 0);
  mutual_draft_worker_unlock ();
}

/**
 * mutual_draft_discard:
 * @self: a draft
 *
 * Everything is saved, or is to be lost: the draft leaves the disk.
 */
void
mutual_draft_discard (MutualDraft *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT (self));

  end (self, MUTUAL_DRAFT_GOES);
}

/**
 * mutual_draft_close:
 * @self: a draft
 *
 * Leaves the draft on the disk, whole, for whoever opens it next.
 */
void
mutual_draft_close (MutualDraft *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT (self));

  end (self, MUTUAL_DRAFT_STAYS);
}

/**
 * mutual_draft_flush_all:
 * @patience: how long to wait at most, in microseconds
 *
 * Waits until all drafts are on the disk as they should be, or off it. Before the program ends.
 *
 * Returns: whether they are
 */
gboolean
mutual_draft_flush_all (gint64 patience)
{
  return mutual_draft_worker_flush (patience);
}
