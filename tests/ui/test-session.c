/* What a pane can rely on: selection, expansion and one "changed" for any number of edits.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-session.h"

#include "plan/mutual-milestone.h"
#include "session/mutual-drag.h"

static MutualPlan *
make_plan (void)
{
  MutualPlan *plan = mutual_plan_new (NULL);
  guint i;

  for (i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-00000000000%u", i);
      MutualItem *milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, id);

      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      g_assert_true (mutual_plan_claim (plan, milestone));
      g_object_unref (milestone);
    }
  mutual_plan_seal (plan);

  return plan;
}

static MutualEdit *
make_edit (MutualPlan *plan,
           const char *title)
{
  return mutual_edit_new_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title);
}

static void
on_count (guint *count)
{
  (*count)++;
}

static void
test_changed (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
  g_autoptr (MutualEdit) first = make_edit (plan, "First");
  g_autoptr (MutualEdit) second = make_edit (plan, "Second");
  g_autoptr (GError) error = NULL;
  guint count = 0;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (on_count), &count);
  g_assert_true (mutual_session_edit (session, "Rename Plan", first, &error));
  g_assert_no_error (error);
  g_assert_true (mutual_session_edit (session, "Rename Plan", second, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, 0);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), ==, "Second");
  g_assert_true (mutual_history_get_modified (mutual_session_get_history (session)));

  mutual_history_undo (mutual_session_get_history (session));
  mutual_history_undo (mutual_session_get_history (session));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count, ==, 2);
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (session)));
}

static void
test_read_only (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, TRUE);
  g_autoptr (MutualEdit) edit = make_edit (plan, "Other");
  g_autoptr (GError) error = NULL;

  g_assert_false (mutual_session_edit (session, "Rename Plan", edit, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (session)));
}

static void
test_selection (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
  guint count = 0;

  g_signal_connect_swapped (session, "notify::selected", G_CALLBACK (on_count), &count);
  mutual_session_set_selected (session, "a");
  mutual_session_set_selected (session, "a");
  g_assert_cmpuint (count, ==, 1);
  /* A pane may well hand back the very string that it was given. */
  mutual_session_set_selected (session, mutual_session_get_selected (session));
  g_assert_cmpstr (mutual_session_get_selected (session), ==, "a");
  mutual_session_set_selected (session, NULL);
  g_assert_cmpuint (count, ==, 2);
  g_assert_null (mutual_session_get_selected (session));
}

static void
on_changes (MutualSession *session,
            GString       *log)
{
  GPtrArray *changes = mutual_session_get_changes (session);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (log, "%d ", (int) mutual_edit_get_kind (g_ptr_array_index (changes, i)));
  g_string_append_c (log, '|');
}

/* Whoever follows a long plan learns which edits a change was made of, whichever way they went. */
static void
test_changes (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
  g_autoptr (MutualEdit) rename = make_edit (plan, "First");
  g_autoptr (MutualEdit) removal = mutual_edit_new_remove (mutual_item_get_child (MUTUAL_ITEM (plan),
                                                                                 MUTUAL_MEMBER_MILESTONES, 1));
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf ("%d %d |%d |", MUTUAL_EDIT_SET, MUTUAL_EDIT_REMOVE, MUTUAL_EDIT_INSERT);

  g_signal_connect (session, "changed", G_CALLBACK (on_changes), log);
  g_assert_null (mutual_session_get_changes (session));
  g_assert_true (mutual_session_edit (session, "Rename Plan", rename, NULL));
  g_assert_true (mutual_session_edit (session, "Delete Milestone", removal, NULL));
  mutual_session_flush (session);
  mutual_session_undo (session);
  mutual_session_flush (session);
  g_assert_cmpstr (log->str, ==, expected);
  g_assert_null (mutual_session_get_changes (session));
}

static void
test_expansion (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
  const char *second = mutual_item_get_id (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 1));
  g_auto (GStrv) one = NULL;
  g_auto (GStrv) all = NULL;
  guint count = 0;

  g_signal_connect_swapped (session, "expansion-changed", G_CALLBACK (on_count), &count);
  g_assert_false (mutual_session_has_expanded (session));
  mutual_session_set_expanded (session, second, TRUE);
  mutual_session_set_expanded (session, second, TRUE);
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (mutual_session_is_expanded (session, second));
  g_assert_true (mutual_session_has_expanded (session));
  one = mutual_session_dup_expanded (session);
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, second);

  mutual_session_expand_all (session, TRUE);
  all = mutual_session_dup_expanded (session);
  g_assert_cmpuint (g_strv_length (all), ==, 3);
  mutual_session_expand_all (session, FALSE);
  g_assert_false (mutual_session_has_expanded (session));
  g_assert_cmpuint (count, ==, 3);

  /* What was open stays outside the plan. */
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (session)));
}

/* Within a plan a drag carries an item; another plan, and a plan without it, know nothing of it. */
static void
test_drag (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualPlan) other_plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
  g_autoptr (MutualSession) other = mutual_session_new (other_plan, FALSE);
  MutualItem *milestone = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 1);
  g_autoptr (MutualDrag) drag = mutual_drag_new (session, milestone);
  g_autoptr (MutualDrag) copy = mutual_drag_copy (drag);
  g_autoptr (MutualEdit) edit = mutual_edit_new_remove (milestone);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (MutualDrag) several = NULL;

  g_ptr_array_add (items, mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 0));
  g_ptr_array_add (items, milestone);
  several = mutual_drag_new_all (session, items);
  found = mutual_drag_list_items (several, session);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (g_ptr_array_index (found, 1) == milestone);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = mutual_drag_list_items (several, other);
  g_assert_cmpuint (found->len, ==, 0);

  g_assert_true (mutual_drag_get_item (drag, session) == milestone);
  g_assert_true (mutual_drag_get_item (copy, session) == milestone);
  g_assert_null (mutual_drag_get_item (copy, other));
  g_assert_true (mutual_session_edit (session, "Delete Milestone", edit, NULL));
  g_assert_null (mutual_drag_get_item (copy, session));
}

/* Whoever sets a date, what follows it moves along, and undo takes all of it back at once. */
static void
test_following (void)
{
  g_autoptr (MutualPlan) plan = make_plan ();
  g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
  MutualItem *first = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 0);
  MutualItem *second = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 1);
  g_autoptr (MutualEdit) follows = mutual_edit_new_set_text (second, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (first));
  g_autoptr (MutualEdit) offset = mutual_edit_new_set_number (second, MUTUAL_MEMBER_OFFSET, 1);
  g_autoptr (MutualEdit) due = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 27, G_DATE_NOVEMBER, 2026);
  due = mutual_edit_new_set_date (first, MUTUAL_MEMBER_DUE, &date);
  g_assert_true (mutual_session_edit (session, "Follow", follows, NULL));
  g_assert_null (mutual_item_get_date (second, MUTUAL_MEMBER_DUE));

  g_assert_true (mutual_session_edit (session, "Change Date", due, NULL));
  g_assert_cmpint (g_date_get_day (mutual_item_get_date (second, MUTUAL_MEMBER_DUE)), ==, 27);
  g_assert_true (mutual_session_edit (session, "Change Offset", offset, NULL));
  g_assert_cmpint (g_date_get_day (mutual_item_get_date (second, MUTUAL_MEMBER_DUE)), ==, 30);

  mutual_session_undo (session);
  g_assert_cmpint (g_date_get_day (mutual_item_get_date (second, MUTUAL_MEMBER_DUE)), ==, 27);
  mutual_session_undo (session);
  g_assert_null (mutual_item_get_date (second, MUTUAL_MEMBER_DUE));
  g_assert_null (mutual_item_get_date (first, MUTUAL_MEMBER_DUE));
  mutual_session_redo (session);
  g_assert_cmpint (g_date_get_day (mutual_item_get_date (second, MUTUAL_MEMBER_DUE)), ==, 27);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/changed", test_changed);
  g_test_add_func ("/session/read-only", test_read_only);
  g_test_add_func ("/session/selection", test_selection);
  g_test_add_func ("/session/changes", test_changes);
  g_test_add_func ("/session/expansion", test_expansion);
  g_test_add_func ("/session/drag", test_drag);
  g_test_add_func ("/session/following", test_following);

  return g_test_run ();
}
