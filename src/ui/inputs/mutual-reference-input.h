/* An input for another item of the plan, such as what a date follows, or who confirmed it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inputs/mutual-pick-input.h"

G_BEGIN_DECLS

/**
 * MutualReferenceFill:
 * @picker: where the entries go; their ids are those of the items, and "" for none
 * @item: the item that is to refer to one of them
 * @chosen: (nullable): the one that it refers to
 */
typedef void (*MutualReferenceFill) (MutualPicker *picker,
                                     MutualItem   *item,
                                     MutualItem   *chosen);

#define MUTUAL_TYPE_REFERENCE_INPUT (mutual_reference_input_get_type ())
G_DECLARE_FINAL_TYPE (MutualReferenceInput, mutual_reference_input, MUTUAL, REFERENCE_INPUT, MutualPickInput)

GtkWidget *mutual_reference_input_new (const char           *caption,
                                       const char           *label,
                                       const char           *searched_for,
                                       MutualReferenceFill   fill,
                                       MutualMember          name);

G_END_DECLS
