/* An input for a whole number of something.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-number-input.h"

#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualNumberInput
{
  MutualEntryInput parent_instance;

  int least;
  const char *(*describe_unit) (int number);

  GtkWidget *unit;
};

G_DEFINE_FINAL_TYPE (MutualNumberInput, mutual_number_input, MUTUAL_TYPE_ENTRY_INPUT)

static int
get_number (MutualNumberInput *self)
{
  MutualItem *item = mutual_input_get_item (MUTUAL_INPUT (self));

  return item != NULL ? mutual_item_get_number (item, mutual_input_get_member (MUTUAL_INPUT (self))) : 0;
}

/* As people write it: with a true minus, too. */
static gboolean
read_number (const char *text,
             gint64     *number)
{
  g_autofree char *digits = g_strstrip (g_strdup (text));

  if (g_str_has_prefix (digits, "−"))
    {
      g_autofree char *given = g_steal_pointer (&digits);

      digits = g_strconcat ("-", given + strlen ("−"), NULL);
    }
  return g_ascii_string_to_signed (*digits == '+' ? digits + 1 : digits, 10, -MUTUAL_NUMBER_INPUT_LIMIT * 1000,
                                   MUTUAL_NUMBER_INPUT_LIMIT * 1000, number, NULL);
}

/* Nothing is what is not said. */
static char *
mutual_number_input_format (MutualEntryInput *entry)
{
  int number = get_number (MUTUAL_NUMBER_INPUT (entry));

  if (number == 0)
    return g_strdup ("");
  return number < 0 ? g_strdup_printf ("−%d", -number) : g_strdup_printf ("%d", number);
}

static gboolean
mutual_number_input_parse (MutualEntryInput  *entry,
                           const char        *text,
                           GValue            *value,
                           GError           **error)
{
  MutualNumberInput *self = MUTUAL_NUMBER_INPUT (entry);
  gint64 number = 0;

  if (*text != '\0' && !read_number (text, &number))
    {
      g_set_error_literal (error, MUTUAL_INPUT_ERROR, MUTUAL_INPUT_ERROR_REFUSED, _("Write a whole number, such as 20"));
      return FALSE;
    }
  if (number < self->least || number > MUTUAL_NUMBER_INPUT_LIMIT)
    {
      /* Translators: two numbers. */
      g_set_error (error, MUTUAL_INPUT_ERROR, MUTUAL_INPUT_ERROR_REFUSED, _("Write a number from %1$d to %2$d"),
                   self->least, MUTUAL_NUMBER_INPUT_LIMIT);
      return FALSE;
    }
  g_value_init (value, G_TYPE_INT);
  g_value_set_int (value, (int) number);
  return TRUE;
}

static gboolean
mutual_number_input_step (MutualEntryInput *entry,
                          const char       *text,
                          int               by,
                          GValue           *value)
{
  MutualNumberInput *self = MUTUAL_NUMBER_INPUT (entry);
  gint64 number;

  if (!read_number (text, &number))
    number = get_number (self);
  g_value_init (value, G_TYPE_INT);
  g_value_set_int (value, (int) CLAMP (number + by, self->least, MUTUAL_NUMBER_INPUT_LIMIT));
  return TRUE;
}

static void
mutual_number_input_update (MutualInput *input)
{
  MutualNumberInput *self = MUTUAL_NUMBER_INPUT (input);
  const char *unit = self->describe_unit (get_number (self));

  MUTUAL_INPUT_CLASS (mutual_number_input_parent_class)->update (input);
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->unit)), unit) != 0)
    gtk_label_set_label (GTK_LABEL (self->unit), unit);
}

static void
mutual_number_input_class_init (MutualNumberInputClass *klass)
{
  MutualEntryInputClass *entry_class = MUTUAL_ENTRY_INPUT_CLASS (klass);

  MUTUAL_INPUT_CLASS (klass)->update = mutual_number_input_update;
  entry_class->format = mutual_number_input_format;
  entry_class->parse = mutual_number_input_parse;
  entry_class->step = mutual_number_input_step;
}

static void
mutual_number_input_init (MutualNumberInput *self)
{
  GtkWidget *text = mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (self));
  GtkWidget *box = mutual_entry_input_get_box (MUTUAL_ENTRY_INPUT (self));

  gtk_text_set_propagate_text_width (GTK_TEXT (text), TRUE);
  gtk_widget_set_hexpand (text, FALSE);
  self->unit = mutual_label_new_line ("unit");
  gtk_widget_set_hexpand (self->unit, TRUE);
  gtk_box_append (GTK_BOX (box), self->unit);
}

/**
 * mutual_number_input_new:
 * @caption: what it is
 * @label: what a change here is called in the menu: "Change Duration"
 * @least: the least number that makes sense
 * @describe_unit: what is counted: "working days"
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_number_input_new (const char *caption,
                         const char *label,
                         int         least,
                         const char *(*describe_unit) (int number))
{
  MutualNumberInput *self = g_object_new (MUTUAL_TYPE_NUMBER_INPUT, NULL);

  self->least = least;
  self->describe_unit = describe_unit;
  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  return GTK_WIDGET (self);
}
