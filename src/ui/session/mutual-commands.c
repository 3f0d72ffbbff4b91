/* What menus, keys and panes can do to the items of a plan: add, remove, duplicate, move, mark as done, confirm.
 *
 * Each is one undoable step. What cannot be done is told to the user.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-commands.h"

#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-removal.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n.h>

/* What stands in menus and what is told, for each class of items. */
typedef struct
{
  GType (*get_type) (void);
  const char *remove;
  const char *duplicate;
  const char *move;
} Words;

static const Words words[] = {
  { mutual_milestone_get_type, N_("Delete Milestone"), N_("Duplicate Milestone"), N_("Move Milestone") },
  { mutual_step_get_type, N_("Delete Step"), N_("Duplicate Step"), N_("Move Step") },
  { mutual_event_get_type, N_("Delete Event"), N_("Duplicate Event"), N_("Move Event") },
  { mutual_person_get_type, N_("Delete Person"), N_("Duplicate Person"), N_("Move Person") },
  { mutual_role_get_type, N_("Delete Role"), N_("Duplicate Role"), N_("Move Role") },
  { mutual_item_get_type, N_("Delete"), N_("Duplicate"), N_("Move") },
};

/* The words of the class that all are of, or of items in general. */
static const Words *
get_words (GPtrArray *items)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gboolean all = TRUE;

      for (guint j = 0; j < items->len && all; j++)
        all = g_type_is_a (G_OBJECT_TYPE (g_ptr_array_index (items, j)), words[i].get_type ());
      if (all)
        return &words[i];
    }
  g_assert_not_reached ();
}

static char *
describe_removed (const Words *of,
                  guint        n)
{
  if (of->get_type == mutual_milestone_get_type)
    return g_strdup_printf (ngettext ("%u milestone deleted", "%u milestones deleted", n), n);
  if (of->get_type == mutual_step_get_type)
    return g_strdup_printf (ngettext ("%u step deleted", "%u steps deleted", n), n);
  if (of->get_type == mutual_event_get_type)
    return g_strdup_printf (ngettext ("%u event deleted", "%u events deleted", n), n);
  if (of->get_type == mutual_person_get_type)
    return g_strdup_printf (ngettext ("%u person deleted", "%u people deleted", n), n);
  if (of->get_type == mutual_role_get_type)
    return g_strdup_printf (ngettext ("%u role deleted", "%u roles deleted", n), n);
  return g_strdup_printf (ngettext ("%u entry deleted", "%u entries deleted", n), n);
}

static gboolean
begin (MutualSession *session,
       const char    *label)
{
  if (mutual_session_get_read_only (session))
    {
      mutual_session_tell (session, _("This plan can only be looked at"), FALSE);
      return FALSE;
    }
  mutual_history_begin (mutual_session_get_history (session), label);
  return TRUE;
}

/* Edits are made one after the other, as each begins where the last one ended. */
static void
apply (MutualSession *session,
       MutualEdit    *edit)
{
  g_autoptr (MutualEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  if (!mutual_history_apply (mutual_session_get_history (session), owned, &error))
    mutual_session_tell (session, error->message, FALSE);
}

static void
end (MutualSession *session)
{
  mutual_history_end (mutual_session_get_history (session));
}

static void
select_all_of (MutualSession *session,
               GPtrArray     *items)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < items->len; i++)
    g_strv_builder_add (builder, mutual_item_get_id (g_ptr_array_index (items, i)));
  ids = g_strv_builder_end (builder);
  mutual_session_flush (session);
  mutual_session_select (session, (const char *const *) ids, ids[0]);
  if (ids[0] != NULL)
    mutual_session_reveal (session, ids[0], MUTUAL_MEMBER_ID);
}

static MutualItem *
get_selected (MutualSession *session)
{
  const char *id = mutual_session_get_selected (session);

  return id != NULL ? mutual_plan_find (mutual_session_get_plan (session), id) : NULL;
}

static MutualItem *
get_milestone (MutualItem *item)
{
  return MUTUAL_IS_STEP (item) ? mutual_item_get_parent (item) : MUTUAL_IS_MILESTONE (item) ? item : NULL;
}

/* Makes an item and lets the user write its title; both are one step of undo. */
static void
add_and_write (MutualSession *session,
               const char    *label,
               MutualItem    *parent,
               MutualMember   list,
               guint          position,
               GType          type)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, NULL);
  MutualItem *added;

  added = mutual_commands_add (session, label, parent, list, position, item);
  if (added == NULL)
    return;
  if (type == MUTUAL_TYPE_STEP)
    mutual_session_set_expanded (session, mutual_item_get_id (parent), TRUE);
  mutual_session_flush (session);
  mutual_session_set_selected (session, mutual_item_get_id (added));
  mutual_session_write (session, mutual_item_get_id (added));
}

/**
 * mutual_commands_add:
 * @session: a session
 * @label: what is done, for the menu: "Add Person"
 * @parent: the item in whose list the new one shall stand
 * @list: which list
 * @position: where
 * @item: the new item
 *
 * Adds an item. What is typed into it next is the same step of undo.
 *
 * Returns: (transfer none) (nullable): the item in the plan, or %NULL after the user was told why not
 */
MutualItem *
mutual_commands_add (MutualSession *session,
                     const char    *label,
                     MutualItem    *parent,
                     MutualMember   list,
                     guint          position,
                     MutualItem    *item)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && MUTUAL_IS_ITEM (parent) && MUTUAL_IS_ITEM (item), NULL);

  mutual_session_end_typing (session);
  g_ptr_array_add (edits, mutual_edit_new_insert (parent, list, position, item));
  if (!mutual_session_type_all (session, label, mutual_item_get_id (item), edits, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return NULL;
    }
  return mutual_plan_find (mutual_session_get_plan (session), mutual_item_get_id (item));
}

/**
 * mutual_commands_add_milestone:
 * @session: a session
 *
 * Adds a milestone below the selected one, or at the end, and lets the user write its title.
 */
void
mutual_commands_add_milestone (MutualSession *session)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  MutualItem *milestone = get_milestone (get_selected (session));
  guint position = milestone != NULL ? mutual_item_get_position (milestone) + 1
                                     : mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);

  add_and_write (session, _("Add Milestone"), plan, MUTUAL_MEMBER_MILESTONES, position, MUTUAL_TYPE_MILESTONE);
}

/**
 * mutual_commands_add_step:
 * @session: a session
 *
 * Adds a step below the selected one, or as the last of the selected milestone (or the last milestone), and lets the
 * user write it.
 */
void
mutual_commands_add_step (MutualSession *session)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  MutualItem *selected = get_selected (session);
  MutualItem *milestone = get_milestone (selected);
  guint n_milestones = mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES);
  guint position;

  if (milestone == NULL && n_milestones > 0)
    milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, n_milestones - 1);
  if (milestone == NULL)
    {
      mutual_session_tell (session, _("Add a milestone first: steps belong to one"), FALSE);
      return;
    }
  position = MUTUAL_IS_STEP (selected) ? mutual_item_get_position (selected) + 1
                                       : mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);
  add_and_write (session, _("Add Step"), milestone, MUTUAL_MEMBER_STEPS, position, MUTUAL_TYPE_STEP);
}

/**
 * mutual_commands_add_event:
 * @session: a session
 *
 * Adds a customer event and lets the user write its title.
 */
void
mutual_commands_add_event (MutualSession *session)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));

  add_and_write (session, _("Add Event"), plan, MUTUAL_MEMBER_EVENTS,
                 mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS), MUTUAL_TYPE_EVENT);
}

/* What is selected when items leave: the one after the last of them, else the one before, else their parent. */
static MutualItem *
find_heir (GPtrArray *items)
{
  MutualItem *last = g_ptr_array_index (items, items->len - 1);
  MutualItem *parent = mutual_item_get_parent (last);
  MutualMember list = mutual_item_get_list_member (last);
  guint position = mutual_item_get_position (last);
  MutualItem *next = mutual_item_get_child (parent, list, position + 1);

  if (next != NULL)
    return next;
  for (guint i = position; i > 0; i--)
    {
      MutualItem *before = mutual_item_get_child (parent, list, i - 1);

      if (!g_ptr_array_find (items, before, NULL))
        return before;
    }
  return MUTUAL_IS_PLAN (parent) ? NULL : parent;
}

/**
 * mutual_commands_remove:
 * @session: a session
 * @items: (element-type MutualItem): items in lists of the plan, in its order
 *
 * Removes items with all that is in them and all references to them. Nobody is asked: undo serves, and is offered.
 */
void
mutual_commands_remove (MutualSession *session,
                        GPtrArray     *items)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *heir_id = NULL;
  const Words *of;
  MutualItem *heir;
  guint n_items;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (items->len == 0)
    return;

  of = get_words (items);
  n_items = items->len;
  heir = find_heir (items);
  heir_id = heir != NULL ? g_strdup (mutual_item_get_id (heir)) : NULL;
  edits = mutual_removal_create_edits (mutual_session_get_plan (session), items);
  if (!mutual_session_edit_all (session, _(of->remove), edits, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return;
    }

  mutual_session_flush (session);
  heir = heir_id != NULL ? mutual_plan_find (mutual_session_get_plan (session), heir_id) : NULL;
  if (heir == NULL || MUTUAL_IS_MILESTONE (heir) || MUTUAL_IS_STEP (heir) || MUTUAL_IS_EVENT (heir))
    mutual_session_set_selected (session, heir_id);
  if (heir != NULL)
    mutual_session_reveal (session, heir_id, MUTUAL_MEMBER_ID);
  text = describe_removed (of, n_items);
  mutual_session_tell (session, text, TRUE);
}

/**
 * mutual_commands_duplicate:
 * @session: a session
 * @items: (element-type MutualItem): items in lists of the plan
 *
 * Puts a copy with new ids below each item, and selects the copies.
 */
void
mutual_commands_duplicate (MutualSession *session,
                           GPtrArray     *items)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (items->len == 0 || !begin (session, _(get_words (items)->duplicate)))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      g_autoptr (MutualItem) copy = mutual_item_renew (item, NULL);

      apply (session, mutual_edit_new_insert (mutual_item_get_parent (item), mutual_item_get_list_member (item),
                                              mutual_item_get_position (item) + 1, copy));
      g_ptr_array_add (copies, mutual_plan_find (mutual_session_get_plan (session), mutual_item_get_id (copy)));
    }
  end (session);
  select_all_of (session, copies);
}

/* Where an item goes by one place; a step at the end of its milestone goes on to the next one. */
static gboolean
find_next_place (GPtrArray                *items,
                 MutualItem               *item,
                 MutualCommandsDirection   direction,
                 MutualItem              **parent,
                 guint                    *position)
{
  MutualMember list = mutual_item_get_list_member (item);
  guint place = mutual_item_get_position (item);
  MutualItem *next_parent;
  MutualItem *neighbour;

  *parent = mutual_item_get_parent (item);
  if (direction == MUTUAL_COMMANDS_UP ? place > 0 : place + 1 < mutual_item_get_n_children (*parent, list))
    {
      *position = direction == MUTUAL_COMMANDS_UP ? place - 1 : place + 1;
      neighbour = mutual_item_get_child (*parent, list, *position);
      /* One that goes along and is stuck at the end holds up the others. */
      return !g_ptr_array_find (items, neighbour, NULL);
    }
  if (!MUTUAL_IS_STEP (item))
    return FALSE;

  place = mutual_item_get_position (*parent);
  if (direction == MUTUAL_COMMANDS_UP && place == 0)
    return FALSE;
  next_parent = mutual_item_get_child (mutual_item_get_parent (*parent), MUTUAL_MEMBER_MILESTONES,
                                       direction == MUTUAL_COMMANDS_UP ? place - 1 : place + 1);
  if (next_parent == NULL)
    return FALSE;
  *parent = next_parent;
  *position = direction == MUTUAL_COMMANDS_UP ? mutual_item_get_n_children (next_parent, list) : 0;
  return TRUE;
}

/**
 * mutual_commands_can_move:
 * @items: (element-type MutualItem): items of one class, in the order of the plan
 * @direction: up or down
 *
 * Returns: whether there is a place to go to
 */
gboolean
mutual_commands_can_move (GPtrArray               *items,
                          MutualCommandsDirection  direction)
{
  MutualItem *first;
  MutualItem *parent;
  guint position;

  g_return_val_if_fail (items != NULL, FALSE);

  if (items->len == 0)
    return FALSE;
  first = g_ptr_array_index (items, direction == MUTUAL_COMMANDS_UP ? 0 : items->len - 1);
  return get_words (items)->get_type != mutual_item_get_type &&
         find_next_place (items, first, direction, &parent, &position);
}

/**
 * mutual_commands_move:
 * @session: a session
 * @items: (element-type MutualItem): items of one class, in the order of the plan
 * @direction: up or down
 *
 * Moves items by one place. Steps go on into the milestone above or below.
 */
void
mutual_commands_move (MutualSession           *session,
                      GPtrArray               *items,
                      MutualCommandsDirection  direction)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (!mutual_commands_can_move (items, direction) || !begin (session, _(get_words (items)->move)))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, direction == MUTUAL_COMMANDS_UP ? i : items->len - 1 - i);
      MutualItem *parent;
      guint position;

      if (!find_next_place (items, item, direction, &parent, &position))
        continue;
      apply (session, mutual_edit_new_move (item, parent, position));
      if (MUTUAL_IS_STEP (item))
        mutual_session_set_expanded (session, mutual_item_get_id (parent), TRUE);
    }
  end (session);
  select_all_of (session, items);
}

/**
 * mutual_commands_can_move_to:
 * @items: (element-type MutualItem): items
 * @parent: another item
 *
 * Returns: whether all items can stand in a list of @parent: steps in milestones, what is the plan's in the plan
 */
gboolean
mutual_commands_can_move_to (GPtrArray  *items,
                             MutualItem *parent)
{
  g_return_val_if_fail (items != NULL && MUTUAL_IS_ITEM (parent), FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      MutualMember list = mutual_item_get_list_member (item);

      if (!mutual_item_has (parent, list) || G_OBJECT_TYPE (mutual_item_get_parent (item)) != G_OBJECT_TYPE (parent))
        return FALSE;
    }
  return items->len > 0;
}

/**
 * mutual_commands_move_to:
 * @session: a session
 * @items: (element-type MutualItem): items of one class, in the order of the plan
 * @parent: where they shall stand
 * @position: the gap in its list where they shall stand, from 0 to the length of the list as it is now
 *
 * Moves items elsewhere, as a drop does.
 */
void
mutual_commands_move_to (MutualSession *session,
                         GPtrArray     *items,
                         MutualItem    *parent,
                         guint          position)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL && MUTUAL_IS_ITEM (parent));

  if (!mutual_commands_can_move_to (items, parent) || !begin (session, _(get_words (items)->move)))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      gboolean from_above = mutual_item_get_parent (item) == parent && mutual_item_get_position (item) < position;
      guint place = from_above ? position - 1 : position;

      if (mutual_item_get_parent (item) != parent || mutual_item_get_position (item) != place)
        apply (session, mutual_edit_new_move (item, parent, place));
      position = place + 1;
    }
  end (session);
  if (MUTUAL_IS_MILESTONE (parent))
    mutual_session_set_expanded (session, mutual_item_get_id (parent), TRUE);
  select_all_of (session, items);
}

static gboolean
is_done (MutualSession *session,
         MutualItem    *item)
{
  MutualProgress progress;

  mutual_progress_get (item, mutual_session_get_today (session), &progress);
  return progress.state == MUTUAL_STATE_DONE;
}

/* A step says when it was done; what it says of its status otherwise is then no longer true. */
static void
set_done (MutualSession *session,
          MutualItem    *item,
          gboolean       done)
{
  if (done != mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON))
    apply (session, mutual_edit_new_set_date (item, MUTUAL_MEMBER_DONE_ON,
                                              done ? mutual_session_get_today (session) : NULL));
  if (mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) != MUTUAL_STATUS_UNSET)
    apply (session, mutual_edit_new_set_number (item, MUTUAL_MEMBER_STATUS,
                                                done ? MUTUAL_STATUS_DONE : MUTUAL_STATUS_UNSET));
}

/**
 * mutual_commands_can_be_done:
 * @items: (element-type MutualItem): items
 *
 * Returns: whether there are steps among them
 */
gboolean
mutual_commands_can_be_done (GPtrArray *items)
{
  g_return_val_if_fail (items != NULL, FALSE);

  for (guint i = 0; i < items->len; i++)
    if (MUTUAL_IS_STEP (g_ptr_array_index (items, i)))
      return TRUE;
  return FALSE;
}

/**
 * mutual_commands_are_done:
 * @session: a session
 * @items: (element-type MutualItem): items, of which the steps count
 *
 * Returns: whether all of them are done
 */
gboolean
mutual_commands_are_done (MutualSession *session,
                          GPtrArray     *items)
{
  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && items != NULL, FALSE);

  for (guint i = 0; i < items->len; i++)
    if (MUTUAL_IS_STEP (g_ptr_array_index (items, i)) && !is_done (session, g_ptr_array_index (items, i)))
      return FALSE;
  return TRUE;
}

/**
 * mutual_commands_toggle_done:
 * @session: a session
 * @items: (element-type MutualItem): items, of which the steps count
 *
 * Marks steps as done today; if all of them are done, as not done.
 */
void
mutual_commands_toggle_done (MutualSession *session,
                             GPtrArray     *items)
{
  gboolean done;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  done = !mutual_commands_are_done (session, items);
  if (!mutual_commands_can_be_done (items) || !begin (session, done ? _("Mark as Done") : _("Mark as Not Done")))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (MUTUAL_IS_STEP (item) && is_done (session, item) != done)
        set_done (session, item, done);
    }
  end (session);
}

/**
 * mutual_commands_assign:
 * @session: a session
 * @items: (element-type MutualItem): milestones and steps
 * @role: a role
 *
 * Gives milestones and steps a role: as their owner where they have none of that side, and else as one who helps.
 */
void
mutual_commands_assign (MutualSession *session,
                        GPtrArray     *items,
                        MutualItem    *role)
{
  const char *id;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL && MUTUAL_IS_ROLE (role));

  if (!begin (session, _("Assign Role")))
    return;
  id = mutual_item_get_id (role);
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      MutualMember list = MUTUAL_IS_STEP (item) ? MUTUAL_MEMBER_HELPERS : MUTUAL_MEMBER_ROLES;
      const char *const *ids;
      g_autoptr (GPtrArray) all = g_ptr_array_new ();
      g_auto (GValue) value = G_VALUE_INIT;

      if (!mutual_item_has (item, MUTUAL_MEMBER_OWNER))
        continue;
      if (!mutual_item_is_set (item, MUTUAL_MEMBER_OWNER))
        apply (session, mutual_edit_new_set_text (item, MUTUAL_MEMBER_OWNER, id));
      /* A milestone lists all its roles, the owner among them; a step lists those besides its owner. */
      if (g_strcmp0 (mutual_item_get_reference (item, MUTUAL_MEMBER_OWNER), id) == 0 && MUTUAL_IS_STEP (item))
        continue;
      ids = mutual_item_get_references (item, list);
      if (ids != NULL && g_strv_contains (ids, id))
        continue;
      for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
        g_ptr_array_add (all, (gpointer) ids[j]);
      g_ptr_array_add (all, (gpointer) id);
      g_ptr_array_add (all, NULL);
      g_value_init (&value, G_TYPE_STRV);
      g_value_set_boxed (&value, all->pdata);
      apply (session, mutual_edit_new_set (item, list, &value));
    }
  end (session);
}

/**
 * mutual_commands_find_confirmer:
 * @item: an item, such as a milestone or a step
 *
 * Returns: (transfer none) (nullable): who would confirm its date: the buyer's person who answers for it, else the
 *   first of the buyer's people
 */
MutualItem *
mutual_commands_find_confirmer (MutualItem *item)
{
  MutualItem *plan;
  MutualItem *owner;
  MutualItem *person;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), NULL);

  owner = mutual_item_has (item, MUTUAL_MEMBER_OWNER) ? mutual_team_get_owner (item, MUTUAL_SIDE_BUYER) : NULL;
  person = owner != NULL ? mutual_team_get_person (owner) : NULL;
  plan = mutual_item_get_root (item);
  for (guint i = 0; person == NULL && i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *other = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (other, MUTUAL_MEMBER_SIDE) == MUTUAL_SIDE_BUYER)
        person = other;
    }
  return person;
}

/**
 * mutual_commands_confirm:
 * @session: a session
 * @items: (element-type MutualItem): milestones and steps
 * @person: (nullable): the buyer's person who confirmed their dates today, or %NULL to take a confirmation back
 *
 * A date counts once a named person of the buyer confirmed it.
 */
void
mutual_commands_confirm (MutualSession *session,
                         GPtrArray     *items,
                         MutualItem    *person)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);
  g_return_if_fail (person == NULL || MUTUAL_IS_PERSON (person));

  if (!begin (session, person != NULL ? _("Confirm Date") : _("Withdraw Confirmation")))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (!mutual_item_has (item, MUTUAL_MEMBER_CONFIRMED_BY) ||
          (person != NULL && !mutual_item_is_set (item, MUTUAL_MEMBER_DUE)))
        continue;
      apply (session, mutual_edit_new_set_text (item, MUTUAL_MEMBER_CONFIRMED_BY,
                                                person != NULL ? mutual_item_get_id (person) : NULL));
      apply (session, mutual_edit_new_set_date (item, MUTUAL_MEMBER_CONFIRMED_ON,
                                                person != NULL ? mutual_session_get_today (session) : NULL));
    }
  end (session);
}
