/* What all inputs are: a caption, an editor below, and a message below that when something is not accepted.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-input.h"

#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-status-icon.h"

typedef struct
{
  MutualSession *session;
  char **ids;
  MutualMember member;
  char *label;
  MutualInputEdits edits;
  gpointer edits_data;
  GDestroyNotify edits_destroy;

  GtkWidget *caption_line;
  GtkWidget *side_mark;
  GtkWidget *caption;
  GtkWidget *editor;
  GtkWidget *focusable;
  GtkWidget *message; /* NULL until there is one to show */
  GtkWidget *message_label;
} MutualInputPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualInput, mutual_input, GTK_TYPE_WIDGET)
G_DEFINE_QUARK (mutual-input-error-quark, mutual_input_error)

static MutualInputPrivate *
get_private (gpointer self)
{
  return mutual_input_get_instance_private (MUTUAL_INPUT (self));
}

static MutualItem *
find_item (MutualInputPrivate *priv,
           guint               index)
{
  return mutual_plan_find (mutual_session_get_plan (priv->session), priv->ids[index]);
}

static gboolean
values_equal (const GValue *a,
              const GValue *b)
{
  if (G_VALUE_HOLDS (a, G_TYPE_DATE))
    {
      const GDate *x = g_value_get_boxed (a);
      const GDate *y = g_value_get_boxed (b);

      return x == NULL || y == NULL ? x == y : g_date_compare (x, y) == 0;
    }
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
  if (G_VALUE_HOLDS_BOOLEAN (a))
    return g_value_get_boolean (a) == g_value_get_boolean (b);
  if (G_VALUE_HOLDS_ENUM (a))
    return g_value_get_enum (a) == g_value_get_enum (b);
  if (G_VALUE_HOLDS_FLAGS (a))
    return g_value_get_flags (a) == g_value_get_flags (b);
  if (G_VALUE_HOLDS_INT (a))
    return g_value_get_int (a) == g_value_get_int (b);
  return FALSE;
}

/* What an input does by itself: the member becomes the value. */
static GPtrArray *
set_member (MutualInput  *self,
            MutualItem   *item,
            const GValue *value)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  MutualMember member = get_private (self)->member;
  g_auto (GValue) old = G_VALUE_INIT;

  mutual_item_get_value (item, member, &old);
  if (!G_VALUE_HOLDS (value, G_VALUE_TYPE (&old)) || !values_equal (&old, value))
    g_ptr_array_add (edits, mutual_edit_new_set (item, member, value));
  return g_steal_pointer (&edits);
}

static gboolean
apply (MutualInput   *self,
       MutualItem    *item,
       const GValue  *value,
       GError       **error)
{
  MutualInputPrivate *priv = get_private (self);
  MutualHistory *history = mutual_session_get_history (priv->session);
  g_autoptr (GPtrArray) edits = NULL;

  edits = priv->edits != NULL ? priv->edits (self, item, value, priv->edits_data, error)
                              : set_member (self, item, value);
  for (guint i = 0; edits != NULL && i < edits->len; i++)
    if (!mutual_edit_is_idle (g_ptr_array_index (edits, i)) &&
        !mutual_history_apply (history, g_ptr_array_index (edits, i), error))
      return FALSE;
  return edits != NULL;
}

/* A click on the caption is a click on what it is the caption of. */
static void
on_pressed (MutualInput *self,
            int          n_press,
            double       x,
            double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  MutualInputPrivate *priv = get_private (self);

  if (picked == NULL || picked == GTK_WIDGET (self) || gtk_widget_is_ancestor (picked, priv->caption_line))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
mutual_input_grab_focus (GtkWidget *widget)
{
  MutualInputPrivate *priv = get_private (widget);

  return priv->focusable != NULL && gtk_widget_grab_focus (priv->focusable);
}

static void
mutual_input_dispose (GObject *object)
{
  MutualInputPrivate *priv = get_private (object);
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
  MutualInputPrivate *priv = get_private (object);

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
  MutualInputPrivate *priv = get_private (self);
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
 * mutual_input_bind:
 * @self: an input
 * @session: (nullable): the session
 * @id: (nullable): the id of an item, or %NULL for none
 * @member: one of its members
 *
 * Shows another value.
 */
void
mutual_input_bind (MutualInput   *self,
                   MutualSession *session,
                   const char    *id,
                   MutualMember   member)
{
  const char *ids[] = { id, NULL };

  mutual_input_bind_all (self, session, ids, member);
}

/**
 * mutual_input_bind_all:
 * @self: an input
 * @session: (nullable): the session
 * @ids: the ids of items; there may be none
 * @member: a member that they have
 *
 * Shows the value that all of them have, and changes it for all of them at once.
 */
void
mutual_input_bind_all (MutualInput        *self,
                       MutualSession      *session,
                       const char *const  *ids,
                       MutualMember        member)
{
  MutualInputPrivate *priv;
  MutualInputClass *klass;

  g_return_if_fail (MUTUAL_IS_INPUT (self) && ids != NULL);

  priv = get_private (self);
  klass = MUTUAL_INPUT_GET_CLASS (self);
  if (priv->session != session || priv->member != member || priv->ids == NULL ||
      !g_strv_equal ((const char *const *) priv->ids, ids))
    {
      g_set_object (&priv->session, session);
      g_strfreev (priv->ids);
      priv->ids = g_strdupv ((char **) ids);
      priv->member = member;
      mutual_input_set_message (self, NULL);
      if (klass->set_writable != NULL)
        klass->set_writable (self, mutual_input_get_writable (self));
      if (klass->bound != NULL)
        klass->bound (self);
    }
  mutual_input_update (self);
}

/**
 * mutual_input_update:
 * @self: an input
 *
 * Shows what the plan says now. What is being typed is not disturbed, unless the plan says something else than before.
 */
void
mutual_input_update (MutualInput *self)
{
  g_return_if_fail (MUTUAL_IS_INPUT (self));

  if (mutual_input_get_item (self) != NULL && MUTUAL_INPUT_GET_CLASS (self)->update != NULL)
    MUTUAL_INPUT_GET_CLASS (self)->update (self);
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

  priv = get_private (self);
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

  priv = get_private (self);
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

  gtk_box_append (GTK_BOX (get_private (self)->caption_line), note);
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

  priv = get_private (self);
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

  priv = get_private (self);
  return priv->label != NULL ? priv->label : gtk_label_get_label (GTK_LABEL (priv->caption));
}

/**
 * mutual_input_set_edits:
 * @self: an input
 * @edits: (nullable): makes the edits of a change, or refuses it
 * @user_data: for @edits
 * @destroy: (nullable): frees @user_data
 *
 * Without it, the member is set to what the user wants.
 */
void
mutual_input_set_edits (MutualInput      *self,
                        MutualInputEdits  edits,
                        gpointer          user_data,
                        GDestroyNotify    destroy)
{
  MutualInputPrivate *priv;

  g_return_if_fail (MUTUAL_IS_INPUT (self));

  priv = get_private (self);
  if (priv->edits_destroy != NULL)
    priv->edits_destroy (priv->edits_data);
  priv->edits = edits;
  priv->edits_data = user_data;
  priv->edits_destroy = destroy;
}

/**
 * mutual_input_get_session:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): its session
 */
MutualSession *
mutual_input_get_session (MutualInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);

  return get_private (self)->session;
}

/**
 * mutual_input_get_item:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): the item, or the first one, as long as all of them are in the plan
 */
MutualItem *
mutual_input_get_item (MutualInput *self)
{
  MutualInputPrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);

  priv = get_private (self);
  if (priv->session == NULL || priv->ids == NULL)
    return NULL;
  for (guint i = 1; priv->ids[0] != NULL && priv->ids[i] != NULL; i++)
    if (find_item (priv, i) == NULL)
      return NULL;
  return priv->ids[0] != NULL ? find_item (priv, 0) : NULL;
}

/**
 * mutual_input_get_member:
 * @self: an input
 *
 * Returns: the member that it shows
 */
MutualMember
mutual_input_get_member (MutualInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), MUTUAL_MEMBER_ID);

  return get_private (self)->member;
}

/**
 * mutual_input_get_n_items:
 * @self: an input
 *
 * Returns: how many items it is bound to
 */
guint
mutual_input_get_n_items (MutualInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), 0);

  return get_private (self)->ids != NULL ? g_strv_length (get_private (self)->ids) : 0;
}

/**
 * mutual_input_get_nth_item:
 * @self: an input
 * @index: which of its items
 *
 * Returns: (transfer none) (nullable): that item
 */
MutualItem *
mutual_input_get_nth_item (MutualInput *self,
                           guint        index)
{
  g_return_val_if_fail (MUTUAL_IS_INPUT (self), NULL);
  g_return_val_if_fail (index < mutual_input_get_n_items (self), NULL);

  return find_item (get_private (self), index);
}

/**
 * mutual_input_is_mixed:
 * @self: an input
 *
 * Returns: whether its items do not all say the same
 */
gboolean
mutual_input_is_mixed (MutualInput *self)
{
  MutualInputPrivate *priv;
  g_auto (GValue) first = G_VALUE_INIT;
  gboolean mixed = FALSE;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self), FALSE);

  priv = get_private (self);
  if (mutual_input_get_n_items (self) < 2 || mutual_input_get_item (self) == NULL)
    return FALSE;
  mutual_item_get_value (find_item (priv, 0), priv->member, &first);
  for (guint i = 1; priv->ids[i] != NULL && !mixed; i++)
    {
      g_auto (GValue) other = G_VALUE_INIT;

      mutual_item_get_value (find_item (priv, i), priv->member, &other);
      mixed = !values_equal (&first, &other);
    }
  return mixed;
}

/**
 * mutual_input_get_writable:
 * @self: an input
 *
 * Returns: whether what it shows can be changed
 */
gboolean
mutual_input_get_writable (MutualInput *self)
{
  MutualSession *session = mutual_input_get_session (self);

  return session != NULL && !mutual_session_get_read_only (session);
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

  priv = get_private (self);
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
                                  get_private (self)->caption, value, NULL, -1);
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

  priv = get_private (self);
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

  priv = get_private (self);
  return priv->message != NULL && gtk_widget_get_visible (priv->message)
             ? gtk_label_get_label (GTK_LABEL (priv->message_label))
             : NULL;
}

/**
 * mutual_input_commit:
 * @self: an input
 * @value: what the user wants, of the type of the member
 * @joins: whether another change of the same kind may follow at once and be the same step of undo
 *
 * Changes the plan, or says beside the input why not. All of it is one step of undo, of however many items.
 *
 * Returns: whether the plan says so now
 */
gboolean
mutual_input_commit (MutualInput  *self,
                     const GValue *value,
                     gboolean      joins)
{
  MutualInputPrivate *priv;
  g_autoptr (GError) error = NULL;
  MutualHistory *history;

  g_return_val_if_fail (MUTUAL_IS_INPUT (self) && G_IS_VALUE (value), FALSE);

  priv = get_private (self);
  if (mutual_input_get_item (self) == NULL || !mutual_input_get_writable (self))
    return FALSE;

  history = mutual_session_get_history (priv->session);
  if (joins)
    mutual_history_begin_typing (history, mutual_input_get_label (self), priv->ids[0]);
  else
    {
      mutual_session_end_typing (priv->session);
      mutual_history_begin (history, mutual_input_get_label (self));
    }
  for (guint i = 0; priv->ids[i] != NULL; i++)
    if (!apply (self, find_item (priv, i), value, &error))
      {
        mutual_history_abandon (history);
        mutual_input_set_message (self, error != NULL ? error->message : NULL);
        return FALSE;
      }
  mutual_history_end (history);
  mutual_input_set_message (self, NULL);
  return TRUE;
}
