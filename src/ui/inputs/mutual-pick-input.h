/* What inputs have in common in which one of several things is chosen from a list.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-input.h"
#include "inputs/mutual-picker.h"

G_BEGIN_DECLS

#define MUTUAL_TYPE_PICK_INPUT (mutual_pick_input_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualPickInput, mutual_pick_input, MUTUAL, PICK_INPUT, MutualInput)

/**
 * MutualPickInputClass:
 * @describe: what is chosen, or %NULL for nothing
 * @create_picker: makes the popover
 * @fill: adds the entries before it pops up
 * @picked: the entry that was chosen
 * @offer_taken: (nullable): something new of this name is wanted
 */
struct _MutualPickInputClass
{
  MutualInputClass parent_class;

  char      *(*describe)      (MutualPickInput *self);
  GtkWidget *(*create_picker) (MutualPickInput *self);
  void       (*fill)          (MutualPickInput *self,
                               MutualPicker    *picker);
  void       (*picked)        (MutualPickInput *self,
                               const char      *id);
  void       (*offer_taken)   (MutualPickInput *self,
                               const char      *typed);
};

void          mutual_pick_input_set_empty  (MutualPickInput *self,
                                            const char      *text);
MutualPicker *mutual_pick_input_get_picker (MutualPickInput *self);

G_END_DECLS
