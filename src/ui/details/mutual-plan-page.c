/* The details of the plan as a whole.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-plan-page.h"

#include "details/mutual-change-list.h"
#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-lists.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-role-input.h"
#include "inputs/mutual-text-input.h"
#include "inputs/mutual-weekdays-input.h"
#include "plan/mutual-words.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualPlanPage
{
  MutualDetailPage parent_instance;

  GtkWidget *words;
  GtkWidget *changes_heading;
  GtkWidget *changes_card;
};

G_DEFINE_FINAL_TYPE (MutualPlanPage, mutual_plan_page, MUTUAL_TYPE_DETAIL_PAGE)

static MutualDetailParts *
get_parts (MutualPlanPage *self)
{
  return mutual_detail_page_get_parts (MUTUAL_DETAIL_PAGE (self));
}

static GtkWidget *
create_text (MutualPlanPage  *self,
             const char      *caption,
             const char      *label,
             MutualTextStyle  style,
             MutualMember     member,
             const char      *placeholder)
{
  GtkWidget *input = mutual_text_input_new (caption, label, style);

  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (input), placeholder);
  return mutual_detail_parts_add_input (get_parts (self), input, member);
}

static GtkWidget *
create_date (MutualPlanPage *self,
             const char     *caption,
             const char     *label,
             MutualMember    member)
{
  return mutual_detail_parts_add_input (get_parts (self), mutual_date_input_new (caption, label), member);
}

static void
add_list (MutualPlanPage *self,
          const char     *heading,
          GtkWidget      *list,
          MutualMember    member,
          gboolean        private)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), heading);

  if (private)
    gtk_widget_add_css_class (GTK_WIDGET (card), "private");
  mutual_detail_card_add_line (card, list);
  mutual_detail_parts_add (get_parts (self), list, member, mutual_item_list_bind, mutual_item_list_update,
                           mutual_item_list_reveal);
}

static void
add_why (MutualPlanPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  GtkWidget *title = create_text (self, _("Plan"), _("Rename Plan"), MUTUAL_TEXT_WRAPPED, MUTUAL_MEMBER_TITLE,
                                  _("What the plan is for"));
  GtkWidget *seller = create_text (self, _("Seller"), _("Rename Seller"), MUTUAL_TEXT_WRAPPED, MUTUAL_MEMBER_SELLER,
                                   _("Company"));
  GtkWidget *buyer = create_text (self, _("Buyer"), _("Rename Buyer"), MUTUAL_TEXT_WRAPPED, MUTUAL_MEMBER_BUYER,
                                  _("Company"));
  GtkWidget *value = create_text (self, _("Value"), _("Change Value Proposition"), MUTUAL_TEXT_WRAPPED,
                                  MUTUAL_MEMBER_VALUE_PROPOSITION, _("What the buyer gets from it, in 20 to 30 words"));
  GtkWidget *owner = mutual_role_input_new (_("Whose priority it is"), _("Change Owner of Priority"), MUTUAL_SIDE_BUYER);

  gtk_widget_add_css_class (title, "title");
  mutual_detail_card_add_line (card, title);
  mutual_input_set_side (MUTUAL_INPUT (seller), MUTUAL_SIDE_SELLER);
  mutual_input_set_side (MUTUAL_INPUT (buyer), MUTUAL_SIDE_BUYER);
  mutual_detail_card_add_pair (card, seller, buyer);
  self->words = mutual_label_new_line ("caption-line");
  mutual_input_set_note (MUTUAL_INPUT (value), self->words);
  mutual_detail_card_add_line (card, value);
  mutual_detail_card_add_line (card, create_text (self, _("The buyer’s priority"), _("Change Priority"),
                                                  MUTUAL_TEXT_WRAPPED, MUTUAL_MEMBER_PRIORITY,
                                                  _("What the buyer wants to reach anyway")));
  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (owner), _("Nobody yet"));
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (get_parts (self), owner,
                                                                    MUTUAL_MEMBER_PRIORITY_OWNER));
}

static void
add_when (MutualPlanPage *self)
{
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  GtkWidget *agreed = create_date (self, _("Agreed on"), _("Change Day of Agreement"), MUTUAL_MEMBER_AGREED_ON);
  GtkWidget *weekend = mutual_weekdays_input_new (_("Weekend"), _("Change Weekend"));

  mutual_date_input_set_past (MUTUAL_DATE_INPUT (agreed), TRUE);
  mutual_detail_card_add_pair (card, agreed,
                               create_date (self, _("Next review"), _("Change Next Review"), MUTUAL_MEMBER_NEXT_REVIEW));
  mutual_input_set_edits (MUTUAL_INPUT (weekend), mutual_detail_edits_weekend, NULL, NULL);
  mutual_detail_card_add_line (card, mutual_detail_parts_add_input (get_parts (self), weekend, MUTUAL_MEMBER_WEEKEND));
}

static void
add_changes (MutualPlanPage *self)
{
  GtkWidget *changes = mutual_change_list_new ();
  MutualDetailCard *card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), _("Changes of dates"));
  GtkWidget *all = gtk_button_new_with_label (_("All Changes…"));

  self->changes_card = GTK_WIDGET (card);
  self->changes_heading = gtk_widget_get_prev_sibling (self->changes_card);
  mutual_detail_card_add_line (card, changes);
  mutual_detail_parts_add (get_parts (self), changes, MUTUAL_MEMBER_CHANGES, mutual_change_list_bind,
                           mutual_change_list_update, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "win.show-slips");
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_add_css_class (all, "add");
  gtk_widget_set_halign (all, GTK_ALIGN_START);
  mutual_detail_card_add_line (card, all);
}

/* The number of words is counted while it is typed. */
static void
mutual_plan_page_update (MutualDetailPage *page)
{
  MutualPlanPage *self = MUTUAL_PLAN_PAGE (page);
  MutualItem *plan = mutual_detail_page_get_item (page);
  guint n = mutual_words_count (mutual_item_get_text (plan, MUTUAL_MEMBER_VALUE_PROPOSITION));
  g_autofree char *text = g_strdup_printf (ngettext ("%u word", "%u words", n), n);
  gboolean right = n >= MUTUAL_WORDS_MIN && n <= MUTUAL_WORDS_MAX;
  gboolean changed = mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES) > 0;

  if (!right)
    {
      g_autofree char *words = g_steal_pointer (&text);

      /* Translators: the first %s is a number of words, as in "12 words"; then how many there should be. */
      text = g_strdup_printf (_("%s, aim for %u–%u"), words, MUTUAL_WORDS_MIN, MUTUAL_WORDS_MAX);
    }
  gtk_label_set_label (GTK_LABEL (self->words), text);
  gtk_widget_set_visible (self->words, n > 0);
  if (right)
    gtk_widget_remove_css_class (self->words, "advice");
  else
    gtk_widget_add_css_class (self->words, "advice");
  gtk_widget_set_visible (self->changes_card, changed);
  gtk_widget_set_visible (self->changes_heading, changed);
}

static void
mutual_plan_page_class_init (MutualPlanPageClass *klass)
{
  MUTUAL_DETAIL_PAGE_CLASS (klass)->update = mutual_plan_page_update;
}

static void
mutual_plan_page_init (MutualPlanPage *self)
{
  MutualDetailCard *card;

  add_why (self);
  add_list (self, _("Metrics"), mutual_detail_lists_new_metrics (), MUTUAL_MEMBER_METRICS, FALSE);
  add_when (self);
  add_list (self, _("Days off"), mutual_detail_lists_new_days_off (), MUTUAL_MEMBER_DAYS_OFF, FALSE);
  card = mutual_detail_page_add_card (MUTUAL_DETAIL_PAGE (self), NULL);
  mutual_detail_card_add_line (card, create_text (self, _("Notes"), _("Change Notes"), MUTUAL_TEXT_PARAGRAPHS,
                                                  MUTUAL_MEMBER_NOTES, _("For both sides to read")));
  add_list (self, _("Risks, private"), mutual_detail_lists_new_risks (), MUTUAL_MEMBER_RISKS, TRUE);
  mutual_detail_page_add_private_notes (MUTUAL_DETAIL_PAGE (self));
  add_changes (self);
}

/**
 * mutual_plan_page_new:
 *
 * Returns: (transfer floating): a page that is bound to nothing
 */
GtkWidget *
mutual_plan_page_new (void)
{
  return g_object_new (MUTUAL_TYPE_PLAN_PAGE, NULL);
}
