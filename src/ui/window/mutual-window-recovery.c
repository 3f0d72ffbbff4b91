/* What the window tells of drafts: what a crash left behind and is back, and what a crash now would take.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "recovery/mutual-recovery-list.h"
#include "recovery/mutual-recovery-words.h"
#include "start/mutual-start-page.h"
#include "widgets/mutual-toast.h"

#include <glib/gi18n.h>

static void
do_drop_recovered (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  MutualWindow *self = MUTUAL_WINDOW (widget);

  if (self->document == NULL)
    return;
  mutual_document_drop_recovered (self->document);
  mutual_bar_clear (self->recovery_bar);
}

static void
do_keep_recovered (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  mutual_bar_clear (MUTUAL_WINDOW (widget)->recovery_bar);
}

/* Once they are saved they are changes like all others. */
static void
on_modified (MutualWindow *self)
{
  if (!mutual_document_get_modified (self->document))
    mutual_bar_clear (self->recovery_bar);
}

/* The words of the store are about the user's own files, which are not what is the matter here. */
static const char *
describe_problem (const GError *problem)
{
  if (g_error_matches (problem, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_SPACE))
    return _("Changes are not protected against a crash until they are saved, as the disk of your home folder is full.");
  if (g_error_matches (problem, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NO_PERMISSION) ||
      g_error_matches (problem, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_READ_ONLY))
    return _("Changes are not protected against a crash until they are saved, as the program may not write to its own "
             "folder.");
  return _("Changes are not protected against a crash until they are saved, as they cannot be written to the program’s "
           "own folder.");
}

static void
on_draft_problem (MutualWindow *self)
{
  const GError *problem = mutual_document_get_draft_problem (self->document);

  if (problem == NULL)
    {
      mutual_bar_clear (self->draft_bar);
      return;
    }
  g_message ("Drafts: %s", problem->message);
  mutual_bar_present (self->draft_bar, describe_problem (problem));
  mutual_bar_add_button (self->draft_bar, _("_Save"), "win.save");
}

/* The user came for this plan; what else there is can wait, but should be known. */
static void
on_others (MutualWindow *self)
{
  MutualRecovery *recovery = mutual_recovery_get_default ();
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (recovery));
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (!mutual_recovery_offer (recovery))
    return;

  text = g_strdup_printf (ngettext ("%u other plan was not saved", "%u other plans were not saved", n_items), n_items);
  toast = mutual_toast_new (text);
  adw_toast_set_button_label (toast, _("_Show"));
  adw_toast_set_action_name (toast, "app.show-drafts");
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/**
 * mutual_window_install_recovery_actions:
 * @klass: the class of the window
 */
void
mutual_window_install_recovery_actions (MutualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.drop-recovered", NULL, do_drop_recovered);
  gtk_widget_class_install_action (widget_class, "win.keep-recovered", NULL, do_keep_recovered);
}

/**
 * mutual_window_follow_draft:
 * @self: a window with a document
 *
 * From now on the user is told when changes are not protected.
 */
void
mutual_window_follow_draft (MutualWindow *self)
{
  g_signal_connect_object (self->document, "notify::draft-problem", G_CALLBACK (on_draft_problem), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::modified", G_CALLBACK (on_modified), self, G_CONNECT_SWAPPED);
}

/**
 * mutual_window_tell_recovered:
 * @self: a window whose plan is there
 *
 * Says what is back, and what else could be.
 */
void
mutual_window_tell_recovered (MutualWindow *self)
{
  MutualRecovery *recovery = mutual_recovery_get_default ();
  gint64 time = mutual_document_get_recovered_time (self->document);

  if (time != 0)
    {
      g_autofree char *when = mutual_recovery_describe_time (time, g_get_real_time () / G_USEC_PER_SEC);
      /* Translators: %s is a time, such as "10:42", "Monday 10:42" or "3 March 2026, 10:42" */
      g_autofree char *text = g_strdup_printf (_("Changes from %s that were not saved are back."), when);

      mutual_bar_present (self->recovery_bar, text);
      if (mutual_document_can_drop_recovered (self->document))
        mutual_bar_add_button (self->recovery_bar, _("_Discard Changes"), "win.drop-recovered");
      mutual_bar_add_button (self->recovery_bar, _("_Keep"), "win.keep-recovered");
    }
  g_signal_connect_object (recovery, "items-changed", G_CALLBACK (on_others), self, G_CONNECT_SWAPPED);
  mutual_recovery_refresh (recovery);
}

/**
 * mutual_window_offer_drafts:
 * @self: a window that shows what there is to open
 *
 * Shows what a crash left behind before all else.
 */
void
mutual_window_offer_drafts (MutualWindow *self)
{
  MutualRecovery *recovery = mutual_recovery_get_default ();

  mutual_start_page_add_first (MUTUAL_START_PAGE (self->start_page), mutual_recovery_list_new (recovery));
  mutual_recovery_refresh (recovery);
}
