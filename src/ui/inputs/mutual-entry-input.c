/* What inputs have in common that take one line which must mean something: a date, a number.
 *
 * What is typed is taken with Enter, or when the focus leaves. What means nothing stays to be corrected, and the reason
 * stands below; Escape puts back what the plan says.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-entry-input.h"

#include "inputs/mutual-line-buffer.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *preview;
  char *known;      /* how the plan's value read when it was last shown */
  gboolean pending; /* something was typed that is not in the plan */
  gboolean stepped; /* a change that may go on and be the same step of undo */
  gboolean quiet;   /* the text changes, but not by the user */
  GHashTable *left; /* of the session: what was not accepted when something else came into sight, to be found again */
  char *place;      /* the key there */
} MutualEntryInputPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualEntryInput, mutual_entry_input, MUTUAL_TYPE_INPUT)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static MutualEntryInputPrivate *
get_private (gpointer self)
{
  return mutual_entry_input_get_instance_private (MUTUAL_ENTRY_INPUT (self));
}

static const char *
read_text (MutualEntryInput *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->text));
}

static void
show_preview (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);
  MutualEntryInputClass *klass = MUTUAL_ENTRY_INPUT_GET_CLASS (self);
  g_autofree char *preview = NULL;

  if (priv->pending && klass->preview != NULL)
    preview = klass->preview (self, read_text (self));
  if (preview == NULL && priv->preview == NULL)
    return;
  if (priv->preview == NULL)
    {
      priv->preview = mutual_label_new_line ("caption-line");
      mutual_input_set_note (MUTUAL_INPUT (self), priv->preview);
    }
  mutual_label_set_or_hide (priv->preview, preview);
}

static void
show_value (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);

  priv->pending = FALSE;
  if (strcmp (read_text (self), priv->known) != 0)
    {
      priv->quiet = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (priv->text), priv->known);
      /* What nobody writes in shows its beginning. */
      gtk_editable_set_position (GTK_EDITABLE (priv->text), gtk_widget_has_focus (priv->text) ? -1 : 0);
      priv->quiet = FALSE;
    }
  show_preview (self);
}

static char *
format_value (MutualEntryInput *self)
{
  if (mutual_input_get_item (MUTUAL_INPUT (self)) == NULL || mutual_input_is_mixed (MUTUAL_INPUT (self)))
    return g_strdup ("");
  return MUTUAL_ENTRY_INPUT_GET_CLASS (self)->format (self);
}

static void
take_value (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);

  g_free (priv->known);
  priv->known = format_value (self);
  show_value (self);
}

static gboolean
step (MutualEntryInput *self,
      int               by)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!mutual_input_get_writable (MUTUAL_INPUT (self)) ||
      !MUTUAL_ENTRY_INPUT_GET_CLASS (self)->step (self, read_text (self), by, &value))
    return FALSE;
  if (mutual_input_commit (MUTUAL_INPUT (self), &value, TRUE))
    {
      get_private (self)->stepped = TRUE;
      take_value (self);
    }
  return TRUE;
}

static void
on_changed (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);

  if (priv->quiet)
    return;
  priv->pending = strcmp (read_text (self), priv->known != NULL ? priv->known : "") != 0;
  mutual_input_set_message (MUTUAL_INPUT (self), NULL);
  show_preview (self);
}

static void
on_refused (MutualEntryInput *self,
            const char       *why)
{
  mutual_input_set_message (MUTUAL_INPUT (self), why);
}

static void
on_activate (MutualEntryInput *self)
{
  if (mutual_entry_input_accept (self))
    g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_focus_left (MutualEntryInput *self)
{
  MutualSession *session = mutual_input_get_session (MUTUAL_INPUT (self));

  mutual_entry_input_accept (self);
  if (session != NULL && get_private (self)->stepped)
    mutual_session_end_typing (session);
  get_private (self)->stepped = FALSE;
}

/* Only what the entry itself has no use for comes here. */
static gboolean
on_key_pressed (MutualEntryInput *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !gtk_widget_is_focus (get_private (self)->text))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    return mutual_entry_input_revert (self);
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return step (self, 1);
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    return step (self, -1);
  return GDK_EVENT_PROPAGATE;
}

/* What means nothing yet is not lost when another item is looked at: it waits with the session. */
static void
leave (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);

  if (priv->pending && priv->left != NULL)
    g_hash_table_insert (priv->left, g_strdup (priv->place), g_strdup (read_text (self)));
  g_clear_pointer (&priv->left, g_hash_table_unref);
  g_clear_pointer (&priv->place, g_free);
}

static void
find_place (MutualEntryInput *self)
{
  static const char *const key = "mutual-entry-input-left";
  MutualEntryInputPrivate *priv = get_private (self);
  MutualSession *session = mutual_input_get_session (MUTUAL_INPUT (self));
  MutualItem *item = mutual_input_get_item (MUTUAL_INPUT (self));

  if (item == NULL || mutual_input_get_n_items (MUTUAL_INPUT (self)) != 1)
    return;
  if (g_object_get_data (G_OBJECT (session), key) == NULL)
    g_object_set_data_full (G_OBJECT (session), key, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                            (GDestroyNotify) g_hash_table_unref);
  priv->left = g_hash_table_ref (g_object_get_data (G_OBJECT (session), key));
  priv->place = g_strdup_printf ("%s %d", mutual_item_get_id (item), (int) mutual_input_get_member (MUTUAL_INPUT (self)));
}

static void
come_back (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (priv->left == NULL ||
      !g_hash_table_steal_extended (priv->left, priv->place, (gpointer *) &place, (gpointer *) &text))
    return;
  gtk_editable_set_text (GTK_EDITABLE (priv->text), text);
  if (!MUTUAL_ENTRY_INPUT_GET_CLASS (self)->parse (self, text, &value, &error))
    mutual_input_set_message (MUTUAL_INPUT (self), error->message);
}

static void
mutual_entry_input_bound (MutualInput *input)
{
  MutualEntryInputPrivate *priv = get_private (input);

  leave (MUTUAL_ENTRY_INPUT (input));
  find_place (MUTUAL_ENTRY_INPUT (input));
  priv->pending = FALSE;
  g_clear_pointer (&priv->known, g_free);
}

static void
mutual_entry_input_update (MutualInput *input)
{
  MutualEntryInput *self = MUTUAL_ENTRY_INPUT (input);
  MutualEntryInputPrivate *priv = get_private (self);
  g_autofree char *text = format_value (self);
  gboolean first = priv->known == NULL;

  gtk_text_set_placeholder_text (GTK_TEXT (priv->text), mutual_input_is_mixed (input) ? _("Various") : NULL);
  if (g_strcmp0 (text, priv->known) == 0)
    return;
  g_free (priv->known);
  priv->known = g_steal_pointer (&text);
  mutual_input_set_message (input, NULL);
  show_value (self);
  if (first)
    come_back (self);
}

static void
mutual_entry_input_set_writable (MutualInput *input,
                                 gboolean     writable)
{
  gtk_editable_set_editable (GTK_EDITABLE (get_private (input)->text), writable);
}

static void
mutual_entry_input_finalize (GObject *object)
{
  MutualEntryInputPrivate *priv = get_private (object);

  g_free (priv->known);
  g_free (priv->place);
  g_clear_pointer (&priv->left, g_hash_table_unref);

  G_OBJECT_CLASS (mutual_entry_input_parent_class)->finalize (object);
}

static void
mutual_entry_input_class_init (MutualEntryInputClass *klass)
{
  MutualInputClass *input_class = MUTUAL_INPUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_entry_input_finalize;
  input_class->bound = mutual_entry_input_bound;
  input_class->update = mutual_entry_input_update;
  input_class->set_writable = mutual_entry_input_set_writable;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
mutual_entry_input_init (MutualEntryInput *self)
{
  MutualEntryInputPrivate *priv = get_private (self);
  g_autoptr (GtkEntryBuffer) buffer = mutual_line_buffer_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  priv->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  /* Left to itself it has no role: it is meant for entries, which speak for it. */
  priv->text = g_object_new (GTK_TYPE_TEXT, "buffer", buffer, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_editable_set_enable_undo (GTK_EDITABLE (priv->text), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (priv->text), 1);
  gtk_widget_set_hexpand (priv->text, TRUE);
  gtk_box_append (GTK_BOX (priv->box), priv->text);
  g_signal_connect_object (buffer, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->text, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->text, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (priv->text, focus);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  mutual_input_set_editor (MUTUAL_INPUT (self), priv->box, priv->text);
}

/**
 * mutual_entry_input_get_text:
 * @self: an input
 *
 * Returns: (transfer none): where is typed
 */
GtkWidget *
mutual_entry_input_get_text (MutualEntryInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_ENTRY_INPUT (self), NULL);

  return get_private (self)->text;
}

/**
 * mutual_entry_input_get_box:
 * @self: an input
 *
 * Returns: (transfer none): what holds the text, for what belongs beside it
 */
GtkWidget *
mutual_entry_input_get_box (MutualEntryInput *self)
{
  g_return_val_if_fail (MUTUAL_IS_ENTRY_INPUT (self), NULL);

  return get_private (self)->box;
}

/**
 * mutual_entry_input_accept:
 * @self: an input
 *
 * Takes what was typed into the plan, or says below why that cannot be.
 *
 * Returns: whether the plan says now what stands there
 */
gboolean
mutual_entry_input_accept (MutualEntryInput *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MUTUAL_IS_ENTRY_INPUT (self), FALSE);

  if (!get_private (self)->pending || mutual_input_get_item (MUTUAL_INPUT (self)) == NULL)
    return TRUE;
  if (!MUTUAL_ENTRY_INPUT_GET_CLASS (self)->parse (self, read_text (self), &value, &error))
    {
      mutual_input_set_message (MUTUAL_INPUT (self), error->message);
      return FALSE;
    }
  if (!mutual_input_commit (MUTUAL_INPUT (self), &value, FALSE))
    return FALSE;
  take_value (self);
  return TRUE;
}

/**
 * mutual_entry_input_revert:
 * @self: an input
 *
 * Puts back what the plan says.
 *
 * Returns: whether something else stood there
 */
gboolean
mutual_entry_input_revert (MutualEntryInput *self)
{
  gboolean pending;

  g_return_val_if_fail (MUTUAL_IS_ENTRY_INPUT (self), FALSE);

  pending = get_private (self)->pending || mutual_input_get_message (MUTUAL_INPUT (self)) != NULL;
  mutual_input_set_message (MUTUAL_INPUT (self), NULL);
  if (pending)
    take_value (self);
  return pending;
}
