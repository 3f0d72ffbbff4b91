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

/* How often rows are made and laid out again within one frame. */
#define MAX_ROUNDS 3

/* Layouts until a row is where it belongs: one tells how high it is, the next puts it in sight. */
#define SETTLE_ROUNDS 3

G_DEFINE_FINAL_TYPE (MutualOutline, mutual_outline, MUTUAL_TYPE_PANE)

/* With more rows than this, those out of sight wait. */
#define MANY_ROWS 60

static MutualSession *
get_session (MutualOutline *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static MutualOutlineRow *
find_focused (MutualOutline *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (focus == gtk_widget_get_parent (row) || gtk_widget_is_ancestor (focus, row))
        return MUTUAL_OUTLINE_ROW (row);
    }
  return NULL;
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

/* Opens a row; when it is open, goes to the first row below. */
static gboolean
open_row (MutualOutline    *self,
          MutualOutlineRow *row)
{
  MutualItem *item = mutual_outline_row_get_item (row);
  MutualItem *first = NULL;

  if (mutual_outline_row_set_expanded (row, TRUE))
    return TRUE;
  if (MUTUAL_IS_ITEM (item) && mutual_item_has (item, MUTUAL_MEMBER_STEPS) && !mutual_pane_get_narrow (MUTUAL_PANE (self)))
    first = mutual_item_get_child (item, MUTUAL_MEMBER_STEPS, 0);
  if (first != NULL)
    mutual_outline_go_to (self, first);
  return TRUE;
}

/* Closes a row; when it is closed, goes to the one above. */
static gboolean
close_row (MutualOutline    *self,
           MutualOutlineRow *row)
{
  gpointer item = mutual_outline_row_get_item (row);

  if (mutual_outline_row_set_expanded (row, FALSE))
    return TRUE;
  if (MUTUAL_IS_STEP (item))
    mutual_outline_go_to (self, mutual_item_get_parent (item));
  else if (MUTUAL_IS_STEP_FOLD (item))
    mutual_outline_go_to (self, mutual_step_fold_get_milestone (item));
  return TRUE;
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

/* Makes the rows that wait where they are or soon will be in sight: between @top and @bottom of the list. */
static void
make_rows (MutualOutline *self,
           float          top,
           float          bottom)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MutualOutlineRow *row = g_ptr_array_index (self->rows, i);
      graphene_rect_t place;

      if (mutual_outline_row_is_waiting (row) && gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &place) &&
          place.origin.y + place.size.height > top && place.origin.y < bottom)
        mutual_outline_row_appear (row);
    }
}

static void
on_layout_begin (MutualOutline *self)
{
  self->in_layout = TRUE;
}

static void
make_rows_in_sight (gpointer outline)
{
  MutualOutline *self = outline;

  make_rows (self, 0, (float) gtk_widget_get_height (self->list));
}

/* The list makes two hundred rows around those in sight, which takes longer than people want to wait. Here it has found
 * the place of each; what is made now is laid out before this same frame is painted. Rows that are made move others into
 * sight: GTK gives up after four rounds in one frame, so that what is left then waits for the next one. */
static void
on_layout (MutualOutline *self,
           GdkFrameClock *clock)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  self->in_layout = FALSE;
  self->laid_out = gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
  self->n_rounds = self->frame == frame ? self->n_rounds + 1 : 1;
  self->frame = frame;
  if (self->n_rounds < MAX_ROUNDS)
    make_rows_in_sight (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    mutual_later_do (&self->rows_later, self, make_rows_in_sight);
}

/* What comes into sight step by step need not be laid out twice. */
static void
on_scrolled (MutualOutline *self,
             GtkAdjustment *adjustment)
{
  float distance = (float) (gtk_adjustment_get_value (adjustment) - self->laid_out);
  float height = (float) gtk_widget_get_height (self->list);

  if (!self->in_layout && ABS (distance) < height)
    make_rows (self, distance, distance + height);
}

static void
mutual_outline_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mutual_outline_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (on_layout_begin), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (on_layout), widget,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
mutual_outline_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), on_layout_begin, widget);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), on_layout, widget);

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

/* A new row gets its place with the next frame, and the list may have had to guess before. */
static void
keep_in_sight (gpointer outline)
{
  MutualOutline *self = outline;

  if (self->written_item == NULL)
    return;
  mutual_outline_show_row (self, self->written_item);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_get_mapped (GTK_WIDGET (self->written)))
    mutual_later_do (&self->in_sight, self, keep_in_sight);
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
        mutual_later_do (&self->in_sight, self, keep_in_sight);
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
      mutual_later_do (&self->in_sight, self, keep_in_sight);
    }
}

/* Round corners clip rows only while some are beyond them: clipping costs time in the first frame. */
static void
on_height_changed (MutualOutline *self)
{
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  gboolean scrolls = gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height);

  gtk_widget_set_overflow (self->scrolled, scrolls ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE);
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

/* Tab goes to rows that are not selected, and Escape leaves the focus: what a key does is meant for the row that has it. */
static void
select_focused (MutualOutline    *self,
                MutualOutlineRow *row)
{
  gpointer item = mutual_outline_row_get_item (row);

  if (MUTUAL_IS_ITEM (item) && !mutual_session_is_selected (get_session (self), mutual_item_get_id (item)))
    mutual_session_set_selected (get_session (self), mutual_item_get_id (item));
}

static gboolean
on_key_pressed (MutualOutline   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  MutualOutlineRow *row = find_focused (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  /* What is written has all keys for itself. */
  if (row == NULL || self->written != NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return rtl ? close_row (self, row) : open_row (self, row);

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return rtl ? open_row (self, row) : close_row (self, row);

    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return mutual_outline_row_toggle_done (row);

    case GDK_KEY_Escape:
      if (mutual_session_get_selected (get_session (self)) == NULL)
        return GDK_EVENT_PROPAGATE;
      mutual_session_set_selected (get_session (self), NULL);
      return GDK_EVENT_STOP;

    case GDK_KEY_F2:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      select_focused (self, row);
      return GDK_EVENT_PROPAGATE;

    default:
      return GDK_EVENT_PROPAGATE;
    }
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
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  /* Before the list has a use for these keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->list, keys);

  /* As high as its rows as long as there is room: the card ends with them. */
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_valign (self->scrolled, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->list);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "changed",
                           G_CALLBACK (on_height_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
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

/* Returns: (nullable): the row of an item, which is in sight now */
MutualOutlineRow *
mutual_outline_show_row (MutualOutline *self,
                         MutualItem    *item)
{
  guint position;

  if (self->tree == NULL)
    return NULL;
  self->n_syncing++;
  position = mutual_outline_tree_reveal (self->tree, item);
  self->n_syncing--;
  if (position == GTK_INVALID_LIST_POSITION && mutual_session_get_filter (get_session (self)) != NULL)
    {
      /* What somebody asks for is more than what a filter lets through. */
      mutual_session_set_filter (get_session (self), NULL);
      return mutual_outline_show_row (self, item);
    }
  if (position == GTK_INVALID_LIST_POSITION)
    return NULL;
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  return mutual_outline_find_row (self, item);
}

/* The list guesses how high new rows are until the next frame, may put them below its edge for so long, and takes the
 * focus from them, with all that somebody types meanwhile. So it is laid out at once before anything is written.
 *
 * Returns: (nullable): the row of an item, which is and stays in sight */
MutualOutlineRow *
mutual_outline_settle_row (MutualOutline *self,
                           MutualItem    *item)
{
  MutualOutlineRow *row = mutual_outline_show_row (self, item);
  GtkAllocation place;

  gtk_widget_get_allocation (self->list, &place);
  if (place.width <= 0 || place.height <= 0 || !gtk_widget_get_mapped (self->list))
    return row;
  for (guint i = 0; i < SETTLE_ROUNDS; i++)
    {
      int width;

      /* Nothing is laid out that was not measured. */
      gtk_widget_measure (self->list, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (self->list, GTK_ORIENTATION_VERTICAL, MAX (width, place.width), NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->list, &place, -1);
      row = mutual_outline_find_row (self, item);
      if (i > 0 && row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
        break;
      row = mutual_outline_show_row (self, item);
    }
  return row;
}

gboolean
mutual_outline_focus_row (MutualOutline *self,
                          MutualItem    *item)
{
  MutualOutlineRow *row = mutual_outline_show_row (self, item);

  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

/* With the keys, the focus goes along with the selection. */
void
mutual_outline_go_to (MutualOutline *self,
                      MutualItem    *item)
{
  mutual_session_set_selected (get_session (self), mutual_item_get_id (item));
  mutual_outline_focus_row (self, item);
}

/* To the row below an item, if there is one. */
void
mutual_outline_go_on (MutualOutline *self,
                      MutualItem    *item)
{
  guint position = mutual_outline_tree_reveal (self->tree, item);

  for (guint i = position + 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      g_autoptr (GObject) next = gtk_tree_list_row_get_item (row);

      if (MUTUAL_IS_ITEM (next))
        {
          mutual_outline_go_to (self, MUTUAL_ITEM (next));
          return;
        }
    }
  mutual_outline_go_to (self, item);
}
