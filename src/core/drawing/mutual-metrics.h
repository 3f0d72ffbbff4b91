/* The sizes of a timeline: on screen, on the page, as a strip.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* All in pixels, at the text's scale. */
typedef struct
{
  double months;       /* height of the row of months */
  double events;       /* height of the row of customer events */
  double events_tall;  /* and with the date below the name */
  double lane;
  double bar;
  double step;         /* the lane of a step */
  double step_bar;
  double gutter;       /* width of the icons, numbers and names */
  double gutter_share; /* of the whole width, that it takes at most: it gives way to the axis */
  double bottom;
  double pad;          /* at the end of the axis, after the last label */

  double icon;
  double icon_center;
  double number;       /* where a number of one digit starts */
  double name_gap;
  double gap;          /* between a bar and its date */
  double flag_width;
  double flag_height;
  double flag_gap;     /* between an event's line and its label */
  double pill;
  double diamond;
  double outline;      /* of a bar */
  double slip_hatch;   /* between the lines of what is late */
  double hatch;        /* between the lines of a hatched band */
  double hatch_line;   /* width of such a line */

  double month_size;   /* of type */
  double event_size;
  double name_size;
  double step_size;
  double value_size;   /* of what a milestone is for, below its name; or 0 for names alone */
  gboolean bold_names;
  double due_size;
  double line;         /* width of the lines of today and the anchor */
  double hair;         /* width of thin lines */
} MutualMetrics;

double mutual_metrics_get_scale    (PangoContext  *context);
void   mutual_metrics_init_screen  (MutualMetrics *self,
                                    double         scale);
void   mutual_metrics_init_page    (MutualMetrics *self,
                                    double         scale);
void   mutual_metrics_init_present (MutualMetrics *self,
                                    double         scale,
                                    gboolean       with_values);

G_END_DECLS
