/* The keys of the application: one table for accelerators and for the shortcuts window.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "actions/mutual-actions-table.h"

#include <glib/gi18n.h>

/* Rows of a group stand together; groups show in this order. Keys that mean something in a text too, or in a list, are
 * not taken from it: there the panes handle them, and the row is here for those who look it up. GTK keeps Shift+Ctrl+D
 * and Shift+Ctrl+I for its inspector. */
static const MutualActionRow rows[] = {
  { N_("General"), N_("New plan"), "app.new", { "<Control>n" } },
  { N_("General"), N_("Open"), "win.open", { "<Control>o" } },
  { N_("General"), N_("Save"), "win.save", { "<Control>s" } },
  { N_("General"), N_("Save as"), "win.save-as", { "<Shift><Control>s" } },
  { N_("General"), N_("Save as template"), "win.save-as-template", { "<Shift><Control>t" } },
  { N_("General"), N_("Print"), "win.print", { "<Control>p" } },
  { N_("General"), N_("Print preview"), "win.print-preview", { "<Shift><Control>p" } },
  { N_("General"), N_("Export as PDF or picture"), "win.export", { "<Shift><Control>r" } },
  { N_("General"), N_("Copy the timeline as a picture"), "win.copy-timeline", { "<Shift><Control>y" } },
  { N_("General"), N_("Preferences"), "win.preferences", { "<Control>comma" } },
  { N_("General"), N_("Main menu"), NULL, { "F10" } },
  { N_("General"), N_("Keyboard shortcuts"), "win.show-shortcuts", { "<Control>question" } },
  { N_("General"), N_("Close window"), "win.close", { "<Control>w" } },
  { N_("General"), N_("Quit"), "app.quit", { "<Control>q" } },
  { N_("Editing"), N_("Undo"), "win.undo", { "<Control>z" } },
  { N_("Editing"), N_("Redo"), "win.redo", { "<Shift><Control>z", "<Control>y" } },
  { N_("Editing"), N_("Add a step below"), "win.add-step", { "<Control>Return" } },
  { N_("Editing"), N_("Add a milestone below"), "win.add-milestone", { "<Shift><Control>Return" } },
  { N_("Editing"), N_("Add a customer event"), "win.add-event", { "<Control>e" } },
  { N_("Editing"), N_("Duplicate"), "win.duplicate", { "<Control>d" } },
  { N_("Editing"), N_("Decide what both sides changed"), "win.decide", { "<Shift><Control>j" } },
  { N_("Editing"), N_("Confirm the date, or take that back"), "win.confirm-date", { "<Control>k" } },
  { N_("Dates"), N_("Move go-live"), "win.move-go-live", { "<Control>m" } },
  { N_("Dates"), N_("Shift all after this"), "win.shift-after", { "<Shift><Control>m" } },
  { N_("Dates"), N_("Work back from go-live"), "win.work-back", { "<Shift><Control>b" } },
  { N_("Dates"), N_("Mark the dates as agreed"), "win.agree", { "<Shift><Control>k" } },
  { N_("Dates"), N_("Say why a date moved"), "win.why-moved", { "<Control>r" } },
  { N_("Dates"), N_("First or last reason, while it is asked for"), NULL, { "1", "8" } },
  { N_("Dates"), N_("The same while something is being written"), NULL, { "<Alt>1", "<Alt>8" } },
  { N_("Dates"), N_("Give no reason"), NULL, { "Escape" } },
  { N_("Dates"), N_("Changes of dates"), "win.show-slips", { "<Control>h" } },
  { N_("Milestones and Steps"), N_("Open a milestone"), NULL, { "Right" } },
  { N_("Milestones and Steps"), N_("Close a milestone, or go to it"), NULL, { "Left" } },
  { N_("Milestones and Steps"), N_("Mark a step as done"), NULL, { "space" } },
  { N_("Milestones and Steps"), N_("Rename"), NULL, { "F2" }, "win.rename" },
  { N_("Milestones and Steps"), N_("Move up"), NULL, { "<Shift><Control>Up" }, "win.move-up" },
  { N_("Milestones and Steps"), N_("Move down"), NULL, { "<Shift><Control>Down" }, "win.move-down" },
  { N_("Milestones and Steps"), N_("Delete"), NULL, { "Delete" }, "win.delete" },
  { N_("Milestones and Steps"), N_("Cut"), NULL, { "<Control>x" }, "win.cut" },
  { N_("Milestones and Steps"), N_("Copy"), NULL, { "<Control>c" }, "win.copy" },
  { N_("Milestones and Steps"), N_("Paste"), NULL, { "<Control>v" }, "win.paste" },
  { N_("Milestones and Steps"), N_("Select all"), NULL, { "<Control>a" }, "win.select-all" },
  { N_("Milestones and Steps"), N_("Move a role in the details"), NULL, { "<Control>Left", "<Control>Right" } },
  { N_("Milestones and Steps"), N_("Context menu"), NULL, { "<Shift>F10", "Menu" } },
  { N_("Timeline"), N_("Zoom in"), "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { N_("Timeline"), N_("Zoom out"), "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { N_("Timeline"), N_("Show the whole plan"), "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { N_("Timeline"), N_("Go to earlier or later days"), NULL, { "Page_Up", "Page_Down" } },
  { N_("Timeline"), N_("Go to the first or the last day"), NULL, { "Home", "End" } },
  { N_("Timeline"), N_("Move what is selected by a day"), NULL, { "Left", "Right" } },
  { N_("Timeline"), N_("Move it by a week"), NULL, { "<Shift>Left", "<Shift>Right" } },
  { N_("Timeline"), N_("Move its end alone"), NULL, { "<Control>Left", "<Control>Right" } },
  { N_("Timeline"), N_("Move its start alone"), NULL, { "<Alt>Left", "<Alt>Right" } },
  { N_("People"), N_("Add a person"), NULL, { "Insert" } },
  { N_("People"), N_("Add a role"), NULL, { "<Control>Insert" } },
  { N_("People"), N_("Invite by mail"), NULL, { "<Control>i" } },
  { N_("People"), N_("Copy all addresses of a side"), NULL, { "<Shift><Control>c" } },
  { N_("People"), N_("Move to the other side"), NULL, { "<Shift><Control>Left", "<Shift><Control>Right" } },
  { N_("People"), N_("Import contacts"), NULL, { "<Shift><Control>o" } },
  { N_("People"), N_("Export contacts"), NULL, { "<Shift><Control>x" } },
  { N_("Finding"), N_("Find"), "win.find", { "<Control>f" } },
  { N_("Finding"), N_("Find the next one"), "win.find-next", { "<Control>g" } },
  { N_("Finding"), N_("Find the one before"), "win.find-previous", { "<Shift><Control>g" } },
  { N_("Finding"), N_("Filter by side, person or state"), "win.filter", { "<Shift><Control>f" } },
  { N_("Finding"), N_("Show everything again"), NULL, { "Escape" }, "win.clear-filter" },
  { N_("Finding"), N_("Go to what is due next"), "win.next-due", { "<Control>j" } },
  { N_("View"), N_("Present"), "win.present", { "F11" } },
  { N_("View"), N_("Show or hide the side pane"), "win.show-pane", { "F9" } },
  { N_("View"), N_("Details"), "win.page::details", { "<Control>1" } },
  { N_("View"), N_("People"), "win.page::people", { "<Control>2" } },
  { N_("View"), N_("Review"), "win.page::review", { "<Control>3" } },
  { N_("View"), N_("Go to the next area"), "win.next-area", { "F6" } },
  { N_("View"), N_("Go to the area before"), "win.previous-area", { "<Shift>F6" } },
  { N_("View"), N_("Expand or collapse all milestones"), "win.toggle-expanded", { "<Shift><Control>e" } },
  { N_("Print Preview"), N_("Next or previous page"), NULL, { "Page_Down", "Page_Up" } },
  { N_("Print Preview"), N_("First or last page"), NULL, { "Home", "End" } },
  { N_("Print Preview"), N_("Larger or smaller page"), NULL, { "<Control>plus", "<Control>minus" } },
  { N_("Print Preview"), N_("Whole page"), NULL, { "<Control>0" } },
  { N_("Presenting"), N_("Next milestone"), NULL, { "Right", "Page_Down" } },
  { N_("Presenting"), N_("Previous milestone"), NULL, { "Left", "Page_Up" } },
  { N_("Presenting"), N_("First or last milestone"), NULL, { "Home", "End" } },
  { N_("Presenting"), N_("Larger or smaller"), NULL, { "plus", "minus" } },
  { N_("Presenting"), N_("Full screen, or a window"), NULL, { "f" } },
  { N_("Presenting"), N_("Leave the presentation"), NULL, { "Escape" } },
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
 * mutual_actions_table_get_local_key:
 * @action: the name of an action
 *
 * Returns: (transfer none) (nullable): the key that does the same where a pane handles it by itself, to be shown in menus
 */
const char *
mutual_actions_table_get_local_key (const char *action)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].local_action, action) == 0)
      return rows[i].accelerators[0];

  return NULL;
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
