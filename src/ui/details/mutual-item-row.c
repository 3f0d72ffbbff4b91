/* One of several items in a card: its inputs, and what moves and removes it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-item-row.h"

#include "session/mutual-commands.h"

#include <glib/gi18n.h>

struct _MutualItemRow
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  MutualDetailParts *parts;

  GtkWidget *lines;
  GtkWidget *buttons;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (MutualItemRow, mutual_item_row, GTK_TYPE_WIDGET)

static void
move (MutualItemRow *self,
      int            by)
{
  MutualItem *item = mutual_item_row_get_item (self);
  MutualItem *parent = item != NULL ? mutual_item_get_parent (item) : NULL;
  guint n = parent != NULL ? mutual_item_get_n_children (parent, mutual_item_get_list_member (item)) : 0;
  gint64 place = item != NULL ? (gint64) mutual_item_get_position (item) + by : -1;
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (place < 0 || place >= (gint64) n)
    return;
  edit = mutual_edit_new_move (item, parent, (guint) place);
  mutual_session_end_typing (self->session);
  if (!mutual_session_edit (self->session, _("Move Entry"), edit, &error))
    mutual_session_tell (self->session, error->message, FALSE);
}

static void
remove_item (MutualItemRow *self)
{
  MutualItem *item = mutual_item_row_get_item (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (item == NULL)
    return;
  g_ptr_array_add (items, item);
  mutual_commands_remove (self->session, items);
}

static void
on_up_clicked (MutualItemRow *self)
{
  move (self, -1);
}

static void
on_down_clicked (MutualItemRow *self)
{
  move (self, 1);
}

/* With Alt from anywhere in the row; Delete alone where no text has a use for it. */
static gboolean
on_key_pressed (MutualItemRow   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->session == NULL || mutual_session_get_read_only (self->session))
    return GDK_EVENT_PROPAGATE;
  if (modifiers == GDK_ALT_MASK && keyval == GDK_KEY_Up && gtk_widget_get_visible (self->up))
    move (self, -1);
  else if (modifiers == GDK_ALT_MASK && keyval == GDK_KEY_Down && gtk_widget_get_visible (self->up))
    move (self, 1);
  else if ((modifiers == 0 || modifiers == GDK_ALT_MASK) && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete))
    remove_item (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
note_if_set (gpointer *said,
             MutualItem *item)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields && *said == NULL; i++)
    if (fields[i].kind != MUTUAL_FIELD_LIST && mutual_item_is_set (item, fields[i].member))
      *said = item;
}

/* What was just made and left empty is taken back, as if it had never been. */
static void
on_focus_left (MutualItemRow *self)
{
  MutualItem *item = mutual_item_row_get_item (self);
  gpointer said = NULL;

  if (item == NULL || mutual_session_get_read_only (self->session))
    return;
  note_if_set (&said, item);
  if (said == NULL)
    mutual_session_withdraw (self->session, self->id);
}

static GtkWidget *
create_button (MutualItemRow *self,
               const char    *icon_name,
               const char    *name,
               const char    *tooltip,
               GCallback      clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

/* The first line leaves room for the buttons at its end; the others are as wide as the card. */
static void
add_line (MutualItemRow *self,
          GtkWidget     *line)
{
  g_autoptr (GtkSizeGroup) same = NULL;
  GtkWidget *first, *room;

  if (gtk_widget_get_first_child (self->lines) != NULL)
    {
      gtk_box_append (GTK_BOX (self->lines), line);
      return;
    }
  first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_box_append (GTK_BOX (first), line);
  gtk_box_append (GTK_BOX (first), room);
  same = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_size_group_add_widget (same, room);
  gtk_size_group_add_widget (same, self->buttons);
  gtk_box_append (GTK_BOX (self->lines), first);
}

/* The fields come before the buttons, although these stand higher. */
static gboolean
mutual_item_row_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  MutualItemRow *self = MUTUAL_ITEM_ROW (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *first = forward ? self->lines : self->buttons;
  GtkWidget *second = forward ? self->buttons : self->lines;

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mutual_item_row_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) == second)
    return gtk_widget_child_focus (second, direction);
  return gtk_widget_child_focus (first, direction) || gtk_widget_child_focus (second, direction);
}

static GtkSizeRequestMode
mutual_item_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mutual_item_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gtk_widget_measure (MUTUAL_ITEM_ROW (widget)->lines, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
mutual_item_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MutualItemRow *self = MUTUAL_ITEM_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation all = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, 0, 0 };

  gtk_widget_measure (self->buttons, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &end.width, NULL, NULL);
  gtk_widget_measure (self->buttons, GTK_ORIENTATION_VERTICAL, -1, NULL, &end.height, NULL, NULL);
  end.x = rtl ? 0 : width - end.width;
  gtk_widget_size_allocate (self->lines, &all, -1);
  gtk_widget_size_allocate (self->buttons, &end, -1);
}

static gboolean
mutual_item_row_grab_focus (GtkWidget *widget)
{
  return mutual_detail_parts_focus (MUTUAL_ITEM_ROW (widget)->parts);
}

static void
mutual_item_row_dispose (GObject *object)
{
  MutualItemRow *self = MUTUAL_ITEM_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_clear_pointer (&self->parts, mutual_detail_parts_free);

  G_OBJECT_CLASS (mutual_item_row_parent_class)->dispose (object);
}

static void
mutual_item_row_finalize (GObject *object)
{
  g_free (MUTUAL_ITEM_ROW (object)->id);

  G_OBJECT_CLASS (mutual_item_row_parent_class)->finalize (object);
}

static void
mutual_item_row_class_init (MutualItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_item_row_dispose;
  object_class->finalize = mutual_item_row_finalize;
  widget_class->grab_focus = mutual_item_row_grab_focus;
  widget_class->focus = mutual_item_row_focus;
  widget_class->get_request_mode = mutual_item_row_get_request_mode;
  widget_class->measure = mutual_item_row_measure;
  widget_class->size_allocate = mutual_item_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_item_row_init (MutualItemRow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->parts = mutual_detail_parts_new ();
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "row-buttons");
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * mutual_item_row_new:
 * @what: the caption of what it is, for its buttons: "Metric"
 * @sorted: whether its place says nothing, so that it cannot be moved
 *
 * Returns: (transfer floating): a row that is bound to nothing
 */
GtkWidget *
mutual_item_row_new (const char *what,
                     gboolean    sorted)
{
  MutualItemRow *self = g_object_new (MUTUAL_TYPE_ITEM_ROW, NULL);
  /* Translators: %s is what it is: "Metric", "Link". */
  g_autofree char *up = g_strdup_printf (_("Move Up: %s"), what);
  g_autofree char *down = g_strdup_printf (_("Move Down: %s"), what);
  g_autofree char *remove = g_strdup_printf (_("Delete: %s"), what);

  self->up = create_button (self, "go-up-symbolic", up, _("Move Up (Alt+↑)"), G_CALLBACK (on_up_clicked));
  self->down = create_button (self, "go-down-symbolic", down, _("Move Down (Alt+↓)"), G_CALLBACK (on_down_clicked));
  self->remove = create_button (self, "window-close-symbolic", remove, _("Delete (Alt+Delete)"),
                                G_CALLBACK (remove_item));
  gtk_widget_set_visible (self->up, !sorted);
  gtk_widget_set_visible (self->down, !sorted);
  return GTK_WIDGET (self);
}

/**
 * mutual_item_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of its item
 */
const char *
mutual_item_row_get_id (MutualItemRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM_ROW (self), NULL);

  return self->id;
}

/**
 * mutual_item_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its item
 */
MutualItem *
mutual_item_row_get_item (MutualItemRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM_ROW (self), NULL);

  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

/**
 * mutual_item_row_add:
 * @self: a row
 * @input: an input
 * @member: what it shows
 */
void
mutual_item_row_add (MutualItemRow *self,
                     GtkWidget     *input,
                     MutualMember   member)
{
  g_return_if_fail (MUTUAL_IS_ITEM_ROW (self));

  add_line (self, mutual_detail_parts_add_input (self->parts, input, member));
}

/**
 * mutual_item_row_add_pair:
 * @self: a row
 * @first: an input
 * @first_member: what it shows
 * @second: the input beside it
 * @second_member: what that shows
 */
void
mutual_item_row_add_pair (MutualItemRow *self,
                          GtkWidget     *first,
                          MutualMember   first_member,
                          GtkWidget     *second,
                          MutualMember   second_member)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_return_if_fail (MUTUAL_IS_ITEM_ROW (self));

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), mutual_detail_parts_add_input (self->parts, first, first_member));
  gtk_box_append (GTK_BOX (pair), mutual_detail_parts_add_input (self->parts, second, second_member));
  add_line (self, pair);
}

/**
 * mutual_item_row_add_button:
 * @self: a row
 * @button: a button that comes before those that each row has
 * @bind: how it is bound to an item
 * @update: how it follows the plan
 */
void
mutual_item_row_add_button (MutualItemRow      *self,
                            GtkWidget          *button,
                            MutualDetailBind    bind,
                            MutualDetailUpdate  update)
{
  g_return_if_fail (MUTUAL_IS_ITEM_ROW (self));

  mutual_detail_parts_add (self->parts, button, MUTUAL_N_MEMBERS, bind, update, NULL);
  gtk_box_prepend (GTK_BOX (self->buttons), button);
}

/**
 * mutual_item_row_bind:
 * @self: a row
 * @session: (nullable): the session
 * @id: (nullable): the id of an item
 *
 * Shows an item.
 */
void
mutual_item_row_bind (MutualItemRow *self,
                      MutualSession *session,
                      const char    *id)
{
  const char *ids[] = { id, NULL };

  g_return_if_fail (MUTUAL_IS_ITEM_ROW (self));

  g_set_object (&self->session, session);
  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  mutual_detail_parts_bind (self->parts, session, ids);
  mutual_item_row_update (self);
}

/**
 * mutual_item_row_update:
 * @self: a row
 *
 * Shows what the plan says now.
 */
void
mutual_item_row_update (MutualItemRow *self)
{
  MutualItem *item = mutual_item_row_get_item (self);
  gboolean writable;
  guint place, n;

  if (item == NULL)
    return;
  mutual_detail_parts_update (self->parts);
  writable = !mutual_session_get_read_only (self->session);
  place = mutual_item_get_position (item);
  n = mutual_item_get_n_children (mutual_item_get_parent (item), mutual_item_get_list_member (item));
  gtk_widget_set_sensitive (self->up, writable && place > 0);
  gtk_widget_set_sensitive (self->down, writable && place + 1 < n);
  gtk_widget_set_sensitive (self->remove, writable);
}

/**
 * mutual_item_row_reveal:
 * @self: a row
 * @item: its item
 * @member: where in it
 *
 * Returns: whether that has the focus now
 */
gboolean
mutual_item_row_reveal (MutualItemRow *self,
                        MutualItem    *item,
                        MutualMember   member)
{
  g_return_val_if_fail (MUTUAL_IS_ITEM_ROW (self), FALSE);

  return mutual_detail_parts_reveal (self->parts, item, member) || mutual_detail_parts_focus (self->parts);
}
