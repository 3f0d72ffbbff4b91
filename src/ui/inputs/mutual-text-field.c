/* An editor of one text of an item: each keystroke is in the plan at once, and what does not fit is refused.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-text-field.h"

#include "inputs/mutual-line-buffer.h"
#include "inputs/mutual-text-area.h"
#include "inputs/mutual-text-difference.h"
#include "inputs/mutual-text-limit.h"
#include "widgets/mutual-focus.h"

#include <string.h>

/* A line is a GtkText, what grows is a MutualTextArea. */
struct _MutualTextField
{
  GtkWidget parent_instance;

  MutualTextStyle style;
  MutualSession *session;
  char *id;
  MutualMember member;
  char *label;    /* what typing is called in the menu of undo */
  char *known;    /* how the plan's text read when it was last shown or typed */
  char *stood;    /* how it read when the focus came */
  gboolean quiet; /* the text changes, but not by the user */
  gboolean refused;
  gboolean typed; /* since the focus came */

  GtkWidget *editor;
};

G_DEFINE_FINAL_TYPE (MutualTextField, mutual_text_field, GTK_TYPE_WIDGET)

enum
{
  TYPED,
  REFUSED,
  ACTIVATE,
  CANCEL,
  PASTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static MutualItem *
get_item (MutualTextField *self)
{
  return self->session != NULL && self->id != NULL ? mutual_plan_find (mutual_session_get_plan (self->session), self->id)
                                                    : NULL;
}

static MutualFieldKind
get_kind (MutualTextField *self)
{
  MutualItem *item = get_item (self);

  return item != NULL ? mutual_text_limit_get_kind (item, self->member) : MUTUAL_FIELD_TEXT;
}

static gboolean
is_editable (MutualTextField *self)
{
  return self->style == MUTUAL_TEXT_LINE ? gtk_editable_get_editable (GTK_EDITABLE (self->editor))
                                         : gtk_text_view_get_editable (GTK_TEXT_VIEW (self->editor));
}

static void
refuse (MutualTextField *self,
        const char      *why)
{
  if (why == NULL && !self->refused)
    return;
  self->refused = why != NULL;
  g_signal_emit (self, signals[REFUSED], 0, why);
}

static void
tell_typed (MutualTextField *self)
{
  MutualItem *item = get_item (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->quiet || item == NULL)
    return;

  text = mutual_text_field_dup_text (self);
  g_free (self->known);
  self->known = g_strdup (text);
  self->typed = TRUE;
  if (!mutual_session_type (self->session, self->label != NULL ? self->label : "", item, self->member, text, &error))
    {
      refuse (self, error->message);
      return;
    }
  refuse (self, NULL);
  g_signal_emit (self, signals[TYPED], 0);
}

/* Replaces no more than what differs, so that the caret stays where it is, or goes to where something changed. */
static void
show_text (MutualTextField *self,
           const char      *text)
{
  g_autofree char *old = mutual_text_field_dup_text (self);
  int start, end;
  g_autofree char *between = mutual_text_difference_find (old, text, &start, &end);

  if (between == NULL)
    return;
  self->quiet = TRUE;
  if (self->style == MUTUAL_TEXT_LINE)
    {
      int position = start;

      gtk_editable_delete_text (GTK_EDITABLE (self->editor), start, end);
      gtk_editable_insert_text (GTK_EDITABLE (self->editor), between, (int) strlen (between), &position);
      if (gtk_widget_has_focus (self->editor))
        gtk_editable_set_position (GTK_EDITABLE (self->editor), position);
    }
  else
    mutual_text_area_replace (MUTUAL_TEXT_AREA (self->editor), start, end, between);
  self->quiet = FALSE;
}

/* Before anything that is selected goes, it is known whether the text fits. */
static void
insert_in_line (MutualTextField *self,
                const char      *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->editor);
  GtkEntryBuffer *buffer = gtk_text_get_buffer (GTK_TEXT (self->editor));
  g_autofree char *selected = NULL;
  int start, end;

  gtk_editable_get_selection_bounds (editable, &start, &end);
  selected = gtk_editable_get_chars (editable, start, end);
  if (!mutual_line_buffer_check (MUTUAL_LINE_BUFFER (buffer),
                                 gtk_entry_buffer_get_bytes (buffer) - strlen (selected) + strlen (text)))
    return;

  self->quiet = TRUE;
  gtk_editable_delete_selection (editable);
  start = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, text, (int) strlen (text), &start);
  gtk_editable_set_position (editable, start);
  self->quiet = FALSE;
  tell_typed (self);
}

static void
on_refused (MutualTextField *self,
            const char      *why)
{
  refuse (self, why);
}

static void
on_text_read (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MutualTextField) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  gboolean taken = FALSE;

  if (self->editor == NULL || get_item (self) == NULL)
    return;
  if (text == NULL)
    {
      gtk_widget_error_bell (self->editor);
      return;
    }
  g_signal_emit (self, signals[PASTE], 0, text, &taken);
  if (!taken)
    mutual_text_field_insert (self, text);
}

/* GTK would take away what is selected before it knows whether the new text fits. */
static void
on_paste (MutualTextField *self)
{
  g_signal_stop_emission_by_name (self->editor, "paste-clipboard");
  if (is_editable (self))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->editor), NULL, on_text_read, g_object_ref (self));
  else
    gtk_widget_error_bell (self->editor);
}

/* Only who typed ends it: an item that was just made and not written can still be withdrawn. */
static void
end_typing (MutualTextField *self)
{
  if (self->session != NULL && self->typed)
    mutual_session_end_typing (self->session);
  self->typed = FALSE;
}

static void
on_activate (MutualTextField *self)
{
  end_typing (self);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_focus_entered (MutualTextField *self)
{
  g_free (self->stood);
  self->stood = mutual_text_field_dup_text (self);
}

static void
on_focus_left (MutualTextField *self)
{
  end_typing (self);
  refuse (self, NULL);
}

/* Only what the editor itself has no use for comes here, so that input methods keep their keys. */
static gboolean
on_key_pressed (MutualTextField *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean reverted;

  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  reverted = mutual_text_field_revert (self);
  if (g_signal_has_handler_pending (self, signals[CANCEL], 0, TRUE))
    {
      g_signal_emit (self, signals[CANCEL], 0);
      return GDK_EVENT_STOP;
    }
  return reverted;
}

static void
create_editor (MutualTextField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  if (self->style == MUTUAL_TEXT_LINE)
    {
      g_autoptr (GtkEntryBuffer) buffer = mutual_line_buffer_new ();

      /* Left to itself it has no role: it is meant for entries, which speak for it. */
      self->editor = g_object_new (GTK_TYPE_TEXT, "buffer", buffer, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX,
                                   NULL);
      gtk_text_set_enable_emoji_completion (GTK_TEXT (self->editor), FALSE);
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), FALSE);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->editor), 1);
      g_signal_connect_object (buffer, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->editor, "changed", G_CALLBACK (tell_typed), self, G_CONNECT_SWAPPED);
    }
  else
    {
      self->editor = mutual_text_area_new (self->style == MUTUAL_TEXT_WRAPPED);
      g_signal_connect_object (self->editor, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->editor, "typed", G_CALLBACK (tell_typed), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->editor, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "paste-clipboard", G_CALLBACK (on_paste), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static gboolean
mutual_text_field_grab_focus (GtkWidget *widget)
{
  MutualTextField *self = MUTUAL_TEXT_FIELD (widget);

  if (self->style == MUTUAL_TEXT_LINE)
    return gtk_text_grab_focus_without_selecting (GTK_TEXT (self->editor));
  return gtk_widget_grab_focus (self->editor);
}

static void
mutual_text_field_dispose (GObject *object)
{
  MutualTextField *self = MUTUAL_TEXT_FIELD (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_text_field_parent_class)->dispose (object);
}

static void
mutual_text_field_finalize (GObject *object)
{
  MutualTextField *self = MUTUAL_TEXT_FIELD (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->known);
  g_free (self->stood);

  G_OBJECT_CLASS (mutual_text_field_parent_class)->finalize (object);
}

static void
mutual_text_field_class_init (MutualTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_text_field_dispose;
  object_class->finalize = mutual_text_field_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_text_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textfield");

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CANCEL] = g_signal_new ("cancel", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[PASTE] = g_signal_new ("paste", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
mutual_text_field_init (MutualTextField *self)
{
}

/**
 * mutual_text_field_new:
 * @style: one line or several
 *
 * Returns: (transfer floating): a field that is bound to nothing
 */
GtkWidget *
mutual_text_field_new (MutualTextStyle style)
{
  MutualTextField *self = g_object_new (MUTUAL_TYPE_TEXT_FIELD, NULL);

  self->style = style;
  create_editor (self);
  return GTK_WIDGET (self);
}

/**
 * mutual_text_field_bind:
 * @self: a field
 * @session: (nullable): the session
 * @id: (nullable): the id of an item
 * @member: one of its titles or texts
 *
 * Shows another text. What was typed before was already in the plan.
 */
void
mutual_text_field_bind (MutualTextField *self,
                        MutualSession   *session,
                        const char      *id,
                        MutualMember     member)
{
  gboolean editable = session != NULL && !mutual_session_get_read_only (session);

  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self));

  if (self->session == session && self->member == member && g_strcmp0 (self->id, id) == 0)
    {
      mutual_text_field_update (self);
      return;
    }

  g_set_object (&self->session, session);
  g_free (self->id);
  self->id = g_strdup (id);
  self->member = member;
  g_clear_pointer (&self->known, g_free);
  g_clear_pointer (&self->stood, g_free);
  if (self->style == MUTUAL_TEXT_LINE)
    {
      mutual_line_buffer_set_kind (MUTUAL_LINE_BUFFER (gtk_text_get_buffer (GTK_TEXT (self->editor))), get_kind (self));
      if (session != NULL)
        gtk_editable_set_editable (GTK_EDITABLE (self->editor), editable);
    }
  else
    {
      mutual_text_area_set_kind (MUTUAL_TEXT_AREA (self->editor), get_kind (self));
      if (session != NULL)
        gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), editable);
    }
  mutual_text_field_update (self);
  self->stood = mutual_text_field_dup_text (self);
}

/**
 * mutual_text_field_set_label:
 * @self: a field
 * @label: what typing here is called in the menu: "Change Outcome"
 */
void
mutual_text_field_set_label (MutualTextField *self,
                             const char      *label)
{
  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self));

  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * mutual_text_field_set_placeholder:
 * @self: a field
 * @text: (nullable): what shows while it is empty
 */
void
mutual_text_field_set_placeholder (MutualTextField *self,
                                   const char      *text)
{
  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self));

  if (self->style == MUTUAL_TEXT_LINE)
    gtk_text_set_placeholder_text (GTK_TEXT (self->editor), text);
  else
    mutual_text_area_set_placeholder (MUTUAL_TEXT_AREA (self->editor), text);
}

/**
 * mutual_text_field_update:
 * @self: a field
 *
 * Shows what the plan says, unless it is what is there already: typing is never disturbed.
 */
void
mutual_text_field_update (MutualTextField *self)
{
  MutualItem *item;
  const char *text;
  g_autofree char *clean = NULL;

  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self));

  item = get_item (self);
  text = item != NULL ? mutual_item_get_text (item, self->member) : "";
  if (g_strcmp0 (self->known, text) == 0)
    return;
  g_free (self->known);
  self->known = g_strdup (text);
  clean = mutual_text_limit_clean (get_kind (self), text);
  show_text (self, clean);
  refuse (self, NULL);
}

/**
 * mutual_text_field_dup_text:
 * @self: a field
 *
 * Returns: (transfer full): what stands in it
 */
char *
mutual_text_field_dup_text (MutualTextField *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_FIELD (self), NULL);

  if (self->style == MUTUAL_TEXT_LINE)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  return mutual_text_area_dup_text (MUTUAL_TEXT_AREA (self->editor));
}

/**
 * mutual_text_field_set_text:
 * @self: a field
 * @text: a text
 *
 * Writes @text in place of what stands there, as the user could have done.
 */
void
mutual_text_field_set_text (MutualTextField *self,
                            const char      *text)
{
  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self) && text != NULL);

  show_text (self, text);
  tell_typed (self);
}

/**
 * mutual_text_field_insert:
 * @self: a field
 * @text: a text, however long
 *
 * Puts @text where the caret is, in place of what is selected. If it does not fit, all stays as it is.
 */
void
mutual_text_field_insert (MutualTextField *self,
                          const char      *text)
{
  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self) && text != NULL);

  if (self->style == MUTUAL_TEXT_LINE)
    insert_in_line (self, text);
  else
    mutual_text_area_insert (MUTUAL_TEXT_AREA (self->editor), text);
}

/**
 * mutual_text_field_select_all:
 * @self: a field
 *
 * Selects all that stands in it, for the next key to replace it.
 */
void
mutual_text_field_select_all (MutualTextField *self)
{
  g_return_if_fail (MUTUAL_IS_TEXT_FIELD (self));

  if (self->style == MUTUAL_TEXT_LINE)
    gtk_editable_select_region (GTK_EDITABLE (self->editor), 0, -1);
  else
    g_signal_emit_by_name (self->editor, "select-all", TRUE);
}

/**
 * mutual_text_field_revert:
 * @self: a field
 *
 * Puts the text back to how it stood when the focus came.
 *
 * Returns: whether it had changed
 */
gboolean
mutual_text_field_revert (MutualTextField *self)
{
  g_autofree char *text = NULL;
  gboolean refused;

  g_return_val_if_fail (MUTUAL_IS_TEXT_FIELD (self), FALSE);

  refused = self->refused;
  refuse (self, NULL);
  text = mutual_text_field_dup_text (self);
  if (self->stood == NULL || strcmp (text, self->stood) == 0)
    return refused;
  mutual_text_field_set_text (self, self->stood);
  return TRUE;
}

/**
 * mutual_text_field_get_editor:
 * @self: a field
 *
 * Returns: (transfer none): the widget that has the focus while somebody types: a GtkText or a GtkTextView
 */
GtkWidget *
mutual_text_field_get_editor (MutualTextField *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEXT_FIELD (self), NULL);

  return self->editor;
}
