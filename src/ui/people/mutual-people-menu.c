/* The menus of the pane of people.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-menu.h"

#include "plan/mutual-role.h"

#include <glib/gi18n.h>

/* GTK finds the keys of actions only where they have no side. */
static void
append_for_side (GMenu      *menu,
                 const char *label,
                 const char *action,
                 const char *key,
                 MutualSide  side)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", mutual_enum_get_word (MUTUAL_TYPE_SIDE, (int) side));
  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

/* Takes @section. */
static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * mutual_people_menu_new_button:
 * @side: buyer or seller
 *
 * Returns: (transfer floating): the button with the menu of that side
 */
GtkWidget *
mutual_people_menu_new_button (MutualSide side)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *adding = g_menu_new ();
  GMenu *contacts = g_menu_new ();
  const char *name = side == MUTUAL_SIDE_BUYER ? _("Menu of the buyer’s people") : _("Menu of the seller’s people");

  append_for_side (adding, _("_Add Person"), "people.add-person", "Insert", side);
  append_for_side (adding, _("Add _Role"), "people.add-role", "<Control>Insert", side);
  append_section (menu, adding);
  append_for_side (contacts, _("_Copy All Addresses"), "people.copy-addresses", "<Shift><Control>c", side);
  append_for_side (contacts, _("_Paste Contacts"), "people.paste-contacts", "<Control>v", side);
  append_for_side (contacts, _("_Import Contacts…"), "people.import-contacts", "<Shift><Control>o", side);
  append_for_side (contacts, _("_Export Contacts…"), "people.export-contacts", "<Shift><Control>x", side);
  append_section (menu, contacts);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GMenuModel *
create_menu (MutualItem *person_or_role,
             gboolean    in_list)
{
  GMenu *menu = g_menu_new ();
  GMenu *showing = g_menu_new ();
  GMenu *mailing = g_menu_new ();
  GMenu *moving = g_menu_new ();
  GMenu *removing = g_menu_new ();
  gboolean is_role = MUTUAL_IS_ROLE (person_or_role);

  if (in_list)
    {
      g_menu_append (showing, _("_Open Card"), "people.open");
      g_menu_append (showing, is_role ? _("_Name Role") : _("_Rename"), "people.write");
      g_menu_append (moving, _("Move _Up"), "people.move-up");
      g_menu_append (moving, _("Move _Down"), "people.move-down");
    }
  if (!is_role)
    {
      g_menu_append (mailing, _("_Invite by Mail"), "people.invite");
      g_menu_append (mailing, _("_Copy Contact"), "people.copy");
    }
  g_menu_append (moving, _("Move to Other _Side"), "people.change-side");
  g_menu_append (removing, _("_Delete"), "people.delete");
  append_section (menu, showing);
  append_section (menu, mailing);
  append_section (menu, moving);
  append_section (menu, removing);
  return G_MENU_MODEL (menu);
}

/**
 * mutual_people_menu_new:
 * @person_or_role: a person or a role
 *
 * Returns: (transfer full): what can be done with it in the list
 */
GMenuModel *
mutual_people_menu_new (MutualItem *person_or_role)
{
  return create_menu (person_or_role, TRUE);
}

/**
 * mutual_people_menu_new_for_card:
 * @person_or_role: a person or a role
 *
 * Returns: (transfer full): what can be done with it on its card
 */
GMenuModel *
mutual_people_menu_new_for_card (MutualItem *person_or_role)
{
  return create_menu (person_or_role, FALSE);
}
