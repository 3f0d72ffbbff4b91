/* The plans that were not saved, as a user sees them at the next start.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format/mutual-writer.h"
#include "recovery/mutual-recovery-list.h"
#include "recovery/mutual-recovery-row.h"
#include "recovery/mutual-recovery-words.h"

#include "pane-test.h"
#include "remove-tree.h"

#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct
{
  MutualRecovery *recovery;
  GtkWidget *list;
  GtkWindow *window;
  GString *opened;
} Fixture;

static char *state;

static void
leave_draft (const char *title,
             const char *path)
{
  g_autoptr (MutualPlan) plan = mutual_plan_new (NULL);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MutualDraft) draft = NULL;

  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title);
  mutual_plan_seal (plan);
  bytes = mutual_writer_write (plan);
  draft = mutual_draft_new (file, bytes, TRUE);
  mutual_draft_close (draft);
  g_assert_true (mutual_draft_flush_all (PATIENCE));
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Fixture *fixture = user_data;
  const char *path, *uri;

  g_variant_get (parameter, "(&s&s)", &path, &uri);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_string_append_printf (fixture->opened, "[%s]", uri);
  mutual_recovery_take (fixture->recovery, path);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->recovery));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const GActionEntry entries[] = { { "open-draft", on_open, "(ss)", NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  /* A test presses Undo sooner than anybody could, while the toast still comes in: libadwaita 1.2 then frees what it
   * animates twice. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  remove_tree (state);
  leave_draft ("Harbour Bank statement checks", "/plans/harbour.map");
  leave_draft ("", NULL);
  fixture->opened = g_string_new (NULL);
  fixture->recovery = mutual_recovery_new ();
  fixture->list = mutual_recovery_list_new (fixture->recovery);
  g_assert_false (gtk_widget_get_visible (fixture->list));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->list);
  fixture->window = pane_test_show (overlay, 400, 400);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app", G_ACTION_GROUP (actions));
  mutual_recovery_refresh (fixture->recovery);
  pane_test_wait_for (count (fixture) == 2);
  pane_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pane_test_close (fixture->window);
  g_clear_object (&fixture->recovery);
  g_string_free (fixture->opened, TRUE);
  g_assert_true (mutual_draft_flush_all (PATIENCE));
}

static void
click (Fixture    *fixture,
       const char *tooltip_or_label,
       guint       number)
{
  GtkWidget *row = gtk_widget_get_first_child (pane_test_find_type (fixture->list, GTK_TYPE_LIST_BOX));
  GtkWidget *box;

  while (number-- > 0)
    row = gtk_widget_get_next_sibling (row);
  box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), tooltip_or_label) == 0 ||
                                  g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip_or_label) == 0))
      {
        g_signal_emit_by_name (child, "clicked");
        return;
      }
  g_assert_not_reached ();
}

static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (gtk_widget_get_visible (fixture->list));
  pane_test_assert_shows (fixture->list, "Plans that were not saved");
  pane_test_assert_shows (fixture->list, "Harbour Bank statement checks");
  pane_test_assert_shows (fixture->list, "harbour.map · Just now");
  pane_test_assert_shows (fixture->list, "Untitled Plan");
  pane_test_assert_shows (fixture->list, "Never saved · Just now");
  pane_test_assert_shows (fixture->list, "Open All");
  pane_test_assert_measures (fixture->list);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  const MutualDraftsEntry *entry;
  g_autoptr (MutualRecoveryItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->recovery), 0);

  click (fixture, "Open", 0);
  entry = mutual_recovery_item_get_entry (item);
  g_assert_cmpstr (fixture->opened->str, ==, entry->file != NULL ? "[file:///plans/harbour.map]" : "[]");
  g_assert_cmpuint (count (fixture), ==, 1);
  pane_test_assert_hides (fixture->list, "Open All");
  click (fixture, "Open", 0);
  g_assert_false (gtk_widget_get_visible (fixture->list));
}

static void
test_open_all (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *label = pane_test_find (fixture->list, "Open All");

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_nonnull (strstr (fixture->opened->str, "[]"));
  g_assert_nonnull (strstr (fixture->opened->str, "[file:///plans/harbour.map]"));
}

static void
test_discard (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MutualRecoveryItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->recovery), 0);
  g_autofree char *path = g_strdup (mutual_recovery_item_get_entry (item)->path);
  GtkWidget *undo;

  click (fixture, "Discard", 0);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  /* To look again does not bring it back; the toast does. */
  mutual_recovery_refresh (fixture->recovery);
  leave_draft ("One more", NULL);
  mutual_recovery_refresh (fixture->recovery);
  pane_test_wait_for (count (fixture) == 2);
  pane_test_settle ();
  undo = pane_test_find (GTK_WIDGET (fixture->window), "Undo");
  g_signal_emit_by_name (gtk_widget_get_ancestor (undo, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (count (fixture), ==, 3);
  pane_test_settle ();
  g_assert_true (mutual_draft_flush_all (PATIENCE));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));

  /* Without the toast it is gone for good, at the end at the latest. */
  mutual_recovery_discard (fixture->recovery, item);
  mutual_recovery_settle_all (fixture->recovery);
  g_assert_true (mutual_draft_flush_all (PATIENCE));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MutualRecoveryItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->recovery), 0);
  g_autofree char *head = g_build_filename (mutual_recovery_item_get_entry (item)->path, "draft.json", NULL);
  guint i = 0;

  g_assert_true (g_file_set_contents (head, "?", -1, NULL));
  mutual_recovery_refresh (fixture->recovery);
  pane_test_wait_for (({
    g_autoptr (MutualRecoveryItem) first = g_list_model_get_item (G_LIST_MODEL (fixture->recovery), 0);
    g_autoptr (MutualRecoveryItem) second = g_list_model_get_item (G_LIST_MODEL (fixture->recovery), 1);

    i = first != NULL && mutual_recovery_item_get_entry (first)->is_damaged ? 0 : 1;
    count (fixture) == 2 && (i == 0 || mutual_recovery_item_get_entry (second)->is_damaged);
  }));
  pane_test_settle ();
  pane_test_assert_hides (fixture->list, "Open All");
  click (fixture, "Remove from the List", i);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_words (void)
{
  /* A Monday. */
  g_autoptr (GDateTime) then = g_date_time_new_local (2026, 11, 23, 10, 42, 30);
  gint64 time = g_date_time_to_unix (then);
  const struct
  {
    gint64 later;
    const char *when;
    const char *age;
  } cases[] = {
    { 10, "10:42", "Just now" },
    { 60, "10:42", "1 minute ago" },
    { 59 * 60, "10:42", "59 minutes ago" },
    { 3600, "10:42", "1 hour ago" },
    { 23 * 3600, "Monday 10:42", "23 hours ago" },
    { 24 * 3600, "Monday 10:42", "Monday 10:42" },
    { 5 * 24 * 3600, "Monday 10:42", "Monday 10:42" },
    { 7 * 24 * 3600, "23 November 2026, 10:42", "23 November 2026, 10:42" },
    /* The clock was wrong then, or is now. */
    { -48 * 3600, "23 November 2026, 10:42", "23 November 2026, 10:42" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *when = mutual_recovery_describe_time (time, time + cases[i].later);
      g_autofree char *age = mutual_recovery_describe_age (time, time + cases[i].later);

      g_assert_cmpstr (when, ==, cases[i].when);
      g_assert_cmpstr (age, ==, cases[i].age);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("mutual-recovery-XXXXXX", NULL);
  int result;

  state = g_build_filename (home, "state", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  pane_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/recovery/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (shown);
  ADD (open);
  ADD (open_all);
  ADD (discard);
  ADD (damaged);
#undef ADD
  g_test_add_func ("/recovery/words", test_words);

  result = g_test_run ();
  remove_tree (home);
  g_free (state);
  return result;
}
