/* The selected rows of the outline, and the selected items of the session.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "plan/mutual-step.h"

static MutualItem *
dup_item_at (MutualOutline *self,
             guint          position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return MUTUAL_IS_ITEM (item) ? MUTUAL_ITEM (g_steal_pointer (&item)) : NULL;
}

static void
remember (MutualOutline *self,
          GtkBitset     *positions,
          guint          primary)
{
  g_clear_pointer (&self->was_selected, gtk_bitset_unref);
  self->was_selected = gtk_bitset_copy (positions);
  self->primary = primary;
}

static guint
find_focused (MutualOutline *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_is_focus (gtk_widget_get_parent (row)))
        return gtk_tree_list_row_get_position (mutual_outline_row_get_row (MUTUAL_OUTLINE_ROW (row)));
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Which of the selected rows the user means most: the one that just came, the far end of several; else the one that the
 * keys are on. */
static guint
find_primary (MutualOutline *self,
              GtkBitset     *positions)
{
  g_autoptr (GtkBitset) added = gtk_bitset_copy (positions);
  guint focused = find_focused (self);

  gtk_bitset_subtract (added, self->was_selected);
  if (!gtk_bitset_is_empty (added))
    {
      guint first = gtk_bitset_get_minimum (added);
      guint last = gtk_bitset_get_maximum (added);

      return self->primary != GTK_INVALID_LIST_POSITION && last <= self->primary ? first : last;
    }
  if (focused != GTK_INVALID_LIST_POSITION && gtk_bitset_contains (positions, focused))
    return focused;
  return gtk_bitset_contains (positions, self->primary) ? self->primary : gtk_bitset_get_minimum (positions);
}

/* The positions of all selected items, whose milestones are open: in one walk, as they may be thousands. */
static GtkBitset *
collect_positions (MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  GListModel *model = G_LIST_MODEL (self->selection);
  GtkBitset *positions = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MutualItem) item = dup_item_at (self, i);

      if (item != NULL && mutual_session_is_selected (session, mutual_item_get_id (item)))
        gtk_bitset_add (positions, i);
    }
  return positions;
}

/**
 * mutual_outline_follow_selection:
 * @self: an outline
 *
 * Selects the rows of what the session has selected, opening what is in the way, and brings the main one into sight unless
 * it is selected already.
 */
void
mutual_outline_follow_selection (MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GtkBitset) positions = NULL;
  const char *id;
  MutualItem *selected;
  guint primary = GTK_INVALID_LIST_POSITION;
  gboolean was_there;

  if (self->tree == NULL || self->n_syncing > 0)
    return;

  self->n_syncing++;
  items = mutual_session_list_selection (session);
  id = mutual_session_get_selected (session);
  selected = id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
  if (items->len > 1)
    for (guint i = 0; i < items->len; i++)
      if (MUTUAL_IS_STEP (g_ptr_array_index (items, i)))
        mutual_session_set_expanded (session,
                                     mutual_item_get_id (mutual_item_get_parent (g_ptr_array_index (items, i))), TRUE);
  if (selected != NULL)
    primary = mutual_outline_tree_reveal (self->tree, selected);
  if (items->len > 1)
    {
      positions = collect_positions (self);
    }
  else
    {
      positions = gtk_bitset_new_empty ();
      if (primary != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (positions, primary);
    }

  was_there = primary == GTK_INVALID_LIST_POSITION ||
              gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), primary);
  if (!gtk_bitset_equals (positions, gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection))))
    {
      g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->selection)));

      /* The list extends a selection from where it last selected a single row itself. */
      if (gtk_bitset_get_size (positions) == 1)
        gtk_widget_activate_action (self->list, "list.select-item", "(ubb)", primary, FALSE, FALSE);
      gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), positions, all);
    }
  if (!was_there)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", primary);
  remember (self, positions, primary);
  self->n_syncing--;
}

/**
 * mutual_outline_take_selection:
 * @self: an outline
 *
 * Lets the session select what the user selected in the list.
 */
void
mutual_outline_take_selection (MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GtkBitset) positions = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *selected = NULL;
  guint primary = GTK_INVALID_LIST_POSITION;
  GtkBitsetIter iter;
  guint position;

  if (self->n_syncing > 0 || session == NULL)
    return;

  positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (!gtk_bitset_is_empty (positions))
    primary = find_primary (self, positions);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (MutualItem) item = dup_item_at (self, position);

      if (item == NULL)
        continue;
      g_ptr_array_add (ids, g_strdup (mutual_item_get_id (item)));
      if (selected == NULL || position == primary)
        {
          g_free (selected);
          selected = g_strdup (mutual_item_get_id (item));
        }
    }
  g_ptr_array_add (ids, NULL);
  remember (self, positions, primary);

  self->n_syncing++;
  mutual_session_select (session, (const char *const *) ids->pdata, selected);
  self->n_syncing--;
}

/**
 * mutual_outline_close_selection:
 * @self: an outline
 *
 * A closed milestone stands for the steps that were selected in it.
 *
 * Returns: whether there were any
 */
gboolean
mutual_outline_close_selection (MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *id = mutual_session_get_selected (session);
  g_autofree char *selected = g_strdup (id);
  gboolean any = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      MutualItem *parent = mutual_item_get_parent (item);
      gboolean closed = MUTUAL_IS_STEP (item) && !mutual_session_is_expanded (session, mutual_item_get_id (parent));

      if (closed && g_strcmp0 (selected, mutual_item_get_id (item)) == 0)
        {
          g_free (selected);
          selected = g_strdup (mutual_item_get_id (parent));
        }
      g_ptr_array_add (ids, g_strdup (mutual_item_get_id (closed ? parent : item)));
      any = any || closed;
    }
  g_ptr_array_add (ids, NULL);
  if (any)
    mutual_session_select (session, (const char *const *) ids->pdata, selected);
  return any;
}
