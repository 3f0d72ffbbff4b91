/* The details of what is selected, or of the plan when nothing is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-details.h"

#include "details/mutual-detail-page.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "widgets/mutual-later.h"

struct _MutualDetails
{
  GtkWidget parent_instance;

  MutualSession *session;
  GSignalGroup *signals;
  gboolean narrow;
  gboolean stale;
  MutualLater later;
  char *shown; /* the id of what shows */

  GtkWidget *scrolled;
  GtkWidget *page;
};

G_DEFINE_FINAL_TYPE (MutualDetails, mutual_details, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static MutualItem *
find_item (MutualDetails *self)
{
  MutualPlan *plan = mutual_session_get_plan (self->session);
  const char *id = mutual_session_get_selected (self->session);
  MutualItem *item = id != NULL ? mutual_plan_find (plan, id) : NULL;

  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item))
    return item;
  return MUTUAL_ITEM (plan);
}

/* Only while somebody looks, and not before the window is there. */
static void
update (MutualDetails *self)
{
  MutualItem *item;

  self->stale = TRUE;
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->stale = FALSE;
  item = find_item (self);
  mutual_detail_page_fill (GTK_BOX (self->page), self->session, item);
  if (g_strcmp0 (self->shown, mutual_item_get_id (item)) != 0)
    {
      GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

      /* Another item is read from its beginning. */
      gtk_adjustment_set_value (position, gtk_adjustment_get_lower (position));
      g_free (self->shown);
      self->shown = g_strdup (mutual_item_get_id (item));
    }
}

static void
mutual_details_map (GtkWidget *widget)
{
  MutualDetails *self = MUTUAL_DETAILS (widget);

  GTK_WIDGET_CLASS (mutual_details_parent_class)->map (widget);

  if (self->stale)
    mutual_later_do (&self->later, self, (void (*) (gpointer)) update);
}

static void
mutual_details_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MutualDetails *self = MUTUAL_DETAILS (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_details_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MutualDetails *self = MUTUAL_DETAILS (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      mutual_details_set_session (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      mutual_details_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_details_dispose (GObject *object)
{
  MutualDetails *self = MUTUAL_DETAILS (object);

  mutual_later_cancel (&self->later);
  g_clear_object (&self->signals);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (mutual_details_parent_class)->dispose (object);
}

static void
mutual_details_class_init (MutualDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_details_dispose;
  object_class->get_property = mutual_details_get_property;
  object_class->set_property = mutual_details_set_property;
  widget_class->map = mutual_details_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MUTUAL_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_details_init (MutualDetails *self)
{
  self->signals = g_signal_group_new (MUTUAL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (update), self);

  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->page, "page");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->page);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * mutual_details_new:
 *
 * Returns: (transfer floating): a pane without a session
 */
GtkWidget *
mutual_details_new (void)
{
  return g_object_new (MUTUAL_TYPE_DETAILS, NULL);
}

/**
 * mutual_details_set_session:
 * @self: the pane
 * @session: (nullable): the session to show
 */
void
mutual_details_set_session (MutualDetails *self,
                            MutualSession *session)
{
  g_return_if_fail (MUTUAL_IS_DETAILS (self));
  g_return_if_fail (session == NULL || MUTUAL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mutual_details_set_narrow:
 * @self: the pane
 * @narrow: whether the screen is small; the pane is as narrow as a small screen anyway
 */
void
mutual_details_set_narrow (MutualDetails *self,
                           gboolean       narrow)
{
  g_return_if_fail (MUTUAL_IS_DETAILS (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
