/* Ids: what is one, and that nobody can make them collide.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-id.h"

#include <string.h>

#define N_COLLIDING 40
#define N_TAILS 65536

static void
test_valid (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
  } rows[] = {
    { "6a0bb9de-e462-5a0e-a704-ca055bbd3d5d", TRUE },
    { "00000000-0000-0000-0000-000000000000", TRUE },
    { "", FALSE },
    { "6A0BB9DE-E462-5A0E-A704-CA055BBD3D5D", FALSE },
    { "6a0bb9de-e462-5a0e-a704-ca055bbd3d5", FALSE },
    { "6a0bb9de-e462-5a0e-a704-ca055bbd3d5d0", FALSE },
    { "6a0bb9dee-462-5a0e-a704-ca055bbd3d5d", FALSE },
    { "6a0bb9de-e462-5a0e-a704-ca055bbd3d5g", FALSE },
    { "{a0bb9de-e462-5a0e-a704-ca055bbd3d5}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (mutual_id_is_valid (rows[i].text, strlen (rows[i].text)), ==, rows[i].valid);
}

/* What four hexadecimal digits add to g_str_hash(), which multiplies by 33 and adds. */
static guint32
get_share (guint   tail,
           guint32 factor)
{
  g_autofree char *digits = g_strdup_printf ("%04x", tail);
  guint32 share = 0;

  for (const char *p = digits; *p != '\0'; p++)
    share = share * 33 + (guint32) *p;
  return share * factor;
}

/* Ids that all have the same g_str_hash(), as somebody would make them who wants the index of a plan to crawl. */
static GPtrArray *
create_colliding_ids (void)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) tails = g_hash_table_new (NULL, NULL);

  for (guint tail = 0; tail < N_TAILS; tail++)
    g_hash_table_insert (tails, GUINT_TO_POINTER (get_share (tail, 1)), GUINT_TO_POINTER (tail + 1));

  for (guint i = 0; ids->len < N_COLLIDING; i++)
    {
      g_autofree char *head = g_strdup_printf ("%08x-0000-4000-8000-0000", i);
      guint32 share = g_str_hash (head) * 33 * 33 * 33 * 33 * 33 * 33 * 33 * 33;

      for (guint middle = 0; middle < N_TAILS; middle++)
        {
          guint32 missing = 0x12345678 - share - get_share (middle, 33 * 33 * 33 * 33);
          guint tail = GPOINTER_TO_UINT (g_hash_table_lookup (tails, GUINT_TO_POINTER (missing)));

          if (tail == 0)
            continue;
          g_ptr_array_add (ids, g_strdup_printf ("%s%04x%04x", head, middle, tail - 1));
          break;
        }
    }
  return ids;
}

static void
test_hash (void)
{
  g_autoptr (GPtrArray) ids = create_colliding_ids ();
  g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *copy = g_strdup (id);

      g_assert_true (mutual_id_is_valid (id, strlen (id)));
      g_assert_cmpuint (g_str_hash (id), ==, 0x12345678);
      g_assert_cmpuint (mutual_id_hash (id), ==, mutual_id_hash (copy));
      g_hash_table_add (hashes, GUINT_TO_POINTER (mutual_id_hash (id)));
    }
  g_assert_cmpuint (g_hash_table_size (hashes), >, N_COLLIDING - 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/id/valid", test_valid);
  g_test_add_func ("/plan/id/hash", test_hash);

  return g_test_run ();
}
