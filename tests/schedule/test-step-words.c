/* Tests what people type for a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-step-words.h"

#include "plan/mutual-date.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "sample.h"

#include <string.h>

static MutualPlan *plan;    /* the sample in mid-flight */
static MutualItem *proof;   /* of concept, due on Thursday, 3 December 2026 */
static GDate today;         /* Monday, 23 November 2026 */

/* "Champion, Legal; due 2026-12-12; private", or "-15 = 2026-11-12" for what follows its milestone. */
static char *
describe (MutualStepWords *words)
{
  GString *text = g_string_new (NULL);
  char date[MUTUAL_DATE_SIZE] = "none";

  for (guint i = 0; i < words->roles->len; i++)
    {
      MutualItem *role = mutual_plan_find (plan, g_ptr_array_index (words->roles, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
    }
  if (words->dated)
    mutual_date_write (&words->due, date);
  if (words->follows)
    g_string_append_printf (text, "%s%+d = %s", text->len > 0 ? "; " : "", words->offset, date);
  else if (words->dated)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", date);
  if (words->is_private)
    g_string_append_printf (text, "%sprivate", text->len > 0 ? "; " : "");
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *text;
  const char *title;
  const char *rest;
} Case;

static const Case cases[] = {
  /* Nothing but a title. */
  { "Send the contract", "Send the contract", "" },
  { "  Send   the contract ", "Send   the contract", "" },
  { "", "", "" },
  { "Load 500 closed claims", "Load 500 closed claims", "" },
  { "Measure how long a claim takes today", "Measure how long a claim takes today", "" },
  { "Mail ines@northwind.example the criteria", "Mail ines@northwind.example the criteria", "" },
  { "Price @ 40 a seat", "Price @ 40 a seat", "" },
  { "Ask @nobody about it", "Ask @nobody about it", "" },
  { "Review phase 1/2", "Review phase 1/2", "" },
  { "Upgrade to release 3.12", "Upgrade to release 3.12", "" },
  { "Do it!", "Do it!", "" },
  { "!important: call them", "!important: call them", "" },
  { "Friday review with handlers", "Friday review with handlers", "" },
  { "Workshop on Friday in Leeds", "Workshop on Friday in Leeds", "" },
  { "Finish before Friday", "Finish before Friday", "" },
  { "Report every Friday", "Report every Friday", "" },
  { "Launch before Black Friday", "Launch before Black Friday", "" },
  { "Closed from 24 Dec to 1 Jan", "Closed from 24 Dec to 1 Jan", "" },
  { "Workshop Thursday and Friday", "Workshop Thursday and Friday", "" },
  { "Notes of 12 Dec", "Notes of 12 Dec", "" },
  { "Friday", "Friday", "" },
  { "by Friday", "by Friday", "" },
  { "-3w", "-3w", "" },
  { "Cut handling from 9 to 2 days", "Cut handling from 9 to 2 days", "" },
  { "Save -20% on handling", "Save -20% on handling", "" },
  { "Hire 3 may or June", "Hire 3 may or June", "" },
  /* Dates at the end. */
  { "Train 6 handlers by Friday", "Train 6 handlers", "2026-11-27" },
  { "Train 6 handlers Friday", "Train 6 handlers", "2026-11-27" },
  { "Train 6 handlers fri", "Train 6 handlers", "2026-11-27" },
  { "Train 6 handlers next fri", "Train 6 handlers", "2026-12-04" },
  { "Sign off on Friday", "Sign off", "2026-11-27" },
  { "Send the draft 12 dec", "Send the draft", "2026-12-12" },
  { "Send the draft dec 12, 2027", "Send the draft", "2027-12-12" },
  { "Send the draft Thu 3 Dec", "Send the draft", "2026-12-03" },
  { "Send the draft 2027-01-05", "Send the draft", "2027-01-05" },
  { "Send the draft 1/5/2027", "Send the draft", "2027-01-05" },
  { "Send the draft due 1/5", "Send the draft", "2027-01-05" },
  { "Send the draft by tomorrow", "Send the draft", "2026-11-24" },
  { "Load 500 closed claims 12 dec", "Load 500 closed claims", "2026-12-12" },
  { "Load 500 12 dec", "Load 500", "2026-12-12" },
  { "Send the draft 31 feb", "Send the draft 31 feb", "" },
  /* Distances. */
  { "Send the draft -3w", "Send the draft", "-15 = 2026-11-12" },
  { "Send the draft +5d", "Send the draft", "+5 = 2026-12-10" },
  { "Send the draft -1d @Champion", "Send the draft", "Champion; -1 = 2026-12-02" },
  { "Send -3w the draft", "Send the draft", "-15 = 2026-11-12" },
  { "Send the draft by -3w", "Send the draft", "-15 = 2026-11-12" },
  { "Send the draft - 3 weeks", "Send the draft", "-15 = 2026-11-12" },
  { "Send the draft +0d", "Send the draft", "+0 = 2026-12-03" },
  { "Send the draft -99999w", "Send the draft -99999w", "" },
  /* Roles and people. */
  { "Ask @champion to invite the handlers", "Ask to invite the handlers", "Champion" },
  { "Invite the handlers @Champion", "Invite the handlers", "Champion" },
  { "Invite the handlers @ines", "Invite the handlers", "Champion" },
  { "Invite the handlers @Ines Duarte", "Invite the handlers", "Champion" },
  { "Invite the handlers @duarte", "Invite the handlers", "Champion" },
  { "Invite the handlers @ID", "Invite the handlers", "Champion" },
  { "Ask @ines, then write", "Ask then write", "Champion" },
  { "Is this with @ines?", "Is this with?", "Champion" },
  { "Approve @economic buyer", "Approve", "Economic buyer" },
  { "Approve @econ buyer today", "Approve today", "Economic buyer" },
  { "@Paul approves the budget", "approves the budget", "Economic buyer" },
  { "Ask @tom to call", "Ask to call", "Technical evaluator" },
  { "Ask @hanna weiss @ravi fri", "Ask", "End users, Technical lead; 2026-11-27" },
  { "Ask @hanna weiss fri @ravi", "Ask", "End users, Technical lead; 2026-11-27" },
  { "Ask @Champion and @Ines", "Ask and", "Champion" },
  { "Read the terms @legal", "Read the terms", "Legal" },
  { "Read the terms @legal and security", "Read the terms", "Legal and security" },
  { "Check the terms @legal and sign", "Check the terms and sign", "Legal" },
  { "Prepare @executive sponsor Claimwise", "Prepare", "Executive sponsor" },
  { "Prepare @executive sponsor seller", "Prepare", "Executive sponsor" },
  { "Prepare @executive sponsor", "Prepare @executive sponsor", "" },
  /* Private. */
  { "Agree our floor price !private", "Agree our floor price", "private" },
  { "!private Agree our floor price", "Agree our floor price", "private" },
  { "Agree our floor price !priv @lena -1w", "Agree our floor price", "Plan owner; -5 = 2026-11-26; private" },
  { "Agree our floor price by 12 dec !Private @LENA BRANDT", "Agree our floor price",
    "Plan owner; 2026-12-12; private" },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MutualStepWords) words = mutual_step_words_parse (plan, proof, cases[i].text, &today);
      g_autofree char *rest = describe (words);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (words->title, ==, cases[i].title);
      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

/* The days of the owner's side count, and a milestone without a date still is followed. */
static void
test_milestone (void)
{
  g_autoptr (MutualItem) undated = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
  g_autoptr (MutualStepWords) words = mutual_step_words_parse (plan, undated, "Draft -2d @ravi", &today);
  g_autoptr (MutualStepWords) without = mutual_step_words_parse (plan, NULL, "Draft +2d", &today);

  g_assert_true (words->follows);
  g_assert_false (words->dated);
  g_assert_cmpint (words->offset, ==, -2);
  g_assert_cmpint (words->side, ==, MUTUAL_SIDE_SELLER);

  g_assert_false (without->follows);
  g_assert_true (without->dated);
  g_assert_cmpuint (g_date_get_day (&without->due), ==, 25);
}

static void
check_title (MutualItem *item,
             gpointer    user_data)
{
  const char *title;
  g_autoptr (MutualStepWords) words = NULL;

  if (!MUTUAL_IS_STEP (item) && !MUTUAL_IS_MILESTONE (item))
    return;
  title = mutual_item_get_text (item, MUTUAL_MEMBER_TITLE);
  words = mutual_step_words_parse (plan, proof, title, &today);
  g_assert_cmpstr (words->title, ==, title);
  g_assert_cmpuint (words->tokens->len, ==, 0);
  (*(guint *) user_data)++;
}

/* No title that ships with the program loses a word. */
static void
test_real_titles (void)
{
  static const char *const folders[] = { "samples", "templates" };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autoptr (MutualPlan) other = g_str_has_suffix (name, ".map") ? sample_read_file (path) : NULL;

          if (other != NULL)
            mutual_item_foreach (MUTUAL_ITEM (other), check_title, &n);
        }
    }
  g_assert_cmpuint (n, >, 300);
}

static const char *const pieces[] = {
  "Send", "the", "draft", "to", "by", "before", "on", "due", "fri", "Friday", "next", "12", "dec", "2027", "500", "31", "feb", "-3w",
  "+5d", "-", "+", "@", "@champion", "@ines", "@econ", "buyer", "@legal", "@ID", "@x", "!private", "!pri", "!", "!x", "today", "3/12",
  "3.12.", "a@b.example", "@ines,", "(@ravi)", "@hanna!", "12th,", "…", "é", "\xcc\x81", "日本", "\xe2\x80\xae", ",", ".", "\t", "\n",
};

static void
append_words (GString    *into,
              const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append (into, words[i]);
}

static int
compare_characters (gconstpointer a,
                    gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

/* Whatever is typed, what is not in the title is in a token, and nothing is in both. */
static void
test_nothing_lost (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) after = g_string_new (NULL);
      g_autoptr (MutualStepWords) words = NULL;
      g_autoptr (GPtrArray) candidates = NULL;
      guint end = 0;

      for (int n = g_rand_int_range (rand, 0, 9); n > 0; n--)
        g_string_append_printf (text, "%s%s", pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))],
                                g_rand_int_range (rand, 0, 8) > 0 ? " " : "");

      words = mutual_step_words_parse (plan, i % 5 == 0 ? NULL : proof, text->str, &today);
      append_words (before, text->str);
      append_words (after, words->title);
      for (guint j = 0; j < words->tokens->len; j++)
        {
          MutualStepToken *token = &g_array_index (words->tokens, MutualStepToken, j);
          g_autofree char *part = g_strndup (text->str + token->start, token->end - token->start);

          g_assert_cmpuint (token->start, >=, end);
          g_assert_cmpuint (token->end, >, token->start);
          end = token->end;
          append_words (after, part);
        }
      g_assert_cmpuint (end, <=, text->len);
      g_assert_true (g_utf8_validate (words->title, -1, NULL));
      g_assert_true (!words->follows || words->roles->len < 10);
      qsort (before->str, before->len, 1, compare_characters);
      qsort (after->str, after->len, 1, compare_characters);
      g_assert_cmpstr (before->str, ==, after->str);

      /* What is offered means what it replaces. */
      candidates = mutual_step_words_complete (plan, proof, text->str, (guint) text->len, &today);
      for (guint j = 0; j < candidates->len; j++)
        {
          MutualStepCandidate *candidate = g_ptr_array_index (candidates, j);

          g_assert_cmpuint (candidate->start, <, candidate->end);
          g_assert_cmpuint (candidate->end, <=, text->len);
          g_assert_true (*candidate->insert != '\0' && *candidate->label != '\0' && *candidate->description != '\0');
        }
    }
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MutualStepWords) words = NULL;
  g_autoptr (GPtrArray) candidates = NULL;

  while (text->len < 10 * 1024 * 1024)
    g_string_append (text, "@ines by friday ");
  words = mutual_step_words_parse (plan, proof, text->str, &today);
  g_assert_cmpuint (words->tokens->len, ==, 0);
  candidates = mutual_step_words_complete (plan, proof, text->str, (guint) text->len, &today);
  g_assert_cmpuint (candidates->len, ==, 0);

  /* The most that is read takes a moment only. */
  g_string_truncate (text, MUTUAL_TITLE_LIMIT);
  g_clear_pointer (&words, mutual_step_words_free);
  words = mutual_step_words_parse (plan, proof, text->str, &today);
  g_assert_cmpuint (words->roles->len, ==, 1);
}

/* "@Ines Duarte|Champion|Ines Duarte · Northwind Freight", one a line; a "^" in the text is the cursor. */
static char *
complete (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "^", 2);
  g_autofree char *whole = g_strconcat (parts[0], parts[1], NULL);
  g_autoptr (GPtrArray) candidates = mutual_step_words_complete (plan, proof, whole, (guint) strlen (parts[0]), &today);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      MutualStepCandidate *candidate = g_ptr_array_index (candidates, i);
      g_autofree char *replaced = g_strndup (whole + candidate->start, candidate->end - candidate->start);

      g_string_append_printf (result, "%s%s>%s|%s|%s", i > 0 ? "\n" : "", replaced, candidate->insert, candidate->label,
                              candidate->description);
    }
  return g_string_free (result, FALSE);
}

static const struct
{
  const char *text;
  const char *candidates;
} completions[] = {
  { "Ask^", "" },
  { "Ask @cham^", "@cham>@Champion|Champion|Ines Duarte · Northwind Freight" },
  { "Ask @ine^ to invite", "@ine>@Champion|Champion|Ines Duarte · Northwind Freight" },
  { "Ask @information s^", "@information s>@Information security|Information security|Name needed · Northwind Freight" },
  { "Ask @champion ^", "" },
  { "Ask @champion t^", "" },
  { "Ask @legal^",
    "@legal>@Legal|Legal|Grace Whitfield · Northwind Freight\n"
    "@legal>@Legal and security|Legal and security|Pierre Roche · Claimwise" },
  { "Draft @executive spo^",
    "@executive spo>@Margit Olsen|Executive sponsor|Margit Olsen · Northwind Freight\n"
    "@executive spo>@Carla Mendes|Executive sponsor|Carla Mendes · Claimwise" },
  { "Draft -3w^", "-3w>-3w|-3w|3 weeks before Proof of concept · Thu 12 Nov" },
  { "Draft +1^",
    "+1>+1d|+1d|1 working day after Proof of concept · Fri 4 Dec\n"
    "+1>+1w|+1w|1 week after Proof of concept · Thu 10 Dec\n"
    "+1>+1m|+1m|1 month after Proof of concept · Wed 23 Dec" },
  { "Draft +0d^", "+0d>+0d|+0d|On the day of Proof of concept · Thu 3 Dec" },
  { "Draft !p^", "!p>!private|Private|Never in the buyer’s copy" },
  { "Draft fri^", "fri>27 Nov|Fri 27 Nov 2026|in 4 days" },
  { "Draft tomorrow^", "tomorrow>24 Nov|Tue 24 Nov 2026|tomorrow" },
  { "Draft by 12 dec 2027^", "by 12 dec 2027>2027-12-12|Sun 12 Dec 2027|in 384 days" },
  { "Draft fri^day", "" },
  { "Friday^", "" },
  { "Draft before fri^", "" },
  { "Draft 3/12^", "3/12>12 Mar|Fri 12 Mar 2027|in 109 days" },
};

static void
test_completions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (completions); i++)
    {
      g_autofree char *found = complete (completions[i].text);

      g_test_message ("%s", completions[i].text);
      g_assert_cmpstr (found, ==, completions[i].candidates);
    }
}

/* Every role is offered after an "@", and what is put in the place of it means that role. */
static void
test_all_roles (void)
{
  g_autoptr (GPtrArray) candidates = mutual_step_words_complete (plan, proof, "@", 1, &today);
  guint n = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES);

  g_assert_cmpuint (candidates->len, ==, n);
  for (guint i = 0; i < candidates->len; i++)
    {
      MutualStepCandidate *candidate = g_ptr_array_index (candidates, i);
      g_autoptr (MutualStepWords) words = mutual_step_words_parse (plan, proof, candidate->insert, &today);

      g_assert_cmpuint (words->roles->len, ==, 1);
      g_assert_cmpstr (words->title, ==, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  plan = sample_load ("samples", "northwind-freight.map");
  proof = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, 2);
  g_date_set_dmy (&today, 23, G_DATE_NOVEMBER, 2026);

  g_test_add_func ("/schedule/step-words/lines", test_lines);
  g_test_add_func ("/schedule/step-words/milestone", test_milestone);
  g_test_add_func ("/schedule/step-words/real-titles", test_real_titles);
  g_test_add_func ("/schedule/step-words/nothing-lost", test_nothing_lost);
  g_test_add_func ("/schedule/step-words/long", test_long);
  g_test_add_func ("/schedule/step-words/completions", test_completions);
  g_test_add_func ("/schedule/step-words/all-roles", test_all_roles);

  result = g_test_run ();
  g_object_unref (plan);
  return result;
}
