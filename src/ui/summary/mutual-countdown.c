/* How long it is still to go-live, and when that is; a click is there to move it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "summary/mutual-countdown.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-progress.h"
#include "session/mutual-commands.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MutualCountdown
{
  GtkButton parent_instance;

  MutualSession *session;
  GtkWidget *text;
  GtkWidget *days;
  GtkWidget *until;
};

G_DEFINE_FINAL_TYPE (MutualCountdown, mutual_countdown, GTK_TYPE_BUTTON)

/* The date is in one line, however narrow it is. */
static void
say_until (MutualCountdown *self,
           const char      *text,
           const char      *date)
{
  const char *found = date != NULL ? strstr (text, date) : NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (found != NULL)
    {
      PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

      whole->start_index = (guint) (found - text);
      whole->end_index = whole->start_index + (guint) strlen (date);
      pango_attr_list_insert (attributes, whole);
    }
  gtk_label_set_attributes (GTK_LABEL (self->until), attributes);
  gtk_label_set_label (GTK_LABEL (self->until), text);
}

/* A distance in the words of that side of today. */
static void
say_distance (MutualCountdown *self,
              const GDate     *due,
              gboolean         narrow)
{
  int days = mutual_date_days_between (mutual_session_get_today (self->session), due);
  g_autofree char *days_text = NULL;
  g_autofree char *date = mutual_date_format (due, narrow ? MUTUAL_DATE_WEEKDAY : MUTUAL_DATE_FULL);
  g_autofree char *until = NULL;

  if (days == 0)
    days_text = g_strdup (C_ ("countdown", "Today"));
  else
    days_text = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) ABS (days)), ABS (days));
  if (days > 0)
    /* Translators: stands below "98 days"; %s is a date. */
    until = g_strdup_printf (_("to go-live, %s"), date);
  else if (days < 0)
    /* Translators: stands below "12 days"; %s is a date. */
    until = g_strdup_printf (_("since go-live, %s"), date);
  else
    /* Translators: stands below "Today"; %s is a date. */
    until = g_strdup_printf (_("is go-live, %s"), date);

  gtk_label_set_label (GTK_LABEL (self->days), days_text);
  say_until (self, until, date);
}

static void
mutual_countdown_clicked (GtkButton *button)
{
  MutualCountdown *self = MUTUAL_COUNTDOWN (button);

  if (self->session != NULL)
    mutual_commands_move_go_live (self->session);
}

static void
mutual_countdown_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_COUNTDOWN (object)->session);

  G_OBJECT_CLASS (mutual_countdown_parent_class)->dispose (object);
}

static void
mutual_countdown_class_init (MutualCountdownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_countdown_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = mutual_countdown_clicked;
}

static void
mutual_countdown_init (MutualCountdown *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "content");
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "countdown");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mutual-star-symbolic"));
  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->text);
  self->days = mutual_label_new ("number", 0);
  gtk_box_append (GTK_BOX (self->text), self->days);
  self->until = mutual_label_new_paragraph ("caption-line");
  gtk_box_append (GTK_BOX (self->text), self->until);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->days, self->until,
                                  NULL, -1);
  /* For when they stand side by side. */
  gtk_widget_set_valign (self->days, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (self->until, GTK_ALIGN_BASELINE);
}

/**
 * mutual_countdown_new:
 *
 * Returns: (transfer floating): a countdown that says nothing
 */
GtkWidget *
mutual_countdown_new (void)
{
  return g_object_new (MUTUAL_TYPE_COUNTDOWN, NULL);
}

/**
 * mutual_countdown_update:
 * @self: a countdown
 * @session: (nullable): whose plan it is about
 * @narrow: whether all of it is in one line
 *
 * Says how far the day of the anchor is from today, or hides where there is none.
 */
void
mutual_countdown_update (MutualCountdown *self,
                         MutualSession   *session,
                         gboolean         narrow)
{
  MutualItem *anchor;
  const GDate *due;
  gboolean writable;

  g_return_if_fail (MUTUAL_IS_COUNTDOWN (self));

  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  anchor = mutual_item_resolve (MUTUAL_ITEM (mutual_session_get_plan (session)), MUTUAL_MEMBER_ANCHOR);
  due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  writable = !mutual_session_get_read_only (session);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->text),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), anchor != NULL && (due != NULL || writable));
  if (anchor == NULL)
    return;

  if (due != NULL)
    {
      say_distance (self, due, narrow);
      mutual_tooltip_set (GTK_WIDGET (self), mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (self->days), _("No date yet"));
      say_until (self, _("for go-live"), NULL);
    }
}
