/* What a screen reader and the keyboard find on the timeline: a transparent widget on each visible milestone and event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-mark.h"

struct _MutualTimelineMark
{
  GtkWidget      parent_instance;

  char          *id;
  char          *label;
  MutualMarkKind kind;
};

G_DEFINE_FINAL_TYPE (MutualTimelineMark, mutual_timeline_mark, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Its place and size are the scene's. */
static void
mutual_timeline_mark_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
mutual_timeline_mark_finalize (GObject *object)
{
  MutualTimelineMark *self = MUTUAL_TIMELINE_MARK (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (mutual_timeline_mark_parent_class)->finalize (object);
}

static void
mutual_timeline_mark_class_init (MutualTimelineMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mutual_timeline_mark_finalize;
  widget_class->measure = mutual_timeline_mark_measure;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATED]);

  gtk_widget_class_install_action (widget_class, "mark.select", NULL, activate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "mark.select", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "mark.select", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "mark.select", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "mark.select", NULL);
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
mutual_timeline_mark_init (MutualTimelineMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * mutual_timeline_mark_new:
 * @id: the id of the item that it stands for
 *
 * Returns: (transfer floating): a new mark
 */
GtkWidget *
mutual_timeline_mark_new (const char *id)
{
  MutualTimelineMark *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_TIMELINE_MARK, NULL);
  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

/**
 * mutual_timeline_mark_get_id:
 * @self: a mark
 *
 * Returns: (transfer none): the id of the item that it stands for
 */
const char *
mutual_timeline_mark_get_id (MutualTimelineMark *self)
{
  g_return_val_if_fail (MUTUAL_IS_TIMELINE_MARK (self), NULL);

  return self->id;
}

/**
 * mutual_timeline_mark_update:
 * @self: a mark
 * @mark: what the scene says of it
 * @selected: whether its item is selected
 *
 * Takes over the words and the state.
 */
void
mutual_timeline_mark_update (MutualTimelineMark *self,
                             const MutualMark   *mark,
                             gboolean            selected)
{
  g_return_if_fail (MUTUAL_IS_TIMELINE_MARK (self));
  g_return_if_fail (mark != NULL);

  self->kind = mark->kind;
  if (g_strcmp0 (self->label, mark->label) != 0)
    {
      g_free (self->label);
      self->label = g_strdup (mark->label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
