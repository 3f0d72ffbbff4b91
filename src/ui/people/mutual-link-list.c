/* Persons or roles that belong to what a card is about: each opens its own card, can be let go, and others can be
 * named.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-link-list.h"

#include "people/mutual-name-entry.h"
#include "people/mutual-people-commands.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"

#include <glib/gi18n.h>

#define ID_KEY "mutual-id"

struct _MutualLinkList
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *last; /* the row in which another is added */
  GtkWidget *button;
  GtkWidget *entry;
  const char *remove_tooltip;
  gboolean tells_holder;
  GPtrArray *suggestions;
};

G_DEFINE_FINAL_TYPE (MutualLinkList, mutual_link_list, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  REMOVED,
  WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A person: their job title. A role: that it is executive, and whom it faces on the other side. */
static char *
describe (MutualLinkList *self,
          MutualItem     *item)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  MutualItem *pair;

  if (!MUTUAL_IS_ROLE (item))
    return g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_JOB_TITLE));
  if (self->tells_holder)
    return g_strdup (mutual_team_is_vacant (item)
                         ? _("Name needed")
                         : mutual_item_get_text (mutual_team_get_person (item), MUTUAL_MEMBER_NAME));

  if (mutual_item_get_number (item, MUTUAL_MEMBER_EXECUTIVE))
    g_ptr_array_add (facts, g_strdup (_("Executive")));
  pair = mutual_people_get_pair (item);
  if (pair != NULL)
    {
      MutualItem *person = mutual_team_get_person (pair);
      const char *name = person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME)
                                        : mutual_item_get_text (pair, MUTUAL_MEMBER_TITLE);

      /* Translators: of a role; %s is the person, or the role, that it faces on the other side. */
      g_ptr_array_add (facts, g_strdup_printf (_("Counterpart: %s"), name));
    }
  return facts->len > 0 ? mutual_phrase_line (facts) : NULL;
}

static void
stop_writing (MutualLinkList *self)
{
  gboolean focused = gtk_widget_get_focus_child (self->last) != NULL;

  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_visible (self->button, TRUE);
  if (focused)
    gtk_widget_grab_focus (self->button);
}

static void
on_kept (MutualLinkList *self,
         const char     *text)
{
  g_autoptr (MutualLinkList) held = g_object_ref (self);

  stop_writing (self);
  g_signal_emit (self, signals[WRITTEN], 0, text);
}

static void
on_add_clicked (MutualLinkList *self)
{
  mutual_name_entry_set_text (MUTUAL_NAME_ENTRY (self->entry), "");
  if (self->suggestions != NULL)
    mutual_name_entry_set_suggestions (MUTUAL_NAME_ENTRY (self->entry), self->suggestions);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_grab_focus (self->entry);
  gtk_widget_set_visible (self->button, FALSE);
}

static void
on_row_activated (MutualLinkList *self,
                  GtkListBoxRow  *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), ID_KEY));

  if (id != NULL)
    g_signal_emit (self, signals[OPENED], 0, id);
}

static void
on_remove_clicked (GtkButton      *button,
                   MutualLinkList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), ID_KEY));

  g_signal_emit (self, signals[REMOVED], 0, id);
}

static GtkWidget *
create_row (MutualLinkList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (row, "link");
  gtk_box_append (GTK_BOX (box), mutual_side_mark_new ());
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (text), mutual_label_new_line ("title"));
  gtk_box_append (GTK_BOX (text), mutual_label_new_line ("note"));
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, self->remove_tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, self->remove_tooltip, -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove_clicked), self);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
update_row (MutualLinkList *self,
            GtkWidget      *row,
            MutualItem     *item,
            gboolean        may_remove)
{
  GtkWidget *mark = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *text = gtk_widget_get_next_sibling (mark);
  GtkWidget *title = gtk_widget_get_first_child (text);
  MutualMember member = MUTUAL_IS_ROLE (item) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;
  g_autofree char *note = describe (self, item);

  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), mutual_people_order_get_side (item));
  gtk_label_set_label (GTK_LABEL (title), mutual_item_get_text (item, member));
  mutual_label_set_or_hide (gtk_widget_get_next_sibling (title), note);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (text), may_remove);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (mutual_item_get_id (item)), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mutual_item_get_text (item, member), -1);
}

static void
mutual_link_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&MUTUAL_LINK_LIST (object)->suggestions, g_ptr_array_unref);

  G_OBJECT_CLASS (mutual_link_list_parent_class)->dispose (object);
}

static void
mutual_link_list_class_init (MutualLinkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "opened", "removed", "written" };

  G_OBJECT_CLASS (klass)->dispose = mutual_link_list_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linklist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_link_list_init (MutualLinkList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * mutual_link_list_new:
 * @heading: what they are
 * @add_label: what the button says that adds one
 * @remove_tooltip: what the button does that lets one go
 * @tells_holder: whether roles tell who fills them, rather than whom they face
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
mutual_link_list_new (const char *heading,
                      const char *add_label,
                      const char *remove_tooltip,
                      gboolean    tells_holder)
{
  MutualLinkList *self = g_object_new (MUTUAL_TYPE_LINK_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->tells_holder = tells_holder;
  self->remove_tooltip = g_intern_string (remove_tooltip);
  self->heading = mutual_label_new_line ("section");
  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "card");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL,
                                  -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->button = gtk_button_new_with_label (add_label);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_add_clicked), self);
  gtk_box_append (GTK_BOX (box), self->button);
  self->entry = mutual_name_entry_new ();
  mutual_name_entry_set_label (MUTUAL_NAME_ENTRY (self->entry), add_label);
  gtk_widget_set_visible (self->entry, FALSE);
  g_signal_connect_swapped (self->entry, "kept", G_CALLBACK (on_kept), self);
  g_signal_connect_swapped (self->entry, "cancelled", G_CALLBACK (stop_writing), self);
  gtk_box_append (GTK_BOX (box), self->entry);

  self->last = gtk_list_box_row_new ();
  gtk_widget_add_css_class (self->last, "add");
  gtk_widget_set_focusable (self->last, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->last), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->last), box);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->last);
  return GTK_WIDGET (self);
}

/**
 * mutual_link_list_update:
 * @self: a list
 * @items: (element-type MutualItem): whom it shows
 * @may_remove: whether they can be let go
 * @may_add: whether others can be named
 */
void
mutual_link_list_update (MutualLinkList *self,
                         GPtrArray      *items,
                         gboolean        may_remove,
                         gboolean        may_add)
{
  GtkListBoxRow *row;

  g_return_if_fail (MUTUAL_IS_LINK_LIST (self));

  for (guint i = 0; i < items->len; i++)
    {
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i);
      if (GTK_WIDGET (row) == self->last)
        {
          row = GTK_LIST_BOX_ROW (create_row (self));
          gtk_list_box_insert (GTK_LIST_BOX (self->list), GTK_WIDGET (row), (int) i);
        }
      update_row (self, GTK_WIDGET (row), g_ptr_array_index (items, i), may_remove);
    }
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) items->len)) != NULL &&
         GTK_WIDGET (row) != self->last)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_widget_set_visible (self->last, may_add);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0 || may_add);
}

/**
 * mutual_link_list_set_suggestions:
 * @self: a list
 * @people_or_roles: (element-type MutualItem): who is offered while a name is written; they are looked at then
 */
void
mutual_link_list_set_suggestions (MutualLinkList *self,
                                  GPtrArray      *people_or_roles)
{
  g_return_if_fail (MUTUAL_IS_LINK_LIST (self));

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < people_or_roles->len; i++)
    g_ptr_array_add (self->suggestions, g_object_ref (g_ptr_array_index (people_or_roles, i)));
}
