/* Toasts that say just what they are given.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-toast.h"

/* Whether a message has not arrived at its place yet. A new one is the last child of @overlay. */
static gboolean
is_sliding_in (AdwToastOverlay *overlay)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (overlay));
  graphene_rect_t bounds;

  if (last == adw_toast_overlay_get_child (overlay) || !gtk_widget_get_mapped (GTK_WIDGET (overlay)))
    return FALSE;
  return gtk_widget_get_height (last) == 0 || !gtk_widget_compute_bounds (last, GTK_WIDGET (overlay), &bounds) ||
         bounds.origin.y + bounds.size.height > gtk_widget_get_height (GTK_WIDGET (overlay)) + 0.5f;
}

static gboolean
on_tick (GtkWidget     *overlay,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  if (is_sliding_in (ADW_TOAST_OVERLAY (overlay)))
    return G_SOURCE_CONTINUE;
  adw_toast_dismiss (ADW_TOAST (user_data));
  return G_SOURCE_REMOVE;
}

/**
 * mutual_toast_new:
 * @text: what it says, with titles and names as people wrote them
 *
 * A toast reads its title as markup, so that "R&D" would leave it empty.
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
mutual_toast_new (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);
  return adw_toast_new (escaped);
}

/**
 * mutual_toast_dismiss:
 * @toast: a toast
 * @overlay: where it is shown, or waits to be
 *
 * Takes a toast away. libadwaita before 1.3 uses a toast after it is freed when it is taken away in the first 200 ms in
 * which it slides in, as happens where Delete is held down (mended by its commit 1674ebc9, "toast-overlay: Prevent
 * show_done from firing after hide_done"): there it first arrives, without its button.
 */
void
mutual_toast_dismiss (AdwToast        *toast,
                      AdwToastOverlay *overlay)
{
  g_return_if_fail (ADW_IS_TOAST (toast) && ADW_IS_TOAST_OVERLAY (overlay));

  if (adw_get_major_version () > 1 || adw_get_minor_version () >= 3 || !is_sliding_in (overlay))
    {
      adw_toast_dismiss (toast);
      return;
    }
  adw_toast_set_button_label (toast, NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (overlay), on_tick, g_object_ref (toast), g_object_unref);
}
