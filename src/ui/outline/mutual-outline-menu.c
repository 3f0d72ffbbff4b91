/* The menu of the selected rows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-menu.h"

#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "session/mutual-commands.h"

#include <glib/gi18n.h>

/* A menu of more lines than this is no menu. */
#define N_LINES 40

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *accelerator)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

/* Names from the plan may hold underlines, which menus take for marks of keys. */
static char *
escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_target (GMenu      *menu,
               const char *label,
               const char *action,
               const char *target)
{
  g_autofree char *escaped = escape (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_submenu (GMenu      *menu,
                const char *label,
                GMenu      *submenu)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static char *
describe_role (MutualItem *role)
{
  MutualItem *person = mutual_team_get_person (role);
  const char *title = mutual_item_get_text (role, MUTUAL_MEMBER_TITLE);

  if (person == NULL)
    return g_strdup (title);
  /* Translators: a role and the person who has it, in a menu. */
  return g_strdup_printf (_("%s (%s)"), title, mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
}

/* The roles of both sides, each under its company. */
static void
append_roles (GMenu      *menu,
              MutualItem *plan)
{
  static const MutualSide sides[] = { MUTUAL_SIDE_BUYER, MUTUAL_SIDE_SELLER, MUTUAL_SIDE_UNSET };
  g_autoptr (GMenu) submenu = g_menu_new ();
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();
      const char *company = sides[i] == MUTUAL_SIDE_BUYER    ? mutual_item_get_text (plan, MUTUAL_MEMBER_BUYER)
                            : sides[i] == MUTUAL_SIDE_SELLER ? mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER)
                                                             : "";

      for (guint j = 0; j < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES) && n < N_LINES; j++)
        {
          MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, j);
          int side = mutual_item_get_number (role, MUTUAL_MEMBER_SIDE);
          g_autofree char *label = describe_role (role);

          if (side == (int) sides[i] || (sides[i] == MUTUAL_SIDE_UNSET && side == MUTUAL_SIDE_BOTH))
            {
              append_target (section, label, "outline.assign", mutual_item_get_id (role));
              n++;
            }
        }
      if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
        g_menu_append_section (submenu, *company != '\0' ? company : NULL, G_MENU_MODEL (section));
    }
  append_submenu (menu, _("_Assign"), submenu);
}

static void
append_confirmers (GMenu      *menu,
                   MutualItem *plan)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  guint n = 0;

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE) && n < N_LINES; i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) != MUTUAL_SIDE_BUYER)
        continue;
      append_target (submenu, mutual_item_get_text (person, MUTUAL_MEMBER_NAME), "outline.confirm",
                     mutual_item_get_id (person));
      n++;
    }
  /* Translators: a menu of the buyer's people. */
  append_submenu (menu, _("_Confirm Date for"), submenu);
}

static void
append_milestones (GMenu      *menu,
                   MutualItem *plan,
                   MutualItem *current)
{
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < MIN (mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES), N_LINES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);
      g_autofree char *label = NULL;

      if (milestone == current)
        continue;
      label = g_strdup_printf ("%u  %s", i + 1, mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));
      append_target (submenu, label, "outline.move-to", mutual_item_get_id (milestone));
    }
  append_submenu (menu, _("Move to Milestone"), submenu);
}

static gboolean
is_confirmed (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (mutual_item_is_set (g_ptr_array_index (items, i), MUTUAL_MEMBER_CONFIRMED_BY))
      return TRUE;
  return FALSE;
}

/* Returns: whether all are of this type */
static gboolean
are_all (GPtrArray *items,
         GType      type)
{
  for (guint i = 0; i < items->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (items, i)) != type)
      return FALSE;
  return items->len > 0;
}

static void
append_places (GMenu      *menu,
               GPtrArray  *items,
               MutualItem *plan)
{
  append (menu, _("Move _Up"), "outline.move-up", "<Shift><Control>Up");
  append (menu, _("Move _Down"), "outline.move-down", "<Shift><Control>Down");
  if (are_all (items, MUTUAL_TYPE_STEP))
    append_milestones (menu, plan, mutual_item_get_parent (g_ptr_array_index (items, 0)));
}

/**
 * mutual_outline_menu_new:
 * @session: a session
 * @narrow: whether details are elsewhere
 *
 * Returns: (transfer full): what can be done to what is selected now, by the actions of the outline
 */
GMenuModel *
mutual_outline_menu_new (MutualSession *session,
                         gboolean       narrow)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) items = mutual_session_list_selection (session);
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  g_autoptr (GMenu) write = g_menu_new ();
  g_autoptr (GMenu) agree = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) clipboard = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  gboolean writable = !mutual_session_get_read_only (session);

  if (narrow && items->len == 1)
    {
      g_autoptr (GMenu) first = g_menu_new ();

      append (first, _("Show D_etails"), "win.page::details", NULL);
      append_section (menu, first);
    }
  if (writable)
    {
      if (items->len == 1)
        append (write, _("_Rename"), "outline.rename", "F2");
      append (write, _("Add _Step Below"), "outline.add-step", "<Control>Return");
      append (write, _("Add _Milestone Below"), "outline.add-milestone", "<Shift><Control>Return");
      if (mutual_commands_can_be_done (items))
        append (agree, mutual_commands_are_done (session, items) ? _("Mark as _Not Done") : _("Mark as _Done"),
                "outline.toggle-done", "space");
      if (items->len > 0 && !are_all (items, MUTUAL_TYPE_EVENT))
        {
          append_confirmers (agree, plan);
          if (is_confirmed (items))
            append (agree, _("_Withdraw Confirmation"), "outline.withdraw-confirmation", NULL);
          append_roles (agree, plan);
        }
      append_places (place, items, plan);
      if (mutual_commands_can_shift_after (session, items))
        append (place, _("S_hift All After This…"), "win.shift-after", "<Shift><Control>m");
      append (clipboard, _("Cu_t"), "outline.cut", "<Control>x");
    }
  append (clipboard, _("_Copy"), "outline.copy", "<Control>c");
  if (writable)
    {
      append (clipboard, _("_Paste"), "outline.paste", "<Control>v");
      append (clipboard, _("D_uplicate"), "outline.duplicate", "<Control>d");
      append (last, _("De_lete"), "outline.delete", "Delete");
    }
  append_section (menu, write);
  append_section (menu, agree);
  append_section (menu, place);
  append_section (menu, clipboard);
  append_section (menu, last);
  return G_MENU_MODEL (menu);
}
