/* A card with all items of a list, such as the metrics of a plan: they are added, moved and removed here.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-item-list.h"

#include "session/mutual-commands.h"
#include "widgets/mutual-focus.h"

#include <glib/gi18n.h>

/* A row belongs to an item and moves with it, so that what has the focus keeps it. */
struct _MutualItemList
{
  GtkWidget parent_instance;

  const MutualItemListKind *kind;
  MutualSession *session;
  char *id;
  MutualMember member;

  GtkWidget *rows;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (MutualItemList, mutual_item_list, GTK_TYPE_WIDGET)

static MutualItem *
get_parent_item (MutualItemList *self)
{
  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

static GtkWidget *
find_row (MutualItemList *self,
          const char     *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (mutual_item_row_get_id (MUTUAL_ITEM_ROW (row)), id) == 0)
      return row;
  return NULL;
}

static GtkWidget *
create_row (MutualItemList *self,
            const char     *id)
{
  GtkWidget *row = mutual_item_row_new (_(self->kind->what), self->kind->sorted);

  self->kind->fill (MUTUAL_ITEM_ROW (row));
  mutual_item_row_bind (MUTUAL_ITEM_ROW (row), self->session, id);
  return row;
}

static void
update_rows (MutualItemList *self)
{
  MutualItem *parent = get_parent_item (self);
  guint n = parent != NULL ? mutual_item_get_n_children (parent, self->member) : 0;
  GtkWidget *last = NULL;
  GtkWidget *after;

  for (guint i = 0; i < n; i++)
    {
      const char *id = mutual_item_get_id (mutual_item_get_child (parent, self->member, i));
      GtkWidget *row = find_row (self, id);

      if (row == NULL)
        gtk_box_insert_child_after (GTK_BOX (self->rows), row = create_row (self, id), last);
      else
        {
          if (gtk_widget_get_prev_sibling (row) != last)
            gtk_box_reorder_child_after (GTK_BOX (self->rows), row, last);
          mutual_item_row_update (MUTUAL_ITEM_ROW (row));
        }
      last = row;
    }
  while ((after = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), after);
}

static gboolean
mutual_item_list_grab_focus (GtkWidget *widget)
{
  MutualItemList *self = MUTUAL_ITEM_LIST (widget);
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  return gtk_widget_grab_focus (row != NULL ? row : self->add);
}

static void
mutual_item_list_dispose (GObject *object)
{
  MutualItemList *self = MUTUAL_ITEM_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->add, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_item_list_parent_class)->dispose (object);
}

static void
mutual_item_list_finalize (GObject *object)
{
  g_free (MUTUAL_ITEM_LIST (object)->id);

  G_OBJECT_CLASS (mutual_item_list_parent_class)->finalize (object);
}

static void
mutual_item_list_class_init (MutualItemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_item_list_dispose;
  object_class->finalize = mutual_item_list_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_item_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_item_list_init (MutualItemList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
}

/**
 * mutual_item_list_new:
 * @kind: of what; lives for ever
 *
 * Returns: (transfer floating): a list that is bound to nothing
 */
GtkWidget *
mutual_item_list_new (const MutualItemListKind *kind)
{
  MutualItemList *self = g_object_new (MUTUAL_TYPE_ITEM_LIST, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->kind = kind;
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_(kind->add)));
  self->add = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->add), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->add), -1);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "add");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (mutual_item_list_add), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * mutual_item_list_bind:
 * @part: a list
 * @session: (nullable): the session
 * @ids: the id of the item whose list it is
 * @member: which of its lists
 */
void
mutual_item_list_bind (GtkWidget         *part,
                       MutualSession     *session,
                       const char *const *ids,
                       MutualMember       member)
{
  MutualItemList *self = MUTUAL_ITEM_LIST (part);

  if (self->session != session || g_strcmp0 (self->id, ids[0]) != 0 || self->member != member)
    {
      GtkWidget *row;

      while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
        gtk_box_remove (GTK_BOX (self->rows), row);
      g_set_object (&self->session, session);
      g_free (self->id);
      self->id = g_strdup (ids[0]);
      self->member = member;
      gtk_widget_set_visible (self->add, session != NULL && !mutual_session_get_read_only (session));
    }
  update_rows (self);
}

/**
 * mutual_item_list_update:
 * @part: a list
 *
 * Shows what the plan says now.
 */
void
mutual_item_list_update (GtkWidget *part)
{
  update_rows (MUTUAL_ITEM_LIST (part));
}

/**
 * mutual_item_list_reveal:
 * @part: a list
 * @child: one of its items
 * @member: where in it
 *
 * Returns: whether that has the focus now
 */
gboolean
mutual_item_list_reveal (GtkWidget    *part,
                         MutualItem   *child,
                         MutualMember  member)
{
  MutualItemList *self = MUTUAL_ITEM_LIST (part);
  GtkWidget *row;

  if (mutual_item_get_parent (child) != get_parent_item (self))
    return FALSE;
  update_rows (self);
  row = find_row (self, mutual_item_get_id (child));
  return row != NULL && mutual_item_row_reveal (MUTUAL_ITEM_ROW (row), child, member);
}

/**
 * mutual_item_list_add:
 * @self: a list
 *
 * Adds an item at the end and lets the user write it; left empty, it goes again.
 */
void
mutual_item_list_add (MutualItemList *self)
{
  MutualItem *parent = get_parent_item (self);
  g_autoptr (MutualItem) item = NULL;
  MutualItem *added;

  if (parent == NULL)
    return;
  /* What was written elsewhere ends first, so that making the item and writing it are one step of undo. */
  gtk_widget_grab_focus (self->add);
  item = mutual_item_new (self->kind->get_type (), NULL);
  added = mutual_commands_add (self->session, _(self->kind->add), parent, self->member,
                               mutual_item_get_n_children (parent, self->member), item);
  if (added != NULL)
    mutual_item_list_reveal (GTK_WIDGET (self), added, MUTUAL_MEMBER_ID);
}
