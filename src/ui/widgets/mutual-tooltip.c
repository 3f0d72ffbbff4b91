/* Tooltips of widgets that change often.
 *
 * gtk_widget_set_tooltip_text() asks the display where the pointer is, and waits for the answer: in a list with a few
 * chips in every row that took four fifths of a keystroke. Here the text waits until somebody points at it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-tooltip.h"

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("mutual-tooltip");
}

static gboolean
on_query_tooltip (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  const char *text = mutual_tooltip_get (widget);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/**
 * mutual_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what it says when somebody points at it
 */
void
mutual_tooltip_set (GtkWidget  *widget,
                    const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
    }
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (mutual_tooltip_get (widget), text) != 0)
    g_object_set_qdata_full (G_OBJECT (widget), get_quark (), g_strdup (text), g_free);
}

/**
 * mutual_tooltip_get:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what mutual_tooltip_set() gave it
 */
const char *
mutual_tooltip_get (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_qdata (G_OBJECT (widget), get_quark ());
}
