/* Texts as their user writes them: live, with one undo, put back by Escape, and refused when they do not fit.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inputs/mutual-in-place.h"
#include "inputs/mutual-text-input.h"

#include "pane-test.h"

typedef struct
{
  MutualSession *session;
  MutualItem *milestone;
  GtkWidget *box;
  GtkWidget *other; /* something else that takes the focus */
  GtkWidget *input;
  GtkWidget *editor;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  style)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->milestone = pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, 4);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (fixture->box), fixture->other);
  fixture->input = mutual_text_input_new ("Title", "Rename Milestone", GPOINTER_TO_UINT (style));
  gtk_box_append (GTK_BOX (fixture->box), fixture->input);
  fixture->editor = mutual_text_field_get_editor (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (fixture->input)));
  mutual_input_bind (MUTUAL_INPUT (fixture->input), fixture->session, mutual_item_get_id (fixture->milestone),
                     MUTUAL_MEMBER_TITLE);
  fixture->window = pane_test_show (fixture->box, 300, 200);
  gtk_widget_grab_focus (fixture->input);
  pane_test_settle ();
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
type_text (GtkWidget  *editor,
           const char *text)
{
  g_signal_emit_by_name (editor, "insert-at-cursor", text);
}

static void
delete_all (GtkWidget *editor)
{
  if (GTK_IS_TEXT_VIEW (editor))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), "", -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (editor), "");
}

static char *
read_editor (GtkWidget *editor)
{
  GtkTextIter start, end;

  if (!GTK_IS_TEXT_VIEW (editor))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor)));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), &start, &end, TRUE);
}

static void
assert_text (Fixture    *fixture,
             const char *text)
{
  g_autofree char *shown = read_editor (fixture->editor);

  g_assert_cmpstr (mutual_item_get_text (fixture->milestone, MUTUAL_MEMBER_TITLE), ==, text);
  g_assert_cmpstr (shown, ==, text);
}

/* Every keystroke is in the plan; the focus leaves, and all of it is one undo. */
static void
test_live (Fixture       *fixture,
           gconstpointer  data)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);

  assert_text (fixture, "Security and legal cleared");
  delete_all (fixture->editor);
  assert_text (fixture, "");
  type_text (fixture->editor, "S");
  assert_text (fixture, "S");
  type_text (fixture->editor, "igned");
  assert_text (fixture, "Signed");
  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, "Rename Milestone");
  gtk_widget_grab_focus (fixture->other);
  pane_test_settle ();
  gtk_widget_grab_focus (fixture->input);
  pane_test_settle ();
  type_text (fixture->editor, "!");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 2);

  mutual_session_undo (fixture->session);
  mutual_input_update (MUTUAL_INPUT (fixture->input));
  g_assert_cmpuint (mutual_history_get_position (history), ==, 1);
  mutual_session_undo (fixture->session);
  mutual_input_update (MUTUAL_INPUT (fixture->input));
  assert_text (fixture, "Security and legal cleared");
  g_assert_false (mutual_history_get_modified (history));
}

static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *field = GTK_WIDGET (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (fixture->input)));

  delete_all (fixture->editor);
  type_text (fixture->editor, "Something else");
  g_assert_true (pane_test_press (field, GDK_KEY_Escape));
  assert_text (fixture, "Security and legal cleared");
  g_assert_false (mutual_history_get_modified (mutual_session_get_history (fixture->session)));
  /* There is nothing to put back any more: the key is for somebody else. */
  g_assert_false (pane_test_press (field, GDK_KEY_Escape));
}

/* What changes elsewhere shows, and the caret stays where it was in the text. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  pane_test_edit (fixture->session,
                  mutual_edit_new_set_text (fixture->milestone, MUTUAL_MEMBER_TITLE, "Security and law cleared"));
  mutual_input_update (MUTUAL_INPUT (fixture->input));
  assert_text (fixture, "Security and law cleared");
  type_text (fixture->editor, "yers");
  assert_text (fixture, "Security and lawyers cleared");
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  data)
{
  delete_all (fixture->editor);
  type_text (fixture->editor, "a\x01\u202Eb\nc\u2066");
  assert_text (fixture, "ab c");
}

/* Ten megabytes are refused at once, the old text stays, even what was selected, and it is said how much fits. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  MutualTextField *field = mutual_text_input_get_field (MUTUAL_TEXT_INPUT (fixture->input));
  g_autofree char *text = g_strnfill (10 * 1024 * 1024, 'x');
  gint64 start = g_get_monotonic_time ();

  mutual_text_field_select_all (field);
  mutual_text_field_insert (field, text);
  assert_text (fixture, "Security and legal cleared");
  g_assert_cmpstr (mutual_input_get_message (MUTUAL_INPUT (fixture->input)), ==,
                   "Too long: 4.0\u00A0KiB fit here, and it would be 10.0\u00A0MiB");
  pane_test_settle ();
  pane_test_assert_measures (fixture->box);
  pane_test_assert_shows (fixture->box, "Too long: 4.0\u00A0KiB fit here, and it would be 10.0\u00A0MiB");

  /* The middle button. */
  type_text (fixture->editor, text);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (fixture->input)));

  mutual_text_field_insert (field, "short");
  g_assert_null (mutual_input_get_message (MUTUAL_INPUT (fixture->input)));
}

/* To the last byte, and no further. */
static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = g_strnfill (MUTUAL_TITLE_LIMIT, 'x');
  MutualTextField *field = mutual_text_input_get_field (MUTUAL_TEXT_INPUT (fixture->input));

  delete_all (fixture->editor);
  mutual_text_field_insert (field, text);
  assert_text (fixture, text);
  type_text (fixture->editor, "y");
  assert_text (fixture, text);
  g_assert_nonnull (mutual_input_get_message (MUTUAL_INPUT (fixture->input)));
}

static void
paste (Fixture    *fixture,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->editor), text);
  g_signal_emit_by_name (fixture->editor, "paste-clipboard");
  pane_test_settle ();
}

static gboolean
on_paste (MutualTextField *field,
          const char      *text,
          char           **taken)
{
  g_free (*taken);
  *taken = g_strdup (text);
  return TRUE;
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  MutualTextField *field = mutual_text_input_get_field (MUTUAL_TEXT_INPUT (fixture->input));
  g_autofree char *taken = NULL;

  mutual_text_field_select_all (field);
  paste (fixture, "One\nTwo");
  assert_text (fixture, "One Two");

  /* Several lines may mean something else to somebody. */
  g_signal_connect (field, "paste", G_CALLBACK (on_paste), &taken);
  paste (fixture, "Three\nFour");
  g_assert_cmpstr (taken, ==, "Three\nFour");
  assert_text (fixture, "One Two");
}

static void
press_enter (GtkWidget *editor)
{
  if (GTK_IS_TEXT_VIEW (editor))
    g_assert_true (pane_test_press (editor, GDK_KEY_Return));
  else
    g_signal_emit_by_name (editor, "activate");
  pane_test_settle ();
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_enter (Fixture       *fixture,
            gconstpointer  style)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->input, "activate", G_CALLBACK (count), &n);
  press_enter (fixture->editor);
  g_assert_cmpuint (n, ==, 1);
  assert_text (fixture, "Security and legal cleared");
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  MutualPlan *plan = mutual_session_get_plan (fixture->session);
  g_autoptr (MutualSession) session = mutual_session_new (plan, TRUE);

  mutual_input_bind (MUTUAL_INPUT (fixture->input), session, mutual_item_get_id (fixture->milestone),
                     MUTUAL_MEMBER_TITLE);
  paste (fixture, "Other");
  assert_text (fixture, "Security and legal cleared");
  mutual_input_bind (MUTUAL_INPUT (fixture->input), NULL, NULL, MUTUAL_MEMBER_TITLE);
}

/* A text grows with what is written, and takes no more room than it needs. */
static void
test_grows (Fixture       *fixture,
            gconstpointer  data)
{
  int one_line = gtk_widget_get_height (fixture->editor);
  int two_lines;

  paste (fixture, " and a great deal more that does not fit in a line of this width");
  pane_test_assert_measures (fixture->box);
  two_lines = gtk_widget_get_height (fixture->editor);
  g_assert_cmpint (two_lines, >=, 2 * one_line);
  delete_all (fixture->editor);
  pane_test_settle ();
  g_assert_cmpint (gtk_widget_get_height (fixture->editor), ==, one_line);
}

static void
on_ended (MutualInPlace    *place,
          MutualInPlaceEnd  end,
          int              *last)
{
  *last = (int) end;
}

static void
test_in_place (Fixture       *fixture,
               gconstpointer  style)
{
  GtkWidget *widget = mutual_in_place_new (GPOINTER_TO_UINT (style));
  MutualInPlace *place = MUTUAL_IN_PLACE (widget);
  MutualHistory *history = mutual_session_get_history (fixture->session);
  int end = -1;
  int height;

  gtk_box_append (GTK_BOX (fixture->box), widget);
  g_signal_connect (place, "ended", G_CALLBACK (on_ended), &end);
  mutual_in_place_bind (place, fixture->session, mutual_item_get_id (fixture->milestone), MUTUAL_MEMBER_TITLE,
                        "Rename Milestone");
  pane_test_settle ();
  pane_test_assert_shows (widget, "Security and legal cleared");
  height = gtk_widget_get_height (widget);

  g_assert_true (mutual_in_place_start (place));
  pane_test_settle ();
  pane_test_assert_measures (widget);
  g_assert_cmpint (gtk_widget_get_height (widget), ==, height);
  g_assert_true (mutual_in_place_get_editing (place));
  fixture->editor = mutual_text_field_get_editor (mutual_in_place_get_field (place));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == fixture->editor);
  delete_all (fixture->editor);
  type_text (fixture->editor, "Signed");
  assert_text (fixture, "Signed");
  press_enter (fixture->editor);
  g_assert_cmpint (end, ==, MUTUAL_IN_PLACE_KEPT);
  g_assert_false (mutual_in_place_get_editing (place));
  pane_test_assert_shows (widget, "Signed");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 1);

  g_assert_true (mutual_in_place_start (place));
  delete_all (fixture->editor);
  type_text (fixture->editor, "Other");
  g_assert_true (pane_test_press (GTK_WIDGET (mutual_in_place_get_field (place)), GDK_KEY_Escape));
  g_assert_cmpint (end, ==, MUTUAL_IN_PLACE_REVERTED);
  pane_test_assert_shows (widget, "Signed");
  g_assert_cmpuint (mutual_history_get_position (history), ==, 1);

  g_assert_true (mutual_in_place_start (place));
  type_text (fixture->editor, "Kept");
  gtk_widget_grab_focus (fixture->other);
  pane_test_settle ();
  g_assert_cmpint (end, ==, MUTUAL_IN_PLACE_LEFT);
  g_assert_nonnull (strstr (mutual_item_get_text (fixture->milestone, MUTUAL_MEMBER_TITLE), "Kept"));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) \
  G_STMT_START \
    { \
      g_test_add ("/texts/line/" path, Fixture, GUINT_TO_POINTER (MUTUAL_TEXT_LINE), set_up, test, tear_down); \
      g_test_add ("/texts/wrapped/" path, Fixture, GUINT_TO_POINTER (MUTUAL_TEXT_WRAPPED), set_up, test, tear_down); \
    } \
  G_STMT_END
  ADD ("live", test_live);
  ADD ("escape", test_escape);
  ADD ("elsewhere", test_elsewhere);
  ADD ("clean", test_clean);
  ADD ("long", test_long);
  ADD ("limit", test_limit);
  ADD ("paste", test_paste);
  ADD ("enter", test_enter);
  ADD ("read-only", test_read_only);
  ADD ("in-place", test_in_place);
  g_test_add ("/texts/wrapped/grows", Fixture, GUINT_TO_POINTER (MUTUAL_TEXT_WRAPPED), set_up, test_grows, tear_down);

  return g_test_run ();
}
