/* What the pane of people does to a plan, each an undoable step of its own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-commands.h"

#include "exchange/mutual-address.h"
#include "people/mutual-people-order.h"
#include "plan/mutual-clean.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "session/mutual-commands.h"

#include <glib/gi18n.h>
#include <string.h>

static GPtrArray *
new_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
}

/* Takes @edits. */
static gboolean
edit_all (MutualSession *session,
          const char    *label,
          GPtrArray     *edits)
{
  g_autoptr (GPtrArray) owned = edits;
  g_autoptr (GError) error = NULL;

  if (owned->len == 0)
    return TRUE;
  if (mutual_session_edit_all (session, label, owned, &error))
    return TRUE;
  mutual_session_tell (session, error->message, FALSE);
  return FALSE;
}

static char *
clean (const char *text)
{
  return g_strstrip (mutual_clean_title (text));
}

/* "Ines Duarte <ines@northwind.example>", as one pastes it out of a mail. */
static char *
split_address (const char  *text,
               char       **address)
{
  char *line = clean (text);
  char *open = strrchr (line, '<');
  gsize length = strlen (line);

  *address = NULL;
  if (open == NULL || line[length - 1] != '>')
    return line;
  line[length - 1] = '\0';
  if (!mutual_address_is_valid (open + 1))
    {
      line[length - 1] = '>';
      return line;
    }
  *address = g_strdup (open + 1);
  *open = '\0';
  g_strstrip (line);
  length = strlen (line);
  if (length >= 2 && line[0] == '"' && line[length - 1] == '"')
    {
      line[length - 1] = '\0';
      memmove (line, line + 1, length - 1);
    }
  return line;
}

/* Returns: (transfer full): somebody who is not in the plan yet, or %NULL if @text names nobody */
static MutualItem *
create_person (MutualSide  side,
               const char *text)
{
  g_autofree char *address = NULL;
  g_autofree char *name = split_address (text, &address);
  MutualItem *person;

  if (*name == '\0' && address == NULL)
    return NULL;
  person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);
  mutual_item_set_text (person, MUTUAL_MEMBER_NAME, *name != '\0' ? name : address);
  mutual_item_set_number (person, MUTUAL_MEMBER_SIDE, (int) side);
  mutual_item_set_text (person, MUTUAL_MEMBER_EMAIL, address);
  return person;
}

static MutualEdit *
append (MutualSession *session,
        MutualMember   list,
        MutualItem    *item)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));

  return mutual_edit_new_insert (plan, list, mutual_item_get_n_children (plan, list), item);
}

static gboolean
is_called (MutualItem   *item,
           MutualMember  member,
           const char   *folded)
{
  g_autofree char *other = mutual_address_fold (mutual_item_get_text (item, member));

  return *other != '\0' && g_str_equal (other, folded);
}

static MutualItem *
find_role (MutualPlan *plan,
           MutualSide  side,
           const char *title)
{
  g_autofree char *folded = mutual_address_fold (title);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES, i);

      if (mutual_people_order_get_side (role) == side && is_called (role, MUTUAL_MEMBER_TITLE, folded))
        return role;
    }
  return NULL;
}

/* Who is called so. */
static MutualItem *
find_person (MutualPlan *plan,
             MutualSide  side,
             const char *name)
{
  g_autofree char *line = clean (name);
  g_autofree char *folded = mutual_address_fold (line);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_people_order_get_side (person) == side && is_called (person, MUTUAL_MEMBER_NAME, folded))
        return person;
    }
  return NULL;
}

/**
 * mutual_people_add_people:
 * @session: a session
 * @side: where they work
 * @lines: (array zero-terminated=1): a name on each line, or "Name <address>"; empty ones are passed over
 *
 * Returns: how many were added, in one step
 */
guint
mutual_people_add_people (MutualSession  *session,
                          MutualSide      side,
                          char          **lines)
{
  g_autoptr (GPtrArray) edits = new_edits ();
  guint n_people = mutual_item_get_n_children (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_PEOPLE);
  guint n_added;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (MutualItem) person = create_person (side, lines[i]);

      if (person != NULL)
        g_ptr_array_add (edits, mutual_edit_new_insert (MUTUAL_ITEM (mutual_session_get_plan (session)),
                                                        MUTUAL_MEMBER_PEOPLE, n_people + edits->len, person));
    }
  n_added = edits->len;
  return edit_all (session, n_added > 1 ? _("Add People") : _("Add Person"), g_steal_pointer (&edits)) ? n_added : 0;
}

/**
 * mutual_people_add_roles:
 * @session: a session
 * @side: whose seats they are
 * @lines: (array zero-terminated=1): the title of a role on each line; empty ones are passed over
 *
 * Returns: how many were added, in one step; nobody fills them yet
 */
guint
mutual_people_add_roles (MutualSession  *session,
                         MutualSide      side,
                         char          **lines)
{
  g_autoptr (GPtrArray) edits = new_edits ();
  guint n_roles = mutual_item_get_n_children (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_ROLES);
  guint n_added;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *title = clean (lines[i]);
      g_autoptr (MutualItem) role = NULL;

      if (*title == '\0')
        continue;
      role = mutual_item_new (MUTUAL_TYPE_ROLE, NULL);
      mutual_item_set_text (role, MUTUAL_MEMBER_TITLE, title);
      mutual_item_set_number (role, MUTUAL_MEMBER_SIDE, (int) side);
      g_ptr_array_add (edits, mutual_edit_new_insert (MUTUAL_ITEM (mutual_session_get_plan (session)),
                                                      MUTUAL_MEMBER_ROLES, n_roles + edits->len, role));
    }
  n_added = edits->len;
  return edit_all (session, n_added > 1 ? _("Add Roles") : _("Add Role"), g_steal_pointer (&edits)) ? n_added : 0;
}

/**
 * mutual_people_name_role:
 * @session: a session
 * @role: a role
 * @text: a name, or "Name <address>"
 *
 * Seats whom the text names. Somebody of that side with this name is meant; else it is somebody new, who is added in
 * the same step.
 *
 * Returns: whether the role has a name now
 */
gboolean
mutual_people_name_role (MutualSession *session,
                         MutualItem    *role,
                         const char    *text)
{
  MutualPlan *plan = mutual_session_get_plan (session);
  MutualSide side = mutual_people_order_get_side (role);
  g_autoptr (MutualItem) new_person = create_person (side, text);
  g_autoptr (GPtrArray) edits = new_edits ();
  MutualItem *person;

  if (new_person == NULL)
    return FALSE;
  person = find_person (plan, side, mutual_item_get_text (new_person, MUTUAL_MEMBER_NAME));
  if (person != NULL)
    return mutual_people_seat (session, role, person);

  g_ptr_array_add (edits, append (session, MUTUAL_MEMBER_PEOPLE, new_person));
  g_ptr_array_add (edits, mutual_edit_new_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (new_person)));
  return edit_all (session, _("Name Role"), g_steal_pointer (&edits));
}

/**
 * mutual_people_give_role:
 * @session: a session
 * @person: somebody
 * @title: the title of a role of their side, or of a new one
 *
 * Returns: whether they have it now
 */
gboolean
mutual_people_give_role (MutualSession *session,
                         MutualItem    *person,
                         const char    *title)
{
  MutualPlan *plan = mutual_session_get_plan (session);
  MutualSide side = mutual_people_order_get_side (person);
  g_autoptr (MutualItem) new_role = NULL;
  g_autoptr (GPtrArray) edits = new_edits ();
  g_autofree char *line = clean (title);
  MutualItem *role;

  if (*line == '\0')
    return FALSE;
  role = find_role (plan, side, line);
  if (role != NULL)
    return mutual_people_seat (session, role, person);

  new_role = mutual_item_new (MUTUAL_TYPE_ROLE, NULL);
  mutual_item_set_text (new_role, MUTUAL_MEMBER_TITLE, line);
  mutual_item_set_number (new_role, MUTUAL_MEMBER_SIDE, (int) side);
  mutual_item_set_text (new_role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (person));
  g_ptr_array_add (edits, append (session, MUTUAL_MEMBER_ROLES, new_role));
  return edit_all (session, _("Add Role"), g_steal_pointer (&edits));
}

/**
 * mutual_people_seat:
 * @session: a session
 * @role: a role
 * @person: (nullable): who fills it from now on; %NULL for nobody
 *
 * Returns: whether it is so
 */
gboolean
mutual_people_seat (MutualSession *session,
                    MutualItem    *role,
                    MutualItem    *person)
{
  g_autoptr (GPtrArray) edits = new_edits ();

  g_return_val_if_fail (MUTUAL_IS_ROLE (role), FALSE);

  if (mutual_team_get_person (role) == person)
    return TRUE;
  g_ptr_array_add (edits, mutual_edit_new_set_text (role, MUTUAL_MEMBER_PERSON,
                                                    person != NULL ? mutual_item_get_id (person) : NULL));
  return edit_all (session, person != NULL ? _("Name Role") : _("Vacate Role"), g_steal_pointer (&edits));
}

/**
 * mutual_people_rename:
 * @session: a session
 * @person_or_role: a person or a role
 * @text: the name or the title; an empty one changes nothing
 */
void
mutual_people_rename (MutualSession *session,
                      MutualItem    *person_or_role,
                      const char    *text)
{
  gboolean is_role = MUTUAL_IS_ROLE (person_or_role);
  MutualMember member = is_role ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;
  g_autofree char *line = clean (text);
  g_autoptr (GPtrArray) edits = new_edits ();

  if (*line == '\0' || g_str_equal (line, mutual_item_get_text (person_or_role, member)))
    return;
  g_ptr_array_add (edits, mutual_edit_new_set_text (person_or_role, member, line));
  edit_all (session, is_role ? _("Rename Role") : _("Rename Person"), g_steal_pointer (&edits));
}

/* A counterpart sits on the other side: whoever changes sides leaves the pair. */
static void
unpair (GPtrArray  *edits,
        MutualItem *role)
{
  MutualItem *plan = mutual_item_get_root (role);

  if (mutual_item_is_set (role, MUTUAL_MEMBER_COUNTERPART))
    g_ptr_array_add (edits, mutual_edit_new_set_text (role, MUTUAL_MEMBER_COUNTERPART, NULL));
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *other = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (other != role && mutual_item_resolve (other, MUTUAL_MEMBER_COUNTERPART) == role)
        g_ptr_array_add (edits, mutual_edit_new_set_text (other, MUTUAL_MEMBER_COUNTERPART, NULL));
    }
}

/**
 * mutual_people_change_side:
 * @session: a session
 * @person_or_role: a person or a role
 * @side: where they belong from now on
 *
 * Moves somebody, or a seat, to the other side. A seat is of one side: a person leaves theirs behind, a seat its
 * person.
 */
void
mutual_people_change_side (MutualSession *session,
                           MutualItem    *person_or_role,
                           MutualSide     side)
{
  g_autoptr (GPtrArray) edits = new_edits ();
  gboolean is_role = MUTUAL_IS_ROLE (person_or_role);

  if (mutual_item_get_number (person_or_role, MUTUAL_MEMBER_SIDE) == (int) side)
    return;
  g_ptr_array_add (edits, mutual_edit_new_set_number (person_or_role, MUTUAL_MEMBER_SIDE, (int) side));
  if (is_role)
    {
      unpair (edits, person_or_role);
      if (!mutual_team_is_vacant (person_or_role))
        g_ptr_array_add (edits, mutual_edit_new_set_text (person_or_role, MUTUAL_MEMBER_PERSON, NULL));
    }
  else
    {
      g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person_or_role);

      for (guint i = 0; i < roles->len; i++)
        g_ptr_array_add (edits, mutual_edit_new_set_text (g_ptr_array_index (roles, i), MUTUAL_MEMBER_PERSON, NULL));
    }
  edit_all (session, is_role ? _("Move Role to Other Side") : _("Move Person to Other Side"),
            g_steal_pointer (&edits));
}

/**
 * mutual_people_move:
 * @session: a session
 * @person_or_role: who moves
 * @neighbour: (nullable): who makes room
 */
void
mutual_people_move (MutualSession *session,
                    MutualItem    *person_or_role,
                    MutualItem    *neighbour)
{
  if (neighbour != NULL)
    edit_all (session, MUTUAL_IS_ROLE (person_or_role) ? _("Move Role") : _("Move Person"),
              mutual_people_order_move (person_or_role, neighbour));
}

/**
 * mutual_people_get_pair:
 * @role: a role
 *
 * Returns: (transfer none) (nullable): its counterpart on the other side, whichever of the two says so
 */
MutualItem *
mutual_people_get_pair (MutualItem *role)
{
  MutualItem *plan = mutual_item_get_root (role);
  MutualItem *counterpart = mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART);

  for (guint i = 0; counterpart == NULL && i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *other = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_resolve (other, MUTUAL_MEMBER_COUNTERPART) == role)
        counterpart = other;
    }
  return counterpart;
}

static void
face (GPtrArray  *edits,
      MutualItem *role,
      MutualItem *counterpart)
{
  if (mutual_item_resolve (role, MUTUAL_MEMBER_COUNTERPART) != counterpart)
    g_ptr_array_add (edits, mutual_edit_new_set_text (role, MUTUAL_MEMBER_COUNTERPART,
                                                      counterpart != NULL ? mutual_item_get_id (counterpart) : NULL));
}

/**
 * mutual_people_pair:
 * @session: a session
 * @role: a role
 * @counterpart: (nullable): its counterpart from now on, or %NULL for none
 *
 * Lets a role face another on the other side. The other faces it, too, unless it has a counterpart already: one seat
 * may answer to several. Who faced @role before lets go of it.
 */
void
mutual_people_pair (MutualSession *session,
                    MutualItem    *role,
                    MutualItem    *counterpart)
{
  g_autoptr (GPtrArray) edits = new_edits ();
  MutualItem *old = mutual_people_get_pair (role);

  face (edits, role, counterpart);
  if (old != NULL && old != counterpart && mutual_item_resolve (old, MUTUAL_MEMBER_COUNTERPART) == role)
    face (edits, old, NULL);
  if (counterpart != NULL && !mutual_item_is_set (counterpart, MUTUAL_MEMBER_COUNTERPART))
    face (edits, counterpart, role);
  edit_all (session, _("Set Counterpart"), g_steal_pointer (&edits));
}

/**
 * mutual_people_mark_invited:
 * @session: a session
 * @person: whom a mail was written to today
 */
void
mutual_people_mark_invited (MutualSession *session,
                            MutualItem    *person)
{
  g_autoptr (GPtrArray) edits = new_edits ();
  const GDate *today = mutual_session_get_today (session);
  const GDate *invited_on = mutual_item_get_date (person, MUTUAL_MEMBER_INVITED_ON);

  if (invited_on != NULL && g_date_compare (invited_on, today) == 0)
    return;
  g_ptr_array_add (edits, mutual_edit_new_set_date (person, MUTUAL_MEMBER_INVITED_ON, today));
  edit_all (session, _("Invite Person"), g_steal_pointer (&edits));
}

/**
 * mutual_people_remove:
 * @session: a session
 * @person_or_role: a person or a role
 *
 * Removes somebody, or a seat, and offers to undo it.
 */
void
mutual_people_remove (MutualSession *session,
                      MutualItem    *person_or_role)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, person_or_role);
  mutual_commands_remove (session, items);
}
