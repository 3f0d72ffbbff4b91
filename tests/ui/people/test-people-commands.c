/* What the pane of people does to a plan, without its widgets: any sequence of it can be taken back to the byte.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/mutual-people-commands.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "pane-test.h"
#include "people/mutual-people-index.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "random-plan.h"

#define N_ROUNDS 20
#define N_ACTIONS 300

static MutualItem *
get (MutualSession *session,
     MutualMember   list,
     const char    *name)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  MutualMember member = list == MUTUAL_MEMBER_ROLES ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;

  for (guint i = 0; i < mutual_item_get_n_children (plan, list); i++)
    {
      MutualItem *item = mutual_item_get_child (plan, list, i);

      if (g_str_equal (mutual_item_get_text (item, member), name))
        return item;
    }
  return NULL;
}

static MutualItem *
choose (GRand         *rand,
        MutualSession *session,
        MutualMember   list)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  guint n = mutual_item_get_n_children (plan, list);

  return n > 0 ? mutual_item_get_child (plan, list, (guint) g_rand_int_range (rand, 0, (gint32) n)) : NULL;
}

static void
do_anything (GRand         *rand,
             MutualSession *session)
{
  static const char *const names[] = { "Nina Berg", "margit olsen", "Otto <otto@x.example>",  "",
                                       " \n ",      "Champion",     "\"Q, R\" <q@r.example>", "\xff\u202E",
                                       "Legal" };
  const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
  char *lines[] = { (char *) name, (char *) "Second", NULL };
  MutualSide side = g_rand_boolean (rand) ? MUTUAL_SIDE_BUYER : MUTUAL_SIDE_SELLER;
  MutualItem *person = choose (rand, session, MUTUAL_MEMBER_PEOPLE);
  MutualItem *role = choose (rand, session, MUTUAL_MEMBER_ROLES);
  MutualItem *other = choose (rand, session, MUTUAL_MEMBER_ROLES);
  MutualItem *either = g_rand_boolean (rand) ? person : role;

  if (person == NULL || role == NULL)
    {
      mutual_people_add_people (session, side, lines);
      mutual_people_add_roles (session, side, lines);
      return;
    }
  switch (g_rand_int_range (rand, 0, 11))
    {
    case 0:
      mutual_people_add_people (session, side, lines);
      break;
    case 1:
      mutual_people_add_roles (session, side, lines);
      break;
    case 2:
      mutual_people_name_role (session, role, name);
      break;
    case 3:
      mutual_people_give_role (session, person, name);
      break;
    case 4:
      mutual_people_seat (session, role, g_rand_boolean (rand) ? person : NULL);
      break;
    case 5:
      mutual_people_rename (session, either, name);
      break;
    case 6:
      mutual_people_change_side (session, either, side);
      break;
    case 7:
      mutual_people_move (session, either, mutual_people_order_neighbour (either, g_rand_boolean (rand) ? -1 : 1));
      break;
    case 8:
      if (mutual_people_order_get_side (role) != mutual_people_order_get_side (other))
        mutual_people_pair (session, role, g_rand_boolean (rand) ? other : NULL);
      break;
    case 9:
      mutual_people_mark_invited (session, person);
      break;
    default:
      mutual_people_remove (session, either);
    }
}

/* Valid at every step: no reference leads nowhere, as the strict reader knows. */
static void
test_undone (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualSession) session = pane_test_open ("northwind-freight.map");
      g_autoptr (GBytes) before = mutual_writer_write (mutual_session_get_plan (session));
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GBytes) undone = NULL;
      g_autoptr (GBytes) redone = NULL;
      g_autoptr (MutualPlan) again = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < N_ACTIONS; i++)
        do_anything (rand, session);
      after = mutual_writer_write (mutual_session_get_plan (session));
      again = mutual_reader_read (after, &error);
      g_assert_no_error (error);

      while (mutual_history_get_undo_label (mutual_session_get_history (session)) != NULL)
        mutual_session_undo (session);
      undone = mutual_writer_write (mutual_session_get_plan (session));
      g_assert_true (g_bytes_equal (before, undone));
      while (mutual_history_get_redo_label (mutual_session_get_history (session)) != NULL)
        mutual_session_redo (session);
      redone = mutual_writer_write (mutual_session_get_plan (session));
      g_assert_true (g_bytes_equal (after, redone));
    }
}

/* Whoever moves changes places with the neighbour, and nobody else moves; also with several roles. */
static void
test_move (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualSession) session = pane_test_open ("northwind-freight.map");

      for (guint i = 0; i < 30; i++)
        do_anything (rand, session);
      for (guint i = 0; i < 30; i++)
        {
          MutualItem *item = choose (rand, session, MUTUAL_MEMBER_PEOPLE);
          MutualItem *next = item != NULL ? mutual_people_order_neighbour (item, 1) : NULL;
          g_autoptr (GPtrArray) before = NULL;
          g_autoptr (GPtrArray) after = NULL;
          guint place;

          if (next == NULL)
            continue;
          before = mutual_people_order_list (mutual_session_get_plan (session), mutual_people_order_get_side (item));
          mutual_people_move (session, item, next);
          after = mutual_people_order_list (mutual_session_get_plan (session), mutual_people_order_get_side (item));
          g_assert_true (g_ptr_array_find (before, item, &place));
          g_assert_cmpuint (before->len, ==, after->len);
          for (guint j = 0; j < before->len; j++)
            g_assert_true (g_ptr_array_index (after, j) == (j == place       ? (gpointer) next
                                                            : j == place + 1 ? (gpointer) item
                                                                             : g_ptr_array_index (before, j)));
        }
    }
}

/* A role without a counterpart faces back, one that has one keeps it, and whoever changes sides leaves all. */
static void
test_pairs (void)
{
  g_autoptr (MutualSession) session = pane_test_open ("northwind-freight.map");
  MutualItem *champion = get (session, MUTUAL_MEMBER_ROLES, "Champion");
  MutualItem *legal = get (session, MUTUAL_MEMBER_ROLES, "Legal and security");
  MutualItem *owner = get (session, MUTUAL_MEMBER_ROLES, "Plan owner");
  MutualItem *faced = mutual_people_get_pair (legal);

  g_assert_true (mutual_people_get_pair (champion) == owner);
  g_assert_true (mutual_people_get_pair (owner) == champion);
  g_assert_nonnull (faced);

  /* One seat may answer to several. */
  mutual_people_pair (session, champion, legal);
  g_assert_true (mutual_people_get_pair (champion) == legal);
  g_assert_true (mutual_people_get_pair (legal) == faced);
  g_assert_null (mutual_item_resolve (owner, MUTUAL_MEMBER_COUNTERPART));

  mutual_people_pair (session, owner, champion);
  g_assert_true (mutual_item_resolve (owner, MUTUAL_MEMBER_COUNTERPART) == champion);
  g_assert_true (mutual_people_get_pair (champion) == legal);
  mutual_people_pair (session, champion, NULL);
  mutual_people_pair (session, owner, NULL);
  mutual_people_pair (session, owner, champion);
  g_assert_true (mutual_people_get_pair (champion) == owner);

  mutual_people_change_side (session, champion, MUTUAL_SIDE_SELLER);
  g_assert_null (mutual_people_get_pair (champion));
  g_assert_null (mutual_people_get_pair (owner));
  g_assert_true (mutual_team_is_vacant (champion));
}

/* One walk through the plan finds what a walk for each of them does. */
static void
test_index (void)
{
  for (guint round = 0; round < N_ROUNDS * 5; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 5);
      g_autoptr (MutualPeopleIndex) index = mutual_people_index_new (plan);
      static const MutualMember lists[] = { MUTUAL_MEMBER_PEOPLE, MUTUAL_MEMBER_ROLES };

      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        for (guint j = 0; j < mutual_item_get_n_children (MUTUAL_ITEM (plan), lists[i]); j++)
          {
            MutualItem *item = mutual_item_get_child (MUTUAL_ITEM (plan), lists[i], j);
            g_autoptr (GArray) expected = mutual_team_get_numbers (item);
            g_autoptr (GArray) found = mutual_people_index_get_numbers (index, item);

            g_assert_cmpmem (found->data, found->len * sizeof (guint), expected->data, expected->len * sizeof (guint));
            if (MUTUAL_IS_ROLE (item))
              g_assert_true (mutual_people_index_get_first_needed (index, item) == mutual_team_get_first_needed (item));
          }
    }
}

/* Everybody is somewhere in the list, once, whatever a file says of their side. */
static void
test_order (void)
{
  g_autoptr (MutualSession) session = pane_test_open ("northwind-freight.map");
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  g_autoptr (MutualEdit) both = mutual_edit_new_set_number (get (session, MUTUAL_MEMBER_PEOPLE, "Ines Duarte"),
                                                            MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BOTH);
  g_autoptr (GPtrArray) buyers = NULL;
  g_autoptr (GPtrArray) sellers = NULL;
  guint n_people = mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE);
  guint n_found = 0;

  g_assert_true (mutual_session_edit (session, "Edit", both, NULL));
  buyers = mutual_people_order_list (mutual_session_get_plan (session), MUTUAL_SIDE_BUYER);
  sellers = mutual_people_order_list (mutual_session_get_plan (session), MUTUAL_SIDE_SELLER);
  for (guint i = 0; i < n_people; i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      n_found += g_ptr_array_find (buyers, person, NULL) != FALSE;
      n_found += g_ptr_array_find (sellers, person, NULL) != FALSE;
    }
  g_assert_cmpuint (n_found, ==, n_people);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-commands/undone", test_undone);
  g_test_add_func ("/people-commands/move", test_move);
  g_test_add_func ("/people-commands/pairs", test_pairs);
  g_test_add_func ("/people-commands/index", test_index);
  g_test_add_func ("/people-commands/order", test_order);

  return g_test_run ();
}
