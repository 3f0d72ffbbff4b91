/* A line that says how a date is worked out, with a button to change it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-rule-line.h"

#include "details/mutual-detail-card.h"
#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-parts.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-number-input.h"
#include "inputs/mutual-reference-input.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-following.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

#define POPOVER_WIDTH 320

struct _MutualRuleLine
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  MutualDetailParts *parts; /* what is in the popover, once it was opened */

  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *button;
  GtkWidget *offset;
};

G_DEFINE_FINAL_TYPE (MutualRuleLine, mutual_rule_line, GTK_TYPE_WIDGET)

static MutualItem *
get_item (MutualRuleLine *self)
{
  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

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

static void
update_popover (MutualRuleLine *self)
{
  MutualItem *item = get_item (self);
  const char *ids[] = { self->id, NULL };

  mutual_detail_parts_bind (self->parts, self->session, ids);
  gtk_widget_set_visible (self->offset, item != NULL && mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS));
}

static void
create_popover (MutualRuleLine *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *card = mutual_detail_card_new ();
  GtkWidget *follows = mutual_reference_input_new (_("Follows"), _("Change Rule"), _("Milestone, step or event"),
                                                   fill_targets, MUTUAL_MEMBER_TITLE);

  self->parts = mutual_detail_parts_new ();
  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (follows), _("Nothing: its date is fixed"));
  mutual_input_set_edits (MUTUAL_INPUT (follows), mutual_detail_edits_follows, NULL, NULL);
  mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                               mutual_detail_parts_add_input (self->parts, follows, MUTUAL_MEMBER_FOLLOWS));
  self->offset = mutual_number_input_new (_("Distance, − for days before"), _("Change Distance"),
                                          -MUTUAL_NUMBER_INPUT_LIMIT, mutual_detail_describe_working_days);
  mutual_input_set_edits (MUTUAL_INPUT (self->offset), mutual_detail_edits_offset, NULL, NULL);
  mutual_detail_card_add_line (MUTUAL_DETAIL_CARD (card),
                               mutual_detail_parts_add_input (self->parts, self->offset, MUTUAL_MEMBER_OFFSET));
  gtk_widget_set_size_request (card, POPOVER_WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), card);
  gtk_widget_add_css_class (popover, "rule");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
}

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualRuleLine *self = user_data;

  if (self->parts == NULL)
    create_popover (self);
  update_popover (self);
}

static gboolean
mutual_rule_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUTUAL_RULE_LINE (widget)->button);
}

static void
mutual_rule_line_dispose (GObject *object)
{
  MutualRuleLine *self = MUTUAL_RULE_LINE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->parts, mutual_detail_parts_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_rule_line_parent_class)->dispose (object);
}

static void
mutual_rule_line_finalize (GObject *object)
{
  g_free (MUTUAL_RULE_LINE (object)->id);

  G_OBJECT_CLASS (mutual_rule_line_parent_class)->finalize (object);
}

static void
mutual_rule_line_class_init (MutualRuleLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_rule_line_dispose;
  object_class->finalize = mutual_rule_line_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_rule_line_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ruleline");
}

static void
mutual_rule_line_init (MutualRuleLine *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "line");
  self->icon = gtk_image_new_from_icon_name ("mutual-follows-symbolic");
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->text = mutual_label_new_paragraph (NULL);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), gtk_label_new (_("Change…")));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "change");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _("Change How the Date Is Worked Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Change How the Date Is Worked Out"), -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
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

/**
 * mutual_rule_line_bind:
 * @part: a line
 * @session: (nullable): the session
 * @ids: the id of a milestone or step
 * @member: what it follows
 */
void
mutual_rule_line_bind (GtkWidget         *part,
                       MutualSession     *session,
                       const char *const *ids,
                       MutualMember       member)
{
  MutualRuleLine *self = MUTUAL_RULE_LINE (part);

  g_set_object (&self->session, session);
  if (g_strcmp0 (self->id, ids[0]) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (ids[0]);
    }
  gtk_widget_set_sensitive (self->button, session != NULL && !mutual_session_get_read_only (session));
  mutual_rule_line_update (part);
}

/**
 * mutual_rule_line_update:
 * @part: a line
 *
 * Shows what the plan says now.
 */
void
mutual_rule_line_update (GtkWidget *part)
{
  MutualRuleLine *self = MUTUAL_RULE_LINE (part);
  MutualItem *item = get_item (self);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *rule = NULL;

  if (item != NULL)
    {
      rule = mutual_detail_describe_rule (item, &attributes);
      gtk_label_set_attributes (GTK_LABEL (self->text), attributes);
      if (g_strcmp0 (rule, gtk_label_get_label (GTK_LABEL (self->text))) != 0)
        gtk_label_set_label (GTK_LABEL (self->text), rule);
    }
  if (self->parts != NULL)
    update_popover (self);
}
