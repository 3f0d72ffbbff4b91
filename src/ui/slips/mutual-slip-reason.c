/* Why a date moved, to be said or changed in place.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "slips/mutual-slip-reason.h"

#include "inputs/mutual-picker.h"
#include "plan/mutual-enum-words.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualSlipReason
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *arrow;

  MutualReason reason;
};

G_DEFINE_FINAL_TYPE (MutualSlipReason, mutual_slip_reason, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_picked (MutualSlipReason *self,
           const char       *id)
{
  int reason = MUTUAL_REASON_UNSET;

  if (*id != '\0' && !mutual_enum_from_word (MUTUAL_TYPE_REASON, id, &reason))
    return;
  g_signal_emit (self, signals[CHOSEN], 0, reason);
  gtk_widget_grab_focus (self->button);
}

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualSlipReason *self = user_data;
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (picker == NULL)
    {
      picker = mutual_picker_new (NULL);
      g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, picker);
    }
  mutual_picker_clear (MUTUAL_PICKER (picker));
  for (int reason = MUTUAL_REASON_UNSET + 1; reason <= MUTUAL_REASON_OTHER; reason++)
    {
      g_autofree char *title = mutual_slip_reason_dup_title ((MutualReason) reason);

      mutual_picker_add (MUTUAL_PICKER (picker), mutual_enum_get_word (MUTUAL_TYPE_REASON, reason), title, NULL,
                         MUTUAL_SIDE_UNSET, reason == (int) self->reason);
    }
  /* Translators: nobody says why a date moved. */
  mutual_picker_add (MUTUAL_PICKER (picker), "", _("No reason"), NULL, MUTUAL_SIDE_UNSET,
                     self->reason == MUTUAL_REASON_UNSET);
  mutual_picker_show (MUTUAL_PICKER (picker));
}

static void
mutual_slip_reason_dispose (GObject *object)
{
  MutualSlipReason *self = MUTUAL_SLIP_REASON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_slip_reason_parent_class)->dispose (object);
}

static void
mutual_slip_reason_class_init (MutualSlipReasonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_slip_reason_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "slipreason");

  /**
   * MutualSlipReason::chosen:
   * @self: the button
   * @reason: a #MutualReason
   *
   * Somebody says why it was.
   */
  signals[CHOSEN] = g_signal_new ("chosen", MUTUAL_TYPE_SLIP_REASON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
mutual_slip_reason_init (MutualSlipReason *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->label = mutual_label_new_line (NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (content), self->label);
  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_box_append (GTK_BOX (content), self->arrow);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  /* The button puts what it holds into the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (content), GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * mutual_slip_reason_new:
 *
 * Returns: (transfer floating): a button that says why
 */
GtkWidget *
mutual_slip_reason_new (void)
{
  return g_object_new (MUTUAL_TYPE_SLIP_REASON, NULL);
}

/**
 * mutual_slip_reason_update:
 * @self: a button
 * @reason: why it was
 * @title: what moved, for those who listen
 * @writable: whether it can be changed
 *
 * Says this reason from now on.
 */
void
mutual_slip_reason_update (MutualSlipReason *self,
                           MutualReason      reason,
                           const char       *title,
                           gboolean          writable)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (MUTUAL_IS_SLIP_REASON (self) && title != NULL);

  self->reason = reason;
  if (reason != MUTUAL_REASON_UNSET)
    text = mutual_slip_reason_dup_title (reason);
  else
    /* Translators: on a button, for a date that was moved; and the same where nothing can be changed. */
    text = g_strdup (writable ? _("Say why…") : _("No reason"));
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->button, text);
  if (reason == MUTUAL_REASON_UNSET)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unset");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unset");
  gtk_widget_set_visible (self->arrow, writable);
  gtk_widget_set_sensitive (self->button, writable);
  /* Translators: for screen readers: why the date of something moved. */
  name = g_strdup_printf (_("Reason, %s: %s"), title, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * mutual_slip_reason_dup_title:
 * @reason: why a date moved
 *
 * Returns: (transfer full) (nullable): the reason, as it stands alone: "Legal matters"; %NULL for none
 */
char *
mutual_slip_reason_dup_title (MutualReason reason)
{
  const char *text = mutual_reason_describe ((int) reason);
  g_autoptr (GString) title = g_string_new (NULL);

  if (text == NULL)
    return NULL;
  g_string_append_unichar (title, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (title, g_utf8_next_char (text));
  return g_string_free (g_steal_pointer (&title), FALSE);
}
