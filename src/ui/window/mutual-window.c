/* The window of one plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "start/mutual-recent.h"
#include "start/mutual-start-page.h"
#include "widgets/mutual-mounting.h"
#include "widgets/mutual-toast.h"

#include <glib/gi18n.h>

/* Anything shorter is over before it can be read. */
#define LOADING_DELAY_MS 500

G_DEFINE_FINAL_TYPE (MutualWindow, mutual_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SHOW_PANE,
  N_PROPS
};

enum
{
  STAYS,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static MutualSession *
get_session (MutualWindow *self)
{
  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

static void
update (MutualWindow *self)
{
  mutual_window_update_title (self);
  mutual_window_update_header (self);
  mutual_window_update_actions (self);
}

static void
show_page (MutualWindow *self,
           GtkWidget    *page)
{
  if (gtk_widget_get_parent (page) == NULL)
    gtk_stack_add_child (self->pages, page);
  gtk_stack_set_visible_child (self->pages, page);
  if (self->start_page != NULL && self->start_page != page)
    gtk_stack_remove (self->pages, g_steal_pointer (&self->start_page));
}

static void
on_show_pane (MutualWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
}

static void
show_plan (MutualWindow *self)
{
  MutualSession *session = get_session (self);

  if (self->plan_view == NULL)
    {
      self->plan_view = MUTUAL_PLAN_VIEW (mutual_plan_view_new ());
      g_object_bind_property (self->width_bin, "narrow", self->plan_view, "narrow", G_BINDING_SYNC_CREATE);
      g_settings_bind (self->settings, "side-pane-visible", self->plan_view, "want-pane", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "side-pane-page", self->plan_view, "page", G_SETTINGS_BIND_DEFAULT);
      g_signal_connect_object (self->plan_view, "notify::show-pane", G_CALLBACK (on_show_pane), self,
                               G_CONNECT_SWAPPED);
    }
  mutual_plan_view_set_session (self->plan_view, session);
  show_page (self, GTK_WIDGET (self->plan_view));
  gtk_widget_grab_focus (GTK_WIDGET (self->plan_view));
  on_show_pane (self);

  mutual_window_follow_session (self);
  if (mutual_session_get_read_only (session))
    mutual_bar_present (self->notice_bar, _("A newer version of Mutual made this plan. Here it can only be looked at, "
                                            "as saving it could lose what is not known yet."));
}

static void
show_problem (MutualWindow *self)
{
  if (self->problem_page == NULL)
    self->problem_page = MUTUAL_PROBLEM_PAGE (mutual_problem_page_new ());
  mutual_problem_page_set_narrow (self->problem_page, mutual_width_bin_get_narrow (self->width_bin));
  mutual_problem_page_show (self->problem_page, self->document);
  show_page (self, GTK_WIDGET (self->problem_page));
}

static void
on_file (MutualWindow *self)
{
  GFile *file = mutual_document_get_file (self->document);

  mutual_window_update_title (self);
  if (file != NULL && get_session (self) != NULL)
    mutual_recent_add (file);
}

static gboolean
on_loading_is_slow (gpointer user_data)
{
  MutualWindow *self = user_data;

  self->loading_source = 0;
  show_page (self, self->loading_page);
  gtk_spinner_start (self->spinner);
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MutualWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean connected = mutual_mounting_finish (G_FILE (source), result, &error);

  gtk_spinner_stop (self->spinner);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || self->document == NULL)
    return;

  self->has_connected = connected;
  if (connected)
    {
      mutual_window_load (self);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mutual_document_refuse (self->document, error);
  show_problem (self);
  update (self);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ready = mutual_document_load_finish (MUTUAL_DOCUMENT (source), result, &error);
  gboolean has_connected = self->has_connected;

  self->has_connected = FALSE;
  g_clear_handle_id (&self->loading_source, g_source_remove);
  gtk_spinner_stop (self->spinner);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || self->document == NULL)
    return;

  if (g_error_matches (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NOT_MOUNTED) && !has_connected)
    {
      on_loading_is_slow (self);
      mutual_mounting_start (mutual_document_get_file (self->document), GTK_WINDOW (self), self->loading, on_connected,
                             g_object_ref (self));
      return;
    }

  if (ready)
    {
      show_plan (self);
      on_file (self);
      mutual_window_tell_recovered (self);
    }
  else
    show_problem (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}

static void
on_narrow (MutualWindow *self)
{
  MutualBar *bars[] = { self->notice_bar, self->conflict_bar, self->recovery_bar, self->problem_bar, self->draft_bar };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    mutual_bar_set_narrow (bars[i], mutual_width_bin_get_narrow (self->width_bin));
  if (self->problem_page != NULL)
    mutual_problem_page_set_narrow (self->problem_page, mutual_width_bin_get_narrow (self->width_bin));
  mutual_window_update_header (self);
  mutual_window_update_actions (self);
  mutual_pane_set_narrow (MUTUAL_PANE (self->reason_bar), mutual_width_bin_get_narrow (self->width_bin));
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         MutualWindow  *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) array = g_ptr_array_new ();
  GSList *l;

  for (l = files; l != NULL; l = l->next)
    g_ptr_array_add (array, l->data);
  if (array->len == 0)
    return FALSE;

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), (GFile **) array->pdata,
                      (int) array->len, "");
  return TRUE;
}

static void
set_document (MutualWindow   *self,
              MutualDocument *document)
{
  g_assert (self->document == NULL);

  self->document = g_object_ref (document);
  mutual_window_follow_disk (self);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (mutual_window_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (on_file), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (mutual_window_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (mutual_window_update_inhibition), self,
                           G_CONNECT_SWAPPED);
  mutual_window_follow_draft (self);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (mutual_window_update_actions), self,
                           G_CONNECT_SWAPPED);
}

static void
remember_size (MutualWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", MAX (width, MUTUAL_MINIMUM_WIDTH));
      g_settings_set_int (self->settings, "window-height", MAX (height, 200));
    }
}

static gboolean
mutual_window_close_request (GtkWindow *window)
{
  MutualWindow *self = MUTUAL_WINDOW (window);

  if (mutual_window_ask_to_close (self))
    return TRUE;

  remember_size (self);
  return GTK_WINDOW_CLASS (mutual_window_parent_class)->close_request (window);
}

static void
mutual_window_constructed (GObject *object)
{
  MutualWindow *self = MUTUAL_WINDOW (object);
  int width;

  G_OBJECT_CLASS (mutual_window_parent_class)->constructed (object);

  width = g_settings_get_int (self->settings, "window-width");
  gtk_window_set_default_size (GTK_WINDOW (self), width, g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  else
    mutual_width_bin_expect_width (self->width_bin, width);
}

static void
mutual_window_dispose (GObject *object)
{
  MutualWindow *self = MUTUAL_WINDOW (object);

  g_clear_handle_id (&self->loading_source, g_source_remove);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_weak_pointer (&self->presentation);
  g_clear_object (&self->document);
  g_clear_object (&self->new_menu);
  g_clear_object (&self->undo_section);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mutual_window_parent_class)->dispose (object);
}

static void
mutual_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MutualWindow *self = MUTUAL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, self->plan_view != NULL && mutual_plan_view_get_show_pane (self->plan_view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MutualWindow *self = MUTUAL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SHOW_PANE:
      if (self->plan_view != NULL)
        mutual_plan_view_set_show_pane (self->plan_view, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_window_class_init (MutualWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mutual_window_constructed;
  object_class->dispose = mutual_window_dispose;
  object_class->get_property = mutual_window_get_property;
  object_class->set_property = mutual_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = mutual_window_close_request;

  properties[PROP_SHOW_PANE] = g_param_spec_boolean ("show-pane", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[STAYS] = g_signal_new ("stays", MUTUAL_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  mutual_window_install_actions (klass);

  g_type_ensure (MUTUAL_TYPE_BAR);
  g_type_ensure (MUTUAL_TYPE_REASON_BAR);
  g_type_ensure (MUTUAL_TYPE_WIDTH_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, width_bin);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, open_content);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, share_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, pane_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, share_menu);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, recovery_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, reason_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, MutualWindow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
}

/* Keys that are for the whole window unless something in it has a use for them. */
static void
add_keys (MutualWindow *self)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = { { GDK_KEY_F2, "win.rename" }, { GDK_KEY_Escape, "win.clear-filter" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
mutual_window_init (MutualWindow *self)
{
  GtkDropTarget *target;

  self->settings = g_settings_new (APPLICATION_ID);
  self->undo_section = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  mutual_window_init_header (self);
  mutual_window_init_title (self);

  /* Before any entry takes the name of the file for text. */
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  add_keys (self);

  update (self);
}

/**
 * mutual_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a new, empty window, owned by GTK until it is destroyed
 */
MutualWindow *
mutual_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (MUTUAL_TYPE_WINDOW, "application", application, NULL);
}

/**
 * mutual_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its document
 */
MutualDocument *
mutual_window_get_document (MutualWindow *self)
{
  g_return_val_if_fail (MUTUAL_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * mutual_window_show_start:
 * @self: an empty window
 *
 * Shows what there is to open.
 */
void
mutual_window_show_start (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));
  g_return_if_fail (self->document == NULL && self->start_page == NULL);

  self->start_page = mutual_start_page_new ();
  g_object_bind_property (self->width_bin, "narrow", self->start_page, "narrow", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->start_page, "search-mode", self->search_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  mutual_window_offer_drafts (self);
  show_page (self, self->start_page);
  gtk_widget_grab_focus (self->start_page);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * mutual_window_open:
 * @self: an empty window
 * @file: a file
 *
 * Opens @file in the window and presents it: at once when that is quick, and with a way to give up when it is not.
 */
void
mutual_window_open (MutualWindow *self,
                    GFile        *file)
{
  g_autoptr (MutualDocument) document = NULL;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));
  g_return_if_fail (self->document == NULL);
  g_return_if_fail (G_IS_FILE (file));

  document = mutual_document_new (file);
  set_document (self, document);
  mutual_window_load (self);
}

/**
 * mutual_window_open_draft:
 * @self: an empty window
 * @path: (type filename): the folder of a draft that nobody has open
 * @file: (nullable): the file of its plan
 *
 * Opens what a crash left behind in the window and presents it.
 */
void
mutual_window_open_draft (MutualWindow *self,
                          const char   *path,
                          GFile        *file)
{
  g_autoptr (MutualDocument) document = NULL;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));
  g_return_if_fail (self->document == NULL);
  g_return_if_fail (path != NULL);

  document = mutual_document_new_from_draft (path, file);
  set_document (self, document);
  mutual_window_load (self);
}

/**
 * mutual_window_open_new:
 * @self: an empty window
 * @plan: a sealed plan that no file holds
 * @modified: whether something would be lost if it were closed now
 *
 * Shows @plan in the window and presents it.
 */
void
mutual_window_open_new (MutualWindow *self,
                        MutualPlan   *plan,
                        gboolean      modified)
{
  g_autoptr (MutualDocument) document = NULL;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));
  g_return_if_fail (self->document == NULL);

  document = mutual_document_new_untitled (plan, modified);
  set_document (self, document);
  mutual_window_update_inhibition (self);
  show_plan (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * mutual_window_load:
 * @self: a window with a document that is not loaded
 *
 * Loads the document, for the first time or again.
 */
void
mutual_window_load (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  if (self->document == NULL || self->loading_source != 0 || get_session (self) != NULL)
    return;

  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->loading_source = g_timeout_add (LOADING_DELAY_MS, on_loading_is_slow, self);
  mutual_document_load_async (self->document, self->loading, on_loaded, g_object_ref (self));
  update (self);
}

/**
 * mutual_window_add_toast:
 * @self: a window
 * @text: a short message
 *
 * Says something that needs no answer.
 */
void
mutual_window_add_toast (MutualWindow *self,
                         const char   *text)
{
  AdwToast *toast;

  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  toast = mutual_toast_new (text);
  adw_toast_set_timeout (toast, 2);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
