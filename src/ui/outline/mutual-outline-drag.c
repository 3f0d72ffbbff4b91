/* Dragging rows of the outline, and dropping rows, roles and people on them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "session/mutual-commands.h"
#include "session/mutual-drag.h"
#include "widgets/mutual-drag-label.h"

#include <glib/gi18n.h>

/* A closed milestone opens when something is held over it for so many milliseconds. */
#define OPENING_DELAY 700

/* At the edges of the list, so many pixels high, it scrolls by so many pixels a frame. */
#define EDGE 28
#define SCROLL_STEP 6

static void
mark (MutualOutline    *self,
      MutualOutlineRow *row,
      const char       *css_class)
{
  GtkWidget *widget = row != NULL ? gtk_widget_get_parent (GTK_WIDGET (row)) : NULL;

  if (self->drop_row == widget && g_strcmp0 (self->drop_class, css_class) == 0)
    return;
  if (self->drop_row != NULL)
    {
      gtk_widget_remove_css_class (self->drop_row, self->drop_class);
      g_object_remove_weak_pointer (G_OBJECT (self->drop_row), (gpointer *) &self->drop_row);
    }
  self->drop_row = widget;
  self->drop_class = css_class;
  if (widget != NULL)
    {
      gtk_widget_add_css_class (widget, css_class);
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &self->drop_row);
    }
}

static gboolean
is_lower_half (MutualOutline    *self,
               MutualOutlineRow *row,
               double            y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &bounds) &&
         y > bounds.origin.y + bounds.size.height / 2;
}

/* Where a drop at a place would lead. Returns: FALSE if nowhere */
static gboolean
find_place (MutualOutline     *self,
            GPtrArray         *items,
            double             x,
            double             y,
            MutualOutlineRow **row,
            const char       **css_class,
            MutualItem       **parent,
            guint             *position)
{
  MutualItem *dragged = items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
  MutualItem *item;
  gboolean lower;

  *row = mutual_outline_find_row_at (self, x, y);
  if (*row == NULL || dragged == NULL || !MUTUAL_IS_ITEM (mutual_outline_row_get_item (*row)))
    return FALSE;
  item = mutual_outline_row_get_item (*row);
  lower = is_lower_half (self, *row, y);
  *css_class = lower ? "drop-below" : "drop-above";

  if (MUTUAL_IS_ROLE (dragged) || MUTUAL_IS_PERSON (dragged))
    {
      *css_class = "drop-onto";
      *parent = item;
      return mutual_item_has (item, MUTUAL_MEMBER_OWNER);
    }
  if (MUTUAL_IS_STEP (dragged) && MUTUAL_IS_STEP (item))
    {
      *parent = mutual_item_get_parent (item);
      *position = mutual_item_get_position (item) + (lower ? 1 : 0);
    }
  else if (MUTUAL_IS_STEP (dragged) && MUTUAL_IS_MILESTONE (item))
    {
      *css_class = "drop-onto";
      *parent = item;
      *position = mutual_item_get_n_children (item, MUTUAL_MEMBER_STEPS);
    }
  else if (MUTUAL_IS_MILESTONE (dragged) && (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item)))
    {
      MutualItem *milestone = MUTUAL_IS_STEP (item) ? mutual_item_get_parent (item) : item;

      if (MUTUAL_IS_STEP (item))
        *css_class = "drop-below";
      *parent = mutual_item_get_parent (milestone);
      *position = mutual_item_get_position (milestone) + (MUTUAL_IS_STEP (item) || lower ? 1 : 0);
    }
  else
    {
      return FALSE;
    }
  return mutual_commands_can_move_to (items, *parent);
}

static GPtrArray *
list_dragged (MutualOutline *self,
              const GValue  *value)
{
  if (value == NULL || !G_VALUE_HOLDS (value, MUTUAL_TYPE_DRAG) || g_value_get_boxed (value) == NULL)
    return g_ptr_array_new ();
  return mutual_drag_list_items (g_value_get_boxed (value), mutual_outline_get_session (self));
}

static gboolean
on_hovered (gpointer user_data)
{
  MutualOutline *self = user_data;
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (mutual_outline_get_session (self)), self->hovered);

  self->hover_source = 0;
  if (item != NULL)
    mutual_session_set_expanded (mutual_outline_get_session (self), self->hovered, TRUE);
  return G_SOURCE_REMOVE;
}

static void
hover (MutualOutline *self,
       MutualItem    *item)
{
  const char *id = MUTUAL_IS_MILESTONE (item) ? mutual_item_get_id (item) : NULL;

  if (g_strcmp0 (self->hovered, id) == 0)
    return;
  g_clear_handle_id (&self->hover_source, g_source_remove);
  g_free (self->hovered);
  self->hovered = g_strdup (id);
  if (id != NULL)
    self->hover_source = g_timeout_add (OPENING_DELAY, on_hovered, self);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  MutualOutline *self = user_data;
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  gtk_adjustment_set_value (height, gtk_adjustment_get_value (height) + self->scroll_speed);
  return G_SOURCE_CONTINUE;
}

static void
scroll (MutualOutline *self,
        double         speed)
{
  self->scroll_speed = speed;
  if (speed != 0 && self->scroll_tick == 0)
    {
      self->scroll_tick = gtk_widget_add_tick_callback (self->list, on_tick, self, NULL);
    }
  else if (speed == 0 && self->scroll_tick != 0)
    {
      gtk_widget_remove_tick_callback (self->list, self->scroll_tick);
      self->scroll_tick = 0;
    }
}

static GdkDragAction
on_motion (GtkDropTarget *target,
           double         x,
           double         y,
           MutualOutline *self)
{
  g_autoptr (GPtrArray) items = list_dragged (self, gtk_drop_target_get_value (target));
  int height = gtk_widget_get_height (self->list);
  MutualOutlineRow *row;
  const char *css_class;
  MutualItem *parent = NULL;
  guint position = 0;

  scroll (self, y < EDGE ? -SCROLL_STEP : y > height - EDGE ? SCROLL_STEP : 0);
  if (mutual_session_get_read_only (mutual_outline_get_session (self)) ||
      !find_place (self, items, x, y, &row, &css_class, &parent, &position))
    {
      mark (self, NULL, NULL);
      hover (self, NULL);
      return 0;
    }
  mark (self, row, css_class);
  hover (self, g_str_equal (css_class, "drop-onto") ? mutual_outline_row_get_item (row) : NULL);
  return GDK_ACTION_MOVE;
}

static void
on_leave (MutualOutline *self)
{
  mutual_outline_forget_drop (self);
}

/* Several roles of one person: which of them is meant, only the user knows. */
static void
ask_role (MutualOutline *self,
          MutualItem    *item,
          GPtrArray     *roles,
          double         x,
          double         y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  GdkRectangle place = { 0, 0, 1, 1 };
  double left, top;

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);
      g_autoptr (GMenuItem) line = g_menu_item_new (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), NULL);

      g_menu_item_set_action_and_target (line, "outline.assign", "s", mutual_item_get_id (role));
      g_menu_append_item (section, line);
    }
  g_menu_append_section (menu, _("In Which Role?"), G_MENU_MODEL (section));
  mutual_outline_go_to (self, item);
  gtk_widget_translate_coordinates (self->list, GTK_WIDGET (self), x, y, &left, &top);
  place.x = (int) left;
  place.y = (int) top;
  mutual_outline_pop_up (self, G_MENU_MODEL (menu), &place);
}

static void
assign (MutualOutline *self,
        MutualItem    *item,
        MutualItem    *dragged,
        double         x,
        double         y)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) roles = NULL;

  g_ptr_array_add (items, item);
  if (MUTUAL_IS_ROLE (dragged))
    {
      mutual_commands_assign (session, items, dragged);
      return;
    }
  roles = mutual_team_get_roles_of (dragged);
  if (roles->len == 0)
    {
      g_autofree char *text = g_strdup_printf (_("%s has no role yet that could take part here"),
                                               mutual_item_get_text (dragged, MUTUAL_MEMBER_NAME));

      mutual_session_tell (session, text, FALSE);
    }
  else if (roles->len == 1)
    {
      mutual_commands_assign (session, items, g_ptr_array_index (roles, 0));
    }
  else
    {
      ask_role (self, item, roles, x, y);
    }
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  g_autoptr (GPtrArray) items = list_dragged (self, value);
  MutualOutlineRow *row;
  const char *css_class;
  MutualItem *parent = NULL;
  guint position = 0;
  gboolean found = find_place (self, items, x, y, &row, &css_class, &parent, &position);

  mutual_outline_forget_drop (self);
  if (!found || mutual_session_get_read_only (session))
    return FALSE;
  if (MUTUAL_IS_ROLE (g_ptr_array_index (items, 0)) || MUTUAL_IS_PERSON (g_ptr_array_index (items, 0)))
    assign (self, parent, g_ptr_array_index (items, 0), x, y);
  else
    mutual_commands_move_to (session, items, parent, position);
  return TRUE;
}

/* What a drag takes along: all that is selected and of one kind, or what is under the pointer alone. */
static GPtrArray *
list_taken (MutualOutline *self,
            MutualItem    *item)
{
  MutualSession *session = mutual_outline_get_session (self);
  GPtrArray *items = g_ptr_array_new ();

  if (mutual_session_is_selected (session, mutual_item_get_id (item)))
    {
      g_autoptr (GPtrArray) all = mutual_session_list_selection (session);

      for (guint i = 0; i < all->len; i++)
        if (G_OBJECT_TYPE (g_ptr_array_index (all, i)) == G_OBJECT_TYPE (item))
          g_ptr_array_add (items, g_ptr_array_index (all, i));
    }
  else
    {
      g_ptr_array_add (items, item);
    }
  return items;
}

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  MutualOutlineRow *row = mutual_outline_find_row_at (self, x, y);
  gpointer item = row != NULL ? mutual_outline_row_get_item (row) : NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (MutualDrag) drag = NULL;
  GdkContentProvider *providers[2];

  if (session == NULL || self->written != NULL || !MUTUAL_IS_ITEM (item))
    return NULL;
  items = list_taken (self, item);
  drag = mutual_drag_new_all (session, items);
  providers[0] = gdk_content_provider_new_typed (MUTUAL_TYPE_DRAG, drag);
  providers[1] = mutual_outline_create_content (session, items);
  g_clear_pointer (&self->dragged, g_free);
  if (items->len == 1)
    self->dragged = g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
  else if (MUTUAL_IS_STEP (item))
    self->dragged = g_strdup_printf (ngettext ("%u step", "%u steps", items->len), items->len);
  else if (MUTUAL_IS_MILESTONE (item))
    self->dragged = g_strdup_printf (ngettext ("%u milestone", "%u milestones", items->len), items->len);
  else
    self->dragged = g_strdup_printf (ngettext ("%u event", "%u events", items->len), items->len);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               MutualOutline *self)
{
  mutual_drag_label_show (drag, self->dragged);
}

/* Lets rows of the outline be dragged and dropped upon. */
void
mutual_outline_init_drag (MutualOutline *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MUTUAL_TYPE_DRAG, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (target));
}

/* Nothing is held over the rows any more. */
void
mutual_outline_forget_drop (MutualOutline *self)
{
  mark (self, NULL, NULL);
  hover (self, NULL);
  scroll (self, 0);
}
