/* The outline's row of a step.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-step-row.h"

#include "outline/mutual-confirmed-icon.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-chip.h"
#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>

struct _MutualStepRow
{
  GtkWidget parent_instance;

  GtkWidget *check;
  GtkWidget *lock;
  GtkWidget *title;
  GtkWidget *owner;
  GtkWidget *confirmed;
  GtkWidget *due;
  gulong toggled;
};

G_DEFINE_FINAL_TYPE (MutualStepRow, mutual_step_row, GTK_TYPE_WIDGET)

/* The check shows what the plan says; the plan changes by the action. */
static void
on_toggled (MutualStepRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "row.toggle-done", NULL);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* "Wed 25 Nov · in 2 days", or only the date once it is done. */
static char *
describe_due (MutualItem            *step,
              const MutualCondition *condition,
              const GDate           *today)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const GDate *due = mutual_progress_get_end (step);
  char *alarm;

  if (condition->kind == MUTUAL_CONDITION_DONE)
    return due != NULL ? mutual_date_format (due, MUTUAL_DATE_WEEKDAY) : g_strdup (_("done"));
  if (due == NULL)
    return NULL;
  g_ptr_array_add (facts, mutual_date_format (due, MUTUAL_DATE_WEEKDAY));
  alarm = mutual_condition_dup_alarm (condition);
  if (alarm != NULL)
    g_ptr_array_add (facts, alarm);
  else if (condition->kind == MUTUAL_CONDITION_WAITING)
    /* Translators: of a step: somebody has to do something first. */
    g_ptr_array_add (facts, g_strdup (_("waiting")));
  else if (condition->kind != MUTUAL_CONDITION_DROPPED)
    g_ptr_array_add (facts, mutual_phrase_distance (due, today));

  return mutual_phrase_line (facts);
}

static char *
describe (MutualItem            *step,
          MutualItem            *owner,
          const MutualCondition *condition,
          const char            *due)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  const char *title = mutual_item_get_text (step, MUTUAL_MEMBER_TITLE);
  char *confirmed;

  /* Translators: for screen readers; %s is the title of a step. */
  g_ptr_array_add (phrases, g_strdup_printf (_("Step: %s"), title));
  if (mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE))
    g_ptr_array_add (phrases, g_strdup (_("private")));
  if (condition->kind == MUTUAL_CONDITION_DONE)
    g_ptr_array_add (phrases, g_strdup (_("done")));
  else if (condition->kind == MUTUAL_CONDITION_DROPPED)
    /* Translators: of a step that will not be done. */
    g_ptr_array_add (phrases, g_strdup (_("dropped")));
  if (due != NULL && g_strcmp0 (due, _("done")) != 0)
    g_ptr_array_add (phrases, g_strdup (due));
  if (owner != NULL)
    g_ptr_array_add (phrases, mutual_chip_describe (owner));
  confirmed = mutual_confirmed_icon_describe (step);
  if (confirmed != NULL)
    g_ptr_array_add (phrases, confirmed);

  return mutual_phrase_list (phrases);
}

static void
mutual_step_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_step_row_parent_class)->dispose (object);
}

static void
mutual_step_row_class_init (MutualStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_step_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "steprow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_step_row_init (MutualStepRow *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  /* The row is the one stop of the keyboard; it has the space bar for this. */
  gtk_widget_set_can_focus (self->check, FALSE);
  self->toggled = g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));

  self->lock = gtk_image_new_from_icon_name ("mutual-private-symbolic");
  gtk_widget_set_tooltip_text (self->lock, _("Private: never leaves in a buyer copy"));
  gtk_widget_set_parent (self->lock, GTK_WIDGET (self));

  self->title = mutual_row_text_new ("title", 0);
  mutual_row_text_set_placeholder (MUTUAL_ROW_TEXT (self->title), _("Untitled step"));
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->owner = mutual_chip_new ();
  gtk_widget_set_parent (self->owner, GTK_WIDGET (self));

  self->confirmed = mutual_confirmed_icon_new ();
  gtk_widget_set_parent (self->confirmed, GTK_WIDGET (self));

  self->due = mutual_row_text_new ("due", 1);
  gtk_widget_add_css_class (self->due, "numeric");
  gtk_widget_set_parent (self->due, GTK_WIDGET (self));
}

/**
 * mutual_step_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mutual_step_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_STEP_ROW, NULL);
}

/**
 * mutual_step_row_update:
 * @self: a row
 * @session: the session
 * @step: the step that it shows from now on
 * @condition: how it stands
 * @narrow: whether the screen is small
 *
 * Brings the row up to date.
 *
 * Returns: (transfer full): the row in words, for those who listen to it
 */
char *
mutual_step_row_update (MutualStepRow         *self,
                        MutualSession         *session,
                        MutualItem            *step,
                        const MutualCondition *condition,
                        gboolean               narrow)
{
  const GDate *today = mutual_session_get_today (session);
  MutualItem *owner = mutual_item_resolve (step, MUTUAL_MEMBER_OWNER);
  g_autofree char *due = NULL;
  g_autofree char *sentence = NULL;
  gboolean done = condition->kind == MUTUAL_CONDITION_DONE;

  g_return_val_if_fail (MUTUAL_IS_STEP_ROW (self), NULL);

  due = describe_due (step, condition, today);
  sentence = mutual_condition_dup_sentence (condition);

  g_signal_handler_block (self->check, self->toggled);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), done);
  g_signal_handler_unblock (self->check, self->toggled);
  gtk_widget_set_sensitive (self->check, !mutual_session_get_read_only (session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mutual_item_get_text (step, MUTUAL_MEMBER_TITLE), -1);
  gtk_widget_set_visible (self->lock, mutual_item_get_number (step, MUTUAL_MEMBER_PRIVATE));
  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->title), mutual_item_get_text (step, MUTUAL_MEMBER_TITLE));
  gtk_widget_set_visible (self->owner, owner != NULL);
  if (owner != NULL)
    mutual_chip_set_role (MUTUAL_CHIP (self->owner), owner, narrow ? MUTUAL_CHIP_INITIALS : MUTUAL_CHIP_PERSON);
  mutual_confirmed_icon_update (self->confirmed, step);
  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->due), due);
  mutual_tooltip_set (self->due, sentence);
  mutual_tooltip_set (self->check, sentence);
  gtk_widget_set_visible (self->due, !narrow);
  set_css_class (GTK_WIDGET (self), "done", done);
  set_css_class (GTK_WIDGET (self), "late", condition->kind >= MUTUAL_CONDITION_LATE);
  set_css_class (GTK_WIDGET (self), "at-risk", condition->kind == MUTUAL_CONDITION_AT_RISK);
  set_css_class (GTK_WIDGET (self), "dropped", condition->kind == MUTUAL_CONDITION_DROPPED);
  set_css_class (GTK_WIDGET (self), "narrow", narrow);

  return describe (step, owner, condition, due);
}

/**
 * mutual_step_row_get_text:
 * @self: a row
 * @member: a member of the step
 *
 * Returns: (transfer none) (nullable): where that member shows and can be written, if it does
 */
MutualRowText *
mutual_step_row_get_text (MutualStepRow *self,
                          MutualMember   member)
{
  g_return_val_if_fail (MUTUAL_IS_STEP_ROW (self), NULL);

  if (member == MUTUAL_MEMBER_TITLE)
    return MUTUAL_ROW_TEXT (self->title);
  return member == MUTUAL_MEMBER_DUE && gtk_widget_get_visible (self->due) ? MUTUAL_ROW_TEXT (self->due) : NULL;
}
