/* One recorded move of a date: what was moved, from when to when, by whom and why, which can be said there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-change-row.h"

#include "inputs/mutual-reason-choice.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include <string.h>

#define POPOVER_WIDTH 340

struct _MutualChangeRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *facts;
  GtkWidget *button;
  MutualReasonChoice *choice; /* once it was asked for */

  MutualSession *session;
  char *id;
};

G_DEFINE_FINAL_TYPE (MutualChangeRow, mutual_change_row, GTK_TYPE_WIDGET)

static MutualItem *
get_change (MutualChangeRow *self)
{
  return mutual_plan_find (mutual_session_get_plan (self->session), self->id);
}

/* A date as people read it; what is none stays as it was written. */
static char *
describe_value (const char *text)
{
  GDate date;

  return mutual_date_parse (text, strlen (text), &date) ? mutual_date_format (&date, MUTUAL_DATE_FULL) : g_strdup (text);
}

static char *
describe_change (MutualItem *change)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const GDate *on = mutual_item_get_date (change, MUTUAL_MEMBER_ON);
  const char *reason = mutual_reason_describe (mutual_item_get_number (change, MUTUAL_MEMBER_REASON));
  const char *from = mutual_item_get_text (change, MUTUAL_MEMBER_FROM);
  const char *to = mutual_item_get_text (change, MUTUAL_MEMBER_TO);

  if (*from != '\0' || *to != '\0')
    {
      g_autofree char *from_text = describe_value (*from != '\0' ? from : "–");
      g_autofree char *to_text = describe_value (*to != '\0' ? to : "–");

      /* Translators: a date before and after it was moved. */
      g_ptr_array_add (facts, g_strdup_printf (_("%1$s → %2$s"), from_text, to_text));
    }
  if (reason != NULL)
    g_ptr_array_add (facts, g_strdup (reason));
  if (mutual_item_is_set (change, MUTUAL_MEMBER_NOTES))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (change, MUTUAL_MEMBER_NOTES)));
  if (mutual_item_is_set (change, MUTUAL_MEMBER_BY))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (change, MUTUAL_MEMBER_BY)));
  if (on != NULL)
    g_ptr_array_add (facts, mutual_date_format (on, MUTUAL_DATE_FULL));
  return mutual_phrase_line (facts);
}

static void
give (MutualChangeRow *self,
      const char      *notes)
{
  const char *ids[] = { self->id, NULL };
  g_autoptr (GError) error = NULL;

  if (!mutual_session_give_reason (self->session, ids, mutual_reason_choice_get_reason (self->choice), notes, &error))
    mutual_session_tell (self->session, error->message, FALSE);
}

static void
on_chosen (MutualChangeRow *self)
{
  give (self, NULL);
}

static void
on_noted (MutualChangeRow *self)
{
  give (self, mutual_reason_choice_get_notes (self->choice));
}

static void
on_settled (MutualChangeRow *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static gboolean
on_key_pressed (MutualChangeRow *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return mutual_reason_choice_press (self->choice, keyval, state, gtk_root_get_focus (gtk_widget_get_root (self->button)));
}

static GtkWidget *
create_popover (MutualChangeRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->choice = MUTUAL_REASON_CHOICE (mutual_reason_choice_new (NULL));
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "noted", G_CALLBACK (on_noted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), POPOVER_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), POPOVER_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->choice));
  gtk_popover_set_child (GTK_POPOVER (popover), clamp);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (popover, keys);
  gtk_widget_add_css_class (popover, "reasons");
  return popover;
}

static void
show_choice (MutualChangeRow *self)
{
  MutualItem *change = get_change (self);

  if (self->choice != NULL && change != NULL)
    mutual_reason_choice_show (self->choice, (MutualReason) mutual_item_get_number (change, MUTUAL_MEMBER_REASON),
                               mutual_item_get_text (change, MUTUAL_MEMBER_NOTES));
}

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualChangeRow *self = user_data;

  if (self->choice == NULL)
    gtk_menu_button_set_popover (button, create_popover (self));
  show_choice (self);
}

static void
mutual_change_row_dispose (GObject *object)
{
  MutualChangeRow *self = MUTUAL_CHANGE_ROW (object);

  self->choice = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_change_row_parent_class)->dispose (object);
}

static void
mutual_change_row_finalize (GObject *object)
{
  g_free (MUTUAL_CHANGE_ROW (object)->id);

  G_OBJECT_CLASS (mutual_change_row_parent_class)->finalize (object);
}

static void
mutual_change_row_class_init (MutualChangeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_change_row_dispose;
  object_class->finalize = mutual_change_row_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "changerow");
}

static void
mutual_change_row_init (MutualChangeRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = mutual_label_new_line ("title");
  self->facts = mutual_label_new_paragraph ("facts");
  gtk_label_set_selectable (GTK_LABEL (self->facts), TRUE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->facts);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "mutual-details-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup, self, NULL);
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->button, _("Say Why It Moved"));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), texts);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * mutual_change_row_new:
 * @session: a session
 * @id: the id of a change that its plan keeps
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
mutual_change_row_new (MutualSession *session,
                       const char    *id)
{
  MutualChangeRow *self;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session) && id != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_CHANGE_ROW, NULL);
  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  gtk_widget_set_visible (self->button, !mutual_session_get_read_only (session));
  mutual_change_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * mutual_change_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of the change that it shows
 */
const char *
mutual_change_row_get_id (MutualChangeRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_CHANGE_ROW (self), NULL);

  return self->id;
}

/**
 * mutual_change_row_update:
 * @self: a row
 *
 * Shows what the plan says now.
 */
void
mutual_change_row_update (MutualChangeRow *self)
{
  MutualItem *change, *item;
  g_autofree char *facts = NULL;
  g_autofree char *name = NULL;
  const char *title;

  g_return_if_fail (MUTUAL_IS_CHANGE_ROW (self));

  change = get_change (self);
  if (change == NULL)
    return;
  item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
  title = item != NULL && mutual_item_has (item, MUTUAL_MEMBER_TITLE) ? mutual_item_get_text (item, MUTUAL_MEMBER_TITLE)
                                                                      : _("Plan");
  facts = describe_change (change);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->facts)), facts) != 0)
    gtk_label_set_label (GTK_LABEL (self->facts), facts);
  /* Translators: a button; %s is the title of a milestone, step or event. */
  name = g_strdup_printf (_("Say why “%s” moved"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_choice (self);
}
