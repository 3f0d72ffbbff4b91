/* The title in the header, where a plan can be renamed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-window-private.h"

#include "inputs/mutual-in-place.h"

#include <glib/gi18n.h>

/* Characters that there is room for at least while a title is written. */
#define TITLE_LENGTH 9

static MutualSession *
get_session (MutualWindow *self)
{
  return self->document != NULL ? mutual_document_get_session (self->document) : NULL;
}

static void
on_ended (MutualWindow     *self,
          MutualInPlaceEnd  end)
{
  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->window_title));
  if (end != MUTUAL_IN_PLACE_LEFT && self->plan_view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->plan_view));
}

static void
on_refused (MutualWindow *self,
            const char   *why)
{
  if (why != NULL)
    mutual_window_add_toast (self, why);
}

static void
create_text (MutualWindow *self)
{
  GtkLabel *label;

  self->title_text = mutual_in_place_new (MUTUAL_TEXT_LINE);
  label = mutual_in_place_get_label (MUTUAL_IN_PLACE (self->title_text));
  gtk_label_set_width_chars (label, TITLE_LENGTH);
  gtk_widget_set_valign (self->title_text, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->title_text, "plan-title-text");
  g_signal_connect_object (self->title_text, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title_text, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->title_stack, self->title_text);
}

static void
on_released (MutualWindow *self)
{
  mutual_window_write_title (self);
}

/**
 * mutual_window_init_title:
 * @self: a window that is just being made
 *
 * Lets the title be written with a click.
 */
void
mutual_window_init_title (MutualWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self->window_title), GTK_EVENT_CONTROLLER (click));
}

/**
 * mutual_window_write_title:
 * @self: a window
 *
 * Lets the user write the title of the plan, if there is one that can be changed.
 */
void
mutual_window_write_title (MutualWindow *self)
{
  MutualSession *session = get_session (self);

  if (session == NULL || mutual_session_get_read_only (session))
    return;

  if (self->title_text == NULL)
    create_text (self);
  mutual_in_place_bind (MUTUAL_IN_PLACE (self->title_text), session,
                        mutual_item_get_id (MUTUAL_ITEM (mutual_session_get_plan (session))), MUTUAL_MEMBER_TITLE,
                        _("Rename Plan"));
  gtk_stack_set_visible_child (self->title_stack, self->title_text);
  mutual_in_place_start (MUTUAL_IN_PLACE (self->title_text));
}
