/* What all inputs are: a caption, an editor below, and a message below that when something is not accepted.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-input-private.h"

#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-status-icon.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualInput, mutual_input, GTK_TYPE_WIDGET)
G_DEFINE_QUARK (mutual-input-error-quark, mutual_input_error)

/* A click on the caption is a click on what it is the caption of. */
static void
on_pressed (MutualInput *self,
            int          n_press,
            double       x,
            double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  MutualInputPrivate *priv = mutual_input_get_private (self);

  if (picked == NULL || picked == GTK_WIDGET (self) || gtk_widget_is_ancestor (picked, priv->caption_line))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
mutual_input_grab_focus (GtkWidget *widget)
{
  MutualInputPrivate *priv = mutual_input_get_private (widget);

  return priv->focusable != NULL && gtk_widget_grab_focus (priv->focusable);
}

static void
mutual_input_dispose (GObject *object)
{
  MutualInputPrivate *priv = mutual_input_get_private (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  priv->editor = priv->focusable = priv->message = NULL;
  g_clear_object (&priv->session);
  if (priv->edits_destroy != NULL)
    priv->edits_destroy (priv->edits_data);
  priv->edits = NULL;
  priv->edits_destroy = NULL;

  G_OBJECT_CLASS (mutual_input_parent_class)->dispose (object);
}

static void
mutual_input_finalize (GObject *object)
{
  MutualInputPrivate *priv = mutual_input_get_private (object);

  g_strfreev (priv->ids);
  g_free (priv->label);

  G_OBJECT_CLASS (mutual_input_parent_class)->finalize (object);
}

static void
mutual_input_class_init (MutualInputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_input_dispose;
  object_class->finalize = mutual_input_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_input_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "input");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_input_init (MutualInput *self)
{
  MutualInputPrivate *priv = mutual_input_get_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  priv->caption_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (priv->caption_line, "caption-box");
  priv->side_mark = mutual_side_mark_new ();
  gtk_widget_set_visible (priv->side_mark, FALSE);
  gtk_box_append (GTK_BOX (priv->caption_line), priv->side_mark);
  priv->caption = mutual_label_new_line ("caption-line");
  gtk_widget_set_hexpand (priv->caption, TRUE);
  gtk_box_append (GTK_BOX (priv->caption_line), priv->caption);
  gtk_widget_set_parent (priv->caption_line, GTK_WIDGET (self));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * mutual_input_set_caption:
 * @self: an input
 * @caption: (nullable): what it is; %NULL if the editor says that itself
 */
void
mutual_input_set_caption (MutualInput *self,
                          const char  *caption)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self));

  priv = mutual_input_get_private (self);
  gtk_widget_set_visible (priv->caption_line, caption != NULL);
  if (caption == NULL)
    {
      if (priv->focusable != NULL)
        gtk_accessible_reset_relation (GTK_ACCESSIBLE (priv->focusable), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
  else if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (priv->caption)), caption) != 0)
    gtk_label_set_label (GTK_LABEL (priv->caption), caption);
}

/**
 * mutual_input_set_side:
 * @self: an input
 * @side: whose it is, for the mark before the caption
 */
void
mutual_input_set_side (MutualInput *self,
                       MutualSide   side)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self));

  priv = mutual_input_get_private (self);
  gtk_widget_set_visible (priv->side_mark, side != MUTUAL_SIDE_UNSET);
  if (side != MUTUAL_SIDE_UNSET)
    mutual_side_mark_set_side (MUTUAL_SIDE_MARK (priv->side_mark), side);
}

/**
 * mutual_input_set_note:
 * @self: an input
 * @note: (transfer floating): what stands at the end of the line of the caption
 */
void
mutual_input_set_note (MutualInput *self,
                       GtkWidget   *note)
{
  g_return_if_fail (MUTUAL_IS_INPUT (self) && GTK_IS_WIDGET (note));

  gtk_box_append (GTK_BOX (mutual_input_get_private (self)->caption_line), note);
}

/**
 * mutual_input_set_label:
 * @self: an input
 * @label: what a change here is called in the menu: "Change Status"
 */
void
mutual_input_set_label (MutualInput *self,
                        const char  *label)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self));

  priv = mutual_input_get_private (self);
  g_free (priv->label);
  priv->label = g_strdup (label);
}

/**
 * mutual_input_get_label:
 * @self: an input
 *
 * Returns: (transfer none): what a change here is called
 */
const char *
mutual_input_get_label (MutualInput *self)
{
  MutualInputPrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);

  priv = mutual_input_get_private (self);
  return priv->label != NULL ? priv->label : gtk_label_get_label (GTK_LABEL (priv->caption));
}

/**
 * mutual_input_set_editor:
 * @self: an input
 * @editor: (transfer floating): what stands below the caption
 * @focusable: what in it has the focus when somebody writes
 */
void
mutual_input_set_editor (MutualInput *self,
                         GtkWidget   *editor,
                         GtkWidget   *focusable)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self) && GTK_IS_WIDGET (editor) && GTK_IS_WIDGET (focusable));

  priv = mutual_input_get_private (self);
  priv->editor = editor;
  priv->focusable = focusable;
  gtk_widget_add_css_class (editor, "value");
  gtk_widget_insert_after (editor, GTK_WIDGET (self), priv->caption_line);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (focusable), GTK_ACCESSIBLE_RELATION_LABELLED_BY, priv->caption, NULL,
                                  -1);
}

/**
 * mutual_input_set_described:
 * @self: an input
 * @focusable: what has the focus
 * @value: the label that says what is chosen
 *
 * Gives the editor a name of both caption and value, where it is a button that has no text of its own to read.
 */
void
mutual_input_set_described (MutualInput *self,
                            GtkWidget   *focusable,
                            GtkWidget   *value)
{
  g_return_if_fail (MUTUAL_IS_INPUT (self) && GTK_IS_WIDGET (focusable) && GTK_IS_WIDGET (value));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (focusable), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  mutual_input_get_private (self)->caption, value, NULL, -1);
}

/**
 * mutual_input_set_message:
 * @self: an input
 * @message: (nullable): why what stands in it is not accepted, or %NULL if it is
 */
void
mutual_input_set_message (MutualInput *self,
                          const char  *message)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self));

  priv = mutual_input_get_private (self);
  if (g_strcmp0 (message, mutual_input_get_message (self)) == 0 || (message == NULL && priv->message == NULL))
    return;

  if (priv->message == NULL)
    {
      GtkWidget *icon = mutual_status_icon_new ();

      priv->message = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
      gtk_widget_add_css_class (priv->message, "message");
      mutual_status_icon_set_state (MUTUAL_STATUS_ICON (icon), MUTUAL_STATE_LATE);
      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (priv->message), icon);
      priv->message_label = mutual_label_new_paragraph (NULL);
      gtk_widget_set_hexpand (priv->message_label, TRUE);
      gtk_box_append (GTK_BOX (priv->message), priv->message_label);
      gtk_widget_insert_before (priv->message, GTK_WIDGET (self), NULL);
    }
  gtk_label_set_label (GTK_LABEL (priv->message_label), message != NULL ? message : "");
  gtk_widget_set_visible (priv->message, message != NULL);
  if (priv->focusable == NULL)
    return;
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
      gtk_accessible_update_state (GTK_ACCESSIBLE (priv->focusable), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->focusable), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      priv->message_label, NULL, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (priv->focusable), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (priv->focusable), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
}

/**
 * mutual_input_get_message:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): why what stands in it is not accepted
 */
const char *
mutual_input_get_message (MutualInput *self)
{
  MutualInputPrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);

  priv = mutual_input_get_private (self);
  return priv->message != NULL && gtk_widget_get_visible (priv->message)
             ? gtk_label_get_label (GTK_LABEL (priv->message_label))
             : NULL;
}

/* For the files of the input alone. */

MutualInputPrivate *
mutual_input_get_private (gpointer self)
{
  return mutual_input_get_instance_private (MUTUAL_INPUT (self));
}
