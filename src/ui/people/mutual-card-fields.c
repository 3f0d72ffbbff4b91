/* The fields of the card of a person or of a role.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-card-fields.h"

#include "plan/mutual-role.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualCardFields
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  GtkWidget *message;
  GtkWidget *executive;
  gulong toggled;
};

G_DEFINE_FINAL_TYPE (MutualCardFields, mutual_card_fields, GTK_TYPE_WIDGET)

static void
on_toggled (MutualCardFields *self)
{
  MutualItem *role = mutual_plan_find (mutual_session_get_plan (self->session), self->id);
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (role == NULL)
    return;
  edit = mutual_edit_new_set_number (role, MUTUAL_MEMBER_EXECUTIVE,
                                     gtk_check_button_get_active (GTK_CHECK_BUTTON (self->executive)));
  if (!mutual_session_edit (self->session, _("Set Executive"), edit, &error))
    mutual_session_tell (self->session, error->message, FALSE);
}

static void
mutual_card_fields_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MUTUAL_CARD_FIELDS (object)->session);
  g_clear_pointer (&MUTUAL_CARD_FIELDS (object)->id, g_free);

  G_OBJECT_CLASS (mutual_card_fields_parent_class)->dispose (object);
}

static void
mutual_card_fields_class_init (MutualCardFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_card_fields_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardfields");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_card_fields_init (MutualCardFields *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->message = mutual_label_new_paragraph ("message");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
  self->executive = gtk_check_button_new_with_mnemonic (_("_Executive: the one who decides, with a counterpart"));
  self->toggled = g_signal_connect_swapped (self->executive, "toggled", G_CALLBACK (on_toggled), self);
  gtk_widget_set_parent (self->executive, GTK_WIDGET (self));
}

/**
 * mutual_card_fields_new:
 *
 * Returns: (transfer floating): fields of nobody
 */
GtkWidget *
mutual_card_fields_new (void)
{
  return g_object_new (MUTUAL_TYPE_CARD_FIELDS, NULL);
}

/**
 * mutual_card_fields_update:
 * @self: fields
 * @session: the session
 * @person_or_role: whose they are from now on
 *
 * Brings the fields up to date.
 */
void
mutual_card_fields_update (MutualCardFields *self,
                           MutualSession    *session,
                           MutualItem       *person_or_role)
{
  gboolean is_role = MUTUAL_IS_ROLE (person_or_role);

  g_return_if_fail (MUTUAL_IS_CARD_FIELDS (self));

  g_set_object (&self->session, session);
  if (g_strcmp0 (self->id, mutual_item_get_id (person_or_role)) != 0)
    mutual_label_set_or_hide (self->message, NULL);
  g_free (self->id);
  self->id = g_strdup (mutual_item_get_id (person_or_role));

  gtk_widget_set_visible (self->executive, is_role);
  gtk_widget_set_sensitive (self->executive, !mutual_session_get_read_only (session));
  g_signal_handler_block (self->executive, self->toggled);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->executive),
                               is_role && mutual_item_get_number (person_or_role, MUTUAL_MEMBER_EXECUTIVE));
  g_signal_handler_unblock (self->executive, self->toggled);
}

/**
 * mutual_card_fields_focus:
 * @self: fields
 * @member: which
 *
 * Returns: whether there is such a field, which has the focus now
 */
gboolean
mutual_card_fields_focus (MutualCardFields *self,
                          MutualMember      member)
{
  g_return_val_if_fail (MUTUAL_IS_CARD_FIELDS (self), FALSE);

  return member == MUTUAL_MEMBER_EXECUTIVE && gtk_widget_grab_focus (self->executive);
}

/**
 * mutual_card_fields_message:
 * @self: fields
 * @member: which
 * @text: (nullable): what is wrong with it
 */
void
mutual_card_fields_message (MutualCardFields *self,
                            MutualMember      member,
                            const char       *text)
{
  g_return_if_fail (MUTUAL_IS_CARD_FIELDS (self));

  mutual_label_set_or_hide (self->message, text);
}
