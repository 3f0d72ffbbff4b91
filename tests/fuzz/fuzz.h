/* What the targets of fuzzing share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdlib.h>

/* What does not hold ends the run, with the input in a file; g_error() would end it without. */
#define FUZZ_CHECK(condition)                                                                                          \
  G_STMT_START                                                                                                         \
    {                                                                                                                  \
      if (!(condition))                                                                                                \
        {                                                                                                              \
          g_printerr ("%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                                   \
          abort ();                                                                                                    \
        }                                                                                                              \
    }                                                                                                                  \
  G_STMT_END

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);
