/* What says where a move goes: a date, or a number of working days.
 *
 * The date is written into a copy of the plan that nobody else sees, so that the input is the one that the details have.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "moves/mutual-move-input.h"

#include "inputs/mutual-date-input.h"
#include "widgets/mutual-focus.h"

#include <glib/gi18n.h>

/* What is typed is looked at as soon as nothing more comes for a moment. */
#define TYPING_PAUSE_MS 250

/* "Mon 15 Feb 2027", in bold, and the cursor. */
#define DATE_CHARS 18

/* Ten years of working days. */
#define MOST_DAYS 2600

struct _MutualMoveInput
{
  GtkWidget parent_instance;

  MutualMove *move;
  MutualSession *draft; /* a copy of the plan, for the date */
  GtkWidget *date;
  GtkWidget *days;
  guint typed_source;
  GDate settled; /* when Enter was last pressed */
  int settled_days;
};

G_DEFINE_FINAL_TYPE (MutualMoveInput, mutual_move_input, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static MutualItem *
get_draft_item (MutualMoveInput *self)
{
  return mutual_input_get_item (MUTUAL_INPUT (self->date));
}

static gboolean
is_same (const GDate *a,
         const GDate *b)
{
  if (a == NULL || b == NULL || !g_date_valid (a) || !g_date_valid (b))
    return (a == NULL || !g_date_valid (a)) && (b == NULL || !g_date_valid (b));
  return g_date_compare (a, b) == 0;
}

static void
take_date (MutualMoveInput *self,
           const GDate     *date)
{
  g_clear_handle_id (&self->typed_source, g_source_remove);
  if (is_same (date, mutual_move_get_date (self->move)))
    return;
  mutual_move_set_date (self->move, date);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_draft_changed (MutualMoveInput *self)
{
  MutualItem *item = get_draft_item (self);

  mutual_input_update (MUTUAL_INPUT (self->date));
  take_date (self, item != NULL ? mutual_item_get_date (item, mutual_input_get_member (MUTUAL_INPUT (self->date))) : NULL);
}

static gboolean
on_typing_paused (gpointer user_data)
{
  MutualMoveInput *self = user_data;
  MutualEntryInput *entry = MUTUAL_ENTRY_INPUT (self->date);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (mutual_entry_input_get_text (entry)));
  g_auto (GValue) value = G_VALUE_INIT;

  self->typed_source = 0;
  if (MUTUAL_ENTRY_INPUT_GET_CLASS (entry)->parse (entry, text, &value, NULL) && g_value_get_boxed (&value) != NULL)
    take_date (self, g_value_get_boxed (&value));
  return G_SOURCE_REMOVE;
}

static void
on_typed (MutualMoveInput *self)
{
  g_clear_handle_id (&self->typed_source, g_source_remove);
  self->typed_source = g_timeout_add (TYPING_PAUSE_MS, on_typing_paused, self);
}

static void
on_date_activate (MutualMoveInput *self)
{
  const GDate *date;
  gboolean settled;

  mutual_session_flush (self->draft);
  date = mutual_move_get_date (self->move);
  settled = is_same (date, &self->settled);
  g_date_clear (&self->settled, 1);
  if (date != NULL)
    self->settled = *date;
  if (settled)
    g_signal_emit (self, signals[SETTLED], 0);
}

static void
on_days_changed (MutualMoveInput *self)
{
  mutual_move_set_days (self->move, gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_days_activate (MutualMoveInput *self)
{
  gboolean settled;

  gtk_spin_button_update (GTK_SPIN_BUTTON (self->days));
  settled = self->settled_days == mutual_move_get_days (self->move);
  self->settled_days = mutual_move_get_days (self->move);
  if (settled)
    g_signal_emit (self, signals[SETTLED], 0);
}

static void
create_date (MutualMoveInput *self)
{
  g_autoptr (MutualPlan) copy = mutual_plan_copy (mutual_session_get_plan (mutual_move_get_session (self->move)));
  const GDate *date = mutual_move_get_date (self->move);
  MutualMember member = mutual_move_get_member (self->move);

  self->draft = mutual_session_new (copy, FALSE);
  self->date = mutual_date_input_new (_("New date"), mutual_move_get_label (self->move));
  mutual_date_input_set_required (MUTUAL_DATE_INPUT (self->date), TRUE);
  mutual_date_input_set_base (MUTUAL_DATE_INPUT (self->date),
                              mutual_item_get_date (mutual_move_get_item (self->move), member));
  mutual_input_set_caption (MUTUAL_INPUT (self->date), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (self->date))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("New date"), -1);
  mutual_input_bind (MUTUAL_INPUT (self->date), self->draft,
                     mutual_item_get_id (mutual_move_get_item (self->move)), member);
  if (date != NULL)
    {
      mutual_move_input_set_date (self, date);
      self->settled = *date;
    }
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (on_draft_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (self->date)), "changed",
                           G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "activate", G_CALLBACK (on_date_activate), self, G_CONNECT_SWAPPED);
  gtk_editable_set_max_width_chars (
      GTK_EDITABLE (mutual_entry_input_get_text (MUTUAL_ENTRY_INPUT (self->date))), DATE_CHARS);
  gtk_widget_set_parent (self->date, GTK_WIDGET (self));
}

static void
create_days (MutualMoveInput *self)
{
  self->days = gtk_spin_button_new_with_range (-MOST_DAYS, MOST_DAYS, 1);
  self->settled_days = mutual_move_get_days (self->move);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), self->settled_days);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->days), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->days), 4);
  gtk_widget_set_tooltip_text (self->days, _("Working Days Later, Negative for Earlier"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Working days later, negative for earlier"), -1);
  g_signal_connect_object (self->days, "value-changed", G_CALLBACK (on_days_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->days)), "activate",
                           G_CALLBACK (on_days_activate), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->days, GTK_WIDGET (self));
}

static gboolean
mutual_move_input_grab_focus (GtkWidget *widget)
{
  MutualMoveInput *self = MUTUAL_MOVE_INPUT (widget);

  return gtk_widget_grab_focus (self->date != NULL ? self->date : self->days);
}

static void
mutual_move_input_dispose (GObject *object)
{
  MutualMoveInput *self = MUTUAL_MOVE_INPUT (object);

  g_clear_handle_id (&self->typed_source, g_source_remove);
  g_clear_pointer (&self->date, gtk_widget_unparent);
  g_clear_pointer (&self->days, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->move);

  G_OBJECT_CLASS (mutual_move_input_parent_class)->dispose (object);
}

static void
mutual_move_input_class_init (MutualMoveInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_move_input_dispose;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_move_input_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "moveinput");
}

static void
mutual_move_input_init (MutualMoveInput *self)
{
  g_date_clear (&self->settled, 1);
}

/**
 * mutual_move_input_new:
 * @move: a move to a date, or a shift
 *
 * Returns: (transfer floating): an input that says where @move goes
 */
GtkWidget *
mutual_move_input_new (MutualMove *move)
{
  MutualMoveInput *self;

  g_return_val_if_fail (MUTUAL_IS_MOVE (move), NULL);

  self = g_object_new (MUTUAL_TYPE_MOVE_INPUT, NULL);
  self->move = g_object_ref (move);
  if (mutual_move_get_kind (move) == MUTUAL_MOVE_SHIFT)
    create_days (self);
  else
    create_date (self);
  return GTK_WIDGET (self);
}

/**
 * mutual_move_input_set_date:
 * @self: an input for a date
 * @date: another date, instead of what is written
 */
void
mutual_move_input_set_date (MutualMoveInput *self,
                            const GDate     *date)
{
  g_autoptr (MutualEdit) edit = NULL;

  g_return_if_fail (MUTUAL_IS_MOVE_INPUT (self) && date != NULL);

  if (self->date == NULL || get_draft_item (self) == NULL)
    return;
  mutual_entry_input_revert (MUTUAL_ENTRY_INPUT (self->date));
  edit = mutual_edit_new_set_date (get_draft_item (self), mutual_input_get_member (MUTUAL_INPUT (self->date)), date);
  if (!mutual_edit_is_idle (edit))
    mutual_session_edit (self->draft, "", edit, NULL);
  self->settled = *date;
  mutual_session_flush (self->draft);
  mutual_input_update (MUTUAL_INPUT (self->date));
}

/**
 * mutual_move_input_set_days:
 * @self: an input for a number of working days
 * @n: another number
 */
void
mutual_move_input_set_days (MutualMoveInput *self,
                            int              n)
{
  g_return_if_fail (MUTUAL_IS_MOVE_INPUT (self));

  if (self->days == NULL)
    return;
  self->settled_days = n;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), n);
}

/**
 * mutual_move_input_accept:
 * @self: an input
 *
 * Takes what is written, where that was not taken yet.
 *
 * Returns: whether nothing was left to be taken
 */
gboolean
mutual_move_input_accept (MutualMoveInput *self)
{
  GDate before;
  const GDate *date;
  int days;

  g_return_val_if_fail (MUTUAL_IS_MOVE_INPUT (self), FALSE);

  if (self->days != NULL)
    {
      days = mutual_move_get_days (self->move);
      gtk_spin_button_update (GTK_SPIN_BUTTON (self->days));
      return days == mutual_move_get_days (self->move);
    }

  g_date_clear (&before, 1);
  date = mutual_move_get_date (self->move);
  if (date != NULL)
    before = *date;
  if (!mutual_entry_input_accept (MUTUAL_ENTRY_INPUT (self->date)))
    return FALSE;
  mutual_session_flush (self->draft);
  return is_same (mutual_move_get_date (self->move), &before);
}
