/* What all inputs are: a caption, an editor below, and a message below that when something is not accepted.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-enums.h"
#include "session/mutual-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_INPUT (mutual_input_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualInput, mutual_input, MUTUAL, INPUT, GtkWidget)

/**
 * MutualInputClass:
 * @bound: another item or member is there, or none; what was typed for the old one is no longer
 * @update: show what the plan says
 * @set_writable: whether the plan can be changed
 */
struct _MutualInputClass
{
  GtkWidgetClass parent_class;

  void (*bound)        (MutualInput *self);
  void (*update)       (MutualInput *self);
  void (*set_writable) (MutualInput *self,
                        gboolean     writable);
};

/**
 * MutualInputEdits:
 * @input: an input
 * @item: an item that it is bound to
 * @value: what the user wants
 * @user_data: what was given with the function
 * @error: where the reason goes, for the user to read
 *
 * Makes the edits that give an item another value, where it takes more than to set a member, or checks it.
 *
 * Returns: (transfer full) (nullable) (element-type MutualEdit): the edits, or %NULL if it cannot be
 */
typedef GPtrArray *(*MutualInputEdits) (MutualInput   *input,
                                        MutualItem    *item,
                                        const GValue  *value,
                                        gpointer       user_data,
                                        GError       **error);

#define MUTUAL_INPUT_ERROR (mutual_input_error_quark ())

typedef enum
{
  MUTUAL_INPUT_ERROR_REFUSED, /* for a reason that the message says */
} MutualInputError;

GQuark         mutual_input_error_quark  (void);

/* For those who show it. */
void           mutual_input_bind         (MutualInput         *self,
                                          MutualSession       *session,
                                          const char          *id,
                                          MutualMember         member);
void           mutual_input_bind_all     (MutualInput         *self,
                                          MutualSession       *session,
                                          const char * const  *ids,
                                          MutualMember         member);
void           mutual_input_update       (MutualInput         *self);
void           mutual_input_set_caption  (MutualInput         *self,
                                          const char          *caption);
void           mutual_input_set_side     (MutualInput         *self,
                                          MutualSide           side);
void           mutual_input_set_note     (MutualInput         *self,
                                          GtkWidget           *note);
void           mutual_input_set_label    (MutualInput         *self,
                                          const char          *label);
void           mutual_input_set_edits    (MutualInput         *self,
                                          MutualInputEdits     edits,
                                          gpointer             user_data,
                                          GDestroyNotify       destroy);
void           mutual_input_set_moves    (MutualInput         *self,
                                          gboolean             moves);
const char    *mutual_input_get_message  (MutualInput         *self);
MutualSession *mutual_input_get_session  (MutualInput         *self);
MutualItem    *mutual_input_get_item     (MutualInput         *self);
MutualMember   mutual_input_get_member   (MutualInput         *self);

/* For those who are one. */
void           mutual_input_set_editor   (MutualInput         *self,
                                          GtkWidget           *editor,
                                          GtkWidget           *focusable);
void           mutual_input_set_described (MutualInput        *self,
                                          GtkWidget           *focusable,
                                          GtkWidget           *value);
const char    *mutual_input_get_label    (MutualInput         *self);
gboolean       mutual_input_get_writable (MutualInput         *self);
guint          mutual_input_get_n_items  (MutualInput         *self);
MutualItem    *mutual_input_get_nth_item (MutualInput         *self,
                                          guint                index);
gboolean       mutual_input_is_mixed     (MutualInput         *self);
void           mutual_input_set_message  (MutualInput         *self,
                                          const char          *message);
gboolean       mutual_input_commit       (MutualInput         *self,
                                          const GValue        *value,
                                          gboolean             joins);

G_END_DECLS
