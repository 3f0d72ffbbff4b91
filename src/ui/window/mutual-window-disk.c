/* What the window says when the file of its plan changes under it, and how what both sides changed is decided.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "conflicts/mutual-conflicts-window.h"

#include <glib/gi18n.h>

/* Milestones and steps by name, everything else as a part of the plan. */
static const char *
name_edited (MutualPlan *plan,
             MutualEdit *edit)
{
  MutualItem *item = mutual_plan_find (plan, mutual_edit_get_item_id (edit));

  return item != NULL && mutual_item_has (item, MUTUAL_MEMBER_TITLE) ? mutual_item_get_text (item, MUTUAL_MEMBER_TITLE)
                                                                     : NULL;
}

/* One thing is called by its name, several are counted. */
static char *
describe_changes (MutualDocument *document,
                  GPtrArray      *edits)
{
  MutualPlan *plan = mutual_session_get_plan (mutual_document_get_session (document));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name;
  guint n;

  for (guint i = 0; i < edits->len; i++)
    g_hash_table_add (ids, (gpointer) mutual_edit_get_item_id (g_ptr_array_index (edits, i)));
  n = g_hash_table_size (ids);
  name = n == 1 ? name_edited (plan, g_ptr_array_index (edits, 0)) : NULL;
  if (name != NULL && *name != '\0')
    /* Translators: %s is the title of a milestone or step */
    return g_strdup_printf (_("Somebody else changed “%s”"), name);

  return g_strdup_printf (ngettext ("Somebody else changed %u thing", "Somebody else changed %u things", n), n);
}

static void
tell_trouble (MutualWindow *self,
              const char   *text,
              gboolean      offers_save)
{
  mutual_bar_present (self->problem_bar, text);
  if (offers_save)
    mutual_bar_add_button (self->problem_bar, _("_Save Again"), "win.save");
  mutual_bar_add_button (self->problem_bar, _("Save _As…"), "win.save-as");
  self->disk_trouble = TRUE;
  self->disputed = FALSE;
}

static void
on_met (MutualWindow  *self,
        MutualMeeting *meeting)
{
  g_autofree char *text = NULL;

  switch (meeting->outcome)
    {
    case MUTUAL_MEETING_GONE:
      tell_trouble (self, _("The file is no longer there: somebody moved, renamed or deleted it. The plan is still here."),
                    TRUE);
      return;

    case MUTUAL_MEETING_OTHER:
      /* Translators: %s is the title of a plan */
      text = g_strdup_printf (_("Somebody put another plan into the file: “%s”. This one is only here by now."),
                              meeting->title != NULL ? meeting->title : "");
      tell_trouble (self, text, FALSE);
      return;

    case MUTUAL_MEETING_FAILED:
      /* Translators: the second sentence says why */
      text = g_strdup_printf (_("Somebody changed the file so that it cannot be read. %s The plan is still here."),
                              meeting->error->message);
      tell_trouble (self, text, FALSE);
      return;

    case MUTUAL_MEETING_CHANGED:
      if (mutual_merge_get_edits (meeting->merge)->len > 0)
        {
          text = describe_changes (self->document, mutual_merge_get_edits (meeting->merge));
          mutual_session_tell (mutual_document_get_session (self->document), text, TRUE);
        }
      break;

    case MUTUAL_MEETING_SAME:
    default:
      break;
    }

  if (self->disk_trouble)
    mutual_bar_clear (self->problem_bar);
  self->disk_trouble = FALSE;
}

static void
on_conflicts (MutualWindow *self)
{
  guint n = g_list_model_get_n_items (mutual_document_get_conflicts (self->document));
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.decide", n > 0);
  if (n == 0)
    {
      mutual_bar_clear (self->conflict_bar);
      if (self->disputed)
        mutual_bar_clear (self->problem_bar);
      self->disputed = FALSE;
      return;
    }
  text = g_strdup_printf (ngettext ("You and somebody else changed the same thing. Yours is kept until you decide.",
                                    "You and somebody else changed the same %u things. Yours are kept until you decide.",
                                    n), n);
  mutual_bar_present (self->conflict_bar, text);
  mutual_bar_add_button (self->conflict_bar, _("_Decide…"), "win.decide");
}

static void
on_active (MutualWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->document != NULL)
    mutual_document_look_at_file (self->document);
}

static void
do_decide (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  mutual_window_decide (MUTUAL_WINDOW (widget));
}

/**
 * mutual_window_install_disk_actions:
 * @klass: the class of the window
 *
 * Gives the window its actions for what others change.
 */
void
mutual_window_install_disk_actions (MutualWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.decide", NULL, do_decide);
}

/**
 * mutual_window_follow_disk:
 * @self: a window with a document
 *
 * From now on the user is told what others do to the file.
 */
void
mutual_window_follow_disk (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  g_signal_connect_object (self->document, "met", G_CALLBACK (on_met), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mutual_document_get_conflicts (self->document), "items-changed", G_CALLBACK (on_conflicts),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (on_active), self, 0);
}

/**
 * mutual_window_decide:
 * @self: a window with a document
 *
 * Shows what both sides changed, to be decided.
 */
void
mutual_window_decide (MutualWindow *self)
{
  g_return_if_fail (MUTUAL_IS_WINDOW (self));

  if (g_list_model_get_n_items (mutual_document_get_conflicts (self->document)) > 0)
    gtk_window_present (mutual_conflicts_window_new (GTK_WINDOW (self), self->document));
}
