/* A list that tells of many changes of another at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-calm-list.h"

/* A list view makes the rows that come into sight with every change that it hears of. When a hundred milestones close
 * one after the other, it makes a hundred times the rows that the next one takes away again. */
struct _MutualCalmList
{
  GObject parent_instance;

  GListModel *model;
  guint depth;
  guint n_before; /* items when the holding began */
  guint n_start;  /* items at the start, and at the end, that have been the same since then */
  guint n_end;
  gboolean changed;
};

static void mutual_calm_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MutualCalmList, mutual_calm_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mutual_calm_list_model_init))

static void
on_items_changed (MutualCalmList *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  if (self->depth == 0)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  self->n_start = MIN (self->n_start, position);
  self->n_end = MIN (self->n_end, g_list_model_get_n_items (self->model) - position - added);
  self->changed = TRUE;
}

static GType
mutual_calm_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (MUTUAL_CALM_LIST (model)->model);
}

static guint
mutual_calm_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (MUTUAL_CALM_LIST (model)->model);
}

static gpointer
mutual_calm_list_get_item (GListModel *model,
                           guint       position)
{
  return g_list_model_get_item (MUTUAL_CALM_LIST (model)->model, position);
}

static void
mutual_calm_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mutual_calm_list_get_item_type;
  iface->get_n_items = mutual_calm_list_get_n_items;
  iface->get_item = mutual_calm_list_get_item;
}

static void
mutual_calm_list_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_CALM_LIST (object)->model);

  G_OBJECT_CLASS (mutual_calm_list_parent_class)->dispose (object);
}

static void
mutual_calm_list_class_init (MutualCalmListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_calm_list_dispose;
}

static void
mutual_calm_list_init (MutualCalmList *self)
{
}

/**
 * mutual_calm_list_new:
 * @model: a list
 *
 * Returns: (transfer full): a list of the same items
 */
MutualCalmList *
mutual_calm_list_new (GListModel *model)
{
  MutualCalmList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (MUTUAL_TYPE_CALM_LIST, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * mutual_calm_list_hold:
 * @self: a list
 *
 * From now on changes are kept back. Until mutual_calm_list_tell(), nobody but who makes them may look at the list.
 */
void
mutual_calm_list_hold (MutualCalmList *self)
{
  g_return_if_fail (MUTUAL_IS_CALM_LIST (self));

  if (self->depth++ > 0)
    return;
  self->changed = FALSE;
  self->n_before = g_list_model_get_n_items (self->model);
  self->n_start = self->n_before;
  self->n_end = self->n_before;
}

/**
 * mutual_calm_list_tell:
 * @self: a list, after mutual_calm_list_hold()
 *
 * Tells of everything that changed as of one change.
 */
void
mutual_calm_list_tell (MutualCalmList *self)
{
  guint n_now, n_same;

  g_return_if_fail (MUTUAL_IS_CALM_LIST (self) && self->depth > 0);

  if (--self->depth > 0 || !self->changed)
    return;
  n_now = g_list_model_get_n_items (self->model);
  n_same = MIN (self->n_before, n_now);
  self->n_start = MIN (self->n_start, n_same);
  self->n_end = MIN (self->n_end, n_same - self->n_start);
  g_list_model_items_changed (G_LIST_MODEL (self), self->n_start, self->n_before - self->n_start - self->n_end,
                              n_now - self->n_start - self->n_end);
}
