/* The slip story of a plan: every move of a date by date, what they come to, whose they were and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "slips/mutual-slips-window.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-slips.h"
#include "session/mutual-commands.h"
#include "slips/mutual-slip-row.h"
#include "slips/mutual-slips-choice.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-toast.h"
#include "widgets/mutual-width-bin.h"

#include <glib/gi18n.h>

#define WIDTH 820
#define HEIGHT 640

struct _MutualSlipsWindow
{
  AdwWindow parent_instance;

  /* Template */
  MutualWidthBin *width_bin;
  AdwToastOverlay *toast_overlay;
  GtkWidget *copy_button;
  GtkWidget *head;
  GtkLabel *summary;
  GtkWidget *note;
  MutualSlipsChoice *choice;
  GtkStack *pages;
  GtkListView *list;
  AdwStatusPage *none_page;
  GtkWidget *agree_button;

  MutualSession *session;
  GListStore *store; /* the entries of “changes” that show, the last first */
  GPtrArray *rows;   /* unowned, those bound to one */
};

G_DEFINE_FINAL_TYPE (MutualSlipsWindow, mutual_slips_window, ADW_TYPE_WINDOW)

static MutualPlan *
get_plan (MutualSlipsWindow *self)
{
  return mutual_session_get_plan (self->session);
}

static MutualSlips *
read_slips (MutualSlipsWindow *self,
            gboolean           shared_only)
{
  MutualSlipsFilter filter;

  mutual_slips_choice_get (self->choice, &filter);
  filter.shared_only = shared_only;
  return mutual_slips_new (get_plan (self), &filter);
}

static MutualItem *
get_change (const MutualSlips *slips,
            guint              position)
{
  const MutualSlip *slip = g_ptr_array_index (slips->list, slips->list->len - 1 - position);

  return slip->change;
}

static gboolean
is_at (MutualSlipsWindow *self,
       guint              position,
       MutualItem        *change)
{
  g_autoptr (GObject) shown = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return shown == (GObject *) change;
}

/* What stays where it was keeps its row, with the focus in it. */
static void
fill_list (MutualSlipsWindow *self,
           const MutualSlips *slips)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint n = slips->list->len;
  guint first = 0;
  guint last = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  while (first < MIN (n, n_before) && is_at (self, first, get_change (slips, first)))
    first++;
  while (last < MIN (n, n_before) - first && is_at (self, n_before - 1 - last, get_change (slips, n - 1 - last)))
    last++;
  for (guint i = first; i < n - last; i++)
    g_ptr_array_add (added, get_change (slips, i));
  if (added->len > 0 || n_before > first + last)
    g_list_store_splice (self->store, first, n_before - first - last, added->pdata, added->len);
}

/* What this is about, and how one gets there. */
static void
describe_none (MutualSlipsWindow *self)
{
  const GDate *agreed = mutual_item_get_date (MUTUAL_ITEM (get_plan (self)), MUTUAL_MEMBER_AGREED_ON);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->agree_button, agreed == NULL && !mutual_session_get_read_only (self->session));
  if (agreed == NULL)
    {
      adw_status_page_set_title (self->none_page, _("No Changes of Dates"));
      adw_status_page_set_description (self->none_page,
                                       _("Once both sides have agreed on the dates, each later move is kept here with "
                                         "its reason, so that everybody can tell what slipped, how far, and why."));
      return;
    }
  date = mutual_date_format (agreed, MUTUAL_DATE_FULL);
  /* Translators: %s is a date. */
  text = g_strdup_printf (_("Both sides agreed on the dates on %s. When one moves, it is kept here with its reason."),
                          date);
  adw_status_page_set_title (self->none_page, _("No Date Has Moved"));
  adw_status_page_set_description (self->none_page, text);
}

static void
update_rows (MutualSlipsWindow *self)
{
  gboolean narrow = mutual_width_bin_get_narrow (self->width_bin);

  for (guint i = 0; i < self->rows->len; i++)
    mutual_slip_row_update (g_ptr_array_index (self->rows, i), narrow);
}

static void
update (MutualSlipsWindow *self)
{
  guint n_all = mutual_item_get_n_children (MUTUAL_ITEM (get_plan (self)), MUTUAL_MEMBER_CHANGES);
  g_autoptr (MutualSlips) slips = read_slips (self, FALSE);
  g_autofree char *summary = mutual_slips_dup_summary (slips);
  g_autofree char *note = mutual_slips_dup_note (slips);

  fill_list (self, slips);
  update_rows (self);
  gtk_label_set_label (self->summary, summary);
  mutual_label_set_or_hide (self->note, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  gtk_widget_set_visible (self->head, n_all > 0);
  gtk_widget_set_visible (self->copy_button, n_all > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slips.copy", slips->list->len > 0);
  if (n_all == 0)
    describe_none (self);
  gtk_stack_set_visible_child_name (self->pages, n_all == 0 ? "none" : slips->list->len == 0 ? "filtered" : "list");
}

static void
on_narrow (MutualSlipsWindow *self)
{
  if (self->session == NULL)
    return;
  if (mutual_width_bin_get_narrow (self->width_bin))
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  update_rows (self);
}

static void
on_reason_chosen (MutualSlipsWindow *self,
                  MutualItem        *change,
                  int                reason)
{
  const char *const ids[] = { mutual_item_get_id (change), NULL };
  g_autoptr (GError) error = NULL;

  if (mutual_session_give_reason (self->session, ids, (MutualReason) reason, NULL, &error))
    {
      mutual_session_end_typing (self->session);
      /* What shows because of it has to be there when the next key is pressed. */
      mutual_session_flush (self->session);
    }
  else
    {
      adw_toast_overlay_add_toast (self->toast_overlay, mutual_toast_new (error->message));
    }
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          MutualSlipsWindow        *self)
{
  GtkWidget *row = mutual_slip_row_new ();

  g_signal_connect_object (row, "reason-chosen", G_CALLBACK (on_reason_chosen), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         MutualSlipsWindow        *self)
{
  MutualSlipRow *row = MUTUAL_SLIP_ROW (gtk_list_item_get_child (list_item));

  mutual_slip_row_bind (row, self->session, gtk_list_item_get_item (list_item));
  mutual_slip_row_update (row, mutual_width_bin_get_narrow (self->width_bin));
  g_ptr_array_add (self->rows, row);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           MutualSlipsWindow        *self)
{
  MutualSlipRow *row = MUTUAL_SLIP_ROW (gtk_list_item_get_child (list_item));

  g_ptr_array_remove_fast (self->rows, row);
  mutual_slip_row_unbind (row);
}

typedef struct
{
  MutualSlipsWindow *window;
  char *id;
} Leave;

static void
leave_free (Leave *leave)
{
  g_object_unref (leave->window);
  g_free (leave->id);
  g_free (leave);
}

static gboolean
on_leave (gpointer user_data)
{
  Leave *leave = user_data;
  g_autoptr (MutualSession) session = g_object_ref (leave->window->session);

  gtk_window_close (GTK_WINDOW (leave->window));
  mutual_session_reveal (session, leave->id, MUTUAL_MEMBER_ID);
  return G_SOURCE_REMOVE;
}

/* Shows in the plan what moved. The list is not done with its row before this is over. */
static void
on_activate (MutualSlipsWindow *self,
             guint              position)
{
  g_autoptr (MutualItem) change = g_list_model_get_item (G_LIST_MODEL (self->store), position);
  MutualSlip slip;
  Leave *leave;

  mutual_slip_get (change, &slip);
  if (slip.item == NULL)
    return;
  leave = g_new0 (Leave, 1);
  leave->window = g_object_ref (self);
  leave->id = g_strdup (mutual_item_get_id (slip.item));
  g_idle_add_full (G_PRIORITY_DEFAULT, on_leave, leave, (GDestroyNotify) leave_free);
}

/* What is sent to somebody says nothing private. */
static void
do_copy (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  MutualSlipsWindow *self = MUTUAL_SLIPS_WINDOW (widget);
  g_autoptr (MutualSlips) slips = read_slips (self, TRUE);
  g_autofree char *text = mutual_slips_dup_text (slips);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toast_overlay, mutual_toast_new (_("The changes are on the clipboard")));
}

static void
do_undo (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  mutual_session_undo (MUTUAL_SLIPS_WINDOW (widget)->session);
}

static void
do_redo (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  mutual_session_redo (MUTUAL_SLIPS_WINDOW (widget)->session);
}

static void
on_agree (MutualSlipsWindow *self)
{
  mutual_commands_agree (self->session);
}

static void
on_show_all (MutualSlipsWindow *self)
{
  mutual_slips_choice_clear (self->choice);
  gtk_widget_child_focus (GTK_WIDGET (self->choice), GTK_DIR_TAB_FORWARD);
}

static void
mutual_slips_window_dispose (GObject *object)
{
  MutualSlipsWindow *self = MUTUAL_SLIPS_WINDOW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_slips_window_parent_class)->dispose (object);
}

static void
mutual_slips_window_finalize (GObject *object)
{
  g_ptr_array_unref (MUTUAL_SLIPS_WINDOW (object)->rows);

  G_OBJECT_CLASS (mutual_slips_window_parent_class)->finalize (object);
}

static void
mutual_slips_window_class_init (MutualSlipsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_slips_window_dispose;
  object_class->finalize = mutual_slips_window_finalize;

  g_type_ensure (MUTUAL_TYPE_WIDTH_BIN);
  g_type_ensure (MUTUAL_TYPE_SLIPS_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-slips-window.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MutualSlipsWindow, name)
  BIND (width_bin);
  BIND (toast_overlay);
  BIND (copy_button);
  BIND (head);
  BIND (summary);
  BIND (note);
  BIND (choice);
  BIND (pages);
  BIND (list);
  BIND (none_page);
  BIND (agree_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_agree);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_install_action (widget_class, "slips.copy", NULL, do_copy);
  gtk_widget_class_install_action (widget_class, "slips.undo", NULL, do_undo);
  gtk_widget_class_install_action (widget_class, "slips.redo", NULL, do_redo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "slips.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "slips.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "slips.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "slips.redo", NULL);
}

static void
mutual_slips_window_init (MutualSlipsWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  self->rows = g_ptr_array_new ();
  self->store = g_list_store_new (MUTUAL_TYPE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->store)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/**
 * mutual_slips_window_new:
 * @parent: the window of the plan
 * @session: its session
 *
 * Lists the changes of dates, and follows the plan as long as it is open.
 *
 * Returns: (transfer none): a window to present, owned by GTK until it is closed
 */
GtkWindow *
mutual_slips_window_new (GtkWindow     *parent,
                         MutualSession *session)
{
  MutualSlipsWindow *self;
  int width, height;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && MUTUAL_IS_SESSION (session), NULL);

  self = g_object_new (MUTUAL_TYPE_SLIPS_WINDOW, "transient-for", parent, NULL);
  /* As large as the window of a telephone, but no larger. */
  width = CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)), MUTUAL_MINIMUM_WIDTH, WIDTH);
  height = CLAMP (gtk_widget_get_height (GTK_WIDGET (parent)), MUTUAL_MINIMUM_HEIGHT, HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  mutual_width_bin_expect_width (self->width_bin, width);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  on_narrow (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GTK_WINDOW (self);
}
