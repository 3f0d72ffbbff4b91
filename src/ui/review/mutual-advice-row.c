/* One advice of the review in a list: a sentence and one button.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-advice-row.h"

#include "widgets/mutual-context-menu.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualAdviceRow
{
  GtkListBoxRow parent_instance;

  MutualReviewing *reviewing;
  MutualAdvice *advice;
  gboolean fixable;
};

G_DEFINE_FINAL_TYPE (MutualAdviceRow, mutual_advice_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_act (MutualAdviceRow *self)
{
  mutual_advice_row_act (self);
}

static void
do_show (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  MutualAdviceRow *self = MUTUAL_ADVICE_ROW (widget);

  mutual_reviewing_show (self->reviewing, self->advice);
}

static void
do_off_here (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MutualAdviceRow *self = MUTUAL_ADVICE_ROW (widget);

  mutual_reviewing_set_state (self->reviewing, self->advice->rule, MUTUAL_REVIEWING_OFF_HERE);
}

static void
do_off_everywhere (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  MutualAdviceRow *self = MUTUAL_ADVICE_ROW (widget);

  mutual_reviewing_set_state (self->reviewing, self->advice->rule, MUTUAL_REVIEWING_OFF_EVERYWHERE);
}

static void
show_menu (MutualAdviceRow *self,
           double           x,
           double           y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) off = g_menu_new ();

  mutual_context_menu_append (menu, _("_Show"), "advice.show", NULL);
  mutual_context_menu_append (off, _("Do Not Check in _This Plan"), "advice.off-here", NULL);
  mutual_context_menu_append (off, _("Do Not Check in _Any Plan"), "advice.off-everywhere", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (off));
  mutual_context_menu_popup (GTK_WIDGET (self), GTK_WIDGET (self), x, y, G_MENU_MODEL (menu));
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   user_data)
{
  show_menu (MUTUAL_ADVICE_ROW (widget), 0, gtk_widget_get_height (widget));
  return TRUE;
}

static void
on_menu_click (MutualAdviceRow *self,
               int              n_press,
               double           x,
               double           y,
               GtkGesture      *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static void
fill (MutualAdviceRow *self)
{
  gboolean hurts = self->advice->rule->weight == MUTUAL_WEIGHT_HURTS;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (hurts ? "mutual-late-symbolic" : "mutual-advice-symbolic");
  GtkWidget *sentence = mutual_label_new_paragraph (NULL);
  GtkWidget *button = gtk_button_new_with_label (self->fixable ? _("Fix") : _("Show"));
  /* Translators: how much an advice matters: the date is in danger without it, or the plan only reads better with it. */
  const char *weight = hurts ? _("Hurts the date") : _("Reads better");
  g_autofree char *name = g_strdup_printf (_("%s: %s"), weight, self->advice->sentence);

  gtk_widget_add_css_class (icon, hurts ? "hurts" : "reads");
  gtk_widget_set_tooltip_text (icon, weight);
  gtk_label_set_text (GTK_LABEL (sentence), self->advice->sentence);
  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->advice->sentence,
                                  -1);
  if (self->fixable)
    gtk_widget_set_tooltip_text (button, _(self->advice->rule->fix_label));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_act), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), sentence);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mutual_advice_row_dispose (GObject *object)
{
  MutualAdviceRow *self = MUTUAL_ADVICE_ROW (object);

  g_clear_object (&self->reviewing);
  g_clear_pointer (&self->advice, mutual_advice_unref);

  G_OBJECT_CLASS (mutual_advice_row_parent_class)->dispose (object);
}

static void
mutual_advice_row_class_init (MutualAdviceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_advice_row_dispose;

  gtk_widget_class_install_action (widget_class, "advice.show", NULL, do_show);
  gtk_widget_class_install_action (widget_class, "advice.off-here", NULL, do_off_here);
  gtk_widget_class_install_action (widget_class, "advice.off-everywhere", NULL, do_off_everywhere);
  mutual_context_menu_bind_keys (widget_class, on_menu_key);
}

static void
mutual_advice_row_init (MutualAdviceRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "advice");
  mutual_context_menu_add_click (GTK_WIDGET (self), G_CALLBACK (on_menu_click), self);
}

/**
 * mutual_advice_row_new:
 * @reviewing: the review of a session
 * @advice: one of its advice
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mutual_advice_row_new (MutualReviewing *reviewing,
                       MutualAdvice    *advice)
{
  MutualAdviceRow *self;

  g_return_val_if_fail (MUTUAL_IS_REVIEWING (reviewing) && advice != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_ADVICE_ROW, NULL);
  self->reviewing = g_object_ref (reviewing);
  self->advice = mutual_advice_ref (advice);
  self->fixable = mutual_reviewing_can_fix (reviewing, advice->rule);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * mutual_advice_row_get_advice:
 * @self: a row
 *
 * Returns: (transfer none): what it says
 */
const MutualAdvice *
mutual_advice_row_get_advice (MutualAdviceRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_ADVICE_ROW (self), NULL);

  return self->advice;
}

/**
 * mutual_advice_row_act:
 * @self: a row
 *
 * Does what its button says: mends it, or shows where it is.
 */
void
mutual_advice_row_act (MutualAdviceRow *self)
{
  /* Either lets the list, and with it this row, be made anew. */
  g_autoptr (MutualReviewing) reviewing = NULL;
  g_autoptr (MutualAdvice) advice = NULL;

  g_return_if_fail (MUTUAL_IS_ADVICE_ROW (self));

  reviewing = g_object_ref (self->reviewing);
  advice = mutual_advice_ref (self->advice);
  if (self->fixable)
    mutual_reviewing_fix (reviewing, advice);
  else
    mutual_reviewing_show (reviewing, advice);
}
