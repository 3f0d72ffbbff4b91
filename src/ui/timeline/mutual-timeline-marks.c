/* The mark widgets of a timeline, kept in step with its picture.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "timeline/mutual-timeline-marks.h"

#include <math.h>

struct _MutualTimelineMarks
{
  GtkWidget              *parent;  /* not owned: it owns the marks */
  GPtrArray              *widgets; /* in the scene's order */
  MutualTimelineMarkFunc  activated;
  gpointer                user_data;
};

/* A mark is where its figure can be seen. */
static void
allocate_mark (MutualScene      *scene,
               GtkWidget        *widget,
               const MutualMark *mark)
{
  double top = mark->y;
  double bottom = mark->y + mark->height;
  double clip_top;
  double clip_bottom;

  if (mark->kind != MUTUAL_MARK_EVENT && mutual_scene_get_clip (scene, &clip_top, &clip_bottom))
    {
      top = CLAMP (top, clip_top, clip_bottom);
      bottom = CLAMP (bottom, clip_top, clip_bottom);
    }

  gtk_widget_size_allocate (widget,
                            &(GtkAllocation) {
                              (int) floor (mark->x), (int) floor (top), (int) ceil (mark->width),
                              (int) ceil (bottom - top),
                            },
                            -1);
}

static GtkWidget *
steal (GPtrArray  *widgets,
       const char *id)
{
  for (guint i = 0; i < widgets->len; i++)
    if (g_str_equal (mutual_timeline_mark_get_id (g_ptr_array_index (widgets, i)), id))
      return g_ptr_array_steal_index_fast (widgets, i);

  return NULL;
}

/**
 * mutual_timeline_marks_new:
 * @parent: the timeline
 * @activated: called when a mark is chosen
 * @user_data: for @activated
 *
 * Returns: (transfer full): no marks yet
 */
MutualTimelineMarks *
mutual_timeline_marks_new (GtkWidget              *parent,
                           MutualTimelineMarkFunc  activated,
                           gpointer                user_data)
{
  MutualTimelineMarks *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_new0 (MutualTimelineMarks, 1);
  self->parent = parent;
  self->widgets = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->activated = activated;
  self->user_data = user_data;

  return self;
}

/**
 * mutual_timeline_marks_free:
 * @self: the marks, which leave their parent
 */
void
mutual_timeline_marks_free (MutualTimelineMarks *self)
{
  g_ptr_array_unref (self->widgets);
  g_free (self);
}

/**
 * mutual_timeline_marks_update:
 * @self: the marks
 * @scene: (nullable): the picture
 * @selected: (nullable): the id of the selected milestone or event
 *
 * Makes the marks those of @scene. Those that stay keep their widgets, so that the focus stays on them.
 */
void
mutual_timeline_marks_update (MutualTimelineMarks *self,
                              MutualScene         *scene,
                              const char          *selected)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->widgets);
  GtkWidget *before = NULL;
  const MutualMark *marks = NULL;
  guint n_marks = 0;

  if (scene != NULL)
    marks = mutual_scene_get_marks (scene, &n_marks);

  self->widgets = g_ptr_array_new_full (n_marks, (GDestroyNotify) gtk_widget_unparent);
  for (guint i = 0; i < n_marks; i++)
    {
      GtkWidget *widget = steal (old, marks[i].id);

      if (widget == NULL)
        {
          widget = mutual_timeline_mark_new (marks[i].id);
          g_signal_connect (widget, "activated", G_CALLBACK (self->activated), self->user_data);
        }
      gtk_widget_insert_after (widget, self->parent, before);
      mutual_timeline_mark_update (MUTUAL_TIMELINE_MARK (widget), &marks[i],
                                   g_strcmp0 (selected, marks[i].id) == 0);
      g_ptr_array_add (self->widgets, widget);
      before = widget;
    }
}

/**
 * mutual_timeline_marks_match:
 * @self: the marks
 * @scene: (nullable): the picture
 *
 * Returns: whether the marks are those of @scene, so that mutual_timeline_marks_update() adds and removes none
 */
gboolean
mutual_timeline_marks_match (MutualTimelineMarks *self,
                             MutualScene         *scene)
{
  const MutualMark *marks = NULL;
  guint n_marks = 0;

  if (scene != NULL)
    marks = mutual_scene_get_marks (scene, &n_marks);
  if (n_marks != self->widgets->len)
    return FALSE;

  for (guint i = 0; i < n_marks; i++)
    if (!g_str_equal (mutual_timeline_mark_get_id (g_ptr_array_index (self->widgets, i)), marks[i].id))
      return FALSE;

  return TRUE;
}

/**
 * mutual_timeline_marks_allocate:
 * @self: the marks
 * @scene: the picture
 *
 * Puts the marks where their figures are. One that has no figure any more has no place either.
 */
void
mutual_timeline_marks_allocate (MutualTimelineMarks *self,
                                MutualScene         *scene)
{
  for (guint i = 0; i < self->widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->widgets, i);
      const MutualMark *mark = mutual_scene_find_mark (scene, mutual_timeline_mark_get_id (MUTUAL_TIMELINE_MARK (widget)));

      if (mark != NULL)
        allocate_mark (scene, widget, mark);
      else
        gtk_widget_size_allocate (widget, &(GtkAllocation) { 0 }, -1);
    }
}

/**
 * mutual_timeline_marks_find:
 * @self: the marks
 * @id: (nullable): the id of an item
 *
 * Returns: (transfer none) (nullable): its mark, if it can be seen
 */
GtkWidget *
mutual_timeline_marks_find (MutualTimelineMarks *self,
                            const char          *id)
{
  for (guint i = 0; id != NULL && i < self->widgets->len; i++)
    if (g_str_equal (mutual_timeline_mark_get_id (g_ptr_array_index (self->widgets, i)), id))
      return g_ptr_array_index (self->widgets, i);

  return NULL;
}

/**
 * mutual_timeline_marks_get_first:
 * @self: the marks
 *
 * Returns: (transfer none) (nullable): the first one
 */
GtkWidget *
mutual_timeline_marks_get_first (MutualTimelineMarks *self)
{
  return self->widgets->len > 0 ? g_ptr_array_index (self->widgets, 0) : NULL;
}

/**
 * mutual_timeline_marks_get_focused:
 * @self: the marks
 *
 * Returns: (transfer none) (nullable): the id of the one that has the focus
 */
const char *
mutual_timeline_marks_get_focused (MutualTimelineMarks *self)
{
  for (guint i = 0; i < self->widgets->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->widgets, i)))
      return mutual_timeline_mark_get_id (g_ptr_array_index (self->widgets, i));

  return NULL;
}
