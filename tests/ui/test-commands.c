/* What the user can do to items, and that one undo takes each of it back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "random-plan.h"
#include "session/mutual-clip-commands.h"
#include "session/mutual-commands.h"

#include <string.h>

typedef struct
{
  MutualPlan *plan;
  MutualSession *session;
  GBytes *before;
  char *told;
  gboolean offers_undo;
  char *revealed;
  char *written;
} Fixture;

static const char text[] =
    "{\"format\": \"mutual-action-plan\", \"version\": 1, \"id\": \"00000000-0000-4000-8000-000000000000\","
    "\"anchor\": \"00000000-0000-4000-8000-000000000002\","
    "\"milestones\": ["
    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"title\": \"One\", \"due\": \"2027-01-04\","
    " \"owner\": \"00000000-0000-4000-8000-000000000021\", \"follows\": \"00000000-0000-4000-8000-000000000002\","
    " \"offset\": -20, \"steps\": ["
    " {\"id\": \"00000000-0000-4000-8000-000000000011\", \"title\": \"a\", \"due\": \"2027-01-01\"},"
    " {\"id\": \"00000000-0000-4000-8000-000000000012\", \"title\": \"b\"},"
    " {\"id\": \"00000000-0000-4000-8000-000000000013\", \"title\": \"c\"}]},"
    "{\"id\": \"00000000-0000-4000-8000-000000000002\", \"title\": \"Two\", \"due\": \"2027-02-01\", \"steps\": ["
    " {\"id\": \"00000000-0000-4000-8000-000000000014\", \"title\": \"d\"}]}],"
    "\"roles\": [{\"id\": \"00000000-0000-4000-8000-000000000021\", \"title\": \"Champion\", \"side\": \"buyer\","
    " \"person\": \"00000000-0000-4000-8000-000000000031\"}],"
    "\"people\": [{\"id\": \"00000000-0000-4000-8000-000000000031\", \"name\": \"Ines\", \"side\": \"buyer\"}]}";

static void
on_told (MutualSession *session,
         const char    *words,
         gboolean       offers_undo,
         Fixture       *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (words);
  fixture->offers_undo = offers_undo;
}

static void
on_reveal (MutualSession *session,
           const char    *id,
           int            member,
           Fixture       *fixture)
{
  g_free (fixture->revealed);
  fixture->revealed = g_strdup (id);
}

static void
on_write (MutualSession *session,
          const char    *id,
          Fixture       *fixture)
{
  g_free (fixture->written);
  fixture->written = g_strdup (id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  read_only)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  fixture->plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);
  fixture->session = mutual_session_new (fixture->plan, read_only != NULL);
  fixture->before = mutual_writer_write (fixture->plan);
  g_signal_connect (fixture->session, "told", G_CALLBACK (on_told), fixture);
  g_signal_connect (fixture->session, "reveal", G_CALLBACK (on_reveal), fixture);
  g_signal_connect (fixture->session, "write", G_CALLBACK (on_write), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->plan);
  g_clear_pointer (&fixture->before, g_bytes_unref);
  g_clear_pointer (&fixture->told, g_free);
  g_clear_pointer (&fixture->revealed, g_free);
  g_clear_pointer (&fixture->written, g_free);
}

static MutualItem *
find (Fixture    *fixture,
      const char *last)
{
  g_autofree char *id = g_strconcat ("00000000-0000-4000-8000-0000000000", last, NULL);

  return mutual_plan_find (fixture->plan, id);
}

static GPtrArray *
list (Fixture    *fixture,
      const char *first,
      const char *second)
{
  GPtrArray *items = g_ptr_array_new ();

  g_ptr_array_add (items, find (fixture, first));
  if (second != NULL)
    g_ptr_array_add (items, find (fixture, second));
  return items;
}

/* The titles of the steps: "abc d". */
static char *
describe (Fixture *fixture)
{
  GString *string = g_string_new (NULL);
  MutualItem *plan = MUTUAL_ITEM (fixture->plan);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      if (i > 0)
        g_string_append_c (string, ' ');
      for (guint j = 0; j < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); j++)
        g_string_append (string, mutual_item_get_text (mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j),
                                                       MUTUAL_MEMBER_TITLE));
    }
  return g_string_free (string, FALSE);
}

static void
assert_steps (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *actual = describe (fixture);

  g_assert_cmpstr (actual, ==, expected);
}

/* Whatever was done was one step of undo, and is gone without a trace; the file stays readable all the while. */
static void
assert_one_undo (Fixture    *fixture,
                 const char *label)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);
  g_autoptr (GBytes) changed = mutual_writer_write (fixture->plan);
  g_autoptr (MutualPlan) read = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  read = mutual_reader_read (changed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, label);
  mutual_session_undo (fixture->session);
  g_assert_null (mutual_history_get_undo_label (history));
  g_assert_false (mutual_history_get_modified (history));
  after = mutual_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (after, fixture->before));
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  MutualItem *step;

  mutual_session_set_selected (fixture->session, mutual_item_get_id (find (fixture, "11")));
  mutual_commands_add_step (fixture->session);
  g_assert_nonnull (fixture->written);
  step = mutual_plan_find (fixture->plan, fixture->written);
  g_assert_cmpuint (mutual_item_get_position (step), ==, 1);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, fixture->written);
  g_assert_true (mutual_session_is_expanded (fixture->session, mutual_item_get_id (find (fixture, "01"))));

  /* The title joins the making of the step. */
  for (const char *const *title = (const char *const[]) { "x", "xy", "xyz", NULL }; *title != NULL; title++)
    g_assert_true (mutual_session_type (fixture->session, "Rename Step", step, MUTUAL_MEMBER_TITLE, *title, NULL));
  assert_steps (fixture, "axyzbc d");
  assert_one_undo (fixture, "Add Step");
  g_assert_cmpstr (fixture->revealed, ==, mutual_item_get_id (find (fixture, "12")));
}

static void
test_add_nothing (Fixture       *fixture,
                  gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);

  mutual_commands_add_milestone (fixture->session);
  g_assert_true (mutual_session_withdraw (fixture->session, fixture->written));
  g_assert_null (mutual_history_get_undo_label (history));
  g_assert_null (mutual_history_get_redo_label (history));
  g_assert_false (mutual_history_get_modified (history));

  /* But what was there before is not to be withdrawn. */
  g_assert_false (mutual_session_withdraw (fixture->session, mutual_item_get_id (find (fixture, "01"))));
}

static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);
  MutualItem *item = find (fixture, "01");

  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "On", NULL));
  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "Only", NULL));
  g_assert_cmpuint (mutual_history_get_position (history), ==, 1);
  /* Elsewhere is another step. */
  mutual_session_end_typing (fixture->session);
  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "Only one", NULL));
  g_assert_cmpuint (mutual_history_get_position (history), ==, 2);
  mutual_session_undo (fixture->session);
  g_assert_cmpstr (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE), ==, "Only");
  mutual_session_undo (fixture->session);

  /* Typed back: nothing happened. */
  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "Onex", NULL));
  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "One", NULL));
  g_assert_false (mutual_history_get_modified (history));
  g_assert_null (mutual_history_get_undo_label (history));

  /* What is in the file is a place that undo comes by. */
  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "One!", NULL));
  mutual_history_mark_saved (history, mutual_history_get_position (history));
  g_assert_true (mutual_session_type (fixture->session, "Rename", item, MUTUAL_MEMBER_TITLE, "One!!", NULL));
  g_assert_true (mutual_history_get_modified (history));
  mutual_session_undo (fixture->session);
  g_assert_false (mutual_history_get_modified (history));
  g_assert_cmpstr (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE), ==, "One!");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = list (fixture, "11", "13");
  g_autoptr (GPtrArray) anchor = list (fixture, "02", NULL);
  g_autoptr (GPtrArray) person = list (fixture, "31", NULL);

  mutual_commands_remove (fixture->session, steps);
  assert_steps (fixture, "b d");
  g_assert_cmpstr (fixture->told, ==, "2 steps deleted");
  g_assert_true (fixture->offers_undo);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, mutual_item_get_id (find (fixture, "12")));
  assert_one_undo (fixture, "Delete Step");
  g_assert_true (mutual_session_is_selected (fixture->session, mutual_item_get_id (find (fixture, "13"))));

  /* What followed the milestone keeps its date. */
  mutual_commands_remove (fixture->session, anchor);
  g_assert_null (mutual_item_get_reference (find (fixture, "01"), MUTUAL_MEMBER_FOLLOWS));
  g_assert_cmpint (mutual_item_get_number (find (fixture, "01"), MUTUAL_MEMBER_OFFSET), ==, 0);
  g_assert_nonnull (mutual_item_get_date (find (fixture, "01"), MUTUAL_MEMBER_DUE));
  g_assert_null (mutual_item_get_reference (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_ANCHOR));
  assert_one_undo (fixture, "Delete Milestone");

  mutual_commands_remove (fixture->session, person);
  g_assert_null (mutual_item_get_reference (find (fixture, "21"), MUTUAL_MEMBER_PERSON));
  assert_one_undo (fixture, "Delete Person");
}

/* What is cut can be pasted: nobody offers to undo it, but it can be undone. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) items = list (fixture, "11", "12");

  mutual_commands_cut (fixture->session, items);
  assert_steps (fixture, "c d");
  g_assert_null (fixture->told);
  assert_one_undo (fixture, "Cut Step");
}

/* A clipboard may hold anything under any name. */
static void
test_paste_nonsense (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"format\": 1}", 13);
  g_autofree char *long_text = g_strnfill (10 * 1024 * 1024, 'x');

  mutual_clip_commands_paste (fixture->session, bytes);
  g_assert_true (g_str_has_prefix (fixture->told, "What was copied cannot be read: "));
  g_assert_false (mutual_clip_commands_paste_lines (fixture->session, long_text, find (fixture, "11")));
  g_assert_cmpstr (fixture->told, ==, "Too long to be pasted here");
  g_assert_false (mutual_clip_commands_paste_lines (fixture->session, " \n\t\n", find (fixture, "11")));
  g_assert_null (mutual_history_get_undo_label (mutual_session_get_history (fixture->session)));
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) items = list (fixture, "01", NULL);
  MutualItem *copy;

  mutual_commands_duplicate (fixture->session, items);
  assert_steps (fixture, "abc abc d");
  copy = mutual_item_get_child (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_MILESTONES, 1);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==, mutual_item_get_id (copy));
  g_assert_cmpstr (mutual_item_get_id (copy), !=, mutual_item_get_id (find (fixture, "01")));
  assert_one_undo (fixture, "Duplicate Milestone");
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) ends = list (fixture, "11", "12");
  g_autoptr (GPtrArray) last = list (fixture, "13", NULL);
  g_autoptr (GPtrArray) first = list (fixture, "11", NULL);

  mutual_commands_move (fixture->session, ends, MUTUAL_COMMANDS_DOWN);
  assert_steps (fixture, "cab d");
  g_assert_true (mutual_session_is_selected (fixture->session, mutual_item_get_id (find (fixture, "11"))));
  g_assert_true (mutual_session_is_selected (fixture->session, mutual_item_get_id (find (fixture, "12"))));
  assert_one_undo (fixture, "Move Step");

  mutual_commands_move (fixture->session, last, MUTUAL_COMMANDS_DOWN);
  assert_steps (fixture, "ab cd");
  g_assert_true (mutual_session_is_expanded (fixture->session, mutual_item_get_id (find (fixture, "02"))));
  assert_one_undo (fixture, "Move Step");

  g_assert_false (mutual_commands_can_move (first, MUTUAL_COMMANDS_UP));
  mutual_commands_move (fixture->session, first, MUTUAL_COMMANDS_UP);
  g_assert_null (mutual_history_get_undo_label (mutual_session_get_history (fixture->session)));
}

static void
test_move_to (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = list (fixture, "11", "13");

  g_assert_false (mutual_commands_can_move_to (steps, MUTUAL_ITEM (fixture->plan)));
  mutual_commands_move_to (fixture->session, steps, find (fixture, "02"), 1);
  assert_steps (fixture, "b dac");
  assert_one_undo (fixture, "Move Step");

  mutual_commands_move_to (fixture->session, steps, find (fixture, "01"), 2);
  assert_steps (fixture, "bac d");
  assert_one_undo (fixture, "Move Step");
}

static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = list (fixture, "11", "13");

  mutual_commands_toggle_done (fixture->session, steps);
  g_assert_nonnull (mutual_item_get_date (find (fixture, "13"), MUTUAL_MEMBER_DONE_ON));
  assert_one_undo (fixture, "Mark as Done");
}

static void
test_assign (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = list (fixture, "11", "02");

  mutual_commands_assign (fixture->session, steps, find (fixture, "21"));
  g_assert_cmpstr (mutual_item_get_reference (find (fixture, "11"), MUTUAL_MEMBER_OWNER), ==,
                   mutual_item_get_id (find (fixture, "21")));
  g_assert_cmpstr (mutual_item_get_references (find (fixture, "02"), MUTUAL_MEMBER_ROLES)[0], ==,
                   mutual_item_get_id (find (fixture, "21")));
  assert_one_undo (fixture, "Assign Role");
}

static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) items = list (fixture, "01", "12");
  MutualItem *person = mutual_commands_find_confirmer (find (fixture, "01"));

  g_assert_true (person == find (fixture, "31"));
  mutual_commands_confirm (fixture->session, items, person);
  g_assert_cmpstr (mutual_item_get_reference (find (fixture, "01"), MUTUAL_MEMBER_CONFIRMED_BY), ==,
                   mutual_item_get_id (person));
  g_assert_nonnull (mutual_item_get_date (find (fixture, "01"), MUTUAL_MEMBER_CONFIRMED_ON));
  /* There is no date to confirm. */
  g_assert_null (mutual_item_get_reference (find (fixture, "12"), MUTUAL_MEMBER_CONFIRMED_BY));
  assert_one_undo (fixture, "Confirm Date");
}

static void
test_agree (Fixture       *fixture,
            gconstpointer  data)
{
  mutual_commands_agree (fixture->session);
  g_assert_cmpint (g_date_compare (mutual_item_get_date (find (fixture, "01"), MUTUAL_MEMBER_AGREED_DUE),
                                   mutual_item_get_date (find (fixture, "01"), MUTUAL_MEMBER_DUE)), ==, 0);
  g_assert_null (mutual_item_get_date (find (fixture, "12"), MUTUAL_MEMBER_AGREED_DUE));
  g_assert_nonnull (mutual_item_get_date (MUTUAL_ITEM (fixture->plan), MUTUAL_MEMBER_AGREED_ON));
  g_assert_true (fixture->offers_undo);
  mutual_commands_agree (fixture->session);
  g_assert_cmpstr (fixture->told, ==, "All dates are already the agreed ones");
  assert_one_undo (fixture, "Mark as Agreed");
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) items = list (fixture, "01", NULL);
  g_autoptr (GBytes) after = NULL;

  mutual_commands_add_milestone (fixture->session);
  mutual_commands_remove (fixture->session, items);
  mutual_commands_duplicate (fixture->session, items);
  mutual_commands_move (fixture->session, items, MUTUAL_COMMANDS_DOWN);
  mutual_commands_agree (fixture->session);
  g_assert_cmpstr (fixture->told, ==, "This plan can only be looked at");
  after = mutual_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (after, fixture->before));
}

#define N_PLANS 60
#define N_COMMANDS 60

static void
add_any (MutualItem *item,
         gpointer    user_data)
{
  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item) || MUTUAL_IS_ROLE (item) ||
      MUTUAL_IS_PERSON (item))
    g_ptr_array_add (user_data, item);
}

static GPtrArray *
choose (GPtrArray *all,
        GRand     *rand,
        GType      type)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if ((type == 0 || G_OBJECT_TYPE (g_ptr_array_index (all, i)) == type) && g_rand_int_range (rand, 0, 4) == 0)
      g_ptr_array_add (chosen, g_ptr_array_index (all, i));
  return chosen;
}

static void
do_any (MutualSession *session,
        GRand         *rand)
{
  MutualPlan *plan = mutual_session_get_plan (session);
  GType types[] = { MUTUAL_TYPE_MILESTONE, MUTUAL_TYPE_STEP, MUTUAL_TYPE_EVENT, MUTUAL_TYPE_ROLE, MUTUAL_TYPE_PERSON };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) milestones = NULL;

  mutual_item_foreach (MUTUAL_ITEM (plan), add_any, all);
  some = choose (all, rand, types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))]);
  roles = choose (all, rand, MUTUAL_TYPE_ROLE);
  milestones = choose (all, rand, MUTUAL_TYPE_MILESTONE);
  if (some->len > 0)
    mutual_session_set_selected (session, mutual_item_get_id (g_ptr_array_index (some, 0)));

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      mutual_commands_add_milestone (session);
      break;
    case 1:
      mutual_commands_add_step (session);
      break;
    case 2:
      mutual_commands_add_event (session);
      break;
    case 3:
      mutual_commands_remove (session, some);
      break;
    case 4:
      mutual_commands_duplicate (session, some);
      break;
    case 5:
      mutual_commands_move (session, some, MUTUAL_COMMANDS_UP);
      break;
    case 6:
      mutual_commands_move (session, some, MUTUAL_COMMANDS_DOWN);
      break;
    case 7:
      if (milestones->len > 0)
        mutual_commands_move_to (session, some, g_ptr_array_index (milestones, 0), 0);
      break;
    case 8:
      mutual_commands_toggle_done (session, some);
      break;
    case 9:
      if (roles->len > 0)
        mutual_commands_assign (session, some, g_ptr_array_index (roles, 0));
      break;
    case 10:
      if (some->len > 0)
        mutual_commands_confirm (session, some, mutual_commands_find_confirmer (g_ptr_array_index (some, 0)));
      break;
    default:
      if (some->len > 0 && mutual_item_has (g_ptr_array_index (some, 0), MUTUAL_MEMBER_TITLE))
        g_assert_true (mutual_session_type (session, "Rename", g_ptr_array_index (some, 0), MUTUAL_MEMBER_TITLE,
                                            g_rand_boolean (rand) ? "x" : "xy", NULL));
    }
}

/* Whatever is done to whatever, the file can be read again, and undo goes all the way back, and redo forth. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 4);
      g_autoptr (MutualSession) session = mutual_session_new (plan, FALSE);
      MutualHistory *history = mutual_session_get_history (session);
      g_autoptr (GBytes) first = mutual_writer_write (plan);
      g_autoptr (GBytes) last = NULL;
      g_autoptr (GBytes) undone = NULL;
      g_autoptr (GBytes) redone = NULL;

      for (guint j = 0; j < N_COMMANDS; j++)
        {
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (MutualPlan) read = NULL;
          g_autoptr (GError) error = NULL;

          do_any (session, rand);
          bytes = mutual_writer_write (plan);
          read = mutual_reader_read (bytes, &error);
          g_assert_no_error (error);
        }
      last = mutual_writer_write (plan);
      while (mutual_history_get_undo_label (history) != NULL)
        mutual_session_undo (session);
      undone = mutual_writer_write (plan);
      g_assert_true (g_bytes_equal (first, undone));
      g_assert_false (mutual_history_get_modified (history));
      while (mutual_history_get_redo_label (history) != NULL)
        mutual_session_redo (session);
      redone = mutual_writer_write (plan);
      g_assert_true (g_bytes_equal (last, redone));
    }
}

#define ADD(name, function) g_test_add ("/commands/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("add-nothing", test_add_nothing);
  ADD ("type", test_type);
  ADD ("remove", test_remove);
  ADD ("cut", test_cut);
  ADD ("paste-nonsense", test_paste_nonsense);
  ADD ("duplicate", test_duplicate);
  ADD ("move", test_move);
  ADD ("move-to", test_move_to);
  ADD ("done", test_done);
  ADD ("assign", test_assign);
  ADD ("confirm", test_confirm);
  ADD ("agree", test_agree);
  g_test_add ("/commands/read-only", Fixture, "", set_up, test_read_only, tear_down);

  g_test_add_func ("/commands/any", test_any);

  return g_test_run ();
}
