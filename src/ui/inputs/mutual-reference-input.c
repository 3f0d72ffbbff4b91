/* An input for another item of the plan, such as what a date follows, or who confirmed it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-reference-input.h"

#include <glib/gi18n.h>

struct _MutualReferenceInput
{
  MutualPickInput parent_instance;

  char *searched_for;
  MutualReferenceFill fill;
  MutualMember name;
};

G_DEFINE_FINAL_TYPE (MutualReferenceInput, mutual_reference_input, MUTUAL_TYPE_PICK_INPUT)

static MutualItem *
get_target (MutualReferenceInput *self)
{
  return mutual_item_resolve (mutual_input_get_item (MUTUAL_INPUT (self)), mutual_input_get_member (MUTUAL_INPUT (self)));
}

static char *
mutual_reference_input_describe (MutualPickInput *input)
{
  MutualReferenceInput *self = MUTUAL_REFERENCE_INPUT (input);
  MutualItem *target = get_target (self);

  if (mutual_input_is_mixed (MUTUAL_INPUT (self)))
    return g_strdup (_("Various"));
  return target != NULL ? g_strdup (mutual_item_get_text (target, self->name)) : NULL;
}

static GtkWidget *
mutual_reference_input_create_picker (MutualPickInput *input)
{
  return mutual_picker_new (MUTUAL_REFERENCE_INPUT (input)->searched_for);
}

static void
mutual_reference_input_fill (MutualPickInput *input,
                             MutualPicker    *picker)
{
  MutualReferenceInput *self = MUTUAL_REFERENCE_INPUT (input);

  self->fill (picker, mutual_input_get_item (MUTUAL_INPUT (self)), get_target (self));
}

static void
mutual_reference_input_picked (MutualPickInput *input,
                               const char      *id)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, *id != '\0' ? id : NULL);
  mutual_input_commit (MUTUAL_INPUT (input), &value, FALSE);
}

static void
mutual_reference_input_finalize (GObject *object)
{
  g_free (MUTUAL_REFERENCE_INPUT (object)->searched_for);

  G_OBJECT_CLASS (mutual_reference_input_parent_class)->finalize (object);
}

static void
mutual_reference_input_class_init (MutualReferenceInputClass *klass)
{
  MutualPickInputClass *pick_class = MUTUAL_PICK_INPUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_reference_input_finalize;
  pick_class->describe = mutual_reference_input_describe;
  pick_class->create_picker = mutual_reference_input_create_picker;
  pick_class->fill = mutual_reference_input_fill;
  pick_class->picked = mutual_reference_input_picked;
}

static void
mutual_reference_input_init (MutualReferenceInput *self)
{
}

/**
 * mutual_reference_input_new:
 * @caption: what it is
 * @label: what a change here is called in the menu: "Change Rule"
 * @searched_for: (nullable): what can be typed to find one, where there may be many
 * @fill: adds the items that can be chosen
 * @name: the member that says their name
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_reference_input_new (const char          *caption,
                            const char          *label,
                            const char          *searched_for,
                            MutualReferenceFill  fill,
                            MutualMember         name)
{
  MutualReferenceInput *self = g_object_new (MUTUAL_TYPE_REFERENCE_INPUT, NULL);

  self->searched_for = g_strdup (searched_for);
  self->fill = fill;
  self->name = name;
  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  return GTK_WIDGET (self);
}
