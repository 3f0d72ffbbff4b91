/* The notes that stay on one side, in a frame that says so.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-private-notes.h"

#include "inputs/mutual-text-input.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/**
 * mutual_private_notes_new:
 * @input: (out) (transfer none): where they are written
 *
 * Returns: (transfer floating): the frame
 */
GtkWidget *
mutual_private_notes_new (GtkWidget **input)
{
  GtkWidget *frame = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = mutual_label_new ("title", 0);
  GtkWidget *hint = mutual_label_new_line ("hint");
  GtkWidget *editor;

  *input = mutual_text_input_new (NULL, _("Change Private Notes"), MUTUAL_TEXT_PARAGRAPHS);
  editor = mutual_text_field_get_editor (mutual_text_input_get_field (MUTUAL_TEXT_INPUT (*input)));
  gtk_widget_add_css_class (frame, "private-notes");
  gtk_widget_add_css_class (heading, "heading-line");
  gtk_box_append (GTK_BOX (heading), gtk_image_new_from_icon_name ("mutual-private-symbolic"));
  gtk_label_set_label (GTK_LABEL (title), _("Private notes"));
  gtk_box_append (GTK_BOX (heading), title);
  gtk_label_set_label (GTK_LABEL (hint), _("never leaves in a buyer copy"));
  gtk_box_append (GTK_BOX (heading), hint);
  gtk_box_append (GTK_BOX (frame), heading);
  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (*input), _("What only your side should know"));
  gtk_box_append (GTK_BOX (frame), *input);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (frame), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, hint, NULL, -1);
  return frame;
}
