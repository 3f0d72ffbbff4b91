/* The parts of the reader.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-references.h"
#include "format/mutual-report.h"
#include "format/mutual-scanner.h"
#include "format/mutual-shape.h"
#include "plan/mutual-plan.h"

G_BEGIN_DECLS

typedef struct
{
  MutualScanner scanner;
  MutualReport report;
  MutualReferences references;
  MutualPlan *plan;
  gsize start;       /* of the plan's brace */
  guint n_items;
  gboolean is_newer; /* of a later version: what is not understood is left out rather than refused */
} MutualReader;

/* All return whether to go on. */
gboolean mutual_reader_fail        (MutualReader            *self,
                                    MutualItem              *item,
                                    const char              *member,
                                    int                      index);
gboolean mutual_reader_reject      (MutualReader            *self,
                                    MutualToken              token,
                                    MutualItem              *item,
                                    const MutualShapeMember *member,
                                    int                      index);
gboolean mutual_reader_read_header (MutualReader            *self,
                                    const char              *data,
                                    gsize                    length,
                                    int                     *version);
gboolean mutual_reader_read_item   (MutualReader            *self,
                                    MutualItem              *item,
                                    const MutualShape       *shape,
                                    gsize                    start);
char    *mutual_reader_peek_id     (MutualReader            *self);
gboolean mutual_reader_read_value  (MutualReader            *self,
                                    MutualItem              *item,
                                    const MutualShapeMember *member);

G_END_DECLS
