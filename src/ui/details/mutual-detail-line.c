/* A line of the details that says something in a sentence, with a button that opens what changes it.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-line.h"

#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

typedef struct
{
  MutualSession *session;
  char *id;
  MutualDetailParts *parts; /* what is in the popover, once it was opened */

  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *change;
} MutualDetailLinePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualDetailLine, mutual_detail_line, GTK_TYPE_WIDGET)

static MutualDetailLinePrivate *
get (gpointer self)
{
  return mutual_detail_line_get_instance_private (self);
}

static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  MutualDetailLine *self = user_data;
  MutualDetailLinePrivate *priv = get (self);

  if (priv->parts == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      priv->parts = mutual_detail_parts_new ();
      gtk_popover_set_child (GTK_POPOVER (popover), MUTUAL_DETAIL_LINE_GET_CLASS (self)->create (self, priv->parts));
      gtk_widget_add_css_class (popover, "rule");
      gtk_menu_button_set_popover (button, popover);
    }
  mutual_detail_line_update (GTK_WIDGET (self));
}

static void
mutual_detail_line_real_update (MutualDetailLine *self)
{
  MutualDetailLinePrivate *priv = get (self);
  const char *ids[] = { priv->id, NULL };

  if (priv->parts != NULL)
    mutual_detail_parts_bind (priv->parts, priv->session, ids);
}

static gboolean
mutual_detail_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get (widget)->change);
}

static void
mutual_detail_line_dispose (GObject *object)
{
  MutualDetailLinePrivate *priv = get (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&priv->parts, mutual_detail_parts_free);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mutual_detail_line_parent_class)->dispose (object);
}

static void
mutual_detail_line_finalize (GObject *object)
{
  g_free (get (object)->id);

  G_OBJECT_CLASS (mutual_detail_line_parent_class)->finalize (object);
}

static void
mutual_detail_line_class_init (MutualDetailLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_detail_line_dispose;
  object_class->finalize = mutual_detail_line_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_detail_line_grab_focus;
  klass->update = mutual_detail_line_real_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mutual_detail_line_init (MutualDetailLine *self)
{
  MutualDetailLinePrivate *priv = get (self);

  gtk_widget_add_css_class (GTK_WIDGET (self), "line");
  priv->icon = gtk_image_new ();
  gtk_widget_set_parent (priv->icon, GTK_WIDGET (self));
  priv->text = mutual_label_new_paragraph (NULL);
  gtk_widget_set_hexpand (priv->text, TRUE);
  gtk_widget_set_valign (priv->text, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (priv->text, GTK_WIDGET (self));

  priv->change = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (priv->change), gtk_label_new (_("Change…")));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (priv->change), on_popup, self, NULL);
  gtk_widget_add_css_class (priv->change, "flat");
  gtk_widget_add_css_class (priv->change, "change");
  gtk_widget_set_valign (priv->change, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (priv->change, GTK_WIDGET (self));
}

/**
 * mutual_detail_line_get_session:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the session that it is bound to
 */
MutualSession *
mutual_detail_line_get_session (MutualDetailLine *self)
{
  g_return_val_if_fail (MUTUAL_IS_DETAIL_LINE (self), NULL);

  return get (self)->session;
}

/**
 * mutual_detail_line_get_item:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what it is about
 */
MutualItem *
mutual_detail_line_get_item (MutualDetailLine *self)
{
  MutualDetailLinePrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_DETAIL_LINE (self), NULL);

  priv = get (self);
  return priv->session != NULL && priv->id != NULL ? mutual_plan_find (mutual_session_get_plan (priv->session), priv->id)
                                                    : NULL;
}

/**
 * mutual_detail_line_get_change:
 * @self: a line
 *
 * Returns: (transfer none): the #GtkMenuButton that opens what changes it
 */
GtkWidget *
mutual_detail_line_get_change (MutualDetailLine *self)
{
  g_return_val_if_fail (MUTUAL_IS_DETAIL_LINE (self), NULL);

  return get (self)->change;
}

/**
 * mutual_detail_line_name_change:
 * @self: a line
 * @text: what the button does, for tooltip and screen reader
 */
void
mutual_detail_line_name_change (MutualDetailLine *self,
                                const char       *text)
{
  g_return_if_fail (MUTUAL_IS_DETAIL_LINE (self));

  gtk_widget_set_tooltip_text (get (self)->change, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get (self)->change), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * mutual_detail_line_say:
 * @self: a line
 * @icon: the name of its icon
 * @text: the sentence
 * @attributes: (nullable): how it looks
 */
void
mutual_detail_line_say (MutualDetailLine *self,
                        const char       *icon,
                        const char       *text,
                        PangoAttrList    *attributes)
{
  MutualDetailLinePrivate *priv;

  g_return_if_fail (MUTUAL_IS_DETAIL_LINE (self));

  priv = get (self);
  gtk_image_set_from_icon_name (GTK_IMAGE (priv->icon), icon);
  gtk_label_set_attributes (GTK_LABEL (priv->text), attributes);
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (priv->text)), text) != 0)
    gtk_label_set_label (GTK_LABEL (priv->text), text);
}

/**
 * mutual_detail_line_bind:
 * @part: a line
 * @session: (nullable): the session
 * @ids: the id of a milestone or step
 * @member: what it is about
 */
void
mutual_detail_line_bind (GtkWidget         *part,
                         MutualSession     *session,
                         const char *const *ids,
                         MutualMember       member)
{
  MutualDetailLinePrivate *priv;

  g_return_if_fail (MUTUAL_IS_DETAIL_LINE (part));

  priv = get (part);
  g_set_object (&priv->session, session);
  if (g_strcmp0 (priv->id, ids[0]) != 0)
    {
      g_free (priv->id);
      priv->id = g_strdup (ids[0]);
    }
  mutual_detail_line_update (part);
}

/**
 * mutual_detail_line_update:
 * @part: a line
 *
 * Shows what the plan says now.
 */
void
mutual_detail_line_update (GtkWidget *part)
{
  g_return_if_fail (MUTUAL_IS_DETAIL_LINE (part));

  MUTUAL_DETAIL_LINE_GET_CLASS (part)->update (MUTUAL_DETAIL_LINE (part));
}
