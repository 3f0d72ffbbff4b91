/* A plan in a list of plans: its ring, its companies, what is next and how it stands.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-plan-row.h"

#include "plan/mutual-enums.h"
#include "plan/mutual-search.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-progress-ring.h"
#include "widgets/mutual-side-mark.h"

#include <glib/gi18n.h>

/* What is wrong with a file; the tooltip says all of it. */
#define PROBLEM_LINES 2

struct _MutualPlanRow
{
  GtkListBoxRow parent_instance;

  GFile *file;
  char *haystack;
  gboolean read;
  gboolean narrow;
  gboolean problem;

  GtkWidget *ring;
  GtkWidget *title;
  GtkWidget *narrow_pill;
  GtkWidget *companies;
  GtkWidget *seller_mark;
  GtkWidget *seller;
  GtkWidget *swap;
  GtkWidget *buyer_mark;
  GtkWidget *buyer;
  GtkWidget *next;
  GtkWidget *date;
  GtkWidget *what;
  GtkWidget *last_line;
  GtkWidget *next_line; /* date and what, where there is no room for two columns; or what is wrong */
  GtkWidget *progress;
  GtkWidget *narrow_progress;
  GtkWidget *end;
  GtkWidget *pill;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (MutualPlanRow, mutual_plan_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const pills[] = {
  [MUTUAL_STANDING_FINISHED] = "finished",
  [MUTUAL_STANDING_LATE] = "late",
  [MUTUAL_STANDING_AT_RISK] = "advice",
  [MUTUAL_STANDING_UNDATED] = "finished",
  [MUTUAL_STANDING_WAITING] = "advice",
  [MUTUAL_STANDING_NAMES_NEEDED] = "advice",
  [MUTUAL_STANDING_ON_TRACK] = "on-track",
};

static void
update_layout (MutualPlanRow *self)
{
  gboolean shown = self->read && !self->problem;

  gtk_widget_set_visible (self->next, !self->narrow && !self->problem);
  gtk_widget_set_visible (self->progress, !self->narrow && !self->problem);
  gtk_widget_set_visible (self->end, !self->narrow && shown);
  gtk_widget_set_visible (self->narrow_pill, self->narrow && shown);
  gtk_widget_set_visible (self->last_line, self->problem || (self->narrow && shown));
  gtk_widget_set_visible (self->narrow_progress, self->narrow && shown);
  gtk_widget_set_visible (self->remove, self->problem);
}

static void
set_standing (GtkWidget          *pill,
              const MutualGlance *glance)
{
  for (guint i = 0; i < G_N_ELEMENTS (pills); i++)
    gtk_widget_remove_css_class (pill, pills[i]);
  gtk_widget_add_css_class (pill, pills[glance->outlook.standing]);
  gtk_label_set_label (GTK_LABEL (pill), glance->standing);
  gtk_widget_set_tooltip_text (pill, glance->reason);
}

static void
set_companies (MutualPlanRow *self,
               const char    *seller,
               const char    *buyer)
{
  gtk_label_set_label (GTK_LABEL (self->seller), seller);
  gtk_label_set_label (GTK_LABEL (self->buyer), buyer);
  gtk_widget_set_visible (self->seller, *seller != '\0');
  gtk_widget_set_visible (self->seller_mark, *seller != '\0');
  gtk_widget_set_visible (self->buyer, *buyer != '\0');
  gtk_widget_set_visible (self->buyer_mark, *buyer != '\0');
  gtk_widget_set_visible (self->swap, *seller != '\0' && *buyer != '\0');
  gtk_widget_set_visible (self->companies, *seller != '\0' || *buyer != '\0');
}

static void
fill (MutualPlanRow      *self,
      const MutualGlance *glance)
{
  const char *progress = glance->progress != NULL ? glance->progress : "";
  g_autofree char *line = NULL;

  mutual_progress_ring_set (MUTUAL_PROGRESS_RING (self->ring), glance->outlook.n_done, glance->outlook.n_milestones);
  set_companies (self, glance->seller, glance->buyer);
  mutual_label_set_or_hide (self->date, glance->date);
  mutual_label_set_or_hide (self->what, glance->what);
  if (glance->date != NULL && glance->what != NULL)
    /* Translators: the next date of a plan, and what that is: "Wed 25 Nov · Board meeting". */
    line = g_strdup_printf (C_ ("plan", "%s · %s"), glance->date, glance->what);
  gtk_label_set_label (GTK_LABEL (self->next_line), line != NULL ? line : "");
  gtk_label_set_label (GTK_LABEL (self->progress), progress);
  gtk_label_set_label (GTK_LABEL (self->narrow_progress), progress);
  set_standing (self->pill, glance);
  set_standing (self->narrow_pill, glance);
}

static void
describe (MutualPlanRow      *self,
          const MutualGlance *glance)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  g_ptr_array_add (phrases, g_strdup (glance->title));
  if (glance->problem != NULL)
    g_ptr_array_add (phrases, g_strdup (glance->problem));
  else
    {
      if (*glance->seller != '\0')
        /* Translators: for screen readers; %s is a company. */
        g_ptr_array_add (phrases, g_strdup_printf (_("seller %s"), glance->seller));
      if (*glance->buyer != '\0')
        /* Translators: for screen readers; %s is a company. */
        g_ptr_array_add (phrases, g_strdup_printf (_("buyer %s"), glance->buyer));
      g_ptr_array_add (phrases, g_strdup (glance->standing));
      if (glance->date != NULL)
        g_ptr_array_add (phrases, g_strdup (glance->date));
      if (glance->what != NULL)
        g_ptr_array_add (phrases, g_strdup (glance->what));
      if (glance->outlook.n_milestones > 0)
        g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u of %u milestone done", "%u of %u milestones done",
                                                             glance->outlook.n_milestones),
                                                   glance->outlook.n_done, glance->outlook.n_milestones));
    }
  text = mutual_phrase_list (phrases);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (glance->reason != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, glance->reason, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
mutual_plan_row_finalize (GObject *object)
{
  MutualPlanRow *self = MUTUAL_PLAN_ROW (object);

  g_object_unref (self->file);
  g_free (self->haystack);

  G_OBJECT_CLASS (mutual_plan_row_parent_class)->finalize (object);
}

static void
mutual_plan_row_class_init (MutualPlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_plan_row_finalize;
}

static GtkWidget *
create_companies (MutualPlanRow *self)
{
  self->companies = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->seller_mark = mutual_side_mark_new ();
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (self->seller_mark), MUTUAL_SIDE_SELLER);
  self->seller = mutual_label_new_line (NULL);
  self->swap = gtk_image_new_from_icon_name ("mutual-swap-symbolic");
  self->buyer_mark = mutual_side_mark_new ();
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (self->buyer_mark), MUTUAL_SIDE_BUYER);
  self->buyer = mutual_label_new_line (NULL);

  gtk_widget_add_css_class (self->companies, "companies");
  gtk_box_append (GTK_BOX (self->companies), self->seller_mark);
  gtk_box_append (GTK_BOX (self->companies), self->seller);
  gtk_box_append (GTK_BOX (self->companies), self->swap);
  gtk_box_append (GTK_BOX (self->companies), self->buyer_mark);
  gtk_box_append (GTK_BOX (self->companies), self->buyer);

  return self->companies;
}

static void
mutual_plan_row_init (MutualPlanRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "plan");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);

  self->ring = mutual_progress_ring_new ();
  gtk_box_append (GTK_BOX (content), self->ring);

  gtk_widget_set_hexpand (columns, TRUE);
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_widget_add_css_class (columns, "columns");
  gtk_box_append (GTK_BOX (content), columns);

  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (first_line, "line");
  self->title = mutual_label_new_line ("title");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (first_line), self->title);
  self->narrow_pill = mutual_label_new ("pill", 0.5f);
  gtk_widget_set_valign (self->narrow_pill, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (first_line), self->narrow_pill);
  gtk_box_append (GTK_BOX (text), first_line);
  gtk_box_append (GTK_BOX (text), create_companies (self));

  self->last_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->last_line, "line");
  self->next_line = mutual_label_new_line ("caption-line");
  gtk_widget_set_hexpand (self->next_line, TRUE);
  gtk_box_append (GTK_BOX (self->last_line), self->next_line);
  self->narrow_progress = mutual_label_new ("progress", 1);
  gtk_widget_add_css_class (self->narrow_progress, "numeric");
  gtk_box_append (GTK_BOX (self->last_line), self->narrow_progress);
  gtk_box_append (GTK_BOX (text), self->last_line);
  gtk_box_append (GTK_BOX (columns), text);

  self->next = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->next, GTK_ALIGN_CENTER);
  self->date = mutual_label_new_line ("date");
  gtk_box_append (GTK_BOX (self->next), self->date);
  self->what = mutual_label_new_line ("caption-line");
  gtk_box_append (GTK_BOX (self->next), self->what);
  gtk_box_append (GTK_BOX (columns), self->next);

  self->progress = mutual_label_new ("progress", 0);
  gtk_widget_add_css_class (self->progress, "numeric");
  gtk_box_append (GTK_BOX (content), self->progress);

  self->end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->end, GTK_ALIGN_CENTER);
  self->pill = mutual_label_new ("pill", 0.5f);
  gtk_widget_set_halign (self->pill, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->end), self->pill);
  gtk_box_append (GTK_BOX (content), self->end);

  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_add_css_class (self->remove, "circular");
  gtk_widget_set_tooltip_text (self->remove, _("Remove from the List"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove from the List"), -1);
  gtk_box_append (GTK_BOX (content), self->remove);

  set_companies (self, "", "");
  update_layout (self);
}

/**
 * mutual_plan_row_new:
 * @file: the file of the plan
 * @title: what to show until it is read
 *
 * Returns: (transfer floating): a row that waits for mutual_plan_row_set_glance()
 */
GtkWidget *
mutual_plan_row_new (GFile      *file,
                     const char *title)
{
  g_autofree char *uri = NULL;
  MutualPlanRow *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  uri = g_file_get_uri (file);

  self = g_object_new (MUTUAL_TYPE_PLAN_ROW, NULL);
  self->file = g_object_ref (file);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "plans.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", uri);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  self->haystack = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * mutual_plan_row_get_file:
 * @self: a row
 *
 * Returns: (transfer none): the file of its plan
 */
GFile *
mutual_plan_row_get_file (MutualPlanRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN_ROW (self), NULL);

  return self->file;
}

/**
 * mutual_plan_row_set_glance:
 * @self: a row
 * @glance: what was read
 *
 * Shows it. A plan that could not be read is dim and says why.
 */
void
mutual_plan_row_set_glance (MutualPlanRow      *self,
                            const MutualGlance *glance)
{
  g_autofree char *haystack = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (MUTUAL_IS_PLAN_ROW (self));
  g_return_if_fail (glance != NULL);

  self->read = TRUE;
  self->problem = glance->problem != NULL;
  path = g_file_get_parse_name (self->file);
  gtk_label_set_label (GTK_LABEL (self->title), glance->title);
  if (self->problem)
    {
      g_autofree char *tooltip = g_strdup_printf ("%s\n%s", path, glance->problem);

      gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
      gtk_label_set_label (GTK_LABEL (self->next_line), glance->problem);
      gtk_label_set_single_line_mode (GTK_LABEL (self->next_line), FALSE);
      gtk_label_set_wrap (GTK_LABEL (self->next_line), TRUE);
      gtk_label_set_lines (GTK_LABEL (self->next_line), PROBLEM_LINES);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
    }
  else
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), path);
      fill (self, glance);
    }

  haystack = g_strjoin ("\n", glance->title, glance->seller != NULL ? glance->seller : "",
                        glance->buyer != NULL ? glance->buyer : "", glance->what != NULL ? glance->what : "",
                        glance->standing, NULL);
  g_free (self->haystack);
  self->haystack = g_steal_pointer (&haystack);
  describe (self, glance);
  update_layout (self);
}

/**
 * mutual_plan_row_is_read:
 * @self: a row
 *
 * Returns: whether it shows what is in the file
 */
gboolean
mutual_plan_row_is_read (MutualPlanRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN_ROW (self), FALSE);

  return self->read;
}

/**
 * mutual_plan_row_set_narrow:
 * @self: a row
 * @narrow: whether there is no room for columns
 */
void
mutual_plan_row_set_narrow (MutualPlanRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (MUTUAL_IS_PLAN_ROW (self));

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  update_layout (self);
}

/**
 * mutual_plan_row_align:
 * @self: a row
 * @ends: what the last columns of all rows are in
 *
 * Makes the columns of rows stand below each other.
 */
void
mutual_plan_row_align (MutualPlanRow *self,
                       GtkSizeGroup  *ends)
{
  g_return_if_fail (MUTUAL_IS_PLAN_ROW (self));

  gtk_size_group_add_widget (ends, self->end);
}

/**
 * mutual_plan_row_matches:
 * @self: a row
 * @words: (nullable) (array zero-terminated=1): words of mutual_search_split()
 *
 * Returns: whether all @words are on the row
 */
gboolean
mutual_plan_row_matches (MutualPlanRow     *self,
                         const char *const *words)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN_ROW (self), FALSE);

  return mutual_search_matches_text (self->haystack, words);
}
