/* Where the focus goes in the panes of a plan: to what shall be seen, to what is found, and from area to area.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-plan-view-private.h"

#include "find/mutual-find-bar.h"
#include "pane/mutual-pane.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "window/mutual-areas.h"

static gboolean
is_on_timeline (MutualItem *item)
{
  return MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item);
}

static gboolean
is_moved_on_timeline (MutualItem   *item,
                      MutualMember  member)
{
  return (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_EVENT (item)) &&
         (member == MUTUAL_MEMBER_START || member == MUTUAL_MEMBER_DUE || member == MUTUAL_MEMBER_OFFSET ||
          member == MUTUAL_MEMBER_DURATION || member == MUTUAL_MEMBER_DATE || member == MUTUAL_MEMBER_END);
}

static gboolean
reveal_in (GtkWidget    *pane,
           MutualItem   *item,
           MutualMember  member)
{
  return gtk_widget_get_mapped (pane) && mutual_pane_reveal (MUTUAL_PANE (pane), item, member);
}

/* Each item goes to the pane that shows most of it; what is only set there, such as an outcome, to where it can be seen. */
static void
reveal (MutualPlanView *self,
        MutualItem     *item,
        MutualMember    member)
{
  /* Who moves things along the timeline goes on there. */
  if (is_moved_on_timeline (item, member) && gtk_widget_get_focus_child (GTK_WIDGET (self->timeline_place)) != NULL)
    {
      gtk_widget_grab_focus (adw_bin_get_child (self->timeline_place));
      return;
    }
  if (is_on_timeline (item) && member != MUTUAL_MEMBER_ID && member != MUTUAL_MEMBER_TITLE &&
      reveal_in (self->details, item, member))
    return;
  if (reveal_in (self->summary, item, member) || reveal_in (self->outline, item, member) ||
      reveal_in (self->people, item, member))
    return;
  reveal_in (self->details, item, member);
}

/* Pages that were just brought to the top are filled and drawn by now. */
static gboolean
on_revealing (gpointer user_data)
{
  MutualPlanView *self = user_data;
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (self->session), self->reveal_id);

  self->reveal_source = 0;
  if (item != NULL)
    reveal (self, item, self->reveal_member);
  g_clear_pointer (&self->reveal_id, g_free);
  return G_SOURCE_REMOVE;
}

/* What is on top in the side pane, or fills a narrow view. */
static GtkWidget *
get_page (MutualPlanView *self)
{
  const char *name = mutual_plan_view_get_page (self);

  if (g_strcmp0 (name, "review") == 0)
    return self->review;
  return g_strcmp0 (name, "people") == 0 ? self->people : self->details;
}

/* Whether the details are on their way to the focus. */
static gboolean
waits_for_details (MutualPlanView *self)
{
  return (mutual_later_is_due (&self->focus_later) || self->focus_source != 0) && get_page (self) == self->details;
}

/* What of the page was asked for while it was on its way. */
static gboolean
reveal_waiting (MutualPlanView *self,
                GtkWidget      *page)
{
  g_autofree char *id = self->reveal_source == 0 ? g_steal_pointer (&self->reveal_id) : NULL;
  MutualItem *item = id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), id) : NULL;

  return item != NULL && reveal_in (page, item, self->reveal_member);
}

/* A page that comes to the top is filled after the next frame. */
static gboolean
on_page_there (gpointer user_data)
{
  MutualPlanView *self = user_data;
  GtkWidget *page = get_page (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  self->focus_source = 0;
  if (reveal_waiting (self, page))
    return G_SOURCE_REMOVE;

  /* While it was empty the focus could only go to what scrolls it. */
  if (GTK_IS_SCROLLED_WINDOW (focus) && gtk_widget_is_ancestor (focus, page))
    page = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (focus));
  /* Its rows come and go, and have no places yet that the focus could go by. */
  if (page != self->review || !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
on_page_drawn (gpointer user_data)
{
  MutualPlanView *self = user_data;

  if (self->focus_source == 0)
    self->focus_source = g_idle_add (on_page_there, self);
}

/* Private: an item shall be shown and have the focus. */
void
mutual_plan_view_on_reveal (MutualPlanView *self,
                            const char     *id,
                            int             member)
{
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (self->session), id);

  if (item == NULL)
    return;

  if (is_on_timeline (item) && member != MUTUAL_MEMBER_ID && waits_for_details (self))
    {
      g_free (self->reveal_id);
      self->reveal_id = g_strdup (id);
      self->reveal_member = (MutualMember) member;
      return;
    }

  if (MUTUAL_IS_PERSON (item) || MUTUAL_IS_ROLE (item))
    {
      mutual_plan_view_set_show_pane (self, TRUE);
      mutual_plan_view_set_page (self, "people");
    }
  else if (!is_on_timeline (item) && !MUTUAL_IS_PLAN (item))
    {
      mutual_plan_view_set_show_pane (self, TRUE);
      mutual_plan_view_set_page (self, "details");
    }
  else if (self->narrow)
    adw_view_stack_set_visible_child_name (self->pages, "plan");

  if (is_on_timeline (item) || MUTUAL_IS_PLAN (item))
    {
      g_clear_handle_id (&self->reveal_source, g_source_remove);
      reveal (self, item, (MutualMember) member);
      return;
    }
  g_free (self->reveal_id);
  self->reveal_id = g_strdup (id);
  self->reveal_member = (MutualMember) member;
  if (self->reveal_source == 0)
    self->reveal_source = g_idle_add (on_revealing, self);
}

/* Private: nothing is on its way any more. */
void
mutual_plan_view_forget_focus (MutualPlanView *self)
{
  mutual_later_cancel (&self->focus_later);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_handle_id (&self->reveal_source, g_source_remove);
  g_clear_pointer (&self->reveal_id, g_free);
}

/**
 * mutual_plan_view_focus_area:
 * @self: a view
 * @step: 1 for the next one, -1 for the one before
 *
 * Gives the focus to another area: summary, timeline, outline, side pane.
 *
 * Returns: whether there was one to go to
 */
gboolean
mutual_plan_view_focus_area (MutualPlanView *self,
                             int             step)
{
  GtkWidget *areas[] = { self->summary, adw_bin_get_child (self->timeline_place), self->outline, self->details,
                         self->people, self->review };

  return mutual_areas_focus_next (areas, G_N_ELEMENTS (areas), step);
}

/**
 * mutual_plan_view_focus_page:
 * @self: a view
 *
 * Gives the focus to the page that is on top in the side pane.
 */
void
mutual_plan_view_focus_page (MutualPlanView *self)
{
  g_return_if_fail (MUTUAL_IS_PLAN_VIEW (self));

  /* Now, so that its fields have their places, by which the focus goes, when the frame is drawn. */
  mutual_pane_ensure (MUTUAL_PANE (get_page (self)));
  mutual_later_do (&self->focus_later, self, on_page_drawn);
}

/**
 * mutual_plan_view_find:
 * @self: a view
 * @how: whether to look for something, to go on, or to choose what shows
 *
 * Opens the bar to find things with, or goes to another place that was found.
 */
void
mutual_plan_view_find (MutualPlanView     *self,
                       MutualPlanViewFind  how)
{
  MutualFindBar *bar;

  g_return_if_fail (MUTUAL_IS_PLAN_VIEW (self));

  bar = MUTUAL_FIND_BAR (self->find_bar);
  switch (how)
    {
    case MUTUAL_PLAN_VIEW_FIND_NEXT:
      mutual_find_bar_go (bar, 1);
      break;
    case MUTUAL_PLAN_VIEW_FIND_PREVIOUS:
      mutual_find_bar_go (bar, -1);
      break;
    case MUTUAL_PLAN_VIEW_FIND_FILTER:
      mutual_find_bar_open_filter (bar);
      break;
    case MUTUAL_PLAN_VIEW_FIND_OPEN:
    default:
      mutual_find_bar_open (bar);
      break;
    }
}

/**
 * mutual_plan_view_edit_rows:
 * @self: a view
 * @action: an action of the outline, such as "outline.select-all"
 *
 * Does in the outline what a menu of the window offers.
 *
 * Returns: whether the outline can do that at all
 */
gboolean
mutual_plan_view_edit_rows (MutualPlanView *self,
                            const char     *action)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN_VIEW (self) && action != NULL, FALSE);

  return gtk_widget_activate_action (self->outline, action, NULL);
}
