/* What the targets of fuzzing share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* What does not hold ends the run, with the input in a file. */
#define FUZZ_CHECK(condition)                                                                                          \
  G_STMT_START                                                                                                         \
    {                                                                                                                  \
      if (!(condition))                                                                                                \
        g_error ("%s:%d: does not hold: %s", __FILE__, __LINE__, #condition);                                          \
    }                                                                                                                  \
  G_STMT_END

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);
