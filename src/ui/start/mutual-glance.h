/* What a list of plans shows of one, read from its file away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "schedule/mutual-outlook.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MutualGlance:
 * @title: what the plan is called, or the name of its file
 * @seller: the selling company, "" when not said
 * @buyer: the buying company, "" when not said
 * @date: (nullable): the next date
 * @what: (nullable): what that is
 * @progress: (nullable): how many milestones are done
 * @standing: (nullable): how the plan stands, in words
 * @reason: (nullable): why, if there is more to say
 * @outlook: the same in numbers; the item in it is gone
 * @problem: (nullable): why the plan could not be read; then there is nothing else but the title
 */
typedef struct
{
  char         *title;
  char         *seller;
  char         *buyer;
  char         *date;
  char         *what;
  char         *progress;
  char         *standing;
  char         *reason;
  MutualOutlook outlook;
  char         *problem;
} MutualGlance;

void          mutual_glance_read_async  (GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
MutualGlance *mutual_glance_read_finish (GFile                *file,
                                         GAsyncResult         *result,
                                         GError              **error);
void          mutual_glance_free        (MutualGlance         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualGlance, mutual_glance_free)

G_END_DECLS
