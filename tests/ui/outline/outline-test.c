/* What the tests of the outline share: a sample in an outline, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-test.h"

#include "outline/mutual-outline-row.h"
#include "outline/mutual-outline.h"

static void
on_told (OutlineTest *fixture,
         const char  *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

/* As the window does. */
static void
on_reveal (OutlineTest  *fixture,
           const char   *id,
           MutualMember  member)
{
  mutual_pane_reveal (MUTUAL_PANE (fixture->outline), mutual_plan_find (mutual_session_get_plan (fixture->session), id),
                      member);
}

void
outline_test_set_up (OutlineTest   *fixture,
                     gconstpointer  narrow)
{
  fixture->session = pane_test_open ("northwind-freight.map");
  g_signal_connect_swapped (fixture->session, "told", G_CALLBACK (on_told), fixture);
  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (on_reveal), fixture);
  fixture->outline = mutual_outline_new ();
  g_object_set (fixture->outline, "session", fixture->session, "narrow", narrow != NULL, NULL);
  fixture->window = pane_test_show (fixture->outline, narrow != NULL ? 380 : 900, 900);
  fixture->list = pane_test_find_type (fixture->outline, GTK_TYPE_LIST_VIEW);
}

void
outline_test_tear_down (OutlineTest   *fixture,
                        gconstpointer  narrow)
{
  pane_test_close (fixture->window);
  pane_test_settle ();
  g_assert_finalize_object (fixture->session);
  g_free (fixture->told);
}

MutualItem *
outline_test_get_milestone (OutlineTest *fixture,
                            guint        position)
{
  return pane_test_get (fixture->session, MUTUAL_MEMBER_MILESTONES, position);
}

MutualItem *
outline_test_get_step (OutlineTest *fixture,
                       guint        milestone,
                       guint        position)
{
  return mutual_item_get_child (outline_test_get_milestone (fixture, milestone), MUTUAL_MEMBER_STEPS, position);
}

/* The row of an item, as far as it has one. */
GtkWidget *
outline_test_find_row (OutlineTest *fixture,
                       const char  *title)
{
  GtkWidget *label = pane_test_find (fixture->list, title);

  return label != NULL ? gtk_widget_get_ancestor (label, MUTUAL_TYPE_OUTLINE_ROW) : NULL;
}

/* Focuses the row, as a click or the arrow keys do. */
void
outline_test_focus (OutlineTest *fixture,
                    const char  *title)
{
  GtkWidget *row = outline_test_find_row (fixture, title);

  g_assert_nonnull (row);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  pane_test_settle ();
}

const char *
outline_test_get_focused (OutlineTest *fixture)
{
  GtkWidget *focused = gtk_window_get_focus (fixture->window);
  GtkWidget *row = focused != NULL ? pane_test_find_type (focused, MUTUAL_TYPE_OUTLINE_ROW) : NULL;
  gpointer item = row != NULL ? mutual_outline_row_get_item (MUTUAL_OUTLINE_ROW (row)) : NULL;

  return MUTUAL_IS_ITEM (item) ? mutual_item_get_text (item, MUTUAL_MEMBER_TITLE) : NULL;
}

static char *
list_rows (OutlineTest *fixture,
           gboolean     only_selected)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (only_selected && !gtk_selection_model_is_selected (model, i))
        continue;
      g_string_append_printf (text, "%s%*s%s", text->len > 0 ? "|" : "",
                              only_selected ? 0 : (int) gtk_tree_list_row_get_depth (row), "",
                              MUTUAL_IS_ITEM (item) ? mutual_item_get_text (MUTUAL_ITEM (item), MUTUAL_MEMBER_TITLE)
                                                    : "(done)");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The titles of all rows, in their order. */
char *
outline_test_list_rows (OutlineTest *fixture)
{
  return list_rows (fixture, FALSE);
}

/* The titles of the selected rows. */
char *
outline_test_list_selected (OutlineTest *fixture)
{
  return list_rows (fixture, TRUE);
}

/* The titles of the steps of a milestone, as the plan has them. */
char *
outline_test_list_steps (OutlineTest *fixture,
                         guint        milestone)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MutualItem *step;

  for (guint i = 0; (step = outline_test_get_step (fixture, milestone, i)) != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", mutual_item_get_text (step, MUTUAL_MEMBER_TITLE));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
outline_test_open (OutlineTest *fixture,
                   guint        milestone)
{
  mutual_session_set_expanded (fixture->session, mutual_item_get_id (outline_test_get_milestone (fixture, milestone)),
                               TRUE);
  pane_test_settle ();
}

/* What a key, a menu or a button does. */
void
outline_test_do (OutlineTest *fixture,
                 const char  *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->outline, action, NULL));
  pane_test_settle ();
}

/* Returns: (nullable): where something is being written */
GtkWidget *
outline_test_get_entry (OutlineTest *fixture)
{
  return pane_test_find_type (fixture->outline, GTK_TYPE_TEXT);
}

/* Writes at the cursor, letter by letter, over what is selected. */
void
outline_test_type (OutlineTest *fixture,
                   const char  *text)
{
  GtkEditable *entry = GTK_EDITABLE (outline_test_get_entry (fixture));

  g_assert_nonnull (entry);
  gtk_editable_delete_selection (entry);
  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      int position = gtk_editable_get_position (entry);

      gtk_editable_insert_text (entry, letter, (int) (g_utf8_next_char (letter) - letter), &position);
      gtk_editable_set_position (entry, position);
    }
  pane_test_settle ();
}

/* Writes over all that is there, as it is all selected at the start. Whether it still is, is up to the display: it may
 * take what one entry lost for a loss of the next one. */
void
outline_test_rewrite (OutlineTest *fixture,
                      const char  *text)
{
  gtk_editable_select_region (GTK_EDITABLE (outline_test_get_entry (fixture)), 0, -1);
  outline_test_type (fixture, text);
}

void
outline_test_press (OutlineTest *fixture,
                    guint        keyval)
{
  g_assert_true (pane_test_press (outline_test_get_entry (fixture), keyval));
}

/* Presses Return, as an entry tells it. */
void
outline_test_keep (OutlineTest *fixture)
{
  gboolean used = FALSE;
  GtkWidget *entry = outline_test_get_entry (fixture);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; !used && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Return, 0, 0, &used);
    }
  if (!used)
    g_signal_emit_by_name (entry, "activate");
  pane_test_settle ();
}

/* Whatever was done was one step, and undoing it leaves nothing behind. */
void
outline_test_assert_undo (OutlineTest *fixture,
                          const char  *label)
{
  MutualHistory *history = mutual_session_get_history (fixture->session);

  g_assert_cmpstr (mutual_history_get_undo_label (history), ==, label);
  mutual_session_undo (fixture->session);
  pane_test_settle ();
  g_assert_null (mutual_history_get_undo_label (history));
  g_assert_false (mutual_history_get_modified (history));
}
