/* The keys of the outline: from row to row, into steps and out of them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "outline/mutual-step-fold.h"
#include "plan/mutual-step.h"

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

/* Tab goes to rows that are not selected, and Escape leaves the focus: what a key does is meant for the row that has it. */
static void
select_focused (MutualOutline    *self,
                MutualOutlineRow *row)
{
  MutualSession *session = mutual_outline_get_session (self);
  gpointer item = mutual_outline_row_get_item (row);

  if (MUTUAL_IS_ITEM (item) && !mutual_session_is_selected (session, mutual_item_get_id (item)))
    mutual_session_set_selected (session, mutual_item_get_id (item));
}

static gboolean
on_key_pressed (MutualOutline   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  MutualSession *session = mutual_outline_get_session (self);
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
      if (mutual_session_get_selected (session) == NULL)
        return GDK_EVENT_PROPAGATE;
      mutual_session_set_selected (session, NULL);
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

/* For the files of the outline alone. */

void
mutual_outline_init_keys (MutualOutline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the list has a use for these keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->list, keys);
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
  mutual_session_set_selected (mutual_outline_get_session (self), mutual_item_get_id (item));
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
