/* What inputs have in common that take one line which must mean something: a date, a number.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_ENTRY_INPUT (mutual_entry_input_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualEntryInput, mutual_entry_input, MUTUAL, ENTRY_INPUT, MutualInput)

/**
 * MutualEntryInputClass:
 * @format: how the plan's value reads
 * @parse: what the text means, or why it means nothing; the value is not initialised
 * @step: what comes so many steps after what the text means; the value is not initialised
 * @preview: (nullable): what the text means in other words, while it is typed
 */
struct _MutualEntryInputClass
{
  MutualInputClass parent_class;

  char     *(*format)  (MutualEntryInput  *self);
  gboolean  (*parse)   (MutualEntryInput  *self,
                        const char        *text,
                        GValue            *value,
                        GError           **error);
  gboolean  (*step)    (MutualEntryInput  *self,
                        const char        *text,
                        int                by,
                        GValue            *value);
  char     *(*preview) (MutualEntryInput  *self,
                        const char        *text);
};

/* Signal: "activate": Enter, after what was typed was accepted. */
GtkWidget *mutual_entry_input_get_text (MutualEntryInput *self);
GtkWidget *mutual_entry_input_get_box  (MutualEntryInput *self);
gboolean   mutual_entry_input_accept   (MutualEntryInput *self);
gboolean   mutual_entry_input_revert   (MutualEntryInput *self);

G_END_DECLS
