/* The text of an entry of one line, which takes no more than a plan holds and nothing that it should not hold.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-line-buffer.h"

#include "inputs/mutual-text-limit.h"

struct _MutualLineBuffer
{
  GtkEntryBuffer parent_instance;

  MutualFieldKind kind;
};

G_DEFINE_FINAL_TYPE (MutualLineBuffer, mutual_line_buffer, GTK_TYPE_ENTRY_BUFFER)

enum
{
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* All that comes in comes through here, pasted with the middle button, too. A text that does not fit is not even
 * looked at: it may be very long. */
static guint
mutual_line_buffer_insert_text (GtkEntryBuffer *buffer,
                                guint           position,
                                const char     *chars,
                                guint           n_chars)
{
  MutualLineBuffer *self = MUTUAL_LINE_BUFFER (buffer);
  gsize length = (gsize) (g_utf8_offset_to_pointer (chars, (glong) n_chars) - chars);
  g_autofree char *given = NULL;
  g_autofree char *text = NULL;

  if (!mutual_line_buffer_check (self, gtk_entry_buffer_get_bytes (buffer) + length))
    return 0;

  /* A line is a line, even of a text that may have several. */
  given = g_strndup (chars, length);
  text = mutual_text_limit_clean (self->kind, given);
  g_strdelimit (text, "\n", ' ');
  return GTK_ENTRY_BUFFER_CLASS (mutual_line_buffer_parent_class)
      ->insert_text (buffer, position, text, (guint) g_utf8_strlen (text, -1));
}

static void
mutual_line_buffer_class_init (MutualLineBufferClass *klass)
{
  GTK_ENTRY_BUFFER_CLASS (klass)->insert_text = mutual_line_buffer_insert_text;

  /**
   * MutualLineBuffer::refused:
   * @why: a sentence for the user
   *
   * A text was too long to be taken.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mutual_line_buffer_init (MutualLineBuffer *self)
{
  self->kind = MUTUAL_FIELD_TITLE;
}

/**
 * mutual_line_buffer_new:
 *
 * Returns: (transfer full): an empty buffer that holds as much as a title
 */
GtkEntryBuffer *
mutual_line_buffer_new (void)
{
  return g_object_new (MUTUAL_TYPE_LINE_BUFFER, NULL);
}

/**
 * mutual_line_buffer_set_kind:
 * @self: a buffer
 * @kind: a title or a text
 *
 * Says what the line is for, and so how much fits.
 */
void
mutual_line_buffer_set_kind (MutualLineBuffer *self,
                             MutualFieldKind   kind)
{
  g_return_if_fail (MUTUAL_IS_LINE_BUFFER (self));

  self->kind = kind;
}

/**
 * mutual_line_buffer_check:
 * @self: a buffer
 * @n_bytes: how long its text would become
 *
 * Returns: whether so much fits; if not, "refused" was emitted
 */
gboolean
mutual_line_buffer_check (MutualLineBuffer *self,
                          gsize             n_bytes)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (MUTUAL_IS_LINE_BUFFER (self), FALSE);

  if (n_bytes <= mutual_text_limit_get (self->kind))
    return TRUE;
  why = mutual_text_limit_describe (self->kind, n_bytes);
  g_signal_emit (self, signals[REFUSED], 0, why);
  return FALSE;
}
