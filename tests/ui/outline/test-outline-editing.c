/* What is done to the rows of the outline, one or several: marking, moving, cutting and pasting, and the menu.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-test.h"

#include "session/mutual-commands.h"
#include "session/mutual-drag.h"

#define STEPS \
  "Load 500 closed claims into the sandbox|Train six claims handlers|Handle two weeks of live claims|" \
  "Collect feedback from handlers|Show results to the sponsor"

/* Selects rows as clicks do, the later ones with Ctrl held down. */
static void
select_rows (OutlineTest *fixture,
             guint        first,
             guint        n)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list));

  for (guint i = 0; i < n; i++)
    gtk_selection_model_select_item (model, first + i, i == 0);
  pane_test_settle ();
}

static void
test_several (OutlineTest   *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) items = NULL;

  outline_test_open (fixture, PROOF_OF_CONCEPT);
  select_rows (fixture, 6, 2);
  outline_test_assert_selected (fixture, "Collect feedback from handlers|Show results to the sponsor");
  items = mutual_session_list_selection (fixture->session);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (mutual_session_get_selected (fixture->session), ==,
                   mutual_item_get_id (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 4)));

  /* One key for all of them, and one undo, after which they are selected again. */
  outline_test_do (fixture, "outline.toggle-done");
  pane_test_assert_shows (outline_test_find_row (fixture, "Proof of concept"), "5/5");
  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_milestone (fixture, 0)));
  outline_test_assert_undo (fixture, "Mark as Done");
  pane_test_assert_shows (outline_test_find_row (fixture, "Proof of concept"), "3/5");
  outline_test_assert_selected (fixture, "Collect feedback from handlers|Show results to the sponsor");

  /* The milestone stands for both of them when it closes. */
  mutual_session_expand_all (fixture->session, FALSE);
  pane_test_settle ();
  outline_test_assert_selected (fixture, "Proof of concept");

  outline_test_do (fixture, "outline.select-all");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = mutual_session_list_selection (fixture->session);
  g_assert_cmpuint (items->len, ==, 12);
}

static void
test_move (OutlineTest   *fixture,
           gconstpointer  data)
{
  outline_test_open (fixture, PROOF_OF_CONCEPT);
  select_rows (fixture, 3, 2);
  outline_test_do (fixture, "outline.move-down");
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Handle two weeks of live claims|Load 500 closed claims into the sandbox|"
                             "Train six claims handlers|Collect feedback from handlers|Show results to the sponsor");
  outline_test_assert_selected (fixture, "Load 500 closed claims into the sandbox|Train six claims handlers");
  outline_test_assert_undo (fixture, "Move Step");

  g_assert_true (gtk_widget_activate_action (
      fixture->outline, "outline.move-to", "s", mutual_item_get_id (outline_test_get_milestone (fixture, 7))));
  pane_test_settle ();
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Handle two weeks of live claims|Collect feedback from handlers|Show results to the sponsor");
  outline_test_assert_selected (fixture, "Load 500 closed claims into the sandbox|Train six claims handlers");
  outline_test_assert_undo (fixture, "Move Step");
}

static void
test_clipboard (OutlineTest   *fixture,
                gconstpointer  data)
{
  outline_test_open (fixture, PROOF_OF_CONCEPT);
  select_rows (fixture, 3, 2);
  outline_test_do (fixture, "outline.copy");
  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 4)));
  g_assert_true (gtk_widget_activate_action (fixture->outline, "outline.paste", NULL));
  pane_test_wait_for (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 6) != NULL);
  pane_test_settle ();
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             STEPS "|Load 500 closed claims into the sandbox|Train six claims handlers");
  outline_test_assert_selected (fixture, "Load 500 closed claims into the sandbox|Train six claims handlers");
  outline_test_assert_undo (fixture, "Paste 2 Steps");

  select_rows (fixture, 3, 1);
  outline_test_do (fixture, "outline.cut");
  g_assert_cmpstr (mutual_history_get_undo_label (mutual_session_get_history (fixture->session)), ==, "Cut Step");
  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT)));
  g_assert_true (gtk_widget_activate_action (fixture->outline, "outline.paste", NULL));
  pane_test_wait_for (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 4) != NULL);
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Train six claims handlers|Handle two weeks of live claims|Collect feedback from handlers|"
                             "Show results to the sponsor|Load 500 closed claims into the sandbox");
}

/* Text from elsewhere: on the rows, and in a title. */
static void
test_lines (OutlineTest   *fixture,
            gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->outline);

  outline_test_open (fixture, PROOF_OF_CONCEPT);
  gdk_clipboard_set_text (clipboard, "- First\n- [x] Second\n");
  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT)));
  g_assert_true (gtk_widget_activate_action (fixture->outline, "outline.paste", NULL));
  pane_test_wait_for (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 6) != NULL);
  pane_test_settle ();
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT, STEPS "|First|Second");
  g_assert_true (mutual_item_is_set (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 6), MUTUAL_MEMBER_DONE_ON));
  outline_test_assert_undo (fixture, "Add 2 Steps");

  mutual_session_set_selected (fixture->session, mutual_item_get_id (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 0)));
  mutual_commands_add_step (fixture->session);
  pane_test_settle ();
  g_signal_emit_by_name (outline_test_get_entry (fixture), "paste-clipboard");
  pane_test_wait_for (outline_test_get_step (fixture, PROOF_OF_CONCEPT, 6) != NULL);
  pane_test_settle ();
  g_assert_null (outline_test_get_entry (fixture));
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Load 500 closed claims into the sandbox|First|Second|Train six claims handlers|"
                             "Handle two weeks of live claims|Collect feedback from handlers|Show results to the sponsor");
  outline_test_assert_undo (fixture, "Add 2 Steps");
}

/* Drops items on a row, at its lower part, as a pointer does. Returns: whether they were taken */
static gboolean
drop (OutlineTest *fixture,
      GPtrArray   *items,
      const char  *title)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->list);
  g_autoptr (MutualDrag) drag = mutual_drag_new_all (fixture->session, items);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_rect_t bounds;
  gboolean taken = FALSE;

  g_assert_true (gtk_widget_compute_bounds (outline_test_find_row (fixture, title), fixture->list, &bounds));
  g_value_init (&value, MUTUAL_TYPE_DRAG);
  g_value_set_boxed (&value, drag);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, (double) bounds.origin.x + 40.0,
                               (double) bounds.origin.y + bounds.size.height - 3.0, &taken);
    }
  pane_test_settle ();
  return taken;
}

static void
test_drop (OutlineTest   *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  MutualItem *target = outline_test_get_milestone (fixture, 7);
  MutualItem *role = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, 0);

  /* Steps below a step, and onto a closed milestone. */
  outline_test_open (fixture, PROOF_OF_CONCEPT);
  g_ptr_array_add (items, outline_test_get_step (fixture, PROOF_OF_CONCEPT, 0));
  g_ptr_array_add (items, outline_test_get_step (fixture, PROOF_OF_CONCEPT, 1));
  g_assert_true (drop (fixture, items, "Collect feedback from handlers"));
  outline_test_assert_steps (fixture, PROOF_OF_CONCEPT,
                             "Handle two weeks of live claims|Collect feedback from handlers|"
                             "Load 500 closed claims into the sandbox|Train six claims handlers|Show results to the sponsor");
  outline_test_assert_undo (fixture, "Move Step");
  g_assert_true (drop (fixture, items, "Goals and metrics agreed"));
  g_assert_cmpstr (mutual_item_get_text (outline_test_get_step (fixture, 0, 5), MUTUAL_MEMBER_TITLE), ==,
                   "Train six claims handlers");
  outline_test_assert_undo (fixture, "Move Step");

  /* A milestone among milestones, and not on an event. */
  g_ptr_array_set_size (items, 0);
  g_ptr_array_add (items, target);
  g_assert_false (drop (fixture, items, "Board meeting"));
  mutual_session_expand_all (fixture->session, FALSE);
  pane_test_settle ();
  g_assert_true (drop (fixture, items, "Goals and metrics agreed"));
  g_assert_true (outline_test_get_milestone (fixture, 1) == target);
  outline_test_assert_undo (fixture, "Move Milestone");

  /* A role takes part. */
  g_ptr_array_set_size (items, 0);
  g_ptr_array_add (items, role);
  g_assert_true (drop (fixture, items, "Security and legal cleared"));
  g_assert_true (g_strv_contains (mutual_item_get_references (outline_test_get_milestone (fixture, SECURITY),
                                                              MUTUAL_MEMBER_ROLES),
                                  mutual_item_get_id (role)));
}

/* A person takes part in a role; which one, is asked where there are several, and told where there is none. */
static void
test_drop_person (OutlineTest   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  MutualItem *target = outline_test_get_milestone (fixture, SECURITY);
  MutualItem *person = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, 0);
  MutualItem *first = mutual_item_get_child (MUTUAL_ITEM (mutual_session_get_plan (fixture->session)),
                                             MUTUAL_MEMBER_ROLES, 0);
  MutualItem *second = pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, 1);
  g_autofree char *told = NULL;

  g_ptr_array_add (items, person);
  for (guint i = 0; pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, i) != NULL; i++)
    pane_test_edit (fixture->session,
                    mutual_edit_new_set_text (pane_test_get (fixture->session, MUTUAL_MEMBER_ROLES, i),
                                              MUTUAL_MEMBER_PERSON, NULL));
  g_assert_true (drop (fixture, items, "Security and legal cleared"));
  told = g_strdup_printf ("%s has no role yet that could take part here",
                          mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
  g_assert_cmpstr (fixture->told, ==, told);

  pane_test_edit (fixture->session,
                  mutual_edit_new_set_text (first, MUTUAL_MEMBER_PERSON, mutual_item_get_id (person)));
  g_assert_true (drop (fixture, items, "Security and legal cleared"));
  g_assert_true (g_strv_contains (mutual_item_get_references (target, MUTUAL_MEMBER_ROLES), mutual_item_get_id (first)));

  pane_test_edit (fixture->session,
                  mutual_edit_new_set_text (second, MUTUAL_MEMBER_PERSON, mutual_item_get_id (person)));
  g_assert_true (drop (fixture, items, "Security and legal cleared"));
  pane_test_assert_shows (fixture->outline, "In Which Role?");
  outline_test_assert_selected (fixture, "Security and legal cleared");
}

/* While somebody writes, the keys of the rows are those of the entry. */
static void
test_keys_while_writing (OutlineTest   *fixture,
                         gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT);

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  mutual_session_write (fixture->session, mutual_item_get_id (milestone));
  pane_test_settle ();
  g_assert_false (pane_test_press (fixture->list, GDK_KEY_space));
  g_assert_false (pane_test_press (fixture->list, GDK_KEY_Right));
  gtk_widget_activate_action (fixture->outline, "outline.delete", NULL);
  pane_test_settle ();
  g_assert_true (outline_test_get_milestone (fixture, PROOF_OF_CONCEPT) == milestone);
}

static void
test_menu (OutlineTest   *fixture,
           gconstpointer  data)
{
  MutualItem *milestone = outline_test_get_milestone (fixture, PROOF_OF_CONCEPT);
  MutualItem *person = pane_test_get (fixture->session, MUTUAL_MEMBER_PEOPLE, 0);
  GtkWidget *menu;

  mutual_session_set_selected (fixture->session, mutual_item_get_id (milestone));
  outline_test_focus (fixture, "Proof of concept");
  outline_test_do (fixture, "outline.menu");
  menu = pane_test_find_type (fixture->outline, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  pane_test_assert_shows (menu, "Rename");
  pane_test_assert_shows (menu, "Withdraw Confirmation");
  gtk_popover_popdown (GTK_POPOVER (menu));
  pane_test_settle ();

  g_assert_true (gtk_widget_activate_action (fixture->outline, "outline.confirm", "s", mutual_item_get_id (person)));
  pane_test_settle ();
  g_assert_true (mutual_item_resolve (milestone, MUTUAL_MEMBER_CONFIRMED_BY) == person);
  outline_test_do (fixture, "outline.withdraw-confirmation");
  g_assert_false (mutual_item_is_set (milestone, MUTUAL_MEMBER_CONFIRMED_BY));
}

int
main (int   argc,
      char *argv[])
{
  pane_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/outline-editing/" path, OutlineTest, NULL, outline_test_set_up, test, outline_test_tear_down)
  ADD ("several", test_several);
  ADD ("move", test_move);
  ADD ("clipboard", test_clipboard);
  ADD ("lines", test_lines);
  ADD ("drop", test_drop);
  ADD ("drop-person", test_drop_person);
  ADD ("keys-while-writing", test_keys_while_writing);
  ADD ("menu", test_menu);

  return g_test_run ();
}
