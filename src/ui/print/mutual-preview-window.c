/* The pages of a plan as they would be printed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "print/mutual-preview-window.h"

#include "paper/mutual-paper-pages.h"
#include "paper/mutual-paper-rows.h"
#include "print/mutual-preview-page.h"
#include "print/mutual-preview-tools.h"
#include "print/mutual-print-memory.h"
#include "widgets/mutual-bar.h"

#include <glib/gi18n.h>

#define ACTION(name) static void name (GtkWidget *widget, const char *action_name, GVariant *parameter)

#define ZOOM_STEP 1.25
#define ZOOM_MIN 0.25
#define ZOOM_MAX 4.0
#define SIDE_WIDTH 330

struct _MutualPreviewWindow
{
  AdwWindow           parent_instance;

  MutualDocument     *document;
  GSettings          *settings;
  GtkPageSetup       *page_setup;
  MutualPaperRows    *rows;
  MutualPaperPages   *pages;   /* those that show */
  guint               page;
  GCancellable       *running; /* while others are laid out */
  MutualBar          *bar;
  MutualPreviewPage  *sheet;
  MutualPreviewTools *tools;
};

enum
{
  PRINT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (MutualPreviewWindow, mutual_preview_window, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static guint
count_pages (MutualPreviewWindow *self)
{
  return self->pages != NULL ? mutual_paper_pages_get_n_pages (self->pages) : 0;
}

static void
update (MutualPreviewWindow *self)
{
  guint n_pages = count_pages (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < n_pages);
  mutual_preview_tools_set_busy (self->tools, self->running != NULL);
  if (n_pages == 0)
    return;

  mutual_preview_tools_set_position (self->tools, self->page, n_pages);
  mutual_preview_page_show (self->sheet, self->pages, self->page);
}

static void
go_to (MutualPreviewWindow *self,
       guint                page)
{
  if (count_pages (self) == 0)
    return;

  self->page = MIN (page, count_pages (self) - 1);
  update (self);
}

static void
on_laid_out (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MutualPreviewWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  MutualPaperPages *pages = mutual_paper_pages_finish (result, &error);

  if (pages != NULL)
    {
      /* What is shown already stays in sight where it can. */
      g_set_object (&self->pages, pages);
      g_object_unref (pages);
      g_clear_object (&self->running);
      mutual_bar_clear (self->bar);
      go_to (self, self->page);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_object (&self->running);
      mutual_bar_present (self->bar, error->message);
      update (self);
    }
}

static void
lay_out (MutualPreviewWindow *self)
{
  MutualSession *session = mutual_document_get_session (self->document);
  g_autoptr (MutualPaperChoice) choice = NULL;
  g_autoptr (GBytes) plan = NULL;

  if (session == NULL)
    return;

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();

  choice = mutual_paper_choice_copy (mutual_paper_rows_get_choice (self->rows));
  g_strfreev (choice->expanded);
  choice->expanded = mutual_session_dup_expanded (session);
  g_set_object (&choice->page_setup, self->page_setup);
  plan = mutual_document_write (self->document);
  mutual_paper_pages_start (plan, mutual_session_get_today (session), choice, self->running, on_laid_out,
                            g_object_ref (self));
  update (self);
}

static void
zoom_by (MutualPreviewWindow *self,
         double               factor)
{
  mutual_preview_page_set_zoom (self->sheet, CLAMP (mutual_preview_page_get_zoom (self->sheet) * factor, ZOOM_MIN,
                                                    ZOOM_MAX));
}

ACTION (do_previous)
{
  MutualPreviewWindow *self = MUTUAL_PREVIEW_WINDOW (widget);

  go_to (self, self->page > 0 ? self->page - 1 : 0);
}

ACTION (do_next)
{
  MutualPreviewWindow *self = MUTUAL_PREVIEW_WINDOW (widget);

  go_to (self, self->page + 1);
}

ACTION (do_first)
{
  go_to (MUTUAL_PREVIEW_WINDOW (widget), 0);
}

ACTION (do_last)
{
  go_to (MUTUAL_PREVIEW_WINDOW (widget), G_MAXUINT - 1);
}

ACTION (do_zoom_in)
{
  zoom_by (MUTUAL_PREVIEW_WINDOW (widget), ZOOM_STEP);
}

ACTION (do_zoom_out)
{
  zoom_by (MUTUAL_PREVIEW_WINDOW (widget), 1 / ZOOM_STEP);
}

ACTION (do_zoom_fit)
{
  mutual_preview_page_set_zoom (MUTUAL_PREVIEW_WINDOW (widget)->sheet, 0);
}

ACTION (do_print)
{
  g_signal_emit (widget, signals[PRINT], 0);
}

static GtkWidget *
create_header (MutualPreviewWindow *self,
               AdwFlap             *flap)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *print = gtk_button_new_with_mnemonic (_("_Print…"));

  gtk_button_set_icon_name (GTK_BUTTON (toggle), "mutual-side-pane-symbolic");
  gtk_widget_set_tooltip_text (toggle, _("What Is Printed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What Is Printed"), -1);
  g_object_bind_property (flap, "reveal-flap", toggle, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_widget_add_css_class (print, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "preview.print");
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (header), ADW_CENTERING_POLICY_LOOSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), print);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), toggle);

  return header;
}

static GtkWidget *
scroll (GtkWidget     *child,
        GtkPolicyType  horizontal)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), horizontal, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, horizontal == GTK_POLICY_AUTOMATIC);

  return scrolled;
}

static void
build (MutualPreviewWindow     *self,
       const MutualPaperChoice *choice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AdwFlap *flap = ADW_FLAP (adw_flap_new ());
  GtkWidget *side;

  self->rows = MUTUAL_PAPER_ROWS (mutual_paper_rows_new (
    mutual_session_get_plan (mutual_document_get_session (self->document)), choice));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "paper-choices");
  g_signal_connect_object (self->rows, "changed", G_CALLBACK (lay_out), self, G_CONNECT_SWAPPED);
  side = scroll (GTK_WIDGET (self->rows), GTK_POLICY_NEVER);
  gtk_widget_set_size_request (side, SIDE_WIDTH, -1);
  gtk_widget_add_css_class (side, "background");

  self->sheet = MUTUAL_PREVIEW_PAGE (mutual_preview_page_new ());
  adw_flap_set_flap (flap, side);
  adw_flap_set_flap_position (flap, GTK_PACK_END);
  adw_flap_set_separator (flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_content (flap, scroll (GTK_WIDGET (self->sheet), GTK_POLICY_AUTOMATIC));

  self->bar = MUTUAL_BAR (mutual_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "problem");
  gtk_box_append (GTK_BOX (box), create_header (self, flap));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (flap));
  self->tools = MUTUAL_PREVIEW_TOOLS (mutual_preview_tools_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tools));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
mutual_preview_window_dispose (GObject *object)
{
  MutualPreviewWindow *self = MUTUAL_PREVIEW_WINDOW (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->pages);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_object (&self->page_setup);

  G_OBJECT_CLASS (mutual_preview_window_parent_class)->dispose (object);
}

static void
mutual_preview_window_class_init (MutualPreviewWindowClass *klass)
{
  const struct
  {
    const char                  *action;
    GtkWidgetActionActivateFunc  activate;
    guint                        keyval;
    guint                        keypad;
    GdkModifierType              modifiers;
  } actions[] = {
    { "preview.previous", do_previous, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0 },
    { "preview.next", do_next, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0 },
    { "preview.first", do_first, GDK_KEY_Home, GDK_KEY_KP_Home, 0 },
    { "preview.last", do_last, GDK_KEY_End, GDK_KEY_KP_End, 0 },
    { "preview.zoom-in", do_zoom_in, GDK_KEY_plus, GDK_KEY_KP_Add, GDK_CONTROL_MASK },
    { "preview.zoom-out", do_zoom_out, GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK },
    { "preview.zoom-fit", do_zoom_fit, GDK_KEY_0, GDK_KEY_KP_0, GDK_CONTROL_MASK },
    { "preview.print", do_print, GDK_KEY_p, GDK_KEY_P, GDK_CONTROL_MASK },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_preview_window_dispose;

  signals[PRINT] = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].keyval, actions[i].modifiers, actions[i].action,
                                           NULL);
      gtk_widget_class_add_binding_action (widget_class, actions[i].keypad, actions[i].modifiers, actions[i].action,
                                           NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
mutual_preview_window_init (MutualPreviewWindow *self)
{
  self->settings = g_settings_new (MUTUAL_PAPER_SCHEMA);
  self->page_setup = mutual_print_memory_load_page_setup (self->settings);
  gtk_window_set_title (GTK_WINDOW (self), _("Print Preview"));
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 780);
}

/**
 * mutual_preview_window_new:
 * @parent: (nullable): the window of the plan
 * @document: its document
 * @choice: (nullable): what of it to begin with, or %NULL for what was printed last
 *
 * Shows the pages; they follow what is written in the plan meanwhile.
 *
 * Returns: (transfer none): a window to present, owned by GTK until it is closed
 */
GtkWindow *
mutual_preview_window_new (GtkWindow               *parent,
                           MutualDocument          *document,
                           const MutualPaperChoice *choice)
{
  MutualPreviewWindow *self;
  g_autoptr (MutualPaperChoice) last = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (MUTUAL_IS_DOCUMENT (document), NULL);

  self = g_object_new (MUTUAL_TYPE_PREVIEW_WINDOW, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  if (choice == NULL)
    last = mutual_paper_choice_new (self->settings);
  build (self, choice != NULL ? choice : last);
  g_signal_connect_object (mutual_document_get_session (document), "changed", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  lay_out (self);

  return GTK_WINDOW (self);
}

/**
 * mutual_preview_window_get_choice:
 * @self: a preview
 *
 * Returns: (transfer none): what of the plan it shows
 */
const MutualPaperChoice *
mutual_preview_window_get_choice (MutualPreviewWindow *self)
{
  g_return_val_if_fail (MUTUAL_IS_PREVIEW_WINDOW (self), NULL);

  return mutual_paper_rows_get_choice (self->rows);
}
