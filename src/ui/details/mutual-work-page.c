/* The details of a milestone or of a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-work-page.h"

#include "details/mutual-anchor-line.h"
#include "details/mutual-confirm-line.h"
#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-lists.h"
#include "details/mutual-detail-words.h"
#include "details/mutual-role-chips.h"
#include "details/mutual-rule-line.h"
#include "inputs/mutual-choice-input.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-number-input.h"
#include "inputs/mutual-role-input.h"
#include "inputs/mutual-switch-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-status-icon.h"

#include <glib/gi18n.h>

struct _MutualWorkPage
{
  MutualDetailPage parent_instance;

  gboolean of_steps;

  GtkWidget *title;
  GtkWidget *buyer_owner;
  GtkWidget *seller_owner;
  GtkWidget *status;
  GtkWidget *done_on;
  GtkWidget *agreed;
  GtkWidget *stands; /* shown while there is something to be told */
};

G_DEFINE_FINAL_TYPE (MutualWorkPage, mutual_work_page, MUTUAL_TYPE_DETAIL_PAGE)

static MutualDetailParts *
get_parts (MutualWorkPage *self)
{
  return mutual_detail_page_get_parts (MUTUAL_DETAIL_PAGE (self));
}

static GtkWidget *
add_text (MutualWorkPage   *self,
          MutualDetailCard *card,
          GtkWidget        *input,
          MutualMember      member,
          const char       *placeholder)
{
  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (input), placeholder);
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (get_parts (self), input, member));
  return input;
}

static GtkWidget *
add_input (MutualWorkPage   *self,
           GtkWidget        *input,
           MutualMember      member,
           MutualInputEdits  edits)
{
  if (edits != NULL)
    mutual_input_set_edits (MUTUAL_INPUT (input), edits, NULL, NULL);
  return mutual_detail_parts_add_input (get_parts (self), input, member);
}

static void
add_words (MutualWorkPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);

  self->title = mutual_text_input_new (_("Title"), self->of_steps ? _("Rename Step") : _("Rename Milestone"),
                                       MUTUAL_TEXT_WRAPPED);
  gtk_widget_add_css_class (self->title, "title");
  add_text (self, card, self->title, MUTUAL_MEMBER_TITLE, self->of_steps ? _("What has to be done") : _("What is reached"));
  if (self->of_steps)
    return;
  add_text (self, card, mutual_text_input_new (_("What the buyer gets"), _("Change Buyer Value"), MUTUAL_TEXT_WRAPPED),
            MUTUAL_MEMBER_BUYER_VALUE, _("A small win for the buyer"));
  add_text (self, card, mutual_text_input_new (_("Outcome"), _("Change Outcome"), MUTUAL_TEXT_WRAPPED),
            MUTUAL_MEMBER_OUTCOME, _("What is so once it is reached"));
  add_text (self, card, mutual_text_input_new (_("Exit evidence"), _("Change Exit Evidence"), MUTUAL_TEXT_WRAPPED),
            MUTUAL_MEMBER_EVIDENCE, _("What shows that it is done"));
}

static void
add_dates (MutualWorkPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  GtkWidget *rule = mutual_rule_line_new ();
  GtkWidget *confirm = mutual_confirm_line_new ();
  GtkWidget *start, *due, *duration, *pair;

  start = add_input (self, mutual_date_input_new (_("Start"), _("Change Start")), MUTUAL_MEMBER_START,
                     mutual_detail_edits_start);
  due = add_input (self, mutual_date_input_new (_("Due"), _("Change Due Date")), MUTUAL_MEMBER_DUE,
                   mutual_detail_edits_due);
  mutual_input_set_moves (MUTUAL_INPUT (start), TRUE);
  mutual_input_set_moves (MUTUAL_INPUT (due), TRUE);
  mutual_detail_card_add_pair (card, start, due);
  mutual_detail_card_add_line (card, rule);
  mutual_detail_parts_add (get_parts (self), rule, MUTUAL_MEMBER_FOLLOWS, mutual_detail_line_bind, mutual_detail_line_update,
                           NULL);
  mutual_detail_card_add_line (card, confirm);
  mutual_detail_parts_add (get_parts (self), confirm, MUTUAL_MEMBER_CONFIRMED_BY, mutual_detail_line_bind,
                           mutual_detail_line_update, NULL);
  duration = add_input (self,
                        mutual_number_input_new (_("Duration"), _("Change Duration"), 0,
                                                 mutual_detail_describe_working_days),
                        MUTUAL_MEMBER_DURATION, mutual_detail_edits_duration);
  self->agreed = add_input (self, mutual_date_input_new (_("Agreed date"), _("Change Agreed Date")),
                            MUTUAL_MEMBER_AGREED_DUE, NULL);
  mutual_detail_card_add_pair (card, duration, self->agreed);
  mutual_input_set_moves (MUTUAL_INPUT (duration), TRUE);
  pair = gtk_widget_get_parent (duration);
  gtk_widget_add_css_class (pair, "below");
}

static GtkWidget *
create_owner (MutualWorkPage *self,
              MutualSide      side)
{
  GtkWidget *owner = mutual_role_input_new ("", _("Change Owner"), side);

  mutual_role_input_set_get (MUTUAL_ROLE_INPUT (owner), mutual_team_get_owner);
  mutual_input_set_edits (MUTUAL_INPUT (owner), mutual_detail_edits_owner, GUINT_TO_POINTER (side), NULL);
  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (owner), _("Nobody yet"));
  return mutual_detail_parts_add_input (get_parts (self), owner, MUTUAL_MEMBER_OWNER);
}

static void
add_team (MutualWorkPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  GtkWidget *chips = mutual_role_chips_new ();

  self->buyer_owner = create_owner (self, MUTUAL_SIDE_BUYER);
  self->seller_owner = create_owner (self, MUTUAL_SIDE_SELLER);
  mutual_detail_card_add_pair (card, self->buyer_owner, self->seller_owner);
  mutual_detail_card_add_line (card, chips);
  mutual_detail_parts_add (get_parts (self), chips, self->of_steps ? MUTUAL_MEMBER_HELPERS : MUTUAL_MEMBER_ROLES,
                           mutual_role_chips_bind, mutual_role_chips_update, NULL);
}

/* How it stands, and why, in a sentence with its icon. */
static GtkWidget *
create_stands (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = mutual_label_new_paragraph (NULL);

  gtk_widget_add_css_class (line, "line");
  gtk_widget_add_css_class (line, "stands");
  gtk_box_append (GTK_BOX (line), mutual_status_icon_new ());
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_set_visible (line, FALSE);
  return line;
}

static void
update_stands (MutualWorkPage        *self,
               const MutualCondition *condition)
{
  GtkWidget *icon = gtk_widget_get_first_child (self->stands);
  g_autofree char *sentence = mutual_condition_dup_sentence (condition);

  mutual_status_icon_set_condition (MUTUAL_STATUS_ICON (icon), condition);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (icon)), sentence);
  gtk_widget_set_visible (self->stands, condition->kind >= MUTUAL_CONDITION_WAITING);
}

static void
add_state (MutualWorkPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  GtkWidget *side = mutual_choice_input_new (_("Side"), _("Change Side"), MUTUAL_TYPE_SIDE, mutual_side_describe);
  GtkWidget *kind;

  self->status = mutual_choice_input_new (_("Status"), _("Change Status"), MUTUAL_TYPE_STATUS,
                                          mutual_status_describe);
  self->done_on = mutual_date_input_new (_("Done on"), _("Change Day Done"));
  mutual_date_input_set_past (MUTUAL_DATE_INPUT (self->done_on), TRUE);
  mutual_detail_card_add_pair (card, add_input (self, self->status, MUTUAL_MEMBER_STATUS, mutual_detail_edits_status),
                               add_input (self, self->done_on, MUTUAL_MEMBER_DONE_ON, mutual_detail_edits_done_on));
  self->stands = create_stands ();
  mutual_detail_card_add_line (card, self->stands);
  kind = self->of_steps ? mutual_choice_input_new (_("Kind"), _("Change Kind"), MUTUAL_TYPE_STEP_KIND,
                                                   mutual_step_kind_describe)
                        : mutual_choice_input_new (_("Track"), _("Change Track"), MUTUAL_TYPE_TRACK,
                                                   mutual_track_describe);
  add_input (self, kind, self->of_steps ? MUTUAL_MEMBER_KIND : MUTUAL_MEMBER_TRACK, NULL);
  mutual_detail_card_add_pair (card, kind, add_input (self, side, MUTUAL_MEMBER_SIDE, mutual_detail_edits_side));
  if (self->of_steps)
    mutual_detail_card_add_line (card, add_input (self,
                                                  mutual_switch_input_new (_("Private: the whole step never leaves in a "
                                                                             "buyer copy"),
                                                                           _("Change Privacy")),
                                                  MUTUAL_MEMBER_PRIVATE, NULL));
  else
    {
      GtkWidget *anchor = mutual_anchor_line_new ();

      mutual_detail_card_add_line (card, anchor);
      mutual_detail_parts_add (get_parts (self), anchor, MUTUAL_MEMBER_ANCHOR, mutual_anchor_line_bind,
                               mutual_anchor_line_update, NULL);
    }
}

static void
add_notes (MutualWorkPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  GtkWidget *links = mutual_detail_lists_new_links ();

  add_text (self, card, mutual_text_input_new (_("Notes"), _("Change Notes"), MUTUAL_TEXT_PARAGRAPHS),
            MUTUAL_MEMBER_NOTES, _("For both sides to read"));
  mutual_detail_card_add_line (card, links);
  mutual_detail_parts_add (get_parts (self), links, MUTUAL_MEMBER_LINKS, mutual_item_list_bind, mutual_item_list_update,
                           mutual_item_list_reveal);
}

/* What goes with the item as a whole, and with where it stands. */
static void
mutual_work_page_update (MutualDetailPage *page)
{
  MutualWorkPage *self = MUTUAL_WORK_PAGE (page);
  MutualItem *item = mutual_detail_page_get_item (page);
  MutualItem *milestone = self->of_steps ? mutual_item_get_parent (item) : item;
  g_autofree char *caption = NULL;
  g_autofree char *state = NULL;
  g_auto (MutualCondition) condition = { 0 };

  if (self->of_steps)
    /* Translators: %u is the number of the milestone that the step belongs to. */
    caption = g_strdup_printf (_("Step of milestone %u"), mutual_item_get_position (milestone) + 1);
  else
    /* Translators: %u is the number of the milestone. */
    caption = g_strdup_printf (_("Milestone %u"), mutual_item_get_position (milestone) + 1);
  mutual_input_set_caption (MUTUAL_INPUT (self->title), caption);

  mutual_session_get_condition (mutual_detail_page_get_session (page), item, &condition);
  update_stands (self, &condition);
  state = mutual_detail_describe_state (item, mutual_session_get_today (mutual_detail_page_get_session (page)));
  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (self->status), state);
  mutual_detail_page_set_owner_captions (page, self->buyer_owner, self->seller_owner);
}

static void
mutual_work_page_class_init (MutualWorkPageClass *klass)
{
  MUTUAL_DETAIL_PAGE_CLASS (klass)->update = mutual_work_page_update;
}

static void
mutual_work_page_init (MutualWorkPage *self)
{
}

/**
 * mutual_work_page_new:
 * @of_steps: whether it is for steps rather than for milestones
 *
 * Returns: (transfer floating): a page that is bound to nothing
 */
GtkWidget *
mutual_work_page_new (gboolean of_steps)
{
  MutualWorkPage *self = g_object_new (MUTUAL_TYPE_WORK_PAGE, NULL);

  self->of_steps = of_steps;
  add_words (self);
  add_dates (self);
  add_team (self);
  mutual_detail_page_add_private_notes (MUTUAL_DETAIL_PAGE (self));
  add_state (self);
  add_notes (self);
  mutual_detail_page_add_buttons (MUTUAL_DETAIL_PAGE (self));
  return GTK_WIDGET (self);
}
