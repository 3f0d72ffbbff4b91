/* The popover that moves go-live: a date in words, what it means, and what moves along.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "summary/mutual-go-live-popover.h"

#include "plan/mutual-date.h"
#include "schedule/mutual-date-words.h"
#include "schedule/mutual-following.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualGoLivePopover
{
  GtkPopover parent_instance;

  MutualSession *session;

  GtkWidget *title;
  GtkWidget *entry;
  GtkWidget *meaning;
  GtkWidget *move;
};

G_DEFINE_FINAL_TYPE (MutualGoLivePopover, mutual_go_live_popover, GTK_TYPE_POPOVER)

static MutualItem *
get_anchor (MutualGoLivePopover *self)
{
  return self->session != NULL
           ? mutual_item_resolve (MUTUAL_ITEM (mutual_session_get_plan (self->session)), MUTUAL_MEMBER_ANCHOR)
           : NULL;
}

static gboolean
read_date (MutualGoLivePopover  *self,
           GDate                *date,
           GError              **error)
{
  MutualItem *anchor = get_anchor (self);
  const GDate *due = mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE);
  g_autoptr (MutualCalendar) calendar = mutual_calendar_new (mutual_session_get_plan (self->session));
  MutualDateContext context = { .calendar = calendar, .side = MUTUAL_SIDE_BOTH };
  MutualDateWords words;

  context.today = *mutual_session_get_today (self->session);
  if (due != NULL)
    context.base = *due;
  if (!mutual_date_words_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &context, &words, error))
    return FALSE;
  *date = words.date;
  return TRUE;
}

/* How many other items get another due date. */
static guint
count_moved (GPtrArray  *edits,
             MutualItem *anchor)
{
  guint n_moved = 0;

  for (guint i = 0; i < edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (edits, i);

      n_moved += mutual_edit_get_member (edit) == MUTUAL_MEMBER_DUE &&
                 g_strcmp0 (mutual_edit_get_item_id (edit), mutual_item_get_id (anchor)) != 0;
    }
  return n_moved;
}

static char *
describe_distance (const GDate *from,
                   const GDate *to)
{
  int days = from != NULL ? mutual_date_days_between (from, to) : 0;

  if (days > 0)
    return g_strdup_printf (ngettext ("%d day later", "%d days later", (gulong) days), days);
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", (gulong) -days), -days);
  return NULL;
}

static char *
describe_moved (guint n_moved)
{
  return n_moved > 0 ? g_strdup_printf (ngettext ("%u other date moves along", "%u other dates move along", n_moved),
                                        n_moved)
                     : NULL;
}

static char *
describe (MutualGoLivePopover *self,
          const GDate         *date)
{
  MutualItem *anchor = get_anchor (self);
  g_autoptr (GPtrArray) edits = mutual_following_edits_to_date (mutual_session_get_plan (self->session), anchor, date);
  g_autofree char *day = mutual_date_format (date, MUTUAL_DATE_FULL);
  g_autofree char *distance = describe_distance (mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE), date);
  g_autofree char *moved = describe_moved (edits != NULL ? count_moved (edits, anchor) : 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add (builder, day);
  if (distance != NULL)
    g_strv_builder_add (builder, distance);
  if (moved != NULL)
    g_strv_builder_add (builder, moved);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
update (MutualGoLivePopover *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
  gboolean right = FALSE;
  GDate date;

  if (get_anchor (self) != NULL && !empty)
    right = read_date (self, &date, &error);
  if (right)
    text = describe (self, &date);
  else
    text = g_strdup (error != NULL ? error->message : _("A date such as “12 dec”, “next fri” or “+2w”"));

  gtk_label_set_label (GTK_LABEL (self->meaning), text);
  gtk_widget_set_sensitive (self->move, right);
  if (error != NULL)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_add_css_class (self->meaning, "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_widget_remove_css_class (self->meaning, "error");
    }
}

static void
on_move (MutualGoLivePopover *self)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  MutualItem *anchor = get_anchor (self);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  GDate date;

  if (anchor == NULL || !read_date (self, &date, NULL))
    return;

  edits = mutual_following_edits_to_date (mutual_session_get_plan (self->session), anchor, &date);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (edits == NULL || edits->len == 0)
    return;

  mutual_session_end_typing (self->session);
  if (!mutual_session_edit_all (self->session, _("Move Go-live"), edits, &error))
    {
      mutual_session_tell (self->session, error->message, FALSE);
      return;
    }
  day = mutual_date_format (&date, MUTUAL_DATE_FULL);
  /* Translators: %s is a date. */
  text = g_strdup_printf (_("Go-live is on %s"), day);
  mutual_session_tell (self->session, text, TRUE);
}

static void
mutual_go_live_popover_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_GO_LIVE_POPOVER (object)->session);

  G_OBJECT_CLASS (mutual_go_live_popover_parent_class)->dispose (object);
}

static void
mutual_go_live_popover_class_init (MutualGoLivePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_go_live_popover_dispose;
}

static void
mutual_go_live_popover_init (MutualGoLivePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (GTK_WIDGET (self), "go-live");
  self->title = mutual_label_new_line ("heading");
  gtk_box_append (GTK_BOX (box), self->title);

  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New date"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_move), self);
  gtk_box_append (GTK_BOX (box), self->entry);

  self->meaning = mutual_label_new_paragraph ("caption-line");
  gtk_label_set_max_width_chars (GTK_LABEL (self->meaning), 36);
  gtk_label_set_width_chars (GTK_LABEL (self->meaning), 30);
  gtk_box_append (GTK_BOX (box), self->meaning);

  self->move = gtk_button_new_with_mnemonic (_("_Move Go-live"));
  gtk_widget_add_css_class (self->move, "suggested-action");
  gtk_widget_set_tooltip_text (self->move, _("Move go-live and what follows it"));
  g_signal_connect_swapped (self->move, "clicked", G_CALLBACK (on_move), self);
  gtk_box_append (GTK_BOX (box), self->move);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * mutual_go_live_popover_new:
 *
 * Returns: (transfer floating): a popover without a session
 */
GtkWidget *
mutual_go_live_popover_new (void)
{
  return g_object_new (MUTUAL_TYPE_GO_LIVE_POPOVER, NULL);
}

/**
 * mutual_go_live_popover_bind:
 * @self: a popover
 * @session: (nullable): the session
 *
 * Shows the date that go-live has now, ready to be written over.
 */
void
mutual_go_live_popover_bind (MutualGoLivePopover *self,
                             MutualSession       *session)
{
  MutualItem *anchor;
  const GDate *due;
  g_autofree char *text = NULL;

  g_return_if_fail (MUTUAL_IS_GO_LIVE_POPOVER (self));

  g_set_object (&self->session, session);
  anchor = get_anchor (self);
  due = anchor != NULL ? mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE) : NULL;
  text = due != NULL ? mutual_date_format (due, MUTUAL_DATE_FULL) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->title), anchor != NULL ? mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  update (self);
}
