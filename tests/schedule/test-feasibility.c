/* Tests what does not fit in a plan, and the earliest date that does.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-feasibility.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "sample.h"

static MutualItem *
add_event (MutualPlan *plan,
           int         kind,
           gboolean    hard,
           const char *date,
           const char *end)
{
  MutualItem *event = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);

  mutual_item_set_number (event, MUTUAL_MEMBER_KIND, kind);
  mutual_item_set_number (event, MUTUAL_MEMBER_HARD, hard);
  sample_set_date (event, MUTUAL_MEMBER_DATE, date);
  sample_set_date (event, MUTUAL_MEMBER_END, end);
  return event;
}

/* Says what is found of all: the kinds by number, "0:9" with how much. */
static char *
describe (MutualPlan *plan,
          const char *today)
{
  g_autoptr (MutualSchedule) schedule = mutual_schedule_new (plan);
  GString *text = g_string_new (NULL);
  GDate date = sample_read_date (today);
  g_autoptr (GPtrArray) findings = mutual_feasibility_check (schedule, &date);

  for (guint i = 0; i < findings->len; i++)
    {
      MutualFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = mutual_finding_dup_sentence (finding);

      g_assert_true (mutual_finding_is_conflict (finding));
      g_assert_cmpstr (sentence, !=, "");
      g_string_append_printf (text, "%s%d:%d", i > 0 ? " " : "", (int) finding->kind, finding->n);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *what;
  const char *start;
  const char *due;
  int duration;
  int status;
  int side;
  int track;
  const char *agreed;
  int kind; /* of an event from Mon 14 Dec 2026 */
  gboolean hard;
  const char *end;
  const char *expected;
} Case;

/* Today is Mon 23 Nov 2026. */
static const Case cases[] = {
  { "begins today", "2026-11-23", "2026-11-30", 6, .expected = "" },
  { "should have begun on Friday", "2026-11-20", "2026-11-30", 7, .expected = "0:1" },
  { "begun on Friday", "2026-11-20", "2026-11-30", 7, MUTUAL_STATUS_IN_PROGRESS, .expected = "" },
  { "waits, begun", "2026-11-20", "2026-11-30", 7, MUTUAL_STATUS_WAITING_ON_BUYER, .expected = "" },
  { "begun and overdue", "2026-11-16", "2026-11-20", 5, MUTUAL_STATUS_IN_PROGRESS, .expected = "1:1" },
  { "due today", NULL, "2026-11-23", .expected = "" },
  { "due long ago", NULL, "2026-11-10", .expected = "1:9" },
  { "due long ago, done", NULL, "2026-11-10", 0, MUTUAL_STATUS_DONE, .expected = "" },
  { "due long ago, dropped", NULL, "2026-11-10", 0, MUTUAL_STATUS_DROPPED, .expected = "" },

  { "before the freeze", NULL, "2026-12-11", .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08", .expected = "" },
  { "first day of the freeze", NULL, "2026-12-14", .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08",
    .expected = "2:0" },
  { "last day of the freeze", NULL, "2027-01-08", .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08",
    .expected = "2:0" },
  { "after the freeze", NULL, "2027-01-11", .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08", .expected = "" },
  { "across the freeze", "2026-12-07", "2027-01-11", 26, .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08",
    .expected = "3:0" },
  { "begins in the freeze", "2027-01-08", "2027-01-11", 2, .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08",
    .expected = "3:0" },
  { "ends in the freeze", "2026-12-07", "2026-12-14", 6, .kind = MUTUAL_EVENT_KIND_FREEZE, .end = "2027-01-08",
    .expected = "2:0" },
  { "a freeze of one day", NULL, "2026-12-14", .kind = MUTUAL_EVENT_KIND_FREEZE, .expected = "2:0" },
  { "the seller's own work", NULL, "2026-12-14", .side = MUTUAL_SIDE_SELLER, .kind = MUTUAL_EVENT_KIND_FREEZE,
    .expected = "" },
  { "work of both", NULL, "2026-12-14", .side = MUTUAL_SIDE_BOTH, .kind = MUTUAL_EVENT_KIND_FREEZE, .expected = "2:0" },
  { "technical work", NULL, "2026-12-14", .track = MUTUAL_TRACK_TECHNICAL, .kind = MUTUAL_EVENT_KIND_FREEZE,
    .expected = "2:0" },
  { "lawyers go on", NULL, "2026-12-14", .track = MUTUAL_TRACK_LEGAL, .kind = MUTUAL_EVENT_KIND_FREEZE,
    .expected = "" },
  { "lawyers, but not across anything hard", NULL, "2026-12-15", .track = MUTUAL_TRACK_LEGAL,
    .kind = MUTUAL_EVENT_KIND_AUDIT, .hard = TRUE, .end = "2026-12-16", .expected = "2:0" },

  { "a soft event", "2026-12-11", "2026-12-15", 3, .kind = MUTUAL_EVENT_KIND_BOARD, .expected = "" },
  { "across a hard one", "2026-12-11", "2026-12-15", 3, .kind = MUTUAL_EVENT_KIND_CONTRACT, .hard = TRUE,
    .expected = "4:0" },
  { "ends on a hard one", "2026-12-11", "2026-12-14", 2, .kind = MUTUAL_EVENT_KIND_CONTRACT, .hard = TRUE,
    .expected = "" },
  { "begins on a hard one", "2026-12-14", "2026-12-15", 2, .kind = MUTUAL_EVENT_KIND_CONTRACT, .hard = TRUE,
    .expected = "" },
  { "after a hard one", NULL, "2026-12-15", .kind = MUTUAL_EVENT_KIND_CONTRACT, .hard = TRUE, .expected = "" },
  { "agreed for before it", NULL, "2026-12-16", .agreed = "2026-12-14", .kind = MUTUAL_EVENT_KIND_CONTRACT,
    .hard = TRUE, .expected = "5:2" },
  { "agreed for before a soft one", NULL, "2026-12-16", .agreed = "2026-12-14", .kind = MUTUAL_EVENT_KIND_CONTRACT,
    .expected = "" },
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *test = &cases[i];
      g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
      MutualItem *item = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
      g_autofree char *found = NULL;

      sample_set_date (item, MUTUAL_MEMBER_START, test->start);
      sample_set_date (item, MUTUAL_MEMBER_DUE, test->due);
      sample_set_date (item, MUTUAL_MEMBER_AGREED_DUE, test->agreed);
      mutual_item_set_number (item, MUTUAL_MEMBER_DURATION, test->duration);
      mutual_item_set_number (item, MUTUAL_MEMBER_STATUS, test->status);
      mutual_item_set_number (item, MUTUAL_MEMBER_SIDE, test->side);
      mutual_item_set_number (item, MUTUAL_MEMBER_TRACK, test->track);
      if (test->kind != 0)
        add_event (plan, test->kind, test->hard, "2026-12-14", test->end);
      mutual_plan_seal (plan);

      g_test_message ("%s", test->what);
      found = describe (plan, "2026-11-23");
      g_assert_cmpstr (found, ==, test->expected);
    }
}

/* A milestone is looked at by its steps; these are bound as the milestone is, whoever does them. */
static void
test_steps (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *event = add_event (plan, MUTUAL_EVENT_KIND_FREEZE, FALSE, "2026-12-14", "2027-01-08");
  MutualItem *milestone = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  MutualItem *step = sample_add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);
  MutualItem *hidden = sample_add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);
  MutualItem *planned = sample_add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);
  g_autoptr (MutualSchedule) schedule = NULL;
  GDate today = sample_read_date ("2026-11-23");
  g_autoptr (GPtrArray) findings = NULL;
  MutualFinding *finding;

  sample_set_date (milestone, MUTUAL_MEMBER_START, "2026-12-07");
  sample_set_date (milestone, MUTUAL_MEMBER_DUE, "2027-01-11");
  sample_set_date (step, MUTUAL_MEMBER_DUE, "2027-01-04");
  mutual_item_set_number (step, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);
  sample_set_date (hidden, MUTUAL_MEMBER_DUE, "2027-01-04");
  mutual_item_set_number (hidden, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_SELLER);
  mutual_item_set_number (hidden, MUTUAL_MEMBER_PRIVATE, TRUE);
  /* It is meant to happen then. */
  sample_set_date (planned, MUTUAL_MEMBER_DUE, "2026-12-16");
  mutual_item_set_text (planned, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (event));
  mutual_item_set_number (planned, MUTUAL_MEMBER_OFFSET, 2);
  mutual_plan_seal (plan);

  schedule = mutual_schedule_new (plan);
  findings = mutual_feasibility_check (schedule, &today);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_true (finding->item == step);
  g_assert_true (finding->obstacle == event);
  g_assert_cmpint (finding->kind, ==, MUTUAL_FINDING_IN_CLOSED);
}

/* What comes before the anchor pushes it: nobody has begun what takes eight days. */
static void
test_chain (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  MutualItem *signature = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  MutualItem *training = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  MutualItem *live = sample_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
  GDate today = sample_read_date ("2026-11-23");
  g_autoptr (MutualSchedule) schedule = NULL;
  MutualEarliest earliest;
  char text[MUTUAL_DATE_SIZE];

  sample_set_date (signature, MUTUAL_MEMBER_DUE, "2026-11-06");
  mutual_item_set_number (signature, MUTUAL_MEMBER_STATUS, MUTUAL_STATUS_DONE);
  sample_set_date (training, MUTUAL_MEMBER_DUE, "2026-11-20");
  mutual_item_set_number (training, MUTUAL_MEMBER_DURATION, 8);
  mutual_item_set_text (training, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (signature));
  mutual_item_set_number (training, MUTUAL_MEMBER_OFFSET, 10);
  sample_set_date (live, MUTUAL_MEMBER_DUE, "2026-11-27");
  mutual_item_set_text (live, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (training));
  mutual_item_set_number (live, MUTUAL_MEMBER_OFFSET, 5);
  mutual_plan_seal (plan);

  schedule = mutual_schedule_new (plan);
  g_assert_true (mutual_feasibility_find_earliest (schedule, live, &today, NULL, &earliest));
  mutual_date_write (&earliest.date, text);
  /* Mon 23 Nov and seven days more are Wed 2 Dec, and five working days later it is Wed 9 Dec. */
  g_assert_cmpstr (text, ==, "2026-12-09");
  g_assert_false (mutual_feasibility_find_earliest (schedule, signature, &today, NULL, &earliest));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feasibility/rules", test_rules);
  g_test_add_func ("/feasibility/steps", test_steps);
  g_test_add_func ("/feasibility/chain", test_chain);
  return g_test_run ();
}
