/* What the clipboard carries: nothing but what was copied, and what that needs; and nothing private as text.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-clip.h"
#include "format/mutual-writer.h"
#include "plan/mutual-event.h"
#include "plan/mutual-history.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "random-plan.h"
#include "sample.h"

#include <string.h>

#define ID(last) "00000000-0000-4000-8000-0000000000" last

static const char source_text[] =
    "{\"format\": \"mutual-action-plan\", \"version\": 1, \"id\": \"" ID ("00") "\","
    "\"title\": \"Secret of the plan\", \"private_notes\": \"Secret notes\","
    "\"events\": [{\"id\": \"" ID ("61") "\", \"title\": \"Freeze\", \"date\": \"2026-12-14\", \"end\": \"2027-01-08\"}],"
    "\"milestones\": ["
    "{\"id\": \"" ID ("01") "\", \"title\": \"One\", \"owner\": \"" ID ("21") "\", \"due\": \"2027-01-04\","
    " \"follows\": \"" ID ("02") "\", \"offset\": -20, \"private_notes\": \"Secret of One\", \"steps\": ["
    " {\"id\": \"" ID ("11") "\", \"title\": \"a\", \"owner\": \"" ID ("22") "\", \"due\": \"2027-01-01\","
    "  \"done_on\": \"2027-01-01\"},"
    " {\"id\": \"" ID ("12") "\", \"title\": \"b\", \"follows\": \"" ID ("11") "\"},"
    " {\"id\": \"" ID ("13") "\", \"title\": \"Secret step\", \"private\": true}]},"
    "{\"id\": \"" ID ("02") "\", \"title\": \"Two\", \"due\": \"2027-02-01\"}],"
    "\"roles\": [{\"id\": \"" ID ("21") "\", \"title\": \"Champion\", \"side\": \"buyer\", \"person\": \"" ID ("31") "\","
    "  \"counterpart\": \"" ID ("22") "\"},"
    " {\"id\": \"" ID ("22") "\", \"title\": \"Plan owner\", \"side\": \"seller\"},"
    " {\"id\": \"" ID ("23") "\", \"title\": \"Nobody\", \"side\": \"seller\"}],"
    "\"people\": [{\"id\": \"" ID ("31") "\", \"name\": \"Ines\", \"side\": \"buyer\","
    "  \"private_notes\": \"Secret of Ines\"},"
    " {\"id\": \"" ID ("32") "\", \"name\": \"Paul\", \"side\": \"buyer\"}]}";

static const char target_text[] =
    "{\"format\": \"mutual-action-plan\", \"version\": 1, \"id\": \"" ID ("09") "\","
    "\"milestones\": [{\"id\": \"" ID ("41") "\", \"title\": \"Three\", \"steps\": ["
    " {\"id\": \"" ID ("51") "\", \"title\": \"x\"}, {\"id\": \"" ID ("52") "\", \"title\": \"y\"}]},"
    " {\"id\": \"" ID ("42") "\", \"title\": \"Four\"}],"
    "\"roles\": [{\"id\": \"" ID ("29") "\", \"title\": \"CHAMPION\", \"side\": \"buyer\"}]}";

static MutualItem *
find (MutualPlan *plan,
      const char *last)
{
  g_autofree char *id = g_strconcat (ID (""), last, NULL);

  return mutual_plan_find (plan, id);
}

static GPtrArray *
list (MutualPlan *plan,
      const char *first,
      const char *second)
{
  GPtrArray *items = g_ptr_array_new ();

  g_ptr_array_add (items, find (plan, first));
  if (second != NULL)
    g_ptr_array_add (items, find (plan, second));
  return items;
}

/* Pastes as one action, and leaves a file that can be read. Returns: what was pasted */
static GPtrArray *
paste (MutualPlan *plan,
       GBytes     *bytes,
       MutualItem *below)
{
  g_autoptr (MutualHistory) history = mutual_history_new (plan);
  g_autoptr (MutualPlan) clip = sample_read_plan (bytes);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) edits = mutual_clip_create_edits (plan, clip, below, copies);
  GPtrArray *pasted = g_ptr_array_new ();
  g_autoptr (GBytes) written = NULL;
  g_autoptr (MutualPlan) read = NULL;
  g_autoptr (GError) error = NULL;

  mutual_history_begin (history, "Paste");
  for (guint i = 0; i < edits->len; i++)
    {
      mutual_history_apply (history, g_ptr_array_index (edits, i), &error);
      g_assert_no_error (error);
    }
  mutual_history_end (history);
  written = mutual_writer_write (plan);
  read = sample_read_plan (written);
  for (guint i = 0; i < copies->len; i++)
    g_ptr_array_add (pasted, mutual_plan_find (plan, mutual_item_get_id (g_ptr_array_index (copies, i))));
  return pasted;
}

static void
test_write (void)
{
  g_autoptr (MutualPlan) plan = sample_read_text (source_text);
  g_autoptr (GPtrArray) items = list (plan, "01", "12");
  g_autoptr (GBytes) bytes = mutual_clip_write (plan, items);
  g_autoptr (MutualPlan) clip = sample_read_plan (bytes);
  MutualItem *root = MUTUAL_ITEM (clip);

  /* The step goes with its milestone; the role with its person; nothing else. */
  g_assert_cmpuint (mutual_item_get_n_children (root, MUTUAL_MEMBER_MILESTONES), ==, 1);
  g_assert_cmpuint (mutual_item_get_n_children (find (clip, "01"), MUTUAL_MEMBER_STEPS), ==, 3);
  g_assert_cmpuint (mutual_item_get_n_children (root, MUTUAL_MEMBER_ROLES), ==, 2);
  g_assert_cmpuint (mutual_item_get_n_children (root, MUTUAL_MEMBER_PEOPLE), ==, 1);
  g_assert_cmpuint (mutual_item_get_n_children (root, MUTUAL_MEMBER_EVENTS), ==, 0);
  g_assert_false (mutual_item_is_set (find (clip, "31"), MUTUAL_MEMBER_PRIVATE_NOTES));
  g_assert_false (mutual_item_is_set (root, MUTUAL_MEMBER_TITLE));
  /* What it followed stays behind, and so does the rule; the date stays. What is inside stays. */
  g_assert_false (mutual_item_is_set (find (clip, "01"), MUTUAL_MEMBER_FOLLOWS));
  g_assert_false (mutual_item_is_set (find (clip, "01"), MUTUAL_MEMBER_OFFSET));
  g_assert_true (mutual_item_is_set (find (clip, "01"), MUTUAL_MEMBER_DUE));
  g_assert_true (mutual_item_is_set (find (clip, "12"), MUTUAL_MEMBER_FOLLOWS));
}

static void
test_text (void)
{
  g_autoptr (MutualPlan) plan = sample_read_text (source_text);
  g_autoptr (GPtrArray) items = list (plan, "61", "01");
  g_autoptr (GPtrArray) steps = list (plan, "11", "13");
  g_autofree char *text = mutual_clip_write_text (items);
  g_autofree char *step_text = mutual_clip_write_text (steps);

  g_assert_cmpstr (text, ==,
                   "Freeze – Mon 14 Dec 2026 – Fri 8 Jan 2027\n"
                   "One – Mon 4 Jan 2027 – Ines\n"
                   "  - [x] a – Fri 1 Jan 2027 – Plan owner\n"
                   "  - [ ] b\n");
  g_assert_cmpstr (step_text, ==, "- [x] a – Fri 1 Jan 2027 – Plan owner\n");
}

/* Steps go below the step, or to the end of the milestone; what is there already gets new ids. */
static void
test_paste_steps (void)
{
  g_autoptr (MutualPlan) plan = sample_read_text (source_text);
  g_autoptr (MutualPlan) target = sample_read_text (target_text);
  g_autoptr (GPtrArray) items = list (plan, "11", "12");
  g_autoptr (GBytes) bytes = mutual_clip_write (plan, items);
  g_autoptr (GPtrArray) pasted = paste (target, bytes, find (target, "51"));
  g_autoptr (GPtrArray) again = paste (target, bytes, find (target, "41"));
  MutualItem *first = g_ptr_array_index (again, 0);
  MutualItem *second = g_ptr_array_index (again, 1);

  g_assert_cmpuint (pasted->len, ==, 2);
  g_assert_true (g_ptr_array_index (pasted, 0) == find (target, "11"));
  g_assert_true (mutual_item_get_parent (find (target, "11")) == find (target, "41"));
  g_assert_cmpuint (mutual_item_get_position (find (target, "11")), ==, 1);
  g_assert_cmpuint (mutual_item_get_position (find (target, "12")), ==, 2);

  g_assert_cmpuint (mutual_item_get_position (first), ==, 4);
  g_assert_cmpstr (mutual_item_get_id (first), !=, mutual_item_get_id (find (target, "11")));
  /* The rule is among the copies. */
  g_assert_true (mutual_item_resolve (second, MUTUAL_MEMBER_FOLLOWS) == first);
  /* The role came along the first time, and was there the second time. */
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (target), MUTUAL_MEMBER_ROLES), ==, 2);
}

static void
test_paste_milestones (void)
{
  g_autoptr (MutualPlan) plan = sample_read_text (source_text);
  g_autoptr (MutualPlan) target = sample_read_text (target_text);
  g_autoptr (GPtrArray) items = list (plan, "01", "61");
  g_autoptr (GBytes) bytes = mutual_clip_write (plan, items);
  g_autoptr (GPtrArray) pasted = paste (target, bytes, find (target, "52"));
  g_autoptr (GPtrArray) within = paste (plan, bytes, NULL);

  g_assert_cmpuint (pasted->len, ==, 2);
  g_assert_cmpuint (mutual_item_get_position (find (target, "01")), ==, 1);
  g_assert_true (MUTUAL_IS_EVENT (find (target, "61")));
  /* A role of the same name and side is the same, whatever its case; its person is not brought in. */
  g_assert_cmpstr (mutual_item_get_reference (find (target, "01"), MUTUAL_MEMBER_OWNER), ==, ID ("29"));
  g_assert_false (mutual_item_is_set (find (target, "29"), MUTUAL_MEMBER_PERSON));

  g_assert_cmpuint (within->len, ==, 2);
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES), ==, 3);
  g_assert_cmpuint (mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES), ==, 3);
  g_assert_cmpstr (mutual_item_get_reference (g_ptr_array_index (within, 0), MUTUAL_MEMBER_OWNER), ==, ID ("21"));
}

/* A plan without a milestone gets one for the steps. */
static void
test_paste_into_nothing (void)
{
  g_autoptr (MutualPlan) plan = sample_read_text (source_text);
  g_autoptr (MutualPlan) target =
      sample_read_text ("{\"format\": \"mutual-action-plan\", \"version\": 1, \"id\": \"" ID ("09") "\"}");
  g_autoptr (GPtrArray) items = list (plan, "12", NULL);
  g_autoptr (GBytes) bytes = mutual_clip_write (plan, items);
  g_autoptr (GPtrArray) pasted = paste (target, bytes, NULL);

  g_assert_true (MUTUAL_IS_MILESTONE (g_ptr_array_index (pasted, 0)));
  g_assert_true (mutual_item_get_parent (find (target, "12")) == g_ptr_array_index (pasted, 0));
}

static void
test_lines (void)
{
  static const char *const titles[] = { "One", "Two", "Three", "Four", "Five", "2026 budget", "Six" };
  g_autoptr (GPtrArray) items = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 23, 11, 2026);
  items = mutual_clip_read_lines ("- One\r\n\t* Two\n1. Three\n\n   \n12) [x] Four\n• ☐ Five\xe2\x80\xae\n2026 budget\n\x01 - [ ] Six\xff",
                                  MUTUAL_TYPE_STEP, &today);
  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles) - 1; i++)
    {
      g_assert_cmpstr (mutual_item_get_text (g_ptr_array_index (items, i), MUTUAL_MEMBER_TITLE), ==, titles[i]);
      g_assert_cmpint (mutual_item_is_set (g_ptr_array_index (items, i), MUTUAL_MEMBER_DONE_ON), ==, i == 3);
    }
}

static void
collect_rows (MutualItem *item,
              gpointer    user_data)
{
  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item))
    g_ptr_array_add (user_data, item);
}

static void
mark_private (MutualItem *item,
              gpointer    user_data)
{
  if (mutual_item_has (item, MUTUAL_MEMBER_PRIVATE_NOTES))
    mutual_item_set_text (item, MUTUAL_MEMBER_PRIVATE_NOTES, "Canary");
  if (MUTUAL_IS_STEP (item) && g_rand_boolean (user_data))
    {
      mutual_item_set_number (item, MUTUAL_MEMBER_PRIVATE, TRUE);
      mutual_item_set_text (item, MUTUAL_MEMBER_TITLE, "Canary of a step");
    }
}

/* Whatever is copied of whatever plan: the clip is a file that can be read, it can be pasted there and elsewhere, and no
 * mail gets to know what is private. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MutualPlan) random = random_plan_new (rand, 4);
      g_autoptr (MutualPlan) target = NULL;
      g_autoptr (MutualPlan) plan = MUTUAL_PLAN (mutual_item_copy (MUTUAL_ITEM (random)));
      g_autoptr (MutualPlan) other = random_plan_new (rand, 3);
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GBytes) other_bytes = mutual_writer_write (other);
      g_autoptr (GBytes) clip = NULL;
      g_autoptr (MutualPlan) source = NULL;
      g_autofree char *text = NULL;

      mutual_item_foreach (MUTUAL_ITEM (plan), mark_private, rand);
      written = mutual_writer_write (plan);
      source = sample_read_plan (written);
      target = sample_read_plan (other_bytes);
      mutual_item_foreach (MUTUAL_ITEM (source), collect_rows, rows);
      for (guint j = 0; j < rows->len; j++)
        if (g_rand_int_range (rand, 0, 3) == 0)
          g_ptr_array_add (chosen, g_ptr_array_index (rows, j));

      text = mutual_clip_write_text (chosen);
      g_assert_null (strstr (text, "Canary"));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      clip = mutual_clip_write (source, chosen);
      g_ptr_array_unref (paste (target, clip, NULL));
      g_ptr_array_unref (paste (source, clip, rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/clip/write", test_write);
  g_test_add_func ("/exchange/clip/text", test_text);
  g_test_add_func ("/exchange/clip/paste-steps", test_paste_steps);
  g_test_add_func ("/exchange/clip/paste-milestones", test_paste_milestones);
  g_test_add_func ("/exchange/clip/paste-into-nothing", test_paste_into_nothing);
  g_test_add_func ("/exchange/clip/lines", test_lines);
  g_test_add_func ("/exchange/clip/any", test_any);

  return g_test_run ();
}
