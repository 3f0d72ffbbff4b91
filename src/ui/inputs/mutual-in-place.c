/* A label that becomes an entry where it stands: Enter keeps what is written, Escape puts it back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-in-place.h"

#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

/* The label always says what is written and gives the size, so that nothing around moves when the entry, which is made
 * when it is first needed, takes its place. */
struct _MutualInPlace
{
  GtkWidget parent_instance;

  MutualTextStyle style;
  MutualSession *session;
  char *id;
  MutualMember member;
  char *undo_label;
  char *placeholder;
  gboolean editing;

  GtkWidget *label;
  GtkWidget *field;
};

G_DEFINE_FINAL_TYPE (MutualInPlace, mutual_in_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITING,
  N_PROPS
};

enum
{
  TYPED,
  REFUSED,
  PASTE,
  ENDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static MutualItem *
get_item (MutualInPlace *self)
{
  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

static void
update_label (MutualInPlace *self)
{
  MutualItem *item = get_item (self);
  const char *text = item != NULL ? mutual_item_get_text (item, self->member) : "";
  gboolean empty = *text == '\0' && self->placeholder != NULL;

  if (empty)
    text = self->placeholder;
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (self->label), text);
  if (empty)
    gtk_widget_add_css_class (self->label, "placeholder");
  else
    gtk_widget_remove_css_class (self->label, "placeholder");
}

static void
on_typed (MutualInPlace *self)
{
  update_label (self);
  g_signal_emit (self, signals[TYPED], 0);
}

static void
on_refused (MutualInPlace *self,
            const char    *why)
{
  g_signal_emit (self, signals[REFUSED], 0, why);
}

static gboolean
on_paste (MutualInPlace *self,
          const char    *text)
{
  gboolean taken = FALSE;

  g_signal_emit (self, signals[PASTE], 0, text, &taken);
  return taken;
}

static void
on_activate (MutualInPlace *self)
{
  mutual_in_place_stop (self, MUTUAL_IN_PLACE_KEPT);
}

static void
on_cancel (MutualInPlace *self)
{
  mutual_in_place_stop (self, MUTUAL_IN_PLACE_REVERTED);
}

static void
on_focus_left (MutualInPlace *self)
{
  mutual_in_place_stop (self, MUTUAL_IN_PLACE_LEFT);
}

static void
create_field (MutualInPlace *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->field = mutual_text_field_new (self->style);
  mutual_text_field_set_label (MUTUAL_TEXT_FIELD (self->field), self->undo_label);
  mutual_text_field_set_placeholder (MUTUAL_TEXT_FIELD (self->field), self->placeholder);
  g_signal_connect_object (self->field, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "paste", G_CALLBACK (on_paste), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "cancel", G_CALLBACK (on_cancel), self, G_CONNECT_SWAPPED);
  gtk_widget_set_child_visible (self->field, FALSE);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GtkSizeRequestMode
mutual_in_place_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (MUTUAL_IN_PLACE (widget)->label);
}

static void
mutual_in_place_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  MutualInPlace *self = MUTUAL_IN_PLACE (widget);

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
mutual_in_place_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MutualInPlace *self = MUTUAL_IN_PLACE (widget);
  GtkAllocation all = { 0, 0, width, height };

  gtk_widget_size_allocate (self->label, &all, baseline);
  if (self->field != NULL)
    {
      /* It wants nothing of its own, but to be asked. */
      gtk_widget_measure (self->field, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_measure (self->field, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->field, &all, baseline);
    }
}

static gboolean
mutual_in_place_grab_focus (GtkWidget *widget)
{
  MutualInPlace *self = MUTUAL_IN_PLACE (widget);

  return self->editing && gtk_widget_grab_focus (self->field);
}

static void
mutual_in_place_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_EDITING)
    g_value_set_boolean (value, MUTUAL_IN_PLACE (object)->editing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_in_place_dispose (GObject *object)
{
  MutualInPlace *self = MUTUAL_IN_PLACE (object);

  self->editing = FALSE;
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->field, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_in_place_parent_class)->dispose (object);
}

static void
mutual_in_place_finalize (GObject *object)
{
  MutualInPlace *self = MUTUAL_IN_PLACE (object);

  g_free (self->id);
  g_free (self->undo_label);
  g_free (self->placeholder);

  G_OBJECT_CLASS (mutual_in_place_parent_class)->finalize (object);
}

static void
mutual_in_place_class_init (MutualInPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_in_place_dispose;
  object_class->finalize = mutual_in_place_finalize;
  object_class->get_property = mutual_in_place_get_property;
  widget_class->get_request_mode = mutual_in_place_get_request_mode;
  widget_class->measure = mutual_in_place_measure;
  widget_class->size_allocate = mutual_in_place_size_allocate;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_in_place_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "inplace");

  /**
   * MutualInPlace:editing:
   *
   * Whether it is an entry now.
   */
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PASTE] = g_signal_new ("paste", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
mutual_in_place_init (MutualInPlace *self)
{
}

/**
 * mutual_in_place_new:
 * @style: one line, or several
 *
 * Returns: (transfer floating): a label that is bound to nothing
 */
GtkWidget *
mutual_in_place_new (MutualTextStyle style)
{
  MutualInPlace *self = g_object_new (MUTUAL_TYPE_IN_PLACE, NULL);

  self->style = style;
  self->label = style == MUTUAL_TEXT_LINE ? mutual_label_new_line (NULL) : mutual_label_new_paragraph (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * mutual_in_place_bind:
 * @self: a text in its place
 * @session: (nullable): the session
 * @id: (nullable): the id of an item
 * @member: one of its titles or texts
 * @label: what writing here is called in the menu: "Rename Step"
 *
 * Shows another text. If one was being written, that ends.
 */
void
mutual_in_place_bind (MutualInPlace *self,
                      MutualSession *session,
                      const char    *id,
                      MutualMember   member,
                      const char    *label)
{
  g_return_if_fail (MUTUAL_IS_IN_PLACE (self));

  if (self->session != session || self->member != member || g_strcmp0 (self->id, id) != 0)
    {
      mutual_in_place_stop (self, MUTUAL_IN_PLACE_LEFT);
      g_set_object (&self->session, session);
      g_free (self->id);
      self->id = g_strdup (id);
      self->member = member;
    }
  g_free (self->undo_label);
  self->undo_label = g_strdup (label);
  if (self->field != NULL)
    mutual_text_field_set_label (MUTUAL_TEXT_FIELD (self->field), label);
  mutual_in_place_update (self);
}

/**
 * mutual_in_place_update:
 * @self: a text in its place
 *
 * Shows what the plan says now, without disturbing who is writing.
 */
void
mutual_in_place_update (MutualInPlace *self)
{
  g_return_if_fail (MUTUAL_IS_IN_PLACE (self));

  update_label (self);
  if (self->editing)
    mutual_text_field_update (MUTUAL_TEXT_FIELD (self->field));
}

/**
 * mutual_in_place_set_placeholder:
 * @self: a text in its place
 * @text: (nullable): what shows while there is nothing
 */
void
mutual_in_place_set_placeholder (MutualInPlace *self,
                                 const char    *text)
{
  g_return_if_fail (MUTUAL_IS_IN_PLACE (self));

  g_free (self->placeholder);
  self->placeholder = g_strdup (text);
  if (self->field != NULL)
    mutual_text_field_set_placeholder (MUTUAL_TEXT_FIELD (self->field), text);
  update_label (self);
}

/**
 * mutual_in_place_start:
 * @self: a text in its place
 *
 * Becomes an entry with the focus: a line with all of it selected, a longer text with the caret at its end.
 *
 * Returns: whether it can be written
 */
gboolean
mutual_in_place_start (MutualInPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_IN_PLACE (self), FALSE);

  if (get_item (self) == NULL || mutual_session_get_read_only (self->session))
    return FALSE;
  if (self->editing)
    return gtk_widget_grab_focus (self->field);

  if (self->field == NULL)
    create_field (self);
  mutual_session_end_typing (self->session);
  mutual_text_field_bind (MUTUAL_TEXT_FIELD (self->field), self->session, self->id, self->member);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mutual_text_field_get_editor (MUTUAL_TEXT_FIELD (self->field))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->undo_label, -1);
  self->editing = TRUE;
  gtk_widget_set_child_visible (self->label, FALSE);
  gtk_widget_set_child_visible (self->field, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->field);
  if (self->style == MUTUAL_TEXT_LINE)
    mutual_text_field_select_all (MUTUAL_TEXT_FIELD (self->field));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
  return TRUE;
}

/**
 * mutual_in_place_stop:
 * @self: a text in its place
 * @end: how
 *
 * Becomes a label again. Who wants the focus takes it when "ended" is emitted.
 */
void
mutual_in_place_stop (MutualInPlace    *self,
                      MutualInPlaceEnd  end)
{
  g_return_if_fail (MUTUAL_IS_IN_PLACE (self));

  if (!self->editing)
    return;

  self->editing = FALSE;
  if (end == MUTUAL_IN_PLACE_REVERTED)
    mutual_text_field_revert (MUTUAL_TEXT_FIELD (self->field));
  if (self->session != NULL)
    mutual_session_end_typing (self->session);
  update_label (self);
  g_object_ref (self);
  g_signal_emit (self, signals[ENDED], 0, (int) end);
  /* Unless somebody began again at once. */
  if (!self->editing && self->field != NULL)
    {
      mutual_text_field_bind (MUTUAL_TEXT_FIELD (self->field), NULL, NULL, self->member);
      gtk_widget_set_child_visible (self->field, FALSE);
      gtk_widget_set_child_visible (self->label, TRUE);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
    }
  g_object_unref (self);
}

/**
 * mutual_in_place_get_editing:
 * @self: a text in its place
 *
 * Returns: whether it is an entry now
 */
gboolean
mutual_in_place_get_editing (MutualInPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_IN_PLACE (self), FALSE);

  return self->editing;
}

/**
 * mutual_in_place_get_label:
 * @self: a text in its place
 *
 * Returns: (transfer none): the label, to be given its looks
 */
GtkLabel *
mutual_in_place_get_label (MutualInPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_IN_PLACE (self), NULL);

  return GTK_LABEL (self->label);
}

/**
 * mutual_in_place_get_field:
 * @self: a text in its place
 *
 * Returns: (transfer none): where the text is written
 */
MutualTextField *
mutual_in_place_get_field (MutualInPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_IN_PLACE (self), NULL);

  if (self->field == NULL)
    create_field (self);
  return MUTUAL_TEXT_FIELD (self->field);
}
