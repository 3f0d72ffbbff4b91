/* What was open is open again the next time, and nothing of it is in the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-expansion.h"

#include "plan/mutual-milestone.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define FIRST "00000000-0000-4000-8000-000000000001"
#define SECOND "00000000-0000-4000-8000-000000000002"

static MutualSession *
make_session (const char *plan_id)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (plan_id);
  const char *ids[] = { FIRST, SECOND };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, ids[i]);

      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      g_assert_true (mutual_plan_claim (plan, milestone));
    }
  mutual_plan_seal (plan);

  return mutual_session_new (plan, FALSE);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_remembered (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, "mutual", NULL);
  g_autofree char *path = g_build_filename (inner, "expansion", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *plan_id = "00000000-0000-4000-8000-0000000000aa";
  struct stat status;

  {
    g_autoptr (MutualMemory) memory = mutual_memory_new (file);
    g_autoptr (MutualExpansion) expansion = mutual_expansion_new (memory);
    g_autoptr (MutualSession) session = make_session (plan_id);

    mutual_expansion_recall (expansion, session);
    settle ();
    mutual_session_set_expanded (session, SECOND, TRUE);
    mutual_expansion_remember (expansion, session);
    mutual_expansion_flush (expansion);
  }

  /* Nobody else's business. */
  g_assert_cmpint (g_stat (inner, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  {
    g_autoptr (MutualMemory) memory = mutual_memory_new (file);
    g_autoptr (MutualExpansion) expansion = mutual_expansion_new (memory);
    g_autoptr (MutualSession) early = make_session (plan_id);
    g_autoptr (MutualSession) late = make_session (plan_id);
    g_autoptr (MutualSession) other = make_session ("00000000-0000-4000-8000-0000000000bb");

    mutual_expansion_recall (expansion, early);
    settle ();
    mutual_expansion_recall (expansion, late);
    mutual_expansion_recall (expansion, other);
    g_assert_true (mutual_session_is_expanded (early, SECOND));
    g_assert_false (mutual_session_is_expanded (early, FIRST));
    g_assert_true (mutual_session_is_expanded (late, SECOND));
    g_assert_false (mutual_session_has_expanded (other));

    /* All closed is what a plan is without being remembered. */
    mutual_session_expand_all (late, FALSE);
    mutual_expansion_remember (expansion, late);
    mutual_expansion_flush (expansion);
  }

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (inner), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_capped (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "expansion", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MutualMemory) memory = mutual_memory_new (file);
  g_autoptr (MutualExpansion) expansion = mutual_expansion_new (memory);
  g_autoptr (MutualSession) oldest = make_session ("10000000-0000-4000-8000-000000000000");
  g_autoptr (MutualSession) newest = NULL;
  guint i;

  settle ();
  for (i = 0; i <= MUTUAL_EXPANSION_PLANS; i++)
    {
      g_autofree char *id = g_strdup_printf ("10000000-0000-4000-8000-%012u", i);

      g_clear_object (&newest);
      newest = make_session (id);
      mutual_session_set_expanded (newest, FIRST, TRUE);
      mutual_expansion_remember (expansion, newest);
      mutual_session_expand_all (newest, FALSE);
    }
  mutual_expansion_recall (expansion, oldest);
  mutual_expansion_recall (expansion, newest);
  g_assert_false (mutual_session_has_expanded (oldest));
  g_assert_true (mutual_session_has_expanded (newest));

  mutual_expansion_flush (expansion);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/expansion/remembered", test_remembered);
  g_test_add_func ("/expansion/capped", test_capped);

  return g_test_run ();
}
