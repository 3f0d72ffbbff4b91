/* What is remembered on this computer from one start to the next: comforts, in a small file of the user's.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_MEMORY (mutual_memory_get_type ())
G_DECLARE_FINAL_TYPE (MutualMemory, mutual_memory, MUTUAL, MEMORY, GObject)

/* Signal: "loaded" (): what was remembered is there. */

MutualMemory *mutual_memory_new          (GFile        *file);
MutualMemory *mutual_memory_new_for_name (const char   *name);
void          mutual_memory_load         (MutualMemory *self);
gboolean      mutual_memory_is_loaded    (MutualMemory *self);
GKeyFile     *mutual_memory_get_key_file (MutualMemory *self);
void          mutual_memory_keep         (MutualMemory *self);
void          mutual_memory_flush        (MutualMemory *self);

G_END_DECLS
