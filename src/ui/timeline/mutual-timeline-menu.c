/* What can be done on the timeline beside dragging: the menu of a bar, an event or an empty place, and its actions.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-menu.h"

#include "actions/mutual-actions-table.h"
#include "pane/mutual-pane.h"
#include "plan/mutual-date.h"
#include "plan/mutual-dated.h"
#include "plan/mutual-event.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-moving.h"
#include "schedule/mutual-progress.h"
#include "session/mutual-commands.h"
#include "widgets/mutual-context-menu.h"

#include <glib/gi18n.h>
#include <string.h>

static MutualItem *
get_selected (MutualSession *session)
{
  const char *id = mutual_session_get_selected (session);

  return id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  const char *key = mutual_actions_table_get_local_key (action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* What a person works on begins and ends on a working day: the next one, which promises less. */
static void
find_working_day (MutualSession *session,
                  MutualItem    *item,
                  const GDate   *day,
                  GDate         *date)
{
  MutualCalendar *calendar = mutual_calendar_new (mutual_session_get_plan (session));
  MutualSide side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);

  *date = *day;
  if (!mutual_calendar_is_working (calendar, side, day))
    mutual_calendar_add (calendar, side, day, 1, date);
  mutual_calendar_free (calendar);
}

/* Takes the label. */
static void
append_dated (GMenu       *menu,
              char        *label,
              const char  *action,
              const GDate *date)
{
  g_autofree char *text = label;
  char target[MUTUAL_DATE_SIZE];

  mutual_date_write (date, target);
  mutual_context_menu_append (menu, text, action, target);
}

/* What an empty place is good for: a milestone can begin or end there, or an event be. */
static void
append_day (GMenu         *menu,
            MutualSession *session,
            MutualItem    *item,
            const GDate   *day)
{
  g_autofree char *there = mutual_date_format (day, MUTUAL_DATE_WEEKDAY);

  if (item != NULL && !MUTUAL_IS_EVENT (item) && !mutual_following_is_fixed (item))
    {
      const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
      const GDate *due = mutual_progress_get_end (item);
      g_autofree char *working = NULL;
      GDate date;

      find_working_day (session, item, day, &date);
      working = mutual_date_format (&date, MUTUAL_DATE_WEEKDAY);
      if (due == NULL || g_date_compare (&date, due) < 0)
        /* Translators: in the menu of a day on the timeline; %s is a date, as in "Thu 3 Dec". */
        append_dated (menu, g_strdup_printf (_("_Start on %s"), working), "timeline.start-on", &date);
      if (start == NULL || g_date_compare (start, &date) <= 0)
        /* Translators: in the menu of a day on the timeline; %s is a date, as in "Thu 3 Dec". */
        append_dated (menu, g_strdup_printf (_("D_ue on %s"), working), "timeline.due-on", &date);
    }
  /* Translators: in the menu of a day on the timeline; %s is a date, as in "Thu 3 Dec". */
  append_dated (menu, g_strdup_printf (_("Add Customer _Event on %s"), there), "timeline.add-event-on", day);
}

static void
append_item (GMenu         *menu,
             MutualSession *session,
             MutualItem    *item)
{
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);

  append (look, _("Show D_etails"), "win.page::details");
  append_section (menu, look);
  if (mutual_session_get_read_only (session))
    return;

  append (change, _("_Rename"), "win.rename");
  append (change, _("_Change Date…"), "timeline.change-date");
  if (mutual_commands_can_be_done (items))
    append (change, mutual_commands_are_done (session, items) ? _("Mark as _Not Done") : _("Mark as _Done"),
            "timeline.toggle-done");
  append_section (menu, change);
  if (!MUTUAL_IS_EVENT (item))
    append (add, _("Add _Step Below"), "win.add-step");
  append (add, _("Add _Milestone Below"), "win.add-milestone");
  append_section (menu, add);
  append (rest, _("D_uplicate"), "win.duplicate");
  append (rest, _("De_lete"), "win.delete");
  append_section (menu, rest);
}

static gboolean
parse_day (GVariant *parameter,
           GDate    *date)
{
  const char *text = g_variant_get_string (parameter, NULL);

  return mutual_date_parse (text, strlen (text), date);
}

static void
set_date (GtkWidget        *widget,
          GVariant         *parameter,
          MutualMovingPart  part)
{
  MutualSession *session = mutual_pane_get_session (MUTUAL_PANE (widget));
  MutualItem *item = session != NULL ? get_selected (session) : NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  GDate date;

  if (item == NULL || !MUTUAL_IS_DATED (item) || !parse_day (parameter, &date))
    return;

  edits = mutual_moving_edits (mutual_session_get_plan (session), item, part, &date);
  if (edits->len > 0 &&
      !mutual_session_edit_all (session, part == MUTUAL_MOVING_START ? _("Change Start") : _("Change Due Date"), edits,
                                &error))
    mutual_session_tell (session, error->message, FALSE);
}

static void
do_start_on (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  set_date (widget, parameter, MUTUAL_MOVING_START);
}

static void
do_due_on (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  set_date (widget, parameter, MUTUAL_MOVING_END);
}

static void
do_add_event_on (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  MutualSession *session = mutual_pane_get_session (MUTUAL_PANE (widget));
  GDate date;

  if (session != NULL && parse_day (parameter, &date))
    mutual_commands_add_event_on (session, &date);
}

/* The dates are among the details; the outline has only the last of them. */
static void
show_dates (GtkWidget     *widget,
            MutualSession *session,
            MutualItem    *item,
            MutualMember   member)
{
  gtk_widget_activate_action (widget, "win.page", "s", "details");
  mutual_session_reveal (session, mutual_item_get_id (item), MUTUAL_IS_EVENT (item) ? MUTUAL_MEMBER_DATE : member);
}

static void
do_change_date (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MutualSession *session = mutual_pane_get_session (MUTUAL_PANE (widget));
  MutualItem *item = session != NULL ? get_selected (session) : NULL;

  if (item != NULL && MUTUAL_IS_DATED (item))
    show_dates (widget, session, item, MUTUAL_MEMBER_START);
}

static void
do_toggle_done (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MutualSession *session = mutual_pane_get_session (MUTUAL_PANE (widget));
  g_autoptr (GPtrArray) items = session != NULL ? mutual_session_list_selection (session) : NULL;

  if (items != NULL && mutual_commands_can_be_done (items))
    mutual_commands_toggle_done (session, items);
}

/**
 * mutual_timeline_menu_install:
 * @timeline_class: the class of the timeline, a pane
 *
 * Gives it the actions of its menu, which are done to what is selected.
 */
void
mutual_timeline_menu_install (GtkWidgetClass *timeline_class)
{
  gtk_widget_class_install_action (timeline_class, "timeline.start-on", "s", do_start_on);
  gtk_widget_class_install_action (timeline_class, "timeline.due-on", "s", do_due_on);
  gtk_widget_class_install_action (timeline_class, "timeline.add-event-on", "s", do_add_event_on);
  gtk_widget_class_install_action (timeline_class, "timeline.change-date", NULL, do_change_date);
  gtk_widget_class_install_action (timeline_class, "timeline.toggle-done", NULL, do_toggle_done);
}

/**
 * mutual_timeline_menu_new:
 * @session: a session
 * @item: (nullable): what is selected there
 * @day: (nullable): the day that is there, if nothing stands on it
 * @narrow: whether the timeline is a strip
 *
 * Returns: (transfer full): what can be done there
 */
GMenuModel *
mutual_timeline_menu_new (MutualSession *session,
                          MutualItem    *item,
                          const GDate   *day,
                          gboolean       narrow)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();

  if (day != NULL && !mutual_session_get_read_only (session))
    {
      g_autoptr (GMenu) there = g_menu_new ();

      append_day (there, session, item, day);
      append_section (menu, there);
    }
  if (item != NULL)
    append_item (menu, session, item);
  if (!narrow)
    {
      g_autoptr (GMenu) zoom = g_menu_new ();
      g_autoptr (GMenu) view = g_menu_new ();

      append (zoom, _("_Zoom In"), "win.zoom-in");
      append (zoom, _("Zoom O_ut"), "win.zoom-out");
      append (zoom, _("S_how the Whole Plan"), "win.zoom-fit");
      /* Translators: a menu of the timeline. */
      g_menu_append_submenu (view, _("_Zoom"), G_MENU_MODEL (zoom));
      append_section (menu, view);
    }
  append (picture, _("Copy as Ima_ge"), "win.copy-timeline");
  append_section (menu, picture);
  return G_MENU_MODEL (menu);
}

/**
 * mutual_timeline_menu_ask_for_date:
 * @timeline: the timeline
 * @session: a session
 * @item: a milestone, step or event
 *
 * Lets the user give a date to what has none.
 *
 * Returns: whether it has none
 */
gboolean
mutual_timeline_menu_ask_for_date (GtkWidget     *timeline,
                                   MutualSession *session,
                                   MutualItem    *item)
{
  gboolean is_event = MUTUAL_IS_EVENT (item);

  if ((is_event ? mutual_item_get_date (item, MUTUAL_MEMBER_DATE) : mutual_progress_get_end (item)) != NULL)
    return FALSE;

  show_dates (timeline, session, item, MUTUAL_MEMBER_DUE);
  return TRUE;
}
