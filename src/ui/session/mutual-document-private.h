/* What the parts of the document share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/mutual-document.h"

G_BEGIN_DECLS

struct _MutualDocument
{
  GObject parent_instance;

  MutualDocumentState state;
  GFile *file;
  GBytes *base; /* what the file held when it was read or saved */
  MutualSession *session;
  GError *error;
  GPtrArray *problems;
  gboolean saving;
};

G_END_DECLS
