/* The checks of the review, each with a switch.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "preferences/mutual-check-list.h"

#include "session/mutual-review-settings.h"
#include "widgets/mutual-rows.h"

#include <glib/gi18n.h>

struct _MutualCheckList
{
  AdwExpanderRow parent_instance;

  GSettings *settings;
  GPtrArray *switches; /* not owned: in the order of the rules */
};

G_DEFINE_FINAL_TYPE (MutualCheckList, mutual_check_list, ADW_TYPE_EXPANDER_ROW)

static const MutualRule *
get_rule (MutualCheckList *self,
          GtkWidget       *button)
{
  guint position, n_rules;

  g_assert_true (g_ptr_array_find (self->switches, button, &position));
  return &mutual_rules_get (&n_rules)[position];
}

static void
on_switched (MutualCheckList *self,
             GParamSpec      *pspec,
             GtkWidget       *button)
{
  mutual_review_settings_set_off (self->settings, get_rule (self, button),
                                  !gtk_switch_get_active (GTK_SWITCH (button)));
}

static void
on_settings (MutualCheckList *self)
{
  for (guint i = 0; i < self->switches->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->switches, i);

      gtk_switch_set_active (GTK_SWITCH (button),
                             !mutual_review_settings_is_off (self->settings, get_rule (self, button)));
    }
}

static void
mutual_check_list_finalize (GObject *object)
{
  MutualCheckList *self = MUTUAL_CHECK_LIST (object);

  g_ptr_array_unref (self->switches);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mutual_check_list_parent_class)->finalize (object);
}

static void
mutual_check_list_class_init (MutualCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_check_list_finalize;
}

static void
mutual_check_list_init (MutualCheckList *self)
{
  self->switches = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Checks of the review"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _("What is asked of every plan. A plan can also do without some."));
}

/**
 * mutual_check_list_new:
 * @settings: the settings
 *
 * Returns: (transfer floating): a row that opens to a switch for each check
 */
GtkWidget *
mutual_check_list_new (GSettings *settings)
{
  MutualCheckList *self;
  guint n_rules;
  const MutualRule *rules = mutual_rules_get (&n_rules);

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (MUTUAL_TYPE_CHECK_LIST, NULL);
  self->settings = g_object_ref (settings);
  for (guint i = 0; i < n_rules; i++)
    {
      GtkWidget *button = gtk_switch_new ();

      g_ptr_array_add (self->switches, button);
      gtk_switch_set_active (GTK_SWITCH (button), !mutual_review_settings_is_off (settings, &rules[i]));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                                mutual_rows_new_switch (button, mutual_rule_get_title (&rules[i]), NULL));
      g_signal_connect_object (button, "notify::active", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (settings, "changed::" MUTUAL_REVIEW_SETTINGS_KEY, G_CALLBACK (on_settings), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
