/* The outline's row of a customer event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-event-row.h"

#include "plan/mutual-date.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-leader.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n.h>

struct _MutualEventRow
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *leader;
  GtkWidget *date;
};

G_DEFINE_FINAL_TYPE (MutualEventRow, mutual_event_row, GTK_TYPE_WIDGET)

static void
mutual_event_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_event_row_parent_class)->dispose (object);
}

static void
mutual_event_row_class_init (MutualEventRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_event_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "eventrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_event_row_init (MutualEventRow *self)
{
  gtk_widget_set_parent (gtk_image_new_from_icon_name ("mutual-event-symbolic"), GTK_WIDGET (self));

  self->title = mutual_row_text_new ("title", 0);
  mutual_row_text_set_placeholder (MUTUAL_ROW_TEXT (self->title), _("Untitled event"));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->leader = mutual_leader_new ();
  gtk_widget_set_parent (self->leader, GTK_WIDGET (self));

  self->date = mutual_row_text_new ("numeric", 1);
  gtk_widget_add_css_class (self->date, "date");
  gtk_widget_set_parent (self->date, GTK_WIDGET (self));
}

/**
 * mutual_event_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mutual_event_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_EVENT_ROW, NULL);
}

/**
 * mutual_event_row_update:
 * @self: a row
 * @event: the customer event that it shows from now on
 * @narrow: whether the screen is small
 *
 * Brings the row up to date.
 *
 * Returns: (transfer full): the row in words, for those who listen to it
 */
char *
mutual_event_row_update (MutualEventRow *self,
                         MutualItem     *event,
                         gboolean        narrow)
{
  const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);
  const char *title = mutual_item_get_text (event, MUTUAL_MEMBER_TITLE);
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *when = NULL;

  g_return_val_if_fail (MUTUAL_IS_EVENT_ROW (self), NULL);

  if (date == NULL)
    when = g_strdup (_("no date yet"));
  else if (narrow && end == NULL)
    when = mutual_date_format (date, MUTUAL_DATE_SHORT);
  else
    when = mutual_date_format_range (date, end);

  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->title), title);
  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->date), when);
  gtk_widget_set_opacity (self->leader, narrow ? 0 : 1);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");

  /* Translators: for screen readers; %s is the name of an event in the buyer's calendar. */
  g_ptr_array_add (phrases, g_strdup_printf (_("Customer event: %s"), title));
  g_ptr_array_add (phrases, g_strdup (when));
  return mutual_phrase_list (phrases);
}

/**
 * mutual_event_row_get_text:
 * @self: a row
 * @member: a member of the event
 *
 * Returns: (transfer none) (nullable): where that member shows and can be written, if it does
 */
MutualRowText *
mutual_event_row_get_text (MutualEventRow *self,
                           MutualMember    member)
{
  g_return_val_if_fail (MUTUAL_IS_EVENT_ROW (self), NULL);

  return member == MUTUAL_MEMBER_TITLE  ? MUTUAL_ROW_TEXT (self->title)
         : member == MUTUAL_MEMBER_DATE ? MUTUAL_ROW_TEXT (self->date)
                                        : NULL;
}
