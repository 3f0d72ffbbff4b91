/* Mail addresses: which are good, and how several of them stand on the address line of a mail.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/mutual-address.h"

#include "plan/mutual-person.h"

#include <string.h>

static void
test_valid (void)
{
  static const char *const good[] = { "ines@northwind.example",
                                      "ines.duarte+plan@northwind.example",
                                      "i@x.io",
                                      "o'neil@northwind.example",
                                      "inês@größe.example",
                                      "1@2.3" };
  static const char *const bad[] = { "",
                                     "ines",
                                     "@northwind.example",
                                     "ines@",
                                     "ines@northwind",
                                     "ines@.example",
                                     "ines@northwind.",
                                     "ines@north..wind",
                                     ".ines@northwind.example",
                                     "ines.@northwind.example",
                                     "ines duarte@northwind.example",
                                     "ines@northwind.example\nBcc: all@evil.example",
                                     "ines@northwind.example\r",
                                     "a@b.c,d@e.f",
                                     "a@b.c;d@e.f",
                                     "a@b@c.d",
                                     "<a@b.c>",
                                     "\"a\"@b.c",
                                     "a@b.c?cc=d@e.f",
                                     "a@b.c&cc=d@e.f",
                                     "a@[127.0.0.1]",
                                     "a@-b.c",
                                     "a@b-.c",
                                     "a@b.c-",
                                     "a(x)@b.c",
                                     "a@b.c#x",
                                     "a\u202Eb@c.d",
                                     "a\u00a0b@c.d",
                                     "a@b\u2028.c",
                                     "\xff@b.c" };
  g_autofree char *long_local = g_strnfill (65, 'x');
  g_autofree char *long_address = g_strdup_printf ("%s@b.example", long_local);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (mutual_address_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mutual_address_is_valid (bad[i]));
  g_assert_false (mutual_address_is_valid (NULL));
  g_assert_false (mutual_address_is_valid (long_address));
  g_assert_true (mutual_address_is_valid (long_address + 1));
}

static void
test_format (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } cases[] = {
    { "Ines Duarte", "Ines Duarte <i@x.io>" },
    { "Inês Duarte", "Inês Duarte <i@x.io>" },
    { NULL, "i@x.io" },
    { "  ", "i@x.io" },
    { "Duarte, Ines", "\"Duarte, Ines\" <i@x.io>" },
    { "Dr. Ines Duarte", "\"Dr. Ines Duarte\" <i@x.io>" },
    { "Ines \"In\" Duarte\\", "\"Ines \\\"In\\\" Duarte\\\\\" <i@x.io>" },
    { "Ines <all@evil.example>", "\"Ines <all@evil.example>\" <i@x.io>" },
    { "Ines\nBcc: all@evil.example", "\"Ines Bcc: all@evil.example\" <i@x.io>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mutual_address_format (cases[i].name, "i@x.io");

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
add_person (MutualPlan *plan,
            const char *name,
            const char *email,
            MutualSide  side)
{
  g_autoptr (MutualItem) person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);

  mutual_item_set_text (person, MUTUAL_MEMBER_NAME, name);
  mutual_item_set_text (person, MUTUAL_MEMBER_EMAIL, email);
  mutual_item_set_number (person, MUTUAL_MEMBER_SIDE, (int) side);
  mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, person);
  g_assert_true (mutual_plan_claim (plan, person));
}

static void
test_list (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autofree char *buyers = NULL;
  g_autofree char *sellers = NULL;
  g_autofree char *both = NULL;
  guint n, n_without;

  add_person (plan, "Ines Duarte", "ines@northwind.example", MUTUAL_SIDE_BUYER);
  add_person (plan, "Lena Brandt", "lena@claimwise.example", MUTUAL_SIDE_SELLER);
  add_person (plan, "Olsen, Margit", " margit@northwind.example ", MUTUAL_SIDE_BUYER);
  add_person (plan, "Ines again", "INES@northwind.example", MUTUAL_SIDE_BUYER);
  add_person (plan, "Nobody", NULL, MUTUAL_SIDE_BUYER);
  add_person (plan, "Trouble", "x@y.example, z@y.example", MUTUAL_SIDE_BUYER);
  mutual_plan_seal (plan);

  buyers = mutual_address_list (plan, MUTUAL_SIDE_BUYER, &n, &n_without);
  g_assert_cmpstr (buyers, ==, "Ines Duarte <ines@northwind.example>, \"Olsen, Margit\" <margit@northwind.example>");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (n_without, ==, 2);
  sellers = mutual_address_list (plan, MUTUAL_SIDE_SELLER, &n, &n_without);
  g_assert_cmpstr (sellers, ==, "Lena Brandt <lena@claimwise.example>");
  g_assert_cmpuint (n_without, ==, 0);
  both = mutual_address_list (plan, MUTUAL_SIDE_BOTH, &n, NULL);
  g_assert_cmpstr (both, ==, "");
  g_assert_cmpuint (n, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/address/valid", test_valid);
  g_test_add_func ("/exchange/address/format", test_format);
  g_test_add_func ("/exchange/address/list", test_list);

  return g_test_run ();
}
