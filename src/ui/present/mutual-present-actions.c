/* What a presenter does: the actions of a presentation, their keys and their menu.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "present/mutual-present-view-private.h"

#include "widgets/mutual-context-menu.h"

#include <glib/gi18n.h>

static MutualItem *
get_milestone (MutualPresentView *self,
               guint              position)
{
  return mutual_item_get_child (MUTUAL_ITEM (mutual_pane_get_plan (MUTUAL_PANE (self))), MUTUAL_MEMBER_MILESTONES,
                                position);
}

static guint
get_n_milestones (MutualPresentView *self)
{
  MutualPlan *plan = mutual_pane_get_plan (MUTUAL_PANE (self));

  return plan != NULL ? mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES) : 0;
}

/* From nowhere, the way forward begins at the first milestone and the way back at the last one. */
static void
step (MutualPresentView *self,
      gboolean           forward)
{
  MutualItem *highlighted = mutual_present_view_find_highlighted (self);
  guint last = get_n_milestones (self) - 1;
  guint position;

  if (highlighted == NULL)
    position = forward ? 0 : last;
  else if (forward)
    position = MIN (mutual_item_get_position (highlighted) + 1, last);
  else
    position = MAX (mutual_item_get_position (highlighted), 1) - 1;
  mutual_present_view_set_highlighted (self, get_milestone (self, position));
}

static void
do_next (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  step (MUTUAL_PRESENT_VIEW (widget), TRUE);
}

static void
do_previous (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step (MUTUAL_PRESENT_VIEW (widget), FALSE);
}

static void
do_first (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  mutual_present_view_set_highlighted (MUTUAL_PRESENT_VIEW (widget), get_milestone (MUTUAL_PRESENT_VIEW (widget), 0));
}

static void
do_last (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  MutualPresentView *self = MUTUAL_PRESENT_VIEW (widget);

  mutual_present_view_set_highlighted (self, get_milestone (self, get_n_milestones (self) - 1));
}

static void
do_larger (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  mutual_present_view_set_size (MUTUAL_PRESENT_VIEW (widget), MUTUAL_PRESENT_VIEW (widget)->size + 1);
}

static void
do_smaller (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mutual_present_view_set_size (MUTUAL_PRESENT_VIEW (widget), MUTUAL_PRESENT_VIEW (widget)->size - 1);
}

static void
do_usual_size (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mutual_present_view_set_size (MUTUAL_PRESENT_VIEW (widget), MUTUAL_PRESENT_USUAL_SIZE);
}

static void
append_section (GMenu      *menu,
                const char *entries[][2],
                guint       n_entries)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_entries; i++)
    g_menu_append (section, _(entries[i][0]), entries[i][1]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
do_menu (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  mutual_present_view_show_menu (MUTUAL_PRESENT_VIEW (widget), gtk_widget_get_width (widget) / 2.0,
                                 gtk_widget_get_height (widget) / 2.0);
}

static gboolean
on_sideways (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  gboolean right = g_variant_get_boolean (arguments);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return gtk_widget_activate_action (widget, right != mirrored ? "present.next" : "present.previous", NULL);
}

/* Gives the presentation its actions and their keys. */
void
mutual_present_view_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "present.next", do_next },     { "present.previous", do_previous }, { "present.first", do_first },
    { "present.last", do_last },     { "present.larger", do_larger },     { "present.smaller", do_smaller },
    { "present.usual-size", do_usual_size }, { "present.menu", do_menu },
  };
  /* Menus show the last one of each. */
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_KEY_space, 0, "present.next" },
    { GDK_KEY_Down, 0, "present.next" },
    { GDK_KEY_Page_Down, 0, "present.next" },
    { GDK_KEY_BackSpace, 0, "present.previous" },
    { GDK_KEY_Up, 0, "present.previous" },
    { GDK_KEY_Page_Up, 0, "present.previous" },
    { GDK_KEY_Home, 0, "present.first" },
    { GDK_KEY_End, 0, "present.last" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "present.larger" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "present.larger" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "present.larger" },
    { GDK_KEY_KP_Add, 0, "present.larger" },
    { GDK_KEY_equal, 0, "present.larger" },
    { GDK_KEY_plus, 0, "present.larger" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "present.smaller" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "present.smaller" },
    { GDK_KEY_KP_Subtract, 0, "present.smaller" },
    { GDK_KEY_minus, 0, "present.smaller" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "present.usual-size" },
    { GDK_KEY_KP_0, 0, "present.usual-size" },
    { GDK_KEY_0, 0, "present.usual-size" },
    { GDK_KEY_Menu, 0, "present.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "present.menu" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, on_sideways, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, on_sideways, "b", FALSE);
}

/* Lets every action be done when it can be. */
void
mutual_present_view_update_actions (MutualPresentView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean any = get_n_milestones (self) > 0;

  gtk_widget_action_set_enabled (widget, "present.next", any);
  gtk_widget_action_set_enabled (widget, "present.previous", any);
  gtk_widget_action_set_enabled (widget, "present.first", any);
  gtk_widget_action_set_enabled (widget, "present.last", any);
  gtk_widget_action_set_enabled (widget, "present.larger", self->size + 1 < MUTUAL_PRESENT_N_SIZES);
  gtk_widget_action_set_enabled (widget, "present.smaller", self->size > 0);
  gtk_widget_action_set_enabled (widget, "present.usual-size", self->size != MUTUAL_PRESENT_USUAL_SIZE);
}

/* Offers the actions at a place. */
void
mutual_present_view_show_menu (MutualPresentView *self,
                               double             x,
                               double             y)
{
  static const char *steps[][2] = { { N_("_Next Milestone"), "present.next" },
                                    { N_("Pre_vious Milestone"), "present.previous" } };
  static const char *looks[][2] = { { N_("_Larger"), "present.larger" },
                                    { N_("_Smaller"), "present.smaller" },
                                    { N_("_Usual Size"), "present.usual-size" } };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean full = GTK_IS_WINDOW (root) && gtk_window_is_fullscreen (GTK_WINDOW (root));
  const char *places[][2] = { { full ? N_("Show in a _Window") : N_("_Full Screen"), "present.full-screen" },
                              { N_("L_eave the Presentation"), "present.leave" } };
  g_autoptr (GMenu) menu = g_menu_new ();

  append_section (menu, steps, G_N_ELEMENTS (steps));
  append_section (menu, looks, G_N_ELEMENTS (looks));
  append_section (menu, places, G_N_ELEMENTS (places));
  mutual_context_menu_popup (GTK_WIDGET (self), GTK_WIDGET (self), x, y, G_MENU_MODEL (menu));
}
