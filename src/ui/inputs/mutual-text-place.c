/* A text of an item that can be written where it stands: a click, Enter or F2 begins, a message beside it says why not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-text-place.h"

#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualTextPlace
{
  GtkWidget parent_instance;

  MutualInPlace *text;
  char *name;
  gboolean writable;

  GtkWidget *popover; /* made when there is something to say */
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (MutualTextPlace, mutual_text_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITING,
  N_PROPS
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
create_popover (MutualTextPlace *self)
{
  self->message = mutual_label_new_paragraph ("error");
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 40);
  self->popover = gtk_popover_new ();
  /* Who is told of something goes on typing. */
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->message);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
on_refused (MutualTextPlace *self,
            const char      *why)
{
  if (why == NULL && self->popover == NULL)
    return;

  if (self->popover == NULL)
    create_popover (self);
  gtk_label_set_label (GTK_LABEL (self->message), why != NULL ? why : "");
  if (why != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why != NULL ? why : "", -1);
}

static void
on_ended (MutualTextPlace  *self,
          MutualInPlaceEnd  end)
{
  on_refused (self, NULL);
  if (end != MUTUAL_IN_PLACE_LEFT)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_editing (MutualTextPlace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static void
on_click (MutualTextPlace *self)
{
  if (!mutual_text_place_get_editing (self))
    mutual_text_place_start (self);
}

static void
mutual_text_place_activate (MutualTextPlace *self)
{
  mutual_text_place_start (self);
}

static gboolean
mutual_text_place_grab_focus (GtkWidget *widget)
{
  MutualTextPlace *self = MUTUAL_TEXT_PLACE (widget);

  if (mutual_text_place_get_editing (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->text));
  if (!gtk_widget_get_focusable (widget) || gtk_widget_get_root (widget) == NULL)
    return FALSE;

  gtk_root_set_focus (gtk_widget_get_root (widget), widget);
  return TRUE;
}

static gboolean
mutual_text_place_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  MutualTextPlace *self = MUTUAL_TEXT_PLACE (widget);

  if (mutual_text_place_get_editing (self))
    return GTK_WIDGET_CLASS (mutual_text_place_parent_class)->focus (widget, direction);
  if (gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
mutual_text_place_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_EDITING)
    g_value_set_boolean (value, mutual_text_place_get_editing (MUTUAL_TEXT_PLACE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_text_place_dispose (GObject *object)
{
  MutualTextPlace *self = MUTUAL_TEXT_PLACE (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->text != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->text));
  self->text = NULL;

  G_OBJECT_CLASS (mutual_text_place_parent_class)->dispose (object);
}

static void
mutual_text_place_finalize (GObject *object)
{
  g_free (MUTUAL_TEXT_PLACE (object)->name);

  G_OBJECT_CLASS (mutual_text_place_parent_class)->finalize (object);
}

static void
mutual_text_place_class_init (MutualTextPlaceClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_F2 };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_text_place_dispose;
  object_class->finalize = mutual_text_place_finalize;
  object_class->get_property = mutual_text_place_get_property;
  widget_class->grab_focus = mutual_text_place_grab_focus;
  widget_class->focus = mutual_text_place_focus;

  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATE] = g_signal_new_class_handler ("activate", G_TYPE_FROM_CLASS (klass),
                                                  G_SIGNAL_RUN_FIRST | G_SIGNAL_ACTION,
                                                  G_CALLBACK (mutual_text_place_activate), NULL, NULL, NULL,
                                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textplace");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
mutual_text_place_init (MutualTextPlace *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * mutual_text_place_new:
 * @style: one line, or several
 * @name: what it is, for those who do not see where it stands: "Value proposition"
 *
 * Returns: (transfer floating): a text that is bound to nothing
 */
GtkWidget *
mutual_text_place_new (MutualTextStyle  style,
                       const char      *name)
{
  MutualTextPlace *self = g_object_new (MUTUAL_TYPE_TEXT_PLACE, NULL);

  self->name = g_strdup (name);
  self->text = MUTUAL_IN_PLACE (mutual_in_place_new (style));
  g_signal_connect_object (self->text, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "notify::editing", G_CALLBACK (on_editing), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * mutual_text_place_bind:
 * @self: a text
 * @session: (nullable): the session
 * @id: (nullable): the id of an item
 * @member: one of its titles or texts
 * @undo_label: what writing here is called in the menu: "Edit Value Proposition"
 *
 * Shows a text as the plan has it now. To be called whenever the plan changes.
 */
void
mutual_text_place_bind (MutualTextPlace *self,
                        MutualSession   *session,
                        const char      *id,
                        MutualMember     member,
                        const char      *undo_label)
{
  MutualItem *item;

  g_return_if_fail (MUTUAL_IS_TEXT_PLACE (self));

  mutual_in_place_bind (self->text, session, id, member, undo_label);
  self->writable = session != NULL && !mutual_session_get_read_only (session);
  item = session != NULL && id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
  if (item != NULL)
    {
      /* Translators: first what it is, then what is written there: "Priority: keep our largest shippers". */
      g_autofree char *spoken = g_strdup_printf (_("%s: %s"), self->name, mutual_item_get_text (item, member));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
  if (self->writable)
    gtk_widget_add_css_class (GTK_WIDGET (self), "writable");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "writable");
  /* What could be written only asks for it where it can be. */
  gtk_widget_set_visible (GTK_WIDGET (self),
                          item != NULL && (self->writable || *mutual_item_get_text (item, member) != '\0'));
  gtk_widget_set_focusable (GTK_WIDGET (self), self->writable);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->writable ? "text" : NULL);
}

/**
 * mutual_text_place_set_placeholder:
 * @self: a text
 * @text: (nullable): what shows while there is nothing
 */
void
mutual_text_place_set_placeholder (MutualTextPlace *self,
                                   const char      *text)
{
  g_return_if_fail (MUTUAL_IS_TEXT_PLACE (self));

  mutual_in_place_set_placeholder (self->text, text);
}

/**
 * mutual_text_place_start:
 * @self: a text
 *
 * Lets the user write.
 *
 * Returns: whether the text can be written
 */
gboolean
mutual_text_place_start (MutualTextPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_PLACE (self), FALSE);

  return mutual_in_place_start (self->text);
}

/**
 * mutual_text_place_get_editing:
 * @self: a text
 *
 * Returns: whether the user is writing
 */
gboolean
mutual_text_place_get_editing (MutualTextPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_PLACE (self), FALSE);

  return mutual_in_place_get_editing (self->text);
}

/**
 * mutual_text_place_get_message:
 * @self: a text
 *
 * Returns: (transfer none): why what was typed or pasted is not accepted, or ""
 */
const char *
mutual_text_place_get_message (MutualTextPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_PLACE (self), NULL);

  return self->message != NULL ? gtk_label_get_label (GTK_LABEL (self->message)) : "";
}

/**
 * mutual_text_place_get_label:
 * @self: a text
 *
 * Returns: (transfer none): the label, to be given its looks
 */
GtkLabel *
mutual_text_place_get_label (MutualTextPlace *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_PLACE (self), NULL);

  return mutual_in_place_get_label (self->text);
}
