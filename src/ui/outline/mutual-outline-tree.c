/* The rows of the outline as the list view wants them: a tree that opens as the session says.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-tree.h"

#include "outline/mutual-calm-list.h"
#include "outline/mutual-outline-order.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

struct _MutualOutlineTree
{
  GObject parent_instance;

  MutualSession *session;
  GListStore *top;
  GtkTreeListModel *model;
  MutualCalmList *rows;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (MutualOutlineTree, mutual_outline_tree, G_TYPE_OBJECT)

static void
fill_children (MutualOutlineTree *self,
               GListStore        *store,
               gpointer           item)
{
  if (MUTUAL_IS_MILESTONE (item))
    mutual_outline_order_fill_steps (store, item, self->folded, self->session);
  else
    mutual_outline_order_fill_folded (store, item, self->session);
}

/* A milestone without steps gets an empty list, as a row that got none could never open again. */
static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListStore *store;

  if (!MUTUAL_IS_MILESTONE (item) && !MUTUAL_IS_STEP_FOLD (item))
    return NULL;

  store = g_list_store_new (G_TYPE_OBJECT);
  fill_children (user_data, store, item);
  return G_LIST_MODEL (store);
}

static void
update_row (MutualOutlineTree *self,
            GtkTreeListRow    *row)
{
  GListModel *children = gtk_tree_list_row_get_children (row);
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);
  g_autoptr (GtkTreeListRow) first = NULL;
  g_autoptr (GObject) first_item = NULL;

  if (children == NULL)
    return;

  fill_children (self, G_LIST_STORE (children), item);
  first = gtk_tree_list_row_get_child_row (row, 0);
  first_item = first != NULL ? gtk_tree_list_row_get_item (first) : NULL;
  if (MUTUAL_IS_STEP_FOLD (first_item))
    update_row (self, first);
}

static void
expand_row (MutualOutlineTree *self,
            GtkTreeListRow    *row)
{
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

  if (MUTUAL_IS_MILESTONE (item))
    gtk_tree_list_row_set_expanded (row,
                                    mutual_session_is_expanded (self->session, mutual_item_get_id (MUTUAL_ITEM (item))));
}

static GtkTreeListRow *
find_child_row (GtkTreeListRow *row,
                gpointer        item)
{
  GListModel *children = gtk_tree_list_row_get_children (row);
  guint n = children != NULL ? g_list_model_get_n_items (children) : 0;
  guint position = mutual_item_get_position (item);
  g_autoptr (GObject) likely = position < n ? g_list_model_get_item (children, position) : NULL;

  if (likely != NULL && likely == item)
    return gtk_tree_list_row_get_child_row (row, position);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) child = g_list_model_get_item (children, i);

      if (child == item)
        return gtk_tree_list_row_get_child_row (row, i);
    }
  return NULL;
}

static GtkTreeListRow *
find_top_row (MutualOutlineTree *self,
              gpointer           item)
{
  guint position;

  if (!g_list_store_find (self->top, item, &position))
    return NULL;
  return gtk_tree_list_model_get_child_row (self->model, position);
}

/* Opens what is above a step that is not in sight. */
static GtkTreeListRow *
reveal_step (MutualOutlineTree *self,
             MutualItem        *step)
{
  MutualItem *milestone = mutual_item_get_parent (step);
  g_autoptr (GtkTreeListRow) row = milestone != NULL ? find_top_row (self, milestone) : NULL;
  g_autoptr (GtkTreeListRow) first = NULL;
  g_autoptr (GObject) first_item = NULL;
  GtkTreeListRow *found;

  if (row == NULL)
    return NULL;

  mutual_session_set_expanded (self->session, mutual_item_get_id (milestone), TRUE);
  gtk_tree_list_row_set_expanded (row, TRUE);
  found = find_child_row (row, step);
  first = gtk_tree_list_row_get_child_row (row, 0);
  first_item = first != NULL ? gtk_tree_list_row_get_item (first) : NULL;
  if (found == NULL && MUTUAL_IS_STEP_FOLD (first_item))
    {
      gtk_tree_list_row_set_expanded (first, TRUE);
      found = find_child_row (first, step);
    }
  return found;
}

static void
mutual_outline_tree_dispose (GObject *object)
{
  MutualOutlineTree *self = MUTUAL_OUTLINE_TREE (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->model);
  g_clear_object (&self->top);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_outline_tree_parent_class)->dispose (object);
}

static void
mutual_outline_tree_class_init (MutualOutlineTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_outline_tree_dispose;
}

static void
mutual_outline_tree_init (MutualOutlineTree *self)
{
  self->top = g_list_store_new (G_TYPE_OBJECT);
}

/**
 * mutual_outline_tree_new:
 * @session: the session
 * @folded: whether the steps that are done show as one row
 *
 * Returns: (transfer full): the rows of the session's plan, as open as the session says; it must outlive its model
 */
MutualOutlineTree *
mutual_outline_tree_new (MutualSession *session,
                         gboolean       folded)
{
  MutualOutlineTree *self = g_object_new (MUTUAL_TYPE_OUTLINE_TREE, NULL);

  self->session = g_object_ref (session);
  self->folded = folded;
  mutual_outline_order_fill_top (self->top, session);
  self->model = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->top)), FALSE, FALSE, create_children, self,
                                         NULL);
  self->rows = mutual_calm_list_new (G_LIST_MODEL (self->model));
  mutual_outline_tree_update_expansion (self, NULL);
  return self;
}

/**
 * mutual_outline_tree_get_model:
 * @self: a tree
 *
 * Returns: (transfer none): its rows, each a GtkTreeListRow
 */
GListModel *
mutual_outline_tree_get_model (MutualOutlineTree *self)
{
  g_return_val_if_fail (MUTUAL_IS_OUTLINE_TREE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * mutual_outline_tree_set_folded:
 * @self: a tree
 * @folded: whether the steps that are done show as one row
 */
void
mutual_outline_tree_set_folded (MutualOutlineTree *self,
                                gboolean           folded)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_TREE (self));

  if (self->folded == folded)
    return;

  self->folded = folded;
  mutual_outline_tree_update (self);
}

/**
 * mutual_outline_tree_update:
 * @self: a tree
 *
 * Follows the plan: what came, went or moved. What moved is as open afterwards as before.
 */
void
mutual_outline_tree_update (MutualOutlineTree *self)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_TREE (self));

  mutual_calm_list_hold (self->rows);
  mutual_outline_tree_update_top (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->top)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->model, i);

      update_row (self, row);
    }
  mutual_calm_list_tell (self->rows);
}

/**
 * mutual_outline_tree_update_top:
 * @self: a tree
 *
 * Follows the plan where milestones and events came, went or moved, and not below.
 */
void
mutual_outline_tree_update_top (MutualOutlineTree *self)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_TREE (self));

  mutual_calm_list_hold (self->rows);
  mutual_outline_order_fill_top (self->top, self->session);
  mutual_outline_tree_update_expansion (self, NULL);
  mutual_calm_list_tell (self->rows);
}

/**
 * mutual_outline_tree_update_steps:
 * @self: a tree
 * @milestone: a milestone
 *
 * Follows the plan where steps of one milestone came, went or moved.
 */
void
mutual_outline_tree_update_steps (MutualOutlineTree *self,
                                  MutualItem        *milestone)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_if_fail (MUTUAL_IS_OUTLINE_TREE (self));

  row = find_top_row (self, milestone);
  if (row != NULL)
    update_row (self, row);
}

/**
 * mutual_outline_tree_update_expansion:
 * @self: a tree
 * @id: (nullable): the id of a milestone, or %NULL for all
 *
 * Opens and closes what the session says.
 */
void
mutual_outline_tree_update_expansion (MutualOutlineTree *self,
                                      const char        *id)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_TREE (self));

  if (id != NULL)
    {
      MutualItem *item = mutual_plan_find (mutual_session_get_plan (self->session), id);
      g_autoptr (GtkTreeListRow) row = item != NULL ? find_top_row (self, item) : NULL;

      if (row != NULL)
        expand_row (self, row);
      return;
    }
  mutual_calm_list_hold (self->rows);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->top)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->model, i);

      expand_row (self, row);
    }
  mutual_calm_list_tell (self->rows);
}

/**
 * mutual_outline_tree_reveal:
 * @self: a tree
 * @item: a milestone, step or event
 *
 * Opens what is above @item.
 *
 * Returns: the position of its row, or %GTK_INVALID_LIST_POSITION if it has none
 */
guint
mutual_outline_tree_reveal (MutualOutlineTree *self,
                            MutualItem        *item)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (MUTUAL_IS_OUTLINE_TREE (self), GTK_INVALID_LIST_POSITION);

  row = MUTUAL_IS_STEP (item) ? reveal_step (self, item) : find_top_row (self, item);
  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}
