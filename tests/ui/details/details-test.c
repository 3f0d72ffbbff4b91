/* What the tests of the details share: a sample in the pane, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "details-test.h"

#include "inputs/mutual-entry-input.h"
#include "inputs/mutual-pick-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-date.h"

void
details_test_set_up (DetailsTest   *fixture,
                     gconstpointer  data)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  fixture->history = mutual_session_get_history (fixture->session);
  fixture->plan = MUTUAL_ITEM (mutual_session_get_plan (fixture->session));
  fixture->details = mutual_details_new ();
  g_object_set (fixture->details, "session", fixture->session, NULL);
  fixture->window = pane_test_show (fixture->details, 456, 1000);
}

void
details_test_tear_down (DetailsTest   *fixture,
                        gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
}

void
details_test_select (DetailsTest *fixture,
                     MutualItem  *item)
{
  mutual_session_set_selected (fixture->session, item != NULL ? mutual_item_get_id (item) : NULL);
  pane_test_settle ();
  pane_test_assert_measures (fixture->details);
}

/* An input in sight, by its caption. */
GtkWidget *
details_test_find_input (GtkWidget  *widget,
                         const char *caption)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (MUTUAL_IS_INPUT (widget) && pane_test_find (widget, caption) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = details_test_find_input (child, caption);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
details_test_get_editor (DetailsTest *fixture,
                         const char  *caption)
{
  GtkWidget *input = details_test_find_input (fixture->details, caption);

  g_assert_nonnull (input);
  if (MUTUAL_IS_ENTRY_INPUT (input))
    return mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (input));
  return mutual_text_field_get_editor (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (input)));
}

/* What an input says. */
char *
details_test_read_input (DetailsTest *fixture,
                         const char  *caption)
{
  GtkWidget *input = details_test_find_input (fixture->details, caption);

  g_assert_nonnull (input);
  if (MUTUAL_IS_TEXT_INPUT (input))
    return mutual_text_field_dup_text (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (input)));
  if (MUTUAL_IS_ENTRY_INPUT (input))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (details_test_get_editor (fixture, caption))));
  g_assert_true (MUTUAL_IS_PICK_INPUT (input));
  return MUTUAL_PICK_INPUT_GET_CLASS (input)->describe (MUTUAL_PICK_INPUT (input));
}

void
details_test_assert_input (DetailsTest *fixture,
                           const char  *caption,
                           const char  *expected)
{
  g_autofree char *text = details_test_read_input (fixture, caption);

  g_assert_cmpstr (text, ==, expected);
}

void
details_test_enter (DetailsTest *fixture,
                    const char  *caption,
                    const char  *text)
{
  GtkWidget *editor = details_test_get_editor (fixture, caption);

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

void
details_test_pick (DetailsTest *fixture,
                   const char  *caption,
                   guint        index)
{
  GtkWidget *input = details_test_find_input (fixture->details, caption);

  mutual_picker_pick (mutual_pick_input_get_picker (MUTUAL_PICK_INPUT (input)), index);
  pane_test_settle ();
}

void
details_test_assert_date (MutualItem   *item,
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
void
details_test_undo_all (DetailsTest *fixture)
{
  g_autofree char *selected = g_strdup (mutual_session_get_selected (fixture->session));

  while (mutual_history_get_position (fixture->history) > 0)
    mutual_session_undo (fixture->session);
  mutual_session_set_selected (fixture->session, selected);
  pane_test_settle ();
  g_assert_false (mutual_history_get_modified (fixture->history));
}

/* A button by its tooltip. */
GtkWidget *
details_test_find_button (GtkWidget  *widget,
                          const char *tooltip)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = details_test_find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
details_test_find_add (GtkWidget  *widget,
                       const char *label)
{
  return gtk_widget_get_ancestor (pane_test_find (widget, label), GTK_TYPE_BUTTON);
}
