/* The outline: milestones and customer events by date, steps below their milestones.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "outline/mutual-outline-changes.h"
#include "outline/mutual-outline-heading.h"
#include "outline/mutual-step-fold.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (MutualOutline, mutual_outline, MUTUAL_TYPE_PANE)

/* With more rows than this, those out of sight wait. */
#define MANY_ROWS 60

static MutualSession *
get_session (MutualOutline *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

/* Without @changes, all of them. */
static void
update_rows (MutualOutline        *self,
             MutualOutlineChanges *changes)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MutualOutlineRow *row = g_ptr_array_index (self->rows, i);

      if (changes == NULL || mutual_outline_changes_has_row (changes, mutual_outline_row_get_item (row)))
        mutual_outline_row_update (row, mutual_pane_get_narrow (MUTUAL_PANE (self)));
    }
}

/* An arrow tells whether its row is open. */
static void
update_opened_rows (MutualOutline *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MutualOutlineRow *row = g_ptr_array_index (self->rows, i);

      if (MUTUAL_IS_MILESTONE (mutual_outline_row_get_item (row)))
        mutual_outline_row_update (row, mutual_pane_get_narrow (MUTUAL_PANE (self)));
    }
}

static void
update_heading (MutualOutline *self)
{
  gboolean collapse = get_session (self) != NULL && mutual_session_has_expanded (get_session (self));
  gboolean writable = get_session (self) != NULL && !mutual_session_get_read_only (get_session (self));
  gboolean filtered = get_session (self) != NULL && mutual_session_get_filter (get_session (self)) != NULL;
  guint n_rows = self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;

  mutual_outline_heading_update (MUTUAL_OUTLINE_HEADING (self->heading), n_rows > 0, collapse, writable);
  gtk_widget_set_visible (self->heading, !mutual_pane_get_narrow (MUTUAL_PANE (self)));
  gtk_widget_set_visible (self->scrolled, n_rows > 0);
  gtk_widget_set_visible (self->empty_button, writable && !filtered);
  gtk_widget_set_visible (self->empty_hint, writable && !filtered);
  gtk_label_set_label (GTK_LABEL (self->empty_label), filtered ? _("Nothing in this plan is of that kind.")
                                                         : _("This plan has no milestones yet."));
  gtk_widget_set_visible (self->empty, n_rows == 0);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, mutual_outline_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         MutualOutline            *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_ptr_array_add (self->rows, row);
  mutual_outline_row_bind (MUTUAL_OUTLINE_ROW (row), get_session (self), gtk_list_item_get_item (list_item),
                           mutual_pane_get_narrow (MUTUAL_PANE (self)),
                           g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > MANY_ROWS);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           MutualOutline            *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (self->written != NULL && gtk_widget_is_ancestor (GTK_WIDGET (self->written), row))
    mutual_outline_drop_written (self);
  g_ptr_array_remove_fast (self->rows, row);
  mutual_outline_row_unbind (MUTUAL_OUTLINE_ROW (row));
}

static void
mutual_outline_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mutual_outline_parent_class)->realize (widget);

  mutual_outline_watch_layout (MUTUAL_OUTLINE (widget));
}

static void
mutual_outline_unrealize (GtkWidget *widget)
{
  mutual_outline_unwatch_layout (MUTUAL_OUTLINE (widget));

  GTK_WIDGET_CLASS (mutual_outline_parent_class)->unrealize (widget);
}

static void
mutual_outline_selection_changed (MutualPane *pane)
{
  mutual_outline_follow_selection (MUTUAL_OUTLINE (pane));
  mutual_outline_update_actions (MUTUAL_OUTLINE (pane));
  /* The selected row has a button there. */
  if (mutual_pane_get_narrow (pane))
    update_rows (MUTUAL_OUTLINE (pane), NULL);
}

static void
mutual_outline_attach (MutualPane *pane)
{
  MutualOutline *self = MUTUAL_OUTLINE (pane);
  MutualSession *session = get_session (self);

  mutual_outline_drop_written (self);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  if (session == NULL)
    return;

  self->tree = mutual_outline_tree_new (session, mutual_pane_get_narrow (pane));
  self->selection = gtk_multi_selection_new (g_object_ref (mutual_outline_tree_get_model (self->tree)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (mutual_outline_take_selection), self,
                           G_CONNECT_SWAPPED);
  mutual_outline_follow_selection (self);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
}

static void
mutual_outline_update (MutualPane *pane)
{
  MutualOutline *self = MUTUAL_OUTLINE (pane);
  MutualSession *session = get_session (self);
  GPtrArray *edits = session != NULL ? mutual_session_get_changes (session) : NULL;

  if (self->tree != NULL)
    {
      g_autoptr (MutualOutlineChanges) changes = NULL;
      MutualOutlineHold *hold;

      /* What a filter lets through may depend on anything. */
      if (edits != NULL && mutual_session_get_filter (session) == NULL)
        changes = mutual_outline_changes_new (mutual_session_get_plan (session), edits, mutual_pane_get_narrow (pane));
      hold = mutual_outline_hold (self);
      self->n_syncing++;
      if (changes == NULL)
        mutual_outline_tree_update (self->tree);
      else
        mutual_outline_changes_apply (changes, self->tree);
      self->n_syncing--;
      update_rows (self, changes);
      if (changes == NULL || mutual_outline_changes_moves_rows (changes))
        mutual_outline_follow_selection (self);
      mutual_outline_release (self, hold);
      mutual_outline_update_written (self);
      if (self->written != NULL && (changes == NULL || mutual_outline_changes_moves_rows (changes)))
        mutual_outline_keep_in_sight (self);
    }
  update_heading (self);
  mutual_outline_update_actions (self);
}

static void
mutual_outline_narrow_changed (MutualPane *pane)
{
  MutualOutline *self = MUTUAL_OUTLINE (pane);

  if (self->tree != NULL)
    {
      self->n_syncing++;
      mutual_outline_tree_set_folded (self->tree, mutual_pane_get_narrow (pane));
      self->n_syncing--;
    }
}

static void
on_expansion_changed (MutualOutline *self,
                      const char    *id)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->list) != NULL;
  const char *selected;

  if (self->tree == NULL)
    return;

  if (mutual_outline_close_selection (self) && had_focus)
    {
      selected = mutual_session_get_selected (get_session (self));
      gtk_widget_grab_focus (
          gtk_widget_get_parent (GTK_WIDGET (mutual_outline_show_row (
              self, mutual_plan_find (mutual_session_get_plan (get_session (self)), selected)))));
    }
  self->n_syncing++;
  mutual_outline_tree_update_expansion (self->tree, id);
  self->n_syncing--;
  /* Where everything moves at once, the list loses sight of what was selected. */
  if (id == NULL)
    mutual_outline_follow_selection (self);
  update_opened_rows (self);
  update_heading (self);
}

/* Shows and focuses rows of the plan; what a row does not tell is shown by others. */
static gboolean
mutual_outline_reveal (MutualPane   *pane,
                       MutualItem   *item,
                       MutualMember  member)
{
  static const MutualMember elsewhere[] = {
    MUTUAL_MEMBER_NOTES, MUTUAL_MEMBER_PRIVATE_NOTES, MUTUAL_MEMBER_OUTCOME, MUTUAL_MEMBER_EVIDENCE, MUTUAL_MEMBER_TRACK,
    MUTUAL_MEMBER_KIND, MUTUAL_MEMBER_HARD, MUTUAL_MEMBER_START, MUTUAL_MEMBER_DURATION, MUTUAL_MEMBER_AGREED_DUE,
    MUTUAL_MEMBER_LINKS,
  };

  if (!MUTUAL_IS_MILESTONE (item) && !MUTUAL_IS_STEP (item) && !MUTUAL_IS_EVENT (item))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (member == elsewhere[i])
      return FALSE;

  /* What is being written is in sight, and writing goes on. */
  if (MUTUAL_OUTLINE (pane)->written_item == item)
    return gtk_widget_grab_focus (GTK_WIDGET (MUTUAL_OUTLINE (pane)->written));
  if (!mutual_session_is_selected (get_session (MUTUAL_OUTLINE (pane)), mutual_item_get_id (item)))
    mutual_session_set_selected (get_session (MUTUAL_OUTLINE (pane)), mutual_item_get_id (item));
  return mutual_outline_focus_row (MUTUAL_OUTLINE (pane), item);
}

static void
on_write (MutualOutline *self,
          const char    *id)
{
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (get_session (self)), id);

  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item))
    {
      mutual_outline_write (self, item, MUTUAL_MEMBER_TITLE);
      mutual_outline_keep_in_sight (self);
    }
}

static void
on_toggled (MutualOutline *self)
{
  mutual_session_expand_all (get_session (self), !mutual_session_has_expanded (get_session (self)));
}

/* Return, or a double click. */
static void
on_activate (MutualOutline *self,
             guint          position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (MUTUAL_IS_ITEM (item))
    mutual_outline_write (self, MUTUAL_ITEM (item), MUTUAL_MEMBER_TITLE);
  else if (MUTUAL_IS_STEP_FOLD (item))
    mutual_outline_row_set_expanded (mutual_outline_find_row (self, item),
                                     !gtk_tree_list_row_get_expanded (row));
}

static gboolean
mutual_outline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUTUAL_OUTLINE (widget)->list);
}

static void
mutual_outline_dispose (GObject *object)
{
  MutualOutline *self = MUTUAL_OUTLINE (object);

  mutual_later_cancel (&self->in_sight);
  mutual_later_cancel (&self->rows_later);
  if (self->list != NULL)
    mutual_outline_forget_drop (self);
  /* First, as "attach" empties the list. */
  G_OBJECT_CLASS (mutual_outline_parent_class)->dispose (object);

  self->list = NULL;
  self->menu = NULL;
}

static void
mutual_outline_finalize (GObject *object)
{
  MutualOutline *self = MUTUAL_OUTLINE (object);

  g_free (self->dragged);
  g_free (self->hovered);
  g_ptr_array_unref (self->rows);
  gtk_bitset_unref (self->was_selected);

  G_OBJECT_CLASS (mutual_outline_parent_class)->finalize (object);
}

static void
mutual_outline_class_init (MutualOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);

  object_class->dispose = mutual_outline_dispose;
  object_class->finalize = mutual_outline_finalize;
  pane_class->attach = mutual_outline_attach;
  pane_class->update = mutual_outline_update;
  pane_class->selection_changed = mutual_outline_selection_changed;
  pane_class->narrow_changed = mutual_outline_narrow_changed;
  pane_class->reveal = mutual_outline_reveal;
  widget_class->realize = mutual_outline_realize;
  widget_class->unrealize = mutual_outline_unrealize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_outline_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  mutual_outline_install_actions (widget_class);
}

static void
init_list (MutualOutline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  mutual_outline_init_keys (self);

  /* As high as its rows as long as there is room: the card ends with them. */
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_valign (self->scrolled, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->list);
  mutual_outline_init_sight (self);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

static void
mutual_outline_init (MutualOutline *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new ();
  self->was_selected = gtk_bitset_new_empty ();
  self->primary = GTK_INVALID_LIST_POSITION;

  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "expansion-changed",
                                  G_CALLBACK (on_expansion_changed), self);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "notify::filter",
                                  G_CALLBACK (mutual_pane_update), self);
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "write", G_CALLBACK (on_write), self);

  self->heading = mutual_outline_heading_new ();
  g_signal_connect_swapped (self->heading, "toggled", G_CALLBACK (on_toggled), self);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  init_list (self);
  mutual_outline_init_popup (self);
  mutual_outline_init_drag (self);
  self->empty = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->empty, "empty");
  self->empty_label = mutual_label_new_paragraph ("dim-label");
  gtk_label_set_justify (GTK_LABEL (self->empty_label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (self->empty_label), 0.5f);
  gtk_box_append (GTK_BOX (self->empty), self->empty_label);
  self->empty_button = gtk_button_new_with_label (_("Add Milestone"));
  gtk_widget_set_halign (self->empty_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), "outline.add-milestone");
  gtk_box_append (GTK_BOX (self->empty), self->empty_button);
  self->empty_hint = mutual_label_new_paragraph ("dim-label");
  gtk_widget_add_css_class (self->empty_hint, "caption");
  gtk_label_set_justify (GTK_LABEL (self->empty_hint), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (self->empty_hint), 0.5f);
  gtk_label_set_label (GTK_LABEL (self->empty_hint),
                       _("Shift+Ctrl+Return adds a milestone, Ctrl+Return a step below it"));
  gtk_box_append (GTK_BOX (self->empty), self->empty_hint);
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));
  update_heading (self);
}

/**
 * mutual_outline_new:
 *
 * Returns: (transfer floating): an outline without a session
 */
GtkWidget *
mutual_outline_new (void)
{
  return g_object_new (MUTUAL_TYPE_OUTLINE, NULL);
}

/* For the files of the outline alone. */

MutualSession *
mutual_outline_get_session (MutualOutline *self)
{
  return get_session (self);
}

/* Returns: (nullable): the row of an item that the list has a widget for */
MutualOutlineRow *
mutual_outline_find_row (MutualOutline *self,
                         gpointer       item)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (mutual_outline_row_get_item (g_ptr_array_index (self->rows, i)) == item)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}
