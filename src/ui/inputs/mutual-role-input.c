/* An input for a role: somebody of a side who answers for something.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-role-input.h"

#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-chip.h"

#include <glib/gi18n.h>

struct _MutualRoleInput
{
  MutualPickInput parent_instance;

  MutualSide side;
  MutualItem *(*get_role) (MutualItem *item,
                           MutualSide  side);
};

G_DEFINE_FINAL_TYPE (MutualRoleInput, mutual_role_input, MUTUAL_TYPE_PICK_INPUT)

static MutualItem *
get_role_of (MutualRoleInput *self,
             MutualItem      *item)
{
  if (self->get_role != NULL)
    return self->get_role (item, self->side);
  return mutual_item_resolve (item, mutual_input_get_member (MUTUAL_INPUT (self)));
}

static gboolean
is_mixed (MutualRoleInput *self)
{
  MutualInput *input = MUTUAL_INPUT (self);

  for (guint i = 1; i < mutual_input_get_n_items (input); i++)
    if (get_role_of (self, mutual_input_get_nth_item (input, i)) !=
        get_role_of (self, mutual_input_get_nth_item (input, 0)))
      return TRUE;
  return FALSE;
}

/* Whose a role is that is made here. */
static MutualSide
get_side_of_new (MutualRoleInput *self)
{
  MutualItem *item = mutual_input_get_item (MUTUAL_INPUT (self));
  int side = mutual_item_has (item, MUTUAL_MEMBER_SIDE) ? mutual_item_get_number (item, MUTUAL_MEMBER_SIDE) : 0;

  if (self->side != MUTUAL_SIDE_UNSET)
    return self->side;
  return side == MUTUAL_SIDE_SELLER ? MUTUAL_SIDE_SELLER : MUTUAL_SIDE_BUYER;
}

static void
commit (MutualRoleInput *self,
        const char      *id)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, id);
  mutual_input_commit (MUTUAL_INPUT (self), &value, FALSE);
}

/* A role that was not there before and what it is for are one step of undo. */
static void
commit_new (MutualRoleInput *self,
            const char      *picked,
            const char      *typed)
{
  MutualSession *session = mutual_input_get_session (MUTUAL_INPUT (self));
  MutualHistory *history = mutual_session_get_history (session);
  g_auto (GValue) value = G_VALUE_INIT;
  MutualItem *role;

  mutual_session_end_typing (session);
  mutual_history_begin (history, mutual_input_get_label (MUTUAL_INPUT (self)));
  role = mutual_role_input_make_role (session, picked, typed, get_side_of_new (self));
  if (role == NULL)
    {
      mutual_history_abandon (history);
      return;
    }
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, mutual_item_get_id (role));
  if (mutual_input_commit (MUTUAL_INPUT (self), &value, FALSE))
    mutual_history_end (history);
}

static char *
mutual_role_input_describe (MutualPickInput *input)
{
  MutualRoleInput *self = MUTUAL_ROLE_INPUT (input);
  MutualItem *role = get_role_of (self, mutual_input_get_item (MUTUAL_INPUT (self)));
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;

  if (is_mixed (self))
    return g_strdup (_("Various"));
  if (role == NULL)
    return NULL;
  return person != NULL ? g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_NAME)) : mutual_chip_describe (role);
}

static GtkWidget *
mutual_role_input_create (MutualPickInput *input)
{
  return mutual_role_input_create_picker ();
}

static void
mutual_role_input_fill (MutualPickInput *input,
                        MutualPicker    *picker)
{
  MutualRoleInput *self = MUTUAL_ROLE_INPUT (input);
  MutualItem *chosen = get_role_of (self, mutual_input_get_item (MUTUAL_INPUT (self)));

  mutual_picker_add (picker, "", _("None"), NULL, MUTUAL_SIDE_UNSET, chosen == NULL);
  mutual_role_input_fill_picker (picker, mutual_session_get_plan (mutual_input_get_session (MUTUAL_INPUT (self))),
                                 self->side, chosen, NULL);
}

static void
mutual_role_input_picked (MutualPickInput *input,
                          const char      *id)
{
  MutualRoleInput *self = MUTUAL_ROLE_INPUT (input);
  MutualPlan *plan = mutual_session_get_plan (mutual_input_get_session (MUTUAL_INPUT (self)));

  if (*id == '\0')
    commit (self, NULL);
  else if (MUTUAL_IS_ROLE (mutual_plan_find (plan, id)))
    commit (self, id);
  else
    commit_new (self, id, NULL);
}

static void
mutual_role_input_offer_taken (MutualPickInput *input,
                               const char      *typed)
{
  commit_new (MUTUAL_ROLE_INPUT (input), NULL, typed);
}

static void
mutual_role_input_class_init (MutualRoleInputClass *klass)
{
  MutualPickInputClass *pick_class = MUTUAL_PICK_INPUT_CLASS (klass);

  pick_class->describe = mutual_role_input_describe;
  pick_class->create_picker = mutual_role_input_create;
  pick_class->fill = mutual_role_input_fill;
  pick_class->picked = mutual_role_input_picked;
  pick_class->offer_taken = mutual_role_input_offer_taken;
}

static void
mutual_role_input_init (MutualRoleInput *self)
{
}

/**
 * mutual_role_input_new:
 * @caption: what it is
 * @label: what a change here is called in the menu: "Change Owner"
 * @side: whose roles are offered; %MUTUAL_SIDE_UNSET for those of both
 *
 * Returns: (transfer floating): an input that is bound to nothing
 */
GtkWidget *
mutual_role_input_new (const char *caption,
                       const char *label,
                       MutualSide  side)
{
  MutualRoleInput *self = g_object_new (MUTUAL_TYPE_ROLE_INPUT, NULL);

  self->side = side;
  mutual_input_set_caption (MUTUAL_INPUT (self), caption);
  mutual_input_set_label (MUTUAL_INPUT (self), label);
  if (side != MUTUAL_SIDE_UNSET)
    mutual_input_set_side (MUTUAL_INPUT (self), side);
  return GTK_WIDGET (self);
}

/**
 * mutual_role_input_set_get:
 * @self: an input
 * @get_role: tells the role of an item
 *
 * Says which role it shows, where that is not what the member says.
 */
void
mutual_role_input_set_get (MutualRoleInput *self,
                           MutualItem    *(*get_role) (MutualItem *item,
                                                       MutualSide  side))
{
  g_return_if_fail (MUTUAL_IS_ROLE_INPUT (self));

  self->get_role = get_role;
}

/**
 * mutual_role_input_create_picker:
 *
 * Returns: (transfer floating): a popover for roles, which offers a new one
 */
GtkWidget *
mutual_role_input_create_picker (void)
{
  GtkWidget *picker = mutual_picker_new (_("Role or person"));

  /* Translators: %s is the name that was typed for a role. */
  mutual_picker_set_offer (MUTUAL_PICKER (picker), _("New Role…"), _("New Role “%s”"));
  return picker;
}

/**
 * mutual_role_input_fill_picker:
 * @picker: a popover for roles
 * @plan: the plan
 * @side: whose roles; %MUTUAL_SIDE_UNSET for those of both
 * @chosen: (nullable): the role that is chosen now
 * @without: (nullable) (element-type MutualItem): roles that are not offered
 *
 * Adds the roles of the plan, and the people who have none.
 */
void
mutual_role_input_fill_picker (MutualPicker *picker,
                               MutualPlan   *plan,
                               MutualSide    side,
                               MutualItem   *chosen,
                               GPtrArray    *without)
{
  g_autoptr (GHashTable) busy = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES, i);
      MutualItem *person = mutual_team_get_person (role);
      MutualSide of = (MutualSide) mutual_item_get_number (role, MUTUAL_MEMBER_SIDE);

      if (person != NULL)
        g_hash_table_add (busy, person);
      if ((side != MUTUAL_SIDE_UNSET && of != side) ||
          (without != NULL && g_ptr_array_find (without, role, NULL)))
        continue;
      mutual_picker_add (picker, mutual_item_get_id (role), mutual_item_get_text (role, MUTUAL_MEMBER_TITLE),
                         person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME) : _("name needed"), of,
                         role == chosen);
    }
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i);
      MutualSide of = (MutualSide) mutual_item_get_number (person, MUTUAL_MEMBER_SIDE);

      if (!g_hash_table_contains (busy, person) && (side == MUTUAL_SIDE_UNSET || of == side))
        mutual_picker_add (picker, mutual_item_get_id (person), mutual_item_get_text (person, MUTUAL_MEMBER_NAME),
                           mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE), of, FALSE);
    }
}

/**
 * mutual_role_input_make_role:
 * @session: the session, in whose history an action was begun
 * @picked: (nullable): the id of a person who has no role yet
 * @typed: (nullable): the name of a role, where it is not for such a person
 * @side: whose it shall be
 *
 * Adds a role to the plan.
 *
 * Returns: (transfer none) (nullable): the role in the plan
 */
MutualItem *
mutual_role_input_make_role (MutualSession *session,
                             const char    *picked,
                             const char    *typed,
                             MutualSide     side)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  MutualItem *person = picked != NULL ? mutual_plan_find (MUTUAL_PLAN (plan), picked) : NULL;
  g_autoptr (MutualItem) role = mutual_item_new (MUTUAL_TYPE_ROLE, NULL);
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  const char *title = typed;

  if (MUTUAL_IS_PERSON (person))
    {
      const char *job = mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE);

      title = *job != '\0' ? job : mutual_item_get_text (person, MUTUAL_MEMBER_NAME);
      side = (MutualSide) mutual_item_get_number (person, MUTUAL_MEMBER_SIDE);
      mutual_item_set_text (role, MUTUAL_MEMBER_PERSON, picked);
    }
  if (title == NULL)
    return NULL;
  mutual_item_set_text (role, MUTUAL_MEMBER_TITLE, title);
  mutual_item_set_number (role, MUTUAL_MEMBER_SIDE, (int) side);
  edit = mutual_edit_new_insert (plan, MUTUAL_MEMBER_ROLES, mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES), role);
  if (!mutual_history_apply (mutual_session_get_history (session), edit, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return NULL;
    }
  return mutual_plan_find (MUTUAL_PLAN (plan), mutual_item_get_id (role));
}
