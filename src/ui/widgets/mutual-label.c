/* Labels as the panes use them: one line that shortens itself, or a paragraph that wraps.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-label.h"

/**
 * mutual_label_new:
 * @css_class: (nullable): its look
 * @xalign: 0 for the start, 1 for the end
 *
 * Returns: (transfer floating): a label that is always shown whole
 */
GtkWidget *
mutual_label_new (const char *css_class,
                  float       xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", xalign, "single-line-mode", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * mutual_label_new_line:
 * @css_class: (nullable): its look
 *
 * Returns: (transfer floating): a label of one line that shortens itself with an ellipsis
 */
GtkWidget *
mutual_label_new_line (const char *css_class)
{
  GtkWidget *label = mutual_label_new (css_class, 0);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/**
 * mutual_label_new_paragraph:
 * @css_class: (nullable): its look
 *
 * Returns: (transfer floating): a label that wraps, even inside a word that does not fit
 */
GtkWidget *
mutual_label_new_paragraph (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * mutual_label_set_or_hide:
 * @label: a label
 * @text: (nullable): what it should say
 *
 * Hides the label when there is nothing to say.
 */
void
mutual_label_set_or_hide (GtkWidget  *label,
                          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}
