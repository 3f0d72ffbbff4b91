/* What all pages of details are: cards one below the other, with parts that show members of one item or of several.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-page.h"

#include "details/mutual-private-notes.h"
#include "session/mutual-commands.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

typedef struct
{
  MutualSession *session;
  char **ids;
  MutualDetailParts *parts;
  GtkWidget *buttons;
} MutualDetailPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MutualDetailPage, mutual_detail_page, GTK_TYPE_WIDGET)

static MutualDetailPagePrivate *
get_private (gpointer self)
{
  return mutual_detail_page_get_instance_private (MUTUAL_DETAIL_PAGE (self));
}

static void
on_duplicate_clicked (MutualDetailPage *self)
{
  g_autoptr (GPtrArray) items = mutual_detail_page_list_items (self);

  mutual_commands_duplicate (get_private (self)->session, items);
}

static void
on_delete_clicked (MutualDetailPage *self)
{
  g_autoptr (GPtrArray) items = mutual_detail_page_list_items (self);

  mutual_commands_remove (get_private (self)->session, items);
}

static GtkWidget *
create_button (MutualDetailPage *self,
               const char       *label,
               const char       *css_class,
               const char       *tooltip,
               GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
mutual_detail_page_grab_focus (GtkWidget *widget)
{
  return mutual_detail_parts_focus (get_private (widget)->parts);
}

static void
mutual_detail_page_dispose (GObject *object)
{
  MutualDetailPagePrivate *priv = get_private (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&priv->parts, mutual_detail_parts_free);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mutual_detail_page_parent_class)->dispose (object);
}

static void
mutual_detail_page_finalize (GObject *object)
{
  g_strfreev (get_private (object)->ids);

  G_OBJECT_CLASS (mutual_detail_page_parent_class)->finalize (object);
}

static void
mutual_detail_page_class_init (MutualDetailPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_detail_page_dispose;
  object_class->finalize = mutual_detail_page_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_detail_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_detail_page_init (MutualDetailPage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  get_private (self)->parts = mutual_detail_parts_new ();
}

/**
 * mutual_detail_page_bind:
 * @self: a page
 * @session: (nullable): the session
 * @ids: the ids of the items to show; there may be none
 *
 * Shows other items.
 */
void
mutual_detail_page_bind (MutualDetailPage  *self,
                         MutualSession     *session,
                         const char *const *ids)
{
  MutualDetailPagePrivate *priv;

  g_return_if_fail (MUTUAL_IS_DETAIL_PAGE (self) && ids != NULL);

  priv = get_private (self);
  if (priv->session == session && priv->ids != NULL && g_strv_equal ((const char *const *) priv->ids, ids))
    {
      mutual_detail_page_update (self);
      return;
    }
  g_set_object (&priv->session, session);
  g_strfreev (priv->ids);
  priv->ids = g_strdupv ((char **) ids);
  if (priv->buttons != NULL)
    gtk_widget_set_sensitive (priv->buttons, session != NULL && !mutual_session_get_read_only (session));
  if (MUTUAL_DETAIL_PAGE_GET_CLASS (self)->update != NULL && mutual_detail_page_get_item (self) != NULL)
    MUTUAL_DETAIL_PAGE_GET_CLASS (self)->update (self);
  mutual_detail_parts_bind (priv->parts, session, ids);
}

/**
 * mutual_detail_page_update:
 * @self: a page
 *
 * Shows what the plan says now.
 */
void
mutual_detail_page_update (MutualDetailPage *self)
{
  g_return_if_fail (MUTUAL_IS_DETAIL_PAGE (self));

  if (mutual_detail_page_get_item (self) == NULL)
    return;
  if (MUTUAL_DETAIL_PAGE_GET_CLASS (self)->update != NULL)
    MUTUAL_DETAIL_PAGE_GET_CLASS (self)->update (self);
  mutual_detail_parts_update (get_private (self)->parts);
}

/**
 * mutual_detail_page_reveal:
 * @self: a page
 * @item: the item that it shows, or a child of it
 * @member: where in it
 *
 * Returns: whether that has the focus now
 */
gboolean
mutual_detail_page_reveal (MutualDetailPage *self,
                           MutualItem       *item,
                           MutualMember      member)
{
  g_return_val_if_fail (MUTUAL_IS_DETAIL_PAGE (self), FALSE);

  return mutual_detail_parts_reveal (get_private (self)->parts, item, member);
}

/**
 * mutual_detail_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its session
 */
MutualSession *
mutual_detail_page_get_session (MutualDetailPage *self)
{
  g_return_val_if_fail (MUTUAL_IS_DETAIL_PAGE (self), NULL);

  return get_private (self)->session;
}

/**
 * mutual_detail_page_get_item:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the item that it shows, or the first one
 */
MutualItem *
mutual_detail_page_get_item (MutualDetailPage *self)
{
  MutualDetailPagePrivate *priv;

  g_return_val_if_fail (MUTUAL_IS_DETAIL_PAGE (self), NULL);

  priv = get_private (self);
  if (priv->session == NULL || priv->ids == NULL || priv->ids[0] == NULL)
    return NULL;
  return mutual_plan_find (mutual_session_get_plan (priv->session), priv->ids[0]);
}

/**
 * mutual_detail_page_list_items:
 * @self: a page
 *
 * Returns: (transfer full) (element-type MutualItem): the items that it shows
 */
GPtrArray *
mutual_detail_page_list_items (MutualDetailPage *self)
{
  MutualDetailPagePrivate *priv;
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (MUTUAL_IS_DETAIL_PAGE (self), items);

  priv = get_private (self);
  for (guint i = 0; priv->session != NULL && priv->ids[i] != NULL; i++)
    {
      MutualItem *item = mutual_plan_find (mutual_session_get_plan (priv->session), priv->ids[i]);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  return items;
}

/**
 * mutual_detail_page_get_parts:
 * @self: a page
 *
 * Returns: (transfer none): its parts
 */
MutualDetailParts *
mutual_detail_page_get_parts (MutualDetailPage *self)
{
  g_return_val_if_fail (MUTUAL_IS_DETAIL_PAGE (self), NULL);

  return get_private (self)->parts;
}

/**
 * mutual_detail_page_append:
 * @self: a page
 * @widget: (transfer floating): what comes below the others
 */
void
mutual_detail_page_append (MutualDetailPage *self,
                           GtkWidget        *widget)
{
  g_return_if_fail (MUTUAL_IS_DETAIL_PAGE (self) && GTK_IS_WIDGET (widget));

  gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
}

/**
 * mutual_detail_page_add_card:
 * @self: a page
 * @heading: (nullable): what stands above it
 *
 * Returns: (transfer none): an empty card below the others
 */
MutualDetailCard *
mutual_detail_page_add_card (MutualDetailPage *self,
                             const char       *heading)
{
  GtkWidget *card = mutual_detail_card_new ();

  g_return_val_if_fail (MUTUAL_IS_DETAIL_PAGE (self), NULL);

  if (heading != NULL)
    {
      GtkWidget *label = mutual_label_new_line ("section");

      gtk_label_set_label (GTK_LABEL (label), heading);
      mutual_detail_page_append (self, label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
    }
  mutual_detail_page_append (self, card);
  return MUTUAL_DETAIL_CARD (card);
}

/**
 * mutual_detail_page_add_private_notes:
 * @self: a page
 *
 * Adds the notes that stay on this side, in a frame that says so.
 */
void
mutual_detail_page_add_private_notes (MutualDetailPage *self)
{
  MutualDetailPagePrivate *priv;
  GtkWidget *notes;

  g_return_if_fail (MUTUAL_IS_DETAIL_PAGE (self));

  priv = get_private (self);
  mutual_detail_page_append (self, mutual_private_notes_new (&notes));
  mutual_detail_parts_add_input (priv->parts, notes, MUTUAL_MEMBER_PRIVATE_NOTES);
}

/**
 * mutual_detail_page_add_buttons:
 * @self: a page of what can be deleted
 *
 * Adds what can be done to the items as a whole.
 */
void
mutual_detail_page_add_buttons (MutualDetailPage *self)
{
  MutualDetailPagePrivate *priv;

  g_return_if_fail (MUTUAL_IS_DETAIL_PAGE (self));

  priv = get_private (self);
  priv->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (priv->buttons), TRUE);
  gtk_widget_add_css_class (priv->buttons, "buttons");
  gtk_box_append (GTK_BOX (priv->buttons),
                  create_button (self, _("Duplicate"), NULL, _("Put a Copy Below"), G_CALLBACK (on_duplicate_clicked)));
  gtk_box_append (GTK_BOX (priv->buttons), create_button (self, _("Delete"), "destructive", _("Delete; Undo Brings It Back"),
                                                          G_CALLBACK (on_delete_clicked)));
  mutual_detail_page_append (self, priv->buttons);
}

/**
 * mutual_detail_page_set_owner_captions:
 * @self: a page
 * @buyer: the input of the buyer's owner
 * @seller: the input of the seller's owner
 *
 * Names the owners after the companies.
 */
void
mutual_detail_page_set_owner_captions (MutualDetailPage *self,
                                       GtkWidget        *buyer,
                                       GtkWidget        *seller)
{
  MutualItem *plan;
  const char *buyer_name, *seller_name;
  g_autofree char *buyer_caption = NULL;
  g_autofree char *seller_caption = NULL;

  g_return_if_fail (MUTUAL_IS_DETAIL_PAGE (self));

  plan = MUTUAL_ITEM (mutual_session_get_plan (get_private (self)->session));
  buyer_name = mutual_item_get_text (plan, MUTUAL_MEMBER_BUYER);
  seller_name = mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER);
  /* Translators: %s is a company: who answers for this there. */
  buyer_caption = *buyer_name != '\0' ? g_strdup_printf (_("%s owner"), buyer_name) : g_strdup (_("Buyer’s owner"));
  seller_caption = *seller_name != '\0' ? g_strdup_printf (_("%s owner"), seller_name) : g_strdup (_("Seller’s owner"));
  mutual_input_set_caption (MUTUAL_INPUT (buyer), buyer_caption);
  mutual_input_set_caption (MUTUAL_INPUT (seller), seller_caption);
}
