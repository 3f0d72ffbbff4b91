/* The actions of the outline: what keys and the menu of the rows do to what is selected.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-outline-private.h"

#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "session/mutual-commands.h"

/* Every action of the outline is written with this. */
#define ACTION(name) \
  static void name (GtkWidget  *widget, \
                    const char *action_name, \
                    GVariant   *parameter)

static MutualSession *
get_session (gpointer self)
{
  return mutual_outline_get_session (self);
}

static MutualItem *
find_target (gpointer  self,
             GVariant *parameter,
             GType     type)
{
  const char *id = g_variant_get_string (parameter, NULL);
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (get_session (self)), id);

  return item != NULL && G_OBJECT_TYPE (item) == type ? item : NULL;
}

ACTION (do_rename)
{
  const char *id = mutual_session_get_selected (get_session (widget));

  if (id != NULL)
    mutual_session_write (get_session (widget), id);
}

ACTION (do_add_step)
{
  mutual_commands_add_step (get_session (widget));
}

ACTION (do_add_milestone)
{
  mutual_commands_add_milestone (get_session (widget));
}

ACTION (do_add_event)
{
  mutual_commands_add_event (get_session (widget));
}

ACTION (do_delete)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_remove (get_session (widget), items);
}

ACTION (do_cut)
{
  mutual_outline_copy (MUTUAL_OUTLINE (widget), TRUE);
}

ACTION (do_copy)
{
  mutual_outline_copy (MUTUAL_OUTLINE (widget), FALSE);
}

ACTION (do_paste)
{
  mutual_outline_paste (MUTUAL_OUTLINE (widget));
}

ACTION (do_duplicate)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_duplicate (get_session (widget), items);
}

ACTION (do_select_all)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (MUTUAL_OUTLINE (widget)->selection));
}

ACTION (do_toggle_done)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_toggle_done (get_session (widget), items);
}

ACTION (do_move)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_move (get_session (widget), items,
                        g_str_has_suffix (action_name, "up") ? MUTUAL_COMMANDS_UP : MUTUAL_COMMANDS_DOWN);
}

ACTION (do_move_to)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));
  MutualItem *milestone = find_target (widget, parameter, MUTUAL_TYPE_MILESTONE);

  if (milestone != NULL)
    mutual_commands_move_to (get_session (widget), items, milestone,
                             mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS));
}

ACTION (do_assign)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));
  MutualItem *role = find_target (widget, parameter, MUTUAL_TYPE_ROLE);

  if (role != NULL)
    mutual_commands_assign (get_session (widget), items, role);
}

ACTION (do_confirm)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));
  MutualItem *person = find_target (widget, parameter, MUTUAL_TYPE_PERSON);

  if (person != NULL)
    mutual_commands_confirm (get_session (widget), items, person);
}

ACTION (do_withdraw_confirmation)
{
  g_autoptr (GPtrArray) items = mutual_session_list_selection (get_session (widget));

  mutual_commands_confirm (get_session (widget), items, NULL);
}

ACTION (do_menu)
{
  mutual_outline_show_menu (MUTUAL_OUTLINE (widget), NULL);
}

void
mutual_outline_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_F2, 0, "outline.rename" },
    { GDK_KEY_Delete, 0, "outline.delete" },
    { GDK_KEY_KP_Delete, 0, "outline.delete" },
    { GDK_KEY_x, GDK_CONTROL_MASK, "outline.cut" },
    { GDK_KEY_Delete, GDK_SHIFT_MASK, "outline.cut" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "outline.copy" },
    { GDK_KEY_Insert, GDK_CONTROL_MASK, "outline.copy" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "outline.paste" },
    { GDK_KEY_Insert, GDK_SHIFT_MASK, "outline.paste" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "outline.duplicate" },
    { GDK_KEY_a, GDK_CONTROL_MASK, "outline.select-all" },
    { GDK_KEY_Up, GDK_SHIFT_MASK | GDK_CONTROL_MASK, "outline.move-up" },
    { GDK_KEY_KP_Up, GDK_SHIFT_MASK | GDK_CONTROL_MASK, "outline.move-up" },
    { GDK_KEY_Down, GDK_SHIFT_MASK | GDK_CONTROL_MASK, "outline.move-down" },
    { GDK_KEY_KP_Down, GDK_SHIFT_MASK | GDK_CONTROL_MASK, "outline.move-down" },
    { GDK_KEY_Menu, 0, "outline.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "outline.menu" },
  };

  gtk_widget_class_install_action (klass, "outline.rename", NULL, do_rename);
  gtk_widget_class_install_action (klass, "outline.add-step", NULL, do_add_step);
  gtk_widget_class_install_action (klass, "outline.add-milestone", NULL, do_add_milestone);
  gtk_widget_class_install_action (klass, "outline.add-event", NULL, do_add_event);
  gtk_widget_class_install_action (klass, "outline.delete", NULL, do_delete);
  gtk_widget_class_install_action (klass, "outline.cut", NULL, do_cut);
  gtk_widget_class_install_action (klass, "outline.copy", NULL, do_copy);
  gtk_widget_class_install_action (klass, "outline.paste", NULL, do_paste);
  gtk_widget_class_install_action (klass, "outline.duplicate", NULL, do_duplicate);
  gtk_widget_class_install_action (klass, "outline.select-all", NULL, do_select_all);
  gtk_widget_class_install_action (klass, "outline.toggle-done", NULL, do_toggle_done);
  gtk_widget_class_install_action (klass, "outline.move-up", NULL, do_move);
  gtk_widget_class_install_action (klass, "outline.move-down", NULL, do_move);
  gtk_widget_class_install_action (klass, "outline.move-to", "s", do_move_to);
  gtk_widget_class_install_action (klass, "outline.assign", "s", do_assign);
  gtk_widget_class_install_action (klass, "outline.confirm", "s", do_confirm);
  gtk_widget_class_install_action (klass, "outline.withdraw-confirmation", NULL, do_withdraw_confirmation);
  gtk_widget_class_install_action (klass, "outline.menu", NULL, do_menu);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].keyval, keys[i].modifiers, keys[i].action, NULL);
}

/* What cannot be done is grey; while somebody writes, the keys are for the entry. Only what is quick to tell is told
 * here, as this is asked with every change of a long plan. */
void
mutual_outline_update_actions (MutualOutline *self)
{
  MutualSession *session = mutual_outline_get_session (self);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shown = session != NULL && self->written == NULL;
  gboolean writable = shown && !mutual_session_get_read_only (session);
  gboolean can_add = session != NULL && !mutual_session_get_read_only (session);
  gboolean any = session != NULL && mutual_session_get_selected (session) != NULL;

  gtk_widget_action_set_enabled (widget, "outline.rename", writable && any);
  /* These have buttons, which end writing. */
  gtk_widget_action_set_enabled (widget, "outline.add-step", can_add);
  gtk_widget_action_set_enabled (widget, "outline.add-milestone", can_add);
  gtk_widget_action_set_enabled (widget, "outline.add-event", can_add);
  gtk_widget_action_set_enabled (widget, "outline.delete", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.cut", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.copy", shown && any);
  gtk_widget_action_set_enabled (widget, "outline.paste", writable);
  gtk_widget_action_set_enabled (widget, "outline.duplicate", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.select-all", shown);
  gtk_widget_action_set_enabled (widget, "outline.toggle-done", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.move-up", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.move-down", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.move-to", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.assign", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.confirm", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.withdraw-confirmation", writable && any);
  gtk_widget_action_set_enabled (widget, "outline.menu", shown);
}
