/* The details of a customer event.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-event-page.h"

#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-choice-input.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-switch-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-enum-words.h"

#include <glib/gi18n.h>

struct _MutualEventPage
{
  MutualDetailPage parent_instance;

  GtkWidget *date;
};

G_DEFINE_FINAL_TYPE (MutualEventPage, mutual_event_page, MUTUAL_TYPE_DETAIL_PAGE)

static void
mutual_event_page_update (MutualDetailPage *page)
{
  MutualItem *event = mutual_detail_page_get_item (page);

  mutual_input_set_caption (MUTUAL_INPUT (MUTUAL_EVENT_PAGE (page)->date),
                            mutual_item_is_set (event, MUTUAL_MEMBER_END) ? _("First day") : _("Date"));
}

static void
mutual_event_page_class_init (MutualEventPageClass *klass)
{
  MUTUAL_DETAIL_PAGE_CLASS (klass)->update = mutual_event_page_update;
}

static void
mutual_event_page_init (MutualEventPage *self)
{
  MutualDetailPage *page = MUTUAL_DETAIL_PAGE (self);
  MutualDetailParts *parts = mutual_detail_page_get_parts (page);
  MutualDetailCard *card = mutual_detail_page_add_card (page, NULL);
  GtkWidget *title = mutual_text_input_new (_("Customer event"), _("Rename Event"), MUTUAL_TEXT_WRAPPED);
  GtkWidget *kind = mutual_choice_input_new (_("Kind"), _("Change Kind"), MUTUAL_TYPE_EVENT_KIND,
                                             mutual_event_kind_describe);
  GtkWidget *end = mutual_date_input_new (_("Last day"), _("Change Last Day"));
  GtkWidget *hard = mutual_switch_input_new (_("No milestone may cross it"), _("Change Event"));
  GtkWidget *notes = mutual_text_input_new (_("Notes"), _("Change Notes"), MUTUAL_TEXT_PARAGRAPHS);

  gtk_widget_add_css_class (title, "title");
  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (title), _("A date of the buyer that matters"));
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (parts, title, MUTUAL_MEMBER_TITLE));
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (parts, kind, MUTUAL_MEMBER_KIND));
  self->date = mutual_date_input_new (_("Date"), _("Move Event"));
  mutual_input_set_edits (MUTUAL_INPUT (self->date), mutual_detail_edits_event_date, NULL, NULL);
  mutual_input_set_edits (MUTUAL_INPUT (end), mutual_detail_edits_event_end, NULL, NULL);
  mutual_input_set_moves (MUTUAL_INPUT (self->date), TRUE);
  mutual_input_set_moves (MUTUAL_INPUT (end), TRUE);
  mutual_detail_parts_add_input (parts, self->date, MUTUAL_MEMBER_DATE);
  mutual_detail_parts_add_input (parts, end, MUTUAL_MEMBER_END);
  mutual_detail_card_add_pair (card, self->date, end);
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (parts, hard, MUTUAL_MEMBER_HARD));
  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (notes), _("For both sides to read"));
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (parts, notes, MUTUAL_MEMBER_NOTES));
  mutual_detail_page_add_buttons (page);
}

/**
 * mutual_event_page_new:
 *
 * Returns: (transfer floating): a page that is bound to nothing
 */
GtkWidget *
mutual_event_page_new (void)
{
  return g_object_new (MUTUAL_TYPE_EVENT_PAGE, NULL);
}
