/* The history of a plan: labelled groups of edits, undone and redone by the same function that did them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-history.h"

#include <string.h>

/* One action of the user: its name and its edits. */
typedef struct
{
  char *label;
  GPtrArray *edits;
  char *typing; /* the id of the item that is being written, as long as what follows may join */
} Group;

struct _MutualHistory
{
  GObject parent_instance;

  MutualPlan *plan;
  GPtrArray *groups;
  guint position; /* groups before it are done, groups from it on are undone */
  int saved;      /* the position that is in the file; -1 when no position is */
  int saving;     /* the position that is being saved; -1 when none is, or it is no more */
  Group *open;
  guint depth;
  gboolean touched[MUTUAL_N_MEMBERS + 1]; /* since somebody last asked */
};

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

static Group *
group_new (const char *label)
{
  Group *group = g_new0 (Group, 1);

  group->label = g_strdup (label);
  group->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  return group;
}

static void
group_free (Group *group)
{
  g_ptr_array_unref (group->edits);
  g_free (group->typing);
  g_free (group->label);
  g_free (group);
}

static void
tell (MutualHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
  g_signal_emit (self, signals[CHANGED], 0);
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
run_back (MutualHistory *self,
          Group         *group)
{
  for (guint i = group->edits->len; i > 0; i--)
    {
      g_autoptr (MutualEdit) inverse = mutual_edit_invert (g_ptr_array_index (group->edits, i - 1));

      run (self, inverse);
    }
}

static Group *
get_last (MutualHistory *self)
{
  return self->position > 0 ? g_ptr_array_index (self->groups, self->position - 1) : NULL;
}

/* A keystroke after others in the same place: typing is one action, however many keys it takes. What is in the file
 * stays a position of its own. */
static gboolean
may_join (MutualHistory *self,
          Group         *group)
{
  Group *last = get_last (self);

  return group->typing != NULL && last != NULL && g_strcmp0 (last->typing, group->typing) == 0 &&
         self->position == self->groups->len && self->saved != (int) self->position;
}

static void
join (MutualHistory *self,
      Group         *group)
{
  Group *last = get_last (self);
  gboolean idle = TRUE;

  for (guint i = 0; i < group->edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (group->edits, i);
      MutualEdit *merged = NULL;

      /* Only with the last one that touches the same member: order matters to all others. */
      for (guint j = last->edits->len; j > 0 && merged == NULL; j--)
        {
          merged = mutual_edit_merge (g_ptr_array_index (last->edits, j - 1), edit);
          if (merged != NULL)
            {
              mutual_edit_unref (g_ptr_array_index (last->edits, j - 1));
              g_ptr_array_index (last->edits, j - 1) = merged;
            }
        }
      if (merged == NULL)
        g_ptr_array_add (last->edits, mutual_edit_ref (edit));
    }

  /* Typed back to what it was: nothing happened. */
  for (guint i = 0; i < last->edits->len && idle; i++)
    idle = mutual_edit_is_idle (g_ptr_array_index (last->edits, i));
  if (idle)
    {
      self->position--;
      g_ptr_array_set_size (self->groups, (int) self->position);
    }
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
 * mutual_history_begin_typing:
 * @self: a history
 * @label: the name of the user's action, as menus show it: "Rename Step"
 * @id: the id of the item that is being written
 *
 * Begins one action that joins the last one if that was typing in the same item, so that undo takes back a text and not
 * a letter. A new item and the typing of its title are one action if the new item is made by this, too.
 */
void
mutual_history_begin_typing (MutualHistory *self,
                             const char    *label,
                             const char    *id)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self) && label != NULL && id != NULL);

  mutual_history_begin (self, label);
  if (self->depth == 1)
    self->open->typing = g_strdup (id);
}

/**
 * mutual_history_end_typing:
 * @self: a history
 *
 * What is typed from now on is another action: the focus went elsewhere, a pause was made, or a save began.
 */
void
mutual_history_end_typing (MutualHistory *self)
{
  Group *last;

  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  last = get_last (self);
  if (last != NULL)
    g_clear_pointer (&last->typing, g_free);
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
    g_signal_emit (self, signals[ENDING], 0, self->open->edits);
  if (--self->depth > 0)
    return;
  if (self->open->edits->len == 0)
    {
      g_clear_pointer (&self->open, group_free);
      return;
    }

  /* What was undone can no longer be redone; if the file holds one of those states, no position is saved. */
  if (self->saved > (int) self->position)
    self->saved = -1;
  if (self->saving > (int) self->position)
    self->saving = -1;
  g_ptr_array_set_size (self->groups, (int) self->position);
  if (may_join (self, self->open))
    {
      join (self, self->open);
      g_clear_pointer (&self->open, group_free);
    }
  else
    {
      g_ptr_array_add (self->groups, g_steal_pointer (&self->open));
      self->position++;
    }
  tell (self);
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
  run_back (self, self->open);
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
  Group *group;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && self->depth == 0, NULL);

  if (self->position == 0)
    return NULL;
  mutual_history_end_typing (self);
  self->position--;
  group = g_ptr_array_index (self->groups, self->position);
  run_back (self, group);
  mutual_history_end_typing (self);
  tell (self);
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
  Group *group;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && self->depth == 0, NULL);

  if (self->position == self->groups->len)
    return NULL;
  group = g_ptr_array_index (self->groups, self->position);
  for (guint i = 0; i < group->edits->len; i++)
    run (self, g_ptr_array_index (group->edits, i));
  self->position++;
  tell (self);
  return group->edits;
}

/**
 * mutual_history_can_withdraw:
 * @self: a history
 * @id: the id of an item
 *
 * Returns: whether the last action was to make this item and write in it, and nothing was done since
 */
gboolean
mutual_history_can_withdraw (MutualHistory *self,
                             const char    *id)
{
  Group *last;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && id != NULL, FALSE);

  last = get_last (self);
  return self->depth == 0 && last != NULL && g_strcmp0 (last->typing, id) == 0 &&
         self->saved != (int) self->position &&
         mutual_edit_get_kind (g_ptr_array_index (last->edits, 0)) == MUTUAL_EDIT_INSERT;
}

/**
 * mutual_history_withdraw:
 * @self: a history
 * @id: the id of an item
 *
 * Takes back the last action and forgets it, if that was to make this item and write in it: a new row that was left
 * empty was never meant.
 *
 * Returns: whether it did
 */
gboolean
mutual_history_withdraw (MutualHistory *self,
                         const char    *id)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self) && self->depth == 0 && id != NULL, FALSE);

  if (!mutual_history_can_withdraw (self, id))
    return FALSE;
  run_back (self, get_last (self));
  self->position--;
  g_ptr_array_set_size (self->groups, (int) self->position);
  tell (self);
  return TRUE;
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
  return ((Group *) g_ptr_array_index (self->groups, self->position - 1))->label;
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
  return ((Group *) g_ptr_array_index (self->groups, self->position))->label;
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

/**
 * mutual_history_get_modified:
 * @self: a history
 *
 * Returns: whether the plan differs from what was saved
 */
gboolean
mutual_history_get_modified (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), FALSE);

  return self->saved != (int) self->position;
}

/**
 * mutual_history_get_position:
 * @self: a history
 *
 * Returns: how many actions are done; for mutual_history_mark_saved()
 */
guint
mutual_history_get_position (MutualHistory *self)
{
  g_return_val_if_fail (MUTUAL_IS_HISTORY (self), 0);

  return self->position;
}

/**
 * mutual_history_mark_saved:
 * @self: a history
 * @position: the position whose bytes are now in the file, or %MUTUAL_HISTORY_NEVER if no file holds any of them
 *
 * For what is so at once; a save takes its time, and has mutual_history_begin_save().
 */
void
mutual_history_mark_saved (MutualHistory *self,
                           guint          position)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  self->saved = position == MUTUAL_HISTORY_NEVER ? -1 : (int) position;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

/**
 * mutual_history_begin_save:
 * @self: a history
 *
 * The state as it is now is being saved. Meanwhile editing goes on: it may be undone, and something else be done in its
 * place.
 */
void
mutual_history_begin_save (MutualHistory *self)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  mutual_history_end_typing (self);
  self->saving = (int) self->position;
}

/**
 * mutual_history_end_save:
 * @self: a history, after mutual_history_begin_save()
 * @saved: whether that state is in the file now
 */
void
mutual_history_end_save (MutualHistory *self,
                         gboolean       saved)
{
  g_return_if_fail (MUTUAL_IS_HISTORY (self));

  if (saved)
    self->saved = self->saving;
  self->saving = -1;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}
