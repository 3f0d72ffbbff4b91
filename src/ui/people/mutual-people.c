/* The people of a plan: who is on it on both sides, and which seats are empty.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-private.h"

#include "people/mutual-people-commands.h"
#include "people/mutual-people-menu.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-actions.h"
#include "widgets/mutual-context-menu.h"
#include "widgets/mutual-focus.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (MutualPeople, mutual_people, MUTUAL_TYPE_PANE)

static MutualSession *
get_session (MutualPeople *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static MutualItem *
find (MutualPeople *self,
      const char   *id)
{
  return id != NULL && get_session (self) != NULL ? mutual_plan_find (mutual_pane_get_plan (MUTUAL_PANE (self)), id)
                                                  : NULL;
}

/* The row that has the focus, or in which something has it. */
static MutualPersonRow *
get_focus_row (MutualPeople *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, MUTUAL_TYPE_PERSON_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? MUTUAL_PERSON_ROW (row) : NULL;
}

static void
on_opened (MutualPeople *self,
           const char   *id)
{
  mutual_people_open (self, id, MUTUAL_MEMBER_ID);
}

static void
on_menu_closed (MutualPeople *self)
{
  MutualPersonRow *row = self->target != NULL ? mutual_people_find_row (self, self->target, NULL) : NULL;

  if (row != NULL && get_focus_row (self) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  mutual_people_update_actions (self, NULL);
}

static void
show_menu (MutualPeople    *self,
           MutualPersonRow *row,
           double           x,
           double           y)
{
  MutualItem *item = find (self, mutual_person_row_get_id (row));
  g_autoptr (GMenuModel) menu = NULL;
  graphene_point_t point;

  if (item == NULL || !gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self),
                                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  menu = mutual_people_menu_new (item);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_free (self->target);
  self->target = g_strdup (mutual_item_get_id (item));
  mutual_people_update_actions (self, item);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
popup_at (MutualPeople *self,
          GtkGesture   *gesture,
          double        x,
          double        y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, MUTUAL_TYPE_PERSON_ROW) : NULL;
  graphene_point_t point;

  if (row == NULL || mutual_person_row_is_writing (MUTUAL_PERSON_ROW (row)) ||
      !gtk_widget_compute_point (GTK_WIDGET (self), row, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, MUTUAL_PERSON_ROW (row), point.x, point.y);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            MutualPeople    *self)
{
  popup_at (self, GTK_GESTURE (gesture), x, y);
}

static void
on_long_pressed (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 MutualPeople        *self)
{
  popup_at (self, GTK_GESTURE (gesture), x, y);
}

/* The arrows go on from one side to the other. */
static gboolean
move_focus (MutualPeople *self,
            gboolean      to_buyer)
{
  MutualPersonRow *row = get_focus_row (self);
  MutualPeopleColumn *from, *to;
  guint place = 0;

  if (row == NULL || mutual_person_row_is_writing (row))
    return GDK_EVENT_PROPAGATE;
  from = MUTUAL_PEOPLE_COLUMN (gtk_widget_get_ancestor (GTK_WIDGET (row), MUTUAL_TYPE_PEOPLE_COLUMN));
  to = MUTUAL_PEOPLE_COLUMN (self->columns[to_buyer ? 0 : 1]);
  if (from == to || mutual_people_column_get_n_rows (to) == 0)
    return GDK_EVENT_PROPAGATE;
  while (mutual_people_column_get_row (from, place) != row)
    place++;
  place = MIN (place, mutual_people_column_get_n_rows (to) - 1);
  gtk_widget_grab_focus (GTK_WIDGET (mutual_people_column_get_row (to, place)));
  return GDK_EVENT_STOP;
}

/* Up and down go on, too, where one side stands below the other. */
static gboolean
leave_column (MutualPeople *self,
              gboolean      up)
{
  MutualPersonRow *row = get_focus_row (self);
  MutualPeopleColumn *column;
  guint n_rows;

  if (row == NULL || mutual_person_row_is_writing (row) || !mutual_pane_get_narrow (MUTUAL_PANE (self)))
    return GDK_EVENT_PROPAGATE;
  column = MUTUAL_PEOPLE_COLUMN (self->columns[up ? 1 : 0]);
  n_rows = mutual_people_column_get_n_rows (column);
  if (n_rows == 0 || row != mutual_people_column_get_row (column, up ? 0 : n_rows - 1))
    return GDK_EVENT_PROPAGATE;
  column = MUTUAL_PEOPLE_COLUMN (self->columns[up ? 0 : 1]);
  n_rows = mutual_people_column_get_n_rows (column);
  if (n_rows == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (mutual_people_column_get_row (column, up ? n_rows - 1 : 0)));
  return GDK_EVENT_STOP;
}

static gboolean
on_key (MutualPeople    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_focus (self, !rtl);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_focus (self, rtl);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return leave_column (self, TRUE);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return leave_column (self, FALSE);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
arrange (MutualPeople *self)
{
  gboolean narrow = mutual_pane_get_narrow (MUTUAL_PANE (self));

  gtk_box_set_homogeneous (GTK_BOX (self->box), !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* A window opens faster without what nobody looks at yet. */
static void
build (MutualPeople *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "columns");
  arrange (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      self->columns[i] = mutual_people_column_new (i == 0 ? MUTUAL_SIDE_BUYER : MUTUAL_SIDE_SELLER);
      g_signal_connect_swapped (self->columns[i], "opened", G_CALLBACK (on_opened), self);
      gtk_box_append (GTK_BOX (self->box), self->columns[i]);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), scrolled, "list");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (on_menu_closed), self);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  mutual_context_menu_add_click (GTK_WIDGET (self), G_CALLBACK (on_pressed), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/* Who has a part in which milestone depends on these. A plan may be long; most letters that are typed change none. */
static const MutualMember index_members[] = { MUTUAL_MEMBER_MILESTONES, MUTUAL_MEMBER_STEPS,   MUTUAL_MEMBER_OWNER,
                                              MUTUAL_MEMBER_ROLES,      MUTUAL_MEMBER_HELPERS, MUTUAL_MEMBER_STATUS,
                                              MUTUAL_MEMBER_DONE_ON };

static void
mutual_people_update (MutualPane *pane)
{
  MutualPeople *self = MUTUAL_PEOPLE (pane);

  if (self->stack == NULL)
    build (self);
  if (self->index == NULL || mutual_pane_is_touched (pane, index_members, G_N_ELEMENTS (index_members)))
    {
      g_clear_pointer (&self->index, mutual_people_index_free);
      if (get_session (self) != NULL)
        self->index = mutual_people_index_new (mutual_pane_get_plan (pane));
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    mutual_people_column_update (MUTUAL_PEOPLE_COLUMN (self->columns[i]), get_session (self), self->index);
  mutual_people_update_card (self);
  mutual_people_update_actions (self, NULL);
}

static void
mutual_people_narrow_changed (MutualPane *pane)
{
  MutualPeople *self = MUTUAL_PEOPLE (pane);

  if (self->stack != NULL)
    arrange (self);
}

/* What the row shows is shown there; the rest is on the card. */
static gboolean
is_on_row (MutualItem   *item,
           MutualMember  member)
{
  static const MutualMember members[] = { MUTUAL_MEMBER_ID, MUTUAL_MEMBER_NAME, MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_SIDE,
                                          MUTUAL_MEMBER_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i] == member)
      return TRUE;

  return FALSE;
}

static gboolean
mutual_people_reveal (MutualPane   *pane,
                      MutualItem   *item,
                      MutualMember  member)
{
  MutualPeople *self = MUTUAL_PEOPLE (pane);
  MutualPersonRow *row;

  if (!MUTUAL_IS_PERSON (item) && !MUTUAL_IS_ROLE (item))
    return FALSE;
  mutual_people_update (pane);
  if (mutual_people_is_open (self) || !is_on_row (item, member))
    {
      mutual_people_open (self, mutual_item_get_id (item), member);
      return TRUE;
    }

  row = mutual_people_find_row (self, mutual_item_get_id (item), NULL);
  if (row == NULL && MUTUAL_IS_ROLE (item) && !mutual_team_is_vacant (item))
    row = mutual_people_find_row (self, mutual_item_get_id (mutual_team_get_person (item)), NULL);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return row != NULL;
}

static gboolean
mutual_people_grab_focus (GtkWidget *widget)
{
  MutualPeople *self = MUTUAL_PEOPLE (widget);

  if (self->stack == NULL)
    mutual_people_update (MUTUAL_PANE (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->columns) && self->opened == NULL; i++)
    if (mutual_people_column_get_n_rows (MUTUAL_PEOPLE_COLUMN (self->columns[i])) > 0)
      return gtk_widget_grab_focus (
          GTK_WIDGET (mutual_people_column_get_row (MUTUAL_PEOPLE_COLUMN (self->columns[i]), 0)));

  return gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)), GTK_DIR_TAB_FORWARD);
}

static void
mutual_people_attach (MutualPane *pane)
{
  MutualPeople *self = MUTUAL_PEOPLE (pane);

  g_clear_pointer (&self->index, mutual_people_index_free);
  g_clear_pointer (&self->target, g_free);
  if (get_session (self) == NULL && self->stack != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
        mutual_people_column_update (MUTUAL_PEOPLE_COLUMN (self->columns[i]), NULL, NULL);
    }
  mutual_people_close (self);
  if (self->card != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), self->card);
  self->card = NULL;
}

/* When the window becomes narrow the pane moves to another parent, and GTK tells those who listen to its actions that
 * they are gone. */
static void
mutual_people_root (GtkWidget *widget)
{
  MutualPeople *self = MUTUAL_PEOPLE (widget);

  GTK_WIDGET_CLASS (mutual_people_parent_class)->root (widget);

  if (self->stack != NULL)
    mutual_actions_reconnect (self->stack);
}

static void
mutual_people_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mutual_people_parent_class)->map (widget);

  mutual_people_highlight (MUTUAL_PEOPLE (widget));
}

static void
mutual_people_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mutual_people_parent_class)->unmap (widget);

  mutual_people_stop_highlight (MUTUAL_PEOPLE (widget));
}

static void
mutual_people_finalize (GObject *object)
{
  g_clear_pointer (&MUTUAL_PEOPLE (object)->index, mutual_people_index_free);
  g_free (MUTUAL_PEOPLE (object)->target);
  g_free (MUTUAL_PEOPLE (object)->opened);

  G_OBJECT_CLASS (mutual_people_parent_class)->finalize (object);
}

static void
mutual_people_class_init (MutualPeopleClass *klass)
{
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_people_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_people_grab_focus;
  widget_class->root = mutual_people_root;
  widget_class->map = mutual_people_map;
  widget_class->unmap = mutual_people_unmap;
  /* A window opens faster with its hidden pages left for later. */
  pane_class->deferred = TRUE;
  pane_class->attach = mutual_people_attach;
  pane_class->update = mutual_people_update;
  pane_class->narrow_changed = mutual_people_narrow_changed;
  pane_class->reveal = mutual_people_reveal;

  mutual_people_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "people");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_people_init (MutualPeople *self)
{
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "notify::highlighted",
                                  G_CALLBACK (mutual_people_highlight), self);
}

/**
 * mutual_people_new:
 *
 * Returns: (transfer floating): a pane without a session
 */
GtkWidget *
mutual_people_new (void)
{
  return g_object_new (MUTUAL_TYPE_PEOPLE, NULL);
}

/* Private. Returns: (nullable): the row of a person or role, and in which column it is. */
MutualPersonRow *
mutual_people_find_row (MutualPeople        *self,
                        const char          *id,
                        MutualPeopleColumn **column)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->columns) && self->stack != NULL; i++)
    {
      MutualPersonRow *row = mutual_people_column_find (MUTUAL_PEOPLE_COLUMN (self->columns[i]), id);

      if (row != NULL && column != NULL)
        *column = MUTUAL_PEOPLE_COLUMN (self->columns[i]);
      if (row != NULL)
        return row;
    }
  return NULL;
}

/* Private. Returns: (nullable): what the keys and the menu are about: the card, the row with the focus, or the menu's.
 */
MutualItem *
mutual_people_get_target (MutualPeople *self)
{
  MutualPersonRow *row = get_focus_row (self);

  if (self->opened != NULL)
    return find (self, self->opened);
  return find (self, row != NULL ? mutual_person_row_get_id (row) : self->target);
}

/* Private. Shows the menu of the row with the focus. */
void
mutual_people_popup (MutualPeople *self)
{
  MutualPersonRow *row = get_focus_row (self);

  if (row != NULL && !mutual_person_row_is_writing (row))
    show_menu (self, row, gtk_widget_get_width (GTK_WIDGET (row)) / 4.0,
               gtk_widget_get_height (GTK_WIDGET (row)) / 2.0);
}
