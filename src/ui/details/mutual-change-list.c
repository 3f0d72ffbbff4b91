/* The last moves of dates that were recorded, to be read and explained.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-change-list.h"

#include "details/mutual-change-row.h"

/* All of them are in a window of their own. */
#define MAX_ROWS 5

struct _MutualChangeList
{
  GtkWidget parent_instance;

  MutualSession *session;
};

G_DEFINE_FINAL_TYPE (MutualChangeList, mutual_change_list, GTK_TYPE_WIDGET)

/* Where the last ones begin. */
static guint
find_first (MutualItem *plan)
{
  guint n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES);

  return n > MAX_ROWS ? n - MAX_ROWS : 0;
}

/* Whether the rows are those of the changes, the last one first. */
static gboolean
has_rows (MutualChangeList *self)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES); i > find_first (plan); i--)
    {
      const char *id = mutual_item_get_id (mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, i - 1));

      if (row == NULL || !g_str_equal (mutual_change_row_get_id (MUTUAL_CHANGE_ROW (row)), id))
        return FALSE;
      row = gtk_widget_get_next_sibling (row);
    }
  return row == NULL;
}

static void
make_rows (MutualChangeList *self)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES); i > find_first (plan); i--)
    {
      MutualItem *change = mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, i - 1);

      gtk_widget_insert_before (mutual_change_row_new (self->session, mutual_item_get_id (change)), GTK_WIDGET (self), NULL);
    }
}

static void
mutual_change_list_dispose (GObject *object)
{
  MutualChangeList *self = MUTUAL_CHANGE_LIST (object);
  GtkWidget *child;

  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_change_list_parent_class)->dispose (object);
}

static void
mutual_change_list_class_init (MutualChangeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_change_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "changelist");
}

static void
mutual_change_list_init (MutualChangeList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * mutual_change_list_new:
 *
 * Returns: (transfer floating): a list that is bound to nothing
 */
GtkWidget *
mutual_change_list_new (void)
{
  return g_object_new (MUTUAL_TYPE_CHANGE_LIST, NULL);
}

/**
 * mutual_change_list_bind:
 * @part: a list
 * @session: (nullable): the session
 * @ids: not used: only the plan has changes
 * @member: its changes
 */
void
mutual_change_list_bind (GtkWidget         *part,
                         MutualSession     *session,
                         const char *const *ids,
                         MutualMember       member)
{
  MutualChangeList *self = MUTUAL_CHANGE_LIST (part);
  GtkWidget *child;

  if (g_set_object (&self->session, session))
    while ((child = gtk_widget_get_first_child (part)) != NULL)
      gtk_widget_unparent (child);
  mutual_change_list_update (part);
}

/**
 * mutual_change_list_update:
 * @part: a list
 *
 * Shows what the plan says now, the last change first, and no more than a few.
 */
void
mutual_change_list_update (GtkWidget *part)
{
  MutualChangeList *self = MUTUAL_CHANGE_LIST (part);

  if (self->session == NULL)
    return;
  if (!has_rows (self))
    make_rows (self);
  for (GtkWidget *row = gtk_widget_get_first_child (part); row != NULL; row = gtk_widget_get_next_sibling (row))
    mutual_change_row_update (MUTUAL_CHANGE_ROW (row));
}
