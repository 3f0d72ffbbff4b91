/* The details as their user sees and writes them: of a milestone, a step, an event, the plan and several rows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "details/mutual-detail-page.h"
#include "details/mutual-details.h"
#include "details/mutual-item-list.h"
#include "inputs/mutual-entry-input.h"
#include "inputs/mutual-pick-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-date.h"
#include "plan/mutual-team.h"

#include "pane-test.h"

typedef struct
{
  MutualSession *session;
  MutualHistory *history;
  MutualItem *plan;
  GtkWidget *details;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->history = mutual_session_get_history (fixture->session);
  fixture->plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  fixture->details = mutual_details_new ();
  g_object_set (fixture->details, "session", fixture->session, NULL);
  fixture->window = pane_test_show (fixture->details, 456, 1000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static void
select_item (Fixture    *fixture,
             MutualItem *item)
{
  mutual_session_set_selected (fixture->session, item != NULL ? mutual_item_get_id (item) : NULL);
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
}

/* An input in sight, by its caption. */
static GtkWidget *
find_input (GtkWidget  *widget,
            const char *caption)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (MUTUAL_IS_INPUT (widget) && pane_test_find (widget, caption) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_input (child, caption);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_editor (Fixture    *fixture,
            const char *caption)
{
  GtkWidget *input = find_input (fixture->details, caption);

  g_assert_nonnull (input);
  if (MUTUAL_IS_ENTRY_INPUT (input))
    return mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (input));
  return mutual_text_field_get_editor (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (input)));
}

/* What an input says. */
static char *
read_input (Fixture    *fixture,
            const char *caption)
{
  GtkWidget *input = find_input (fixture->details, caption);

  g_assert_nonnull (input);
  if (MUTUAL_IS_TEXT_INPUT (input))
    return mutual_text_field_dup_text (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (input)));
  if (MUTUAL_IS_ENTRY_INPUT (input))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_editor (fixture, caption))));
  g_assert_true (MUTUAL_IS_PICK_INPUT (input));
  return MUTUAL_PICK_INPUT_GET_CLASS (input)->describe (MUTUAL_PICK_INPUT (input));
}

static void
assert_input (Fixture    *fixture,
              const char *caption,
              const char *expected)
{
  g_autofree char *text = read_input (fixture, caption);

  g_assert_cmpstr (text, ==, expected);
}

static void
enter (Fixture    *fixture,
       const char *caption,
       const char *text)
{
  GtkWidget *editor = get_editor (fixture, caption);

  gtk_widget_grab_focus (editor);
  pane_test_settle ();
  if (GTK_IS_TEXT_VIEW (editor))
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), "", -1);
      g_signal_emit_by_name (editor, "insert-at-cursor", text);
    }
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (editor), text);
      g_signal_emit_by_name (editor, "activate");
    }
  pane_test_settle ();
}

static void
pick (Fixture    *fixture,
      const char *caption,
      guint       index)
{
  mutual_picker_pick (mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (find_input (fixture->details, caption))), index);
  pane_test_settle ();
}

static void
assert_date (MutualItem   *item,
             MutualMember  member,
             const char   *expected)
{
  const GDate *date = mutual_item_get_date (item, member);
  char text[MUTUAL_DATE_SIZE] = "";

  if (date != NULL)
    mutual_date_write (date, text);
  g_assert_cmpstr (text, ==, expected);
}

/* Undo selects what it changed; the test goes on where it was. */
static void
undo_all (Fixture *fixture)
{
  g_autofree char *selected = g_strdup (mutual_session_get_selected (fixture->session));

  while (mutual_history_get_position (fixture->history) > 0)
    mutual_session_undo (fixture->session);
  mutual_session_set_selected (fixture->session, selected);
  pane_test_settle ();
  g_assert_false (mutual_history_get_modified (fixture->history));
}

static void
test_milestone (Fixture       *fixture,
                gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  select_item (fixture, milestone);
  assert_input (fixture, "Milestone 5", "Security and legal cleared");
  assert_input (fixture, "What the buyer gets", "A compliant vendor, no surprises at signature");
  assert_input (fixture, "Outcome", "Both signatories can sign without open questions");
  assert_input (fixture, "Exit evidence", "Redlines closed, data agreement signed, supplier number");
  assert_input (fixture, "Start", "Tue 24 Nov 2026");
  assert_input (fixture, "Due", "Mon 1 Feb 2027");
  pane_test_assert_shows (fixture->details, "Follows Go-live, first depot −20 working days");
  pane_test_assert_shows (fixture->details, "Date not confirmed by anybody yet");
  assert_input (fixture, "Northwind Freight owner", "Grace Whitfield");
  assert_input (fixture, "Claimwise owner", "Pierre Roche");
  pane_test_assert_shows (fixture->details, "never leaves in a buyer copy");

  enter (fixture, "Outcome", "Signed");
  g_assert_cmpstr (mutual_item_get_text (milestone, MUTUAL_MEMBER_OUTCOME), ==, "Signed");
  g_assert_cmpstr (mutual_history_get_undo_label (fixture->history), ==, "Change Outcome");
  enter (fixture, "Notes", "One\nTwo");
  g_assert_cmpstr (mutual_item_get_text (milestone, MUTUAL_MEMBER_NOTES), ==, "One\nTwo");
  undo_all (fixture);
  assert_input (fixture, "Outcome", "Both signatories can sign without open questions");
}

/* The caret stays while the plan changes with every key, and nothing is made anew. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *editor;
  gint64 start;

  select_item (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  editor = get_editor (fixture, "Outcome");
  gtk_widget_grab_focus (editor);
  pane_test_settle ();
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    {
      g_signal_emit_by_name (editor, "insert-at-cursor", "x");
      mutual_session_flush (fixture->session);
    }
  g_test_message ("%.2f ms a key", (double) (g_get_monotonic_time () - start) / 20000);
  pane_test_settle ();
  g_assert_true (get_editor (fixture, "Outcome") == editor);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == editor);
  g_assert_true (g_str_has_suffix (mutual_item_get_text (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4),
                                                         MUTUAL_MEMBER_OUTCOME), "questionsxxxxxxxxxxxxxxxxxxxx"));
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);
}

/* What follows a date moves along, as one step of undo. */
static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *go_live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);

  select_item (fixture, go_live);
  enter (fixture, "Due", "2027-03-08");
  assert_date (go_live, MUTUAL_MEMBER_DUE, "2027-03-08");
  assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-02-08");
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);
  undo_all (fixture);

  /* A start after the due date is refused beside the field, and stays to be corrected. */
  enter (fixture, "Start", "2027-06-01");
  assert_input (fixture, "Start", "2027-06-01");
  pane_test_assert_shows (fixture->details, "That is after the due date, Mon 1 Mar 2027");
  g_assert_false (mutual_history_get_modified (fixture->history));
  enter (fixture, "Start", "soon");
  assert_input (fixture, "Start", "soon");
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (find_input (fixture->details, "Start"))));
  pane_test_assert_measures (fixture->details);
  /* It is not lost when something else is looked at. */
  select_item (fixture, milestone);
  assert_input (fixture, "Start", "Tue 24 Nov 2026");
  select_item (fixture, NULL);
  select_item (fixture, go_live);
  assert_input (fixture, "Start", "soon");
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (find_input (fixture->details, "Start"))));
  gtk_widget_grab_focus (get_editor (fixture, "Start"));
  g_assert_true (pane_test_press (find_input (fixture->details, "Start"), GDK_KEY_Escape));
  g_assert_null (mutual_input_get_message (MUTUAL_INPUT (find_input (fixture->details, "Start"))));
  select_item (fixture, milestone);
  select_item (fixture, go_live);
  g_assert_null (mutual_input_get_message (MUTUAL_INPUT (find_input (fixture->details, "Start"))));
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *step = mutual_item_get_child (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4),
                                            MUTUAL_MEMBER_STEPS, 0);

  select_item (fixture, step);
  assert_input (fixture, "Step of milestone 5", "Name an information security contact");
  pick (fixture, "Status", MUTUAL_STATUS_DONE);
  assert_date (step, MUTUAL_MEMBER_DONE_ON, "2026-11-23");
  pick (fixture, "Status", MUTUAL_STATUS_BLOCKED);
  assert_date (step, MUTUAL_MEMBER_DONE_ON, "");
  enter (fixture, "Done on", "2026-11-20");
  g_assert_cmpint (mutual_item_get_number (step, MUTUAL_MEMBER_STATUS), ==, MUTUAL_STATUS_DONE);
  enter (fixture, "Done on", "2026-12-20");
  pane_test_assert_shows (fixture->details, "That day has not come yet");
  undo_all (fixture);
}

static void
test_owners (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *buyer, *seller;

  select_item (fixture, milestone);
  seller = mutual_team_get_owner (milestone, MUTUAL_SIDE_SELLER);
  pick (fixture, "Northwind Freight owner", 2);
  buyer = mutual_team_get_owner (milestone, MUTUAL_SIDE_BUYER);
  g_assert_cmpint (mutual_item_get_number (buyer, MUTUAL_MEMBER_SIDE), ==, MUTUAL_SIDE_BUYER);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_SELLER) == seller);
  pick (fixture, "Claimwise owner", 1);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_SELLER) != seller);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_BUYER) == buyer);
  pick (fixture, "Northwind Freight owner", 0);
  g_assert_true (mutual_team_get_owner (milestone, MUTUAL_SIDE_BUYER) != buyer);
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 3);
  undo_all (fixture);
}

/* A button by its tooltip. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
click (Fixture    *fixture,
       const char *tooltip)
{
  GtkWidget *button = find_button (fixture->details, tooltip);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pane_test_settle ();
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  select_item (fixture, milestone);
  before = mutual_team_get_roles (milestone);
  click (fixture, "Remove Procurement");
  after = mutual_team_get_roles (milestone);
  g_assert_cmpuint (after->len, ==, before->len - 1);
  pane_test_assert_hides (fixture->details, "Procurement");
  undo_all (fixture);
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
test_order_of_roles (Fixture       *fixture,
                     gconstpointer  data)
{
  GdkModifierType move = GDK_CONTROL_MASK;
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *step = mutual_item_get_child (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0),
                                            MUTUAL_MEMBER_STEPS, 0);

  select_item (fixture, milestone);
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Information security, Legal, Procurement, Legal and security");
  gtk_widget_grab_focus (find_button (fixture->details, "Remove Information security"));
  g_assert_true (press_with (gtk_window_get_focus (fixture->window), GDK_KEY_Right, move));
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Legal, Information security, Procurement, Legal and security");
  g_assert_true (press_with (gtk_window_get_focus (fixture->window), GDK_KEY_Right, move));
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Legal, Procurement, Information security, Legal and security");
  g_assert_true (gtk_window_get_focus (fixture->window) == find_button (fixture->details, "Remove Information security"));
  gtk_widget_grab_focus (find_button (fixture->details, "Remove Legal"));
  g_assert_true (press_with (gtk_window_get_focus (fixture->window), GDK_KEY_Left, move));
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 2);
  g_assert_cmpstr (get_owner (milestone), ==, "Legal");
  undo_all (fixture);

  /* The first of a step is its owner. */
  select_item (fixture, step);
  g_assert_cmpstr (get_owner (step), ==, "Champion");
  g_assert_true (press_with (find_button (fixture->details, "Remove Plan owner"), GDK_KEY_Left, move));
  g_assert_cmpstr (get_owner (step), ==, "Plan owner");
  assert_roles (step, MUTUAL_MEMBER_HELPERS, "Champion");
  undo_all (fixture);
}

/* Whoever goes, somebody answers for an item as long as it has a role. */
static void
test_next_owner (Fixture       *fixture,
                 gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *step = mutual_item_get_child (pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0),
                                            MUTUAL_MEMBER_STEPS, 0);

  select_item (fixture, step);
  pick (fixture, "Northwind Freight owner", 0);
  g_assert_cmpstr (get_owner (step), ==, "Plan owner");
  assert_roles (step, MUTUAL_MEMBER_HELPERS, "");
  click (fixture, "Remove Plan owner");
  g_assert_null (get_owner (step));
  undo_all (fixture);
  click (fixture, "Remove Champion");
  g_assert_cmpstr (get_owner (step), ==, "Plan owner");
  undo_all (fixture);

  select_item (fixture, milestone);
  click (fixture, "Remove Legal");
  g_assert_cmpstr (get_owner (milestone), ==, "Information security");
  pick (fixture, "Northwind Freight owner", 0);
  g_assert_cmpstr (get_owner (milestone), ==, "Procurement");
  pick (fixture, "Northwind Freight owner", 0);
  g_assert_cmpstr (get_owner (milestone), ==, "Legal and security");
  assert_roles (milestone, MUTUAL_MEMBER_ROLES, "Legal and security");
  undo_all (fixture);
}

static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  select_item (fixture, milestone);
  click (fixture, "Grace Whitfield Confirmed This Date");
  g_assert_true (mutual_item_is_set (milestone, MUTUAL_MEMBER_CONFIRMED_BY));
  pane_test_assert_shows (fixture->details, "Confirmed by Grace Whitfield, Mon 23 Nov 2026");
  g_assert_nonnull (find_button (fixture->details, "Change or Withdraw the Confirmation"));
  undo_all (fixture);
}

/* What a date follows is chosen in a popover; a circle is refused there, with its way. */
static void
test_rule (Fixture       *fixture,
           gconstpointer  data)
{
  MutualItem *go_live = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 6);
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  GtkWidget *button, *popover, *follows, *distance;
  MutualPicker *picker;

  select_item (fixture, go_live);
  button = find_button (fixture->details, "Change How the Date Is Worked Out");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pane_test_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  pane_test_assert_measures (popover);
  follows = find_input (popover, "Follows");
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
  pane_test_assert_shows (fixture->details, "Follows Steering committee");
  distance = find_input (popover, "Distance, − for days before");
  gtk_editable_set_text (GTK_EDITABLE (mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (distance))), "−5");
  g_assert_true (mutual_entry_input_accept (MUTUAL_ENTRY_INPUT (distance)));
  pane_test_settle ();
  pane_test_assert_shows (fixture->details, "Follows Steering committee −5 working days");
  assert_date (go_live, MUTUAL_MEMBER_DUE, "2027-01-18");
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 2);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  undo_all (fixture);
  assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-02-01");
}

static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  MutualItem *event = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 1);

  select_item (fixture, event);
  assert_input (fixture, "Customer event", "Peak season freeze");
  assert_input (fixture, "Kind", "Freeze or shutdown");
  assert_input (fixture, "First day", "Mon 14 Dec 2026");
  assert_input (fixture, "Last day", "Fri 8 Jan 2027");
  enter (fixture, "Last day", "2026-12-01");
  pane_test_assert_shows (fixture->details, "The last day cannot be before the first, Mon 14 Dec 2026");
  assert_input (fixture, "Last day", "2026-12-01");
  assert_date (event, MUTUAL_MEMBER_END, "2027-01-08");
  enter (fixture, "Last day", "");
  assert_date (event, MUTUAL_MEMBER_END, "");
  assert_input (fixture, "Date", "Mon 14 Dec 2026");
  undo_all (fixture);
}

static void
test_plan (Fixture       *fixture,
           gconstpointer  data)
{
  assert_input (fixture, "Plan", "Northwind claims in two days");
  assert_input (fixture, "The buyer’s priority", "COO priority 2027: keep our fifty largest shippers");
  assert_input (fixture, "Whose priority it is", "Margit Olsen");
  assert_input (fixture, "Agreed on", "Fri 9 Oct 2026");
  pane_test_assert_shows (fixture->details, "24 words");
  enter (fixture, "Value", "Three short words");
  pane_test_assert_shows (fixture->details, "3 words, aim for 20–30");
  undo_all (fixture);

  /* What does not exist is the plan, too. */
  mutual_session_set_selected (fixture->session, "nobody");
  pane_test_settle ();
  assert_input (fixture, "Plan", "Northwind claims in two days");
}

static GtkWidget *
find_add (GtkWidget  *widget,
          const char *label)
{
  return gtk_widget_get_ancestor (pane_test_find (widget, label), GTK_TYPE_BUTTON);
}

/* Metrics and the like: added, written, moved and removed, with the focus where it is wanted. */
static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const adds[] = { "Add Metric", "Add Day Off", "Add Risk" };
  static const MutualMember lists[] = { MUTUAL_MEMBER_METRICS, MUTUAL_MEMBER_DAYS_OFF, MUTUAL_MEMBER_RISKS };

  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    {
      guint n = mutual_item_get_n_children (fixture->plan, lists[i]);
      MutualItem *item;
      GtkWidget *focus, *row;

      g_signal_emit_by_name (find_add (fixture->details, adds[i]), "clicked");
      pane_test_settle ();
      pane_test_assert_measures (fixture->details);
      g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, lists[i]), ==, n + 1);
      item = mutual_item_get_child (fixture->plan, lists[i], n);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_true (GTK_IS_TEXT_VIEW (focus));
      g_signal_emit_by_name (focus, "insert-at-cursor", "New one");
      g_assert_cmpstr (mutual_item_get_text (item, mutual_item_has (item, MUTUAL_MEMBER_NAME) ? MUTUAL_MEMBER_NAME
                                                                                              : MUTUAL_MEMBER_TITLE), ==, "New one");
      /* Making and writing it are one step. */
      g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 1);

      row = gtk_widget_get_ancestor (focus, MUTUAL_TYPE_ITEM_ROW);
      if (n > 0)
        {
          gboolean used = FALSE;
          g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

          for (guint j = 0; !used && j < g_list_model_get_n_items (controllers); j++)
            {
              g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, j);

              if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
                g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Up, 0, GDK_ALT_MASK, &used);
            }
          pane_test_settle ();
          g_assert_cmpuint (mutual_item_get_position (item), ==, n - 1);
          g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
        }
      g_assert_true (pane_test_press (row, GDK_KEY_Delete));
      g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, lists[i]), ==, n);
      undo_all (fixture);
      g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, lists[i]), ==, n);
    }
}

/* One that is left empty goes again, as if it had never been. */
static void
test_left_empty (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n = mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_METRICS);

  g_signal_emit_by_name (find_add (fixture->details, "Add Metric"), "clicked");
  pane_test_settle ();
  g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_METRICS), ==, n + 1);
  gtk_widget_grab_focus (get_editor (fixture, "Plan"));
  pane_test_settle ();
  g_assert_cmpuint (mutual_item_get_n_children (fixture->plan, MUTUAL_MEMBER_METRICS), ==, n);
  g_assert_false (mutual_history_get_modified (fixture->history));
}

/* A day off moves what is counted in working days. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  g_signal_emit_by_name (find_add (fixture->details, "Add Day Off"), "clicked");
  pane_test_settle ();
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (fixture->window)), "insert-at-cursor", "Carnival");
  {
    GtkWidget *row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), MUTUAL_TYPE_ITEM_ROW);
    GtkWidget *text = mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (find_input (row, "First day")));

    gtk_editable_set_text (GTK_EDITABLE (text), "2027-02-08");
    g_signal_emit_by_name (text, "activate");
    pane_test_settle ();
  }
  assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-01-29");
  undo_all (fixture);
  assert_date (milestone, MUTUAL_MEMBER_DUE, "2027-02-01");
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);

  select_item (fixture, milestone);
  g_signal_emit_by_name (find_add (fixture->details, "Add Link"), "clicked");
  pane_test_settle ();
  enter (fixture, "Address", "file:///etc/passwd");
  g_assert_null (find_button (fixture->details, "Open etc"));
  g_assert_false (gtk_widget_get_sensitive (
      find_button (fixture->details, "Only https, http and mailto addresses can be opened")));
  enter (fixture, "Address", "https://files.example.com/dpa?a=1");
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture->details, "Open files.example.com")));
  g_assert_cmpuint (mutual_item_get_n_children (milestone, MUTUAL_MEMBER_LINKS), ==, 1);
}

static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  MutualItem *milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  MutualItem *first = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 0);
  MutualItem *second = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, 1);
  const char *ids[] = { mutual_item_get_id (first), mutual_item_get_id (second), NULL };

  mutual_session_select (fixture->session, ids, ids[0]);
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
  pane_test_assert_shows (fixture->details, "2 steps");
  gtk_widget_grab_focus (gtk_widget_get_ancestor (get_editor (fixture, "Due"), MUTUAL_TYPE_DETAIL_PAGE));
  g_assert_true (gtk_window_get_focus (fixture->window) == get_editor (fixture, "Due"));
  pane_test_assert_shows (fixture->details, "Various");
  enter (fixture, "Due", "2026-12-15");
  assert_date (first, MUTUAL_MEMBER_DUE, "2026-12-15");
  assert_date (second, MUTUAL_MEMBER_DUE, "2026-12-15");
  pick (fixture, "Status", MUTUAL_STATUS_DONE);
  g_assert_cmpint (mutual_item_get_number (second, MUTUAL_MEMBER_STATUS), ==, MUTUAL_STATUS_DONE);
  assert_date (first, MUTUAL_MEMBER_DONE_ON, "2026-11-23");
  pick (fixture, "Claimwise owner", 1);
  g_assert_true (mutual_team_get_owner (first, MUTUAL_SIDE_SELLER) == mutual_team_get_owner (second, MUTUAL_SIDE_SELLER));
  g_assert_cmpuint (mutual_history_get_position (fixture->history), ==, 3);
  undo_all (fixture);
}

/* Undo brings one to what changed. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  MutualItem *metric = pane_test_get (fixture->session, MUTUAL_MEMBER_METRICS, 0);
  GtkWidget *focus;

  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->details), metric, MUTUAL_MEMBER_TARGET));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, find_input (gtk_widget_get_ancestor (focus, MUTUAL_TYPE_ITEM_ROW), "Target")));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->details), fixture->plan, MUTUAL_MEMBER_PRIORITY));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus == get_editor (fixture, "The buyer’s priority"));
  select_item (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0));
  g_assert_true (mutual_pane_reveal (MUTUAL_PANE (fixture->details),
                                     pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 0), MUTUAL_MEMBER_DUE));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_editor (fixture, "Due"));
}

static gboolean
focus_is_in (Fixture   *fixture,
             GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

static void
tab (Fixture *fixture)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD));
  pane_test_settle ();
}

/* The focus goes through the fields in reading order. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row;

  select_item (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  gtk_widget_grab_focus (get_editor (fixture, "Exit evidence"));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, get_editor (fixture, "Start")));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, find_button (find_input (fixture->details, "Start"), "Choose a Date")));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, get_editor (fixture, "Due")));
  tab (fixture);
  tab (fixture);
  g_assert_true (focus_is_in (fixture, find_button (fixture->details, "Change How the Date Is Worked Out")));

  select_item (fixture, NULL);
  gtk_widget_grab_focus (get_editor (fixture, "Metric"));
  row = gtk_widget_get_ancestor (get_editor (fixture, "Metric"), MUTUAL_TYPE_ITEM_ROW);
  tab (fixture);
  g_assert_true (focus_is_in (fixture, get_editor (fixture, "Baseline")));
  tab (fixture);
  tab (fixture);
  tab (fixture);
  tab (fixture);
  g_assert_true (focus_is_in (fixture, get_editor (fixture, "Reached so far")));
  tab (fixture);
  g_assert_true (focus_is_in (fixture, find_button (row, "Move Down (Alt+↓)")));
}

static void
test_follows_edits (Fixture       *fixture,
                    gconstpointer  data)
{
  MutualItem *event = pane_test_get (fixture->session, MUTUAL_MEMBER_EVENTS, 0);

  select_item (fixture, event);
  pane_test_edit (fixture->session, mutual_edit_new_set_text (event, MUTUAL_MEMBER_TITLE, "Extraordinary meeting"));
  assert_input (fixture, "Customer event", "Extraordinary meeting");
  pane_test_edit (fixture->session, mutual_edit_new_remove (event));
  assert_input (fixture, "Plan", "Northwind claims in two days");
}

/* What Tab passes, Shift+Tab passes in the other direction. */
static void
test_backward (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();
  GtkWidget *focus;

  select_item (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  gtk_widget_grab_focus (get_editor (fixture, "Outcome"));
  do
    {
      focus = gtk_window_get_focus (fixture->window);
      g_ptr_array_add (passed, focus);
      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
      pane_test_settle ();
    }
  while (gtk_window_get_focus (fixture->window) != g_ptr_array_index (passed, 0) && passed->len < 100);
  g_assert_cmpuint (passed->len, >, 20);

  for (guint i = passed->len; i > 0; i--)
    {
      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_BACKWARD);
      pane_test_settle ();
      g_assert_true (gtk_window_get_focus (fixture->window) == g_ptr_array_index (passed, i - 1));
    }
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MutualSession) session = mutual_session_new (MUTUAL_PLAN (fixture->plan), TRUE);

  mutual_pane_set_session (MUTUAL_PANE (fixture->details), session);
  pane_test_settle ();
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (get_editor (fixture, "Plan"))));
  g_assert_null (pane_test_find (fixture->details, "Add Metric"));
  mutual_session_set_selected (session, mutual_item_get_id (pane_test_get (session, MUTUAL_MEMBER_MILESTONES, 4)));
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (get_editor (fixture, "Due"))));
  g_assert_null (find_button (fixture->details, "Remove Procurement"));
  g_assert_null (find_button (fixture->details, "Grace Whitfield Confirmed This Date"));
  mutual_pane_set_session (MUTUAL_PANE (fixture->details), fixture->session);
}

/* Each control says what it is. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  int minimum;

  mutual_pane_set_narrow (MUTUAL_PANE (fixture->details), TRUE);
  select_item (fixture, pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4));
  gtk_widget_measure (fixture->details, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  select_item (fixture, NULL);
  gtk_widget_measure (fixture->details, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/details/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("milestone", test_milestone);
  ADD ("typing", test_typing);
  ADD ("dates", test_dates);
  ADD ("status", test_status);
  ADD ("owners", test_owners);
  ADD ("roles", test_roles);
  ADD ("order-of-roles", test_order_of_roles);
  ADD ("next-owner", test_next_owner);
  ADD ("confirm", test_confirm);
  ADD ("rule", test_rule);
  ADD ("event", test_event);
  ADD ("plan", test_plan);
  ADD ("lists", test_lists);
  ADD ("left-empty", test_left_empty);
  ADD ("calendar", test_calendar);
  ADD ("links", test_links);
  ADD ("several", test_several);
  ADD ("reveal", test_reveal);
  ADD ("order", test_order);
  ADD ("follows-edits", test_follows_edits);
  ADD ("backward", test_backward);
  ADD ("read-only", test_read_only);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
