/* The invitation to a plan: what it says, what it never says, and where it goes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/mutual-invitation.h"

#include "exchange/mutual-address.h"
#include "plan/mutual-clean.h"
#include "plan/mutual-history.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "random-plan.h"
#include "sample.h"

#include <string.h>

#define N_PLANS 200

/* Linux takes no argument longer than that. */
#define ARGUMENT_LIMIT (128 * 1024)

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
test_text (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  MutualItem *hanna = sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, "Hanna Weiss");
  g_autofree char *subject = mutual_invitation_get_subject (hanna);
  g_autofree char *body = mutual_invitation_get_body (hanna);

  g_test_message ("%s", body);
  g_assert_cmpstr (subject, ==, "Northwind claims in two days: your part in our plan");
  assert_says (body, "Dear Hanna Weiss,\n\n");
  assert_says (body, "“Northwind claims in two days”, the plan of Northwind Freight and Claimwise");
  assert_says (body, "Cut claim handling from nine days to two");
  assert_says (body, "Mon 1 Mar 2027");
  assert_says (body, "Your role: End users");
  assert_says (body, "3. Proof of concept: Thu 3 Dec 2026\n");
  assert_says (body, "   - Handle two weeks of live claims: Fri 20 Nov 2026 (done)\n");
  assert_says (body, "   - Collect feedback from handlers: Wed 25 Nov 2026\n");
  assert_says (body, "- Margit Olsen, Executive sponsor, Northwind Freight\n");
  assert_says (body, "- Lena Brandt, ");
  g_assert_null (strstr (body, "- Hanna Weiss"));
  g_assert_null (strstr (body, "Load 500 closed claims"));
  g_assert_true (strstr (body, "3. Proof") < strstr (body, "7. "));
}

/* What the mail application takes out of the URI is what was put into it. */
static void
test_uri (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  MutualItem *ines = sample_find (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, "Ines Duarte");
  g_autofree char *subject = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *decoded = NULL;
  g_autoptr (MutualEdit) address =
      mutual_edit_new_set_text (ines, MUTUAL_MEMBER_EMAIL, "ines+plan&co@northwind.example");
  g_autoptr (MutualEdit) title = mutual_edit_new_set_text (
      MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, "Claims & refunds?\nBcc: all@evil.example&bcc=all@evil.example#%0A");
  const char *body;

  mutual_history_begin (history, "Test");
  g_assert_true (mutual_history_apply (history, address, NULL));
  g_assert_true (mutual_history_apply (history, title, NULL));
  mutual_history_end (history);

  uri = mutual_invitation_get_uri (ines);
  g_assert_true (
      g_str_has_prefix (uri, "mailto:ines%2Bplan%26co@northwind.example?subject=Claims%20%26%20refunds%3F%20Bcc"));
  g_assert_null (strchr (uri, '\n'));
  g_assert_null (strchr (uri, '#'));
  g_assert_true (strchr (uri, '?') == strrchr (uri, '?'));
  g_assert_true (strchr (uri, '&') == strrchr (uri, '&'));
  body = strstr (uri, "&body=");
  g_assert_nonnull (body);
  decoded = g_uri_unescape_string (body + strlen ("&body="), NULL);
  assert_says (decoded, "Dear Ines Duarte,\r\n\r\n");
}

static void
test_addresses (void)
{
  static const char *const bad[] = { "",
                                     "ines",
                                     "ines@x.example\nBcc: all@evil.example",
                                     "ines@x.example?bcc=all@evil.example",
                                     "ines@x.example&bcc=all@evil.example",
                                     "a@x.example,b@x.example",
                                     "ines@x.example%0ABcc:all@evil.example" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
      g_autoptr (MutualItem) person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);
      g_autofree char *uri = NULL;

      mutual_item_set_text (person, MUTUAL_MEMBER_EMAIL, bad[i]);
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, person);
      g_assert_true (mutual_plan_claim (plan, person));
      mutual_plan_seal (plan);
      uri = mutual_invitation_get_uri (person);
      g_assert_null (uri);
    }
}

/* As it would stand in a line of the mail. */
static void
add_secret (GPtrArray  *secrets,
            const char *text)
{
  g_autofree char *line = g_strstrip (mutual_clean_title (text));

  if (strlen (line) >= 8)
    g_ptr_array_add (secrets, g_steal_pointer (&line));
}

static void
collect_private (MutualItem *item,
                 gpointer    secrets)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);
  gboolean private_item = MUTUAL_IS_STEP (item) && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE);

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].kind == MUTUAL_FIELD_TITLE || fields[i].kind == MUTUAL_FIELD_TEXT) &&
        (private_item || fields[i].privacy == MUTUAL_PRIVATE || fields[i].member == MUTUAL_MEMBER_NOTES))
      add_secret (secrets, mutual_item_get_text (item, fields[i].member));
}

static void
collect_risks (MutualItem *plan,
               GPtrArray  *secrets)
{
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_RISKS); i++)
    add_secret (secrets,
                mutual_item_get_text (mutual_item_get_child (plan, MUTUAL_MEMBER_RISKS, i), MUTUAL_MEMBER_TITLE));
}

/* Each text of a random plan is a mark of its own: those of private steps, notes and risks are nowhere. */
static void
test_private (void)
{
  guint n_secrets = 0;

  for (guint round = 0; round < N_PLANS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (MutualPlan) plan = random_plan_new (rand, 3);
      g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);

      mutual_item_foreach (MUTUAL_ITEM (plan), collect_private, secrets);
      collect_risks (MUTUAL_ITEM (plan), secrets);
      for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE); i++)
        {
          MutualItem *person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i);
          g_autofree char *body = mutual_invitation_get_body (person);
          g_autofree char *subject = mutual_invitation_get_subject (person);

          g_assert_true (g_utf8_validate (body, -1, NULL));
          g_assert_null (strpbrk (subject, "\r\n"));
          for (guint j = 0; j < secrets->len; j++)
            {
              g_assert_null (strstr (body, g_ptr_array_index (secrets, j)));
              g_assert_null (strstr (subject, g_ptr_array_index (secrets, j)));
              n_secrets++;
            }
        }
    }
  g_assert_cmpuint (n_secrets, >, 1000);
}

/* Hundreds of milestones with the longest titles there can be: still a mail that can be sent. */
static void
test_long (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *uri = NULL;
  g_autofree char *body = NULL;

  while (title->len < 4000)
    g_string_append (title, "🤝");
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title->str);
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_BUYER, title->str);
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_SELLER, title->str);
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_VALUE_PROPOSITION, title->str);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (MutualItem) person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);
      g_autoptr (MutualItem) role = mutual_item_new (MUTUAL_TYPE_ROLE, NULL);
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
      MutualItem *first;

      mutual_item_set_text (person, MUTUAL_MEMBER_NAME, title->str);
      mutual_item_set_text (person, MUTUAL_MEMBER_EMAIL, "ines@northwind.example");
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, person);
      g_assert_true (mutual_plan_claim (plan, person));
      first = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, 0);
      mutual_item_set_text (role, MUTUAL_MEMBER_TITLE, title->str);
      mutual_item_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (i % 2 == 0 ? first : person));
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES, role);
      g_assert_true (mutual_plan_claim (plan, role));
      mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, title->str);
      mutual_item_set_text (milestone, MUTUAL_MEMBER_OWNER, mutual_item_get_id (role));
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      g_assert_true (mutual_plan_claim (plan, milestone));
    }
  mutual_plan_seal (plan);

  uri = mutual_invitation_get_uri (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, 0));
  g_test_message ("%zu bytes", strlen (uri));
  g_assert_cmpuint (strlen (uri), <, ARGUMENT_LIMIT);
  body = mutual_invitation_get_body (mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, 0));
  assert_says (body, "… and 110 more\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/invitation/text", test_text);
  g_test_add_func ("/exchange/invitation/uri", test_uri);
  g_test_add_func ("/exchange/invitation/addresses", test_addresses);
  g_test_add_func ("/exchange/invitation/private", test_private);
  g_test_add_func ("/exchange/invitation/long", test_long);

  return g_test_run ();
}
