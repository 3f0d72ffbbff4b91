/* The bubble that says where a date goes while it is moved along the timeline.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-bubble.h"

#include <string.h>

/* Between the pointer and the bubble: what is dragged stays in sight. */
#define ABOVE 14
#define ABOVE_FINGER 44
#define BELOW 22
#define MARGIN 4
/* How long the bubble stays after a key, in milliseconds. */
#define PASSING_TIME 2500

struct _MutualTimelineBubble
{
  GtkWidget *timeline; /* not owned: it owns the bubble */
  GtkWidget *label;    /* not owned: a child of the timeline */
  double     x;        /* what it points to */
  double     y;
  gboolean   by_finger;
  guint      timeout;
};

/* The first line, which is the date, is what is looked for. */
static void
set_text (GtkLabel   *label,
          const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) strcspn (text, "\n");
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, text);
}

static gboolean
on_timeout (gpointer user_data)
{
  MutualTimelineBubble *self = user_data;

  self->timeout = 0;
  mutual_timeline_bubble_hide (self);

  return G_SOURCE_REMOVE;
}

/**
 * mutual_timeline_bubble_new:
 * @timeline: the timeline, which has to outlive it
 *
 * Returns: (transfer full): a bubble that is not seen yet
 */
MutualTimelineBubble *
mutual_timeline_bubble_new (GtkWidget *timeline)
{
  MutualTimelineBubble *self;

  g_return_val_if_fail (GTK_IS_WIDGET (timeline), NULL);

  self = g_new0 (MutualTimelineBubble, 1);
  self->timeline = timeline;
  self->label = gtk_label_new (NULL);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_can_target (self->label, FALSE);
  gtk_widget_add_css_class (self->label, "bubble");
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_parent (self->label, timeline);

  return self;
}

/**
 * mutual_timeline_bubble_free:
 * @self: (transfer full): a bubble, once its timeline has let its children go
 */
void
mutual_timeline_bubble_free (MutualTimelineBubble *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self);
}

/**
 * mutual_timeline_bubble_show:
 * @self: a bubble
 * @text: the date, and what there is to say of it, in lines
 * @x: what it points to
 * @y: what it points to
 * @by_finger: whether a finger is there, which hides more than a pointer
 */
void
mutual_timeline_bubble_show (MutualTimelineBubble *self,
                             const char           *text,
                             double                x,
                             double                y,
                             gboolean              by_finger)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  set_text (GTK_LABEL (self->label), text);
  self->x = x;
  self->y = y;
  self->by_finger = by_finger;
  gtk_widget_set_visible (self->label, TRUE);
  gtk_widget_queue_allocate (self->timeline);
}

/**
 * mutual_timeline_bubble_pass:
 * @self: a bubble that shows
 *
 * It goes by itself after a while.
 */
void
mutual_timeline_bubble_pass (MutualTimelineBubble *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PASSING_TIME, on_timeout, self);
}

/**
 * mutual_timeline_bubble_passes:
 * @self: a bubble
 *
 * Returns: whether it shows and will go by itself
 */
gboolean
mutual_timeline_bubble_passes (MutualTimelineBubble *self)
{
  return self->timeout != 0;
}

/**
 * mutual_timeline_bubble_hide:
 * @self: a bubble
 */
void
mutual_timeline_bubble_hide (MutualTimelineBubble *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_set_visible (self->label, FALSE);
}

/**
 * mutual_timeline_bubble_allocate:
 * @self: a bubble
 * @width: of the timeline
 * @height: of the timeline
 *
 * Puts it above the pointer, or below it where there is no room, and never beyond the timeline.
 */
void
mutual_timeline_bubble_allocate (MutualTimelineBubble *self,
                                 int                   width,
                                 int                   height)
{
  GtkRequisition size;
  double x, y;

  if (!gtk_widget_get_visible (self->label))
    return;

  gtk_widget_get_preferred_size (self->label, NULL, &size);
  x = CLAMP (self->x - size.width / 2.0, MARGIN, MAX (width - size.width - MARGIN, MARGIN));
  y = self->y - (self->by_finger ? ABOVE_FINGER : ABOVE) - size.height;
  if (y < MARGIN)
    y = MIN (self->y + BELOW, MAX (height - size.height - MARGIN, MARGIN));
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { (int) x, (int) y, size.width, size.height }, -1);
}
