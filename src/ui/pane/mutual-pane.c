/* What all panes are: a widget that shows the plan of a session, wide or narrow.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "pane/mutual-pane.h"

#include "widgets/mutual-chip.h"
#include "widgets/mutual-later.h"

typedef struct
{
  MutualSession *session;
  GSignalGroup *signals;
  gboolean narrow;
  gboolean stale;
  gboolean following; /* one "changed" of the session, and nothing was missed before */
  MutualLater later;
} MutualPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualPane, mutual_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static MutualPanePrivate *
get_private (gpointer self)
{
  return mutual_pane_get_instance_private (MUTUAL_PANE (self));
}

static void
update_now (gpointer user_data)
{
  MutualPane *self = user_data;
  MutualPaneClass *klass = MUTUAL_PANE_GET_CLASS (self);

  get_private (self)->stale = FALSE;
  if (klass->update != NULL)
    klass->update (self);
}

static void
on_changed (MutualPane *self)
{
  MutualPanePrivate *priv = get_private (self);

  priv->following = !priv->stale;
  mutual_pane_update (self);
  priv->following = FALSE;
}

static const char *
find_chip_at (MutualPane *self,
              double      x,
              double      y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *chip = widget != NULL ? gtk_widget_get_ancestor (widget, MUTUAL_TYPE_CHIP) : NULL;

  return chip != NULL ? mutual_chip_get_id (MUTUAL_CHIP (chip)) : NULL;
}

/* A click on a chip is for whom it names, wherever it stands, and not for the row around it. */
static void
on_pressed (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            MutualPane      *self)
{
  gboolean on_chip = get_private (self)->session != NULL && find_chip_at (self, x, y) != NULL;

  gtk_gesture_set_state (GTK_GESTURE (gesture), on_chip ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_released (GtkGestureClick *gesture,
             int              n_presses,
             double           x,
             double           y,
             MutualPane      *self)
{
  const char *id = find_chip_at (self, x, y);

  if (id != NULL && n_presses == 1 && get_private (self)->session != NULL)
    mutual_session_reveal (get_private (self)->session, id, MUTUAL_MEMBER_ID);
}

static void
on_selection_changed (MutualPane *self)
{
  MutualPaneClass *klass = MUTUAL_PANE_GET_CLASS (self);

  if (klass->selection_changed != NULL)
    klass->selection_changed (self);
}

static void
mutual_pane_map (GtkWidget *widget)
{
  MutualPanePrivate *priv = get_private (widget);

  GTK_WIDGET_CLASS (mutual_pane_parent_class)->map (widget);

  if (priv->stale)
    mutual_later_do (&priv->later, widget, update_now);
}

static void
mutual_pane_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  MutualPanePrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_pane_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  MutualPane *self = MUTUAL_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      mutual_pane_set_session (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      mutual_pane_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Panes let go of what they made from the session in "attach", which is told that there is none any more. */
static void
mutual_pane_dispose (GObject *object)
{
  MutualPanePrivate *priv = get_private (object);
  MutualPaneClass *klass = MUTUAL_PANE_GET_CLASS (object);
  GtkWidget *child;

  mutual_later_cancel (&priv->later);
  if (priv->session != NULL)
    {
      g_signal_group_set_target (priv->signals, NULL);
      g_clear_object (&priv->session);
      if (klass->attach != NULL)
        klass->attach (MUTUAL_PANE (object));
    }
  g_clear_object (&priv->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_pane_parent_class)->dispose (object);
}

static void
mutual_pane_class_init (MutualPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mutual_pane_dispose;
  object_class->get_property = mutual_pane_get_property;
  object_class->set_property = mutual_pane_set_property;
  GTK_WIDGET_CLASS (klass)->map = mutual_pane_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MUTUAL_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mutual_pane_init (MutualPane *self)
{
  MutualPanePrivate *priv = get_private (self);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  priv->signals = g_signal_group_new (MUTUAL_TYPE_SESSION);
  g_signal_group_connect_swapped (priv->signals, "changed", G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (priv->signals, "selection-changed", G_CALLBACK (on_selection_changed), self);
}

/**
 * mutual_pane_get_session:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
MutualSession *
mutual_pane_get_session (MutualPane *self)
{
  g_return_val_if_fail (MUTUAL_IS_PANE (self), NULL);

  return get_private (self)->session;
}

/**
 * mutual_pane_set_session:
 * @self: a pane
 * @session: (nullable): the session to show
 */
void
mutual_pane_set_session (MutualPane    *self,
                         MutualSession *session)
{
  MutualPanePrivate *priv;
  MutualPaneClass *klass;

  g_return_if_fail (MUTUAL_IS_PANE (self));
  g_return_if_fail (session == NULL || MUTUAL_IS_SESSION (session));

  priv = get_private (self);
  klass = MUTUAL_PANE_GET_CLASS (self);
  if (!g_set_object (&priv->session, session))
    return;

  g_signal_group_set_target (priv->signals, session);
  if (klass->attach != NULL)
    klass->attach (self);
  mutual_pane_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mutual_pane_get_plan:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the plan of its session
 */
MutualPlan *
mutual_pane_get_plan (MutualPane *self)
{
  MutualSession *session = mutual_pane_get_session (self);

  return session != NULL ? mutual_session_get_plan (session) : NULL;
}

/**
 * mutual_pane_get_narrow:
 * @self: a pane
 *
 * Returns: whether the screen is small
 */
gboolean
mutual_pane_get_narrow (MutualPane *self)
{
  g_return_val_if_fail (MUTUAL_IS_PANE (self), FALSE);

  return get_private (self)->narrow;
}

/**
 * mutual_pane_set_narrow:
 * @self: a pane
 * @narrow: whether the screen is small
 *
 * A narrow pane has the CSS class "narrow".
 */
void
mutual_pane_set_narrow (MutualPane *self,
                        gboolean    narrow)
{
  MutualPanePrivate *priv;
  MutualPaneClass *klass;

  g_return_if_fail (MUTUAL_IS_PANE (self));

  priv = get_private (self);
  klass = MUTUAL_PANE_GET_CLASS (self);
  narrow = narrow != FALSE;
  if (priv->narrow == narrow)
    return;

  priv->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  if (klass->narrow_changed != NULL)
    klass->narrow_changed (self);
  mutual_pane_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * mutual_pane_get_signals:
 * @self: a pane
 *
 * "changed" and "selection-changed" are followed already; a pane connects what else it needs in its init.
 *
 * Returns: (transfer none): the signals of whatever session the pane has
 */
GSignalGroup *
mutual_pane_get_signals (MutualPane *self)
{
  g_return_val_if_fail (MUTUAL_IS_PANE (self), NULL);

  return get_private (self)->signals;
}

/**
 * mutual_pane_update:
 * @self: a pane
 *
 * Shows what the plan says now: at once, or, where updates are deferred, when somebody looks.
 */
void
mutual_pane_update (MutualPane *self)
{
  MutualPanePrivate *priv;

  g_return_if_fail (MUTUAL_IS_PANE (self));

  priv = get_private (self);
  if (!MUTUAL_PANE_GET_CLASS (self)->deferred || (priv->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))))
    update_now (self);
  else
    priv->stale = TRUE;
}

/**
 * mutual_pane_ensure:
 * @self: a pane
 *
 * Makes up for an update that was deferred, so that there is something to give the focus to.
 */
void
mutual_pane_ensure (MutualPane *self)
{
  g_return_if_fail (MUTUAL_IS_PANE (self));

  if (get_private (self)->stale && get_private (self)->session != NULL)
    update_now (self);
}

/**
 * mutual_pane_is_touched:
 * @self: a pane that is being updated
 * @members: (array length=n_members): members of items, or lists
 * @n_members: how many
 *
 * What depends on a few members only and takes long need not be made anew with every letter of a title.
 *
 * Returns: whether one of @members may have changed since the last update
 */
gboolean
mutual_pane_is_touched (MutualPane         *self,
                        const MutualMember *members,
                        guint               n_members)
{
  MutualPanePrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_PANE (self), TRUE);

  priv = get_private (self);
  if (!priv->following)
    return TRUE;
  for (guint i = 0; i < n_members; i++)
    if (mutual_session_has_touched (priv->session, members[i]))
      return TRUE;
  return FALSE;
}

/**
 * mutual_pane_reveal:
 * @self: a pane
 * @item: an item of its plan
 * @member: where in it, or %MUTUAL_MEMBER_ID for the item as a whole
 *
 * Shows an item and gives it the focus.
 *
 * Returns: whether this is a pane that shows it
 */
gboolean
mutual_pane_reveal (MutualPane   *self,
                    MutualItem   *item,
                    MutualMember  member)
{
  MutualPaneClass *klass;

  g_return_val_if_fail (MUTUAL_IS_PANE (self) && MUTUAL_IS_ITEM (item), FALSE);

  klass = MUTUAL_PANE_GET_CLASS (self);
  return get_private (self)->session != NULL && klass->reveal != NULL && klass->reveal (self, item, member);
}
