/* What the coach advises on the plan: a list of sentences, with one button each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "review/mutual-review-pane.h"

#include "review/mutual-advice-row.h"
#include "review/mutual-passed-row.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualReviewPane
{
  MutualPane parent_instance;

  MutualReviewing *reviewing;
  gulong changed;

  GtkWidget *scrolled;
  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *passed;
};

G_DEFINE_FINAL_TYPE (MutualReviewPane, mutual_review_pane, MUTUAL_TYPE_PANE)

static MutualAdviceRow *
get_row (MutualReviewPane *self,
         guint             position)
{
  return MUTUAL_ADVICE_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) position));
}

/* Where the focus is, by rule, so that it stays when another advice goes. */
static int
find_focus (MutualReviewPane *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (self->list);

  return child != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child)) : -1;
}

static void
restore_focus (MutualReviewPane *self,
               int               position,
               guint             n_rows)
{
  if (position < 0)
    return;
  if (n_rows > 0)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, MIN ((guint) position, n_rows - 1))));
  else
    gtk_widget_grab_focus (self->passed);
}

/* Rows that say the same as before stay: somebody may be about to press their buttons. */
static void
fill_list (MutualReviewPane *self)
{
  GPtrArray *advice = mutual_reviewing_get_advice (self->reviewing);
  int focus = find_focus (self);
  gboolean lost = FALSE;

  for (guint i = 0; i < advice->len; i++)
    {
      MutualAdvice *one = g_ptr_array_index (advice, i);
      MutualAdviceRow *row = get_row (self, i);

      while (row != NULL && !mutual_advice_equal (mutual_advice_row_get_advice (row), one))
        {
          lost = lost || focus == (int) i;
          gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
          row = get_row (self, i);
        }
      if (row == NULL)
        gtk_list_box_append (GTK_LIST_BOX (self->list), mutual_advice_row_new (self->reviewing, one));
    }
  while (get_row (self, advice->len) != NULL)
    {
      lost = lost || focus >= (int) advice->len;
      gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (get_row (self, advice->len)));
    }
  if (lost)
    restore_focus (self, focus, advice->len);
}

static void
fill (MutualReviewPane *self)
{
  GPtrArray *advice = mutual_reviewing_get_advice (self->reviewing);
  g_autofree char *heading = NULL;

  if (advice->len == 0)
    heading = g_strdup (_("Nothing to look at"));
  else
    heading = g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", advice->len), advice->len);
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  fill_list (self);
  gtk_widget_set_visible (self->list, advice->len > 0);
  mutual_passed_row_bind (MUTUAL_PASSED_ROW (self->passed), self->reviewing);
}

static void
on_activated (MutualReviewPane *self,
              MutualAdviceRow  *row)
{
  mutual_advice_row_act (row);
}

static void
detach (MutualReviewPane *self)
{
  if (self->reviewing != NULL)
    g_clear_signal_handler (&self->changed, self->reviewing);
  g_clear_object (&self->reviewing);
}

static void
mutual_review_pane_attach (MutualPane *pane)
{
  MutualReviewPane *self = MUTUAL_REVIEW_PANE (pane);

  while (get_row (self, 0) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (get_row (self, 0)));
  detach (self);
  if (mutual_pane_get_session (pane) == NULL)
    return;
  self->reviewing = g_object_ref (mutual_reviewing_get_for_session (mutual_pane_get_session (pane)));
  self->changed = g_signal_connect_object (self->reviewing, "changed", G_CALLBACK (mutual_pane_update), self,
                                           G_CONNECT_SWAPPED);
}

static void
mutual_review_pane_update (MutualPane *pane)
{
  MutualReviewPane *self = MUTUAL_REVIEW_PANE (pane);

  if (self->reviewing != NULL)
    fill (self);
}

static gboolean
mutual_review_pane_grab_focus (GtkWidget *widget)
{
  MutualReviewPane *self = MUTUAL_REVIEW_PANE (widget);

  return gtk_widget_child_focus (gtk_widget_get_visible (self->list) ? self->list : self->passed, GTK_DIR_TAB_FORWARD);
}

static void
mutual_review_pane_dispose (GObject *object)
{
  detach (MUTUAL_REVIEW_PANE (object));

  G_OBJECT_CLASS (mutual_review_pane_parent_class)->dispose (object);
}

static void
mutual_review_pane_class_init (MutualReviewPaneClass *klass)
{
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_review_pane_dispose;
  pane_class->deferred = TRUE;
  pane_class->attach = mutual_review_pane_attach;
  pane_class->update = mutual_review_pane_update;
  widget_class->grab_focus = mutual_review_pane_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "review");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_heading (MutualReviewPane *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *hint = mutual_label_new ("hint", 1);

  self->heading = mutual_label_new_line ("heading");
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_label_set_text (GTK_LABEL (hint), _("Checked as you type"));
  gtk_widget_add_css_class (line, "heading-line");
  gtk_box_append (GTK_BOX (line), self->heading);
  gtk_box_append (GTK_BOX (line), hint);
  return line;
}

static void
mutual_review_pane_init (MutualReviewPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *passed_list = gtk_list_box_new ();
  GtkWidget *footer = mutual_label_new_paragraph ("footer");

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "card");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);

  self->passed = mutual_passed_row_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (passed_list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (passed_list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (passed_list), self->passed);

  gtk_label_set_text (GTK_LABEL (footer), _("Review only advises. It never blocks saving, sharing or printing, and nothing "
                                            "here is seen by the other side."));
  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), create_heading (self));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), passed_list);
  gtk_box_append (GTK_BOX (box), footer);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * mutual_review_pane_new:
 *
 * Returns: (transfer floating): a pane without a session
 */
GtkWidget *
mutual_review_pane_new (void)
{
  return g_object_new (MUTUAL_TYPE_REVIEW_PANE, NULL);
}
