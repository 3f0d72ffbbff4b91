/* What is wrong with a file, and where.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-problem.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (mutual-format-error-quark, mutual_format_error)
G_DEFINE_BOXED_TYPE (MutualProblem, mutual_problem, mutual_problem_copy, mutual_problem_free)

/**
 * mutual_problem_copy:
 * @self: a problem
 *
 * Returns: (transfer full): the same problem
 */
MutualProblem *
mutual_problem_copy (const MutualProblem *self)
{
  MutualProblem *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->path = g_strdup (self->path);
  copy->message = g_strdup (self->message);
  return copy;
}

/**
 * mutual_problem_free:
 * @self: (transfer full): a problem
 */
void
mutual_problem_free (MutualProblem *self)
{
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

/**
 * mutual_problem_to_error:
 * @self: a problem
 *
 * Returns: (transfer full): the problem as an error of %MUTUAL_FORMAT_ERROR, its place within the message
 */
GError *
mutual_problem_to_error (const MutualProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->code == MUTUAL_FORMAT_ERROR_FOREIGN)
    return g_error_new_literal (MUTUAL_FORMAT_ERROR, (int) self->code, self->message);
  if (*self->path == '\0')
    /* Translators: where in a file a problem is, and what it is */
    return g_error_new (MUTUAL_FORMAT_ERROR, (int) self->code, _("Line %u, column %u: %s"), self->line, self->column,
                        self->message);
  /* Translators: where in a file a problem is (the third is like milestones[2].due), and what it is */
  return g_error_new (MUTUAL_FORMAT_ERROR, (int) self->code, _("Line %u, column %u, at %s: %s"), self->line,
                      self->column, self->path, self->message);
}
