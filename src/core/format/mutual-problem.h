/* What is wrong with a file, and where.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MUTUAL_FORMAT_ERROR (mutual_format_error_quark ())

typedef enum
{
  MUTUAL_FORMAT_ERROR_FOREIGN,   /* not a Mutual plan at all: a source map, a game's map, an empty file */
  MUTUAL_FORMAT_ERROR_SYNTAX,    /* not strict JSON */
  MUTUAL_FORMAT_ERROR_LIMIT,     /* more than a plan may hold */
  MUTUAL_FORMAT_ERROR_VALUE,     /* a member holds what it cannot hold */
  MUTUAL_FORMAT_ERROR_REFERENCE, /* ids that are doubled, missing or lead in a circle */
} MutualFormatError;

#define MUTUAL_TYPE_PROBLEM (mutual_problem_get_type ())

/**
 * MutualProblem:
 * @code: what sort of problem
 * @offset: where it begins, in bytes from the beginning of the file
 * @line: the same as a line, from 1
 * @column: and the character on that line, from 1
 * @path: the member, such as "milestones[2].due"; "" for the file as a whole
 * @message: what is wrong and what to do, for people to read
 */
typedef struct
{
  MutualFormatError code;
  gsize offset;
  guint line;
  guint column;
  char *path;
  char *message;
} MutualProblem;

GQuark         mutual_format_error_quark (void);
GType          mutual_problem_get_type   (void);

MutualProblem *mutual_problem_copy       (const MutualProblem *self);
void           mutual_problem_free       (MutualProblem       *self);
GError        *mutual_problem_to_error   (const MutualProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualProblem, mutual_problem_free)

G_END_DECLS
