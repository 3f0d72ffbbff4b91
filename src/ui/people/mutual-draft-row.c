/* The row in which somebody new is written: not in the plan before there is a name.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-draft-row.h"

#include "people/mutual-name-entry.h"
#include "widgets/mutual-label.h"

struct _MutualDraftRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (MutualDraftRow, mutual_draft_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  WRITTEN,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* After Enter the next one can be written straight away. */
static void
on_kept (MutualDraftRow *self,
         const char     *text)
{
  gboolean going_on = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  g_signal_emit (self, signals[WRITTEN], 0, text);
  if (going_on)
    mutual_name_entry_set_text (MUTUAL_NAME_ENTRY (self->entry), "");
  else
    mutual_draft_row_end (self);
}

static void
mutual_draft_row_class_init (MutualDraftRowClass *klass)
{
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mutual_draft_row_init (MutualDraftRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *avatar = mutual_label_new ("avatar", 0.5f);

  gtk_label_set_label (GTK_LABEL (avatar), "+");
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), avatar);
  self->entry = mutual_name_entry_new ();
  mutual_name_entry_set_many (MUTUAL_NAME_ENTRY (self->entry), TRUE);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  gtk_widget_add_css_class (GTK_WIDGET (self), "person");
  gtk_widget_add_css_class (GTK_WIDGET (self), "vacant");
  gtk_widget_add_css_class (GTK_WIDGET (self), "draft");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_swapped (self->entry, "kept", G_CALLBACK (on_kept), self);
  g_signal_connect_swapped (self->entry, "cancelled", G_CALLBACK (mutual_draft_row_end), self);
}

/**
 * mutual_draft_row_new:
 *
 * Returns: (transfer floating): a row that does not show
 */
GtkWidget *
mutual_draft_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_DRAFT_ROW, NULL);
}

/**
 * mutual_draft_row_begin:
 * @self: a row
 * @label: what is asked for
 *
 * Shows the row and gives it the focus.
 */
void
mutual_draft_row_begin (MutualDraftRow *self,
                        const char     *label)
{
  g_return_if_fail (MUTUAL_IS_DRAFT_ROW (self));

  mutual_name_entry_set_label (MUTUAL_NAME_ENTRY (self->entry), label);
  mutual_name_entry_set_text (MUTUAL_NAME_ENTRY (self->entry), "");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->entry);
}

/**
 * mutual_draft_row_end:
 * @self: a row
 */
void
mutual_draft_row_end (MutualDraftRow *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT_ROW (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  g_signal_emit (self, signals[LEFT], 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
