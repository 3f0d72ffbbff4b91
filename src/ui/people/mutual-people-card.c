/* The card of a person or of a role: all that the plan knows of them, and what they do in it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-card.h"

#include "people/mutual-card-fields.h"
#include "people/mutual-link-list.h"
#include "people/mutual-part-list.h"
#include "people/mutual-people-commands.h"
#include "people/mutual-people-menu.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-date.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"

#include <glib/gi18n.h>

struct _MutualPeopleCard
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;

  GtkWidget *scrolled;
  GtkWidget *page;
  GtkWidget *back;
  GtkWidget *avatar;
  GtkWidget *name;
  GtkWidget *company;
  GtkWidget *menu;
  GtkWidget *invitation;
  GtkWidget *invited;
  GtkWidget *fields;
  GtkWidget *holder;      /* of a role: who fills it */
  GtkWidget *roles;       /* of a person */
  GtkWidget *counterpart; /* of a role */
  GtkWidget *parts;
};

G_DEFINE_FINAL_TYPE (MutualPeopleCard, mutual_people_card, GTK_TYPE_WIDGET)

static guint opened_signal;

static MutualItem *
find (MutualPeopleCard *self,
      const char       *id)
{
  return self->session != NULL && id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), id) : NULL;
}

static MutualSide
get_other_side (MutualItem *item)
{
  return mutual_people_order_get_side (item) == MUTUAL_SIDE_BUYER ? MUTUAL_SIDE_SELLER : MUTUAL_SIDE_BUYER;
}

/* Returns: (transfer container): the persons or the roles of a side, without @except */
static GPtrArray *
list_side (MutualItem   *plan,
           MutualMember  list,
           MutualSide    side,
           GPtrArray    *except)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < mutual_item_get_n_children (plan, list); i++)
    {
      MutualItem *item = mutual_item_get_child (plan, list, i);

      if (mutual_people_order_get_side (item) == side && (except == NULL || !g_ptr_array_find (except, item, NULL)))
        g_ptr_array_add (items, item);
    }
  return items;
}

static MutualItem *
find_role (MutualPeopleCard *self,
           MutualSide        side,
           const char       *title)
{
  g_autoptr (GPtrArray) roles =
      list_side (MUTUAL_ITEM (mutual_session_get_plan (self->session)), MUTUAL_MEMBER_ROLES, side, NULL);

  for (guint i = 0; i < roles->len; i++)
    if (g_str_equal (mutual_item_get_text (g_ptr_array_index (roles, i), MUTUAL_MEMBER_TITLE), title))
      return g_ptr_array_index (roles, i);

  return NULL;
}

static void
update_header (MutualPeopleCard *self,
               MutualItem       *item)
{
  MutualItem *plan = mutual_item_get_root (item);
  gboolean is_role = MUTUAL_IS_ROLE (item);
  MutualSide side = mutual_people_order_get_side (item);
  const char *name = mutual_item_get_text (item, is_role ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME);
  const char *company =
      mutual_item_get_text (plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  MutualItem *person = is_role ? mutual_team_get_person (item) : item;
  g_autofree char *initials = NULL;
  g_autoptr (GMenuModel) menu = mutual_people_menu_new_for_card (item);

  initials =
      person != NULL ? mutual_phrase_initials (mutual_item_get_text (person, MUTUAL_MEMBER_NAME)) : g_strdup ("?");
  mutual_side_mark_set_side_class (GTK_WIDGET (self), side);
  if (person == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "vacant");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "vacant");
  gtk_label_set_label (GTK_LABEL (self->avatar), initials);
  gtk_label_set_label (GTK_LABEL (self->name), *name != '\0' ? name : _("No name"));
  mutual_label_set_or_hide (self->company, *company != '\0'            ? company
                                           : side == MUTUAL_SIDE_BUYER ? _("Buyer")
                                                                       : _("Seller"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_invitation (MutualPeopleCard *self,
                   MutualItem       *item)
{
  const GDate *date = MUTUAL_IS_PERSON (item) ? mutual_item_get_date (item, MUTUAL_MEMBER_INVITED_ON) : NULL;
  g_autofree char *day = date != NULL ? mutual_date_format (date, MUTUAL_DATE_SHORT) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->invitation, MUTUAL_IS_PERSON (item));
  if (day != NULL)
    /* Translators: %s is the date on which a person was sent a mail. */
    text = g_strdup_printf (_("Invited %s"), day);
  mutual_label_set_or_hide (self->invited, text);
}

static void
update_links (MutualPeopleCard *self,
              MutualItem       *item)
{
  MutualItem *plan = mutual_item_get_root (item);
  MutualSide side = mutual_people_order_get_side (item);
  gboolean is_role = MUTUAL_IS_ROLE (item);
  gboolean writable = !mutual_session_get_read_only (self->session);
  g_autoptr (GPtrArray) roles = is_role ? NULL : mutual_team_get_roles_of (item);
  g_autoptr (GPtrArray) holders = g_ptr_array_new ();
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();

  gtk_widget_set_visible (self->roles, !is_role);
  gtk_widget_set_visible (self->holder, is_role);
  gtk_widget_set_visible (self->counterpart, is_role);
  if (!is_role)
    {
      g_autoptr (GPtrArray) others = list_side (plan, MUTUAL_MEMBER_ROLES, side, roles);

      mutual_link_list_set_suggestions (MUTUAL_LINK_LIST (self->roles), others);
      mutual_link_list_update (MUTUAL_LINK_LIST (self->roles), roles, writable, writable);
      return;
    }

  if (!mutual_team_is_vacant (item))
    g_ptr_array_add (holders, mutual_team_get_person (item));
  if (mutual_people_get_pair (item) != NULL)
    g_ptr_array_add (pairs, mutual_people_get_pair (item));
  {
    g_autoptr (GPtrArray) people = list_side (plan, MUTUAL_MEMBER_PEOPLE, side, holders);
    g_autoptr (GPtrArray) others = list_side (plan, MUTUAL_MEMBER_ROLES, get_other_side (item), pairs);

    mutual_link_list_set_suggestions (MUTUAL_LINK_LIST (self->holder), people);
    mutual_link_list_set_suggestions (MUTUAL_LINK_LIST (self->counterpart), others);
    mutual_link_list_update (MUTUAL_LINK_LIST (self->holder), holders, writable, writable && holders->len == 0);
    mutual_link_list_update (MUTUAL_LINK_LIST (self->counterpart), pairs, writable,
                             writable && pairs->len == 0 && others->len > 0);
  }
}

static void
on_opened (MutualPeopleCard *self,
           const char       *id)
{
  g_signal_emit (self, opened_signal, 0, id);
}

static void
on_role_written (MutualPeopleCard *self,
                 const char       *text)
{
  MutualItem *person = find (self, self->id);

  if (person != NULL)
    mutual_people_give_role (self->session, person, text);
}

static void
on_role_removed (MutualPeopleCard *self,
                 const char       *id)
{
  MutualItem *role = find (self, id);

  if (role != NULL)
    mutual_people_seat (self->session, role, NULL);
}

static void
on_holder_written (MutualPeopleCard *self,
                   const char       *text)
{
  MutualItem *role = find (self, self->id);

  if (role != NULL)
    mutual_people_name_role (self->session, role, text);
}

static void
on_holder_removed (MutualPeopleCard *self,
                   const char       *id)
{
  on_role_removed (self, self->id);
}

/* A counterpart is one of the roles that the other side has. */
static void
on_counterpart_written (MutualPeopleCard *self,
                        const char       *text)
{
  MutualItem *role = find (self, self->id);
  MutualItem *other = role != NULL ? find_role (self, get_other_side (role), text) : NULL;

  if (other != NULL)
    mutual_people_pair (self->session, role, other);
  else
    mutual_session_tell (self->session, _("The other side has no role of that name"), FALSE);
}

static void
on_counterpart_removed (MutualPeopleCard *self,
                        const char       *id)
{
  MutualItem *role = find (self, self->id);

  if (role != NULL)
    mutual_people_pair (self->session, role, NULL);
}

static void
mutual_people_card_dispose (GObject *object)
{
  MutualPeopleCard *self = MUTUAL_PEOPLE_CARD (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_people_card_parent_class)->dispose (object);
}

static void
mutual_people_card_finalize (GObject *object)
{
  g_free (MUTUAL_PEOPLE_CARD (object)->id);

  G_OBJECT_CLASS (mutual_people_card_parent_class)->finalize (object);
}

static void
mutual_people_card_class_init (MutualPeopleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_people_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = mutual_people_card_finalize;
  opened_signal = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "peoplecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
create_header (MutualPeopleCard *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (header, "header");
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_valign (self->back, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->back, _("Back to All People"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back to All People"),
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "people.close");
  gtk_box_append (GTK_BOX (header), self->back);

  self->avatar = mutual_label_new ("avatar", 0.5f);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (header), self->avatar);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  self->name = mutual_label_new_line ("card-title");
  gtk_box_append (GTK_BOX (text), self->name);
  self->company = mutual_label_new_line ("job");
  gtk_box_append (GTK_BOX (text), self->company);
  gtk_box_append (GTK_BOX (header), text);

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->menu, _("Card Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Card Menu"), -1);
  gtk_box_append (GTK_BOX (header), self->menu);
  gtk_box_append (GTK_BOX (self->page), header);
}

static void
create_invitation (MutualPeopleCard *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Invite by Mail"));

  self->invitation = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->invitation, "invitation");
  gtk_widget_set_tooltip_text (button, _("Write a mail with their part of the plan"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.invite");
  gtk_box_append (GTK_BOX (self->invitation), button);
  self->invited = mutual_label_new_line ("job");
  gtk_box_append (GTK_BOX (self->invitation), self->invited);
  gtk_box_append (GTK_BOX (self->page), self->invitation);
}

static GtkWidget *
create_links (MutualPeopleCard *self,
              GtkWidget        *list,
              GCallback         on_written,
              GCallback         on_removed)
{
  g_signal_connect_swapped (list, "opened", G_CALLBACK (on_opened), self);
  g_signal_connect_swapped (list, "written", on_written, self);
  g_signal_connect_swapped (list, "removed", on_removed, self);
  gtk_box_append (GTK_BOX (self->page), list);
  return list;
}

static void
mutual_people_card_init (MutualPeopleCard *self)
{
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->page, "page");
  create_header (self);
  create_invitation (self);
  self->fields = mutual_card_fields_new ();
  gtk_box_append (GTK_BOX (self->page), self->fields);
  self->holder = create_links (self, mutual_link_list_new (_("Person"), _("Name Role"), _("Vacate Role"), FALSE),
                               G_CALLBACK (on_holder_written), G_CALLBACK (on_holder_removed));
  self->roles =
      create_links (self, mutual_link_list_new (_("Roles"), _("Add Role"), _("Take This Role Away"), FALSE),
                    G_CALLBACK (on_role_written), G_CALLBACK (on_role_removed));
  self->counterpart = create_links (
      self, mutual_link_list_new (_("Counterpart"), _("Set Counterpart"), _("Remove Counterpart"), TRUE),
      G_CALLBACK (on_counterpart_written), G_CALLBACK (on_counterpart_removed));
  self->parts = mutual_part_list_new ();
  gtk_box_append (GTK_BOX (self->page), self->parts);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->page);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * mutual_people_card_new:
 *
 * Returns: (transfer floating): the card of nobody
 */
GtkWidget *
mutual_people_card_new (void)
{
  return g_object_new (MUTUAL_TYPE_PEOPLE_CARD, NULL);
}

/**
 * mutual_people_card_update:
 * @self: a card
 * @session: the session
 * @person_or_role: whom it shows from now on
 *
 * Brings the card up to date.
 */
void
mutual_people_card_update (MutualPeopleCard *self,
                           MutualSession    *session,
                           MutualItem       *person_or_role)
{
  g_return_if_fail (MUTUAL_IS_PEOPLE_CARD (self));

  g_set_object (&self->session, session);
  if (g_strcmp0 (self->id, mutual_item_get_id (person_or_role)) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (mutual_item_get_id (person_or_role));
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
    }
  update_header (self, person_or_role);
  update_invitation (self, person_or_role);
  mutual_card_fields_update (MUTUAL_CARD_FIELDS (self->fields), session, person_or_role);
  update_links (self, person_or_role);
  mutual_part_list_update (MUTUAL_PART_LIST (self->parts), session, person_or_role);
}

/**
 * mutual_people_card_focus:
 * @self: a card
 * @member: the field that gets the focus; without a field, the first of the card does
 */
void
mutual_people_card_focus (MutualPeopleCard *self,
                          MutualMember      member)
{
  g_return_if_fail (MUTUAL_IS_PEOPLE_CARD (self));

  if (!mutual_card_fields_focus (MUTUAL_CARD_FIELDS (self->fields), member))
    gtk_widget_grab_focus (self->back);
}

/**
 * mutual_people_card_message:
 * @self: the card of a person
 * @text: what is wrong with the mail address
 *
 * Says so beside the field, which gets the focus.
 */
void
mutual_people_card_message (MutualPeopleCard *self,
                            const char       *text)
{
  g_return_if_fail (MUTUAL_IS_PEOPLE_CARD (self));

  mutual_card_fields_message (MUTUAL_CARD_FIELDS (self->fields), MUTUAL_MEMBER_EMAIL, text);
}
