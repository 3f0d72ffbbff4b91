/* Dragging people and roles in the lists of people, and dropping contacts there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-drop.h"

#include "people/mutual-contacts-file.h"
#include "people/mutual-people-commands.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "session/mutual-drag.h"
#include "widgets/mutual-drag-label.h"

/* The name of what is dragged. */
#define DRAGGED "mutual-dragged"

/* What a drop does, which shows while something is dragged over it. */
typedef enum
{
  NOTHING,
  SEAT,   /* the person gets the role, or the role the person */
  BEFORE, /* takes the place of the row */
  AFTER,
  SIDE,    /* comes to this side */
  CONTACTS /* people of a file come to this side */
} Effect;

static const char *const effect_classes[] = { NULL, "drop-into", "drop-before", "drop-after", "drop", "drop" };

static MutualItem *
get_item (MutualPeopleColumn *column,
          MutualPersonRow    *row)
{
  MutualSession *session = mutual_people_column_get_session (column);
  const char *id = row != NULL ? mutual_person_row_get_id (row) : NULL;

  return id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
}

static MutualPersonRow *
find_row_at (MutualPeopleColumn *column,
             double              y)
{
  for (guint i = 0; i < mutual_people_column_get_n_rows (column); i++)
    {
      MutualPersonRow *row = mutual_people_column_get_row (column, i);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (column), &bounds) && y >= bounds.origin.y &&
          y < bounds.origin.y + bounds.size.height)
        return row;
    }
  return NULL;
}

static gboolean
is_contacts (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return folded != NULL && (g_str_has_suffix (folded, ".vcf") || g_str_has_suffix (folded, ".vcard"));
}

/* Returns: (transfer container): those that hold contacts */
static GSList *
list_contacts (const GValue *value)
{
  GSList *files = NULL;

  for (const GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    if (is_contacts (l->data))
      files = g_slist_append (files, l->data);

  return files;
}

static Effect
choose_effect (MutualPeopleColumn *column,
               MutualItem         *dragged,
               MutualItem         *over)
{
  MutualSide side = mutual_people_column_get_side (column);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) order = NULL;
  guint from = 0, to = 0;

  if (!MUTUAL_IS_PERSON (dragged) && !MUTUAL_IS_ROLE (dragged))
    return NOTHING;
  if (mutual_people_order_get_side (dragged) != side)
    return SIDE;
  if (over == NULL || over == dragged)
    return NOTHING;
  if (MUTUAL_IS_PERSON (dragged) != MUTUAL_IS_PERSON (over))
    return SEAT;

  edits = mutual_people_order_move (dragged, over);
  order = mutual_people_order_list (MUTUAL_PLAN (mutual_item_get_root (dragged)), side);
  if (edits->len == 0 || !g_ptr_array_find (order, dragged, &from) || !g_ptr_array_find (order, over, &to))
    return NOTHING;
  return from < to ? AFTER : BEFORE;
}

static Effect
find_effect (MutualPeopleColumn  *column,
             const GValue        *value,
             double               y,
             MutualItem         **dragged,
             MutualPersonRow    **row)
{
  MutualSession *session = mutual_people_column_get_session (column);

  *dragged = NULL;
  *row = find_row_at (column, y);
  if (session == NULL || mutual_session_get_read_only (session) || value == NULL)
    return NOTHING;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = list_contacts (value);

      return files != NULL ? CONTACTS : NOTHING;
    }
  if (!G_VALUE_HOLDS (value, MUTUAL_TYPE_DRAG) || g_value_get_boxed (value) == NULL)
    return NOTHING;
  *dragged = mutual_drag_get_item (g_value_get_boxed (value), session);
  return choose_effect (column, *dragged, get_item (column, *row));
}

static void
clear_marks (MutualPeopleColumn *column)
{
  for (guint i = 1; i < G_N_ELEMENTS (effect_classes); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (column), effect_classes[i]);
      for (guint j = 0; j < mutual_people_column_get_n_rows (column); j++)
        gtk_widget_remove_css_class (GTK_WIDGET (mutual_people_column_get_row (column, j)), effect_classes[i]);
    }
}

static void
import_files (MutualPeopleColumn *column,
              const GValue       *value)
{
  g_autoptr (GSList) files = list_contacts (value);

  for (GSList *l = files; l != NULL; l = l->next)
    mutual_contacts_file_import (mutual_people_column_get_session (column), mutual_people_column_get_side (column),
                                 l->data);
}

static void
perform (MutualPeopleColumn *column,
         Effect              effect,
         MutualItem         *dragged,
         MutualItem         *over)
{
  MutualSession *session = mutual_people_column_get_session (column);

  switch (effect)
    {
    case SEAT:
      if (MUTUAL_IS_ROLE (dragged))
        mutual_people_seat (session, dragged, over);
      else
        mutual_people_seat (session, over, dragged);
      break;
    case BEFORE:
    case AFTER:
      mutual_people_move (session, dragged, over);
      break;
    case SIDE:
      mutual_people_change_side (session, dragged, mutual_people_column_get_side (column));
      break;
    case NOTHING:
    case CONTACTS:
    default:
      break;
    }
}

static GdkDragAction
on_motion (GtkDropTarget      *target,
           double              x,
           double              y,
           MutualPeopleColumn *column)
{
  const GValue *value = gtk_drop_target_get_value (target);

  /* Before the data are there: perhaps. */
  if (value == NULL)
    return GDK_ACTION_COPY;
  if (!mutual_people_drop_at (column, value, y, FALSE))
    return 0;
  return G_VALUE_HOLDS (value, MUTUAL_TYPE_DRAG) ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
on_leave (GtkDropTarget      *target,
          MutualPeopleColumn *column)
{
  clear_marks (column);
}

static gboolean
on_drop (GtkDropTarget      *target,
         const GValue       *value,
         double              x,
         double              y,
         MutualPeopleColumn *column)
{
  return mutual_people_drop_at (column, value, y, TRUE);
}

/* Within the program it is the person; elsewhere it is their mail address, or their card. */
static GdkContentProvider *
on_prepare (GtkDragSource      *source,
            double              x,
            double              y,
            MutualPeopleColumn *column)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y);
  MutualItem *item = MUTUAL_IS_PERSON_ROW (row) ? get_item (column, MUTUAL_PERSON_ROW (row)) : NULL;

  if (item == NULL || mutual_person_row_is_writing (MUTUAL_PERSON_ROW (row)))
    return NULL;
  /* When the drag begins nobody can say any more where the pointer was. */
  g_object_set_data_full (G_OBJECT (source), DRAGGED,
                          g_strdup (mutual_item_get_text (item, MUTUAL_IS_ROLE (item) ? MUTUAL_MEMBER_TITLE
                                                                                       : MUTUAL_MEMBER_NAME)),
                          g_free);
  return mutual_contacts_file_provide (mutual_people_column_get_session (column), item);
}

static void
on_drag_begin (GtkDragSource      *source,
               GdkDrag            *drag,
               MutualPeopleColumn *column)
{
  mutual_drag_label_show (drag, g_object_get_data (G_OBJECT (source), DRAGGED));
}

/**
 * mutual_people_drop_init:
 * @column: a column
 * @list: its list
 *
 * Lets people be dragged out of the list, and people, roles and files of contacts be dropped on the column.
 */
void
mutual_people_drop_init (MutualPeopleColumn *column,
                         GtkWidget          *list)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  GType types[] = { MUTUAL_TYPE_DRAG, GDK_TYPE_FILE_LIST };

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), column);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), column);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), column);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), column);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), column);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
}

/**
 * mutual_people_drop_at:
 * @column: a column
 * @value: what is over it: a #MutualDrag, or a list of files
 * @y: where, from its top
 * @really: whether it is dropped there; else the place shows where it would go
 *
 * Returns: whether it can be dropped there
 */
gboolean
mutual_people_drop_at (MutualPeopleColumn *column,
                       const GValue       *value,
                       double              y,
                       gboolean            really)
{
  MutualPersonRow *row;
  MutualItem *dragged;
  Effect effect = find_effect (column, value, y, &dragged, &row);
  GtkWidget *marked = effect == SIDE || effect == CONTACTS ? GTK_WIDGET (column) : GTK_WIDGET (row);

  clear_marks (column);
  if (effect == NOTHING)
    return FALSE;
  if (!really)
    gtk_widget_add_css_class (marked, effect_classes[effect]);
  else if (effect == CONTACTS)
    import_files (column, value);
  else
    perform (column, effect, dragged, get_item (column, row));
  return TRUE;
}
