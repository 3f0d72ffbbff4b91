/* The main menu of the window.
 *
 * Made in code rather than in a .ui file, as a small screen needs more in it, and as what can be undone changes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-main-menu.h"

#include "actions/mutual-actions-table.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *label;
  const char *action;
} Entry;

static const Entry file_entries[] = {
  { N_("_Save"), "win.save" },
  { N_("Save _As…"), "win.save-as" },
  { N_("Save as _Template…"), "win.save-as-template" },
};

static const Entry new_entries[] = {
  { N_("_New Plan"), "app.new" },
  { N_("_Open…"), "win.open" },
};

static const Entry export_entries[] = {
  { N_("_Print…"), "win.print" },
  { N_("Print Pre_view"), "win.print-preview" },
  { N_("_Export…"), "win.export" },
  { N_("Copy Timeline as I_mage"), "win.copy-timeline" },
};

static const Entry add_entries[] = {
  { N_("_Step"), "win.add-step" },
  { N_("_Milestone"), "win.add-milestone" },
  { N_("Customer _Event"), "win.add-event" },
};

static const Entry clip_entries[] = {
  { N_("Cu_t"), "win.cut" },
  { N_("_Copy"), "win.copy" },
  { N_("_Paste"), "win.paste" },
  { N_("_Duplicate"), "win.duplicate" },
  { N_("De_lete"), "win.delete" },
  { N_("Select _All"), "win.select-all" },
};

static const Entry item_entries[] = {
  { N_("_Rename"), "win.rename" },
  { N_("Move _Up"), "win.move-up" },
  { N_("Move _Down"), "win.move-down" },
  { N_("Con_firm Date"), "win.confirm-date" },
};

static const Entry date_entries[] = {
  { N_("Move _Go-live…"), "win.move-go-live" },
  { N_("_Shift All After This…"), "win.shift-after" },
  { N_("_Work Back From Go-live…"), "win.work-back" },
  { N_("Mark as _Agreed"), "win.agree" },
  { N_("Wh_y Did It Move?"), "win.why-moved" },
  { N_("_Changes of Dates…"), "win.show-slips" },
};

static const Entry find_entries[] = {
  { N_("_Find…"), "win.find" },
  { N_("Fi_lter…"), "win.filter" },
  { N_("Sho_w Everything"), "win.clear-filter" },
  { N_("_Go to Next Due"), "win.next-due" },
};

static const Entry people_entries[] = {
  { N_("_Import Contacts…"), "win.import-contacts" },
  { N_("_Export Contacts…"), "win.export-contacts" },
};

static const Entry view_entries[] = {
  { N_("P_resent"), "win.present" },
  { N_("E_xpand All"), "win.expand-all" },
  { N_("C_ollapse All"), "win.collapse-all" },
};

/* Translators: of the timeline. */
static const Entry zoom_entries[] = {
  { N_("_Zoom In"), "win.zoom-in" },
  { N_("Zoom O_ut"), "win.zoom-out" },
  { N_("S_how the Whole Plan"), "win.zoom-fit" },
};

static const Entry about_entries[] = {
  { N_("Prefere_nces"), "win.preferences" },
  { N_("_Keyboard Shortcuts"), "win.show-shortcuts" },
  { N_("_About Mutual"), "app.about" },
};

/* Keys that belong to the lists show in the menu as well; the others GTK finds by itself. */
static void
append (GMenu      *menu,
        const char *label,
        const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  const char *key = mutual_actions_table_get_local_key (action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

static void
append_entries (GMenu       *menu,
                const Entry *entries,
                guint        n_entries)
{
  for (guint i = 0; i < n_entries; i++)
    append (menu, _(entries[i].label), entries[i].action);
}

static void
append_section (GMenu       *menu,
                const Entry *entries,
                guint        n_entries)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_entries (section, entries, n_entries);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

#define ADD_SECTION(menu, entries) append_section (menu, entries, G_N_ELEMENTS (entries))

/**
 * mutual_main_menu_new:
 * @undo_section: a section that mutual_main_menu_name_undo() keeps up to date
 * @narrow: whether what has no room in the header is in the menu
 *
 * Returns: (transfer full): the menu
 */
GMenu *
mutual_main_menu_new (GMenu    *undo_section,
                      gboolean  narrow)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) item_menu = g_menu_new ();
  g_autoptr (GMenu) date_menu = g_menu_new ();
  g_autoptr (GMenu) add_menu = g_menu_new ();

  if (narrow)
    ADD_SECTION (menu, new_entries);
  ADD_SECTION (menu, file_entries);
  if (narrow)
    ADD_SECTION (menu, export_entries);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (undo_section));
  append_entries (add_menu, add_entries, G_N_ELEMENTS (add_entries));
  g_menu_append_submenu (edit, _("A_dd"), G_MENU_MODEL (add_menu));
  ADD_SECTION (item_menu, clip_entries);
  ADD_SECTION (item_menu, item_entries);
  g_menu_append_submenu (edit, _("_Edit"), G_MENU_MODEL (item_menu));
  append_entries (date_menu, date_entries, G_N_ELEMENTS (date_entries));
  g_menu_append_submenu (edit, _("Da_tes"), G_MENU_MODEL (date_menu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));

  ADD_SECTION (menu, find_entries);
  ADD_SECTION (menu, people_entries);
  ADD_SECTION (menu, view_entries);
  if (!narrow)
    {
      g_autoptr (GMenu) zoom = g_menu_new ();
      g_autoptr (GMenu) section = g_menu_new ();

      append_entries (zoom, zoom_entries, G_N_ELEMENTS (zoom_entries));
      g_menu_append_submenu (section, _("Time_line"), G_MENU_MODEL (zoom));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  ADD_SECTION (menu, about_entries);
  return menu;
}

/* A menu takes underscores for keys to press. */
static char *
escape (const char *text)
{
  g_autoptr (GString) escaped = g_string_new (text);

  g_string_replace (escaped, "_", "__", 0);
  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

/**
 * mutual_main_menu_name_undo:
 * @undo_section: a menu
 * @undo: what undoing is called at the moment
 * @redo: what redoing is called
 *
 * Makes @undo_section say what can be undone and redone.
 */
void
mutual_main_menu_name_undo (GMenu      *undo_section,
                            const char *undo,
                            const char *redo)
{
  g_autofree char *undo_label = escape (undo);
  g_autofree char *redo_label = escape (redo);

  g_return_if_fail (G_IS_MENU (undo_section));

  g_menu_remove_all (undo_section);
  append (undo_section, undo_label, "win.undo");
  append (undo_section, redo_label, "win.redo");
}
