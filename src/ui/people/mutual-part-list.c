/* Every milestone and step in which a person or a role has a part, with its date and state.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-part-list.h"

#include "plan/mutual-date.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-status-icon.h"
#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>

struct _MutualPartList
{
  GtkWidget parent_instance;

  MutualSession *session;
  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *empty;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (MutualPartList, mutual_part_list, GTK_TYPE_WIDGET)

/* What a row is about, and its parts. */
#define ID_KEY "mutual-id"

/* Nobody reads on; in a plan of thousands of steps each of them would take time with every change. */
#define N_SHOWN 200

static gboolean
has_part (MutualItem *milestone_or_step,
          MutualItem *person_or_role)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone_or_step);

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);

      if (role == person_or_role || mutual_team_get_person (role) == person_or_role)
        return TRUE;
    }
  return FALSE;
}

/* In the order of the plan; a milestone stands above its steps, too, where only those are theirs. */
static GPtrArray *
list_parts (MutualItem *person_or_role)
{
  MutualItem *plan = mutual_item_get_root (person_or_role);
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);
      guint first = parts->len;

      for (guint j = 0; j < mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS); j++)
        {
          MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, j);

          if (has_part (step, person_or_role))
            g_ptr_array_add (parts, step);
        }
      if (parts->len > first || has_part (milestone, person_or_role))
        g_ptr_array_insert (parts, (int) first, milestone);
    }
  return parts;
}

static char *
describe_date (MutualItem           *item,
               const MutualProgress *progress,
               const GDate          *today)
{
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (progress->state == MUTUAL_STATE_DONE)
    g_ptr_array_add (facts, g_strdup (_("done")));
  else if (mutual_progress_is_dropped (item))
    g_ptr_array_add (facts, g_strdup (_("dropped")));
  else if (progress->state == MUTUAL_STATE_LATE)
    g_ptr_array_add (facts, mutual_phrase_lateness (progress));
  else if (due != NULL)
    g_ptr_array_add (facts, mutual_phrase_distance (due, today));
  if (due != NULL)
    g_ptr_array_insert (facts, 0, mutual_date_format (due, MUTUAL_DATE_WEEKDAY));

  return mutual_phrase_line (facts);
}

static GtkWidget *
create_row (MutualPartList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = mutual_label_new_line ("title");

  gtk_widget_add_css_class (row, "part");
  gtk_box_append (GTK_BOX (box), mutual_status_icon_new ());
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), mutual_label_new ("due", 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
update_row (MutualPartList *self,
            GtkWidget      *row,
            MutualItem     *item)
{
  const GDate *today = mutual_session_get_today (self->session);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *title = gtk_widget_get_next_sibling (icon);
  GtkWidget *due = gtk_widget_get_next_sibling (title);
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
  g_autofree char *numbered = NULL;
  g_autofree char *date = NULL;
  g_autofree char *spoken = NULL;
  g_auto (MutualCondition) condition = { 0 };
  MutualProgress progress;

  mutual_progress_get (item, today, &progress);
  date = describe_date (item, &progress, today);
  if (MUTUAL_IS_MILESTONE (item))
    /* Translators: a milestone: its number and its title. */
    numbered = g_strdup_printf (_("%u. %s"), mutual_item_get_position (item) + 1,
                                mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));
  else
    numbered = g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_TITLE));

  if (MUTUAL_IS_STEP (item))
    gtk_widget_add_css_class (row, "step");
  else
    gtk_widget_remove_css_class (row, "step");
  if (progress.state == MUTUAL_STATE_LATE)
    gtk_widget_add_css_class (row, "late");
  else
    gtk_widget_remove_css_class (row, "late");
  mutual_session_get_condition (self->session, item, &condition);
  mutual_status_icon_set_condition (MUTUAL_STATUS_ICON (icon), &condition);
  gtk_label_set_label (GTK_LABEL (title), numbered);
  mutual_label_set_or_hide (due, date);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (mutual_item_get_id (item)), g_free);

  g_ptr_array_add (phrases, numbered);
  if (date != NULL && *date != '\0')
    g_ptr_array_add (phrases, date);
  spoken = mutual_phrase_list (phrases);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  mutual_tooltip_set (row, numbered);
}

static void
on_row_activated (MutualPartList *self,
                  GtkListBoxRow  *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), ID_KEY));
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (self->session), id);

  if (item == NULL)
    return;
  if (MUTUAL_IS_STEP (item))
    mutual_session_set_expanded (self->session, mutual_item_get_id (mutual_item_get_parent (item)), TRUE);
  mutual_session_set_selected (self->session, id);
  mutual_session_reveal (self->session, id, MUTUAL_MEMBER_ID);
}

static void
mutual_part_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MUTUAL_PART_LIST (object)->session);

  G_OBJECT_CLASS (mutual_part_list_parent_class)->dispose (object);
}

static void
mutual_part_list_class_init (MutualPartListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_part_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "partlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_part_list_init (MutualPartList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->heading = mutual_label_new_line ("section");
  gtk_label_set_label (GTK_LABEL (self->heading), _("Milestones and Steps"));
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "card");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL,
                                  -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->empty = mutual_label_new_paragraph ("dim-label");
  gtk_label_set_label (GTK_LABEL (self->empty),
                       _("No part in the plan yet. Give a milestone or a step one of these roles."));
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));

  self->more = mutual_label_new_paragraph ("dim-label");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

/**
 * mutual_part_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
mutual_part_list_new (void)
{
  return g_object_new (MUTUAL_TYPE_PART_LIST, NULL);
}

/**
 * mutual_part_list_update:
 * @self: a list
 * @session: the session
 * @person_or_role: whose parts it shows
 *
 * Brings the list up to date. Activating a row selects its milestone or step in all panes.
 */
void
mutual_part_list_update (MutualPartList *self,
                         MutualSession  *session,
                         MutualItem     *person_or_role)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *more = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (MUTUAL_IS_PART_LIST (self));

  g_set_object (&self->session, session);
  parts = list_parts (person_or_role);
  if (parts->len > N_SHOWN)
    {
      /* Translators: ends a list that would be too long. */
      more = g_strdup_printf (ngettext ("… and %u more", "… and %u more", parts->len - N_SHOWN),
                              parts->len - N_SHOWN);
      g_ptr_array_set_size (parts, N_SHOWN);
    }
  mutual_label_set_or_hide (self->more, more);
  for (guint i = 0; i < parts->len; i++)
    {
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (create_row (self));
          gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
        }
      update_row (self, GTK_WIDGET (row), g_ptr_array_index (parts, i));
    }
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) parts->len)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_widget_set_visible (self->list, parts->len > 0);
  gtk_widget_set_visible (self->empty, parts->len == 0);
}
