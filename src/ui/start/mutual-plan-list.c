/* A list of plans, each read in the background, one after another.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-plan-list.h"

#include "start/mutual-glance.h"
#include "start/mutual-plan-row.h"
#include "start/mutual-recent.h"
#include "widgets/mutual-context-menu.h"
#include "widgets/mutual-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _MutualPlanList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSizeGroup *ends;
  char **words;
  gboolean removable;
  gboolean narrow;
  MutualPlanRow *reading; /* unowned; the row whose file is being read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (MutualPlanList, mutual_plan_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REMOVABLE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void read_next (MutualPlanList *self);

static MutualPlanRow *
get_row (MutualPlanList *self,
         guint           position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), (int) position);

  return row != NULL ? MUTUAL_PLAN_ROW (row) : NULL;
}

static MutualPlanRow *
find_row (MutualPlanList *self,
          const char     *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  MutualPlanRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_file_equal (mutual_plan_row_get_file (row), file))
      return row;
  return NULL;
}

static gboolean
shows (MutualPlanList *self,
       MutualPlanRow  *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (row)) &&
         mutual_plan_row_matches (row, (const char *const *) self->words);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MutualGlance) glance = mutual_glance_read_finish (G_FILE (source), result, NULL);
  MutualPlanList *self = user_data;

  /* Cancelled: the list is gone, or is another one. */
  if (glance == NULL)
    return;

  mutual_plan_row_set_glance (self->reading, glance);
  self->reading = NULL;
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->box));
  g_signal_emit (self, signals[CHANGED], 0);
  read_next (self);
}

/* What is on this computer first: a server may let others wait. */
static void
read_next (MutualPlanList *self)
{
  MutualPlanRow *next = NULL;
  MutualPlanRow *row;

  if (self->reading != NULL)
    return;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (!mutual_plan_row_is_read (row) &&
        (next == NULL || (!g_file_is_native (mutual_plan_row_get_file (next)) &&
                          g_file_is_native (mutual_plan_row_get_file (row)))))
      next = row;
  if (next == NULL)
    return;

  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();
  self->reading = next;
  mutual_glance_read_async (mutual_plan_row_get_file (next), self->cancellable, on_read, self);
}

static void
open_row (MutualPlanList *self,
          MutualPlanRow  *row)
{
  g_autofree char *uri = g_file_get_uri (mutual_plan_row_get_file (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-uri", "s", uri);
}

static void
on_row_activated (MutualPlanList *self,
                  GtkListBoxRow  *row)
{
  open_row (self, MUTUAL_PLAN_ROW (row));
}

/* The arrows go on to what is above and below the list. */
static gboolean
on_keynav_failed (MutualPlanList   *self,
                  GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (root),
                                 direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

static gboolean
on_filter (GtkListBoxRow *row,
           gpointer       user_data)
{
  MutualPlanList *self = user_data;

  return mutual_plan_row_matches (MUTUAL_PLAN_ROW (row), (const char *const *) self->words);
}

static void
drop_row (MutualPlanList *self,
          MutualPlanRow  *row)
{
  g_autofree char *uri = g_file_get_uri (mutual_plan_row_get_file (row));

  mutual_recent_remove (uri);
  if (row == self->reading)
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      self->reading = NULL;
    }
  gtk_list_box_remove (GTK_LIST_BOX (self->box), GTK_WIDGET (row));
  read_next (self);
}

static void
on_undo (AdwToast       *toast,
         MutualPlanList *self)
{
  GtkWidget *row = g_object_steal_data (G_OBJECT (toast), "row");

  gtk_widget_set_visible (row, TRUE);
  gtk_widget_grab_focus (row);
  g_object_unref (row);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_dismissed (AdwToast       *toast,
              MutualPlanList *self)
{
  g_autoptr (GtkWidget) row = g_object_steal_data (G_OBJECT (toast), "row");

  if (row != NULL && gtk_widget_get_parent (row) == self->box)
    drop_row (self, MUTUAL_PLAN_ROW (row));
}

static void
focus_beside (MutualPlanList *self,
              MutualPlanRow  *row)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  MutualPlanRow *other;

  for (guint i = (guint) position + 1; (other = get_row (self, i)) != NULL; i++)
    if (shows (self, other))
      {
        gtk_widget_grab_focus (GTK_WIDGET (other));
        return;
      }
  for (int i = position - 1; i >= 0; i--)
    if (shows (self, get_row (self, (guint) i)))
      {
        gtk_widget_grab_focus (GTK_WIDGET (get_row (self, (guint) i)));
        return;
      }
}

/* The row goes at once; the desktop's list learns of it when nobody can undo it any more. */
static void
remove_row (MutualPlanList *self,
            MutualPlanRow  *row)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  focus_beside (self, row);
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
  if (overlay == NULL)
    {
      drop_row (self, row);
      return;
    }

  toast = mutual_toast_new (_("Removed from the list"));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "row", g_object_ref (row), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo), self, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), self, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static MutualPlanRow *
get_focused_row (MutualPlanList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->box);

  return focus != NULL && MUTUAL_IS_PLAN_ROW (focus) ? MUTUAL_PLAN_ROW (focus) : NULL;
}

static void
do_open (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_widget_activate_action_variant (widget, "app.open-uri", parameter);
}

static void
do_remove (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  MutualPlanList *self = MUTUAL_PLAN_LIST (widget);
  MutualPlanRow *row = find_row (self, g_variant_get_string (parameter, NULL));

  if (row != NULL)
    remove_row (self, row);
}

static void
show_menu (MutualPlanList *self,
           MutualPlanRow  *row,
           double          x,
           double          y)
{
  g_autofree char *uri = g_file_get_uri (mutual_plan_row_get_file (row));
  g_autoptr (GMenu) menu = g_menu_new ();

  mutual_context_menu_append (menu, _("_Open"), "plans.open", uri);
  if (self->removable)
    mutual_context_menu_append (menu, _("_Remove from the List"), "plans.remove", uri);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  mutual_context_menu_popup (GTK_WIDGET (self), GTK_WIDGET (row), x, y, G_MENU_MODEL (menu));
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            MutualPlanList  *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->box), (int) y);
  graphene_point_t point;

  if (row == NULL || !gtk_widget_compute_point (self->box, GTK_WIDGET (row),
                                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, MUTUAL_PLAN_ROW (row), point.x, point.y);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  MutualPlanList *self = MUTUAL_PLAN_LIST (widget);
  MutualPlanRow *row = get_focused_row (self);

  if (row == NULL)
    return FALSE;
  show_menu (self, row, gtk_widget_get_width (GTK_WIDGET (row)) / 4.0, gtk_widget_get_height (GTK_WIDGET (row)) / 2.0);
  return TRUE;
}

static gboolean
on_delete_key (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  MutualPlanList *self = MUTUAL_PLAN_LIST (widget);
  MutualPlanRow *row = get_focused_row (self);

  if (row == NULL || !self->removable)
    return FALSE;
  remove_row (self, row);
  return TRUE;
}

static void
mutual_plan_list_dispose (GObject *object)
{
  MutualPlanList *self = MUTUAL_PLAN_LIST (object);

  if (self->box != NULL)
    mutual_plan_list_clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->ends);

  G_OBJECT_CLASS (mutual_plan_list_parent_class)->dispose (object);
}

static void
mutual_plan_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_REMOVABLE)
    g_value_set_boolean (value, MUTUAL_PLAN_LIST (object)->removable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_plan_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MutualPlanList *self = MUTUAL_PLAN_LIST (object);

  if (prop_id == PROP_REMOVABLE)
    {
      self->removable = g_value_get_boolean (value);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "plans.remove", self->removable);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_plan_list_class_init (MutualPlanListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_plan_list_dispose;
  object_class->get_property = mutual_plan_list_get_property;
  object_class->set_property = mutual_plan_list_set_property;

  properties[PROP_REMOVABLE] = g_param_spec_boolean ("removable", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MutualPlanList::changed:
   *
   * Rows came, went or can be found by other words.
   */
  signals[CHANGED] = g_signal_new ("changed", MUTUAL_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "plans.open", "s", do_open);
  gtk_widget_class_install_action (widget_class, "plans.remove", "s", do_remove);
  mutual_context_menu_bind_keys (widget_class, on_menu_key);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planlist");
}

static void
mutual_plan_list_init (MutualPlanList *self)
{
  self->ends = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->box), on_filter, self, NULL);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->box, "keynav-failed", G_CALLBACK (on_keynav_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  mutual_context_menu_add_click (self->box, G_CALLBACK (on_pressed), self);
}

/**
 * mutual_plan_list_new:
 * @removable: whether plans can be taken off the list of recent files
 * @label: what the list is called, for screen readers
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
mutual_plan_list_new (gboolean    removable,
                      const char *label)
{
  MutualPlanList *self = g_object_new (MUTUAL_TYPE_PLAN_LIST, "removable", removable, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * mutual_plan_list_add:
 * @self: a list
 * @file: the file of a plan
 * @title: what to show until it is read
 *
 * Appends a plan and has it read.
 */
void
mutual_plan_list_add (MutualPlanList *self,
                      GFile          *file,
                      const char     *title)
{
  GtkWidget *row;

  g_return_if_fail (MUTUAL_IS_PLAN_LIST (self));

  row = mutual_plan_row_new (file, title);
  mutual_plan_row_set_narrow (MUTUAL_PLAN_ROW (row), self->narrow);
  mutual_plan_row_align (MUTUAL_PLAN_ROW (row), self->ends);
  gtk_list_box_append (GTK_LIST_BOX (self->box), row);
  read_next (self);
}

/**
 * mutual_plan_list_clear:
 * @self: a list
 *
 * Empties the list, and gives up reading. What was removed before is removed for good.
 */
void
mutual_plan_list_clear (MutualPlanList *self)
{
  MutualPlanRow *row;

  g_return_if_fail (MUTUAL_IS_PLAN_LIST (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->reading = NULL;
  while ((row = get_row (self, 0)) != NULL)
    {
      g_autofree char *uri = g_file_get_uri (mutual_plan_row_get_file (row));

      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        mutual_recent_remove (uri);
      gtk_list_box_remove (GTK_LIST_BOX (self->box), GTK_WIDGET (row));
    }
}

/**
 * mutual_plan_list_get_n:
 * @self: a list
 *
 * Returns: how many plans are on it
 */
guint
mutual_plan_list_get_n (MutualPlanList *self)
{
  MutualPlanRow *row;
  guint n = 0;

  g_return_val_if_fail (MUTUAL_IS_PLAN_LIST (self), 0);

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (row)))
      n++;
  return n;
}

/**
 * mutual_plan_list_set_narrow:
 * @self: a list
 * @narrow: whether there is no room for columns
 */
void
mutual_plan_list_set_narrow (MutualPlanList *self,
                             gboolean        narrow)
{
  MutualPlanRow *row;

  g_return_if_fail (MUTUAL_IS_PLAN_LIST (self));

  self->narrow = narrow;
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    mutual_plan_row_set_narrow (row, narrow);
}

/**
 * mutual_plan_list_filter:
 * @self: a list
 * @words: (nullable) (array zero-terminated=1): words of mutual_search_split(); %NULL for all plans
 *
 * Shows the plans that have all @words.
 *
 * Returns: how many there are
 */
guint
mutual_plan_list_filter (MutualPlanList    *self,
                         const char *const *words)
{
  char **copy = g_strdupv ((char **) words);
  MutualPlanRow *row;
  guint n = 0;

  g_return_val_if_fail (MUTUAL_IS_PLAN_LIST (self), 0);

  g_strfreev (self->words);
  self->words = copy;
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->box));
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (shows (self, row))
      n++;
  return n;
}

/**
 * mutual_plan_list_open_first:
 * @self: a list
 *
 * Opens the first plan that shows.
 *
 * Returns: whether there is one
 */
gboolean
mutual_plan_list_open_first (MutualPlanList *self)
{
  MutualPlanRow *row;

  g_return_val_if_fail (MUTUAL_IS_PLAN_LIST (self), FALSE);

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (shows (self, row))
      {
        open_row (self, row);
        return TRUE;
      }
  return FALSE;
}
