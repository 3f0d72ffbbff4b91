/* The outline of a large plan: rows are made when they come into sight, and people never see that.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline.h"
#include "pane-test.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

#define N_MILESTONES 20
#define N_STEPS 50

static MutualSession *
create_session (void)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);

  for (guint i = 0; i < N_MILESTONES; i++)
    {
      g_autoptr (MutualItem) milestone = mutual_item_new (MUTUAL_TYPE_MILESTONE, NULL);
      g_autofree char *title = g_strdup_printf ("Milestone %u", i + 1);

      mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, title);
      for (guint j = 0; j < N_STEPS; j++)
        {
          g_autoptr (MutualItem) step = mutual_item_new (MUTUAL_TYPE_STEP, NULL);
          g_autofree char *text = g_strdup_printf ("Step %u.%u", i + 1, j + 1);

          mutual_item_set_text (step, MUTUAL_MEMBER_TITLE, text);
          mutual_item_append (milestone, MUTUAL_MEMBER_STEPS, step);
        }
      mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, milestone);
      g_assert_true (mutual_plan_claim (plan, milestone));
    }
  mutual_plan_seal (plan);
  return mutual_session_new (plan, FALSE);
}

static MutualItem *
get_step (MutualSession *session,
          guint          milestone,
          guint          step)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));

  return mutual_item_get_child (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, milestone), MUTUAL_MEMBER_STEPS,
                                step);
}

/* Every row that can be seen at all says what it is. */
static guint
count_rows_in_sight (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *text = NULL;
      graphene_rect_t place;

      if (!gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, list, &place) ||
          place.origin.y + place.size.height <= 0 || place.origin.y >= (float) gtk_widget_get_height (list))
        continue;
      text = pane_test_read (row);
      g_assert_cmpstr (text, !=, "");
      n++;
    }
  return n;
}

static void
test_scrolling (void)
{
  g_autoptr (MutualSession) session = create_session ();
  GtkWidget *outline = mutual_outline_new ();
  GtkWindow *window;
  GtkWidget *list;
  GtkAdjustment *adjustment;
  double height;

  g_object_set (outline, "session", session, NULL);
  window = pane_test_show (outline, 800, 600);
  list = pane_test_find_type (outline, GTK_TYPE_LIST_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  mutual_session_expand_all (session, TRUE);
  pane_test_settle ();
  g_assert_cmpuint (count_rows_in_sight (list), >, 10);
  height = gtk_adjustment_get_upper (adjustment);

  /* A little, a page, and far; and what waits is as high as what is shown. */
  for (guint i = 0; i < 30; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (i % 3 == 0 ? 3000 : 70 * i));
      pane_test_settle ();
      g_assert_cmpuint (count_rows_in_sight (list), >, 10);
    }
  g_assert_cmpfloat (ABS (gtk_adjustment_get_upper (adjustment) - height), <, height / 50);

  mutual_session_set_selected (session, mutual_item_get_id (get_step (session, 10, 25)));
  pane_test_settle ();
  g_assert_nonnull (pane_test_find (list, "Step 11.26"));
  count_rows_in_sight (list);

  mutual_session_expand_all (session, FALSE);
  pane_test_settle ();
  g_assert_nonnull (pane_test_find (list, "Milestone 11"));
  count_rows_in_sight (list);

  gtk_window_destroy (window);
}

/* Those out of sight follow the plan, too, when they are shown. */
static void
test_changes (void)
{
  g_autoptr (MutualSession) session = create_session ();
  GtkWidget *outline = mutual_outline_new ();
  MutualItem *step = get_step (session, 1, 40);
  GtkWindow *window;
  GtkWidget *list;

  g_object_set (outline, "session", session, NULL);
  window = pane_test_show (outline, 800, 600);
  list = pane_test_find_type (outline, GTK_TYPE_LIST_VIEW);
  mutual_session_expand_all (session, TRUE);
  pane_test_settle ();

  g_assert_true (mutual_session_type (session, "Rename Step", step, MUTUAL_MEMBER_TITLE, "Another title", NULL));
  pane_test_settle ();
  mutual_session_set_selected (session, mutual_item_get_id (step));
  pane_test_settle ();
  g_assert_nonnull (pane_test_find (list, "Another title"));
  g_assert_null (pane_test_find (list, "Step 2.41"));

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);
  g_test_add_func ("/outline/many-rows/scrolling", test_scrolling);
  g_test_add_func ("/outline/many-rows/changes", test_changes);
  return g_test_run ();
}
