/* The window of a presentation: the whole screen, and nothing in it but the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "present/mutual-present-window.h"

#include <glib/gi18n.h>

struct _MutualPresentWindow
{
  AdwWindow          parent_instance;

  MutualPresentView *view;
  GtkApplication    *application;
  guint              inhibition; /* of the screen's going blank, or 0 */
};

G_DEFINE_FINAL_TYPE (MutualPresentWindow, mutual_present_window, ADW_TYPE_WINDOW)

static void
do_full_screen (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
do_leave (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
mutual_present_window_map (GtkWidget *widget)
{
  MutualPresentWindow *self = MUTUAL_PRESENT_WINDOW (widget);

  GTK_WIDGET_CLASS (mutual_present_window_parent_class)->map (widget);

  if (self->application != NULL && self->inhibition == 0)
    self->inhibition = gtk_application_inhibit (self->application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                                _("A plan is being presented"));
}

static void
mutual_present_window_dispose (GObject *object)
{
  MutualPresentWindow *self = MUTUAL_PRESENT_WINDOW (object);

  if (self->inhibition != 0)
    gtk_application_uninhibit (self->application, self->inhibition);
  self->inhibition = 0;
  g_clear_object (&self->application);

  G_OBJECT_CLASS (mutual_present_window_parent_class)->dispose (object);
}

static void
mutual_present_window_class_init (MutualPresentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_present_window_dispose;
  widget_class->map = mutual_present_window_map;

  gtk_widget_class_install_action (widget_class, "present.full-screen", NULL, do_full_screen);
  gtk_widget_class_install_action (widget_class, "present.leave", NULL, do_leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "present.full-screen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "present.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "present.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "present.leave", NULL);
}

static void
mutual_present_window_init (MutualPresentWindow *self)
{
  GtkWidget *handle = gtk_window_handle_new ();

  self->view = MUTUAL_PRESENT_VIEW (mutual_present_view_new ());
  gtk_window_handle_set_child (GTK_WINDOW_HANDLE (handle), GTK_WIDGET (self->view));
  adw_window_set_content (ADW_WINDOW (self), handle);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->view));
}

/**
 * mutual_present_window_new:
 * @parent: the window of the plan
 * @session: its session
 *
 * Presents a plan on the screen of its window. The presentation follows what is written in the plan meanwhile, and goes
 * with @parent.
 *
 * Returns: (transfer none): a window to present, owned by GTK until it is closed
 */
GtkWindow *
mutual_present_window_new (GtkWindow     *parent,
                           MutualSession *session)
{
  MutualPresentWindow *self;
  GdkSurface *surface;
  GdkMonitor *monitor = NULL;
  const char *title;
  g_autofree char *text = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);

  /* Not above its parent: on one screen, the plan can be written beside it. */
  self = g_object_new (MUTUAL_TYPE_PRESENT_WINDOW, "application", gtk_window_get_application (parent), NULL);
  g_set_object (&self->application, gtk_window_get_application (parent));
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  mutual_pane_set_session (MUTUAL_PANE (self->view), session);

  title = mutual_item_get_text (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_TITLE);
  /* Translators: the title of the window that a plan is presented in; %s is the title of the plan. */
  text = title != NULL && *title != '\0' ? g_strdup_printf (_("Presentation: %s"), title)
                                         : g_strdup (_("Presentation"));
  gtk_window_set_title (GTK_WINDOW (self), text);
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (gtk_widget_get_width (GTK_WIDGET (parent)), 1),
                               MAX (gtk_widget_get_height (GTK_WIDGET (parent)), 1));

  surface = gtk_native_get_surface (GTK_NATIVE (parent));
  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (parent)), surface);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

/**
 * mutual_present_window_get_view:
 * @self: the window of a presentation
 *
 * Returns: (transfer none): what is in it
 */
MutualPresentView *
mutual_present_window_get_view (MutualPresentWindow *self)
{
  g_return_val_if_fail (MUTUAL_IS_PRESENT_WINDOW (self), NULL);

  return self->view;
}
