/* What a file holds by now, merged with what was made of the plan meanwhile: all of it away from the interface.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "merge/mutual-merge.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_MEETING_SAME,    /* the file holds what it held */
  MUTUAL_MEETING_CHANGED, /* it holds another state of the plan */
  MUTUAL_MEETING_OTHER,   /* it holds another plan */
  MUTUAL_MEETING_GONE,    /* there is no such file */
  MUTUAL_MEETING_FAILED,  /* it cannot be read, or holds no plan */
} MutualMeetingOutcome;

/**
 * MutualMeeting:
 * @outcome: what was found
 * @bytes: (nullable): what the file holds now, if it holds a plan
 * @canonical: (nullable): the same plan as this program would write it
 * @merge: (nullable): how both come together, for %MUTUAL_MEETING_CHANGED
 * @title: (nullable): the title of the other plan
 * @error: (nullable): why it cannot be read
 *
 * What came of it.
 */
typedef struct
{
  MutualMeetingOutcome outcome;
  GBytes *bytes;
  GBytes *canonical;
  MutualMerge *merge;
  char *title;
  GError *error;
} MutualMeeting;

void           mutual_meeting_free   (MutualMeeting        *self);
void           mutual_meeting_start  (GFile                *file,
                                      GBytes               *base,
                                      GBytes               *mine,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
MutualMeeting *mutual_meeting_finish (GFile                *file,
                                      GAsyncResult         *result,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MutualMeeting, mutual_meeting_free)

G_END_DECLS
