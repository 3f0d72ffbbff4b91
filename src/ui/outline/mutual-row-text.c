/* A text of a row that can be written in where it stands.
 *
 * A label most of the time; an entry of the same measures is made when somebody writes, so that a list of rows has none.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "outline/mutual-row-text.h"

#include "plan/mutual-clean.h"
#include "plan/mutual-field.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer than this is no text for a row, in bytes: nobody waits until it is cut. */
#define PASTE_LIMIT (1024 * 1024)

struct _MutualRowText
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *entry; /* GtkText, only while it is written in */
  GtkWidget *message;
  char *text;
  char *placeholder;
  float xalign;
  gboolean expands; /* also when it is a label */
  gboolean hides_empty;
  gboolean composing; /* an input method has not decided yet what the keys mean */
  guint n_cleaning;
  GCancellable *pasting;
};

G_DEFINE_FINAL_TYPE (MutualRowText, mutual_row_text, GTK_TYPE_WIDGET)

enum
{
  TYPED,
  MOVED,
  KEPT,
  LEFT,
  KEY,
  LINES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_label (MutualRowText *self)
{
  gboolean empty = self->text == NULL || *self->text == '\0';

  gtk_label_set_label (GTK_LABEL (self->label), !empty ? self->text : self->placeholder != NULL ? self->placeholder : "");
  if (empty && self->placeholder != NULL)
    gtk_widget_add_css_class (self->label, "placeholder");
  else
    gtk_widget_remove_css_class (self->label, "placeholder");
  gtk_widget_set_visible (GTK_WIDGET (self), !empty || !self->hides_empty || self->entry != NULL);
}

/* Whatever comes in by keys, by the clipboard or by a drop is a line that a title can hold. */
static void
on_changed (MutualRowText *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *cleaned = NULL;

  if (self->n_cleaning > 0)
    return;
  cleaned = mutual_clean_title (text);
  mutual_row_text_tell (self, NULL);
  if (strcmp (cleaned, text) != 0)
    {
      int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));

      if (strlen (text) > MUTUAL_TITLE_LIMIT)
        mutual_row_text_tell (self, _("Too long: the rest was cut off"));
      self->n_cleaning++;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), cleaned);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), position);
      self->n_cleaning--;
    }
  g_signal_emit (self, signals[TYPED], 0);
}

/* A text of megabytes is refused before anything lays it out. */
static void
on_insert_text (MutualRowText *self,
                const char    *text,
                int            length,
                int           *position,
                GtkEditable   *editable)
{
  if ((length >= 0 ? (gsize) length : strlen (text)) <= PASTE_LIMIT)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self));
  mutual_row_text_tell (self, _("Too long to be pasted here"));
}

static void
insert (MutualRowText *self,
        const char    *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  g_autofree char *cleaned = mutual_clean_title (text);
  int position;

  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, cleaned, (int) strlen (cleaned), &position);
  gtk_editable_set_position (editable, position);
}

static void
on_pasted (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualRowText) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  gboolean taken = FALSE;

  if (self->entry == NULL || text == NULL)
    return;
  if (strlen (text) > PASTE_LIMIT)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      mutual_row_text_tell (self, _("Too long to be pasted here"));
      return;
    }
  if (strpbrk (text, "\r\n") != NULL)
    g_signal_emit (self, signals[LINES], 0, text, &taken);
  if (!taken && self->entry != NULL)
    insert (self, text);
}

/* The entry itself would take line breaks for characters. */
static void
on_paste (MutualRowText *self,
          GtkText       *entry)
{
  g_signal_stop_emission_by_name (entry, "paste-clipboard");
  if (self->pasting == NULL)
    self->pasting = g_cancellable_new ();
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->pasting, on_pasted,
                                 g_object_ref (self));
}

static void
on_cursor (MutualRowText *self)
{
  if (self->n_cleaning == 0)
    g_signal_emit (self, signals[MOVED], 0);
}

static void
on_activate (MutualRowText *self)
{
  g_signal_emit (self, signals[KEPT], 0);
}

static void
on_preedit_changed (MutualRowText *self,
                    const char    *preedit)
{
  self->composing = *preedit != '\0';
}

static gboolean
on_key_pressed (MutualRowText   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean used = FALSE;

  if (!self->composing)
    g_signal_emit (self, signals[KEY], 0, keyval, state & gtk_accelerator_get_default_mod_mask (), &used);
  return used;
}

/* Another window may have the focus for a while; then this one comes back to the entry. */
static void
on_focus_moved (MutualRowText *self,
                GParamSpec    *pspec,
                GtkWindow     *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (self->entry != NULL && focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_signal_emit (self, signals[LEFT], 0);
}

static void
mutual_row_text_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  MutualRowText *self = MUTUAL_ROW_TEXT (widget);

  /* As high as the label, whatever is in it, so that a row does not jump. */
  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (self->entry != NULL)
    {
      int entry_minimum, entry_natural;

      gtk_widget_measure (self->entry, orientation, for_size, &entry_minimum, &entry_natural, NULL, NULL);
      *minimum = MAX (*minimum, entry_minimum);
      *natural = MAX (*natural, entry_natural);
    }
}

static void
mutual_row_text_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MutualRowText *self = MUTUAL_ROW_TEXT (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  if (self->entry != NULL)
    gtk_widget_allocate (self->entry, width, height, -1, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static gboolean
mutual_row_text_grab_focus (GtkWidget *widget)
{
  MutualRowText *self = MUTUAL_ROW_TEXT (widget);

  /* Again, it would select all that was written. */
  return self->entry != NULL &&
         (gtk_widget_is_focus (self->entry) || gtk_text_grab_focus_without_selecting (GTK_TEXT (self->entry)));
}

static void
mutual_row_text_dispose (GObject *object)
{
  MutualRowText *self = MUTUAL_ROW_TEXT (object);
  GtkWidget *child;

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  self->entry = NULL;
  self->message = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_row_text_parent_class)->dispose (object);
}

static void
mutual_row_text_finalize (GObject *object)
{
  MutualRowText *self = MUTUAL_ROW_TEXT (object);

  g_free (self->text);
  g_free (self->placeholder);

  G_OBJECT_CLASS (mutual_row_text_parent_class)->finalize (object);
}

static void
mutual_row_text_class_init (MutualRowTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = mutual_row_text_dispose;
  object_class->finalize = mutual_row_text_finalize;
  widget_class->measure = mutual_row_text_measure;
  widget_class->size_allocate = mutual_row_text_size_allocate;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_row_text_grab_focus;

  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEPT] = g_signal_new ("kept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEY] = g_signal_new ("key", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                               G_TYPE_BOOLEAN, 2, G_TYPE_UINT, GDK_TYPE_MODIFIER_TYPE);
  signals[LINES] = g_signal_new ("lines", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                 G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "rowtext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_row_text_init (MutualRowText *self)
{
  self->label = mutual_label_new_line (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * mutual_row_text_new:
 * @css_class: a class for its looks
 * @xalign: 0 at the start, 1 at the end
 *
 * Returns: (transfer floating): a text that says nothing
 */
GtkWidget *
mutual_row_text_new (const char *css_class,
                     float       xalign)
{
  MutualRowText *self = g_object_new (MUTUAL_TYPE_ROW_TEXT, NULL);

  self->xalign = xalign;
  gtk_label_set_xalign (GTK_LABEL (self->label), xalign);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return GTK_WIDGET (self);
}

/**
 * mutual_row_text_set_text:
 * @self: a text
 * @text: (nullable): what it says
 */
void
mutual_row_text_set_text (MutualRowText *self,
                          const char    *text)
{
  char *copy;

  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;
  copy = g_strdup (text);
  g_free (self->text);
  self->text = copy;
  update_label (self);
}

/**
 * mutual_row_text_set_placeholder:
 * @self: a text
 * @placeholder: (nullable): what stands there, dim, when it says nothing
 */
void
mutual_row_text_set_placeholder (MutualRowText *self,
                                 const char    *placeholder)
{
  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self));

  if (g_strcmp0 (self->placeholder, placeholder) == 0)
    return;
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  update_label (self);
}

/**
 * mutual_row_text_set_hides_empty:
 * @self: a text
 * @hides_empty: whether it takes no place while it says nothing
 */
void
mutual_row_text_set_hides_empty (MutualRowText *self,
                                 gboolean       hides_empty)
{
  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self));

  self->hides_empty = hides_empty;
  update_label (self);
}

/**
 * mutual_row_text_begin:
 * @self: a text in a window
 * @text: what can be changed, all of it selected
 * @description: what is written, for those who listen
 * @hint: what stands there, dim, as long as it is empty
 *
 * Becomes an entry that has the focus.
 */
void
mutual_row_text_begin (MutualRowText *self,
                       const char    *text,
                       const char    *description,
                       const char    *hint)
{
  GtkEventController *keys;

  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self) && text != NULL);

  if (self->entry != NULL)
    return;

  self->expands = gtk_widget_get_hexpand (GTK_WIDGET (self));
  self->entry = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), self->xalign);
  /* What is undone is what the plan says. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_text_set_placeholder_text (GTK_TEXT (self->entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->entry, "notify::cursor-position", G_CALLBACK (on_cursor), self);
  g_signal_connect_swapped (self->entry, "insert-text", G_CALLBACK (on_insert_text), self);
  g_signal_connect_swapped (self->entry, "paste-clipboard", G_CALLBACK (on_paste), self);
  g_signal_connect_swapped (self->entry, "preedit-changed", G_CALLBACK (on_preedit_changed), self);
  /* Not as a key: an input method may have a use for Return. */
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->entry, keys);

  gtk_widget_set_child_visible (self->label, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  if (self->xalign < 0.5f)
    gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "writing");
  update_label (self);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (GTK_IS_WINDOW (gtk_widget_get_root (self->entry)))
    g_signal_connect_object (gtk_widget_get_root (self->entry), "notify::focus-widget", G_CALLBACK (on_focus_moved),
                             self, G_CONNECT_SWAPPED);
}

/**
 * mutual_row_text_end:
 * @self: a text
 *
 * Becomes a label again. Where the focus goes is for the caller to say.
 */
void
mutual_row_text_end (MutualRowText *self)
{
  GtkWidget *entry;
  GtkRoot *root;

  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self));

  if (self->entry == NULL)
    return;

  mutual_row_text_tell (self, NULL);
  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL)
    g_signal_handlers_disconnect_by_func (root, on_focus_moved, self);
  /* Unset first, as leaving an entry that goes is no news. */
  entry = g_steal_pointer (&self->entry);
  g_signal_handlers_disconnect_by_data (entry, self);
  self->composing = FALSE;
  gtk_widget_unparent (entry);
  gtk_widget_set_child_visible (self->label, TRUE);
  if (self->xalign < 0.5f)
    gtk_widget_set_hexpand (GTK_WIDGET (self), self->expands);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "writing");
  update_label (self);
}

/**
 * mutual_row_text_get_written:
 * @self: a text that is written in
 *
 * Returns: (transfer none): what stands in the entry
 */
const char *
mutual_row_text_get_written (MutualRowText *self)
{
  g_return_val_if_fail (MUTUAL_IS_ROW_TEXT (self) && self->entry != NULL, NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * mutual_row_text_set_written:
 * @self: a text that is written in
 * @text: what shall stand in the entry
 *
 * Follows what was changed elsewhere; the same text leaves the cursor alone.
 */
void
mutual_row_text_set_written (MutualRowText *self,
                             const char    *text)
{
  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self) && self->entry != NULL && text != NULL);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) == 0)
    return;
  self->n_cleaning++;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->n_cleaning--;
}

/**
 * mutual_row_text_replace_written:
 * @self: a text that is written in
 * @text: what shall stand in the entry
 * @cursor: where the cursor shall be, in characters
 *
 * As if it had been typed.
 */
void
mutual_row_text_replace_written (MutualRowText *self,
                                 const char    *text,
                                 guint          cursor)
{
  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self) && self->entry != NULL && text != NULL);

  self->n_cleaning++;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), (int) cursor);
  self->n_cleaning--;
  on_changed (self);
}

/**
 * mutual_row_text_get_cursor:
 * @self: a text that is written in
 *
 * Returns: where the cursor is, in characters
 */
guint
mutual_row_text_get_cursor (MutualRowText *self)
{
  g_return_val_if_fail (MUTUAL_IS_ROW_TEXT (self) && self->entry != NULL, 0);

  return (guint) gtk_editable_get_position (GTK_EDITABLE (self->entry));
}

/**
 * mutual_row_text_set_attributes:
 * @self: a text that is written in
 * @attributes: (nullable): how parts of what is written look
 */
void
mutual_row_text_set_attributes (MutualRowText *self,
                                PangoAttrList *attributes)
{
  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self) && self->entry != NULL);

  gtk_text_set_attributes (GTK_TEXT (self->entry), attributes);
}

/**
 * mutual_row_text_tell:
 * @self: a text that is written in
 * @message: (nullable): what is wrong with what was written, or %NULL when all is well
 *
 * Shows a message beside the entry, until the next key.
 */
void
mutual_row_text_tell (MutualRowText *self,
                      const char    *message)
{
  g_return_if_fail (MUTUAL_IS_ROW_TEXT (self));

  if (message == NULL)
    {
      g_clear_pointer (&self->message, gtk_widget_unparent);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      return;
    }
  if (self->message == NULL)
    {
      GtkWidget *label = mutual_label_new_paragraph (NULL);

      gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
      self->message = gtk_popover_new ();
      gtk_popover_set_autohide (GTK_POPOVER (self->message), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->message), GTK_POS_BOTTOM);
      gtk_popover_set_child (GTK_POPOVER (self->message), label);
      gtk_widget_add_css_class (self->message, "message");
      gtk_widget_set_can_focus (self->message, FALSE);
      gtk_widget_set_parent (self->message, GTK_WIDGET (self));
    }
  gtk_label_set_label (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->message))), message);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_popover_popup (GTK_POPOVER (self->message));
  /* Those who cannot see it hear it from the entry. */
  if (self->entry != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}
