/* Going from one area of a window to the next with a single key.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-areas.h"

static int
find_focused (GtkWidget *const *areas,
              guint             n_areas)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (areas[0]));

  for (guint i = 0; focus != NULL && i < n_areas; i++)
    if (focus == areas[i] || gtk_widget_is_ancestor (focus, areas[i]))
      return (int) i;
  return -1;
}

/**
 * mutual_areas_focus_next:
 * @areas: (array length=n_areas): the areas, in the order of reading
 * @n_areas: how many
 * @step: 1 for the next one, -1 for the one before
 *
 * Gives the focus to the next area that shows and can take it; to the first or the last one when none has it.
 *
 * Returns: whether there was one
 */
gboolean
mutual_areas_focus_next (GtkWidget *const *areas,
                         guint             n_areas,
                         int               step)
{
  int n = (int) n_areas;
  int from;

  g_return_val_if_fail (n_areas > 0 && (step == 1 || step == -1), FALSE);

  from = find_focused (areas, n_areas);
  if (from < 0 && step < 0)
    from = n;
  for (int i = 1; i <= n; i++)
    {
      GtkWidget *area = areas[(from + step * i + 2 * n) % n];

      if (gtk_widget_get_mapped (area) &&
          (gtk_widget_grab_focus (area) || gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD)))
        return TRUE;
    }
  return FALSE;
}
