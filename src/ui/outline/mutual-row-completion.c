/* What is offered below a text while it is written.
 *
 * It never takes the focus, which stays in the text.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-row-completion.h"

#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/* More than this nobody reads; another letter is quicker. */
#define N_OFFERED 6

struct _MutualRowCompletion
{
  GtkPopover parent_instance;

  GtkWidget *list;
  GPtrArray *candidates; /* of MutualStepCandidate */
};

G_DEFINE_FINAL_TYPE (MutualRowCompletion, mutual_row_completion, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (MutualStepCandidate *candidate)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = mutual_label_new_line (NULL);
  GtkWidget *description = mutual_label_new_line ("dim-label");
  g_autofree char *spoken = NULL;

  gtk_label_set_label (GTK_LABEL (label), candidate->label);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  mutual_label_set_or_hide (description, candidate->description);
  gtk_label_set_max_width_chars (GTK_LABEL (description), 32);
  gtk_box_append (GTK_BOX (box), description);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_focus_on_click (row, FALSE);
  spoken = candidate->description != NULL ? g_strdup_printf ("%s, %s", candidate->label, candidate->description)
                                          : g_strdup (candidate->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
clear (MutualRowCompletion *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
}

static void
on_row_activated (MutualRowCompletion *self,
                  GtkListBoxRow       *row)
{
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
mutual_row_completion_finalize (GObject *object)
{
  g_clear_pointer (&MUTUAL_ROW_COMPLETION (object)->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (mutual_row_completion_parent_class)->finalize (object);
}

static void
mutual_row_completion_class_init (MutualRowCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_row_completion_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
mutual_row_completion_init (MutualRowCompletion *self)
{
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "completion");

  self->list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Completions"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_popover_set_child (GTK_POPOVER (self), self->list);
}

/**
 * mutual_row_completion_new:
 *
 * Returns: (transfer floating): a popover that offers nothing
 */
GtkWidget *
mutual_row_completion_new (void)
{
  return g_object_new (MUTUAL_TYPE_ROW_COMPLETION, NULL);
}

/**
 * mutual_row_completion_offer:
 * @self: a completion
 * @candidates: (transfer full) (nullable) (element-type MutualStepCandidate): what could be meant
 *
 * Shows what could be meant, or hides. What was marked as a role or as private has its first candidate chosen in advance;
 * a word that only might be a date does not, as Return would take it then.
 */
void
mutual_row_completion_offer (MutualRowCompletion *self,
                             GPtrArray           *candidates)
{
  g_return_if_fail (MUTUAL_IS_ROW_COMPLETION (self));

  clear (self);
  self->candidates = candidates;
  if (candidates == NULL || candidates->len == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  for (guint i = 0; i < MIN (candidates->len, N_OFFERED); i++)
    {
      GtkWidget *row = create_row (g_ptr_array_index (candidates, i));

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (i == 0 && ((MutualStepCandidate *) g_ptr_array_index (candidates, i))->kind != MUTUAL_STEP_TOKEN_DATE)
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * mutual_row_completion_go:
 * @self: a completion
 * @step: 1 for the next candidate, -1 for the one before
 *
 * Returns: whether something is offered
 */
gboolean
mutual_row_completion_go (MutualRowCompletion *self,
                          int                  step)
{
  GtkListBoxRow *row;
  int n, position;

  g_return_val_if_fail (MUTUAL_IS_ROW_COMPLETION (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || self->candidates == NULL)
    return FALSE;
  n = (int) MIN (self->candidates->len, N_OFFERED);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  position = row != NULL ? gtk_list_box_row_get_index (row) + step : step > 0 ? 0 : n - 1;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (position + n) % n));
  return TRUE;
}

/**
 * mutual_row_completion_get_current:
 * @self: a completion
 *
 * Returns: (transfer none) (nullable): the candidate that Return would take
 */
MutualStepCandidate *
mutual_row_completion_get_current (MutualRowCompletion *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MUTUAL_IS_ROW_COMPLETION (self), NULL);

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || row == NULL || self->candidates == NULL)
    return NULL;
  return g_ptr_array_index (self->candidates, gtk_list_box_row_get_index (row));
}
