/* The view-model in which the panes of a window meet: a plan, its history, and what is selected and open.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session.h"

#include "plan/mutual-date.h"

#include <glib/gi18n.h>

struct _MutualSession
{
  GObject parent_instance;

  MutualPlan *plan;
  MutualHistory *history;
  gboolean read_only;
  GDate today;
  char *selected;
  char *highlighted;
  GHashTable *expanded; /* set of ids */
  guint changed_source;
};

G_DEFINE_FINAL_TYPE (MutualSession, mutual_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_HISTORY,
  PROP_READ_ONLY,
  PROP_SELECTED,
  PROP_HIGHLIGHTED,
  N_PROPS
};

enum
{
  CHANGED,
  EXPANSION_CHANGED,
  SELECTION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
on_idle (gpointer user_data)
{
  MutualSession *self = user_data;

  self->changed_source = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Before layout and painting, so that a frame never shows half of a change. */
static void
on_history_changed (MutualSession *self)
{
  if (self->changed_source == 0)
    self->changed_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

static void
mutual_session_constructed (GObject *object)
{
  MutualSession *self = MUTUAL_SESSION (object);

  G_OBJECT_CLASS (mutual_session_parent_class)->constructed (object);

  g_assert (self->plan != NULL);
  self->history = mutual_history_new (self->plan);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
}

static void
mutual_session_dispose (GObject *object)
{
  MutualSession *self = MUTUAL_SESSION (object);

  g_clear_handle_id (&self->changed_source, g_source_remove);
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
  g_hash_table_unref (self->expanded);

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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[EXPANSION_CHANGED] = g_signal_new ("expansion-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mutual_session_init (MutualSession *self)
{
  mutual_date_get_today (&self->today);
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
 * mutual_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of the selected milestone, step or event
 */
const char *
mutual_session_get_selected (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->selected;
}

/**
 * mutual_session_set_selected:
 * @self: a session
 * @id: (nullable): the id of a milestone, step or event, or %NULL for nothing
 *
 * Selects an item in all panes.
 */
void
mutual_session_set_selected (MutualSession *self,
                             const char    *id)
{
  char *copy;

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  if (g_strcmp0 (self->selected, id) == 0)
    return;

  copy = g_strdup (id);
  g_free (self->selected);
  self->selected = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/**
 * mutual_session_get_highlighted:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of the person whose work stands out at the moment
 */
const char *
mutual_session_get_highlighted (MutualSession *self)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  return self->highlighted;
}

/**
 * mutual_session_set_highlighted:
 * @self: a session
 * @person_id: (nullable): the id of a person, or %NULL
 *
 * Lets the work of one person stand out in all panes.
 */
void
mutual_session_set_highlighted (MutualSession *self,
                                const char    *person_id)
{
  char *copy;

  g_return_if_fail (MUTUAL_IS_SESSION (self));

  if (g_strcmp0 (self->highlighted, person_id) == 0)
    return;

  copy = g_strdup (person_id);
  g_free (self->highlighted);
  self->highlighted = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGHLIGHTED]);
}

/**
 * mutual_session_is_expanded:
 * @self: a session
 * @id: the id of an item
 *
 * Returns: whether the steps of the item show
 */
gboolean
mutual_session_is_expanded (MutualSession *self,
                            const char    *id)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->expanded, id);
}

/**
 * mutual_session_has_expanded:
 * @self: a session
 *
 * Returns: whether any milestone of the plan is open, so that there is something to collapse
 */
gboolean
mutual_session_has_expanded (MutualSession *self)
{
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);

  g_hash_table_iter_init (&iter, self->expanded);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (mutual_plan_find (self->plan, id) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * mutual_session_dup_expanded:
 * @self: a session
 *
 * Returns: (transfer full): the ids of all items that are open, in the order of the plan
 */
char **
mutual_session_dup_expanded (MutualSession *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_milestones, i;

  g_return_val_if_fail (MUTUAL_IS_SESSION (self), NULL);

  n_milestones = mutual_item_get_n_children (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES);
  for (i = 0; i < n_milestones; i++)
    {
      MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES, i);

      if (g_hash_table_contains (self->expanded, mutual_item_get_id (milestone)))
        g_strv_builder_add (ids, mutual_item_get_id (milestone));
    }

  return g_strv_builder_end (ids);
}

/**
 * mutual_session_set_expanded:
 * @self: a session
 * @id: the id of an item
 * @expanded: whether its steps show
 *
 * Opens or closes an item. It is not a change of the plan.
 */
void
mutual_session_set_expanded (MutualSession *self,
                             const char    *id,
                             gboolean       expanded)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_contains (self->expanded, id) == !!expanded)
    return;

  if (expanded)
    g_hash_table_add (self->expanded, g_strdup (id));
  else
    g_hash_table_remove (self->expanded, id);

  g_signal_emit (self, signals[EXPANSION_CHANGED], 0, id);
}

/**
 * mutual_session_expand_all:
 * @self: a session
 * @expanded: whether all steps show, or none
 *
 * Opens or closes every milestone.
 */
void
mutual_session_expand_all (MutualSession *self,
                           gboolean       expanded)
{
  g_return_if_fail (MUTUAL_IS_SESSION (self));

  g_hash_table_remove_all (self->expanded);
  if (expanded)
    {
      guint n_milestones = mutual_item_get_n_children (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES);
      guint i;

      for (i = 0; i < n_milestones; i++)
        {
          MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (self->plan), MUTUAL_MEMBER_MILESTONES, i);

          g_hash_table_add (self->expanded, g_strdup (mutual_item_get_id (milestone)));
        }
    }

  g_signal_emit (self, signals[EXPANSION_CHANGED], 0, NULL);
}

/**
 * mutual_session_edit:
 * @self: a session
 * @label: what the edit does, for the menu: "Rename Milestone"
 * @edit: (transfer none): the edit
 * @error: return location for why it did not happen
 *
 * Does one edit as an undoable step of its own. For several at once use the history.
 *
 * Returns: whether it happened; the plan is unchanged otherwise
 */
gboolean
mutual_session_edit (MutualSession  *self,
                     const char     *label,
                     MutualEdit     *edit,
                     GError        **error)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (self->read_only)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _("This plan can only be looked at"));
      return FALSE;
    }

  mutual_history_begin (self->history, label);
  if (!mutual_history_apply (self->history, edit, error))
    {
      mutual_history_abandon (self->history);
      return FALSE;
    }
  mutual_history_end (self->history);

  return TRUE;
}
