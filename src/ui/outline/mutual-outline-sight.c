/* Which rows of the outline are in sight: made when they come there, brought there, and kept there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

/* How often rows are made and laid out again within one frame. */
#define MAX_ROUNDS 3

/* Layouts until a row is where it belongs: one tells how high it is, the next puts it in sight. */
#define SETTLE_ROUNDS 3

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

/* Round corners clip rows only while some are beyond them: clipping costs time in the first frame. */
static void
on_height_changed (MutualOutline *self)
{
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  gboolean scrolls = gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height);

  gtk_widget_set_overflow (self->scrolled, scrolls ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE);
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

/* For the files of the outline alone. */

void
mutual_outline_init_sight (MutualOutline *self)
{
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  g_signal_connect_object (height, "changed", G_CALLBACK (on_height_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (height, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

void
mutual_outline_watch_layout (MutualOutline *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  g_signal_connect_object (clock, "layout", G_CALLBACK (on_layout_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "layout", G_CALLBACK (on_layout), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
mutual_outline_unwatch_layout (MutualOutline *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  g_signal_handlers_disconnect_by_func (clock, on_layout_begin, self);
  g_signal_handlers_disconnect_by_func (clock, on_layout, self);
}

/* Returns: (nullable): the row of an item, which is in sight now */
MutualOutlineRow *
mutual_outline_show_row (MutualOutline *self,
                         MutualItem    *item)
{
  MutualSession *session = mutual_outline_get_session (self);
  guint position;

  if (self->tree == NULL)
    return NULL;
  self->n_syncing++;
  position = mutual_outline_tree_reveal (self->tree, item);
  self->n_syncing--;
  if (position == GTK_INVALID_LIST_POSITION && mutual_session_get_filter (session) != NULL)
    {
      /* What somebody asks for is more than what a filter lets through. */
      mutual_session_set_filter (session, NULL);
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

/* For as long as something is written in it. */
void
mutual_outline_keep_in_sight (MutualOutline *self)
{
  mutual_later_do (&self->in_sight, self, keep_in_sight);
}
