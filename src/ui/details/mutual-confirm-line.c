/* A line that says who of the buyer confirmed a date, with what confirms it or takes that back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-confirm-line.h"

#include "details/mutual-detail-card.h"
#include "details/mutual-detail-parts.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-reference-input.h"
#include "session/mutual-commands.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

#define POPOVER_WIDTH 300

struct _MutualConfirmLine
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  MutualDetailParts *parts; /* what is in the popover, once it was opened */

  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *confirm;
  GtkWidget *change;
};

G_DEFINE_FINAL_TYPE (MutualConfirmLine, mutual_confirm_line, GTK_TYPE_WIDGET)

static MutualItem *
get_item (MutualConfirmLine *self)
{
  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

static void
confirm (MutualConfirmLine *self,
         MutualItem        *person)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (get_item (self) == NULL)
    return;
  g_ptr_array_add (items, get_item (self));
  mutual_session_end_typing (self->session);
  mutual_commands_confirm (self->session, items, person);
  mutual_confirm_line_update (GTK_WIDGET (self));
  mutual_session_flush (self->session);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_confirm_clicked (MutualConfirmLine *self)
{
  MutualItem *item = get_item (self);
  MutualItem *person = item != NULL ? mutual_commands_find_confirmer (item) : NULL;

  if (person != NULL)
    confirm (self, person);
}

static void
on_withdraw_clicked (MutualConfirmLine *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->change));
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

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualConfirmLine *self = user_data;
  const char *ids[] = { self->id, NULL };
  GtkWidget *popover, *box, *card, *by, *on, *withdraw;

  if (self->parts == NULL)
    {
      popover = gtk_popover_new ();
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
      card = mutual_detail_card_new ();
      self->parts = mutual_detail_parts_new ();
      by = mutual_reference_input_new (_("Confirmed by"), _("Confirm Date"), _("Person of the buyer"), fill_people,
                                       MUTUAL_MEMBER_NAME);
      mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                                   mutual_detail_parts_add_input (self->parts, by, MUTUAL_MEMBER_CONFIRMED_BY));
      on = mutual_date_input_new (_("Confirmed on"), _("Confirm Date"));
      mutual_date_input_set_past (MUTUAL_DATE_INPUT (on), TRUE);
      mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                                   mutual_detail_parts_add_input (self->parts, on, MUTUAL_MEMBER_CONFIRMED_ON));
      gtk_widget_set_size_request (card, POPOVER_WIDTH, -1);
      gtk_box_append (GTK_BOX (box), card);
      withdraw = gtk_button_new_with_label (_("Withdraw Confirmation"));
      g_signal_connect_object (withdraw, "clicked", G_CALLBACK (on_withdraw_clicked), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), withdraw);
      gtk_popover_set_child (GTK_POPOVER (popover), box);
      gtk_widget_add_css_class (popover, "rule");
      gtk_menu_button_set_popover (button, popover);
    }
  mutual_detail_parts_bind (self->parts, self->session, ids);
}

static gboolean
mutual_confirm_line_grab_focus (GtkWidget *widget)
{
  MutualConfirmLine *self = MUTUAL_CONFIRM_LINE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->confirm) ? self->confirm : self->change);
}

static void
mutual_confirm_line_dispose (GObject *object)
{
  MutualConfirmLine *self = MUTUAL_CONFIRM_LINE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->parts, mutual_detail_parts_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_confirm_line_parent_class)->dispose (object);
}

static void
mutual_confirm_line_finalize (GObject *object)
{
  g_free (MUTUAL_CONFIRM_LINE (object)->id);

  G_OBJECT_CLASS (mutual_confirm_line_parent_class)->finalize (object);
}

static void
mutual_confirm_line_class_init (MutualConfirmLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_confirm_line_dispose;
  object_class->finalize = mutual_confirm_line_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_confirm_line_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "confirmline");
}

static void
mutual_confirm_line_init (MutualConfirmLine *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "line");
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->text = mutual_label_new_paragraph (NULL);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));

  self->confirm = gtk_button_new_with_label (_("Confirm"));
  gtk_widget_add_css_class (self->confirm, "flat");
  gtk_widget_add_css_class (self->confirm, "change");
  gtk_widget_set_valign (self->confirm, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (on_confirm_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->confirm, GTK_WIDGET (self));

  self->change = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->change), gtk_label_new (_("Change…")));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->change), on_popup, self, NULL);
  gtk_widget_add_css_class (self->change, "flat");
  gtk_widget_add_css_class (self->change, "change");
  gtk_widget_set_valign (self->change, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->change, _("Change or Withdraw the Confirmation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->change), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Change or Withdraw the Confirmation"), -1);
  gtk_widget_set_parent (self->change, GTK_WIDGET (self));
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

/**
 * mutual_confirm_line_bind:
 * @part: a line
 * @session: (nullable): the session
 * @ids: the id of a milestone or step
 * @member: who confirmed it
 */
void
mutual_confirm_line_bind (GtkWidget         *part,
                          MutualSession     *session,
                          const char *const *ids,
                          MutualMember       member)
{
  MutualConfirmLine *self = MUTUAL_CONFIRM_LINE (part);

  g_set_object (&self->session, session);
  if (g_strcmp0 (self->id, ids[0]) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (ids[0]);
    }
  mutual_confirm_line_update (part);
}

/**
 * mutual_confirm_line_update:
 * @part: a line
 *
 * Shows what the plan says now.
 */
void
mutual_confirm_line_update (GtkWidget *part)
{
  MutualConfirmLine *self = MUTUAL_CONFIRM_LINE (part);
  MutualItem *item = get_item (self);
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;
  gboolean confirmed, writable;
  MutualItem *person;

  if (item == NULL)
    return;
  text = mutual_detail_describe_confirmation (item);
  confirmed = mutual_item_is_set (item, MUTUAL_MEMBER_CONFIRMED_BY);
  writable = !mutual_session_get_read_only (self->session);
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->text)), text) != 0)
    gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), confirmed ? "mutual-review-symbolic" : "mutual-not-started-symbolic");
  gtk_widget_set_visible (self->change, confirmed && writable);
  gtk_widget_set_visible (self->confirm, !confirmed && writable);
  gtk_widget_set_visible (part, confirmed || mutual_item_is_set (item, MUTUAL_MEMBER_DUE));
  if (!confirmed)
    {
      person = mutual_commands_find_confirmer (item);
      gtk_widget_set_sensitive (self->confirm, person != NULL);
      if (person != NULL)
        /* Translators: %s is a person of the buyer. */
        tooltip = g_strdup_printf (_("%s Confirmed This Date"), mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
      else
        tooltip = g_strdup (_("Name Somebody of the Buyer First"));
      gtk_widget_set_tooltip_text (self->confirm, tooltip);
    }
  if (self->parts != NULL)
    {
      const char *ids[] = { self->id, NULL };

      mutual_detail_parts_bind (self->parts, self->session, ids);
    }
}
