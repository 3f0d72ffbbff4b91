/* A question that a window asks, or something that it has to say, in a dialog of its own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-question.h"

#include <glib/gi18n.h>

/* Wide enough for most headings, narrow enough for a telephone. */
#define CONTENT_WIDTH 272

/**
 * mutual_question_new:
 * @parent: (nullable): the window that asks
 * @heading: a few words
 * @body: what it is about; never markup
 *
 * The one place that knows by which widget questions are asked, as that changes with each generation of libadwaita.
 * The caller adds the responses and presents it.
 *
 * Returns: (transfer none): the dialog, owned by GTK until it is closed
 */
AdwMessageDialog *
mutual_question_new (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  GtkWidget *strut = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  /* libadwaita 1.7 measures the large heading for the width of the small one, which GTK warns about; with a strut both
   * are measured for the same width. */
  gtk_widget_set_size_request (strut, CONTENT_WIDTH, 0);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), strut);

  return ADW_MESSAGE_DIALOG (dialog);
}

/**
 * mutual_question_offer:
 * @self: a question
 * @destructive: the response that loses something
 * @destructive_label: its label, with a mnemonic
 * @suggested: the response that loses nothing
 * @suggested_label: its label, with a mnemonic
 *
 * Offers the two, and "cancel", which Escape and closing the question mean, too.
 */
void
mutual_question_offer (AdwMessageDialog *self,
                       const char       *destructive,
                       const char       *destructive_label,
                       const char       *suggested,
                       const char       *suggested_label)
{
  adw_message_dialog_add_response (self, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (self, destructive, destructive_label);
  adw_message_dialog_add_response (self, suggested, suggested_label);
  adw_message_dialog_set_response_appearance (self, destructive, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (self, suggested, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self, suggested);
  adw_message_dialog_set_close_response (self, "cancel");
}
