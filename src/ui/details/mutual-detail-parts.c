/* The parts of a page of details, each of which shows a member of an item.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-parts.h"

typedef struct
{
  GtkWidget *widget; /* owned by whoever shows it, who lives as long as this */
  MutualMember member;
  MutualDetailBind bind;
  MutualDetailUpdate update;
  MutualDetailReveal reveal;
} Part;

struct _MutualDetailParts
{
  GArray *parts;
  char *id; /* of the first item */
};

static void
bind_input (GtkWidget          *part,
            MutualSession      *session,
            const char *const  *ids,
            MutualMember        member)
{
  mutual_input_bind_all (MUTUAL_INPUT (part), session, ids, member);
}

static void
update_input (GtkWidget *part)
{
  mutual_input_update (MUTUAL_INPUT (part));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

/**
 * mutual_detail_parts_new:
 *
 * Returns: (transfer full): no parts yet
 */
MutualDetailParts *
mutual_detail_parts_new (void)
{
  MutualDetailParts *self = g_new0 (MutualDetailParts, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  return self;
}

/**
 * mutual_detail_parts_free:
 * @self: (transfer full): parts
 */
void
mutual_detail_parts_free (MutualDetailParts *self)
{
  g_array_unref (self->parts);
  g_free (self->id);
  g_free (self);
}

/**
 * mutual_detail_parts_add:
 * @self: parts
 * @part: a widget
 * @member: what it shows
 * @bind: how it is bound to items
 * @update: how it follows the plan
 * @reveal: (nullable): how it shows a child of the item
 */
void
mutual_detail_parts_add (MutualDetailParts  *self,
                         GtkWidget          *part,
                         MutualMember        member,
                         MutualDetailBind    bind,
                         MutualDetailUpdate  update,
                         MutualDetailReveal  reveal)
{
  Part added = { part, member, bind, update, reveal };

  g_array_append_val (self->parts, added);
}

/**
 * mutual_detail_parts_add_input:
 * @self: parts
 * @input: a #MutualInput
 * @member: what it shows
 *
 * Returns: (transfer none): @input
 */
GtkWidget *
mutual_detail_parts_add_input (MutualDetailParts *self,
                               GtkWidget         *input,
                               MutualMember       member)
{
  mutual_detail_parts_add (self, input, member, bind_input, update_input, NULL);
  return input;
}

/**
 * mutual_detail_parts_bind:
 * @self: parts
 * @session: (nullable): the session
 * @ids: the ids of items that have all the members; there may be none
 *
 * Shows other items in all parts.
 */
void
mutual_detail_parts_bind (MutualDetailParts *self,
                          MutualSession     *session,
                          const char *const *ids)
{
  g_free (self->id);
  self->id = g_strdup (ids[0]);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      part->bind (part->widget, session, ids, part->member);
    }
}

/**
 * mutual_detail_parts_update:
 * @self: parts
 *
 * Shows what the plan says now.
 */
void
mutual_detail_parts_update (MutualDetailParts *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      part->update (part->widget);
    }
}

/**
 * mutual_detail_parts_reveal:
 * @self: parts
 * @item: the item that they show, or a child of it
 * @member: where in it
 *
 * Gives the focus to the part that shows @member of @item.
 *
 * Returns: whether there is one
 */
gboolean
mutual_detail_parts_reveal (MutualDetailParts *self,
                            MutualItem        *item,
                            MutualMember       member)
{
  gboolean own = g_strcmp0 (self->id, mutual_item_get_id (item)) == 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (own && part->member == member && is_in_sight (part->widget) && gtk_widget_grab_focus (part->widget))
        return TRUE;
      if (!own && part->reveal != NULL && mutual_item_get_list_member (item) == part->member &&
          part->reveal (part->widget, item, member))
        return TRUE;
    }
  return own && member == MUTUAL_MEMBER_ID && mutual_detail_parts_focus (self);
}

/**
 * mutual_detail_parts_focus:
 * @self: parts
 *
 * Gives the focus to the first part that takes it.
 *
 * Returns: whether one did
 */
gboolean
mutual_detail_parts_focus (MutualDetailParts *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *widget = g_array_index (self->parts, Part, i).widget;

      if (is_in_sight (widget) && gtk_widget_grab_focus (widget))
        return TRUE;
    }
  return FALSE;
}
