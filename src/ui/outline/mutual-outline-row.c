/* A row of the outline: whatever kind of item it is bound to, with what can be done to it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-row.h"

#include "outline/mutual-event-row.h"
#include "outline/mutual-fold-row.h"
#include "outline/mutual-milestone-row.h"
#include "outline/mutual-step-row.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "session/mutual-commands.h"

#include <glib/gi18n.h>

typedef enum
{
  KIND_MILESTONE,
  KIND_STEP,
  KIND_EVENT,
  KIND_FOLD,
  N_KINDS
} Kind;

/* The list gives one row widget to items of any kind in turn; each kind's content is made when first needed, and stays. */
struct _MutualOutlineRow
{
  GtkWidget parent_instance;

  MutualSession *session;
  GtkTreeListRow *row;
  gpointer item;
  Kind kind;
  gboolean narrow;
  gboolean waiting; /* out of sight, and as high as its content will be */
  GtkWidget *contents[N_KINDS];
  GtkWidget *menu; /* the button of a row on a small screen, made when first needed */
};

G_DEFINE_FINAL_TYPE (MutualOutlineRow, mutual_outline_row, GTK_TYPE_WIDGET)

/* Of the last row of each kind that was in sight: those that wait are the same. */
static int heights[N_KINDS] = { 43, 29, 25, 29 };

static Kind
get_kind (gpointer item)
{
  if (MUTUAL_IS_MILESTONE (item))
    return KIND_MILESTONE;
  if (MUTUAL_IS_STEP (item))
    return KIND_STEP;
  if (MUTUAL_IS_EVENT (item))
    return KIND_EVENT;
  g_assert (MUTUAL_IS_STEP_FOLD (item));
  return KIND_FOLD;
}

static void
show_kind (MutualOutlineRow *self,
           Kind              kind)
{
  static GtkWidget *(*const makers[N_KINDS]) (void) = {
    [KIND_MILESTONE] = mutual_milestone_row_new,
    [KIND_STEP] = mutual_step_row_new,
    [KIND_EVENT] = mutual_event_row_new,
    [KIND_FOLD] = mutual_fold_row_new,
  };

  self->kind = kind;
  if (self->contents[kind] == NULL)
    {
      self->contents[kind] = makers[kind]();
      gtk_widget_set_hexpand (self->contents[kind], TRUE);
      gtk_widget_insert_before (self->contents[kind], GTK_WIDGET (self), self->menu);
    }
  for (guint i = 0; i < N_KINDS; i++)
    if (self->contents[i] != NULL)
      gtk_widget_set_visible (self->contents[i], i == kind);
}

/* A row that waits shows nothing, or what it showed before if that is of the same kind, where nobody sees it. */
static void
set_waiting (MutualOutlineRow *self,
             gboolean          waiting)
{
  self->waiting = waiting;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, waiting ? heights[self->kind] : -1);
  if (!waiting || self->contents[self->kind] != NULL)
    show_kind (self, self->kind);
  else
    for (guint i = 0; i < N_KINDS; i++)
      if (self->contents[i] != NULL)
        gtk_widget_set_visible (self->contents[i], FALSE);
}

static gboolean
can_expand (MutualOutlineRow *self)
{
  return self->kind == KIND_FOLD ||
         (self->kind == KIND_MILESTONE && mutual_item_get_n_children (self->item, MUTUAL_MEMBER_STEPS) > 0);
}

/* Where there is no right button, and a finger rather taps than waits, the selected row has a button for its menu. */
static void
update_menu (MutualOutlineRow *self)
{
  gboolean shown = self->narrow && self->kind != KIND_FOLD && !mutual_session_get_read_only (self->session) &&
                   mutual_session_is_selected (self->session, mutual_item_get_id (self->item));

  if (self->menu == NULL && shown)
    {
      self->menu = gtk_button_new_from_icon_name ("view-more-symbolic");
      gtk_button_set_has_frame (GTK_BUTTON (self->menu), FALSE);
      gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
      /* The row is the one stop of the keyboard; it has the Menu key for this. */
      gtk_widget_set_can_focus (self->menu, FALSE);
      gtk_widget_add_css_class (self->menu, "row-menu");
      gtk_widget_set_tooltip_text (self->menu, _("Menu"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Menu"), -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->menu), "outline.menu");
      gtk_widget_insert_before (self->menu, GTK_WIDGET (self), NULL);
    }
  if (self->menu != NULL)
    gtk_widget_set_visible (self->menu, shown);
}

/* The list's own widget around the row is what has the focus and is listened to. */
static void
describe (MutualOutlineRow *self,
          const char       *description,
          const char       *stands)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_item == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) gtk_tree_list_row_get_depth (self->row) + 1, -1);
  if (stands != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, stands, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (can_expand (self))
    gtk_accessible_update_state (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 mutual_outline_row_get_expanded (self), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
on_toggle_expanded (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  MutualOutlineRow *self = MUTUAL_OUTLINE_ROW (widget);

  mutual_outline_row_set_expanded (self, !mutual_outline_row_get_expanded (self));
}

static void
on_add_step (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MutualOutlineRow *self = MUTUAL_OUTLINE_ROW (widget);
  MutualSession *session = self->session;

  mutual_session_set_selected (session, mutual_item_get_id (self->item));
  mutual_commands_add_step (session);
}

static void
on_toggle_done (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  mutual_outline_row_toggle_done (MUTUAL_OUTLINE_ROW (widget));
}

/* On a small screen the whole row opens and closes, as the arrow is small for a finger. */
static void
on_released (GtkGestureClick  *gesture,
             int               n_press,
             double            x,
             double            y,
             MutualOutlineRow *self)
{
  if (self->narrow && self->row != NULL && can_expand (self))
    mutual_outline_row_set_expanded (self, !mutual_outline_row_get_expanded (self));
}

static void
mutual_outline_row_dispose (GObject *object)
{
  MutualOutlineRow *self = MUTUAL_OUTLINE_ROW (object);

  mutual_outline_row_unbind (self);
  for (guint i = 0; i < N_KINDS; i++)
    g_clear_pointer (&self->contents[i], gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_outline_row_parent_class)->dispose (object);
}

static void
mutual_outline_row_class_init (MutualOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_outline_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "row.toggle-expanded", NULL, on_toggle_expanded);
  gtk_widget_class_install_action (widget_class, "row.add-step", NULL, on_add_step);
  gtk_widget_class_install_action (widget_class, "row.toggle-done", NULL, on_toggle_done);
}

static void
mutual_outline_row_init (MutualOutlineRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * mutual_outline_row_new:
 *
 * Returns: (transfer floating): a row bound to nothing
 */
GtkWidget *
mutual_outline_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_OUTLINE_ROW, NULL);
}

/**
 * mutual_outline_row_bind:
 * @self: a row
 * @session: the session
 * @row: the row of the tree that it shows from now on
 * @narrow: whether the screen is small
 * @wait: whether to make its content only when mutual_outline_row_appear() says that it came into sight
 */
void
mutual_outline_row_bind (MutualOutlineRow *self,
                         MutualSession    *session,
                         GtkTreeListRow   *row,
                         gboolean          narrow,
                         gboolean          wait)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && MUTUAL_IS_SESSION (session) && GTK_IS_TREE_LIST_ROW (row));

  mutual_outline_row_unbind (self);
  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  self->item = gtk_tree_list_row_get_item (row);
  self->kind = get_kind (self->item);
  self->narrow = narrow;
  set_waiting (self, wait);
  if (wait)
    describe (self, MUTUAL_IS_ITEM (self->item) ? mutual_item_get_text (self->item, MUTUAL_MEMBER_TITLE) : "", NULL);
  else
    mutual_outline_row_update (self, narrow);
}

/**
 * mutual_outline_row_is_waiting:
 * @self: a row
 *
 * Returns: whether its content waits to come into sight
 */
gboolean
mutual_outline_row_is_waiting (MutualOutlineRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self), FALSE);

  return self->waiting;
}

/**
 * mutual_outline_row_appear:
 * @self: a bound row
 *
 * Shows its content, which may have waited for this.
 */
void
mutual_outline_row_appear (MutualOutlineRow *self)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && self->row != NULL);

  if (!self->waiting)
    return;
  set_waiting (self, FALSE);
  mutual_outline_row_update (self, self->narrow);
}

/**
 * mutual_outline_row_unbind:
 * @self: a row
 *
 * Lets go of what it showed.
 */
void
mutual_outline_row_unbind (MutualOutlineRow *self)
{
  g_return_if_fail (MUTUAL_IS_OUTLINE_ROW (self));

  if (self->row != NULL && !self->waiting && gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    heights[self->kind] = gtk_widget_get_height (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_object (&self->row);
  g_clear_object (&self->item);
}

/**
 * mutual_outline_row_update:
 * @self: a row
 * @narrow: whether the screen is small
 *
 * Brings a bound row up to date, keeping its widgets.
 */
void
mutual_outline_row_update (MutualOutlineRow *self,
                           gboolean          narrow)
{
  GtkWidget *content = self->contents[self->kind];
  g_autofree char *description = NULL;
  g_autofree char *stands = NULL;
  g_auto (MutualCondition) condition = { 0 };

  g_return_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && self->row != NULL);

  self->narrow = narrow;
  if (self->waiting)
    return;

  if (self->kind == KIND_MILESTONE || self->kind == KIND_STEP)
    {
      mutual_session_get_condition (self->session, self->item, &condition);
      stands = mutual_condition_dup_sentence (&condition);
    }
  switch (self->kind)
    {
    case KIND_MILESTONE:
      description = mutual_milestone_row_update (MUTUAL_MILESTONE_ROW (content), self->session, self->item, &condition,
                                                 narrow);
      break;
    case KIND_STEP:
      description = mutual_step_row_update (MUTUAL_STEP_ROW (content), self->session, self->item, &condition, narrow);
      break;
    case KIND_EVENT:
      description = mutual_event_row_update (MUTUAL_EVENT_ROW (content), self->item, narrow);
      break;
    case KIND_FOLD:
      description = mutual_fold_row_update (MUTUAL_FOLD_ROW (content), self->item,
                                            gtk_tree_list_row_get_expanded (self->row));
      break;
    case N_KINDS:
    default:
      g_assert_not_reached ();
    }
  describe (self, description, stands);
  update_menu (self);
}

/**
 * mutual_outline_row_get_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the row of the tree that it shows
 */
GtkTreeListRow *
mutual_outline_row_get_row (MutualOutlineRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self), NULL);

  return self->row;
}

/**
 * mutual_outline_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the milestone, step, event or fold that it shows
 */
gpointer
mutual_outline_row_get_item (MutualOutlineRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self), NULL);

  return self->item;
}

/**
 * mutual_outline_row_get_expanded:
 * @self: a bound row
 *
 * Returns: whether the rows below it show
 */
gboolean
mutual_outline_row_get_expanded (MutualOutlineRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && self->row != NULL, FALSE);

  if (self->kind == KIND_MILESTONE)
    return mutual_session_is_expanded (self->session, mutual_item_get_id (self->item));
  return self->kind == KIND_FOLD && gtk_tree_list_row_get_expanded (self->row);
}

/**
 * mutual_outline_row_set_expanded:
 * @self: a bound row
 * @expanded: whether the rows below it should show
 *
 * Opens or closes the row, a milestone for all panes.
 *
 * Returns: whether that changed anything
 */
gboolean
mutual_outline_row_set_expanded (MutualOutlineRow *self,
                                 gboolean          expanded)
{
  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && self->row != NULL, FALSE);

  if (!can_expand (self) || mutual_outline_row_get_expanded (self) == expanded)
    return FALSE;

  if (self->kind == KIND_MILESTONE)
    {
      mutual_session_set_expanded (self->session, mutual_item_get_id (self->item), expanded);
    }
  else
    {
      gtk_tree_list_row_set_expanded (self->row, expanded);
      mutual_outline_row_update (self, self->narrow);
    }
  return TRUE;
}

/**
 * mutual_outline_row_toggle_done:
 * @self: a bound row
 *
 * Marks a step, and all others that are selected with it, as done today, or as not done.
 *
 * Returns: whether the row shows a step
 */
gboolean
mutual_outline_row_toggle_done (MutualOutlineRow *self)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && self->row != NULL, FALSE);

  if (self->kind != KIND_STEP)
    return FALSE;

  if (mutual_session_is_selected (self->session, mutual_item_get_id (self->item)))
    {
      items = mutual_session_list_selection (self->session);
    }
  else
    {
      items = g_ptr_array_new ();
      g_ptr_array_add (items, self->item);
    }
  mutual_commands_toggle_done (self->session, items);
  /* Also when nothing changed: the check button has already changed its face. */
  mutual_outline_row_update (self, self->narrow);
  return TRUE;
}

/**
 * mutual_outline_row_get_text:
 * @self: a bound row
 * @member: a member of its item
 *
 * Returns: (transfer none) (nullable): where that member shows and can be written, if it does
 */
MutualRowText *
mutual_outline_row_get_text (MutualOutlineRow *self,
                             MutualMember      member)
{
  GtkWidget *content;

  g_return_val_if_fail (MUTUAL_IS_OUTLINE_ROW (self) && self->row != NULL, NULL);

  if (self->waiting)
    mutual_outline_row_appear (self);
  content = self->contents[self->kind];
  switch (self->kind)
    {
    case KIND_MILESTONE:
      return mutual_milestone_row_get_text (MUTUAL_MILESTONE_ROW (content), member);
    case KIND_STEP:
      return mutual_step_row_get_text (MUTUAL_STEP_ROW (content), member);
    case KIND_EVENT:
      return mutual_event_row_get_text (MUTUAL_EVENT_ROW (content), member);
    case KIND_FOLD:
    case N_KINDS:
    default:
      return NULL;
    }
}
