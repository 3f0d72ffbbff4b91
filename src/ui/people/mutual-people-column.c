/* The people of one side: its company, its roles without a name, its people, and what adds to them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-column.h"

#include "people/mutual-draft-row.h"
#include "people/mutual-people-commands.h"
#include "people/mutual-people-drop.h"
#include "people/mutual-people-menu.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define BUTTON_SPACING 4

struct _MutualPeopleColumn
{
  GtkWidget parent_instance;

  MutualSide side;
  MutualSession *session;
  guint n_rows;
  GType draft_type;

  GtkWidget *company;
  GtkWidget *word;
  GtkWidget *menu;
  GtkWidget *list;
  GtkWidget *draft;
  GtkWidget *empty;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (MutualPeopleColumn, mutual_people_column, GTK_TYPE_WIDGET)

static guint opened_signal;

static MutualPlan *
get_plan (MutualPeopleColumn *self)
{
  return mutual_session_get_plan (self->session);
}

static MutualItem *
get_item (MutualPeopleColumn *self,
          MutualPersonRow    *row)
{
  const char *id = mutual_person_row_get_id (row);

  return self->session != NULL && id != NULL ? mutual_plan_find (get_plan (self), id) : NULL;
}

static GPtrArray *
list_people (MutualPeopleColumn *self)
{
  GPtrArray *items = mutual_people_order_list (get_plan (self), self->side);

  while (items->len > 0 && MUTUAL_IS_ROLE (g_ptr_array_index (items, 0)))
    g_ptr_array_remove_index (items, 0);
  return items;
}

static void
focus_person_of (MutualPeopleColumn *self,
                 MutualItem         *role)
{
  MutualItem *person = mutual_team_get_person (role);
  MutualPersonRow *row = person != NULL ? mutual_people_column_find (self, mutual_item_get_id (person)) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* A role is named, a person renamed. */
static void
on_written (MutualPeopleColumn *self,
            const char         *text,
            MutualPersonRow    *row)
{
  MutualItem *item = get_item (self, row);

  if (item == NULL)
    return;
  if (!MUTUAL_IS_ROLE (item))
    {
      mutual_people_rename (self->session, item, text);
    }
  else if (mutual_people_name_role (self->session, item, text) && gtk_widget_is_focus (GTK_WIDGET (row)))
    {
      /* The next role without a name comes up in this place. After the last of them, whoever was named has the
       * focus. */
      mutual_session_flush (self->session);
      if (!MUTUAL_IS_ROLE (get_item (self, row)))
        focus_person_of (self, item);
    }
}

static void
on_drafted (MutualPeopleColumn *self,
            const char         *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (self->session != NULL && self->draft_type == MUTUAL_TYPE_ROLE)
    mutual_people_add_roles (self->session, self->side, lines);
  else if (self->session != NULL)
    mutual_people_add_people (self->session, self->side, lines);
}

/* The focus goes back to where people are. */
static void
on_draft_left (MutualPeopleColumn *self)
{
  GtkWidget *last = self->n_rows > 0 ? GTK_WIDGET (mutual_people_column_get_row (self, self->n_rows - 1)) : NULL;

  if (gtk_widget_get_focus_child (self->draft) == NULL)
    return;
  if (last != NULL)
    gtk_widget_grab_focus (last);
  else
    gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
on_row_activated (MutualPeopleColumn *self,
                  GtkListBoxRow      *list_row)
{
  MutualPersonRow *row = MUTUAL_PERSON_ROW (list_row);
  MutualItem *item = get_item (self, row);

  if (item == NULL)
    return;
  if (MUTUAL_IS_ROLE (item) && !mutual_session_get_read_only (self->session))
    mutual_people_column_write (self, row);
  else
    g_signal_emit (self, opened_signal, 0, mutual_item_get_id (item));
}

static MutualPersonRow *
create_row (MutualPeopleColumn *self)
{
  GtkWidget *row = mutual_person_row_new ();

  g_signal_connect_object (row, "written", G_CALLBACK (on_written), self, G_CONNECT_SWAPPED);
  return MUTUAL_PERSON_ROW (row);
}

static void
mutual_people_column_dispose (GObject *object)
{
  MutualPeopleColumn *self = MUTUAL_PEOPLE_COLUMN (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_people_column_parent_class)->dispose (object);
}

static void
mutual_people_column_class_init (MutualPeopleColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_people_column_dispose;

  opened_signal = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "peoplecolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
create_heading (MutualPeopleColumn *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *mark = mutual_side_mark_new ();

  gtk_widget_add_css_class (heading, "side-heading");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), self->side);
  gtk_box_append (GTK_BOX (heading), mark);
  self->company = mutual_label_new_line ("heading");
  gtk_box_append (GTK_BOX (heading), self->company);
  self->word = mutual_label_new ("word", 0);
  gtk_label_set_label (GTK_LABEL (self->word), self->side == MUTUAL_SIDE_BUYER ? _("buyer") : _("seller"));
  gtk_box_append (GTK_BOX (heading), self->word);
  self->menu = mutual_people_menu_new_button (self->side);
  gtk_widget_set_hexpand (self->menu, TRUE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (heading), self->menu);
}

static GtkWidget *
create_button (const char *label,
               const char *tooltip,
               const char *action,
               MutualSide  side)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mutual_enum_get_word (MUTUAL_TYPE_SIDE, (int) side));
  return button;
}

static void
create_list (MutualPeopleColumn *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "card");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->company, NULL,
                                  -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->draft = mutual_draft_row_new ();
  mutual_side_mark_set_side_class (self->draft, self->side);
  g_signal_connect_swapped (self->draft, "written", G_CALLBACK (on_drafted), self);
  g_signal_connect_swapped (self->draft, "left", G_CALLBACK (on_draft_left), self);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->draft);

  self->empty = mutual_label_new_paragraph ("dim-label");
  gtk_label_set_label (GTK_LABEL (self->empty), _("Nobody yet"));
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));
}

static void
mutual_people_column_init (MutualPeopleColumn *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * mutual_people_column_new:
 * @side: buyer or seller
 *
 * Returns: (transfer floating): a column without people
 */
GtkWidget *
mutual_people_column_new (MutualSide side)
{
  MutualPeopleColumn *self = g_object_new (MUTUAL_TYPE_PEOPLE_COLUMN, NULL);

  self->side = side;
  create_heading (self);
  create_list (self);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "buttons");
  /* In a longer language one stands below the other. */
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_layout_manager (self->buttons, mutual_wrap_layout_new (BUTTON_SPACING));
  gtk_box_append (GTK_BOX (self->buttons),
                  create_button (_("Add Person"), _("Write the name of somebody new"), "people.add-person", side));
  gtk_box_append (GTK_BOX (self->buttons), create_button (_("Add Role"), _("Write a role that somebody has to fill"),
                                                          "people.add-role", side));
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));

  mutual_people_drop_init (self, self->list);
  return GTK_WIDGET (self);
}

/**
 * mutual_people_column_get_side:
 * @self: a column
 *
 * Returns: whose people it shows
 */
MutualSide
mutual_people_column_get_side (MutualPeopleColumn *self)
{
  g_return_val_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self), MUTUAL_SIDE_UNSET);

  return self->side;
}

/**
 * mutual_people_column_get_session:
 * @self: a column
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
MutualSession *
mutual_people_column_get_session (MutualPeopleColumn *self)
{
  g_return_val_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self), NULL);

  return self->session;
}

/**
 * mutual_people_column_update:
 * @self: a column
 * @session: (nullable): the session
 * @index: (nullable): of its plan
 *
 * Brings the column up to date. Rows stay where they are and show whoever is there now; the focus follows the person.
 */
void
mutual_people_column_update (MutualPeopleColumn *self,
                             MutualSession      *session,
                             MutualPeopleIndex  *index)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *focused = NULL;
  GtkWidget *focus_child;
  MutualItem *plan;
  const char *company;
  gboolean writable;
  gboolean buyer;

  g_return_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self));

  g_set_object (&self->session, session);
  if (session == NULL)
    {
      mutual_draft_row_end (MUTUAL_DRAFT_ROW (self->draft));
      for (; self->n_rows > 0; self->n_rows--)
        gtk_list_box_remove (GTK_LIST_BOX (self->list),
                             GTK_WIDGET (mutual_people_column_get_row (self, self->n_rows - 1)));
      return;
    }

  buyer = self->side == MUTUAL_SIDE_BUYER;
  plan = MUTUAL_ITEM (get_plan (self));
  items = mutual_people_order_list (MUTUAL_PLAN (plan), self->side);
  company = mutual_item_get_text (plan, buyer ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  gtk_label_set_label (GTK_LABEL (self->company), *company != '\0' ? company : buyer ? _("Buyer") : _("Seller"));
  gtk_widget_set_visible (self->word, *company != '\0');

  focus_child = gtk_widget_get_focus_child (self->list);
  if (MUTUAL_IS_PERSON_ROW (focus_child) && gtk_widget_is_focus (focus_child))
    focused = g_strdup (mutual_person_row_get_id (MUTUAL_PERSON_ROW (focus_child)));

  for (; self->n_rows < items->len; self->n_rows++)
    gtk_list_box_insert (GTK_LIST_BOX (self->list), GTK_WIDGET (create_row (self)), (int) self->n_rows);
  for (; self->n_rows > items->len; self->n_rows--)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (mutual_people_column_get_row (self, self->n_rows - 1)));
  for (guint i = 0; i < items->len; i++)
    mutual_person_row_update (mutual_people_column_get_row (self, i), session, index, g_ptr_array_index (items, i));

  if (focused != NULL && mutual_people_column_find (self, focused) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (mutual_people_column_find (self, focused)));
  writable = !mutual_session_get_read_only (session);
  gtk_widget_set_visible (self->buttons, writable);
  gtk_widget_set_visible (self->list, items->len > 0 || gtk_widget_get_visible (self->draft));
  gtk_widget_set_visible (self->empty, !gtk_widget_get_visible (self->list));
}

/**
 * mutual_people_column_get_n_rows:
 * @self: a column
 *
 * Returns: how many people and roles without a name it shows
 */
guint
mutual_people_column_get_n_rows (MutualPeopleColumn *self)
{
  g_return_val_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self), 0);

  return self->n_rows;
}

/**
 * mutual_people_column_get_row:
 * @self: a column
 * @position: which, from 0
 *
 * Returns: (transfer none) (nullable): the row
 */
MutualPersonRow *
mutual_people_column_get_row (MutualPeopleColumn *self,
                              guint               position)
{
  g_return_val_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self), NULL);

  return position < self->n_rows
             ? MUTUAL_PERSON_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) position))
             : NULL;
}

/**
 * mutual_people_column_find:
 * @self: a column
 * @id: the id of a person or of a role
 *
 * Returns: (transfer none) (nullable): the row that shows it
 */
MutualPersonRow *
mutual_people_column_find (MutualPeopleColumn *self,
                           const char         *id)
{
  g_return_val_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self), NULL);

  for (guint i = 0; i < self->n_rows; i++)
    if (g_strcmp0 (mutual_person_row_get_id (mutual_people_column_get_row (self, i)), id) == 0)
      return mutual_people_column_get_row (self, i);

  return NULL;
}

/**
 * mutual_people_column_write:
 * @self: a column
 * @row: one of its rows
 *
 * Lets the user write a name in place; for a role, the people of this side are offered.
 */
void
mutual_people_column_write (MutualPeopleColumn *self,
                            MutualPersonRow    *row)
{
  g_autoptr (GPtrArray) people = NULL;
  MutualItem *item;

  g_return_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self));

  item = get_item (self, row);
  if (item == NULL || mutual_session_get_read_only (self->session))
    return;
  if (MUTUAL_IS_ROLE (item))
    people = list_people (self);
  mutual_person_row_write (row, people);
}

/**
 * mutual_people_column_add:
 * @self: a column
 * @type: %MUTUAL_TYPE_PERSON or %MUTUAL_TYPE_ROLE
 *
 * Lets the user write somebody new, or a new role.
 */
void
mutual_people_column_add (MutualPeopleColumn *self,
                          GType               type)
{
  g_return_if_fail (MUTUAL_IS_PEOPLE_COLUMN (self));

  if (self->session == NULL || mutual_session_get_read_only (self->session))
    return;
  self->draft_type = type;
  gtk_widget_set_visible (self->list, TRUE);
  gtk_widget_set_visible (self->empty, FALSE);
  mutual_draft_row_begin (MUTUAL_DRAFT_ROW (self->draft), type == MUTUAL_TYPE_ROLE ? _("Role") : _("Name"));
}
