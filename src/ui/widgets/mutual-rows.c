/* Rows of preferences and dialogs: a choice among a few words, a switch.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-rows.h"

/**
 * mutual_rows_new_choice:
 * @title: what is chosen, with a mnemonic
 * @names: what there is to choose from
 * @selected: which of them it is
 *
 * Returns: (transfer floating): an #AdwComboRow
 */
GtkWidget *
mutual_rows_new_choice (const char    *title,
                        GtkStringList *names,
                        guint          selected)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);

  return row;
}

/**
 * mutual_rows_new_switch:
 * @button: a switch
 * @title: what it switches, with a mnemonic
 * @subtitle: (nullable): what that means
 *
 * Returns: (transfer floating): an #AdwActionRow that switches
 */
GtkWidget *
mutual_rows_new_switch (GtkWidget  *button,
                        const char *title,
                        const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}
