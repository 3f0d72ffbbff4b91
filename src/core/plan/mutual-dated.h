/* An item that stands on the timeline and that others can follow: a milestone, a step or a customer event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A marker without methods: it says which kinds a reference like "follows" may point to. */
#define MUTUAL_TYPE_DATED (mutual_dated_get_type ())
G_DECLARE_INTERFACE (MutualDated, mutual_dated, MUTUAL, DATED, GObject)

struct _MutualDatedInterface
{
  GTypeInterface parent_interface;
};

G_END_DECLS
