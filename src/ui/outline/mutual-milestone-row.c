/* The outline's row of a milestone.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-milestone-row.h"

#include "outline/mutual-column-layout.h"
#include "outline/mutual-confirmed-icon.h"
#include "outline/mutual-row-arrow.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-progress.h"
#include "widgets/mutual-chip-line.h"
#include "widgets/mutual-label.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-progress-ring.h"
#include "widgets/mutual-status-icon.h"

#include <glib/gi18n.h>

/* Wide: arrow, number, icon, [title, late | value], chips, ring, due. Narrow: icon, [number, title | facts, late],
 * arrow. */
struct _MutualMilestoneRow
{
  GtkWidget parent_instance;

  gboolean narrow;

  GtkWidget *arrow;
  GtkWidget *number;
  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *title_line;
  GtkWidget *title;
  GtkWidget *late;
  GtkWidget *value_line;
  GtkWidget *value;
  GtkWidget *chips;
  GtkWidget *progress;
  GtkWidget *ring;
  GtkWidget *steps;
  GtkWidget *add_step; /* where there are none yet */
  GtkWidget *due;
  GtkWidget *date;
  GtkWidget *distance_line;
  GtkWidget *confirmed;
  GtkWidget *distance;
};

G_DEFINE_FINAL_TYPE (MutualMilestoneRow, mutual_milestone_row, GTK_TYPE_WIDGET)

static GtkWidget *
add_column (MutualMilestoneRow *self,
            GtkWidget          *column,
            const char         *css_class)
{
  gtk_widget_add_css_class (column, css_class);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
  return column;
}

static void
move_label (GtkWidget *label,
            GtkWidget *box,
            gboolean   first)
{
  g_object_ref (label);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (label)), label);
  if (first)
    gtk_box_prepend (GTK_BOX (box), label);
  else
    gtk_box_append (GTK_BOX (box), label);
  g_object_unref (label);
}

static void
set_narrow (MutualMilestoneRow *self,
            gboolean            narrow)
{
  GtkWidget *columns[] = { self->chips, self->progress, self->due };

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_widget_set_visible (columns[i], !narrow);
  move_label (self->late, narrow ? self->value_line : self->title_line, FALSE);
  g_object_ref (self->number);
  if (narrow)
    {
      gtk_widget_unparent (self->number);
      gtk_box_prepend (GTK_BOX (self->title_line), self->number);
      gtk_widget_insert_before (self->arrow, GTK_WIDGET (self), NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
    }
  else
    {
      gtk_box_remove (GTK_BOX (self->title_line), self->number);
      gtk_widget_insert_before (self->number, GTK_WIDGET (self), self->icon);
      gtk_widget_insert_after (self->arrow, GTK_WIDGET (self), NULL);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
    }
  g_object_unref (self->number);
}

static void
set_at_risk (GtkWidget *label,
             gboolean   at_risk)
{
  if (at_risk)
    gtk_widget_add_css_class (label, "at-risk");
  else
    gtk_widget_remove_css_class (label, "at-risk");
}

static void
update_dates (MutualMilestoneRow   *self,
              const GDate          *date,
              const MutualProgress *progress,
              const GDate          *today)
{
  g_autofree char *text = date != NULL ? mutual_date_format (date, MUTUAL_DATE_WEEKDAY) : NULL;
  g_autofree char *distance = NULL;

  if (progress->state == MUTUAL_STATE_DONE)
    /* Translators: what a milestone or step is. */
    distance = g_strdup (_("done"));
  else if (date != NULL)
    distance = mutual_phrase_distance (date, today);
  else
    distance = g_strdup (_("no date yet"));
  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->date), text);
  mutual_label_set_or_hide (self->distance, distance);
}

/* "3 Dec · in 10 days · 3/5" */
static void
update_facts (MutualMilestoneRow   *self,
              const GDate          *date,
              const MutualProgress *progress,
              const GDate          *today)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  if (date != NULL)
    g_ptr_array_add (facts, mutual_date_format (date, MUTUAL_DATE_SHORT));
  else
    g_ptr_array_add (facts, g_strdup (_("no date yet")));
  if (progress->state == MUTUAL_STATE_DONE)
    {
      g_ptr_array_add (facts, g_strdup (_("done")));
    }
  else
    {
      if (date != NULL)
        g_ptr_array_add (facts, mutual_phrase_distance (date, today));
      if (progress->n_steps > 0)
        /* Translators: so many steps are done, of so many. */
        g_ptr_array_add (facts, g_strdup_printf (_("%u/%u"), progress->n_done, progress->n_steps));
    }
  line = mutual_phrase_line (facts);
  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->value), line);
}

static char *
describe (MutualItem           *milestone,
          guint                 number,
          const GDate          *date,
          const MutualProgress *progress,
          const char           *late)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *steps = mutual_phrase_steps_done (progress);
  char *confirmed = mutual_confirmed_icon_describe (milestone);

  /* Translators: for screen readers; %u is the number of the milestone. */
  g_ptr_array_add (phrases, g_strdup_printf (_("Milestone %u"), number));
  g_ptr_array_add (phrases, g_strdup (mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE)));
  if (late != NULL)
    g_ptr_array_add (phrases, g_strdup (late));
  if (date != NULL)
    {
      g_autofree char *text = mutual_date_format (date, MUTUAL_DATE_WEEKDAY);

      if (progress->state == MUTUAL_STATE_DONE)
        /* Translators: for screen readers; %s is a date. */
        g_ptr_array_add (phrases, g_strdup_printf (_("done %s"), text));
      else
        /* Translators: for screen readers; %s is a date. */
        g_ptr_array_add (phrases, g_strdup_printf (_("due %s"), text));
    }
  else if (progress->state == MUTUAL_STATE_DONE)
    {
      g_ptr_array_add (phrases, g_strdup (_("done")));
    }
  if (steps != NULL)
    g_ptr_array_add (phrases, g_steal_pointer (&steps));
  if (confirmed != NULL)
    g_ptr_array_add (phrases, confirmed);

  return mutual_phrase_list (phrases);
}

static void
mutual_milestone_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_milestone_row_parent_class)->dispose (object);
}

static void
mutual_milestone_row_class_init (MutualMilestoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_milestone_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, MUTUAL_TYPE_COLUMN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "milestonerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_milestone_row_init (MutualMilestoneRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->arrow = add_column (self, mutual_row_arrow_new (), "arrow");
  self->number = add_column (self, mutual_label_new ("numeric", 0.5f), "number");
  self->icon = add_column (self, mutual_status_icon_new (), "status");

  self->text = add_column (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "text");
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  self->title_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->text), self->title_line);
  self->title = mutual_row_text_new ("title", 0);
  mutual_row_text_set_placeholder (MUTUAL_ROW_TEXT (self->title), _("Untitled milestone"));
  gtk_box_append (GTK_BOX (self->title_line), self->title);
  self->late = mutual_label_new ("late", 0.5f);
  gtk_widget_set_valign (self->late, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->title_line), self->late);
  self->value_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->value_line, "values");
  gtk_box_append (GTK_BOX (self->text), self->value_line);
  self->value = mutual_row_text_new ("value", 0);
  mutual_row_text_set_hides_empty (MUTUAL_ROW_TEXT (self->value), TRUE);
  gtk_box_append (GTK_BOX (self->value_line), self->value);

  self->chips = add_column (self, mutual_chip_line_new (), "chips");
  mutual_column_layout_set_columns (MUTUAL_COLUMN_LAYOUT (layout), self->text, self->chips);

  self->progress = add_column (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "progress");
  self->ring = mutual_progress_ring_new ();
  gtk_box_append (GTK_BOX (self->progress), self->ring);
  self->steps = mutual_label_new ("numeric", 0);
  gtk_box_append (GTK_BOX (self->progress), self->steps);
  self->add_step = gtk_button_new_with_label (_("Add Step"));
  gtk_button_set_has_frame (GTK_BUTTON (self->add_step), FALSE);
  gtk_widget_set_valign (self->add_step, GTK_ALIGN_CENTER);
  /* The row is the one stop of the keyboard; it has Ctrl+Return for this. */
  gtk_widget_set_can_focus (self->add_step, FALSE);
  gtk_widget_add_css_class (self->add_step, "add-step");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_step), "row.add-step");
  gtk_box_append (GTK_BOX (self->progress), self->add_step);

  self->due = add_column (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "due");
  gtk_widget_set_valign (self->due, GTK_ALIGN_CENTER);
  self->date = mutual_row_text_new ("date", 1);
  mutual_row_text_set_hides_empty (MUTUAL_ROW_TEXT (self->date), TRUE);
  gtk_box_append (GTK_BOX (self->due), self->date);
  self->distance_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_halign (self->distance_line, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->distance_line, "distance-line");
  gtk_box_append (GTK_BOX (self->due), self->distance_line);
  self->confirmed = mutual_confirmed_icon_new ();
  gtk_box_append (GTK_BOX (self->distance_line), self->confirmed);
  self->distance = mutual_label_new ("distance", 1);
  gtk_box_append (GTK_BOX (self->distance_line), self->distance);
}

/**
 * mutual_milestone_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mutual_milestone_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_MILESTONE_ROW, NULL);
}

/**
 * mutual_milestone_row_update:
 * @self: a row
 * @session: the session
 * @milestone: the milestone that it shows from now on
 * @condition: how it stands
 * @narrow: whether the screen is small
 *
 * Brings the row up to date.
 *
 * Returns: (transfer full): the row in words, for those who listen to it
 */
char *
mutual_milestone_row_update (MutualMilestoneRow    *self,
                             MutualSession         *session,
                             MutualItem            *milestone,
                             const MutualCondition *condition,
                             gboolean               narrow)
{
  const GDate *today = mutual_session_get_today (session);
  const MutualProgress *progress = &condition->progress;
  g_autofree char *late = NULL;
  g_autofree char *number_text = NULL;
  guint number = mutual_item_get_position (milestone) + 1;
  const GDate *date;

  g_return_val_if_fail (MUTUAL_IS_MILESTONE_ROW (self), NULL);

  set_narrow (self, narrow);
  date = mutual_progress_get_end (milestone);
  late = mutual_condition_dup_alarm (condition);
  number_text = g_strdup_printf ("%u", number);

  mutual_row_arrow_update (MUTUAL_ROW_ARROW (self->arrow), progress->n_steps > 0,
                           mutual_session_is_expanded (session, mutual_item_get_id (milestone)));
  gtk_label_set_label (GTK_LABEL (self->number), number_text);
  mutual_status_icon_set_condition (MUTUAL_STATUS_ICON (self->icon), condition);
  set_at_risk (self->late, condition->kind == MUTUAL_CONDITION_AT_RISK);
  mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->title), mutual_item_get_text (milestone, MUTUAL_MEMBER_TITLE));
  mutual_confirmed_icon_update (self->confirmed, milestone);
  if (narrow)
    {
      g_autofree char *dotted = late != NULL ? g_strconcat (" · ", late, NULL) : NULL;

      update_facts (self, date, progress, today);
      mutual_label_set_or_hide (self->late, dotted);
    }
  else
    {
      g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone);
      g_autofree char *steps = g_strdup_printf (_("%u/%u"), progress->n_done, progress->n_steps);

      mutual_row_text_set_text (MUTUAL_ROW_TEXT (self->value),
                                mutual_item_get_text (milestone, MUTUAL_MEMBER_BUYER_VALUE));
      mutual_label_set_or_hide (self->late, late);
      mutual_chip_line_set_roles (MUTUAL_CHIP_LINE (self->chips), roles);
      mutual_progress_ring_set (MUTUAL_PROGRESS_RING (self->ring), progress->n_done, progress->n_steps);
      mutual_label_set_or_hide (self->steps, progress->n_steps > 0 ? steps : NULL);
      gtk_widget_set_visible (self->ring, progress->n_steps > 0);
      gtk_widget_set_visible (self->add_step, !mutual_session_get_read_only (session) &&
                                                  mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS) == 0);
      update_dates (self, date, progress, today);
    }

  return describe (milestone, number, date, progress, late);
}

/**
 * mutual_milestone_row_get_text:
 * @self: a row
 * @member: a member of the milestone
 *
 * Returns: (transfer none) (nullable): where that member shows and can be written, if it does
 */
MutualRowText *
mutual_milestone_row_get_text (MutualMilestoneRow *self,
                               MutualMember        member)
{
  g_return_val_if_fail (MUTUAL_IS_MILESTONE_ROW (self), NULL);

  if (member == MUTUAL_MEMBER_TITLE)
    return MUTUAL_ROW_TEXT (self->title);
  if (self->narrow)
    return NULL;
  return member == MUTUAL_MEMBER_BUYER_VALUE ? MUTUAL_ROW_TEXT (self->value)
         : member == MUTUAL_MEMBER_DUE       ? MUTUAL_ROW_TEXT (self->date)
                                             : NULL;
}
