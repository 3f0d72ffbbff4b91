/* Which moves of dates are listed: of which side, and for which reason.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "slips/mutual-slips-choice.h"

#include "plan/mutual-enum-words.h"
#include "slips/mutual-slip-reason.h"
#include "widgets/mutual-wrap-layout.h"

#include <glib/gi18n.h>

#define SPACING 9

struct _MutualSlipsChoice
{
  GtkWidget parent_instance;

  GtkWidget *sides;
  GtkWidget *reasons;
};

G_DEFINE_FINAL_TYPE (MutualSlipsChoice, mutual_slips_choice, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *choice)
{
  GtkStringObject *string = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (choice));

  return string != NULL ? gtk_string_object_get_string (string) : "";
}

/* The button inside is what has the focus; newer versions of GTK name it by what is chosen alone. */
static void
name_choice (GtkWidget  *choice,
             const char *name)
{
  GtkAccessible *button = GTK_ACCESSIBLE (gtk_widget_get_first_child (choice));
  /* Translators: what is chosen, such as "Side: Buyer". */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), name, get_text (choice));

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
name_choices (MutualSlipsChoice *self)
{
  name_choice (self->sides, _("Side"));
  name_choice (self->reasons, _("Reason"));
}

static void
on_selected (MutualSlipsChoice *self)
{
  name_choices (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_choice (MutualSlipsChoice *self,
            GtkStringList     *names)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  return choice;
}

static void
mutual_slips_choice_dispose (GObject *object)
{
  MutualSlipsChoice *self = MUTUAL_SLIPS_CHOICE (object);

  g_clear_pointer (&self->sides, gtk_widget_unparent);
  g_clear_pointer (&self->reasons, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_slips_choice_parent_class)->dispose (object);
}

static void
mutual_slips_choice_class_init (MutualSlipsChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_slips_choice_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "slipschoice");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * MutualSlipsChoice::changed:
   * @self: the choice
   *
   * Something else is chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", MUTUAL_TYPE_SLIPS_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
mutual_slips_choice_init (MutualSlipsChoice *self)
{
  GtkStringList *sides = gtk_string_list_new (NULL);
  GtkStringList *reasons = gtk_string_list_new (NULL);

  /* On a small screen both may be wider than it is. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), mutual_wrap_layout_new (SPACING));

  /* Translators: moves of dates, whoever's they were. */
  gtk_string_list_append (sides, _("Any side"));
  for (int side = MUTUAL_SIDE_BUYER; side <= MUTUAL_SIDE_BOTH; side++)
    gtk_string_list_append (sides, mutual_side_describe (side));
  /* Translators: moves of dates of which nobody can say whose they were. */
  gtk_string_list_append (sides, _("Side unknown"));
  self->sides = add_choice (self, sides);

  /* Translators: moves of dates, whatever the reason. */
  gtk_string_list_append (reasons, _("Any reason"));
  for (int reason = MUTUAL_REASON_UNSET + 1; reason <= MUTUAL_REASON_OTHER; reason++)
    gtk_string_list_take (reasons, mutual_slip_reason_dup_title ((MutualReason) reason));
  gtk_string_list_append (reasons, _("No reason"));
  self->reasons = add_choice (self, reasons);
  name_choices (self);
}

/* The first entry stands for all, the last for what is not said. */
static int
read_choice (GtkWidget *choice)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (choice);
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected == 0 ? MUTUAL_SLIPS_ANY : selected + 1 < n ? (int) selected : 0;
}

/**
 * mutual_slips_choice_get:
 * @self: the choice
 * @filter: (out caller-allocates): what is chosen
 */
void
mutual_slips_choice_get (MutualSlipsChoice *self,
                         MutualSlipsFilter *filter)
{
  g_return_if_fail (MUTUAL_IS_SLIPS_CHOICE (self) && filter != NULL);

  *filter = MUTUAL_SLIPS_FILTER_ALL;
  filter->side = read_choice (self->sides);
  filter->reason = read_choice (self->reasons);
}

/**
 * mutual_slips_choice_clear:
 * @self: the choice
 *
 * Admits everything again.
 */
void
mutual_slips_choice_clear (MutualSlipsChoice *self)
{
  g_return_if_fail (MUTUAL_IS_SLIPS_CHOICE (self));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sides), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->reasons), 0);
}
