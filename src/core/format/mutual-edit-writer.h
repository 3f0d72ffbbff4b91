/* Edits as JSON, on one line: what a journal holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-edit.h"

G_BEGIN_DECLS

GBytes *mutual_edit_writer_write (GPtrArray *edits);

G_END_DECLS
