/* The checks that have nothing to say, and those that are switched off: one row that opens.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-passed-row.h"

#include <glib/gi18n.h>

struct _MutualPassedRow
{
  AdwExpanderRow parent_instance;

  MutualReviewing *reviewing;
  GPtrArray *rows; /* not owned: the children */
};

G_DEFINE_FINAL_TYPE (MutualPassedRow, mutual_passed_row, ADW_TYPE_EXPANDER_ROW)

static void
on_again (MutualPassedRow *self,
          GtkButton       *button)
{
  mutual_reviewing_set_state (self->reviewing, g_object_get_data (G_OBJECT (button), "rule"), MUTUAL_REVIEWING_ON);
}

static GtkWidget *
create_row (MutualPassedRow      *self,
            const MutualRule     *rule,
            MutualReviewingState  state)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (state == MUTUAL_REVIEWING_ON ? "mutual-done-symbolic"
                                                                               : "mutual-not-started-symbolic");

  gtk_widget_add_css_class (icon, state == MUTUAL_REVIEWING_ON ? "passed" : "dim-label");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mutual_rule_get_title (rule));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (state != MUTUAL_REVIEWING_ON)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Check Again"));
      /* Translators: a button, then what it is about. */
      g_autofree char *name = g_strdup_printf (_("%s: %s"), _("Check Again"), mutual_rule_get_title (rule));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state == MUTUAL_REVIEWING_OFF_HERE ? _("Off in this plan")
                                                                                            : _("Off in all plans"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (button), "rule", (gpointer) rule);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_again), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
add_row (MutualPassedRow      *self,
         const MutualRule     *rule,
         MutualReviewingState  state)
{
  GtkWidget *row = create_row (self, rule, state);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
mutual_passed_row_dispose (GObject *object)
{
  MutualPassedRow *self = MUTUAL_PASSED_ROW (object);

  g_clear_object (&self->reviewing);

  G_OBJECT_CLASS (mutual_passed_row_parent_class)->dispose (object);
}

static void
mutual_passed_row_finalize (GObject *object)
{
  g_ptr_array_unref (MUTUAL_PASSED_ROW (object)->rows);

  G_OBJECT_CLASS (mutual_passed_row_parent_class)->finalize (object);
}

static void
mutual_passed_row_class_init (MutualPassedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_passed_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mutual_passed_row_finalize;
}

static void
mutual_passed_row_init (MutualPassedRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("mutual-done-symbolic");

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (icon, "passed");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), icon);
}

/**
 * mutual_passed_row_new:
 *
 * Returns: (transfer floating): a row without a review
 */
GtkWidget *
mutual_passed_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_PASSED_ROW, NULL);
}

/**
 * mutual_passed_row_bind:
 * @self: a row
 * @reviewing: the review of a session
 *
 * Shows what @reviewing has nothing to say about.
 */
void
mutual_passed_row_bind (MutualPassedRow *self,
                        MutualReviewing *reviewing)
{
  GPtrArray *passed;
  guint n_rules, n_off = 0;
  const MutualRule *rules = mutual_rules_get (&n_rules);
  g_autofree char *title = NULL;
  g_autofree char *off = NULL;

  g_return_if_fail (MUTUAL_IS_PASSED_ROW (self) && MUTUAL_IS_REVIEWING (reviewing));

  g_set_object (&self->reviewing, reviewing);
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  passed = mutual_reviewing_get_passed (reviewing);
  for (guint i = 0; i < passed->len; i++)
    add_row (self, g_ptr_array_index (passed, i), MUTUAL_REVIEWING_ON);
  for (guint i = 0; i < n_rules; i++)
    {
      MutualReviewingState state = mutual_reviewing_get_state (reviewing, &rules[i]);

      if (state != MUTUAL_REVIEWING_ON)
        {
          add_row (self, &rules[i], state);
          n_off++;
        }
    }

  title = g_strdup_printf (ngettext ("%u check passed", "%u checks passed", passed->len), passed->len);
  if (n_off > 0)
    off = g_strdup_printf (ngettext ("%u is switched off", "%u are switched off", n_off), n_off);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), off != NULL ? off : "");
}
