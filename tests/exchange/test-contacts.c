/* Contacts that come into a plan: everybody once, and in one step back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/mutual-contacts.h"

#include "exchange/mutual-vcard.h"
#include "plan/mutual-history.h"

#include <string.h>

#define CARD(name, rest) "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" name "\r\n" rest "END:VCARD\r\n"

static guint
add (MutualHistory *history,
     MutualSide     side,
     const char    *cards,
     guint         *n_present)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (cards, strlen (cards));
  g_autoptr (GPtrArray) contacts = mutual_vcard_read (bytes, NULL);
  g_autoptr (GPtrArray) edits = mutual_contacts_add (mutual_history_get_plan (history), side, contacts, n_present);

  mutual_history_begin (history, "Import Contacts");
  for (guint i = 0; i < edits->len; i++)
    g_assert_true (mutual_history_apply (history, g_ptr_array_index (edits, i), NULL));
  mutual_history_end (history);
  return edits->len;
}

static void
test_add (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (MutualHistory) history = NULL;
  MutualItem *person;
  guint n_present;

  mutual_plan_seal (plan);
  history = mutual_history_new (plan);
  g_assert_cmpuint (add (history, MUTUAL_SIDE_BUYER,
                         CARD ("Ines Duarte", "EMAIL:ines@northwind.example\r\n") CARD ("Margit Olsen", "")
                             CARD ("I. Duarte", "EMAIL:INES@northwind.example\r\n"),
                         &n_present),
                    ==, 2);
  g_assert_cmpuint (n_present, ==, 1);
  person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, 0);
  g_assert_cmpstr (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), ==, "Ines Duarte");
  g_assert_cmpint (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE), ==, MUTUAL_SIDE_BUYER);

  /* Again: who is there stays as they are, on the other side even; another of that name has an address of their own. */
  g_assert_cmpuint (add (history, MUTUAL_SIDE_SELLER,
                         CARD ("Ines Renamed", "EMAIL:ines@northwind.example\r\n") CARD ("margit olsen", "")
                             CARD ("Ines Duarte", "EMAIL:other@northwind.example\r\n") CARD ("Lena Brandt", ""),
                         &n_present),
                    ==, 2);
  g_assert_cmpuint (n_present, ==, 2);
  g_assert_cmpstr (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), ==, "Ines Duarte");
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE), ==, 4);

  mutual_history_undo (history);
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE), ==, 2);
  mutual_history_undo (history);
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE), ==, 0);
}

static void
test_count (void)
{
  static const struct
  {
    guint n_added;
    guint n_present;
    const char *expected;
  } cases[] = {
    { 1, 0, "1 person added" },
    { 2, 1, "2 people added, 1 already there" },
    { 0, 3, "3 people are in the plan already" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mutual_contacts_count (cases[i].n_added, cases[i].n_present);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/contacts/add", test_add);
  g_test_add_func ("/exchange/contacts/count", test_count);

  return g_test_run ();
}
