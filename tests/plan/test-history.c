/* Undo and redo: at any prefix of any random run of edits the plan is again what it was.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan/mutual-enums.h"
#include "plan/mutual-history.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

#define N_RUNS 200
#define N_ACTIONS 40

static MutualPlan *
create_plan (void)
{
  MutualPlan *plan = mutual_plan_new ("00000000-0000-4000-8000-000000000000");

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-0000000001%02u", i);
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, id);

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *step_id = g_strdup_printf ("00000000-0000-4000-8000-00000002%02u%02u", i, j);
          g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, step_id);

          mutual_item_append (milestone, MUTUAL_MEMBER_STEPS, step);
        }
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      g_assert_true (mutual_plan_claim (plan, milestone));
    }
  mutual_plan_seal (plan);
  return plan;
}

static void
dump_item (MutualItem *item,
           gpointer    user_data)
{
  GString *dump = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  g_string_append_printf (dump, "%s", mutual_item_get_id (item));
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      if (fields[i].kind == MUTUAL_FIELD_LIST || !mutual_item_is_set (item, fields[i].member))
        continue;
      mutual_item_get_value (item, fields[i].member, &value);
      text = g_strdup_value_contents (&value);
      g_string_append_printf (dump, " %s=%s", mutual_member_get_name (fields[i].member),
                              fields[i].kind == MUTUAL_FIELD_DATE ? "date" : text);
    }
  if (mutual_item_get_extras (item) != NULL)
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), mutual_item_get_extras (item));
      g_autofree char *text = json_to_string (node, FALSE);

      g_string_append (dump, text);
    }
  g_string_append_c (dump, '\n');
}

static char *
dump_plan (MutualPlan *plan)
{
  GString *dump = g_string_new (NULL);

  mutual_item_foreach (MUTUAL_ITEM (plan), dump_item, dump);
  return g_string_free (dump, FALSE);
}

static void
collect (MutualItem *item,
         gpointer    user_data)
{
  if (mutual_item_get_parent (item) != NULL)
    g_ptr_array_add (user_data, item);
}

static MutualItem *
pick (MutualPlan *plan,
      GType       type)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  mutual_item_foreach (MUTUAL_ITEM (plan), collect, items);
  for (guint i = items->len; i > 0; i--)
    {
      if (type != G_TYPE_NONE && G_OBJECT_TYPE (g_ptr_array_index (items, i - 1)) != type)
        g_ptr_array_remove_index_fast (items, i - 1);
    }
  return items->len > 0 ? g_ptr_array_index (items, g_test_rand_int_range (0, (int) items->len)) : NULL;
}

static MutualEdit *
create_random_edit (MutualPlan *plan)
{
  MutualItem *item = pick (plan, G_TYPE_NONE);
  MutualItem *milestone = pick (plan, MUTUAL_TYPE_MILESTONE);

  if (item == NULL || milestone == NULL || g_test_rand_int_range (0, 5) == 0)
    {
      g_autoptr (MutualItem) fresh = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
      guint length = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES);

      return mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES,
                                     (guint) g_test_rand_int_range (0, (int) length + 1), fresh);
    }

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      {
        g_autofree char *text = g_strdup_printf ("Text %d", g_test_rand_int_range (0, 9));

        return mutual_edit_new_set_text (item, MUTUAL_MEMBER_TITLE, text);
      }

    case 1:
      return mutual_edit_new_set_number (item, MUTUAL_MEMBER_STATUS, g_test_rand_int_range (0, 8));

    case 2:
      {
        g_autoptr (JsonNode) node = json_node_init_int (json_node_alloc (), g_test_rand_int_range (0, 9));

        static const char *const names[] = { "x-colour", "x-weight", "x-mood" };

        return mutual_edit_new_set_extra (item, names[g_test_rand_int_range (0, 3)], g_test_rand_bit () ? node : NULL);
      }

    case 3:
      return mutual_edit_new_remove (item);

    default:
      {
        MutualItem *parent = MUTUAL_IS_STEP (item) ? milestone : MUTUAL_ITEM (plan);
        MutualMember list = MUTUAL_IS_STEP (item) ? MUTUAL_MEMBER_STEPS : MUTUAL_MEMBER_MILESTONES;
        int length = (int) mutual_item_get_n_children (parent, list);

        if (mutual_item_get_parent (item) == parent)
          length--;
        return mutual_edit_new_move (item, parent, (guint) g_test_rand_int_range (0, length + 1));
      }
    }
}

static void
do_action (MutualHistory *history)
{
  mutual_history_begin (history, "Action");
  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    {
      g_autoptr (MutualEdit) edit = create_random_edit (mutual_history_get_plan (history));
      g_autoptr (GError) error = NULL;

      mutual_history_apply (history, edit, &error);
      g_assert_no_error (error);
    }
  mutual_history_end (history);
}

static void
test_random_edits (void)
{
  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (MutualPlan) plan = create_plan ();
      g_autoptr (MutualHistory) history = mutual_history_new (plan);
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (states, dump_plan (plan));
      for (guint i = 0; i < N_ACTIONS; i++)
        {
          do_action (history);
          g_ptr_array_add (states, dump_plan (plan));
        }

      for (guint i = 0; i < N_ACTIONS; i++)
        {
          int back = g_test_rand_int_range (1, N_ACTIONS + 1);
          guint now;

          for (int j = 0; j < back; j++)
            {
              if (g_test_rand_bit ())
                mutual_history_undo (history);
              else
                mutual_history_redo (history);
            }
          now = mutual_history_get_position (history);
          {
            g_autofree char *dump = dump_plan (plan);

            g_assert_cmpstr (dump, ==, g_ptr_array_index (states, now));
          }
        }

      while (mutual_history_get_undo_label (history) != NULL)
        mutual_history_undo (history);
      {
        g_autofree char *dump = dump_plan (plan);

        g_assert_cmpstr (dump, ==, g_ptr_array_index (states, 0));
        g_assert_false (mutual_history_get_modified (history));
      }
    }
}

static void
test_abandon (void)
{
  g_autoptr (MutualPlan) plan = create_plan ();
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autofree char *before = dump_plan (plan);
  g_autofree char *after = NULL;

  mutual_history_begin (history, "Action");
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (MutualEdit) edit = create_random_edit (plan);

      g_assert_true (mutual_history_apply (history, edit, NULL));
    }
  mutual_history_abandon (history);
  after = dump_plan (plan);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (mutual_history_get_undo_label (history));
}

static void
test_saved (void)
{
  g_autoptr (MutualPlan) plan = create_plan ();
  g_autoptr (MutualHistory) history = mutual_history_new (plan);

  do_action (history);
  do_action (history);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_mark_saved (history, 2);
  g_assert_false (mutual_history_get_modified (history));
  mutual_history_undo (history);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_redo (history);
  g_assert_false (mutual_history_get_modified (history));

  /* The saved state is cut off: nothing but a save makes the plan unmodified again. */
  mutual_history_undo (history);
  do_action (history);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_undo (history);
  mutual_history_undo (history);
  g_assert_true (mutual_history_get_modified (history));
}

static void
test_errors (void)
{
  g_autoptr (MutualPlan) plan = create_plan ();
  g_autoptr (MutualPlan) other = create_plan ();
  MutualItem *first = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 0);
  g_autoptr (MutualEdit) remove = mutual_edit_new_remove (first);
  g_autoptr (MutualEdit) insert = mutual_edit_invert (remove);
  g_autofree char *before = dump_plan (other);
  g_autoptr (GError) error = NULL;

  g_assert_false (mutual_edit_apply (insert, other, &error));
  g_assert_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_DUPLICATE);
  g_clear_error (&error);

  /* An edit made on one copy of a plan fits another copy of it. */
  g_assert_true (mutual_edit_apply (remove, other, &error));
  g_assert_false (mutual_edit_apply (remove, other, &error));
  g_assert_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_NO_ITEM);
  g_assert_true (mutual_edit_apply (insert, other, NULL));
  {
    g_autofree char *after = dump_plan (other);

    g_assert_cmpstr (before, ==, after);
  }
}

static void
rename_plan (MutualHistory *history,
             const char    *title)
{
  g_autoptr (MutualEdit) edit = mutual_edit_new_set_text (MUTUAL_ITEM (mutual_history_get_plan (history)),
                                                          MUTUAL_MEMBER_TITLE, title);

  mutual_history_begin (history, "Rename");
  g_assert_true (mutual_history_apply (history, edit, NULL));
  mutual_history_end (history);
}

/* What is being saved is undone, and as many other things are done: these are not in the file. */
static void
test_saving (void)
{
  g_autoptr (MutualPlan) plan = create_plan ();
  g_autoptr (MutualHistory) history = mutual_history_new (plan);

  rename_plan (history, "One");
  rename_plan (history, "Two");
  mutual_history_begin_save (history);
  mutual_history_undo (history);
  rename_plan (history, "Three");
  mutual_history_end_save (history, TRUE);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_undo (history);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_redo (history);

  /* Undone only, it can be done again. */
  mutual_history_begin_save (history);
  mutual_history_undo (history);
  mutual_history_end_save (history, TRUE);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_redo (history);
  g_assert_false (mutual_history_get_modified (history));

  /* One that failed changes nothing. */
  rename_plan (history, "Four");
  mutual_history_begin_save (history);
  mutual_history_end_save (history, FALSE);
  g_assert_true (mutual_history_get_modified (history));
  mutual_history_undo (history);
  g_assert_false (mutual_history_get_modified (history));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/history/random-edits", test_random_edits);
  g_test_add_func ("/plan/history/abandon", test_abandon);
  g_test_add_func ("/plan/history/saved", test_saved);
  g_test_add_func ("/plan/history/saving", test_saving);
  g_test_add_func ("/plan/history/errors", test_errors);
  return g_test_run ();
}
