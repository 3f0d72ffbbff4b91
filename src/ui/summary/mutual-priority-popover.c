/* The popover about the priority that a plan serves: what it is, and whose.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "summary/mutual-priority-popover.h"

#include "inputs/mutual-text-input.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualPriorityPopover
{
  GtkPopover parent_instance;

  MutualSession *session;
  GtkStringList *names;
  GPtrArray *ids; /* of the roles, beside their names; "" for nobody */
  gboolean filling;

  GtkWidget *text;
  GtkWidget *owner;
};

G_DEFINE_FINAL_TYPE (MutualPriorityPopover, mutual_priority_popover, GTK_TYPE_POPOVER)

static void
add_owner (MutualPriorityPopover *self,
           const char            *name,
           const char            *id)
{
  gtk_string_list_append (self->names, name);
  g_ptr_array_add (self->ids, g_strdup (id));
}

static void
add_role (MutualPriorityPopover *self,
          MutualItem            *role)
{
  MutualItem *person = mutual_team_get_person (role);
  g_autofree char *name = NULL;

  if (person != NULL)
    /* Translators: a role, and who has it: "Executive sponsor (Margit Olsen)". */
    name = g_strdup_printf (_("%s (%s)"), mutual_item_get_text (role, MUTUAL_MEMBER_TITLE),
                            mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
  else
    name = g_strdup (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
  add_owner (self, name, mutual_item_get_id (role));
}

/* The priority is the buyer's; another role is there only if the plan says so already. */
static void
fill_owners (MutualPriorityPopover *self)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));
  const char *owner = mutual_item_get_reference (plan, MUTUAL_MEMBER_PRIORITY_OWNER);
  guint selected = 0;

  self->filling = TRUE;
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  g_ptr_array_set_size (self->ids, 0);
  /* Translators: whose priority it is: that is not said. */
  add_owner (self, _("Nobody in particular"), "");
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);
      gboolean is_owner = g_strcmp0 (mutual_item_get_id (role), owner) == 0;

      if (!is_owner && mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_SELLER)
        continue;
      add_role (self, role);
      if (is_owner)
        selected = self->ids->len - 1;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->owner), selected);
  self->filling = FALSE;
}

static void
on_owner (MutualPriorityPopover *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->owner));
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  MutualItem *plan;
  const char *id;

  if (self->filling || self->session == NULL || selected >= self->ids->len)
    return;

  id = g_ptr_array_index (self->ids, selected);
  plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));
  if (g_strcmp0 (*id != '\0' ? id : NULL, mutual_item_get_reference (plan, MUTUAL_MEMBER_PRIORITY_OWNER)) == 0)
    return;
  edit = mutual_edit_new_set_text (plan, MUTUAL_MEMBER_PRIORITY_OWNER, *id != '\0' ? id : NULL);
  if (!mutual_session_edit (self->session, _("Change Owner of the Priority"), edit, &error))
    mutual_session_tell (self->session, error->message, FALSE);
}

static void
on_activate (MutualPriorityPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_changed (MutualPriorityPopover *self)
{
  mutual_input_update (MUTUAL_INPUT (self->text));
  fill_owners (self);
}

static void
set_session (MutualPriorityPopover *self,
             MutualSession         *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (session, "changed", G_CALLBACK (on_changed), self);
}

static void
mutual_priority_popover_dispose (GObject *object)
{
  MutualPriorityPopover *self = MUTUAL_PRIORITY_POPOVER (object);

  set_session (self, NULL);

  G_OBJECT_CLASS (mutual_priority_popover_parent_class)->dispose (object);
}

static void
mutual_priority_popover_finalize (GObject *object)
{
  g_ptr_array_unref (MUTUAL_PRIORITY_POPOVER (object)->ids);

  G_OBJECT_CLASS (mutual_priority_popover_parent_class)->finalize (object);
}

static void
mutual_priority_popover_class_init (MutualPriorityPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_priority_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = mutual_priority_popover_finalize;
}

static void
mutual_priority_popover_init (MutualPriorityPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = mutual_label_new ("caption-line", 0);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->text = mutual_text_input_new (_("The buyer’s priority"), _("Edit Priority"), MUTUAL_TEXT_WRAPPED);
  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (self->text), _("Which of the buyer’s priorities does this serve?"));
  gtk_widget_set_size_request (self->text, 300, -1);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (on_activate), self);
  gtk_box_append (GTK_BOX (box), self->text);

  gtk_label_set_label (GTK_LABEL (caption), _("Whose it is"));
  gtk_box_append (GTK_BOX (box), caption);
  self->names = gtk_string_list_new (NULL);
  self->owner = gtk_drop_down_new (G_LIST_MODEL (self->names), NULL);
  gtk_widget_set_tooltip_text (self->owner, _("Whose priority it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->owner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whose it is"), -1);
  g_signal_connect_swapped (self->owner, "notify::selected", G_CALLBACK (on_owner), self);
  gtk_box_append (GTK_BOX (box), self->owner);

  gtk_widget_add_css_class (GTK_WIDGET (self), "priority");
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * mutual_priority_popover_new:
 *
 * Returns: (transfer floating): a popover without a session
 */
GtkWidget *
mutual_priority_popover_new (void)
{
  return g_object_new (MUTUAL_TYPE_PRIORITY_POPOVER, NULL);
}

/**
 * mutual_priority_popover_bind:
 * @self: a popover
 * @session: (nullable): the session
 */
void
mutual_priority_popover_bind (MutualPriorityPopover *self,
                              MutualSession         *session)
{
  const char *id;

  g_return_if_fail (MUTUAL_IS_PRIORITY_POPOVER (self));

  set_session (self, session);
  id = session != NULL ? mutual_item_get_id (MUTUAL_ITEM (mutual_session_get_plan (session))) : NULL;
  mutual_input_bind (MUTUAL_INPUT (self->text), session, id, MUTUAL_MEMBER_PRIORITY);
  if (session != NULL)
    fill_owners (self);
}
