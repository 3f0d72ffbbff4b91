/* An input for one of the words of an enumeration.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-choice-input.h"

#include <glib/gi18n.h>

struct _MutualChoiceInput
{
  MutualPickInput parent_instance;

  GType type;
  const char *(*describe_value) (int value);
};

G_DEFINE_FINAL_TYPE (MutualChoiceInput, mutual_choice_input, MUTUAL_TYPE_PICK_INPUT)

static int
get_value (MutualChoiceInput *self)
{
  return mutual_item_get_number (mutual_input_get_item (MUTUAL_INPUT (self)),
                                 mutual_input_get_member (MUTUAL_INPUT (self)));
}

static char *
mutual_choice_input_describe (MutualPickInput *input)
{
  MutualChoiceInput *self = MUTUAL_CHOICE_INPUT (input);
  int value = get_value (self);

  if (mutual_input_is_mixed (MUTUAL_INPUT (self)))
    return g_strdup (_("Various"));
  return value != 0 ? g_strdup (self->describe_value (value)) : NULL;
}

static GtkWidget *
mutual_choice_input_create_picker (MutualPickInput *input)
{
  return mutual_picker_new (NULL);
}

/* The ids are the numbers. */
static void
mutual_choice_input_fill (MutualPickInput *input,
                          MutualPicker    *picker)
{
  MutualChoiceInput *self = MUTUAL_CHOICE_INPUT (input);
  g_autoptr (GEnumClass) klass = g_type_class_ref (self->type);
  gboolean mixed = mutual_input_is_mixed (MUTUAL_INPUT (self));
  const char *unset = self->describe_value (0);

  for (guint i = 0; i < klass->n_values; i++)
    {
      int value = klass->values[i].value;
      g_autofree char *id = g_strdup_printf ("%d", value);
      const char *word = value != 0 ? self->describe_value (value) : unset != NULL ? unset : _("None");

      if (word != NULL)
        mutual_picker_add (picker, id, word, NULL, MUTUAL_SIDE_UNSET, !mixed && value == get_value (self));
    }
}

static void
mutual_choice_input_picked (MutualPickInput *input,
                            const char      *id)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gint64 number = 0;

  g_ascii_string_to_signed (id, 10, 0, G_MAXINT, &number, NULL);
  g_value_init (&value, MUTUAL_CHOICE_INPUT (input)->type);
  g_value_set_enum (&value, (int) number);
  mutual_input_commit (MUTUAL_INPUT (input), &value, FALSE);
}

static void
mutual_choice_input_class_init (MutualChoiceInputClass *klass)
{
  MutualPickInputClass *pick_class = MUTUAL_PICK_INPUT_CLASS (klass);

  pick_class->describe = mutual_choice_input_describe;
  pick_class->create_picker = mutual_choice_input_create_picker;
  pick_class->fill = mutual_choice_input_fill;
  pick_class->picked = mutual_choice_input_picked;
}

static void
mutual_choice_input_init (MutualChoiceInput *self)
{
}

/**
 * mutual_choice_input_new:
 * @caption: what it is
 * @label: what a change here is called in the menu: "Change Status"
 * @type: the enumeration
 * @describe: the words for its values; %NULL for one that is not offered
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_choice_input_new (const char *caption,
                         const char *label,
                         GType       type,
                         const char *(*describe) (int value))
{
  MutualChoiceInput *self = g_object_new (MUTUAL_TYPE_CHOICE_INPUT, NULL);

  self->type = type;
  self->describe_value = describe;
  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (self), describe (0));
  return GTK_WIDGET (self);
}
