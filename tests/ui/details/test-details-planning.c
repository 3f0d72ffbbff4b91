/* When something is and who does it, in the details: dates, states, roles and the calendar.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "details-test.h"

#include "details/mutual-change-list.h"
#include "details/mutual-item-list.h"
#include "inputs/mutual-entry-input.h"
#include "inputs/mutual-pick-input.h"
#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-following.h"
#include "session/mutual-move.h"

/* What follows a date moves along, as one step of undo. */
static void
test_dates (DetailsTest   *fixture,
            gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *go_live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);

  details_test_select (fixture, go_live);
  details_test_enter (fixture, "Due", "2027-03-08");
  details_test_assert_date (go_live, MUTUAL_MEMBER_DUE, "2027-03-08");
  details_test_assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-02-08");
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);
  details_test_undo_all (fixture);

  /* A start after the due date is refused beside the field, and stays to be corrected. */
  details_test_enter (fixture, "Start", "2027-06-01");
  details_test_assert_input (fixture, "Start", "2027-06-01");
  pane_test_assert_shows (fixture->details, "That is after the due date, Mon 1 Mar 2027");
  g_assert_false (mutual_history_get_modified (fixture->history));
  details_test_enter (fixture, "Start", "soon");
  details_test_assert_input (fixture, "Start", "soon");
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (details_test_find_input (fixture->details, "Start"))));
  pane_test_assert_measures (fixture->details);
  /* It is not lost when something else is looked at. */
  details_test_select (fixture, milestone);
  details_test_assert_input (fixture, "Start", "Tue 24 Nov 2026");
  details_test_select (fixture, NULL);
  details_test_select (fixture, go_live);
  details_test_assert_input (fixture, "Start", "soon");
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (details_test_find_input (fixture->details, "Start"))));
  gtk_widget_grab_focus (details_test_get_editor (fixture, "Start"));
  g_assert_true (pane_test_press (details_test_find_input (fixture->details, "Start"), GDK_KEY_Escape));
  g_assert_null (mutual_input_get_message (MUTUAL_INPUT (details_test_find_input (fixture->details, "Start"))));
  details_test_select (fixture, milestone);
  details_test_select (fixture, go_live);
  g_assert_null (mutual_input_get_message (MUTUAL_INPUT (details_test_find_input (fixture->details, "Start"))));
}

static void
test_status (DetailsTest   *fixture,
             gconstpointer  data)
{
  MutualItem *step = mutual_item_get_child (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4),
                                            MUTUAL_MEMBER_STEPS, 0);

  details_test_select (fixture, step);
  details_test_assert_input (fixture, "Step of milestone 5", "Name an information security contact");
  details_test_pick (fixture, "Status", MUTUAL_STATUS_DONE);
  details_test_assert_date (step, MUTUAL_MEMBER_DONE_ON, "2026-11-23");
  details_test_pick (fixture, "Status", MUTUAL_STATUS_BLOCKED);
  details_test_assert_date (step, MUTUAL_MEMBER_DONE_ON, "");
  details_test_enter (fixture, "Done on", "2026-11-20");
  g_assert_cmpint (mutual_item_get_number (step, MUTUAL_MEMBER_STATUS), ==, MUTUAL_STATUS_DONE);
  details_test_enter (fixture, "Done on", "2026-12-20");
  pane_test_assert_shows (fixture->details, "That day has not come yet");
  details_test_undo_all (fixture);
}

static void
test_owners (DetailsTest   *fixture,
             gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *buyer, *seller;

  details_test_select (fixture, milestone);
  seller = mutual_team_get_owner (milestone, MUTUAL_SIDE_SELLER);
  details_test_pick (fixture, "Northwind Freight owner", 2);
  buyer = mutual_team_get_owner (milestone, MUTUAL_SIDE_BUYER);
  g_assert_cmpint (mutual_item_get_number (buyer, MUTUAL_MEMBER_SIDE), ==, MUTUAL_SIDE_BUYER);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_SELLER) == seller);
  details_test_pick (fixture, "Claimwise owner", 1);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_SELLER) != seller);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_BUYER) == buyer);
  details_test_pick (fixture, "Northwind Freight owner", 0);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_BUYER) != buyer);
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 3);
  details_test_undo_all (fixture);
}

static void
click (DetailsTest *fixture,
       const char  *tooltip)
{
  GtkWidget *button = details_test_find_button (fixture->details, tooltip);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pane_test_settle ();
}

static void
test_roles (DetailsTest   *fixture,
            gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  details_test_select (fixture, milestone);
  before = mutual_team_get_roles (milestone);
  click (fixture, "Remove Procurement");
  after = mutual_team_get_roles (milestone);
  g_assert_cmpuint (after->len, ==, before->len - 1);
  pane_test_assert_hides (fixture->details, "Procurement");
  details_test_undo_all (fixture);
  pane_test_assert_shows (fixture->details, "Procurement");
}

static gboolean
press_with (GtkWidget       *button,
            guint            keyval,
            GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (button);
  gboolean used = FALSE;

  for (guint i = 0; !used && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &used);
    }
  pane_test_settle ();
  return used;
}

/* The roles that an item lists, by their titles. */
static char *
list_roles (MutualItem   *item,
            MutualMember  member)
{
  const char *const *ids = mutual_item_get_references (item, member);
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      MutualItem *role = mutual_plan_find (MUTUAL_PLAN (mutual_item_get_root (item)), ids[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
    }
  return g_string_free (text, FALSE);
}

#define assert_roles(item, member, expected) \
  G_STMT_START \
    { \
      g_autofree char *roles_ = list_roles (item, member); \
\
      g_assert_cmpstr (roles_, ==, expected); \
    } \
  G_STMT_END

static const char *
get_owner (MutualItem *item)
{
  MutualItem *owner = mutual_item_resolve (item, MUTUAL_MEMBER_OWNER);

  return owner != NULL ? mutual_item_get_text (owner, MUTUAL_MEMBER_TITLE) : NULL;
}

/* They stand as they are listed, and move with the keys; the focus goes along. */
static void
test_order_of_roles (DetailsTest   *fixture,
                     gconstpointer  data)
{
  GdkModifierType move = GDK_CONTROL_MASK;
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *step = mutual_item_get_child (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0),
                                            MUTUAL_MEMBER_STEPS, 0);

  details_test_select (fixture, milestone);
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Information security, Legal, Procurement, Legal and security");
  gtk_widget_grab_focus (details_test_find_button (fixture->details, "Remove Information security"));
  g_assert_true (press_with (gtk_window_get_focus (fixture->window), GDK_KEY_Right, move));
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Legal, Information security, Procurement, Legal and security");
  g_assert_true (press_with (gtk_window_get_focus (fixture->window), GDK_KEY_Right, move));
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Legal, Procurement, Information security, Legal and security");
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 details_test_find_button (fixture->details, "Remove Information security"));
  gtk_widget_grab_focus (details_test_find_button (fixture->details, "Remove Legal"));
  g_assert_true (press_with (gtk_window_get_focus (fixture->window), GDK_KEY_Left, move));
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 2);
  g_assert_cmpstr (get_owner (milestone), ==, "Legal");
  details_test_undo_all (fixture);

  /* The first of a step is its owner. */
  details_test_select (fixture, step);
  g_assert_cmpstr (get_owner (step), ==, "Champion");
  g_assert_true (press_with (details_test_find_button (fixture->details, "Remove Plan owner"), GDK_KEY_Left, move));
  g_assert_cmpstr (get_owner (step), ==, "Plan owner");
  assert_roles (step, MUTUAL_MEMBER_HELPERS, "Champion");
  details_test_undo_all (fixture);
}

/* Whoever goes, somebody answers for an item as long as it has a role. */
static void
test_next_owner (DetailsTest   *fixture,
                 gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *step = mutual_item_get_child (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0),
                                            MUTUAL_MEMBER_STEPS, 0);

  details_test_select (fixture, step);
  details_test_pick (fixture, "Northwind Freight owner", 0);
  g_assert_cmpstr (get_owner (step), ==, "Plan owner");
  assert_roles (step, MUTUAL_MEMBER_HELPERS, "");
  click (fixture, "Remove Plan owner");
  g_assert_null (get_owner (step));
  details_test_undo_all (fixture);
  click (fixture, "Remove Champion");
  g_assert_cmpstr (get_owner (step), ==, "Plan owner");
  details_test_undo_all (fixture);

  details_test_select (fixture, milestone);
  click (fixture, "Remove Legal");
  g_assert_cmpstr (get_owner (milestone), ==, "Information security");
  details_test_pick (fixture, "Northwind Freight owner", 0);
  g_assert_cmpstr (get_owner (milestone), ==, "Procurement");
  details_test_pick (fixture, "Northwind Freight owner", 0);
  g_assert_cmpstr (get_owner (milestone), ==, "Legal and security");
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Legal and security");
  details_test_undo_all (fixture);
}

static void
test_confirm (DetailsTest   *fixture,
              gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  details_test_select (fixture, milestone);
  click (fixture, "Grace Whitfield Confirmed This Date");
  g_assert_true (mutual_item_is_set (milestone, MUTUAL_MEMBER_CONFIRMED_BY));
  pane_test_assert_shows (fixture->details, "Confirmed by Grace Whitfield, Mon 23 Nov 2026");
  g_assert_nonnull (details_test_find_button (fixture->details, "Change or Withdraw the Confirmation"));
  details_test_undo_all (fixture);
}

static gboolean
on_show_move (MutualMove **shown,
              MutualMove  *move)
{
  g_set_object (shown, move);
  return TRUE;
}

static void
write_due (DetailsTest *fixture,
           const char  *text)
{
  MutualEntryInput *due = MUTUAL_ENTRY_INPUT (details_test_find_input (fixture->details, "Due"));

  gtk_editable_set_text (GTK_EDITABLE (mutual_entry_input_get_text (due)), text);
  g_assert_true (mutual_entry_input_accept (due));
  pane_test_settle ();
}

/* A date that other milestones follow is not changed before it shows where they go; any other is. */
static void
test_moves (DetailsTest   *fixture,
            gconstpointer  data)
{
  MutualItem *go_live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);
  MutualItem *proof = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 2);
  g_autoptr (MutualMove) shown = NULL;

  g_signal_connect_swapped (fixture->session, "show-move", G_CALLBACK (on_show_move), &shown);
  details_test_select (fixture, go_live);
  write_due (fixture, "15 mar 2027");
  g_assert_nonnull (shown);
  g_assert_true (mutual_move_is_of_anchor (shown));
  g_assert_cmpint (g_date_get_day (mutual_move_get_date (shown)), ==, 15);
  details_test_assert_date (go_live, MUTUAL_MEMBER_DUE, "2027-03-01");
  g_assert_false (mutual_history_get_modified (fixture->history));

  g_clear_object (&shown);
  details_test_select (fixture, proof);
  write_due (fixture, "7 dec 2026");
  g_assert_null (shown);
  details_test_assert_date (proof, MUTUAL_MEMBER_DUE, "2026-12-07");
  details_test_undo_all (fixture);
  g_signal_handlers_disconnect_by_data (fixture->session, &shown);
}

/* What a date follows is chosen in a popover; a circle is refused there, with its way. */
static void
test_rule (DetailsTest   *fixture,
           gconstpointer  data)
{
  MutualItem *go_live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  GtkWidget *button, *popover, *follows, *distance;
  MutualPicker *picker;

  details_test_select (fixture, go_live);
  button = details_test_find_button (fixture->details, "Change How the Date Is Worked Out");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pane_test_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  pane_test_assert_measures (popover);
  follows = details_test_find_input (popover, "Follows");
  picker = mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (follows));
  mutual_picker_search (picker, "Security and legal");
  mutual_picker_pick (picker, 0);
  pane_test_settle ();
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (follows)));
  g_assert_nonnull (strstr (mutual_input_get_message (MUTUAL_INPUT (follows)), "Security and legal cleared"));
  g_assert_false (mutual_item_is_set (go_live, MUTUAL_MEMBER_FOLLOWS));
  g_assert_false (mutual_history_get_modified (fixture->history));

  picker = mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (follows));
  mutual_picker_search (picker, "Steering");
  mutual_picker_pick (picker, 0);
  pane_test_settle ();
  g_assert_null (mutual_input_get_message (MUTUAL_INPUT (follows)));
  pane_test_assert_shows (fixture->details, "Follows Steering committee +25 working days");
  details_test_assert_date (go_live, MUTUAL_MEMBER_DUE, "2027-03-01");
  distance = details_test_find_input (popover, "Distance, − for days before");
  gtk_editable_set_text (GTK_EDITABLE (mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (distance))), "−5");
  g_assert_true (mutual_entry_input_accept (MUTUAL_ENTRY_INPUT (distance)));
  pane_test_settle ();
  pane_test_assert_shows (fixture->details, "Follows Steering committee −5 working days");
  details_test_assert_date (go_live, MUTUAL_MEMBER_DUE, "2027-01-18");
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 2);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  details_test_undo_all (fixture);
  details_test_assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-02-01");
}

/* A day off moves what is counted in working days. */
static void
test_calendar (DetailsTest   *fixture,
               gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  g_signal_emit_by_name (details_test_find_add (fixture->details, "Add Day Off"), "clicked");
  pane_test_settle ();
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (fixture->window)), "insert-at-cursor", "Carnival");
  {
    GtkWidget *row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), MUTUAL_TYPE_ITEM_ROW);
    GtkWidget *text = mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (details_test_find_input (row, "First day")));

    gtk_editable_set_text (GTK_EDITABLE (text), "2027-02-08");
    g_signal_emit_by_name (text, "activate");
    pane_test_settle ();
  }
  details_test_assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-01-29");
  details_test_undo_all (fixture);
  details_test_assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-02-01");
}

static GtkWidget *
find_reasons (DetailsTest *fixture,
              guint        position)
{
  GtkWidget *row = gtk_widget_get_first_child (pane_test_find_type (fixture->details, MUTUAL_TYPE_CHANGE_LIST));
  GtkAdjustment *adjustment;
  GtkWidget *button;

  for (guint i = 0; i < position; i++)
    row = gtk_widget_get_next_sibling (row);
  button = pane_test_find_type (row, GTK_TYPE_MENU_BUTTON);
  gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD);
  /* The changes are the last of the page; what is out of sight opens nothing. */
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  pane_test_settle ();
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pane_test_settle ();
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

/* Why something moved is said, or corrected, where it is read. */
static void
test_reasons (DetailsTest   *fixture,
              gconstpointer  data)
{
  MutualItem *change = pane_test_get (fixture->session, MUTUAL_MEMBER_CHANGES, 2);
  GtkWidget *popover;

  details_test_select (fixture, NULL);
  pane_test_assert_shows (fixture->details, "Fri 15 Jan 2027 → Fri 22 Jan 2027 · legal matters · Counsel is away in the "
                                            "week after the freeze. The milestone’s date holds. · Grace Whitfield · "
                                            "Tue 17 Nov 2026");
  popover = find_reasons (fixture, 1);
  g_assert_true (pane_test_press (popover, GDK_KEY_5));
  g_assert_cmpint (mutual_item_get_number (change, MUTUAL_MEMBER_REASON), ==, MUTUAL_REASON_BUDGET);
  gtk_editable_set_text (GTK_EDITABLE (pane_test_find_type (popover, GTK_TYPE_ENTRY)), "No money");
  pane_test_settle ();
  g_assert_true (gtk_widget_get_mapped (popover));
  pane_test_assert_shows (fixture->details,
                          "Fri 15 Jan 2027 → Fri 22 Jan 2027 · budget · No money · Grace Whitfield · Tue 17 Nov 2026");
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);
  gtk_popover_popdown (GTK_POPOVER (popover));
  pane_test_settle ();
  details_test_undo_all (fixture);
}

static guint
count_changes (DetailsTest *fixture)
{
  GtkWidget *list = pane_test_find_type (fixture->details, MUTUAL_TYPE_CHANGE_LIST);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static void
on_show_slips (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_object_set_data (G_OBJECT (widget), "slips", widget);
}

/* The last five are there, and the way to all of them. */
static void
test_changes (DetailsTest   *fixture,
              gconstpointer  data)
{
  static const char *const dues[] = { "2027-03-02", "2027-03-03", "2027-03-04" };
  MutualItem *live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GSimpleAction *action = g_simple_action_new ("show-slips", NULL);
  GtkWidget *all;

  g_signal_connect_swapped (action, "activate", G_CALLBACK (on_show_slips), fixture->details);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (gtk_widget_get_root (fixture->details)), "win", G_ACTION_GROUP (group));
  details_test_select (fixture, NULL);
  g_assert_cmpuint (count_changes (fixture), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      MutualItem *item = i == 0 ? live : pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 3 + i);
      GDate date;
      g_autoptr (GPtrArray) edits = NULL;

      g_assert_true (mutual_date_parse (dues[i], strlen (dues[i]), &date));
      edits = mutual_following_edits_to_date (MUTUAL_PLAN (fixture->plan), item, &date);
      g_assert_true (mutual_session_edit_all (fixture->session, "Move", edits, NULL));
    }
  pane_test_settle ();
  g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_CHANGES), >=, 7);
  g_assert_cmpuint (count_changes (fixture), ==, 5);

  all = gtk_widget_get_ancestor (pane_test_find (fixture->details, "All Changes…"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (all, "clicked");
  g_assert_nonnull (g_object_get_data (G_OBJECT (fixture->details), "slips"));
  details_test_undo_all (fixture);
  g_assert_cmpuint (count_changes (fixture), ==, 4);
  g_object_unref (action);
  g_object_unref (group);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/details/" path, DetailsTest, NULL, details_test_set_up, test, details_test_tear_down)
  ADD ("dates", test_dates);
  ADD ("status", test_status);
  ADD ("owners", test_owners);
  ADD ("roles", test_roles);
  ADD ("order-of-roles", test_order_of_roles);
  ADD ("next-owner", test_next_owner);
  ADD ("confirm", test_confirm);
  ADD ("rule", test_rule);
  ADD ("moves", test_moves);
  ADD ("calendar", test_calendar);
  ADD ("reasons", test_reasons);
  ADD ("changes", test_changes);
#undef ADD

  return g_test_run ();
}
