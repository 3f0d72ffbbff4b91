/* The history of a plan: labelled groups of edits, undone and redone by the same function that did them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-history-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (MutualHistory, mutual_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};

enum
{
  CHANGED,
  ENDING,
  EDITED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static MutualHistoryGroup *
group_new (const char *label)
{
  MutualHistoryGroup *group = g_new0 (MutualHistoryGroup, 1);

  group->label = g_strdup (label);
  group->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  return group;
}

static void
group_free (MutualHistoryGroup *group)
{
  g_ptr_array_unref (group->edits);
  g_free (group->subject);
  g_free (group->typing);
  g_free (group->label);
  g_free (group);
}

/* Edits of the history have been applied before to this very plan, so that none of them can fail. */
static void
run (MutualHistory *self,
     MutualEdit    *edit)
{
  g_autoptr (GError) error = NULL;

  self->touched[mutual_edit_get_member (edit)] = TRUE;
  if (!mutual_edit_apply (edit, self->plan, &error))
    g_critical ("The history does not fit its plan: %s", error->message);
  g_signal_emit (self, signals[EDITED], 0, edit);
}

static void
mutual_history_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MutualHistory *self = MUTUAL_HISTORY (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, mutual_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, mutual_history_get_redo_label (self));
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, mutual_history_get_modified (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_history_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MutualHistory *self = MUTUAL_HISTORY (object);

  if (prop_id == PROP_PLAN)
    self->plan = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_history_finalize (GObject *object)
{
  MutualHistory *self = MUTUAL_HISTORY (object);

  g_clear_pointer (&self->open, group_free);
  g_ptr_array_unref (self->groups);
  g_object_unref (self->plan);

  G_OBJECT_CLASS (mutual_history_parent_class)->finalize (object);
}

static void
mutual_history_class_init (MutualHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mutual_history_get_property;
  object_class->set_property = mutual_history_set_property;
  object_class->finalize = mutual_history_finalize;

  /**
   * MutualHistory:plan:
   *
   * The plan whose history this is.
   */
  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, MUTUAL_TYPE_PLAN,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * MutualHistory:undo-label:
   *
   * The name of the action that undo takes back, or %NULL.
   */
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  /**
   * MutualHistory:redo-label:
   *
   * The name of the action that redo does again, or %NULL.
   */
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  /**
   * MutualHistory:modified:
   *
   * Whether the plan differs from what was saved.
   */
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * MutualHistory::changed:
   *
   * The plan changed, by a group of edits, an undo or a redo.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  /**
   * MutualHistory::ending:
   * @edits: (element-type MutualEdit): what the action has done so far
   *
   * An action ends. Whoever knows what else has to change with it may still apply edits, which become a part of it.
   */
  signals[ENDING] = g_signal_new ("ending", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  /**
   * MutualHistory::edited:
   * @edit: the edit
   *
   * One edit was applied, whether it was done, undone, redone or abandoned. It tells followers of large plans where to look.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, MUTUAL_TYPE_EDIT | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
mutual_history_init (MutualHistory *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->saving = -1;
}

/**
 * mutual_history_new:
 * @plan: a sealed plan, as it is in its file
 *
 * Returns: (transfer full): its empty history
 */
MutualHistory *
mutual_history_new (MutualPlan *plan)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan) && mutual_plan_is_sealed (plan), NULL);

  return g_object_new (MUTUAL_TYPE_HISTORY, "plan", plan, NULL);
}

/**
 * mutual_history_get_plan:
 * @self: a history
 *
 * Returns: (transfer none): its plan
 */
MutualPlan *
mutual_history_get_plan (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), NULL);

  return self->plan;
}

/**
 * mutual_history_begin:
 * @self: a history
 * @label: the name of the user's action, as menus show it: "Move Milestone"
 *
 * Begins one action. Within an action, a further begin and its end are part of the first.
 */
void
mutual_history_begin (MutualHistory *self,
                      const char    *label)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self) && label != NULL);

  if (self->depth++ == 0)
    self->open = group_new (label);
}

/**
 * mutual_history_apply:
 * @self: a history, after mutual_history_begin()
 * @edit: what to do
 * @error: (nullable): why it cannot be done
 *
 * Does @edit as a part of the action that was begun.
 *
 * Returns: %FALSE, and nothing changed by this edit, on an error
 */
gboolean
mutual_history_apply (MutualHistory  *self,
                      MutualEdit     *edit,
                      GError        **error)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && edit != NULL, FALSE);
  g_return_val_if_fail (self->open != NULL, FALSE);

  if (!mutual_edit_apply (edit, self->plan, error))
    return FALSE;
  self->touched[mutual_edit_get_member (edit)] = TRUE;
  g_ptr_array_add (self->open->edits, mutual_edit_ref (edit));
  g_signal_emit (self, signals[EDITED], 0, edit);
  return TRUE;
}

/**
 * mutual_history_end:
 * @self: a history, after mutual_history_begin()
 *
 * Ends the action: it is now one step of undo, unless it did nothing.
 */
void
mutual_history_end (MutualHistory *self)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self) && self->depth > 0);

  if (self->depth == 1 && self->open->edits->len > 0)
    {
      self->open->n_own = self->open->edits->len;
      g_signal_emit (self, signals[ENDING], 0, self->open->edits);
    }
  if (--self->depth > 0)
    return;
  if (self->open->edits->len == 0)
    {
      g_clear_pointer (&self->open, group_free);
      return;
    }

  mutual_history_forget_saves (self);
  g_ptr_array_set_size (self->groups, (int) self->position);
  if (mutual_history_join (self, self->open))
    g_clear_pointer (&self->open, group_free);
  else
    {
      g_ptr_array_add (self->groups, g_steal_pointer (&self->open));
      self->position++;
    }
  mutual_history_tell (self);
}

/**
 * mutual_history_abandon:
 * @self: a history, after mutual_history_begin()
 *
 * Takes back what the action did so far and forgets it, however deep it was begun.
 */
void
mutual_history_abandon (MutualHistory *self)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self) && self->depth > 0);

  self->depth = 0;
  mutual_history_run_back (self, self->open);
  g_clear_pointer (&self->open, group_free);
}

/**
 * mutual_history_undo:
 * @self: a history
 *
 * Takes back the last action; without one, nothing happens.
 *
 * Returns: (transfer none) (nullable) (element-type MutualEdit): what was taken back, so that it can be shown
 */
GPtrArray *
mutual_history_undo (MutualHistory *self)
{
  MutualHistoryGroup *group;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && self->depth == 0, NULL);

  if (self->position == 0)
    return NULL;
  mutual_history_end_typing (self);
  self->position--;
  group = g_ptr_array_index (self->groups, self->position);
  mutual_history_run_back (self, group);
  mutual_history_end_typing (self);
  mutual_history_tell (self);
  return group->edits;
}

/**
 * mutual_history_redo:
 * @self: a history
 *
 * Does again what was last undone; without that, nothing happens.
 *
 * Returns: (transfer none) (nullable) (element-type MutualEdit): what was done again, so that it can be shown
 */
GPtrArray *
mutual_history_redo (MutualHistory *self)
{
  MutualHistoryGroup *group;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && self->depth == 0, NULL);

  if (self->position == self->groups->len)
    return NULL;
  group = g_ptr_array_index (self->groups, self->position);
  for (guint i = 0; i < group->edits->len; i++)
    run (self, g_ptr_array_index (group->edits, i));
  self->position++;
  mutual_history_tell (self);
  return group->edits;
}

/**
 * mutual_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of the action that undo takes back
 */
const char *
mutual_history_get_undo_label (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), NULL);

  if (self->position == 0)
    return NULL;
  return ((MutualHistoryGroup *) g_ptr_array_index (self->groups, self->position - 1))->label;
}

/**
 * mutual_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of the action that redo does again
 */
const char *
mutual_history_get_redo_label (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), NULL);

  if (self->position == self->groups->len)
    return NULL;
  return ((MutualHistoryGroup *) g_ptr_array_index (self->groups, self->position))->label;
}

/**
 * mutual_history_take_touched:
 * @self: a history
 * @touched: (out caller-allocates) (array fixed-size=MUTUAL_N_MEMBERS): which members of any items were set, or which
 *   lists got, lost or reordered items, since this was last called
 *
 * So that what depends on a few members need not be made anew with every letter of a title.
 */
void
mutual_history_take_touched (MutualHistory *self,
                             gboolean      *touched)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self) && touched != NULL);

  memcpy (touched, self->touched, MUTUAL_N_MEMBERS * sizeof *touched);
  memset (self->touched, 0, sizeof self->touched);
}

/* For the files of the history alone. */

/* Takes back what an action did. */
void
mutual_history_run_back (MutualHistory      *self,
                         MutualHistoryGroup *group)
{
  for (guint i = group->edits->len; i > 0; i--)
    {
      g_autoptr (MutualEdit) inverse = mutual_edit_invert (g_ptr_array_index (group->edits, i - 1));

      run (self, inverse);
    }
}

/* Tells that the plan changed, and what can be undone and redone now. */
void
mutual_history_tell (MutualHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
  g_signal_emit (self, signals[CHANGED], 0);
}
