/* The people of a plan: who is on it on both sides, and which seats are empty.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people.h"

#include "people/mutual-person-row.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"

#include <glib/gi18n.h>

typedef struct
{
  MutualSide side;
  GtkWidget *box;
  GtkWidget *company;
  GtkWidget *word;
  GtkWidget *list;
  GtkWidget *empty;
  guint n_rows;
} Column;

struct _MutualPeople
{
  MutualPane parent_instance;


  GtkWidget *scrolled;
  GtkWidget *box;
  Column columns[2];
};

G_DEFINE_FINAL_TYPE (MutualPeople, mutual_people, MUTUAL_TYPE_PANE)

static MutualSession *
get_session (MutualPeople *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static gboolean
is_of (MutualItem *item,
       MutualSide  side)
{
  return mutual_item_get_number (item, MUTUAL_MEMBER_SIDE) == (int) side;
}

static void
add_once (GPtrArray  *items,
          MutualItem *item)
{
  if (!g_ptr_array_find (items, item, NULL))
    g_ptr_array_add (items, item);
}

/* First the roles without a name, then the people in the order of their first role, then those without a role. */
static GPtrArray *
list_side (MutualItem *plan,
           MutualSide  side)
{
  GPtrArray *items = g_ptr_array_new ();
  guint n_roles = mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES);

  for (guint i = 0; i < n_roles; i++)
    {
      MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (is_of (role, side) && mutual_team_is_vacant (role))
        g_ptr_array_add (items, role);
    }
  for (guint i = 0; i < n_roles; i++)
    {
      MutualItem *person = mutual_team_get_person (mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i));

      if (person != NULL && is_of (person, side))
        add_once (items, person);
    }
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (is_of (person, side))
        add_once (items, person);
    }
  return items;
}

/* Rows stay where they are and show whoever is there now. */
static void
update_column (MutualPeople *self,
               Column       *column)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (get_session (self)));
  g_autoptr (GPtrArray) items = list_side (plan, column->side);
  gboolean buyer = column->side == MUTUAL_SIDE_BUYER;
  const char *company = mutual_item_get_text (plan, buyer ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  gboolean named = *company != '\0';

  gtk_label_set_label (GTK_LABEL (column->company), named ? company : buyer ? _("Buyer") : _("Seller"));
  gtk_widget_set_visible (column->word, named);

  for (; column->n_rows < items->len; column->n_rows++)
    gtk_list_box_append (GTK_LIST_BOX (column->list), mutual_person_row_new ());
  for (; column->n_rows > items->len; column->n_rows--)
    gtk_list_box_remove (
        GTK_LIST_BOX (column->list),
        GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (column->list), (int) column->n_rows - 1)));
  for (guint i = 0; i < items->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (column->list), (int) i);

      mutual_person_row_update (MUTUAL_PERSON_ROW (row), get_session (self), g_ptr_array_index (items, i));
    }
  gtk_widget_set_visible (column->list, items->len > 0);
  gtk_widget_set_visible (column->empty, items->len == 0);
}

static void
mutual_people_update (MutualPane *pane)
{
  MutualPeople *self = MUTUAL_PEOPLE (pane);

  for (guint i = 0; i < G_N_ELEMENTS (self->columns) && get_session (self) != NULL; i++)
    update_column (self, &self->columns[i]);
}

static void
mutual_people_narrow_changed (MutualPane *pane)
{
  MutualPeople *self = MUTUAL_PEOPLE (pane);
  gboolean narrow = mutual_pane_get_narrow (pane);

  gtk_box_set_homogeneous (GTK_BOX (self->box), !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
mutual_people_class_init (MutualPeopleClass *klass)
{
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* A window opens faster with its hidden pages left for later. */
  pane_class->deferred = TRUE;
  pane_class->update = mutual_people_update;
  pane_class->narrow_changed = mutual_people_narrow_changed;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "people");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
init_column (MutualPeople *self,
             Column       *column,
             MutualSide    side)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *mark = mutual_side_mark_new ();

  column->side = side;
  column->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), column->box);

  gtk_widget_add_css_class (heading, "side-heading");
  gtk_box_append (GTK_BOX (column->box), heading);
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), side);
  gtk_box_append (GTK_BOX (heading), mark);
  column->company = mutual_label_new_line ("heading");
  gtk_box_append (GTK_BOX (heading), column->company);
  column->word = mutual_label_new ("word", 0);
  gtk_label_set_label (GTK_LABEL (column->word), side == MUTUAL_SIDE_BUYER ? _("buyer") : _("seller"));
  gtk_box_append (GTK_BOX (heading), column->word);

  column->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (column->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (column->list, "card");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (column->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, column->company,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (column->box), column->list);

  column->empty = mutual_label_new_paragraph ("dim-label");
  gtk_label_set_label (GTK_LABEL (column->empty), _("Nobody yet"));
  gtk_box_append (GTK_BOX (column->box), column->empty);
}

static void
mutual_people_init (MutualPeople *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "columns");
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  init_column (self, &self->columns[0], MUTUAL_SIDE_BUYER);
  init_column (self, &self->columns[1], MUTUAL_SIDE_SELLER);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * mutual_people_new:
 *
 * Returns: (transfer floating): a pane without a session
 */
GtkWidget *
mutual_people_new (void)
{
  return g_object_new (MUTUAL_TYPE_PEOPLE, NULL);
}

