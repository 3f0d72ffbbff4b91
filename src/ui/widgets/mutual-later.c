/* Work that can wait until a widget's first frame is on the screen, so that a window opens faster.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-later.h"

static gboolean
on_idle (gpointer user_data)
{
  MutualLater *self = user_data;

  self->source = 0;
  self->func (self->widget);
  return G_SOURCE_REMOVE;
}

/* A frame begins: what idles from now on comes after its painting. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  MutualLater *self = user_data;

  self->tick = 0;
  self->source = g_idle_add (on_idle, self);
  return G_SOURCE_REMOVE;
}

/**
 * mutual_later_do:
 * @self: zeroed, a member of the widget's
 * @widget: a mapped widget
 * @func: what to do with it
 *
 * Calls @func when the next frame has been drawn, once however often this is called before.
 */
void
mutual_later_do (MutualLater *self, gpointer widget, void (*func) (gpointer widget))
{
  if (self->tick != 0 || self->source != 0)
    return;

  self->widget = widget;
  self->func = func;
  self->tick = gtk_widget_add_tick_callback (widget, on_tick, self, NULL);
}

/**
 * mutual_later_is_due:
 * @self: what is to be done
 *
 * Returns: whether it waits to be done
 */
gboolean
mutual_later_is_due (const MutualLater *self)
{
  return self->tick != 0 || self->source != 0;
}

/**
 * mutual_later_cancel:
 * @self: as given to mutual_later_do(), or zeroed
 *
 * Forgets the work.
 */
void
mutual_later_cancel (MutualLater *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->source, g_source_remove);
}
