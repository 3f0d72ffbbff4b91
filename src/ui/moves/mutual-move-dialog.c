/* What a change of dates would bring, before anything changes: what moves, what stays, what does not fit, what would.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "moves/mutual-move-dialog.h"

#include "inputs/mutual-reason-choice.h"
#include "moves/mutual-move-input.h"
#include "moves/mutual-move-list.h"
#include "moves/mutual-move-words.h"
#include "schedule/mutual-baseline.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-status-icon.h"
#include "widgets/mutual-width-bin.h"

#include <glib/gi18n.h>

#define WIDTH 740
#define HEIGHT 660
#define WHY_HEIGHT 76 /* of the reasons, where they are asked for */
#define SEARCH_AT_ONCE (20 * 1000) /* microseconds of it, before the dialog is shown without */
#define SEARCH_SLICE (6 * 1000)    /* of each turn then */

struct _MutualMoveDialog
{
  AdwWindow parent_instance;

  /* Template */
  MutualWidthBin *width_bin;
  AdwWindowTitle *window_title;
  GtkWidget *apply_button;
  GtkWidget *card;
  GtkImage *icon;
  GtkLabel *what;
  GtkWidget *dates;
  GtkLabel *from;
  GtkWidget *arrow;
  GtkWidget *distance;
  GtkWidget *warning;
  MutualStatusIcon *warning_icon;
  GtkWidget *headline;
  GtkWidget *offer;
  GtkWidget *use_button;
  AdwBin *why_place;
  GtkWidget *heading;
  GtkLabel *list_title;
  GtkLabel *summary;
  GtkWidget *list_place;
  GtkLabel *footer;

  MutualMove *move;
  MutualMoveInput *input; /* NULL where nothing can be chosen */
  GtkWidget *to;          /* then */
  MutualReasonChoice *why;
  MutualMoveList *list;
  MutualPreview *preview;
  MutualNearest *nearest; /* where what does not fit is not about when something is due */
  MutualNearestSearch *search; /* for it; NULL once it is over */
  guint search_id;
};

G_DEFINE_FINAL_TYPE (MutualMoveDialog, mutual_move_dialog, ADW_TYPE_WINDOW)

/* A date that works, where one is known: of what is due the earliest, of all else the nearest. */
static const GDate *
get_offer (MutualMoveDialog *self)
{
  const MutualEarliest *offer;

  if (!mutual_move_takes_offers (self->move))
    return self->nearest != NULL ? &self->nearest->date : NULL;
  offer = mutual_preview_get_offer (self->preview);
  return offer != NULL ? &offer->date : NULL;
}

static char *
describe_offer (MutualMoveDialog  *self,
                char             **date)
{
  *date = NULL;
  if (mutual_move_takes_offers (self->move))
    return mutual_preview_dup_offer (self->preview, date);
  if (self->preview->n_conflicts == 0)
    return NULL;
  if (self->search != NULL)
    return g_strdup (_("Looking for a date that works…"));
  return mutual_preview_dup_nearest (get_offer (self), mutual_move_get_item (self->move) == NULL, date);
}

static const GDate *
get_from (MutualMoveDialog *self,
          MutualItem       *subject)
{
  if (mutual_move_get_kind (self->move) == MUTUAL_MOVE_TO_DATE)
    return mutual_item_get_date (subject, mutual_move_get_member (self->move));
  return mutual_item_has (subject, MUTUAL_MEMBER_DUE) ? mutual_item_get_date (subject, MUTUAL_MEMBER_DUE)
                                                      : mutual_item_get_date (subject, MUTUAL_MEMBER_DATE);
}

static void
update_card (MutualMoveDialog *self)
{
  MutualItem *subject = self->preview->item;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *distance = NULL;
  const char *title;
  gboolean moves;

  gtk_widget_set_visible (self->card, subject != NULL);
  if (subject == NULL)
    return;
  title = mutual_item_get_text (subject, MUTUAL_MEMBER_TITLE);
  from = mutual_move_words_date (get_from (self, subject));
  to = mutual_move_words_date (&self->preview->to);
  distance = mutual_move_words_distance (self->move, self->preview);
  moves = self->input != NULL || (self->preview->item != NULL && g_strcmp0 (from, to) != 0);

  gtk_image_set_from_icon_name (self->icon, mutual_move_words_get_icon (subject));
  gtk_label_set_label (self->what, *title != '\0' ? title : _("Untitled"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->what), title);
  gtk_label_set_label (self->from, from);
  gtk_widget_set_visible (self->arrow, moves);
  if (self->to != NULL)
    mutual_label_set_or_hide (self->to, moves ? to : NULL);
  mutual_label_set_or_hide (self->distance, distance);
}

/* The date that works is what is looked for. */
static void
show_offer (MutualMoveDialog *self)
{
  g_autofree char *date = NULL;
  g_autofree char *text = describe_offer (self, &date);
  const char *place = text != NULL && date != NULL ? strstr (text, date) : NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  mutual_label_set_or_hide (self->offer, text);
  if (place != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) (place - text);
      bold->end_index = (guint) (bold->start_index + strlen (date));
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_attributes (GTK_LABEL (self->offer), attributes);
}

static void
update_warning (MutualMoveDialog *self)
{
  g_autofree char *headline = mutual_preview_dup_headline (self->preview);
  g_autofree char *label = get_offer (self) != NULL ? mutual_preview_dup_use_label (get_offer (self)) : NULL;

  gtk_widget_set_visible (self->warning, headline != NULL);
  mutual_label_set_or_hide (self->headline, headline);
  show_offer (self);
  gtk_widget_set_visible (self->use_button, label != NULL);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->use_button), label);
}

/* Only what was agreed is worth a reason. */
static void
update_why (MutualMoveDialog *self)
{
  g_autoptr (GPtrArray) moves = mutual_baseline_find_moves (self->preview->plan, self->preview->edits);

  gtk_widget_set_visible (GTK_WIDGET (self->why_place), moves->len > 0);
}

static void
set_suggested (GtkWidget *button,
               gboolean   suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* What nothing speaks against is done with Enter; otherwise, that is the date which works. */
static void
update_buttons (MutualMoveDialog *self)
{
  gboolean fits = self->preview->n_conflicts == 0;

  gtk_widget_set_sensitive (self->apply_button, self->preview->edits->len > 0);
  set_suggested (self->apply_button, fits);
  gtk_window_set_default_widget (GTK_WINDOW (self), fits                                        ? self->apply_button
                                                    : gtk_widget_get_visible (self->use_button) ? self->use_button
                                                                                                : NULL);
}

static void
stop_search (MutualMoveDialog *self)
{
  g_clear_handle_id (&self->search_id, g_source_remove);
  g_clear_pointer (&self->search, mutual_nearest_search_free);
}

/* Returns: whether it is over */
static gboolean
go_on_searching (MutualMoveDialog *self,
                 gint64            microseconds)
{
  if (!mutual_nearest_search_run (self->search, microseconds))
    return FALSE;
  self->nearest = mutual_nearest_search_take (self->search);
  g_clear_pointer (&self->search, mutual_nearest_search_free);
  return TRUE;
}

static gboolean
on_idle (gpointer user_data)
{
  MutualMoveDialog *self = user_data;

  if (!go_on_searching (self, SEARCH_SLICE))
    return G_SOURCE_CONTINUE;
  self->search_id = 0;
  update_warning (self);
  update_buttons (self);
  return G_SOURCE_REMOVE;
}

/* Mostly it is near, and there at once; to find none takes long. */
static void
find_nearest (MutualMoveDialog *self)
{
  stop_search (self);
  g_clear_pointer (&self->nearest, mutual_nearest_free);
  if (self->preview->n_conflicts > 0 && !mutual_move_takes_offers (self->move))
    self->search = mutual_move_search_nearest (self->move);
  if (self->search != NULL && !go_on_searching (self, SEARCH_AT_ONCE))
    self->search_id = g_idle_add (on_idle, self);
}

static void
update (MutualMoveDialog *self)
{
  g_autoptr (MutualPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *footer = NULL;
  MutualMoveKind kind = mutual_move_get_kind (self->move);

  preview = mutual_move_preview (self->move, &error);
  /* Others took away what it is about, which they tell themselves. */
  if (preview == NULL)
    {
      g_debug ("Nothing to move: %s", error->message);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  mutual_move_list_show (self->list, preview, kind == MUTUAL_MOVE_WORK_BACK);
  g_clear_pointer (&self->preview, mutual_preview_free);
  self->preview = g_steal_pointer (&preview);

  title = mutual_move_words_title (self->move, self->preview);
  adw_window_title_set_title (self->window_title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  find_nearest (self);
  update_card (self);
  update_warning (self);
  update_why (self);
  update_buttons (self);
  sum = mutual_move_words_sum (self->move, self->preview, mutual_move_list_count_rules (self->list));
  gtk_label_set_label (self->summary, sum);
  gtk_widget_set_visible (GTK_WIDGET (self->list_title), self->preview->edits->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !mutual_move_list_is_empty (self->list));
  footer = mutual_preview_dup_footer (self->preview);
  gtk_label_set_label (self->footer, footer);
  gtk_widget_set_visible (GTK_WIDGET (self->footer), self->preview->edits->len > 0);
}

/* What was written but not looked at yet is shown before it is done. */
static void
on_apply (MutualMoveDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->input != NULL && !mutual_move_input_accept (self->input))
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self->why_place)))
    mutual_move_set_reason (self->move, mutual_reason_choice_get_reason (self->why),
                            mutual_reason_choice_get_notes (self->why));
  if (!mutual_move_apply (self->move, self->preview, &error))
    mutual_session_tell (mutual_move_get_session (self->move), error->message, FALSE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_use (MutualMoveDialog *self)
{
  const GDate *offer = get_offer (self);
  g_autoptr (MutualNearest) nearest = g_steal_pointer (&self->nearest);
  MutualMoveKind kind = mutual_move_get_kind (self->move);
  GDate date;

  if (offer == NULL)
    return;
  date = *offer;
  if (kind == MUTUAL_MOVE_TO_DATE)
    mutual_move_input_set_date (self->input, &date);
  else if (kind == MUTUAL_MOVE_SHIFT)
    mutual_move_input_set_days (self->input, nearest->n);
  else
    {
      mutual_move_use (self->move, nearest);
      update (self);
    }
  gtk_widget_grab_focus (self->apply_button);
}

static void
on_settled (MutualMoveDialog *self)
{
  gtk_widget_activate_default (GTK_WIDGET (self));
}

static gboolean
on_key_pressed (MutualMoveDialog *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->why_place)) ||
      (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;
  return mutual_reason_choice_press (self->why, keyval, state, focus);
}

static void
on_narrow (MutualMoveDialog *self)
{
  gboolean narrow = mutual_width_bin_get_narrow (self->width_bin);
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *boxes[] = { self->card, self->warning, self->heading };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (boxes[i]), orientation);
  gtk_widget_set_halign (self->use_button, narrow ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  gtk_label_set_xalign (GTK_LABEL (self->distance), narrow ? 0 : 1);
  if (self->input != NULL)
    gtk_widget_set_hexpand (GTK_WIDGET (self->input), narrow && mutual_move_get_kind (self->move) == MUTUAL_MOVE_TO_DATE);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  if (self->list != NULL)
    mutual_move_list_set_narrow (self->list, narrow);
}

static void
build_why (MutualMoveDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *label = mutual_label_new ("heading", 0);

  /* Translators: before the reasons for which a date may move. */
  gtk_label_set_label (GTK_LABEL (label), _("Why"));
  self->why = MUTUAL_REASON_CHOICE (mutual_reason_choice_new (label));
  g_signal_connect_object (self->why, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->why_place, GTK_WIDGET (self->why));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
build (MutualMoveDialog *self)
{
  MutualMoveKind kind = mutual_move_get_kind (self->move);

  if (kind == MUTUAL_MOVE_TO_DATE || kind == MUTUAL_MOVE_SHIFT)
    {
      self->input = MUTUAL_MOVE_INPUT (mutual_move_input_new (self->move));
      g_signal_connect_object (self->input, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->input, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->dates), GTK_WIDGET (self->input));
    }
  else
    {
      self->to = mutual_label_new ("heading", 0);
      gtk_box_append (GTK_BOX (self->dates), self->to);
    }
  build_why (self);
  if (kind == MUTUAL_MOVE_WORK_BACK)
    gtk_label_set_label (self->list_title, _("What follows go-live"));
  self->list = MUTUAL_MOVE_LIST (mutual_move_list_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (self->list_place), GTK_WIDGET (self->list));
  mutual_status_icon_set_state (self->warning_icon, MUTUAL_STATE_LATE);
}

static void
mutual_move_dialog_dispose (GObject *object)
{
  MutualMoveDialog *self = MUTUAL_MOVE_DIALOG (object);

  self->input = NULL;
  self->list = NULL;
  stop_search (self);
  g_clear_pointer (&self->nearest, mutual_nearest_free);
  g_clear_pointer (&self->preview, mutual_preview_free);
  g_clear_object (&self->move);

  G_OBJECT_CLASS (mutual_move_dialog_parent_class)->dispose (object);
}

static void
mutual_move_dialog_class_init (MutualMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_move_dialog_dispose;

  g_type_ensure (MUTUAL_TYPE_WIDTH_BIN);
  g_type_ensure (MUTUAL_TYPE_STATUS_ICON);
  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-move-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MutualMoveDialog, name)
  BIND (width_bin);
  BIND (window_title);
  BIND (apply_button);
  BIND (card);
  BIND (icon);
  BIND (what);
  BIND (dates);
  BIND (from);
  BIND (arrow);
  BIND (distance);
  BIND (warning);
  BIND (warning_icon);
  BIND (headline);
  BIND (offer);
  BIND (use_button);
  BIND (why_place);
  BIND (heading);
  BIND (list_title);
  BIND (summary);
  BIND (list_place);
  BIND (footer);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_use);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mutual_move_dialog_init (MutualMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "move-dialog");
}

/**
 * mutual_move_dialog_new:
 * @parent: the window of the plan
 * @move: what somebody wants
 *
 * Shows what @move would bring. It is made with Apply, and not at all otherwise.
 *
 * Returns: (transfer none): a dialog to present, owned by GTK until it is closed
 */
GtkWindow *
mutual_move_dialog_new (GtkWindow  *parent,
                        MutualMove *move)
{
  MutualMoveDialog *self;
  int width = gtk_widget_get_width (GTK_WIDGET (parent));
  int height = gtk_widget_get_height (GTK_WIDGET (parent));
  int most = HEIGHT;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (MUTUAL_IS_MOVE (move), NULL);

  self = g_object_new (MUTUAL_TYPE_MOVE_DIALOG, "transient-for", parent, NULL);
  self->move = g_object_ref (move);
  if (mutual_baseline_is_agreed (mutual_session_get_plan (mutual_move_get_session (move))))
    most += WHY_HEIGHT;
  /* As large as the window of a telephone, but no larger. */
  width = CLAMP (width, MUTUAL_MINIMUM_WIDTH, WIDTH);
  gtk_window_set_default_size (GTK_WINDOW (self), width, CLAMP (height, MUTUAL_MINIMUM_HEIGHT, most));
  mutual_width_bin_expect_width (self->width_bin, width);
  build (self);
  on_narrow (self);
  g_signal_connect_object (mutual_move_get_session (move), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  /* Enter at once does nothing that does not fit. */
  if (self->input != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->input));
  else if (self->preview->n_conflicts == 0)
    gtk_widget_grab_focus (self->apply_button);
  return GTK_WINDOW (self);
}
