/* A line that says how a date is worked out, with a button to change it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-rule-line.h"

#include "details/mutual-detail-card.h"
#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-number-input.h"
#include "inputs/mutual-reference-input.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n.h>

#define POPOVER_WIDTH 320

struct _MutualRuleLine
{
  MutualDetailLine parent_instance;

  GtkWidget *offset; /* once the popover was opened */
};

G_DEFINE_FINAL_TYPE (MutualRuleLine, mutual_rule_line, MUTUAL_TYPE_DETAIL_LINE)

static void
add_target (MutualPicker *picker,
            MutualItem   *item,
            MutualItem   *target,
            MutualItem   *chosen,
            const char   *note)
{
  const char *title = mutual_item_get_text (target, MUTUAL_MEMBER_TITLE);

  if (target != item && *title != '\0')
    mutual_picker_add (picker, mutual_item_get_id (target), title, note, MUTUAL_SIDE_UNSET, target == chosen);
}

/* Milestones and events first, as most follow one of these; then the steps. */
static void
fill_targets (MutualPicker *picker,
              MutualItem   *item,
              MutualItem   *chosen)
{
  MutualItem *plan = mutual_item_get_root (item);

  mutual_picker_add (picker, "", _("Fixed date"), NULL, MUTUAL_SIDE_UNSET, chosen == NULL);
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_target (picker, item, mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i), chosen, number);
    }
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_EVENTS); i++)
    add_target (picker, item, mutual_item_get_child (plan, MUTUAL_MEMBER_EVENTS, i), chosen, _("Customer event"));
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);

      for (guint j = 0; j < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); j++)
        add_target (picker, item, mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j), chosen,
                    mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));
    }
}

static GtkWidget *
mutual_rule_line_create (MutualDetailLine  *line,
                         MutualDetailParts *parts)
{
  MutualRuleLine *self = MUTUAL_RULE_LINE (line);
  GtkWidget *card = mutual_detail_card_new ();
  GtkWidget *follows = mutual_reference_input_new (_("Follows"), _("Change Rule"), _("Milestone, step or event"),
                                                   fill_targets, MUTUAL_MEMBER_TITLE);

  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (follows), _("Nothing: its date is fixed"));
  mutual_input_set_edits (MUTUAL_INPUT (follows), mutual_detail_edits_follows, NULL, NULL);
  mutual_input_set_moves (MUTUAL_INPUT (follows), TRUE);
  mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                               mutual_detail_parts_add_input (parts, follows, MUTUAL_MEMBER_FOLLOWS));
  self->offset = mutual_number_input_new (_("Distance, − for days before"), _("Change Distance"),
                                          -MUTUAL_NUMBER_INPUT_LIMIT, mutual_detail_describe_working_days);
  mutual_input_set_edits (MUTUAL_INPUT (self->offset), mutual_detail_edits_offset, NULL, NULL);
  mutual_input_set_moves (MUTUAL_INPUT (self->offset), TRUE);
  mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                               mutual_detail_parts_add_input (parts, self->offset, MUTUAL_MEMBER_OFFSET));
  gtk_widget_set_size_request (card, POPOVER_WIDTH, -1);

  return card;
}

static void
mutual_rule_line_update (MutualDetailLine *line)
{
  MutualRuleLine *self = MUTUAL_RULE_LINE (line);
  MutualSession *session = mutual_detail_line_get_session (line);
  MutualItem *item = mutual_detail_line_get_item (line);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *rule = NULL;

  MUTUAL_DETAIL_LINE_CLASS (mutual_rule_line_parent_class)->update (line);

  gtk_widget_set_sensitive (mutual_detail_line_get_change (line),
                            session != NULL && !mutual_session_get_read_only (session));
  if (self->offset != NULL)
    gtk_widget_set_visible (self->offset, item != NULL && mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS));
  if (item == NULL)
    return;
  rule = mutual_detail_describe_rule (item, &attributes);
  mutual_detail_line_say (line, "mutual-follows-symbolic", rule, attributes);
}

static void
mutual_rule_line_class_init (MutualRuleLineClass *klass)
{
  MutualDetailLineClass *line_class = MUTUAL_DETAIL_LINE_CLASS (klass);

  line_class->create = mutual_rule_line_create;
  line_class->update = mutual_rule_line_update;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "ruleline");
}

static void
mutual_rule_line_init (MutualRuleLine *self)
{
  mutual_detail_line_name_change (MUTUAL_DETAIL_LINE (self), _("Change How the Date Is Worked Out"));
}

/**
 * mutual_rule_line_new:
 *
 * Returns: (transfer floating): a line that is bound to nothing
 */
GtkWidget *
mutual_rule_line_new (void)
{
  return g_object_new (MUTUAL_TYPE_RULE_LINE, NULL);
}
