/* An input for a date, as people write dates, with a calendar to choose from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-date-input.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-date-words.h"

#include <glib/gi18n.h>

struct _MutualDateInput
{
  MutualEntryInput parent_instance;

  gboolean past;
  gboolean required;
  GDate base; /* not valid: today */

  GtkWidget *button;
  GtkWidget *calendar; /* while its popover was opened once */
  GDate shown;         /* the day that is marked in it */
};

G_DEFINE_FINAL_TYPE (MutualDateInput, mutual_date_input, MUTUAL_TYPE_ENTRY_INPUT)

static const GDate *
get_date (MutualDateInput *self)
{
  MutualItem *item = mutual_input_get_item (MUTUAL_INPUT (self));

  return item != NULL ? mutual_item_get_date (item, mutual_input_get_member (MUTUAL_INPUT (self))) : NULL;
}

static const GDate *
get_today (MutualDateInput *self)
{
  return mutual_session_get_today (mutual_input_get_session (MUTUAL_INPUT (self)));
}

static gboolean
read_date (MutualDateInput  *self,
           const char       *text,
           GDate            *date,
           GError          **error)
{
  MutualItem *item = mutual_input_get_item (MUTUAL_INPUT (self));
  g_autoptr (MutualCalendar) calendar = NULL;
  MutualDateContext context = { 0 };
  MutualDateWords words;

  calendar = mutual_calendar_new (mutual_session_get_plan (mutual_input_get_session (MUTUAL_INPUT (self))));
  context.today = *get_today (self);
  context.calendar = calendar;
  context.side = MUTUAL_SIDE_BOTH;
  context.past = self->past;
  context.base = self->base;
  if (mutual_item_has (item, MUTUAL_MEMBER_SIDE) && mutual_item_is_set (item, MUTUAL_MEMBER_SIDE))
    context.side = (MutualSide) mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
  if (!mutual_date_words_parse (text, &context, &words, error))
    return FALSE;
  *date = words.date;
  return TRUE;
}

static void
init_value (GValue      *value,
            const GDate *date)
{
  g_value_init (value, G_TYPE_DATE);
  g_value_set_boxed (value, date);
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static char *
mutual_date_input_format (MutualEntryInput *entry)
{
  const GDate *date = get_date (MUTUAL_DATE_INPUT (entry));

  return date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : g_strdup ("");
}

static gboolean
mutual_date_input_parse (MutualEntryInput  *entry,
                         const char        *text,
                         GValue            *value,
                         GError           **error)
{
  GDate date;

  if (is_blank (text) && MUTUAL_DATE_INPUT (entry)->required)
    {
      g_set_error_literal (error, MUTUAL_INPUT_ERROR, MUTUAL_INPUT_ERROR_REFUSED,
                           _("A date such as “12 dec”, “next fri” or “+2w”"));
      return FALSE;
    }
  if (is_blank (text))
    {
      init_value (value, NULL);
      return TRUE;
    }
  if (!read_date (MUTUAL_DATE_INPUT (entry), text, &date, error))
    return FALSE;
  init_value (value, &date);
  return TRUE;
}

/* A day, from what is written, or from today while that means nothing. */
static gboolean
mutual_date_input_step (MutualEntryInput *entry,
                        const char       *text,
                        int               by,
                        GValue           *value)
{
  MutualDateInput *self = MUTUAL_DATE_INPUT (entry);
  GDate date;

  if (is_blank (text) || !read_date (self, text, &date, NULL))
    date = get_date (self) != NULL ? *get_date (self) : *get_today (self);
  if (by > 0)
    g_date_add_days (&date, (guint) by);
  else
    g_date_subtract_days (&date, (guint) -by);
  if (g_date_get_year (&date) < MUTUAL_YEAR_MIN || g_date_get_year (&date) > MUTUAL_YEAR_MAX)
    return FALSE;
  init_value (value, &date);
  return TRUE;
}

static char *
mutual_date_input_preview (MutualEntryInput *entry,
                           const char       *text)
{
  g_autofree char *preview = NULL;
  GDate date;

  if (is_blank (text) || !read_date (MUTUAL_DATE_INPUT (entry), text, &date, NULL))
    return NULL;
  preview = mutual_date_format (&date, MUTUAL_DATE_FULL);
  return strcmp (preview, text) != 0 ? g_steal_pointer (&preview) : NULL;
}

static void
choose (MutualDateInput *self,
        const GDate     *date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  init_value (&value, date);
  mutual_entry_input_revert (MUTUAL_ENTRY_INPUT (self));
  mutual_input_commit (MUTUAL_INPUT (self), &value, FALSE);
  mutual_input_update (MUTUAL_INPUT (self));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
read_calendar (MutualDateInput *self,
               GDate           *date)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
}

/* Leafing through the months selects a day, too; it is not chosen until somebody points at a day of the month. */
static void
on_day_selected (MutualDateInput *self)
{
  GDate before = self->shown;

  read_calendar (self, &self->shown);
  if (g_date_get_month (&before) == g_date_get_month (&self->shown) &&
      g_date_get_year (&before) == g_date_get_year (&self->shown) && gtk_widget_get_mapped (self->calendar))
    choose (self, &self->shown);
}

static void
on_today_clicked (MutualDateInput *self)
{
  choose (self, get_today (self));
}

static void
on_none_clicked (MutualDateInput *self)
{
  choose (self, NULL);
}

static gboolean
on_calendar_key_pressed (MutualDateInput *self,
                         guint            keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  read_calendar (self, &self->shown);
  choose (self, &self->shown);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_button (const char *label,
               GCallback   clicked,
               gpointer    self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
create_popover (MutualDateInput *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *key = gtk_event_controller_key_new ();

  self->calendar = gtk_calendar_new ();
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_calendar_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->calendar, key);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (buttons), create_button (_("Today"), G_CALLBACK (on_today_clicked), self));
  if (!self->required)
    gtk_box_append (GTK_BOX (buttons), create_button (_("No Date"), G_CALLBACK (on_none_clicked), self));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
}

/* The calendar opens at the day that the plan says, or at this month. */
static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualDateInput *self = user_data;
  g_autoptr (GDateTime) time = NULL;

  if (self->calendar == NULL)
    create_popover (self);
  self->shown = get_date (self) != NULL ? *get_date (self) : *get_today (self);
  time = g_date_time_new_utc (g_date_get_year (&self->shown), (int) g_date_get_month (&self->shown),
                              g_date_get_day (&self->shown), 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), time);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
}

static void
mutual_date_input_set_writable (MutualInput *input,
                                gboolean     writable)
{
  MUTUAL_INPUT_CLASS (mutual_date_input_parent_class)->set_writable (input, writable);
  gtk_widget_set_sensitive (MUTUAL_DATE_INPUT (input)->button, writable);
}

static void
mutual_date_input_class_init (MutualDateInputClass *klass)
{
  MutualEntryInputClass *entry_class = MUTUAL_ENTRY_INPUT_CLASS (klass);

  MUTUAL_INPUT_CLASS (klass)->set_writable = mutual_date_input_set_writable;
  entry_class->format = mutual_date_input_format;
  entry_class->parse = mutual_date_input_parse;
  entry_class->step = mutual_date_input_step;
  entry_class->preview = mutual_date_input_preview;
}

static void
mutual_date_input_init (MutualDateInput *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "mutual-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_box_append (GTK_BOX (mutual_entry_input_get_box (MUTUAL_ENTRY_INPUT (self))), self->button);
}

/**
 * mutual_date_input_new:
 * @caption: what it is
 * @label: what a change here is called in the menu: "Change Due Date"
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_date_input_new (const char *caption,
                       const char *label)
{
  MutualDateInput *self = g_object_new (MUTUAL_TYPE_DATE_INPUT, NULL);
  /* Translators: %s is what the date is of: "Due", "Next review". */
  g_autofree char *name = g_strdup_printf (_("Choose a Date: %s"), caption);

  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  gtk_widget_set_tooltip_text (self->button, _("Choose a Date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * mutual_date_input_set_past:
 * @self: an input
 * @past: whether the date is of something that happened
 *
 * A date without a year is then one that has been.
 */
void
mutual_date_input_set_past (MutualDateInput *self,
                            gboolean         past)
{
  g_return_if_fail (MUTUAL_IS_DATE_INPUT (self));

  self->past = past;
}

/**
 * mutual_date_input_set_base:
 * @self: an input
 * @base: (nullable): the day that “+2w” counts from; %NULL for today
 */
void
mutual_date_input_set_base (MutualDateInput *self,
                            const GDate     *base)
{
  g_return_if_fail (MUTUAL_IS_DATE_INPUT (self));

  g_date_clear (&self->base, 1);
  if (base != NULL)
    self->base = *base;
}

/**
 * mutual_date_input_set_required:
 * @self: an input
 * @required: whether there has to be a date
 */
void
mutual_date_input_set_required (MutualDateInput *self,
                                gboolean         required)
{
  g_return_if_fail (MUTUAL_IS_DATE_INPUT (self));

  self->required = required;
}
