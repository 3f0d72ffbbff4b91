/* One date that moves or stays, in a list: of what, from when to when, and what is the matter with it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "moves/mutual-move-row.h"

#include "plan/mutual-date.h"
#include "plan/mutual-event.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-status-icon.h"

#include <glib/gi18n.h>

struct _MutualMoveRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *dates;
  GtkWidget *from;
  GtkWidget *to;
};

G_DEFINE_FINAL_TYPE (MutualMoveRow, mutual_move_row, GTK_TYPE_LIST_BOX_ROW)

/* The year is said where one could be mistaken in it. */
static char *
format_date (const MutualPreviewRow *row,
             const GDate            *date)
{
  gboolean is_far = g_date_valid (&row->from) && g_date_valid (&row->to) && !row->stays &&
                    ABS (mutual_date_days_between (&row->from, &row->to)) > 180;

  if (!g_date_valid (date))
    return g_strdup (_("No date"));
  return mutual_date_format (date, is_far ? MUTUAL_DATE_FULL : MUTUAL_DATE_WEEKDAY);
}

/* A conflict is told by its shape, not by the colour alone. */
static GtkWidget *
create_icon (const MutualPreviewRow *row,
             const GDate            *today,
             const char             *rule)
{
  GtkWidget *icon;
  MutualProgress progress;

  if (row->n_conflicts == 0 && row->stays)
    return gtk_image_new_from_icon_name (rule != NULL ? "mutual-follows-symbolic" : "mutual-pin-symbolic");
  if (row->n_conflicts == 0 && MUTUAL_IS_EVENT (row->item))
    return gtk_image_new_from_icon_name ("mutual-event-symbolic");
  icon = mutual_status_icon_new ();
  if (row->n_conflicts == 0)
    {
      mutual_progress_get (row->item, today, &progress);
      /* Whether it is late now is not the matter here. */
      mutual_status_icon_set_state (MUTUAL_STATUS_ICON (icon), progress.state != MUTUAL_STATE_LATE ? progress.state
                                                               : progress.n_done > 0 ? MUTUAL_STATE_UNDER_WAY
                                                                                     : MUTUAL_STATE_NOT_STARTED);
    }
  else
    mutual_status_icon_set_state (MUTUAL_STATUS_ICON (icon), MUTUAL_STATE_LATE);
  return icon;
}

/* All findings, one below the other. */
static char *
describe_all (const MutualPreviewRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->findings->len; i++)
    {
      g_autofree char *sentence = mutual_finding_dup_sentence (g_ptr_array_index (row->findings, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, sentence);
    }
  return g_string_free (text, FALSE);
}

static char *
speak (const MutualPreviewRow *row,
       const char             *title)
{
  g_autofree char *from = format_date (row, &row->from);
  g_autofree char *to = format_date (row, &row->to);

  if (row->stays)
    /* Translators: a row of a list is read aloud: a milestone or step, and its date. */
    return g_strdup_printf (_("%s stays on %s"), title, to);
  if (!g_date_valid (&row->from))
    /* Translators: a row of a list is read aloud: a milestone or step, and its first date. */
    return g_strdup_printf (_("%s gets the date %s"), title, to);
  if (!g_date_valid (&row->to))
    /* Translators: a row of a list is read aloud: a milestone or step, and the date that it had. */
    return g_strdup_printf (_("%s loses the date %s"), title, from);
  /* Translators: a row of a list is read aloud: a milestone or step, the date before and the one after. */
  return g_strdup_printf (_("%s moves from %s to %s"), title, from, to);
}

static GtkWidget *
create_texts (MutualMoveRow          *self,
              const MutualPreviewRow *row,
              const char             *rule)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = mutual_label_new_paragraph (NULL);
  GtkWidget *caption = mutual_label_new_paragraph ("caption-line");
  g_autofree char *title_text = mutual_preview_row_dup_title (row);
  g_autofree char *caption_text = row->n_conflicts > 0 || rule == NULL ? mutual_preview_row_dup_caption (row)
                                                                       : g_strdup (rule);
  g_autofree char *all = describe_all (row);
  g_autofree char *spoken = speak (row, title_text);
  const char *more = row->findings->len > 0 && row->n_conflicts > 0 ? all : caption_text;

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_label (GTK_LABEL (title), title_text);
  mutual_label_set_or_hide (caption, caption_text);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), caption);
  if (row->findings->len > 1)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (more != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
  return box;
}

static GtkWidget *
create_dates (MutualMoveRow          *self,
              const MutualPreviewRow *row)
{
  g_autofree char *from = format_date (row, row->stays ? &row->to : &row->from);
  g_autofree char *to = format_date (row, &row->to);
  GtkWidget *after = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("mutual-becomes-symbolic");

  self->dates = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->dates, "dates");
  gtk_widget_set_valign (self->dates, GTK_ALIGN_CENTER);
  self->from = mutual_label_new ("from", 0);
  gtk_widget_add_css_class (self->from, "numeric");
  gtk_label_set_label (GTK_LABEL (self->from), from);
  gtk_box_append (GTK_BOX (self->dates), self->from);

  gtk_widget_add_css_class (after, "after");
  if (row->stays)
    gtk_widget_set_opacity (arrow, 0);
  gtk_box_append (GTK_BOX (after), arrow);
  self->to = mutual_label_new (row->stays ? "stays" : "to", 0);
  gtk_widget_add_css_class (self->to, "numeric");
  /* Translators: in place of another date. */
  gtk_label_set_label (GTK_LABEL (self->to), row->stays ? _("stays") : to);
  gtk_box_append (GTK_BOX (after), self->to);
  gtk_box_append (GTK_BOX (self->dates), after);
  return self->dates;
}

static void
mutual_move_row_class_init (MutualMoveRowClass *klass)
{
}

static void
mutual_move_row_init (MutualMoveRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "move");
}

/**
 * mutual_move_row_new:
 * @row: what moves or stays; only read now
 * @today: the day it is
 * @rule: (nullable): what it follows from now on, to be said below the title
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mutual_move_row_new (const MutualPreviewRow *row,
                     const GDate            *today,
                     const char             *rule)
{
  MutualMoveRow *self;
  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *number;
  g_autofree char *text = NULL;

  g_return_val_if_fail (row != NULL && today != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_MOVE_ROW, NULL);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  icon = create_icon (row, today, rule);
  gtk_widget_add_css_class (icon, "state");
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  text = row->number > 0 ? g_strdup_printf ("%u", row->number) : g_strdup ("");
  number = mutual_label_new ("number", 1);
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_label (GTK_LABEL (number), text);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), create_texts (self, row, rule));
  gtk_box_append (GTK_BOX (box), create_dates (self, row));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  if (row->n_conflicts > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-conflict");
  return GTK_WIDGET (self);
}

/**
 * mutual_move_row_align:
 * @self: a row
 * @from: of the dates before
 * @to: of the dates after
 *
 * Lets its dates stand below those of other rows.
 */
void
mutual_move_row_align (MutualMoveRow *self,
                       GtkSizeGroup  *from,
                       GtkSizeGroup  *to)
{
  g_return_if_fail (MUTUAL_IS_MOVE_ROW (self));

  gtk_size_group_add_widget (from, self->from);
  gtk_size_group_add_widget (to, self->to);
}

/**
 * mutual_move_row_set_narrow:
 * @self: a row
 * @narrow: whether the dates stand one below the other
 */
void
mutual_move_row_set_narrow (MutualMoveRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (MUTUAL_IS_MOVE_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->dates),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
