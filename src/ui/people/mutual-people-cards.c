/* The cards of people and roles in the pane of people: opening them, going back.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-people-private.h"

#include "people/mutual-people-card.h"
#include "plan/mutual-role.h"
#include "plan/mutual-team.h"

#include <glib/gi18n.h>

static MutualSession *
get_session (MutualPeople *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static MutualItem *
get_opened (MutualPeople *self)
{
  return self->opened != NULL && get_session (self) != NULL
             ? mutual_plan_find (mutual_session_get_plan (get_session (self)), self->opened)
             : NULL;
}

static void
on_opened (MutualPeople *self,
           const char   *id)
{
  mutual_people_open (self, id, MUTUAL_MEMBER_ID);
}

/* Private. As long as a card is open, what they do stands out in all panes. */
void
mutual_people_highlight (MutualPeople *self)
{
  if (self->opened != NULL && get_session (self) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      mutual_session_get_highlighted (get_session (self)) == NULL)
    mutual_session_set_highlighted (get_session (self), self->opened);
}

/* Private. */
void
mutual_people_stop_highlight (MutualPeople *self)
{
  if (self->opened != NULL && get_session (self) != NULL &&
      g_strcmp0 (mutual_session_get_highlighted (get_session (self)), self->opened) == 0)
    {
      g_autofree char *opened = g_steal_pointer (&self->opened);

      mutual_session_set_highlighted (get_session (self), NULL);
      self->opened = g_steal_pointer (&opened);
    }
}

/* Private. Returns: whether a card is open */
gboolean
mutual_people_is_open (MutualPeople *self)
{
  return self->opened != NULL;
}

/* Private. Shows the card of a person or a role, at a field of it. */
void
mutual_people_open (MutualPeople *self,
                    const char   *id,
                    MutualMember  member)
{
  MutualItem *item =
      get_session (self) != NULL ? mutual_plan_find (mutual_session_get_plan (get_session (self)), id) : NULL;
  g_autofree char *copy = g_strdup (id);

  if (item == NULL)
    return;
  if (self->card == NULL)
    {
      self->card = mutual_people_card_new ();
      g_signal_connect_swapped (self->card, "opened", G_CALLBACK (on_opened), self);
      gtk_stack_add_named (GTK_STACK (self->stack), self->card, "card");
    }
  mutual_people_stop_highlight (self);
  g_free (self->opened);
  self->opened = g_steal_pointer (&copy);
  mutual_people_card_update (MUTUAL_PEOPLE_CARD (self->card), get_session (self), item);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->card);
  mutual_people_card_focus (MUTUAL_PEOPLE_CARD (self->card), member);
  mutual_session_set_highlighted (get_session (self), self->opened);
  mutual_people_update_actions (self, NULL);
}

/* Private. Back to the list, at the one whose card it was. */
void
mutual_people_close (MutualPeople *self)
{
  g_autofree char *id = NULL;
  MutualPersonRow *row = NULL;
  MutualItem *item;
  gboolean focused;

  if (self->opened == NULL)
    return;
  item = get_opened (self);
  focused = gtk_widget_get_focus_child (self->card) != NULL;
  mutual_people_stop_highlight (self);
  id = g_steal_pointer (&self->opened);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");

  if (item != NULL)
    row = mutual_people_find_row (self, id, NULL);
  if (row == NULL && MUTUAL_IS_ROLE (item) && mutual_team_get_person (item) != NULL)
    row = mutual_people_find_row (self, mutual_item_get_id (mutual_team_get_person (item)), NULL);
  if (row != NULL && focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  mutual_people_update_actions (self, NULL);
}

/* Private. A mail can be sent once there is an address to send it to. */
void
mutual_people_ask_for_address (MutualPeople *self,
                               MutualItem   *person)
{
  mutual_people_open (self, mutual_item_get_id (person), MUTUAL_MEMBER_EMAIL);
  mutual_people_card_message (MUTUAL_PEOPLE_CARD (self->card), mutual_item_is_set (person, MUTUAL_MEMBER_EMAIL)
                                                                   ? _("A mail cannot be sent to this address")
                                                                   : _("The invitation needs a mail address"));
}

/* Private. */
void
mutual_people_update_card (MutualPeople *self)
{
  MutualItem *item = get_opened (self);

  if (item != NULL)
    mutual_people_card_update (MUTUAL_PEOPLE_CARD (self->card), get_session (self), item);
  else
    mutual_people_close (self);
}
