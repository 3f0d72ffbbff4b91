/* An input for days of the week, one button each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-weekdays-input.h"

#define N_DAYS 7
#define SPACING 4

struct _MutualWeekdaysInput
{
  MutualInput parent_instance;

  GtkWidget *days[N_DAYS];
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (MutualWeekdaysInput, mutual_weekdays_input, MUTUAL_TYPE_INPUT)

/* What is not said is Saturday and Sunday; no day at all has to be said. */
static void
on_toggled (MutualWeekdaysInput *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint weekdays = 0;

  if (self->quiet)
    return;
  for (guint i = 0; i < N_DAYS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->days[i])))
      weekdays |= 1u << i;
  if (weekdays == 0)
    weekdays = MUTUAL_WEEKDAYS_NONE;
  else if (weekdays == (MUTUAL_WEEKDAYS_SATURDAY | MUTUAL_WEEKDAYS_SUNDAY))
    weekdays = 0;
  g_value_init (&value, MUTUAL_TYPE_WEEKDAYS);
  g_value_set_flags (&value, weekdays);
  mutual_input_commit (MUTUAL_INPUT (self), &value, FALSE);
  mutual_input_update (MUTUAL_INPUT (self));
}

static void
mutual_weekdays_input_update (MutualInput *input)
{
  MutualWeekdaysInput *self = MUTUAL_WEEKDAYS_INPUT (input);
  guint weekdays = (guint) mutual_item_get_number (mutual_input_get_item (input), mutual_input_get_member (input));

  if (weekdays == 0)
    weekdays = MUTUAL_WEEKDAYS_SATURDAY | MUTUAL_WEEKDAYS_SUNDAY;
  self->quiet = TRUE;
  for (guint i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->days[i]), (weekdays & (1u << i)) != 0);
  self->quiet = FALSE;
}

static void
mutual_weekdays_input_set_writable (MutualInput *input,
                                    gboolean     writable)
{
  for (guint i = 0; i < N_DAYS; i++)
    gtk_widget_set_sensitive (MUTUAL_WEEKDAYS_INPUT (input)->days[i], writable);
}

static void
mutual_weekdays_input_class_init (MutualWeekdaysInputClass *klass)
{
  MUTUAL_INPUT_CLASS (klass)->update = mutual_weekdays_input_update;
  MUTUAL_INPUT_CLASS (klass)->set_writable = mutual_weekdays_input_set_writable;
}

static void
mutual_weekdays_input_init (MutualWeekdaysInput *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "weekdays");
  for (guint i = 0; i < N_DAYS; i++)
    {
      /* 1 January 2024 was a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, (int) i + 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (day, "%A");
      g_autofree char *short_name = g_date_time_format (day, "%a");

      self->days[i] = gtk_toggle_button_new_with_label (short_name);
      gtk_widget_set_tooltip_text (self->days[i], name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->days[i], "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->days[i]);
    }
  mutual_input_set_editor (MUTUAL_INPUT (self), box, self->days[0]);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->days[0]), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * mutual_weekdays_input_new:
 * @caption: what it is
 * @label: what a change here is called in the menu: "Change Weekend"
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_weekdays_input_new (const char *caption,
                           const char *label)
{
  GtkWidget *self = g_object_new (MUTUAL_TYPE_WEEKDAYS_INPUT, NULL);

  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  return self;
}
