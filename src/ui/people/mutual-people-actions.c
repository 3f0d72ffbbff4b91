/* What can be done in the pane of people: actions for its menus, buttons and keys.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-private.h"

#include "exchange/mutual-address.h"
#include "exchange/mutual-invitation.h"
#include "people/mutual-contacts-file.h"
#include "people/mutual-people-commands.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "widgets/mutual-launch.h"

#include <glib/gi18n.h>

/* An invitation on its way to the mail application. */
typedef struct
{
  MutualSession *session;
  char *id;
} Errand;

static Errand *
errand_new (MutualSession *session,
            MutualItem    *person)
{
  Errand *errand = g_new (Errand, 1);

  errand->session = g_object_ref (session);
  errand->id = g_strdup (mutual_item_get_id (person));
  return errand;
}

static void
errand_free (Errand *errand)
{
  g_object_unref (errand->session);
  g_free (errand->id);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static MutualSession *
get_session (gpointer self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

/* The side that a menu or button is of; for keys, that of the column with the focus. */
static MutualPeopleColumn *
get_column (MutualPeople *self,
            GVariant     *side)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *column = focus != NULL ? gtk_widget_get_ancestor (focus, MUTUAL_TYPE_PEOPLE_COLUMN) : NULL;
  const char *word = side != NULL ? g_variant_get_string (side, NULL) : "";

  /* Nobody has looked at the people yet. */
  if (self->stack == NULL)
    MUTUAL_PANE_GET_CLASS (self)->update (MUTUAL_PANE (self));
  if (g_str_equal (word, "buyer"))
    return MUTUAL_PEOPLE_COLUMN (self->columns[0]);
  if (g_str_equal (word, "seller"))
    return MUTUAL_PEOPLE_COLUMN (self->columns[1]);
  return MUTUAL_PEOPLE_COLUMN (column != NULL ? column : self->columns[0]);
}

static void
add_person (GtkWidget  *widget,
            const char *action,
            GVariant   *side)
{
  mutual_people_column_add (get_column (MUTUAL_PEOPLE (widget), side), MUTUAL_TYPE_PERSON);
}

static void
add_role (GtkWidget  *widget,
          const char *action,
          GVariant   *side)
{
  mutual_people_column_add (get_column (MUTUAL_PEOPLE (widget), side), MUTUAL_TYPE_ROLE);
}

static void
open_card (GtkWidget  *widget,
           const char *action,
           GVariant   *unused)
{
  MutualItem *item = mutual_people_get_target (MUTUAL_PEOPLE (widget));

  if (item != NULL)
    mutual_people_open (MUTUAL_PEOPLE (widget), mutual_item_get_id (item), MUTUAL_MEMBER_ID);
}

static void
close_card (GtkWidget  *widget,
            const char *action,
            GVariant   *unused)
{
  mutual_people_close (MUTUAL_PEOPLE (widget));
}

static void
write_name (GtkWidget  *widget,
            const char *action,
            GVariant   *unused)
{
  MutualItem *item = mutual_people_get_target (MUTUAL_PEOPLE (widget));
  MutualPeopleColumn *column = NULL;
  MutualPersonRow *row;

  if (item == NULL)
    return;
  row = mutual_people_find_row (MUTUAL_PEOPLE (widget), mutual_item_get_id (item), &column);
  if (row != NULL)
    mutual_people_column_write (column, row);
}

static void
show_menu (GtkWidget  *widget,
           const char *action,
           GVariant   *unused)
{
  mutual_people_popup (MUTUAL_PEOPLE (widget));
}

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  MutualItem *person = mutual_plan_find (mutual_session_get_plan (errand->session), errand->id);

  if (person == NULL)
    return;
  if (mutual_launch_mail_finish (GTK_WIDGET (source), result, &error))
    {
      mutual_people_mark_invited (errand->session, person);
      return;
    }
  /* Nobody has to write it again. */
  {
    g_autofree char *body = mutual_invitation_get_body (person);

    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (source)), body);
  }
  mutual_session_tell (errand->session,
                       _("There is no mail application. The text of the invitation is in the clipboard."), FALSE);
}

static void
invite (GtkWidget  *widget,
        const char *action,
        GVariant   *unused)
{
  MutualItem *item = mutual_people_get_target (MUTUAL_PEOPLE (widget));
  g_autofree char *uri = NULL;

  if (!MUTUAL_IS_PERSON (item) || mutual_session_get_read_only (get_session (widget)))
    return;
  uri = mutual_invitation_get_uri (item);
  if (uri == NULL)
    mutual_people_ask_for_address (MUTUAL_PEOPLE (widget), item);
  else
    mutual_launch_mail (widget, uri, on_launched, errand_new (get_session (widget), item));
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *unused)
{
  MutualItem *item = mutual_people_get_target (MUTUAL_PEOPLE (widget));

  if (item != NULL)
    mutual_contacts_file_copy (get_session (widget), item, gtk_widget_get_clipboard (widget));
}

static void
copy_addresses (GtkWidget  *widget,
                const char *action,
                GVariant   *side)
{
  MutualPeopleColumn *column = get_column (MUTUAL_PEOPLE (widget), side);
  g_autofree char *list = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *text = NULL;
  guint n_listed, n_without;

  if (get_session (widget) == NULL)
    return;
  list = mutual_address_list (mutual_pane_get_plan (MUTUAL_PANE (widget)), mutual_people_column_get_side (column),
                              &n_listed, &n_without);
  if (n_listed == 0)
    {
      mutual_session_tell (get_session (widget), _("Nobody of this side has a mail address yet"), FALSE);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), list);
  copied = g_strdup_printf (ngettext ("%u address copied", "%u addresses copied", n_listed), n_listed);
  if (n_without > 0)
    /* Translators: %s is "2 addresses copied". */
    text =
        g_strdup_printf (ngettext ("%s, %u person has none", "%s, %u people have none", n_without), copied, n_without);
  mutual_session_tell (get_session (widget), text != NULL ? text : copied, FALSE);
}

static void
paste_contacts (GtkWidget  *widget,
                const char *action,
                GVariant   *side)
{
  MutualPeopleColumn *column = get_column (MUTUAL_PEOPLE (widget), side);

  if (get_session (widget) == NULL)
    return;
  mutual_contacts_file_paste (get_session (widget), mutual_people_column_get_side (column),
                              gtk_widget_get_clipboard (widget));
}

/* Files are chosen by the window. */
static void
import_contacts (GtkWidget  *widget,
                 const char *action,
                 GVariant   *side)
{
  MutualSide of = mutual_people_column_get_side (get_column (MUTUAL_PEOPLE (widget), side));

  if (get_session (widget) == NULL)
    return;
  gtk_widget_activate_action (widget, "win.import-contacts-of", "s", mutual_enum_get_word (MUTUAL_TYPE_SIDE, (int) of));
}

static void
export_contacts (GtkWidget  *widget,
                 const char *action,
                 GVariant   *side)
{
  MutualSide of = mutual_people_column_get_side (get_column (MUTUAL_PEOPLE (widget), side));

  if (get_session (widget) == NULL)
    return;
  gtk_widget_activate_action (widget, "win.export-contacts-of", "s", mutual_enum_get_word (MUTUAL_TYPE_SIDE, (int) of));
}

static void
move (GtkWidget  *widget,
      const char *action,
      GVariant   *unused)
{
  MutualItem *item = mutual_people_get_target (MUTUAL_PEOPLE (widget));
  int direction = g_str_equal (action, "people.move-up") ? -1 : 1;

  if (item != NULL)
    mutual_people_move (get_session (widget), item, mutual_people_order_neighbour (item, direction));
}

static void
change_side (GtkWidget  *widget,
             const char *action,
             GVariant   *unused)
{
  MutualItem *item = mutual_people_get_target (MUTUAL_PEOPLE (widget));

  if (item == NULL)
    return;
  mutual_people_change_side (get_session (widget), item,
                             mutual_people_order_get_side (item) == MUTUAL_SIDE_BUYER ? MUTUAL_SIDE_SELLER
                                                                                      : MUTUAL_SIDE_BUYER);
}

/* The one below takes the focus, so that several can go one after the other. */
static void
remove_item (GtkWidget  *widget,
             const char *action,
             GVariant   *unused)
{
  MutualPeople *self = MUTUAL_PEOPLE (widget);
  MutualItem *item = mutual_people_get_target (self);

  if (item == NULL)
    return;
  mutual_people_close (self);
  mutual_people_remove (get_session (widget), item);
}

/* Private: declares the actions and their keys. */
void
mutual_people_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "people.add-person", "s", add_person, GDK_KEY_Insert, 0 },
    { "people.add-role", "s", add_role, GDK_KEY_Insert, GDK_CONTROL_MASK },
    { "people.open", NULL, open_card, 0, 0 },
    { "people.close", NULL, close_card, GDK_KEY_Escape, 0 },
    { "people.write", NULL, write_name, GDK_KEY_F2, 0 },
    { "people.menu", NULL, show_menu, GDK_KEY_Menu, 0 },
    { "people.menu", NULL, NULL, GDK_KEY_F10, GDK_SHIFT_MASK },
    { "people.invite", NULL, invite, GDK_KEY_i, GDK_CONTROL_MASK },
    { "people.copy", NULL, copy, GDK_KEY_c, GDK_CONTROL_MASK },
    { "people.copy-addresses", "s", copy_addresses, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.paste-contacts", "s", paste_contacts, GDK_KEY_v, GDK_CONTROL_MASK },
    { "people.import-contacts", "s", import_contacts, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.export-contacts", "s", export_contacts, GDK_KEY_x, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.move-up", NULL, move, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.move-down", NULL, move, GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.change-side", NULL, change_side, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.change-side", NULL, NULL, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "people.delete", NULL, remove_item, GDK_KEY_KP_Delete, 0 },
    { "people.delete", NULL, NULL, GDK_KEY_Delete, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].activate != NULL)
        gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter, actions[i].activate);
      if (actions[i].key == 0)
        continue;
      /* Without a side, it is the one with the focus. */
      if (g_strcmp0 (actions[i].parameter, "s") == 0)
        gtk_widget_class_add_binding_action (klass, actions[i].key, actions[i].modifiers, actions[i].name, "s", "");
      else
        gtk_widget_class_add_binding_action (klass, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
}

/* Private: what cannot be done is grey in the menu of @item; the keys find out when they are pressed. */
void
mutual_people_update_actions (MutualPeople *self,
                              MutualItem   *item)
{
  static const char *const writing[] = { "people.add-person", "people.add-role",       "people.write",
                                         "people.invite",     "people.paste-contacts", "people.change-side",
                                         "people.delete",     "people.import-contacts" };
  GtkWidget *widget = GTK_WIDGET (self);
  MutualSession *session = get_session (self);
  gboolean writable = session != NULL && !mutual_session_get_read_only (session);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (widget, writing[i], writable);
  gtk_widget_action_set_enabled (widget, "people.move-up",
                                 writable && (item == NULL || mutual_people_order_neighbour (item, -1) != NULL));
  gtk_widget_action_set_enabled (widget, "people.move-down",
                                 writable && (item == NULL || mutual_people_order_neighbour (item, 1) != NULL));
}
