/* Words are found wherever they stand in a plan, as people type them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan/mutual-search.h"

#include "plan/mutual-event.h"
#include "plan/mutual-link.h"
#include "plan/mutual-metric.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-risk.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#include <string.h>

static gboolean
finds (const char *text,
       const char *query)
{
  g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);
  g_auto (GStrv) words = mutual_search_split (query);

  mutual_item_set_text (step, MUTUAL_MEMBER_TITLE, text);
  return mutual_search_matches (step, (const char *const *) words);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    gboolean found;
  } cases[] = {
    { "Board meeting", "board", TRUE },
    { "Board meeting", "BOARD MEET", TRUE },
    { "Board meeting", "meeting  board ", TRUE },
    { "Board meeting", "oard", TRUE },
    { "Board meeting", "boards", FALSE },
    { "Board meeting", "board venue", FALSE },
    { "Board meeting", "", FALSE },
    { "Board meeting", " \t\n", FALSE },
    { "", "x", FALSE },
    { "Größe prüfen", "grosse prufen", TRUE },
    { "Größe prüfen", "GRÖSSE", TRUE },
    { "Grosse", "größe", TRUE },
    { "R\u00e9union du comit\u00e9", "reunion COMITE", TRUE },
    { "Re\u0301union", "r\u00e9union", TRUE },
    { "ΟΔΟΣ", "οδος", TRUE },
    { "Решение за два дня", "РЕШЕНИЕ", TRUE },
    { "九日かかる請求処理", "請求", TRUE },
    { "the buyer\u2019s board", "buyer's", TRUE },
    { "the buyer's board", "buyer\u2019s", TRUE },
    { "10\u00a0000 claims", "10 000", TRUE },
    { "co\u00adordinate", "coordinate", TRUE },
    { "\u202eevil", "evil", TRUE },
    { "50 % off", "50 %", TRUE },
    { "a.*b", ".*", TRUE },
    { "axxb", ".*", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (finds (cases[i].text, cases[i].query) != cases[i].found)
      g_error ("“%s” in “%s” is %s", cases[i].query, cases[i].text, cases[i].found ? "not found" : "found");
}

/* What is pasted may be anything, and as long as can be. */
static void
test_bad_queries (void)
{
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');
  g_auto (GStrv) words = mutual_search_split (huge);

  g_assert_cmpuint (g_strv_length (words), ==, 1);
  g_assert_cmpuint (strlen (words[0]), <=, 1024);
  g_assert_false (finds ("anything", "\xff\xfe"));
  g_assert_false (finds ("anything", huge));
}

static MutualItem *
add (MutualItem   *parent,
     MutualMember  list,
     GType         type,
     MutualMember  member,
     const char   *text)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, NULL);

  mutual_item_set_text (item, member, text);
  mutual_item_append (parent, list, item);
  return item;
}

static void
set_date (MutualItem   *item,
          MutualMember  member,
          GDateDay      day)
{
  GDate date;

  g_date_set_dmy (&date, day, 12, 2026);
  mutual_item_set_date (item, member, &date);
}

static char *
list (MutualPlan *plan,
      const char *query)
{
  g_autoptr (GPtrArray) hits = mutual_search_find (plan, query);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      MutualItem *item = g_ptr_array_index (hits, i);
      MutualMember member = mutual_item_has (item, MUTUAL_MEMBER_TITLE) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", mutual_item_get_text (item, member));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_list (MutualPlan *plan,
             const char *query,
             const char *expected)
{
  g_autofree char *found = list (plan, query);

  g_assert_cmpstr (found, ==, expected);
}

/* Everywhere, private or not, in the order in which it shows. */
static void
test_plan (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *root = MUTUAL_ITEM (plan);
  MutualItem *first = add (root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, MUTUAL_MEMBER_TITLE, "First");
  MutualItem *step = add (first, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP, MUTUAL_MEMBER_TITLE, "Step");
  MutualItem *second = add (root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE, MUTUAL_MEMBER_TITLE, "Second");
  MutualItem *early = add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT, MUTUAL_MEMBER_TITLE, "Early");
  MutualItem *undated = add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT, MUTUAL_MEMBER_TITLE, "Undated");
  MutualItem *between = add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT, MUTUAL_MEMBER_TITLE, "Between");
  MutualItem *role = add (root, MUTUAL_MEMBER_ROLES, MUTUAL_TYPE_ROLE, MUTUAL_MEMBER_TITLE, "Champion");
  MutualItem *person = add (root, MUTUAL_MEMBER_PEOPLE, MUTUAL_TYPE_PERSON, MUTUAL_MEMBER_NAME, "Grace");
  MutualItem *metric = add (root, MUTUAL_MEMBER_METRICS, MUTUAL_TYPE_METRIC, MUTUAL_MEMBER_NAME, "Days");
  MutualItem *risk = add (root, MUTUAL_MEMBER_RISKS, MUTUAL_TYPE_RISK, MUTUAL_MEMBER_TITLE, "Leave");
  MutualItem *link = add (second, MUTUAL_MEMBER_LINKS, MUTUAL_TYPE_LINK, MUTUAL_MEMBER_TITLE, "A needle");

  mutual_item_set_text (root, MUTUAL_MEMBER_TITLE, "Plan");
  mutual_item_set_text (root, MUTUAL_MEMBER_VALUE_PROPOSITION, "needle");
  mutual_item_set_text (first, MUTUAL_MEMBER_OUTCOME, "a needle");
  set_date (first, MUTUAL_MEMBER_DUE, 5);
  mutual_item_set_text (step, MUTUAL_MEMBER_PRIVATE_NOTES, "Needle");
  set_date (second, MUTUAL_MEMBER_DUE, 15);
  mutual_item_set_text (early, MUTUAL_MEMBER_NOTES, "needle");
  set_date (early, MUTUAL_MEMBER_DATE, 1);
  mutual_item_set_text (between, MUTUAL_MEMBER_NOTES, "needle");
  set_date (between, MUTUAL_MEMBER_DATE, 10);
  mutual_item_set_text (undated, MUTUAL_MEMBER_NOTES, "needle");
  mutual_item_set_text (role, MUTUAL_MEMBER_PURPOSE, "needle");
  mutual_item_set_text (person, MUTUAL_MEMBER_EMAIL, "needle@example.org");
  mutual_item_set_text (metric, MUTUAL_MEMBER_TARGET, "1 needle");
  mutual_item_set_text (risk, MUTUAL_MEMBER_MITIGATION, "needle");
  mutual_item_set_text (link, MUTUAL_MEMBER_URI, "https://example.org/haystack");

  assert_list (plan, "néedle", "Plan|Early|First|Step|Between|Second|Undated|Champion|Grace|Days|Leave");
  assert_list (plan, "haystack", "Second");
  assert_list (plan, "needle haystack", "Second");
  assert_list (plan, "nothing of the kind", "");
  assert_list (plan, "", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/search/words", test_words);
  g_test_add_func ("/plan/search/bad-queries", test_bad_queries);
  g_test_add_func ("/plan/search/plan", test_plan);

  return g_test_run ();
}
