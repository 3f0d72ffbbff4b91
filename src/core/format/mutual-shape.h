/* What objects of a plan file look like: the declarations of the item classes, laid out for reading and writing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-field.h"

G_BEGIN_DECLS

#define MUTUAL_FORMAT_NAME "mutual-action-plan"

/* The header of an object, beside the kinds of MutualFieldKind. */
enum
{
  MUTUAL_SHAPE_FORMAT = 64,
  MUTUAL_SHAPE_VERSION,
  MUTUAL_SHAPE_ID,
};

typedef struct _MutualShape MutualShape;

typedef struct
{
  const char *name;
  guint length;        /* of the name */
  int kind;            /* MutualFieldKind or header */
  MutualMember member; /* not for FORMAT and VERSION */
  GType target;        /* REFERENCE and REFERENCES: the kind of item that may stand here */
  GEnumClass *words;   /* ENUM */
  const MutualShape *child; /* LIST */
  const char *key;     /* the name as written: quoted, with colon and space */
} MutualShapeMember;

struct _MutualShape
{
  GType type;
  guint n_members;
  MutualShapeMember *members;
};

const MutualShape *mutual_shape_get_plan (void);
const MutualShape *mutual_shape_find     (GType type);

G_END_DECLS
