/* Presenting as the room sees it and as its presenter steers it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "present/mutual-present-window.h"

#include "pane-test.h"
#include "plan/mutual-edit.h"

#include <string.h>

typedef struct
{
  MutualSession     *session;
  GtkWindow         *parent;
  GtkWindow         *window;
  MutualPresentView *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->parent = pane_test_show (gtk_label_new (NULL), 1000, 700);
  fixture->window = mutual_present_window_new (fixture->parent, fixture->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  fixture->view = mutual_present_window_get_view (MUTUAL_PRESENT_WINDOW (fixture->window));
  gtk_window_present (fixture->window);
  pane_test_wait_for (mutual_present_view_get_scene (fixture->view) != NULL);
  pane_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  if (fixture->parent != NULL)
    gtk_window_destroy (fixture->parent);
  g_object_unref (fixture->session);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  MutualScene *scene = mutual_present_view_get_scene (fixture->view);
  const MutualFigure *figures;
  guint n;

  figures = mutual_scene_get_figures (scene, &n);
  for (guint i = 0; i < n; i++)
    if (figures[i].layout != NULL && strstr (pango_layout_get_text (figures[i].layout), text) != NULL)
      return TRUE;

  return FALSE;
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL);
}

static guint
get_position (Fixture *fixture)
{
  const char *id = mutual_present_view_get_highlighted (fixture->view);

  g_assert_nonnull (id);
  return mutual_item_get_position (mutual_plan_find (mutual_session_get_plan (fixture->session), id));
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_null (mutual_present_view_get_highlighted (fixture->view));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (fixture->view));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_IMG);

  act (fixture, "present.next");
  g_assert_cmpuint (get_position (fixture), ==, 0);
  act (fixture, "present.next");
  act (fixture, "present.next");
  g_assert_cmpuint (get_position (fixture), ==, 2);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
    mutual_scene_find_mark (mutual_present_view_get_scene (fixture->view),
                            mutual_present_view_get_highlighted (fixture->view))->label);
  act (fixture, "present.previous");
  g_assert_cmpuint (get_position (fixture), ==, 1);
  act (fixture, "present.last");
  act (fixture, "present.next");
  g_assert_cmpuint (get_position (fixture), ==, 7);
  act (fixture, "present.first");
  act (fixture, "present.previous");
  g_assert_cmpuint (get_position (fixture), ==, 0);
}

static void
test_size (Fixture       *fixture,
           gconstpointer  data)
{
  double usual = mutual_present_view_get_size (fixture->view);

  act (fixture, "present.larger");
  g_assert_cmpfloat (mutual_present_view_get_size (fixture->view), >, usual);
  act (fixture, "present.usual-size");
  act (fixture, "present.smaller");
  g_assert_cmpfloat (mutual_present_view_get_size (fixture->view), <, usual);
  for (guint i = 0; i < 30; i++)
    act (fixture, "present.smaller");
  for (guint i = 0; i < 30; i++)
    act (fixture, "present.larger");
  g_assert_true (shows (fixture, "more milestone"));
}

/* What is written meanwhile is seen; what is highlighted goes with it. */
static void
test_following (Fixture       *fixture,
                gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 7);

  act (fixture, "present.last");
  pane_test_edit (fixture->session, mutual_edit_new_set_text (milestone, MUTUAL_MEMBER_TITLE, "Harvest"));
  mutual_session_flush (fixture->session);
  pane_test_settle ();
  g_assert_true (shows (fixture, "Harvest"));
  pane_test_edit (fixture->session, mutual_edit_new_remove (milestone));
  mutual_session_flush (fixture->session);
  pane_test_settle ();
  g_assert_false (shows (fixture, "Harvest"));
  g_assert_null (mutual_present_view_get_highlighted (fixture->view));
}

/* Beside its plan it is as large as its window, and says who it is. */
static void
test_window (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = mutual_present_view_new ();
  GtkWindow *small;

  g_assert_cmpstr (gtk_window_get_title (fixture->window), ==, "Presentation: Northwind claims in two days");
  g_assert_null (gtk_window_get_transient_for (fixture->window));

  mutual_pane_set_session (MUTUAL_PANE (view), fixture->session);
  small = pane_test_show (view, 380, 560);
  fixture->view = MUTUAL_PRESENT_VIEW (view);
  g_assert_cmpfloat (mutual_scene_get_width (mutual_present_view_get_scene (fixture->view)), ==, 380);
  g_assert_true (shows (fixture, "98"));
  g_assert_true (shows (fixture, "Optimization"));
  gtk_window_destroy (small);
}

static void
test_leaving (Fixture       *fixture,
              gconstpointer  data)
{
  act (fixture, "present.leave");
  g_assert_null (fixture->window);
}

/* A presentation is nothing without its plan. */
static void
test_parent (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_window_destroy (g_steal_pointer (&fixture->parent));
  g_assert_null (fixture->window);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

  g_test_add ("/present/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/present/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/present/following", Fixture, NULL, set_up, test_following, tear_down);
  g_test_add ("/present/window", Fixture, NULL, set_up, test_window, tear_down);
  g_test_add ("/present/leaving", Fixture, NULL, set_up, test_leaving, tear_down);
  g_test_add ("/present/parent", Fixture, NULL, set_up, test_parent, tear_down);

  return g_test_run ();
}
