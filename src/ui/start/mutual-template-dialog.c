/* Asks what there is to know before a plan is made from a template: companies, date, names. All of it can wait.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-template-dialog.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"
#include "schedule/mutual-date-words.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-template-shape.h"
#include "schedule/mutual-template.h"

#include <glib/gi18n.h>

struct _MutualTemplateDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *create_button;
  GtkBox *column;
  GtkWidget *buyer_row;
  GtkWidget *seller_row;
  GtkWidget *title_row;
  GtkWidget *date_group;
  GtkWidget *date_row;
  GtkMenuButton *calendar_button;
  GtkCalendar *calendar;
  GtkWidget *date_message;

  MutualPlan *template;
  MutualCalendar *days;
  int first_day;       /* of the template, in working days from the anchor */
  GPtrArray *rows;     /* AdwEntryRow, unowned, in the order of the keyboard */
  GPtrArray *role_ids; /* of the last of @rows; unowned */
  gboolean title_given;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (MutualTemplateDialog, mutual_template_dialog, ADW_TYPE_WINDOW)

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
is_blank (GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (row)));

  return *text == '\0';
}

/* An empty date is one that is not known yet. */
static gboolean
read_date (MutualTemplateDialog  *self,
           GDate                 *date,
           GError               **error)
{
  MutualDateContext context = { .calendar = self->days, .side = MUTUAL_SIDE_BOTH };
  MutualDateWords words;

  g_date_clear (date, 1);
  if (self->days == NULL || is_blank (self->date_row))
    return TRUE;

  mutual_date_get_today (&context.today);
  context.base = context.today;
  if (!mutual_date_words_parse (get_text (self->date_row), &context, &words, error))
    return FALSE;
  *date = words.date;
  return TRUE;
}

static char *
describe_date (MutualTemplateDialog *self,
               const GDate          *date)
{
  g_autofree char *full = mutual_date_format (date, MUTUAL_DATE_FULL);
  g_autofree char *distance = NULL;
  g_autofree char *first = NULL;
  GDate today, first_day;

  mutual_date_get_today (&today);
  distance = mutual_phrase_distance (date, &today);
  mutual_calendar_add (self->days, MUTUAL_SIDE_BOTH, date, self->first_day, &first_day);
  first = mutual_date_format (&first_day, MUTUAL_DATE_FULL);
  if (self->first_day >= 0)
    /* Translators: a date and how far away it is: "Mon 1 Mar 2027, in 98 days". */
    return g_strdup_printf (C_ ("date", "%s, %s"), full, distance);
  if (g_date_compare (&first_day, &today) < 0)
    /* Translators: a date, how far away it is, and the day on which the first milestone starts, which is over. */
    return g_strdup_printf (_("%s, %s. That is soon: work would have begun on %s. Dates can be moved later."), full,
                            distance, first);
  /* Translators: a date, how far away it is, and the day on which the first milestone starts. */
  return g_strdup_printf (_("%s, %s. Work begins on %s."), full, distance, first);
}

static void
update_date (MutualTemplateDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  GDate date;

  gtk_widget_remove_css_class (self->date_row, "error");
  gtk_widget_remove_css_class (self->date_message, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_row), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (!read_date (self, &date, &error))
    {
      gtk_widget_add_css_class (self->date_row, "error");
      gtk_widget_add_css_class (self->date_message, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      message = g_strdup (error->message);
    }
  else if (g_date_valid (&date))
    message = describe_date (self, &date);
  else
    message = g_strdup (_("All other dates are worked back from this one. A few letters do: “1 mar”, “fri”, “+12w”."));
  gtk_label_set_label (GTK_LABEL (self->date_message), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}

static void
update_title (MutualTemplateDialog *self)
{
  g_autofree char *title = NULL;

  if (self->title_given)
    return;

  title = mutual_template_dup_title (self->template, get_text (self->seller_row), get_text (self->buyer_row));
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title);
  self->updating = FALSE;
}

static void
on_company_changed (MutualTemplateDialog *self)
{
  if (self->template != NULL)
    update_title (self);
}

/* A title that somebody typed is kept; one that was emptied makes itself again. */
static void
on_title_changed (MutualTemplateDialog *self)
{
  if (!self->updating)
    self->title_given = !is_blank (self->title_row);
}

static void
on_date_changed (MutualTemplateDialog *self)
{
  if (self->template != NULL)
    update_date (self);
}

static void
on_calendar_shown (MutualTemplateDialog *self)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  if (!read_date (self, &date, NULL) || !g_date_valid (&date))
    mutual_date_get_today (&date);
  time = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  self->updating = TRUE;
  gtk_calendar_select_day (self->calendar, time);
  self->updating = FALSE;
}

static void
on_day_selected (MutualTemplateDialog *self)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;
  char buffer[MUTUAL_DATE_SIZE];
  GDate date, again;

  if (self->updating)
    return;

  time = gtk_calendar_get_date (self->calendar);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  if (!g_date_valid (&date))
    return;

  /* As people write it, as long as that can be read back in this language. */
  text = mutual_date_format (&date, MUTUAL_DATE_FULL);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
  if (read_date (self, &again, NULL) && g_date_valid (&again) && g_date_compare (&date, &again) == 0)
    return;
  mutual_date_write (&date, buffer);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), buffer);
}

static void
on_entry_activated (GtkWidget *row,
                    gpointer   user_data)
{
  MutualTemplateDialog *self = user_data;
  guint position = 0;

  if (g_ptr_array_find (self->rows, row, &position) && position + 1 < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, position + 1));
  else
    mutual_template_dialog_create (self);
}

static gboolean
on_create_key (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  mutual_template_dialog_create (MUTUAL_TEMPLATE_DIALOG (widget));
  return TRUE;
}

static void
add_row (MutualTemplateDialog *self,
         GtkWidget            *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  /* What is typed into says what it is for; libadwaita 1.2 leaves that to what stands around it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_entry_activated), self, 0);
  g_ptr_array_add (self->rows, row);
}

static void
add_roles (MutualTemplateDialog *self,
           const char           *heading,
           MutualSide            side)
{
  MutualItem *item = MUTUAL_ITEM (self->template);
  GtkWidget *group = NULL;

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (item, MUTUAL_MEMBER_ROLES, i);
      int role_side = mutual_item_get_number (role, MUTUAL_MEMBER_SIDE);
      GtkWidget *row;

      /* A role of both sides, or of none, is asked for once. */
      if (role_side != (int) side && !(side == MUTUAL_SIDE_BOTH && role_side == MUTUAL_SIDE_UNSET))
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
          gtk_box_append (self->column, group);
        }
      row = adw_entry_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
      gtk_widget_set_tooltip_text (row, mutual_item_is_set (role, MUTUAL_MEMBER_PURPOSE)
                                          ? mutual_item_get_text (role, MUTUAL_MEMBER_PURPOSE)
                                          : NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      add_row (self, row);
      g_ptr_array_add (self->role_ids, (gpointer) mutual_item_get_id (role));
    }
}

static void
ask (MutualTemplateDialog *self)
{
  MutualItem *anchor = mutual_template_get_anchor (self->template);
  g_autoptr (MutualTemplateShape) shape = mutual_template_shape_new (self->template);

  self->first_day = shape->first;
  adw_window_title_set_subtitle (self->window_title,
                                 mutual_item_get_text (MUTUAL_ITEM (self->template), MUTUAL_MEMBER_TITLE));
  add_row (self, self->buyer_row);
  add_row (self, self->seller_row);
  add_row (self, self->title_row);
  gtk_widget_set_visible (self->date_group, anchor != NULL);
  if (anchor != NULL)
    {
      self->days = mutual_calendar_new (self->template);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->date_row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row),
                                     mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
      add_row (self, self->date_row);
    }
  add_roles (self, _("The buyer’s people"), MUTUAL_SIDE_BUYER);
  add_roles (self, _("The seller’s people"), MUTUAL_SIDE_SELLER);
  add_roles (self, _("Other people"), MUTUAL_SIDE_BOTH);
  update_title (self);
  update_date (self);
}

/* No larger than the window that asks, as on a telephone. */
static void
fit (MutualTemplateDialog *self,
     GtkWindow            *parent)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                                 MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}

static GHashTable *
read_names (MutualTemplateDialog *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint first = self->rows->len - self->role_ids->len;

  for (guint i = 0; i < self->role_ids->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, first + i);

      if (!is_blank (row))
        g_hash_table_insert (names, g_ptr_array_index (self->role_ids, i), g_strdup (get_text (row)));
    }

  return names;
}

static void
mutual_template_dialog_finalize (GObject *object)
{
  MutualTemplateDialog *self = MUTUAL_TEMPLATE_DIALOG (object);

  g_clear_object (&self->template);
  g_clear_pointer (&self->days, mutual_calendar_free);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->role_ids);

  G_OBJECT_CLASS (mutual_template_dialog_parent_class)->finalize (object);
}

static void
mutual_template_dialog_class_init (MutualTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_template_dialog_finalize;

  /**
   * MutualTemplateDialog::created:
   * @self: the dialog, which is about to close
   * @plan: the new plan
   * @answered: whether there is something in it that somebody typed
   *
   * A plan was made.
   */
  signals[CREATED] = g_signal_new ("created", MUTUAL_TYPE_TEMPLATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, MUTUAL_TYPE_PLAN, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, column);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, buyer_row);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, seller_row);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, date_group);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, MutualTemplateDialog, date_message);
  gtk_widget_class_bind_template_callback (widget_class, mutual_template_dialog_create);
  gtk_widget_class_bind_template_callback (widget_class, on_company_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, on_create_key, NULL);
}

static void
mutual_template_dialog_init (MutualTemplateDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->role_ids = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mutual_template_dialog_new:
 * @parent: (nullable): the window that asks
 * @template: the template
 *
 * Returns: (transfer none): a dialog to present, owned by GTK until it is closed
 */
MutualTemplateDialog *
mutual_template_dialog_new (GtkWindow  *parent,
                            MutualPlan *template)
{
  MutualTemplateDialog *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (template), NULL);

  self = g_object_new (MUTUAL_TYPE_TEMPLATE_DIALOG, "transient-for", parent, NULL);
  if (parent != NULL)
    fit (self, parent);
  self->template = mutual_template_unpin (template);
  ask (self);
  gtk_widget_grab_focus (self->buyer_row);

  return self;
}

/**
 * mutual_template_dialog_create:
 * @self: a dialog
 *
 * Makes the plan and closes the dialog, unless the date is none: then that is where to go on.
 */
void
mutual_template_dialog_create (MutualTemplateDialog *self)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  MutualTemplateAnswers answers = { 0 };
  gboolean answered;

  g_return_if_fail (MUTUAL_IS_TEMPLATE_DIALOG (self));

  if (!read_date (self, &answers.date, NULL))
    {
      gtk_widget_grab_focus (self->date_row);
      return;
    }
  names = read_names (self);
  answers.title = get_text (self->title_row);
  answers.seller = get_text (self->seller_row);
  answers.buyer = get_text (self->buyer_row);
  answers.names = names;
  answered = self->title_given || !is_blank (self->seller_row) || !is_blank (self->buyer_row) ||
             g_hash_table_size (names) > 0 || g_date_valid (&answers.date);
  plan = mutual_template_make_plan (self->template, &answers);

  g_object_ref (self);
  g_signal_emit (self, signals[CREATED], 0, plan, answered);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}
