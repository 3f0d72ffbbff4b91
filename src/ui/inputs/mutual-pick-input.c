/* What inputs have in common in which one of several things is chosen from a list.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-pick-input.h"

#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

typedef struct
{
  char *empty; /* what it says when nothing is chosen */

  GtkWidget *button;
  GtkWidget *text;
} MutualPickInputPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualPickInput, mutual_pick_input, MUTUAL_TYPE_INPUT)

static MutualPickInputPrivate *
get_private (gpointer self)
{
  return mutual_pick_input_get_instance_private (MUTUAL_PICK_INPUT (self));
}

/* What shows because of it has to be there when the next key is pressed. */
static void
finish (MutualPickInput *self)
{
  mutual_input_update (MUTUAL_INPUT (self));
  if (mutual_input_get_session (MUTUAL_INPUT (self)) != NULL)
    mutual_session_flush (mutual_input_get_session (MUTUAL_INPUT (self)));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_picked (MutualPickInput *self,
           const char      *id)
{
  MUTUAL_PICK_INPUT_GET_CLASS (self)->picked (self, id);
  finish (self);
}

static void
on_offer_taken (MutualPickInput *self,
                const char      *typed)
{
  MUTUAL_PICK_INPUT_GET_CLASS (self)->offer_taken (self, typed);
  finish (self);
}

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualPickInput *self = user_data;
  MutualPickInputClass *klass = MUTUAL_PICK_INPUT_GET_CLASS (self);
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (picker == NULL)
    {
      picker = klass->create_picker (self);
      g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (picker, "offer-taken", G_CALLBACK (on_offer_taken), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, picker);
    }
  mutual_picker_clear (MUTUAL_PICKER (picker));
  klass->fill (self, MUTUAL_PICKER (picker));
  mutual_picker_show (MUTUAL_PICKER (picker));
}

static void
mutual_pick_input_update (MutualInput *input)
{
  MutualPickInput *self = MUTUAL_PICK_INPUT (input);
  MutualPickInputPrivate *priv = get_private (self);
  g_autofree char *text = MUTUAL_PICK_INPUT_GET_CLASS (self)->describe (self);
  gboolean empty = text == NULL;

  if (empty)
    text = g_strdup (priv->empty != NULL ? priv->empty : _("None"));
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (priv->text)), text) != 0)
    gtk_label_set_label (GTK_LABEL (priv->text), text);
  if (empty)
    gtk_widget_add_css_class (priv->text, "placeholder");
  else
    gtk_widget_remove_css_class (priv->text, "placeholder");
}

static void
mutual_pick_input_set_writable (MutualInput *input,
                                gboolean     writable)
{
  gtk_widget_set_sensitive (get_private (input)->button, writable);
}

static void
mutual_pick_input_finalize (GObject *object)
{
  g_free (get_private (object)->empty);

  G_OBJECT_CLASS (mutual_pick_input_parent_class)->finalize (object);
}

static void
mutual_pick_input_class_init (MutualPickInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_pick_input_finalize;
  MUTUAL_INPUT_CLASS (klass)->update = mutual_pick_input_update;
  MUTUAL_INPUT_CLASS (klass)->set_writable = mutual_pick_input_set_writable;
}

static void
mutual_pick_input_init (MutualPickInput *self)
{
  MutualPickInputPrivate *priv = get_private (self);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  gtk_widget_set_hexpand (content, TRUE);
  priv->text = mutual_label_new_line (NULL);
  gtk_widget_set_hexpand (priv->text, TRUE);
  gtk_widget_set_valign (priv->text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), priv->text);
  gtk_widget_set_valign (arrow, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), arrow);

  priv->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (priv->button), content);
  /* The button puts what it holds into the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (content), GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (priv->button), on_popup, self, NULL);
  gtk_widget_add_css_class (priv->button, "flat");
  gtk_widget_add_css_class (priv->button, "pick");
  mutual_input_set_editor (MUTUAL_INPUT (self), priv->button, priv->button);
  mutual_input_set_described (MUTUAL_INPUT (self), gtk_widget_get_first_child (priv->button), priv->text);
}

/**
 * mutual_pick_input_set_empty:
 * @self: an input
 * @text: what it says while nothing is chosen
 */
void
mutual_pick_input_set_empty (MutualPickInput *self,
                             const char      *text)
{
  g_return_if_fail (MUTUAL_IS_PICK_INPUT (self));

  g_free (get_private (self)->empty);
  get_private (self)->empty = g_strdup (text);
}

/**
 * mutual_pick_input_get_picker:
 * @self: an input
 *
 * Returns: (transfer none): its list as it is when it pops up
 */
MutualPicker *
mutual_pick_input_get_picker (MutualPickInput *self)
{
  MutualPickInputPrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_PICK_INPUT (self), NULL);

  priv = get_private (self);
  on_popup (GTK_MENU_BUTTON (priv->button), self);
  return MUTUAL_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (priv->button)));
}
