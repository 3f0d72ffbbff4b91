/* Marking items: as done, as somebody's, as confirmed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-commands-private.h"

#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n.h>

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
    mutual_commands_apply (session, mutual_edit_new_set_date (item, MUTUAL_MEMBER_DONE_ON,
                                              done ? mutual_session_get_today (session) : NULL));
  if (mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) != MUTUAL_STATUS_UNSET)
    mutual_commands_apply (session, mutual_edit_new_set_number (item, MUTUAL_MEMBER_STATUS,
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
  if (!mutual_commands_can_be_done (items) ||
      !mutual_commands_begin (session, done ? _("Mark as Done") : _("Mark as Not Done")))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (MUTUAL_IS_STEP (item) && is_done (session, item) != done)
        set_done (session, item, done);
    }
  mutual_commands_end (session);
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

  if (!mutual_commands_begin (session, _("Assign Role")))
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
        mutual_commands_apply (session, mutual_edit_new_set_text (item, MUTUAL_MEMBER_OWNER, id));
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
      mutual_commands_apply (session, mutual_edit_new_set (item, list, &value));
    }
  mutual_commands_end (session);
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

  if (!mutual_commands_begin (session, person != NULL ? _("Confirm Date") : _("Withdraw Confirmation")))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      if (!mutual_item_has (item, MUTUAL_MEMBER_CONFIRMED_BY) ||
          (person != NULL && !mutual_item_is_set (item, MUTUAL_MEMBER_DUE)))
        continue;
      mutual_commands_apply (session, mutual_edit_new_set_text (item, MUTUAL_MEMBER_CONFIRMED_BY,
                                                person != NULL ? mutual_item_get_id (person) : NULL));
      mutual_commands_apply (session, mutual_edit_new_set_date (item, MUTUAL_MEMBER_CONFIRMED_ON,
                                                person != NULL ? mutual_session_get_today (session) : NULL));
    }
  mutual_commands_end (session);
}
