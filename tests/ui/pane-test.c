/* What the tests of the panes share: a sample on show, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pane-test.h"

#include "format/mutual-reader.h"

/* A machine that is busy with other things may need so long for a frame. */
#define PATIENCE (5 * G_TIME_SPAN_SECOND)

/* With the looks that the application loads by itself, as widths come from there. */
void
pane_test_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) style = NULL;
  GdkDisplay *display;

  g_test_init (argc, argv, NULL);
  adw_init ();
  display = gdk_display_get_default ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/mutual/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), "/mutual/icons");
}

/* Returns: (transfer full): a session on one of the samples that ship */
MutualSession *
pane_test_open (const char *sample)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", sample, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, length);
  plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);
  if (!mutual_plan_is_sealed (plan))
    mutual_plan_seal (plan);

  return mutual_session_new (plan, FALSE);
}

static void
count_frame (guint *n_frames)
{
  (*n_frames)++;
}

static gboolean
on_idle (gpointer user_data)
{
  gboolean *idle = user_data;

  *idle = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_until_idle (void)
{
  gboolean idle = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, on_idle, &idle, NULL);
  while (!idle)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint n_frames = 0;

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_frame), &n_frames);
  gtk_widget_queue_draw (widget);
  while (n_frames == 0 && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  g_signal_handlers_disconnect_by_func (clock, count_frame, &n_frames);
}

/* Returns: (transfer none): a window that shows @pane alone; to be destroyed */
GtkWindow *
pane_test_show (GtkWidget *pane, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gint64 end = g_get_monotonic_time () + PATIENCE;

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, pane);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (pane) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (gtk_widget_get_mapped (pane));
  pane_test_settle ();

  return window;
}

/* Lets what was scheduled happen, and be drawn. */
void
pane_test_settle (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  wait_until_idle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (gtk_widget_get_mapped (toplevel))
        wait_for_frame (toplevel);
    }
  wait_until_idle ();
}

/* Returns: (transfer none) (nullable): the label in sight at or below @widget that says just @text */
GtkWidget *
pane_test_find (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pane_test_find (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
read_labels (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      const char *label = gtk_label_get_text (GTK_LABEL (widget));

      if (*label != '\0')
        g_string_append_printf (text, text->len > 0 ? "|%s" : "%s", label);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

/* Returns: (transfer full): all labels in sight, in their order, with bars between them */
char *
pane_test_read (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_labels (widget, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: (transfer none) (nullable): the first widget of @type in sight at or below @widget */
GtkWidget *
pane_test_find_type (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pane_test_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Presses a key on the controllers of @widget, as no test can send an event to GTK 4. Returns whether it was used. */
gboolean
pane_test_press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean used = FALSE;

  for (guint i = 0; !used && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &used);
    }
  pane_test_settle ();
  return used;
}

/* Takes @edit, does it as an undoable step, and lets the panes follow. */
void
pane_test_edit (MutualSession *session, MutualEdit *edit)
{
  g_autoptr (MutualEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  mutual_session_edit (session, "Edit", owned, &error);
  g_assert_no_error (error);
  pane_test_settle ();
}

/* Returns: (transfer none): an item of one of the plan's lists */
MutualItem *
pane_test_get (MutualSession *session, MutualMember list, guint position)
{
  return mutual_item_get_child (MUTUAL_ITEM (mutual_session_get_plan (session)), list, position);
}
