/* Tests what a list of plans tells of each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-outlook.h"

#include "plan/mutual-enums.h"
#include "sample.h"

#include <string.h>

#define HEAD "{\"format\":\"mutual-action-plan\",\"version\":1,\"id\":\"00000000-0000-4000-8000-000000000000\","
#define ID(n) "\"id\":\"00000000-0000-4000-8000-00000000000" #n "\""

/* "standing | date | what | progress" on the day of the samples. */
static void
assert_outlook (MutualPlan *plan,
                const char *expected)
{
  g_auto (MutualOutlook) outlook = { 0 };
  GDate today;
  g_autofree char *standing = NULL;
  g_autofree char *date = NULL;
  g_autofree char *progress = NULL;
  g_autofree char *all = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 23, 11, 2026);
  mutual_outlook_get (plan, &today, &outlook);
  standing = mutual_outlook_dup_standing (&outlook);
  date = mutual_outlook_dup_date (&outlook);
  progress = mutual_outlook_dup_progress (&outlook);
  all = g_strdup_printf ("%s | %s | %s | %s", standing, date != NULL ? date : "-",
                         outlook.next != NULL ? mutual_item_get_text (outlook.next, MUTUAL_MEMBER_TITLE) : "-",
                         progress != NULL ? progress : "-");
  g_assert_cmpstr (all, ==, expected);
}

static void
test_samples (void)
{
  static const struct
  {
    const char *sample;
    const char *expected;
  } cases[] = {
    { "northwind-freight.map", "6 days late | Tue 24 Nov | Name an information security contact | 2 of 8" },
    { "meadow-lane-dairies.map", "On track | Wed 2 Dec | Review the results together | 7 of 8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MutualPlan) plan = sample_load ("samples", cases[i].sample);

      assert_outlook (plan, cases[i].expected);
    }
}

static void
test_standings (void)
{
  static const struct
  {
    const char *members;
    const char *expected;
  } cases[] = {
    { "\"title\":\"x\"", "No dates yet | - | - | -" },
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\"}]", "No dates yet | - | - | 0 of 1" },
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\"}]", "On track | Tue 1 Dec | a | 0 of 1" },
    /* What is to come goes before what is overdue. */
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-11-20\"},"
      "{" ID (2) ",\"title\":\"b\",\"due\":\"2026-12-01\"}]",
      "3 days overdue | Tue 1 Dec | b | 0 of 2" },
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-11-22\"}]", "1 day overdue | Sun 22 Nov | a | 0 of 1" },
    /* Events that are over are not next; a milestone goes before an event of its day. */
    { "\"events\":[{" ID (3) ",\"title\":\"e\",\"date\":\"2026-11-20\"},"
      "{" ID (4) ",\"title\":\"f\",\"date\":\"2026-12-01\"}],"
      "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\"}]",
      "On track | Tue 1 Dec | a | 0 of 1" },
    { "\"events\":[{" ID (4) ",\"title\":\"f\",\"date\":\"2026-11-30\"}],"
      "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\"}]",
      "On track | Mon 30 Nov | f | 0 of 1" },
    /* A step that is private is nobody's business. */
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\",\"steps\":["
      "{" ID (2) ",\"title\":\"s\",\"due\":\"2026-11-24\",\"private\":true},"
      "{" ID (3) ",\"title\":\"t\",\"due\":\"2026-11-25\"}]}]",
      "On track | Wed 25 Nov | t | 0 of 1" },
    /* A role that only milestones which are done needed is needed no more. */
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\",\"owner\":\"00000000-0000-4000-8000-000000000005\"},"
      "{" ID (2) ",\"title\":\"b\",\"done_on\":\"2026-11-02\",\"owner\":\"00000000-0000-4000-8000-000000000006\"}],"
      "\"roles\":[{" ID (5) ",\"title\":\"r\"},{" ID (6) ",\"title\":\"q\"}]",
      "1 name needed | Tue 1 Dec | a | 1 of 2" },
    /* What a plan waits for, and what no longer fits in it. */
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\",\"status\":\"waiting_on_buyer\"}]",
      "Waiting | Tue 1 Dec | a | 0 of 1" },
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"start\":\"2026-11-18\",\"due\":\"2026-12-01\"}]",
      "At risk | Tue 1 Dec | a | 0 of 1" },
    { "\"milestones\":[{" ID (1) ",\"title\":\"a\",\"due\":\"2026-12-01\",\"status\":\"dropped\"},"
      "{" ID (2) ",\"title\":\"b\",\"due\":\"2026-11-13\",\"done_on\":\"2026-11-12\"},"
      "{" ID (3) ",\"title\":\"c\",\"due\":\"2026-11-11\",\"done_on\":\"2026-11-11\"}]",
      "Finished | Finished 12 Nov | b | 2 of 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, cases[i].members, "}", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (MutualPlan) plan = sample_read_plan (bytes);

      assert_outlook (plan, cases[i].expected);
    }
}

static void
assert_reason (MutualPlan *plan,
               const char *expected)
{
  GDate today = sample_read_date ("2026-11-23");
  g_auto (MutualOutlook) outlook = { 0 };

  mutual_outlook_get (plan, &today, &outlook);
  g_assert_cmpstr (outlook.reason, ==, expected);
}

/* A word alone tells nobody what to do about it. */
static void
test_reasons (void)
{
  g_autoptr (MutualPlan) plan = sample_load ("samples", "northwind-freight.map");
  g_autoptr (MutualEdit) done = mutual_edit_new_set_number (sample_get_milestone (plan, 2), MUTUAL_MEMBER_STATUS,
                                                            MUTUAL_STATUS_DONE);

  assert_reason (plan, "“Proof of concept”: 6 days after the agreed date, Fri 27 Nov");
  g_assert_true (mutual_edit_apply (done, plan, NULL));
  assert_reason (plan, "Information security");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/outlook/samples", test_samples);
  g_test_add_func ("/schedule/outlook/standings", test_standings);
  g_test_add_func ("/schedule/outlook/reasons", test_reasons);

  return g_test_run ();
}
