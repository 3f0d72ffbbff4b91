/* An item of a plan: an id, the declared members, and the unknown ones that other programs wrote.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-field.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define MUTUAL_TYPE_ITEM (mutual_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (MutualItem, mutual_item, MUTUAL, ITEM, GObject)

struct _MutualItemClass
{
  GObjectClass parent_class;

  /* <private> */
  const MutualField *fields;
  guint              n_fields;
  GParamSpec       **properties;
  gint8              slots[MUTUAL_N_MEMBERS];
};

/* No class declares more, so that a number can hold a bit for each. */
#define MUTUAL_FIELDS_MAX 64

typedef void (*MutualItemFunc) (MutualItem *item,
                                gpointer    user_data);

void                mutual_item_class_install_fields (MutualItemClass   *klass,
                                                      const MutualField *fields,
                                                      guint              n_fields);
const MutualField * mutual_item_class_get_fields     (MutualItemClass   *klass,
                                                      guint             *n_fields);
const MutualField * mutual_item_class_find_field     (MutualItemClass   *klass,
                                                      MutualMember       member);

MutualItem         *mutual_item_new                  (GType              type,
                                                      const char        *id);
MutualItem         *mutual_item_copy                 (MutualItem        *self);
void                mutual_item_copy_extras          (MutualItem        *self,
                                                      MutualItem        *other);
MutualItem         *mutual_item_copy_renamed         (MutualItem        *self,
                                                      GHashTable        *ids);
MutualItem         *mutual_item_renew                (MutualItem        *self,
                                                      GHashTable        *ids);

/* Asking. Every class answers for the members that it declares. */
const char         *mutual_item_get_id               (MutualItem        *self);
MutualItem         *mutual_item_get_parent           (MutualItem        *self);
MutualItem         *mutual_item_get_root             (MutualItem        *self);
MutualMember        mutual_item_get_list_member      (MutualItem        *self);
guint               mutual_item_get_position         (MutualItem        *self);
gboolean            mutual_item_has                  (MutualItem        *self,
                                                      MutualMember       member);
gboolean            mutual_item_is_set               (MutualItem        *self,
                                                      MutualMember       member);
const char         *mutual_item_get_text             (MutualItem        *self,
                                                      MutualMember       member);
const GDate        *mutual_item_get_date             (MutualItem        *self,
                                                      MutualMember       member);
int                 mutual_item_get_number           (MutualItem        *self,
                                                      MutualMember       member);
const char         *mutual_item_get_reference        (MutualItem        *self,
                                                      MutualMember       member);
const char * const *mutual_item_get_references       (MutualItem        *self,
                                                      MutualMember       member);
GListModel         *mutual_item_get_list             (MutualItem        *self,
                                                      MutualMember       member);
guint               mutual_item_get_n_children       (MutualItem        *self,
                                                      MutualMember       member);
MutualItem         *mutual_item_get_child            (MutualItem        *self,
                                                      MutualMember       member,
                                                      guint              position);
MutualItem         *mutual_item_resolve              (MutualItem        *self,
                                                      MutualMember       member);
void                mutual_item_get_value            (MutualItem        *self,
                                                      MutualMember       member,
                                                      GValue            *value);
JsonObject         *mutual_item_get_extras           (MutualItem        *self);
void                mutual_item_foreach              (MutualItem        *self,
                                                      MutualItemFunc     func,
                                                      gpointer           user_data);

/* Comparing two items of one class. */
guint64             mutual_item_get_differences      (MutualItem        *self,
                                                      MutualItem        *other);
gboolean            mutual_item_has_equal_extras     (MutualItem        *self,
                                                      MutualItem        *other);
gboolean            mutual_extra_equal               (JsonNode          *a,
                                                      JsonNode          *b);

/* Building. Only an item that is not (yet) in a sealed plan can be built upon; a plan changes through edits. */
void                mutual_item_take_value           (MutualItem        *self,
                                                      MutualMember       member,
                                                      GValue            *value);
void                mutual_item_set_text             (MutualItem        *self,
                                                      MutualMember       member,
                                                      const char        *text);
void                mutual_item_take_text            (MutualItem        *self,
                                                      MutualMember       member,
                                                      char              *text);
void                mutual_item_set_date             (MutualItem        *self,
                                                      MutualMember       member,
                                                      const GDate       *date);
void                mutual_item_set_number           (MutualItem        *self,
                                                      MutualMember       member,
                                                      int                number);
void                mutual_item_take_references      (MutualItem        *self,
                                                      MutualMember       member,
                                                      char             **ids);
void                mutual_item_take_extra           (MutualItem        *self,
                                                      const char        *name,
                                                      JsonNode          *value);
void                mutual_item_append               (MutualItem        *self,
                                                      MutualMember       list,
                                                      MutualItem        *child);

G_END_DECLS
