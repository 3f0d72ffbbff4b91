/* The details of several rows that are selected: what can be set for all of them at once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-several-page.h"

#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-choice-input.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-role-input.h"
#include "inputs/mutual-switch-input.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/* A page is for one class of items, or for milestones and steps together, or, with G_TYPE_NONE, for all that is. */
struct _MutualSeveralPage
{
  MutualDetailPage parent_instance;

  GType type;

  GtkWidget *title;
  GtkWidget *buyer_owner;
  GtkWidget *seller_owner;
};

G_DEFINE_FINAL_TYPE (MutualSeveralPage, mutual_several_page, MUTUAL_TYPE_DETAIL_PAGE)

static GtkWidget *
add_input (MutualSeveralPage *self,
           GtkWidget         *input,
           MutualMember       member,
           MutualInputEdits   edits)
{
  if (edits != NULL)
    mutual_input_set_edits (MUTUAL_INPUT (input), edits, NULL, NULL);
  return mutual_detail_parts_add_input (mutual_detail_page_get_parts (MUTUAL_DETAIL_PAGE (self)), input, member);
}

static GtkWidget *
create_owner (MutualSeveralPage *self,
              MutualSide         side)
{
  GtkWidget *owner = mutual_role_input_new ("", _("Change Owner"), side);

  mutual_role_input_set_get (MUTUAL_ROLE_INPUT (owner), mutual_team_get_owner);
  mutual_input_set_edits (MUTUAL_INPUT (owner), mutual_detail_edits_owner, GUINT_TO_POINTER (side), NULL);
  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (owner), _("Nobody yet"));
  return add_input (self, owner, MUTUAL_MEMBER_OWNER, NULL);
}

static void
add_work (MutualSeveralPage *self,
          MutualDetailCard  *card)
{
  GtkWidget *due, *done_on, *status, *side;

  /* In the order of reading, in which the focus comes to them. */
  due = add_input (self, mutual_date_input_new (_("Due"), _("Change Due Date")), MUTUAL_MEMBER_DUE,
                   mutual_detail_edits_due);
  done_on = add_input (self, mutual_date_input_new (_("Done on"), _("Change Day Done")), MUTUAL_MEMBER_DONE_ON,
                       mutual_detail_edits_done_on);
  mutual_date_input_set_past (MUTUAL_DATE_INPUT (done_on), TRUE);
  mutual_detail_card_add_pair (card, due, done_on);
  self->buyer_owner = create_owner (self, MUTUAL_SIDE_BUYER);
  self->seller_owner = create_owner (self, MUTUAL_SIDE_SELLER);
  mutual_detail_card_add_pair (card, self->buyer_owner, self->seller_owner);
  status = add_input (self,
                      mutual_choice_input_new (_("Status"), _("Change Status"), MUTUAL_TYPE_STATUS,
                                               mutual_status_describe),
                      MUTUAL_MEMBER_STATUS, mutual_detail_edits_status);
  side = add_input (self,
                    mutual_choice_input_new (_("Side"), _("Change Side"), MUTUAL_TYPE_SIDE,
                                             mutual_side_describe),
                    MUTUAL_MEMBER_SIDE, mutual_detail_edits_side);
  mutual_detail_card_add_pair (card, status, side);
}

static void
fill (MutualSeveralPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);

  self->title = mutual_label_new_line ("several");
  mutual_detail_card_add_line (card, self->title);
  if (self->type == MUTUAL_TYPE_EVENT)
    {
      mutual_detail_card_add_line (card,
                                   add_input (self,
                                              mutual_choice_input_new (_("Kind"), _("Change Kind"), MUTUAL_TYPE_EVENT_KIND,
                                                                       mutual_event_kind_describe),
                                              MUTUAL_MEMBER_KIND, NULL));
      mutual_detail_card_add_line (card, add_input (self, mutual_switch_input_new (_("No milestone may cross it"),
                                                                                   _("Change Event")),
                                                    MUTUAL_MEMBER_HARD, NULL));
    }
  else if (self->type != G_TYPE_NONE)
    add_work (self, card);
  if (self->type == MUTUAL_TYPE_MILESTONE)
    mutual_detail_card_add_line (card, add_input (self,
                                                  mutual_choice_input_new (_("Track"), _("Change Track"), MUTUAL_TYPE_TRACK,
                                                                           mutual_track_describe),
                                                  MUTUAL_MEMBER_TRACK, NULL));
  if (self->type == MUTUAL_TYPE_STEP)
    {
      mutual_detail_card_add_line (card,
                                   add_input (self,
                                              mutual_choice_input_new (_("Kind"), _("Change Kind"), MUTUAL_TYPE_STEP_KIND,
                                                                       mutual_step_kind_describe),
                                              MUTUAL_MEMBER_KIND, NULL));
      mutual_detail_card_add_line (card, add_input (self,
                                                    mutual_switch_input_new (_("Private: never leaves in a buyer copy"),
                                                                             _("Change Privacy")),
                                                    MUTUAL_MEMBER_PRIVATE, NULL));
    }
  mutual_detail_page_add_buttons (MUTUAL_DETAIL_PAGE (self));
}

static void
mutual_several_page_update (MutualDetailPage *page)
{
  MutualSeveralPage *self = MUTUAL_SEVERAL_PAGE (page);
  g_autoptr (GPtrArray) items = mutual_detail_page_list_items (page);
  g_autofree char *title = NULL;

  if (self->type == MUTUAL_TYPE_STEP)
    title = g_strdup_printf (ngettext ("%u step", "%u steps", items->len), items->len);
  else if (self->type == MUTUAL_TYPE_MILESTONE)
    title = g_strdup_printf (ngettext ("%u milestone", "%u milestones", items->len), items->len);
  else if (self->type == MUTUAL_TYPE_EVENT)
    title = g_strdup_printf (ngettext ("%u customer event", "%u customer events", items->len), items->len);
  else
    /* Translators: rows of the outline of a plan, of various kinds. */
    title = g_strdup_printf (ngettext ("%u row selected", "%u rows selected", items->len), items->len);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  if (self->buyer_owner != NULL)
    mutual_detail_page_set_owner_captions (page, self->buyer_owner, self->seller_owner);
}

static void
mutual_several_page_class_init (MutualSeveralPageClass *klass)
{
  MUTUAL_DETAIL_PAGE_CLASS (klass)->update = mutual_several_page_update;
}

static void
mutual_several_page_init (MutualSeveralPage *self)
{
}

/**
 * mutual_several_page_new:
 * @type: the class that all are of; %MUTUAL_TYPE_ITEM for milestones and steps, %G_TYPE_NONE for anything
 *
 * Returns: (transfer floating): a page that is bound to nothing
 */
GtkWidget *
mutual_several_page_new (GType type)
{
  MutualSeveralPage *self = g_object_new (MUTUAL_TYPE_SEVERAL_PAGE, NULL);

  self->type = type;
  fill (self);
  return GTK_WIDGET (self);
}
