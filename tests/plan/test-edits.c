/* A hundred thousand random edits: undone, each plan is again what it was, to the byte; done again, what it became.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-dated.h"
#include "plan/mutual-history.h"
#include "plan/mutual-removal.h"
#include "random-plan.h"
#include "schedule/mutual-following.h"

#define N_EDITS 100000
#define N_DONORS 200

/* Groups in one history. */
#define N_GROUPS 120

/* Plans that values and new items come from; their ids are in no other plan. */
static GPtrArray *donors;

typedef struct
{
  GRand *rand;
  MutualPlan *plan;
  MutualHistory *history;
  GPtrArray *states; /* of GBytes, one for each position */
  guint n_edits;
} Run;

static gboolean
happens (Run    *run,
         double  chance)
{
  return g_rand_double (run->rand) < chance;
}

static guint
choose (Run  *run,
        guint n)
{
  return (guint) g_rand_int_range (run->rand, 0, (gint32) n);
}

static void
collect (MutualItem *item,
         gpointer    user_data)
{
  g_ptr_array_add (user_data, item);
}

/* Any item of that class, the plan included. */
static MutualItem *
choose_item (Run        *run,
             MutualPlan *plan,
             GType       type)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  mutual_item_foreach (MUTUAL_ITEM (plan), collect, items);
  for (guint tries = 0; tries < 30; tries++)
    {
      MutualItem *item = g_ptr_array_index (items, choose (run, items->len));

      if (g_type_is_a (G_OBJECT_TYPE (item), type))
        return item;
    }
  return NULL;
}

static MutualItem *
choose_donor (Run   *run,
              GType  type)
{
  for (guint tries = 0; tries < 10; tries++)
    {
      MutualItem *item = choose_item (run, g_ptr_array_index (donors, choose (run, donors->len)), type);

      if (item != NULL)
        return item;
    }
  return NULL;
}

/* Gives @value something else than references to other plans. */
static void
choose_references (Run               *run,
                   const MutualField *field,
                   GValue            *value)
{
  MutualItem *target = happens (run, 0.8) ? choose_item (run, run->plan, field->get_type ()) : NULL;

  if (field->kind == MUTUAL_FIELD_REFERENCE)
    g_value_set_string (value, target != NULL ? mutual_item_get_id (target) : NULL);
  else
    {
      MutualItem *other = choose_item (run, run->plan, field->get_type ());
      const char *ids[] = { target != NULL ? mutual_item_get_id (target) : NULL,
                            other != NULL && other != target ? mutual_item_get_id (other) : NULL, NULL };

      g_value_set_boxed (value, ids);
    }
}

static MutualEdit *
create_set (Run        *run,
            MutualItem *item)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  const MutualField *field = &fields[choose (run, n_fields)];
  g_auto (GValue) value = G_VALUE_INIT;
  MutualItem *donor;

  if (field->kind == MUTUAL_FIELD_LIST)
    return NULL;
  mutual_item_get_value (item, field->member, &value);
  if (field->kind == MUTUAL_FIELD_REFERENCE || field->kind == MUTUAL_FIELD_REFERENCES)
    choose_references (run, field, &value);
  else
    {
      donor = choose_donor (run, G_OBJECT_TYPE (item));
      if (donor == NULL)
        return NULL;
      g_value_reset (&value);
      mutual_item_get_value (donor, field->member, &value);
    }
  return mutual_edit_new_set (item, field->member, &value);
}

static MutualEdit *
create_set_extra (Run        *run,
                  MutualItem *item)
{
  static const char *const names[] = { "x-colour", "x-weight", "x-mood" };
  g_autoptr (JsonNode) node = random_plan_node (run->rand, 3);
  JsonObject *extras = mutual_item_get_extras (item);
  g_autoptr (GList) members = extras != NULL ? json_object_get_members (extras) : NULL;
  const char *name = names[choose (run, G_N_ELEMENTS (names))];

  if (members != NULL && happens (run, 0.5))
    name = g_list_nth_data (members, choose (run, g_list_length (members)));
  return mutual_edit_new_set_extra (item, name, happens (run, 0.3) ? NULL : node);
}

/* One of the lists of @item; %MUTUAL_N_MEMBERS without any. */
static MutualMember
choose_list (Run        *run,
             MutualItem *item,
             GType      *type)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint tries = 0; tries < 40; tries++)
    {
      const MutualField *field = &fields[choose (run, n_fields)];

      if (field->kind == MUTUAL_FIELD_LIST)
        {
          *type = field->get_type ();
          return field->member;
        }
    }
  return MUTUAL_N_MEMBERS;
}

static MutualEdit *
create_insert (Run        *run,
               MutualItem *parent)
{
  GType type;
  MutualMember list = choose_list (run, parent, &type);
  MutualItem *item = list != MUTUAL_N_MEMBERS ? choose_donor (run, type) : NULL;

  if (item == NULL)
    return NULL;
  return mutual_edit_new_insert (parent, list, choose (run, mutual_item_get_n_children (parent, list) + 1), item);
}

static MutualEdit *
create_move (Run        *run,
             MutualItem *item)
{
  MutualItem *parent = mutual_item_get_parent (item);
  guint length;

  if (parent == NULL)
    return NULL;
  if (happens (run, 0.5))
    parent = choose_item (run, run->plan, G_OBJECT_TYPE (parent));
  if (parent == NULL)
    return NULL;
  length = mutual_item_get_n_children (parent, mutual_item_get_list_member (item));
  if (parent == mutual_item_get_parent (item))
    length--;
  return mutual_edit_new_move (item, parent, choose (run, length + 1));
}

static MutualEdit *
create_edit (Run *run)
{
  MutualItem *item = choose_item (run, run->plan, MUTUAL_TYPE_ITEM);

  switch (choose (run, 10))
    {
    case 0:
    case 1:
      return create_insert (run, happens (run, 0.5) ? MUTUAL_ITEM (run->plan) : item);
    case 2:
      return mutual_item_get_parent (item) != NULL ? mutual_edit_new_remove (item) : NULL;
    case 3:
    case 4:
      return create_move (run, item);
    case 5:
      return create_set_extra (run, item);
    default:
      return create_set (run, item);
    }
}

/* An edit that cannot be applied, as the id is there already, changes nothing; the states show it. */
static void
apply (Run        *run,
       MutualEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (edit == NULL)
    return;
  if (mutual_history_apply (run->history, edit, &error))
    run->n_edits++;
  else
    g_assert_error (error, MUTUAL_EDIT_ERROR, MUTUAL_EDIT_ERROR_DUPLICATE);
  mutual_edit_unref (edit);
}

static void
apply_all (Run       *run,
           GPtrArray *edits)
{
  for (guint i = 0; edits != NULL && i < edits->len; i++)
    apply (run, mutual_edit_ref (g_ptr_array_index (edits, i)));
  g_clear_pointer (&edits, g_ptr_array_unref);
}

/* Keys in one item, each an action that joins the one before; sometimes back to what it was. */
static void
type (Run *run)
{
  MutualItem *item = choose_item (run, run->plan, MUTUAL_TYPE_ITEM);
  g_autofree char *id = g_strdup (mutual_item_get_id (item));
  g_autofree char *title = mutual_item_has (item, MUTUAL_MEMBER_TITLE)
                               ? g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE))
                               : NULL;

  for (guint n = choose (run, 6) + 1; n > 0; n--)
    {
      mutual_history_begin_typing (run->history, "Type", id);
      apply (run, create_set (run, item));
      mutual_history_end (run->history);
    }
  if (title != NULL && happens (run, 0.3))
    {
      mutual_history_begin_typing (run->history, "Type", id);
      apply (run, mutual_edit_new_set_text (item, MUTUAL_MEMBER_TITLE, title));
      mutual_history_end (run->history);
    }
  if (happens (run, 0.5))
    mutual_history_end_typing (run->history);
}

/* Notes the state after an action, and forgets those that it cut off. */
static void
note_state (Run *run)
{
  guint position = mutual_history_get_position (run->history);

  /* Whatever is done leaves nothing to redo, so nothing was. */
  if (mutual_history_get_redo_label (run->history) != NULL)
    return;
  g_ptr_array_set_size (run->states, (int) MIN (run->states->len, position));
  if (run->states->len == position)
    g_ptr_array_add (run->states, mutual_writer_write (run->plan));
}

static void
check_state (Run *run)
{
  g_autoptr (GBytes) bytes = mutual_writer_write (run->plan);
  GBytes *expected = g_ptr_array_index (run->states, mutual_history_get_position (run->history));

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

static void
wander (Run *run)
{
  for (guint n = choose (run, 20); n > 0; n--)
    if (happens (run, 0.6))
      mutual_history_undo (run->history);
    else
      mutual_history_redo (run->history);
  check_state (run);
}

/* To the beginning, and to the end, looking at each state on one of the ways. */
static void
check_run (Run *run)
{
  guint n = run->states->len;

  while (mutual_history_get_position (run->history) + 1 < n)
    mutual_history_redo (run->history);
  check_state (run);
  while (mutual_history_undo (run->history) != NULL)
    if (happens (run, 0.1))
      check_state (run);
  check_state (run);
  g_assert_cmpuint (mutual_history_get_position (run->history), ==, 0);
  while (mutual_history_redo (run->history) != NULL)
    if (happens (run, 0.1))
      check_state (run);
  g_assert_cmpuint (mutual_history_get_position (run->history) + 1, ==, n);
  check_state (run);
}

static void
run_init (Run     *run,
          guint32  seed)
{
  *run = (Run){ .rand = g_rand_new_with_seed (seed) };
  run->plan = random_plan_new (run->rand, 2);
  run->history = mutual_history_new (run->plan);
  run->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  note_state (run);
}

static void
run_clear (Run *run)
{
  g_clear_object (&run->history);
  g_clear_object (&run->plan);
  g_ptr_array_unref (run->states);
  g_rand_free (run->rand);
}

static void
do_anything (Run *run)
{
  if (happens (run, 0.2))
    type (run);
  else
    {
      mutual_history_begin (run->history, "Action");
      for (guint n = choose (run, 8) + 1; n > 0; n--)
        apply (run, create_edit (run));
      if (happens (run, 0.05))
        mutual_history_abandon (run->history);
      else
        mutual_history_end (run->history);
    }
}

static void
test_undo (void)
{
  guint n_edits = 0;
  g_autoptr (GTimer) timer = g_timer_new ();

  for (guint32 seed = 1; n_edits < N_EDITS; seed++)
    {
      Run run;

      run_init (&run, seed);
      for (guint i = 0; i < N_GROUPS; i++)
        {
          do_anything (&run);
          note_state (&run);
          if (happens (&run, 0.02))
            wander (&run);
        }
      check_run (&run);
      n_edits += run.n_edits;
      run_clear (&run);
    }
  g_test_message ("%u edits in %.1f s", n_edits, g_timer_elapsed (timer, NULL));
}

/* What the actions of the program are made of: nothing that they do leads to a plan that cannot be read. */
static void
do_something_sensible (Run *run)
{
  MutualItem *item = choose_item (run, run->plan, MUTUAL_TYPE_ITEM);
  MutualItem *dated = choose_item (run, run->plan, MUTUAL_TYPE_DATED);
  MutualItem *target = choose_item (run, run->plan, MUTUAL_TYPE_DATED);
  MutualItem *donor = choose_donor (run, MUTUAL_TYPE_DATED);
  gboolean follows = dated != NULL && mutual_item_has (dated, MUTUAL_MEMBER_FOLLOWS);
  const GDate *date = donor != NULL ? mutual_following_get_date (donor) : NULL;
  g_autoptr (GPtrArray) leaving = g_ptr_array_new ();
  MutualEdit *edit;

  mutual_history_begin (run->history, "Action");
  switch (choose (run, 10))
    {
    case 0:
      if (mutual_item_get_parent (item) != NULL)
        g_ptr_array_add (leaving, item);
      if (dated != NULL && happens (run, 0.3))
        g_ptr_array_add (leaving, dated);
      apply_all (run, mutual_removal_create_edits (run->plan, leaving));
      break;
    case 1:
      if (follows && target != NULL)
        apply_all (run, mutual_following_edits_to_follow (run->plan, dated, target, (int) choose (run, 60) - 30, NULL));
      break;
    case 2:
    case 3:
      if (dated != NULL)
        apply_all (run, mutual_following_edits_to_date (run->plan, dated, date));
      break;
    case 4:
      if (follows)
        apply_all (run, mutual_following_edits_to_duration (run->plan, dated, (int) choose (run, 20)));
      break;
    case 5:
      if (follows)
        apply_all (run, mutual_following_edits_to_start (run->plan, dated, date));
      break;
    case 6:
      apply_all (run, mutual_following_edits_for_all (run->plan));
      break;
    case 7:
      edit = create_move (run, item);
      apply (run, edit);
      break;
    default:
      edit = create_set (run, item);
      if (edit == NULL || mutual_edit_get_member (edit) != MUTUAL_MEMBER_FOLLOWS)
        apply (run, edit);
      else
        mutual_edit_unref (edit);
      break;
    }
  mutual_history_end (run->history);
}

static void
test_readable (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      Run run;

      run_init (&run, seed);
      for (guint i = 0; i < 60; i++)
        {
          do_something_sensible (&run);
          note_state (&run);
          if (i % 10 == 0)
            {
              g_autoptr (GBytes) bytes = mutual_writer_write (run.plan);
              g_autoptr (GError) error = NULL;
              g_autoptr (MutualPlan) again = mutual_reader_read (bytes, &error);

              g_assert_no_error (error);
              g_assert_nonnull (again);
            }
        }
      check_run (&run);
      run_clear (&run);
    }
}

/* Whatever says something says nothing then, and what it said when that is taken back; the rest has nothing to clear. */
static void
test_clear (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  g_autoptr (MutualPlan) plan = random_plan_new (rand, 5);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GBytes) before = mutual_writer_write (plan);
  g_autoptr (GBytes) after = NULL;
  guint n_cleared = 0;

  mutual_item_foreach (MUTUAL_ITEM (plan), collect, items);
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      guint n_fields;
      const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

      for (guint j = 0; j < n_fields; j++)
        {
          gboolean is_set = mutual_item_is_set (item, fields[j].member);
          g_autoptr (MutualEdit) edit = NULL;
          g_autoptr (MutualEdit) back = NULL;

          if (fields[j].kind == MUTUAL_FIELD_LIST)
            continue;
          edit = mutual_edit_new_clear (item, fields[j].member);
          g_assert_cmpint (edit != NULL, ==, is_set);
          if (edit == NULL)
            continue;
          g_assert_true (mutual_edit_apply (edit, plan, NULL));
          g_assert_false (mutual_item_is_set (item, fields[j].member));
          back = mutual_edit_invert (edit);
          g_assert_true (mutual_edit_apply (back, plan, NULL));
          g_assert_true (mutual_item_is_set (item, fields[j].member));
          n_cleared++;
        }
    }
  g_assert_cmpuint (n_cleared, >, 100);
  after = mutual_writer_write (plan);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  int result;

  g_test_init (&argc, &argv, NULL);
  donors = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_DONORS; i++)
    g_ptr_array_add (donors, random_plan_new (rand, 1));

  g_test_add_func ("/plan/edits/undo", test_undo);
  g_test_add_func ("/plan/edits/readable", test_readable);
  g_test_add_func ("/plan/edits/clear", test_clear);

  result = g_test_run ();
  g_ptr_array_unref (donors);
  return result;
}
