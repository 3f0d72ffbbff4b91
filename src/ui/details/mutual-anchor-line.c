/* A line that makes a milestone the one that all dates are worked back from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-anchor-line.h"

#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualAnchorLine
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *id;
  gboolean quiet;

  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (MutualAnchorLine, mutual_anchor_line, GTK_TYPE_WIDGET)

static void
on_toggled (MutualAnchorLine *self)
{
  gboolean active = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (self->quiet || self->session == NULL)
    return;
  edit = mutual_edit_new_set_text (MUTUAL_ITEM (mutual_session_get_plan (self->session)), MUTUAL_MEMBER_ANCHOR,
                                   active ? self->id : NULL);
  mutual_session_end_typing (self->session);
  if (!mutual_session_edit (self->session, _("Change Anchor"), edit, &error))
    mutual_session_tell (self->session, error->message, FALSE);
  mutual_anchor_line_update (GTK_WIDGET (self));
}

static gboolean
mutual_anchor_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUTUAL_ANCHOR_LINE (widget)->check);
}

static void
mutual_anchor_line_dispose (GObject *object)
{
  MutualAnchorLine *self = MUTUAL_ANCHOR_LINE (object);

  g_clear_pointer (&self->check, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_anchor_line_parent_class)->dispose (object);
}

static void
mutual_anchor_line_finalize (GObject *object)
{
  g_free (MUTUAL_ANCHOR_LINE (object)->id);

  G_OBJECT_CLASS (mutual_anchor_line_parent_class)->finalize (object);
}

static void
mutual_anchor_line_class_init (MutualAnchorLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_anchor_line_dispose;
  object_class->finalize = mutual_anchor_line_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_anchor_line_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "anchorline");
}

static void
mutual_anchor_line_init (MutualAnchorLine *self)
{
  GtkWidget *text = mutual_label_new_paragraph (NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "line");
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_label_set_label (GTK_LABEL (text), _("Work back from this milestone"));
  self->check = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->check), text);
  gtk_widget_set_tooltip_text (self->check, _("The Plan Counts the Days to Its Date, and Other Dates Follow It"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Work back from this milestone"), -1);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
}

/**
 * mutual_anchor_line_new:
 *
 * Returns: (transfer floating): a line that is bound to nothing
 */
GtkWidget *
mutual_anchor_line_new (void)
{
  return g_object_new (MUTUAL_TYPE_ANCHOR_LINE, NULL);
}

/**
 * mutual_anchor_line_bind:
 * @part: a line
 * @session: (nullable): the session
 * @ids: the id of a milestone
 * @member: not used
 */
void
mutual_anchor_line_bind (GtkWidget         *part,
                         MutualSession     *session,
                         const char *const *ids,
                         MutualMember       member)
{
  MutualAnchorLine *self = MUTUAL_ANCHOR_LINE (part);

  g_set_object (&self->session, session);
  g_free (self->id);
  self->id = g_strdup (ids[0]);
  gtk_widget_set_sensitive (self->check, session != NULL && !mutual_session_get_read_only (session));
  mutual_anchor_line_update (part);
}

/**
 * mutual_anchor_line_update:
 * @part: a line
 *
 * Shows what the plan says now.
 */
void
mutual_anchor_line_update (GtkWidget *part)
{
  MutualAnchorLine *self = MUTUAL_ANCHOR_LINE (part);
  MutualItem *plan;

  if (self->session == NULL)
    return;
  plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));
  self->quiet = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check),
                               g_strcmp0 (mutual_item_get_reference (plan, MUTUAL_MEMBER_ANCHOR), self->id) == 0);
  self->quiet = FALSE;
}
