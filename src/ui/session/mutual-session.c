/* The view-model in which the panes of a window meet: a plan, its history, and what is selected and open.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session-private.h"

#include "plan/mutual-date.h"
#include "plan/mutual-id.h"
#include "plan/mutual-step.h"

G_DEFINE_FINAL_TYPE (MutualSession, mutual_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_HISTORY,
  PROP_READ_ONLY,
  PROP_SELECTED,
  PROP_HIGHLIGHTED,
  PROP_FILTER,
  PROP_ZOOM,
  N_PROPS
};

enum
{
  CHANGED,
  REVEAL,
  WRITE,
  ZOOM,
  SHOW_MOVE,
  TOLD,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
emit_changed (MutualSession *self)
{
  GPtrArray *outer = self->changes;
  g_autoptr (GPtrArray) changes = g_steal_pointer (&self->edits);

  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  self->changes = changes;
  mutual_history_take_touched (self->history, self->touched);
  g_signal_emit (self, signals[CHANGED], 0);
  self->changes = outer;
}

static gboolean
on_idle (gpointer user_data)
{
  MutualSession *self = user_data;

  self->changed_source = 0;
  emit_changed (self);

  return G_SOURCE_REMOVE;
}

static void
on_edited (MutualSession *self,
           MutualEdit    *edit)
{
  g_ptr_array_add (self->edits, mutual_edit_ref (edit));
}

/* Before layout and painting, so that a frame never shows half of a change. */
static void
on_history_changed (MutualSession *self)
{
  if (self->changed_source == 0)
    self->changed_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
  mutual_session_settle_asking (self);
}

static void
mutual_session_constructed (GObject *object)
{
  MutualSession *self = MUTUAL_SESSION (object);

  G_OBJECT_CLASS (mutual_session_parent_class)->constructed (object);

  g_assert (self->plan != NULL);
  self->history = mutual_history_new (self->plan);
  self->settling = mutual_settling_new (self->history);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
  /* After what follows has followed. */
  g_signal_connect_object (self->history, "ending", G_CALLBACK (mutual_session_record_moves), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
mutual_session_dispose (GObject *object)
{
  MutualSession *self = MUTUAL_SESSION (object);

  g_clear_handle_id (&self->changed_source, g_source_remove);
  g_clear_object (&self->settling);
  g_clear_object (&self->history);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (mutual_session_parent_class)->dispose (object);
}

static void
mutual_session_finalize (GObject *object)
{
  MutualSession *self = MUTUAL_SESSION (object);

  g_free (self->selected);
  g_free (self->highlighted);
  mutual_filter_free (self->filter);
  g_strfreev (self->expanded_before);
  g_free (self->subject);
  g_strfreev (self->recorded);
  g_strfreev (self->last_move);
  g_strfreev (self->asked);
  g_ptr_array_unref (self->edits);
  g_hash_table_unref (self->expanded);
  g_hash_table_unref (self->selection);

  G_OBJECT_CLASS (mutual_session_parent_class)->finalize (object);
}

static void
mutual_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MutualSession *self = MUTUAL_SESSION (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_HIGHLIGHTED:
      g_value_set_string (value, self->highlighted);
      break;
    case PROP_FILTER:
      g_value_set_boxed (value, self->filter);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_session_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MutualSession *self = MUTUAL_SESSION (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      self->plan = g_value_dup_object (value);
      break;
    case PROP_READ_ONLY:
      self->read_only = g_value_get_boolean (value);
      break;
    case PROP_SELECTED:
      mutual_session_set_selected (self, g_value_get_string (value));
      break;
    case PROP_HIGHLIGHTED:
      mutual_session_set_highlighted (self, g_value_get_string (value));
      break;
    case PROP_FILTER:
      mutual_session_set_filter (self, g_value_get_boxed (value));
      break;
    case PROP_ZOOM:
      mutual_session_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_session_class_init (MutualSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mutual_session_constructed;
  object_class->dispose = mutual_session_dispose;
  object_class->finalize = mutual_session_finalize;
  object_class->get_property = mutual_session_get_property;
  object_class->set_property = mutual_session_set_property;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, MUTUAL_TYPE_PLAN,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, MUTUAL_TYPE_HISTORY,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                     | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_HIGHLIGHTED] = g_param_spec_string ("highlighted", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                      | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, MUTUAL_TYPE_FILTER,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  g_signal_new ("expansion-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[WRITE] = g_signal_new ("write", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ZOOM] = g_signal_new ("zoom", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_INT);
  signals[SHOW_MOVE] = g_signal_new ("show-move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_OBJECT);
  g_signal_new ("asking", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
mutual_session_init (MutualSession *self)
{
  mutual_date_get_today (&self->today);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  self->expanded = g_hash_table_new_full (mutual_id_hash, g_str_equal, g_free, NULL);
  self->selection = g_hash_table_new_full (mutual_id_hash, g_str_equal, g_free, NULL);
}

/**
 * mutual_session_new:
 * @plan: a sealed plan
 * @read_only: whether it can only be looked at
 *
 * Returns: (transfer full): a session in which nothing is selected and everything is closed
 */
MutualSession *
mutual_session_new (MutualPlan *plan,
                    gboolean    read_only)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  return g_object_new (MUTUAL_TYPE_SESSION, "plan", plan, "read-only", read_only, NULL);
}

/**
 * mutual_session_get_plan:
 * @self: a session
 *
 * Returns: (transfer none): the plan; it stays the same one for the life of the session
 */
MutualPlan *
mutual_session_get_plan (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->plan;
}

/**
 * mutual_session_get_history:
 * @self: a session
 *
 * Returns: (transfer none): the history of the plan
 */
MutualHistory *
mutual_session_get_history (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->history;
}

/**
 * mutual_session_get_read_only:
 * @self: a session
 *
 * Returns: whether the plan can only be looked at
 */
gboolean
mutual_session_get_read_only (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), TRUE);

  return self->read_only;
}

/**
 * mutual_session_get_today:
 * @self: a session
 *
 * Returns: (transfer none): the day that all panes count from
 */
const GDate *
mutual_session_get_today (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return &self->today;
}

/**
 * mutual_session_reveal:
 * @self: a session
 * @id: the id of an item
 * @member: where in it, or %MUTUAL_MEMBER_ID for the item as a whole
 *
 * Brings an item into sight and gives it the focus, in whatever pane shows it. Its milestone opens.
 */
void
mutual_session_reveal (MutualSession *self,
                       const char    *id,
                       MutualMember   member)
{
  MutualItem *item;

  g_return_if_fail (MUTUAL_IS_SESSION (self) && id != NULL);

  item = mutual_plan_find (self->plan, id);
  if (item == NULL)
    return;

  mutual_session_flush (self);
  if (MUTUAL_IS_STEP (item))
    mutual_session_set_expanded (self, mutual_item_get_id (mutual_item_get_parent (item)), TRUE);
  g_signal_emit (self, signals[REVEAL], 0, id, (int) member);
}

/**
 * mutual_session_write:
 * @self: a session
 * @id: the id of an item that is selected
 *
 * Lets the user write the title of the item where it shows.
 */
void
mutual_session_write (MutualSession *self,
                      const char    *id)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self) && id != NULL);

  mutual_session_reveal (self, id, MUTUAL_MEMBER_ID);
  g_signal_emit (self, signals[WRITE], 0, id);
}

/**
 * mutual_session_tell:
 * @self: a session
 * @text: a short sentence
 * @offers_undo: whether it can be undone right there
 *
 * Tells the user something in passing.
 */
void
mutual_session_tell (MutualSession *self,
                     const char    *text,
                     gboolean       offers_undo)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self) && text != NULL);

  g_signal_emit (self, signals[TOLD], 0, text, offers_undo);
}

/**
 * mutual_session_show_move:
 * @self: a session
 * @move: a MutualMove
 *
 * Asks for what a change of dates would bring to be shown, so that somebody decides on it.
 *
 * Returns: whether it is shown; nobody is there to do so otherwise
 */
gboolean
mutual_session_show_move (MutualSession *self,
                          GObject       *move)
{
  gboolean shown = FALSE;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self) && G_IS_OBJECT (move), FALSE);

  g_signal_emit (self, signals[SHOW_MOVE], 0, move, &shown);
  return shown;
}

/**
 * mutual_session_flush:
 * @self: a session
 *
 * Lets the panes follow what changed now instead of before the next frame.
 */
void
mutual_session_flush (MutualSession *self)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  if (self->changed_source == 0)
    return;
  g_clear_handle_id (&self->changed_source, g_source_remove);
  emit_changed (self);
}

/**
 * mutual_session_has_touched:
 * @self: a session that emits "changed"
 * @member: a member of items, or a list
 *
 * Returns: whether the member of any item, or the order or contents of that list, is among what changed
 */
gboolean
mutual_session_has_touched (MutualSession *self,
                            MutualMember   member)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self) && member < MUTUAL_N_MEMBERS, TRUE);

  return self->touched[member];
}

/**
 * mutual_session_get_changes:
 * @self: a session
 *
 * Lets a pane that shows thousands of items look only at those that changed.
 *
 * Returns: (transfer none) (nullable) (element-type MutualEdit): while "changed" is being emitted, the edits that it is
 *   about, in their order; %NULL otherwise
 */
GPtrArray *
mutual_session_get_changes (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->changes;
}
