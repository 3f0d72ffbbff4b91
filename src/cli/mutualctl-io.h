/* What the commands share: their arguments, plans in, text and files out, complaints.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-plan.h"

G_BEGIN_DECLS

gboolean    mutualctl_parse          (int                 *argc,
                                      char              ***argv,
                                      const GOptionEntry  *entries,
                                      const char          *parameters,
                                      const char          *summary);
void        mutualctl_complain       (const char          *subject,
                                      const char          *message);
void        mutualctl_complain_about (const char          *name,
                                      const char          *message);
gboolean    mutualctl_is_input       (const char          *name);
char       *mutualctl_get_label      (const char          *name);
GBytes     *mutualctl_load           (const char          *name);
void        mutualctl_tell_problems  (const char          *name,
                                      GPtrArray           *problems,
                                      GString             *out);
MutualPlan *mutualctl_read_plan      (const char          *name,
                                      GBytes             **bytes,
                                      int                 *status);
MutualPlan *mutualctl_open_plan      (const char          *name,
                                      const GDate         *today,
                                      int                 *status);
gboolean    mutualctl_is_same_file   (const char          *input,
                                      const char          *output);
gboolean    mutualctl_save           (const char          *name,
                                      GBytes              *bytes,
                                      GBytes              *base,
                                      gboolean             allow_overwrite);
GBytes     *mutualctl_write_plan     (const char          *name,
                                      MutualPlan          *plan);
gboolean    mutualctl_save_plan      (const char          *name,
                                      GBytes              *bytes,
                                      GBytes              *base,
                                      gboolean             allow_overwrite);
gboolean    mutualctl_write          (const char          *data,
                                      gsize                length);
gboolean    mutualctl_write_text     (const char          *text);

G_END_DECLS
