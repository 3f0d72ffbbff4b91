/* A text of several lines that is as high as its text, takes no more than a plan holds, and stands in no frame.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-text-area.h"

#include "inputs/mutual-text-limit.h"

/* No part of a text below this is needed to know how high a card is; the rest scrolls. */
#define MEASURED_BYTES 65536

/* The least width, in lines' heights. */
#define MINIMUM_WIDTH 3

/* How much of its colour a placeholder has. */
#define PLACEHOLDER_ALPHA 0.5f

struct _MutualTextArea
{
  GtkTextView parent_instance;

  MutualFieldKind kind;
  gboolean goes_on; /* Enter activates */
  gboolean composing;
  gboolean held; /* several changes are one */
  gsize n_bytes;
  char *placeholder;

  char *measured; /* the text, as long as it was not changed since */
  int measured_width;
  int measured_height;
};

G_DEFINE_FINAL_TYPE (MutualTextArea, mutual_text_area, GTK_TYPE_TEXT_VIEW)

enum
{
  TYPED,
  REFUSED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (MutualTextArea *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static gboolean
check_fits (MutualTextArea *self,
            gsize           n_bytes)
{
  g_autofree char *why = NULL;

  if (n_bytes <= mutual_text_limit_get (self->kind))
    return TRUE;
  why = mutual_text_limit_describe (self->kind, n_bytes);
  g_signal_emit (self, signals[REFUSED], 0, why);
  return FALSE;
}

/* As GtkTextView lays it out: paragraph for paragraph, each in whole pixels. */
static void
measure_text (MutualTextArea *self,
              int             width,
              int            *natural_width,
              int            *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_auto (GStrv) paragraphs = NULL;

  if (self->measured == NULL)
    {
      self->measured = mutual_text_area_dup_text (self);
      if (strlen (self->measured) > MEASURED_BYTES)
        *g_utf8_find_prev_char (self->measured, self->measured + MEASURED_BYTES) = '\0';
    }
  if (*self->measured == '\0' && self->placeholder != NULL)
    paragraphs = g_strsplit (self->placeholder, "\n", -1);
  else if (*self->measured == '\0')
    paragraphs = g_strdupv ((char *[]) { (char *) "", NULL });
  else
    paragraphs = g_strsplit (self->measured, "\n", -1);

  *natural_width = 0;
  *height = 0;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      int paragraph_width, paragraph_height;

      pango_layout_set_text (layout, paragraphs[i], -1);
      pango_layout_get_pixel_size (layout, &paragraph_width, &paragraph_height);
      *natural_width = MAX (*natural_width, paragraph_width);
      *height += paragraph_height;
    }
  /* The text view rounds each line on its own, and clips the foot of a "g" in the last one. */
  *height += 1;
}

static void
forget_measures (MutualTextArea *self)
{
  g_clear_pointer (&self->measured, g_free);
  self->measured_height = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* As labels do: at the start of the line of the window, whatever direction the text has. */
static void
justify (MutualTextArea *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;

  if (!rtl && gtk_text_view_get_justification (GTK_TEXT_VIEW (self)) == GTK_JUSTIFY_LEFT)
    return;
  text = mutual_text_area_dup_text (self);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (self),
                                   rtl && pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_LTR
                                       ? GTK_JUSTIFY_RIGHT
                                       : GTK_JUSTIFY_LEFT);
}

static void
on_changed (MutualTextArea *self)
{
  g_autofree char *text = NULL;

  forget_measures (self);
  justify (self);
  if (self->held)
    return;
  text = mutual_text_area_dup_text (self);
  self->n_bytes = strlen (text);
  g_signal_emit (self, signals[TYPED], 0);
}

/* All that comes in comes through here, dropped and pasted with the middle button, too. What goes in is clean; what
 * does not fit is not looked at, as it may be very long. */
static void
on_insert_text (MutualTextArea *self,
                GtkTextIter    *place,
                const char     *text,
                int             length,
                GtkTextBuffer  *buffer)
{
  g_autofree char *given = NULL;
  g_autofree char *clean = NULL;

  if (length < 0)
    length = (int) strlen (text);
  if (!self->held && !check_fits (self, self->n_bytes + (gsize) length))
    {
      g_signal_stop_emission_by_name (buffer, "insert-text");
      return;
    }
  given = g_strndup (text, (gsize) length);
  clean = mutual_text_limit_clean (self->kind, given);
  if (strcmp (given, clean) == 0)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (*clean != '\0')
    gtk_text_buffer_insert (buffer, place, clean, -1);
}

static void
on_preedit_changed (MutualTextArea *self,
                    const char     *preedit)
{
  self->composing = *preedit != '\0';
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Before the text view makes a new line of it, but not while an input method wants the key. */
static gboolean
on_key_pressed (MutualTextArea *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (!enter || !self->goes_on || self->composing)
    return GDK_EVENT_PROPAGATE;
  if (modifiers == GDK_SHIFT_MASK)
    return self->kind == MUTUAL_FIELD_TITLE ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[ACTIVATE], 0);
  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
mutual_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mutual_text_area_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MutualTextArea *self = MUTUAL_TEXT_AREA (widget);
  int width, height;

  GTK_WIDGET_CLASS (mutual_text_area_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (self->measured_height < 0 || self->measured_width != for_size)
        {
          measure_text (self, for_size, &width, &self->measured_height);
          self->measured_width = for_size;
        }
      *minimum = *natural = self->measured_height;
      return;
    }
  measure_text (self, -1, &width, &height);
  {
    g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (widget, "");

    pango_layout_get_pixel_size (line, NULL, &height);
  }
  *minimum = MIN (width + 1, height * MINIMUM_WIDTH);
  *natural = MAX (width + 1, *minimum);
}

static void
mutual_text_area_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MutualTextArea *self = MUTUAL_TEXT_AREA (widget);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;

  GTK_WIDGET_CLASS (mutual_text_area_parent_class)->snapshot (widget, snapshot);

  if (self->placeholder == NULL || self->composing || gtk_text_buffer_get_char_count (get_buffer (self)) > 0)
    return;
  layout = gtk_widget_create_pango_layout (widget, self->placeholder);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= PLACEHOLDER_ALPHA;
  gtk_snapshot_append_layout (snapshot, layout, &color);
}

static void
mutual_text_area_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (mutual_text_area_parent_class)->direction_changed (widget, previous);

  justify (MUTUAL_TEXT_AREA (widget));
}

static void
mutual_text_area_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mutual_text_area_parent_class)->css_changed (widget, change);

  MUTUAL_TEXT_AREA (widget)->measured_height = -1;
}

static void
mutual_text_area_finalize (GObject *object)
{
  MutualTextArea *self = MUTUAL_TEXT_AREA (object);

  g_free (self->placeholder);
  g_free (self->measured);

  G_OBJECT_CLASS (mutual_text_area_parent_class)->finalize (object);
}

static void
mutual_text_area_class_init (MutualTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_text_area_finalize;
  widget_class->get_request_mode = mutual_text_area_get_request_mode;
  widget_class->measure = mutual_text_area_measure;
  widget_class->snapshot = mutual_text_area_snapshot;
  widget_class->css_changed = mutual_text_area_css_changed;
  widget_class->direction_changed = mutual_text_area_direction_changed;

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
mutual_text_area_init (MutualTextArea *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkTextBuffer *buffer = get_buffer (self);

  self->kind = MUTUAL_FIELD_TEXT;
  self->measured_height = -1;
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (on_preedit_changed), NULL);

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/**
 * mutual_text_area_new:
 * @goes_on: whether Enter activates rather than makes a new line
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
mutual_text_area_new (gboolean goes_on)
{
  MutualTextArea *self = g_object_new (MUTUAL_TYPE_TEXT_AREA, NULL);

  self->goes_on = goes_on;
  return GTK_WIDGET (self);
}

/**
 * mutual_text_area_set_kind:
 * @self: a text area
 * @kind: a title or a text
 *
 * Says what the text is for, and so how much fits.
 */
void
mutual_text_area_set_kind (MutualTextArea  *self,
                           MutualFieldKind  kind)
{
  g_return_if_fail (MUTUAL_IS_TEXT_AREA (self));

  self->kind = kind;
}

/**
 * mutual_text_area_set_placeholder:
 * @self: a text area
 * @text: (nullable): what shows while it is empty
 */
void
mutual_text_area_set_placeholder (MutualTextArea *self,
                                  const char     *text)
{
  g_return_if_fail (MUTUAL_IS_TEXT_AREA (self));

  g_free (self->placeholder);
  self->placeholder = g_strdup (text);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, text, -1);
  forget_measures (self);
}

/**
 * mutual_text_area_dup_text:
 * @self: a text area
 *
 * Returns: (transfer full): what stands in it
 */
char *
mutual_text_area_dup_text (MutualTextArea *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (MUTUAL_IS_TEXT_AREA (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

/**
 * mutual_text_area_replace:
 * @self: a text area
 * @start: the first character that goes
 * @end: the one behind the last
 * @text: what comes in its place, which fits
 *
 * Changes the text as a program does. The caret goes there if somebody writes.
 */
void
mutual_text_area_replace (MutualTextArea *self,
                          int             start,
                          int             end,
                          const char     *text)
{
  GtkTextIter from, to;

  g_return_if_fail (MUTUAL_IS_TEXT_AREA (self) && text != NULL);

  self->held = TRUE;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &from, start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &to, end);
  gtk_text_buffer_delete (get_buffer (self), &from, &to);
  gtk_text_buffer_insert (get_buffer (self), &from, text, -1);
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_text_buffer_place_cursor (get_buffer (self), &from);
  self->held = FALSE;
  on_changed (self);
}

/**
 * mutual_text_area_insert:
 * @self: a text area
 * @text: a text, however long
 *
 * Puts @text where the caret is, in place of what is selected. If it does not fit, all stays as it is.
 */
void
mutual_text_area_insert (MutualTextArea *self,
                         const char     *text)
{
  GtkTextIter start, end;
  g_autofree char *selected = NULL;
  g_autofree char *clean = NULL;

  g_return_if_fail (MUTUAL_IS_TEXT_AREA (self) && text != NULL);

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  selected = gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
  if (!check_fits (self, self->n_bytes - strlen (selected) + strlen (text)))
    return;

  clean = mutual_text_limit_clean (self->kind, text);
  self->held = TRUE;
  gtk_text_buffer_begin_user_action (get_buffer (self));
  gtk_text_buffer_delete_selection (get_buffer (self), TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (get_buffer (self), clean, -1);
  gtk_text_buffer_end_user_action (get_buffer (self));
  self->held = FALSE;
  on_changed (self);
}
