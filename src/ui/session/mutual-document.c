/* The plan of a window and the file that it lives in: loading, saving, and what is not saved yet.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-document-private.h"

#include "format/mutual-writer.h"
#include "session/mutual-expansion.h"
#include "session/mutual-reading.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (MutualDocument, mutual_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_SESSION,
  PROP_STATE,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_SAVING,
  PROP_DRAFT_PROBLEM,
  N_PROPS
};

enum
{
  MET,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_state (MutualDocument      *self,
           MutualDocumentState  state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
on_plan_changed (MutualDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
on_edited (MutualDocument *self)
{
  self->n_edits++;
}

static void
on_modified (MutualDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Only plans with a file are worth remembering. */
static void
on_expansion_changed (MutualDocument *self)
{
  if (self->file != NULL)
    mutual_expansion_remember (mutual_expansion_get_default (), self->session);
}

/*< private >
 * mutual_document_take_plan:
 * @plan: a sealed plan
 *
 * From now on there is a session.
 */
void
mutual_document_take_plan (MutualDocument *self,
                           MutualPlan     *plan)
{
  g_assert (self->session == NULL);

  self->session = mutual_session_new (plan, mutual_plan_get_version (plan) > MUTUAL_PLAN_VERSION);
  mutual_expansion_recall (mutual_expansion_get_default (), self->session);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (on_plan_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "expansion-changed", G_CALLBACK (on_expansion_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mutual_session_get_history (self->session), "notify::modified", G_CALLBACK (on_modified),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mutual_session_get_history (self->session), "edited", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
fail (MutualDocument *self,
      GTask          *task,
      const GError   *error,
      GPtrArray      *problems)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = problems != NULL ? g_ptr_array_ref (problems) : NULL;
  set_state (self, MUTUAL_DOCUMENT_FAILED);
  g_task_return_error (task, g_error_copy (error));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (MutualReading) reading = NULL;
  g_autoptr (GError) cancelled = NULL;
  MutualDocument *self = g_task_get_source_object (task);

  reading = mutual_reading_finish (G_FILE (source), result, &cancelled);
  if (reading == NULL || reading->error != NULL)
    {
      fail (self, task, reading != NULL ? reading->error : cancelled, reading != NULL ? reading->problems : NULL);
      return;
    }

  if (reading->adopted)
    {
      g_clear_object (&self->file);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
    }
  else
    {
      self->base = g_steal_pointer (&reading->bytes);
    }
  mutual_document_take_plan (self, reading->plan);
  mutual_document_keep_draft (self, NULL);
  mutual_document_watch (self);
  set_state (self, MUTUAL_DOCUMENT_READY);
  g_task_return_boolean (task, TRUE);
}

/* What a crash left behind comes before what is in the file. */
static void
on_recovered (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  MutualDocument *self = MUTUAL_DOCUMENT (source);
  gboolean recovered = mutual_document_recover_finish (self, result, &error);

  if (error != NULL)
    {
      fail (self, task, error, NULL);
    }
  else if (recovered)
    {
      set_state (self, MUTUAL_DOCUMENT_READY);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      GCancellable *cancellable = g_task_get_task_data (task);

      mutual_reading_start (self->file, cancellable, on_read, g_steal_pointer (&task));
    }
}

static void
mutual_document_dispose (GObject *object)
{
  mutual_document_stop_watching (MUTUAL_DOCUMENT (object));

  G_OBJECT_CLASS (mutual_document_parent_class)->dispose (object);
}

static void
mutual_document_finalize (GObject *object)
{
  MutualDocument *self = MUTUAL_DOCUMENT (object);

  g_object_unref (self->conflicts);
  g_clear_object (&self->file);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_object (&self->keeper);
  g_free (self->draft_path);
  g_clear_object (&self->session);
  g_clear_error (&self->error);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (mutual_document_parent_class)->finalize (object);
}

static void
mutual_document_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MutualDocument *self = MUTUAL_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_TITLE:
      g_value_take_string (value, mutual_document_dup_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, mutual_document_get_modified (self));
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    case PROP_DRAFT_PROBLEM:
      g_value_set_boxed (value, mutual_document_get_draft_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_document_class_init (MutualDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mutual_document_dispose;
  object_class->finalize = mutual_document_finalize;
  object_class->get_property = mutual_document_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MUTUAL_TYPE_SESSION, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, MUTUAL_DOCUMENT_LOADING, MUTUAL_DOCUMENT_FAILED,
                                              MUTUAL_DOCUMENT_LOADING, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  properties[PROP_DRAFT_PROBLEM] = g_param_spec_boxed ("draft-problem", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MutualDocument::met:
   * @self: the document
   * @meeting: what was found in its file
   *
   * The file is another one than it was. What could be taken over into the plan is in it already.
   */
  signals[MET] = g_signal_new ("met", MUTUAL_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_POINTER);
}

static void
mutual_document_init (MutualDocument *self)
{
  self->conflicts = g_list_store_new (MUTUAL_TYPE_CONFLICT);
}

/*< private >
 * mutual_document_set_saving:
 * @self: a document
 * @saving: whether it is just being saved
 */
void
mutual_document_set_saving (MutualDocument *self,
                            gboolean        saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/*< private >
 * mutual_document_set_file:
 * @self: a document
 * @file: the file that it lives in from now on
 */
void
mutual_document_set_file (MutualDocument *self,
                          GFile          *file)
{
  if (!g_set_object (&self->file, file))
    return;

  mutual_expansion_remember (mutual_expansion_get_default (), self->session);
  mutual_document_watch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/*< private >
 * mutual_document_tell_met:
 * @self: a document
 * @meeting: what was found in its file
 */
void
mutual_document_tell_met (MutualDocument *self,
                          MutualMeeting  *meeting)
{
  g_signal_emit (self, signals[MET], 0, meeting);
}

/**
 * mutual_document_new:
 * @file: the file that the plan is in, to be loaded
 *
 * Returns: (transfer full): a document without a plan yet
 */
MutualDocument *
mutual_document_new (GFile *file)
{
  MutualDocument *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (MUTUAL_TYPE_DOCUMENT, NULL);
  self->file = g_object_ref (file);

  return self;
}

/**
 * mutual_document_new_untitled:
 * @plan: a sealed plan that no file holds
 * @modified: whether something would be lost without saving it
 *
 * Returns: (transfer full): a document that is ready
 */
MutualDocument *
mutual_document_new_untitled (MutualPlan *plan,
                              gboolean    modified)
{
  MutualDocument *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  self = g_object_new (MUTUAL_TYPE_DOCUMENT, NULL);
  mutual_document_take_plan (self, plan);
  self->state = MUTUAL_DOCUMENT_READY;
  if (modified)
    mutual_history_mark_saved (mutual_session_get_history (self->session), MUTUAL_HISTORY_NEVER);
  mutual_document_keep_draft (self, NULL);

  return self;
}

/**
 * mutual_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): its file, %NULL while it is untitled
 */
GFile *
mutual_document_get_file (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * mutual_document_get_session:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what the panes show, once it is ready
 */
MutualSession *
mutual_document_get_session (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return self->session;
}

/**
 * mutual_document_get_state:
 * @self: a document
 *
 * Returns: how far it is
 */
MutualDocumentState
mutual_document_get_state (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), MUTUAL_DOCUMENT_FAILED);

  return self->state;
}

/**
 * mutual_document_get_error:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why it could not be loaded
 */
const GError *
mutual_document_get_error (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return self->error;
}

/**
 * mutual_document_get_problems:
 * @self: a document
 *
 * Returns: (transfer none) (nullable) (element-type MutualProblem): all that is wrong with a broken plan
 */
GPtrArray *
mutual_document_get_problems (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  return self->problems;
}

/**
 * mutual_document_get_modified:
 * @self: a document
 *
 * Returns: whether something would be lost if it were closed now
 */
gboolean
mutual_document_get_modified (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), FALSE);

  return self->session != NULL && mutual_history_get_modified (mutual_session_get_history (self->session));
}

/**
 * mutual_document_get_saving:
 * @self: a document
 *
 * Returns: whether it is just being saved
 */
gboolean
mutual_document_get_saving (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), FALSE);

  return self->saving;
}

/**
 * mutual_document_dup_title:
 * @self: a document
 *
 * Returns: (transfer full): what the plan is called, for people to read
 */
char *
mutual_document_dup_title (MutualDocument *self)
{
  const char *title = NULL;

  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  if (self->session != NULL)
    title = mutual_item_get_text (MUTUAL_ITEM (mutual_session_get_plan (self->session)), MUTUAL_MEMBER_TITLE);
  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (self->file != NULL)
    return mutual_document_dup_file_name (self);

  return g_strdup (_("Untitled Plan"));
}

/**
 * mutual_document_dup_file_name:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): the name of its file without folders, for people to read
 */
char *
mutual_document_dup_file_name (MutualDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);

  if (self->file == NULL)
    return NULL;

  name = g_file_get_basename (self->file);
  return g_filename_display_name (name);
}

/**
 * mutual_document_write:
 * @self: a document that is ready
 *
 * Returns: (transfer full): the plan as it is now, in the bytes of a file: the snapshot that threads are given
 */
GBytes *
mutual_document_write (MutualDocument *self)
{
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->session != NULL, NULL);

  return mutual_writer_write (mutual_session_get_plan (self->session));
}

/**
 * mutual_document_load_async:
 * @self: a document with a file, or of a draft
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @user_data: for @callback
 *
 * Loads the plan. If a crash left changes to it behind, it comes with these, and is modified. A document that could not
 * be loaded may be tried again.
 */
void
mutual_document_load_async (MutualDocument      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));
  g_return_if_fail (self->session == NULL && (self->file != NULL || self->draft_path != NULL));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mutual_document_load_async);
  if (cancellable != NULL)
    g_task_set_task_data (task, g_object_ref (cancellable), g_object_unref);
  set_state (self, MUTUAL_DOCUMENT_LOADING);
  mutual_document_recover_async (self, on_recovered, task);
}

/**
 * mutual_document_load_finish:
 * @self: the document
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether it is ready now
 */
gboolean
mutual_document_load_finish (MutualDocument  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mutual_document_refuse:
 * @self: a document that could not be loaded
 * @error: a better reason than was known before, such as why its server cannot be reached
 *
 * Changes what is said about why there is no plan.
 */
void
mutual_document_refuse (MutualDocument *self,
                        const GError   *error)
{
  g_return_if_fail (MUTUAL_IS_DOCUMENT (self));
  g_return_if_fail (self->session == NULL && error != NULL);

  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  set_state (self, MUTUAL_DOCUMENT_FAILED);
}
