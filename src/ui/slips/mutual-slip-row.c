/* One move of a date, in a list: when, what, from when to when, whose it was, and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "slips/mutual-slip-row.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-slips.h"
#include "slips/mutual-slip-reason.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"

#include <glib/gi18n.h>

/* A long note is recognized by its beginning; the tooltip has all of it. */
#define NOTE_LINES 2

struct _MutualSlipRow
{
  GtkWidget parent_instance;

  GtkWidget *on;
  GtkWidget *mark;
  GtkWidget *texts;
  GtkWidget *line;
  GtkWidget *title;
  GtkWidget *distance;
  GtkWidget *lock;
  GtkWidget *dates;
  GtkWidget *note;
  GtkWidget *reason;

  MutualSession *session;
  MutualItem *change;
};

G_DEFINE_FINAL_TYPE (MutualSlipRow, mutual_slip_row, GTK_TYPE_WIDGET)

enum
{
  REASON_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen (MutualSlipRow *self,
           int            reason)
{
  if (self->change != NULL)
    g_signal_emit (self, signals[REASON_CHOSEN], 0, self->change, reason);
}

/* The day it was moved; its year where one could be mistaken in it. */
static char *
format_on (MutualSlipRow    *self,
           const MutualSlip *slip)
{
  const GDate *today = mutual_session_get_today (self->session);

  if (!g_date_valid (&slip->on))
    return g_strdup ("");
  return mutual_date_format (&slip->on, g_date_get_year (&slip->on) == g_date_get_year (today) ? MUTUAL_DATE_WEEKDAY
                                                                                                : MUTUAL_DATE_FULL);
}

/* Who moved it, and what they said. */
static char *
describe_note (MutualItem *change)
{
  const char *by = mutual_item_get_text (change, MUTUAL_MEMBER_BY);
  const char *notes = mutual_item_get_text (change, MUTUAL_MEMBER_NOTES);

  if (*by == '\0' || *notes == '\0')
    return g_strdup (*by != '\0' ? by : notes);
  /* Translators: who moved a date, and what they said about it. */
  return g_strdup_printf (C_ ("who and what", "%s: %s"), by, notes);
}

/* What is no slip of the dates as they were agreed last. */
static const char *
describe_age (const MutualSlip *slip)
{
  if (!slip->is_old || !mutual_item_is_set (mutual_item_get_root (slip->change), MUTUAL_MEMBER_AGREED_ON))
    return NULL;
  /* Translators: when a date moved. */
  return _("before the dates were agreed");
}

/* From when to when; where there is no column for it, the day on which it moved; and how old that is. */
static char *
describe_dates (const MutualSlip *slip,
                const char       *on,
                gboolean          narrow)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (facts, mutual_slip_dup_dates (slip));
  if (narrow && *on != '\0')
    /* Translators: the day on which a date was moved. */
    g_ptr_array_add (facts, g_strdup_printf (_("moved on %s"), on));
  if (describe_age (slip) != NULL)
    g_ptr_array_add (facts, g_strdup (describe_age (slip)));
  return mutual_phrase_line (facts);
}

static char *
describe (const MutualSlip *slip)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (phrases, mutual_slip_dup_line (slip));
  if (describe_age (slip) != NULL)
    g_ptr_array_add (phrases, g_strdup (describe_age (slip)));
  if (slip->is_private)
    g_ptr_array_add (phrases, g_strdup (_("private")));
  return mutual_phrase_line (phrases);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* On a small screen what stands beside the title and at the end has lines of its own. */
static void
set_narrow (MutualSlipRow *self,
            gboolean       narrow)
{
  gboolean was_narrow = gtk_widget_get_parent (self->reason) != GTK_WIDGET (self);

  gtk_widget_set_visible (self->on, !narrow);
  if (narrow == was_narrow)
    return;
  set_css_class (GTK_WIDGET (self), "narrow", narrow);
  g_object_ref (self->reason);
  g_object_ref (self->distance);
  if (narrow)
    {
      gtk_widget_unparent (self->reason);
      gtk_box_append (GTK_BOX (self->texts), self->reason);
      gtk_box_remove (GTK_BOX (self->line), self->distance);
      gtk_box_insert_child_after (GTK_BOX (self->texts), self->distance, self->dates);
    }
  else
    {
      gtk_box_remove (GTK_BOX (self->texts), self->reason);
      gtk_widget_insert_before (self->reason, GTK_WIDGET (self), NULL);
      gtk_box_remove (GTK_BOX (self->texts), self->distance);
      gtk_box_insert_child_after (GTK_BOX (self->line), self->distance, self->title);
    }
  gtk_widget_set_halign (self->reason, narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  g_object_unref (self->distance);
  g_object_unref (self->reason);
}

static void
mutual_slip_row_dispose (GObject *object)
{
  MutualSlipRow *self = MUTUAL_SLIP_ROW (object);
  GtkWidget *child;

  mutual_slip_row_unbind (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_slip_row_parent_class)->dispose (object);
}

static void
mutual_slip_row_class_init (MutualSlipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_slip_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sliprow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * MutualSlipRow::reason-chosen:
   * @self: the row
   * @change: its entry of “changes”
   * @reason: a #MutualReason
   *
   * Somebody says why it was.
   */
  signals[REASON_CHOSEN] = g_signal_new ("reason-chosen", MUTUAL_TYPE_SLIP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, MUTUAL_TYPE_ITEM, G_TYPE_INT);
}

static void
mutual_slip_row_init (MutualSlipRow *self)
{
  self->on = mutual_label_new ("on", 0);
  gtk_widget_add_css_class (self->on, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (self->on), 10);
  gtk_widget_set_valign (self->on, GTK_ALIGN_START);
  gtk_widget_set_parent (self->on, GTK_WIDGET (self));
  self->mark = mutual_side_mark_new ();
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));

  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->texts, "texts");
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->line, "line");
  self->title = mutual_label_new_line ("title");
  gtk_box_append (GTK_BOX (self->line), self->title);
  self->distance = mutual_label_new ("distance", 0);
  gtk_box_append (GTK_BOX (self->line), self->distance);
  self->lock = gtk_image_new_from_icon_name ("mutual-private-symbolic");
  gtk_widget_set_tooltip_text (self->lock, _("Private: never leaves in a buyer copy"));
  gtk_box_append (GTK_BOX (self->line), self->lock);
  gtk_box_append (GTK_BOX (self->texts), self->line);
  self->dates = mutual_label_new_paragraph ("numeric");
  gtk_box_append (GTK_BOX (self->texts), self->dates);
  self->note = mutual_label_new_paragraph ("note");
  gtk_label_set_lines (GTK_LABEL (self->note), NOTE_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->texts), self->note);

  self->reason = mutual_slip_reason_new ();
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->reason, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->reason, GTK_WIDGET (self));
}

/**
 * mutual_slip_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
mutual_slip_row_new (void)
{
  return g_object_new (MUTUAL_TYPE_SLIP_ROW, NULL);
}

/**
 * mutual_slip_row_bind:
 * @self: a row
 * @session: the session
 * @change: the entry of “changes” that it shows from now on, after mutual_slip_row_update()
 */
void
mutual_slip_row_bind (MutualSlipRow *self,
                      MutualSession *session,
                      MutualItem    *change)
{
  g_return_if_fail (MUTUAL_IS_SLIP_ROW (self) && MUTUAL_IS_SESSION (session) && MUTUAL_IS_ITEM (change));

  g_set_object (&self->session, session);
  g_set_object (&self->change, change);
}

/**
 * mutual_slip_row_update:
 * @self: a bound row
 * @narrow: whether the screen is small
 *
 * Shows what the plan says now.
 */
void
mutual_slip_row_update (MutualSlipRow *self,
                        gboolean       narrow)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  MutualSlip slip;
  g_autofree char *on = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *note = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (MUTUAL_IS_SLIP_ROW (self) && self->change != NULL);

  mutual_slip_get (self->change, &slip);
  on = format_on (self, &slip);
  dates = describe_dates (&slip, on, narrow);
  distance = mutual_slip_dup_distance (&slip);
  note = describe_note (self->change);
  spoken = describe (&slip);

  set_narrow (self, narrow);
  gtk_label_set_label (GTK_LABEL (self->on), on);
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (self->mark), slip.side);
  gtk_label_set_label (GTK_LABEL (self->title), mutual_slip_get_title (&slip));
  gtk_widget_set_visible (self->lock, slip.is_private);
  gtk_label_set_label (GTK_LABEL (self->dates), dates);
  mutual_label_set_or_hide (self->distance, distance);
  set_css_class (self->distance, "later", slip.days > 0);
  mutual_label_set_or_hide (self->note, note);
  gtk_widget_set_tooltip_text (self->note, note);
  set_css_class (GTK_WIDGET (self), "old", slip.is_old);
  mutual_slip_reason_update (MUTUAL_SLIP_REASON (self->reason), slip.reason, mutual_slip_get_title (&slip),
                             !mutual_session_get_read_only (self->session));
  /* The list's own widget around the row is what has the focus and is listened to. */
  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * mutual_slip_row_unbind:
 * @self: a row
 *
 * Lets go of what it showed.
 */
void
mutual_slip_row_unbind (MutualSlipRow *self)
{
  g_return_if_fail (MUTUAL_IS_SLIP_ROW (self));

  g_clear_object (&self->session);
  g_clear_object (&self->change);
}
