/* The fields of the card of a person or of a role.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-card-fields.h"

#include "exchange/mutual-address.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-switch-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-role.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/* Of a person first, then of a role, line by line. */
enum
{
  NAME,
  JOB_TITLE,
  EMAIL,
  PHONE,
  INTRODUCED_ON,
  INVITED_ON,
  TITLE,
  PURPOSE,
  EXECUTIVE,
  PRIVATE_NOTES,
  N_FIELDS
};

static const MutualMember members[N_FIELDS] = {
  MUTUAL_MEMBER_NAME,          MUTUAL_MEMBER_JOB_TITLE,     MUTUAL_MEMBER_EMAIL, MUTUAL_MEMBER_PHONE,
  MUTUAL_MEMBER_INTRODUCED_ON, MUTUAL_MEMBER_INVITED_ON,    MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_PURPOSE,
  MUTUAL_MEMBER_EXECUTIVE,     MUTUAL_MEMBER_PRIVATE_NOTES,
};

struct _MutualCardFields
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  GtkWidget *of_person;
  GtkWidget *of_role;
  GtkWidget *notes;
  GtkWidget *inputs[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (MutualCardFields, mutual_card_fields, GTK_TYPE_WIDGET)

static MutualItem *
get_item (MutualCardFields *self)
{
  return self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id) : NULL;
}

/* An address is looked at when it is written, not while. */
static void
check_email (MutualCardFields *self)
{
  MutualItem *item = get_item (self);
  MutualInput *input = MUTUAL_INPUT (self->inputs[EMAIL]);

  if (item == NULL || MUTUAL_IS_ROLE (item))
    return;
  if (mutual_item_is_set (item, MUTUAL_MEMBER_EMAIL) &&
      !mutual_address_is_valid (mutual_item_get_text (item, MUTUAL_MEMBER_EMAIL)))
    mutual_input_set_message (input, _("A mail cannot be sent to this address"));
  else
    mutual_input_set_message (input, NULL);
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

/* Addresses and numbers are written from the left everywhere. */
static void
set_left_to_right (GtkWidget *input)
{
  MutualTextField *field = mutual_text_input_get_field (MUTUAL_TEXT_INPUT (input));

  gtk_widget_set_direction (mutual_text_field_get_editor (field), GTK_TEXT_DIR_LTR);
}

static GtkWidget *
create_card (MutualCardFields *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_parent (card, GTK_WIDGET (self));
  return card;
}

static void
append_line (GtkWidget *card,
             GtkWidget *first,
             GtkWidget *second)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (line, "field-line");
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), first);
  if (second != NULL)
    gtk_box_append (GTK_BOX (line), second);
  gtk_box_append (GTK_BOX (card), line);
}

static void
create_person (MutualCardFields *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->inputs[NAME] = mutual_text_input_new (_("Name"), _("Rename Person"), MUTUAL_TEXT_LINE);
  self->inputs[JOB_TITLE] = mutual_text_input_new (_("Job title"), _("Change Job Title"), MUTUAL_TEXT_LINE);
  self->inputs[EMAIL] = mutual_text_input_new (_("Mail"), _("Change Mail Address"), MUTUAL_TEXT_LINE);
  self->inputs[PHONE] = mutual_text_input_new (_("Phone"), _("Change Phone Number"), MUTUAL_TEXT_LINE);
  self->inputs[INTRODUCED_ON] = mutual_date_input_new (_("Introduced on"), _("Set Introduction"));
  self->inputs[INVITED_ON] = mutual_date_input_new (_("Invited on"), _("Set Invitation"));
  set_left_to_right (self->inputs[EMAIL]);
  set_left_to_right (self->inputs[PHONE]);
  mutual_date_input_set_past (MUTUAL_DATE_INPUT (self->inputs[INTRODUCED_ON]), TRUE);
  mutual_date_input_set_past (MUTUAL_DATE_INPUT (self->inputs[INVITED_ON]), TRUE);

  self->of_person = create_card (self);
  append_line (self->of_person, self->inputs[NAME], self->inputs[JOB_TITLE]);
  append_line (self->of_person, self->inputs[EMAIL], NULL);
  append_line (self->of_person, self->inputs[PHONE], NULL);
  append_line (self->of_person, self->inputs[INTRODUCED_ON], self->inputs[INVITED_ON]);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (check_email), self);
  gtk_widget_add_controller (self->inputs[EMAIL], focus);
}

static void
create_role (MutualCardFields *self)
{
  self->inputs[TITLE] = mutual_text_input_new (_("Role"), _("Rename Role"), MUTUAL_TEXT_LINE);
  self->inputs[PURPOSE] = mutual_text_input_new (_("Purpose"), _("Change Purpose"), MUTUAL_TEXT_WRAPPED);
  self->inputs[EXECUTIVE] = mutual_switch_input_new (_("Executive"), _("Set Executive"));
  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (self->inputs[PURPOSE]), _("What this role decides or does"));
  gtk_widget_set_tooltip_text (self->inputs[EXECUTIVE],
                               _("One of those who decide; each faces a counterpart on the other side"));

  self->of_role = create_card (self);
  append_line (self->of_role, self->inputs[TITLE], NULL);
  append_line (self->of_role, self->inputs[PURPOSE], NULL);
  append_line (self->of_role, self->inputs[EXECUTIVE], NULL);
}

static void
create_notes (MutualCardFields *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = mutual_label_new ("title", 0);
  GtkWidget *hint = mutual_label_new_line ("hint");
  GtkWidget *editor;

  self->notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->notes, "private-notes");
  gtk_widget_add_css_class (heading, "heading-line");
  gtk_box_append (GTK_BOX (heading), gtk_image_new_from_icon_name ("mutual-private-symbolic"));
  gtk_label_set_label (GTK_LABEL (title), _("Private notes"));
  gtk_box_append (GTK_BOX (heading), title);
  gtk_label_set_label (GTK_LABEL (hint), _("never leaves in a buyer copy"));
  gtk_box_append (GTK_BOX (heading), hint);
  gtk_box_append (GTK_BOX (self->notes), heading);
  self->inputs[PRIVATE_NOTES] = mutual_text_input_new (NULL, _("Edit Private Notes"), MUTUAL_TEXT_PARAGRAPHS);
  editor = mutual_text_field_get_editor (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (self->inputs[PRIVATE_NOTES])));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, hint, NULL, -1);
  gtk_box_append (GTK_BOX (self->notes), self->inputs[PRIVATE_NOTES]);
  gtk_widget_set_parent (self->notes, GTK_WIDGET (self));
}

static void
mutual_card_fields_init (MutualCardFields *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  create_person (self);
  create_role (self);
  create_notes (self);
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
    {
      g_free (self->id);
      self->id = g_strdup (mutual_item_get_id (person_or_role));
    }
  gtk_widget_set_visible (self->of_person, !is_role);
  gtk_widget_set_visible (self->of_role, is_role);
  gtk_widget_set_visible (self->notes, !is_role);
  for (guint i = 0; i < N_FIELDS; i++)
    if (mutual_item_has (person_or_role, members[i]))
      mutual_input_bind (MUTUAL_INPUT (self->inputs[i]), session, self->id, members[i]);
  if (mutual_address_is_valid (is_role ? NULL : mutual_item_get_text (person_or_role, MUTUAL_MEMBER_EMAIL)) ||
      gtk_widget_get_focus_child (self->inputs[EMAIL]) == NULL)
    check_email (self);
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

  for (guint i = 0; i < N_FIELDS; i++)
    if (members[i] == member)
      return gtk_widget_grab_focus (self->inputs[i]);

  return FALSE;
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

  for (guint i = 0; i < N_FIELDS; i++)
    if (members[i] == member)
      mutual_input_set_message (MUTUAL_INPUT (self->inputs[i]), text);
}
