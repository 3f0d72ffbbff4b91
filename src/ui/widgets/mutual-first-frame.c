/* Leaving for later what the first frame of a window can do without.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-first-frame.h"

typedef struct
{
  GtkWidget *widget;
  MutualFirstFrameFunc func;
} Call;

static void
free_call (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static void
on_after_paint (GdkFrameClock *clock,
                Call          *call)
{
  GtkWidget *widget = call->widget;
  MutualFirstFrameFunc func = call->func;

  if (!gtk_widget_get_mapped (widget))
    return;

  g_signal_handlers_disconnect_by_func (clock, on_after_paint, call);
  func (widget);
}

static void
watch_clock (GtkWidget            *widget,
             MutualFirstFrameFunc  func)
{
  Call *call = g_new (Call, 1);
  GClosure *closure;

  *call = (Call) { widget, func };
  closure = g_cclosure_new (G_CALLBACK (on_after_paint), call, free_call);
  g_object_watch_closure (G_OBJECT (widget), closure);
  g_signal_connect_closure (gtk_widget_get_frame_clock (widget), "after-paint", closure, FALSE);
}

static void
on_map (GtkWidget *widget,
        gpointer   func)
{
  g_signal_handlers_disconnect_by_func (widget, on_map, func);
  watch_clock (widget, (MutualFirstFrameFunc) func);
}

/**
 * mutual_first_frame_call:
 * @widget: a widget
 * @func: (scope forever): called once
 *
 * Calls @func when a frame with @widget has been painted, and never if @widget goes away before that.
 */
void
mutual_first_frame_call (GtkWidget            *widget,
                         MutualFirstFrameFunc  func)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_mapped (widget))
    watch_clock (widget, func);
  else
    g_signal_connect (widget, "map", G_CALLBACK (on_map), (gpointer) func);
}
