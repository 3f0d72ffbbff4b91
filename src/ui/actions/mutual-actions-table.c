/* The keys of the application: one table for accelerators and for the shortcuts window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "actions/mutual-actions-table.h"

#include <glib/gi18n.h>

/* Rows of a group stand together; groups show in this order. */
static const MutualActionRow rows[] = {
  { N_("General"), N_("New plan"), "app.new", { "<Control>n" } },
  { N_("General"), N_("Open"), "win.open", { "<Control>o" } },
  { N_("General"), N_("Save"), "win.save", { "<Control>s" } },
  { N_("General"), N_("Save as"), "win.save-as", { "<Shift><Control>s" } },
  { N_("General"), N_("Export as PDF"), "win.export-pdf", { "<Shift><Control>p" } },
  { N_("General"), N_("Main menu"), NULL, { "F10" } },
  { N_("General"), N_("Keyboard shortcuts"), "win.show-shortcuts", { "<Control>question" } },
  { N_("General"), N_("Close window"), "win.close", { "<Control>w" } },
  { N_("General"), N_("Quit"), "app.quit", { "<Control>q" } },
  { N_("Editing"), N_("Undo"), "win.undo", { "<Control>z" } },
  { N_("Editing"), N_("Redo"), "win.redo", { "<Shift><Control>z", "<Control>y" } },
  { N_("Editing"), N_("Mark a step as done"), NULL, { "space" } },
  { N_("View"), N_("Show or hide the side pane"), "win.show-pane", { "F9" } },
  { N_("View"), N_("Details"), "win.page::details", { "<Control>1" } },
  { N_("View"), N_("People"), "win.page::people", { "<Control>2" } },
  { N_("View"), N_("Expand or collapse all milestones"), "win.toggle-expanded", { "<Shift><Control>e" } },
  { N_("View"), N_("Open a milestone"), NULL, { "Right" } },
  { N_("View"), N_("Close a milestone, or go to it"), NULL, { "Left" } },
};

/* The shortcuts window of this generation of GTK can be filled by GtkBuilder alone, hence the text. */
static char *
describe_window (void)
{
  g_autoptr (GString) ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                                         "<property name='modal'>1</property>"
                                         "<child><object class='GtkShortcutsSection'>"
                                         "<property name='section-name'>shortcuts</property>");
  const char *group = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *title = g_markup_escape_text (_(rows[i].title), -1);
      g_autofree char *keys = g_strjoinv (" ", (char **) rows[i].accelerators);
      g_autofree char *escaped_keys = g_markup_escape_text (keys, -1);

      if (g_strcmp0 (group, rows[i].group) != 0)
        {
          g_autofree char *heading = g_markup_escape_text (_(rows[i].group), -1);

          if (group != NULL)
            g_string_append (ui, "</object></child>");
          group = rows[i].group;
          g_string_append_printf (ui,
                                  "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                                  heading);
        }
      g_string_append_printf (ui,
                              "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                              "<property name='accelerator'>%s</property></object></child>",
                              title, escaped_keys);
    }
  g_string_append (ui, "</object></child></object></child></object></interface>");

  return g_string_free (g_steal_pointer (&ui), FALSE);
}

/**
 * mutual_actions_table_get:
 * @n_rows: (out): the number of rows
 *
 * Returns: (array length=n_rows) (transfer none): every action that has a key
 */
const MutualActionRow *
mutual_actions_table_get (guint *n_rows)
{
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}

/**
 * mutual_actions_table_install:
 * @application: the application
 *
 * Gives every action of the table its keys.
 */
void
mutual_actions_table_install (GtkApplication *application)
{
  guint i;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].action != NULL)
      gtk_application_set_accels_for_action (application, rows[i].action,
                                             (const char *const *) rows[i].accelerators);
}

/**
 * mutual_actions_table_new_window:
 *
 * Returns: (transfer none): a new shortcuts window with all rows of the table, owned by GTK until it is destroyed
 */
GtkWidget *
mutual_actions_table_new_window (void)
{
  g_autofree char *ui = describe_window ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);

  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
