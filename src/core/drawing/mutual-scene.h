/* A drawing as a flat list of figures in inks, with no colours and no Cairo, and the marks that can be pointed at.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "drawing/mutual-icon.h"
#include "drawing/mutual-palette.h"

#include <glib-object.h>
#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_FIGURE_RECT,
  MUTUAL_FIGURE_LINE,
  MUTUAL_FIGURE_TEXT,
  MUTUAL_FIGURE_ICON,
  MUTUAL_FIGURE_HATCH,

  /* Nothing to see: what a document that is read in other ways than by eye knows of what follows. */
  MUTUAL_FIGURE_BEGIN,  /* a part, such as a heading or the row of a table */
  MUTUAL_FIGURE_END,
  MUTUAL_FIGURE_LINK,   /* a box that leads elsewhere; what it ends with is called MUTUAL_TAG_LINK */
  MUTUAL_FIGURE_TARGET, /* where links lead */
} MutualFigureKind;

#define MUTUAL_TAG_LINK "Link"

/* The corners of a rectangle that are round, seen in reading direction. */
typedef enum
{
  MUTUAL_CORNERS_ALL,
  MUTUAL_CORNERS_START,
  MUTUAL_CORNERS_END,
} MutualCorners;

/* Positions are physical pixels: a scene mirrors what is added to it where the reading direction asks for it. */
typedef struct
{
  MutualFigureKind kind;
  MutualInk       fill;       /* of a text its ink, of an icon what lies inside or stands on it */
  MutualInk       stroke;     /* of a text its halo, of an icon its ink */
  double          x;
  double          y;
  double          width;      /* of a line from its first to its second point, like the height */
  double          height;
  double          radius;
  double          line_width; /* of a hatch that of its lines */
  double          spacing;    /* of a hatch */
  MutualCorners   corners;
  MutualIcon      icon;
  gboolean        dashed;
  gboolean        flipped;
  gboolean        scrolled;   /* moves with the lanes and is clipped to their area */
  gboolean        axial;      /* moves along the axis and is clipped to its area */
  PangoLayout    *layout;
  const char     *id;         /* of the item that it shows, or NULL */
  const char     *tag;        /* of a part its name in PDF, of a link its URI or "#" and a target */
} MutualFigure;

typedef enum
{
  MUTUAL_MARK_MILESTONE,
  MUTUAL_MARK_EVENT,
  MUTUAL_MARK_STEP,
} MutualMarkKind;

typedef struct
{
  MutualMarkKind kind;
  const char    *id;
  double         x;
  double         y;
  double         width;
  double         height;
  char          *label;      /* what is heard */
} MutualMark;

/* What can be taken hold of. */
typedef enum
{
  MUTUAL_GRIP_WHOLE,
  MUTUAL_GRIP_START,
  MUTUAL_GRIP_END,
  MUTUAL_GRIP_ANCHOR, /* the star of the milestone that everything is counted from */
} MutualGripKind;

typedef struct
{
  MutualGripKind kind;
  const char    *id;
  double         x;
  double         y;
  double         width;
  double         height;
  gboolean       scrolled;
  gboolean       axial;
} MutualGrip;

#define MUTUAL_TYPE_SCENE (mutual_scene_get_type ())
G_DECLARE_FINAL_TYPE (MutualScene, mutual_scene, MUTUAL, SCENE, GObject)

MutualScene       *mutual_scene_new           (double         width,
                                               double         height,
                                               gboolean       mirrored);
double             mutual_scene_get_width     (MutualScene   *self);
double             mutual_scene_get_height    (MutualScene   *self);
double             mutual_scene_mirror        (MutualScene   *self,
                                               double         x);

void               mutual_scene_translate     (MutualScene   *self,
                                               double         x,
                                               double         y);
void               mutual_scene_set_item      (MutualScene   *self,
                                               const char    *id);
void               mutual_scene_set_clip      (MutualScene   *self,
                                               double         top,
                                               double         bottom);
void               mutual_scene_set_scrolled  (MutualScene   *self,
                                               gboolean       scrolled);
gboolean           mutual_scene_get_clip      (MutualScene   *self,
                                               double        *top,
                                               double        *bottom);
void               mutual_scene_set_sides     (MutualScene   *self,
                                               double         start,
                                               double         end);
void               mutual_scene_set_axial     (MutualScene   *self,
                                               gboolean       axial);
gboolean           mutual_scene_get_sides     (MutualScene   *self,
                                               double        *left,
                                               double        *right);

MutualFigure       *mutual_scene_add_rect      (MutualScene   *self,
                                               double         x,
                                               double         y,
                                               double         width,
                                               double         height,
                                               double         radius,
                                               MutualInk      fill);
MutualFigure       *mutual_scene_add_line      (MutualScene   *self,
                                               double         x1,
                                               double         y1,
                                               double         x2,
                                               double         y2,
                                               double         line_width,
                                               MutualInk      ink);
MutualFigure       *mutual_scene_add_text      (MutualScene   *self,
                                               double         x,
                                               double         y,
                                               PangoLayout   *layout,
                                               MutualInk      ink);
MutualFigure       *mutual_scene_add_icon      (MutualScene   *self,
                                               MutualIcon     icon,
                                               double         x,
                                               double         y,
                                               double         width,
                                               double         height,
                                               MutualInk      ink,
                                               MutualInk      paper);
MutualFigure       *mutual_scene_add_hatch     (MutualScene   *self,
                                               double         x,
                                               double         y,
                                               double         width,
                                               double         height,
                                               double         spacing,
                                               double         line_width,
                                               MutualInk      ink);
void               mutual_scene_add_tag       (MutualScene   *self,
                                               MutualFigureKind kind,
                                               const char    *tag,
                                               double         x,
                                               double         y,
                                               double         width,
                                               double         height);
void               mutual_scene_add_mark      (MutualScene   *self,
                                               MutualMarkKind kind,
                                               const char    *id,
                                               double         x,
                                               double         y,
                                               double         width,
                                               double         height,
                                               char          *label);

void               mutual_scene_add_grip      (MutualScene   *self,
                                               MutualGripKind kind,
                                               const char    *id,
                                               double         x,
                                               double         y,
                                               double         width,
                                               double         height);

const MutualFigure *mutual_scene_get_figures    (MutualScene   *self,
                                               guint         *n_figures);
const MutualMark  *mutual_scene_get_marks     (MutualScene   *self,
                                               guint         *n_marks);
const MutualMark  *mutual_scene_find_mark     (MutualScene   *self,
                                               const char    *id);
const MutualGrip  *mutual_scene_find_grip     (MutualScene   *self,
                                               double         x,
                                               double         y);
char              *mutual_scene_dump          (MutualScene   *self);

G_END_DECLS
