/* Dates, numbers, choices and roles as their user sets them, and what is said when they mean nothing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inputs/mutual-choice-input.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-number-input.h"
#include "inputs/mutual-role-input.h"
#include "inputs/mutual-switch-input.h"

#include "plan/mutual-date.h"

#include "pane-test.h"

typedef struct
{
  MutualSession *session;
  MutualItem *milestone;
  MutualItem *step;
  GtkWidget *box;
  GtkWidget *other;
  GtkWidget *input;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  fixture->step = mutual_item_get_child (fixture->milestone, MUTUAL_MEMBER_STEPS, 1);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (fixture->box), fixture->other);
  fixture->window = pane_test_show (fixture->box, 300, 300);
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
add (Fixture      *fixture,
     GtkWidget    *input,
     MutualItem   *item,
     MutualMember  member)
{
  fixture->input = input;
  gtk_box_append (GTK_BOX (fixture->box), input);
  mutual_input_bind (MUTUAL_INPUT (input), fixture->session, mutual_item_get_id (item), member);
  pane_test_settle ();
  pane_test_assert_measures (fixture->box);
  gtk_widget_grab_focus (input);
  pane_test_settle ();
}

static GtkWidget *
get_text (Fixture *fixture)
{
  return mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (fixture->input));
}

static void
type_and_enter (Fixture    *fixture,
                const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_text (fixture)), text);
  g_signal_emit_by_name (get_text (fixture), "activate");
  pane_test_settle ();
}

static void
assert_shown (Fixture    *fixture,
              const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (fixture))), ==, text);
}

static void
assert_date (Fixture    *fixture,
             const char *text)
{
  const GDate *date = mutual_item_get_date (fixture->milestone, mutual_input_get_member (MUTUAL_INPUT (fixture->input)));
  char buffer[MUTUAL_DATE_SIZE] = "";

  if (date != NULL)
    mutual_date_write (date, buffer);
  g_assert_cmpstr (buffer, ==, text);
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);

  add (fixture, mutual_date_input_new ("Start", "Change Start"), fixture->milestone, MUTUAL_MEMBER_START);
  assert_shown (fixture, "Tue 24 Nov 2026");

  type_and_enter (fixture, "2026-11-30");
  assert_date (fixture, "2026-11-30");
  assert_shown (fixture, "Mon 30 Nov 2026");
  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, "Change Start");
  type_and_enter (fixture, "4 dec");
  assert_date (fixture, "2026-12-04");

  /* While it is typed, it is said what it means. */
  gtk_editable_set_text (GTK_EDITABLE (get_text (fixture)), "7 dec");
  pane_test_assert_shows (fixture->input, "Mon 7 Dec 2026");
  assert_date (fixture, "2026-12-04");
  gtk_widget_grab_focus (fixture->other);
  pane_test_settle ();
  assert_date (fixture, "2026-12-07");

  type_and_enter (fixture, "");
  assert_date (fixture, "");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 4);
  mutual_session_undo (fixture->session);
  mutual_input_update (MUTUAL_INPUT (fixture->input));
  assert_shown (fixture, "Mon 7 Dec 2026");
}

/* What means nothing stays to be corrected, and nothing changes but what is said below. */
static void
test_date_wrong (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const wrong[] = { "2026-02-30", "31 nov", "next blursday", "12", "0000-00-00", "3000-01-01" };
  MutualInput *input;

  add (fixture, mutual_date_input_new ("Start", "Change Start"), fixture->milestone, MUTUAL_MEMBER_START);
  input = MUTUAL_INPUT (fixture->input);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_and_enter (fixture, wrong[i]);
      assert_shown (fixture, wrong[i]);
      assert_date (fixture, "2026-11-24");
      g_assert_nonnull (mutual_input_get_message (input));
      pane_test_assert_shows (fixture->input, mutual_input_get_message (input));
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_text (fixture)), GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_TRUE);
      pane_test_assert_measures (fixture->box);
    }
  gtk_widget_grab_focus (fixture->other);
  pane_test_settle ();
  assert_shown (fixture, "3000-01-01");
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));

  gtk_widget_grab_focus (fixture->input);
  pane_test_settle ();
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Escape));
  assert_shown (fixture, "Tue 24 Nov 2026");
  g_assert_null (mutual_input_get_message (input));
  g_assert_false (pane_test_press (fixture->input, GDK_KEY_Escape));
}

/* Days are stepped through with the arrow keys; all steps are one undo. */
static void
test_date_steps (Fixture       *fixture,
                 gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);

  add (fixture, mutual_date_input_new ("Start", "Change Start"), fixture->milestone, MUTUAL_MEMBER_START);
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Up));
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Up));
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Up));
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Down));
  assert_shown (fixture, "Thu 26 Nov 2026");
  assert_date (fixture, "2026-11-26");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 1);
}

static GPtrArray *
refuse (MutualInput   *input,
        MutualItem    *item,
        const GValue  *value,
        gpointer       data,
        GError       **error)
{
  g_set_error_literal (error, MUTUAL_INPUT_ERROR, MUTUAL_INPUT_ERROR_REFUSED, "It starts after it ends");
  return NULL;
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  add (fixture, mutual_date_input_new ("Start", "Change Start"), fixture->milestone, MUTUAL_MEMBER_START);
  mutual_input_set_edits (MUTUAL_INPUT (fixture->input), refuse, NULL, NULL);
  type_and_enter (fixture, "2027-05-01");
  assert_shown (fixture, "2027-05-01");
  assert_date (fixture, "2026-11-24");
  pane_test_assert_shows (fixture->input, "It starts after it ends");
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));
}

static const char *
describe_days (int number)
{
  return "working days";
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const wrong[] = { "ten", "1.5", "10001", "-1", "99999999999999999999", "1e3" };

  add (fixture, mutual_number_input_new ("Duration", "Change Duration", 0, describe_days), fixture->milestone,
       MUTUAL_MEMBER_DURATION);
  type_and_enter (fixture, " 12 ");
  g_assert_cmpint (mutual_item_get_number (fixture->milestone, MUTUAL_MEMBER_DURATION), ==, 12);
  assert_shown (fixture, "12");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_and_enter (fixture, wrong[i]);
      g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (fixture->input)));
      assert_shown (fixture, wrong[i]);
      g_assert_cmpint (mutual_item_get_number (fixture->milestone, MUTUAL_MEMBER_DURATION), ==, 12);
    }
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Escape));
  assert_shown (fixture, "12");
  g_assert_true (pane_test_press (fixture->input, GDK_KEY_Up));
  assert_shown (fixture, "13");
  type_and_enter (fixture, "");
  g_assert_cmpint (mutual_item_get_number (fixture->milestone, MUTUAL_MEMBER_DURATION), ==, 0);
}

static const char *
describe_track (int track)
{
  static const char *const words[] = { NULL, "Business", "Technical", "Legal", "Adoption" };

  return words[track];
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  add (fixture, mutual_choice_input_new ("Track", "Change Track", MUTUAL_TYPE_TRACK, describe_track), fixture->milestone,
       MUTUAL_MEMBER_TRACK);
  mutual_picker_pick (mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (fixture->input)), 2);
  g_assert_cmpint (mutual_item_get_number (fixture->milestone, MUTUAL_MEMBER_TRACK), ==, MUTUAL_TRACK_TECHNICAL);
  pane_test_assert_shows (fixture->input, "Technical");
  mutual_picker_pick (mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (fixture->input)), 0);
  g_assert_false (mutual_item_is_set (fixture->milestone, MUTUAL_MEMBER_TRACK));
  pane_test_assert_shows (fixture->input, "None");
}

static void
test_role (Fixture       *fixture,
           gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  guint n_roles = mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES);
  MutualPicker *picker;
  MutualItem *owner;

  add (fixture, mutual_role_input_new ("Owner", "Change Owner", MUTUAL_SIDE_UNSET), fixture->step, MUTUAL_MEMBER_OWNER);
  picker = mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (fixture->input));
  mutual_picker_search (picker, "champ");
  mutual_picker_pick (picker, 0);
  owner = mutual_item_resolve (fixture->step, MUTUAL_MEMBER_OWNER);
  g_assert_cmpstr (mutual_item_get_text (owner, MUTUAL_MEMBER_TITLE), ==, "Champion");

  /* A new role and that it is the owner are one step. */
  picker = mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (fixture->input));
  mutual_picker_search (picker, "Data protection officer");
  mutual_picker_pick (picker, 0);
  owner = mutual_item_resolve (fixture->step, MUTUAL_MEMBER_OWNER);
  g_assert_cmpstr (mutual_item_get_text (owner, MUTUAL_MEMBER_TITLE), ==, "Data protection officer");
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES), ==, n_roles + 1);
  pane_test_assert_shows (fixture->input, "Data protection officer: name needed");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 2);
  mutual_session_undo (fixture->session);
  g_assert_cmpuint (mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES), ==, n_roles);

  mutual_picker_pick (mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (fixture->input)), 0);
  g_assert_false (mutual_item_is_set (fixture->step, MUTUAL_MEMBER_OWNER));
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *check;

  add (fixture, mutual_switch_input_new ("Private", "Change Privacy"), fixture->step, MUTUAL_MEMBER_PRIVATE);
  check = pane_test_find_type (fixture->input, GTK_TYPE_CHECK_BUTTON);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_widget_activate (check);
  g_assert_cmpint (mutual_item_get_number (fixture->step, MUTUAL_MEMBER_PRIVATE), ==, TRUE);
  mutual_session_undo (fixture->session);
  mutual_input_update (MUTUAL_INPUT (fixture->input));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* Several items at once: what differs is said, and one change is one undo. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);
  MutualItem *other = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 5);
  const char *ids[] = { mutual_item_get_id (fixture->milestone), mutual_item_get_id (other), NULL };

  add (fixture, mutual_date_input_new ("Due", "Change Due Date"), fixture->milestone, MUTUAL_MEMBER_DUE);
  mutual_input_bind_all (MUTUAL_INPUT (fixture->input), fixture->session, ids, MUTUAL_MEMBER_DUE);
  assert_shown (fixture, "");
  g_assert_cmpstr (gtk_text_get_placeholder_text (GTK_TEXT (get_text (fixture))), ==, "Various");
  type_and_enter (fixture, "2027-02-03");
  assert_date (fixture, "2027-02-03");
  assert_shown (fixture, "Wed 3 Feb 2027");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 1);
  mutual_session_undo (fixture->session);
  g_assert_false (mutual_history_get_modified (history));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/inputs/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("date", test_date);
  ADD ("date/wrong", test_date_wrong);
  ADD ("date/steps", test_date_steps);
  ADD ("refused", test_refused);
  ADD ("number", test_number);
  ADD ("choice", test_choice);
  ADD ("role", test_role);
  ADD ("switch", test_switch);
  ADD ("several", test_several);

  return g_test_run ();
}
