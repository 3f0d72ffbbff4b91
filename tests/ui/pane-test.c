/* What the tests of the panes share: a sample on show, and what a user sees and does there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pane-test.h"

#include "sample.h"

#define N_FRAMES 2

/* With the looks that the application loads by itself, as widths come from there. */
void
pane_test_init (int    *argc,
                char ***argv)
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
  g_autoptr (MutualPlan) plan = sample_load ("samples", sample);

  return mutual_session_new (plan, FALSE);
}

/* Returns: (transfer none): a window that shows @pane alone; to be destroyed */
GtkWindow *
pane_test_show (GtkWidget *pane,
                int        width,
                int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, pane);
  gtk_window_present (window);
  pane_test_wait_for (gtk_widget_get_mapped (pane));
  pane_test_settle ();
  pane_test_assert_measures (pane);

  return window;
}

/* Lets what was scheduled happen, and frames be drawn: what the first one leaves for later is in the second. */
void
pane_test_settle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      g_autoptr (GdkFrameClock) clock = NULL;
      gint64 last;

      if (!gtk_widget_get_mapped (window))
        continue;
      clock = g_object_ref (gtk_widget_get_frame_clock (window));
      last = gdk_frame_clock_get_frame_counter (clock) + N_FRAMES;
      gdk_frame_clock_begin_updating (clock);
      pane_test_wait_for (!gtk_widget_get_mapped (window) || gdk_frame_clock_get_frame_counter (clock) >= last);
      gdk_frame_clock_end_updating (clock);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Returns: (transfer none) (nullable): the label in sight at or below @widget that says just @text */
GtkWidget *
pane_test_find (GtkWidget  *widget,
                const char *text)
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
read_labels (GtkWidget *widget,
             GString   *text)
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
pane_test_find_type (GtkWidget *widget,
                     GType      type)
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

static void
assert_least (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             least)
{
  int minimum, natural;

  gtk_widget_measure (widget, !orientation, -1, &minimum, &natural, NULL, NULL);
  for (int size = minimum; size <= 2 * natural; size += (2 * natural - minimum) / 8 + 1)
    {
      int needed;

      gtk_widget_measure (widget, orientation, size, &needed, NULL, NULL, NULL);
      if (needed < least)
        g_error ("%s claims to need %d, but needs only %d at %d", G_OBJECT_TYPE_NAME (widget), least, needed, size);
    }
}

/* Makes sure that the least height of all at and below @widget is that at the best width, and the other way round. GTK
 * warns where this is not so, but only since 4.16, and only in windows of certain sizes. Its own grid has this fault: what
 * holds one must make up for it. */
void
pane_test_assert_measures (GtkWidget *widget)
{
  GtkOrientation orientation = GTK_ORIENTATION_HORIZONTAL;
  int least;

  if (!gtk_widget_should_layout (widget))
    return;
  if (gtk_widget_get_request_mode (widget) == GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH)
    orientation = GTK_ORIENTATION_VERTICAL;
  gtk_widget_measure (widget, orientation, -1, &least, NULL, NULL, NULL);
  if (!GTK_IS_GRID (widget))
    assert_least (widget, orientation, least);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pane_test_assert_measures (child);
}

/* Presses a key on the controllers of @widget, as no test can send an event to GTK 4. Returns whether it was used. */
gboolean
pane_test_press (GtkWidget *widget,
                 guint      keyval)
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
pane_test_edit (MutualSession *session,
                MutualEdit    *edit)
{
  g_autoptr (MutualEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  mutual_session_edit (session, "Edit", owned, &error);
  g_assert_no_error (error);
  pane_test_settle ();
}

/* Returns: (transfer none): an item of one of the plan's lists */
MutualItem *
pane_test_get (MutualSession *session,
               MutualMember   list,
               guint          position)
{
  return mutual_item_get_child (MUTUAL_ITEM (mutual_session_get_plan (session)), list, position);
}

/* The toolkit of Debian 12 does not forget what it waits to do with the pointer, after a menu was open, when the window
 * goes: it speaks of a surface that is no more. */
void
pane_test_close (GtkWindow *window)
{
  gint64 end = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  gtk_window_destroy (window);
}
