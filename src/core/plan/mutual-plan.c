/* A plan: the root of all items, and the index of their ids.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-plan.h"

#include "plan/mutual-change.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-id.h"
#include "plan/mutual-metric.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-risk.h"
#include "plan/mutual-role.h"

struct _MutualPlan
{
  MutualItem parent_instance;

  GHashTable *items; /* id -> item, neither owned: a claimed item lives in one of the lists */
  int version;
  gboolean sealed;
};

G_DEFINE_FINAL_TYPE (MutualPlan, mutual_plan, MUTUAL_TYPE_ITEM)

/* In file order. */
static const MutualField fields[] = {
  { MUTUAL_MEMBER_TITLE, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_SELLER, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_BUYER, MUTUAL_FIELD_TITLE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_VALUE_PROPOSITION, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PRIORITY, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PRIORITY_OWNER, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_role_get_type },
  { MUTUAL_MEMBER_ANCHOR, MUTUAL_FIELD_REFERENCE, MUTUAL_SHARED, mutual_milestone_get_type },
  { MUTUAL_MEMBER_AGREED_ON, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_NEXT_REVIEW, MUTUAL_FIELD_DATE, MUTUAL_SHARED },
  { MUTUAL_MEMBER_WEEKEND, MUTUAL_FIELD_WEEKDAYS, MUTUAL_SHARED },
  { MUTUAL_MEMBER_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_SHARED },
  { MUTUAL_MEMBER_PRIVATE_NOTES, MUTUAL_FIELD_TEXT, MUTUAL_PRIVATE },
  { MUTUAL_MEMBER_REVIEW_OFF, MUTUAL_FIELD_TEXT, MUTUAL_PRIVATE }, /* names of rules, with spaces between them */
  { MUTUAL_MEMBER_METRICS, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_metric_get_type },
  { MUTUAL_MEMBER_EVENTS, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_event_get_type },
  { MUTUAL_MEMBER_DAYS_OFF, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_day_off_get_type },
  { MUTUAL_MEMBER_MILESTONES, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_milestone_get_type },
  { MUTUAL_MEMBER_ROLES, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_role_get_type },
  { MUTUAL_MEMBER_PEOPLE, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_person_get_type },
  { MUTUAL_MEMBER_RISKS, MUTUAL_FIELD_LIST, MUTUAL_PRIVATE, mutual_risk_get_type },
  { MUTUAL_MEMBER_CHANGES, MUTUAL_FIELD_LIST, MUTUAL_SHARED, mutual_change_get_type },
};

static void
index_item (MutualItem *item,
            gpointer    user_data)
{
  MutualPlan *self = user_data;

  g_hash_table_insert (self->items, (gpointer) mutual_item_get_id (item), item);
}

static void
unindex_item (MutualItem *item,
              gpointer    user_data)
{
  MutualPlan *self = user_data;

  g_hash_table_remove (self->items, mutual_item_get_id (item));
}

static void
find_taken (MutualItem *item,
            gpointer    user_data)
{
  MutualPlan **self = user_data;

  if (*self != NULL && g_hash_table_contains ((*self)->items, mutual_item_get_id (item)))
    *self = NULL;
}

static void
mutual_plan_constructed (GObject *object)
{
  MutualPlan *self = MUTUAL_PLAN (object);

  G_OBJECT_CLASS (mutual_plan_parent_class)->constructed (object);

  index_item (MUTUAL_ITEM (self), self);
}

static void
mutual_plan_finalize (GObject *object)
{
  MutualPlan *self = MUTUAL_PLAN (object);

  g_hash_table_unref (self->items);

  G_OBJECT_CLASS (mutual_plan_parent_class)->finalize (object);
}

static void
mutual_plan_class_init (MutualPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mutual_plan_constructed;
  object_class->finalize = mutual_plan_finalize;

  mutual_item_class_install_fields (MUTUAL_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
mutual_plan_init (MutualPlan *self)
{
  self->version = MUTUAL_PLAN_VERSION;
  self->items = g_hash_table_new (mutual_id_hash, g_str_equal);
}

/**
 * mutual_plan_new:
 * @id: (nullable): its id, or %NULL for a new one
 *
 * Returns: (transfer full): an empty plan, to build upon and then to seal
 */
MutualPlan *
mutual_plan_new (const char *id)
{
  return MUTUAL_PLAN (mutual_item_new (MUTUAL_TYPE_PLAN, id));
}

/**
 * mutual_plan_copy:
 * @self: a plan
 *
 * Returns: (transfer full): a sealed plan of its own with the same ids and values
 */
MutualPlan *
mutual_plan_copy (MutualPlan *self)
{
  MutualPlan *copy;

  g_return_val_if_fail (MUTUAL_IS_PLAN (self), NULL);

  copy = MUTUAL_PLAN (mutual_item_copy (MUTUAL_ITEM (self)));
  mutual_item_foreach (MUTUAL_ITEM (copy), index_item, copy);
  copy->sealed = TRUE;
  return copy;
}

/**
 * mutual_plan_find:
 * @self: a plan
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the item of that id, the plan itself included
 */
MutualItem *
mutual_plan_find (MutualPlan *self,
                  const char *id)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->items, id);
}

/**
 * mutual_plan_get_version:
 * @self: a plan
 *
 * Returns: the version of the format that its file was written in
 */
int
mutual_plan_get_version (MutualPlan *self)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (self), 0);

  return self->version;
}

/**
 * mutual_plan_set_version:
 * @self: a plan that is being built
 * @version: the version of the format in its file
 */
void
mutual_plan_set_version (MutualPlan *self,
                         int         version)
{
  g_return_if_fail (MUTUAL_IS_PLAN (self) && !self->sealed);

  self->version = version;
}

/**
 * mutual_plan_claim:
 * @self: a plan
 * @item: an item, with all below it
 *
 * Enters the ids of @item and everything below it into the index.
 *
 * Returns: %FALSE, and nothing entered, if one of the ids is taken
 */
gboolean
mutual_plan_claim (MutualPlan *self,
                   MutualItem *item)
{
  MutualPlan *plan = self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (self) && MUTUAL_IS_ITEM (item), FALSE);

  mutual_item_foreach (item, find_taken, &plan);
  if (plan == NULL)
    return FALSE;
  mutual_item_foreach (item, index_item, self);
  return TRUE;
}

/**
 * mutual_plan_release:
 * @self: a plan
 * @item: an item, with all below it
 *
 * Takes @item and everything below it out of the index. For edits only.
 */
void
mutual_plan_release (MutualPlan *self,
                     MutualItem *item)
{
  g_return_if_fail (MUTUAL_IS_PLAN (self) && MUTUAL_IS_ITEM (item));

  mutual_item_foreach (item, unindex_item, self);
}

/**
 * mutual_plan_seal:
 * @self: a plan that has been built, each of its items claimed
 *
 * From now on the plan changes through edits only.
 */
void
mutual_plan_seal (MutualPlan *self)
{
  g_return_if_fail (MUTUAL_IS_PLAN (self));

  self->sealed = TRUE;
}

/**
 * mutual_plan_is_sealed:
 * @self: a plan
 *
 * Returns: whether only edits can change it
 */
gboolean
mutual_plan_is_sealed (MutualPlan *self)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (self), FALSE);

  return self->sealed;
}
