/* A list that tells of many changes at once: who only listens has the same items in the end.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-calm-list.h"

typedef struct
{
  GPtrArray *items; /* as somebody has them who follows "items-changed" */
  guint n_told;
} Listener;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Listener   *listener)
{
  listener->n_told++;
  if (removed > 0)
    g_ptr_array_remove_range (listener->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (listener->items, (int) (position + i), g_list_model_get_item (model, position + i));
}

static void
check (GListModel *model,
       Listener   *listener)
{
  g_assert_cmpuint (listener->items->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < listener->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (item == g_ptr_array_index (listener->items, i));
    }
}

static void
change (GRand      *rand,
        GListStore *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint position = (guint) g_rand_int_range (rand, 0, (gint32) n + 1);
  guint removed = (guint) g_rand_int_range (rand, 0, 4);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  removed = MIN (removed, n - position);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    g_ptr_array_add (added, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, position, removed, added->pdata, added->len);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (MutualCalmList) calm = mutual_calm_list_new (G_LIST_MODEL (store));
  Listener listener = { g_ptr_array_new_with_free_func (g_object_unref), 0 };

  g_signal_connect (calm, "items-changed", G_CALLBACK (on_items_changed), &listener);
  for (guint i = 0; i < 2000; i++)
    {
      guint told = listener.n_told;

      if (g_rand_boolean (rand))
        {
          change (rand, store);
        }
      else
        {
          mutual_calm_list_hold (calm);
          for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
            {
              mutual_calm_list_hold (calm);
              change (rand, store);
              mutual_calm_list_tell (calm);
            }
          g_assert_cmpuint (listener.n_told, ==, told);
          mutual_calm_list_tell (calm);
        }
      g_assert_cmpuint (listener.n_told, <=, told + 1);
      check (G_LIST_MODEL (calm), &listener);
    }
  g_ptr_array_unref (listener.items);
}

/* What stays at the start and at the end is not spoken of, so that the widgets there stay. */
static void
test_ends (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (MutualCalmList) calm = mutual_calm_list_new (G_LIST_MODEL (store));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Listener listener = { items, 0 };

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (store, item);
      g_ptr_array_add (items, g_object_ref (item));
    }
  g_signal_connect (calm, "items-changed", G_CALLBACK (on_items_changed), &listener);

  mutual_calm_list_hold (calm);
  g_list_store_remove (store, 3);
  g_list_store_remove (store, 6);
  mutual_calm_list_tell (calm);
  g_assert_cmpuint (listener.n_told, ==, 1);
  check (G_LIST_MODEL (calm), &listener);

  mutual_calm_list_hold (calm);
  mutual_calm_list_tell (calm);
  g_assert_cmpuint (listener.n_told, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/calm-list/random", test_random);
  g_test_add_func ("/outline/calm-list/ends", test_ends);
  return g_test_run ();
}
