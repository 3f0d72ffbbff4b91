/* What menus, keys and panes can do to the items of a plan: add, remove, duplicate, move, mark as done, confirm.
 *
 * Each is one undoable step. What cannot be done is told to the user.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-commands-private.h"

#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-removal.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n.h>

static const MutualCommandsWords words[] = {
  { mutual_milestone_get_type, N_("Delete Milestone"), N_("Cut Milestone"), N_("Duplicate Milestone"),
    N_("Move Milestone") },
  { mutual_step_get_type, N_("Delete Step"), N_("Cut Step"), N_("Duplicate Step"), N_("Move Step") },
  { mutual_event_get_type, N_("Delete Event"), N_("Cut Event"), N_("Duplicate Event"), N_("Move Event") },
  { mutual_person_get_type, N_("Delete Person"), N_("Cut Person"), N_("Duplicate Person"), N_("Move Person") },
  { mutual_role_get_type, N_("Delete Role"), N_("Cut Role"), N_("Duplicate Role"), N_("Move Role") },
  { mutual_item_get_type, N_("Delete"), N_("Cut"), N_("Duplicate"), N_("Move") },
};

/* The words of the class that all are of, or of items in general. */
const MutualCommandsWords *
mutual_commands_get_words (GPtrArray *items)
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
describe_removed (const MutualCommandsWords *of,
                  guint                      n)
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

gboolean
mutual_commands_begin (MutualSession *session,
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
void
mutual_commands_apply (MutualSession *session,
                       MutualEdit    *edit)
{
  g_autoptr (MutualEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  if (!mutual_history_apply (mutual_session_get_history (session), owned, &error))
    mutual_session_tell (session, error->message, FALSE);
}

void
mutual_commands_end (MutualSession *session)
{
  mutual_history_end (mutual_session_get_history (session));
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

/* Adds an item and lets the user write its title; both are one step of undo. */
static void
add_item_and_write (MutualSession *session,
                    const char    *label,
                    MutualItem    *parent,
                    MutualMember   list,
                    guint          position,
                    MutualItem    *item)
{
  MutualItem *added = mutual_commands_add (session, label, parent, list, position, item);

  if (added == NULL)
    return;
  if (MUTUAL_IS_STEP (added))
    mutual_session_set_expanded (session, mutual_item_get_id (parent), TRUE);
  mutual_session_flush (session);
  mutual_session_set_selected (session, mutual_item_get_id (added));
  mutual_session_write (session, mutual_item_get_id (added));
}

static void
add_and_write (MutualSession *session,
               const char    *label,
               MutualItem    *parent,
               MutualMember   list,
               guint          position,
               GType          type)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, NULL);

  add_item_and_write (session, label, parent, list, position, item);
}

/**
 * mutual_commands_select:
 * @session: a session
 * @items: (element-type MutualItem): items
 *
 * Selects items and shows the first of them.
 */
void
mutual_commands_select (MutualSession *session,
                        GPtrArray     *items)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  for (guint i = 0; i < items->len; i++)
    g_strv_builder_add (builder, mutual_item_get_id (g_ptr_array_index (items, i)));
  ids = g_strv_builder_end (builder);
  mutual_session_flush (session);
  mutual_session_select (session, (const char *const *) ids, ids[0]);
  if (ids[0] != NULL)
    mutual_session_reveal (session, ids[0], MUTUAL_MEMBER_ID);
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
  if (MUTUAL_IS_STEP (selected) && !mutual_item_is_set (selected, MUTUAL_MEMBER_TITLE))
    {
      /* First the one that has no title yet. */
      mutual_session_write (session, mutual_item_get_id (selected));
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

/**
 * mutual_commands_add_event_on:
 * @session: a session
 * @date: a valid date
 *
 * As mutual_commands_add_event(), on a day.
 */
void
mutual_commands_add_event_on (MutualSession *session,
                              const GDate   *date)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  g_autoptr (MutualItem) event = mutual_item_new (MUTUAL_TYPE_EVENT, NULL);

  mutual_item_set_date (event, MUTUAL_MEMBER_DATE, date);
  add_item_and_write (session, _("Add Event"), plan, MUTUAL_MEMBER_EVENTS,
                      mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS), event);
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

/* Returns: whether the items are gone; what is selected then is beside them */
static gboolean
remove_all (MutualSession *session,
            const char    *label,
            GPtrArray     *items)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  MutualItem *heir = find_heir (items);
  g_autofree char *heir_id = heir != NULL ? g_strdup (mutual_item_get_id (heir)) : NULL;

  edits = mutual_removal_create_edits (mutual_session_get_plan (session), items);
  if (!mutual_session_edit_all (session, label, edits, &error))
    {
      mutual_session_tell (session, error->message, FALSE);
      return FALSE;
    }

  mutual_session_flush (session);
  heir = heir_id != NULL ? mutual_plan_find (mutual_session_get_plan (session), heir_id) : NULL;
  if (heir == NULL || MUTUAL_IS_MILESTONE (heir) || MUTUAL_IS_STEP (heir) || MUTUAL_IS_EVENT (heir))
    mutual_session_set_selected (session, heir_id);
  if (heir != NULL)
    mutual_session_reveal (session, heir_id, MUTUAL_MEMBER_ID);
  return TRUE;
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
  const MutualCommandsWords *of;
  g_autofree char *text = NULL;

  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (items->len == 0)
    return;
  of = mutual_commands_get_words (items);
  text = describe_removed (of, items->len);
  if (remove_all (session, _(of->remove), items))
    mutual_session_tell (session, text, TRUE);
}

/**
 * mutual_commands_cut:
 * @session: a session
 * @items: (element-type MutualItem): items in lists of the plan, in its order, which the clipboard has
 *
 * Removes items that can be pasted elsewhere.
 */
void
mutual_commands_cut (MutualSession *session,
                     GPtrArray     *items)
{
  g_return_if_fail (MUTUAL_IS_SESSION (session) && items != NULL);

  if (items->len > 0)
    remove_all (session, _(mutual_commands_get_words (items)->cut), items);
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

  if (items->len == 0 || !mutual_commands_begin (session, _(mutual_commands_get_words (items)->duplicate)))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);
      g_autoptr (MutualItem) copy = mutual_item_renew (item, NULL);

      mutual_commands_apply (session,
                             mutual_edit_new_insert (mutual_item_get_parent (item), mutual_item_get_list_member (item),
                                                     mutual_item_get_position (item) + 1, copy));
      g_ptr_array_add (copies, mutual_plan_find (mutual_session_get_plan (session), mutual_item_get_id (copy)));
    }
  mutual_commands_end (session);
  mutual_commands_select (session, copies);
}
