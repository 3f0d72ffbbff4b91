/* The pages of the details: what there is to know of a milestone, a step, an event or the plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-page.h"

#include "details/mutual-detail-card.h"
#include "details/mutual-detail-words.h"
#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-chip.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-wrap-layout.h"

#include <glib/gi18n.h>

#define CHIP_SPACING 6

static MutualDetailCard *
add_card (GtkBox *page)
{
  GtkWidget *card = mutual_detail_card_new ();

  gtk_box_append (page, card);
  return MUTUAL_DETAIL_CARD (card);
}

/* A card in which nothing was to say is not shown. */
static void
finish_card (GtkBox           *page,
             MutualDetailCard *card)
{
  if (mutual_detail_card_is_empty (card))
    gtk_box_remove (page, GTK_WIDGET (card));
}

static GtkWidget *
create_date_field (const char  *caption,
                   const GDate *date)
{
  g_autofree char *text = date != NULL ? mutual_date_format (date, MUTUAL_DATE_FULL) : NULL;

  return text != NULL ? mutual_detail_field_new (caption, text, MUTUAL_SIDE_UNSET) : NULL;
}

/* An icon and a sentence. */
static GtkWidget *
create_line (const char    *icon_name,
             const char    *text,
             PangoAttrList *attributes)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = mutual_label_new_paragraph (NULL);

  gtk_widget_add_css_class (line, "line");
  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon_name));
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

static void
add_dates (GtkBox     *page,
           MutualItem *item)
{
  MutualDetailCard *card = add_card (page);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  const GDate *agreed = mutual_item_get_date (item, MUTUAL_MEMBER_AGREED_DUE);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *confirmation = NULL;
  gboolean confirmed;

  if (due == NULL)
    {
      mutual_detail_card_add_field (card, _("Due"), _("No date yet"));
      return;
    }

  mutual_detail_card_add_pair (card, create_date_field (_("Start"), mutual_item_get_date (item, MUTUAL_MEMBER_START)),
                               create_date_field (_("Due"), due));
  if (agreed != NULL && g_date_compare (agreed, due) != 0)
    mutual_detail_card_add_line (card, create_date_field (_("Agreed"), agreed));
  rule = mutual_detail_describe_rule (item, &attributes);
  mutual_detail_card_add_line (card, create_line ("mutual-follows-symbolic", rule, attributes));
  confirmation = mutual_detail_describe_confirmation (item);
  confirmed = mutual_item_is_set (item, MUTUAL_MEMBER_CONFIRMED_BY);
  mutual_detail_card_add_line (card, create_line (confirmed ? "mutual-review-symbolic" : "mutual-not-started-symbolic",
                                                  confirmation, NULL));
}

static GtkWidget *
create_owner_field (MutualItem *plan,
                    MutualItem *item,
                    MutualSide  side)
{
  MutualItem *role = mutual_team_get_owner (item, side);
  MutualItem *person = role != NULL ? mutual_team_get_person (role) : NULL;
  gboolean buyer = side == MUTUAL_SIDE_BUYER;
  const char *company = mutual_item_get_text (plan, buyer ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  g_autofree char *caption = NULL;
  g_autofree char *text = NULL;

  if (role == NULL)
    return NULL;
  if (*company != '\0')
    /* Translators: %s is a company: who answers for this there. */
    caption = g_strdup_printf (_("%s owner"), company);
  else
    caption = g_strdup (buyer ? _("Buyer’s owner") : _("Seller’s owner"));
  text = person != NULL ? g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_NAME)) : mutual_chip_describe (role);

  return mutual_detail_field_new (caption, text, side);
}

static void
add_team (GtkBox     *page,
          MutualItem *item)
{
  MutualItem *plan = mutual_item_get_root (item);
  MutualDetailCard *card = add_card (page);
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (item);
  GtkWidget *chips;

  mutual_detail_card_add_pair (card, create_owner_field (plan, item, MUTUAL_SIDE_BUYER),
                               create_owner_field (plan, item, MUTUAL_SIDE_SELLER));
  if (roles->len > 0)
    {
      chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_layout_manager (chips, mutual_wrap_layout_new (CHIP_SPACING));
      gtk_widget_add_css_class (chips, "chips");
      for (guint i = 0; i < roles->len; i++)
        {
          GtkWidget *chip = mutual_chip_new ();

          mutual_chip_set_role (MUTUAL_CHIP (chip), g_ptr_array_index (roles, i), MUTUAL_CHIP_ROLE);
          gtk_box_append (GTK_BOX (chips), chip);
        }
      mutual_detail_card_add_line (card, chips);
    }
  finish_card (page, card);
}

/* As text: what leads out of a plan is opened by one checked function only. */
static void
add_links (GtkBox     *page,
           MutualItem *item)
{
  MutualDetailCard *card = add_card (page);

  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_LINKS); i++)
    {
      MutualItem *link = mutual_item_get_child (item, MUTUAL_MEMBER_LINKS, i);
      const char *title = mutual_item_get_text (link, MUTUAL_MEMBER_TITLE);

      mutual_detail_card_add_field (card, *title != '\0' ? title : _("Link"),
                                    mutual_item_get_text (link, MUTUAL_MEMBER_URI));
    }
  finish_card (page, card);
}

static void
add_private_notes (GtkBox     *page,
                   MutualItem *item)
{
  const char *notes = mutual_item_get_text (item, MUTUAL_MEMBER_PRIVATE_NOTES);
  GtkWidget *frame, *heading, *title, *hint, *text;

  if (*notes == '\0')
    return;

  frame = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_add_css_class (frame, "private-notes");
  gtk_box_append (page, frame);

  heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (heading, "heading-line");
  gtk_box_append (GTK_BOX (frame), heading);
  gtk_box_append (GTK_BOX (heading), gtk_image_new_from_icon_name ("mutual-private-symbolic"));
  title = mutual_label_new ("title", 0);
  gtk_label_set_label (GTK_LABEL (title), _("Private notes"));
  gtk_box_append (GTK_BOX (heading), title);
  hint = mutual_label_new_line ("hint");
  gtk_label_set_label (GTK_LABEL (hint), _("never leaves in a buyer copy"));
  gtk_box_append (GTK_BOX (heading), hint);

  text = mutual_label_new_paragraph ("notes");
  gtk_label_set_label (GTK_LABEL (text), notes);
  gtk_box_append (GTK_BOX (frame), text);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (frame), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
}

static void
fill_milestone (GtkBox        *page,
                MutualSession *session,
                MutualItem    *milestone)
{
  MutualDetailCard *card = add_card (page);
  /* Translators: %u is the number of the milestone. */
  g_autofree char *caption = g_strdup_printf (_("Milestone %u"), mutual_item_get_position (milestone) + 1);
  g_autofree char *state = mutual_detail_describe_state (milestone, mutual_session_get_today (session));

  mutual_detail_card_add_title (card, caption, mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));
  mutual_detail_card_add_field (card, _("What the buyer gets"),
                                mutual_item_get_text (milestone, MUTUAL_MEMBER_BUYER_VALUE));
  mutual_detail_card_add_field (card, _("Outcome"), mutual_item_get_text (milestone, MUTUAL_MEMBER_OUTCOME));
  mutual_detail_card_add_field (card, _("Exit evidence"), mutual_item_get_text (milestone, MUTUAL_MEMBER_EVIDENCE));
  mutual_detail_card_add_field (card, _("Status"), state);
  mutual_detail_card_add_field (card, _("Notes"), mutual_item_get_text (milestone, MUTUAL_MEMBER_NOTES));
  add_dates (page, milestone);
  add_team (page, milestone);
  add_links (page, milestone);
  add_private_notes (page, milestone);
}

static void
fill_step (GtkBox        *page,
           MutualSession *session,
           MutualItem    *step)
{
  MutualDetailCard *card = add_card (page);
  MutualItem *milestone = mutual_item_get_parent (step);
  g_autofree char *state = mutual_detail_describe_state (step, mutual_session_get_today (session));
  g_autofree char *caption = NULL;

  /* Translators: %u is the number of the milestone that the step belongs to. */
  caption = g_strdup_printf (_("Step of milestone %u"), mutual_item_get_position (milestone) + 1);
  mutual_detail_card_add_title (card, caption, mutual_item_get_text (step, MUTUAL_MEMBER_TITLE));
  mutual_detail_card_add_field (card, _("Status"), state);
  mutual_detail_card_add_field (card, _("Notes"), mutual_item_get_text (step, MUTUAL_MEMBER_NOTES));
  if (mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
    mutual_detail_card_add_line (
        card, create_line ("mutual-private-symbolic", _("Private: the whole step never leaves in a buyer copy"), NULL));
  add_dates (page, step);
  add_team (page, step);
  add_links (page, step);
  add_private_notes (page, step);
}

static void
fill_event (GtkBox     *page,
            MutualItem *event)
{
  MutualDetailCard *card = add_card (page);
  const GDate *date = mutual_item_get_date (event, MUTUAL_MEMBER_DATE);
  const GDate *end = mutual_item_get_date (event, MUTUAL_MEMBER_END);

  mutual_detail_card_add_title (card, _("Customer event"), mutual_item_get_text (event, MUTUAL_MEMBER_TITLE));
  mutual_detail_card_add_field (card, _("Kind"), mutual_detail_describe_event_kind (event));
  if (date == NULL)
    mutual_detail_card_add_field (card, _("Date"), _("No date yet"));
  else
    mutual_detail_card_add_pair (card, create_date_field (end != NULL ? _("First day") : _("Date"), date),
                                 create_date_field (_("Last day"), end));
  if (mutual_item_get_number (event, MUTUAL_MEMBER_HARD))
    mutual_detail_card_add_line (card, create_line ("mutual-event-symbolic", _("No milestone may cross it"), NULL));
  mutual_detail_card_add_field (card, _("Notes"), mutual_item_get_text (event, MUTUAL_MEMBER_NOTES));
}

static void
add_metrics (GtkBox     *page,
             MutualItem *plan)
{
  MutualDetailCard *card = add_card (page);

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_METRICS); i++)
    {
      MutualItem *metric = mutual_item_get_child (plan, MUTUAL_MEMBER_METRICS, i);
      const char *baseline = mutual_item_get_text (metric, MUTUAL_MEMBER_BASELINE);
      const char *target = mutual_item_get_text (metric, MUTUAL_MEMBER_TARGET);
      const GDate *by = mutual_item_get_date (metric, MUTUAL_MEMBER_BY);
      g_autofree char *date = by != NULL ? mutual_date_format (by, MUTUAL_DATE_FULL) : NULL;
      g_autofree char *goal = NULL;

      if (*target == '\0')
        goal = g_strdup (baseline);
      else if (*baseline == '\0')
        goal = g_strdup (target);
      else
        /* Translators: a number and what it should become: "9 days → 2 days". */
        goal = g_strdup_printf (_("%1$s → %2$s"), baseline, target);
      if (date != NULL && *target != '\0')
        {
          g_autofree char *undated = g_steal_pointer (&goal);

          /* Translators: a goal, and the day by which it should be reached: "9 days → 2 days by Fri 30 Apr 2027". */
          goal = g_strdup_printf (_("%1$s by %2$s"), undated, date);
        }
      mutual_detail_card_add_field (card, mutual_item_get_text (metric, MUTUAL_MEMBER_NAME), goal);
    }
  finish_card (page, card);
}

static void
fill_plan (GtkBox     *page,
           MutualItem *plan)
{
  MutualDetailCard *card = add_card (page);
  MutualItem *owner = mutual_item_resolve (plan, MUTUAL_MEMBER_PRIORITY_OWNER);
  g_autofree char *owner_text = owner != NULL ? mutual_chip_describe (owner) : NULL;

  mutual_detail_card_add_title (card, _("Plan"), mutual_item_get_text (plan, MUTUAL_MEMBER_TITLE));
  mutual_detail_card_add_field (card, _("Value"), mutual_item_get_text (plan, MUTUAL_MEMBER_VALUE_PROPOSITION));
  mutual_detail_card_add_field (card, _("The buyer’s priority"), mutual_item_get_text (plan, MUTUAL_MEMBER_PRIORITY));
  mutual_detail_card_add_field (card, _("Whose priority it is"), owner_text);
  add_metrics (page, plan);

  card = add_card (page);
  mutual_detail_card_add_pair (card,
                               create_date_field (_("Agreed on"), mutual_item_get_date (plan, MUTUAL_MEMBER_AGREED_ON)),
                               create_date_field (_("Next review"),
                                                  mutual_item_get_date (plan, MUTUAL_MEMBER_NEXT_REVIEW)));
  mutual_detail_card_add_field (card, _("Notes"), mutual_item_get_text (plan, MUTUAL_MEMBER_NOTES));
  finish_card (page, card);
  add_private_notes (page, plan);
}

/**
 * mutual_detail_page_fill:
 * @page: where the details go; emptied first
 * @session: the session
 * @item: a milestone, a step, an event or the plan
 */
void
mutual_detail_page_fill (GtkBox        *page,
                         MutualSession *session,
                         MutualItem    *item)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (page) && MUTUAL_IS_SESSION (session) && MUTUAL_IS_ITEM (item));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (page))) != NULL)
    gtk_box_remove (page, child);

  if (MUTUAL_IS_MILESTONE (item))
    fill_milestone (page, session, item);
  else if (MUTUAL_IS_STEP (item))
    fill_step (page, session, item);
  else if (MUTUAL_IS_EVENT (item))
    fill_event (page, item);
  else
    fill_plan (page, item);
}
