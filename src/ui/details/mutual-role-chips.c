/* The roles of a milestone or step as chips, which can be taken away, and a button that adds one.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-role-chips.h"

#include "details/mutual-role-edits.h"
#include "inputs/mutual-role-input.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "session/mutual-commands.h"
#include "widgets/mutual-chip.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-wrap-layout.h"

#include <glib/gi18n.h>

#define SPACING 6

struct _MutualRoleChips
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  char *shown; /* what the chips say, to know when they have to be made anew */

  GtkWidget *box;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (MutualRoleChips, mutual_role_chips, GTK_TYPE_WIDGET)

static MutualItem *
get_item (MutualRoleChips *self)
{
  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

static void
apply (MutualRoleChips *self,
       const char      *label,
       GPtrArray       *edits)
{
  g_autoptr (GError) error = NULL;

  mutual_session_end_typing (self->session);
  if (edits->len > 0 && !mutual_session_edit_all (self->session, label, edits, &error))
    mutual_session_tell (self->session, error->message, FALSE);
  mutual_role_chips_update (GTK_WIDGET (self));
}

/* The focus goes to the chip that takes its place, or to the button. */
static void
on_remove_clicked (GtkWidget *button)
{
  MutualRoleChips *self = MUTUAL_ROLE_CHIPS (gtk_widget_get_ancestor (button, MUTUAL_TYPE_ROLE_CHIPS));
  GtkWidget *next = gtk_widget_get_next_sibling (gtk_widget_get_parent (button));
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "role"));
  g_autoptr (GPtrArray) edits = NULL;
  guint place = 0;

  for (GtkWidget *before = gtk_widget_get_parent (button); before != NULL; before = gtk_widget_get_prev_sibling (before))
    place++;
  gtk_widget_grab_focus (next == self->add ? self->add : gtk_widget_get_last_child (next));
  edits = mutual_role_edits_remove (get_item (self), id);
  apply (self, _("Remove Role"), edits);
  next = gtk_widget_get_first_child (self->box);
  for (guint i = 1; i < place && next != NULL; i++)
    next = gtk_widget_get_next_sibling (next);
  gtk_widget_grab_focus (next == NULL || next == self->add ? self->add : gtk_widget_get_last_child (next));
}

/* The focus goes along. */
static void
move (GtkWidget *button,
      int        by)
{
  MutualRoleChips *self = MUTUAL_ROLE_CHIPS (gtk_widget_get_ancestor (button, MUTUAL_TYPE_ROLE_CHIPS));
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "role"));
  g_autoptr (GPtrArray) edits = mutual_role_edits_move (get_item (self), id, by);

  if (edits->len == 0)
    {
      gtk_widget_error_bell (button);
      return;
    }
  gtk_widget_grab_focus (self->add);
  apply (self, _("Move Role"), edits);
  for (GtkWidget *box = gtk_widget_get_first_child (self->box); box != self->add; box = gtk_widget_get_next_sibling (box))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (gtk_widget_get_last_child (box)), "role"), id) == 0)
      gtk_widget_grab_focus (gtk_widget_get_last_child (box));
}

static gboolean
on_key_pressed (GtkWidget       *button,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean rtl = gtk_widget_get_direction (button) == GTK_TEXT_DIR_RTL;
  gboolean moves = (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;

  if (moves && (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left))
    move (button, rtl ? 1 : -1);
  else if (moves && (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right))
    move (button, rtl ? -1 : 1);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace)
    on_remove_clicked (button);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_chip (MutualRoleChips *self,
             MutualItem      *role)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *chip = mutual_chip_new ();
  GtkWidget *button;
  GtkEventController *key;
  g_autofree char *name = NULL;

  mutual_chip_set_role (MUTUAL_CHIP (chip), role, MUTUAL_CHIP_ROLE);
  gtk_box_append (GTK_BOX (box), chip);
  if (mutual_session_get_read_only (self->session))
    return box;

  button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a role that somebody has in a milestone or step. */
  name = g_strdup_printf (_("Remove %s"), mutual_item_get_text (role, MUTUAL_MEMBER_TITLE));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "role", g_strdup (mutual_item_get_id (role)), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove_clicked), NULL);
  key = gtk_event_controller_key_new ();
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), button);
  gtk_widget_add_controller (button, key);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static char *
describe_all (GPtrArray *roles)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);
      g_autofree char *name = mutual_chip_describe (role);

      g_string_append_printf (text, "%s\n%d\n%s\n", mutual_item_get_id (role),
                              mutual_item_get_number (role, MUTUAL_MEMBER_SIDE), name);
    }
  return g_string_free (text, FALSE);
}

static void
on_picked (MutualRoleChips *self,
           const char      *id)
{
  MutualItem *item = get_item (self);
  MutualHistory *history = mutual_session_get_history (self->session);
  MutualItem *role = mutual_plan_find (mutual_session_get_plan (self->session), id);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (item == NULL)
    return;
  g_ptr_array_add (items, item);
  mutual_session_end_typing (self->session);
  mutual_history_begin (history, _("Assign Role"));
  if (!MUTUAL_IS_ROLE (role))
    role = mutual_role_input_make_role (self->session, id, NULL, MUTUAL_SIDE_UNSET);
  if (role != NULL)
    mutual_commands_assign (self->session, items, role);
  mutual_history_end (history);
}

static void
on_offer_taken (MutualRoleChips *self,
                const char      *typed)
{
  MutualItem *item = get_item (self);
  MutualHistory *history = mutual_session_get_history (self->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  MutualItem *role;
  int side;

  if (item == NULL)
    return;
  side = mutual_item_get_number (item, MUTUAL_MEMBER_SIDE);
  g_ptr_array_add (items, item);
  mutual_session_end_typing (self->session);
  mutual_history_begin (history, _("Assign Role"));
  role = mutual_role_input_make_role (self->session, NULL, typed,
                                      side == MUTUAL_SIDE_SELLER ? MUTUAL_SIDE_SELLER : MUTUAL_SIDE_BUYER);
  if (role != NULL)
    mutual_commands_assign (self->session, items, role);
  mutual_history_end (history);
}

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualRoleChips *self = user_data;
  MutualItem *item = get_item (self);
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));
  g_autoptr (GPtrArray) roles = NULL;

  if (item == NULL)
    return;
  if (picker == NULL)
    {
      picker = mutual_role_input_create_picker ();
      g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (picker, "offer-taken", G_CALLBACK (on_offer_taken), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, picker);
    }
  roles = mutual_team_get_roles (item);
  mutual_picker_clear (MUTUAL_PICKER (picker));
  mutual_role_input_fill_picker (MUTUAL_PICKER (picker), mutual_session_get_plan (self->session), MUTUAL_SIDE_UNSET,
                                 NULL, roles);
  mutual_picker_show (MUTUAL_PICKER (picker));
}

static gboolean
mutual_role_chips_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUTUAL_ROLE_CHIPS (widget)->add);
}

static void
mutual_role_chips_dispose (GObject *object)
{
  MutualRoleChips *self = MUTUAL_ROLE_CHIPS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_role_chips_parent_class)->dispose (object);
}

static void
mutual_role_chips_finalize (GObject *object)
{
  MutualRoleChips *self = MUTUAL_ROLE_CHIPS (object);

  g_free (self->id);
  g_free (self->shown);

  G_OBJECT_CLASS (mutual_role_chips_parent_class)->finalize (object);
}

static void
mutual_role_chips_class_init (MutualRoleChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_role_chips_dispose;
  object_class->finalize = mutual_role_chips_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_role_chips_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rolechips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_role_chips_init (MutualRoleChips *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, mutual_wrap_layout_new (SPACING));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), on_popup, self, NULL);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "add-role");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add, _("Add a Role"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a Role"), -1);
  gtk_box_append (GTK_BOX (self->box), self->add);
}

/**
 * mutual_role_chips_new:
 *
 * Returns: (transfer floating): chips that are bound to nothing
 */
GtkWidget *
mutual_role_chips_new (void)
{
  return g_object_new (MUTUAL_TYPE_ROLE_CHIPS, NULL);
}

/**
 * mutual_role_chips_bind:
 * @part: chips
 * @session: (nullable): the session
 * @ids: the id of a milestone or step
 * @member: its roles
 */
void
mutual_role_chips_bind (GtkWidget         *part,
                        MutualSession     *session,
                        const char *const *ids,
                        MutualMember       member)
{
  MutualRoleChips *self = MUTUAL_ROLE_CHIPS (part);

  if (self->session != session)
    g_clear_pointer (&self->shown, g_free);
  g_set_object (&self->session, session);
  g_free (self->id);
  self->id = g_strdup (ids[0]);
  gtk_widget_set_visible (self->add, session != NULL && !mutual_session_get_read_only (session));
  mutual_role_chips_update (part);
}

/**
 * mutual_role_chips_update:
 * @part: chips
 *
 * Shows what the plan says now.
 */
void
mutual_role_chips_update (GtkWidget *part)
{
  MutualRoleChips *self = MUTUAL_ROLE_CHIPS (part);
  MutualItem *item = get_item (self);
  g_autoptr (GPtrArray) roles = NULL;
  g_autofree char *text = NULL;
  GtkWidget *child;

  if (item == NULL)
    return;
  roles = mutual_role_edits_list (item);
  text = describe_all (roles);
  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  while ((child = gtk_widget_get_first_child (self->box)) != self->add)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < roles->len; i++)
    gtk_widget_insert_before (create_chip (self, g_ptr_array_index (roles, i)), self->box, self->add);
}
