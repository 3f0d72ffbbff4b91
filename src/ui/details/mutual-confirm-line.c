/* A line that says who of the buyer confirmed a date, with what confirms it or takes that back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-confirm-line.h"

#include "details/mutual-detail-card.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-reference-input.h"
#include "session/mutual-commands.h"

#include <glib/gi18n.h>

#define POPOVER_WIDTH 300

struct _MutualConfirmLine
{
  MutualDetailLine parent_instance;

  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (MutualConfirmLine, mutual_confirm_line, MUTUAL_TYPE_DETAIL_LINE)

static void
confirm (MutualConfirmLine *self,
         MutualItem        *person)
{
  MutualSession *session = mutual_detail_line_get_session (MUTUAL_DETAIL_LINE (self));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, mutual_detail_line_get_item (MUTUAL_DETAIL_LINE (self)));
  mutual_session_end_typing (session);
  mutual_commands_confirm (session, items, person);
  mutual_detail_line_update (GTK_WIDGET (self));
  mutual_session_flush (session);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_confirm_clicked (MutualConfirmLine *self)
{
  MutualItem *item = mutual_detail_line_get_item (MUTUAL_DETAIL_LINE (self));
  MutualItem *person = item != NULL ? mutual_commands_find_confirmer (item) : NULL;

  if (person != NULL)
    confirm (self, person);
}

static void
on_withdraw_clicked (MutualConfirmLine *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (mutual_detail_line_get_change (MUTUAL_DETAIL_LINE (self))));
  if (mutual_detail_line_get_item (MUTUAL_DETAIL_LINE (self)) != NULL)
    confirm (self, NULL);
}

/* A date counts once somebody of the buyer confirmed it: nobody else can. */
static void
fill_people (MutualPicker *picker,
             MutualItem   *item,
             MutualItem   *chosen)
{
  MutualItem *plan = mutual_item_get_root (item);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_BUYER)
        mutual_picker_add (picker, mutual_item_get_id (person), mutual_item_get_text (person, MUTUAL_MEMBER_NAME),
                           mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE), MUTUAL_SIDE_BUYER, person == chosen);
    }
}

static GtkWidget *
mutual_confirm_line_create (MutualDetailLine  *line,
                            MutualDetailParts *parts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *card = mutual_detail_card_new ();
  GtkWidget *by = mutual_reference_input_new (_("Confirmed by"), _("Confirm Date"), _("Person of the buyer"), fill_people,
                                              MUTUAL_MEMBER_NAME);
  GtkWidget *on = mutual_date_input_new (_("Confirmed on"), _("Confirm Date"));
  GtkWidget *withdraw = gtk_button_new_with_label (_("Withdraw Confirmation"));

  mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                               mutual_detail_parts_add_input (parts, by, MUTUAL_MEMBER_CONFIRMED_BY));
  mutual_date_input_set_past (MUTUAL_DATE_INPUT (on), TRUE);
  mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                               mutual_detail_parts_add_input (parts, on, MUTUAL_MEMBER_CONFIRMED_ON));
  gtk_widget_set_size_request (card, POPOVER_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), card);
  g_signal_connect_object (withdraw, "clicked", G_CALLBACK (on_withdraw_clicked), line, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), withdraw);

  return box;
}

static void
update_confirm (MutualConfirmLine *self,
                MutualItem        *item)
{
  MutualItem *person = mutual_commands_find_confirmer (item);
  g_autofree char *tooltip = NULL;

  if (person != NULL)
    /* Translators: %s is a person of the buyer. */
    tooltip = g_strdup_printf (_("%s Confirmed This Date"), mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
  else
    tooltip = g_strdup (_("Name Somebody of the Buyer First"));
  gtk_widget_set_sensitive (self->confirm, person != NULL);
  gtk_widget_set_tooltip_text (self->confirm, tooltip);
}

static void
mutual_confirm_line_update (MutualDetailLine *line)
{
  MutualConfirmLine *self = MUTUAL_CONFIRM_LINE (line);
  MutualItem *item = mutual_detail_line_get_item (line);
  g_autofree char *text = NULL;
  gboolean confirmed, writable;

  MUTUAL_DETAIL_LINE_CLASS (mutual_confirm_line_parent_class)->update (line);

  if (item == NULL)
    return;
  text = mutual_detail_describe_confirmation (item);
  confirmed = mutual_item_is_set (item, MUTUAL_MEMBER_CONFIRMED_BY);
  writable = !mutual_session_get_read_only (mutual_detail_line_get_session (line));
  mutual_detail_line_say (line, confirmed ? "mutual-review-symbolic" : "mutual-not-started-symbolic", text, NULL);
  gtk_widget_set_visible (mutual_detail_line_get_change (line), confirmed && writable);
  gtk_widget_set_visible (self->confirm, !confirmed && writable);
  gtk_widget_set_visible (GTK_WIDGET (line), confirmed || mutual_item_is_set (item, MUTUAL_MEMBER_DUE));
  if (!confirmed)
    update_confirm (self, item);
}

static gboolean
mutual_confirm_line_grab_focus (GtkWidget *widget)
{
  MutualConfirmLine *self = MUTUAL_CONFIRM_LINE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->confirm)
                                    ? self->confirm
                                    : mutual_detail_line_get_change (MUTUAL_DETAIL_LINE (self)));
}

static void
mutual_confirm_line_class_init (MutualConfirmLineClass *klass)
{
  MutualDetailLineClass *line_class = MUTUAL_DETAIL_LINE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  line_class->create = mutual_confirm_line_create;
  line_class->update = mutual_confirm_line_update;
  widget_class->grab_focus = mutual_confirm_line_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "confirmline");
}

static void
mutual_confirm_line_init (MutualConfirmLine *self)
{
  MutualDetailLine *line = MUTUAL_DETAIL_LINE (self);

  self->confirm = gtk_button_new_with_label (_("Confirm"));
  gtk_widget_add_css_class (self->confirm, "flat");
  gtk_widget_add_css_class (self->confirm, "change");
  gtk_widget_set_valign (self->confirm, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (on_confirm_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->confirm, GTK_WIDGET (self), mutual_detail_line_get_change (line));
  mutual_detail_line_name_change (line, _("Change or Withdraw the Confirmation"));
}

/**
 * mutual_confirm_line_new:
 *
 * Returns: (transfer floating): a line that is bound to nothing
 */
GtkWidget *
mutual_confirm_line_new (void)
{
  return g_object_new (MUTUAL_TYPE_CONFIRM_LINE, NULL);
}
